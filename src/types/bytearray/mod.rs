//! `bytearray`: bytes that change. It is a slot with bytes, which are changed in place as long as nobody else holds them:
//! see [`still`].
//!
//! - here: what it is and its operators; [`item`]: items and slices between brackets; [`method`]: what bytes do not have

mod item;
mod method;

use std::cell::Cell;

use super::bytes::still::{self, OfByteArray, Style};
use super::bytes::{BytesKin, operators};
use crate::heap::{Lent, NoMemory, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Exc, R, Slots, Vm, names};
use crate::syntax::ast::BinaryOp;
use crate::types::sequence;
use crate::types::text::join;

pub use method::definition;

pub struct ByteArray {
    bytes: Slot,
    /// How many memoryviews show it: as long as there are some its length stays.
    pub views: Cell<u32>,
}

impl Trace for ByteArray {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.bytes.trace(see);
    }
}

impl Payload for ByteArray {
    const KIND: ShapeId = kind::BYTEARRAY;
    const IS_CONTAINER: bool = false;
}

impl ByteArray {
    /// As they are now.
    pub fn bytes(&self) -> Value {
        self.bytes.get()
    }

    pub fn len(&self) -> usize {
        self.bytes().lend().bytes().map_or(0, |bytes| bytes.len())
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn get(&self, at: usize) -> Option<u8> {
        self.bytes().lend().bytes().and_then(|bytes| bytes.as_slice().get(at).copied())
    }

    /// Changes the bytes, which are held by nobody else meanwhile if that can be.
    pub fn change<T>(&self, change: impl FnOnce(&mut Value) -> Result<T, NoMemory>) -> Result<T, NoMemory> {
        let mut bytes = self.bytes.replace(Value::NONE);
        let changed = change(&mut bytes);
        self.bytes.set(bytes);
        changed
    }

    /// Puts bytes in the place of some.
    fn splice(&self, vm: &Vm, range: std::ops::Range<usize>, with: &[u8]) -> R<()> {
        if range.len() != with.len() && self.views.get() > 0 {
            return Err(vm.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
        }
        vm.memory(self.change(|bytes| vm.heap.splice_bytes(bytes, range, with)))
    }
}

/// A bytearray of these bytes.
pub fn create(vm: &Vm, bytes: Value) -> R {
    vm.memory(vm.heap.create(ByteArray { bytes: Slot::new(bytes), views: Cell::new(0) }))
}

pub static SLOTS: Slots = Slots {
    repr: Some(show),
    compare: Some(operators::compare),
    binary: Some(binary),
    operators: &[BinaryOp::Add, BinaryOp::Mul, BinaryOp::Mod],
    in_place: Some(in_place),
    in_place_operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|vm, me| Ok(vm.payload::<ByteArray>(me).map_or(0, ByteArray::len))),
    get_item: Some(item::get),
    set_item: Some(item::set),
    contains: Some(|vm, me, needle| operators::contains(vm, still::or_same(vm, me)?.lend(), needle)),
    iter: Some(|vm, me| vm.memory(vm.heap.create(ByteArrayIterator::new(vm.bare(me).keep())))),
    ..Slots::NONE
};

/// As bytes are shown; but single quotes are escaped even between double ones.
fn show(vm: &Vm, me: Lent) -> R {
    let shown = operators::shown(vm, still::or_same(vm, me)?.lend(), ["bytearray(", ")"])?;
    let text = shown.lend().str().and_then(|text| text.as_ascii()).filter(|text| text.ends_with("\")"));
    match text.filter(|text| text.contains('\'')) {
        Some(text) => vm.str(&text.replace('\'', "\\'")),
        None => Ok(shown),
    }
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (first, second) = (OfByteArray::still(vm, a), OfByteArray::still(vm, b));
    let answer = match (op, first, second) {
        (BinaryOp::Add, Some(first), _) => match still::of(vm, b)? {
            Some(second) => join::binary::<BytesKin>(vm, op, first.lend(), second.lend())?,
            None if sequence::defers_to(vm, b, names::RADD)? => Value::NOT_IMPLEMENTED,
            None => return Err(not_concatenated(vm, b)),
        },
        (_, Some(first), _) => join::binary::<BytesKin>(vm, op, first.lend(), b)?,
        (BinaryOp::Mul, None, Some(second)) => join::binary::<BytesKin>(vm, op, a, second.lend())?,
        _ => Value::NOT_IMPLEMENTED,
    };
    OfByteArray::shaped(vm, answer)
}

#[cold]
fn not_concatenated(vm: &Vm, other: Lent) -> crate::heap::Raised {
    vm.type_error(format!("can't concat {} to bytearray", vm.type_name(other)))
}

fn in_place(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let Some(array) = vm.payload::<ByteArray>(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        BinaryOp::Add => match still::of(vm, b)? {
            Some(more) => {
                let len = array.len();
                array.splice(vm, len..len, more.lend().bytes().map_or(&[][..], |more| more.as_slice()))?;
            }
            None => return Err(not_concatenated(vm, b)),
        },
        BinaryOp::Mul => {
            let answer = join::binary::<BytesKin>(vm, op, array.bytes().lend(), b)?;
            let Some(repeated) = answer.lend().bytes() else { return Ok(answer) };
            array.splice(vm, 0..array.len(), repeated.as_slice())?;
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(a.keep())
}

/// The numbers of a bytearray that may change meanwhile.
pub struct ByteArrayIterator {
    array: Slot,
    at: Cell<usize>,
}

crate::types::payload::payload!(ByteArrayIterator BYTEARRAY_ITERATOR { array });

impl ByteArrayIterator {
    fn new(array: Value) -> ByteArrayIterator {
        ByteArrayIterator { array: Slot::new(array), at: Cell::new(0) }
    }

    fn next(&self, vm: &Vm) -> R {
        let array = self.array.get();
        match array.get::<ByteArray>().and_then(|array| array.get(self.at.get())) {
            Some(byte) => {
                self.at.set(self.at.get() + 1);
                vm.int(byte.into())
            }
            None => {
                self.array.set(Value::NONE);
                Ok(Value::UNBOUND)
            }
        }
    }
}

crate::types::payload::iterator_row!(ITERATOR_SLOTS ByteArrayIterator);

pub fn iterator_definition() -> TypeDef {
    let about = "The numbers in a bytearray.";
    TypeDef::new("bytearray_iterator", kind::BYTEARRAY_ITERATOR, about, &ITERATOR_SLOTS).sealed().method(
        "__length_hint__(self, /)",
        crate::types::iterator::HINT,
        |vm, bound| {
            let iterator = bound.this::<ByteArrayIterator>(vm)?;
            let len = iterator.array.get().get::<ByteArray>().map_or(0, ByteArray::len);
            vm.size(len.saturating_sub(iterator.at.get()))
        },
    )
}
