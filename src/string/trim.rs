//! `strip` and its kin: what is left, as a range.

use super::chars::Alphabet;
use super::units::{Unit, Units, each_width};
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
    Both,
}

/// Without the spaces at the ends.
pub fn strip<A: Alphabet>(units: Units, side: Side) -> Range<usize> {
    each_width!(units, slice => strip_in(slice, side, A::is_space))
}

/// Without those of some characters at the ends.
pub fn strip_of(units: Units, side: Side, characters: Units) -> Range<usize> {
    let mut sieve = 0;
    each_width!(characters, set => set.iter().for_each(|unit| sieve |= grain(unit.code())));
    let is_one = |code_point| sieve & grain(code_point) != 0 && has(characters, code_point);
    each_width!(units, slice => strip_in(slice, side, is_one))
}

/// A bit that few code points share: most of those that are not in a set fall through its sieve.
fn grain(code_point: u32) -> u64 {
    1 << (code_point & 63)
}

fn has(characters: Units, code_point: u32) -> bool {
    each_width!(characters, set => Unit::fit(code_point).is_some_and(|unit| Unit::position(set, unit).is_some()))
}

fn strip_in<U: Unit>(slice: &[U], side: Side, falls: impl Fn(u32) -> bool) -> Range<usize> {
    let stays = |unit: &U| !falls(unit.code());
    let start = match side {
        Side::Right => 0,
        _ => slice.iter().position(stays).unwrap_or(slice.len()),
    };
    let rest = &slice[start..];
    let len = match side {
        Side::Left => rest.len(),
        _ => rest.iter().rposition(stays).map_or(0, |last| last + 1),
    };
    start..start + len
}

/// `removeprefix`
pub fn without_prefix(units: Units, prefix: Units) -> Range<usize> {
    if units.starts_with(prefix) { prefix.len()..units.len() } else { 0..units.len() }
}

/// `removesuffix`
pub fn without_suffix(units: Units, suffix: Units) -> Range<usize> {
    if units.ends_with(suffix) { 0..units.len() - suffix.len() } else { 0..units.len() }
}
