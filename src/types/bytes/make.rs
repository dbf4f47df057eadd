//! How bytes come to be.

use std::ops::{ControlFlow, Range};

use super::{like, still, unlike};
use crate::heap::{Lent, Raised, ShapeId, Value, kind};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, call, names, ops};
use crate::string::{Filler, Form, Octets, Piece, Units, UnitsMut};
use crate::types::str::optional;
use crate::types::text::{self, Kin};
use crate::types::{codec, int, sequence};

/// `bytes` among the types of text.
pub struct BytesKin;

/// Each byte, to be lent where a number stands for it.
static EACH: [u8; 256] = {
    let mut each = [0; 256];
    let mut at = 0;
    while at < each.len() {
        each[at] = at as u8;
        at += 1;
    }
    each
};

impl Kin for BytesKin {
    type Alphabet = Octets;
    const NAME: &'static str = "bytes";
    const KIND: ShapeId = kind::BYTES;

    #[inline]
    fn units<'a>(vm: &Vm, value: Lent<'a>) -> Option<Units<'a>> {
        vm.bare(value).bytes().map(|bytes| Units::One(bytes.as_slice()))
    }

    fn like<'a>(vm: &Vm, value: Lent<'a>) -> Option<Units<'a>> {
        like(vm, value).map(Units::One)
    }

    fn needle<'a>(vm: &Vm, value: Lent<'a>) -> R<Units<'a>> {
        if let Some(bytes) = like(vm, value) {
            return Ok(Units::One(bytes));
        }
        if !sequence::is_index(vm, value)? {
            let got = vm.type_name(value);
            return Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{got}'")));
        }
        byte(vm, value)
    }

    fn unlike(vm: &Vm, value: Lent) -> Raised {
        unlike(vm, value)
    }

    fn part(vm: &Vm, whole: Lent, range: Range<usize>) -> R {
        let bare = vm.bare(whole);
        let bytes = bare.bytes().map_or(&[][..], |bytes| bytes.as_slice());
        if range.len() == bytes.len() {
            return Ok(bare.keep());
        }
        vm.bytes(bytes.get(range).unwrap_or_default())
    }

    fn of_units(vm: &Vm, units: Units) -> R {
        BytesKin::of_known_pieces(vm, Form { len: units.len(), ..Form::EMPTY }, [Piece::Part(units)])
    }

    fn of_known_pieces<'a>(vm: &Vm, form: Form, pieces: impl IntoIterator<Item = Piece<'a>>) -> R {
        vm.memory(vm.heap.bytes_filled(form.len, |room| Filler::new(UnitsMut::One(room)).pieces(pieces)))
    }

    #[inline]
    fn item(vm: &Vm, code_point: u32) -> R {
        vm.int(code_point.into())
    }
}

/// A number as the byte that it is.
pub fn byte<'a>(vm: &Vm, value: Lent) -> R<Units<'a>> {
    let index = ops::index(vm, value)?;
    match int::to_i64(index.lend()).and_then(|int| usize::try_from(int).ok()).and_then(|at| EACH.get(at..=at)) {
        Some(byte) => Ok(Units::One(byte)),
        None => Err(vm.value_error("byte must be in range(0, 256)")),
    }
}

/// The bytes of characters below 256, written in UTF-8.
pub fn of_latin1(vm: &Vm, text: &[u8]) -> R {
    if text.is_ascii() {
        return vm.bytes(text);
    }
    match crate::string::utf8::decode(text) {
        Ok(decoded) => BytesKin::of_units(vm, decoded.units()),
        Err(error) => Err(text::size_error(vm, error)),
    }
}

/// What `%b` shows: bytes, or what `__bytes__` gives.
pub fn shown(vm: &Vm, value: Lent) -> R {
    if let Some(bytes) = still::of(vm, value)? {
        return Ok(bytes);
    }
    match by_method(vm, value)? {
        Some(bytes) => Ok(bytes),
        None => {
            let got = vm.type_name(value);
            let wanted = "%b requires a bytes-like object, or an object that implements __bytes__";
            Err(vm.type_error(format!("{wanted}, not '{got}'")))
        }
    }
}

/// What `__bytes__` gives; none if the class does not have it.
pub fn by_method(vm: &Vm, value: Lent) -> R<Option<Value>> {
    let Some(made) = call::try_method(vm, value, names::BYTES, &[])? else { return Ok(None) };
    match vm.bare(made.lend()).bytes() {
        Some(_) => Ok(Some(vm.bare(made.lend()).keep())),
        None => Err(vm.type_error(format!("__bytes__ returned non-bytes (type {})", vm.type_name(made.lend())))),
    }
}

/// What is made of numbers, as its complaints have it.
#[derive(Clone, Copy)]
pub struct Wanted {
    name: &'static str,
    number: &'static str,
}

