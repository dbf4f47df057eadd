//! `str.translate` and `str.maketrans`.

use super::make::{self, StrKin};
use crate::heap::{Lent, Value};
use crate::runtime::native::Bound;
use crate::runtime::{Exc, R, Vm, ops};
use crate::string::{StrBuf, Units};
use crate::types::text::{size_error, this};
use crate::types::{Dict, dict, int};

/// What a table says of a character.
#[derive(Clone)]
enum Entry {
    Same,
    Nothing,
    One(u32),
    Text(Value),
}

/// Each character as a table has it, which is asked once for each ASCII character.
pub fn translate(vm: &Vm, bound: Bound) -> R {
    let (units, table) = (this::<StrKin>(vm, bound)?, bound.lent(1));
    let fault = |error| size_error(vm, error);
    let mut out = StrBuf::with_capacity(units.width(), units.len()).map_err(fault)?;
    let mut known: [Option<Entry>; 128] = [const { None }; 128];
    for code_point in units.iter() {
        let entry = match known.get_mut(code_point as usize) {
            Some(Some(known)) => known.clone(),
            Some(unknown) => unknown.insert(entry(vm, table, code_point)?).clone(),
            None => entry(vm, table, code_point)?,
        };
        match entry {
            Entry::Same => out.push(code_point),
            Entry::Nothing => Ok(()),
            Entry::One(other) => out.push(other),
            Entry::Text(text) => out.push_units(vm.as_str(text.lend()).map_or(Units::EMPTY, |text| text.units())),
        }
        .map_err(fault)?;
    }
    make::of_units(vm, out.units())
}

fn entry(vm: &Vm, table: Lent, code_point: u32) -> R<Entry> {
    let key = vm.int(code_point.into())?;
    let found = match ops::get_item(vm, table, key.lend()) {
        Ok(found) => found,
        Err(raised) => {
            vm.forgive(Exc::LookupError, raised)?;
            return Ok(Entry::Same);
        }
    };
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
