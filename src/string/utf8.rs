//! To and from generalised UTF-8, which has an encoding for lone surrogates too.

use super::units::{Unit, Units, Width, each_width};
use super::{SizeError, StrBuf};

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

/// The width that the decoded text will have; the greatest byte tells it.
pub fn width(text: &[u8]) -> Width {
    match text.iter().fold(0, |greatest, byte| byte.max(&greatest).to_owned()) {
        ..0x80 => Width::Ascii,
        0x80..0xc4 => Width::One,
        0xc4..0xf0 => Width::Two,
        0xf0.. => Width::Four,
    }
}

/// How many code points a text has.
pub fn len(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte as i8 >= -0x40).count()
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

/// The first code point, and what follows it.
fn next(text: &[u8]) -> Option<(u32, &[u8])> {
    let more = |byte: u8| u32::from(byte & 0x3f);
    match *text {
        [] => None,
        [a @ 0xf0..=0xff, b, c, d, ref rest @ ..] => {
            Some((u32::from(a & 0x07) << 18 | more(b) << 12 | more(c) << 6 | more(d), rest))
        }
        [a @ 0xe0..=0xef, b, c, ref rest @ ..] => Some((u32::from(a & 0x0f) << 12 | more(b) << 6 | more(c), rest)),
        [a @ 0xc0..=0xdf, b, ref rest @ ..] => Some((u32::from(a & 0x1f) << 6 | more(b), rest)),
        [a, ref rest @ ..] => Some((a.into(), rest)),
    }
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

/// Appends a code point, for which there is room.
#[inline]
pub(super) fn push(out: &mut Vec<u8>, code_point: u32) {
    let more = |shift: u32| 0x80 | (code_point >> shift & 0x3f) as u8;
    match code_point {
        ..0x80 => out.push(code_point as u8),
        0x80..0x800 => out.extend_from_slice(&[0xc0 | (code_point >> 6) as u8, more(0)]),
        0x800..0x10000 => out.extend_from_slice(&[0xe0 | (code_point >> 12) as u8, more(6), more(0)]),
        _ => out.extend_from_slice(&[0xf0 | (code_point >> 18) as u8, more(12), more(6), more(0)]),
    }
}
