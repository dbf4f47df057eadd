//! The units of a string: a slice of one, two or four bytes a unit.
//!
//! Algorithms are written once over [`Unit`] and compiled for each width. `Units` that were cut out of a string may be
//! wider than they need to be: nothing here relies on the narrowest form, and [`Units::width`] finds it.

use super::StrBuf;
use std::cmp::Ordering;
use std::fmt::Debug;
use std::ops::Range;

#[derive(Debug, Clone, Copy)]
pub enum Units<'a> {
    /// Latin-1
    One(&'a [u8]),
    Two(&'a [u16]),
    Four(&'a [u32]),
}

/// Room for the units of a string.
#[derive(Debug)]
pub enum UnitsMut<'a> {
    One(&'a mut [u8]),
    Two(&'a mut [u16]),
    Four(&'a mut [u32]),
}

/// How much room each unit needs, in rising order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// One byte, of which seven bits are used: text that is its own UTF-8.
    Ascii,
    One,
    Two,
    Four,
}

impl Width {
    /// The width that holds a code point; and for several of them, that holds all the bits that any of them has.
    pub fn of(bits: u32) -> Width {
        match bits {
            ..0x80 => Width::Ascii,
            0x80..0x100 => Width::One,
            0x100..0x10000 => Width::Two,
            _ => Width::Four,
        }
    }

    /// Bytes of a unit.
    pub fn size(self) -> usize {
        match self {
            Width::Ascii | Width::One => 1,
            Width::Two => 2,
            Width::Four => 4,
        }
    }
}

/// Evaluates an expression for the slice in `Units`, whatever its width.
macro_rules! each_width {
    ($units:expr, $slice:ident => $body:expr) => {
        match $units {
            $crate::string::Units::One($slice) => $body,
            $crate::string::Units::Two($slice) => $body,
            $crate::string::Units::Four($slice) => $body,
        }
    };
}
pub(crate) use each_width;

/// Evaluates an expression for two slices, which may differ in width.
macro_rules! each_pair {
    ($a:expr, $b:expr, $x:ident, $y:ident => $body:expr) => {
        each_width!($a, $x => each_width!($b, $y => $body))
    };
}
pub(crate) use each_pair;

pub trait Unit: Copy + Default + Debug + Ord + 'static {
    fn code(self) -> u32;

    /// The code point as a unit, if this width holds it.
    fn fit(code_point: u32) -> Option<Self>;

    /// The low bits of a code point: all of it, when the width is known to suffice.
    fn cut(code_point: u32) -> Self;

    fn units(slice: &[Self]) -> Units<'_>;

    fn buffer(units: Vec<Self>) -> StrBuf;

    fn position(slice: &[Self], wanted: Self) -> Option<usize> {
        // Early exits keep compilers from comparing many at a time, so there is one exit for many.
        const MANY: usize = 32;
        let holds = |chunk: &&[Self]| chunk.iter().fold(false, |found, unit| found | (*unit == wanted));
        let skipped = slice.chunks_exact(MANY).take_while(|chunk| !holds(chunk)).count() * MANY;
        slice[skipped..].iter().position(|unit| *unit == wanted).map(|at| skipped + at)
    }

    fn last_position(slice: &[Self], wanted: Self) -> Option<usize> {
        slice.iter().rposition(|unit| *unit == wanted)
    }

    fn count(slice: &[Self], wanted: Self) -> usize {
        slice.iter().filter(|unit| **unit == wanted).count()
    }

    /// The bits that any of the units has.
    fn bits(slice: &[Self]) -> u32 {
        slice.iter().fold(0, |bits, unit| bits | unit.code())
    }
}

impl Unit for u8 {
    fn code(self) -> u32 {
        self.into()
    }

    fn fit(code_point: u32) -> Option<u8> {
        code_point.try_into().ok()
    }

    fn cut(code_point: u32) -> u8 {
        code_point as u8
    }

    fn units(slice: &[u8]) -> Units<'_> {
        Units::One(slice)
    }

    fn buffer(units: Vec<u8>) -> StrBuf {
        StrBuf::from_latin1(units)
    }

    fn position(slice: &[u8], wanted: u8) -> Option<usize> {
        memchr::memchr(wanted, slice)
    }

    fn last_position(slice: &[u8], wanted: u8) -> Option<usize> {
        memchr::memrchr(wanted, slice)
    }

    fn count(slice: &[u8], wanted: u8) -> usize {
        memchr::memchr_iter(wanted, slice).count()
    }

    fn bits(slice: &[u8]) -> u32 {
        if slice.is_ascii() { 0x7f } else { 0xff }
    }
}

impl Unit for u16 {
    fn code(self) -> u32 {
        self.into()
    }

    fn fit(code_point: u32) -> Option<u16> {
        code_point.try_into().ok()
    }

    fn cut(code_point: u32) -> u16 {
        code_point as u16
    }

    fn units(slice: &[u16]) -> Units<'_> {
        Units::Two(slice)
    }

    fn buffer(units: Vec<u16>) -> StrBuf {
        StrBuf::from_two(units)
    }
}

