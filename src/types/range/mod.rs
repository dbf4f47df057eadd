//! `range`: numbers at equal distances. A small range, whose numbers all fit into words, counts with the machine; of a
//! big one the start, the stop, the step and the length are int objects.
//!
//! - here: what a range is, and its operators; [`big`]: the arithmetic of any size; [`walk`]: its iterators

mod big;
pub mod walk;

use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::number::{Int, IntRef};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, ops};
use crate::string::slice;
use crate::syntax::ast::CompareOp;
use crate::types::slice::{Slice, read_only};
use crate::types::{int, sequence, tuple};

pub enum Range {
    Small { start: i64, stop: i64, step: i64 },
    Big { start: Slot, stop: Slot, step: Slot, len: Slot },
}

impl Trace for Range {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        if let Range::Big { start, stop, step, len } = self {
            [start, stop, step, len].iter().for_each(|slot| slot.trace(see));
        }
    }
}

impl Payload for Range {
    const KIND: ShapeId = kind::RANGE;
    const IS_CONTAINER: bool = false;
}

/// How many numbers a small range has. All of its numbers are in words, so nothing overflows.
#[inline]
pub fn len(start: i64, stop: i64, step: i64) -> i64 {
    if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else if step < 0 && stop < start {
        (start - stop - 1) / -step + 1
    } else {
        0
    }
}

/// `range(start, stop, step)` of ints.
pub fn create(vm: &Vm, start: Value, stop: Value, step: Value) -> R {
    let range = match (start.as_int(), stop.as_int(), step.as_int()) {
        (_, _, Some(0)) => return Err(vm.value_error("range() arg 3 must not be zero")),
        (Some(start), Some(stop), Some(step)) => Range::Small { start, stop, step },
        _ => big::range(vm, [start, stop, step])?,
    };
    vm.memory(vm.heap.create(range))
}

impl Range {
    /// Start, stop, step and length, of any size.
    fn ints(&self) -> [Int; 4] {
        match self {
            &Range::Small { start, stop, step } => [start, stop, step, len(start, stop, step)].map(Int::from),
            Range::Big { start, stop, step, len } => [start, stop, step, len].map(big::of_slot),
        }
    }

    /// Start, stop, step.
    fn parts(&self, vm: &Vm) -> R<[Value; 3]> {
        Ok(match self {
            &Range::Small { start, stop, step } => [vm.int(start)?, vm.int(stop)?, vm.int(step)?],
            Range::Big { start, stop, step, .. } => [start.get(), stop.get(), step.get()],
        })
    }
}

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    hash: Some(hash),
    compare: Some(compare),
    truth: Some(|_, me| Ok(me.get::<Range>().is_some_and(|range| !range.ints()[3].borrow().is_zero()))),
    len: Some(range_len),
    get_item: Some(get_item),
    contains: Some(contains),
    iter: Some(|vm, me| me.get::<Range>().map_or(Ok(Value::NONE), |range| walk::forwards(vm, range))),
    ..Slots::NONE
};

fn repr(vm: &Vm, me: Lent) -> R {
    let Some(range) = me.get::<Range>() else { return Ok(Value::NONE) };
    let [start, stop, step] = range.parts(vm)?;
    let shown = [&start, &stop, &step].map(|part| ops::repr_text(vm, part.lend()));
    let [start, stop, shown_step] = shown;
    let (start, stop, shown_step) = (start?, stop?, shown_step?);
    vm.str(&match step.as_int() {
        Some(1) => format!("range({start}, {stop})"),
        _ => format!("range({start}, {stop}, {shown_step})"),
    })
}

/// What equal ranges have in common: the length, and what of start and step matters then.
fn essence(range: &Range) -> [Option<Int>; 3] {
    let [start, _, step, len] = range.ints();
    let has_start = !len.borrow().is_zero();
    let has_step = has_start && len != Int::ONE;
    [Some(len), has_start.then_some(start), has_step.then_some(step)]
}

fn hash(_: &Vm, me: Lent) -> R<i64> {
    let Some(range) = me.get::<Range>() else { return Ok(0) };
    let hashes = essence(range).map(|part| part.map_or(0x2007, |part| part.borrow().hash()));
    Ok(tuple::finish(hashes.into_iter().fold(3, |mixed, hash| tuple::mix(mixed, hash as u64))))
}

