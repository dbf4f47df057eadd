//! `array[index]` and `array[start:stop:step]`: read, stored, deleted.

use super::{ByteArray, create};
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{R, Vm};
use crate::string::slice;
use crate::types::bytes::make::{self, BYTEARRAY};
use crate::types::bytes::{BytesKin, still};
use crate::types::sequence;
use crate::types::slice::{Slice, bounds};
use crate::types::text::item;

pub fn get(vm: &Vm, me: Lent, index: Lent) -> R {
    let Some(array) = vm.payload::<ByteArray>(me) else { return Ok(Value::NONE) };
    if index.get::<Slice>().is_some() {
        return create(vm, item::get_item::<BytesKin>(vm, array.bytes().lend(), index)?);
    }
    let index = sequence::index(vm, "bytearray", index)?;
    match slice::item(index, array.len()).and_then(|at| array.get(at)) {
        Some(byte) => vm.int(byte.into()),
        None => Err(out_of_range(vm)),
    }
}

fn out_of_range(vm: &Vm) -> Raised {
    vm.index_error("bytearray index out of range")
}

pub fn set(vm: &Vm, me: Lent, index: Lent, value: Option<Value>) -> R<()> {
    let Some(array) = vm.payload::<ByteArray>(me) else { return Ok(()) };
    if let Some(slice) = index.get::<Slice>() {
        return match value {
            Some(value) => set_slice(vm, array, slice, value.lend()),
            None => delete_slice(vm, array, slice),
        };
    }
    let index = sequence::index(vm, "bytearray", index)?;
    let byte = value.map(|value| byte(vm, value.lend())).transpose()?;
    // What was asked may have changed the array.
    let Some(at) = slice::item(index, array.len()) else { return Err(out_of_range(vm)) };
    array.splice(vm, at..at + 1, byte.as_slice())
}

/// A number below 256.
pub fn byte(vm: &Vm, value: Lent) -> R<u8> {
    let byte = make::byte(vm, value)?;
    Ok(byte.get(0).and_then(|byte| u8::try_from(byte).ok()).unwrap_or_default())
}

fn set_slice(vm: &Vm, array: &ByteArray, slice: &Slice, value: Lent) -> R<()> {
    let from = assigned(vm, value)?;
    let from = from.lend().bytes().map_or(&[][..], |bytes| bytes.as_slice());
    let bounds = bounds(vm, slice)?;
    let picked = bounds.fit(array.len());
    if bounds.is_plain() {
        return array.splice(vm, picked.start..picked.start + picked.len, from);
    }
    if from.len() != picked.len {
        let (given, wanted) = (from.len(), picked.len);
        if from.is_empty() {
            return delete_slice(vm, array, slice);
        }
        return Err(
            vm.value_error(format!("attempt to assign bytes of size {given} to extended slice of size {wanted}"))
        );
    }
    vm.memory(array.change(|bytes| {
        let room = vm.heap.bytes_mut(bytes)?;
        for (at, byte) in picked.positions().zip(from) {
            if let Some(place) = room.get_mut(at) {
                *place = *byte;
            }
        }
        Ok(())
    }))
}

/// What takes the place of a slice.
fn assigned(vm: &Vm, value: Lent) -> R {
    if let Some(bytes) = still::of(vm, value)? {
        return Ok(bytes);
    }
    if vm.as_str(value).is_some() || sequence::is_index(vm, value)? {
        return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    vm.bytes(&make::collected(vm, value, BYTEARRAY)?)
}

fn delete_slice(vm: &Vm, array: &ByteArray, slice: &Slice) -> R<()> {
    let picked = bounds(vm, slice)?.fit(array.len());
    if let Some(range) = picked.range() {
        return array.splice(vm, range, &[]);
    }
    let bytes = array.bytes();
    let mut is_kept = bytes.lend().bytes().map_or_else(Vec::new, |bytes| vec![true; bytes.len()]);
    for at in picked.positions() {
        if let Some(is_kept) = is_kept.get_mut(at) {
            *is_kept = false;
        }
    }
    let all = bytes.lend().bytes().map_or(&[][..], |bytes| bytes.as_slice());
    let kept: Vec<u8> = all.iter().zip(&is_kept).filter_map(|(byte, kept)| kept.then_some(*byte)).collect();
    array.splice(vm, 0..all.len(), &kept)
}
