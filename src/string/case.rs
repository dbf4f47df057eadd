//! Upper, lower, title and folded case.
//!
//! A code point may become up to three. Rust's tables of upper and lower case are Unicode's; title case and folded case
//! follow from them, but for a few code points.

use super::chars::{Facts, facts};
use super::units::{Unit, Units, each_width};
use super::{SizeError, StrBuf};
use crate::text::unicode::is_newer;
use std::sync::OnceLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    Upper,
    Lower,
    /// `str.title`
    Title,
    /// `str.capitalize`
    Capital,
    /// `str.swapcase`
    Swap,
    /// `str.casefold`
    Fold,
}

impl Case {
    /// Into room of the same length, by the rules of ASCII: for ASCII text, and for bytes.
    pub fn ascii(self, text: &[u8], room: &mut [u8]) {
        let pairs = room.iter_mut().zip(text);
        match self {
            Case::Upper => pairs.for_each(|(place, byte)| *place = byte.to_ascii_uppercase()),
            Case::Lower | Case::Fold => pairs.for_each(|(place, byte)| *place = byte.to_ascii_lowercase()),
            Case::Swap => pairs.for_each(|(place, byte)| *place = byte ^ (u8::from(byte.is_ascii_alphabetic()) << 5)),
            Case::Title => {
                pairs.fold(false, |is_inside, (place, byte)| {
                    *place = if is_inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
                    byte.is_ascii_alphabetic()
                });
            }
            Case::Capital => {
                pairs.for_each(|(place, byte)| *place = byte.to_ascii_lowercase());
                room.iter_mut().take(1).for_each(|first| first.make_ascii_uppercase());
            }
        }
    }

    /// Of any text; what is ASCII is better told to [`Case::ascii`].
    pub fn text(self, units: Units) -> Result<StrBuf, SizeError> {
        if let Units::One(text) = units
            && text.is_ascii()
        {
            let mut room = vec![];
            room.try_reserve_exact(text.len())?;
            room.resize(text.len(), 0);
            self.ascii(text, &mut room);
            return Ok(StrBuf::from_latin1(room));
        }
        each_width!(units, slice => self.convert(slice))
    }

    fn convert<U: Unit>(self, slice: &[U]) -> Result<StrBuf, SizeError> {
        let start = self.simple_start(slice)?;
        let done = start.len();
        let mut out = U::buffer(start);
        let mut is_inside = false;
        for (at, unit) in slice.iter().enumerate().skip(done) {
            let code_point = unit.code();
            let mapped = match self {
                Case::Upper => upper(code_point),
                Case::Lower => lower_in(slice, at),
                Case::Fold => folded(code_point),
                Case::Title | Case::Capital if is_inside => lower_in(slice, at),
                Case::Title | Case::Capital => title(code_point),
                Case::Swap => swapped(slice, at),
            };
            for &code_point in mapped.all() {
                out.push(code_point)?;
            }
            is_inside = self == Case::Capital || self == Case::Title && facts(code_point).any(Facts::CASED);
        }
        Ok(out)
    }

    /// The beginning of a text as far as it stays in its width, and each code point becomes one other wherever it
    /// stands: mostly all of it.
    fn simple_start<U: Unit>(self, slice: &[U]) -> Result<Vec<U>, SizeError> {
        let mut out = Vec::new();
        out.try_reserve_exact(slice.len())?;
        out.resize(slice.len(), U::default());
        let mut done = 0;
        for (place, unit) in out.iter_mut().zip(slice) {
            let Some(mapped) = self.simple(unit.code()).and_then(U::fit) else { break };
            *place = mapped;
            done += 1;
        }
        out.truncate(done);
        Ok(out)
    }

    /// The one code point that another becomes wherever it stands, if this is easily said.
    #[inline]
    fn simple(self, code_point: u32) -> Option<u32> {
        let mapped = match self {
            Case::Upper => pair(code_point).upper,
            Case::Lower if code_point != CAPITAL_SIGMA => pair(code_point).lower,
            _ => SEVERAL,
        };
        (mapped != SEVERAL).then_some(mapped)
    }
}

const CAPITAL_SIGMA: u32 = 0x3a3;

/// The upper and the lower case of a code point, where each is a single one.
#[derive(Debug, Clone, Copy)]
struct Pair {
    upper: u32,
    lower: u32,
}

/// Stands for more than one code point.
const SEVERAL: u32 = u32::MAX;

const PAGE: usize = 128;
/// Two planes; above them there is no letter with case.
const PAGES: usize = 0x20000 / PAGE;

/// Pages that are written when they are first needed.
static KNOWN: [OnceLock<Box<[Pair; PAGE]>>; PAGES] = [const { OnceLock::new() }; PAGES];

#[inline]
fn pair(code_point: u32) -> Pair {
    let at = code_point as usize;
    match KNOWN.get(at / PAGE) {
        Some(page) => page.get_or_init(|| written(at / PAGE))[at % PAGE],
        None => Pair { upper: code_point, lower: code_point },
    }
}

#[cold]
fn written(page: usize) -> Box<[Pair; PAGE]> {
    let only = |mapped: Mapped| if let [one] = *mapped.all() { one } else { SEVERAL };
    Box::new(std::array::from_fn(|at| {
        let code_point = (page * PAGE + at) as u32;
        Pair { upper: only(upper(code_point)), lower: only(lower(code_point)) }
    }))
}

