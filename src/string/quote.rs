//! `repr` and `ascii` of a string: what can be read is written as it is, run by run, the rest as escape sequences.

use super::chars::{Facts, facts};
use super::units::{Unit, Units, each_width};
use super::{SizeError, StrBuf};

pub fn repr(units: Units, out: &mut StrBuf) -> Result<(), SizeError> {
    quoted(units, out, |code_point| facts(code_point).any(Facts::PRINTABLE))
}

/// With an escape sequence for everything beyond ASCII.
pub fn ascii(units: Units, out: &mut StrBuf) -> Result<(), SizeError> {
    quoted(units, out, |_| false)
}

fn quoted(units: Units, out: &mut StrBuf, shows: impl Fn(u32) -> bool) -> Result<(), SizeError> {
    let quote = each_width!(units, slice => quote_for(slice));
    out.reserve(units.len().saturating_add(2))?;
    out.push(quote)?;
    each_width!(units, slice => between_quotes(slice, quote, out, shows))?;
    out.push(quote)
}

/// Single quotes, unless double ones save escapes.
fn quote_for<U: Unit>(slice: &[U]) -> u32 {
    let has = |quote: char| U::position(slice, U::cut(quote.into())).is_some();
    if has('\'') && !has('"') { '"'.into() } else { '\''.into() }
}

fn between_quotes<U: Unit>(
    slice: &[U],
    quote: u32,
    out: &mut StrBuf,
    shows: impl Fn(u32) -> bool,
) -> Result<(), SizeError> {
    const BACKSLASH: u32 = '\\' as u32;
    let is_plain = |code_point: u32| match code_point {
        0x20..0x7f => code_point != quote && code_point != BACKSLASH,
        _ => code_point >= 0x80 && shows(code_point),
    };
    let mut rest = slice;
    loop {
        let plain = rest.iter().position(|unit| !is_plain(unit.code())).unwrap_or(rest.len());
        out.push_units(U::units(&rest[..plain]))?;
        let Some((odd, after)) = rest[plain..].split_first() else { return Ok(()) };
        escape(odd.code(), out)?;
        rest = after;
    }
}

fn escape(code_point: u32, out: &mut StrBuf) -> Result<(), SizeError> {
    let (letter, digits) = match code_point {
        0x09 => ('t', 0),
        0x0a => ('n', 0),
        0x0d => ('r', 0),
        0x20..0x7f => return [u32::from('\\'), code_point].into_iter().try_for_each(|unit| out.push(unit)),
        ..0x100 => ('x', 2),
        0x100..0x10000 => ('u', 4),
        _ => ('U', 8),
    };
    out.push_char('\\')?;
    out.push_char(letter)?;
    (0..digits).rev().try_for_each(|digit| {
        let digit = char::from_digit(code_point >> (4 * digit) & 0xf, 16).unwrap_or('0');
        out.push_char(digit)
    })
}
