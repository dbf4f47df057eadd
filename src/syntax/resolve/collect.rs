//! The first pass: which scopes there are, and what the text says about the names in each. Finds the
//! errors that need no more than that.

use super::scope::{Facts, Scope, ScopeId, ScopeKind, Table};
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

/// What matters of a scope only while the pass is inside it.
struct Open {
    id: ScopeId,
    /// Inside how many iterables of comprehensions.
    iterables: u32,
    /// Inside the target of a comprehension's `for`.
    in_target: bool,
}

pub struct Collector<'a> {
    names: &'a Names,
    symbols: Symbols,
    scopes: Vec<Scope>,
    open: Vec<Open>,
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
            open: vec![],
            directives: vec![],
            errors: vec![],
            postponed_annotations,
            super_name: names.find("super"),
            class_symbol,
            iterable_symbol,
        }
    }

    pub fn collect(mut self, body: &[Stmt]) -> Collected {
        self.inside(ScopeKind::Module, 0, None, |this| this.block(body));
        let Collector { symbols, scopes, directives, errors, class_symbol, .. } = self;
        Collected { symbols, scopes, directives, errors, class_symbol }
    }

    // ---- scopes

    fn inside(&mut self, kind: ScopeKind, start: u32, class: Option<Name>, visit: impl FnOnce(&mut Self)) {
        let id = ScopeId(self.scopes.len() as u32);
        let parent = self.open.last().map(|open| open.id);
        let iterables = self.open.last().map_or(0, |open| open.iterables);
        self.scopes.push(Scope {
            kind,
            parent,
            start,
            frame: id,
            base: 0,
            locals: vec![],
            slots: 0,
            captures: vec![],
            is_generator: kind == ScopeKind::Generator,
            is_async: false,
            has_class_cell: false,
            is_dynamic: false,
            names: Table::default(),
            class,
        });
        self.open.push(Open { id, iterables, in_target: false });
        visit(self);
        self.open.pop();
    }

    /// A scope in which private names mean the same class as around it.
    fn within(&mut self, kind: ScopeKind, start: u32, visit: impl FnOnce(&mut Self)) {
        let class = self.scope().class;
        self.inside(kind, start, class, visit);
    }

    fn top(&mut self) -> &mut Open {
        self.open.last_mut().expect("the module's scope is open from beginning to end")
    }

    fn scope(&mut self) -> &mut Scope {
        let id = self.top().id;
        &mut self.scopes[id.index()]
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(Diagnostic::syntax(span, message));
    }

    // ---- names

    fn symbol(&mut self, name: Name) -> Symbol {
        let class = self.scope().class;
        self.symbols.mangle(self.names, class, name)
    }

    fn add(&mut self, name: Name, facts: Facts) -> Facts {
        let symbol = self.symbol(name);
        self.scope().names.add(symbol, facts)
    }

    fn used(&mut self, name: Name) {
        self.add(name, Facts::USED);
        if Some(name) == self.super_name && self.scope().kind.is_function_like() {
            let class_symbol = self.class_symbol;
            self.scope().names.add(class_symbol, Facts::USED);
        }
    }

    fn bound(&mut self, name: &Ident) {
        if !self.top().in_target {
            self.add(name.kind, Facts::ASSIGNED);
            return;
        }
        let before = self.add(name.kind, Facts::ASSIGNED.and(Facts::ITERATION));
        if before.has(Facts::GLOBAL.and(Facts::NONLOCAL)) {
            let text = self.names.text(name.kind);
            self.error(
                name.span,
                format!("comprehension inner loop cannot rebind assignment expression target '{text}'"),
            );
        }
    }

    fn parameter(&mut self, param: &Param) {
        let symbol = self.symbol(param.name.kind);
        if self.scope().names.add(symbol, Facts::PARAMETER).has(Facts::PARAMETER) {
            let text = self.names.text(param.name.kind);
            self.error(param.span, format!("duplicate argument '{text}' in function definition"));
        }
    }

    /// Parameters get their slots in calling order: those that an argument's position can reach, those
    /// that only its name can, then `*args` and `**kwargs`.
    fn parameters(&mut self, params: &Params) {
        params.positional_only.iter().for_each(|param| self.parameter(param));
        params.regular.iter().for_each(|param| self.parameter(param));
        params.keyword_only.iter().for_each(|param| self.parameter(param));
        params.args.iter().for_each(|param| self.parameter(param));
        params.kwargs.iter().for_each(|param| self.parameter(param));
    }

    fn imported(&mut self, alias: &Alias) {
        if let Some(name) = alias.alias.as_ref().or(alias.path.first()) {
            self.add(name.kind, Facts::IMPORTED);
        }
        self.keep_symbols(&alias.path);
    }

    /// For who asks later what these are called: what is imported by a single name is mangled, too.
    fn keep_symbols(&mut self, path: &[Ident]) {
        for name in path {
            self.symbol(name.kind);
        }
    }

    fn declare_global(&mut self, symbol: Symbol) {
        self.scope().names.add(symbol, Facts::GLOBAL);
        self.scopes[ScopeId::MODULE.index()].names.add(symbol, Facts::GLOBAL);
    }

    fn declared(&mut self, stmt: &Stmt, name: &Ident, fact: Facts) {
        let symbol = self.symbol(name.kind);
        if let Some(message) = declared_late(self.scope().names.facts(symbol), self.names.text(name.kind), fact) {
            return self.error(stmt.span, message);
        }
        if fact == Facts::GLOBAL {
            self.declare_global(symbol);
        } else {
            self.scope().names.add(symbol, fact);
        }
        let scope = self.top().id;
        self.directives.push(Directive { scope, symbol, span: stmt.span });
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
        if self.top().iterables > 0 {
            return self
                .error(node.span, "assignment expression cannot be used in a comprehension iterable expression");
        }
        if self.scope().kind.is_comprehension() && !self.bind_around_comprehension(name) {
            return;
        }
        self.bound(name);
    }

    /// `:=` in a comprehension binds in the nearest scope around that is none.
    fn bind_around_comprehension(&mut self, name: &Ident) -> bool {
        let symbol = self.symbol(name.kind);
        for index in (0..self.open.len()).rev() {
            let id = self.open[index].id;
            let scope = &mut self.scopes[id.index()];
            match scope.kind {
                kind if kind.is_comprehension() => {
                    if scope.names.facts(symbol).has(Facts::ITERATION) {
                        let text = self.names.text(name.kind);
                        self.error(
                            name.span,
                            format!("assignment expression cannot rebind comprehension iteration variable '{text}'"),
                        );
                        return false;
                    }
                }
                ScopeKind::Annotation => {}
                ScopeKind::Function | ScopeKind::Lambda => {
                    if scope.names.add(symbol, Facts::ASSIGNED).has(Facts::GLOBAL) {
                        self.declare_global(symbol);
                    } else {
                        self.scope().names.add(symbol, Facts::NONLOCAL);
                    }
                    break;
                }
                ScopeKind::Module => {
                    self.declare_global(symbol);
                    break;
                }
                kind => {
                    self.error(
                        name.span,
                        format!("assignment expression within a comprehension cannot be used {}", refusal(kind)),
                    );
                    return false;
                }
            }
        }
        true
    }

    fn clause(&mut self, clause: &Clause, is_first: bool) {
        if clause.is_async {
            self.awaits();
        }
        self.top().in_target = true;
        self.target(&clause.target);
        self.top().in_target = false;
        if !is_first {
            self.iterable(&clause.iterable);
        }
        self.exprs(&clause.conditions);
    }

    fn iterable(&mut self, iterable: &ExprNode) {
        self.top().iterables += 1;
        self.expr(iterable);
        self.top().iterables -= 1;
    }
}

