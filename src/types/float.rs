//! `float`: in the word, or, if very small or very large, an object.

use crate::heap::{Lent, Payload, ShapeId, Trace, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};

use super::int;

/// A float that no word holds.
pub struct Float {
    pub float: f64,
}

impl Trace for Float {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for Float {
    const KIND: ShapeId = kind::FLOAT;
    const IS_CONTAINER: bool = false;
}

pub fn boxed(vm: &Vm, float: f64) -> R {
    vm.memory(vm.heap.create(Float { float }))
}

/// The float that a value is.
#[inline]
pub fn of(value: Lent) -> Option<f64> {
    match value.as_float() {
        Some(float) => Some(float),
        None => value.get::<Float>().map(|float| float.float),
    }
}

/// The float that a number of a built-in type is or becomes.
pub fn of_number(vm: &Vm, value: Lent) -> Option<R<f64>> {
    match (of(value), int::of(value)) {
        (Some(float), _) => Some(Ok(float)),
        (_, Some(int)) => Some(int.to_f64().map_err(|fault| vm.fault(fault))),
        _ => None,
    }
}

pub static SLOTS: Slots = Slots::NONE;

pub fn definition() -> TypeDef {
    TypeDef::new("float", kind::FLOAT, "Floating-point numbers.", &SLOTS)
}
