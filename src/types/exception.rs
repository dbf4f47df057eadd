//! Exceptions: what every instance of an exception class keeps, and the classes themselves.

use std::cell::Cell;
use std::sync::OnceLock;

use crate::heap::{Lent, Payload, ShapeId, Slot, Symbol, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Exc, R, Slots, Vm};

pub struct Exception {
    /// A tuple.
    pub args: Slot,
    /// `none`, or the exception that it was raised from.
    pub cause: Slot,
    /// `none`, or what was being handled when it was raised.
    pub context: Slot,
    /// `none`, or where it passed: the newest first.
    pub traceback: Slot,
    pub suppress_context: Cell<bool>,
    /// The name that was missing, of errors about names; else unbound.
    pub name: Slot,
    /// The object that lacked it.
    pub object: Slot,
}

impl Trace for Exception {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        for slot in [&self.args, &self.cause, &self.context, &self.traceback, &self.name, &self.object] {
            slot.trace(see);
        }
    }
}

impl Payload for Exception {
    const KIND: ShapeId = kind::EXCEPTION;
}

impl Exception {
    pub fn new(args: Value) -> Exception {
        Exception {
            args: Slot::new(args),
            cause: Slot::new(Value::NONE),
            context: Slot::new(Value::NONE),
            traceback: Slot::new(Value::NONE),
            suppress_context: Cell::new(false),
            name: Slot::new(Value::NONE),
            object: Slot::new(Value::NONE),
        }
    }
}

pub static SLOTS: Slots = Slots::NONE;

pub fn base_definition() -> TypeDef {
    definition_of(Exc::BaseException)
}

fn definition_of(which: Exc) -> TypeDef {
    TypeDef::new(which.name(), kind::EXCEPTION, which.doc(), &SLOTS)
}

/// The definition of a built-in exception's class.
pub fn definition(which: Exc) -> &'static TypeDef {
    static DEFINITIONS: [OnceLock<TypeDef>; Exc::ALL.len()] = [const { OnceLock::new() }; Exc::ALL.len()];
    DEFINITIONS[which as usize].get_or_init(|| definition_of(which))
}

/// For errors about names: which one.
pub fn missing_name(vm: &Vm, exception: Lent) -> R<Option<Symbol>> {
    match vm.payload::<Exception>(exception).map(|payload| payload.name.get()) {
        Some(name) => name.lend().str().map_or(Ok(None), |name| vm.symbol_of(name)),
        None => Ok(None),
    }
}
