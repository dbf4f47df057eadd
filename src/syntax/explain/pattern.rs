//! The patterns of `match`.

use super::scene::{Level, Scene};
use crate::syntax::actions::describe;
use crate::syntax::ast::ExprKind;
use crate::syntax::token::Token;
use crate::text::{Diagnostic, Span};

/// Where a pattern stands, none of the rules about expressions holds.
pub fn rules(scene: &mut Scene) -> Option<Diagnostic> {
    let case = scene.line_start(scene.at);
    let is_guard = |at: usize| scene.token(at) == Token::If && scene.bracket(at).is_none();
    if scene.token(case) != Token::Case || (case..scene.at).any(is_guard) {
        return None;
    }
    as_target(scene).or_else(|| super::layout::missing_colon(scene)).or_else(|| Some(super::fallback::sentence(scene)))
}

/// `case x as y.z:`
fn as_target(scene: &mut Scene) -> Option<Diagnostic> {
    let start = (scene.line_start(scene.at)..scene.at).rev().find(|at| scene.token(*at) == Token::As)? + 1;
    if scene.at > start + 1 {
        return None;
    }
    let (end, target) = scene.longest(start, usize::MAX, Level::Expression)?;
    if matches!(target.kind, ExprKind::Name(_)) {
        return None;
    }
    let message = format!("cannot use {} as pattern target", describe(&target.kind));
    scene.syntax(Span::new(scene.span(scene.at).start, scene.span(end - 1).end), message)
}
