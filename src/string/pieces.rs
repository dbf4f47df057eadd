//! Strings to be: pieces that lie one after the other.
//!
//! The caller takes the [`Form`] of the pieces, finds room for it where it wants, and lets a [`Filler`] write them.

use super::units::{Unit, Units, UnitsMut, Width, each_width};
use super::{LONGEST, SizeError};

#[derive(Debug, Clone, Copy)]
pub enum Piece<'a> {
    Part(Units<'a>),
    /// A code point, so many times.
    Fill(u32, usize),
}

impl Piece<'_> {
    pub fn len(self) -> usize {
        match self {
            Piece::Part(units) => units.len(),
            Piece::Fill(_, count) => count,
        }
    }

    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    fn width(self) -> Width {
        match self {
            Piece::Part(units) => units.width(),
            Piece::Fill(_, 0) => Width::Ascii,
            Piece::Fill(code_point, _) => Width::of(code_point),
        }
    }
}

/// How long and how wide a string is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    pub len: usize,
    pub width: Width,
}

impl Form {
    pub const EMPTY: Form = Form { len: 0, width: Width::Ascii };

    /// The form of a whole; `too_long` is what to say if there can be none.
    pub fn of<'a>(pieces: impl IntoIterator<Item = Piece<'a>>, too_long: &'static str) -> Result<Form, SizeError> {
        pieces.into_iter().try_fold(Form::EMPTY, |form, piece| {
            form.and(Form { len: piece.len(), width: piece.width() }).ok_or(SizeError::TooLong(too_long))
        })
    }

    /// The form of one string behind another.
    pub fn and(self, other: Form) -> Option<Form> {
        let len = self.len.checked_add(other.len).filter(|len| *len <= LONGEST)?;
        Some(Form { len, width: self.width.max(other.width) })
    }

    /// The form of `parts` strings that are `self` together, with a separator between them.
    pub fn joined(self, parts: usize, separator: Form, too_long: &'static str) -> Result<Form, SizeError> {
        let too_long = SizeError::TooLong(too_long);
        self.and(separator.times(parts.saturating_sub(1)).ok_or(too_long)?).ok_or(too_long)
    }

    /// The form of a string so many times.
    pub fn times(self, times: usize) -> Option<Form> {
        let len = self.len.checked_mul(times).filter(|len| *len <= LONGEST)?;
        Some(if len == 0 { Form::EMPTY } else { Form { len, width: self.width } })
    }

    /// How many bytes the units take.
    pub fn bytes(self) -> Result<usize, SizeError> {
        self.len.checked_mul(self.width.size()).filter(|bytes| *bytes <= LONGEST).ok_or(SizeError::Memory)
    }
}

/// Writes pieces one behind the other, until there is no more room.
#[derive(Debug)]
pub struct Filler<'a> {
    room: UnitsMut<'a>,
    at: usize,
}

impl<'a> Filler<'a> {
    pub fn new(room: UnitsMut<'a>) -> Self {
        Filler { room, at: 0 }
    }

    /// How much is written.
    pub fn len(&self) -> usize {
        self.at
    }

    pub fn is_empty(&self) -> bool {
        self.at == 0
    }

