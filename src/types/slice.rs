//! `slice`: what stands between brackets with a colon. Three objects that never change; which items they mean is asked
//! when the length is known.

use crate::heap::{Lent, Payload, Raised, ShapeId, Slot, Trace, Value, Word, kind};
use crate::number::{Int, IntRef};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Exc, R, Slots, Vm, ops};
use crate::string::slice::Slice as Picked;
use crate::syntax::ast::CompareOp;
use crate::types::{int, sequence, tuple};

pub struct Slice {
    pub start: Slot,
    pub stop: Slot,
    pub step: Slot,
}

impl Trace for Slice {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        [&self.start, &self.stop, &self.step].iter().for_each(|slot| slot.trace(see));
    }
}

impl Payload for Slice {
    const KIND: ShapeId = kind::SLICE;
}

/// `slice(start, stop, step)`
pub fn create(vm: &Vm, start: Value, stop: Value, step: Value) -> R {
    let [start, stop, step] = [start, stop, step].map(Slot::new);
    vm.memory(vm.heap.create(Slice { start, stop, step }))
}

/// The numbers in a slice; those that no index could reach are cut off.
#[derive(Clone, Copy)]
pub struct Bounds {
    start: Option<i64>,
    stop: Option<i64>,
    step: i64,
}

impl Bounds {
    /// Which items of a sequence are meant.
    pub fn fit(self, len: usize) -> Picked {
        Picked::new(self.start, self.stop, self.step, len)
    }

    /// Whether items that lie side by side are meant, in their order.
    pub fn is_plain(self) -> bool {
        self.step == 1
    }
}

/// Asks the objects in a slice for their numbers. That may run code of a script: ask for lengths after.
pub fn bounds(vm: &Vm, slice: &Slice) -> R<Bounds> {
    let step = bound(vm, &slice.step)?.unwrap_or(1);
    let (start, stop) = (bound(vm, &slice.start)?, bound(vm, &slice.stop)?);
    if step == 0 { Err(zero_step(vm)) } else { Ok(Bounds { start, stop, step }) }
}

#[inline]
fn bound(vm: &Vm, slot: &Slot) -> R<Option<i64>> {
    match slot.word() {
        Word::NONE => Ok(None),
        word => word.as_int().map_or_else(|| slow_bound(vm, slot), |int| Ok(Some(int))),
    }
}

fn slow_bound(vm: &Vm, slot: &Slot) -> R<Option<i64>> {
    let value = slot.get();
    if *value == *Value::NONE {
        return Ok(None);
    }
    if !sequence::is_index(vm, value.lend())? {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    ops::to_clamped(vm, value.lend()).map(Some)
}

fn zero_step(vm: &Vm) -> Raised {
    vm.value_error("slice step cannot be zero")
}

/// The same for a length of any size: start, stop and step as a range has them.
pub fn long_bounds(vm: &Vm, slice: &Slice, len: IntRef) -> R<[Int; 3]> {
    let step = long_bound(vm, &slice.step)?.unwrap_or(Int::ONE);
    if step.borrow().is_zero() {
        return Err(zero_step(vm));
    }
    let is_backwards = step.borrow().is_negative();
    let fault = |fault| vm.fault(fault);
    let (lowest, highest) = if is_backwards {
        (Int::Small(-1), len.sub(IntRef::Small(1)).map_err(fault)?)
    } else {
        (Int::ZERO, len.to_int())
    };
    let place = |slot: &Slot, otherwise: &Int| -> R<Int> {
        let Some(bound) = long_bound(vm, slot)? else { return Ok(otherwise.clone()) };
        let bound = if bound.borrow().is_negative() { bound.borrow().add(len).map_err(fault)? } else { bound };
        let clamped = [&lowest, &bound, &highest];
        Ok(if clamped[1].borrow().compare(lowest.borrow()).is_lt() {
            lowest.clone()
        } else if bound.borrow().compare(highest.borrow()).is_gt() {
            highest.clone()
        } else {
            bound
        })
    };
    let (first, last) = if is_backwards { (&highest, &lowest) } else { (&lowest, &highest) };
    Ok([place(&slice.start, first)?, place(&slice.stop, last)?, step])
}

fn long_bound(vm: &Vm, slot: &Slot) -> R<Option<Int>> {
    let value = slot.get();
    if *value == *Value::NONE {
        return Ok(None);
    }
    if !sequence::is_index(vm, value.lend())? {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    let index = ops::index(vm, value.lend())?;
    Ok(int::of(index.lend()).map(IntRef::to_int))
}

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    hash: Some(|vm, me| ops::hash(vm, parts(vm, me)?.lend())),
    compare: Some(compare),
    ..Slots::NONE
};

fn parts(vm: &Vm, me: Lent) -> R {
    match me.get::<Slice>() {
        Some(slice) => vm.tuple(&[slice.start.get(), slice.stop.get(), slice.step.get()]),
        None => vm.tuple(&[]),
    }
}

fn repr(vm: &Vm, me: Lent) -> R {
    let parts = parts(vm, me)?;
    let mut shown = sequence::Shown::new(vm);
    shown.text("slice")?;
    tuple::show(&mut shown, parts.lend())?;
    shown.finish()
}

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    if b.get::<Slice>().is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    ops::compare(vm, op, parts(vm, a)?.lend(), parts(vm, b)?.lend())
}

