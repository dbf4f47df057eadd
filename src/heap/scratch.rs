//! Where texts are put together before they become strings: a row of bytes that is used again and again, and something
//! wider behind it for the few that need it. Where nothing but ASCII came, nobody need look for it again.

use super::alloc::Heap;
use super::copy;
use super::object::NoMemory;
use super::string::Str;
use super::value::Value;
use crate::string::{Piece, SizeError, StrBuf, Units};

#[derive(Default)]
pub struct Scratch {
    /// Latin-1, as long as nothing wider came.
    bytes: Vec<u8>,
    may_exceed_ascii: bool,
    /// All of the text, once something wider came.
    wide: Option<Box<StrBuf>>,
}

/// What is larger is not kept.
const MOST_KEPT: usize = 1 << 16;

impl Scratch {
    /// A whole string.
    #[inline(always)]
    pub fn string(&mut self, string: &Str) -> Result<(), SizeError> {
        match string.units() {
            Units::One(bytes) if self.wide.is_none() => {
                self.may_exceed_ascii |= !string.is_ascii();
                self.put(bytes)
            }
            units => self.units(units),
        }
    }

    /// ASCII, or Latin-1.
    #[inline]
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), SizeError> {
        if self.wide.is_some() {
            return self.units(Units::One(bytes));
        }
        self.may_exceed_ascii |= !copy::is_ascii(bytes);
        self.put(bytes)
    }

    #[inline(never)]
    pub fn units(&mut self, units: Units) -> Result<(), SizeError> {
        match (&mut self.wide, units) {
            (None, Units::One(bytes)) => self.bytes(bytes),
            (None, wider) => self.widen()?.push_units(wider),
            (Some(wide), units) => wide.push_units(units),
        }
    }

    fn widen(&mut self) -> Result<&mut StrBuf, SizeError> {
        let mut wide = StrBuf::new();
        wide.push_units(Units::One(&self.bytes))?;
        Ok(self.wide.insert(Box::new(wide)))
    }

    /// A code point, so many times.
    pub fn fill(&mut self, code_point: u32, count: usize) -> Result<(), SizeError> {
        if count == 0 {
            return Ok(());
        }
        match (&mut self.wide, u8::try_from(code_point)) {
            (None, Ok(byte)) => {
                self.bytes.try_reserve(count)?;
                self.bytes.resize(self.bytes.len() + count, byte);
                self.may_exceed_ascii |= !byte.is_ascii();
                Ok(())
            }
            (None, Err(_)) => self.widen()?.fill(code_point, count),
            (Some(wide), _) => wide.fill(code_point, count),
        }
    }

    pub fn piece(&mut self, piece: Piece) -> Result<(), SizeError> {
        match piece {
            Piece::Part(Units::One(bytes)) => self.bytes(bytes),
            Piece::Part(units) => self.units(units),
            Piece::Fill(code_point, count) => self.fill(code_point, count),
        }
    }

    /// Something appends bytes, which are Latin-1.
    #[inline]
    pub fn write<E: From<SizeError>>(&mut self, write: impl FnOnce(&mut Vec<u8>) -> Result<(), E>) -> Result<(), E> {
        if self.wide.is_some() {
            let mut bytes = Vec::new();
            write(&mut bytes)?;
            return Ok(self.units(Units::One(&bytes))?);
        }
        // Nobody knows what it does to them.
        self.may_exceed_ascii = true;
        write(&mut self.bytes)
    }

    #[inline(always)]
    fn put(&mut self, bytes: &[u8]) -> Result<(), SizeError> {
        let len = self.bytes.len();
        if self.bytes.capacity() - len < bytes.len() {
            self.grow(bytes.len())?;
        }
        // SAFETY: there is room for them, away from where they are; behind the copy all is initialised up to the new end.
        unsafe {
            copy::bytes(bytes, self.bytes.as_mut_ptr().add(len));
            self.bytes.set_len(len + bytes.len());
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, more: usize) -> Result<(), SizeError> {
        const LEAST: usize = 256;
        Ok(self.bytes.try_reserve(more.max(LEAST))?)
    }

    pub fn view(&self) -> Units<'_> {
        match &self.wide {
            None => Units::One(&self.bytes),
            Some(wide) => wide.units(),
        }
    }

    /// Empties it, to be as new but for its room; false if that is too much to be kept.
    #[inline(always)]
    pub fn recycle(&mut self) -> bool {
        self.bytes.clear();
        self.may_exceed_ascii = false;
        self.wide.is_none() && self.bytes.capacity() <= MOST_KEPT
    }
}

impl Heap {
    /// The string of what was put together.
    #[inline]
    pub fn str_of_scratch(&self, scratch: &Scratch) -> Result<Value, NoMemory> {
        match &scratch.wide {
            Some(wide) => self.str_from(wide.units()),
            None if scratch.may_exceed_ascii => self.str_one(&scratch.bytes),
            // SAFETY: nothing came that may be something else.
            None => unsafe { self.str_ascii(&scratch.bytes) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::HeapBox;
    use crate::heap::death::tests::KINDS;

    fn made(heap: &Heap, parts: &[&str]) -> Value {
        let mut scratch = Scratch::default();
        for part in parts {
            let part = heap.str(part).expect("memory");
            scratch.string(part.lend().str().expect("a string")).expect("memory");
        }
        scratch.fill(u32::from('-'), 2).expect("memory");
        let written = scratch.write(|out| {
            out.extend_from_slice(b"42");
            Ok::<(), SizeError>(())
        });
        written.expect("memory");
        heap.str_of_scratch(&scratch).expect("memory")
    }

    #[test]
    fn a_text_is_as_narrow_as_its_parts_allow() {
        let heap = HeapBox::new(&KINDS);
        for (parts, whole) in [
            (vec!["", "ab", "c"], "abc--42"),
            (vec!["ab", "é", "c"], "abéc--42"),
            (vec!["é", "日", "c"], "é日c--42"),
            (vec!["日", "🔔", "é", "x"], "日🔔éx--42"),
        ] {
            let (made, whole) = (made(&heap, &parts), heap.str(whole).expect("memory"));
            let (made, whole) = (made.lend().str().expect("a string"), whole.lend().str().expect("a string"));
            assert!(made.is_same(whole) && made.form() == whole.form(), "{}", whole.to_text());
        }
    }

    #[test]
    fn what_is_recycled_is_empty() {
        let mut scratch = Scratch::default();
        scratch.bytes(b"caf\xe9").expect("memory");
        assert!(scratch.recycle() && scratch.view().is_empty());
        scratch.fill(0x65e5, 1).expect("memory");
        assert!(!scratch.recycle());
    }
}
