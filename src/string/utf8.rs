//! To and from generalised UTF-8, which has an encoding for lone surrogates too.

use super::units::{Unit, Units, Width, each_width};
use super::{SizeError, StrBuf};

/// Text that is known to be (generalised) UTF-8.
pub fn decode(text: &[u8]) -> Result<StrBuf, SizeError> {
    let mut out = StrBuf::new();
    let mut rest = &text[decode_whole(text, &mut out)?..];
    while let Some((code_point, after)) = next(rest) {
        out.push(code_point)?;
        rest = after;
    }
    Ok(out)
}

/// Appends text as far as it is UTF-8; returns how far that is. It looks at all of the text first, to know its size and
/// width: for one that is expected to be good.
pub fn decode_whole(text: &[u8], out: &mut StrBuf) -> Result<usize, SizeError> {
    if text.is_ascii() {
        out.push_units(Units::One(text))?;
        return Ok(text.len());
    }
    let (decoded, end) = match width(text) {
        Width::Ascii | Width::One => decode_units::<u8>(text)?,
        Width::Two => decode_units::<u16>(text)?,
        Width::Four => decode_units::<u32>(text)?,
    };
    if out.is_empty() {
        *out = decoded;
    } else {
        out.push_units(decoded.units())?;
    }
    Ok(end)
}

/// The same without a look ahead, for text between faults.
pub fn decode_valid(text: &[u8], out: &mut StrBuf) -> Result<usize, SizeError> {
    let mut rest = text;
    while let Some((code_point, after)) = next_valid(rest) {
        out.push(code_point)?;
        rest = after;
    }
    Ok(text.len() - rest.len())
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

/// Decodes as far as the text is UTF-8, and says how far that is. The width is that of the whole text.
fn decode_units<U: Unit>(text: &[u8]) -> Result<(StrBuf, usize), SizeError> {
    let len = len(text);
    let mut units = room(len)?;
    units.resize(len, U::default());
    let mut places = units.iter_mut();
    let mut rest = text;
    // Each turn takes one place, and there is one for each byte that begins a code point.
    while let Some((code_point, after)) = next_valid(rest) {
        let Some(place) = places.next() else { break };
        *place = U::cut(code_point);
        rest = after;
        if code_point < 0x80 {
            rest = decode_ascii(rest, &mut places);
        }
    }
    let left = places.len();
    units.truncate(len - left);
    Ok((U::buffer(units), text.len() - rest.len()))
}

/// Takes ASCII characters, many at a time; returns what follows them.
fn decode_ascii<'t, U: Unit>(text: &'t [u8], places: &mut std::slice::IterMut<U>) -> &'t [u8] {
    const MANY: usize = 8;
    let mut rest = text;
    while let Some((chunk, after)) = rest.split_first_chunk::<MANY>() {
        if !chunk.is_ascii() {
            break;
        }
        for (byte, place) in chunk.iter().zip(&mut *places) {
            *place = U::cut((*byte).into());
        }
        rest = after;
    }
    rest
}

/// The first code point, if it is encoded as it should be, and what follows it.
#[inline(always)]
fn next_valid(text: &[u8]) -> Option<(u32, &[u8])> {
    let more = |byte: u8| u32::from(byte & 0x3f);
    let (code_point, first, rest) = match *text {
        [a @ 0x00..=0x7f, ref rest @ ..] => return Some((a.into(), rest)),
        [a @ 0xc2..=0xdf, b @ 0x80..=0xbf, ref rest @ ..] => return Some((u32::from(a & 0x1f) << 6 | more(b), rest)),
        [a @ 0xe0..=0xef, b @ 0x80..=0xbf, c @ 0x80..=0xbf, ref rest @ ..] => {
            (u32::from(a & 0x0f) << 12 | more(b) << 6 | more(c), 0x800, rest)
        }
        [a @ 0xf0..=0xf4, b @ 0x80..=0xbf, c @ 0x80..=0xbf, d @ 0x80..=0xbf, ref rest @ ..] => {
            (u32::from(a & 0x07) << 18 | more(b) << 12 | more(c) << 6 | more(d), 0x10000, rest)
        }
        _ => return None,
    };
    let is_right = code_point >= first && code_point < 0x110000 && code_point & 0xffff_f800 != 0xd800;
    is_right.then_some((code_point, rest))
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

/// Sums rather than branches: compilers add up many at a time.
fn size(code_point: u32) -> usize {
    1 + usize::from(code_point >= 0x80) + usize::from(code_point >= 0x800) + usize::from(code_point >= 0x10000)
}

/// Appends a string in generalised UTF-8.
pub fn encode(units: Units, out: &mut Vec<u8>) -> Result<(), SizeError> {
    if let Units::One(bytes) = units
        && bytes.is_ascii()
    {
        out.try_reserve(bytes.len())?;
        out.extend_from_slice(bytes);
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
fn write<U: Unit>(slice: &[U], mut room: &mut [u8]) {
    for unit in slice {
        room = write_one(unit.code(), room);
    }
}

/// Returns the room that is left.
#[inline(always)]
fn write_one(code_point: u32, room: &mut [u8]) -> &mut [u8] {
    match (code_point, room) {
        (..0x80, [a, rest @ ..]) => {
            *a = code_point as u8;
            rest
        }
        (0x80..0x800, [a, b, rest @ ..]) => {
            (*a, *b) = (0xc0 | (code_point >> 6) as u8, more(code_point, 0));
            rest
        }
        (0x800..0x10000, [a, b, c, rest @ ..]) => {
            (*a, *b, *c) = (0xe0 | (code_point >> 12) as u8, more(code_point, 6), more(code_point, 0));
            rest
        }
        (_, [a, b, c, d, rest @ ..]) => {
            (*a, *b) = (0xf0 | (code_point >> 18) as u8, more(code_point, 12));
            (*c, *d) = (more(code_point, 6), more(code_point, 0));
            rest
        }
        (_, room) => room,
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
