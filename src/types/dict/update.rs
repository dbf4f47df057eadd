//! Many keys at once: from a mapping, from pairs, from keyword arguments.

use std::ops::ControlFlow;

use super::{Dict, insert, insert_hashed};
use crate::heap::{Lent, Raised, Table, Value, kind};
use crate::runtime::native::Bound;
use crate::runtime::{Exc, R, Vm, attr, call, names, ops};
use crate::types::List;

/// `dict.update(from)`: a mapping, that is what has `keys`, or pairs.
pub fn update(vm: &Vm, table: &Table, from: Lent) -> R<()> {
    if let Some(dict) = plain(vm, from)? {
        return merge(vm, table, &dict.table);
    }
    match attr::get_forgiving(vm, from, names::KEYS)? {
        Some(keys) => from_mapping(vm, table, from, keys.lend()),
        None => from_pairs(vm, table, from),
    }
}

/// The dict, if looking at its table says what its iterator and `[]` would say.
fn plain<'a>(vm: &Vm, from: Lent<'a>) -> R<Option<&'a Dict>> {
    if !from.shape().is_of_instances() {
        return Ok(from.get::<Dict>());
    }
    let Some(dict) = vm.payload::<Dict>(from) else { return Ok(None) };
    let iter = attr::of_class(vm, from, names::ITER)?;
    Ok(iter.is_some_and(|iter| iter.shape() == kind::NATIVE).then_some(dict))
}

/// All keys of another table, with their values.
pub fn merge(vm: &Vm, table: &Table, from: &Table) -> R<()> {
    if std::ptr::eq(table, from) || from.is_empty() {
        return Ok(());
    }
    if table.is_empty() {
        let copy = vm.memory(from.copy(&vm.heap))?;
        table.swap_with(&copy);
        return Ok(());
    }
    let (len, mut position) = (from.len(), 0);
    while let Some((next, key, value)) = from.next(position) {
        let hash = from.hash(next - 1).unwrap_or_default();
        insert_hashed(vm, table, key.lend(), hash, value)?;
        if from.len() != len {
            return Err(vm.runtime_error("dict mutated during update"));
        }
        position = next;
    }
    Ok(())
}

fn from_mapping(vm: &Vm, table: &Table, from: Lent, keys: Lent) -> R<()> {
    let keys = call::call(vm, keys, &[])?;
    ops::each(vm, keys.lend(), |key| {
        let value = ops::get_item(vm, from, key.lend())?;
        insert(vm, table, key.lend(), value)?;
        Ok(ControlFlow::Continue(()))
    })
}

fn from_pairs(vm: &Vm, table: &Table, from: Lent) -> R<()> {
    let mut number = 0;
    ops::each(vm, from, |pair| {
        let (key, value) = key_and_value(vm, pair.lend(), number)?;
        insert(vm, table, key.lend(), value)?;
        number += 1;
        Ok(ControlFlow::Continue(()))
    })
}

fn key_and_value(vm: &Vm, pair: Lent, number: usize) -> R<(Value, Value)> {
    if let Some([key, value]) = pair.tuple().map(|tuple| tuple.items()) {
        return Ok((key.clone(), value.clone()));
    }
    if let Some(list) = pair.get::<List>()
        && list.items.len() == 2
        && let (Some(key), Some(value)) = (list.items.get(0), list.items.get(1))
    {
        return Ok((key, value));
    }
    let items = ops::collect(vm, pair).map_err(|raised| not_a_pair(vm, number, raised))?;
    match <[Value; 2]>::try_from(items) {
        Ok([key, value]) => Ok((key, value)),
        Err(items) => Err(vm.value_error(format!(
            "dictionary update sequence element #{number} has length {}; 2 is required",
            items.len()
        ))),
    }
}

fn not_a_pair(vm: &Vm, number: usize, raised: Raised) -> Raised {
    if !vm.is_raised(Exc::TypeError) {
        return raised;
    }
    drop(vm.take_error());
    vm.type_error(format!("cannot convert dictionary update sequence element #{number} to a sequence"))
}

/// The arguments of `dict(…)` and `dict.update(…)`: at most one by place, and keywords.
pub fn by_arguments(vm: &Vm, table: &Table, bound: Bound) -> R<()> {
    if let Some(from) = bound.given(1) {
        update(vm, table, from)?;
    }
    for (name, value) in bound.keywords() {
        insert(vm, table, name, value.keep())?;
    }
    Ok(())
}
