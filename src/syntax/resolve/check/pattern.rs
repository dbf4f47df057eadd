//! The rules of `match`: no name twice in a pattern, alternatives bind the same names, nothing after a
//! pattern that always matches, no key or attribute twice.

use super::Checker;
use super::keys::Key;
use crate::syntax::ast::*;
use crate::syntax::names::Name;
use crate::syntax::resolve::walk::Visitor;
use crate::text::Span;
use std::collections::HashSet;

/// What is known while a case's pattern is read.
struct Progress {
    /// A pattern that always matches may stand here.
    may_always_match: bool,
    captured: Vec<Name>,
}

impl Checker<'_> {
    pub(super) fn match_stmt(&mut self, node: &Match) {
        self.expr(&node.subject);
        for (index, case) in node.cases.iter().enumerate() {
            let may_always_match = case.guard.is_some() || index + 1 == node.cases.len();
            let mut progress = Progress { may_always_match, captured: vec![] };
            self.case_pattern(&case.pattern, &mut progress);
            case.guard.iter().for_each(|e| self.expr(e));
            self.block(&case.body);
        }
    }

    fn case_pattern(&mut self, pattern: &Pattern, progress: &mut Progress) {
        match &pattern.kind {
            PatternKind::Value(_) | PatternKind::Star(None) => {}
            PatternKind::Wildcard => self.always_matches("wildcard", pattern.span, progress),
            PatternKind::Capture(name) => {
                let what = format!("name capture '{}'", self.names.text(name.kind));
                self.always_matches(&what, pattern.span, progress);
                self.capture(name, pattern.span, progress);
            }
            PatternKind::Star(Some(name)) => self.capture(name, pattern.span, progress),
            PatternKind::As(inner, name) => {
                self.case_pattern(inner, progress);
                self.capture(name, pattern.span, progress);
            }
            PatternKind::Or(alternatives) => self.alternatives(pattern, alternatives, progress),
            PatternKind::Sequence(items) => self.sequence(pattern, items, progress),
            PatternKind::Mapping { items, rest } => {
                self.mapping(pattern, items, progress);
                rest.iter().for_each(|name| self.capture(name, pattern.span, progress));
            }
            PatternKind::Class { positional, keywords, .. } => self.class_pattern(positional, keywords, progress),
        }
    }

    /// Patterns inside of one that can fail.
    fn inner_patterns<'p>(&mut self, patterns: impl Iterator<Item = &'p Pattern>, progress: &mut Progress) {
        let outer = std::mem::replace(&mut progress.may_always_match, true);
        patterns.for_each(|pattern| self.case_pattern(pattern, progress));
        progress.may_always_match = outer;
    }

    fn always_matches(&mut self, what: &str, place: Span, progress: &Progress) {
        if !progress.may_always_match {
            self.error(place, format!("{what} makes remaining patterns unreachable"));
        }
    }

    fn capture(&mut self, name: &Ident, place: Span, progress: &mut Progress) {
        self.bound(name, place);
        self.store(name.kind, place, progress);
    }

    fn store(&mut self, name: Name, place: Span, progress: &mut Progress) {
        if progress.captured.contains(&name) {
            self.error(place, format!("multiple assignments to name '{}' in pattern", self.names.text(name)));
        } else {
            progress.captured.push(name);
        }
    }

    fn alternatives(&mut self, pattern: &Pattern, alternatives: &[Pattern], progress: &mut Progress) {
        let mut sets = vec![];
        for (index, alternative) in alternatives.iter().enumerate() {
            let is_last = index + 1 == alternatives.len();
            let may_always_match = progress.may_always_match && is_last;
            let mut inside = Progress { may_always_match, captured: vec![] };
            self.case_pattern(alternative, &mut inside);
            sets.push(inside.captured);
        }
        let Some((first, others)) = sets.split_first() else { return };
        let differs = |other: &Vec<Name>| other.len() != first.len() || !other.iter().all(|name| first.contains(name));
        if others.iter().any(differs) {
            self.error(pattern.span, "alternative patterns bind different names");
        }
        first.iter().for_each(|name| self.store(*name, pattern.span, progress));
    }

    fn sequence(&mut self, pattern: &Pattern, items: &[Pattern], progress: &mut Progress) {
        if items.iter().filter(|item| matches!(item.kind, PatternKind::Star(_))).count() > 1 {
            self.error(pattern.span, "multiple starred names in sequence pattern");
        }
        self.inner_patterns(items.iter(), progress);
    }

    fn mapping(&mut self, pattern: &Pattern, items: &[(Expr, Pattern)], progress: &mut Progress) {
        let mut seen = HashSet::new();
        for key in items.iter().filter_map(|(key, _)| Key::of(key)) {
            if !seen.insert(key.identity) {
                self.error(pattern.span, format!("mapping pattern checks duplicate key ({})", key.shown));
            }
        }
        self.inner_patterns(items.iter().map(|(_, item)| item), progress);
    }

    fn class_pattern(&mut self, positional: &[Pattern], keywords: &[(Ident, Pattern)], progress: &mut Progress) {
        for (index, (name, pattern)) in keywords.iter().enumerate() {
            self.bound(name, pattern.span);
            if keywords[..index].iter().any(|(earlier, _)| earlier.kind == name.kind) {
                let message = format!("attribute name repeated in class pattern: {}", self.names.text(name.kind));
                self.error(pattern.span, message);
            }
        }
        self.inner_patterns(positional.iter().chain(keywords.iter().map(|(_, pattern)| pattern)), progress);
    }
}
