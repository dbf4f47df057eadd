//! The iterators that are classes every program knows: `enumerate`, `zip`, `map`, `filter`, `reversed`.

use std::cell::Cell;

use super::row;
use crate::heap::{Lent, Payload, Raised, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Exc, R, Slots, Vm, attr, call, names, ops};
use crate::syntax::ast::BinaryOp;

macro_rules! payload {
    ($name:ident { $($field:ident),* } $kind:ident) => {
        impl Trace for $name {
            fn trace(&self, see: &mut dyn FnMut(Lent)) {
                $(self.$field.trace(see);)*
            }
        }

        impl Payload for $name {
            const KIND: ShapeId = kind::$kind;
        }
    };
}

pub struct Enumerate {
    pub items: Slot,
    /// The next number.
    pub number: Slot,
    last: Slot,
}
payload!(Enumerate { items, number, last } ENUMERATE);

pub struct Zip {
    /// A tuple of iterators; empty at the end.
    pub iterators: Slot,
    pub is_strict: Cell<bool>,
    last: Slot,
}
payload!(Zip { iterators, last } ZIP);

pub struct Map {
    pub function: Slot,
    /// A tuple of iterators.
    pub iterators: Slot,
}
payload!(Map { function, iterators } MAP);

pub struct Filter {
    /// `none`: the items themselves say whether they pass.
    pub function: Slot,
    pub items: Slot,
}
payload!(Filter { function, items } FILTER);

/// `reversed` of what has a length and `__getitem__`.
pub struct Reversed {
    /// `none` at the end.
    pub sequence: Slot,
    pub left: Cell<usize>,
}
payload!(Reversed { sequence } REVERSED);

macro_rules! rows {
    ($($slots:ident $name:ident)*) => {
        $(pub static $slots: Slots = Slots {
            iter: Some(|_, me| Ok(me.keep())),
            next: Some(|vm, me| me.get::<$name>().map_or(Ok(Value::UNBOUND), |iterator| vm.nested(|| iterator.next(vm)))),
            ..super::IDENTITY
        };)*
    };
}

rows! {
    ENUMERATE_SLOTS Enumerate
    ZIP_SLOTS Zip
    MAP_SLOTS Map
    FILTER_SLOTS Filter
    REVERSED_SLOTS Reversed
}

impl Enumerate {
    fn next(&self, vm: &Vm) -> R {
        match self.next_two(vm)? {
            Some((number, item)) => pair(vm, &self.last, number, item),
            None => Ok(Value::UNBOUND),
        }
    }

    /// A number and an item.
    pub fn next_two(&self, vm: &Vm) -> R<Option<(Value, Value)>> {
        let item = next_item(vm, self.items.get().lend())?;
        if *item == *Value::UNBOUND {
            return Ok(None);
        }
        let number = self.number.get();
        let next = match number.as_int().and_then(|int| Value::int(int + 1)) {
            Some(next) => next,
            None => ops::binary(vm, BinaryOp::Add, number.lend(), vm.int(1)?.lend())?,
        };
        self.number.set(next);
        Ok(Some((number, item)))
    }
}

/// A pair; the last one again, if the loop has let go of it.
#[inline]
pub(super) fn pair(vm: &Vm, last: &Slot, one: Value, other: Value) -> R {
    let pair = vm.memory(vm.heap.pair(last.take(), one, other))?;
    last.set(pair.clone());
    Ok(pair)
}

/// `next(iterator)`, most often of a list.
#[inline(always)]
fn next_item(vm: &Vm, iterator: Lent) -> R {
    match row::step_of_list(iterator) {
        Some(item) => Ok(item),
        None => ops::next(vm, iterator),
    }
}

/// The next item of each, or which one has no more.
fn next_of_each(vm: &Vm, iterators: &[Value]) -> R<Result<Vec<Value>, usize>> {
    let mut items = Vec::with_capacity(iterators.len());
    for (at, iterator) in iterators.iter().enumerate() {
        let item = ops::next(vm, iterator.lend())?;
        if *item == *Value::UNBOUND {
            return Ok(Err(at));
        }
        items.push(item);
    }
    Ok(Ok(items))
}

impl Zip {
    /// Whether it gives pairs.
    pub fn is_of_two(&self) -> bool {
        self.iterators.get().lend().tuple().is_some_and(|tuple| tuple.len() == 2)
    }

    /// The next pair of one that gives pairs.
    pub fn next_two(&self, vm: &Vm) -> R<Option<(Value, Value)>> {
        let iterators = self.iterators.get();
        let Some([one, other]) = iterators.lend().tuple().map(|tuple| tuple.items()) else { return Ok(None) };
        let item = next_item(vm, one.lend())?;
        if *item == *Value::UNBOUND {
            return self.end(vm, 0).map(|_| None);
        }
        let second = next_item(vm, other.lend())?;
        if *second == *Value::UNBOUND {
            return self.end(vm, 1).map(|_| None);
        }
        Ok(Some((item, second)))
    }

