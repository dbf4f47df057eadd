//! `match`: each pattern becomes a [`Test`] of the subject, which stands in a hidden slot.

use super::Builder;
use crate::runtime::R;
use crate::syntax::ast::{self, PatternKind};
use crate::text::Span;
use crate::tree::node::Stmt;
use crate::tree::pattern::{Case, Match, Test};

impl Builder<'_> {
    pub(super) fn match_statement(&mut self, matched: &ast::Match, span: Span) -> R<Stmt> {
        let subject = self.expr(&matched.subject)?;
        let cases: R<Box<[Case]>> = matched.cases.iter().map(|case| self.case(case)).collect();
        Ok(Stmt::new(Match { subject, cases: cases?, state: None, span }))
    }

    /// The same where a case may be suspended: which one runs is kept in a hidden slot.
    pub(super) fn suspending_match(&mut self, matched: &ast::Match, span: Span) -> R<Stmt> {
        let mut before = Vec::new();
        self.lower(&matched.subject, &mut before)?;
        let subject = self.expr(&matched.subject)?;
        let cases: R<Box<[Case]>> = matched.cases.iter().map(|case| self.case(case)).collect();
        let state = Some(self.take_hidden(1));
        before.push(Stmt::new(Match { subject, cases: cases?, state, span }));
        Ok(self.sequence(before))
    }

    fn case(&mut self, case: &ast::Case) -> R<Case> {
        let test = self.pattern(&case.pattern)?;
        let guard = case.guard.as_ref().map(|guard| Ok((self.expr(guard)?, guard.span))).transpose()?;
        Ok(Case { test, guard, body: self.block(&case.body)? })
    }

    fn pattern(&mut self, pattern: &ast::Pattern) -> R<Test> {
        let span = pattern.span;
        Ok(match &pattern.kind {
            PatternKind::Wildcard => Test::Anything,
            PatternKind::Capture(name) => Test::Capture(self.place(name.kind)?, span),
            PatternKind::Value(value) => match &value.kind {
                ast::ExprKind::Constant(ast::Constant::None | ast::Constant::True | ast::Constant::False) => {
                    Test::Identical(self.expr(value)?)
                }
                _ => Test::Equal(self.expr(value)?, span),
            },
            PatternKind::Sequence(items) => self.sequence_pattern(items, span)?,
            PatternKind::Star(name) => match name {
                Some(name) => Test::Capture(self.place(name.kind)?, span),
                None => Test::Anything,
            },
            PatternKind::Mapping { items, rest } => self.mapping_pattern(items, rest.as_ref(), span)?,
            PatternKind::Class { class, positional, keywords } => {
                let class = self.expr(class)?;
                let positional = self.patterns(positional)?;
                let keywords: R<Box<[_]>> = keywords
                    .iter()
                    .map(|(name, pattern)| {
                        let name = self.vm.symbol(self.unit.program.module.names.text(name.kind))?;
                        Ok((name, self.pattern(pattern)?))
                    })
                    .collect();
                Test::Class { class, positional, keywords: keywords?, span }
            }
            PatternKind::Or(patterns) => Test::Either(self.patterns(patterns)?),
            PatternKind::As(pattern, name) => {
                let inner = self.pattern(pattern)?;
                Test::As(Box::new(inner), self.place(name.kind)?, span)
            }
        })
    }

    fn patterns(&mut self, patterns: &[ast::Pattern]) -> R<Box<[Test]>> {
        patterns.iter().map(|pattern| self.pattern(pattern)).collect()
    }

    fn sequence_pattern(&mut self, items: &[ast::Pattern], span: Span) -> R<Test> {
        let star = items.iter().position(|item| matches!(item.kind, PatternKind::Star(_)));
        let (before, rest) = items.split_at(star.unwrap_or(items.len()));
        let before = self.patterns(before)?;
        let (star, after) = match rest.split_first() {
            Some((star, after)) => (Some(Box::new(self.pattern(star)?)), after),
            None => (None, rest),
        };
        Ok(Test::Sequence { before, star, after: self.patterns(after)?, span })
    }

    fn mapping_pattern(
        &mut self,
        items: &[(ast::Expr, ast::Pattern)],
        rest: Option<&ast::Ident>,
        span: Span,
    ) -> R<Test> {
        let entries: R<Box<[_]>> =
            items.iter().map(|(key, pattern)| Ok((self.expr(key)?, self.pattern(pattern)?))).collect();
        let rest = rest.map(|name| self.place(name.kind)).transpose()?;
        Ok(Test::Mapping { entries: entries?, rest, span })
    }
}
