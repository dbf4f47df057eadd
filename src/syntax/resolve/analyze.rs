//! The second pass: what each name means, and where its value will be. Scopes come parents first.
//!
//! A name that a scope mentions but does not bind belongs to the nearest scope around that binds it,
//! classes excepted; without one it is global. Where that scope's frame is another one, the variable
//! lives in a cell, and every frame between the two takes the cell along.

use super::collect::{Collected, Directive};
use super::scope::{Binding, Capture, CaptureFrom, Entry, Facts, Scope, ScopeId, ScopeKind};
use super::symbols::{Symbol, Symbols};
use crate::syntax::names::Names;
use crate::syntax::resolve::Set;
use crate::text::Diagnostic;

const LOOKS_AT_NAMES: [&str; 5] = ["locals", "vars", "dir", "eval", "exec"];

pub struct Analyzer<'a> {
    names: &'a Names,
    symbols: &'a Symbols,
    scopes: Vec<Scope>,
    class_symbol: Symbol,
    errors: Vec<Diagnostic>,
}

/// Finishes the scopes and adds the errors that only now can be found.
pub fn analyze(names: &Names, collected: Collected) -> (Vec<Scope>, Symbols, Vec<Diagnostic>) {
    let Collected { symbols, scopes, directives, errors, class_symbol } = collected;
    let mut analyzer = Analyzer { names, symbols: &symbols, scopes, class_symbol, errors };
    analyzer.place_variables();
    analyzer.check(&directives);
    for index in 0..analyzer.scopes.len() {
        analyzer.resolve(ScopeId(index as u32));
    }
    analyzer.mark_cells();
    analyzer.mark_dynamic();
    let Analyzer { scopes, errors, .. } = analyzer;
    (scopes, symbols, errors)
}

