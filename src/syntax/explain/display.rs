//! Lists, sets, dictionaries, parentheses and comprehensions.

use super::call;
use super::scene::{Level, Scene};
use crate::syntax::token::Token;
use crate::text::{Diagnostic, Span};

pub fn rules(scene: &mut Scene) -> Option<Diagnostic> {
    if let Some(found) = call::lambda(scene) {
        return Some(found);
    }
    let open = scene.bracket(scene.at)?;
    comprehension(scene, open).or_else(|| match scene.token(open) {
        Token::LBrace => dictionary(scene, open),
        Token::LParen => group(scene, open),
        _ => None,
    })
}

/// `[x, y for x, y in z]` and `[*x for x in y]`
fn comprehension(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    if !matches!(scene.found(), Token::For | Token::Async) {
        return None;
    }
    if let Some(found) = spread(scene, open) {
        return Some(found);
    }
    if scene.token(open) == Token::LParen {
        return None;
    }
    let end = scene.at - usize::from(scene.before() == Token::Comma);
    scene.read(open + 1, end, Level::Star)?;
    scene.clauses_end(scene.at)?;
    let message = "did you forget parentheses around the comprehension target?";
    scene.syntax(scene.range(open + 1, scene.at - 1), message)
}

/// `[*x for x in y]` and `{**x for x in y}`
fn spread(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    let star = open + 1;
    let element = scene.read(star + 1, scene.at, Level::BitwiseOr)?;
    match (scene.token(star), scene.token(open)) {
        (Token::Star, _) => {
            let message = "iterable unpacking cannot be used in comprehension";
            scene.syntax(scene.span(star).to(element.span), message)
        }
        (Token::DoubleStar, Token::LBrace) => {
            scene.syntax(scene.span(star), "dict unpacking cannot be used in dict comprehension")
        }
        _ => None,
    }
}

// ---- dictionaries

fn dictionary(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    if (open..scene.at).any(|at| scene.token(at) == Token::For && scene.bracket(at) == Some(open)) {
        return None;
    }
    let item = item_start(scene, open);
    let is_dictionary = item > open + 1 && has_pair(scene, open, item) || colon_in(scene, item).is_some();
    if !is_dictionary {
        return None;
    }
    colon_missing(scene, open, item).or_else(|| value_missing(scene)).or_else(|| starred_value(scene))
}

fn item_start(scene: &Scene, open: usize) -> usize {
    let starts = scene.expression_starts();
    let own = |start: &usize| *start == open + 1 || scene.token_before(*start) == Token::Comma;
    starts.into_iter().find(|start| *start > open && own(start)).unwrap_or(open + 1)
}

/// Whether the items before this one are those of a dictionary.
fn has_pair(scene: &Scene, open: usize, item: usize) -> bool {
    colon_between(scene, open + 1, item).is_some() || scene.token(open + 1) == Token::DoubleStar
}

fn colon_in(scene: &Scene, item: usize) -> Option<usize> {
    colon_between(scene, item, scene.at)
}

fn colon_between(scene: &Scene, start: usize, end: usize) -> Option<usize> {
    let mut depth = 0;
    let mut lambdas = 0;
    for at in start..end {
        let token = scene.token(at);
        depth += i32::from(token.opens());
        depth -= i32::from(token.closes());
        lambdas += i32::from(depth == 0 && token == Token::Lambda);
        if depth == 0 && token == Token::Colon {
            if lambdas == 0 {
                return Some(at);
            }
            lambdas -= 1;
        }
    }
    None
}

/// `{1: }`
fn value_missing(scene: &mut Scene) -> Option<Diagnostic> {
    let ends = matches!(scene.found(), Token::RBrace | Token::Comma);
    if scene.before() != Token::Colon || !ends {
        return None;
    }
    scene.syntax(scene.span(scene.at - 1), "expression expected after dictionary key and ':'")
}

/// `{1: *x}` and `{1: **x}`
fn starred_value(scene: &mut Scene) -> Option<Diagnostic> {
    let what = match scene.found() {
        Token::Star => "a starred expression",
        Token::DoubleStar => "dict unpacking",
        _ => return None,
    };
    if scene.before() != Token::Colon {
        return None;
    }
    let (_, spread) = scene.longest(scene.at + 1, usize::MAX, Level::BitwiseOr)?;
    let span = scene.span(scene.at).to(spread.span);
    scene.syntax(span, format!("cannot use {what} in a dictionary value"))
}

/// `{1: 2, 3}` and `{1: 2, 3 4}`
fn colon_missing(scene: &mut Scene, open: usize, item: usize) -> Option<Diagnostic> {
    if item == open + 1 || colon_in(scene, item).is_some() {
        return None;
    }
    let (end, _) = scene.longest(item, scene.at, Level::Expression)?;
    if scene.token(end) == Token::Colon {
        return None;
    }
    // Python marks the last character of the key.
    let last = scene.span(end - 1).end;
    let width = scene.text[..last as usize].chars().next_back().map_or(1, char::len_utf8) as u32;
    scene.syntax(Span::new(last - width, last), "':' expected after dictionary key")
}

// ---- parentheses

/// `(**x)`
fn group(scene: &mut Scene, open: usize) -> Option<Diagnostic> {
    if scene.found() != Token::DoubleStar || scene.at != open + 1 || scene.is_call(open) {
        return None;
    }
    let (end, _) = scene.longest(scene.at + 1, usize::MAX, Level::Expression)?;
    if scene.token(end) != Token::RParen {
        return None;
    }
    scene.syntax(scene.span(scene.at), "cannot use double starred expression here")
}
