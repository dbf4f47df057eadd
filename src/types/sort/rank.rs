//! Ranks: numbers that order objects of one type without looking at them again.
//!
//! | keys | rank | what equal ranks say |
//! | --- | --- | --- |
//! | ints of a word | the int | they are equal |
//! | floats that are numbers, and ints that they can be | the float | they are equal |
//! | strings of at most seven bytes | these, and how many | they are equal |
//! | strings of bytes | the first seven, and whether there are more | the whole strings decide |
//! | tuples that begin with one of these | that of the first item | the rest decides |
//! | anything else | none | the objects decide |

use crate::heap::{Lent, Str, Value};
use crate::runtime::{R, Vm, ops};
use crate::string::Units;
use crate::types::{float, sequence};

/// An object as it is sorted: its rank, and its number before.
#[derive(Clone, Copy)]
pub struct Ranked {
    pub rank: u64,
    pub at: u32,
}

/// What decides between equal ranks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tie {
    Equal,
    Text,
    /// Tuples, from this item on, which may have ranks.
    Tuple(usize),
    /// Tuples, from this item on, as they are.
    Row(usize),
    Object,
}

/// Ranks all keys, which stand there in their order.
pub fn rank(keys: &[Value], ranked: &mut [Ranked]) -> Tie {
    let first = match keys.first() {
        Some(first) => first.lend(),
        None => return Tie::Equal,
    };
    if first.tuple().is_some() && keys.iter().all(|key| key.lend().tuple().is_some()) {
        return rank_items(keys, 0, ranked).unwrap_or_else(|| {
            ranked.iter_mut().for_each(|ranked| ranked.rank = 0);
            Tie::Row(0)
        });
    }
    rank_by(keys, Some, ranked).unwrap_or(Tie::Object)
}

/// Ranks tuples by the item at a place, if these are of one type that has ranks; the items before are equal.
pub fn rank_items(keys: &[Value], place: usize, ranked: &mut [Ranked]) -> Option<Tie> {
    match rank_by(keys, |key| key.tuple()?.get(place), ranked)? {
        Tie::Equal => Some(Tie::Tuple(place + 1)),
        _ => Some(Tie::Row(place)),
    }
}

/// Ranks keys by a part of each, if these parts are of one type that has ranks.
fn rank_by<'a>(keys: &'a [Value], part: impl Fn(Lent<'a>) -> Option<Lent<'a>>, ranked: &mut [Ranked]) -> Option<Tie> {
    let part = |ranked: &Ranked| part(keys.get(ranked.at as usize)?.lend());
    let first = part(ranked.first()?)?;
    let mut all_by = |rank: fn(Lent) -> Option<u64>| {
        ranked.iter_mut().try_for_each(|ranked| {
            ranked.rank = rank(part(ranked)?)?;
            Some(())
        })
    };
    if first.str().is_some() {
        let short = all_by(|key| rank_text(key).filter(|rank| rank & 0xff <= SHORT as u64)).map(|()| Tie::Equal);
        return short.or_else(|| all_by(rank_text).map(|()| Tie::Text));
    }
    let ints = if first.is_int() { all_by(rank_int) } else { None };
    ints.or_else(|| all_by(rank_number)).map(|()| Tie::Equal)
}

fn rank_int(key: Lent) -> Option<u64> {
    key.as_int().map(|int| int as u64 ^ (1 << 63))
}

/// The bits of a float rise with it, if those of negative ones are turned round.
fn rank_number(key: Lent) -> Option<u64> {
    const EXACT: u64 = 1 << 53;
    let int = key.as_int().filter(|int| int.unsigned_abs() <= EXACT).map(|int| int as f64);
    let float = int.or_else(|| float::of(key)).filter(|float| !float.is_nan())?;
    // Both zeros are equal.
    let bits = (float + 0.0).to_bits();
    Some(if bits >> 63 == 0 { bits | (1 << 63) } else { !bits })
}

/// So many bytes have their place in a rank, before their number.
const SHORT: usize = 7;

fn rank_text(key: Lent) -> Option<u64> {
    let Units::One(bytes) = key.str()?.units() else { return None };
    let mut first = [0; 8];
    for (place, byte) in first.iter_mut().take(SHORT).zip(bytes) {
        *place = *byte;
    }
    first[SHORT] = bytes.len().min(SHORT + 1) as u8;
    Some(u64::from_be_bytes(first))
}

/// `a < b`, where their ranks are equal.
#[inline]
pub fn is_less(vm: &Vm, tie: Tie, a: Lent, b: Lent) -> R<bool> {
    match tie {
        Tie::Equal => Ok(false),
        Tie::Text => Ok(a.str().zip(b.str()).is_some_and(|(a, b)| is_less_text(a, b))),
        Tie::Tuple(from) | Tie::Row(from) => match (a.tuple(), b.tuple()) {
            (Some(a), Some(b)) => is_less_row(vm, a.items(), b.items(), from),
            _ => Ok(false),
        },
        Tie::Object => is_less_object(vm, a, b),
    }
}

fn is_less_text(a: &Str, b: &Str) -> bool {
    match (a.units(), b.units()) {
        (Units::One(a), Units::One(b)) => a < b,
        (a, b) => a.iter().lt(b.iter()),
    }
}

fn is_less_row(vm: &Vm, a: &[Value], b: &[Value], from: usize) -> R<bool> {
    for (one, other) in a.iter().zip(b).skip(from) {
        if !sequence::matches(vm, one.lend(), other.lend())? {
            return is_less_object(vm, one.lend(), other.lend());
        }
    }
    Ok(a.len() < b.len())
}

#[inline]
fn is_less_object(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    if let (Some(a), Some(b)) = (a.as_float(), b.as_float()) {
        return Ok(a < b);
    }
    match (a.str(), b.str()) {
        (Some(a), Some(b)) => Ok(is_less_text(a, b)),
        _ => ops::less_than(vm, a, b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_floats_are_in_the_order_of_floats() {
        let floats = [f64::NEG_INFINITY, -1e300, -2.5, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 1e100];
        let ranks: Vec<_> = floats.iter().filter_map(|float| rank_number(Value::float(*float)?.lend())).collect();
        assert!(ranks.len() > 6 && ranks.is_sorted_by(|a, b| a < b));
        let zeros = [0.0, -0.0].map(|zero| Value::float(zero).and_then(|zero| rank_number(zero.lend())));
        assert_eq!(zeros[0], zeros[1]);
    }

    #[test]
    fn ranks_of_ints_are_in_the_order_of_ints() {
        let ints = [-(1 << 62), -5, -1, 0, 1, 7, (1 << 62) - 1];
        let ranks: Vec<_> = ints.iter().filter_map(|int| rank_int(Value::int(*int)?.lend())).collect();
        assert!(ranks.len() == ints.len() && ranks.is_sorted_by(|a, b| a < b));
    }
}
