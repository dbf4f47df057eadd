//! `bytes`: numbers below 256, which may be text.
//!
//! - [`make`]: how bytes come to be; [`operators`]: what `+`, `[]` and their like do
//! - [`methods`]: the methods and their help; [`own`]: those that only bytes have
//! - [`still`]: what is like bytes but may change, held as it is now

pub mod make;
pub mod methods;
pub mod operators;
pub mod own;
pub mod still;

use std::cell::Cell;

use crate::heap::{Lent, Payload, Raised, ShapeId, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};

pub use make::BytesKin;
pub use operators::SLOTS;

/// The bytes in an object that cannot change: of one that may, see [`still`].
pub fn like<'a>(vm: &Vm, value: Lent<'a>) -> Option<&'a [u8]> {
    vm.bare(value).bytes().map(crate::heap::Bytes::as_slice)
}

#[cold]
pub fn unlike(vm: &Vm, value: Lent) -> Raised {
    vm.type_error(format!("a bytes-like object is required, not '{}'", vm.type_name(value)))
}

pub fn definition() -> TypeDef {
    let definition = TypeDef::new("bytes", kind::BYTES, "Numbers below 256, which may be text.", &SLOTS).constructor(
        "bytes(source=..., encoding=..., errors=...)",
        "The numbers of an iterable, so many zeros, or a text in an encoding.\n\n\
         >>> bytes([104, 105])\nb'hi'\n>>> bytes(2)\nb'\\x00\\x00'\n>>> bytes('é', 'utf-8')\nb'\\xc3\\xa9'",
        |vm, bound| make::construct(vm, bound, 0, make::BYTES),
    );
    methods::of::<still::OfBytes>(definition)
}

/// The numbers in bytes, one after the other.
pub struct BytesIterator {
    bytes: Value,
    at: Cell<usize>,
}

impl BytesIterator {
    fn new(bytes: Value) -> BytesIterator {
        BytesIterator { bytes, at: Cell::new(0) }
    }
}

impl Trace for BytesIterator {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        see(self.bytes.lend());
    }
}

impl Payload for BytesIterator {
    const KIND: ShapeId = kind::BYTES_ITERATOR;
    const IS_CONTAINER: bool = false;
}

pub static ITERATOR_SLOTS: Slots = Slots { iter: Some(|_, me| Ok(me.keep())), next: Some(next), ..Slots::NONE };

fn next(vm: &Vm, me: Lent) -> R {
    let Some(iterator) = me.get::<BytesIterator>() else { return Ok(Value::UNBOUND) };
    let at = iterator.at.get();
    match iterator.bytes.lend().bytes().and_then(|bytes| bytes.as_slice().get(at)) {
        Some(byte) => {
            iterator.at.set(at + 1);
            vm.int((*byte).into())
        }
        None => Ok(Value::UNBOUND),
    }
}

pub fn iterator_definition() -> TypeDef {
    TypeDef::new("bytes_iterator", kind::BYTES_ITERATOR, "The numbers in bytes.", &ITERATOR_SLOTS).sealed().method(
        "__length_hint__(self, /)",
        "How many are left.",
        |vm, bound| {
            let iterator = bound.this::<BytesIterator>(vm)?;
            let len = iterator.bytes.lend().bytes().map_or(0, |bytes| bytes.len());
            vm.size(len.saturating_sub(iterator.at.get()))
        },
    )
}
