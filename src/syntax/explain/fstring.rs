//! What stands between the braces of an f-string.

use super::scene::Scene;
use crate::syntax::token::Token;
use crate::text::Diagnostic;

pub fn field(scene: &mut Scene) -> Option<Diagnostic> {
    if scene.before() == Token::FOpen {
        return begin(scene);
    }
    if scene.before() == Token::FConversion {
        return conversion(scene);
    }
    let open = scene.bracket(scene.at)?;
    if scene.token(open) != Token::FOpen {
        return None;
    }
    lambda(scene, open).or_else(|| end(scene, open))
}

/// `f"{}"`, `f"{!r}"`, `f"{=}"`, `f"{pass}"`
fn begin(scene: &mut Scene) -> Option<Diagnostic> {
    let message = match scene.found() {
        Token::FClose => "f-string: valid expression required before '}'".to_string(),
        Token::FConversion => "f-string: valid expression required before '!'".into(),
        Token::FSpec => "f-string: valid expression required before ':'".into(),
        Token::FShow(_) | Token::Equal => "f-string: valid expression required before '='".into(),
        _ => format!("f-string: expecting a valid expression after '{{', not '{}'", scene.word(scene.at)),
    };
    scene.syntax(scene.span(scene.at), message)
}

/// `f"{x!}"`, `f"{x!1}"`
fn conversion(scene: &mut Scene) -> Option<Diagnostic> {
    let message = match scene.found() {
        Token::FClose | Token::FSpec => "f-string: missing conversion character: expected 's', 'r', or 'a' after '!'",
        _ => "f-string: invalid conversion character: expected 's', 'r', or 'a'",
    };
    scene.syntax(scene.span(scene.at), message)
}

/// `f"{lambda x: 1}"`, where the colon begins a format
fn lambda(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    if scene.found() != Token::FSpec {
        return None;
    }
    let word = (open..scene.at).rev().find(|at| scene.token(*at) == Token::Lambda)?;
    scene.syntax(scene.range(word, scene.at), "f-string: lambda expressions are not allowed without parentheses")
}

/// `f"{x y}"` has a better message; this is for `f"{x = y}"`, `f"{x $}"`.
fn end(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    let expected = match scene.before() {
        Token::FShow(_) => "'!', or ':', or '}'",
        _ if scene.back(2) == Token::FConversion => "':' or '}'",
        _ if scene.expects("FCLOSE") && !super::scene::starts_atom(scene.found()) && scene.at > open + 1 => {
            "'=', or '!', or ':', or '}'"
        }
        _ => return None,
    };
    scene.syntax(scene.span(scene.at), format!("f-string: expecting {expected}"))
}
