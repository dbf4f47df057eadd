//! The arithmetic of ranges of any size, and of what makes new ranges.

use super::{Range, create};
use crate::heap::{Slot, Value};
use crate::number::{Fault, Int, IntRef};
use crate::runtime::{R, Vm};
use crate::types::int;
use crate::types::slice::{Slice, long_bounds};

/// The int in a slot.
pub fn of_slot(slot: &Slot) -> Int {
    int::of(slot.get().lend()).map_or(Int::ZERO, IntRef::to_int)
}

/// The range of these ints, one of which fits no word.
pub fn range(vm: &Vm, parts: [Value; 3]) -> R<Range> {
    let [Some(start), Some(stop), Some(step)] = [&parts[0], &parts[1], &parts[2]].map(|part| int::of(part.lend()))
    else {
        return Err(vm.type_error("range() wants ints"));
    };
    let len = len(start, stop, step).map_err(|fault| vm.fault(fault))?;
    let len = Slot::new(int::boxed(vm, len)?);
    let [start, stop, step] = parts.map(Slot::new);
    Ok(Range::Big { start, stop, step, len })
}

fn len(start: IntRef, stop: IntRef, step: IntRef) -> Result<Int, Fault> {
    let (from, to, stride) = if step.is_negative() { (stop, start, step.abs()?) } else { (start, stop, step.to_int()) };
    if from.compare(to).is_ge() {
        return Ok(Int::ZERO);
    }
    let between = to.sub(from)?.borrow().sub(IntRef::Small(1))?;
    between.borrow().floordiv(stride.borrow())?.borrow().add(IntRef::Small(1))
}

/// `start + at * step`
fn number(start: &Int, step: &Int, at: IntRef) -> Result<Int, Fault> {
    start.borrow().add(step.borrow().mul(at)?.borrow())
}

/// The number at an index, which may count from the end.
pub fn item(vm: &Vm, range: &Range, index: IntRef) -> R<Option<Value>> {
    let [start, _, step, len] = range.ints();
    let fault = |fault| vm.fault(fault);
    let at = if index.is_negative() { index.add(len.borrow()).map_err(fault)? } else { index.to_int() };
    if at.borrow().is_negative() || at.borrow().compare(len.borrow()).is_ge() {
        return Ok(None);
    }
    int::boxed(vm, number(&start, &step, at.borrow()).map_err(fault)?).map(Some)
}

/// The place of an int.
pub fn place(vm: &Vm, range: &Range, value: IntRef) -> R<Option<Int>> {
    let [start, _, step, len] = range.ints();
    let from_start = value.sub(start.borrow()).map_err(|fault| vm.fault(fault))?;
    let (at, rest) = from_start.borrow().divmod(step.borrow()).map_err(|fault| vm.fault(fault))?;
    let is_number = rest.borrow().is_zero() && !at.borrow().is_negative() && at.borrow().compare(len.borrow()).is_lt();
    Ok(is_number.then_some(at))
}

/// `range[start:stop:step]` is a range.
pub fn slice(vm: &Vm, range: &Range, slice: &Slice) -> R {
    let [start, _, step, len] = range.ints();
    let [from, to, by] = long_bounds(vm, slice, len.borrow())?;
    let parts =
        [number(&start, &step, from.borrow()), number(&start, &step, to.borrow()), by.borrow().mul(step.borrow())];
    let [from, to, by] = parts.map(|part| part.map_err(|fault| vm.fault(fault)));
    create(vm, int::boxed(vm, from?)?, int::boxed(vm, to?)?, int::boxed(vm, by?)?)
}

/// Where a range begins if it goes backwards, and its step then.
pub fn backwards(vm: &Vm, range: &Range) -> R<[Value; 2]> {
    let [start, _, step, len] = range.ints();
    let parts = || {
        let last = len.borrow().sub(IntRef::Small(1))?;
        Ok([number(&start, &step, last.borrow())?, step.borrow().neg()?])
    };
    let [from, by] = parts().map_err(|fault: Fault| vm.fault(fault))?;
    Ok([int::boxed(vm, from)?, int::boxed(vm, by)?])
}
