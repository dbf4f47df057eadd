//! Bytes that hold still. What a `bytearray` or a `memoryview` shows may change as soon as a script runs; whoever reads
//! holds its bytes as they are now. That costs nothing but a count: whoever changes a bytearray makes a copy if somebody
//! holds its bytes.
//!
//! So the methods of `bytes` serve `bytearray` too: a [`Style`] says what is held before, and what the answer becomes.

use crate::heap::{Lent, ShapeId, Value, kind};
use crate::runtime::native::{Body, Bound};
use crate::runtime::{R, Vm};
use crate::types::bytearray::{self, ByteArray};
use crate::types::memoryview::{self, MemoryView};

/// The bytes of whatever is like bytes.
pub fn of(vm: &Vm, value: Lent) -> R<Option<Value>> {
    let bare = vm.bare(value);
    match bare.shape() {
        kind::BYTES => Ok(Some(bare.keep())),
        kind::BYTEARRAY => Ok(bare.get::<ByteArray>().map(ByteArray::bytes)),
        kind::MEMORYVIEW => bare.get::<MemoryView>().map(|view| memoryview::bytes(vm, view)).transpose(),
        _ => Ok(None),
    }
}

/// Those, or the value itself if it is not like bytes.
pub fn or_same(vm: &Vm, value: Lent) -> R {
    match may_change(vm, value) {
        true => Ok(of(vm, value)?.unwrap_or_else(|| value.keep())),
        false => Ok(value.keep()),
    }
}

fn may_change(vm: &Vm, value: Lent) -> bool {
    value.is_pointer() && matches!(vm.bare(value).shape(), kind::BYTEARRAY | kind::MEMORYVIEW)
}

/// The same for each of some values.
pub fn hold_all(vm: &Vm, values: &mut [Value]) -> R<()> {
    for value in values.iter_mut().filter(|value| may_change(vm, value.lend())) {
        *value = or_same(vm, value.lend())?;
    }
    Ok(())
}

/// How a type takes over the methods of bytes.
pub trait Style {
    const KIND: ShapeId;

    /// The bytes of an object of the type.
    fn still(vm: &Vm, value: Lent) -> Option<Value>;

    /// What the type answers where bytes answer with this.
    fn shaped(vm: &Vm, answer: Value) -> R;

    /// Runs a method of bytes for the type.
    fn run(vm: &Vm, bound: Bound, body: Body) -> R;
}

pub struct OfBytes;

impl Style for OfBytes {
    const KIND: ShapeId = kind::BYTES;

    fn still(vm: &Vm, value: Lent) -> Option<Value> {
        let bare = vm.bare(value);
        bare.bytes().map(|_| bare.keep())
    }

    fn shaped(_: &Vm, answer: Value) -> R {
        Ok(answer)
    }

    #[inline]
    fn run(vm: &Vm, bound: Bound, body: Body) -> R {
        let changes = |value: &Value| may_change(vm, value.lend()) || value.lend().tuple().is_some();
        if !bound.values().iter().skip(1).any(changes) {
            return body(vm, bound);
        }
        body(vm, bound.with_values(&held(vm, bound)?).bound())
    }
}

pub struct OfByteArray;

impl Style for OfByteArray {
    const KIND: ShapeId = kind::BYTEARRAY;

    fn still(vm: &Vm, value: Lent) -> Option<Value> {
        vm.payload::<ByteArray>(value).map(ByteArray::bytes)
    }

    /// Bytes become bytearrays, also in the lists and tuples that splitting makes.
    fn shaped(vm: &Vm, answer: Value) -> R {
        if answer.lend().bytes().is_some() {
            return bytearray::create(vm, answer);
        }
        if let Some(parts) = answer.lend().tuple() {
            let parts: R<Vec<Value>> = parts.items().iter().map(|part| Self::shaped(vm, part.clone())).collect();
            return vm.tuple(&parts?);
        }
        if let Some(list) = answer.get::<crate::types::List>() {
            for at in 0..list.items.len() {
                let part = list.items.get(at).unwrap_or(Value::NONE);
                drop(list.items.set(at, Self::shaped(vm, part)?));
            }
        }
        Ok(answer)
    }

    fn run(vm: &Vm, bound: Bound, body: Body) -> R {
        let mut values = held(vm, bound)?;
        match (Self::still(vm, bound.lent(0)), values.first_mut()) {
            (Some(bytes), Some(receiver)) => *receiver = bytes,
            _ => return Err(bound.wrong_receiver(vm, Self::KIND)),
        }
        Self::shaped(vm, body(vm, bound.with_values(&values).bound())?)
    }
}

/// The arguments, those that may change held as they are; `startswith` takes a tuple of such too.
fn held(vm: &Vm, bound: Bound) -> R<Vec<Value>> {
    let mut values = bound.values().to_vec();
    if let Some((_, arguments)) = values.split_first_mut() {
        for argument in &mut *arguments {
            let Some(tuple) = argument.lend().tuple() else { continue };
            let mut items = tuple.items().to_vec();
            hold_all(vm, &mut items)?;
            *argument = vm.tuple(&items)?;
        }
        hold_all(vm, arguments)?;
    }
    Ok(values)
}
