//! `find`, `index`, `count`, `startswith` and their like. All take a part to look in: `start` and `end`.

use std::ops::Range;

use super::item::slice_index;
use super::{Kin, argument, this};
use crate::heap::{Lent, Raised, Value};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::{Units, search, slice};

/// Where a method looks: the second and third argument.
fn part(vm: &Vm, bound: Bound, len: usize) -> R<Option<Range<usize>>> {
    if bound.given(2).is_none() && bound.given(3).is_none() {
        return Ok(Some(0..len));
    }
    let end = |at| bound.some(at).map(|index| slice_index(vm, index)).transpose();
    Ok(slice::part(end(2)?, end(3)?, len))
}

/// Searches the part; what is found is counted from the start of the whole.
fn searched<K: Kin>(vm: &Vm, bound: Bound, search: fn(Units, Units) -> Option<usize>) -> R<Option<usize>> {
    let units = this::<K>(vm, bound)?;
    let needle = K::needle(vm, bound.lent(1))?;
    let Some(part) = part(vm, bound, units.len())? else { return Ok(None) };
    let start = part.start;
    Ok(search(units.range(part), needle).map(|at| start + at))
}

pub fn find<K: Kin>(vm: &Vm, bound: Bound) -> R {
    searched::<K>(vm, bound, search::find)?.map_or_else(|| vm.int(-1), |at| vm.size(at))
}

pub fn rfind<K: Kin>(vm: &Vm, bound: Bound) -> R {
    searched::<K>(vm, bound, search::rfind)?.map_or_else(|| vm.int(-1), |at| vm.size(at))
}

pub fn index<K: Kin>(vm: &Vm, bound: Bound) -> R {
    searched::<K>(vm, bound, search::find)?.map_or_else(|| Err(not_found::<K>(vm)), |at| vm.size(at))
}

pub fn rindex<K: Kin>(vm: &Vm, bound: Bound) -> R {
    searched::<K>(vm, bound, search::rfind)?.map_or_else(|| Err(not_found::<K>(vm)), |at| vm.size(at))
}

fn not_found<K: Kin>(vm: &Vm) -> Raised {
    vm.value_error(if K::NAME == "str" { "substring not found" } else { "subsection not found" })
}

pub fn count<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let needle = K::needle(vm, bound.lent(1))?;
    match part(vm, bound, units.len())? {
        Some(part) => vm.size(search::count(units.range(part), needle)),
        None => vm.int(0),
    }
}

pub fn starts_with<K: Kin>(vm: &Vm, bound: Bound) -> R {
    tail_matches::<K>(vm, bound, "startswith", |part, wanted| part.starts_with(wanted))
}

pub fn ends_with<K: Kin>(vm: &Vm, bound: Bound) -> R {
    tail_matches::<K>(vm, bound, "endswith", |part, wanted| part.ends_with(wanted))
}

/// One text, or a tuple of those that are possible.
fn tail_matches<K: Kin>(vm: &Vm, bound: Bound, method: &str, matches: fn(Units, Units) -> bool) -> R {
    let units = this::<K>(vm, bound)?;
    let Some(part) = part(vm, bound, units.len())? else { return no_match::<K>(vm, bound, method) };
    let part = units.range(part);
    let wanted = bound.lent(1);
    if let Some(wanted) = K::like(vm, wanted) {
        return Ok(Value::bool(matches(part, wanted)));
    }
    let Some(several) = vm.bare(wanted).tuple() else { return Err(wrong_tail::<K>(vm, wanted, method)) };
    for wanted in several.items() {
        if matches(part, tail::<K>(vm, wanted.lend(), method)?) {
            return Ok(Value::bool(true));
        }
    }
    Ok(Value::bool(false))
}

/// The part begins behind its end; still the argument must be of the right type.
fn no_match<K: Kin>(vm: &Vm, bound: Bound, method: &str) -> R {
    let wanted = bound.lent(1);
    if K::like(vm, wanted).is_none() && vm.bare(wanted).tuple().is_none() {
        return Err(wrong_tail::<K>(vm, wanted, method));
    }
    Ok(Value::bool(false))
}

fn tail<'a, K: Kin>(vm: &Vm, wanted: Lent<'a>, method: &str) -> R<Units<'a>> {
    K::like(vm, wanted).ok_or_else(|| {
        let got = vm.type_name(wanted);
        if K::NAME == "str" {
            return vm.type_error(format!("tuple for {method} must only contain str, not {got}"));
        }
        K::unlike(vm, wanted)
    })
}

#[cold]
fn wrong_tail<K: Kin>(vm: &Vm, wanted: Lent, method: &str) -> Raised {
    let (name, got) = (K::NAME, vm.type_name(wanted));
    vm.type_error(format!("{method} first arg must be {name} or a tuple of {name}, not {got}"))
}

/// `needle in text`
pub fn contains<K: Kin>(vm: &Vm, text: Lent, needle: Lent) -> R<bool> {
    let Some(units) = K::units(vm, text) else { return Ok(false) };
    Ok(search::contains(units, K::needle(vm, needle)?))
}

/// Without a text at the beginning, if it is there.
pub fn remove_prefix<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let (units, prefix) = (this::<K>(vm, bound)?, removed::<K>(vm, bound)?);
    K::part(vm, bound.lent(0), crate::string::trim::without_prefix(units, prefix))
}

pub fn remove_suffix<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let (units, suffix) = (this::<K>(vm, bound)?, removed::<K>(vm, bound)?);
    K::part(vm, bound.lent(0), crate::string::trim::without_suffix(units, suffix))
}

fn removed<'a, K: Kin>(vm: &Vm, bound: Bound<'a>) -> R<Units<'a>> {
    match K::like(vm, bound.lent(1)) {
        Some(units) => Ok(units),
        None if K::NAME == "str" => Err(bound.wrong_type(vm, 1, "str")),
        None => argument::<K>(vm, bound, 1),
    }
}
