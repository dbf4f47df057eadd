//! `text[index]`, `text[start:stop:step]`.

use super::{Kin, size_error};
use crate::heap::{Lent, Raised};
use crate::runtime::{Exc, R, Vm, ops};
use crate::string::Units;
use crate::string::slice::{self, Slice};
use crate::types::sequence::is_index;
use crate::types::{self, int};

/// `text[key]`
pub fn get_item<K: Kin>(vm: &Vm, text: Lent, key: Lent) -> R {
    let Some(units) = K::units(vm, text) else { return Err(vm.type_error("not a text")) };
    if let Some(index) = key.as_int() {
        return at::<K>(vm, units, index);
    }
    if let Some(slice) = key.get::<types::slice::Slice>() {
        return sliced::<K>(vm, text, types::slice::bounds(vm, slice)?.fit(units.len()));
    }
    if !is_index(vm, key)? {
        return Err(wrong_key::<K>(vm, key));
    }
    let index = ops::index(vm, key)?;
    match int::to_i64(index.lend()) {
        Some(index) => at::<K>(vm, units, index),
        None => {
            let got = vm.type_name(key);
            Err(vm.raise(Exc::IndexError, format!("cannot fit '{got}' into an index-sized integer")))
        }
    }
}

#[inline]
fn at<K: Kin>(vm: &Vm, units: Units, index: i64) -> R {
    match slice::item(index, units.len()).and_then(|at| units.get(at)) {
        Some(code_point) => K::item(vm, code_point),
        None if K::NAME == "str" => Err(vm.index_error("string index out of range")),
        None => Err(vm.index_error("index out of range")),
    }
}

fn sliced<K: Kin>(vm: &Vm, text: Lent, slice: Slice) -> R {
    if let Some(range) = slice.range() {
        return K::part(vm, text, range);
    }
    let units = K::units(vm, text).unwrap_or(Units::EMPTY);
    match slice::stepped(units, slice) {
        Ok(buffer) => K::of_units(vm, buffer.units()),
        Err(error) => Err(size_error(vm, error)),
    }
}

#[cold]
fn wrong_key<K: Kin>(vm: &Vm, key: Lent) -> Raised {
    let got = vm.type_name(key);
    vm.type_error(match K::NAME {
        "str" => format!("string indices must be integers, not '{got}'"),
        _ => format!("byte indices must be integers or slices, not {got}"),
    })
}

/// One of the indices that say which part is meant; it is cut off at the ends of the machine's numbers.
pub fn slice_index(vm: &Vm, value: Lent) -> R<i64> {
    if let Some(int) = value.as_int() {
        return Ok(int);
    }
    if !is_index(vm, value)? {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    ops::to_clamped(vm, value)
}
