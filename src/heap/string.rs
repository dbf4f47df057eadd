//! Strings: what `str` is.
//!
//! ```text
//! header | hash: i64, 0 = not yet | symbol: u32 | len: u32 | width: 1 2 4, ascii, … | units
//! ```
//!
//! The units stand in the narrowest width that holds all of them. A string never changes where somebody could see it:
//! only the one owner of a string may append in place, which makes building a long one by `+=` cheap.

use std::cell::Cell;
use std::cmp::Ordering;
use std::mem::{self, MaybeUninit};
use std::ops::Range;
use std::ptr::{self, NonNull};
use std::slice;

use super::alloc::Heap;
use super::header::Header;
use super::object::NoMemory;
use super::symbol::Symbol;
use super::value::{Lent, Value};
use super::word::Word;
use super::{copy, kind};
use crate::string::hash::hash_units;
use crate::string::{Filler, Form, Piece, Unit, Units, UnitsMut, Width};

#[repr(C)]
pub struct Str {
    header: Header,
    hash: Cell<i64>,
    /// Its number among the names of attributes and one more, or 0.
    symbol: Cell<u32>,
    len: Cell<u32>,
    width: Cell<Width>,
    /// The first four bytes of the units, or what is behind them: the fields take whole words.
    units: Cell<MaybeUninit<u32>>,
}

