//! The iterators of ranges.

use std::cell::Cell;

use super::{Range, big, len};
use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::number::IntRef;
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::iterator::{Advance, create};
use crate::types::{int, object};

/// Over a small range.
pub struct RangeIterator {
    pub next: Cell<i64>,
    pub left: Cell<i64>,
    pub step: i64,
}

impl Trace for RangeIterator {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for RangeIterator {
    const KIND: ShapeId = kind::RANGE_ITERATOR;
    const IS_CONTAINER: bool = false;
}

pub static SLOTS: Slots = Slots {
    hash: Some(|_, me| Ok(object::identity_hash(me))),
    iter: Some(|_, me| Ok(me.keep())),
    next: Some(next),
    ..Slots::NONE
};

fn next(vm: &Vm, me: Lent) -> R {
    let Some(iterator) = me.get::<RangeIterator>() else { return Ok(Value::UNBOUND) };
    let left = iterator.left.get();
    if left == 0 {
        return Ok(Value::UNBOUND);
    }
    let number = iterator.next.get();
    iterator.left.set(left - 1);
    // Behind the last number there may be one that no word holds; nobody asks for it.
    iterator.next.set(number.wrapping_add(iterator.step));
    vm.int(number)
}

pub fn definition() -> TypeDef {
    TypeDef::new("range_iterator", kind::RANGE_ITERATOR, "The numbers of a range, one by one.", &SLOTS).sealed().method(
        "__length_hint__(self, /)",
        "How many numbers are left.",
        |vm, bound| vm.int(bound.this::<RangeIterator>(vm)?.left.get()),
    )
}

pub fn forwards(vm: &Vm, range: &Range) -> R {
    match range {
        &Range::Small { start, stop, step } => small(vm, start, len(start, stop, step), step),
        Range::Big { start, step, len, .. } => long(vm, start.get(), step.get(), len.get()),
    }
}

pub fn backwards(vm: &Vm, range: &Range) -> R {
    match range {
        &Range::Small { start, stop, step } => {
            let len = len(start, stop, step);
            small(vm, start.wrapping_add((len - 1).wrapping_mul(step)), len, step.wrapping_neg())
        }
        Range::Big { len, .. } => {
            let [from, step] = big::backwards(vm, range)?;
            long(vm, from, step, len.get())
        }
    }
}

fn small(vm: &Vm, start: i64, len: i64, step: i64) -> R {
    vm.memory(vm.heap.create(RangeIterator { next: Cell::new(start), left: Cell::new(len), step }))
}

/// Over numbers that are objects.
struct Long {
    next: Slot,
    step: Slot,
    left: Slot,
}

impl Trace for Long {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        [&self.next, &self.step, &self.left].iter().for_each(|slot| slot.trace(see));
    }
}

impl Advance for Long {
    fn advance(&self, vm: &Vm) -> R {
        let (number, left) = (self.next.get(), self.left.get());
        if int::of(left.lend()).is_none_or(IntRef::is_zero) {
            return Ok(Value::UNBOUND);
        }
        let next = ops::binary(vm, BinaryOp::Add, number.lend(), self.step.get().lend())?;
        self.left.set(ops::binary(vm, BinaryOp::Sub, left.lend(), vm.int(1)?.lend())?);
        self.next.set(next);
        Ok(number)
    }

    fn hint(&self) -> usize {
        let left = self.left.get();
        int::to_i64(left.lend()).and_then(|left| usize::try_from(left).ok()).unwrap_or(usize::MAX)
    }

    fn name(&self) -> &'static str {
        "longrange_iterator"
    }
}

fn long(vm: &Vm, next: Value, step: Value, left: Value) -> R {
    let [next, step, left] = [next, step, left].map(Slot::new);
    create(vm, Long { next, step, left })
}
