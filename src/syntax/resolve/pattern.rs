//! The rules of `match`: no name twice in a pattern, alternatives bind the same names, nothing after a
//! pattern that always matches, no key or attribute twice.

use super::check::Checker;
use super::keys::constant_key;
use super::walk::Visitor;
use crate::syntax::ast::*;
use crate::syntax::names::Name;
use crate::text::Span;
use std::collections::HashSet;

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

    /// A pattern inside of one that can fail.
    fn inner_pattern(&mut self, pattern: &Pattern, progress: &mut Progress) {
        let outer = std::mem::replace(&mut progress.may_always_match, true);
        self.case_pattern(pattern, progress);
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
        let outer = std::mem::take(&mut progress.captured);
        let may_always_match = progress.may_always_match;
        let mut first: Option<Vec<Name>> = None;
        let mut differ = false;
        for (index, alternative) in alternatives.iter().enumerate() {
            progress.may_always_match = may_always_match && index + 1 == alternatives.len();
            self.case_pattern(alternative, progress);
            let captured = std::mem::take(&mut progress.captured);
            let first = first.get_or_insert_with(|| captured.clone());
            let same = captured.len() == first.len() && captured.iter().all(|name| first.contains(name));
            if !same && !differ {
                self.error(progress.place, "alternative patterns bind different names");
                differ = true;
            }
        }
        progress.may_always_match = may_always_match;
        progress.captured = outer;
        first.into_iter().flatten().for_each(|name| self.store(name, progress));
    }

    fn sequence(&mut self, pattern: &Pattern, items: &[Pattern], progress: &mut Progress) {
        if items.iter().filter(|item| matches!(item.kind, PatternKind::Star(_))).count() > 1 {
            self.error(pattern.span, "multiple starred names in sequence pattern");
        }
        // Python picks single items where the rest goes nowhere, and never looks at wildcards then.
        let ignores = |item: &Pattern| matches!(item.kind, PatternKind::Wildcard | PatternKind::Star(None));
        let picks = items.iter().all(ignores) || items.iter().any(|item| matches!(item.kind, PatternKind::Star(None)));
        for item in items.iter().filter(|item| !(picks && ignores(item))) {
            self.inner_pattern(item, progress);
        }
    }

    fn mapping(&mut self, pattern: &Pattern, items: &[(Expr, Pattern)], progress: &mut Progress) {
        let mut seen = HashSet::new();
        for (identity, shown) in items.iter().filter_map(|(key, _)| constant_key(key)) {
            if !seen.insert(identity) {
                self.error(pattern.span, format!("mapping pattern checks duplicate key ({shown})"));
            }
        }
        items.iter().for_each(|(_, item)| self.inner_pattern(item, progress));
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
        for pattern in inner.filter(|pattern| !matches!(pattern.kind, PatternKind::Wildcard)) {
            self.inner_pattern(pattern, progress);
        }
    }
}
