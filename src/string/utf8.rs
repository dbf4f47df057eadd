//! To and from generalised UTF-8, which has an encoding for lone surrogates too.

use super::units::{Unit, Units, Width, each_width};
use super::{SizeError, StrBuf};
pub use crate::text::utf8::len;
use crate::text::utf8::next;
pub(super) use crate::text::utf8::push;

/// Text that is known to be (generalised) UTF-8.
pub fn decode(text: &[u8]) -> Result<StrBuf, SizeError> {
    let width = width(text);
    match width {
        Width::Ascii => {
            let mut vec = room(text.len())?;
            vec.extend_from_slice(text);
            Ok(StrBuf::from_latin1(vec))
        }
        Width::One => Ok(StrBuf::from_latin1(decode_units(text)?)),
        Width::Two => Ok(StrBuf::from_two(decode_units(text)?)),
        Width::Four => Ok(StrBuf::from_four(decode_units(text)?)),
    }
}

/// Appends text that is known to be (generalised) UTF-8.
pub fn decode_into(text: &[u8], out: &mut StrBuf) -> Result<(), SizeError> {
    /// A text so short is cheaper to push than to decode beside.
    const SHORT: usize = 16;
    if out.is_empty() && text.len() > SHORT {
        *out = decode(text)?;
        return Ok(());
    }
    if text.is_ascii() {
        return out.push_units(Units::One(text));
    }
    if text.len() > SHORT {
        return out.push_units(decode(text)?.units());
    }
    let mut rest = text;
    while let Some((code_point, after)) = next(rest) {
        out.push(code_point)?;
        rest = after;
    }
    Ok(())
}

/// The width that the decoded text will have; the greatest byte tells it.
pub fn width(text: &[u8]) -> Width {
    match text.iter().fold(0, |greatest, byte| byte.max(&greatest).to_owned()) {
        ..0x80 => Width::Ascii,
        0x80..0xc4 => Width::One,
        0xc4..0xf0 => Width::Two,
        0xf0.. => Width::Four,
    }
}

fn room<U: Unit>(len: usize) -> Result<Vec<U>, SizeError> {
    let mut vec = Vec::new();
    vec.try_reserve_exact(len)?;
    Ok(vec)
}

fn decode_units<U: Unit>(text: &[u8]) -> Result<Vec<U>, SizeError> {
    let mut units = room(len(text))?;
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = ascii_run(rest);
        units.extend(rest[..ascii].iter().map(|byte| U::cut((*byte).into())));
        rest = &rest[ascii..];
        while let Some((code_point, after)) = next(rest).filter(|(code_point, _)| *code_point >= 0x80) {
            units.push(U::cut(code_point));
            rest = after;
        }
    }
    Ok(units)
}

/// How many bytes at the start are ASCII.
pub(super) fn ascii_run(text: &[u8]) -> usize {
    const MANY: usize = 16;
    let many = text.chunks_exact(MANY).take_while(|chunk| chunk.is_ascii()).count() * MANY;
    many + text[many..].iter().take_while(|byte| byte.is_ascii()).count()
}

/// The bytes that a string takes in generalised UTF-8.
pub fn encoded_len(units: Units) -> usize {
    match units {
        Units::One(bytes) => bytes.len() + bytes.iter().filter(|byte| !byte.is_ascii()).count(),
        _ => each_width!(units, slice => slice.iter().map(|unit| size(unit.code())).sum()),
    }
}

fn size(code_point: u32) -> usize {
    match code_point {
        ..0x80 => 1,
        0x80..0x800 => 2,
        0x800..0x10000 => 3,
        _ => 4,
    }
}

/// Appends a string in generalised UTF-8.
pub fn encode(units: Units, out: &mut Vec<u8>) -> Result<(), SizeError> {
    out.try_reserve(encoded_len(units))?;
    match units {
        Units::One(bytes) if bytes.is_ascii() => out.extend_from_slice(bytes),
        _ => each_width!(units, slice => slice.iter().for_each(|unit| push(out, unit.code()))),
    }
    Ok(())
}