fn compare(_: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (a.get::<Range>(), b.get::<Range>()) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        CompareOp::Eq => Ok(Value::bool(essence(a) == essence(b))),
        CompareOp::Ne => Ok(Value::bool(essence(a) != essence(b))),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn range_len(vm: &Vm, me: Lent) -> R<usize> {
    let Some(range) = me.get::<Range>() else { return Ok(0) };
    let len = range.ints()[3].borrow().to_i64().and_then(|len| usize::try_from(len).ok());
    len.ok_or_else(|| vm.overflow_error("Python int too large to convert to C ssize_t"))
}

fn get_item(vm: &Vm, me: Lent, index: Lent) -> R {
    let Some(range) = me.get::<Range>() else { return Ok(Value::NONE) };
    if let Some(slice) = index.get::<Slice>() {
        return big::slice(vm, range, slice);
    }
    if let (Range::Small { start, stop, step }, Some(int)) = (range, index.as_int())
        && let Some(at) = slice::item(int, len(*start, *stop, *step) as usize)
    {
        return vm.int(start + at as i64 * step);
    }
    if !sequence::is_index(vm, index)? {
        let got = vm.type_name(index);
        return Err(vm.type_error(format!("range indices must be integers or slices, not {got}")));
    }
    let index = ops::index(vm, index)?;
    let item = int::of(index.lend()).map(|index| big::item(vm, range, index)).transpose()?.flatten();
    item.ok_or_else(|| vm.index_error("range object index out of range"))
}

/// The place of an int in a range.
fn place(vm: &Vm, range: &Range, value: IntRef) -> R<Option<Int>> {
    match (range, value) {
        (&Range::Small { start, stop, step }, IntRef::Small(value)) => {
            let is_inside = if step > 0 { start <= value && value < stop } else { stop < value && value <= start };
            let is_number = is_inside && (value - start) % step == 0;
            Ok(is_number.then(|| Int::from((value - start) / step)))
        }
        _ => big::place(vm, range, value),
    }
}

fn contains(vm: &Vm, me: Lent, value: Lent) -> R<bool> {
    let Some(range) = me.get::<Range>() else { return Ok(false) };
    match int::of(value) {
        Some(int) => Ok(place(vm, range, int)?.is_some()),
        None => Ok(search(vm, range, value)?.0.is_some()),
    }
}

/// Looks at one number after the other: the first that equals a value, and how many do.
fn search(vm: &Vm, range: &Range, value: Lent) -> R<(Option<i64>, i64)> {
    let (mut first, mut count, mut at) = (None, 0, 0);
    let numbers = walk::forwards(vm, range)?;
    loop {
        let number = ops::next(vm, numbers.lend())?;
        if *number == *Value::UNBOUND {
            return Ok((first, count));
        }
        if ops::equals(vm, number.lend(), value)? {
            first = first.or(Some(at));
            count += 1;
        }
        at += 1;
    }
}

pub fn definition() -> TypeDef {
    TypeDef::new("range", kind::RANGE, "Numbers at equal distances.", &SLOTS)
        .sealed()
        .constructor(
            "range(start, stop=..., step=1, /)",
            "The numbers from `start`, or 0, to before `stop`.\n\n>>> list(range(3)), list(range(5, 0, -2))\n\
             ([0, 1, 2], [5, 3, 1])",
            construct,
        )
        .method("index(self, value, /)", "Where the value stands.\n\n>>> range(0, 10, 2).index(4)\n2", index)
        .method("count(self, value, /)", "How often the value is there.\n\n>>> range(5).count(3)\n1", |vm, bound| {
            let range = bound.this::<Range>(vm)?;
            match int::of(bound.lent(1)) {
                Some(int) => vm.int(i64::from(place(vm, range, int)?.is_some())),
                None => vm.int(search(vm, range, bound.lent(1))?.1),
            }
        })
        .method("__reversed__(self, /)", "The numbers from the last to the first.", |vm, bound| {
            walk::backwards(vm, bound.this::<Range>(vm)?)
        })
        .settable("start", "The first number.", |vm, me| part(vm, me, 0), read_only)
        .settable("stop", "The number before which it ends.", |vm, me| part(vm, me, 1), read_only)
        .settable("step", "From one number to the next.", |vm, me| part(vm, me, 2), read_only)
}

fn part(vm: &Vm, me: Lent, which: usize) -> R {
    let Some(range) = me.get::<Range>() else { return Ok(Value::NONE) };
    let parts = range.parts(vm)?;
    Ok(parts.into_iter().nth(which).unwrap_or(Value::NONE))
}

fn construct(vm: &Vm, bound: Bound) -> R {
    let first = ops::index(vm, bound.lent(0))?;
    match bound.given(1) {
        None => create(vm, vm.int(0)?, first, vm.int(1)?),
        Some(stop) => create(vm, first, ops::index(vm, stop)?, ops::index(vm, bound.lent(2))?),
    }
}

fn index(vm: &Vm, bound: Bound) -> R {
    let (range, value) = (bound.this::<Range>(vm)?, bound.lent(1));
    let found = match int::of(value) {
        Some(int) => place(vm, range, int)?,
        None => match search(vm, range, value)? {
            (Some(at), _) => Some(Int::from(at)),
            (None, _) => return Err(vm.value_error("sequence.index(x): x not in sequence")),
        },
    };
    match found {
        Some(at) => int::boxed(vm, at),
        None => Err(vm.value_error(format!("{} is not in range", ops::repr_text(vm, value)?))),
    }
}
