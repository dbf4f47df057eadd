//! A string that grows, and widens when it must.

use super::pieces::{Filler, Form, Piece};
use super::units::{Unit, Units, UnitsMut, Width, each_width};
use super::{LONGEST, SizeError};

#[derive(Debug, Clone)]
pub struct StrBuf(Buffer);

#[derive(Debug, Clone)]
enum Buffer {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for StrBuf {
    fn default() -> Self {
        StrBuf::new()
    }
}

impl StrBuf {
    pub const fn new() -> Self {
        StrBuf(Buffer::One(Vec::new()))
    }

    /// With room for `len` units of a width that is expected; others are welcome too.
    pub fn with_capacity(width: Width, len: usize) -> Result<Self, SizeError> {
        Ok(StrBuf(match width {
            Width::Ascii | Width::One => Buffer::One(reserved(len)?),
            Width::Two => Buffer::Two(reserved(len)?),
            Width::Four => Buffer::Four(reserved(len)?),
        }))
    }

    /// Pieces, one behind the other.
    pub fn from_pieces<'a, P>(pieces: P, too_long: &'static str) -> Result<Self, SizeError>
    where
        P: IntoIterator<Item = Piece<'a>> + Clone,
    {
        let form = Form::of(pieces.clone(), too_long)?;
        let mut buffer = StrBuf::zeroed(form)?;
        Filler::new(buffer.units_mut()).pieces(pieces);
        Ok(buffer)
    }

    /// A string of null characters, to be written over.
    pub fn zeroed(form: Form) -> Result<Self, SizeError> {
        form.bytes()?;
        let mut buffer = StrBuf::with_capacity(form.width, form.len)?;
        match &mut buffer.0 {
            Buffer::One(vec) => vec.resize(form.len, 0),
            Buffer::Two(vec) => vec.resize(form.len, 0),
            Buffer::Four(vec) => vec.resize(form.len, 0),
        }
        Ok(buffer)
    }

    /// One byte a unit.
    pub fn from_latin1(bytes: Vec<u8>) -> Self {
        StrBuf(Buffer::One(bytes))
    }

    pub fn from_two(units: Vec<u16>) -> Self {
        StrBuf(Buffer::Two(units))
    }

    pub fn from_four(units: Vec<u32>) -> Self {
        StrBuf(Buffer::Four(units))
    }

    pub fn len(&self) -> usize {
        self.units().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What was collected. It may be wider than it needs to be; see [`StrBuf::finish`].
    pub fn units(&self) -> Units<'_> {
        match &self.0 {
            Buffer::One(vec) => Units::One(vec),
            Buffer::Two(vec) => Units::Two(vec),
            Buffer::Four(vec) => Units::Four(vec),
        }
    }

    pub fn units_mut(&mut self) -> UnitsMut<'_> {
        match &mut self.0 {
            Buffer::One(vec) => UnitsMut::One(vec),
            Buffer::Two(vec) => UnitsMut::Two(vec),
            Buffer::Four(vec) => UnitsMut::Four(vec),
        }
    }

    /// The same string in the narrowest form.
    pub fn finish(self) -> Result<Self, SizeError> {
        let units = self.units();
        let form = Form { len: units.len(), width: units.width() };
        let is_narrow = match self.0 {
            Buffer::One(_) => true,
            Buffer::Two(_) => form.width >= Width::Two,
            Buffer::Four(_) => form.width == Width::Four,
        };
        if is_narrow {
            return Ok(self);
        }
        let mut narrow = StrBuf::zeroed(form)?;
        Filler::new(narrow.units_mut()).units(units);
        Ok(narrow)
    }

    /// Empties it, but keeps its room.
    pub fn clear(&mut self) {
        match &mut self.0 {
            Buffer::One(vec) => vec.clear(),
            Buffer::Two(vec) => vec.clear(),
            Buffer::Four(vec) => vec.clear(),
        }
    }

    pub fn truncate(&mut self, len: usize) {
        match &mut self.0 {
            Buffer::One(vec) => vec.truncate(len),
            Buffer::Two(vec) => vec.truncate(len),
            Buffer::Four(vec) => vec.truncate(len),
        }
    }

    pub fn reserve(&mut self, more: usize) -> Result<(), SizeError> {
        match &mut self.0 {
            Buffer::One(vec) => vec.try_reserve(more)?,
            Buffer::Two(vec) => vec.try_reserve(more)?,
            Buffer::Four(vec) => vec.try_reserve(more)?,
        }
        Ok(())
    }

    #[inline]
    pub fn push(&mut self, code_point: u32) -> Result<(), SizeError> {
        match &mut self.0 {
            Buffer::One(vec) if code_point < 0x100 => push(vec, code_point as u8),
            Buffer::Two(vec) if code_point < 0x10000 => push(vec, code_point as u16),
            Buffer::Four(vec) => push(vec, code_point),
            _ => {
                self.widen(Width::of(code_point), 1)?;
                self.push(code_point)
            }
        }
    }

    pub fn push_char(&mut self, character: char) -> Result<(), SizeError> {
        self.push(character.into())
    }

    #[inline]
    pub fn push_ascii(&mut self, text: &str) -> Result<(), SizeError> {
        self.push_units(Units::One(text.as_bytes()))
    }

    pub fn push_piece(&mut self, piece: Piece) -> Result<(), SizeError> {
        match piece {
            Piece::Part(units) => self.push_units(units),
            Piece::Fill(code_point, count) => self.fill(code_point, count),
        }
    }

    #[inline]
    pub fn push_units(&mut self, units: Units) -> Result<(), SizeError> {
        match (&mut self.0, units) {
            (Buffer::One(vec), Units::One(slice)) => extend(vec, slice),
            (Buffer::Four(vec), Units::Four(slice)) => extend(vec, slice),
            (Buffer::Two(vec), Units::Two(slice)) => extend(vec, slice),
            _ => {
                self.widen(units.width(), units.len())?;
                self.convert(units)
            }
        }
    }

    /// Units that fit, from another width.
    fn convert(&mut self, units: Units) -> Result<(), SizeError> {
        match &mut self.0 {
            Buffer::One(vec) => each_width!(units, slice => extend_converted(vec, slice)),
            Buffer::Two(vec) => each_width!(units, slice => extend_converted(vec, slice)),
            Buffer::Four(vec) => each_width!(units, slice => extend_converted(vec, slice)),
        }
    }

    pub fn fill(&mut self, code_point: u32, count: usize) -> Result<(), SizeError> {
        if count == 0 {
            return Ok(());
        }
        self.widen(Width::of(code_point), count)?;
        match &mut self.0 {
            Buffer::One(vec) => vec.resize(vec.len() + count, Unit::cut(code_point)),
            Buffer::Two(vec) => vec.resize(vec.len() + count, Unit::cut(code_point)),
            Buffer::Four(vec) => vec.resize(vec.len() + count, Unit::cut(code_point)),
        }
        Ok(())
    }

    /// Makes room for `more` units that may be as wide as `width`.
    fn widen(&mut self, width: Width, more: usize) -> Result<(), SizeError> {
        let wider = match (&self.0, width) {
            (Buffer::One(vec), Width::Two) => Buffer::Two(widened(vec, more)?),
            (Buffer::One(vec), Width::Four) => Buffer::Four(widened(vec, more)?),
            (Buffer::Two(vec), Width::Four) => Buffer::Four(widened(vec, more)?),
            _ => return self.reserve(more),
        };
        self.0 = wider;
        Ok(())
    }
}

