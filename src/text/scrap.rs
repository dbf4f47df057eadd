//! Short texts on the stack: numbers as they are being written. What does not fit goes to the heap.

use std::fmt;
use std::ops::Deref;

/// As much as any float takes with all the digits that tell it from others.
const ROOM: usize = 40;

pub struct Scrap {
    bytes: [u8; ROOM],
    len: usize,
    /// All of the text, once it is longer than the room.
    long: String,
}

impl Default for Scrap {
    fn default() -> Scrap {
        Scrap { bytes: [0; ROOM], len: 0, long: String::new() }
    }
}

impl Scrap {
    pub fn written(arguments: fmt::Arguments) -> Scrap {
        let mut scrap = Scrap::default();
        // Writing to a scrap does not fail.
        let _ = fmt::Write::write_fmt(&mut scrap, arguments);
        scrap
    }

    pub fn push_str(&mut self, text: &str) {
        let end = self.len + text.len();
        match self.bytes.get_mut(self.len..end) {
            Some(room) if self.long.is_empty() => {
                room.copy_from_slice(text.as_bytes());
                self.len = end;
            }
            _ => {
                if self.long.is_empty() {
                    self.long = str::from_utf8(self.inline()).unwrap_or_default().to_owned();
                }
                self.long.push_str(text);
            }
        }
    }

    pub fn push(&mut self, character: char) {
        self.push_str(character.encode_utf8(&mut [0; 4]));
    }

    fn inline(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    /// Cuts off what stands behind so many bytes of ASCII.
    pub fn truncate(&mut self, len: usize) {
        if self.long.is_empty() {
            self.len = self.len.min(len);
        } else {
            self.long.truncate(len);
            self.len = if self.long.is_empty() { 0 } else { self.len };
        }
    }

    pub fn make_ascii_uppercase(&mut self) {
        self.bytes.make_ascii_uppercase();
        self.long.make_ascii_uppercase();
    }
}

impl fmt::Write for Scrap {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl From<&str> for Scrap {
    fn from(text: &str) -> Scrap {
        let mut scrap = Scrap::default();
        scrap.push_str(text);
        scrap
    }
}

impl Deref for Scrap {
    type Target = str;

    fn deref(&self) -> &str {
        if self.long.is_empty() { str::from_utf8(self.inline()).unwrap_or_default() } else { &self.long }
    }
}

impl fmt::Debug for Scrap {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_grows_beyond_the_room_and_is_cut_again() {
        let mut scrap = Scrap::default();
        for at in 0..100 {
            scrap.push(char::from(b'a' + at % 26));
            assert_eq!((scrap.len(), scrap.ends_with(char::from(b'a' + at % 26))), (usize::from(at) + 1, true));
        }
        scrap.truncate(50);
        scrap.make_ascii_uppercase();
        assert!(scrap.starts_with("ABCDEF") && scrap.len() == 50);
        scrap.truncate(0);
        scrap.push_str("x");
        assert_eq!(&*scrap, "x");
        assert_eq!(&*Scrap::written(format_args!("{:.45}", 0.5)), format!("{:.45}", 0.5));
    }
}
