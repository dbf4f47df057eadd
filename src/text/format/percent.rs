//! `%` formatting. [`Pieces`] yields literal text and [`Directive`]s; the caller fetches the values, in this order: the
//! one of the name, of a `*` width, of a `*` precision, the value itself.

use super::float::{self, Style};
use super::layout::{Number, write_text};
use super::spec::{Align, Fill, Operand, Sign, Spec, append_digit};
use super::string::truncated;
use super::{Error, LONGEST, int};
use crate::text::utf8;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    Literal(&'a [u8]),
    Directive(Directive<'a>),
}

/// A width or precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    Written(usize),
    /// `*`: the next value. Turn it over to [`Directive::set_width`] or [`Directive::set_precision`].
    Star,
}

/// What stands from a `%` to its conversion: `%[(name)][-+ #0][width][.precision][hlL]conversion`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive<'a> {
    pub name: Option<&'a [u8]>,
    pub left: bool,
    pub plus: bool,
    pub space: bool,
    pub alternate: bool,
    pub zero: bool,
    pub width: Option<Amount>,
    pub precision: Option<Amount>,
    /// The code point of the conversion, which may be none that exists.
    pub code: u32,
    /// Where it stands in the text, in characters.
    pub index: usize,
}

/// What a conversion takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    /// `s r a`: a string, made by `str`, `repr` or `ascii`.
    Text(u8),
    /// `d i u`: a number, cut off after the point.
    Decimal,
    /// `o x X`: an integer.
    Radix(u8),
    /// `e E f F g G`
    Float(u8),
    /// `c`: an integer or a string of one character.
    Character,
}

