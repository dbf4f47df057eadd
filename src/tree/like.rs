//! Objects that are like dicts: instances of classes that derive from `dict` and leave it to `dict` to read and to store
//! items. A node that has met one goes to the table at once, as long as no class changes.

use std::cell::Cell;

use crate::heap::{Hint, Lent, ShapeId, Symbol, Table, Value, kind};
use crate::runtime::{R, Vm, attr, names};
use crate::types::Dict;

/// What a node knows of one shape.
pub struct DictLike {
    shape: Cell<ShapeId>,
    epoch: Cell<u32>,
    is_like: Cell<bool>,
}

impl Default for DictLike {
    fn default() -> DictLike {
        DictLike { shape: Cell::new(ShapeId::FREE), epoch: Cell::new(0), is_like: Cell::new(false) }
    }
}

impl DictLike {
    /// The table of an instance that is like a dict.
    #[inline]
    fn table<'a>(&self, vm: &Vm, a: Lent<'a>) -> R<Option<&'a Table>> {
        let shape = a.shape();
        if !shape.is_of_instances() {
            return Ok(None);
        }
        if shape != self.shape.get() || self.epoch.get() != vm.epoch.get() {
            self.learn(vm, a)?;
        }
        Ok(if self.is_like.get() { vm.payload::<Dict>(a).map(|dict| &dict.table) } else { None })
    }

    #[cold]
    fn learn(&self, vm: &Vm, a: Lent) -> R<()> {
        let is_like = vm.payload::<Dict>(a).is_some()
            && is_inherited(vm, a, names::GETITEM)?
            && is_inherited(vm, a, names::SETITEM)?;
        self.is_like.set(is_like);
        self.shape.set(a.shape());
        self.epoch.set(vm.epoch.get());
        Ok(())
    }

    /// `a[b]`, if it is there.
    pub fn read(&self, vm: &Vm, a: Lent, b: Lent) -> R<Option<Value>> {
        let Some(table) = self.table(vm, a)? else { return Ok(None) };
        Ok(match table.find_known(b) {
            Hint::Entry(entry) => table.value(entry),
            _ => None,
        })
    }

    /// Whether a dict like this has taken the value as its own.
    pub fn store(&self, vm: &Vm, a: Lent, b: Lent, value: &Value) -> R<bool> {
        match self.table(vm, a)? {
            Some(table) => crate::types::dict::insert(vm, table, b, value.clone()).map(|()| true),
            None => Ok(false),
        }
    }
}

/// Whether a method is the one that `dict` has.
fn is_inherited(vm: &Vm, a: Lent, name: Symbol) -> R<bool> {
    let own = attr::lookup(vm, vm.class(kind::DICT)?.lend(), name)?;
    let found = attr::of_class(vm, a, name)?;
    Ok(own.zip(found).is_some_and(|(own, found)| *own == *found))
}
