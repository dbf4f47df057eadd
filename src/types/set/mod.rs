//! `set` and `frozenset`: keys without values.
//!
//! - here: what they are, how they are filled, and their operators
//! - [`algebra`]: unions, intersections, differences, of tables; [`method`]: the methods of both

pub mod algebra;
mod method;

use std::cell::Cell;
use std::ops::ControlFlow;

use crate::heap::{Lent, Payload, Put, ShapeId, Table, Trace, Value, kind};
use crate::runtime::{Exc, R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::dict::{Dict, find, find_hashed};
use crate::types::{iterator, sequence, tuple};

pub use method::{definition, frozen_definition};

pub struct Set {
    pub table: Table,
    /// Where `pop` looks for the next item: those before it were probably taken already.
    finger: Cell<usize>,
}

pub struct FrozenSet {
    pub table: Table,
    /// 0 if nobody asked.
    hash: Cell<i64>,
}

impl Trace for Set {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.table.trace(see);
    }
}

impl Payload for Set {
    const KIND: ShapeId = kind::SET;
}

impl Trace for FrozenSet {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.table.trace(see);
    }
}

impl Payload for FrozenSet {
    const KIND: ShapeId = kind::FROZENSET;
}

impl Default for Set {
    fn default() -> Set {
        Set { table: Table::of_keys(), finger: Cell::new(0) }
    }
}

/// A set with this table.
pub fn create(vm: &Vm, table: Table) -> R {
    vm.memory(vm.heap.create(Set { table, finger: Cell::new(0) }))
}

pub fn create_frozen(vm: &Vm, table: Table) -> R {
    vm.memory(vm.heap.create(FrozenSet { table, hash: Cell::new(0) }))
}

/// The table of a set of either kind, also of a subclass.
pub fn table_of<'a>(vm: &Vm, object: Lent<'a>) -> Option<&'a Table> {
    let bare = vm.bare(object);
    bare.get::<Set>().map(|set| &set.table).or_else(|| bare.get::<FrozenSet>().map(|set| &set.table))
}

/// The table of a set or the keys of a dict, where looking at it says what iteration would.
fn plain_table<'a>(vm: &Vm, object: Lent<'a>) -> Option<&'a Table> {
    let dict = || object.get::<Dict>().map(|dict| &dict.table);
    if object.shape().is_of_instances() { None } else { table_of(vm, object).or_else(dict) }
}

// ---- keys

/// Adds a key; says whether it is new.
pub fn add(vm: &Vm, table: &Table, key: Lent) -> R<bool> {
    match vm.memory(table.put(&vm.heap, key, Value::NONE))? {
        Put::New => Ok(true),
        Put::Instead(_) => Ok(false),
        Put::Ask(_) => add_hashed(vm, table, key, ops::hash(vm, key)?),
    }
}

fn add_hashed(vm: &Vm, table: &Table, key: Lent, hash: i64) -> R<bool> {
    if find_hashed(vm, table, key, hash)?.is_some() {
        return Ok(false);
    }
    vm.memory(table.insert_new(&vm.heap, hash, key.keep(), Value::NONE)).map(|_| true)
}

/// Adds all items of an iterable.
pub fn add_all(vm: &Vm, table: &Table, iterable: Lent) -> R<()> {
    if let Some(from) = plain_table(vm, iterable) {
        return merge(vm, table, from);
    }
    ops::each(vm, iterable, |key| {
        add(vm, table, key.lend())?;
        Ok(ControlFlow::Continue(()))
    })
}

/// Adds all keys of another table.
fn merge(vm: &Vm, table: &Table, from: &Table) -> R<()> {
    if std::ptr::eq(table, from) {
        return Ok(());
    }
    let mut position = 0;
    while let Some((next, key, _)) = from.next(position) {
        add_hashed(vm, table, key.lend(), from.hash(next - 1).unwrap_or_default())?;
        position = next;
    }
    Ok(())
}

/// The items of an iterable as the table of a new set.
pub fn collect(vm: &Vm, iterable: Lent) -> R<Table> {
    if let Some(from) = table_of(vm, iterable).filter(|_| !iterable.shape().is_of_instances()) {
        return vm.memory(from.copy(&vm.heap));
    }
    let table = Table::of_keys();
    add_all(vm, &table, iterable)?;
    Ok(table)
}

/// The entry of a key. A set, which has no hash, stands for the frozen set of its items.
fn find_key(vm: &Vm, table: &Table, key: Lent) -> R<Option<usize>> {
    find(vm, table, key).or_else(|raised| {
        let Some(set) = vm.payload::<Set>(key) else { return Err(raised) };
        vm.forgive(Exc::TypeError, raised)?;
        find_hashed(vm, table, key, hash_of(&set.table))
    })
}

