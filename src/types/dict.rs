//! `dict`: keys and their values, in the order in which the keys came.

use crate::heap::{Lent, Payload, ShapeId, Symbol, Table, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm, ops};

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

/// The entry of a key.
pub fn find(vm: &Vm, table: &Table, key: Lent) -> R<Option<usize>> {
    let hash = ops::hash(vm, key)?;
    find_hashed(vm, table, key, hash)
}

/// The same for a key whose hash is known.
pub fn find_hashed(vm: &Vm, table: &Table, key: Lent, hash: i64) -> R<Option<usize>> {
    table.find(hash, key, |candidate| ops::equals(vm, candidate, key))
}

/// `table[key] = value`
pub fn insert(vm: &Vm, table: &Table, key: Lent, value: Value) -> R<()> {
    let hash = ops::hash(vm, key)?;
    match find_hashed(vm, table, key, hash)? {
        Some(entry) => {
            drop(table.set_value(entry, value));
            Ok(())
        }
        None => vm.memory(table.insert_new(&vm.heap, hash, key.keep(), value)).map(drop),
    }
}

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

pub static SLOTS: Slots = Slots::NONE;

pub fn definition() -> TypeDef {
    TypeDef::new("dict", kind::DICT, "Keys and their values, in the order in which the keys came.", &SLOTS)
}
