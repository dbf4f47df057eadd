//! What lets some items of an iterable pass: `compress`, `dropwhile`, `takewhile`, `filterfalse`, `islice`.

use std::cell::Cell;

use super::{define, is_end};
use crate::heap::{Lent, Raised, Slot, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, call, ops};
use crate::types::payload::{iterator_row, payload};
use crate::types::{int, sequence};

pub struct Compress {
    data: Slot,
    selectors: Slot,
}
payload!(Compress COMPRESS { data, selectors });
iterator_row!(COMPRESS_SLOTS Compress);

impl Compress {
    fn next(&self, vm: &Vm) -> R {
        let (data, selectors) = (self.data.get(), self.selectors.get());
        loop {
            let item = ops::next(vm, data.lend())?;
            if is_end(&item) {
                return Ok(item);
            }
            let selector = ops::next(vm, selectors.lend())?;
            if is_end(&selector) {
                return Ok(selector);
            }
            if ops::is_true(vm, selector.lend())? {
                return Ok(item);
            }
        }
    }
}

pub fn compress_definition() -> TypeDef {
    define("compress", kind::COMPRESS, "Items that others select.", &COMPRESS_SLOTS).constructor(
        "compress(data, selectors)",
        "The items of `data` for which `selectors` has something true.\n\n\
         >>> list(itertools.compress('abc', [1, 0, 1]))\n['a', 'c']",
        |vm, bound| {
            let data = Slot::new(ops::iter(vm, bound.lent(0))?);
            let selectors = Slot::new(ops::iter(vm, bound.lent(1))?);
            vm.memory(vm.heap.create(Compress { data, selectors }))
        },
    )
}

/// The next item, and whether the function says yes to it.
fn judged(vm: &Vm, function: &Slot, source: &Slot) -> R<Option<(Value, bool)>> {
    let item = ops::next(vm, source.get().lend())?;
    if is_end(&item) {
        return Ok(None);
    }
    let answer = call::call(vm, function.get().lend(), std::slice::from_ref(&item))?;
    let truth = ops::is_true(vm, answer.lend())?;
    Ok(Some((item, truth)))
}

fn function_and_source(vm: &Vm, bound: Bound) -> R<[Slot; 2]> {
    Ok([bound.value(0), ops::iter(vm, bound.lent(1))?].map(Slot::new))
}

pub struct DropWhile {
    function: Slot,
    source: Slot,
    has_begun: Cell<bool>,
}
payload!(DropWhile DROP_WHILE { function, source });
iterator_row!(DROP_WHILE_SLOTS DropWhile);

impl DropWhile {
    fn next(&self, vm: &Vm) -> R {
        if self.has_begun.get() {
            return ops::next(vm, self.source.get().lend());
        }
        while let Some((item, drops)) = judged(vm, &self.function, &self.source)? {
            if !drops {
                self.has_begun.set(true);
                return Ok(item);
            }
        }
        Ok(Value::UNBOUND)
    }
}

pub fn drop_while_definition() -> TypeDef {
    define("dropwhile", kind::DROP_WHILE, "Items from the first on that fails a test.", &DROP_WHILE_SLOTS).constructor(
        "dropwhile(predicate, iterable, /)",
        "The items from the first one on for which the function says no.\n\n\
         >>> list(itertools.dropwhile(lambda x: x < 3, [1, 4, 2]))\n[4, 2]",
        |vm, bound| {
            let [function, source] = function_and_source(vm, bound)?;
            vm.memory(vm.heap.create(DropWhile { function, source, has_begun: Cell::new(false) }))
        },
    )
}

pub struct TakeWhile {
    function: Slot,
    source: Slot,
    has_ended: Cell<bool>,
}
payload!(TakeWhile TAKE_WHILE { function, source });
iterator_row!(TAKE_WHILE_SLOTS TakeWhile);

impl TakeWhile {
    fn next(&self, vm: &Vm) -> R {
        if self.has_ended.get() {
            return Ok(Value::UNBOUND);
        }
        match judged(vm, &self.function, &self.source)? {
            Some((item, true)) => return Ok(item),
            Some((_, false)) => self.has_ended.set(true),
            None => {}
        }
        Ok(Value::UNBOUND)
    }
}

pub fn take_while_definition() -> TypeDef {
    define("takewhile", kind::TAKE_WHILE, "Items until one fails a test.", &TAKE_WHILE_SLOTS).constructor(
        "takewhile(predicate, iterable, /)",
        "The items before the first one for which the function says no.\n\n\
         >>> list(itertools.takewhile(lambda x: x < 3, [1, 4, 2]))\n[1]",
        |vm, bound| {
            let [function, source] = function_and_source(vm, bound)?;
            vm.memory(vm.heap.create(TakeWhile { function, source, has_ended: Cell::new(false) }))
        },
    )
}