/// The same whatever the order.
fn hash_of(table: &Table) -> i64 {
    let (mut sum, mut twist, mut position) = (0u64, 0u64, 0);
    while let Some(entry) = table.next_entry(position) {
        let mixed = tuple::mix(0, table.hash(entry).unwrap_or_default() as u64);
        sum = sum.wrapping_add(mixed);
        twist ^= mixed;
        position = entry + 1;
    }
    tuple::finish(tuple::mix(tuple::mix(sum, twist), table.len() as u64))
}

// ---- operators

const COMMON: Slots = Slots {
    repr: Some(repr),
    compare: Some(|vm, op, a, b| vm.nested(|| compare(vm, op, a, b))),
    binary: Some(binary),
    operators: &[BinaryOp::BitAnd, BinaryOp::BitOr, BinaryOp::BitXor, BinaryOp::Sub],
    len: Some(|vm, me| Ok(table_of(vm, me).map_or(0, Table::len))),
    contains: Some(|vm, me, key| match table_of(vm, me) {
        Some(table) => Ok(find_key(vm, table, key)?.is_some()),
        None => Ok(false),
    }),
    iter: Some(|vm, me| iterator::of_set(vm, me.keep())),
    ..Slots::NONE
};

pub static SLOTS: Slots = Slots {
    in_place: Some(in_place),
    in_place_operators: &[BinaryOp::BitAnd, BinaryOp::BitOr, BinaryOp::BitXor, BinaryOp::Sub],
    ..COMMON
};

pub static FROZEN_SLOTS: Slots = Slots { hash: Some(hash), ..COMMON };

fn hash(_: &Vm, me: Lent) -> R<i64> {
    let Some(set) = me.get::<FrozenSet>() else { return Ok(0) };
    if set.hash.get() == 0 {
        set.hash.set(hash_of(&set.table));
    }
    Ok(set.hash.get())
}

/// `{1, 2}`, `set()`, `frozenset({1, 2})`, and with the name of a subclass in front.
fn repr(vm: &Vm, me: Lent) -> R {
    let Some(table) = table_of(vm, me) else { return Ok(Value::NONE) };
    let name = vm.type_name(me);
    if table.is_empty() {
        return vm.str(&format!("{name}()"));
    }
    let is_plain = me.get::<Set>().is_some();
    sequence::show(vm, me, &format!("{name}(...)"), |shown| {
        shown.text(&if is_plain { "{".to_owned() } else { format!("{name}({{") })?;
        let mut position = 0;
        while let Some((next, key, _)) = table.next(position) {
            if position > 0 {
                shown.text(", ")?;
            }
            shown.repr(key.lend())?;
            position = next;
        }
        shown.text(if is_plain { "}" } else { "})" })
    })
}

/// A set is less than another if all its items are in there, and not only these.
fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (table_of(vm, a), table_of(vm, b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    let holds = match op {
        CompareOp::Eq => a.len() == b.len() && algebra::is_subset(vm, a, b)?,
        CompareOp::Ne => a.len() != b.len() || !algebra::is_subset(vm, a, b)?,
        CompareOp::Lt => a.len() < b.len() && algebra::is_subset(vm, a, b)?,
        CompareOp::Le => algebra::is_subset(vm, a, b)?,
        CompareOp::Gt => a.len() > b.len() && algebra::is_subset(vm, b, a)?,
        _ => algebra::is_subset(vm, b, a)?,
    };
    Ok(Value::bool(holds))
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (Some(one), Some(_)) = (table_of(vm, a), table_of(vm, b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    match result_of(vm, op, one, b)? {
        Some(result) => like(vm, a, result),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn result_of(vm: &Vm, op: BinaryOp, one: &Table, other: Lent) -> R<Option<Table>> {
    match op {
        BinaryOp::BitAnd => algebra::intersection(vm, one, other),
        BinaryOp::BitOr => algebra::union(vm, one, other),
        BinaryOp::Sub => algebra::difference(vm, one, other),
        BinaryOp::BitXor => algebra::symmetric_difference(vm, one, other),
        _ => return Ok(None),
    }
    .map(Some)
}

/// A set of the same kind.
fn like(vm: &Vm, model: Lent, table: Table) -> R {
    if vm.bare(model).get::<FrozenSet>().is_some() { create_frozen(vm, table) } else { create(vm, table) }
}

fn in_place(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (Some(set), Some(_)) = (a.get::<Set>(), table_of(vm, b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        BinaryOp::BitOr => add_all(vm, &set.table, b)?,
        BinaryOp::Sub => algebra::subtract(vm, &set.table, b)?,
        _ => match result_of(vm, op, &set.table, b)? {
            Some(result) => set.table.swap_with(&result),
            None => return Ok(Value::NOT_IMPLEMENTED),
        },
    }
    Ok(a.keep())
}
