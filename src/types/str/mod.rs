//! `str`: code points, in one, two or four bytes a unit.
//!
//! - [`make`]: how strings come to be; [`operators`]: what `+`, `[]` and their like do; [`repr`]: how they are shown
//! - [`methods`]: the methods and their help; [`class`], [`translate`]: those that only strings have
//! - [`template`]: `str.format`; [`super::percent`]: `%`

pub mod class;
pub mod make;
pub mod methods;
pub mod operators;
pub mod repr;
pub mod template;
pub mod translate;

use std::cell::Cell;

use super::{codec, format};
use crate::heap::{Lent, Payload, ShapeId, Str, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, names, ops};
use crate::string::Units;
use crate::text::format::{Operand, Spec, string};

pub use make::{StrKin, append, build, concatenated, of_units, of_utf8};
pub use operators::SLOTS;
pub use repr::ascii;

pub fn hash_of(_: &Vm, text: &Str) -> i64 {
    text.hash()
}

pub fn definition() -> TypeDef {
    let definition = TypeDef::new("str", kind::STR, "Text: a sequence of code points.", &SLOTS).constructor(
        "str(object=..., encoding=..., errors=...)",
        "The text of an object; of bytes with an encoding, what they mean.\n\n\
         >>> str(1.5)\n'1.5'\n>>> str(b'caf\\xc3\\xa9', 'utf-8')\n'café'",
        construct,
    );
    methods::of(definition)
}

fn construct(vm: &Vm, bound: Bound) -> R {
    let (encoding, errors) = (optional(vm, bound, 1)?, optional(vm, bound, 2)?);
    let Some(object) = bound.given(0) else { return vm.name(names::EMPTY) };
    if encoding.is_none() && errors.is_none() {
        return of_object(vm, object);
    }
    if vm.as_str(object).is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    if super::bytes::still::of(vm, object)?.is_none() {
        let got = vm.type_name(object);
        return Err(vm.type_error(format!("decoding to str: need a bytes-like object, {got} found")));
    }
    codec::decode(vm, object, encoding, errors)
}

/// `str(object)`
#[inline]
pub fn of_object(vm: &Vm, object: Lent) -> R {
    if let Some(int) = object.as_int() {
        return super::int::repr_small(vm, int);
    }
    let text = ops::str(vm, object)?;
    match text.lend().str() {
        Some(_) => Ok(text),
        None => Ok(vm.bare(text.lend()).keep()),
    }
}

/// A string, if one was given.
pub fn optional<'a>(vm: &Vm, bound: Bound<'a>, at: usize) -> R<Option<&'a Str>> {
    bound.given(at).map(|_| bound.str(vm, at)).transpose()
}

/// The text in generalised UTF-8.
pub fn with_utf8<T>(vm: &Vm, text: &Str, use_it: impl FnOnce(&[u8]) -> R<T>) -> R<T> {
    if let Some(ascii) = text.as_ascii() {
        return use_it(ascii.as_bytes());
    }
    let mut encoded = Vec::new();
    crate::string::utf8::encode(text.units(), &mut encoded).map_err(|error| super::text::size_error(vm, error))?;
    use_it(&encoded)
}

/// `format(text, specifier)`
fn format_text(vm: &Vm, text: Lent, specifier: &str) -> R {
    let Some(text) = vm.as_str(text) else { return super::object::refuse_format(vm, text) };
    let spec = Spec::parse(specifier.as_bytes(), Operand::Str, "str").map_err(|error| format::fault(vm, &error))?;
    with_utf8(vm, text, |text| format::written(vm, |out| string::format(out, &spec, text)))
}

/// The characters of a string, one after the other.
pub struct StrIterator {
    text: Value,
    at: Cell<usize>,
}

impl StrIterator {
    fn new(text: Value) -> StrIterator {
        StrIterator { text, at: Cell::new(0) }
    }

    fn left(&self) -> usize {
        self.text.lend().str().map_or(0, |text| text.len().saturating_sub(self.at.get()))
    }
}

impl Trace for StrIterator {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        see(self.text.lend());
    }
}

impl Payload for StrIterator {
    const KIND: ShapeId = kind::STR_ITERATOR;
    const IS_CONTAINER: bool = false;
}

pub static ITERATOR_SLOTS: Slots = Slots { iter: Some(|_, me| Ok(me.keep())), next: Some(next), ..Slots::NONE };

fn next(vm: &Vm, me: Lent) -> R {
    let Some(iterator) = me.get::<StrIterator>() else { return Ok(Value::UNBOUND) };
    let at = iterator.at.get();
    let Some(text) = iterator.text.lend().str().filter(|text| at < text.len()) else { return Ok(Value::UNBOUND) };
    iterator.at.set(at + 1);
    match text.units() {
        Units::One(units) => vm.character(units[at]),
        wider => make::character(vm, wider.get(at).unwrap_or(0)),
    }
}

pub fn iterator_definition() -> TypeDef {
    TypeDef::new("str_iterator", kind::STR_ITERATOR, "The characters of a string.", &ITERATOR_SLOTS).sealed().method(
        "__length_hint__(self, /)",
        "How many are left.",
        |vm, bound| vm.size(bound.this::<StrIterator>(vm)?.left()),
    )
}
