//! The methods that change a bytearray. All others are those of bytes.

use super::{ByteArray, SLOTS, create, item};
use crate::heap::{Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, attr, names};
use crate::string::slice;
use crate::types::bytes;
use crate::types::bytes::make::{self, BYTEARRAY};
use crate::types::bytes::still::{self, OfByteArray};

pub fn definition() -> TypeDef {
    let definition = TypeDef::new("bytearray", kind::BYTEARRAY, "Numbers below 256 that can be changed.", &SLOTS)
        .constructor("bytearray(*args, **kwargs)", "An empty bytearray.", |vm, _| create(vm, vm.bytes(b"")?))
        .initializer(
            "bytearray(self, /, source=..., encoding=..., errors=...)",
            "The numbers of an iterable, so many zeros, or a text in an encoding.\n\n\
             >>> bytearray([104, 105])\nbytearray(b'hi')\n>>> bytearray(2)\nbytearray(b'\\x00\\x00')",
            |vm, bound| {
                let array = bound.this::<ByteArray>(vm)?;
                let made = make::construct(vm, bound, 1, BYTEARRAY)?;
                array.splice(vm, 0..array.len(), made.lend().bytes().map_or(&[][..], |made| made.as_slice()))?;
                Ok(Value::NONE)
            },
        );
    bytes::methods::of::<OfByteArray>(whole(change(definition)))
}

fn change(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "append(self, item, /)",
            "Adds a number at the end.\n\n>>> a = bytearray(b'a'); a.append(98); a\nbytearray(b'ab')",
            |vm, bound| {
                let array = bound.this::<ByteArray>(vm)?;
                let byte = item::byte(vm, bound.lent(1))?;
                let len = array.len();
                array.splice(vm, len..len, &[byte]).map(|()| Value::NONE)
            },
        )
        .method(
            "extend(self, iterable_of_ints, /)",
            "Adds numbers at the end.\n\n>>> a = bytearray(b'a'); a.extend(b'bc'); a\nbytearray(b'abc')",
            extend,
        )
        .method(
            "insert(self, index, item, /)",
            "Adds a number before the index.\n\n>>> a = bytearray(b'ac'); a.insert(1, 98); a\nbytearray(b'abc')",
            |vm, bound| {
                let array = bound.this::<ByteArray>(vm)?;
                let (index, byte) = (bound.int(vm, 1)?, item::byte(vm, bound.lent(2))?);
                let at = slice::clamp(index, array.len());
                array.splice(vm, at..at, &[byte]).map(|()| Value::NONE)
            },
        )
        .method(
            "pop(self, index=-1, /)",
            "Takes the number at the index away.\n\n>>> a = bytearray(b'ab'); a.pop(), a\n(98, bytearray(b'a'))",
            pop,
        )
        .method(
            "remove(self, value, /)",
            "Takes the first such number away.\n\n>>> a = bytearray(b'aba'); a.remove(97); a\nbytearray(b'ba')",
            |vm, bound| {
                let array = bound.this::<ByteArray>(vm)?;
                let byte = item::byte(vm, bound.lent(1))?;
                let bytes = array.bytes();
                let found = bytes.lend().bytes().and_then(|all| all.as_slice().iter().position(|&one| one == byte));
                // Else its bytes would be held, and copied.
                drop(bytes);
                match found {
                    Some(at) => array.splice(vm, at..at + 1, &[]).map(|()| Value::NONE),
                    None => Err(vm.value_error("value not found in bytearray")),
                }
            },
        )
}

fn whole(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "clear(self, /)",
            "Takes all numbers away.\n\n>>> a = bytearray(b'ab'); a.clear(); a\nbytearray(b'')",
            |vm, bound| {
                let array = bound.this::<ByteArray>(vm)?;
                array.splice(vm, 0..array.len(), &[]).map(|()| Value::NONE)
            },
        )
        .method(
            "reverse(self, /)",
            "Turns the order round.\n\n>>> a = bytearray(b'ab'); a.reverse(); a\nbytearray(b'ba')",
            |vm, bound| {
                let array = bound.this::<ByteArray>(vm)?;
                vm.memory(array.change(|bytes| vm.heap.bytes_mut(bytes).map(<[u8]>::reverse)))?;
                Ok(Value::NONE)
            },
        )
        .method(
            "copy(self, /)",
            "Another bytearray of the same numbers.\n\n>>> bytearray(b'ab').copy()\nbytearray(b'ab')",
            |vm, bound| create(vm, bound.this::<ByteArray>(vm)?.bytes()),
        )
        .method("__reduce__(self, /)", "What copies are made of.", |vm, bound| {
            let (class, bytes) = (vm.class_of(bound.lent(0))?, bound.this::<ByteArray>(vm)?.bytes());
            vm.tuple(&[class, vm.tuple(&[bytes])?])
        })
}

fn extend(vm: &Vm, bound: Bound) -> R {
    let (array, more) = (bound.this::<ByteArray>(vm)?, bound.lent(1));
    let more = match still::of(vm, more)? {
        Some(bytes) => bytes,
        None if vm.slots(more).iter.is_none()
            && attr::of_class(vm, more, names::ITER)?.is_none()
            && attr::of_class(vm, more, names::GETITEM)?.is_none() =>
        {
            return Err(vm.type_error(format!("can't extend bytearray with {}", vm.type_name(more))));
        }
        None => vm.bytes(&make::collected(vm, more, BYTEARRAY)?)?,
    };
    let len = array.len();
    array.splice(vm, len..len, more.lend().bytes().map_or(&[][..], |more| more.as_slice()))?;
    Ok(Value::NONE)
}

fn pop(vm: &Vm, bound: Bound) -> R {
    let (array, index) = (bound.this::<ByteArray>(vm)?, bound.int(vm, 1)?);
    if array.is_empty() {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let found = slice::item(index, array.len()).and_then(|at| array.get(at).map(|byte| (at, byte)));
    let Some((at, byte)) = found else { return Err(vm.index_error("pop index out of range")) };
    array.splice(vm, at..at + 1, &[])?;
    vm.int(byte.into())
}
