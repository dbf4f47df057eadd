//! Compound statements.

use super::Builder;
use super::operator::Decision;
use crate::runtime::R;
use crate::syntax::ast::{self, ExprKind, StmtKind};
use crate::syntax::resolve::Binding;
use crate::text::Span;
use crate::tree::assign::Target;
use crate::tree::exception::{Handler, Try, TryFinally, TryStar};
use crate::tree::loops::{For, ForRange};
use crate::tree::node::{Expr, Stmt};
use crate::tree::operand::Arg;
use crate::tree::statement::{If, IfElse, Pass, While};
use crate::tree::variable::Place;
use crate::tree::with::With;

/// What a loop runs over.
pub(super) enum Iterable {
    /// `range(…)`, as long as the name means what it usually does.
    Range(Expr, Box<[Arg]>),
    Any(Expr),
}

impl Builder<'_> {
    pub(super) fn compound(&mut self, statement: &ast::Stmt) -> R<Stmt> {
        match &statement.kind {
            StmtKind::If(branches, otherwise) => self.branches(branches, otherwise),
            StmtKind::While(looped) => self.while_loop(looped),
            StmtKind::For(looped) => self.for_statement(looped),
            StmtKind::Try(tried) => self.try_statement(tried),
            StmtKind::With(with) => self.with_items(&with.items, &with.body),
            StmtKind::Match(matched) => self.match_statement(matched, statement.span),
            _ => Ok(Stmt::new(Pass)),
        }
    }

    pub(super) fn branches(&mut self, branches: &[ast::Branch], otherwise: &[ast::Stmt]) -> R<Stmt> {
        let Some((branch, rest)) = branches.split_first() else { return self.block(otherwise) };
        self.vm.nested(|| Ok(()))?;
        if let Some(decided) =
            self.decide(&branch.test, Decision { is_loop: false, body: &branch.body, branches: rest, otherwise })?
        {
            return Ok(decided);
        }
        let (test, span) = (self.expr(&branch.test)?, branch.test.span);
        let then = self.block(&branch.body)?;
        if rest.is_empty() && otherwise.is_empty() {
            return Ok(Stmt::new(If { test, then, span }));
        }
        let otherwise = self.branches(rest, otherwise)?;
        Ok(Stmt::new(IfElse { test, then, otherwise, span }))
    }

    /// The `else` of a loop or a `try`.
    pub(super) fn otherwise(&mut self, block: &[ast::Stmt]) -> R<Option<Stmt>> {
        if block.is_empty() { Ok(None) } else { self.block(block).map(Some) }
    }

    fn while_loop(&mut self, looped: &ast::While) -> R<Stmt> {
        if let Some(decided) = self.decide(
            &looped.test,
            Decision { is_loop: true, body: &looped.body, branches: &[], otherwise: &looped.orelse },
        )? {
            return Ok(decided);
        }
        let (test, span) = (self.expr(&looped.test)?, looped.test.span);
        let (body, otherwise) = (self.block(&looped.body)?, self.otherwise(&looped.orelse)?);
        Ok(Stmt::new(While { test, body, otherwise, span }))
    }

    fn for_statement(&mut self, looped: &ast::For) -> R<Stmt> {
        let iterable = self.iterable(&looped.iterable)?;
        let target = self.target(&looped.target)?;
        let (body, otherwise) = (self.block(&looped.body)?, self.otherwise(&looped.orelse)?);
        Ok(self.for_loop(target, iterable, None, body, otherwise, looped.iterable.span))
    }

    pub(super) fn iterable(&mut self, iterable: &ast::Expr) -> R<Iterable> {
        if let ExprKind::Call(callee, arguments) = &iterable.kind
            && let ExprKind::Name(name) = &callee.kind
            && self.text(*name) == "range"
            && self.binding(*name) == Binding::Global
            && (1..=3).contains(&arguments.len())
            && !self.aside.contains_key(&std::ptr::from_ref(&**iterable))
            && arguments.iter().all(|argument| matches!(argument.kind, ast::ArgKind::Positional(_)))
        {
            let callee = self.expr(callee)?;
            let arguments: R<Box<[Arg]>> = arguments.iter().map(|argument| self.arg(argument.kind.value())).collect();
            return Ok(Iterable::Range(callee, arguments?));
        }
        Ok(Iterable::Any(self.expr(iterable)?))
    }

    pub(super) fn for_loop(
        &self,
        target: Target,
        iterable: Iterable,
        begin: Option<Stmt>,
        body: Stmt,
        otherwise: Option<Stmt>,
        span: Span,
    ) -> Stmt {
        match iterable {
            Iterable::Range(range, arguments) => {
                Stmt::new(ForRange { target, range, arguments, begin, body, otherwise, span })
            }
            Iterable::Any(iterable) => Stmt::new(For { target, iterable, begin, body, otherwise, span }),
        }
    }

    fn try_statement(&mut self, tried: &ast::Try) -> R<Stmt> {
        if !tried.finally.is_empty() {
            let body = if tried.handlers.is_empty() { self.block(&tried.body)? } else { self.handled(tried)? };
            let last = self.block(&tried.finally)?;
            return Ok(Stmt::new(TryFinally { body, last }));
        }
        self.handled(tried)
    }

    fn handled(&mut self, tried: &ast::Try) -> R<Stmt> {
        let body = self.block(&tried.body)?;
        let handlers: R<Box<[Handler]>> = tried.handlers.iter().map(|handler| self.handler(handler)).collect();
        let (handlers, otherwise) = (handlers?, self.otherwise(&tried.orelse)?);
        if tried.is_star {
            return Ok(Stmt::new(TryStar { body, handlers, otherwise }));
        }
        Ok(Stmt::new(Try { body, handlers, otherwise }))
    }

    pub(super) fn handler(&mut self, handler: &ast::Handler) -> R<Handler> {
        let span = handler.kind.as_ref().map_or(handler.span, |kind| kind.span);
        let kind = handler.kind.as_ref().map(|kind| self.expr(kind)).transpose()?;
        let name: Option<Place> = handler.name.as_ref().map(|name| self.place(name.kind)).transpose()?;
        Ok(Handler { kind, name, body: self.block(&handler.body)?, span })
    }

    fn with_items(&mut self, items: &[ast::WithItem], body: &[ast::Stmt]) -> R<Stmt> {
        let Some((item, rest)) = items.split_first() else { return self.block(body) };
        let (manager, span) = (self.expr(&item.value)?, item.value.span);
        let target = item.target.as_ref().map(|target| self.target(target)).transpose()?;
        let body = self.with_items(rest, body)?;
        Ok(Stmt::new(With { manager, target, body, span }))
    }
}
