//! Strings: what `str` is.
//!
//! ```text
//! header | hash: i64, 0 = not yet | symbol: u32 | len: u32 | width: 1 2 4, ascii, … | units
//! ```
//!
//! The units stand in the narrowest width that holds all of them. A string never changes where somebody could see it:
//! only the one owner of a string may append in place, which makes building a long one by `+=` cheap.

use std::cell::Cell;
use std::ptr::{self, NonNull};
use std::slice;

use super::alloc::Heap;
use super::header::Header;
use super::kind;
use super::object::NoMemory;
use super::symbol::Symbol;
use crate::string::Units;

use super::value::{Lent, Value};
use super::word::Word;
#[repr(C)]
pub struct Str {
    header: Header,
    hash: Cell<i64>,
    /// Its number among the names of attributes and one more, or 0.
    symbol: Cell<u32>,
    len: Cell<u32>,
    form: Cell<Form>,
}

/// How the units stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
enum Form {
    Ascii,
    One,
    Two,
    Four,
}

/// Right behind the fields, where the units may be as long as four bytes.
const UNITS: usize = 28;
const _: () = assert!(std::mem::offset_of!(Str, form) < UNITS && UNITS.is_multiple_of(align_of::<u32>()));

impl Form {
    const fn size(self) -> usize {
        match self {
            Form::Ascii | Form::One => 1,
            Form::Two => 2,
            Form::Four => 4,
        }
    }

    /// The narrowest for these units.
    fn of(units: Units) -> Form {
        match units {
            Units::One(units) if units.is_ascii() => Form::Ascii,
            Units::One(_) => Form::One,
            Units::Two(units) => Form::of_bits(units.iter().fold(0, |bits, &unit| bits | u32::from(unit))),
            Units::Four(units) => Form::of_bits(units.iter().fold(0, |bits, &unit| bits | unit)),
        }
    }

    fn of_bits(bits: u32) -> Form {
        match bits {
            ..0x80 => Form::Ascii,
            0x80..0x100 => Form::One,
            0x100..0x10000 => Form::Two,
            _ => Form::Four,
        }
    }

    fn join(self, other: Form) -> Form {
        if self.rank() >= other.rank() { self } else { other }
    }

    fn rank(self) -> u8 {
        self as u8
    }
}

fn len_of(units: Units) -> usize {
    match units {
        Units::One(units) => units.len(),
        Units::Two(units) => units.len(),
        Units::Four(units) => units.len(),
    }
}

impl Str {
    /// How many code points.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get() as usize
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    #[inline(always)]
    pub(super) fn word(&self) -> Word {
        Word::pointer(NonNull::from(&self.header))
    }

    #[inline(always)]
    fn start(&self) -> *const u8 {
        // SAFETY: the units stand in the same cell, whose address was exposed when it became a value.
        unsafe { ptr::with_exposed_provenance::<u8>(ptr::from_ref(self).addr()).add(UNITS) }
    }

    #[inline]
    pub fn units(&self) -> Units<'_> {
        let (start, len) = (self.start(), self.len());
        // SAFETY: that many units of that width stand there, and nothing changes them while the string is lent.
        unsafe {
            match self.form.get() {
                Form::Ascii | Form::One => Units::One(slice::from_raw_parts(start, len)),
                Form::Two => Units::Two(slice::from_raw_parts(start.cast(), len)),
                Form::Four => Units::Four(slice::from_raw_parts(start.cast(), len)),
            }
        }
    }

    /// The units as bytes: equal strings, and they alone, have equal bytes in equal forms.
    #[inline(always)]
    fn bytes(&self) -> &[u8] {
        // SAFETY: as for `units`.
        unsafe { slice::from_raw_parts(self.start(), self.len() * self.form.get().size()) }
    }

    #[inline(always)]
    pub fn is_ascii(&self) -> bool {
        self.form.get() == Form::Ascii
    }

    /// The text itself, if it is ASCII.
    #[inline(always)]
    pub fn as_ascii(&self) -> Option<&str> {
        // SAFETY: the form says so.
        self.is_ascii().then(|| unsafe { str::from_utf8_unchecked(self.bytes()) })
    }

    /// The same for equal strings; never 0, never -1.
    #[inline(always)]
    pub fn hash(&self) -> i64 {
        match self.hash.get() {
            0 => self.compute_hash(),
            hash => hash,
        }
    }

    #[cold]
    #[inline(never)]
    fn compute_hash(&self) -> i64 {
        use std::hash::{BuildHasher, Hasher};
        let mut hasher = foldhash::quality::FixedState::default().build_hasher();
        hasher.write(self.bytes());
        let hash = match hasher.finish() as i64 {
            0 | -1 => -2,
            hash => hash,
        };
        self.hash.set(hash);
        hash
    }

    /// Whether both are the same text.
    #[inline]
    pub fn is_same(&self, other: &Str) -> bool {
        self.len.get() == other.len.get() && self.form.get() == other.form.get() && self.bytes() == other.bytes()
    }

    /// The name of an attribute spelled like this, once somebody has noted it.
    #[inline(always)]
    pub fn symbol(&self) -> Option<Symbol> {
        self.symbol.get().checked_sub(1).map(Symbol::from_number)
    }

    pub fn note_symbol(&self, symbol: Symbol) {
        self.symbol.set(symbol.number() + 1);
    }
}

