//! `collections.deque`: a row that grows and shrinks at both ends. Its items stand in a ring whose size is a power of two;
//! free places hold `none`.
//!
//! - here: the ring, the operators; [`method`]: the methods; [`walk`]: iterators

mod method;
pub mod walk;

use std::cell::Cell;

use crate::heap::{Items, Lent, Raised, Value};
use crate::runtime::{R, Slots, Vm, ops};
use crate::string::slice;
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::payload::payload;
use crate::types::sequence::{self, Row};
use crate::types::slice::Slice;

pub use method::definition;

#[derive(Default)]
pub struct Deque {
    ring: Items,
    head: Cell<usize>,
    len: Cell<usize>,
    /// More than this it never holds: what comes in at one end pushes out at the other.
    most: Cell<Option<usize>>,
    /// Goes up when an item comes or goes: iterators notice.
    changes: Cell<u64>,
}
payload!(Deque DEQUE { ring });

impl Row for Deque {
    fn count(&self) -> usize {
        self.len.get()
    }

    fn item(&self, at: usize) -> Option<Value> {
        if at < self.len.get() { self.ring.get(self.place(at)) } else { None }
    }
}

impl Deque {
    /// Where an item stands in the ring.
    fn place(&self, at: usize) -> usize {
        self.head.get().wrapping_add(at) & self.ring.len().wrapping_sub(1)
    }

    fn changed(&self) {
        self.changes.set(self.changes.get().wrapping_add(1));
    }

    /// Doubles the ring if it is full.
    fn make_room(&self, vm: &Vm) -> R<()> {
        let len = self.ring.len();
        if self.len.get() < len {
            return Ok(());
        }
        let Some(size) = len.checked_mul(2) else { return Err(vm.no_memory()) };
        let larger = vm.memory(Items::with_capacity(&vm.heap, size.max(8)))?;
        for at in 0..size.max(8) {
            vm.memory(larger.push(&vm.heap, self.item(at).unwrap_or(Value::NONE)))?;
        }
        self.ring.swap_with(&larger);
        self.head.set(0);
        Ok(())
    }

    fn push(&self, vm: &Vm, item: Value) -> R<()> {
        if self.is_at_limit() {
            if self.most.get() == Some(0) {
                return Ok(());
            }
            drop(self.take_first());
        }
        self.make_room(vm)?;
        self.changed();
        let place = self.place(self.len.get());
        self.len.set(self.len.get() + 1);
        drop(self.ring.set(place, item));
        Ok(())
    }

    fn push_first(&self, vm: &Vm, item: Value) -> R<()> {
        if self.is_at_limit() {
            if self.most.get() == Some(0) {
                return Ok(());
            }
            drop(self.take_last());
        }
        self.make_room(vm)?;
        self.changed();
        self.head.set(self.place(self.ring.len() - 1));
        self.len.set(self.len.get() + 1);
        drop(self.ring.set(self.head.get(), item));
        Ok(())
    }

    fn is_at_limit(&self) -> bool {
        self.most.get().is_some_and(|most| self.len.get() >= most)
    }

    fn take_last(&self) -> Option<Value> {
        let last = self.len.get().checked_sub(1)?;
        self.changed();
        self.len.set(last);
        self.ring.set(self.place(last), Value::NONE)
    }

    fn take_first(&self) -> Option<Value> {
        let last = self.len.get().checked_sub(1)?;
        self.changed();
        let head = self.head.get();
        self.head.set(self.place(1));
        self.len.set(last);
        self.ring.set(head, Value::NONE)
    }

    /// Moves the items `steps` places towards the end; those that fall off come in at the beginning.
    fn rotate(&self, steps: i64) {
        let len = self.len.get();
        let Some(steps) = i64::try_from(len).ok().and_then(|len| steps.checked_rem_euclid(len)) else { return };
        let steps = steps as usize;
        self.changed();
        if steps <= len / 2 {
            (0..steps).for_each(|_| self.turn_by_one());
        } else {
            (0..len - steps).for_each(|_| self.turn_back_by_one());
        }
    }

    /// The last item comes first.
    fn turn_by_one(&self) {
        let from = self.place(self.len.get() - 1);
        let item = self.ring.set(from, Value::NONE).unwrap_or(Value::NONE);
        self.head.set(self.place(self.ring.len() - 1));
        drop(self.ring.set(self.head.get(), item));
    }

    /// The first item comes last.
    fn turn_back_by_one(&self) {
        let head = self.head.get();
        let item = self.ring.set(head, Value::NONE).unwrap_or(Value::NONE);
        self.head.set(self.place(1));
        drop(self.ring.set(self.place(self.len.get() - 1), item));
    }

    fn remove(&self, at: usize) -> Option<Value> {
        let at = i64::try_from(at).ok()?;
        self.rotate(-at);
        let item = self.take_first();
        self.rotate(at);
        item
    }

    fn clear(&self) {
        self.changed();
        self.len.set(0);
        self.head.set(0);
        self.ring.clear();
    }

    /// Puts in all items of an iterable, which may be the deque itself.
    fn extend(&self, vm: &Vm, me: Lent, iterable: Lent, put: fn(&Deque, &Vm, Value) -> R<()>) -> R<()> {
        if *vm.bare(me) == *vm.bare(iterable) {
            return ops::collect(vm, iterable)?.into_iter().try_for_each(|item| put(self, vm, item));
        }
        ops::each(vm, iterable, |item| put(self, vm, item).map(std::ops::ControlFlow::Continue))
    }

