//! What `functools` needs of Rust: [`partial`], [`key`] for `cmp_to_key`, [`cached`] for `lru_cache`.

pub mod cached;
pub mod key;
pub mod partial;

use crate::heap::{Lent, Slot, Symbol, Value};
use crate::runtime::{R, Vm};
use crate::types;

/// The attributes that scripts give to an object that stands for a function: a dict, made with the first of them.
pub struct Attributes(Slot);

impl Attributes {
    fn new() -> Attributes {
        Attributes(Slot::new(Value::NONE))
    }

    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        crate::heap::Trace::trace(&self.0, see);
    }

    fn are_none(&self) -> bool {
        self.0.word() == *Value::NONE
    }

    fn dict(&self, vm: &Vm) -> R {
        if self.are_none() {
            self.0.set(vm.dict()?);
        }
        Ok(self.0.get())
    }

    fn get(&self, vm: &Vm, name: Symbol) -> R<Option<Value>> {
        if self.are_none() { Ok(None) } else { types::dict::get_name(vm, self.0.get().lend(), name) }
    }

    /// Stores, or deletes if there is no value; `owner` is whose attributes these are.
    fn store(&self, vm: &Vm, owner: Lent, name: Symbol, value: Option<Value>) -> R<()> {
        let (dict, key) = (self.dict(vm)?, vm.name(name)?);
        match value {
            Some(value) => types::dict::set(vm, dict.lend(), key.lend(), value),
            None if types::dict::remove_name(vm, dict.lend(), key.lend()) => Ok(()),
            None => Err(vm.attribute_error(owner, name)),
        }
    }
}
