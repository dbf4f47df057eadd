//! What numbers and strings mean: from their text to constants of the tree.

use super::ast::{BigInt, Constant, StrConstant};
use crate::sys::find;
use crate::text::{unicode, utf8};

/// The place of a literal's value in [`Literals`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LiteralId(u32);

/// The values of a text's literals, in the order in which they are written.
#[derive(Debug, Default)]
pub struct Literals(Vec<Constant>);

impl Literals {
    pub fn push(&mut self, value: Constant) -> LiteralId {
        self.0.push(value);
        LiteralId(self.0.len() as u32 - 1)
    }

    pub fn push_text(&mut self, text: Box<[u8]>) -> LiteralId {
        self.push(Constant::Str(Box::new(StrConstant { text, u_prefix: false })))
    }

    /// Moves the value into the tree. A second parse, for an error's explanation, finds a zero.
    pub fn take(&mut self, id: LiteralId) -> Constant {
        std::mem::replace(&mut self.0[id.0 as usize], Constant::Int(0))
    }

    pub fn take_text(&mut self, id: LiteralId) -> Box<[u8]> {
        match self.take(id) {
            Constant::Str(text) => text.text,
            _ => Box::default(),
        }
    }
}

// ---- numbers

/// A number at the start of a text: its length and value, or what is wrong with it.
pub type Scanned = Result<(usize, Constant), NumberFault>;

#[derive(Debug, PartialEq)]
pub struct NumberFault {
    /// The offending character; where Python, too, puts its caret.
    pub at: usize,
    /// How far to skip before going on.
    pub end: usize,
    pub message: String,
}

/// The most decimal digits that become an integer, as in Python: conversion takes quadratic time.
const MAX_DECIMAL_DIGITS: usize = 4300;

pub fn scan_number(text: &str) -> Scanned {
    let number = Number { text: text.as_bytes() };
    match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => number.prefixed(16, "hexadecimal"),
        [b'0', b'o' | b'O', ..] => number.prefixed(8, "octal"),
        [b'0', b'b' | b'B', ..] => number.prefixed(2, "binary"),
        _ => number.decimal(),
    }
}

struct Number<'a> {
    text: &'a [u8],
}

