//! The format language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use std::ops::Deref;

use super::Error;
use crate::text::number::decimal_digit;
use crate::text::utf8;

/// What is to be formatted. It decides how text is aligned by itself and which types there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand {
    Str,
    Int,
    Float,
    Complex,
}

impl Operand {
    fn types(self) -> &'static [u8] {
        match self {
            Operand::Str => b"s",
            Operand::Int => b"bcdoxXneEfFgG%",
            Operand::Float => b"neEfFgG%",
            Operand::Complex => b"neEfFgG",
        }
    }

    fn default_type(self) -> Option<u8> {
        match self {
            Operand::Str => Some(b's'),
            Operand::Int => Some(b'd'),
            Operand::Float | Operand::Complex => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    Center,
    /// `=`: what fills stands between the sign and the digits.
    AfterSign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    OnlyMinus,
    Plus,
    Space,
}

/// The character that fills: up to four bytes of generalised UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fill {
    bytes: [u8; 4],
    len: usize,
}

impl Fill {
    /// What is longer is cut off.
    pub fn of(character: &[u8]) -> Fill {
        let mut fill = Fill { bytes: [0; 4], len: character.len().min(4) };
        fill.bytes.iter_mut().zip(character).for_each(|(place, byte)| *place = *byte);
        fill
    }
}

impl Deref for Fill {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// A format specifier, taken apart. Fields that were not written have their defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spec {
    /// One character.
    pub fill: Fill,
    pub align: Align,
    pub sign: Option<Sign>,
    /// `z`: what rounds to zero has no minus.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    pub width: usize,
    /// `,` or `_`, and how many digits stand in a group.
    pub grouping: Option<(u8, usize)>,
    pub precision: Option<usize>,
    /// The type, or the one the operand has by itself: none for a float, whose `repr` is meant.
    pub code: Option<u8>,
}

impl Spec {
    pub fn new(operand: Operand) -> Self {
        Spec {
            fill: Fill::of(b" "),
            align: if operand == Operand::Str { Align::Left } else { Align::Right },
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            code: operand.default_type(),
        }
    }

    /// Reads a specifier for an operand of a type which messages call `type_name`.
    #[inline]
    pub fn parse(text: &[u8], operand: Operand, type_name: &str) -> Result<Self, Error> {
        let mut reader = Reader { text, at: 0 };
        let mut spec = Spec::new(operand);
        spec.read_layout(&mut reader, operand)?;
        spec.grouping = reader.grouping()?;
        if reader.accept(b'.') {
            let precision = reader.integer()?.ok_or_else(|| Error::value("Format specifier missing precision"))?;
            spec.precision = Some(precision);
        }
        spec.read_type(&reader, operand, type_name)?;
        Ok(spec)
    }

    /// Whether an integer with this specifier is formatted as a float.
    pub fn wants_float(&self) -> bool {
        self.code.is_none_or(|code| b"eEfFgG%".contains(&code))
    }

    fn read_layout(&mut self, reader: &mut Reader, operand: Operand) -> Result<(), Error> {
        let written = reader.fill_and_align();
        if let Some((fill, align)) = written {
            self.fill = Fill::of(fill.unwrap_or(b" "));
            self.align = align;
        }
        self.sign = reader.sign();
        self.no_negative_zero = reader.accept(b'z');
        self.alternate = reader.accept(b'#');
        let has_fill = written.is_some_and(|(fill, _)| fill.is_some());
        if !has_fill && reader.accept(b'0') {
            self.fill = Fill::of(b"0");
            if written.is_none() && operand != Operand::Str {
                self.align = Align::AfterSign;
            }
        }
        self.width = reader.integer()?.unwrap_or(0);
        Ok(())
    }