/// What becomes of a code point: one to three others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapped([u32; 3], u8);

impl Mapped {
    const fn one(code_point: u32) -> Mapped {
        Mapped([code_point, 0, 0], 1)
    }

    pub fn all(&self) -> &[u32] {
        self.0.get(..self.1.into()).unwrap_or_default()
    }

    fn collect(code_points: impl Iterator<Item = u32>) -> Mapped {
        let mut mapped = Mapped([0; 3], 0);
        for (place, code_point) in mapped.0.iter_mut().zip(code_points) {
            *place = code_point;
            mapped.1 += 1;
        }
        mapped
    }

    /// Each code point mapped once more to one other; none here becomes two.
    fn each(mut self, map: impl Fn(u32) -> u32) -> Mapped {
        self.0.iter_mut().take(self.1.into()).for_each(|code_point| *code_point = map(*code_point));
        self
    }
}

pub fn upper(code_point: u32) -> Mapped {
    match char::from_u32(code_point) {
        Some(c) if c.is_ascii() => Mapped::one(c.to_ascii_uppercase().into()),
        Some(c) => known(code_point, Mapped::collect(c.to_uppercase().map(u32::from))),
        None => Mapped::one(code_point),
    }
}

/// Apart from a sigma at the end of a word.
pub fn lower(code_point: u32) -> Mapped {
    match char::from_u32(code_point) {
        Some(c) if c.is_ascii() => Mapped::one(c.to_ascii_lowercase().into()),
        Some(c) => known(code_point, Mapped::collect(c.to_lowercase().map(u32::from))),
        None => Mapped::one(code_point),
    }
}

/// A code point is mapped to no other while either of them is newer than our Unicode.
fn known(code_point: u32, mapped: Mapped) -> Mapped {
    let [first, ..] = mapped.0;
    if first != code_point && (is_newer(first) || is_newer(code_point)) { Mapped::one(code_point) } else { mapped }
}

fn simple_lower(code_point: u32) -> u32 {
    lower(code_point).0[0]
}

/// Title case: upper case, and what follows in it in lower case; but some letters have a form of their own.
pub fn title(code_point: u32) -> Mapped {
    /// A sign below a letter; as a letter of its own, it is an iota.
    const YPOGEGRAMMENI: u32 = 0x345;
    const IOTA: u32 = 0x399;
    let below = |code_point| if code_point == IOTA { YPOGEGRAMMENI } else { simple_lower(code_point) };
    match code_point {
        0x1c4..=0x1c6 => Mapped::one(0x1c5),
        0x1c7..=0x1c9 => Mapped::one(0x1c8),
        0x1ca..=0x1cc => Mapped::one(0x1cb),
        0x1f1..=0x1f3 => Mapped::one(0x1f2),
        0x10d0..=0x10ff => Mapped::one(code_point),
        0x1f80..=0x1faf => Mapped::one(code_point | 8),
        0x1fb3 | 0x1fbc => Mapped::one(0x1fbc),
        0x1fc3 | 0x1fcc => Mapped::one(0x1fcc),
        0x1ff3 | 0x1ffc => Mapped::one(0x1ffc),
        0x149 => upper(code_point),
        _ => {
            let upper = upper(code_point);
            let [first, ..] = upper.0;
            Mapped([first, below(upper.0[1]), below(upper.0[2])], upper.1)
        }
    }
}

/// Folded case: the lower case of the upper case; but Cherokee is folded to its older upper case.
pub fn folded(code_point: u32) -> Mapped {
    match code_point {
        0x131 | 0x13a0..=0x13f5 => Mapped::one(code_point),
        0x13f8..=0x13fd => Mapped::one(code_point - 8),
        0xab70..=0xabbf => Mapped::one(code_point - 0xab70 + 0x13a0),
        0x1e9e => Mapped([0x73, 0x73, 0], 2),
        0x130 => lower(code_point),
        _ => upper(code_point).each(simple_lower),
    }
}

fn swapped<U: Unit>(slice: &[U], at: usize) -> Mapped {
    let code_point = slice[at].code();
    let facts = facts(code_point);
    if facts.any(Facts::UPPER) {
        lower_in(slice, at)
    } else if facts.any(Facts::LOWER) {
        upper(code_point)
    } else {
        Mapped::one(code_point)
    }
}

/// The lower case of the code point at a place; a capital sigma that ends a word has a form of its own.
fn lower_in<U: Unit>(slice: &[U], at: usize) -> Mapped {
    const FINAL_SIGMA: u32 = 0x3c2;
    let code_point = slice[at].code();
    let is_final = code_point == CAPITAL_SIGMA
        && goes_on_with_case(slice[..at].iter().rev())
        && !goes_on_with_case(slice[at + 1..].iter());
    if is_final { Mapped::one(FINAL_SIGMA) } else { lower(code_point) }
}

/// Whether a letter with case comes next, when one passes over what does not part a word.
fn goes_on_with_case<'a, U: Unit>(units: impl Iterator<Item = &'a U>) -> bool {
    let mut facts = units.map(|unit| facts(unit.code()));
    facts.find(|facts| !facts.any(Facts::CASE_IGNORABLE)).is_some_and(|facts| facts.any(Facts::CASED))
}
