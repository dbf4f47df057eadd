//! `dict`: keys and their values, in the order in which the keys came.
//!
//! - here: what a dict is, how keys are found, its operators, and what other Rust code does with dicts
//! - [`method`]: the methods; [`update`]: many keys at once; [`view`]: `keys()`, `values()`, `items()`

mod method;
pub mod update;
pub mod view;

use crate::heap::{Hint, Lent, Payload, Put, ShapeId, Symbol, Table, Trace, Value, kind};
use crate::runtime::{R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::{iterator, sequence, tuple};

pub use method::definition;

#[derive(Default)]
pub struct Dict {
    pub table: Table,
}

impl Trace for Dict {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.table.trace(see);
    }
}

impl Payload for Dict {
    const KIND: ShapeId = kind::DICT;
}

// ---- tables

/// The entry of a key.
#[inline]
pub fn find(vm: &Vm, table: &Table, key: Lent) -> R<Option<usize>> {
    match table.find_known(key) {
        Hint::Entry(entry) => Ok(Some(entry)),
        Hint::Absent => Ok(None),
        Hint::Ask => find_hashed(vm, table, key, ops::hash(vm, key)?),
    }
}

/// The same for a key whose hash is known.
pub fn find_hashed(vm: &Vm, table: &Table, key: Lent, hash: i64) -> R<Option<usize>> {
    table.find(hash, key, |candidate| match tuple::is_same(candidate, key) {
        Some(is_same) => Ok(is_same),
        None => ops::equals(vm, candidate, key),
    })
}

/// `table[key] = value`
#[inline]
pub fn insert(vm: &Vm, table: &Table, key: Lent, value: Value) -> R<()> {
    match vm.memory(table.put(&vm.heap, key, value))? {
        Put::New | Put::Instead(_) => Ok(()),
        Put::Ask(value) => insert_hashed(vm, table, key, ops::hash(vm, key)?, value),
    }
}

#[inline]
pub fn insert_hashed(vm: &Vm, table: &Table, key: Lent, hash: i64, value: Value) -> R<()> {
    match find_hashed(vm, table, key, hash)? {
        Some(entry) => {
            drop(table.set_value(entry, value));
            Ok(())
        }
        None => vm.memory(table.insert_new(&vm.heap, hash, key.keep(), value)).map(drop),
    }
}

// ---- for other Rust code

/// `dict[key]`, none if it is not there.
pub fn get(vm: &Vm, dict: Lent, key: Lent) -> R<Option<Value>> {
    let Some(dict) = vm.payload::<Dict>(dict) else { return Ok(None) };
    Ok(find(vm, &dict.table, key)?.and_then(|entry| dict.table.value(entry)))
}

/// `dict[key] = value`
pub fn set(vm: &Vm, dict: Lent, key: Lent, value: Value) -> R<()> {
    match vm.payload::<Dict>(dict) {
        Some(dict) => insert(vm, &dict.table, key, value),
        None => Ok(()),
    }
}

/// What a namespace has under a name.
pub fn get_name(vm: &Vm, dict: Lent, name: Symbol) -> R<Option<Value>> {
    let key = vm.name(name)?;
    let Some(dict) = vm.payload::<Dict>(dict) else { return Ok(None) };
    Ok(dict.table.find_name(&key).and_then(|entry| dict.table.value(entry)))
}

/// Puts a name into a namespace.
pub fn set_name(vm: &Vm, table: &Table, name: Value, value: Value) -> R<()> {
    insert(vm, table, name.lend(), value)
}

/// Takes a name out of a namespace; says whether it was there.
pub fn remove_name(vm: &Vm, dict: Lent, name: Lent) -> bool {
    let Some(dict) = vm.payload::<Dict>(dict) else { return false };
    let name = name.keep();
    dict.table.find_name(&name).and_then(|entry| dict.table.remove(entry)).is_some()
}

/// A dict with this table.
pub fn create(vm: &Vm, table: Table) -> R {
    vm.memory(vm.heap.create(Dict { table }))
}

