//! The first pass: which scopes there are, and what the text says about the names in each. Finds the
//! errors that need no more than that.

mod declare;

use super::scope::{Facts, Scope, ScopeId, ScopeKind};
use super::symbols::{Symbol, Symbols};
use super::walk::*;
use crate::syntax::ast::*;
use crate::syntax::names::{Name, Names};
use crate::text::{Diagnostic, Span};

/// One name of a `global` or `nonlocal` statement.
pub struct Directive {
    pub scope: ScopeId,
    pub symbol: Symbol,
    pub span: Span,
}

pub struct Collected {
    pub symbols: Symbols,
    pub scopes: Vec<Scope>,
    pub directives: Vec<Directive>,
    pub errors: Vec<Diagnostic>,
    pub class_symbol: Symbol,
}

/// Where the pass is.
#[derive(Clone, Copy)]
struct Here {
    scope: ScopeId,
    /// Inside the iterable of a comprehension's `for`.
    in_iterable: bool,
    /// Inside the target of a comprehension's `for`.
    in_target: bool,
}

pub struct Collector<'a> {
    names: &'a Names,
    symbols: Symbols,
    scopes: Vec<Scope>,
    here: Here,
    directives: Vec<Directive>,
    errors: Vec<Diagnostic>,
    /// `from __future__ import annotations`
    postponed_annotations: bool,
    super_name: Option<Name>,
    class_symbol: Symbol,
    iterable_symbol: Symbol,
}

impl<'a> Collector<'a> {
    pub fn new(names: &'a Names, postponed_annotations: bool) -> Self {
        let mut symbols = Symbols::default();
        let class_symbol = symbols.intern(names, "__class__");
        let iterable_symbol = symbols.intern(names, ".0");
        Collector {
            names,
            symbols,
            scopes: vec![],
            here: Here { scope: ScopeId::MODULE, in_iterable: false, in_target: false },
            directives: vec![],
            errors: vec![],
            postponed_annotations,
            super_name: names.find("super"),
            class_symbol,
            iterable_symbol,
        }
    }

    pub fn collect(mut self, body: &[Stmt]) -> Collected {
        self.scopes.push(Scope::new(ScopeKind::Module, None, 0, ScopeId::MODULE, None));
        self.block(body);
        let Collector { symbols, scopes, directives, errors, class_symbol, .. } = self;
        Collected { symbols, scopes, directives, errors, class_symbol }
    }

    // ---- scopes

    fn inside(&mut self, kind: ScopeKind, start: u32, class: Option<Name>, visit: impl FnOnce(&mut Self)) {
        let id = ScopeId(self.scopes.len() as u32);
        let around = self.here;
        self.scopes.push(Scope::new(kind, Some(around.scope), start, id, class));
        self.here = Here { scope: id, in_iterable: around.in_iterable, in_target: false };
        visit(self);
        self.here = around;
    }

