//! `tee`: several iterators over one. What one of them has taken and another has not stands in a chain of links; each
//! iterator holds the link it comes to next, so that what all have passed goes.

use std::cell::Cell;

use super::{define, is_end};
use crate::heap::{Slot, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, ops};
use crate::types::payload::{iterator_row, payload};

pub struct Tee {
    link: Slot,
}
payload!(Tee TEE { link });
iterator_row!(TEE_SLOTS Tee);

/// An item that was taken, or the end of the chain so far.
pub struct Link {
    source: Slot,
    /// [`Value::UNBOUND`]: not taken yet.
    item: Slot,
    next: Slot,
    is_taking: Cell<bool>,
}
payload!(Link TEE_LINK { source, item, next });

fn link(vm: &Vm, source: Value) -> R {
    let [source, item, next] = [source, Value::UNBOUND, Value::NONE].map(Slot::new);
    vm.memory(vm.heap.create(Link { source, item, next, is_taking: Cell::new(false) }))
}

impl Tee {
    fn next(&self, vm: &Vm) -> R {
        let here = self.link.get();
        let Some(link) = here.get::<Link>() else { return Ok(Value::UNBOUND) };
        if link.item.word() == *Value::UNBOUND && !link.take(vm)? {
            return Ok(Value::UNBOUND);
        }
        self.link.set(link.next.get());
        Ok(link.item.get())
    }
}

impl Link {
    /// Takes the next item from the source; false at its end.
    fn take(&self, vm: &Vm) -> R<bool> {
        if self.is_taking.replace(true) {
            return Err(vm.runtime_error("cannot re-enter the tee iterator"));
        }
        let source = self.source.get();
        let item = ops::next(vm, source.lend());
        self.is_taking.set(false);
        let item = item?;
        if is_end(&item) {
            return Ok(false);
        }
        self.next.set(link(vm, source)?);
        self.source.set(Value::NONE);
        self.item.set(item);
        Ok(true)
    }
}

/// `tee(iterable, n)`
pub fn tee(vm: &Vm, bound: Bound) -> R {
    let many = bound.int(vm, 1)?;
    let Ok(many) = usize::try_from(many) else { return Err(vm.value_error("n must be >= 0")) };
    let iterator = ops::iter(vm, bound.lent(0))?;
    let first = match iterator.get::<Tee>() {
        Some(tee) => tee.link.get(),
        None => link(vm, iterator)?,
    };
    let mut several = crate::types::text::room(vm, many)?;
    for _ in 0..many {
        several.push(vm.memory(vm.heap.create(Tee { link: Slot::new(first.clone()) }))?);
    }
    vm.memory(vm.heap.tuple_from_vec(several))
}

pub fn definition() -> TypeDef {
    define("_tee", kind::TEE, "One of several iterators over the same items.", &TEE_SLOTS)
        .constructor("_tee(iterable, /)", "One more iterator over the same items.", |vm, bound| {
            let iterator = ops::iter(vm, bound.lent(0))?;
            let first = match iterator.get::<Tee>() {
                Some(tee) => tee.link.get(),
                None => link(vm, iterator)?,
            };
            vm.memory(vm.heap.create(Tee { link: Slot::new(first) }))
        })
        .method("__copy__(self, /)", "Another iterator at the same place.", |vm, bound| {
            let link = bound.this::<Tee>(vm)?.link.get();
            vm.memory(vm.heap.create(Tee { link: Slot::new(link) }))
        })
}
