//! `list`: a growing row of values.
//!
//! - here: what a list is, its operators, and what other Rust code does with lists
//! - [`item`]: items and slices between brackets; [`method`]: the methods

mod item;
mod method;

use std::ops::Range;

use crate::heap::{Heap, Items, Lent, NoMemory, Payload, ShapeId, Trace, Value, kind};
use crate::runtime::{R, Slots, Vm, names, ops};
use crate::string::slice;
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::{iterator, sequence, sort};

pub use method::definition;

#[derive(Default)]
pub struct List {
    pub items: Items,
}

impl Trace for List {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.items.trace(see);
    }
}

impl Payload for List {
    const KIND: ShapeId = kind::LIST;
}

impl List {
    pub fn from_vec(heap: &Heap, values: Vec<Value>) -> Result<Value, NoMemory> {
        heap.create(List { items: Items::from_vec(heap, values)? })
    }
}

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[BinaryOp::Add, BinaryOp::Mul],
    in_place: Some(in_place),
    in_place_operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|_, me| Ok(me.get::<List>().map_or(0, |list| list.items.len()))),
    get_item: Some(item::get),
    set_item: Some(item::set),
    contains: Some(|vm, me, value| {
        me.get::<List>().map_or(Ok(false), |list| sequence::contains(vm, &list.items, value))
    }),
    iter: Some(|vm, me| iterator::of_list(vm, me.keep())),
    ..Slots::NONE
};

fn repr(vm: &Vm, me: Lent) -> R {
    let Some(list) = me.get::<List>() else { return Ok(Value::NONE) };
    if list.items.is_empty() {
        return vm.str("[]");
    }
    sequence::show(vm, me, "[...]", |shown| {
        shown.text("[")?;
        shown.row(&list.items)?;
        shown.text("]")
    })
}

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    match (a.get::<List>(), vm.payload::<List>(b)) {
        (Some(a), Some(b)) => sequence::compare(vm, op, &a.items, &b.items),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (op, a.get::<List>(), b.get::<List>()) {
        (BinaryOp::Add, Some(one), _) => match vm.payload::<List>(b) {
            Some(other) => concatenate(vm, &one.items, &other.items),
            None if sequence::defers_to(vm, b, names::RADD)? => Ok(Value::NOT_IMPLEMENTED),
            None => Err(vm.type_error(format!("can only concatenate list (not \"{}\") to list", vm.type_name(b)))),
        },
        (BinaryOp::Mul, Some(_), _) if sequence::defers_to(vm, b, names::RMUL)? => Ok(Value::NOT_IMPLEMENTED),
        (BinaryOp::Mul, Some(list), _) => repeat(vm, list, b),
        (BinaryOp::Mul, None, Some(list)) => repeat(vm, list, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn concatenate(vm: &Vm, one: &Items, other: &Items) -> R {
    let room = Items::with_capacity(&vm.heap, one.len().saturating_add(other.len()));
    let items = vm.memory(room)?;
    vm.memory(items.extend_from(&vm.heap, one, 0..usize::MAX))?;
    vm.memory(items.extend_from(&vm.heap, other, 0..usize::MAX))?;
    create(vm, items)
}

fn repeat(vm: &Vm, list: &List, count: Lent) -> R {
    let times = sequence::repetitions(vm, count)?;
    create(vm, repeated(vm, &list.items, times)?)
}

/// The items again and again.
fn repeated(vm: &Vm, items: &Items, times: usize) -> R<Items> {
    let Some(len) = items.len().checked_mul(times) else { return Err(vm.no_memory()) };
    let all = vm.memory(Items::with_capacity(&vm.heap, len))?;
    if len > 0 {
        vm.memory(all.extend_from(&vm.heap, items, 0..usize::MAX))?;
    }
    // What is there is doubled, as often as that fits.
    while all.len() < len {
        vm.memory(all.extend_from(&vm.heap, &all, 0..all.len().min(len - all.len())))?;
    }
    Ok(all)
}

fn in_place(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let Some(list) = a.get::<List>() else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        BinaryOp::Add => extend_items(vm, &list.items, b)?,
        BinaryOp::Mul if sequence::defers_to(vm, b, names::RMUL)? => return Ok(Value::NOT_IMPLEMENTED),
        BinaryOp::Mul => {
            let times = sequence::repetitions(vm, b)?;
            let longer = repeated(vm, &list.items, times)?;
            list.items.swap_with(&longer);
        }
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    Ok(a.keep())
}

// ---- for other Rust code

/// A list of some of the items.
#[inline]
pub fn part(vm: &Vm, list: &List, range: Range<usize>) -> R {
    let copy = list.items.copy(&vm.heap, range);
    create(vm, vm.memory(copy)?)
}

/// A list of these items.
pub fn create(vm: &Vm, items: Items) -> R {
    vm.memory(vm.heap.create(List { items }))
}

/// The items of a list, also of a subclass, or a complaint.
fn items_of<'a>(vm: &Vm, list: Lent<'a>) -> R<&'a Items> {
    match vm.payload::<List>(list) {
        Some(list) => Ok(&list.items),
        None => Err(vm.type_error(format!("expected a list, got '{}'", vm.type_name(list)))),
    }
}

/// `list.append(value)`
pub fn append(vm: &Vm, list: Lent, value: Value) -> R<()> {
    vm.memory(items_of(vm, list)?.push(&vm.heap, value))
}

/// `list.insert(index, value)`
pub fn insert(vm: &Vm, list: Lent, index: i64, value: Value) -> R<()> {
    let items = items_of(vm, list)?;
    vm.memory(items.insert(&vm.heap, slice::clamp(index, items.len()), value))
}

/// `list.pop(index)`
pub fn pop(vm: &Vm, list: Lent, index: i64) -> R {
    pop_item(vm, items_of(vm, list)?, index)
}

/// `list.extend(iterable)`
pub fn extend(vm: &Vm, list: Lent, iterable: Lent) -> R<()> {
    extend_items(vm, items_of(vm, list)?, iterable)
}

fn pop_item(vm: &Vm, items: &Items, index: i64) -> R {
    if items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = slice::item(index, items.len());
    at.and_then(|at| items.remove(at)).ok_or_else(|| vm.index_error("pop index out of range"))
}

/// Appends what an iterable gives.
pub fn extend_items(vm: &Vm, items: &Items, iterable: Lent) -> R<()> {
    if let Some(list) = iterable.get::<List>() {
        return vm.memory(items.extend_from(&vm.heap, &list.items, 0..list.items.len()));
    }
    if let Some(tuple) = iterable.tuple() {
        let grown = tuple.items().iter().try_for_each(|item| items.push(&vm.heap, item.clone()));
        return vm.memory(grown);
    }
    let iterator = ops::iter(vm, iterable)?;
    vm.memory(items.reserve(&vm.heap, ops::length_hint(vm, iterable)?))?;
    loop {
        let item = ops::next(vm, iterator.lend())?;
        if *item == *Value::UNBOUND {
            return Ok(());
        }
        vm.memory(items.push(&vm.heap, item))?;
    }
}

/// The items of an iterable, as the items of a new list.
fn collect(vm: &Vm, iterable: Lent) -> R<Items> {
    let items = Items::new();
    extend_items(vm, &items, iterable)?;
    Ok(items)
}

/// A sorted list of these items.
pub fn sorted(vm: &Vm, mut items: Vec<Value>, key: Option<Lent>, is_reverse: bool) -> R {
    sort::sort(vm, &mut items, key, is_reverse)?;
    vm.list(items)
}