    /// One of the iterators has ended.
    #[cold]
    fn end(&self, vm: &Vm, ended: usize) -> R {
        let iterators = self.iterators.get();
        let several = iterators.lend().tuple().map(|tuple| tuple.items()).unwrap_or_default();
        if self.is_strict.get() { check_others(vm, several, ended) } else { Ok(Value::UNBOUND) }
    }

    fn next(&self, vm: &Vm) -> R {
        let iterators = self.iterators.get();
        match iterators.lend().tuple().map(|tuple| tuple.items()).unwrap_or_default() {
            [] => Ok(Value::UNBOUND),
            [one] => {
                let item = ops::next(vm, one.lend())?;
                if *item == *Value::UNBOUND { Ok(item) } else { vm.tuple(&[item]) }
            }
            [_, _] => match self.next_two(vm)? {
                Some((one, other)) => pair(vm, &self.last, one, other),
                None => Ok(Value::UNBOUND),
            },
            several => match next_of_each(vm, several)? {
                Ok(items) => vm.tuple(&items),
                Err(ended) => self.end(vm, ended),
            },
        }
    }
}

/// With `strict`, all have to end at once.
fn check_others(vm: &Vm, iterators: &[Value], ended: usize) -> R {
    if ended > 0 {
        return Err(uneven(vm, ended, "shorter"));
    }
    for (at, iterator) in iterators.iter().enumerate().skip(1) {
        let item = ops::next(vm, iterator.lend())?;
        if *item != *Value::UNBOUND {
            return Err(uneven(vm, at, "longer"));
        }
    }
    Ok(Value::UNBOUND)
}

fn uneven(vm: &Vm, at: usize, what: &str) -> Raised {
    let others = if at == 1 { " 1".to_owned() } else { format!("s 1-{at}") };
    vm.value_error(format!("zip() argument {} is {what} than argument{others}", at + 1))
}

impl Map {
    fn next(&self, vm: &Vm) -> R {
        let (function, iterators) = (self.function.get(), self.iterators.get());
        match iterators.lend().tuple().map(|tuple| tuple.items()).unwrap_or_default() {
            [one] => {
                let item = ops::next(vm, one.lend())?;
                if *item == *Value::UNBOUND { Ok(item) } else { call_for_item(vm, &function, &[item]) }
            }
            several => match next_of_each(vm, several)? {
                Ok(items) => call_for_item(vm, &function, &items),
                Err(_) => Ok(Value::UNBOUND),
            },
        }
    }
}

/// A function that raises `StopIteration` ends the iteration.
fn call_for_item(vm: &Vm, function: &Value, arguments: &[Value]) -> R {
    ops::stop_as_exhausted(vm, call::call(vm, function.lend(), arguments))
}

impl Filter {
    fn next(&self, vm: &Vm) -> R {
        ops::stop_as_exhausted(vm, self.next_that_passes(vm))
    }

    fn next_that_passes(&self, vm: &Vm) -> R {
        let (function, items) = (self.function.get(), self.items.get());
        loop {
            let item = ops::next(vm, items.lend())?;
            if *item == *Value::UNBOUND {
                return Ok(item);
            }
            let passes = if *function == *Value::NONE {
                ops::is_true(vm, item.lend())?
            } else {
                let answer = call::call(vm, function.lend(), std::slice::from_ref(&item))?;
                ops::is_true(vm, answer.lend())?
            };
            if passes {
                return Ok(item);
            }
        }
    }
}

impl Reversed {
    fn next(&self, vm: &Vm) -> R {
        let sequence = self.sequence.get();
        let Some(at) = self.left.get().checked_sub(1).filter(|_| *sequence != *Value::NONE) else {
            self.sequence.set(Value::NONE);
            return Ok(Value::UNBOUND);
        };
        self.left.set(at);
        let item = ops::get_item(vm, sequence.lend(), vm.size(at)?.lend());
        item.or_else(|raised| {
            let end = if vm.is_raised(Exc::StopIteration) { Exc::StopIteration } else { Exc::IndexError };
            vm.forgive(end, raised)?;
            self.sequence.set(Value::NONE);
            Ok(Value::UNBOUND)
        })
    }
}

