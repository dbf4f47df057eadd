//! Iterators over lists and tuples.

use std::cell::Cell;

use super::{Advance, create};
use crate::heap::{Items, Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};
use crate::types::List;

/// The next item of a list, as long as the list is so long.
pub struct ListIterator {
    /// `none` at the end.
    pub list: Slot,
    pub at: Cell<usize>,
}

pub struct TupleIterator {
    pub tuple: Slot,
    pub at: Cell<usize>,
}

impl Trace for ListIterator {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.list.trace(see);
    }
}

impl Payload for ListIterator {
    const KIND: ShapeId = kind::LIST_ITERATOR;
}

impl Trace for TupleIterator {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.tuple.trace(see);
    }
}

impl Payload for TupleIterator {
    const KIND: ShapeId = kind::TUPLE_ITERATOR;
}

pub fn of_list(vm: &Vm, list: Value) -> R {
    vm.memory(vm.heap.create(ListIterator { list: Slot::new(list), at: Cell::new(0) }))
}

pub fn of_tuple(vm: &Vm, tuple: Value) -> R {
    vm.memory(vm.heap.create(TupleIterator { tuple: Slot::new(tuple), at: Cell::new(0) }))
}

pub static LIST_SLOTS: Slots = Slots { iter: Some(|_, me| Ok(me.keep())), next: Some(next_of_list), ..super::IDENTITY };
pub static TUPLE_SLOTS: Slots =
    Slots { iter: Some(|_, me| Ok(me.keep())), next: Some(next_of_tuple), ..super::IDENTITY };

fn next_of_list(_: &Vm, me: Lent) -> R {
    me.get::<ListIterator>().map_or(Ok(Value::UNBOUND), |iterator| Ok(iterator.step()))
}

impl ListIterator {
    #[inline(always)]
    pub fn step(&self) -> Value {
        let at = self.at.get();
        match Items::item_in(&self.list, |list: &List| &list.items, at) {
            Some(item) => {
                self.at.set(at + 1);
                item
            }
            None => {
                self.list.set(Value::NONE);
                Value::UNBOUND
            }
        }
    }
}

/// The next item of an iterator, if it is one over a list; else none.
#[inline(always)]
pub fn step_of_list(iterator: Lent) -> Option<Value> {
    iterator.get::<ListIterator>().map(ListIterator::step)
}

fn next_of_tuple(_: &Vm, me: Lent) -> R {
    let Some(iterator) = me.get::<TupleIterator>() else { return Ok(Value::UNBOUND) };
    let (tuple, at) = (iterator.tuple.get(), iterator.at.get());
    match tuple.lend().tuple().and_then(|tuple| tuple.get(at)) {
        Some(item) => {
            iterator.at.set(at + 1);
            Ok(item.keep())
        }
        None => {
            iterator.tuple.set(Value::NONE);
            Ok(Value::UNBOUND)
        }
    }
}

/// How many items a list or a tuple has behind the place of its iterator.
pub fn left(iterator: Lent) -> Option<usize> {
    if let Some(iterator) = iterator.get::<ListIterator>() {
        let list = iterator.list.get();
        return Some(list.get::<List>().map_or(0, |list| list.items.len().saturating_sub(iterator.at.get())));
    }
    let iterator = iterator.get::<TupleIterator>()?;
    let tuple = iterator.tuple.get();
    Some(tuple.lend().tuple().map_or(0, |tuple| tuple.len().saturating_sub(iterator.at.get())))
}

pub fn list_definition() -> TypeDef {
    TypeDef::new("list_iterator", kind::LIST_ITERATOR, "The items of a list, one by one.", &LIST_SLOTS).sealed().method(
        "__length_hint__(self, /)",
        super::HINT,
        |vm, bound| vm.size(super::hint(bound.lent(0))),
    )
}

pub fn tuple_definition() -> TypeDef {
    TypeDef::new("tuple_iterator", kind::TUPLE_ITERATOR, "The items of a tuple, one by one.", &TUPLE_SLOTS)
        .sealed()
        .method("__length_hint__(self, /)", super::HINT, |vm, bound| vm.size(super::hint(bound.lent(0))))
}

/// `reversed(list)`
struct Backwards {
    list: Slot,
    /// How many are still to come.
    left: Cell<usize>,
}

impl Trace for Backwards {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.list.trace(see);
    }
}

impl Advance for Backwards {
    fn advance(&self, _: &Vm) -> R {
        let list = self.list.get();
        let next = self.left.get().checked_sub(1);
        match next.and_then(|at| list.get::<List>()?.items.get(at)) {
            Some(item) => {
                self.left.update(|left| left - 1);
                Ok(item)
            }
            None => {
                self.list.set(Value::NONE);
                self.left.set(0);
                Ok(Value::UNBOUND)
            }
        }
    }

    fn hint(&self) -> usize {
        let list = self.list.get();
        list.get::<List>().map_or(0, |list| if self.left.get() > list.items.len() { 0 } else { self.left.get() })
    }

    fn name(&self) -> &'static str {
        "list_reverseiterator"
    }
}

/// The items of a list from the last to the first.
pub fn backwards(vm: &Vm, list: Value) -> R {
    let left = list.get::<List>().map_or(0, |list| list.items.len());
    create(vm, Backwards { list: Slot::new(list), left: Cell::new(left) })
}
