//! Classes. A class is a dictionary of its own names, the order in which it and its bases are searched, and what its
//! instances look like: a built-in kind of object, or instances with slots, which begin with the root shape.
//!
//! - [`build`]: how a class comes to be; [`call`](mod@call): how it makes an instance; [`attribute`]: its own attributes;
//!   [`definition`]: the type `type` and what every class answers

pub mod attribute;
pub mod build;
pub mod call;
pub mod definition;
mod order;

use std::cell::Cell;

pub use attribute::{get_attr, get_item, set_attr};
pub use build::{make_builtin, make_exception_class};
pub use call::{call, instance_dict, instance_with_payload, is_native_new, new_instance};

use crate::heap::{Lent, Payload, ShapeId, Slot, Str, Table, Trace, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Vm, attr, names};
use crate::types::structure;

pub struct Class {
    pub name: Slot,
    pub qualified: Slot,
    /// A tuple of classes.
    pub bases: Slot,
    /// The class itself and all its bases, in the order in which they are searched: a tuple.
    pub order: Slot,
    /// The class of the class, if it is not `type`.
    pub metaclass: Slot,
    pub dict: Table,
    /// The shape of a new instance; [`ShapeId::FREE`] if the objects are of a built-in kind.
    pub root: Cell<ShapeId>,
    /// What the objects are, or what an instance keeps as its payload; [`kind::OBJECT`] if nothing.
    pub kind: ShapeId,
    /// Of a class that Rust defines.
    pub definition: Option<&'static TypeDef>,
    flags: Cell<(u32, Flags)>,
}

impl Trace for Class {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        for slot in [&self.name, &self.qualified, &self.bases, &self.order, &self.metaclass] {
            slot.trace(see);
        }
        self.dict.trace(see);
    }
}

impl Payload for Class {
    const KIND: ShapeId = kind::CLASS;
}

/// What a class says about its instances that every access asks for.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Flags(u32);

impl Flags {
    pub const GETATTR: Flags = Flags(1);
    pub const GETATTRIBUTE: Flags = Flags(2);
    pub const SETATTR: Flags = Flags(4);
    pub const DELATTR: Flags = Flags(8);
    /// Instances say farewell.
    pub const DEL: Flags = Flags(16);

    /// Whether one of these holds.
    pub fn has(self, any: Flags) -> bool {
        self.0 & any.0 != 0
    }

    #[must_use]
    pub fn and(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl std::ops::BitOr for Flags {
    type Output = Flags;

    fn bitor(self, other: Flags) -> Flags {
        self.and(other)
    }
}

impl Class {
    pub fn name_text(&self) -> String {
        self.name.get().lend().str().map(Str::to_text).unwrap_or_default()
    }

    pub fn is_built_in(&self) -> bool {
        self.definition.is_some()
    }

    /// The class at a place of its own order.
    pub fn base(&self, at: usize) -> Option<Value> {
        self.order.get().lend().tuple()?.items().get(at).cloned()
    }

    /// Whether another class is in the order.
    pub fn inherits(&self, from: Lent) -> bool {
        let order = self.order.get();
        order.lend().tuple().is_some_and(|order| order.items().iter().any(|class| **class == *from))
    }

    /// See [`Flags`]; found out again when classes have changed.
    pub fn flags(&self, vm: &Vm, class: Lent) -> R<Flags> {
        let (epoch, flags) = self.flags.get();
        if epoch == vm.epoch.get() { Ok(flags) } else { self.find_flags(vm, class) }
    }

    #[inline(never)]
    fn find_flags(&self, vm: &Vm, class: Lent) -> R<Flags> {
        let rows = [
            (names::GETATTR, Flags::GETATTR),
            (names::GETATTRIBUTE, Flags::GETATTRIBUTE),
            (names::SETATTR, Flags::SETATTR),
            (names::DELATTR, Flags::DELATTR),
            (names::DEL, Flags::DEL),
        ];
        let mut flags = Flags::default();
        for (name, flag) in rows {
            // What Rust defines is what everybody does anyway, but for tuples with named items.
            let is_own = |found: Value| found.shape() != kind::NATIVE || structure::refuses(found.lend());
            if attr::lookup(vm, class, name)?.is_some_and(is_own) {
                flags = flags | flag;
            }
        }
        self.flags.set((vm.epoch.get(), flags));
        Ok(flags)
    }
}
