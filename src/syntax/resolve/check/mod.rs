//! The third pass: statements and expressions that stand where they may not, by the rules of Python's
//! compiler: its messages, and the places where Python 3.11 shows them.

mod keys;
mod pattern;

use super::future::is_future;
use super::scope::{Scope, ScopeKind};
use super::walk::*;
use crate::syntax::ast::*;
use crate::syntax::names::{Name, Names};
use crate::syntax::resolve::{Map, Set};
use crate::text::{Diagnostic, Span};

/// Python counts them: what nests deeper is refused.
const MAX_BLOCKS: usize = 20;

/// In an unpacking, Python counts what stands before the star in one byte.
const MAX_BEFORE_STAR: usize = 255;

/// What a statement would leave by jumping.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Loop,
    /// The handlers of `except*`, which no jump may leave.
    ExceptStar,
    Other,
}

/// The innermost code that runs on its own.
#[derive(Clone, Copy)]
struct Unit {
    kind: ScopeKind,
    is_async: bool,
    is_generator: bool,
}

impl Unit {
    const MODULE: Unit = Unit::plain(ScopeKind::Module);

    const fn plain(kind: ScopeKind) -> Unit {
        Unit { kind, is_async: false, is_generator: false }
    }

    fn is_function(self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    /// Annotations of variables are evaluated here.
    fn keeps_annotations(self) -> bool {
        !self.is_function()
    }
}

pub struct Checker<'a> {
    names: &'a Names,
    scopes: Map<u32, &'a Scope>,
    unit: Unit,
    around: Vec<Around>,
    /// `__debug__`, if the text has it.
    debug: Option<Name>,
    postponed_annotations: bool,
    /// From here on it is too late for `from __future__`.
    future_end: u32,
    errors: Vec<Diagnostic>,
}

impl<'a> Checker<'a> {
    pub fn new(names: &'a Names, scopes: &'a [Scope], postponed_annotations: bool, future_end: u32) -> Self {
        Checker {
            names,
            scopes: scopes.iter().skip(1).map(|scope| (scope.start, scope)).collect(),
            unit: Unit::MODULE,
            around: vec![],
            debug: names.find("__debug__"),
            postponed_annotations,
            future_end,
            errors: vec![],
        }
    }

    pub fn check(mut self, body: &[Stmt]) -> Vec<Diagnostic> {
        self.block(body);
        self.errors
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(Diagnostic::syntax(span, message));
    }

    /// `__debug__` is a constant: refused at a place if it is the name to be bound.
    fn bound(&mut self, name: &Ident, place: Span) {
        if Some(name.kind) == self.debug {
            self.error(place, "cannot assign to __debug__");
        }
    }

    fn in_unit(&mut self, unit: Unit, visit: impl FnOnce(&mut Self)) {
        let unit = std::mem::replace(&mut self.unit, unit);
        let around = std::mem::take(&mut self.around);
        visit(self);
        self.unit = unit;
        self.around = around;
    }

    fn in_scope(&mut self, kind: ScopeKind, start: u32, visit: impl FnOnce(&mut Self)) {
        let scope = self.scopes.get(&start);
        let is_async = scope.is_some_and(|scope| scope.is_async);
        let is_generator = scope.is_some_and(|scope| scope.is_generator);
        self.in_unit(Unit { kind, is_async, is_generator }, visit);
    }

    fn enter(&mut self, around: Around, place: Span) {
        if self.around.len() == MAX_BLOCKS {
            self.error(place, "too many statically nested blocks");
        }
        self.around.push(around);
    }

    fn block_in(&mut self, around: Around, place: Span, block: &[Stmt]) {
        self.enter(around, place);
        self.block(block);
        self.around.pop();
    }

    // ---- jumps

    fn jump(&mut self, stmt: &Stmt, outside_loop: &str) {
        match self.around.iter().rev().find(|around| **around != Around::Other) {
            Some(Around::Loop) => {}
            Some(_) => self.leaves_except_star(stmt.span),
            None => self.error(stmt.span, outside_loop),
        }
    }

    fn leaves_except_star(&mut self, place: Span) {
        self.error(place, "'break', 'continue' and 'return' cannot appear in an except* block");
    }

