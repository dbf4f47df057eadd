//! Indentation, blocks, and the colon before them.

use super::scene::Scene;
use crate::syntax::token::Token;
use crate::sys::find;
use crate::text::{Diagnostic, Kind, Span};

/// ```text
/// x = 1
///     y = 2
/// ```
pub fn unexpected_indent(scene: &mut Scene) -> Option<Diagnostic> {
    if scene.found() != Token::Indent {
        return None;
    }
    // Python marks the last blank of the indentation.
    let end = scene.span(scene.at).end;
    Some(Diagnostic::new(Kind::IndentationError, Span::new(end - 1, end), "unexpected indent"))
}

/// ```text
/// if x:
/// print(x)
/// ```
pub fn missing_block(scene: &mut Scene) -> Option<Diagnostic> {
    if !(scene.expected.len() == 1 && scene.expects("INDENT")) {
        return None;
    }
    let colon = scene.at.checked_sub(2)?;
    let header = header_of(scene, colon)?;
    let line = line_of(scene, header.keyword);
    let message = format!("expected an indented block after {} on line {line}", header.what);
    Some(Diagnostic::new(Kind::IndentationError, place_of_found(scene), message))
}

/// Where Python marks a token that was not to be: a dedent or the end, at the line on which it was noticed.
fn place_of_found(scene: &Scene) -> Span {
    let span = scene.span(scene.at);
    if scene.at + 1 < scene.tokens.len() && scene.found() == Token::Dedent {
        return Span::new(span.end, span.end);
    }
    if span.start as usize >= scene.text.len() {
        return scene.end();
    }
    span
}

struct Header {
    keyword: usize,
    what: String,
}

/// The header whose colon stands there: `if x:` is the 'if' statement.
fn header_of(scene: &Scene, colon: usize) -> Option<Header> {
    let first = scene.line_start(colon);
    let keyword = if scene.token(first) == Token::Async { first + 1 } else { first };
    let what = match scene.token(keyword) {
        Token::Def => "function definition".into(),
        Token::Class => "class definition".into(),
        Token::Except if scene.token(keyword + 1) == Token::Star => "'except*' statement".into(),
        token if token.is_keyword() || matches!(token, Token::Match | Token::Case) => {
            format!("'{}' statement", scene.word(keyword))
        }
        _ => return None,
    };
    Some(Header { keyword, what })
}

fn line_of(scene: &Scene, at: usize) -> usize {
    find::count(b'\n', &scene.text.as_bytes()[..scene.span(at).start as usize]) + 1
}

/// `else if x:`, `try x:`, `def f() -> int str:` and `def f:`: behind these words Python insists at once.
pub fn forced_colon(scene: &mut Scene) -> Option<Diagnostic> {
    let first = scene.line_start(scene.at);
    let keyword = if scene.token(first) == Token::Async { first + 1 } else { first };
    match scene.token(keyword) {
        Token::Else | Token::Try | Token::Finally if scene.at == keyword + 1 && scene.expects(":") => {
            let message = match (scene.token(keyword), scene.found()) {
                (Token::Else, Token::If) => "expected ':'. Write 'elif' for 'else if'",
                _ => "expected ':'",
            };
            scene.syntax(scene.span(scene.at), message)
        }
        Token::Def => forced_in_def(scene, keyword),
        _ => None,
    }
}

fn forced_in_def(scene: &mut Scene, keyword: usize) -> Option<Diagnostic> {
    let mut open = keyword + 2;
    if scene.at < open {
        return None;
    }
    if scene.token(open) == Token::LBracket && scene.bracket(scene.at).is_some_and(|inner| inner == open) {
        // In type parameters, which 3.11 does not know: it insists on the parenthesis at the bracket.
        return fault_in_type_params(scene, open);
    }
    if scene.at == open || scene.expects("(") && scene.bracket(scene.at).is_none() && scene.token(open) != Token::LParen
    {
        return scene.syntax(scene.span(scene.at), "expected '('");
    }
    while open < scene.at && scene.token(open) != Token::LParen {
        open += 1;
    }
    let close = closing(scene, open)?;
    if scene.token(close + 1) == Token::Arrow && scene.at > close + 1 {
        // Python has read an expression as far as it goes, and wants the colon behind it.
        let read = scene.longest(close + 2, scene.at, super::scene::Level::Expression);
        return scene.syntax(scene.span(read.map_or(close + 1, |(end, _)| end)), "expected ':'");
    }
    (scene.at == close + 1).then(|| Diagnostic::syntax(scene.span(scene.at), "expected ':'"))
}

/// The place is Python 3.11's; the label is where 3.12 sees the fault.
fn fault_in_type_params(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    let inner = super::statement::type_parameter(scene).unwrap_or_else(|| super::fallback::sentence(scene));
    Some(Diagnostic::syntax(scene.span(open), "expected '('").label(inner.span, inner.message))
}

/// The number of the token that closes a bracket, if that is before the fault.
fn closing(scene: &Scene, open: usize) -> Option<usize> {
    let mut depth = 0;
    for at in open..scene.at {
        depth += i32::from(scene.token(at).opens());
        depth -= i32::from(scene.token(at).closes());
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// `while x` and nothing more.
pub fn missing_colon(scene: &mut Scene) -> Option<Diagnostic> {
    let at_end = scene.found() == Token::Newline && scene.expects(":");
    let first = scene.line_start(scene.at);
    (at_end && scene.at > first && header_of(scene, scene.at).is_some())
        .then(|| Diagnostic::syntax(scene.span(scene.at), "expected ':'"))
}
