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

use crate::sys;
use crate::text::{Diagnostic, Kind, Source};
use actions::Builder;
use ast::Module;
use lexer::Lexed;
use parser::Fault;
use resolve::{Mode, Resolution};
use token::Token;

/// Python's own bound for expressions inside each other.
const DEEPEST: usize = 3000;

/// What one level of an expression may take of the stack in a pass over the tree: the hungriest, the resolver's
/// checks in a debug build, takes less than half of it.
const STACK_PER_LEVEL: usize = 2048;

/// How deep expressions may nest on this thread, so that everything behind the parser may recurse.
fn max_depth() -> u32 {
    (sys::stack::remaining() / STACK_PER_LEVEL).min(DEEPEST) as u32
}

/// A program that may run.
#[derive(Debug)]
pub struct Program {
    pub module: Module,
    pub resolution: Resolution,
}

/// Parses and resolves a text.
pub fn load(source: &Source) -> Result<Program, Diagnostic> {
    let module = parse(source)?;
    match resolve::resolve(&module, Mode::Module) {
        Ok(resolution) => Ok(Program { module, resolution }),
        Err(mut errors) => Err(errors.swap_remove(0)),
    }
}

/// Parses a text. The error is the one that Python, too, would report.
pub fn parse(source: &Source) -> Result<Module, Diagnostic> {
    let mut lexed = lexer::lex(&source.text);
    let mut cx = Builder { names: &mut lexed.names, literals: &mut lexed.literals, max_depth: max_depth() };
    match parser::module(&lexed.tokens, &mut cx) {
        Ok(body) if lexed.errors.is_empty() => Ok(Module { body, names: lexed.names }),
        Err(fault) if is_first(source, &lexed, &fault) => {
            Err(explain::explain(&source.text, &mut lexed, fault, max_depth()))
        }
        _ => Err(lexed.errors.swap_remove(0)),
    }
}

/// Whether Python, which lexes as it parses, gives up for this fault. It still reads the rest, and puts a fault of the
/// words there first, but not one of the layout; and behind an unexpected indent it looks for nothing.
fn is_first(source: &Source, lexed: &Lexed, fault: &Fault) -> bool {
    let Some(error) = lexed.errors.first() else { return true };
    let (found, start) = match fault {
        Fault::Said(said) => (Token::Newline, said.span.start),
        Fault::Token { at, .. } => match lexed.tokens.get(*at) {
            Some(lexeme) => (lexeme.token, lexeme.span.start),
            None => return false,
        },
    };
    // A fault of the layout is noticed where its line begins.
    let is_layout = error.kind != Kind::SyntaxError || error.message == lexer::STRAY_CHARACTER;
    let noticed = if is_layout { source.line_start(error.span.start) } else { error.span.start };
    start < noticed && (found == Token::Indent || is_layout)
}

/// Every error that is not the consequence of another; without errors, what is worth a warning.
pub fn check(source: &Source) -> Vec<Diagnostic> {
    let mut lexed = lexer::lex(&source.text);
    let (body, mut found) = match lexed.unclosed {
        // Where brackets do not match, the lines behind them are not what they seem.
        Some(_) if !lexed.errors.is_empty() => (None, Vec::new()),
        _ => recover::parse(&source.text, &mut lexed),
    };
    // What else is wrong with a line is mostly a consequence; a fault of the lexer comes first.
    found.splice(0..0, lexed.errors);
    found.sort_by_key(|error| source.line(error.span.start));
    found.dedup_by_key(|error| source.line(error.span.start));
    if let (Some(body), true) = (body, found.is_empty()) {
        found = check_resolved(&Module { body, names: lexed.names }, is_package(&source.name));
        found.append(&mut lexed.warnings);
    }
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    found
}

fn check_resolved(module: &Module, is_package: bool) -> Vec<Diagnostic> {
    match resolve::resolve(module, Mode::Module) {
        Ok(resolution) => resolve::warnings(module, &resolution, is_package),
        Err(errors) => errors,
    }
}

/// Whether a file is the one that stands for its folder.
fn is_package(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    matches!(file, "__init__.zpy" | "__init__.py")
}
