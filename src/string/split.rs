//! Parts of a string, as ranges. What goes from the right yields the last part first.

use super::chars::Alphabet;
use super::search::{self, Matches};
use super::units::{Unit, Units, each_width};
use std::marker::PhantomData;
use std::ops::Range;

/// A caller's `maxsplit`, of which a negative one is no limit.
pub fn limit(most: i64) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// `split()`: what stands between spaces. After `limit` words comes the rest as it is.
#[derive(Debug, Clone)]
pub struct Words<'a, A> {
    units: Units<'a>,
    at: usize,
    limit: usize,
    alphabet: PhantomData<A>,
}

impl<'a, A: Alphabet> Words<'a, A> {
    pub fn new(units: Units<'a>, limit: usize) -> Self {
        Words { units, at: 0, limit, alphabet: PhantomData }
    }
}

impl<A: Alphabet> Iterator for Words<'_, A> {
    type Item = Range<usize>;

    #[inline]
    fn next(&mut self) -> Option<Range<usize>> {
        each_width!(self.units, slice => {
            let mut start = self.at;
            while A::is_space(slice.get(start)?.code()) {
                start += 1;
            }
            self.at = if self.limit == 0 { slice.len() } else { start + 1 };
            while self.at < slice.len() && !A::is_space(slice[self.at].code()) {
                self.at += 1;
            }
            self.limit = self.limit.saturating_sub(1);
            Some(start..self.at)
        })
    }
}

/// `rsplit()`
#[derive(Debug, Clone)]
pub struct WordsFromRight<'a, A> {
    units: Units<'a>,
    end: usize,
    limit: usize,
    alphabet: PhantomData<A>,
}

impl<'a, A: Alphabet> WordsFromRight<'a, A> {
    pub fn new(units: Units<'a>, limit: usize) -> Self {
        WordsFromRight { units, end: units.len(), limit, alphabet: PhantomData }
    }
}

impl<A: Alphabet> Iterator for WordsFromRight<'_, A> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        each_width!(self.units, slice => {
            let end = 1 + slice[..self.end].iter().rposition(|unit| !A::is_space(unit.code()))?;
            let space = match self.limit {
                0 => None,
                _ => slice[..end].iter().rposition(|unit| A::is_space(unit.code())),
            };
            self.limit = self.limit.saturating_sub(1);
            let start = space.map_or(0, |space| space + 1);
            self.end = start;
            Some(start..end)
        })
    }
}

/// `split(separator)`. The separator is not empty.
#[derive(Debug, Clone)]
pub struct Split<'a> {
    matches: Matches<'a>,
    /// Where the next part begins; nowhere after the last one.
    start: Option<usize>,
    len: usize,
    separator: usize,
    limit: usize,
}

impl<'a> Split<'a> {
    pub fn new(units: Units<'a>, separator: Units<'a>, limit: usize) -> Self {
        let matches = Matches::new(units, separator);
        Split { matches, start: Some(0), len: units.len(), separator: separator.len(), limit }
    }
}

impl Iterator for Split<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.start?;
        let found = if self.limit > 0 { self.matches.next() } else { None };
        self.limit = self.limit.saturating_sub(1);
        self.start = found.map(|at| at + self.separator);
        Some(start..found.unwrap_or(self.len))
    }
}

/// `split(separator)`, where both are in one byte a unit and the separator is one of them.
#[derive(Debug, Clone)]
pub struct SplitAtByte<'a> {
    bytes: &'a [u8],
    separator: u8,
    /// Where the next part begins; nowhere after the last one.
    start: Option<usize>,
    limit: usize,
}

impl<'a> SplitAtByte<'a> {
    pub fn new(bytes: &'a [u8], separator: u8, limit: usize) -> Self {
        SplitAtByte { bytes, separator, start: Some(0), limit }
    }
}

impl Iterator for SplitAtByte<'_> {
    type Item = Range<usize>;

    #[inline]
    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.start?;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let found = if self.limit > 0 { search::find_byte(rest, self.separator) } else { None };
        self.limit = self.limit.saturating_sub(1);
        self.start = found.map(|at| start + at + 1);
        Some(start..found.map_or(self.bytes.len(), |at| start + at))
    }
}

/// `rsplit(separator)`. The separator is not empty.
#[derive(Debug, Clone)]
pub struct SplitFromRight<'a> {
    units: Units<'a>,
    separator: Units<'a>,
    /// Where the next part ends; nowhere after the first one.
    end: Option<usize>,
    limit: usize,
}

impl<'a> SplitFromRight<'a> {
    pub fn new(units: Units<'a>, separator: Units<'a>, limit: usize) -> Self {
        SplitFromRight { units, separator, end: Some(units.len()), limit }
    }
}

impl Iterator for SplitFromRight<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let end = self.end?;
        self.end = if self.limit > 0 { search::rfind(self.units.range(0..end), self.separator) } else { None };
        self.limit = self.limit.saturating_sub(1);
        Some(self.end.map_or(0, |at| at + self.separator.len())..end)
    }
}

/// `splitlines()`: each line with its end, and where that end begins.
#[derive(Debug, Clone)]
pub struct Lines<'a, A> {
    units: Units<'a>,
    at: usize,
    alphabet: PhantomData<A>,
}

/// A line from `start` to `end`, after which its line break goes on to `next`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub start: usize,
    pub end: usize,
    pub next: usize,
}

impl Line {
    pub fn range(self, keeps_end: bool) -> Range<usize> {
        self.start..if keeps_end { self.next } else { self.end }
    }
}

impl<'a, A: Alphabet> Lines<'a, A> {
    pub fn new(units: Units<'a>) -> Self {
        Lines { units, at: 0, alphabet: PhantomData }
    }
}

impl<A: Alphabet> Iterator for Lines<'_, A> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        each_width!(self.units, slice => {
            let start = self.at;
            let rest = slice.get(start..).filter(|rest| !rest.is_empty())?;
            let length = rest.iter().position(|unit| A::is_line_break(unit.code()));
            let end = length.map_or(slice.len(), |length| start + length);
            self.at = end + break_length(&slice[end..]);
            Some(Line { start, end, next: self.at })
        })
    }
}

/// Of the line break, if any, that a text begins with.
fn break_length<U: Unit>(text: &[U]) -> usize {
    match text {
        [] => 0,
        [first, second, ..] if first.code() == 0x0d && second.code() == 0x0a => 2,
        _ => 1,
    }
}

/// `partition`: where the first separator is.
pub fn partition(units: Units, separator: Units) -> Option<Range<usize>> {
    search::find(units, separator).map(|at| at..at + separator.len())
}

/// `rpartition`: where the last separator is.
pub fn rpartition(units: Units, separator: Units) -> Option<Range<usize>> {
    search::rfind(units, separator).map(|at| at..at + separator.len())
}
