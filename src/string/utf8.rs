//! To and from generalised UTF-8, which has an encoding for lone surrogates too.

use super::units::{Unit, Units, Width, each_width};
use super::{SizeError, StrBuf};

/// Text that is known to be (generalised) UTF-8.
pub fn decode(text: &[u8]) -> Result<StrBuf, SizeError> {
    match str::from_utf8(text) {
        Ok(text) => decode_str(text),
        Err(_) => match width(text) {
            Width::Ascii | Width::One => decode_units::<u8>(text),
            Width::Two => decode_units::<u16>(text),
            Width::Four => decode_units::<u32>(text),
        },
    }
}

/// Text without surrogates.
pub fn decode_str(text: &str) -> Result<StrBuf, SizeError> {
    match width(text.as_bytes()) {
        Width::Ascii => {
            let mut vec = room(text.len())?;
            vec.extend_from_slice(text.as_bytes());
            Ok(StrBuf::from_latin1(vec))
        }
        Width::One => decode_chars::<u8>(text),
        Width::Two => decode_chars::<u16>(text),
        Width::Four => decode_chars::<u32>(text),
    }
}

/// Appends a text without surrogates.
pub fn decode_into(text: &str, out: &mut StrBuf) -> Result<(), SizeError> {
    /// A text so short is cheaper to push than to decode beside.
    const SHORT: usize = 16;
    if text.len() <= SHORT {
        text.chars().try_for_each(|character| out.push_char(character))
    } else if out.is_empty() {
        *out = decode_str(text)?;
        Ok(())
    } else if text.is_ascii() {
        out.push_ascii(text)
    } else {
        out.push_units(decode_str(text)?.units())
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

/// Block by block, so that those of ASCII are quick.
fn decode_chars<U: Unit>(text: &str) -> Result<StrBuf, SizeError> {
    const BLOCK: usize = 64;
    let len = len(text.as_bytes());
    let mut units = room(len)?;
    units.resize(len, U::default());
    let mut places = units.as_mut_slice();
    let mut rest = text;
    while !rest.is_empty() {
        let end = (BLOCK..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (block, after) = rest.split_at(end);
        let count = if block.is_ascii() { fill(places, block.bytes()) } else { fill(places, block.chars()) };
        places = &mut places[count..];
        rest = after;
    }
    Ok(U::buffer(units))
}

/// Returns how many there were.
fn fill<U: Unit>(places: &mut [U], code_points: impl Iterator<Item = impl Into<u32>>) -> usize {
    let mut count = 0;
    for (place, code_point) in places.iter_mut().zip(code_points) {
        *place = U::cut(code_point.into());
        count += 1;
    }
    count
}

fn decode_units<U: Unit>(text: &[u8]) -> Result<StrBuf, SizeError> {
    let mut units: Vec<U> = room(len(text))?;
    let mut rest = text;
    while let Some((code_point, after)) = next(rest) {
        units.push(U::cut(code_point));
        rest = after;
    }
    Ok(U::buffer(units))
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
    if let Some(text) = units.as_ascii() {
        out.try_reserve(text.len())?;
        out.extend_from_slice(text.as_bytes());
        return Ok(());
    }
    let len = encoded_len(units);
    out.try_reserve(len)?;
    let start = out.len();
    out.resize(start + len, 0);
    each_width!(units, slice => write(slice, &mut out[start..]));
    Ok(())
}

/// There is exactly as much room as is needed.
fn write<U: Unit>(slice: &[U], room: &mut [u8]) {
    let mut at = 0;
    for unit in slice {
        let code_point = unit.code();
        let size = size(code_point);
        match &mut room[at..at + size] {
            [a] => *a = code_point as u8,
            [a, b] => [*a, *b] = [0xc0 | (code_point >> 6) as u8, more(code_point, 0)],
            [a, b, c] => [*a, *b, *c] = [0xe0 | (code_point >> 12) as u8, more(code_point, 6), more(code_point, 0)],
            [a, b, c, d] => {
                let lead = 0xf0 | (code_point >> 18) as u8;
                [*a, *b, *c, *d] = [lead, more(code_point, 12), more(code_point, 6), more(code_point, 0)];
            }
            _ => {}
        }
        at += size;
    }
}

/// A byte after the first: six bits.
fn more(code_point: u32, shift: u32) -> u8 {
    0x80 | (code_point >> shift & 0x3f) as u8
}

/// Appends a code point.
pub(super) fn push(out: &mut Vec<u8>, code_point: u32) {
    let mut room = [0; 4];
    write(&[code_point], &mut room);
    out.extend_from_slice(&room[..size(code_point)]);
}
