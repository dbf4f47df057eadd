//! Templates of `str.format`: literal text, and fields `{name.attribute[item]!conversion:specifier}`.
//!
//! [`Pieces`] reads from left to right and finds a fault when it gets there, as Python does. A specifier may itself be a
//! template, one level deep; [`AutoNumber`] goes along through all of them.

use super::Error;
use super::spec::{append_digit, too_many_digits};
use crate::text::number::decimal_digit;
use crate::text::utf8;

/// How deep templates nest: a specifier is the second.
pub const DEEPEST: usize = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    Literal(&'a [u8]),
    Field(Field<'a>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    /// To be taken apart by [`FieldName::parse`].
    pub name: &'a [u8],
    /// The code point after `!`. Ask [`Field::conversion`].
    pub conversion: Option<u32>,
    pub specifier: &'a [u8],
    /// Whether there are fields in the specifier, so that it is a template.
    pub is_nested: bool,
}

impl Field<'_> {
    /// `s`, `r` or `a`.
    pub fn conversion(&self) -> Result<Option<u8>, Error> {
        match self.conversion {
            None => Ok(None),
            Some(code) if matches!(char::from_u32(code), Some('s' | 'r' | 'a')) => Ok(Some(code as u8)),
            Some(code) => Err(Error::value(match char::from_u32(code).filter(char::is_ascii_graphic) {
                Some(c) => format!("Unknown conversion specifier {c}"),
                None => format!("Unknown conversion specifier \\x{code:x}"),
            })),
        }
    }
}

/// The error where templates nest deeper than [`DEEPEST`].
pub fn too_deep() -> Error {
    Error::value("Max string recursion exceeded")
}

/// The pieces of a template. After an error there are no more.
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    text: &'a [u8],
    at: usize,
    /// A brace that opens a field has been read with the text before it.
    in_field: bool,
}

impl<'a> Pieces<'a> {
    pub fn new(text: &'a [u8]) -> Self {
        Pieces { text, at: 0, in_field: false }
    }

    fn take(&mut self) -> Option<u8> {
        let byte = self.text.get(self.at).copied()?;
        self.at += 1;
        Some(byte)
    }

    /// Up to a brace; the first of a doubled one belongs to the text.
    fn literal(&mut self) -> Result<&'a [u8], Error> {
        let start = self.at;
        let rest = &self.text[start..];
        let Some(found) = rest.iter().position(|byte| matches!(byte, b'{' | b'}')) else {
            self.at = self.text.len();
            return Ok(rest);
        };
        let (brace, next) = (rest[found], rest.get(found + 1).copied());
        self.at = start + found + 1;
        if next == Some(brace) {
            self.at += 1;
            return Ok(&rest[..=found]);
        }
        if brace == b'}' || next.is_none() {
            return Err(Error::value(format!("Single '{}' encountered in format string", char::from(brace))));
        }
        self.in_field = true;
        Ok(&rest[..found])
    }

    fn field(&mut self) -> Result<Field<'a>, Error> {
        let start = self.at;
        let end = self.name_end()?;
        let name = &self.text[start..self.at.saturating_sub(1).max(start)];
        let mut field = Field { name, conversion: None, specifier: b"", is_nested: false };
        match end {
            Some(b'}') => return Ok(field),
            Some(b'!') => field.conversion = Some(self.conversion()?),
            Some(b':') => {}
            _ => return Err(Error::value("expected '}' before end of string")),
        }
        if field.conversion.is_some() && self.ends_after_conversion()? {
            return Ok(field);
        }
        self.specifier(&mut field)?;
        Ok(field)
    }

    /// The sign after a name. In brackets no sign means anything but the closing one.
    fn name_end(&mut self) -> Result<Option<u8>, Error> {
        while let Some(byte) = self.take() {
            match byte {
                b'{' => return Err(Error::value("unexpected '{' in field name")),
                b'[' => self.at += self.text[self.at..].iter().take_while(|&&byte| byte != b']').count(),
                b'}' | b':' | b'!' => return Ok(Some(byte)),
                _ => {}
            }
        }
        Ok(None)
    }

    fn conversion(&mut self) -> Result<u32, Error> {
        if self.at >= self.text.len() {
            return Err(Error::value("end of string while looking for conversion specifier"));
        }
        let code = utf8::first(&self.text[self.at..]);
        self.at = utf8::end(self.text, self.at);
        Ok(code)
    }

    fn ends_after_conversion(&mut self) -> Result<bool, Error> {
        match self.take() {
            Some(b'}') => Ok(true),
            Some(b':') | None => Ok(false),
            Some(_) => Err(Error::value("expected ':' after conversion specifier")),
        }
    }

    /// Up to the brace that closes the field.
    fn specifier(&mut self, field: &mut Field<'a>) -> Result<(), Error> {
        let start = self.at;
        let mut depth = 1;
        while let Some(byte) = self.take() {
            depth += i32::from(byte == b'{') - i32::from(byte == b'}');
            field.is_nested |= byte == b'{';
            if depth == 0 {
                field.specifier = &self.text[start..self.at - 1];
                return Ok(());
            }
        }
        Err(Error::value("unmatched '{' in format spec"))
    }

    fn piece(&mut self) -> Result<Piece<'a>, Error> {
        if std::mem::take(&mut self.in_field) {
            self.field().map(Piece::Field)
        } else {
            self.literal().map(Piece::Literal)
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.text.len() {
            return None;
        }
        let piece = self.piece();
        if piece.is_err() {
            self.at = self.text.len();
        }
        Some(piece)
    }
}