pub struct FilterFalse {
    /// `none`: the items themselves say whether they pass.
    function: Slot,
    source: Slot,
}
payload!(FilterFalse FILTER_FALSE { function, source });
iterator_row!(FILTER_FALSE_SLOTS FilterFalse);

impl FilterFalse {
    fn next(&self, vm: &Vm) -> R {
        if self.function.word() == *Value::NONE {
            return self.next_false(vm);
        }
        while let Some((item, is_refused)) = judged(vm, &self.function, &self.source)? {
            if !is_refused {
                return Ok(item);
            }
        }
        Ok(Value::UNBOUND)
    }

    fn next_false(&self, vm: &Vm) -> R {
        let source = self.source.get();
        loop {
            let item = ops::next(vm, source.lend())?;
            if is_end(&item) || !ops::is_true(vm, item.lend())? {
                return Ok(item);
            }
        }
    }
}

pub fn filter_false_definition() -> TypeDef {
    define("filterfalse", kind::FILTER_FALSE, "Items that fail a test.", &FILTER_FALSE_SLOTS).constructor(
        "filterfalse(function, iterable, /)",
        "The items for which the function says no; with `none`, those that count as false.\n\n\
         >>> list(itertools.filterfalse(none, [0, 1, '']))\n[0, '']",
        |vm, bound| {
            let is_bool = *bound.lent(0) == *vm.class(kind::BOOL)?;
            let function = if is_bool { Value::NONE } else { bound.value(0) };
            let source = ops::iter(vm, bound.lent(1))?;
            vm.memory(vm.heap.create(FilterFalse { function: Slot::new(function), source: Slot::new(source) }))
        },
    )
}

pub struct Slice {
    /// `none` at the end.
    source: Slot,
    /// How many have been taken; which is the next to give; where it ends, if anywhere.
    taken: Cell<i64>,
    next: Cell<i64>,
    stop: Option<i64>,
    step: i64,
}
payload!(Slice ISLICE { source });
iterator_row!(SLICE_SLOTS Slice);

impl Slice {
    fn next(&self, vm: &Vm) -> R {
        let source = self.source.get();
        if *source == *Value::NONE {
            return Ok(Value::UNBOUND);
        }
        while self.taken.get() < self.next.get() {
            let item = ops::next(vm, source.lend())?;
            if is_end(&item) {
                return self.end();
            }
            self.taken.set(self.taken.get() + 1);
        }
        if self.stop.is_some_and(|stop| self.taken.get() >= stop) {
            return self.end();
        }
        let item = ops::next(vm, source.lend())?;
        if is_end(&item) {
            return self.end();
        }
        self.taken.set(self.taken.get().saturating_add(1));
        let next = self.next.get().saturating_add(self.step);
        self.next.set(self.stop.map_or(next, |stop| next.min(stop)));
        Ok(item)
    }

    fn end(&self) -> R {
        self.source.set(Value::NONE);
        Ok(Value::UNBOUND)
    }
}

/// A place in an iterable: `none`, or an int that is not negative.
fn place(vm: &Vm, value: Option<Lent>, complaint: impl Fn(&Vm) -> Raised) -> R<Option<i64>> {
    let Some(value) = value else { return Ok(None) };
    if !sequence::is_index(vm, value)? {
        return Err(complaint(vm));
    }
    let index = ops::index(vm, value)?;
    match int::to_i64(index.lend()) {
        Some(place) if place >= 0 => Ok(Some(place)),
        _ => Err(complaint(vm)),
    }
}

fn no_stop(vm: &Vm) -> Raised {
    vm.value_error("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
}

fn no_index(vm: &Vm) -> Raised {
    vm.value_error("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
}

fn no_step(vm: &Vm) -> Raised {
    vm.value_error("Step for islice() must be a positive integer or None.")
}

fn new_slice(vm: &Vm, bound: Bound) -> R {
    let alone = bound.given(2).is_none();
    let (start, stop) = if alone {
        (0, place(vm, bound.some(1), no_stop)?)
    } else {
        (place(vm, bound.some(1), no_index)?.unwrap_or(0), place(vm, bound.some(2), no_stop)?)
    };
    let step = match place(vm, bound.some(3), no_step)? {
        Some(0) => return Err(no_step(vm)),
        step => step.unwrap_or(1),
    };
    let source = Slot::new(ops::iter(vm, bound.lent(0))?);
    vm.memory(vm.heap.create(Slice { source, taken: Cell::new(0), next: Cell::new(start), stop, step }))
}

pub fn slice_definition() -> TypeDef {
    define("islice", kind::ISLICE, "A slice of an iterable.", &SLICE_SLOTS).constructor(
        "islice(iterable, start, stop=..., step=..., /)",
        "islice(iterable, stop) or islice(iterable, start, stop, step): the items that a slice of a list would have.\n\n\
         >>> list(itertools.islice('abcdef', 1, 6, 2))\n['b', 'd', 'f']\n>>> list(itertools.islice('abc', 2))\n['a', 'b']",
        new_slice,
    )
}
