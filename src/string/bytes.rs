//! What `bytes` has of its own: the questions about ASCII, translation by a table, and hexadecimal digits. The rest is as
//! for strings of one byte a unit, with the [`Octets`] as alphabet, and [`Case::ascii`] for letters.
//!
//! [`Octets`]: super::Octets
//! [`Case::ascii`]: super::case::Case::ascii

use super::units::{Units, each_width};
use super::{Alphabet, Octets, SizeError};

pub fn is_alpha(bytes: &[u8]) -> bool {
    all(bytes, u8::is_ascii_alphabetic)
}

pub fn is_digit(bytes: &[u8]) -> bool {
    all(bytes, u8::is_ascii_digit)
}

pub fn is_alnum(bytes: &[u8]) -> bool {
    all(bytes, u8::is_ascii_alphanumeric)
}

pub fn is_space(bytes: &[u8]) -> bool {
    all(bytes, |byte| Octets::is_space((*byte).into()))
}

pub fn is_upper(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
}

pub fn is_lower(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
}

/// Whether upper case begins each run of letters, and lower case goes on in it.
pub fn is_title(bytes: &[u8]) -> bool {
    let mut follows_letter = false;
    let is_right = |byte: &u8| {
        let is_letter = byte.is_ascii_alphabetic();
        let is_wrong = is_letter && byte.is_ascii_lowercase() != follows_letter;
        follows_letter = is_letter;
        !is_wrong
    };
    bytes.iter().all(is_right) && bytes.iter().any(u8::is_ascii_alphabetic)
}

fn all(bytes: &[u8], is_one: impl Fn(&u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(is_one)
}

/// `translate`: each byte as a table has it, without those in `deleted`.
pub fn translate(bytes: &[u8], table: Option<&[u8; 256]>, deleted: &[u8]) -> Result<Vec<u8>, SizeError> {
    let mut is_deleted = [false; 256];
    for byte in deleted {
        is_deleted[usize::from(*byte)] = true;
    }
    let mut out = room(bytes.len())?;
    let kept = bytes.iter().filter(|byte| !is_deleted[usize::from(**byte)]);
    out.extend(kept.map(|byte| table.map_or(*byte, |table| table[usize::from(*byte)])));
    Ok(out)
}

/// `hex`: a separator after each group of so many bytes, counted from the right, or from the left if the number is
/// negative.
pub fn hex(bytes: &[u8], separator: Option<u8>, group: i64) -> Result<Vec<u8>, SizeError> {
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let Some(separator) = separator.filter(|_| size > 0) else { return digits(bytes, None, 0, usize::MAX) };
    let first = if group < 0 { size } else { bytes.len() % size };
    digits(bytes, Some(separator), first, size)
}

/// The first group has another size.
fn digits(bytes: &[u8], separator: Option<u8>, first: usize, size: usize) -> Result<Vec<u8>, SizeError> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let separators = bytes.len().div_ceil(size);
    let mut out = room(bytes.len().saturating_mul(2).saturating_add(separators))?;
    let (first, rest) = bytes.split_at(first.min(bytes.len()));
    for group in [first].into_iter().chain(rest.chunks(size)) {
        out.extend(separator.filter(|_| !out.is_empty()));
        out.extend(group.iter().flat_map(|byte| [byte >> 4, byte & 0xf]).map(|digit| DIGITS[usize::from(digit)]));
    }
    Ok(out)
}

/// Why a text is no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HexError {
    /// There is no hexadecimal digit at this position.
    At(usize),
    Size(SizeError),
}

impl From<SizeError> for HexError {
    fn from(error: SizeError) -> Self {
        HexError::Size(error)
    }
}

/// `fromhex`: pairs of digits, and spaces between pairs.
pub fn from_hex(text: Units) -> Result<Vec<u8>, HexError> {
    let Some(ascii) = text.as_ascii() else {
        let stranger = each_width!(text, slice => slice.iter().position(|unit| super::Unit::code(*unit) >= 0x80));
        return stranger.map_or_else(|| from_digits(&narrowed(text)?), |at| Err(HexError::At(at)));
    };
    from_digits(ascii.as_bytes())
}

/// ASCII text that stands in wider units.
fn narrowed(text: Units) -> Result<Vec<u8>, SizeError> {
    let mut bytes = room(text.len())?;
    bytes.extend(text.iter().map(|code_point| code_point as u8));
    Ok(bytes)
}

fn from_digits(text: &[u8]) -> Result<Vec<u8>, HexError> {
    let mut bytes = room(text.len() / 2)?;
    let digit = |at: usize| {
        let digit = text.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        digit.map(|digit| digit as u8).ok_or(HexError::At(at))
    };
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        if Octets::is_space(byte.into()) {
            at += 1;
        } else {
            bytes.push(digit(at)? << 4 | digit(at + 1)?);
            at += 2;
        }
    }
    Ok(bytes)
}

fn room(len: usize) -> Result<Vec<u8>, SizeError> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(len)?;
    Ok(bytes)
}
