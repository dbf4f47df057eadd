//! How strings come to be.

use std::ops::Range;

use super::super::text::{self, Kin};
use crate::heap::{Lent, Raised, ShapeId, Str, Value, kind};
use crate::runtime::{R, Vm, names};
use crate::string::{Form, Piece, SizeError, StrBuf, Text, Units};
use crate::types::List;

/// `str` among the types of text.
pub struct StrKin;

impl Kin for StrKin {
    type Alphabet = Text;
    const NAME: &'static str = "str";
    const KIND: ShapeId = kind::STR;

    #[inline]
    fn units<'a>(vm: &Vm, value: Lent<'a>) -> Option<Units<'a>> {
        vm.as_str(value).map(Str::units)
    }

    fn unlike(vm: &Vm, value: Lent) -> Raised {
        vm.type_error(format!("must be str, not {}", vm.type_name(value)))
    }

    #[inline]
    fn part(vm: &Vm, whole: Lent, range: Range<usize>) -> R {
        let bare = vm.bare(whole);
        let Some(string) = bare.str() else { return of_units(vm, Units::EMPTY) };
        match range.len() {
            len if len == string.len() => Ok(bare.keep()),
            2.. => vm.memory(vm.heap.str_part(string, range)),
            _ => of_units(vm, string.units().range(range)),
        }
    }

    fn of_units(vm: &Vm, units: Units) -> R {
        of_units(vm, units)
    }

    /// Short ones are put together at once.
    fn of_pieces<'a>(vm: &Vm, pieces: impl IntoIterator<Item = Piece<'a>> + Clone, too_long: &'static str) -> R {
        const SHORT: usize = 1 << 10;
        if pieces.clone().into_iter().fold(0, |len: usize, piece| len.saturating_add(piece.len())) <= SHORT {
            return vm.with_scratch(|out| {
                for piece in pieces {
                    out.piece(piece).map_err(|error| text::size_error(vm, error))?;
                }
                vm.str_of_scratch(out)
            });
        }
        match Form::of(pieces.clone(), too_long) {
            Ok(form) => Self::of_known_pieces(vm, form, pieces),
            Err(error) => Err(text::size_error(vm, error)),
        }
    }

    fn of_known_pieces<'a>(vm: &Vm, form: Form, pieces: impl IntoIterator<Item = Piece<'a>>) -> R {
        vm.memory(vm.heap.str_from_pieces(form, pieces))
    }

    #[inline]
    fn item(vm: &Vm, code_point: u32) -> R {
        character(vm, code_point)
    }
}

/// The string of one code point: below 256 always the same.
#[inline]
pub fn character(vm: &Vm, code_point: u32) -> R {
    match u8::try_from(code_point) {
        Ok(byte) => vm.character(byte),
        Err(_) => vm.memory(vm.heap.str_char(code_point)),
    }
}

/// A string of these units.
pub fn of_units(vm: &Vm, units: Units) -> R {
    match (units.len(), units.get(0)) {
        (0, _) => vm.name(names::EMPTY),
        (1, Some(only)) => character(vm, only),
        _ => vm.memory(match units {
            Units::One(bytes) => vm.heap.str_one(bytes),
            wider => vm.heap.str_from(wider),
        }),
    }
}

/// What was collected, or why it could not be.
pub fn of_buffer(vm: &Vm, buffer: Result<StrBuf, SizeError>) -> R {
    match buffer {
        Ok(buffer) => of_units(vm, buffer.units()),
        Err(error) => Err(text::size_error(vm, error)),
    }
}

/// A string of generalised UTF-8.
pub fn of_utf8(vm: &Vm, text: &[u8]) -> R {
    if text.is_ascii() { of_units(vm, Units::One(text)) } else { vm.memory(vm.heap.str_utf8(text)) }
}

