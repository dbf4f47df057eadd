//! Where lines of text end, and what becomes of their ends.

use crate::string::{SizeError, StrBuf, Units};
use crate::sys::find;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Newline {
    /// `\n`, `\r` and `\r\n` end lines; all become `\n`.
    Translated,
    /// All three end lines, and stay as they are.
    Universal,
    Lf,
    Cr,
    CrLf,
}

const LF: u32 = 0xa;
const CR: u32 = 0xd;

/// A line at the beginning of a text: how long it is without its end, and with it.
pub struct Line {
    pub content: usize,
    pub whole: usize,
}

impl Newline {
    /// What `newline=` means.
    pub fn named(name: Option<&str>) -> Option<Newline> {
        Some(match name {
            None => Newline::Translated,
            Some("") => Newline::Universal,
            Some("\n") => Newline::Lf,
            Some("\r") => Newline::Cr,
            Some("\r\n") => Newline::CrLf,
            Some(_) => return None,
        })
    }

    /// The first line; none if the text does not reach as far as its end. A `\r` that stands last says nothing yet,
    /// unless the text is over.
    pub fn line(self, text: Units, is_over: bool) -> Option<Line> {
        let mut from = 0;
        loop {
            let at = from + find(text.after(from), self)?;
            let next = text.get(at + 1);
            let is_cr = text.get(at) == Some(CR);
            match self {
                Newline::Lf | Newline::Cr => return Some(Line { content: at, whole: at + 1 }),
                _ if !is_cr => return Some(Line { content: at, whole: at + 1 }),
                Newline::CrLf if next == Some(LF) => return Some(Line { content: at, whole: at + 2 }),
                Newline::CrLf => from = at + 1,
                _ if next == Some(LF) => return Some(Line { content: at, whole: at + 2 }),
                _ if next.is_none() && !is_over => return None,
                _ => return Some(Line { content: at, whole: at + 1 }),
            }
        }
    }

    /// The text with `\n` for all ends of lines.
    pub fn translate(text: Units) -> Result<StrBuf, SizeError> {
        let mut out = StrBuf::new();
        let mut units = text.iter().peekable();
        while let Some(unit) = units.next() {
            if unit == CR {
                units.next_if_eq(&LF);
            }
            out.push(if unit == CR { LF } else { unit })?;
        }
        Ok(out)
    }

    /// What is written for a text, if it is not the text itself.
    pub fn written(self, text: Units) -> Result<Option<StrBuf>, SizeError> {
        let end = match self {
            Newline::Cr => "\r",
            Newline::CrLf => "\r\n",
            _ => return Ok(None),
        };
        let mut out = StrBuf::new();
        for unit in text.iter() {
            if unit == LF { out.push_ascii(end)? } else { out.push(unit)? }
        }
        Ok(Some(out))
    }
}

/// Whether a text has a `\r`.
pub fn has_cr(text: Units) -> bool {
    match text {
        Units::One(bytes) => find::first(CR as u8, bytes).is_some(),
        text => text.iter().any(|unit| unit == CR),
    }
}

/// The first place where a line may end.
fn find(text: Units, newline: Newline) -> Option<usize> {
    let (lf, cr) = match newline {
        Newline::Lf => (true, false),
        Newline::Cr | Newline::CrLf => (false, true),
        _ => (true, true),
    };
    match text {
        Units::One(bytes) if lf && cr => find::first_of_two(LF as u8, CR as u8, bytes),
        Units::One(bytes) => find::first(if lf { LF as u8 } else { CR as u8 }, bytes),
        text => text.iter().position(|unit| lf && unit == LF || cr && unit == CR),
    }
}
