//! What the resolver finds out: scopes, the names in them, and what each name means there.

use super::symbols::Symbol;
use crate::syntax::names::Name;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeId(pub(super) u32);

impl ScopeId {
    pub const MODULE: ScopeId = ScopeId(0);

    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeKind {
    Module,
    Function,
    Lambda,
    Class,
    /// `[… for …]`
    List,
    /// `{… for …}`
    Set,
    /// `{…: … for …}`
    Dict,
    /// `(… for …)`
    Generator,
    /// `[T, …]` after a name: around the function, class or type alias that has them.
    TypeParams,
    /// The bound of one type parameter.
    TypeBound,
    /// The value of a `type` statement.
    TypeAlias,
    /// An annotation that `from __future__ import annotations` leaves as text. No resolution has one.
    Annotation,
}

impl ScopeKind {
    pub fn is_comprehension(self) -> bool {
        matches!(self, ScopeKind::List | ScopeKind::Set | ScopeKind::Dict | ScopeKind::Generator)
    }

    /// A comprehension that runs at once needs no frame of its own.
    pub fn is_inlined(self) -> bool {
        self.is_comprehension() && self != ScopeKind::Generator
    }

    /// The scopes of Python's type syntax, where neither yield, await nor `:=` may stand.
    pub fn is_type_scope(self) -> bool {
        matches!(self, ScopeKind::TypeParams | ScopeKind::TypeBound | ScopeKind::TypeAlias)
    }

    /// Code that has parameters or at least variables of its own, which inner scopes see.
    pub fn is_function_like(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Class | ScopeKind::Annotation)
    }
}

/// Where a name's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// A slot of the frame.
    Local(u32),
    /// A slot of the frame that holds a cell, because an inner frame captures the variable.
    Cell(u32),
    /// A variable captured from outside: an index into [`Scope::captures`] of the frame's scope.
    Free(u32),
    /// The module's names, then the builtins.
    Global,
    /// The names of the class that is being built, then the module's, then the builtins.
    Class,
    /// Read: the names of the class that is being built, then a captured variable. Written: the variable.
    ClassFree(u32),
}

/// A variable that a frame takes along from the frame around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capture {
    pub symbol: Symbol,
    pub from: CaptureFrom,
}

/// Where the frame around has the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaptureFrom {
    Slot(u32),
    Free(u32),
}

/// What the text says about a name in one scope.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts(u16);

impl Facts {
    pub const NONE: Facts = Facts(0);
    /// Read.
    pub const USED: Facts = Facts(1);
    /// Bound by anything but import, parameter and type parameter; `del` counts.
    pub const ASSIGNED: Facts = Facts(1 << 1);
    pub const IMPORTED: Facts = Facts(1 << 2);
    pub const PARAMETER: Facts = Facts(1 << 3);
    pub const TYPE_PARAMETER: Facts = Facts(1 << 4);
    pub const ANNOTATED: Facts = Facts(1 << 5);
    /// Declared so, or meant so by `:=` in a comprehension.
    pub const GLOBAL: Facts = Facts(1 << 6);
    pub const NONLOCAL: Facts = Facts(1 << 7);
    /// What a `for` of a comprehension binds.
    pub const ITERATION: Facts = Facts(1 << 8);
    /// An inner scope means this scope's variable.
    pub const CAPTURED: Facts = Facts(1 << 9);
    /// An inner frame does: the variable lives in a cell.
    pub const IN_CELL: Facts = Facts(1 << 10);
    /// `:=` binds it: it may change in the middle of an expression.
    pub const WALRUS: Facts = Facts(1 << 11);
    pub const BOUND: Facts = Facts(Self::ASSIGNED.0 | Self::IMPORTED.0 | Self::PARAMETER.0 | Self::TYPE_PARAMETER.0);

    /// Whether any of them holds.
    pub const fn has(self, any: Facts) -> bool {
        self.0 & any.0 != 0
    }

    pub const fn and(self, more: Facts) -> Facts {
        Facts(self.0 | more.0)
    }

    /// Whether the name is a variable of the scope itself.
    pub const fn is_own(self) -> bool {
        self.has(Self::BOUND) && !self.has(Self::GLOBAL.and(Self::NONLOCAL))
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub symbol: Symbol,
    pub facts: Facts,
    pub binding: Binding,
}

/// The names of a scope in the order in which they first occur, parameters first.
#[derive(Debug, Default)]
pub struct Table {
    entries: Vec<Entry>,
    index: HashMap<Symbol, u32, BuildHasherDefault<SymbolHasher>>,
}

impl Table {
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn entries_mut(&mut self) -> &mut [Entry] {
        &mut self.entries
    }

    pub fn get(&self, symbol: Symbol) -> Option<&Entry> {
        self.index.get(&symbol).map(|index| &self.entries[*index as usize])
    }

    pub fn facts(&self, symbol: Symbol) -> Facts {
        self.get(symbol).map_or(Facts::NONE, |entry| entry.facts)
    }

    /// Adds facts about a name; answers what was known before.
    pub(super) fn add(&mut self, symbol: Symbol, facts: Facts) -> Facts {
        let new = self.entries.len() as u32;
        let index = *self.index.entry(symbol).or_insert(new);
        if index == new {
            self.entries.push(Entry { symbol, facts, binding: Binding::Global });
            return Facts::NONE;
        }
        let entry = &mut self.entries[index as usize];
        let before = entry.facts;
        entry.facts = before.and(facts);
        before
    }
}

/// Symbols are small numbers already: spreading their bits is enough.
#[derive(Default)]
pub struct SymbolHasher(u64);

impl Hasher for SymbolHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, word: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_isize(&mut self, discriminant: isize) {
        self.write_u32(discriminant as u32);
    }
}

#[derive(Debug)]
pub struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// Where its node starts in the text.
    pub start: u32,
    /// The scope in whose frame its slots lie: itself, or for an inlined comprehension one around it.
    pub frame: ScopeId,
    /// The slot of the first of its `locals`.
    pub base: u32,
    /// The variables that have slots, parameters first in calling order. A comprehension's first is its
    /// first iterable, evaluated outside; a class's only one is the cell of `__class__`.
    pub locals: Vec<Symbol>,
    /// How many slots its frame has, those of inlined comprehensions included.
    pub slots: u32,
    /// What its frame takes along from the frame around it.
    pub captures: Vec<Capture>,
    pub is_generator: bool,
    /// `async def`, or a comprehension that awaits.
    pub is_async: bool,
    /// A method mentions `__class__` or `super`: the class has to fill its cell.
    pub has_class_cell: bool,
    /// Mentions `locals`, `vars`, `dir`, `eval` or `exec`: may look at its variables by name.
    pub is_dynamic: bool,
    pub names: Table,
    /// The class whose private names are meant here.
    pub(super) class: Option<Name>,
}

impl Scope {
    pub(super) fn new(kind: ScopeKind, parent: Option<ScopeId>, start: u32, id: ScopeId, class: Option<Name>) -> Self {
        Scope {
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
        }
    }
}
