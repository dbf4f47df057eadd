//! From source text to a resolved syntax tree.

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
mod soft;
pub mod token;

pub use dump::{Options as DumpOptions, dump};
pub use names::{Name, Names};

use crate::text::{Diagnostic, Source};
use actions::Builder;
use ast::Module;

const MAX_DEPTH: u32 = 3000;

/// Parses a text. The error is the one that Python, too, would report.
pub fn parse(source: &Source) -> Result<Module, Vec<Diagnostic>> {
    let mut lexed = lexer::lex(&source.text);
    if !lexed.errors.is_empty() {
        return Err(lexed.errors);
    }
    let mut cx = Builder { names: &mut lexed.names, literals: &mut lexed.literals, max_depth: MAX_DEPTH };
    match parser::module(&lexed.tokens, &mut cx) {
        Ok(body) => Ok(Module { body, names: lexed.names }),
        Err(fault) => Err(vec![explain::explain(&source.text, &mut lexed, fault, MAX_DEPTH)]),
    }
}
