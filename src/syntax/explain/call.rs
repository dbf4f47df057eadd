//! Arguments and parameters.

use super::scene::{Level, Scene};
use crate::syntax::ast::ExprKind;
use crate::syntax::token::Token;
use crate::text::Diagnostic;

pub fn rules(scene: &mut Scene) -> Option<Diagnostic> {
    let open = scene.bracket(scene.at)?;
    if scene.is_parameter_list(open) {
        return parameters(scene);
    }
    if !scene.is_call(open) {
        return None;
    }
    let start = argument_start(scene, open);
    keyword_is_constant(scene, start)
        .or_else(|| keyword_is_expression(scene, start))
        .or_else(|| keyword_without_value(scene))
        .or_else(|| bare_generator(scene, open, start))
}

/// The first token of the argument in which the fault is.
fn argument_start(scene: &Scene, open: usize) -> usize {
    scene
        .expression_starts()
        .into_iter()
        .find(|start| *start == open + 1 || scene.token_before(*start) == Token::Comma)
        .unwrap_or(open + 1)
}

/// `f(True=1)`
fn keyword_is_constant(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    let is_constant = matches!(scene.token(start), Token::True | Token::False | Token::None);
    if scene.found() != Token::Equal || scene.at != start + 1 || !is_constant {
        return None;
    }
    scene.syntax(scene.range(start, scene.at), format!("cannot assign to {}", scene.word(start)))
}

/// `f(a.b=1)`
fn keyword_is_expression(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    if scene.found() != Token::Equal {
        return None;
    }
    let starred = matches!(scene.token(start), Token::Star | Token::DoubleStar);
    let target = scene.read(start + usize::from(starred), scene.at, Level::Expression)?;
    if starred {
        let what = if scene.token(start) == Token::Star { "iterable argument" } else { "keyword argument" };
        return scene.syntax(scene.span(scene.at), format!("cannot assign to {what} unpacking"));
    }
    if matches!(target.kind, ExprKind::Name(_)) && scene.at == start + 1 {
        return None;
    }
    let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
    scene.syntax(target.span.to(scene.span(scene.at)), message)
}

/// `f(a=)`
fn keyword_without_value(scene: &mut Scene) -> Option<Diagnostic> {
    let ends = matches!(scene.found(), Token::Comma | Token::RParen);
    if scene.before() != Token::Equal || !matches!(scene.back(2), Token::Name(_)) || !ends {
        return None;
    }
    scene.syntax(scene.span(scene.at), "expected argument value expression")
}

/// `f(x for x in y, 1)` and `f(1, x for x in y)`
fn bare_generator(scene: &mut Scene, open: usize, start: usize) -> Option<Diagnostic> {
    let word = (start..=scene.at).find(|at| matches!(scene.token(*at), Token::For | Token::Async))?;
    let behind_generator = scene.found() == Token::Comma && start == open + 1;
    if !behind_generator && word != scene.at || scene.token(scene.head(scene.at)) == Token::Class {
        return None;
    }
    if scene.token(start + 1) == Token::Equal {
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return scene.syntax(scene.range(start, start + 1), message);
    }
    let element = scene.read(start, word, Level::Expression)?;
    let end = scene.clauses_end(word)?;
    scene.syntax(element.span.to(scene.span(end - 1)), "Generator expression must be parenthesized")
}

// ---- parameters

fn parameters(scene: &mut Scene) -> Option<Diagnostic> {
    parenthesised_parameter(scene, "Function").or_else(|| default_missing(scene)).or_else(|| star_default(scene))
}

/// `def f((a, b)):`
fn parenthesised_parameter(scene: &mut Scene, what: &str) -> Option<Diagnostic> {
    if scene.found() != Token::LParen || !scene.expects("NAME") {
        return None;
    }
    let mut close = scene.at + 1;
    while matches!(scene.token(close), Token::Name(_) | Token::Comma) {
        close += 1;
    }
    if scene.token(close) != Token::RParen || close == scene.at + 1 {
        return None;
    }
    scene.syntax(scene.range(scene.at, close), format!("{what} parameters cannot be parenthesized"))
}

/// `def f(a=):`
fn default_missing(scene: &mut Scene) -> Option<Diagnostic> {
    let place = match scene.found() {
        Token::Comma | Token::RParen => scene.at - 1,
        Token::Colon => scene.at,
        _ => return None,
    };
    if scene.before() != Token::Equal {
        return None;
    }
    scene.syntax(scene.span(place), "expected default value expression")
}

/// `def f(*args=1):`
fn star_default(scene: &mut Scene) -> Option<Diagnostic> {
    let starts = scene.expression_starts();
    let start = starts.into_iter().find(|at| matches!(scene.token_before(*at), Token::Star | Token::DoubleStar))?;
    if scene.found() != Token::Equal {
        return None;
    }
    let what = if scene.token_before(start) == Token::Star { "var-positional" } else { "var-keyword" };
    scene.syntax(scene.span(scene.at), format!("{what} parameter cannot have default value"))
}

/// The same faults in `lambda`.
pub fn lambda(scene: &mut Scene) -> Option<Diagnostic> {
    open_lambda(scene)?;
    parenthesised_parameter(scene, "Lambda expression")
        .or_else(|| default_missing(scene))
        .or_else(|| star_default(scene))
}

/// The `lambda` whose parameters the fault stands in.
fn open_lambda(scene: &Scene) -> Option<usize> {
    let mut closed = 0;
    for at in (scene.line_start(scene.at)..scene.at).rev() {
        match scene.token(at) {
            token if token.closes() => closed += 1,
            token if token.opens() && closed == 0 => return None,
            token if token.opens() => closed -= 1,
            Token::Colon if closed == 0 => return None,
            Token::Lambda if closed == 0 => return Some(at),
            _ => {}
        }
    }
    None
}
