//! Where a byte of a text stands, counted as CPython counts.

use memchr::memchr2_iter;

pub(super) struct Position {
    /// From one.
    pub line: u32,
    /// In bytes, from zero.
    pub column: u32,
}

/// The offsets at which the lines of a text begin.
pub(super) struct Lines(Vec<u32>);

impl Lines {
    /// A line ends with `\n`, `\r\n` or `\r`. A byte order mark is not part of the first one.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&place| bytes[place] == b'\n' || bytes.get(place + 1) != Some(&b'\n'));
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Lines(std::iter::once(first).chain(ends.map(|place| place + 1)).map(|start| start as u32).collect())
    }

    pub fn position(&self, offset: u32) -> Position {
        let line = self.0.partition_point(|&start| start <= offset).max(1);
        Position { line: line as u32, column: offset.saturating_sub(self.0[line - 1]) }
    }
}
