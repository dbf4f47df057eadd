//! What only bytes have: digits in pairs, and tables of 256 bytes.

use super::make;
use super::{like, unlike};
use crate::heap::{Lent, Value, kind};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, call, ops};
use crate::string::bytes::{self, HexError};
use crate::string::case::Case;
use crate::types::str;
use crate::types::text::{self, join};

pub fn receiver<'a>(vm: &Vm, bound: Bound<'a>) -> R<&'a [u8]> {
    let bytes = vm.bare(bound.lent(0)).bytes().map(|bytes| bytes.as_slice());
    bytes.ok_or_else(|| bound.wrong_receiver(vm, kind::BYTES))
}

macro_rules! cases {
    ($($name:ident $case:ident)*) => {
        $(pub fn $name(vm: &Vm, bound: Bound) -> R {
            let bytes = receiver(vm, bound)?;
            vm.memory(vm.heap.bytes_filled(bytes.len(), |room| Case::$case.ascii(bytes, room)))
        })*
    };
}

cases! {
    upper Upper
    lower Lower
    title Title
    capitalize Capital
    swap_case Swap
}

macro_rules! questions {
    ($($name:ident)*) => {
        $(pub fn $name(vm: &Vm, bound: Bound) -> R {
            Ok(Value::bool(bytes::$name(receiver(vm, bound)?)))
        })*
    };
}

questions! {
    is_alpha is_digit is_alnum is_space is_upper is_lower is_title
}

pub fn is_ascii(vm: &Vm, bound: Bound) -> R {
    Ok(Value::bool(receiver(vm, bound)?.is_ascii()))
}

pub fn join(vm: &Vm, bound: Bound) -> R {
    make::joined(vm, receiver(vm, bound)?, &join::items(vm, bound.lent(1))?)
}

/// `bytes.hex(sep, bytes_per_sep)`
pub fn hex(vm: &Vm, bound: Bound) -> R {
    let separator = bound.given(1).map(|separator| separator_of(vm, separator)).transpose()?;
    match bytes::hex(receiver(vm, bound)?, separator, bound.int(vm, 2)?) {
        Ok(digits) => str::of_utf8(vm, &digits),
        Err(error) => Err(text::size_error(vm, error)),
    }
}

fn separator_of(vm: &Vm, separator: Lent) -> R<u8> {
    let of_str = vm.as_str(separator).map(|text| (text.len(), text.units().get(0)));
    let of_bytes = || like(vm, separator).map(|bytes| (bytes.len(), bytes.first().copied().map(u32::from)));
    match of_str.or_else(of_bytes) {
        Some((1, Some(byte @ ..0x80))) => Ok(byte as u8),
        Some((1, _)) => Err(vm.value_error("sep must be ASCII.")),
        Some(_) => Err(vm.value_error("sep must be length 1.")),
        None => Err(match ops::len(vm, separator)? {
            1 => vm.type_error("sep must be str or bytes."),
            _ => vm.value_error("sep must be length 1."),
        }),
    }
}

/// `bytes.fromhex(text)`
pub fn from_hex(vm: &Vm, bound: Bound) -> R {
    let text = bound.str(vm, 1)?;
    let made = match bytes::from_hex(text.units()) {
        Ok(made) => vm.bytes(&made)?,
        Err(HexError::Size(error)) => return Err(text::size_error(vm, error)),
        Err(HexError::At(at)) => {
            let message = format!("non-hexadecimal number found in fromhex() arg at position {at}");
            return Err(vm.value_error(message));
        }
    };
    let class = bound.lent(0);
    if *class == *vm.class(kind::BYTES)? { Ok(made) } else { call::call(vm, class, &[made]) }
}

/// `bytes.translate(table, delete=b'')`
pub fn translate(vm: &Vm, bound: Bound) -> R {
    let this = receiver(vm, bound)?;
    let table = match bound.some(1) {
        None => None,
        Some(table) => Some(table_of(vm, like(vm, table).ok_or_else(|| unlike(vm, table))?)?),
    };
    let deleted = match bound.given(2) {
        None => &[],
        Some(deleted) => like(vm, deleted).ok_or_else(|| unlike(vm, deleted))?,
    };
    match bytes::translate(this, table, deleted) {
        Ok(made) => vm.bytes(&made),
        Err(error) => Err(text::size_error(vm, error)),
    }
}

fn table_of<'a>(vm: &Vm, table: &'a [u8]) -> R<&'a [u8; 256]> {
    table.try_into().map_err(|_| vm.value_error("translation table must be 256 characters long"))
}

/// `bytes.maketrans(from, to)`
pub fn make_table(vm: &Vm, bound: Bound) -> R {
    let given = |at| like(vm, bound.lent(at)).ok_or_else(|| unlike(vm, bound.lent(at)));
    let (from, to) = (given(0)?, given(1)?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    vm.memory(vm.heap.bytes_filled(256, |table| {
        table.iter_mut().zip(0..=u8::MAX).for_each(|(place, byte)| *place = byte);
        from.iter().zip(to).for_each(|(from, to)| table[usize::from(*from)] = *to);
    }))
}