impl Unit for u32 {
    fn code(self) -> u32 {
        self
    }

    fn fit(code_point: u32) -> Option<u32> {
        Some(code_point)
    }

    fn cut(code_point: u32) -> u32 {
        code_point
    }

    fn units(slice: &[u32]) -> Units<'_> {
        Units::Four(slice)
    }

    fn buffer(units: Vec<u32>) -> StrBuf {
        StrBuf::from_four(units)
    }
}

impl<'a> Units<'a> {
    pub const EMPTY: Units<'static> = Units::One(&[]);

    pub fn len(self) -> usize {
        each_width!(self, slice => slice.len())
    }

    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    pub fn get(self, index: usize) -> Option<u32> {
        each_width!(self, slice => slice.get(index).map(|unit| unit.code()))
    }

    /// The part within `range`; empty where the string has no such part.
    pub fn range(self, range: Range<usize>) -> Units<'a> {
        match self {
            Units::One(slice) => Units::One(slice.get(range).unwrap_or_default()),
            Units::Two(slice) => Units::Two(slice.get(range).unwrap_or_default()),
            Units::Four(slice) => Units::Four(slice.get(range).unwrap_or_default()),
        }
    }

    /// Everything from `start` on.
    pub fn after(self, start: usize) -> Units<'a> {
        self.range(start..self.len())
    }

    pub fn iter(self) -> impl Iterator<Item = u32> + Clone + 'a {
        (0..self.len()).filter_map(move |index| self.get(index))
    }

    /// The narrowest width that holds all units.
    pub fn width(self) -> Width {
        each_width!(self, slice => Width::of(Unit::bits(slice)))
    }

    pub fn is_ascii(self) -> bool {
        self.width() == Width::Ascii
    }

    /// The text itself, if it is ASCII in one byte a unit.
    pub fn as_ascii(self) -> Option<&'a str> {
        match self {
            Units::One(slice) if slice.is_ascii() => str::from_utf8(slice).ok(),
            _ => None,
        }
    }

    pub fn starts_with(self, other: Units) -> bool {
        self.len() >= other.len() && self.range(0..other.len()) == other
    }

    pub fn ends_with(self, other: Units) -> bool {
        self.len() >= other.len() && self.after(self.len() - other.len()) == other
    }
}

impl<'a> From<&'a [u8]> for Units<'a> {
    fn from(slice: &'a [u8]) -> Self {
        Units::One(slice)
    }
}

impl PartialEq<Units<'_>> for Units<'_> {
    fn eq(&self, other: &Units<'_>) -> bool {
        match (*self, *other) {
            (Units::One(a), Units::One(b)) => a == b,
            (Units::Two(a), Units::Two(b)) => a == b,
            (Units::Four(a), Units::Four(b)) => a == b,
            (a, b) => a.len() == b.len() && each_pair!(a, b, x, y => same(x, y)),
        }
    }
}

impl Eq for Units<'_> {}

impl PartialOrd for Units<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By code points.
impl Ord for Units<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (Units::One(a), Units::One(b)) => a.cmp(b),
            (a, b) => each_pair!(a, b, x, y => ordered(x, y)),
        }
    }
}

fn ordered<A: Unit, B: Unit>(a: &[A], b: &[B]) -> Ordering {
    let differing = a.iter().zip(b).map(|(a, b)| a.code().cmp(&b.code())).find(|order| order.is_ne());
    differing.unwrap_or_else(|| a.len().cmp(&b.len()))
}

/// Whether slices of one length hold the same code points.
pub(super) fn same<A: Unit, B: Unit>(a: &[A], b: &[B]) -> bool {
    a.iter().zip(b).all(|(a, b)| a.code() == b.code())
}

impl UnitsMut<'_> {
    pub fn len(&self) -> usize {
        match self {
            UnitsMut::One(slice) => slice.len(),
            UnitsMut::Two(slice) => slice.len(),
            UnitsMut::Four(slice) => slice.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
