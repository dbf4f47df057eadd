//! One text, the name people know it by, and its lines.
//!
//! A text may come with any of Python's line ends, `\n`, `\r\n` and `\r`; here all are `\n`, as in
//! Python, even inside strings. Where each line starts is found out when a place is first asked for,
//! because most programs run without anybody asking.

use std::sync::OnceLock;

use super::Span;
use crate::sys::find;

#[derive(Debug)]
pub struct Source {
    /// As people read it: a path, `<string>`, `<stdin>`.
    pub name: String,
    /// Its lines end with `\n`.
    pub text: String,
    line_starts: OnceLock<Vec<u32>>,
}

/// Where a character stands. Both count from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

impl Source {
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Source { name: name.into(), text: with_newlines(text.into()), line_starts: OnceLock::new() }
    }

    /// The line that holds this byte; past the end it is the last one.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts().partition_point(|start| *start <= offset) as u32
    }

    /// The place of the character that holds this byte; past the end it is the end.
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line(offset);
        let start = self.line_start(offset) as usize;
        let column = self.text[start..self.character_start(offset)].chars().count() as u32 + 1;
        Position { line, column }
    }

    pub fn walk(&self) -> Walk<'_> {
        Walk { source: self, offset: 0, position: Position { line: 1, column: 1 } }
    }

    /// Where the character that holds this byte starts; past the end it is the end.
    pub fn character_start(&self, offset: u32) -> usize {
        let offset = self.text.len().min(offset as usize);
        (0..=offset).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }

    /// Where the line starts that holds this byte.
    pub fn line_start(&self, offset: u32) -> u32 {
        self.line_starts()[self.line(offset) as usize - 1]
    }

    /// A line without its end. There is none before the first and after the last.
    pub fn line_span(&self, line: u32) -> Option<Span> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.line_starts().get(index)?;
        let next = self.line_starts().get(index + 1).map_or(self.text.len(), |next| *next as usize);
        let line = self.text[start as usize..next].trim_end_matches('\n');
        Some(Span::new(start, start + line.len() as u32))
    }

    pub fn line_text(&self, line: u32) -> Option<&str> {
        self.line_span(line).map(|span| &self.text[span.range()])
    }

    /// Always one more than there are line ends.
    pub fn line_count(&self) -> u32 {
        self.line_starts().len() as u32
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| find_line_starts(self.text.as_bytes()))
    }
}

/// Places asked for from front to back: each costs only the way from the one before, where
/// [`Source::position`] counts from the start of the line.
pub struct Walk<'s> {
    source: &'s Source,
    offset: usize,
    position: Position,
}

impl Walk<'_> {
    pub fn position(&mut self, offset: u32) -> Position {
        let offset = offset as usize;
        let Some(way) = self.source.text.get(self.offset..offset) else { return self.source.position(offset as u32) };
        let lines = find::count(b'\n', way.as_bytes()) as u32;
        let behind_newline = way.rfind('\n').map_or(way, |newline| &way[newline + 1..]);
        let start = if lines > 0 { 1 } else { self.position.column };
        let column = start + behind_newline.chars().count() as u32;
        self.position = Position { line: self.position.line + lines, column };
        self.offset = offset;
        self.position
    }
}

fn find_line_starts(text: &[u8]) -> Vec<u32> {
    std::iter::once(0).chain(find::all(b'\n', text).map(|at| at as u32 + 1)).collect()
}

pub(super) fn with_newlines(text: String) -> String {
    match find::first(b'\r', text.as_bytes()) {
        Some(_) => text.replace("\r\n", "\n").replace('\r', "\n"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, offset: u32) -> (u32, u32) {
        let position = Source::new("test", text).position(offset);
        (position.line, position.column)
    }

    fn lines(text: &str) -> Vec<String> {
        let source = Source::new("test", text);
        (1..=source.line_count()).map(|line| source.line_text(line).unwrap().to_owned()).collect()
    }

    #[test]
    fn all_three_line_ends_become_one() {
        assert_eq!(Source::new("test", "a\r\nb\rc\n\r\r\n").text, "a\nb\nc\n\n\n");
        assert_eq!(lines("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
        assert_eq!(lines("a\n\r\n\r\rb\n"), ["a", "", "", "", "b", ""]);
        assert_eq!(lines(""), [""]);
    }

    #[test]
    fn form_feeds_and_unicode_separators_end_no_line() {
        assert_eq!(lines("a\x0cb\u{85}c\u{2028}d"), ["a\x0cb\u{85}c\u{2028}d"]);
    }

    #[test]
    fn columns_count_characters_from_one() {
        assert_eq!(place("é=日\nx", 0), (1, 1));
        assert_eq!(place("é=日\nx", 2), (1, 2));
        assert_eq!(place("é=日\nx", 6), (1, 4));
        assert_eq!(place("é=日\nx", 7), (2, 1));
    }

    #[test]
    fn an_offset_inside_a_character_means_that_character() {
        assert_eq!(place("a日b", 2), (1, 2));
        assert_eq!(place("a日b", 3), (1, 2));
        assert_eq!(place("a日b", 4), (1, 3));
    }

    #[test]
    fn an_offset_past_the_end_means_the_end() {
        assert_eq!(place("ab", 99), (1, 3));
        assert_eq!(place("ab\n", 99), (2, 1));
        assert_eq!(place("", 0), (1, 1));
    }

    #[test]
    fn the_line_end_stands_on_the_line_it_ends() {
        assert_eq!(place("ab\ncd", 2), (1, 3));
        assert_eq!(place("ab\r\ncd", 2), (1, 3));
        assert_eq!(place("ab\r\ncd", 3), (2, 1));
    }

    #[test]
    fn a_walk_finds_the_same_places_also_when_it_goes_back() {
        let source = Source::new("test", "ab = 'é日'\n\n  c\n");
        let mut walk = source.walk();
        let offsets = [0, 1, 6, 8, 11, 13, 12, 13, 16, 17, 3, 17];
        for offset in offsets {
            assert_eq!(walk.position(offset), source.position(offset), "{offset}");
        }
    }

    #[test]
    fn there_is_no_line_zero_and_none_after_the_last() {
        let source = Source::new("test", "a\nb");
        assert_eq!(source.line_span(0), None);
        assert_eq!(source.line_span(2), Some(Span::new(2, 3)));
        assert_eq!(source.line_span(3), None);
    }
}
