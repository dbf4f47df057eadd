//! The patterns of `case`.

use super::{Dump, Dumper};
use crate::syntax::ast::{Case, Constant, Expr, ExprKind, ExprNode, Ident, Pattern, PatternKind};
use crate::text::Span;

impl Dump for Case {
    fn dump(&self, d: &mut Dumper) {
        let mut node = d.node("match_case");
        node.field("pattern", &self.pattern).optional("guard", self.guard.as_ref()).list("body", &self.body).end();
    }
}

/// Recurses; the tree is not deeper than the parser allows.
impl Dump for Pattern {
    fn dump(&self, d: &mut Dumper) {
        let span = self.span;
        match &self.kind {
            PatternKind::Wildcard => d.node("MatchAs").end_at(span),
            PatternKind::Capture(name) => d.node("MatchAs").field("name", name).end_at(span),
            PatternKind::Value(expr) => value(d, expr, span),
            PatternKind::Sequence(items) => d.node("MatchSequence").list("patterns", items).end_at(span),
            PatternKind::Star(name) => d.node("MatchStar").optional("name", name.as_ref()).end_at(span),
            PatternKind::Mapping { items, rest } => mapping(d, items, rest.as_ref(), span),
            PatternKind::Class { class: name, positional, keywords } => class(d, name, positional, keywords, span),
            PatternKind::Or(choices) => d.node("MatchOr").list("patterns", choices).end_at(span),
            PatternKind::As(pattern, name) => {
                d.node("MatchAs").field("pattern", pattern).field("name", name).end_at(span);
            }
        }
    }
}

/// The three constants of which there is only one are compared with `is`.
fn value(d: &mut Dumper, expr: &ExprNode, span: Span) {
    match &expr.kind {
        ExprKind::Constant(constant @ (Constant::None | Constant::True | Constant::False)) => {
            d.node("MatchSingleton").field("value", constant).end_at(span);
        }
        _ => d.node("MatchValue").field("value", expr).end_at(span),
    }
}

fn mapping(d: &mut Dumper, items: &[(Expr, Pattern)], rest: Option<&Ident>, span: Span) {
    let (keys, patterns) = (items.iter().map(|(key, _)| key), items.iter().map(|(_, pattern)| pattern));
    d.node("MatchMapping").list("keys", keys).list("patterns", patterns).optional("rest", rest).end_at(span);
}

fn class(d: &mut Dumper, class: &ExprNode, positional: &[Pattern], keywords: &[(Ident, Pattern)], span: Span) {
    let (names, patterns) = (keywords.iter().map(|(name, _)| name), keywords.iter().map(|(_, pattern)| pattern));
    let mut node = d.node("MatchClass");
    node.field("cls", class).list("patterns", positional);
    node.list("kwd_attrs", names).list("kwd_patterns", patterns).end_at(span);
}
