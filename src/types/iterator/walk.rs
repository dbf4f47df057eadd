//! Walks over tables: the iterators of dicts, their views, and sets.

use std::cell::Cell;

use super::{Advance, create};
use crate::heap::{Lent, Payload, Raised, ShapeId, Slot, Table, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};
use crate::types::{Dict, FrozenSet, Set};

/// A walk from entry to entry. It ends with an error if keys come or go meanwhile.
pub struct Walk {
    /// A dict or a set; `none` at the end.
    of: Slot,
    position: Cell<usize>,
    /// The length at the beginning; no table has the length that says that it changed.
    len: Cell<usize>,
    left: Cell<usize>,
    /// The last pair of a walk over items.
    last: Slot,
}

const CHANGED: usize = usize::MAX;

impl Trace for Walk {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.of.trace(see);
        self.last.trace(see);
    }
}

/// The table in a dict or a set.
#[inline(always)]
fn table_in(object: &Value) -> Option<&Table> {
    match object.shape() {
        kind::DICT => object.get::<Dict>().map(|dict| &dict.table),
        kind::SET => object.get::<Set>().map(|set| &set.table),
        kind::FROZENSET => object.get::<FrozenSet>().map(|set| &set.table),
        _ => None,
    }
}

impl Walk {
    pub fn over(of: Value) -> Walk {
        let len = table_in(&of).map_or(0, Table::len);
        Walk {
            of: Slot::new(of),
            position: Cell::new(0),
            len: Cell::new(len),
            left: Cell::new(len),
            last: Slot::default(),
        }
    }

    pub fn backwards_over(of: Value) -> Walk {
        let walk = Walk::over(of);
        walk.position.set(table_in(&walk.of.get()).map_or(0, Table::end));
        walk
    }

    /// How many entries are still to come.
    pub fn left(&self) -> usize {
        let of = self.of.get();
        table_in(&of).map_or(0, |table| if table.len() == self.len.get() { self.left.get() } else { 0 })
    }

    /// The next entry, with what `pick` takes from it.
    #[inline(always)]
    fn step<T>(&self, vm: &Vm, is_backwards: bool, pick: impl FnOnce(&Table, usize) -> Option<T>) -> R<Option<T>> {
        let of = self.of.get();
        let Some(table) = table_in(&of) else { return Ok(None) };
        if table.len() != self.len.get() {
            return Err(self.changed(vm));
        }
        let position = self.position.get();
        let entry = if is_backwards { table.previous_entry(position) } else { table.next_entry(position) };
        let Some((entry, item)) = entry.and_then(|entry| Some((entry, pick(table, entry)?))) else {
            self.of.set(Value::NONE);
            return Ok(None);
        };
        match self.left.get().checked_sub(1) {
            Some(left) => self.left.set(left),
            None if of.shape() == kind::DICT => return Err(rekeyed(vm)),
            None => {}
        }
        self.position.set(if is_backwards { entry } else { entry + 1 });
        Ok(Some(item))
    }

    #[cold]
    fn changed(&self, vm: &Vm) -> Raised {
        self.len.set(CHANGED);
        changed(vm, self.of.get().shape() == kind::DICT)
    }

    #[inline]
    pub fn next_key(&self, vm: &Vm) -> R {
        self.step(vm, false, Table::key).map(or_unbound)
    }

    #[inline]
    pub fn next_value(&self, vm: &Vm) -> R {
        self.step(vm, false, Table::value).map(or_unbound)
    }

    pub fn next_item(&self, vm: &Vm) -> R {
        let both = self.next_two(vm)?;
        self.pair(vm, both)
    }

    /// A key and its value.
    #[inline]
    pub fn next_two(&self, vm: &Vm) -> R<Option<(Value, Value)>> {
        self.step(vm, false, both)
    }

    fn pair(&self, vm: &Vm, both: Option<(Value, Value)>) -> R {
        match both {
            Some((key, value)) => super::builtin::pair(vm, &self.last, key, value),
            None => Ok(Value::UNBOUND),
        }
    }
}

/// The key and the value of an entry.
#[inline(always)]
pub fn both(table: &Table, entry: usize) -> Option<(Value, Value)> {
    Some((table.key(entry)?, table.value(entry)?))
}

#[inline(always)]
fn or_unbound(item: Option<Value>) -> Value {
    item.unwrap_or(Value::UNBOUND)
}

/// A walk that a loop makes itself, over a table that is kept meanwhile.
pub struct TableWalk<'a> {
    table: &'a Table,
    is_dict: bool,
    position: usize,
    len: usize,
    left: usize,
}

