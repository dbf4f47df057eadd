//! Short texts of ASCII on the stack: numbers as they are being written. What does not fit goes to the heap.

use std::fmt;

/// As much as any float takes with all the digits that tell it from others.
const ROOM: usize = 40;

pub struct Scrap {
    bytes: [u8; ROOM],
    len: usize,
    /// All of the text, once it is longer than the room.
    long: Vec<u8>,
}

impl Default for Scrap {
    #[inline]
    fn default() -> Scrap {
        Scrap { bytes: [0; ROOM], len: 0, long: Vec::new() }
    }
}

impl Scrap {
    pub fn written(arguments: fmt::Arguments) -> Scrap {
        let mut scrap = Scrap::default();
        // Writing to a scrap does not fail.
        let _ = fmt::Write::write_fmt(&mut scrap, arguments);
        scrap
    }

    #[inline]
    pub fn push(&mut self, text: &[u8]) {
        let end = self.len + text.len();
        match self.bytes.get_mut(self.len..end) {
            Some(room) if self.long.is_empty() => {
                room.copy_from_slice(text);
                self.len = end;
            }
            _ => self.push_long(text),
        }
    }

    #[cold]
    fn push_long(&mut self, text: &[u8]) {
        if self.long.is_empty() {
            self.long.extend_from_slice(self.bytes.get(..self.len).unwrap_or_default());
        }
        self.long.extend_from_slice(text);
    }

    pub fn push_zeros(&mut self, count: usize) {
        (0..count).for_each(|_| self.push(b"0"));
    }

    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        if self.long.is_empty() { self.bytes.get(..self.len).unwrap_or_default() } else { &self.long }
    }

    pub fn as_str(&self) -> &str {
        str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    fn as_mut_bytes(&mut self) -> &mut [u8] {
        if self.long.is_empty() { self.bytes.get_mut(..self.len).unwrap_or_default() } else { &mut self.long }
    }

    pub fn last_mut(&mut self) -> Option<&mut u8> {
        self.as_mut_bytes().last_mut()
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.as_bytes().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Cuts off what stands behind so many bytes.
    pub fn truncate(&mut self, len: usize) {
        if self.long.is_empty() {
            self.len = self.len.min(len);
        } else {
            self.long.truncate(len);
            self.len = if self.long.is_empty() { 0 } else { self.len };
        }
    }

    pub fn make_ascii_uppercase(&mut self) {
        self.as_mut_bytes().make_ascii_uppercase();
    }
}

impl fmt::Write for Scrap {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text.as_bytes());
        Ok(())
    }
}

impl From<&str> for Scrap {
    fn from(text: &str) -> Scrap {
        let mut scrap = Scrap::default();
        scrap.push(text.as_bytes());
        scrap
    }
}

impl fmt::Debug for Scrap {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_grows_beyond_the_room_and_is_cut_again() {
        let mut scrap = Scrap::default();
        for at in 0..100 {
            scrap.push(&[b'a' + at % 26]);
            assert_eq!((scrap.len(), scrap.as_bytes().last()), (usize::from(at) + 1, Some(&(b'a' + at % 26))));
        }
        scrap.truncate(50);
        scrap.make_ascii_uppercase();
        assert!(scrap.as_str().starts_with("ABCDEF") && scrap.len() == 50);
        scrap.truncate(0);
        scrap.push(b"x");
        assert_eq!(scrap.as_str(), "x");
        assert_eq!(Scrap::written(format_args!("{:.45}", 0.5)).as_str(), format!("{:.45}", 0.5));
    }
}