    /// A deque of the same items and the same limit.
    fn copy(&self, vm: &Vm) -> R {
        let copy = Deque { most: self.most.clone(), ..Deque::default() };
        let mut at = 0;
        while let Some(item) = self.item(at) {
            copy.push(vm, item)?;
            at += 1;
        }
        vm.memory(vm.heap.create(copy))
    }

    /// The items several times.
    fn repeat(&self, vm: &Vm, times: usize) -> R<()> {
        let items: Vec<Value> = (0..self.len.get()).filter_map(|at| self.item(at)).collect();
        if items.is_empty() || times == 0 {
            self.clear();
            return Ok(());
        }
        // With a limit only the last rounds count.
        let enough = self.most.get().map_or(times, |most| times.min(most / items.len() + 2));
        for _ in 1..enough {
            items.iter().try_for_each(|item| self.push(vm, item.clone()))?;
        }
        Ok(())
    }

    /// The first place from `start` on where an item equals a value.
    fn search(&self, vm: &Vm, value: Lent, range: std::ops::Range<usize>) -> R<Option<usize>> {
        let changes = self.changes.get();
        for at in range {
            let Some(item) = self.item(at) else { break };
            let matches = sequence::matches(vm, item.lend(), value)?;
            if self.changes.get() != changes {
                return Err(mutated(vm));
            }
            if matches {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }
}

fn mutated(vm: &Vm) -> Raised {
    vm.runtime_error("deque mutated during iteration")
}

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    compare: Some(|vm, op: CompareOp, a, b| match (vm.payload::<Deque>(a), vm.payload::<Deque>(b)) {
        (Some(a), Some(b)) => sequence::compare(vm, op, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }),
    binary: Some(binary),
    operators: &[BinaryOp::Add, BinaryOp::Mul],
    in_place: Some(in_place),
    in_place_operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|_, me| Ok(me.get::<Deque>().map_or(0, Row::count))),
    get_item: Some(|vm, me, index| {
        let Some(deque) = me.get::<Deque>() else { return Ok(Value::NONE) };
        let at = index_of(vm, deque, index)?;
        deque.item(at).ok_or_else(|| vm.index_error("deque index out of range"))
    }),
    set_item: Some(set_item),
    contains: Some(|vm, me, value| match me.get::<Deque>() {
        Some(deque) => Ok(deque.search(vm, value, 0..usize::MAX)?.is_some()),
        None => Ok(false),
    }),
    iter: Some(|vm, me| walk::forwards(vm, me, 0)),
    ..Slots::NONE
};

fn index_of(vm: &Vm, deque: &Deque, index: Lent) -> R<usize> {
    if index.get::<Slice>().is_some() || !sequence::is_index(vm, index)? {
        let got = vm.type_name(index);
        return Err(vm.type_error(format!("sequence index must be integer, not '{got}'")));
    }
    let int = ops::to_clamped(vm, index)?;
    slice::item(int, deque.count()).ok_or_else(|| vm.index_error("deque index out of range"))
}

fn set_item(vm: &Vm, me: Lent, index: Lent, value: Option<Value>) -> R<()> {
    let Some(deque) = me.get::<Deque>() else { return Ok(()) };
    let at = index_of(vm, deque, index)?;
    drop(match value {
        Some(value) => deque.ring.set(deque.place(at), value),
        None => deque.remove(at),
    });
    Ok(())
}

fn repr(vm: &Vm, me: Lent) -> R {
    let Some(deque) = me.get::<Deque>() else { return Ok(Value::NONE) };
    sequence::show(vm, me, "[...]", |shown| {
        shown.text("deque([")?;
        shown.row(deque)?;
        match deque.most.get() {
            Some(most) => shown.text(&format!("], maxlen={most})")),
            None => shown.text("])"),
        }
    })
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (op, vm.payload::<Deque>(a), vm.payload::<Deque>(b)) {
        (BinaryOp::Add, Some(one), Some(_)) => {
            let sum = one.copy(vm)?;
            if let Some(deque) = sum.get::<Deque>() {
                deque.extend(vm, sum.lend(), b, Deque::push)?;
            }
            Ok(sum)
        }
        (BinaryOp::Add, Some(_), None) => {
            Err(vm.type_error(format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(b))))
        }
        (BinaryOp::Mul, Some(deque), _) => repeated(vm, deque, b),
        (BinaryOp::Mul, None, Some(deque)) => repeated(vm, deque, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn repeated(vm: &Vm, deque: &Deque, count: Lent) -> R {
    let times = sequence::repetitions(vm, count)?;
    let copy = deque.copy(vm)?;
    if let Some(copy) = copy.get::<Deque>() {
        copy.repeat(vm, times)?;
    }
    Ok(copy)
}

fn in_place(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let Some(deque) = vm.payload::<Deque>(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        BinaryOp::Add => deque.extend(vm, a, b, Deque::push)?,
        BinaryOp::Mul => deque.repeat(vm, sequence::repetitions(vm, b)?)?,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(a.keep())
}