pub const BYTES: Wanted = Wanted { name: "bytes", number: "bytes must be in range(0, 256)" };
pub const BYTEARRAY: Wanted = Wanted { name: "bytearray", number: "byte must be in range(0, 256)" };

/// The bytes of `bytes(source, encoding, errors)`, the arguments beginning at a place.
pub fn construct(vm: &Vm, bound: Bound, first: usize, wanted: Wanted) -> R {
    let (encoding, errors) = (optional(vm, bound, first + 1)?, optional(vm, bound, first + 2)?);
    let source = bound.given(first);
    if let Some(text) = source.filter(|source| vm.as_str(*source).is_some()) {
        if encoding.is_none() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        return codec::encode(vm, text, encoding, errors);
    }
    if encoding.is_some() || errors.is_some() {
        let which = if encoding.is_some() { "encoding" } else { "errors" };
        return Err(vm.type_error(format!("{which} without a string argument")));
    }
    match source {
        Some(source) => of_object(vm, source, wanted),
        None => vm.bytes(b""),
    }
}

fn of_object(vm: &Vm, source: Lent, wanted: Wanted) -> R {
    if source.bytes().is_some() {
        return Ok(source.keep());
    }
    if wanted.name == BYTES.name
        && let Some(made) = by_method(vm, source)?
    {
        return Ok(made);
    }
    if let Some(bytes) = still::of(vm, source)? {
        return Ok(bytes);
    }
    if sequence::is_index(vm, source)? {
        return zeros(vm, source);
    }
    vm.bytes(&collected(vm, source, wanted)?)
}

fn zeros(vm: &Vm, source: Lent) -> R {
    let index = ops::index(vm, source)?;
    match int::to_i64(index.lend()).map(usize::try_from) {
        Some(Ok(count)) => vm.memory(vm.heap.bytes_filled(count, |_| ())),
        Some(Err(_)) => Err(vm.value_error("negative count")),
        None => {
            let got = vm.type_name(source);
            Err(vm.overflow_error(format!("cannot fit '{got}' into an index-sized integer")))
        }
    }
}

/// The numbers of an iterable.
pub fn collected(vm: &Vm, source: Lent, wanted: Wanted) -> R<Vec<u8>> {
    let got = || format!("cannot convert '{}' object to {}", vm.type_name(source), wanted.name);
    let iterator = ops::iterator_of(vm, source, got)?;
    let mut bytes = text::room(vm, ops::length_hint(vm, source)?)?;
    ops::each(vm, iterator.lend(), |item| {
        let index = ops::index(vm, item.lend())?;
        let byte = int::to_i64(index.lend()).and_then(|int| u8::try_from(int).ok());
        let byte = byte.ok_or_else(|| vm.value_error(wanted.number))?;
        if bytes.try_reserve(1).is_err() {
            return Err(vm.no_memory());
        }
        bytes.push(byte);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(bytes)
}

/// One behind the other.
pub fn concatenated(vm: &Vm, a: &[u8], b: &[u8]) -> R {
    let pieces = [Piece::Part(Units::One(a)), Piece::Part(Units::One(b))];
    BytesKin::of_pieces(vm, pieces, "bytes are too long")
}

pub fn repeated(vm: &Vm, bytes: &[u8], times: usize) -> R {
    let form = Form { len: bytes.len(), ..Form::EMPTY }.times(times);
    let form = form.ok_or_else(|| vm.overflow_error("repeated bytes are too long"))?;
    vm.memory(vm.heap.bytes_filled(form.len, |room| {
        let mut filler = Filler::new(UnitsMut::One(room));
        filler.units(Units::One(bytes));
        filler.repeat();
    }))
}

/// `separator.join(items)`
pub fn joined(vm: &Vm, separator: &[u8], items: &[Value]) -> R {
    let mut form = Form::EMPTY;
    for (index, item) in items.iter().enumerate() {
        let Some(bytes) = like(vm, item.lend()) else {
            return Err(text::join::wrong_item::<BytesKin>(vm, index, item.lend()));
        };
        form = form.and(Form { len: bytes.len(), ..Form::EMPTY }).ok_or_else(|| vm.no_memory())?;
    }
    let between = Form { len: separator.len(), ..Form::EMPTY };
    let form = form.joined(items.len(), between, "join() result is too long");
    let form = form.map_err(|error| text::size_error(vm, error))?;
    let parts = items.iter().filter_map(|item| like(vm, item.lend())).enumerate();
    let pieces = parts.flat_map(|(index, bytes)| {
        let between = if index > 0 { separator } else { b"" };
        [Piece::Part(Units::One(between)), Piece::Part(Units::One(bytes))]
    });
    BytesKin::of_known_pieces(vm, form, pieces)
}