const UNITS: usize = mem::offset_of!(Str, units);
const _: () = assert!(UNITS == 28 && size_of::<Str>() == 32);

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

    /// The whole cell, of which the reference to the string covers but the beginning.
    #[inline(always)]
    fn cell(&self) -> NonNull<Header> {
        // SAFETY: the address of a reference is not null.
        unsafe { NonNull::new_unchecked(ptr::with_exposed_provenance_mut(ptr::from_ref(self).addr())) }
    }

    #[inline(always)]
    fn start(&self) -> *const u8 {
        // SAFETY: the units stand in the same cell, whose address was exposed when it became a value.
        unsafe { self.cell().cast::<u8>().add(UNITS).as_ptr() }
    }

    #[inline]
    pub fn units(&self) -> Units<'_> {
        let (start, len) = (self.start(), self.len());
        // SAFETY: that many units of that width stand there, and nothing changes them while the string is lent.
        unsafe {
            match self.width.get() {
                Width::Ascii | Width::One => Units::One(slice::from_raw_parts(start, len)),
                Width::Two => Units::Two(slice::from_raw_parts(start.cast(), len)),
                Width::Four => Units::Four(slice::from_raw_parts(start.cast(), len)),
            }
        }
    }

    /// The units as bytes: equal strings, and they alone, have equal bytes in equal forms.
    #[inline(always)]
    fn bytes(&self) -> &[u8] {
        // SAFETY: as for `units`.
        unsafe { slice::from_raw_parts(self.start(), self.len() * self.width.get().size()) }
    }

    /// How long and how wide it is.
    #[inline]
    pub fn form(&self) -> Form {
        Form { len: self.len(), width: self.width.get() }
    }

    #[inline(always)]
    pub fn is_ascii(&self) -> bool {
        self.width.get() == Width::Ascii
    }

    /// The text itself, if it is ASCII.
    #[inline(always)]
    pub fn as_ascii(&self) -> Option<&str> {
        // SAFETY: the form says so.
        self.is_ascii().then(|| unsafe { str::from_utf8_unchecked(self.bytes()) })
    }

    /// The only code point, if there is one and it takes a byte.
    #[inline(always)]
    pub fn as_byte(&self) -> Option<u8> {
        match self.bytes() {
            &[only] => Some(only),
            _ => None,
        }
    }

    /// The same for equal strings; never 0, never -1.
    #[inline(always)]
    pub fn hash(&self) -> i64 {
        match self.hash.get() {
            0 => self.compute_hash(),
            hash => hash,
        }
    }

    /// The hash, if it has been asked for before; else 0.
    #[inline(always)]
    pub(super) fn known_hash(&self) -> i64 {
        self.hash.get()
    }

    #[cold]
    #[inline(never)]
    fn compute_hash(&self) -> i64 {
        // SAFETY: the string stands in a cell of a heap that is there.
        let heap = unsafe { Heap::of(self.cell()) };
        let hash = match hash_units(self.units(), heap.hash_key()) {
            0 => -2,
            hash => hash,
        };
        self.hash.set(hash);
        hash
    }

    /// Whether both are the same text. Forms are the narrowest, so that equal texts have equal ones.
    #[inline(always)]
    pub fn is_same(&self, other: &Str) -> bool {
        if self.len.get() != other.len.get() || self.width.get() != other.width.get() {
            return false;
        }
        match (self.bytes(), other.bytes()) {
            ([one], [other]) => one == other,
            (ours, theirs) => ptr::eq(self, other) || are_equal(ours, theirs),
        }
    }

    /// By code points.
    #[inline(always)]
    pub fn order(&self, other: &Str) -> Ordering {
        if self.width.get().size() == 1 && other.width.get().size() == 1 {
            match (self.bytes(), other.bytes()) {
                ([one], [other]) => return one.cmp(other),
                ([one, ..], [other, ..]) if one != other => return one.cmp(other),
                _ => {}
            }
        }
        order(self, other)
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

#[inline(never)]
fn are_equal(one: &[u8], other: &[u8]) -> bool {
    copy::are_equal(one, other)
}

#[inline(never)]
fn order(one: &Str, other: &Str) -> Ordering {
    one.units().cmp(&other.units())
}

impl Heap {
    /// A string of Latin-1.
    #[inline]
    pub fn str_one(&self, units: &[u8]) -> Result<Value, NoMemory> {
        let width = if copy::is_ascii(units) { Width::Ascii } else { Width::One };
        let string = self.str_with_room(width, units.len())?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe { string.push_bytes(units) };
        Ok(string.into_value())
    }

    /// A string of ASCII.
    ///
    /// # Safety
    ///
    /// The units are nothing else.
    #[inline]
    pub(super) unsafe fn str_ascii(&self, units: &[u8]) -> Result<Value, NoMemory> {
        let string = self.str_with_room(Width::Ascii, units.len())?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe { string.push_bytes(units) };
        Ok(string.into_value())
    }

    /// A string of these units, in the narrowest form.
    pub fn str_from(&self, units: Units) -> Result<Value, NoMemory> {
        let string = self.str_with_room(units.width(), units.len())?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe { string.push(units) };
        Ok(string.into_value())
    }

    /// A part of a string: one of ASCII need not be looked at again.
    #[inline]
    pub fn str_part(&self, whole: &Str, range: Range<usize>) -> Result<Value, NoMemory> {
        if !whole.is_ascii() {
            return self.str_from(whole.units().range(range));
        }
        let part = whole.bytes().get(range).unwrap_or_default();
        let string = self.str_with_room(Width::Ascii, part.len())?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe { string.push_bytes(part) };
        Ok(string.into_value())
    }

    /// A string of these pieces, one behind the other. `form` is theirs.
    pub fn str_from_pieces<'p>(
        &self,
        form: Form,
        pieces: impl IntoIterator<Item = Piece<'p>>,
    ) -> Result<Value, NoMemory> {
        self.str_written(form, |writer| {
            for piece in pieces {
                match piece {
                    Piece::Part(units) => writer.units(units),
                    Piece::Fill(code_point, count) => writer.fill(code_point, count),
                }
            }
        })
    }

    /// A string that the function writes, as far as there is room. `form` is the narrowest that holds it.
    #[inline]
    pub fn str_written(&self, form: Form, write: impl FnOnce(&mut StrWriter)) -> Result<Value, NoMemory> {
        let string = self.str_with_room(form.width, form.len)?;
        let mut writer = StrWriter { string, room: form.len, is_known: true };
        write(&mut writer);
        let StrWriter { string, is_known, .. } = writer;
        Ok(if is_known { string } else { string.seen() }.into_value())
    }

    /// A string that the function writes; what it leaves out is null characters. `form` is the narrowest that holds it.
    pub fn str_filled(&self, form: Form, fill: impl FnOnce(&mut Filler)) -> Result<Value, NoMemory> {
        let string = self.str_with_room(form.width, form.len)?;
        // SAFETY: the room is there; it is initialised before it is lent, and nobody else has the string.
        unsafe {
            let start = string.0.cast::<u8>().add(UNITS).as_ptr();
            start.write_bytes(0, form.len * form.width.size());
            fill(&mut Filler::new(match form.width {
                Width::Ascii | Width::One => UnitsMut::One(slice::from_raw_parts_mut(start, form.len)),
                Width::Two => UnitsMut::Two(slice::from_raw_parts_mut(start.cast(), form.len)),
                Width::Four => UnitsMut::Four(slice::from_raw_parts_mut(start.cast(), form.len)),
            }));
        }
        string.get().len.set(form.len as u32);
        Ok(string.seen().into_value())
    }

    /// The one string behind the other; in place, if nobody else has the first. The first must be a string.
    pub fn str_append(&self, to: Value, units: Units) -> Result<Value, NoMemory> {
        let Some(cell) = to.as_pointer().filter(|_| to.shape() == kind::STR) else { return Ok(to) };
        let mut string = NewStr(cell.cast());
        let (old, width) = (string.get().width.get(), string.get().width.get().max(units.width()));
        let len = string.get().len() + units.len();
        let is_unique = string.get().header.is_unique();
        if !is_unique || width.size() != old.size() {
            let longer = self.str_with_room(width, len)?;
            // SAFETY: there is room, and nobody else has the new string.
            unsafe {
                longer.push(string.get().units());
                longer.push(units);
            }
            return Ok(longer.into_value());
        }
        // SAFETY: the string is ours alone.
        unsafe {
            if UNITS + len * width.size() > Heap::room(cell) {
                if len > u32::MAX as usize {
                    return Err(NoMemory);
                }
                let bytes = UNITS + (len + len / 2) * width.size();
                string = NewStr(self.resize(cell, bytes).ok_or(NoMemory)?.cast());
            }
            mem::forget(to);
            string.get().width.set(width);
            string.get().hash.set(0);
            string.get().symbol.set(0);
            string.push(units);
        }
        Ok(string.into_value())
    }

    #[inline(always)]
    fn str_with_room(&self, width: Width, len: usize) -> Result<NewStr, NoMemory> {
        if len > u32::MAX as usize {
            return Err(NoMemory);
        }
        let cell = self.allocate(UNITS + len * width.size(), kind::STR).ok_or(NoMemory)?;
        let new = Str {
            header: Header::new(kind::STR),
            hash: Cell::new(0),
            symbol: Cell::new(0),
            len: Cell::new(0),
            width: Cell::new(width),
            units: Cell::new(MaybeUninit::uninit()),
        };
        // SAFETY: the cell is fresh and large enough.
        unsafe { cell.cast::<Str>().write(new) };
        Ok(NewStr(cell.cast()))
    }
}

