//! Iterators written in Rust. Most are one kind of object, whose payload says how it goes on; those that loops meet most
//! have kinds of their own.
//!
//! - [`row`]: over lists and tuples; [`walk`]: over dicts and sets
//! - [`builtin`]: `enumerate`, `zip`, `map`, `filter`, `reversed`

pub mod builtin;
pub mod row;
pub mod walk;

use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Exc, R, Slots, Vm, call, ops};
use std::cell::Cell;

use super::range::walk::RangeIterator;
pub use row::{backwards, of_list, of_tuple};
pub use walk::{Part, dict_backwards, of_items, of_keys, of_set, of_values};

/// How an iterator goes on.
pub trait Advance: Trace {
    /// The next item; [`Value::UNBOUND`] when there is none.
    fn advance(&self, vm: &Vm) -> R;

    /// How many are left, as far as it can be known.
    fn hint(&self) -> usize {
        0
    }

    /// What people call it.
    fn name(&self) -> &'static str {
        "iterator"
    }
}

pub struct Iterator {
    pub advance: Box<dyn Advance>,
}

impl Trace for Iterator {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.advance.trace(see);
    }
}

impl Payload for Iterator {
    const KIND: ShapeId = kind::ITERATOR;
    const HOLDS_OUTSIDE: bool = true;
}

pub fn create(vm: &Vm, advance: impl Advance + 'static) -> R {
    vm.memory(vm.heap.create(Iterator { advance: Box::new(advance) }))
}

pub static SLOTS: Slots = Slots {
    iter: Some(|_, me| Ok(me.keep())),
    repr: Some(|vm, me| {
        let name = me.get::<Iterator>().map_or("iterator", |iterator| iterator.advance.name());
        vm.str(&format!("<{name} object at {:#x}>", me.bits()))
    }),
    next: Some(|vm, me| match me.get::<Iterator>() {
        // Iterators over iterators nest as deep as a script likes.
        Some(iterator) => vm.nested(|| iterator.advance.advance(vm)),
        None => Ok(Value::UNBOUND),
    }),
    ..IDENTITY
};

/// What all iterators can do: they are equal to nothing but themselves.
pub(crate) const IDENTITY: Slots = Slots { hash: Some(|_, me| Ok(super::object::identity_hash(me))), ..Slots::NONE };

/// How many items an iterator has left, as far as it knows.
pub fn hint(iterator: Lent) -> usize {
    match iterator.shape() {
        kind::ITERATOR => iterator.get::<Iterator>().map_or(0, |iterator| iterator.advance.hint()),
        kind::RANGE_ITERATOR => iterator.get::<RangeIterator>().map_or(0, |iterator| iterator.left.get() as usize),
        _ => row::left(iterator).or_else(|| walk::left(iterator)).unwrap_or(0),
    }
}

pub(crate) const HINT: &str = "How many items are left, about.";

pub fn definition() -> TypeDef {
    TypeDef::new("iterator", kind::ITERATOR, "What gives items one by one.", &SLOTS).sealed().method(
        "__length_hint__(self, /)",
        HINT,
        |vm, bound| vm.size(bound.this::<Iterator>(vm)?.advance.hint()),
    )
}

/// `a[0]`, `a[1]` … until there is an `IndexError`.
struct ByIndex {
    of: Slot,
    at: Cell<i64>,
}

impl Trace for ByIndex {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.of.trace(see);
    }
}

impl Advance for ByIndex {
    fn advance(&self, vm: &Vm) -> R {
        let (of, at) = (self.of.get(), self.at.get());
        if *of == *Value::NONE {
            return Ok(Value::UNBOUND);
        }
        match ops::get_item(vm, of.lend(), vm.int(at)?.lend()) {
            Ok(item) => {
                self.at.set(at + 1);
                Ok(item)
            }
            Err(raised) => {
                if !vm.is_raised(Exc::StopIteration) {
                    vm.forgive(Exc::IndexError, raised)?;
                } else {
                    vm.forgive(Exc::StopIteration, raised)?;
                }
                self.of.set(Value::NONE);
                Ok(Value::UNBOUND)
            }
        }
    }
}

/// The iterator of an object that has `__getitem__` only.
pub fn by_index(vm: &Vm, of: Value) -> R {
    create(vm, ByIndex { of: Slot::new(of), at: Cell::new(0) })
}

/// `iter(callable, sentinel)`
struct Until {
    ask: Slot,
    sentinel: Slot,
}

impl Trace for Until {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.ask.trace(see);
        self.sentinel.trace(see);
    }
}

impl Advance for Until {
    fn advance(&self, vm: &Vm) -> R {
        let ask = self.ask.get();
        if *ask == *Value::NONE {
            return Ok(Value::UNBOUND);
        }
        let item = ops::stop_as_exhausted(vm, call::call(vm, ask.lend(), &[]))?;
        if *item != *Value::UNBOUND && !ops::equals(vm, item.lend(), self.sentinel.get().lend())? {
            return Ok(item);
        }
        self.ask.set(Value::NONE);
        Ok(Value::UNBOUND)
    }
}

/// What a function answers, until it answers `sentinel`.
pub fn until(vm: &Vm, ask: Value, sentinel: Value) -> R {
    create(vm, Until { ask: Slot::new(ask), sentinel: Slot::new(sentinel) })
}