/// Which value a field begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key<'a> {
    Index(usize),
    Name(&'a [u8]),
}

/// A step from a value into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step<'a> {
    Attribute(&'a [u8]),
    Item(Key<'a>),
}

/// A name, taken apart: where it begins, and the steps from there, of which each may be a fault.
#[derive(Debug, Clone)]
pub struct FieldName<'a> {
    pub first: Key<'a>,
    pub steps: Steps<'a>,
}

impl<'a> FieldName<'a> {
    pub fn parse(name: &'a [u8], numbers: &mut AutoNumber) -> Result<Self, Error> {
        let (first, rest) = name.split_at(until(name, b".["));
        let first = match first {
            b"" => Key::Index(numbers.next_index()?),
            _ => key(first)?,
        };
        if matches!(first, Key::Index(_)) && rest.len() < name.len() {
            numbers.check_manual()?;
        }
        Ok(FieldName { first, steps: Steps { rest } })
    }
}

fn until(text: &[u8], ends: &[u8]) -> usize {
    text.iter().take_while(|byte| !ends.contains(byte)).count()
}

/// An index, if there are nothing but digits.
fn key(text: &[u8]) -> Result<Key<'_>, Error> {
    let mut index = 0;
    let mut at = 0;
    while at < text.len() {
        let Some(digit) = char::from_u32(utf8::first(&text[at..])).and_then(decimal_digit) else {
            return Ok(Key::Name(text));
        };
        index = append_digit(index, digit).ok_or_else(too_many_digits)?;
        at = utf8::end(text, at);
    }
    Ok(Key::Index(index))
}

/// The steps after the first name, from left to right.
#[derive(Debug, Clone)]
pub struct Steps<'a> {
    rest: &'a [u8],
}

impl<'a> Steps<'a> {
    fn step(&mut self, sign: u8, rest: &'a [u8]) -> Result<Step<'a>, Error> {
        let (name, after) = match sign {
            b'.' => rest.split_at(until(rest, b".[")),
            b'[' => {
                let (name, after) = rest.split_at(until(rest, b"]"));
                (name, after.split_first().ok_or_else(|| Error::value("Missing ']' in format string"))?.1)
            }
            _ => return Err(Error::value("Only '.' or '[' may follow ']' in format field specifier")),
        };
        self.rest = after;
        match sign {
            _ if name.is_empty() => Err(Error::value("Empty attribute in format string")),
            b'.' => Ok(Step::Attribute(name)),
            _ => key(name).map(Step::Item),
        }
    }
}

impl<'a> Iterator for Steps<'a> {
    type Item = Result<Step<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let (&sign, rest) = std::mem::take(&mut self.rest).split_first()?;
        let step = self.step(sign, rest);
        if step.is_err() {
            self.rest = b"";
        }
        Some(step)
    }
}

/// How the fields of one template are numbered: by themselves or by hand, as the first that is numbered shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum AutoNumber {
    #[default]
    Open,
    Automatic(usize),
    Manual,
}

impl AutoNumber {
    /// The number of a field without a name.
    pub fn next_index(&mut self) -> Result<usize, Error> {
        let index = match self {
            AutoNumber::Open => 0,
            AutoNumber::Automatic(next) => *next,
            AutoNumber::Manual => {
                let message = "cannot switch from manual field specification to automatic field numbering";
                return Err(Error::value(message));
            }
        };
        *self = AutoNumber::Automatic(index + 1);
        Ok(index)
    }

    fn check_manual(&mut self) -> Result<(), Error> {
        if let AutoNumber::Automatic(_) = self {
            let message = "cannot switch from automatic field numbering to manual field specification";
            return Err(Error::value(message));
        }
        *self = AutoNumber::Manual;
        Ok(())
    }
}
