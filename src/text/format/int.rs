//! Integers of any size by a specifier: a sign, and digits in the radix that the specifier asks for.

use super::layout::{Number, write_text};
use super::spec::Spec;
use super::{Error, float};
use crate::text::digits::{Bits, Decimals};
use crate::text::utf8;

/// In which radix [`format()`] wants the digits.
pub fn radix(spec: &Spec) -> u32 {
    spec.code.map_or(10, radix_of)
}

pub(super) fn radix_of(code: u8) -> u32 {
    match code {
        b'b' => 2,
        b'o' => 8,
        b'x' | b'X' => 16,
        _ => 10,
    }
}

/// A small integer by any specifier for integers.
pub fn format_small(out: &mut Vec<u8>, spec: &Spec, value: i64) -> Result<(), Error> {
    if spec.wants_float() {
        return float::format(out, spec, value as f64);
    }
    let code = spec.code.unwrap_or(b'd');
    with_digits(value.unsigned_abs(), code, |digits| format_digits(out, spec, value < 0, digits))
}

/// Those of the type `X` are capitals.
#[inline(always)]
pub(super) fn with_digits<T>(value: u64, code: u8, use_them: impl FnOnce(&[u8]) -> T) -> T {
    match radix_of(code) {
        10 => use_them(&Decimals::decimal(value)),
        radix => use_them(&Bits::binary(value, radix.trailing_zeros(), code == b'X')),
    }
}

/// By a specifier that does not want a float. The digits are those of the magnitude, in lower case.
pub fn format(out: &mut Vec<u8>, spec: &Spec, negative: bool, digits: &str) -> Result<(), Error> {
    if spec.code == Some(b'X') {
        return format_digits(out, spec, negative, digits.to_ascii_uppercase().as_bytes());
    }
    format_digits(out, spec, negative, digits.as_bytes())
}

fn format_digits(out: &mut Vec<u8>, spec: &Spec, negative: bool, digits: &[u8]) -> Result<(), Error> {
    if spec.precision.is_some() {
        return Err(Error::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Error::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    match spec.code {
        Some(b'c') => format_character(out, spec, negative, digits),
        code => number(code.unwrap_or(b'd'), spec.alternate, negative, digits).write(out, spec),
    }
}

pub(super) fn number(code: u8, alternate: bool, negative: bool, digits: &[u8]) -> Number<'_> {
    let prefix = match code {
        _ if !alternate => "",
        b'b' => "0b",
        b'o' => "0o",
        b'x' => "0x",
        b'X' => "0X",
        _ => "",
    };
    Number { negative, prefix, digits, ..Number::default() }
}

fn format_character(out: &mut Vec<u8>, spec: &Spec, negative: bool, digits: &[u8]) -> Result<(), Error> {
    if spec.sign.is_some() {
        return Err(Error::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Error::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let value = str::from_utf8(digits).ok().and_then(|digits| digits.parse::<i128>().ok());
    let value = value.and_then(|value| i64::try_from(if negative { -value } else { value }).ok());
    let value = value.ok_or_else(|| Error::overflow("Python int too large to convert to C long"))?;
    write_text(out, spec, &character(value)?)
}

/// The character with a number.
pub(super) fn character(value: i64) -> Result<Vec<u8>, Error> {
    let code_point = u32::try_from(value).ok().filter(|&code_point| code_point <= 0x10_ffff);
    let mut character = Vec::new();
    utf8::push(&mut character, code_point.ok_or_else(|| Error::overflow("%c arg not in range(0x110000)"))?);
    Ok(character)
}
