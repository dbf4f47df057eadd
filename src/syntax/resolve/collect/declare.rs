//! The part of the first pass that writes down names: how each is used and bound, and what is declared
//! of it.

use super::{Collector, Directive};
use crate::syntax::ast::*;
use crate::syntax::names::Name;
use crate::syntax::resolve::scope::{Facts, ScopeId, ScopeKind};
use crate::syntax::resolve::symbols::Symbol;

impl Collector<'_> {
    pub(super) fn symbol(&mut self, name: Name) -> Symbol {
        let class = self.scope().class;
        self.symbols.mangle(self.names, class, name)
    }

    pub(super) fn add(&mut self, name: Name, facts: Facts) -> Facts {
        let symbol = self.symbol(name);
        self.scope().names.add(symbol, facts)
    }

    pub(super) fn used(&mut self, name: Name) {
        self.add(name, Facts::USED);
        if Some(name) == self.super_name && self.scope().kind.is_function_like() {
            let class_symbol = self.class_symbol;
            self.scope().names.add(class_symbol, Facts::USED);
        }
    }

    pub(super) fn bound(&mut self, name: &Ident) {
        if !self.here.in_target {
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
    pub(super) fn parameters(&mut self, params: &Params) {
        params.positional_only.iter().for_each(|param| self.parameter(param));
        params.regular.iter().for_each(|param| self.parameter(param));
        params.keyword_only.iter().for_each(|param| self.parameter(param));
        params.args.iter().for_each(|param| self.parameter(param));
        params.kwargs.iter().for_each(|param| self.parameter(param));
    }

    pub(super) fn imported(&mut self, alias: &Alias) {
        if let Some(name) = alias.alias.as_ref().or(alias.path.first()) {
            self.add(name.kind, Facts::IMPORTED);
        }
        self.keep_symbols(&alias.path);
    }

    /// For who asks later what these are called: what is imported by a single name is mangled, too.
    pub(super) fn keep_symbols(&mut self, path: &[Ident]) {
        for name in path {
            self.symbol(name.kind);
        }
    }

    fn declare_global(&mut self, symbol: Symbol) {
        self.scope().names.add(symbol, Facts::GLOBAL);
        self.scopes[ScopeId::MODULE.index()].names.add(symbol, Facts::GLOBAL);
    }

    pub(super) fn declared(&mut self, stmt: &Stmt, name: &Ident, fact: Facts) {
        let symbol = self.symbol(name.kind);
        if let Some(message) = declared_late(self.scope().names.facts(symbol), self.names.text(name.kind), fact) {
            return self.error(stmt.span, message);
        }
        if fact == Facts::GLOBAL {
            self.declare_global(symbol);
        } else {
            self.scope().names.add(symbol, fact);
        }
        self.directives.push(Directive { scope: self.here.scope, symbol, span: stmt.span });
    }

    pub(super) fn annotated_name(&mut self, stmt: &Stmt, node: &AnnAssign, name: Name) {
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

    /// `:=` in a comprehension binds in the nearest scope around that is none.
    pub(super) fn bind_around_comprehension(&mut self, name: &Ident) -> bool {
        let symbol = self.symbol(name.kind);
        let Some(around) = self.around_comprehensions(symbol) else {
            let text = self.names.text(name.kind);
            let message = format!("assignment expression cannot rebind comprehension iteration variable '{text}'");
            self.error(name.span, message);
            return false;
        };
        let scope = &mut self.scopes[around.index()];
        match scope.kind {
            ScopeKind::Module => self.declare_global(symbol),
            ScopeKind::Function | ScopeKind::Lambda => {
                if scope.names.add(symbol, Facts::ASSIGNED.and(Facts::WALRUS)).has(Facts::GLOBAL) {
                    self.declare_global(symbol);
                } else {
                    self.scope().names.add(symbol, Facts::NONLOCAL);
                }
            }
            kind => {
                let place = no_place_to_bind(kind);
                self.error(name.span, format!("assignment expression within a comprehension cannot be used {place}"));
                return false;
            }
        }
        true
    }

    /// The scope around the comprehensions here; none if one of them iterates over the name.
    fn around_comprehensions(&self, symbol: Symbol) -> Option<ScopeId> {
        let mut id = self.here.scope;
        loop {
            let scope = &self.scopes[id.index()];
            if !scope.kind.is_comprehension() && scope.kind != ScopeKind::Annotation {
                return Some(id);
            }
            if scope.names.facts(symbol).has(Facts::ITERATION) {
                return None;
            }
            id = scope.parent.unwrap_or(ScopeId::MODULE);
        }
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
fn no_place_to_bind(kind: ScopeKind) -> &'static str {
    match kind {
        ScopeKind::TypeParams => "within the definition of a generic",
        ScopeKind::TypeBound => "in a TypeVar bound",
        ScopeKind::TypeAlias => "in a type alias",
        _ => "in a class body",
    }
}