/// A string under way. What goes beyond its room is left out, and units too wide for it are cut.
pub struct StrWriter {
    string: NewStr,
    room: usize,
    /// Nothing was written but strings no wider than this one, which need not be looked at again.
    is_known: bool,
}

impl StrWriter {
    fn left(&self) -> usize {
        self.room - self.string.get().len()
    }

    /// A whole string.
    #[inline]
    pub fn string(&mut self, string: &Str) {
        if string.width.get() > self.string.get().width.get() || string.len() > self.left() {
            return self.units(string.units());
        }
        // SAFETY: there is room, and nobody else sees the string under way.
        unsafe { self.string.push_str(string) };
    }

    #[inline]
    pub fn units(&mut self, units: Units) {
        self.is_known = false;
        let left = self.left();
        let units = if units.len() > left { units.range(0..left) } else { units };
        // SAFETY: there is room, and nobody else sees the string.
        unsafe { self.string.push(units) };
    }

    /// A code point, so many times.
    pub fn fill(&mut self, code_point: u32, count: usize) {
        const MANY: usize = 32;
        let (one, four) = ([code_point as u8; MANY], [code_point; MANY]);
        let many = if code_point < 0x100 { Units::One(&one) } else { Units::Four(&four) };
        let mut count = count.min(self.left());
        while count > 0 {
            self.units(many.range(0..count.min(MANY)));
            count -= count.min(MANY);
        }
    }