pub fn definition() -> TypeDef {
    TypeDef::new("slice", kind::SLICE, "Which items of a sequence are meant.", &SLOTS)
        .sealed()
        .constructor(
            "slice(start, stop=..., step=..., /)",
            "What `[start:stop:step]` means. With a list, a string or a tuple in front, its items themselves.\n\n\
             >>> [1, 2, 3][slice(1, none)]\n[2, 3]\n>>> slice('hello', 1, 3)\n'el'",
            construct,
        )
        .method(
            "indices(self, len, /)",
            "Start, stop and step for a sequence of this length.\n\n>>> slice(none, none, -1).indices(3)\n(2, -1, -1)",
            indices,
        )
        .settable("start", "Where it begins.", |_, me| Ok(part(me, |slice| &slice.start)), read_only)
        .settable("stop", "Where it ends.", |_, me| Ok(part(me, |slice| &slice.stop)), read_only)
        .settable("step", "From one item to the next.", |_, me| Ok(part(me, |slice| &slice.step)), read_only)
}

/// What the parts of slices and ranges say to whoever stores into them.
pub fn read_only(vm: &Vm, _: Lent, _: Option<Value>) -> R<()> {
    Err(vm.raise(Exc::AttributeError, "readonly attribute"))
}

fn part(me: Lent, slot: fn(&Slice) -> &Slot) -> Value {
    me.get::<Slice>().map_or(Value::NONE, |slice| slot(slice).get())
}

fn construct(vm: &Vm, bound: Bound) -> R {
    let first = bound.lent(0);
    let Some(second) = bound.given(1) else { return create(vm, Value::NONE, first.keep(), Value::NONE) };
    match bound.given(2) {
        None => create(vm, first.keep(), second.keep(), Value::NONE),
        Some(third) if matches!(vm.bare(first).shape(), kind::LIST | kind::STR | kind::TUPLE) => {
            let slice = create(vm, second.keep(), third.keep(), Value::NONE)?;
            ops::get_item(vm, first, slice.lend())
        }
        Some(step) => create(vm, first.keep(), second.keep(), step.keep()),
    }
}

fn indices(vm: &Vm, bound: Bound) -> R {
    let len = ops::index(vm, bound.lent(1))?;
    let Some(len) = int::of(len.lend()) else { return Err(vm.type_error("an integer is required")) };
    if len.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    let [start, stop, step] = long_bounds(vm, bound.this::<Slice>(vm)?, len)?;
    let values = [int::boxed(vm, start)?, int::boxed(vm, stop)?, int::boxed(vm, step)?];
    vm.tuple(&values)
}