    fn return_stmt(&mut self, stmt: &Stmt, value: Option<&ExprNode>) {
        if !self.unit.is_function() {
            self.error(stmt.span, "'return' outside function");
        } else if value.is_some() && self.unit.is_async && self.unit.is_generator {
            self.error(stmt.span, "'return' with value in async generator");
        } else if self.around.contains(&Around::ExceptStar) {
            let constant = value.filter(|value| matches!(value.kind, ExprKind::Constant(_)));
            self.leaves_except_star(constant.map_or(stmt.span, |value| value.span));
        }
    }

    // ---- what waits

    fn awaits(&mut self, node: &ExprNode) {
        match self.unit.kind {
            ScopeKind::Module | ScopeKind::Class => self.error(node.span, "'await' outside function"),
            ScopeKind::Function if !self.unit.is_async => self.error(node.span, "'await' outside async function"),
            ScopeKind::Lambda => self.error(node.span, "'await' outside async function"),
            _ => {}
        }
    }

    fn yields(&mut self, node: &ExprNode) {
        if !self.unit.is_function() {
            self.error(node.span, "'yield' outside function");
        } else if self.is_async_function() && matches!(node.kind, ExprKind::YieldFrom(_)) {
            self.error(node.span, "'yield from' inside async function");
        }
    }

    fn is_async_function(&self) -> bool {
        self.unit.kind == ScopeKind::Function && self.unit.is_async
    }

    fn async_stmt(&mut self, stmt: &Stmt, what: &str) {
        if !self.is_async_function() {
            self.error(stmt.span, format!("'{what}' outside async function"));
        }
    }

    // ---- stars

    /// The elements of a tuple, list or set, or what stands in brackets: stars are allowed.
    fn elements(&mut self, items: &[Expr]) {
        for item in items {
            match &item.kind {
                ExprKind::Starred(inner) => self.expr(inner),
                _ => self.expr(item),
            }
        }
    }

    fn unpacking(&mut self, target: &ExprNode, items: &[Expr]) {
        let mut stars = items.iter().enumerate().filter(|(_, item)| matches!(item.kind, ExprKind::Starred(_)));
        if stars.next().is_some_and(|(before, _)| before > MAX_BEFORE_STAR) {
            self.error(target.span, "too many expressions in star-unpacking assignment");
        }
        if stars.next().is_some() {
            self.error(target.span, "multiple starred expressions in assignment");
        }
        for item in items {
            match &item.kind {
                ExprKind::Starred(inner) => self.target(inner),
                _ => self.target(item),
            }
        }
    }

    // ---- keyword arguments and parameters

    fn keywords(&mut self, args: &[Arg], place: Span) {
        let mut seen = Set::default();
        for arg in args {
            let ArgKind::Keyword(name, _) = &arg.kind else { continue };
            self.bound(name, place);
            if !seen.insert(name.kind) {
                let message = format!("keyword argument repeated: {}", self.names.text(name.kind));
                self.error(arg.span, message);
            }
        }
    }

    fn parameters(&mut self, params: &Params, place: Span) {
        params.iter().for_each(|param| self.bound(&param.name, place));
    }

    /// Visits as part of what has these type parameters, if there are any.
    fn generic(&mut self, params: &Option<TypeParams>, visit: impl FnOnce(&mut Self)) {
        let Some(params) = params else { return visit(self) };
        self.in_unit(Unit::plain(ScopeKind::TypeParams), |this| {
            for param in &params.kind {
                this.bound(&param.name, param.span);
                if let TypeParamKind::Var { bound: Some(bound) } = &param.kind {
                    this.expr(bound);
                }
            }
            visit(this);
        });
    }

    // ---- compound statements

    fn loop_stmt(&mut self, stmt: &Stmt, body: &[Stmt], orelse: &[Stmt]) {
        self.block_in(Around::Loop, stmt.span, body);
        self.block(orelse);
    }

    fn for_stmt(&mut self, stmt: &Stmt, node: &For) {
        if node.is_async {
            self.async_stmt(stmt, "async for");
        }
        self.expr(&node.iterable);
        self.target(&node.target);
        self.loop_stmt(stmt, &node.body, &node.orelse);
    }