/// The keys, values or items of a dict as a list, as they are now.
pub fn list_of(vm: &Vm, dict: Lent, pick: fn(&Vm, Value, Value) -> R) -> R {
    let Some(dict) = vm.payload::<Dict>(dict) else { return vm.list(Vec::new()) };
    let mut picked = Vec::new();
    if picked.try_reserve_exact(dict.table.len()).is_err() {
        return Err(vm.no_memory());
    }
    let mut position = 0;
    while let Some((next, key, value)) = dict.table.next(position) {
        picked.push(pick(vm, key, value)?);
        position = next;
    }
    vm.list(picked)
}

// ---- operators

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[BinaryOp::BitOr],
    in_place: Some(in_place),
    in_place_operators: &[BinaryOp::BitOr],
    len: Some(|_, me| Ok(me.get::<Dict>().map_or(0, |dict| dict.table.len()))),
    get_item: Some(get_item),
    set_item: Some(set_item),
    contains: Some(|vm, me, key| match me.get::<Dict>() {
        Some(dict) => Ok(find(vm, &dict.table, key)?.is_some()),
        None => Ok(false),
    }),
    iter: Some(|vm, me| iterator::of_keys(vm, me.keep())),
    ..Slots::NONE
};

fn repr(vm: &Vm, me: Lent) -> R {
    let Some(dict) = me.get::<Dict>() else { return Ok(Value::NONE) };
    sequence::show(vm, me, "{...}", |shown| {
        shown.text("{")?;
        let mut position = 0;
        while let Some((next, key, value)) = dict.table.next(position) {
            if position > 0 {
                shown.text(", ")?;
            }
            shown.repr(key.lend())?;
            shown.text(": ")?;
            shown.repr(value.lend())?;
            position = next;
        }
        shown.text("}")
    })
}

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (a.get::<Dict>(), vm.payload::<Dict>(b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        CompareOp::Eq => Ok(Value::bool(is_equal(vm, &a.table, &b.table)?)),
        CompareOp::Ne => Ok(Value::bool(!is_equal(vm, &a.table, &b.table)?)),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn is_equal(vm: &Vm, a: &Table, b: &Table) -> R<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    vm.nested(|| {
        let mut position = 0;
        while let Some((next, key, value)) = a.next(position) {
            let hash = a.hash(next - 1).unwrap_or_default();
            let entry = find_hashed(vm, b, key.lend(), hash)?;
            let Some(other) = entry.and_then(|entry| b.value(entry)) else { return Ok(false) };
            if !sequence::matches(vm, value.lend(), other.lend())? {
                return Ok(false);
            }
            position = next;
        }
        Ok(true)
    })
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(_), BinaryOp::BitOr) = (vm.payload::<Dict>(a), vm.payload::<Dict>(b), op) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let both = vm.memory(a.table.copy(&vm.heap))?;
    update::update(vm, &both, b)?;
    create(vm, both)
}

fn in_place(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (a.get::<Dict>(), op) {
        (Some(dict), BinaryOp::BitOr) => update::update(vm, &dict.table, b).map(|()| a.keep()),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn get_item(vm: &Vm, me: Lent, key: Lent) -> R {
    let found = match me.get::<Dict>() {
        Some(dict) => find(vm, &dict.table, key)?.and_then(|entry| dict.table.value(entry)),
        None => None,
    };
    found.ok_or_else(|| vm.key_error(key))
}

fn set_item(vm: &Vm, me: Lent, key: Lent, value: Option<Value>) -> R<()> {
    let Some(dict) = me.get::<Dict>() else { return Ok(()) };
    match value {
        Some(value) => insert(vm, &dict.table, key, value),
        None => take(vm, &dict.table, key)?.map(drop).ok_or_else(|| vm.key_error(key)),
    }
}

/// Takes a key out; gives its value.
fn take(vm: &Vm, table: &Table, key: Lent) -> R<Option<Value>> {
    let removed = find(vm, table, key)?.and_then(|entry| table.remove(entry));
    Ok(removed.map(|(_, value)| value))
}
