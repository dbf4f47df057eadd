//! UTF-16 and UTF-32: units of `SIZE` bytes, in one order or the other.

use super::{Fault, Halt, Order, is_surrogate};
use crate::string::units::Unit;
use crate::string::{SizeError, StrBuf};

pub const MARK: u32 = 0xfeff;
const NATIVE: Order = if cfg!(target_endian = "big") { Order::Big } else { Order::Little };

/// Text that is marked is written in the machine's order.
fn is_big(order: Order) -> bool {
    order == Order::Big || order == Order::Marked && NATIVE == Order::Big
}

/// The order that a byte order mark tells, and how long the mark is.
pub fn order<const SIZE: usize>(bytes: &[u8]) -> (Order, usize) {
    match bytes.first_chunk().map(|first| (unit::<SIZE>(first, Order::Little), unit(first, Order::Big))) {
        Some((MARK, _)) => (Order::Little, SIZE),
        Some((_, MARK)) => (Order::Big, SIZE),
        _ => (NATIVE, 0),
    }
}

fn unit<const SIZE: usize>(bytes: &[u8; SIZE], order: Order) -> u32 {
    let join = |value, byte: &u8| value << 8 | u32::from(*byte);
    if is_big(order) { bytes.iter().fold(0, join) } else { bytes.iter().rev().fold(0, join) }
}

pub fn name<const SIZE: usize>(order: Order) -> &'static str {
    match (SIZE, order) {
        (2, Order::Marked) => "utf-16",
        (2, Order::Little) => "utf-16-le",
        (2, Order::Big) => "utf-16-be",
        (_, Order::Marked) => "utf-32",
        (_, Order::Little) => "utf-32-le",
        (_, Order::Big) => "utf-32-be",
    }
}

pub fn decode_utf16(bytes: &[u8], mut at: usize, order: Order, out: &mut StrBuf) -> Result<(), Halt> {
    let fault = |start, end, reason| Err(Fault::new(name::<2>(order), start, end, reason).into());
    let incomplete = |start, reason| Err(Fault::incomplete(name::<2>(order), start, bytes.len(), reason).into());
    out.reserve((bytes.len() - at) / 2)?;
    loop {
        let unit = |at: usize| bytes.get(at..)?.first_chunk().map(|bytes| unit::<2>(bytes, order));
        match (unit(at), unit(at + 2)) {
            (None, _) if at < bytes.len() => return incomplete(at, "truncated data"),
            (None, _) => return Ok(()),
            (Some(high @ 0xd800..0xdc00), Some(low @ 0xdc00..0xe000)) => {
                out.push(0x10000 + ((high & 0x3ff) << 10 | low & 0x3ff))?;
                at += 4;
            }
            (Some(0xd800..0xdc00), Some(_)) => return fault(at, at + 2, "illegal UTF-16 surrogate"),
            (Some(0xd800..0xdc00), None) => return incomplete(at, "unexpected end of data"),
            (Some(0xdc00..0xe000), _) => return fault(at, at + 2, "illegal encoding"),
            (Some(code_point), _) => {
                out.push(code_point)?;
                at += 2;
            }
        }
    }
}

pub fn decode_utf32(bytes: &[u8], at: usize, order: Order, out: &mut StrBuf) -> Result<(), Halt> {
    let (units, rest) = bytes[at..].as_chunks();
    out.reserve(units.len())?;
    for (index, bytes) in units.iter().enumerate() {
        let code_point = unit::<4>(bytes, order);
        let reason = match code_point {
            0xd800..0xe000 => "code point in surrogate code point range(0xd800, 0xe000)",
            0x110000.. => "code point not in range(0x110000)",
            _ => {
                out.push(code_point)?;
                continue;
            }
        };
        let start = at + 4 * index;
        return Err(Fault::new(name::<4>(order), start, start + 4, reason).into());
    }
    match rest.len() {
        0 => Ok(()),
        rest => {
            let start = bytes.len() - rest;
            Err(Fault::incomplete(name::<4>(order), start, bytes.len(), "truncated data").into())
        }
    }
}

pub fn encode_utf16<U: Unit>(slice: &[U], at: usize, order: Order, out: &mut Vec<u8>) -> Result<(), Halt> {
    let rest = &slice[at..];
    out.try_reserve(rest.len().saturating_mul(2)).map_err(SizeError::from)?;
    for (index, unit) in rest.iter().enumerate() {
        match unit.code() {
            code_point if is_surrogate(code_point) => return Err(no_surrogates(name::<2>(order), at + index)),
            code_point @ 0x10000.. => {
                out.try_reserve(4).map_err(SizeError::from)?;
                push_unit::<2>(0xd7c0 + (code_point >> 10), order, out);
                push_unit::<2>(0xdc00 | code_point & 0x3ff, order, out);
            }
            code_point => {
                out.try_reserve(2).map_err(SizeError::from)?;
                push_unit::<2>(code_point, order, out);
            }
        }
    }
    Ok(())
}

pub fn encode_utf32<U: Unit>(slice: &[U], at: usize, order: Order, out: &mut Vec<u8>) -> Result<(), Halt> {
    let rest = &slice[at..];
    out.try_reserve(rest.len().saturating_mul(4)).map_err(SizeError::from)?;
    for (index, unit) in rest.iter().enumerate() {
        if is_surrogate(unit.code()) {
            return Err(no_surrogates(name::<4>(order), at + index));
        }
        push_unit::<4>(unit.code(), order, out);
    }
    Ok(())
}

fn no_surrogates(encoding: &'static str, at: usize) -> Halt {
    Fault::new(encoding, at, at + 1, "surrogates not allowed").into()
}

/// A unit of up to four bytes, for which there may be room already.
pub fn push_unit<const SIZE: usize>(unit: u32, order: Order, out: &mut Vec<u8>) {
    if is_big(order) {
        out.extend_from_slice(&unit.to_be_bytes()[4 - SIZE..]);
    } else {
        out.extend_from_slice(&unit.to_le_bytes()[..SIZE]);
    }
}

/// The surrogate, if that is what a text begins with.
pub fn surrogate<const SIZE: usize>(bytes: &[u8], order: Order) -> Option<u32> {
    bytes.first_chunk().map(|bytes| unit::<SIZE>(bytes, order)).filter(|unit| is_surrogate(*unit))
}