impl Directive<'_> {
    /// The same, if it has no name.
    pub fn without_name(self) -> Option<Directive<'static>> {
        if self.name.is_some() { None } else { Some(Directive { name: None, ..self }) }
    }

    /// Whether width or precision are values too.
    pub fn has_stars(&self) -> bool {
        self.width == Some(Amount::Star) || self.precision == Some(Amount::Star)
    }

    /// Whether it says nothing but the conversion: of the flags, those that mean something without a width are not there.
    pub fn is_bare(&self) -> bool {
        self.width.is_none() && self.precision.is_none() && !self.plus && !self.space
    }

    pub fn conversion(&self) -> Result<Conversion, Error> {
        match u8::try_from(self.code) {
            Ok(code @ (b's' | b'r' | b'a')) => Ok(Conversion::Text(code)),
            Ok(b'd' | b'i' | b'u') => Ok(Conversion::Decimal),
            Ok(code @ (b'o' | b'x' | b'X')) => Ok(Conversion::Radix(code)),
            Ok(code @ (b'e' | b'E' | b'f' | b'F' | b'g' | b'G')) => Ok(Conversion::Float(code)),
            Ok(b'c') => Ok(Conversion::Character),
            _ => Err(self.unsupported()),
        }
    }

    fn unsupported(&self) -> Error {
        let shown = char::from_u32(self.code).filter(|c| matches!(c, '\x1f'..='~')).unwrap_or('?');
        let (code, index) = (self.code, self.index);
        Error::value(format!("unsupported format character '{shown}' (0x{code:x}) at index {index}"))
    }

    /// A negative width means the left.
    pub fn set_width(&mut self, width: i64) {
        self.left |= width < 0;
        self.width = Some(Amount::Written(usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX)));
    }

    /// A negative precision is none at all: zero.
    pub fn set_precision(&mut self, precision: i64) {
        self.precision = Some(Amount::Written(usize::try_from(precision).unwrap_or(0)));
    }

    /// A string for `s`, `r` and `a`.
    pub fn format_text(&self, out: &mut Vec<u8>, text: &[u8]) -> Result<(), Error> {
        write_text(out, &self.spec(false), truncated(text, self.written_precision()))
    }

    /// The digits of an integer, in [`Directive::radix`] and lower case.
    pub fn format_int(&self, out: &mut Vec<u8>, negative: bool, digits: &str) -> Result<(), Error> {
        if self.code == u32::from(b'X') {
            return self.format_digits(out, negative, digits.to_ascii_uppercase().as_bytes());
        }
        self.format_digits(out, negative, digits.as_bytes())
    }

    /// An integer of the machine.
    pub fn format_small(&self, out: &mut Vec<u8>, value: i64) -> Result<(), Error> {
        let code = u8::try_from(self.code).unwrap_or(b'd');
        int::with_digits(value.unsigned_abs(), code, |digits| self.format_digits(out, value < 0, digits))
    }

    fn format_digits(&self, out: &mut Vec<u8>, negative: bool, digits: &[u8]) -> Result<(), Error> {
        let precision = self.written_precision().unwrap_or(0);
        if precision > LONGEST - 3 {
            return Err(Error::overflow("precision too large"));
        }
        let code = u8::try_from(self.code).unwrap_or(b'd');
        let number = int::number(code, self.alternate, negative, digits);
        let leading_zeros = precision.saturating_sub(digits.len());
        Number { leading_zeros, ..number }.write(out, &self.spec(true))
    }

    /// In which radix [`Directive::format_int`] wants the digits.
    pub fn radix(&self) -> u32 {
        u8::try_from(self.code).map_or(10, int::radix_of)
    }

    pub fn format_float(&self, out: &mut Vec<u8>, value: f64) -> Result<(), Error> {
        let code = u8::try_from(self.code).ok();
        let spec = Spec { precision: self.written_precision(), alternate: self.alternate, code, ..self.spec(true) };
        if let Some(b'f' | b'F') = code {
            return float::format(out, &spec, value);
        }
        let style = Style::new(&spec, u8::try_from(self.code).unwrap_or(b'g'), true)?;
        style.text(value).write(out, &spec)
    }

    /// A character, given by its number. (Given as a string it is [`Directive::format_text`]'s, without a precision.)
    pub fn format_character(&self, out: &mut Vec<u8>, value: i64) -> Result<(), Error> {
        write_text(out, &self.spec(false), &int::character(value)?)
    }

    fn written_precision(&self) -> Option<usize> {
        match (self.precision, self.code) {
            (Some(Amount::Written(precision)), code) if code != u32::from(b'c') => Some(precision),
            _ => None,
        }
    }

    /// The layout in the terms of the format language.
    fn spec(&self, is_number: bool) -> Spec {
        let fills_with_zeros = is_number && self.zero && !self.left;
        let sign = if self.plus { Some(Sign::Plus) } else { self.space.then_some(Sign::Space) };
        Spec {
            fill: Fill::of(if fills_with_zeros { b"0" } else { b" " }),
            align: match () {
                () if self.left => Align::Left,
                () if fills_with_zeros => Align::AfterSign,
                () => Align::Right,
            },
            sign,
            width: match self.width {
                Some(Amount::Written(width)) => width,
                _ => 0,
            },
            ..Spec::new(Operand::Int)
        }
    }
}

/// The pieces of a text. After an error there are no more.
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    text: &'a [u8],
    at: usize,
    /// Up to which byte the characters are counted, and how many there are.
    counted: (usize, usize),
    has_mapping: bool,
}