fn reserved<U: Unit>(len: usize) -> Result<Vec<U>, SizeError> {
    let mut vec = Vec::new();
    vec.try_reserve_exact(len)?;
    Ok(vec)
}

/// The same units, with at least as much room as there was for them.
fn widened<U: Unit, V: Unit>(units: &Vec<U>, more: usize) -> Result<Vec<V>, SizeError> {
    let needed = units.len().checked_add(more).filter(|len| *len <= LONGEST).ok_or(SizeError::Memory)?;
    let mut vec = reserved(needed.max(units.capacity()))?;
    vec.extend(units.iter().map(|unit| V::cut(unit.code())));
    Ok(vec)
}

#[inline]
fn push<U: Unit>(vec: &mut Vec<U>, unit: U) -> Result<(), SizeError> {
    if vec.len() == vec.capacity() {
        vec.try_reserve(1)?;
    }
    vec.push(unit);
    Ok(())
}

#[inline]
fn extend<U: Unit>(vec: &mut Vec<U>, slice: &[U]) -> Result<(), SizeError> {
    vec.try_reserve(slice.len())?;
    vec.extend_from_slice(slice);
    Ok(())
}

fn extend_converted<U: Unit, V: Unit>(vec: &mut Vec<U>, slice: &[V]) -> Result<(), SizeError> {
    vec.try_reserve(slice.len())?;
    vec.extend(slice.iter().map(|unit| U::cut(unit.code())));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_widens_when_it_must_and_finishes_as_narrow_as_it_can() {
        let mut buffer = StrBuf::with_capacity(Width::Four, 8).unwrap();
        buffer.push_ascii("caf").unwrap();
        buffer.push_char('é').unwrap();
        let narrow = buffer.clone().finish().unwrap();
        assert!(matches!(narrow.units(), Units::One(b"caf\xe9")));
        let mut narrow = StrBuf::new();
        narrow.push_units(buffer.units()).unwrap();
        assert!(matches!(narrow.units(), Units::One(b"caf\xe9")));
        narrow.fill(0x65e5, 2).unwrap();
        assert!(matches!(narrow.units(), Units::Two([.., 0xe9, 0x65e5, 0x65e5])));
        narrow.fill(0x1f514, 0).unwrap();
        assert!(matches!(narrow.units(), Units::Two(_)));
        narrow.push_char('🔔').unwrap();
        assert_eq!(narrow.units(), Units::Four(&[0x63, 0x61, 0x66, 0xe9, 0x65e5, 0x65e5, 0x1f514]));
        narrow.truncate(4);
        assert!(matches!(narrow.finish().unwrap().units(), Units::One(b"caf\xe9")));
    }

    #[test]
    fn room_that_cannot_be_had_is_an_error() {
        let mut buffer = StrBuf::new();
        for width in [Width::One, Width::Two, Width::Four] {
            assert_eq!(StrBuf::with_capacity(width, LONGEST).err(), Some(SizeError::Memory));
        }
        assert_eq!(buffer.fill(0x1f514, LONGEST), Err(SizeError::Memory));
        assert_eq!(buffer.fill(32, usize::MAX), Err(SizeError::Memory));
        assert_eq!(buffer.units(), Units::EMPTY);
    }
}