impl<'a> TableWalk<'a> {
    /// Over a dict or a set.
    pub fn over(object: &'a Value) -> Option<TableWalk<'a>> {
        let table = table_in(object)?;
        let len = table.len();
        Some(TableWalk { table, is_dict: object.shape() == kind::DICT, position: 0, len, left: len })
    }

    /// What `pick` takes from the next entry.
    #[inline(always)]
    pub fn next<T>(&mut self, vm: &Vm, pick: impl FnOnce(&Table, usize) -> Option<T>) -> R<Option<T>> {
        if self.table.len() != self.len {
            return Err(changed(vm, self.is_dict));
        }
        let Some(entry) = self.table.next_entry(self.position) else { return Ok(None) };
        if self.left == 0 && self.is_dict {
            return Err(rekeyed(vm));
        }
        self.left = self.left.saturating_sub(1);
        self.position = entry + 1;
        Ok(pick(self.table, entry))
    }
}

#[cold]
fn changed(vm: &Vm, is_dict: bool) -> Raised {
    let what = if is_dict { "dictionary" } else { "Set" };
    vm.runtime_error(format!("{what} changed size during iteration"))
}

#[cold]
fn rekeyed(vm: &Vm) -> Raised {
    vm.runtime_error("dictionary keys changed during iteration")
}

macro_rules! walks {
    ($($name:ident $kind:ident $slots:ident $next:ident $text:literal $doc:literal $definition:ident)*) => {
        $(
            pub struct $name(pub Walk);

            impl Trace for $name {
                fn trace(&self, see: &mut dyn FnMut(Lent)) {
                    self.0.trace(see);
                }
            }

            impl Payload for $name {
                const KIND: ShapeId = kind::$kind;
            }

            pub static $slots: Slots = Slots {
                iter: Some(|_, me| Ok(me.keep())),
                next: Some(|vm, me| me.get::<$name>().map_or(Ok(Value::UNBOUND), |walk| walk.0.$next(vm))),
                ..super::IDENTITY
            };

            pub fn $definition() -> TypeDef {
                TypeDef::new($text, kind::$kind, $doc, &$slots)
                    .sealed()
                    .method("__length_hint__(self, /)", super::HINT, |vm, bound| {
                        vm.size(bound.this::<$name>(vm)?.0.left())
                    })
            }
        )*

        /// How many entries an iterator has left, if it is one of these.
        pub fn left(iterator: Lent) -> Option<usize> {
            match iterator.shape() {
                $(kind::$kind => iterator.get::<$name>().map(|walk| walk.0.left()),)*
                _ => None,
            }
        }
    };
}

walks! {
    KeyIterator KEY_ITERATOR KEY_SLOTS next_key "dict_keyiterator" "The keys of a dict, one by one." key_definition
    ValueIterator VALUE_ITERATOR VALUE_SLOTS next_value "dict_valueiterator" "The values of a dict, one by one."
        value_definition
    ItemIterator ITEM_ITERATOR ITEM_SLOTS next_item "dict_itemiterator" "The items of a dict, one by one."
        item_definition
    SetIterator SET_ITERATOR SET_SLOTS next_key "set_iterator" "The items of a set, one by one." set_definition
}

pub fn of_keys(vm: &Vm, dict: Value) -> R {
    vm.memory(vm.heap.create(KeyIterator(Walk::over(dict))))
}

pub fn of_values(vm: &Vm, dict: Value) -> R {
    vm.memory(vm.heap.create(ValueIterator(Walk::over(dict))))
}

pub fn of_items(vm: &Vm, dict: Value) -> R {
    vm.memory(vm.heap.create(ItemIterator(Walk::over(dict))))
}

pub fn of_set(vm: &Vm, set: Value) -> R {
    vm.memory(vm.heap.create(SetIterator(Walk::over(set))))
}

/// What a walk backwards gives.
#[derive(Clone, Copy)]
pub enum Part {
    Keys,
    Values,
    Items,
}

struct Backwards {
    walk: Walk,
    part: Part,
}

impl Trace for Backwards {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.walk.trace(see);
    }
}

impl Advance for Backwards {
    fn advance(&self, vm: &Vm) -> R {
        match self.part {
            Part::Keys => self.walk.step(vm, true, Table::key).map(or_unbound),
            Part::Values => self.walk.step(vm, true, Table::value).map(or_unbound),
            Part::Items => {
                let both = self.walk.step(vm, true, both)?;
                self.walk.pair(vm, both)
            }
        }
    }

    fn hint(&self) -> usize {
        self.walk.left()
    }

    fn name(&self) -> &'static str {
        match self.part {
            Part::Keys => "dict_reversekeyiterator",
            Part::Values => "dict_reversevalueiterator",
            Part::Items => "dict_reverseitemiterator",
        }
    }
}

/// `reversed(dict)` and of its views.
pub fn dict_backwards(vm: &Vm, dict: Value, part: Part) -> R {
    create(vm, Backwards { walk: Walk::backwards_over(dict), part })
}
