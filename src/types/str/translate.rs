//! `str.translate` and `str.maketrans`.

use super::make::{self, StrKin};
use crate::heap::{Hint, Lent, Str, Value};
use crate::runtime::native::Bound;
use crate::runtime::{Exc, R, Vm, ops};
use crate::string::{StrBuf, Units};
use crate::types::text::{size_error, this};
use crate::types::{Dict, dict, int};

/// What a table says of a character.
enum Entry {
    One(u32),
    Nothing,
    Text(Value),
}

/// Where nothing is known of a character yet; and where it vanishes. No code points have these numbers.
const UNKNOWN: u32 = u32::MAX;
const NOTHING: u32 = u32::MAX - 1;

/// Each character as a table has it. What it says of an ASCII character is remembered, unless that is a text.
pub fn translate(vm: &Vm, bound: Bound) -> R {
    let (units, table) = (this::<StrKin>(vm, bound)?, bound.lent(1));
    let fault = |error| size_error(vm, error);
    let mut out = StrBuf::with_capacity(units.width(), units.len()).map_err(fault)?;
    let mut known = [UNKNOWN; 128];
    for code_point in units.iter() {
        match known.get(code_point as usize) {
            None | Some(&UNKNOWN) => {}
            Some(&NOTHING) => continue,
            Some(&other) => {
                out.push(other).map_err(fault)?;
                continue;
            }
        }
        let found = match entry(vm, table, code_point)? {
            Entry::One(other) => {
                out.push(other).map_err(fault)?;
                other
            }
            Entry::Nothing => NOTHING,
            Entry::Text(text) => {
                let text = vm.as_str(text.lend()).map_or(Units::EMPTY, Str::units);
                out.push_units(text).map_err(fault)?;
                continue;
            }
        };
        if let Some(place) = known.get_mut(code_point as usize) {
            *place = found;
        }
    }
    make::of_units(vm, out.units())
}

/// What stands in the table; none if nothing does.
fn found(vm: &Vm, table: Lent, code_point: u32) -> R<Option<Value>> {
    if let Some(dict) = table.get::<Dict>() {
        match dict.table.find_int(code_point.into()) {
            Hint::Entry(entry) => return Ok(dict.table.value(entry)),
            Hint::Absent => return Ok(None),
            Hint::Ask => {}
        }
    }
    match ops::get_item(vm, table, vm.int(code_point.into())?.lend()) {
        Ok(found) => Ok(Some(found)),
        Err(raised) => vm.forgive(Exc::LookupError, raised).map(|()| None),
    }
}

fn entry(vm: &Vm, table: Lent, code_point: u32) -> R<Entry> {
    let Some(found) = found(vm, table, code_point)? else { return Ok(Entry::One(code_point)) };
    if *found == *Value::NONE {
        return Ok(Entry::Nothing);
    }
    if vm.as_str(found.lend()).is_some() {
        return Ok(Entry::Text(found));
    }
    if !int::is_int(vm, found.lend()) {
        return Err(vm.type_error("character mapping must return integer, None or str"));
    }
    let code_point = int::to_i64(vm.bare(found.lend())).and_then(|int| u32::try_from(int).ok());
    match code_point.filter(|code_point| *code_point < 0x11_0000) {
        Some(code_point) => Ok(Entry::One(code_point)),
        None => Err(vm.value_error("character mapping must be in range(0x110000)")),
    }
}

/// A table from one dictionary, or from two texts and a third of what vanishes.
pub fn make_table(vm: &Vm, bound: Bound) -> R {
    let table = vm.dict()?;
    let Some(second) = bound.given(1) else { return of_dict(vm, bound.lent(0), table) };
    let Some(from) = vm.as_str(bound.lent(0)) else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    let Some(to) = vm.as_str(second) else { return Err(bound.wrong_type(vm, 1, "str")) };
    if from.len() != to.len() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.units().iter().zip(to.units().iter()) {
        dict::set(vm, table.lend(), vm.int(from.into())?.lend(), vm.int(to.into())?)?;
    }
    if bound.given(2).is_some() {
        for gone in bound.str(vm, 2)?.units().iter() {
            dict::set(vm, table.lend(), vm.int(gone.into())?.lend(), Value::NONE)?;
        }
    }
    Ok(table)
}

/// A copy in which characters stand as numbers.
fn of_dict(vm: &Vm, source: Lent, table: Value) -> R {
    let Some(source) = vm.payload::<Dict>(source) else {
        return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
    };
    let mut position = 0;
    while let Some((next, key, value)) = source.table.next(position) {
        position = next;
        let key = match vm.as_str(key.lend()).map(|key| (key.len(), key.units().get(0))) {
            Some((1, Some(code_point))) => vm.int(code_point.into())?,
            Some(_) => return Err(vm.value_error("string keys in translate table must be of length 1")),
            None if int::is_int(vm, key.lend()) => key,
            None => return Err(vm.type_error("keys in translate table must be strings or integers")),
        };
        dict::set(vm, table.lend(), key.lend(), value)?;
    }
    Ok(table)
}
