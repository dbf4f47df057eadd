//! Parts of a text: `split`, `splitlines`, `partition`.

use std::ops::Range;

use super::{Kin, argument, this};
use crate::heap::{Items, Lent};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::Units;
use crate::string::split::{self, Lines, Split, SplitAtByte, SplitFromRight, Words, WordsFromRight};
use crate::types::list;

/// The parts in some ranges.
fn parts<K: Kin>(vm: &Vm, whole: Lent, ranges: impl Iterator<Item = Range<usize>>) -> R<Items> {
    /// Most texts have a few parts.
    const FEW: usize = 6;
    let (whole, parts) = (vm.bare(whole), vm.memory(Items::with_capacity(&vm.heap, FEW))?);
    for range in ranges {
        vm.memory(parts.push(&vm.heap, K::part(vm, whole, range)?))?;
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
    let parts = match (units, separator::<K>(vm, bound)?) {
        (Units::One(bytes), Some(Units::One(&[only]))) => parts::<K>(vm, whole, SplitAtByte::new(bytes, only, limit)),
        (_, Some(separator)) => parts::<K>(vm, whole, Split::new(units, separator, limit)),
        (_, None) => parts::<K>(vm, whole, Words::<K::Alphabet>::new(units, limit)),
    }?;
    list::create(vm, parts)
}

pub fn rsplit<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let (units, whole) = (this::<K>(vm, bound)?, bound.lent(0));
    let limit = split::limit(bound.int(vm, 2)?);
    let parts = match separator::<K>(vm, bound)? {
        Some(separator) => parts::<K>(vm, whole, SplitFromRight::new(units, separator, limit)),
        None => parts::<K>(vm, whole, WordsFromRight::<K::Alphabet>::new(units, limit)),
    }?;
    parts.reverse();
    list::create(vm, parts)
}

pub fn split_lines<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let keeps_ends = bound.truth(vm, 1)?;
    let lines = Lines::<K::Alphabet>::new(units).map(|line| line.range(keeps_ends));
    list::create(vm, parts::<K>(vm, bound.lent(0), lines)?)
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