/// Strings one behind the other, in one allocation: what an f-string is in the end.
pub fn build(vm: &Vm, parts: &[Value]) -> R {
    let mut form = Form::EMPTY;
    for part in parts {
        let Some(string) = vm.as_str(part.lend()) else { return Err(StrKin::unlike(vm, part.lend())) };
        form = form.and(string.form()).ok_or_else(|| vm.no_memory())?;
    }
    vm.memory(vm.heap.str_written(form, |writer| {
        parts.iter().filter_map(|part| vm.as_str(part.lend())).for_each(|string| writer.string(string));
    }))
}

/// `left + right`
#[inline]
pub fn concatenated(vm: &Vm, left: Lent, right: Lent) -> R {
    let (Some(a), Some(b)) = (vm.as_str(left), vm.as_str(right)) else { return Ok(Value::NOT_IMPLEMENTED) };
    if b.is_empty() {
        return Ok(vm.bare(left).keep());
    }
    if a.is_empty() {
        return Ok(vm.bare(right).keep());
    }
    vm.memory(vm.heap.str_concat(a, b))
}

/// `left += right`, where the place of `left` has given it up: in place if nobody else has it. Both are strings.
pub fn append(vm: &Vm, left: Value, right: Lent) -> R {
    // If both are the same object, this count keeps it from being changed while it is read.
    let right = right.keep();
    match right.lend().str() {
        Some(string) if left.lend().str().is_some() => vm.memory(vm.heap.str_append(left, string.units())),
        _ => concatenated(vm, left.lend(), right.lend()),
    }
}

/// `text * times`
pub fn repeated(vm: &Vm, value: Lent, times: usize) -> R {
    let Some(string) = vm.as_str(value) else { return Ok(Value::NOT_IMPLEMENTED) };
    if times == 1 {
        return Ok(vm.bare(value).keep());
    }
    let form = string.form().times(times).ok_or_else(|| vm.overflow_error("repeated string is too long"))?;
    vm.memory(vm.heap.str_written(form, |writer| {
        writer.string(string);
        writer.repeat();
    }))
}

/// `separator.join(items)`, of a list without a copy of it.
pub fn joined(vm: &Vm, separator: &Str, iterable: Lent) -> R {
    if let Some(list) = iterable.get::<List>()
        && list.items.len() > 1
        && let Some(joined) = vm.heap.str_joined_items(separator, &list.items)
    {
        return vm.memory(joined);
    }
    let items = text::join::items(vm, iterable)?;
    if let [only] = &*items
        && only.lend().str().is_some()
    {
        return Ok(only.clone());
    }
    match vm.heap.str_joined(separator, &items) {
        Some(joined) => vm.memory(joined),
        None => joined_slowly(vm, separator, &items),
    }
}

/// Some items may be of subclasses, or no strings.
fn joined_slowly(vm: &Vm, separator: &Str, items: &[Value]) -> R {
    let mut form = Form::EMPTY;
    for (index, item) in items.iter().enumerate() {
        let Some(string) = vm.as_str(item.lend()) else {
            return Err(text::join::wrong_item::<StrKin>(vm, index, item.lend()));
        };
        form = form.and(string.form()).ok_or_else(|| vm.no_memory())?;
    }
    let form = form.joined(items.len(), separator.form(), "join() result is too long for a Python string");
    let form = form.map_err(|error| text::size_error(vm, error))?;
    vm.memory(vm.heap.str_written(form, |writer| {
        for (index, string) in items.iter().filter_map(|item| vm.as_str(item.lend())).enumerate() {
            if index > 0 {
                writer.string(separator);
            }
            writer.string(string);
        }
    }))
}

/// A name from the operating system: bytes that are no text become lone surrogates.
pub fn of_os(vm: &Vm, name: &std::ffi::OsStr) -> R {
    let bytes = name.as_encoded_bytes();
    if let Ok(text) = std::str::from_utf8(bytes) {
        return vm.str(text);
    }
    let mut name = StrBuf::new();
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid().chars().map(u32::from);
        let escaped = chunk.invalid().iter().map(|byte| 0xdc00 + u32::from(*byte));
        for code_point in valid.chain(escaped) {
            name.push(code_point).map_err(|error| text::size_error(vm, error))?;
        }
    }
    of_units(vm, name.units())
}