/// Why a name can no longer be declared global or nonlocal.
fn declared_late(before: Facts, name: &str, declared: Facts) -> Option<String> {
    let word = if declared == Facts::GLOBAL { "global" } else { "nonlocal" };
    if before.has(Facts::PARAMETER) {
        Some(format!("name '{name}' is parameter and {word}"))
    } else if before.has(Facts::USED) {
        Some(format!("name '{name}' is used prior to {word} declaration"))
    } else if before.has(Facts::ANNOTATED) {
        Some(format!("annotated name '{name}' can't be {word}"))
    } else if before.has(Facts::ASSIGNED) {
        Some(format!("name '{name}' is assigned to before {word} declaration"))
    } else {
        None
    }
}

/// Where `:=` in a comprehension finds no scope to bind in.
fn refusal(kind: ScopeKind) -> &'static str {
    match kind {
        ScopeKind::TypeParams => "within the definition of a generic",
        ScopeKind::TypeBound => "in a TypeVar bound",
        ScopeKind::TypeAlias => "in a type alias",
        _ => "in a class body",
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
    fn annotated_name(&mut self, stmt: &Stmt, node: &AnnAssign, name: Name) {
        let symbol = self.symbol(name);
        let before = self.scope().names.facts(symbol);
        if !node.simple {
            if node.value.is_some() {
                self.scope().names.add(symbol, Facts::ASSIGNED);
            }
            return;
        }
        let declared = before.has(Facts::GLOBAL.and(Facts::NONLOCAL));
        if declared && self.scope().kind != ScopeKind::Module {
            let word = if before.has(Facts::GLOBAL) { "global" } else { "nonlocal" };
            let message = format!("annotated name '{}' can't be {word}", self.names.text(name));
            return self.error(stmt.span, message);
        }
        self.scope().names.add(symbol, Facts::ASSIGNED.and(Facts::ANNOTATED));
    }

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