impl<'a> Pieces<'a> {
    /// `has_mapping` tells whether the value on the right can be asked for names.
    pub fn new(text: &'a [u8], has_mapping: bool) -> Self {
        Pieces { text, at: 0, counted: (0, 0), has_mapping }
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn accept(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    /// Until the next `%`. Of `%%` the second is literal text.
    fn literal(&mut self) -> Piece<'a> {
        let start = self.at;
        let rest = &self.text[start + 1..];
        self.at = rest.iter().position(|&byte| byte == b'%').map_or(self.text.len(), |found| start + 1 + found);
        Piece::Literal(&self.text[start..self.at])
    }

    fn directive(&mut self) -> Result<Directive<'a>, Error> {
        let name = if self.peek() == Some(b'(') { Some(self.name()?) } else { None };
        let mut directive = self.flags(name);
        directive.width = self.amount(isize::MAX as usize, "width too big")?;
        if self.accept(b'.') {
            let precision = self.amount(i32::MAX as usize, "precision too big")?;
            directive.precision = Some(precision.unwrap_or(Amount::Written(0)));
        }
        let _ignored = self.accept(b'h') || self.accept(b'l') || self.accept(b'L');
        if self.at >= self.text.len() {
            return Err(Error::value("incomplete format"));
        }
        directive.code = utf8::first(&self.text[self.at..]);
        directive.index = self.index();
        self.at = utf8::end(self.text, self.at);
        Ok(directive)
    }

    /// Where we are, in characters.
    fn index(&mut self) -> usize {
        let (bytes, characters) = self.counted;
        self.counted = (self.at, characters + utf8::len(&self.text[bytes..self.at]));
        self.counted.1
    }

    /// Up to the parenthesis that closes the first.
    fn name(&mut self) -> Result<&'a [u8], Error> {
        if !self.has_mapping {
            return Err(Error::type_error("format requires a mapping"));
        }
        let start = self.at + 1;
        let mut depth = 0;
        while let Some(byte) = self.peek() {
            depth += i32::from(byte == b'(') - i32::from(byte == b')');
            self.at += 1;
            if depth == 0 {
                return Ok(&self.text[start..self.at - 1]);
            }
        }
        Err(Error::value("incomplete format key"))
    }

    fn flags(&mut self, name: Option<&'a [u8]>) -> Directive<'a> {
        let start = self.at;
        let is_flag = |byte: &&u8| b"-+ #0".contains(byte);
        self.at += self.text[start..].iter().take_while(is_flag).count();
        let has = |flag: u8| self.text[start..self.at].contains(&flag);
        Directive {
            name,
            left: has(b'-'),
            plus: has(b'+'),
            space: has(b' '),
            alternate: has(b'#'),
            zero: has(b'0'),
            width: None,
            precision: None,
            code: 0,
            index: 0,
        }
    }

    fn amount(&mut self, largest: usize, too_big: &str) -> Result<Option<Amount>, Error> {
        if self.accept(b'*') {
            return Ok(Some(Amount::Star));
        }
        let mut value = None;
        while let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(10)) {
            let longer = append_digit(value.unwrap_or(0), digit).filter(|&longer| longer <= largest);
            value = Some(longer.ok_or_else(|| Error::value(too_big))?);
            self.at += 1;
        }
        Ok(value.map(Amount::Written))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.peek()? != b'%' {
            return Some(Ok(self.literal()));
        }
        self.at += 1;
        if self.peek() == Some(b'%') {
            return Some(Ok(self.literal()));
        }
        let directive = self.directive();
        if directive.is_err() {
            self.at = self.text.len();
        }
        Some(directive.map(Piece::Directive))
    }
}

/// There are fewer values than directives.
pub fn too_few() -> Error {
    Error::type_error("not enough arguments for format string")
}

/// There are more values than directives, and they are not a mapping.
pub fn too_many() -> Error {
    Error::type_error("not all arguments converted during string formatting")
}

/// A `*` met something that is no integer.
pub fn star_wants_int() -> Error {
    Error::type_error("* wants int")
}

/// A directive met a value of a type it cannot take.
pub fn wrong_type(directive: &Directive, type_name: &str) -> Error {
    let code = char::from_u32(directive.code).unwrap_or('?');
    Error::type_error(match directive.conversion() {
        Ok(Conversion::Decimal) => format!("%{code} format: a real number is required, not {type_name}"),
        Ok(Conversion::Radix(_)) => format!("%{code} format: an integer is required, not {type_name}"),
        Ok(Conversion::Character) => "%c requires int or char".to_owned(),
        _ => format!("must be real number, not {type_name}"),
    })
}
