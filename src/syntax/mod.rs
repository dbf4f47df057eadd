//! From source text to a resolved syntax tree.

mod actions;
pub mod ast;
mod fstring;
mod layout;
pub mod lexer;
mod literal;
mod names;
mod parser;
pub mod resolve;
mod soft;
pub mod token;

pub use names::{Name, Names};

use crate::text::{Diagnostic, Source};
use actions::Builder;
use ast::Module;
use parser::Fault;

/// Parses a text. The error is the one that Python, too, would report.
pub fn parse(source: &Source) -> Result<Module, Vec<Diagnostic>> {
    let mut lexed = lexer::lex(&source.text);
    if !lexed.errors.is_empty() {
        return Err(lexed.errors);
    }
    let mut cx = Builder { names: &mut lexed.names, literals: &mut lexed.literals, max_depth: 3000 };
    match parser::module(&lexed.tokens, &mut cx) {
        Ok(body) => Ok(Module { body, names: lexed.names }),
        Err(Fault::Said(error)) => Err(vec![error]),
        Err(Fault::Token { at, expected }) => {
            let span = lexed.tokens.get(at).map_or(crate::text::Span::at(source.text.len() as u32), |t| t.span);
            Err(vec![Diagnostic::syntax(span, format!("invalid syntax {expected:?}"))])
        }
    }
}