    fn with_stmt(&mut self, stmt: &Stmt, node: &With) {
        if node.is_async {
            self.async_stmt(stmt, "async with");
        }
        let outside = self.around.len();
        for item in &node.items {
            self.expr(&item.value);
            self.enter(Around::Other, stmt.span);
            item.target.iter().for_each(|e| self.target(e));
        }
        self.block(&node.body);
        self.around.truncate(outside);
    }

    fn try_stmt(&mut self, stmt: &Stmt, node: &Try) {
        if node.finally.is_empty() {
            return self.handled(stmt, node);
        }
        self.enter(Around::Other, stmt.span);
        self.handled(stmt, node);
        self.around.pop();
        self.block_in(Around::Other, stmt.span, &node.finally);
    }

    fn handled(&mut self, stmt: &Stmt, node: &Try) {
        let Some((last, others)) = node.handlers.split_last() else { return self.block(&node.body) };
        self.block_in(Around::Other, stmt.span, &node.body);
        self.block(&node.orelse);
        for handler in others.iter().filter(|handler| handler.kind.is_none()) {
            self.error(handler.span, "default 'except:' must be last");
        }
        self.enter(if node.is_star { Around::ExceptStar } else { Around::Other }, stmt.span);
        others.iter().chain([last]).for_each(|handler| self.handler(handler));
        self.around.pop();
    }

    fn handler(&mut self, handler: &Handler) {
        handler.kind.iter().for_each(|e| self.expr(e));
        handler.name.iter().for_each(|name| self.bound(name, handler.span));
        self.block_in(Around::Other, handler.span, &handler.body);
    }

    // ---- imports

    fn imported(&mut self, stmt: &Stmt, aliases: &[Alias]) {
        for alias in aliases {
            if let Some(name) = alias.alias.as_ref().or(alias.path.first()) {
                self.bound(name, stmt.span);
            }
        }
    }

    fn import_from(&mut self, stmt: &Stmt, from: &ImportFrom) {
        if is_future(from, self.names) && stmt.span.start >= self.future_end {
            self.error(stmt.span, "from __future__ imports must occur at the beginning of the file");
        }
        if let ImportNames::Some(aliases) = &from.names {
            self.imported(stmt, aliases);
        }
    }
}