impl Analyzer<'_> {
    fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    // ---- slots

    /// Gives every variable of a function its slot. An inlined comprehension's slots follow those of the
    /// scope around it; two that stand side by side share them.
    fn place_variables(&mut self) {
        for index in 0..self.scopes.len() {
            let id = ScopeId(index as u32);
            let (frame, base) = self.frame_and_base(id);
            let scope = &mut self.scopes[index];
            scope.frame = frame;
            scope.base = base;
            match scope.kind {
                ScopeKind::Module => {}
                ScopeKind::Class => scope.locals.push(self.class_symbol),
                _ => place_locals(scope),
            }
            let end = base + scope.locals.len() as u32;
            let frame = &mut self.scopes[frame.index()];
            frame.slots = frame.slots.max(end);
        }
    }

    fn frame_and_base(&self, id: ScopeId) -> (ScopeId, u32) {
        let scope = self.scope(id);
        match scope.parent {
            Some(parent) if scope.kind.is_inlined() => {
                let parent = self.scope(parent);
                (parent.frame, parent.base + parent.locals.len() as u32)
            }
            _ => (id, 0),
        }
    }

    // ---- meanings

    fn resolve(&mut self, id: ScopeId) {
        for index in 0..self.scope(id).names.entries().len() {
            let entry = self.scope(id).names.entries()[index];
            if !(entry.facts.is_own() && self.scope(id).kind.is_function_like()) {
                let binding = self.binding(id, entry);
                self.scopes[id.index()].names.entries_mut()[index].binding = binding;
            }
        }
    }

    /// What a name means that is no variable in a slot of its own scope.
    fn binding(&mut self, id: ScopeId, Entry { symbol, facts, .. }: Entry) -> Binding {
        let is_class = self.scope(id).kind == ScopeKind::Class;
        if facts.has(Facts::GLOBAL) || id == ScopeId::MODULE {
            return Binding::Global;
        }
        if is_class && facts.is_own() {
            return Binding::Class;
        }
        let class = self.visible_class(id);
        if let Some(class) = class {
            let there = self.scope(class).names.facts(symbol);
            if there.has(Facts::GLOBAL) {
                return Binding::Global;
            }
            if there.is_own() {
                return Binding::Class;
            }
        }
        match self.owner(id, symbol) {
            Some(owner) => self.reach(id, symbol, owner, is_class || class.is_some()),
            None if is_class || class.is_some() => Binding::Class,
            None => Binding::Global,
        }
    }

    /// The class whose names the scopes of type syntax directly in its body see.
    fn visible_class(&self, id: ScopeId) -> Option<ScopeId> {
        let scope = self.scope(id);
        let parent = scope.parent.filter(|_| scope.kind.is_type_scope())?;
        if self.scope(parent).kind == ScopeKind::Class { Some(parent) } else { self.visible_class(parent) }
    }

    /// The scope around this one whose variable a name is; none if it is global.
    fn owner(&self, id: ScopeId, symbol: Symbol) -> Option<ScopeId> {
        let mut next = self.scope(id).parent;
        while let Some(id) = next {
            let scope = self.scope(id);
            match scope.kind {
                ScopeKind::Module => return None,
                ScopeKind::Class if symbol == self.class_symbol => return Some(id),
                ScopeKind::Class => {}
                _ => match scope.names.facts(symbol) {
                    facts if facts.has(Facts::GLOBAL) => return None,
                    facts if facts.is_own() => return Some(id),
                    _ => {}
                },
            }
            next = scope.parent;
        }
        None
    }

    fn reach(&mut self, id: ScopeId, symbol: Symbol, owner: ScopeId, class_first: bool) -> Binding {
        self.mark(owner, symbol, Facts::CAPTURED);
        let frame = self.scope(id).frame;
        if frame == self.scope(owner).frame {
            return self.in_same_frame(owner, symbol);
        }
        let index = self.capture(frame, symbol, owner);
        if class_first { Binding::ClassFree(index) } else { Binding::Free(index) }
    }

    fn in_same_frame(&mut self, owner: ScopeId, symbol: Symbol) -> Binding {
        let slot = self.slot(owner, symbol);
        if self.scope(owner).kind == ScopeKind::Class {
            self.put_in_cell(owner, symbol);
            Binding::Cell(slot)
        } else {
            Binding::Local(slot)
        }
    }

    /// The place of a variable among those that a frame takes along.
    fn capture(&mut self, frame: ScopeId, symbol: Symbol, owner: ScopeId) -> u32 {
        let known = self.scope(frame).captures.iter().position(|capture| capture.symbol == symbol);
        if let Some(index) = known {
            return index as u32;
        }
        let around = self.scope(frame).parent.map_or(owner, |parent| self.scope(parent).frame);
        let from = if around == self.scope(owner).frame {
            self.put_in_cell(owner, symbol);
            CaptureFrom::Slot(self.slot(owner, symbol))
        } else {
            CaptureFrom::Free(self.capture(around, symbol, owner))
        };
        let captures = &mut self.scopes[frame.index()].captures;
        captures.push(Capture { symbol, from });
        captures.len() as u32 - 1
    }

    fn put_in_cell(&mut self, owner: ScopeId, symbol: Symbol) {
        let scope = &mut self.scopes[owner.index()];
        if scope.kind == ScopeKind::Class {
            scope.has_class_cell = true;
        } else {
            scope.names.add(symbol, Facts::IN_CELL);
        }
    }

    fn slot(&self, owner: ScopeId, symbol: Symbol) -> u32 {
        let scope = self.scope(owner);
        match scope.names.get(symbol).map(|entry| entry.binding) {
            Some(Binding::Local(slot)) => slot,
            _ => scope.base,
        }
    }

    fn mark(&mut self, owner: ScopeId, symbol: Symbol, facts: Facts) {
        if self.scope(owner).kind != ScopeKind::Class {
            self.scopes[owner.index()].names.add(symbol, facts);
        }
    }

    /// Only now is it known which variables live in cells.
    fn mark_cells(&mut self) {
        for index in 0..self.scopes.len() {
            let id = ScopeId(index as u32);
            for place in 0..self.scope(id).names.entries().len() {
                let entry = self.scope(id).names.entries()[place];
                if let Binding::Local(slot) = entry.binding
                    && self.is_in_cell(id, entry)
                {
                    self.scopes[index].names.entries_mut()[place].binding = Binding::Cell(slot);
                }
            }
        }
    }

    fn is_in_cell(&self, id: ScopeId, Entry { symbol, facts, .. }: Entry) -> bool {
        let owner = if facts.is_own() { Some(id) } else { self.owner(id, symbol) };
        owner.is_some_and(|owner| self.scope(owner).names.facts(symbol).has(Facts::IN_CELL))
    }

    fn mark_dynamic(&mut self) {
        let found: Vec<Symbol> =
            LOOKS_AT_NAMES.iter().filter_map(|text| self.names.find(text)).map(Symbol::Written).collect();
        for scope in &mut self.scopes {
            let mentions = |symbol: &Symbol| {
                let entry = scope.names.get(*symbol);
                entry.is_some_and(|entry| {
                    matches!(entry.binding, Binding::Global | Binding::Class) && entry.facts.has(Facts::USED)
                })
            };
            scope.is_dynamic = found.iter().any(mentions);
        }
    }

    // ---- errors

    /// Declarations that come to nothing: reported once for a name, where it is first declared.
    fn check(&mut self, directives: &[Directive]) {
        let mut seen = Set::default();
        for directive in directives {
            if seen.insert((directive.scope, directive.symbol))
                && let Some(message) = self.fault(directive)
            {
                self.errors.push(Diagnostic::syntax(directive.span, message));
            }
        }
    }

    /// A function around says so of the same name, and will be blamed.
    fn is_nonlocal_around(&self, scope: ScopeId, symbol: Symbol) -> bool {
        let mut around = std::iter::successors(self.scope(scope).parent, |id| self.scope(*id).parent);
        around.any(|id| self.scope(id).names.facts(symbol).has(Facts::NONLOCAL))
    }

    fn fault(&self, directive: &Directive) -> Option<String> {
        let Directive { scope, symbol, .. } = *directive;
        let facts = self.scope(scope).names.facts(symbol);
        let name = self.symbols.text(self.names, symbol);
        if !facts.has(Facts::NONLOCAL) {
            return None;
        }
        if facts.has(Facts::GLOBAL) {
            return Some(format!("name '{name}' is nonlocal and global"));
        }
        if scope == ScopeId::MODULE {
            return Some("nonlocal declaration not allowed at module level".into());
        }
        match self.owner(scope, symbol) {
            None if self.is_nonlocal_around(scope, symbol) => None,
            None => Some(format!("no binding for nonlocal '{name}' found")),
            Some(owner) if self.scope(owner).names.facts(symbol).has(Facts::TYPE_PARAMETER) => {
                Some(format!("nonlocal binding not allowed for type parameter '{name}'"))
            }
            Some(_) => None,
        }
    }
}

/// The variables of a function in the order of their slots.
fn place_locals(scope: &mut Scope) {
    for entry in scope.names.entries_mut() {
        if entry.facts.is_own() {
            entry.binding = Binding::Local(scope.base + scope.locals.len() as u32);
            scope.locals.push(entry.symbol);
        }
    }
}