    /// A scope in which private names mean the same class as around it.
    fn within(&mut self, kind: ScopeKind, start: u32, visit: impl FnOnce(&mut Self)) {
        let class = self.scope().class;
        self.inside(kind, start, class, visit);
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.here.scope.index()]
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(Diagnostic::syntax(span, message));
    }

    // ---- annotations and type parameters

    /// Visits in a scope of the type parameters, if there are any.
    fn generic(&mut self, params: &Option<TypeParams>, class: Option<Name>, visit: impl FnOnce(&mut Self)) {
        let Some(params) = params else { return visit(self) };
        self.inside(ScopeKind::TypeParams, params.span.start, class, |this| {
            params.kind.iter().for_each(|param| this.type_parameter(param));
            visit(this);
        });
    }

    fn type_parameter(&mut self, param: &TypeParam) {
        if self.add(param.name.kind, Facts::TYPE_PARAMETER).has(Facts::TYPE_PARAMETER) {
            let text = self.names.text(param.name.kind);
            self.error(param.span, format!("duplicate type parameter '{text}'"));
        }
        if let TypeParamKind::Var { bound: Some(bound) } = &param.kind {
            self.within(ScopeKind::TypeBound, param.span.start, |this| this.expr(bound));
        }
    }

    /// Yield, await and `:=` may not stand in what is evaluated later or elsewhere.
    fn refuse_in_types(&mut self, what: &str, span: Span) -> bool {
        let place = match self.scope().kind {
            ScopeKind::Annotation => "an annotation",
            ScopeKind::TypeBound => "a TypeVar bound",
            ScopeKind::TypeAlias => "a type alias",
            ScopeKind::TypeParams => "the definition of a generic",
            _ => return false,
        };
        self.error(span, format!("{what} cannot be used within {place}"));
        true
    }

    // ---- expressions with rules of their own

    fn yielding(&mut self, node: &ExprNode) {
        if self.refuse_in_types("yield expression", node.span) {
            return;
        }
        let scope = self.scope();
        scope.is_generator |= scope.kind.is_function_like();
        let what = match scope.kind {
            ScopeKind::List => "list comprehension",
            ScopeKind::Set => "set comprehension",
            ScopeKind::Dict => "dict comprehension",
            ScopeKind::Generator => "generator expression",
            _ => return,
        };
        self.error(node.span, format!("'yield' inside {what}"));
    }

    fn awaiting(&mut self, node: &ExprNode) {
        if !self.refuse_in_types("await expression", node.span) {
            self.awaits();
        }
    }

    /// A function is asynchronous because it says so, a comprehension because of what it does.
    fn awaits(&mut self) {
        let scope = self.scope();
        scope.is_async |= scope.kind.is_comprehension();
    }

    fn named(&mut self, node: &ExprNode, name: &Ident) {
        if self.refuse_in_types("named expression", node.span) {
            return;
        }
        if self.here.in_iterable {
            return self
                .error(node.span, "assignment expression cannot be used in a comprehension iterable expression");
        }
        if self.scope().kind.is_comprehension() && !self.bind_around_comprehension(name) {
            return;
        }
        self.bound(name);
        self.add(name.kind, Facts::WALRUS);
    }

    fn clause(&mut self, clause: &Clause, is_first: bool) {
        if clause.is_async {
            self.awaits();
        }
        self.here.in_target = true;
        self.target(&clause.target);
        self.here.in_target = false;
        if !is_first {
            self.iterable(&clause.iterable);
        }
        self.exprs(&clause.conditions);
    }

    fn iterable(&mut self, iterable: &ExprNode) {
        let outer = std::mem::replace(&mut self.here.in_iterable, true);
        self.expr(iterable);
        self.here.in_iterable = outer;
    }
}

fn comprehension_kind(node: &ExprNode) -> ScopeKind {
    match &node.kind {
        ExprKind::Comprehension(ComprehensionKind::List, _) => ScopeKind::List,
        ExprKind::Comprehension(ComprehensionKind::Set, _) => ScopeKind::Set,
        ExprKind::DictComprehension(_) => ScopeKind::Dict,
        _ => ScopeKind::Generator,
    }
}

