//! The one door to the grammar: tokens in, a tree or the place of the first fault out.

use super::actions::{Builder, Failure, Input, Refusal};
use super::ast::{Block, Expr};
use super::token::{Lexeme, Token};
use crate::text::{Diagnostic, Span};
use lalrpop_util::ParseError;

mod grammar {
    #![allow(clippy::all, clippy::pedantic, clippy::restriction, unused)]
    lalrpop_util::lalrpop_mod!(generated, "/zpy.rs");
    pub use generated::InputParser;
}

/// Why tokens are not a program.
#[derive(Debug)]
pub enum Fault {
    /// An action says what is wrong.
    Said(Diagnostic),
    /// The token with this number cannot follow those before it; equal to their count at the end.
    Token { at: usize, expected: Vec<String> },
}

pub fn module(tokens: &[Lexeme], cx: &mut Builder) -> Result<Block, Fault> {
    match parse(Token::StartModule, tokens, cx)? {
        Input::Module(block) => Ok(block),
        Input::Expression(_) => Ok(Block::new()),
    }
}

/// Where the expression that begins the tokens ends, with the expression.
pub fn expression(tokens: &[Lexeme], cx: &mut Builder) -> Result<Option<Expr>, Fault> {
    match parse(Token::StartExpression, tokens, cx)? {
        Input::Module(_) => Ok(None),
        Input::Expression(expression) => Ok(Some(expression)),
    }
}

fn parse(start: Token, tokens: &[Lexeme], cx: &mut Builder) -> Result<Input, Fault> {
    let mut fed = 0;
    // A layout token takes no room, behind the last real token: so a block ends where its last statement does.
    let mut end = 0;
    let stream = tokens.iter().map(|Lexeme { token, span }| {
        fed += 1;
        let place = if token.is_layout() { Span::at(end) } else { *span };
        end = place.end;
        Ok((place.start, *token, place.end))
    });
    let entry = std::iter::once(Ok((0, start, 0)));
    let result = grammar::InputParser::new().parse(cx, entry.chain(stream));
    result.map_err(|failure| fault(failure, fed, tokens))
}

fn fault(failure: Failure, fed: usize, tokens: &[Lexeme]) -> Fault {
    match failure {
        ParseError::User { error } => Fault::Said(place(error, tokens)),
        ParseError::UnrecognizedToken { expected, .. } => Fault::Token { at: fed - 1, expected },
        ParseError::UnrecognizedEof { expected, .. } => Fault::Token { at: tokens.len(), expected },
        ParseError::ExtraToken { .. } | ParseError::InvalidToken { .. } => {
            Fault::Token { at: fed.saturating_sub(1), expected: Vec::new() }
        }
    }
}

fn place(Refusal { span, behind, message }: Refusal, tokens: &[Lexeme]) -> Diagnostic {
    let next = tokens.partition_point(|lexeme| lexeme.span.start < span.end);
    let span = match tokens.get(next) {
        Some(next) if behind => next.span,
        _ => span,
    };
    Diagnostic::syntax(span, message)
}
