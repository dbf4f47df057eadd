//! Exceptions: what every instance of an exception class keeps, and the classes themselves.
//!
//! - [`base`]: what every exception can do; [`special`], [`system`]: what some classes add; [`group`]: several at once

mod base;
pub mod group;
mod special;
mod system;

pub use system::{class_of_number, new_os_error};

use std::cell::Cell;
use std::sync::OnceLock;

use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Exc, R, Slots, Vm, attr, exceptions, names};
use crate::types::{Class, NativeFunction, class};

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
    /// Of errors about names, the name that was missing; of errors about files, the second path; of groups, the message.
    pub name: Slot,
    /// What lacked the name; the path of a file; the picture of a text that is not a program; the exceptions of a group.
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

/// Whether instances of a class are made by keeping their arguments and nothing else: it inherits both `__new__` and
/// `__init__` from `BaseException`, and has no metaclass of its own.
pub fn is_plain_class(vm: &Vm, class: Lent) -> R<bool> {
    let Some(known) = class.get::<Class>().filter(|known| known.kind == kind::EXCEPTION) else { return Ok(false) };
    let base = vm.exception_class(Exc::BaseException)?;
    let is_of_base = |found: Option<Value>| {
        found.is_some_and(|found| found.get::<NativeFunction>().is_some_and(|found| found.home.word() == *base))
    };
    let has_new = attr::lookup(vm, class, names::NEW)?.is_some_and(|new| !class::is_native_new(new.lend()));
    let is_group = exceptions::is_subclass(class, vm.exception_class(Exc::BaseExceptionGroup)?.lend());
    let is_plain = known.metaclass.word() == *Value::UNBOUND && known.root.get() != ShapeId::FREE;
    Ok(is_plain && !has_new && !is_group && is_of_base(attr::lookup(vm, class, names::INIT)?))
}

/// An instance of such a class, of this shape and capacity.
pub fn make_plain(vm: &Vm, arguments: &[Value], (root, capacity): (ShapeId, usize)) -> R {
    let payload = vm.new_exception_payload(arguments)?;
    let instance = vm.memory(vm.heap.create_instance(root, capacity))?;
    if let Some(instance) = instance.lend().instance() {
        drop(instance.set(0, payload));
    }
    Ok(instance)
}

pub static SLOTS: Slots = Slots::NONE;

pub fn base_definition() -> TypeDef {
    definition_of(Exc::BaseException)
}

fn definition_of(which: Exc) -> TypeDef {
    let definition = TypeDef::new(which.name(), kind::EXCEPTION, which.doc(), &SLOTS);
    match which {
        Exc::BaseException => base::define(definition),
        Exc::KeyError => special::key_error(definition),
        Exc::StopIteration => special::stop_iteration(definition),
        Exc::SystemExit => special::system_exit(definition),
        Exc::NameError => special::name_error(definition),
        Exc::AttributeError => special::attribute_error(definition),
        Exc::ImportError => special::import_error(definition),
        Exc::BaseExceptionGroup => group::define(definition),
        Exc::OSError => system::define(definition),
        Exc::SyntaxError => special::syntax_error(definition),
        Exc::UnicodeDecodeError | Exc::UnicodeEncodeError => special::unicode_error(definition),
        _ => definition,
    }
}

/// The definition of a built-in exception's class.
pub fn definition(which: Exc) -> &'static TypeDef {
    static DEFINITIONS: [OnceLock<TypeDef>; Exc::ALL.len()] = [const { OnceLock::new() }; Exc::ALL.len()];
    DEFINITIONS[which as usize].get_or_init(|| definition_of(which))
}

/// An argument that the exception was made with; `none` if it was not given.
pub fn argument(vm: &Vm, exception: Lent, at: usize) -> Value {
    let args = vm.payload::<Exception>(exception).map(|payload| payload.args.get());
    let found = args.as_ref().and_then(|args| args.lend().tuple()).and_then(|args| args.items().get(at).cloned());
    found.unwrap_or(Value::NONE)
}
