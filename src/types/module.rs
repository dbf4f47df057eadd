//! Modules: a name and a dictionary.

use crate::heap::{Lent, Payload, ShapeId, Slot, Str, Symbol, Trace, Value, Word, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm, call, names, ops};
use crate::types::{self, Dict};

pub struct Module {
    /// Its namespace, which is what `globals()` of its functions is.
    pub dict: Slot,
}

impl Trace for Module {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.dict.trace(see);
    }
}

impl Payload for Module {
    const KIND: ShapeId = kind::MODULE;
}

impl Module {
    /// A module with an empty namespace that knows its name.
    pub fn create(vm: &Vm, name: &str, doc: Value) -> R {
        let dict = vm.dict()?;
        for (key, value) in [(names::NAME, vm.str(name)?), (names::DOC, doc)] {
            types::dict::set(vm, dict.lend(), vm.name(key)?.lend(), value)?;
        }
        for key in [names::PACKAGE, names::LOADER, names::SPEC] {
            types::dict::set(vm, dict.lend(), vm.name(key)?.lend(), Value::NONE)?;
        }
        vm.memory(vm.heap.create(Module { dict: Slot::new(dict) }))
    }

    pub fn get(&self, vm: &Vm, name: Symbol) -> R<Option<Value>> {
        let dict = self.dict.get();
        types::dict::get_name(vm, dict.lend(), name)
    }

    /// What the namespace has at a place, if the name there is this string.
    #[inline(always)]
    pub fn get_at(&self, entry: usize, name: Word) -> Option<Value> {
        self.dict.get().get::<Dict>()?.table.get_under(entry, name)
    }

    /// The place of a name in the namespace, and the string that stands there.
    pub fn place_of(&self, vm: &Vm, name: Symbol) -> R<Option<(usize, Word)>> {
        let (dict, name) = (self.dict.get(), vm.name(name)?);
        let Some(dict) = dict.get::<Dict>() else { return Ok(None) };
        let entry = dict.table.find_name(&name);
        Ok(entry.and_then(|entry| Some((entry, dict.table.key_word(entry).filter(|key| *key == *name)?))))
    }

    pub fn set(&self, vm: &Vm, name: Symbol, value: Value) -> R<()> {
        types::dict::set(vm, self.dict.get().lend(), vm.name(name)?.lend(), value)
    }

    pub fn name_text(&self, vm: &Vm) -> String {
        let name = self.get(vm, names::NAME).ok().flatten();
        name.and_then(|name| name.lend().str().map(Str::to_text)).unwrap_or_else(|| "?".to_owned())
    }
}

pub static SLOTS: Slots = Slots {
    repr: Some(|vm, me| match me.get::<Module>() {
        Some(module) => {
            let file = module.get(vm, names::FILE)?.map(|file| ops::repr_text(vm, file.lend())).transpose()?;
            let place = file.map_or("(built-in)".to_owned(), |file| format!("from {file}"));
            vm.str(&format!("<module '{}' {place}>", module.name_text(vm)))
        }
        None => types::object::repr(vm, me),
    }),
    hash: Some(|_, me| Ok(types::object::identity_hash(me))),
    get_attr: Some(get_attr),
    set_attr: Some(set_attr),
    ..Slots::NONE
};

fn get_attr(vm: &Vm, me: Lent, name: Symbol) -> R<Option<Value>> {
    let Some(module) = me.get::<Module>() else { return Ok(None) };
    if let Some(found) = module.get(vm, name)? {
        return Ok(Some(found));
    }
    // A module may answer for names that it does not have.
    match module.get(vm, names::GETATTR)? {
        Some(answer) => call::call(vm, answer.lend(), &[vm.name(name)?]).map(Some),
        None => Ok(None),
    }
}

fn set_attr(vm: &Vm, me: Lent, name: Symbol, value: Option<Value>) -> R<()> {
    let Some(module) = me.get::<Module>() else { return Ok(()) };
    match value {
        Some(value) => module.set(vm, name, value),
        None if types::dict::remove_name(vm, module.dict.get().lend(), vm.name(name)?.lend()) => Ok(()),
        None => Err(vm.attribute_error(me, name)),
    }
}

pub fn definition() -> TypeDef {
    TypeDef::new("module", kind::MODULE, "A module: a name and what it defines.", &SLOTS)
        .constructor("module(name, doc=none)", "A new, empty module.", |vm, bound| {
            let name = bound.str(vm, 0)?.to_text();
            Module::create(vm, &name, bound.value(1))
        })
        .property("__dict__", "The names of the module.", |_, me| {
            Ok(me.get::<Module>().map_or(Value::NONE, |module| module.dict.get()))
        })
}
