//! What `str` and `bytes` do alike, written once. A type of text is a [`Kin`]: it says what its units are, which
//! alphabet they belong to, how a new object comes from parts, and how it complains.
//!
//! Every method here is a function over `K: Kin` that the definition of a type names: `search::find::<StrKin>`.

pub mod item;
pub mod join;
pub mod pad;
pub mod replace;
pub mod search;
pub mod split;
pub mod trim;

use std::ops::Range;

use crate::heap::{Lent, Raised, ShapeId};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::{Alphabet, Form, Piece, SizeError, Units};

/// A type of text.
pub trait Kin: 'static {
    type Alphabet: Alphabet;
    const NAME: &'static str;
    const KIND: ShapeId;

    /// The units of an object of the type, or of a subclass.
    fn units<'a>(vm: &Vm, value: Lent<'a>) -> Option<Units<'a>>;

    /// The units of an argument: bytes take whatever is like bytes.
    fn like<'a>(vm: &Vm, value: Lent<'a>) -> Option<Units<'a>> {
        Self::units(vm, value)
    }

    /// What is searched for: in bytes it may be a number.
    fn needle<'a>(vm: &Vm, value: Lent<'a>) -> R<Units<'a>> {
        Self::like(vm, value).ok_or_else(|| Self::unlike(vm, value))
    }

    /// "must be str, not int"
    fn unlike(vm: &Vm, value: Lent) -> Raised;

    /// The object of a part of another.
    fn part(vm: &Vm, whole: Lent, range: Range<usize>) -> R;

    fn of_units(vm: &Vm, units: Units) -> R;

    /// The object of pieces, one behind the other.
    fn of_pieces<'a>(vm: &Vm, pieces: impl IntoIterator<Item = Piece<'a>> + Clone, too_long: &'static str) -> R {
        match Form::of(pieces.clone(), too_long) {
            Ok(form) => Self::of_known_pieces(vm, form, pieces),
            Err(error) => Err(size_error(vm, error)),
        }
    }

    /// The same where the form is known.
    fn of_known_pieces<'a>(vm: &Vm, form: Form, pieces: impl IntoIterator<Item = Piece<'a>>) -> R;

    /// An item: a character, or a number.
    fn item(vm: &Vm, code_point: u32) -> R;
}

/// The units of the object that a method is called on.
#[inline]
pub fn this<'a, K: Kin>(vm: &Vm, bound: Bound<'a>) -> R<Units<'a>> {
    K::units(vm, bound.lent(0)).ok_or_else(|| bound.wrong_receiver(vm, K::KIND))
}

/// Those of an argument.
#[inline]
pub fn argument<'a, K: Kin>(vm: &Vm, bound: Bound<'a>, at: usize) -> R<Units<'a>> {
    K::like(vm, bound.lent(at)).ok_or_else(|| K::unlike(vm, bound.lent(at)))
}

/// The object itself where nothing changes; an instance of a subclass gives its bare text.
pub fn same(vm: &Vm, bound: Bound) -> R {
    Ok(vm.bare(bound.lent(0)).keep())
}

#[cold]
pub fn size_error(vm: &Vm, error: SizeError) -> Raised {
    match error {
        SizeError::TooLong(message) => vm.overflow_error(message),
        SizeError::Memory => vm.no_memory(),
    }
}

/// A vector with room for so many.
pub fn room<T>(vm: &Vm, len: usize) -> R<Vec<T>> {
    let mut vec = Vec::new();
    match vec.try_reserve_exact(len) {
        Ok(()) => Ok(vec),
        Err(_) => Err(vm.no_memory()),
    }
}

/// Pushes, if there is memory.
pub fn push<T>(vm: &Vm, values: &mut Vec<T>, value: T) -> R<()> {
    if values.len() == values.capacity() && values.try_reserve(1).is_err() {
        return Err(vm.no_memory());
    }
    values.push(value);
    Ok(())
}
