//! Why a program is not one: from the token at which the grammar gave up to a sentence for people.
//!
//! Each rule looks at the scene and either knows what is wrong or passes. A rule says in its
//! comment what program reaches it. The first rule that knows wins; their order is that in which
//! Python looks, so that place and wording agree with Python's where Python has a good one.

mod call;
mod display;
mod expression;
mod fallback;
mod fstring;
mod habit;
mod layout;
mod pattern;
mod scene;
mod statement;

use super::lexer::Lexed;
use super::parser::Fault;
use super::token::Token;
use crate::sys::find;
use crate::text::{Diagnostic, Span};
use scene::{Scene, ends_atom, starts_atom};

type Rule = fn(&mut Scene) -> Option<Diagnostic>;

/// In the order in which Python looks.
const RULES: &[Rule] = &[
    layout::unexpected_indent,
    layout::missing_block,
    layout::forced_colon,
    fstring::field,
    pattern::rules,
    call::rules,
    display::rules,
    expression::rules,
    statement::rules,
    layout::missing_colon,
    habit::rules,
];

/// The one error of a text that was lexed without a fault and not parsed.
pub fn explain(text: &str, lexed: &mut Lexed, fault: Fault, max_depth: u32) -> Diagnostic {
    let unclosed = lexed.unclosed;
    let (error, seen) = match fault {
        Fault::Said(error) => {
            let seen = lexed.tokens.partition_point(|lexeme| lexeme.span.start < error.span.end);
            (error, seen)
        }
        Fault::Token { at, expected } => {
            let mut scene = Scene::new(text, lexed, at, expected, max_depth);
            let error = RULES.iter().find_map(|rule| rule(&mut scene));
            let error = error.unwrap_or_else(|| fallback::sentence(&scene));
            let seen = last_seen(&mut scene, &error);
            (error, seen)
        }
    };
    // A bracket that is never closed swallows what follows it: a fault on a later line, or at the end of the text, is
    // only its consequence.
    match (unclosed, lexed.tokens.get(seen)) {
        (Some(open), None) => never_closed(text, open.span),
        (Some(open), Some(next)) if lines_between(text, open.span, next.span) > 0 => never_closed(text, open.span),
        _ => error,
    }
}

/// The last token that Python has looked at when it says this: it reads on behind the one that does not fit.
fn last_seen(scene: &mut Scene, error: &Diagnostic) -> usize {
    let found = scene.span(scene.at);
    if starts_atom(scene.found()) && scene.bracket(scene.at).is_some() && scene.runs_off_the_text(scene.at) {
        return scene.tokens.len();
    }
    let assigns = matches!(scene.found(), Token::Equal | Token::ColonEqual) && ends_atom(scene.before());
    if assigns && error.span.end <= found.end {
        let in_call = scene.bracket(scene.at).is_some_and(|open| scene.is_call(open));
        let value = scene.longest(scene.at + 1, usize::MAX, scene::Level::BitwiseOr);
        return value.map_or(scene.at + usize::from(!in_call), |(end, _)| end);
    }
    if error.span.start >= found.start {
        return scene.at;
    }
    scene.tokens.partition_point(|lexeme| lexeme.span.start < error.span.end).max(scene.at)
}

fn never_closed(text: &str, open: Span) -> Diagnostic {
    Diagnostic::syntax(open, format!("'{}' was never closed", &text[open.range()]))
}

fn lines_between(text: &str, from: Span, to: Span) -> usize {
    let between = text.as_bytes().get(from.end as usize..to.start as usize).unwrap_or_default();
    find::count(b'\n', between)
}
