//! From source text to a resolved syntax tree.
//!
//! [`parse`] is the door for running a program: a tree, or the error that Python, too, would report.
//! [`check`] is the door for looking at one: every error that can be told from its consequences, and warnings.

mod actions;
pub mod ast;
mod dump;
mod explain;
mod fstring;
mod layout;
pub mod lexer;
mod literal;
mod names;
mod parser;
mod recover;
pub mod resolve;
mod soft;
pub mod token;

pub use dump::{Options as DumpOptions, dump};
pub use names::{Name, Names};
pub use token::table as tokens;

use crate::text::{Diagnostic, Source};
use actions::Builder;
use ast::Module;
use lexer::Lexed;
use parser::Fault;
use token::Token;

const MAX_DEPTH: u32 = 3000;

/// Parses a text. The error is the one that Python, too, would report.
pub fn parse(source: &Source) -> Result<Module, Diagnostic> {
    let mut lexed = lexer::lex(&source.text);
    let mut cx = Builder { names: &mut lexed.names, literals: &mut lexed.literals, max_depth: MAX_DEPTH };
    match parser::module(&lexed.tokens, &mut cx) {
        Ok(body) if lexed.errors.is_empty() => Ok(Module { body, names: lexed.names }),
        Ok(_) => Err(lexed.errors.swap_remove(0)),
        Err(fault) if lexed.errors.is_empty() || is_earlier_indent(&lexed, &fault) => {
            Err(explain::explain(&source.text, &mut lexed, fault, MAX_DEPTH))
        }
        Err(_) => Err(lexed.errors.swap_remove(0)),
    }
}

/// A fault of the lexer, wherever it is, comes before what the parser says of the tokens, but for an unexpected
/// indent before it: Python, which lexes as it parses, has given up there.
fn is_earlier_indent(lexed: &Lexed, fault: &Fault) -> bool {
    let Fault::Token { at, .. } = fault else { return false };
    let found = lexed.tokens.get(*at);
    found.is_some_and(|found| found.token == Token::Indent && found.span.end <= lexed.errors[0].span.start)
}

/// Every error that is not the consequence of another; without errors, what is worth a warning.
pub fn check(source: &Source) -> Vec<Diagnostic> {
    let mut lexed = lexer::lex(&source.text);
    let (_, mut found) = recover::parse(&source.text, &mut lexed);
    let lines_with_faults: Vec<u32> = lexed.errors.iter().map(|error| source.line(error.span.start)).collect();
    found.retain(|error| !lines_with_faults.contains(&source.line(error.span.start)));
    found.append(&mut lexed.errors);
    if found.is_empty() {
        found.append(&mut lexed.warnings);
    }
    found.sort_by_key(|diagnostic| diagnostic.span);
    found
}