impl Number<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or(0)
    }

    fn fault(&self, at: usize, message: impl Into<String>) -> NumberFault {
        let word = self.text[at..].iter().take_while(|b| is_word(**b)).count();
        NumberFault { at: at.saturating_sub(1), end: at + word, message: message.into() }
    }

    /// `0x_ff`, `0o17`, `0b1`
    fn prefixed(&self, radix: u32, kind: &str) -> Scanned {
        let mut at = 2;
        loop {
            if self.byte(at) == b'_' {
                at += 1;
            }
            if !is_digit(self.byte(at), radix) {
                return Err(self.bad_digit(at, kind));
            }
            while is_digit(self.byte(at), radix) {
                at += 1;
            }
            if self.byte(at) != b'_' {
                break;
            }
        }
        if self.byte(at).is_ascii_digit() {
            return Err(self.bad_digit(at, kind));
        }
        self.end(at, kind)?;
        Ok((at, integer(radix, &self.digits(2, at))))
    }

    fn bad_digit(&self, at: usize, kind: &str) -> NumberFault {
        match self.byte(at) {
            digit @ b'0'..=b'9' => {
                NumberFault { at, ..self.fault(at, format!("invalid digit '{}' in {kind} literal", digit as char)) }
            }
            _ => self.fault(at, format!("invalid {kind} literal")),
        }
    }

    fn decimal(&self) -> Scanned {
        let mut at = self.decimal_digits(0)?;
        let mut is_float = false;
        if self.byte(at) == b'.' {
            is_float = true;
            at += 1;
            if self.byte(at).is_ascii_digit() {
                at = self.decimal_digits(at)?;
            }
        }
        if matches!(self.byte(at), b'e' | b'E') {
            let sign = usize::from(matches!(self.byte(at + 1), b'+' | b'-'));
            if self.byte(at + 1 + sign).is_ascii_digit() {
                is_float = true;
                at = self.decimal_digits(at + 1 + sign)?;
            } else if sign == 1 {
                return Err(self.fault(at + 2, "invalid decimal literal"));
            }
        }
        if matches!(self.byte(at), b'j' | b'J') {
            self.end(at + 1, "imaginary")?;
            return Ok((at + 1, Constant::Imaginary(self.float(at))));
        }
        self.end(at, "decimal")?;
        if is_float { Ok((at, Constant::Float(self.float(at)))) } else { self.decimal_integer(at) }
    }

    /// Digits with single underscores between them, at least one if there is one.
    fn decimal_digits(&self, mut at: usize) -> Result<usize, NumberFault> {
        loop {
            while self.byte(at).is_ascii_digit() {
                at += 1;
            }
            if self.byte(at) != b'_' {
                return Ok(at);
            }
            at += 1;
            if !self.byte(at).is_ascii_digit() {
                return Err(self.fault(at, "invalid decimal literal"));
            }
        }
    }

    fn decimal_integer(&self, end: usize) -> Scanned {
        let zeros = self.text[..end].iter().take_while(|b| matches!(b, b'0' | b'_')).count();
        if self.byte(0) == b'0' && zeros < end {
            return Err(NumberFault {
                at: 0,
                end,
                message: "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal \
                          integers"
                    .into(),
            });
        }
        let digits = self.digits(0, end);
        if digits.len() > MAX_DECIMAL_DIGITS {
            return Err(NumberFault {
                at: 0,
                end,
                message: format!(
                    "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has {} \
                     digits - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                    digits.len()
                ),
            });
        }
        Ok((end, integer(10, &digits)))
    }

    /// A number may touch a keyword (`1if x else 2`) but no other word.
    fn end(&self, at: usize, kind: &str) -> Result<(), NumberFault> {
        const KEYWORDS: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"or", b"not"];
        let touches_word = is_word(self.byte(at)) && !KEYWORDS.iter().any(|word| self.text[at..].starts_with(word));
        if touches_word { Err(self.fault(at, format!("invalid {kind} literal"))) } else { Ok(()) }
    }

    fn digits(&self, start: usize, end: usize) -> String {
        self.text[start..end].iter().filter(|b| **b != b'_').map(|b| *b as char).collect()
    }

    fn float(&self, end: usize) -> f64 {
        // What was scanned is a float by Rust's rules too.
        self.digits(0, end).parse().unwrap_or(f64::NAN)
    }
}

fn is_digit(byte: u8, radix: u32) -> bool {
    (byte as char).is_digit(radix)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn integer(radix: u32, digits: &str) -> Constant {
    match u64::from_str_radix(digits, radix) {
        Ok(value) => Constant::Int(value),
        Err(_) => Constant::BigInt(Box::new(BigInt { radix, digits: digits.trim_start_matches('0').into() })),
    }
}

// ---- strings

/// A fault or an oddity in a string's escapes, at an offset into its body.
#[derive(Debug, Clone, PartialEq)]
pub struct EscapeFault {
    pub at: usize,
    pub len: usize,
    pub message: String,
}

/// The decoded text, and the escapes that mean nothing (`\d`), which Python warns of.
pub type Decoded = Result<(Box<[u8]>, Vec<EscapeFault>), EscapeFault>;

pub fn decode_str(body: &str) -> Decoded {
    decode(body, false)
}

pub fn decode_bytes(body: &str) -> Decoded {
    decode(body, true)
}

fn decode(body: &str, is_bytes: bool) -> Decoded {
    let mut out = Vec::with_capacity(body.len());
    let mut odd = Vec::new();
    let mut at = 0;
    while let Some(skip) = find::first(b'\\', &body.as_bytes()[at..]) {
        out.extend_from_slice(&body.as_bytes()[at..at + skip]);
        at += skip;
        let escape = Escape { body, at };
        match if is_bytes { escape.in_bytes(&mut out) } else { escape.in_str(&mut out) }? {
            Some(len) => at += len,
            None => {
                odd.push(escape.unknown());
                out.push(b'\\');
                at += 1;
            }
        }
    }
    out.extend_from_slice(&body.as_bytes()[at..]);
    Ok((out.into(), odd))
}

/// The escape whose backslash stands at `at`.
struct Escape<'a> {
    body: &'a str,
    at: usize,
}

