//! `list[index]` and `list[start:stop:step]`: read, stored, deleted.

use std::ops::Range;

use super::{List, collect, create};
use crate::heap::{Items, Lent, Raised, Value};
use crate::runtime::{Exc, R, Vm};
use crate::string::slice;
use crate::types::sequence;
use crate::types::slice::{Slice, bounds};

pub fn get(vm: &Vm, me: Lent, index: Lent) -> R {
    let Some(list) = me.get::<List>() else { return Ok(Value::NONE) };
    if let Some(int) = index.as_int()
        && let Some(item) = slice::item(int, list.items.len()).and_then(|at| list.items.get(at))
    {
        return Ok(item);
    }
    match index.get::<Slice>() {
        Some(slice) => get_slice(vm, &list.items, slice),
        None => {
            let index = sequence::index(vm, "list", index)?;
            let item = slice::item(index, list.items.len()).and_then(|at| list.items.get(at));
            item.ok_or_else(|| vm.index_error("list index out of range"))
        }
    }
}

fn get_slice(vm: &Vm, items: &Items, slice: &Slice) -> R {
    let picked = bounds(vm, slice)?.fit(items.len());
    let copy = match picked.range() {
        Some(range) => items.copy(&vm.heap, range),
        None => items.copy_steps(&vm.heap, picked.start, picked.step as isize, picked.len),
    };
    create(vm, vm.memory(copy)?)
}

pub fn set(vm: &Vm, me: Lent, index: Lent, value: Option<Value>) -> R<()> {
    let Some(list) = me.get::<List>() else { return Ok(()) };
    if let Some(slice) = index.get::<Slice>() {
        return match value {
            Some(value) => set_slice(vm, &list.items, slice, value.lend()),
            None => delete_slice(vm, &list.items, slice),
        };
    }
    let index = sequence::index(vm, "list", index)?;
    let Some(at) = slice::item(index, list.items.len()) else {
        return Err(vm.index_error("list assignment index out of range"));
    };
    drop(match value {
        Some(value) => list.items.set(at, value),
        None => list.items.remove(at),
    });
    Ok(())
}

fn set_slice(vm: &Vm, items: &Items, slice: &Slice, value: Lent) -> R<()> {
    let bounds = bounds(vm, slice)?;
    let complaint =
        if bounds.is_plain() { "can only assign an iterable" } else { "must assign iterable to extended slice" };
    let from = collect(vm, value).map_err(|raised| not_iterable(vm, value, complaint, raised))?;
    let picked = bounds.fit(items.len());
    if bounds.is_plain() {
        let range = picked.start..picked.start + picked.len;
        return vm.memory(items.splice(&vm.heap, range, from));
    }
    if from.len() != picked.len {
        return Err(vm.value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            from.len(),
            picked.len
        )));
    }
    items.set_steps(picked.start, picked.step as isize, &from);
    Ok(())
}

/// What is assigned to a slice has to be an iterable, in words of its own.
fn not_iterable(vm: &Vm, value: Lent, complaint: &str, raised: Raised) -> Raised {
    let is_meant = vm.is_raised(Exc::TypeError) && !value.shape().is_of_instances() && vm.slots(value).iter.is_none();
    if !is_meant {
        return raised;
    }
    drop(vm.take_error());
    vm.type_error(complaint)
}

fn delete_slice(vm: &Vm, items: &Items, slice: &Slice) -> R<()> {
    let picked = bounds(vm, slice)?.fit(items.len());
    if let Some(range) = picked.range() {
        return remove_range(vm, items, range);
    }
    // Backwards and forwards the same items are meant.
    let first = picked.positions().map(|at| (at, ())).min_by_key(|(at, ())| *at);
    let step = usize::try_from(picked.step.unsigned_abs()).unwrap_or(usize::MAX);
    if let Some((first, ())) = first {
        items.remove_steps(first, step, picked.len);
    }
    Ok(())
}

fn remove_range(vm: &Vm, items: &Items, range: Range<usize>) -> R<()> {
    vm.memory(items.splice(&vm.heap, range, Items::new()))
}
