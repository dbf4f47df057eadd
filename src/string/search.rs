//! Strings inside strings.

use super::units::{Unit, Units, each_pair, each_width, same};
use memchr::memmem;

/// Below this length, preparing a search costs more than it saves.
pub(super) const WORTH_PREPARING: usize = 1024;

/// Where `needle` first is.
pub fn find(units: Units, needle: Units) -> Option<usize> {
    if needle.len() > units.len() {
        return None;
    }
    match (units, needle) {
        (Units::One(units), Units::One(needle)) if needle.len() > 1 && units.len() >= WORTH_PREPARING => {
            memmem::find(units, needle)
        }
        (Units::One(units), Units::One(needle)) if needle.len() > 1 => find_bytes(units, needle),
        _ => each_pair!(units, needle, slice, needle => find_in(slice, needle)),
    }
}

/// Looks at eight places at a time for the first and the last byte of what is sought, and only where both are at the rest.
/// There are at least two, and not many to search.
pub(super) fn find_bytes(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    const EIGHT: usize = 8;
    let (&[first, ..], &[.., last]) = (needle, needle) else { return None };
    let lasts = bytes.get(needle.len() - 1..)?;
    let firsts = &bytes[..lasts.len()];
    let is_at = |at: usize| bytes[at..].starts_with(needle);
    let Some(last_eight) = firsts.len().checked_sub(EIGHT) else {
        return (0..firsts.len()).find(|&at| firsts[at] == first && is_at(at));
    };
    let (all_first, all_last) = (u64::from(first) * ONES, u64::from(last) * ONES);
    let mut start = 0;
    loop {
        let (a, b) = (firsts[start..].first_chunk::<EIGHT>()?, lasts[start..].first_chunk::<EIGHT>()?);
        let mut zeros = zero_bytes(u64::from_le_bytes(*a) ^ all_first | u64::from_le_bytes(*b) ^ all_last);
        while zeros != 0 {
            let at = start + zeros.trailing_zeros() as usize / 8;
            if is_at(at) {
                return Some(at);
            }
            zeros &= zeros - 1;
        }
        if start == last_eight {
            return None;
        }
        // The last step looks at some places once more.
        start = (start + EIGHT).min(last_eight);
    }
}

const ONES: u64 = u64::MAX / 0xff;
const HIGHS: u64 = ONES << 7;

/// The high bits of the bytes that are zero; perhaps also of others above the lowest of these.
#[inline(always)]
fn zero_bytes(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGHS
}

/// Where a byte first is. Most often that is near.
#[inline]
pub(super) fn find_byte(bytes: &[u8], wanted: u8) -> Option<usize> {
    const NEAR: usize = 8;
    let (near, far) = bytes.split_at(bytes.len().min(NEAR));
    match near.iter().position(|byte| *byte == wanted) {
        None => memchr::memchr(wanted, far).map(|at| NEAR + at),
        found => found,
    }
}

/// Where `needle` last is.
pub fn rfind(units: Units, needle: Units) -> Option<usize> {
    match (units, needle) {
        (Units::One(units), Units::One(needle)) if needle.len() > 1 && units.len() >= WORTH_PREPARING => {
            memmem::rfind(units, needle)
        }
        _ => each_pair!(units, needle, slice, needle => rfind_in(slice, needle)),
    }
}

pub fn contains(units: Units, needle: Units) -> bool {
    find(units, needle).is_some()
}

/// How often `needle` occurs without overlap; an empty one does so between all units and at both ends.
pub fn count(units: Units, needle: Units) -> usize {
    match (needle.len(), needle.get(0)) {
        (1, Some(only)) => each_width!(units, slice => Unit::fit(only).map_or(0, |unit| Unit::count(slice, unit))),
        (0, _) => units.len() + 1,
        _ => Matches::new(units, needle).count(),
    }
}

fn find_in<U: Unit, N: Unit>(slice: &[U], needle: &[N]) -> Option<usize> {
    let Some((first, rest)) = needle.split_first() else { return Some(0) };
    let first = U::fit(first.code())?;
    let starts = slice.get(..(slice.len() + 1).checked_sub(needle.len())?)?;
    let mut at = 0;
    while let Some(skipped) = U::position(&starts[at..], first) {
        at += skipped + 1;
        if same(&slice[at..], rest) {
            return Some(at - 1);
        }
    }
    None
}

fn rfind_in<U: Unit, N: Unit>(slice: &[U], needle: &[N]) -> Option<usize> {
    let Some((first, rest)) = needle.split_first() else { return Some(slice.len()) };
    let first = U::fit(first.code())?;
    let mut starts = slice.get(..(slice.len() + 1).checked_sub(needle.len())?)?;
    while let Some(at) = U::last_position(starts, first) {
        if same(&slice[at + 1..], rest) {
            return Some(at);
        }
        starts = &starts[..at];
    }
    None
}

/// Where `needle` is, again and again, without overlap.
#[derive(Debug, Clone)]
pub struct Matches<'a> {
    units: Units<'a>,
    needle: Units<'a>,
    /// Made once, where there is much to search.
    prepared: Option<memmem::Finder<'a>>,
    next: usize,
}

impl<'a> Matches<'a> {
    pub fn new(units: Units<'a>, needle: Units<'a>) -> Self {
        let prepared = match (units, needle) {
            (Units::One(units), Units::One(needle)) if needle.len() > 1 && units.len() >= WORTH_PREPARING => {
                Some(memmem::Finder::new(needle))
            }
            _ => None,
        };
        Matches { units, needle, prepared, next: 0 }
    }
}

impl Iterator for Matches<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.next > self.units.len() {
            return None;
        }
        let rest = self.units.after(self.next);
        let found = match (&self.prepared, rest) {
            (Some(finder), Units::One(rest)) => finder.find(rest),
            (None, Units::One(rest)) => match self.needle {
                Units::One(&[only]) => find_byte(rest, only),
                needle => find(Units::One(rest), needle),
            },
            _ => each_pair!(rest, self.needle, slice, needle => find_in(slice, needle)),
        };
        let at = found.map(|skipped| self.next + skipped);
        self.next = at.map_or(self.units.len() + 1, |at| at + self.needle.len().max(1));
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_wherever_it_stands_in_one_of_any_length() {
        for len in (0..70).chain([1000, 1023, 1024, 1100]) {
            for needle in ["ab", "abc", "aab", "aaab", "abcdefghijklmnopqrst"] {
                for at in (0..len).step_by(1 + len / 50) {
                    let mut text = vec![b'a'; len];
                    let end = (at + needle.len()).min(len);
                    text[at..end].copy_from_slice(&needle.as_bytes()[..end - at]);
                    let expected = text.windows(needle.len()).position(|part| part == needle.as_bytes());
                    assert_eq!(find(Units::One(&text), Units::One(needle.as_bytes())), expected, "{needle} {at} {len}");
                }
            }
        }
    }
}
