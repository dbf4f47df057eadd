//! Iterators over deques: they notice when an item comes or goes.

use std::cell::Cell;

use super::{Deque, mutated};
use crate::heap::{Lent, Slot, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Vm};
use crate::types::iterator;
use crate::types::payload::{iterator_row, payload};
use crate::types::sequence::Row;

pub struct DequeIterator {
    deque: Slot,
    at: Cell<usize>,
    changes: u64,
}
payload!(DequeIterator DEQUE_ITERATOR { deque });
iterator_row!(SLOTS DequeIterator);

pub struct Backwards {
    deque: Slot,
    left: Cell<usize>,
    changes: u64,
}
payload!(Backwards DEQUE_BACKWARDS { deque });
iterator_row!(BACKWARDS_SLOTS Backwards);

impl DequeIterator {
    fn next(&self, vm: &Vm) -> R {
        let deque = self.deque.get();
        let Some(deque) = deque.get::<Deque>() else { return Ok(Value::UNBOUND) };
        let at = self.at.get();
        if deque.changes.get() != self.changes {
            self.at.set(usize::MAX);
            return Err(mutated(vm));
        }
        let Some(item) = deque.item(at) else { return Ok(Value::UNBOUND) };
        self.at.set(at + 1);
        Ok(item)
    }
}

impl Backwards {
    fn next(&self, vm: &Vm) -> R {
        let deque = self.deque.get();
        let Some(deque) = deque.get::<Deque>() else { return Ok(Value::UNBOUND) };
        let Some(at) = self.left.get().checked_sub(1) else { return Ok(Value::UNBOUND) };
        if deque.changes.get() != self.changes {
            self.left.set(0);
            return Err(mutated(vm));
        }
        self.left.set(at);
        Ok(deque.item(at).unwrap_or(Value::UNBOUND))
    }
}

pub fn forwards(vm: &Vm, deque: Lent, at: usize) -> R {
    let changes = deque.get::<Deque>().map_or(0, |deque| deque.changes.get());
    let walk = DequeIterator { deque: Slot::new(deque.keep()), at: Cell::new(at), changes };
    vm.memory(vm.heap.create(walk))
}

pub fn backwards(vm: &Vm, deque: Lent) -> R {
    let (changes, left) = deque.get::<Deque>().map_or((0, 0), |deque| (deque.changes.get(), deque.count()));
    let walk = Backwards { deque: Slot::new(deque.keep()), left: Cell::new(left), changes };
    vm.memory(vm.heap.create(walk))
}

pub fn definition() -> TypeDef {
    TypeDef::new("_deque_iterator", kind::DEQUE_ITERATOR, "The items of a deque.", &SLOTS)
        .in_module("_collections")
        .sealed()
        .method("__length_hint__(self, /)", iterator::HINT, |vm, bound| {
            let walk = bound.this::<DequeIterator>(vm)?;
            let len = walk.deque.get().get::<Deque>().map_or(0, Row::count);
            vm.size(len.saturating_sub(walk.at.get()))
        })
}

pub fn backwards_definition() -> TypeDef {
    TypeDef::new(
        "_deque_reverse_iterator",
        kind::DEQUE_BACKWARDS,
        "The items of a deque from the end.",
        &BACKWARDS_SLOTS,
    )
    .in_module("_collections")
    .sealed()
    .method("__length_hint__(self, /)", iterator::HINT, |vm, bound| vm.size(bound.this::<Backwards>(vm)?.left.get()))
}