impl Visitor for Checker<'_> {
    fn expr(&mut self, expr: &ExprNode) {
        match &expr.kind {
            ExprKind::Starred(inner) => {
                self.error(expr.span, "can't use starred expression here");
                self.expr(inner);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => self.elements(items),
            ExprKind::Call(callee, args) => {
                self.expr(callee);
                self.keywords(args, expr.span);
                walk_args(self, args);
            }
            ExprKind::Named(name, value) => {
                self.bound(name, name.span);
                self.expr(value);
            }
            ExprKind::Await(_) => {
                self.awaits(expr);
                walk_expr(self, expr);
            }
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                self.yields(expr);
                walk_expr(self, expr);
            }
            _ => walk_expr(self, expr),
        }
    }

    fn target(&mut self, target: &ExprNode) {
        match &target.kind {
            ExprKind::Name(name) => self.bound(&Node { span: target.span, kind: *name }, target.span),
            ExprKind::Attribute(object, name) => {
                self.bound(name, target.span);
                self.expr(object);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => self.unpacking(target, items),
            ExprKind::Starred(inner) => {
                self.error(target.span, "starred assignment target must be in a list or tuple");
                self.target(inner);
            }
            _ => walk_target(self, target),
        }
    }

    fn deleted(&mut self, target: &ExprNode) {
        match &target.kind {
            ExprKind::Name(name) if Some(*name) == self.debug => self.error(target.span, "cannot delete __debug__"),
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|e| self.deleted(e)),
            _ => walk_target(self, target),
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Break => self.jump(stmt, "'break' outside loop"),
            StmtKind::Continue => self.jump(stmt, "'continue' not properly in loop"),
            StmtKind::Return(value) => {
                self.return_stmt(stmt, value.as_deref());
                walk_stmt(self, stmt);
            }
            StmtKind::AugAssign(target, _, value) => {
                match &target.kind {
                    ExprKind::Name(_) => self.target(target),
                    _ => walk_target(self, target),
                }
                self.expr(value);
            }
            StmtKind::Import(aliases) => self.imported(stmt, aliases),
            StmtKind::From(from) => self.import_from(stmt, from),
            StmtKind::While(node) => {
                self.expr(&node.test);
                self.loop_stmt(stmt, &node.body, &node.orelse);
            }
            StmtKind::For(node) => self.for_stmt(stmt, node),
            StmtKind::With(node) => self.with_stmt(stmt, node),
            StmtKind::Try(node) => self.try_stmt(stmt, node),
            StmtKind::Match(node) => self.match_stmt(node),
            _ => walk_stmt(self, stmt),
        }
    }

    fn lambda(&mut self, node: &ExprNode, lambda: &Lambda) {
        self.parameters(&lambda.params, node.span);
        walk_defaults(self, &lambda.params);
        self.in_scope(ScopeKind::Lambda, node.span.start, |this| this.expr(&lambda.body));
    }

    fn comprehension(&mut self, node: &ExprNode, parts: Parts) {
        let Some(scope) = self.scopes.get(&node.span.start).copied() else { return };
        let Some((first, rest)) = parts.clauses.split_first() else { return };
        self.expr(&first.iterable);
        let allowed = self.is_async_function() || self.unit.kind.is_comprehension();
        if scope.is_async && scope.kind.is_inlined() && !allowed {
            self.error(node.span, "asynchronous comprehension outside of an asynchronous function");
        }
        self.in_scope(scope.kind, node.span.start, |this| {
            walk_clause(this, first);
            for clause in rest {
                this.expr(&clause.iterable);
                walk_clause(this, clause);
            }
            parts.elements().for_each(|element| this.expr(element));
        });
    }

    fn function(&mut self, stmt: &Stmt, function: &Function) {
        self.parameters(&function.params, stmt.span);
        self.bound(&function.name, stmt.span);
        walk_outside_function(self, function);
        self.generic(&function.type_params, |this| {
            if !this.postponed_annotations {
                annotations(&function.params, &function.returns).for_each(|e| this.annotation(e));
            }
            this.in_scope(ScopeKind::Function, stmt.span.start, |this| this.block(&function.body));
        });
    }

    fn class(&mut self, stmt: &Stmt, class: &Class) {
        self.exprs(&class.decorators);
        self.bound(&class.name, stmt.span);
        self.generic(&class.type_params, |this| {
            this.keywords(&class.args, stmt.span);
            walk_args(this, &class.args);
            this.in_unit(Unit::plain(ScopeKind::Class), |this| this.block(&class.body));
        });
    }

    fn type_alias(&mut self, stmt: &Stmt, alias: &TypeAlias) {
        self.bound(&alias.name, stmt.span);
        self.generic(&alias.type_params, |this| {
            this.in_unit(Unit::plain(ScopeKind::TypeAlias), |this| this.expr(&alias.value));
        });
    }

    /// `*args: *Ts` may have a star.
    fn annotation(&mut self, annotation: &ExprNode) {
        match &annotation.kind {
            ExprKind::Starred(inner) => self.expr(inner),
            _ => self.expr(annotation),
        }
    }

    fn annotated(&mut self, stmt: &Stmt, node: &AnnAssign) {
        match (&node.target.kind, &node.value) {
            (_, Some(value)) => {
                self.expr(value);
                self.target(&node.target);
            }
            (ExprKind::Name(name) | ExprKind::Attribute(_, Node { kind: name, .. }), None) => {
                self.bound(&Node { span: stmt.span, kind: *name }, stmt.span);
                walk_target(self, &node.target);
            }
            (_, None) => self.unassigned_item(&node.target),
        }
        if self.unit.keeps_annotations() && !self.postponed_annotations {
            self.expr(&node.annotation);
        }
    }
}

impl Checker<'_> {
    /// `a[i]: int` alone evaluates `a` and `i`, but builds no tuple: a star has nowhere to go.
    fn unassigned_item(&mut self, target: &ExprNode) {
        match &target.kind {
            ExprKind::Subscript(object, index) => {
                self.expr(object);
                match &index.kind {
                    ExprKind::Tuple(items) => self.exprs(items),
                    _ => self.expr(index),
                }
            }
            _ => walk_target(self, target),
        }
    }
}