impl Heap {
    /// A string of Latin-1.
    #[inline]
    pub fn str_one(&self, units: &[u8]) -> Result<Value, NoMemory> {
        self.str_from(Units::One(units))
    }

    /// A string of these units, in the narrowest form.
    pub fn str_from(&self, units: Units) -> Result<Value, NoMemory> {
        let string = self.str_with_room(Form::of(units), len_of(units))?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe { string.push(units) };
        Ok(string.into_value())
    }

    /// The one string behind the other; in place, if nobody else has the first. The first must be a string.
    pub fn str_append(&self, to: Value, units: Units) -> Result<Value, NoMemory> {
        let Some(cell) = to.as_pointer().filter(|_| to.shape() == kind::STR) else { return Ok(to) };
        let mut string = NewStr(cell.cast());
        let (old, form) = (string.get().form.get(), string.get().form.get().join(Form::of(units)));
        let len = string.get().len() + len_of(units);
        let is_unique = string.get().header.is_unique();
        if !is_unique || form.size() != old.size() {
            let longer = self.str_with_room(form, len)?;
            // SAFETY: there is room, and nobody else has the new string.
            unsafe {
                longer.push(string.get().units());
                longer.push(units);
            }
            return Ok(longer.into_value());
        }
        // SAFETY: the string is ours alone.
        unsafe {
            if UNITS + len * form.size() > Heap::room(cell) {
                if len > u32::MAX as usize {
                    return Err(NoMemory);
                }
                let bytes = UNITS + (len + len / 2) * form.size();
                string = NewStr(self.resize(cell, bytes).ok_or(NoMemory)?.cast());
            }
            std::mem::forget(to);
            string.get().form.set(form);
            string.get().hash.set(0);
            string.get().symbol.set(0);
            string.push(units);
        }
        Ok(string.into_value())
    }

    fn str_with_room(&self, form: Form, len: usize) -> Result<NewStr, NoMemory> {
        if len > u32::MAX as usize {
            return Err(NoMemory);
        }
        let cell = self.allocate(UNITS + len * form.size(), kind::STR).ok_or(NoMemory)?;
        let header = Header::new(kind::STR);
        let new = Str { header, hash: Cell::new(0), symbol: Cell::new(0), len: Cell::new(0), form: Cell::new(form) };
        // SAFETY: the cell is fresh and large enough.
        unsafe { cell.cast::<Str>().write(new) };
        Ok(NewStr(cell.cast()))
    }
}

/// A string that nobody has seen yet.
struct NewStr(NonNull<Str>);

impl NewStr {
    fn get(&self) -> &Str {
        // SAFETY: the string is there.
        unsafe { self.0.as_ref() }
    }

    fn into_value(self) -> Value {
        // SAFETY: the string is whole, and its one count goes to the value.
        unsafe { Value::from_cell(self.0.cast()) }
    }

    /// Appends units, in the form of the string.
    ///
    /// # Safety
    ///
    /// The form holds them, there is room, and nobody else sees the string.
    unsafe fn push(&self, units: Units) {
        let string = self.get();
        let form = string.form.get();
        // SAFETY: as the caller says.
        unsafe {
            let end = self.0.byte_add(UNITS + string.len() * form.size()).as_ptr();
            match form {
                Form::Ascii | Form::One => write_units(end.cast(), units, |unit| unit as u8),
                Form::Two => write_units(end.cast(), units, |unit| unit as u16),
                Form::Four => write_units(end.cast(), units, |unit| unit),
            }
        }
        string.len.set((string.len() + len_of(units)) as u32);
    }
}

/// # Safety
///
/// There is room for the units at `to`.
#[inline(always)]
unsafe fn write_units<U: Copy + 'static>(to: *mut U, units: Units, cut: impl Fn(u32) -> U) {
    // SAFETY: as the caller says; slices of one size are the same units.
    unsafe {
        match units {
            Units::One(units) if size_of::<U>() == 1 => super::copy::bytes(units, to.cast()),
            Units::Two(units) if size_of::<U>() == 2 => {
                ptr::copy_nonoverlapping(units.as_ptr(), to.cast(), units.len())
            }
            Units::Four(units) if size_of::<U>() == 4 => {
                ptr::copy_nonoverlapping(units.as_ptr(), to.cast(), units.len());
            }
            Units::One(units) => units.iter().enumerate().for_each(|(at, &unit)| to.add(at).write(cut(unit.into()))),
            Units::Two(units) => units.iter().enumerate().for_each(|(at, &unit)| to.add(at).write(cut(unit.into()))),
            Units::Four(units) => units.iter().enumerate().for_each(|(at, &unit)| to.add(at).write(cut(unit))),
        }
    }
}

impl<'a> Lent<'a> {
    /// The string, if it is exactly one.
    #[inline(always)]
    pub fn str(self) -> Option<&'a Str> {
        let cell = self.as_pointer()?;
        // SAFETY: the lender keeps the object, and only strings have their kind.
        (self.shape() == kind::STR).then(|| unsafe { cell.cast::<Str>().as_ref() })
    }
}

#[cfg(test)]
mod tests;
