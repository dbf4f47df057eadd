//! Faults inside expressions: a missing comma, `=` for `==`, a conditional without `else`.

use super::scene::{Level, Scene, is_singleton};
use crate::syntax::actions::describe;
use crate::syntax::ast::{ComprehensionKind, ExprKind};
use crate::syntax::token::Token;
use crate::text::Diagnostic;

/// What Python tries wherever an expression begins, innermost first.
pub fn rules(scene: &mut Scene) -> Option<Diagnostic> {
    let starts = scene.expression_starts();
    starts.into_iter().find_map(|start| {
        missing_comma(scene, start)
            .or_else(|| missing_else(scene, start))
            .or_else(|| old_print(scene, start))
            .or_else(|| assignment(scene, start))
    })
}

/// `f(a b)`: two expressions side by side in brackets.
fn missing_comma(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    if scene.is_operand_only(start) || is_soft_word(scene, start) {
        return None;
    }
    let (end, first) = scene.longest(start, scene.at, Level::Disjunction)?;
    let (end, second) = scene.longest(end, usize::MAX, Level::Expression)?;
    if is_old_statement(scene, start, &first.kind) || scene.bracket(end).is_none() {
        return None;
    }
    scene.syntax(first.span.to(second.span), "invalid syntax. Perhaps you forgot a comma?")
}

/// A name before a string may be a prefix that does not exist (`k"x"`), and words that may be keywords do not count;
/// Python takes every beginning of such a word for the word.
fn is_soft_word(scene: &Scene, start: usize) -> bool {
    let Token::Name(_) = scene.token(start) else { return false };
    let word = scene.word(start);
    let before_string = matches!(scene.token(start + 1), Token::Str(_) | Token::Bytes(_) | Token::FStart);
    before_string || ["case", "match", "_"].iter().any(|soft| soft.starts_with(word))
}

fn is_old_statement(scene: &Scene, start: usize, kind: &ExprKind) -> bool {
    matches!(kind, ExprKind::Name(_)) && matches!(scene.word(start), "print" | "exec")
}

/// `x = a if b`
fn missing_else(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    if scene.is_operand_only(start) {
        return None;
    }
    let (word, then) = scene.longest(start, scene.at, Level::Disjunction)?;
    if scene.token(word) != Token::If {
        return None;
    }
    let (end, test) = scene.longest(word + 1, usize::MAX, Level::Disjunction)?;
    if matches!(scene.token(end), Token::Else | Token::Colon) {
        return None;
    }
    scene.syntax(then.span.to(test.span), "expected 'else' after 'if' expression")
}

/// `print "hello"`
fn old_print(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    let word = scene.word(start);
    if !matches!(word, "print" | "exec") || scene.token(start + 1) == Token::LParen || start >= scene.at {
        return None;
    }
    let (_, shown) = scene.longest(start + 1, usize::MAX, Level::Star)?;
    let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
    scene.syntax(scene.span(start).to(shown.span), message)
}

/// `if x = 1:` and `if (f() := 1):`
fn assignment(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    // A statement that is wrong anyway may begin with `a.b := 1`.
    let begins_line = start == scene.line_start(scene.at) && scene.at > start + 1;
    let is_statement = begins_line && scene.found() == Token::ColonEqual;
    if !is_statement && !scene.is_named_place(start) {
        return None;
    }
    match scene.found() {
        Token::ColonEqual => walrus_target(scene, start),
        Token::Equal => equals_for_comparison(scene, start),
        _ => None,
    }
}

fn walrus_target(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    let target = scene.read(start, scene.at, Level::Expression)?;
    scene.longest(scene.at + 1, usize::MAX, Level::Expression)?;
    scene.syntax(target.span, format!("cannot use assignment expressions with {}", describe(&target.kind)))
}

fn equals_for_comparison(scene: &mut Scene, start: usize) -> Option<Diagnostic> {
    let target = scene.read(start, scene.at, Level::BitwiseOr)?;
    let (end, value) = scene.longest(scene.at + 1, usize::MAX, Level::BitwiseOr)?;
    if matches!(scene.token(end), Token::Equal | Token::ColonEqual) || is_passed_over(&target.kind) {
        return None;
    }
    if scene.at == start + 1 && matches!(target.kind, ExprKind::Name(_)) {
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return scene.syntax(target.span.to(value.span), message);
    }
    let message = format!("cannot assign to {} here. Maybe you meant '==' instead of '='?", describe(&target.kind));
    scene.syntax(target.span, message)
}

/// What Python passes over in silence here.
fn is_passed_over(kind: &ExprKind) -> bool {
    is_singleton(kind)
        || matches!(
            kind,
            ExprKind::List(_) | ExprKind::Tuple(_) | ExprKind::Comprehension(ComprehensionKind::Generator, _)
        )
}