impl Escape<'_> {
    /// Writes what it means and says how long it is; `None` if it means nothing.
    fn in_str(&self, out: &mut Vec<u8>) -> Result<Option<usize>, EscapeFault> {
        let (len, code) = match self.byte(1) {
            b'x' => (4, self.hex(2, "\\xXX")?),
            b'u' => (6, self.hex(4, "\\uXXXX")?),
            b'U' => (10, self.code_point()?),
            b'N' => self.named()?,
            _ => return Ok(self.common(out)),
        };
        utf8::push(out, code);
        Ok(Some(len))
    }

    fn in_bytes(&self, out: &mut Vec<u8>) -> Result<Option<usize>, EscapeFault> {
        if self.byte(1) != b'x' {
            return Ok(self.common_bytes(out));
        }
        out.push(self.hex(2, "\\x")? as u8);
        Ok(Some(4))
    }

    fn common(&self, out: &mut Vec<u8>) -> Option<usize> {
        if let Some((len, code)) = self.octal() {
            utf8::push(out, code);
            return Some(len);
        }
        self.simple(out)
    }

    fn common_bytes(&self, out: &mut Vec<u8>) -> Option<usize> {
        if let Some((len, code)) = self.octal() {
            out.push(code as u8);
            return Some(len);
        }
        self.simple(out)
    }

    fn simple(&self, out: &mut Vec<u8>) -> Option<usize> {
        let byte = match self.byte(1) {
            b'\n' => return Some(2),
            byte @ (b'\\' | b'\'' | b'"') => byte,
            b'a' => 7,
            b'b' => 8,
            b't' => b'\t',
            b'n' => b'\n',
            b'v' => 11,
            b'f' => 12,
            b'r' => b'\r',
            _ => return None,
        };
        out.push(byte);
        Some(2)
    }

    /// One to three octal digits.
    fn octal(&self) -> Option<(usize, u32)> {
        let digits = (1..4).take_while(|i| is_digit(self.byte(*i), 8)).count();
        let value = (1..=digits).fold(0, |value, i| value * 8 + u32::from(self.byte(i) - b'0'));
        (digits > 0).then_some((digits + 1, value))
    }

    fn hex(&self, digits: usize, shape: &str) -> Result<u32, EscapeFault> {
        let found = (2..2 + digits).take_while(|i| self.byte(*i).is_ascii_hexdigit()).count();
        if found < digits {
            let message = format!("truncated {shape} escape: '\\{}' needs {digits} hexadecimal digits", self.letter());
            return Err(self.fault(2 + found, message));
        }
        let text = &self.body[self.at + 2..self.at + 2 + digits];
        Ok(u32::from_str_radix(text, 16).unwrap_or(0))
    }

    /// `\UXXXXXXXX`
    fn code_point(&self) -> Result<u32, EscapeFault> {
        let code = self.hex(8, "\\UXXXXXXXX")?;
        if code > 0x10FFFF {
            return Err(self.fault(10, format!("illegal Unicode character: U+{code:X} is above U+10FFFF")));
        }
        Ok(code)
    }

    /// `\N{NAME}`
    fn named(&self) -> Result<(usize, u32), EscapeFault> {
        let rest = &self.body[self.at + 2..];
        let Some(name) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(name, _)| name) else {
            return Err(self.fault(2, "malformed \\N character escape: write \\N{NAME}"));
        };
        match unicode::named(name) {
            Some(character) => Ok((name.len() + 4, character as u32)),
            None => Err(self.fault(name.len() + 4, format!("unknown Unicode character name '{name}'"))),
        }
    }

    fn unknown(&self) -> EscapeFault {
        let len = 1 + self.letter().len_utf8();
        self.fault(len, format!("invalid escape sequence '\\{}'", self.letter()))
    }

    fn letter(&self) -> char {
        self.body[self.at + 1..].chars().next().unwrap_or(' ')
    }

    fn byte(&self, offset: usize) -> u8 {
        self.body.as_bytes().get(self.at + offset).copied().unwrap_or(0)
    }

    fn fault(&self, len: usize, message: impl Into<String>) -> EscapeFault {
        EscapeFault { at: self.at, len, message: message.into() }
    }
}
