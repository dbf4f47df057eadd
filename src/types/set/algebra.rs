//! What sets are made of sets. The left side is a table, the right side any iterable; if it is a set too, its hashes are
//! known already. Each answers with a table of its own; a script that changes one of the sides meanwhile does no harm.

use std::ops::ControlFlow;

use super::{add_all, add_hashed, collect, find_hashed, find_key, plain_table};
use crate::heap::{Lent, Table, Value};
use crate::runtime::{R, Vm, ops};

/// Visits the keys of a table, with their hashes.
fn each_key(table: &Table, mut visit: impl FnMut(Value, i64) -> R<ControlFlow<()>>) -> R<()> {
    let mut position = 0;
    while let Some((next, key, _)) = table.next(position) {
        if visit(key, table.hash(next - 1).unwrap_or_default())?.is_break() {
            break;
        }
        position = next;
    }
    Ok(())
}

/// Visits the items of an iterable, with their hashes.
fn each_hashed(vm: &Vm, iterable: Lent, mut visit: impl FnMut(Value, i64) -> R<ControlFlow<()>>) -> R<()> {
    match plain_table(vm, iterable) {
        Some(table) => each_key(table, visit),
        None => ops::each(vm, iterable, |key| {
            let hash = ops::hash(vm, key.lend())?;
            visit(key, hash)
        }),
    }
}

pub fn union(vm: &Vm, one: &Table, other: Lent) -> R<Table> {
    let all = vm.memory(one.copy(&vm.heap))?;
    add_all(vm, &all, other)?;
    Ok(all)
}

pub fn intersection(vm: &Vm, one: &Table, other: Lent) -> R<Table> {
    let both = Table::of_keys();
    match plain_table(vm, other) {
        // The shorter one is gone through.
        Some(table) if one.len() < table.len() => each_key(one, |key, hash| keep_common(vm, &both, table, &key, hash))?,
        _ => each_hashed(vm, other, |key, hash| keep_common(vm, &both, one, &key, hash))?,
    }
    Ok(both)
}

fn keep_common(vm: &Vm, both: &Table, other: &Table, key: &Value, hash: i64) -> R<ControlFlow<()>> {
    if find_hashed(vm, other, key.lend(), hash)?.is_some() {
        add_hashed(vm, both, key.lend(), hash)?;
    }
    Ok(ControlFlow::Continue(()))
}

pub fn difference(vm: &Vm, one: &Table, other: Lent) -> R<Table> {
    let Some(table) = plain_table(vm, other) else {
        let rest = vm.memory(one.copy(&vm.heap))?;
        subtract(vm, &rest, other)?;
        return Ok(rest);
    };
    let rest = Table::of_keys();
    each_key(one, |key, hash| {
        if find_hashed(vm, table, key.lend(), hash)?.is_none() {
            add_hashed(vm, &rest, key.lend(), hash)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(rest)
}

/// Takes away what the other has.
pub fn subtract(vm: &Vm, table: &Table, other: Lent) -> R<()> {
    if plain_table(vm, other).is_some_and(|other| std::ptr::eq(other, table)) {
        table.clear();
        return Ok(());
    }
    each_hashed(vm, other, |key, hash| {
        if let Some(entry) = find_hashed(vm, table, key.lend(), hash)? {
            drop(table.remove(entry));
        }
        Ok(ControlFlow::Continue(()))
    })
}

pub fn symmetric_difference(vm: &Vm, one: &Table, other: Lent) -> R<Table> {
    let (result, other) = (vm.memory(one.copy(&vm.heap))?, collect(vm, other)?);
    each_key(&other, |key, hash| {
        match find_hashed(vm, &result, key.lend(), hash)? {
            Some(entry) => drop(result.remove(entry)),
            None => drop(vm.memory(result.insert_new(&vm.heap, hash, key, Value::NONE))?),
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(result)
}

pub fn is_subset(vm: &Vm, a: &Table, b: &Table) -> R<bool> {
    if a.len() > b.len() {
        return Ok(false);
    }
    let mut all = true;
    each_key(a, |key, hash| {
        all = find_hashed(vm, b, key.lend(), hash)?.is_some();
        Ok(if all { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(all)
}

/// Whether all items of an iterable are in a set.
pub fn holds_all(vm: &Vm, table: &Table, iterable: Lent) -> R<bool> {
    let mut all = true;
    each_hashed(vm, iterable, |key, hash| {
        all = find_hashed(vm, table, key.lend(), hash)?.is_some();
        Ok(if all { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(all)
}

pub fn is_disjoint(vm: &Vm, table: &Table, iterable: Lent) -> R<bool> {
    let mut is_disjoint = true;
    ops::each(vm, iterable, |key| {
        is_disjoint = find_key(vm, table, key.lend())?.is_none();
        Ok(if is_disjoint { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(is_disjoint)
}