    fn read_type(&mut self, reader: &Reader, operand: Operand, type_name: &str) -> Result<(), Error> {
        let rest = &reader.text[reader.at..];
        if rest.len() > 1 && utf8::end(rest, 0) < rest.len() {
            let text = String::from_utf8_lossy(reader.text);
            return Err(Error::value(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        let written = (!rest.is_empty()).then(|| utf8::first(rest));
        let code = written.or(operand.default_type().map(u32::from));
        self.check_grouping(code)?;
        let Some(code) = code else { return Ok(()) };
        let known = u8::try_from(code).ok().filter(|code| operand.types().contains(code));
        let unknown = || format!("Unknown format code '{}' for object of type '{type_name}'", shown(code));
        self.code = Some(known.ok_or_else(|| Error::value(unknown()))?);
        Ok(())
    }

    /// Groups have three digits; in radix 2, 8 and 16 they have four and no comma.
    fn check_grouping(&mut self, code: Option<u32>) -> Result<(), Error> {
        let (Some((separator, size)), Some(code)) = (&mut self.grouping, code) else { return Ok(()) };
        match char::from_u32(code) {
            Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if *separator == b'_' => {
                *size = 4;
                Ok(())
            }
            _ => Err(Error::value(format!("Cannot specify '{}' with '{}'.", char::from(*separator), shown(code)))),
        }
    }
}

/// A type as messages show it.
fn shown(code: u32) -> String {
    match char::from_u32(code) {
        Some(c) if c.is_ascii_graphic() || code == 0x7f => c.to_string(),
        _ => format!("\\x{code:x}"),
    }
}

fn align_of(byte: u8) -> Option<Align> {
    match byte {
        b'<' => Some(Align::Left),
        b'>' => Some(Align::Right),
        b'^' => Some(Align::Center),
        b'=' => Some(Align::AfterSign),
        _ => None,
    }
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn accept(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn fill_and_align(&mut self) -> Option<(Option<&'a [u8]>, Align)> {
        let end = match self.text {
            [..=0x7f, ..] => 1,
            text => utf8::end(text, 0),
        };
        if let Some(align) = self.text.get(end).copied().and_then(align_of) {
            self.at = end + 1;
            return Some((Some(&self.text[..end]), align));
        }
        let align = self.peek().and_then(align_of)?;
        self.at = 1;
        Some((None, align))
    }

    fn sign(&mut self) -> Option<Sign> {
        let sign = match self.peek()? {
            b'-' => Sign::OnlyMinus,
            b'+' => Sign::Plus,
            b' ' => Sign::Space,
            _ => return None,
        };
        self.at += 1;
        Some(sign)
    }

    fn grouping(&mut self) -> Result<Option<(u8, usize)>, Error> {
        let has_comma = self.accept(b',');
        let has_underscore = self.accept(b'_');
        if has_underscore && (has_comma || self.peek() == Some(b',')) {
            return Err(Error::value("Cannot specify both ',' and '_'."));
        }
        let separator = if has_comma { Some(b',') } else { has_underscore.then_some(b'_') };
        Ok(separator.map(|separator| (separator, 3)))
    }

    /// Decimal digits of any script.
    fn integer(&mut self) -> Result<Option<usize>, Error> {
        let mut value = None;
        while let Some((digit, end)) = self.digit() {
            value = Some(append_digit(value.unwrap_or(0), digit).ok_or_else(too_many_digits)?);
            self.at = end;
        }
        Ok(value)
    }

    /// The digit that is next, and where it ends.
    fn digit(&self) -> Option<(u32, usize)> {
        match self.peek()? {
            digit @ b'0'..=b'9' => Some((u32::from(digit - b'0'), self.at + 1)),
            ..0x80 => None,
            _ => {
                let digit = char::from_u32(utf8::first(&self.text[self.at..])).and_then(decimal_digit)?;
                Some((digit, utf8::end(self.text, self.at)))
            }
        }
    }
}

/// `value` with one more digit, if that is not too large for a signed word.
pub(super) fn append_digit(value: usize, digit: u32) -> Option<usize> {
    let longer = value.checked_mul(10)?.checked_add(digit as usize)?;
    (longer <= isize::MAX as usize).then_some(longer)
}

pub(super) fn too_many_digits() -> Error {
    Error::value("Too many decimal digits in format string")
}