    pub fn pieces<'p>(&mut self, pieces: impl IntoIterator<Item = Piece<'p>>) {
        for piece in pieces {
            match piece {
                Piece::Part(units) => self.units(units),
                Piece::Fill(code_point, count) => self.fill(code_point, count),
            }
        }
    }

    /// Units wider than the room are cut: they must be known to fit.
    pub fn units(&mut self, units: Units) {
        let at = self.at;
        match (&mut self.room, units) {
            (UnitsMut::One(room), Units::One(slice)) => copy(room, at, slice),
            (UnitsMut::Two(room), Units::Two(slice)) => copy(room, at, slice),
            (UnitsMut::Four(room), Units::Four(slice)) => copy(room, at, slice),
            (UnitsMut::One(room), units) => each_width!(units, slice => convert(room, at, slice)),
            (UnitsMut::Two(room), units) => each_width!(units, slice => convert(room, at, slice)),
            (UnitsMut::Four(room), units) => each_width!(units, slice => convert(room, at, slice)),
        }
        self.at = at.saturating_add(units.len()).min(self.room.len());
    }

    pub fn fill(&mut self, code_point: u32, count: usize) {
        let range = self.at..self.at.saturating_add(count).min(self.room.len());
        self.at = range.end;
        match &mut self.room {
            UnitsMut::One(room) => room[range].fill(Unit::cut(code_point)),
            UnitsMut::Two(room) => room[range].fill(Unit::cut(code_point)),
            UnitsMut::Four(room) => room[range].fill(Unit::cut(code_point)),
        }
    }

    /// What is written so far once more and again, to the end of the room: each step copies twice as much.
    pub fn repeat(&mut self) {
        if self.at > 0 {
            match &mut self.room {
                UnitsMut::One(room) => double(room, self.at),
                UnitsMut::Two(room) => double(room, self.at),
                UnitsMut::Four(room) => double(room, self.at),
            }
            self.at = self.room.len();
        }
    }
}

fn copy<U: Unit>(room: &mut [U], at: usize, slice: &[U]) {
    let len = slice.len().min(room.len() - at);
    room[at..at + len].copy_from_slice(&slice[..len]);
}

fn convert<U: Unit, V: Unit>(room: &mut [U], at: usize, slice: &[V]) {
    for (place, unit) in room[at..].iter_mut().zip(slice) {
        *place = U::cut(unit.code());
    }
}

fn double<U: Unit>(room: &mut [U], mut done: usize) {
    while done < room.len() {
        let len = done.min(room.len() - done);
        room.copy_within(..len, done);
        done += len;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::string::pad;

    const LONG: Form = Form { len: LONGEST, width: Width::Ascii };
    const ONE: Form = Form { len: 1, width: Width::Four };

    #[test]
    fn a_size_that_no_string_can_have_is_an_error() {
        assert_eq!(LONG.and(ONE), None);
        assert_eq!(ONE.times(LONGEST), Some(Form { len: LONGEST, ..ONE }));
        assert_eq!(ONE.times(LONGEST).unwrap().bytes(), Err(SizeError::Memory));
        let joined = LONG.joined(2, ONE, "join() result is too long");
        assert_eq!(joined, Err(SizeError::TooLong("join() result is too long")));
        assert_eq!(LONG.times(2), None);
        let padded = pad::ljust(Units::One(b"a"), usize::MAX, 32);
        assert_eq!(Form::of(padded, pad::TOO_LONG), Err(SizeError::TooLong("padded string is too long")));
        let tabs = pad::ExpandedTabs::new(Units::One(b"\t\t\t"), i64::MAX);
        assert_eq!(Form::of(tabs, pad::TABS_TOO_LONG), Err(SizeError::TooLong("new string is too long")));
    }

    #[test]
    fn nothing_repeated_is_nothing_however_often() {
        assert_eq!(Form::EMPTY.times(usize::MAX), Some(Form::EMPTY));
        assert_eq!(ONE.times(0), Some(Form::EMPTY));
        let mut filler = Filler::new(UnitsMut::One(&mut []));
        filler.repeat();
        assert!(filler.is_empty());
    }

    #[test]
    fn no_more_is_written_than_there_is_room_for() {
        let mut room = [0; 5];
        let mut filler = Filler::new(UnitsMut::Two(&mut room));
        filler.units(Units::One(b"abc"));
        filler.units(Units::Two(&[0x65e5, 0x672c, 0x8a9e]));
        filler.units(Units::One(b"d"));
        filler.fill(1, 9);
        assert_eq!((filler.len(), room), (5, [97, 98, 99, 0x65e5, 0x672c]));
    }
}
