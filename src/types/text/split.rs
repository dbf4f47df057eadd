//! Parts of a text: `split`, `splitlines`, `partition`.

use std::ops::Range;

use super::{Kin, argument, push, this};
use crate::heap::{Lent, Value};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::Units;
use crate::string::split::{self, Lines, Split, SplitFromRight, Words, WordsFromRight};

/// The list of the parts in some ranges.
fn list<K: Kin>(vm: &Vm, whole: Lent, ranges: impl Iterator<Item = Range<usize>>) -> R<Vec<Value>> {
    let mut parts = Vec::new();
    for range in ranges {
        push(vm, &mut parts, K::part(vm, whole, range)?)?;
    }
    Ok(parts)
}

/// The separator of `split`, if there is one.
fn separator<'a, K: Kin>(vm: &Vm, bound: Bound<'a>) -> R<Option<Units<'a>>> {
    let Some(separator) = bound.some(1) else { return Ok(None) };
    match K::like(vm, separator) {
        Some(units) if units.is_empty() => Err(vm.value_error("empty separator")),
        Some(units) => Ok(Some(units)),
        None if K::NAME == "str" => Err(vm.type_error(format!("must be str or None, not {}", vm.type_name(separator)))),
        None => Err(K::unlike(vm, separator)),
    }
}

pub fn split<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let (units, whole) = (this::<K>(vm, bound)?, bound.lent(0));
    let limit = split::limit(bound.int(vm, 2)?);
    vm.list(match separator::<K>(vm, bound)? {
        Some(separator) => list::<K>(vm, whole, Split::new(units, separator, limit)),
        None => list::<K>(vm, whole, Words::<K::Alphabet>::new(units, limit)),
    }?)
}

pub fn rsplit<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let (units, whole) = (this::<K>(vm, bound)?, bound.lent(0));
    let limit = split::limit(bound.int(vm, 2)?);
    let mut parts = match separator::<K>(vm, bound)? {
        Some(separator) => list::<K>(vm, whole, SplitFromRight::new(units, separator, limit)),
        None => list::<K>(vm, whole, WordsFromRight::<K::Alphabet>::new(units, limit)),
    }?;
    parts.reverse();
    vm.list(parts)
}

pub fn split_lines<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let keeps_ends = bound.truth(vm, 1)?;
    let lines = Lines::<K::Alphabet>::new(units).map(|line| line.range(keeps_ends));
    vm.list(list::<K>(vm, bound.lent(0), lines)?)
}

pub fn partition<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    match split::partition(units, parting::<K>(vm, bound)?) {
        Some(range) => parted::<K>(vm, bound, range, units.len()),
        None => vm.tuple(&[super::same(vm, bound)?, K::of_units(vm, Units::EMPTY)?, K::of_units(vm, Units::EMPTY)?]),
    }
}

pub fn rpartition<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    match split::rpartition(units, parting::<K>(vm, bound)?) {
        Some(range) => parted::<K>(vm, bound, range, units.len()),
        None => vm.tuple(&[K::of_units(vm, Units::EMPTY)?, K::of_units(vm, Units::EMPTY)?, super::same(vm, bound)?]),
    }
}

fn parting<'a, K: Kin>(vm: &Vm, bound: Bound<'a>) -> R<Units<'a>> {
    let separator = argument::<K>(vm, bound, 1)?;
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    Ok(separator)
}

/// Before the separator, the separator, behind it.
fn parted<K: Kin>(vm: &Vm, bound: Bound, range: Range<usize>, len: usize) -> R {
    let whole = bound.lent(0);
    let separator = vm.bare(bound.lent(1)).keep();
    vm.tuple(&[K::part(vm, whole, 0..range.start)?, separator, K::part(vm, whole, range.end..len)?])
}