impl Visitor for Collector<'_> {
    fn expr(&mut self, expr: &ExprNode) {
        match &expr.kind {
            ExprKind::Name(name) => self.used(*name),
            ExprKind::Attribute(_, name) => {
                self.symbol(name.kind);
                walk_expr(self, expr);
            }
            ExprKind::Named(name, value) => {
                self.named(expr, name);
                self.expr(value);
            }
            ExprKind::Await(_) => {
                walk_expr(self, expr);
                self.awaiting(expr);
            }
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => {
                walk_expr(self, expr);
                self.yielding(expr);
            }
            _ => walk_expr(self, expr),
        }
    }

    fn target(&mut self, target: &ExprNode) {
        match &target.kind {
            ExprKind::Name(name) => self.bound(&Node { span: target.span, kind: *name }),
            ExprKind::Attribute(_, name) => {
                self.symbol(name.kind);
                walk_target(self, target);
            }
            _ => walk_target(self, target),
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Global(names) => names.iter().for_each(|name| self.declared(stmt, name, Facts::GLOBAL)),
            StmtKind::Nonlocal(names) => names.iter().for_each(|name| self.declared(stmt, name, Facts::NONLOCAL)),
            StmtKind::Import(aliases) => aliases.iter().for_each(|alias| self.imported(alias)),
            StmtKind::From(from) => self.import_from(from),
            StmtKind::Try(node) => self.try_stmt(node),
            _ => walk_stmt(self, stmt),
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        walk_pattern(self, pattern);
        match &pattern.kind {
            PatternKind::Capture(name)
            | PatternKind::Star(Some(name))
            | PatternKind::As(_, name)
            | PatternKind::Mapping { rest: Some(name), .. } => self.bound(name),
            _ => {}
        }
    }

    fn lambda(&mut self, node: &ExprNode, lambda: &Lambda) {
        walk_defaults(self, &lambda.params);
        self.within(ScopeKind::Lambda, node.span.start, |this| {
            this.parameters(&lambda.params);
            this.expr(&lambda.body);
        });
    }

    fn comprehension(&mut self, node: &ExprNode, parts: Parts) {
        let Some((first, rest)) = parts.clauses.split_first() else { return };
        self.iterable(&first.iterable);
        let kind = comprehension_kind(node);
        let mut is_async = false;
        self.within(kind, node.span.start, |this| {
            let iterable = this.iterable_symbol;
            this.scope().names.add(iterable, Facts::PARAMETER);
            this.clause(first, true);
            rest.iter().for_each(|clause| this.clause(clause, false));
            parts.elements().for_each(|element| this.expr(element));
            is_async = this.scope().is_async;
        });
        if is_async && kind != ScopeKind::Generator {
            self.awaits();
        }
    }

    fn function(&mut self, stmt: &Stmt, function: &Function) {
        self.bound(&function.name);
        walk_outside_function(self, function);
        let class = self.scope().class;
        self.generic(&function.type_params, class, |this| {
            annotations(&function.params, &function.returns).for_each(|e| this.annotation(e));
            this.within(ScopeKind::Function, stmt.span.start, |this| {
                this.scope().is_async = function.is_async;
                this.parameters(&function.params);
                this.block(&function.body);
            });
        });
    }

    fn class(&mut self, stmt: &Stmt, class: &Class) {
        self.bound(&class.name);
        self.exprs(&class.decorators);
        let own = Some(class.name.kind);
        self.generic(&class.type_params, own, |this| {
            walk_args(this, &class.args);
            this.inside(ScopeKind::Class, stmt.span.start, own, |this| this.block(&class.body));
        });
    }

    fn type_alias(&mut self, stmt: &Stmt, alias: &TypeAlias) {
        self.bound(&alias.name);
        let class = self.scope().class;
        self.generic(&alias.type_params, class, |this| {
            this.within(ScopeKind::TypeAlias, stmt.span.start, |this| this.expr(&alias.value));
        });
    }

    fn annotation(&mut self, annotation: &ExprNode) {
        if !self.postponed_annotations {
            return self.expr(annotation);
        }
        let first = self.scopes.len();
        self.within(ScopeKind::Annotation, annotation.span.start, |this| this.expr(annotation));
        // Only what is wrong inside matters: its scopes would never be entered.
        self.scopes.truncate(first);
    }

    fn annotated(&mut self, stmt: &Stmt, node: &AnnAssign) {
        match &node.target.kind {
            ExprKind::Name(name) => self.annotated_name(stmt, node, *name),
            _ => self.target(&node.target),
        }
        self.annotation(&node.annotation);
        node.value.iter().for_each(|e| self.expr(e));
    }
}

impl Collector<'_> {
    fn import_from(&mut self, from: &ImportFrom) {
        self.keep_symbols(&from.path);
        match &from.names {
            ImportNames::Some(aliases) => aliases.iter().for_each(|alias| self.imported(alias)),
            ImportNames::All(span) if self.scope().kind != ScopeKind::Module => {
                self.error(*span, "import * only allowed at module level");
            }
            ImportNames::All(_) => {}
        }
    }

    fn try_stmt(&mut self, node: &Try) {
        self.block(&node.body);
        self.block(&node.orelse);
        for handler in &node.handlers {
            handler.kind.iter().for_each(|e| self.expr(e));
            handler.name.iter().for_each(|name| self.bound(name));
            self.block(&handler.body);
        }
        self.block(&node.finally);
    }
}