    /// What is written so far once more and again, to the end of the room: each step copies twice as much.
    pub fn repeat(&mut self) {
        while self.left() > 0 && !self.string.get().is_empty() {
            let written = self.string.get().units();
            let part = written.range(0..written.len().min(self.left()));
            // SAFETY: there is room behind what is copied, and nobody else sees the string.
            unsafe { self.string.push(part) };
        }
    }
}

/// A string that nobody has seen yet.
struct NewStr(NonNull<Str>);

impl NewStr {
    fn get(&self) -> &Str {
        // SAFETY: the string is there.
        unsafe { self.0.as_ref() }
    }

    /// Whether the string is ASCII is seen, not believed: others rely on that for memory's sake.
    fn seen(self) -> NewStr {
        let text = self.get();
        debug_assert!(text.units().width() == text.width.get(), "the form is not the narrowest");
        if text.is_ascii() && !text.bytes().is_ascii() {
            text.width.set(Width::One);
        }
        self
    }

    fn into_value(self) -> Value {
        // SAFETY: the string is whole, and its one count goes to the value.
        unsafe { Value::from_cell(self.0.cast()) }
    }

    /// Appends a string.
    ///
    /// # Safety
    ///
    /// As for [`NewStr::push`].
    #[inline(always)]
    unsafe fn push_str(&self, string: &Str) {
        // SAFETY: as the caller says; what stands in one byte a unit are bytes.
        unsafe {
            if self.get().width.get().size() == 1 {
                self.push_bytes(string.bytes());
            } else {
                self.push(string.units());
            }
        }
    }

    /// Appends units of one byte each.
    ///
    /// # Safety
    ///
    /// The string has that width, there is room, and nobody else sees the string.
    #[inline(always)]
    unsafe fn push_bytes(&self, units: &[u8]) {
        let len = self.get().len();
        // SAFETY: as the caller says.
        unsafe { copy::bytes(units, self.0.cast::<u8>().add(UNITS + len).as_ptr()) };
        self.get().len.set((len + units.len()) as u32);
    }

    /// Appends units, in the form of the string.
    ///
    /// # Safety
    ///
    /// The form holds them, there is room, and nobody else sees the string.
    unsafe fn push(&self, units: Units) {
        let string = self.get();
        let width = string.width.get();
        // SAFETY: as the caller says.
        unsafe {
            let end = self.0.byte_add(UNITS + string.len() * width.size()).as_ptr();
            match width {
                Width::Ascii | Width::One => write_units(end.cast(), units, |unit| unit as u8),
                Width::Two => write_units(end.cast(), units, |unit| unit as u16),
                Width::Four => write_units(end.cast(), units, |unit| unit),
            }
        }
        string.len.set((string.len() + units.len()) as u32);
    }
}

fn bytes_of<U: Unit>(units: &[U]) -> &[u8] {
    // SAFETY: units are numbers, all of whose bytes are initialised.
    unsafe { slice::from_raw_parts(units.as_ptr().cast(), size_of_val(units)) }
}

/// # Safety
///
/// There is room for the units at `to`.
#[inline(always)]
unsafe fn write_units<U: Copy + 'static>(to: *mut U, units: Units, cut: impl Fn(u32) -> U) {
    // SAFETY: as the caller says; slices of one size are the same units.
    unsafe {
        match units {
            Units::One(units) if size_of::<U>() == 1 => copy::bytes(units, to.cast()),
            Units::Two(units) if size_of::<U>() == 2 => copy::bytes(bytes_of(units), to.cast()),
            Units::Four(units) if size_of::<U>() == 4 => copy::bytes(bytes_of(units), to.cast()),
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

mod join;

#[cfg(test)]
mod tests;
