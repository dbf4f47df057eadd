//! The rules of `match`: no name twice in a pattern, alternatives bind the same names, nothing after a
//! pattern that always matches, no key or attribute twice.

use super::Checker;
use super::keys::Key;
use crate::syntax::ast::*;
use crate::syntax::names::Name;
use crate::syntax::resolve::Set;
use crate::syntax::resolve::walk::Visitor;
use crate::text::Span;

/// What is known while a case's pattern is read.
struct Progress {
    /// A pattern that always matches may stand here.
    may_always_match: bool,
    captured: Vec<Name>,
    /// The last pattern begun: Python complains there, whatever the fault is about.
    place: Span,
}

impl Checker<'_> {
    pub(super) fn match_stmt(&mut self, node: &Match) {
        self.expr(&node.subject);
        for (index, case) in node.cases.iter().enumerate() {
            let may_always_match = case.guard.is_some() || index + 1 == node.cases.len();
            let mut progress = Progress { may_always_match, captured: vec![], place: case.pattern.span };
            self.case_pattern(&case.pattern, &mut progress);
            case.guard.iter().for_each(|e| self.expr(e));
            self.block(&case.body);
        }
    }

    fn case_pattern(&mut self, pattern: &Pattern, progress: &mut Progress) {
        progress.place = pattern.span;
        match &pattern.kind {
            PatternKind::Value(_) | PatternKind::Star(None) => {}
            PatternKind::Wildcard => self.always_matches("wildcard", progress),
            PatternKind::Capture(name) => {
                self.always_matches(&format!("name capture '{}'", self.names.text(name.kind)), progress);
                self.capture(name, progress);
            }
            PatternKind::Star(Some(name)) => self.capture(name, progress),
            PatternKind::As(inner, name) => {
                self.case_pattern(inner, progress);
                self.capture(name, progress);
            }
            PatternKind::Or(alternatives) => self.alternatives(alternatives, progress),
            PatternKind::Sequence(items) => self.sequence(pattern, items, progress),
            PatternKind::Mapping { items, rest } => {
                self.mapping(pattern, items, progress);
                rest.iter().for_each(|name| self.capture(name, progress));
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

    fn always_matches(&mut self, what: &str, progress: &Progress) {
        if !progress.may_always_match {
            self.error(progress.place, format!("{what} makes remaining patterns unreachable"));
        }
    }

    fn capture(&mut self, name: &Ident, progress: &mut Progress) {
        self.bound(name, progress.place);
        self.store(name.kind, progress);
    }

    fn store(&mut self, name: Name, progress: &mut Progress) {
        if progress.captured.contains(&name) {
            let message = format!("multiple assignments to name '{}' in pattern", self.names.text(name));
            self.error(progress.place, message);
        } else {
            progress.captured.push(name);
        }
    }

    fn alternatives(&mut self, alternatives: &[Pattern], progress: &mut Progress) {
        let mut first: Option<Vec<Name>> = None;
        let mut agree = true;
        for (index, alternative) in alternatives.iter().enumerate() {
            let is_last = index + 1 == alternatives.len();
            let may_always_match = progress.may_always_match && is_last;
            let mut inside = Progress { may_always_match, captured: vec![], place: alternative.span };
            self.case_pattern(alternative, &mut inside);
            progress.place = inside.place;
            let first = first.get_or_insert_with(|| inside.captured.clone());
            if agree && !are_same(first, &inside.captured) {
                self.error(progress.place, "alternative patterns bind different names");
                agree = false;
            }
        }
        first.into_iter().flatten().for_each(|name| self.store(name, progress));
    }

    fn sequence(&mut self, pattern: &Pattern, items: &[Pattern], progress: &mut Progress) {
        if items.iter().filter(|item| matches!(item.kind, PatternKind::Star(_))).count() > 1 {
            self.error(pattern.span, "multiple starred names in sequence pattern");
        }
        // Python picks single items where the rest goes nowhere, and never looks at wildcards then.
        let ignores = |item: &Pattern| matches!(item.kind, PatternKind::Wildcard | PatternKind::Star(None));
        let picks = items.iter().all(ignores) || items.iter().any(|item| matches!(item.kind, PatternKind::Star(None)));
        self.inner_patterns(items.iter().filter(|item| !(picks && ignores(item))), progress);
    }

    fn mapping(&mut self, pattern: &Pattern, items: &[(Expr, Pattern)], progress: &mut Progress) {
        let mut seen = Set::default();
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
        let inner = positional.iter().chain(keywords.iter().map(|(_, pattern)| pattern));
        self.inner_patterns(inner.filter(|pattern| !matches!(pattern.kind, PatternKind::Wildcard)), progress);
    }
}

fn are_same(names: &[Name], others: &[Name]) -> bool {
    names.len() == others.len() && names.iter().all(|name| others.contains(name))
}
