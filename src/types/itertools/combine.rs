//! What puts items together or cuts a row in pieces: `chain`, `starmap`, `pairwise`, `batched`, `zip_longest`,
//! `accumulate`.

use std::cell::Cell;

use super::{call_with_items, define, is_end};
use crate::heap::{Items, Slot, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, call, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::payload::{iterator_row, payload};

pub struct Chain {
    /// An iterator over the iterables; `none` at the end.
    sources: Slot,
    /// The iterator of the one whose items come now, or `none`.
    active: Slot,
}
payload!(Chain CHAIN { sources, active });
iterator_row!(CHAIN_SLOTS Chain);

impl Chain {
    fn next(&self, vm: &Vm) -> R {
        loop {
            let active = self.active.get();
            if *active != *Value::NONE {
                let item = ops::next(vm, active.lend())?;
                if !is_end(&item) {
                    return Ok(item);
                }
                self.active.set(Value::NONE);
            }
            if !self.begin_next(vm)? {
                return Ok(Value::UNBOUND);
            }
        }
    }

    /// Goes on to the next iterable; false if there is none.
    fn begin_next(&self, vm: &Vm) -> R<bool> {
        let sources = self.sources.get();
        if *sources == *Value::NONE {
            return Ok(false);
        }
        let source = ops::next(vm, sources.lend())
            .and_then(|source| if is_end(&source) { Ok(source) } else { ops::iter(vm, source.lend()) });
        if source.as_ref().map_or(true, is_end) {
            self.sources.set(Value::NONE);
        }
        let source = source?;
        let has_more = !is_end(&source);
        if has_more {
            self.active.set(source);
        }
        Ok(has_more)
    }
}

fn chained(vm: &Vm, sources: Value) -> R {
    vm.memory(vm.heap.create(Chain { sources: Slot::new(sources), active: Slot::new(Value::NONE) }))
}

pub fn chain_definition() -> TypeDef {
    define("chain", kind::CHAIN, "The items of one iterable after those of another.", &CHAIN_SLOTS)
        .constructor(
            "chain(*iterables)",
            "The items of all iterables, one after the other.\n\n>>> list(itertools.chain('ab', [1]))\n['a', 'b', 1]",
            |vm, bound| {
                let sources = vm.tuple(bound.rest())?;
                chained(vm, ops::iter(vm, sources.lend())?)
            },
        )
        .class_method(
            "from_iterable(type, iterable, /)",
            "The same, where the iterables come out of another.\n\n\
             >>> list(itertools.chain.from_iterable(['ab', 'c']))\n['a', 'b', 'c']",
            |vm, bound| chained(vm, ops::iter(vm, bound.lent(1))?),
        )
}

pub struct StarMap {
    function: Slot,
    source: Slot,
}
payload!(StarMap STAR_MAP { function, source });
iterator_row!(STAR_MAP_SLOTS StarMap);

impl StarMap {
    fn next(&self, vm: &Vm) -> R {
        let item = ops::next(vm, self.source.get().lend())?;
        if is_end(&item) { Ok(item) } else { call_with_items(vm, self.function.get().lend(), item) }
    }
}

pub fn star_map_definition() -> TypeDef {
    define("starmap", kind::STAR_MAP, "What a function makes of rows of arguments.", &STAR_MAP_SLOTS).constructor(
        "starmap(function, iterable, /)",
        "What the function makes of each item's items.\n\n>>> list(itertools.starmap(pow, [(2, 3), (3, 2)]))\n[8, 9]",
        |vm, bound| {
            let (function, source) = (bound.value(0), ops::iter(vm, bound.lent(1))?);
            vm.memory(vm.heap.create(StarMap { function: Slot::new(function), source: Slot::new(source) }))
        },
    )
}

pub struct Pairwise {
    /// `none` at the end.
    source: Slot,
    /// [`Value::UNBOUND`] before the first pair.
    last: Slot,
}
payload!(Pairwise PAIRWISE { source, last });
iterator_row!(PAIRWISE_SLOTS Pairwise);

impl Pairwise {
    fn next(&self, vm: &Vm) -> R {
        let source = self.source.get();
        if *source == *Value::NONE {
            return Ok(Value::UNBOUND);
        }
        if self.last.word() == *Value::UNBOUND {
            let first = ops::next(vm, source.lend())?;
            self.last.set(first);
        }
        let one = self.last.get();
        let other = if is_end(&one) { Value::UNBOUND } else { ops::next(vm, source.lend())? };
        if is_end(&other) {
            self.source.set(Value::NONE);
            self.last.set(Value::UNBOUND);
            return Ok(other);
        }
        self.last.set(other.clone());
        vm.tuple(&[one, other])
    }
}

pub fn pairwise_definition() -> TypeDef {
    define("pairwise", kind::PAIRWISE, "Neighbouring items.", &PAIRWISE_SLOTS).constructor(
        "pairwise(iterable, /)",
        "Each item with the next.\n\n>>> list(itertools.pairwise('abc'))\n[('a', 'b'), ('b', 'c')]",
        |vm, bound| {
            let source = Slot::new(ops::iter(vm, bound.lent(0))?);
            vm.memory(vm.heap.create(Pairwise { source, last: Slot::new(Value::UNBOUND) }))
        },
    )
}

pub struct Batched {
    /// `none` at the end.
    source: Slot,
    size: i64,
}
payload!(Batched BATCHED { source });
iterator_row!(BATCHED_SLOTS Batched);

impl Batched {
    fn next(&self, vm: &Vm) -> R {
        let source = self.source.get();
        let mut batch = Vec::new();
        while *source != *Value::NONE && (batch.len() as i64) < self.size {
            let item = ops::next(vm, source.lend())?;
            if is_end(&item) {
                self.source.set(Value::NONE);
                break;
            }
            crate::types::text::push(vm, &mut batch, item)?;
        }
        if batch.is_empty() { Ok(Value::UNBOUND) } else { vm.memory(vm.heap.tuple_from_vec(batch)) }
    }
}

pub fn batched_definition() -> TypeDef {
    define("batched", kind::BATCHED, "Items in tuples of one length.", &BATCHED_SLOTS).constructor(
        "batched(iterable, n)",
        "Tuples of n items; the last may be shorter.\n\n\
         >>> list(itertools.batched('abcde', 2))\n[('a', 'b'), ('c', 'd'), ('e',)]",
        |vm, bound| {
            let size = bound.int(vm, 1)?;
            if size < 1 {
                return Err(vm.value_error("n must be at least one"));
            }
            let source = Slot::new(ops::iter(vm, bound.lent(0))?);
            vm.memory(vm.heap.create(Batched { source, size }))
        },
    )
}

pub struct ZipLongest {
    /// `none` in the place of those that have ended.
    sources: Items,
    running: Cell<usize>,
    fill: Slot,
}
payload!(ZipLongest ZIP_LONGEST { sources, fill });
iterator_row!(ZIP_LONGEST_SLOTS ZipLongest);

impl ZipLongest {
    fn next(&self, vm: &Vm) -> R {
        if self.running.get() == 0 {
            return Ok(Value::UNBOUND);
        }
        let mut row = Vec::new();
        for at in 0..self.sources.len() {
            let item = self.item(vm, at);
            if item.is_err() {
                self.running.set(0);
            }
            let item = item?;
            if self.running.get() == 0 {
                return Ok(Value::UNBOUND);
            }
            crate::types::text::push(vm, &mut row, item)?;
        }
        vm.memory(vm.heap.tuple_from_vec(row))
    }

    fn item(&self, vm: &Vm, at: usize) -> R {
        let source = self.sources.get(at).unwrap_or(Value::NONE);
        if *source == *Value::NONE {
            return Ok(self.fill.get());
        }
        let item = ops::next(vm, source.lend())?;
        if !is_end(&item) {
            return Ok(item);
        }
        self.running.set(self.running.get().saturating_sub(1));
        drop(self.sources.set(at, Value::NONE));
        Ok(self.fill.get())
    }
}

fn new_zip_longest(vm: &Vm, bound: Bound) -> R {
    let iterators = bound.rest().iter().map(|iterable| ops::iter(vm, iterable.lend())).collect::<R<Vec<Value>>>()?;
    let running = Cell::new(iterators.len());
    let sources = vm.memory(Items::from_vec(&vm.heap, iterators))?;
    vm.memory(vm.heap.create(ZipLongest { sources, running, fill: Slot::new(bound.value(0)) }))
}

pub fn zip_longest_definition() -> TypeDef {
    define("zip_longest", kind::ZIP_LONGEST, "Tuples until the longest ends.", &ZIP_LONGEST_SLOTS).constructor(
        "zip_longest(*iterables, fillvalue=none)",
        "As `zip`, but until the longest iterable ends; what is missing is filled.\n\n\
         >>> list(itertools.zip_longest('ab', [1], fillvalue=0))\n[('a', 1), ('b', 0)]",
        new_zip_longest,
    )
}

pub struct Accumulate {
    source: Slot,
    /// `none`: addition.
    function: Slot,
    /// [`Value::UNBOUND`] before the first.
    total: Slot,
    /// [`Value::UNBOUND`] if there is none, or when it has been given.
    initial: Slot,
}
payload!(Accumulate ACCUMULATE { source, function, total, initial });
iterator_row!(ACCUMULATE_SLOTS Accumulate);

impl Accumulate {
    fn next(&self, vm: &Vm) -> R {
        let initial = self.initial.replace(Value::UNBOUND);
        if !is_end(&initial) {
            self.total.set(initial.clone());
            return Ok(initial);
        }
        let item = ops::next(vm, self.source.get().lend())?;
        if is_end(&item) {
            return Ok(item);
        }
        let (total, function) = (self.total.get(), self.function.get());
        let sum = if is_end(&total) {
            item
        } else if *function == *Value::NONE {
            ops::binary(vm, BinaryOp::Add, total.lend(), item.lend())?
        } else {
            call::call(vm, function.lend(), &[total, item])?
        };
        self.total.set(sum.clone());
        Ok(sum)
    }
}

pub fn accumulate_definition() -> TypeDef {
    define("accumulate", kind::ACCUMULATE, "What sums grow by.", &ACCUMULATE_SLOTS).constructor(
        "accumulate(iterable, func=none, *, initial=none)",
        "The sums of the items so far, or what the function makes of them.\n\n\
         >>> list(itertools.accumulate([1, 2, 3]))\n[1, 3, 6]\n>>> list(itertools.accumulate([3, 1, 4], max))\n[3, 3, 4]",
        |vm, bound| {
            let initial = bound.some(2).map_or(Value::UNBOUND, |initial| initial.keep());
            let (source, function) = (ops::iter(vm, bound.lent(0))?, bound.value(1));
            let [source, function, total, initial] = [source, function, Value::UNBOUND, initial].map(Slot::new);
            vm.memory(vm.heap.create(Accumulate { source, function, total, initial }))
        },
    )
}
