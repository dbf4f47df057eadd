//! `replace` and `translate`.

use super::pieces::Piece;
use super::search::{self, Matches, WORTH_PREPARING};
use super::units::{Unit, Units, each_width};
use super::{SizeError, StrBuf};

pub const TOO_LONG: &str = "replace string is too long";

/// The pieces of a string in which one text is replaced by another, at most `limit` times. An empty text stands between
/// all units and at both ends.
#[derive(Debug, Clone)]
pub struct Replaced<'a> {
    units: Units<'a>,
    old: usize,
    new: Units<'a>,
    matches: Matches<'a>,
    limit: usize,
    /// Where the next part begins; nowhere after the last one.
    start: Option<usize>,
    is_new_due: bool,
}

impl<'a> Replaced<'a> {
    pub fn new(units: Units<'a>, old: Units<'a>, new: Units<'a>, limit: usize) -> Self {
        let matches = Matches::new(units, old);
        Replaced { units, old: old.len(), new, matches, limit, start: Some(0), is_new_due: false }
    }
}

impl<'a> Iterator for Replaced<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.is_new_due {
            self.is_new_due = false;
            return Some(Piece::Part(self.new));
        }
        let start = self.start?;
        let found = if self.limit > 0 { self.matches.next() } else { None };
        self.limit = self.limit.saturating_sub(1);
        self.start = found.map(|at| at + self.old);
        self.is_new_due = found.is_some();
        Some(Piece::Part(self.units.range(start..found.unwrap_or(self.units.len()))))
    }
}

/// The string in which one text is replaced by another; none if there is nothing to replace.
pub fn replaced(units: Units, old: Units, new: Units, limit: usize) -> Result<Option<StrBuf>, SizeError> {
    if limit == 0 || old == new || !search::contains(units, old) {
        return Ok(None);
    }
    let mut out = StrBuf::with_capacity(units.width().max(new.width()), units.len())?;
    for piece in Replaced::new(units, old, new, limit) {
        out.push_piece(piece)?;
    }
    Ok(Some(out))
}

/// Appends bytes in which some, at least one, are replaced by others, at most `limit` times; false, and nothing appended,
/// if there is nothing to replace.
pub fn replace_bytes(
    out: &mut Vec<u8>,
    bytes: &[u8],
    (old, new): (&[u8], &[u8]),
    limit: usize,
) -> Result<bool, SizeError> {
    match (old, new) {
        (&[old], &[new]) => replace_byte(out, bytes, (old, new), limit),
        (&[old], new) => splice(out, bytes, memchr::memchr_iter(old, bytes).take(limit).map(|at| (at, at + 1)), new),
        (old, new) if bytes.len() < WORTH_PREPARING => {
            let mut next = 0;
            let matches = std::iter::from_fn(|| {
                let at = next + search::find_bytes(bytes.get(next..)?, old)?;
                next = at + old.len();
                Some((at, next))
            });
            splice(out, bytes, matches.take(limit), new)
        }
        (old, new) => {
            let matches = Matches::new(Units::One(bytes), Units::One(old)).take(limit);
            splice(out, bytes, matches.map(|at| (at, at + old.len())), new)
        }
    }
}

/// One byte by another.
fn replace_byte(out: &mut Vec<u8>, bytes: &[u8], (old, new): (u8, u8), limit: usize) -> Result<bool, SizeError> {
    if limit == 0 || memchr::memchr(old, bytes).is_none() {
        return Ok(false);
    }
    out.try_reserve(bytes.len())?;
    let start = out.len();
    out.extend_from_slice(bytes);
    let written = out.get_mut(start..).unwrap_or_default();
    if limit == usize::MAX {
        written.iter_mut().for_each(|byte| *byte = if *byte == old { new } else { *byte });
    } else {
        written.iter_mut().filter(|byte| **byte == old).take(limit).for_each(|byte| *byte = new);
    }
    Ok(true)
}

/// With something else in the place of some ranges, which come in order.
fn splice(
    out: &mut Vec<u8>,
    bytes: &[u8],
    ranges: impl Iterator<Item = (usize, usize)>,
    new: &[u8],
) -> Result<bool, SizeError> {
    let mut behind = None;
    for (start, end) in ranges {
        let kept = bytes.get(behind.unwrap_or(0)..start).unwrap_or_default();
        out.try_reserve(kept.len() + new.len())?;
        out.extend_from_slice(kept);
        out.extend_from_slice(new);
        behind = Some(end);
    }
    let Some(behind) = behind else { return Ok(false) };
    let rest = bytes.get(behind..).unwrap_or_default();
    out.try_reserve(rest.len())?;
    out.extend_from_slice(rest);
    Ok(true)
}

/// What a table says of a character.
#[derive(Debug, Clone, Copy)]
pub enum Translation<'a> {
    Same,
    Nothing,
    One(u32),
    Text(Units<'a>),
}

/// `translate`: each code point as `table` has it. It is asked once for each ASCII character, and otherwise each time.
pub fn translate<'a, E: From<SizeError>>(
    units: Units,
    mut table: impl FnMut(u32) -> Result<Translation<'a>, E>,
) -> Result<StrBuf, E> {
    let mut out = StrBuf::with_capacity(units.width(), units.len())?;
    let mut known = [None; 128];
    each_width!(units, slice => {
        for unit in slice {
            let code_point = unit.code();
            let translation = match known.get_mut(code_point as usize) {
                Some(Some(known)) => *known,
                Some(unknown) => *unknown.insert(table(code_point)?),
                None => table(code_point)?,
            };
            translation.push(code_point, &mut out)?;
        }
    });
    Ok(out)
}

impl Translation<'_> {
    fn push(self, code_point: u32, out: &mut StrBuf) -> Result<(), SizeError> {
        match self {
            Translation::Same => out.push(code_point),
            Translation::Nothing => Ok(()),
            Translation::One(other) => out.push(other),
            Translation::Text(text) => out.push_units(text),
        }
    }
}
