//! Text that is to be read as a number: what `int`, `float` and `complex` take besides numbers.

use std::borrow::Cow;

use crate::heap::Lent;
use crate::runtime::{R, Vm, ops};
use crate::types::bytearray::ByteArray;
use crate::types::bytes;

/// The text of a string, or of bytes; whatever cannot be part of a number is replaced.
pub fn text_of<'a>(vm: &Vm, value: Lent<'a>) -> Option<Cow<'a, str>> {
    match vm.as_str(value) {
        Some(text) => Some(text.as_ascii().map_or_else(|| text.to_text().into(), Cow::Borrowed)),
        None => match vm.payload::<ByteArray>(value) {
            Some(array) => {
                let bytes = array.bytes();
                bytes.lend().bytes().map(|bytes| ascii(bytes.as_slice()).into_owned().into())
            }
            None => bytes::like(vm, value).map(ascii),
        },
    }
}

/// In bytes there are no digits of other scripts.
fn ascii(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => Cow::Borrowed(text),
        _ => {
            bytes.iter().map(|&byte| if byte.is_ascii() { byte.into() } else { char::REPLACEMENT_CHARACTER }).collect()
        }
    }
}

/// "could not convert string to float: 'x'"
pub fn unreadable<T>(vm: &Vm, complaint: impl FnOnce(&str) -> String, text: Lent) -> R<T> {
    let shown = ops::repr_text(vm, text)?;
    Err(vm.value_error(complaint(&shown)))
}
