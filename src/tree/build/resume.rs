//! Generators: what contains a `yield` (or `yield from`, or `await`) becomes a statement that can be suspended.
//!
//! A `yield` inside an expression is a statement of its own that runs before: its result is *put aside* in a hidden slot,
//! and so is what is evaluated before it. The rest of the expression then finds these values in their slots.

use super::Builder;
use super::control::Iterable;
use super::parts::{expression_parts, suspends, suspends_in};
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::ast::{self, BoolOp, ExprKind, StmtKind};
use crate::tree::code::Kind;
use crate::tree::exception::Handler;
use crate::tree::frame::FIRST;
use crate::tree::generator::{Yield, YieldFrom};
use crate::tree::logic::Not;
use crate::tree::node::{Expr, Stmt};
use crate::tree::operand::Arg;
use crate::tree::resume::{Branch, ForEach, Loop, PutAside, Sequence, Source, Try, TryFinally, TryStar, With};
use crate::tree::statement::{Pass, return_value};
use crate::tree::variable::LoadLocal;

impl Builder<'_> {
    fn may_suspend(&self) -> bool {
        matches!(self.kind, Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator)
    }

    fn transfer(&self) -> u32 {
        FIRST + self.frame_scope().slots
    }

    fn delegate(&self) -> u32 {
        self.transfer() + 1
    }

    /// A statement that can be suspended; none if it does not have to.
    pub(super) fn resumable(&mut self, statement: &ast::Stmt) -> R<Option<Stmt>> {
        if !self.may_suspend() || !suspends_in(statement) {
            return Ok(None);
        }
        let span = statement.span;
        let made = match &statement.kind {
            StmtKind::If(branches, otherwise) => self.suspending_branches(branches, otherwise)?,
            StmtKind::While(looped) => self.suspending_while(looped)?,
            StmtKind::For(looped) => self.suspending_for(looped)?,
            StmtKind::Try(tried) => self.suspending_try(tried)?,
            StmtKind::With(with) => self.suspending_with(&with.items, &with.body)?,
            StmtKind::Match(matched) => self.suspending_match(matched, span)?,
            StmtKind::Expr(expression) => self.suspending_expression(expression)?,
            _ => self.suspending_simple(statement)?,
        };
        Ok(Some(made))
    }

    pub(super) fn resumable_block(&mut self, statements: &[ast::Stmt]) -> R<Option<Stmt>> {
        if !self.may_suspend() || !statements.iter().any(suspends_in) {
            return Ok(None);
        }
        let statements = self.statements(statements)?;
        Ok(Some(self.sequence(statements)))
    }

    /// Statements in a row, one of which may be suspended.
    pub(super) fn sequence(&mut self, mut statements: Vec<Stmt>) -> Stmt {
        match statements.pop() {
            Some(only) if statements.is_empty() => only,
            Some(last) => {
                statements.push(last);
                Stmt::new(Sequence { statements: statements.into(), state: self.take_hidden(1) })
            }
            None => Stmt::new(Pass),
        }
    }

    fn suspending_expression(&mut self, expression: &ast::Expr) -> R<Stmt> {
        let mut before = Vec::new();
        if matches!(expression.kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_) | ExprKind::Await(_)) {
            self.suspend(expression, None, &mut before)?;
        } else {
            self.lower(expression, &mut before)?;
            before.push(self.expr(expression)?.into());
        }
        Ok(self.sequence(before))
    }

    fn suspending_simple(&mut self, statement: &ast::Stmt) -> R<Stmt> {
        let mut before = Vec::new();
        self.put_aside(&super::parts::statement_parts(statement), &mut before)?;
        before.push(self.plain_statement(statement)?);
        Ok(self.sequence(before))
    }

    /// `return value` of a lambda.
    pub(super) fn suspending_return(&mut self, value: &ast::Expr) -> R<Option<Stmt>> {
        if !self.may_suspend() || !suspends(value) {
            return Ok(None);
        }
        let mut before = Vec::new();
        self.lower(value, &mut before)?;
        before.push(return_value(self.arg(value)?));
        Ok(Some(self.sequence(before)))
    }

    /// Evaluates some expressions, up to the last that suspends, into slots. That one itself may be left to be finished.
    fn put_aside(&mut self, parts: &[&ast::Expr], before: &mut Vec<Stmt>) -> R<()> {
        let Some(last) = parts.iter().rposition(|part| suspends(part)) else { return Ok(()) };
        for (at, part) in parts.iter().enumerate().take(last + 1) {
            if suspends(part) {
                self.lower(part, before)?;
            }
            if at < last && self.constant(part)?.is_none() && !self.aside.contains_key(&std::ptr::from_ref(&***part)) {
                let slot = self.take_hidden(1);
                before.push(Stmt::new(PutAside { slot, value: self.expr(part)? }));
                self.aside.insert(&raw const ***part, slot);
            }
        }
        Ok(())
    }

    /// Makes everything that suspends inside an expression run before it.
    pub(super) fn lower(&mut self, expression: &ast::Expr, before: &mut Vec<Stmt>) -> R<()> {
        if !suspends(expression) {
            return Ok(());
        }
        match &expression.kind {
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) | ExprKind::Await(_) => {
                let slot = self.take_hidden(1);
                self.suspend(expression, Some(slot), before)?;
                self.aside.insert(&raw const **expression, slot);
                Ok(())
            }
            ExprKind::Bool(op, operands) => self.lower_logic(expression, *op, operands, before),
            ExprKind::Conditional { test, then, otherwise } => {
                self.lower(test, before)?;
                let (test_node, span) = (self.expr(test)?, test.span);
                let slot = self.take_hidden(1);
                let then = self.evaluate_to(then, slot)?;
                let otherwise = self.evaluate_to(otherwise, slot)?;
                let state = self.take_hidden(1);
                before.push(Stmt::new(Branch { test: test_node, then, otherwise, state, span }));
                self.aside.insert(&raw const **expression, slot);
                Ok(())
            }
            _ => self.put_aside(&expression_parts(expression), before),
        }
    }

    /// Evaluates an expression into a slot.
    fn evaluate_to(&mut self, expression: &ast::Expr, slot: u32) -> R<Stmt> {
        let mut before = Vec::new();
        self.lower(expression, &mut before)?;
        before.push(Stmt::new(PutAside { slot, value: self.expr(expression)? }));
        Ok(self.sequence(before))
    }

    fn lower_logic(&mut self, whole: &ast::Expr, op: BoolOp, operands: &[ast::Expr], before: &mut Vec<Stmt>) -> R<()> {
        let slot = self.take_hidden(1);
        let mut made: Option<Stmt> = None;
        for (at, operand) in operands.iter().enumerate().rev() {
            let mut steps = vec![self.evaluate_to(operand, slot)?];
            if let (Some(rest), true) = (made.take(), at + 1 < operands.len()) {
                let span = operand.span;
                let peek = Expr::new(LoadLocal(slot, span));
                let test = match op {
                    BoolOp::And => peek,
                    BoolOp::Or => Expr::new(Not { a: peek, span }),
                };
                let state = self.take_hidden(1);
                steps.push(Stmt::new(Branch { test, then: rest, otherwise: Stmt::new(Pass), state, span }));
            }
            made = Some(self.sequence(steps));
        }
        before.extend(made);
        self.aside.insert(&raw const **whole, slot);
        Ok(())
    }

    /// The statement of a `yield` itself.
    fn suspend(&mut self, expression: &ast::Expr, result: Option<u32>, before: &mut Vec<Stmt>) -> R<()> {
        let span = expression.span;
        let (value, is_await) = match &expression.kind {
            ExprKind::Yield(value) => {
                let value = match value {
                    Some(value) => {
                        self.lower(value, before)?;
                        self.arg(value)?
                    }
                    None => Arg::Const(Value::NONE),
                };
                let (state, transfer) = (self.take_hidden(1), self.transfer());
                before.push(Stmt::new(Yield { value, state, transfer, result, span }));
                return Ok(());
            }
            ExprKind::YieldFrom(value) => (value, false),
            ExprKind::Await(value) => (value, true),
            _ => return Ok(()),
        };
        self.lower(value, before)?;
        let iterable = self.arg(value)?;
        let (delegate, transfer) = (self.delegate(), self.transfer());
        before.push(Stmt::new(YieldFrom { iterable, delegate, transfer, result, is_await, span }));
        Ok(())
    }

    /// The body of a generator: what it begins with is done once.
    pub(super) fn suspending_body(&mut self, build: &dyn Fn(&mut Builder) -> R<Vec<Stmt>>) -> R<Stmt> {
        debug_assert!(self.hidden == self.transfer());
        self.take_hidden(2);
        let mut statements = self.cells(self.frame_scope());
        statements.extend(build(self)?);
        Ok(self.sequence(statements))
    }

    // ---- compound statements

    fn suspending_branches(&mut self, branches: &[ast::Branch], otherwise: &[ast::Stmt]) -> R<Stmt> {
        let Some((branch, rest)) = branches.split_first() else { return self.block(otherwise) };
        let mut before = Vec::new();
        self.lower(&branch.test, &mut before)?;
        let (test, span) = (self.expr(&branch.test)?, branch.test.span);
        let then = self.block(&branch.body)?;
        let otherwise = self.suspending_branches(rest, otherwise)?;
        let state = self.take_hidden(1);
        before.push(Stmt::new(Branch { test, then, otherwise, state, span }));
        Ok(self.sequence(before))
    }

    fn suspending_while(&mut self, looped: &ast::While) -> R<Stmt> {
        let mut before = Vec::new();
        self.lower(&looped.test, &mut before)?;
        let before = if before.is_empty() { None } else { Some(self.sequence(before)) };
        let (test, span) = (self.expr(&looped.test)?, looped.test.span);
        let (body, otherwise) = (self.block(&looped.body)?, self.otherwise(&looped.orelse)?);
        let state = self.take_hidden(1);
        Ok(Stmt::new(Loop { before, test, body, otherwise, state, span }))
    }

    fn source(&mut self, iterable: &ast::Expr) -> R<Source> {
        Ok(match self.iterable(iterable)? {
            Iterable::Range(range, arguments) => Source::Range(range, arguments),
            Iterable::Any(iterable) => Source::Any(iterable),
        })
    }

    fn suspending_for(&mut self, looped: &ast::For) -> R<Stmt> {
        let mut before = Vec::new();
        self.lower(&looped.iterable, &mut before)?;
        let source = self.source(&looped.iterable)?;
        let target = self.target(&looped.target)?;
        let (body, otherwise) = (self.block(&looped.body)?, self.otherwise(&looped.orelse)?);
        let (iterator, state) = (self.take_hidden(1), self.take_hidden(ForEach::SLOTS));
        let span = looped.iterable.span;
        before.push(Stmt::new(ForEach { target, source, body, otherwise, iterator, state, span }));
        Ok(self.sequence(before))
    }

    fn suspending_try(&mut self, tried: &ast::Try) -> R<Stmt> {
        self.cleans_up = true;
        let body = if tried.handlers.is_empty() { self.block(&tried.body)? } else { self.suspending_handled(tried)? };
        if tried.finally.is_empty() {
            return Ok(body);
        }
        let last = self.block(&tried.finally)?;
        let state = self.take_hidden(3);
        Ok(Stmt::new(TryFinally { body, last, state, pending: state + 1, before: state + 2 }))
    }

    fn suspending_handled(&mut self, tried: &ast::Try) -> R<Stmt> {
        let body = self.block(&tried.body)?;
        let handlers: R<Box<[Handler]>> = tried.handlers.iter().map(|handler| self.handler(handler)).collect();
        let (handlers, otherwise) = (handlers?, self.otherwise(&tried.orelse)?);
        if tried.is_star {
            let state = self.take_hidden(TryStar::SLOTS);
            return Ok(Stmt::new(TryStar { body, handlers, otherwise, state, slots: state + 1 }));
        }
        let state = self.take_hidden(2);
        Ok(Stmt::new(Try { body, handlers, otherwise, state, before: state + 1 }))
    }

    fn suspending_with(&mut self, items: &[ast::WithItem], body: &[ast::Stmt]) -> R<Stmt> {
        self.cleans_up = true;
        let Some((item, rest)) = items.split_first() else { return self.block(body) };
        let mut before = Vec::new();
        self.lower(&item.value, &mut before)?;
        let (manager, span) = (self.expr(&item.value)?, item.value.span);
        let target = item.target.as_ref().map(|target| self.target(target)).transpose()?;
        let body = self.suspending_with(rest, body)?;
        let slots = self.take_hidden(2);
        before.push(Stmt::new(With { manager, target, body, slots, span }));
        Ok(self.sequence(before))
    }

    // ---- generator expressions

    /// The body of `(element for …)`: its first slot holds the first iterator.
    pub(super) fn generator_body(&mut self, comprehension: &ast::Comprehension) -> R<Stmt> {
        self.generator_clauses(&comprehension.clauses, true, &comprehension.element)
    }

    fn generator_clauses(&mut self, clauses: &[ast::Clause], is_first: bool, element: &ast::Expr) -> R<Stmt> {
        let Some((clause, rest)) = clauses.split_first() else {
            let mut before = Vec::new();
            self.lower(element, &mut before)?;
            let value = self.arg(element)?;
            let (state, transfer) = (self.take_hidden(1), self.transfer());
            before.push(Stmt::new(Yield { value, state, transfer, result: None, span: element.span }));
            return Ok(self.sequence(before));
        };
        let mut before = Vec::new();
        let source = if is_first {
            Source::Begun
        } else {
            self.lower(&clause.iterable, &mut before)?;
            self.source(&clause.iterable)?
        };
        let target = self.target(&clause.target)?;
        let mut body = self.generator_clauses(rest, false, element)?;
        for condition in clause.conditions.iter().rev() {
            let mut steps = Vec::new();
            self.lower(condition, &mut steps)?;
            let (test, span) = (self.expr(condition)?, condition.span);
            let state = self.take_hidden(1);
            steps.push(Stmt::new(Branch { test, then: body, otherwise: Stmt::new(Pass), state, span }));
            body = self.sequence(steps);
        }
        let state = self.take_hidden(ForEach::SLOTS);
        let iterator = if is_first { FIRST } else { self.take_hidden(1) };
        let span = clause.iterable.span;
        before.push(Stmt::new(ForEach { target, source, body, otherwise: None, iterator, state, span }));
        Ok(self.sequence(before))
    }
}
