//! Integers of any size by a specifier: a sign, and digits in the radix that the specifier asks for.

use super::layout::{Number, write_text};
use super::spec::Spec;
use super::{Error, float};
use crate::text::scrap::Scrap;
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
    format(out, spec, value < 0, &small_digits(value.unsigned_abs(), radix(spec)))
}

pub(super) fn small_digits(value: u64, radix: u32) -> Scrap {
    match radix {
        2 => Scrap::written(format_args!("{value:b}")),
        8 => Scrap::written(format_args!("{value:o}")),
        16 => Scrap::written(format_args!("{value:x}")),
        _ => Scrap::written(format_args!("{value}")),
    }
}

/// By a specifier that does not want a float. The digits are those of the magnitude, in lower case.
pub fn format(out: &mut Vec<u8>, spec: &Spec, negative: bool, digits: &str) -> Result<(), Error> {
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

pub(super) fn number(code: u8, alternate: bool, negative: bool, digits: &str) -> Number {
    let prefix = match code {
        _ if !alternate => "",
        b'b' => "0b",
        b'o' => "0o",
        b'x' => "0x",
        b'X' => "0X",
        _ => "",
    };
    let mut digits = Scrap::from(digits);
    if code == b'X' {
        digits.make_ascii_uppercase();
    }
    Number { negative, prefix, digits, ..Number::default() }
}

fn format_character(out: &mut Vec<u8>, spec: &Spec, negative: bool, digits: &str) -> Result<(), Error> {
    if spec.sign.is_some() {
        return Err(Error::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Error::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let sign = if negative { "-" } else { "" };
    let value = format!("{sign}{digits}").parse::<i64>();
    let value = value.map_err(|_| Error::overflow("Python int too large to convert to C long"))?;
    write_text(out, spec, &character(value)?)
}

/// The character with a number.
pub(super) fn character(value: i64) -> Result<Vec<u8>, Error> {
    let code_point = u32::try_from(value).ok().filter(|&code_point| code_point <= 0x10_ffff);
    let mut character = Vec::new();
    utf8::push(&mut character, code_point.ok_or_else(|| Error::overflow("%c arg not in range(0x110000)"))?);
    Ok(character)
}