/// `reversed(object)`: what `__reversed__` gives, or the items by their numbers.
pub fn reversed(vm: &Vm, object: Lent) -> R {
    match attr::of_class(vm, object, names::REVERSED)? {
        Some(found) if *found != *Value::NONE => {
            return vm.nested(|| call::call_bound(vm, found.lend(), object, crate::runtime::Args::NONE));
        }
        None if attr::of_class(vm, object, names::GETITEM)?.is_some() && vm.bare(object).shape() != kind::DICT => {}
        _ => return Err(vm.type_error(format!("'{}' object is not reversible", vm.type_name(object)))),
    }
    let left = Cell::new(ops::len(vm, object)?);
    vm.memory(vm.heap.create(Reversed { sequence: Slot::new(object.keep()), left }))
}

fn iterators_of(vm: &Vm, iterables: &[Value]) -> R {
    let iterators: Vec<Value> = iterables.iter().map(|iterable| ops::iter(vm, iterable.lend())).collect::<R<_>>()?;
    vm.tuple(&iterators)
}

pub fn enumerate_definition() -> TypeDef {
    TypeDef::new("enumerate", kind::ENUMERATE, "Items with their numbers.", &ENUMERATE_SLOTS).constructor(
        "enumerate(iterable=..., start=0)",
        "Items with their numbers.\n\n>>> list(enumerate('ab', 1))\n[(1, 'a'), (2, 'b')]",
        |vm, bound| {
            let Some(iterable) = bound.given(0) else {
                return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
            };
            let number = ops::index(vm, bound.lent(1))?;
            let items = ops::iter(vm, iterable)?;
            vm.memory(vm.heap.create(Enumerate {
                items: Slot::new(items),
                number: Slot::new(number),
                last: Slot::default(),
            }))
        },
    )
}

pub fn zip_definition() -> TypeDef {
    TypeDef::new("zip", kind::ZIP, "Tuples of items that stand at the same place.", &ZIP_SLOTS).constructor(
        "zip(*iterables, strict=false)",
        "The first items of all iterables as a tuple, then the second ones, until one of them ends. With `strict` it \
         is an error if they do not all end at once.\n\n>>> list(zip('ab', [1, 2, 3]))\n[('a', 1), ('b', 2)]",
        |vm, bound| {
            let is_strict = bound.truth(vm, 0)?;
            let iterators = iterators_of(vm, bound.rest())?;
            vm.memory(vm.heap.create(Zip {
                iterators: Slot::new(iterators),
                is_strict: Cell::new(is_strict),
                last: Slot::default(),
            }))
        },
    )
}

pub fn map_definition() -> TypeDef {
    TypeDef::new("map", kind::MAP, "What a function makes of items.", &MAP_SLOTS).constructor(
        "map(*args)",
        "map(function, *iterables): what the function makes of each item, or of those at the same place of several \
         iterables.\n\n>>> list(map(len, ['a', 'bcd']))\n[1, 3]",
        |vm, bound| match bound.rest() {
            [] | [_] => Err(vm.type_error("map() must have at least two arguments.")),
            [function, iterables @ ..] => {
                let iterators = iterators_of(vm, iterables)?;
                let (function, iterators) = (Slot::new(function.clone()), Slot::new(iterators));
                vm.memory(vm.heap.create(Map { function, iterators }))
            }
        },
    )
}

pub fn filter_definition() -> TypeDef {
    TypeDef::new("filter", kind::FILTER, "Items that pass a test.", &FILTER_SLOTS).constructor(
        "filter(function, iterable, /)",
        "The items for which the function says yes; with `none`, those that count as true.\n\n\
         >>> list(filter(none, [0, 1, '', 'a']))\n[1, 'a']",
        |vm, bound| {
            // That much `bool` says too, and more quickly.
            let is_bool = *bound.lent(0) == *vm.class(kind::BOOL)?;
            let function = if is_bool { Value::NONE } else { bound.value(0) };
            let items = ops::iter(vm, bound.lent(1))?;
            vm.memory(vm.heap.create(Filter { function: Slot::new(function), items: Slot::new(items) }))
        },
    )
}

pub fn reversed_definition() -> TypeDef {
    TypeDef::new("reversed", kind::REVERSED, "Items from the last to the first.", &REVERSED_SLOTS)
        .constructor(
            "reversed(object, /)",
            "The items of a sequence from the last to the first.\n\n>>> list(reversed('abc'))\n['c', 'b', 'a']",
            |vm, bound| reversed(vm, bound.lent(0)),
        )
        .method("__length_hint__(self, /)", super::HINT, |vm, bound: Bound| {
            let iterator = bound.this::<Reversed>(vm)?;
            let sequence = iterator.sequence.get();
            if *sequence == *Value::NONE {
                return vm.int(0);
            }
            let (left, len) = (iterator.left.get(), ops::len(vm, sequence.lend())?);
            vm.size(if len < left { 0 } else { left })
        })
}
