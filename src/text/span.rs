//! A piece of source text, as byte offsets. Four gigabytes a file are enough.

use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// An empty span: a place between two characters.
    pub const fn at(offset: u32) -> Self {
        Span::new(offset, offset)
    }

    pub const fn to(self, end: Span) -> Self {
        Span::new(self.start, end.end)
    }

    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}
