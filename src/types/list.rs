//! `list`: a growing row of values.

use crate::heap::{Heap, Items, Lent, NoMemory, Payload, ShapeId, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};

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

pub static SLOTS: Slots = Slots::NONE;

pub fn definition() -> TypeDef {
    TypeDef::new("list", kind::LIST, "A growing row of objects.", &SLOTS)
}

/// A sorted list of these items.
pub fn sorted(vm: &Vm, items: Vec<Value>, _key: Option<Lent>, _reverse: bool) -> R {
    vm.list(items)
}
