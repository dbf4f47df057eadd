//! The attributes of a class itself, and `Class[item]`.

use super::{Class, build};
use crate::heap::{Lent, Symbol, Value, kind};
use crate::runtime::{R, Vm, attr, call, exceptions::Exc, names, ops};
use crate::types;

/// What reading an attribute of a class gives: data descriptors of its metaclass, then what it or its bases have, then
/// what the metaclass has.
pub fn get_attr(vm: &Vm, class: Lent, metaclass: Lent, name: Symbol) -> R<Option<Value>> {
    let in_metaclass = attr::lookup(vm, metaclass, name)?;
    if let Some(found) = &in_metaclass
        && attr::is_data_descriptor(vm, found.lend())?
    {
        return attr::bind(vm, found.lend(), Some(class), metaclass).map(Some);
    }
    if let Some(found) = attr::lookup(vm, class, name)? {
        return attr::bind(vm, found.lend(), None, class).map(Some);
    }
    match in_metaclass {
        Some(found) => attr::bind(vm, found.lend(), Some(class), metaclass).map(Some),
        None => Ok(None),
    }
}

/// Stores into a class or deletes: the one door through which a class changes.
pub fn set_attr(vm: &Vm, class: Lent, name: Symbol, value: Option<Value>) -> R<()> {
    let Some(changed) = class.get::<Class>() else { return Ok(()) };
    if changed.is_built_in() {
        let message = format!("cannot set '{}' attribute of immutable type '{}'", vm.text(name), changed.name_text());
        return Err(vm.type_error(message));
    }
    let metaclass = vm.class_of(class)?;
    if let Some(found) = attr::lookup(vm, metaclass.lend(), name)?
        && let Some(set) = vm.slots(found.lend()).set
    {
        return set(vm, found.lend(), class, value);
    }
    let key = vm.name(name)?;
    let entry = changed.dict.find_name(&key);
    match (value, entry) {
        (Some(value), Some(entry)) => {
            let is_plain = is_plain(value.lend());
            let old = changed.dict.set_value(entry, value);
            if !is_plain || !old.is_none_or(|old| self::is_plain(old.lend())) {
                vm.forget_lookups();
            }
        }
        (Some(value), None) => {
            vm.forget_lookups();
            build::define(vm, class, &vm.text(name), value)?;
        }
        (None, Some(entry)) => {
            vm.forget_lookups();
            drop(changed.dict.remove(entry));
        }
        (None, None) => return Err(missing(vm, class, name)),
    }
    Ok(())
}

fn missing(vm: &Vm, class: Lent, name: Symbol) -> crate::heap::Raised {
    let message = format!("type object '{}' has no attribute '{}'", vm.class_name(class), vm.text(name));
    vm.raise(Exc::AttributeError, message)
}

/// Reading it through an instance or calling it as a method needs no more than the value itself.
fn is_plain(value: Lent) -> bool {
    let shape = value.shape();
    !shape.is_of_instances()
        && !matches!(
            shape,
            kind::FUNCTION
                | kind::NATIVE
                | kind::PROPERTY
                | kind::STATIC_METHOD
                | kind::CLASS_METHOD
                | kind::NATIVE_PROPERTY
        )
}

/// `Class[item]`: `__getitem__` of the metaclass, else `__class_getitem__`.
pub fn get_item(vm: &Vm, class: Lent, item: Lent) -> R {
    let metaclass = vm.class_of(class)?;
    if let Some(found) = attr::lookup(vm, metaclass.lend(), names::GETITEM)? {
        return call::call_bound(vm, found.lend(), class, crate::runtime::Args::placed(&[item.keep()]));
    }
    if let Some(found) = attr::lookup(vm, class, names::CLASS_GETITEM)? {
        let bound = attr::bind(vm, found.lend(), None, class)?;
        return call::call(vm, bound.lend(), &[item.keep()]);
    }
    // The built-in types that hold others.
    if [kind::LIST, kind::DICT, kind::TUPLE, kind::SET, kind::FROZENSET, kind::CLASS]
        .iter()
        .any(|known| class.get::<Class>().is_some_and(|class| class.kind == *known))
    {
        return types::alias::create(vm, class, item);
    }
    Err(vm.type_error(format!("type '{}' is not subscriptable", vm.class_name(class))))
}

/// `repr(class)`
pub fn repr(vm: &Vm, class: Lent) -> R {
    let Some(shown) = class.get::<Class>() else { return types::object::repr(vm, class) };
    let qualified = ops::str_text(vm, shown.qualified.get().lend())?;
    let module = attr::lookup(vm, class, names::MODULE)?;
    let module = module.as_ref().and_then(|module| module.lend().str()).map(|module| module.to_text());
    vm.str(&match module.as_deref() {
        None | Some("builtins") => format!("<class '{qualified}'>"),
        Some(module) => format!("<class '{module}.{qualified}'>"),
    })
}
