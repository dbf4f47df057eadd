//! Names to slots: from a syntax tree to its scopes, what every name means in each, and the errors that
//! Python reports after parsing.
//!
//! Three passes: [`collect`] finds the scopes and what the text says about their names, [`analyze`]
//! decides what the names mean, [`check`] looks for what stands in a wrong place.
//!
//! # What the tree's builder finds here
//!
//! A scope belongs to a node: a module, function (not its decorators, defaults and annotations), lambda,
//! class body, comprehension (not its first iterable), bracketed type parameters, the bound of one, the
//! value of a type alias. [`Resolution::scope_at`] finds it by where the node starts.
//!
//! A frame has numbered slots, and a list of captured cells. List, set and dictionary comprehensions use
//! the frame around them: their slots begin behind those of the scope around, and those of two that stand
//! side by side are the same. Whoever enters one makes its cells anew.
//!
//! - A function's first slots are its parameters in calling order, which is that of Python's
//!   `co_varnames`: positional-only, regular, keyword-only, `*args`, `**kwargs`. Then come its other
//!   variables in the order in which the text mentions them first.
//! - A variable that an inner frame captures has [`Binding::Cell`]: its slot holds the cell, for a
//!   parameter once the call has stored the argument.
//! - A comprehension's first slot is for its first iterable, evaluated outside.
//! - A class's only slot is for the cell of `__class__`, if [`Scope::has_class_cell`].
//! - A module has slots only for its comprehensions; its names are all [`Binding::Global`].
//! - The annotation of a variable is evaluated in modules and classes only, and no annotation is where
//!   [`Resolution::postponed_annotations`].

mod analyze;
mod check;
mod collect;
mod future;
mod scope;
mod symbols;
#[cfg(test)]
mod tests;
mod walk;
mod warn;

pub use scope::{Binding, Capture, CaptureFrom, Entry, Facts, Scope, ScopeId, ScopeKind, Table};
pub use symbols::{Symbol, Symbols};
pub use warn::warnings;

use super::ast::Module;
use super::names::Name;
use crate::text::Diagnostic;
use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

/// What the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A file of its own: a script or a module.
    Module,
}

/// Tables over the names and places of one program are hashed quickly, and without a secret.
type Map<K, V> = HashMap<K, V, FixedState>;
type Set<K> = HashSet<K, FixedState>;

#[derive(Debug)]
pub struct Resolution {
    /// Parents before children; the first is the module.
    scopes: Vec<Scope>,
    by_start: Map<u32, ScopeId>,
    symbols: Symbols,
    /// The module begins with `from __future__ import annotations`.
    pub postponed_annotations: bool,
}

impl Resolution {
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    pub fn scope_ids(&self) -> impl Iterator<Item = ScopeId> {
        (0..self.scopes.len() as u32).map(ScopeId)
    }

    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    /// The scope of the node that starts at this offset: a `def` (or its `async`), `class`, `lambda` or
    /// `type`, an opening bracket, or the name of a type parameter that has a bound.
    pub fn scope_at(&self, start: u32) -> Option<ScopeId> {
        self.by_start.get(&start).copied()
    }

    /// What a written name is called while the program runs: attributes, too, are mangled, and a module
    /// that is imported by a single name; keywords of calls and class patterns are not.
    pub fn symbol(&self, scope: ScopeId, name: Name) -> Symbol {
        self.symbols.get(self.scope(scope).class, name)
    }

    /// What a variable means; none if the scope does not mention it.
    pub fn binding(&self, scope: ScopeId, name: Name) -> Option<Binding> {
        let entry = self.scope(scope).names.get(self.symbol(scope, name));
        entry.map(|entry| entry.binding)
    }

    pub fn text<'a>(&'a self, module: &'a Module, symbol: Symbol) -> &'a str {
        self.symbols.text(&module.names, symbol)
    }
}

/// Resolves a parsed text, or tells everything that is wrong with it, in the order of the text.
pub fn resolve(module: &Module, mode: Mode) -> Result<Resolution, Vec<Diagnostic>> {
    let Mode::Module = mode;
    let future = future::future(module);
    let postponed_annotations = future.postponed_annotations;
    let collected = collect::Collector::new(&module.names, postponed_annotations).collect(&module.body);
    let (scopes, symbols, mut errors) = analyze::analyze(&module.names, collected);
    errors.extend(check::Checker::new(&module.names, &scopes, postponed_annotations, future.end).check(&module.body));
    errors.extend(future.errors);
    if errors.is_empty() {
        let starts = scopes.iter().enumerate().skip(1);
        let by_start = starts.map(|(index, scope)| (scope.start, ScopeId(index as u32))).collect();
        return Ok(Resolution { scopes, by_start, symbols, postponed_annotations });
    }
    errors.sort_by_key(|error| error.span.start);
    errors.dedup();
    Err(errors)
}
