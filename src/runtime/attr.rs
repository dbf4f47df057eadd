//! Attributes: how they are found, stored and deleted, and how a class is searched through its bases.
//!
//! Searching a class goes through a table that remembers where a name was found (which class of the order of
//! resolution, which entry of its dictionary) for as long as no class gains or loses a name: the epoch says so.

use std::cell::RefCell;

use super::{R, Vm, call, exceptions, names};
use crate::heap::{Instance, Lent, Raised, Symbol, Value, kind};
use crate::types::class::{self, Class, Flags};
use crate::types::{self, Dict, Method};

/// Where names were found in classes.
#[derive(Default)]
pub(crate) struct Lookups {
    known: RefCell<Vec<Known>>,
}

/// As a power of two: 6 KiB, touched when the first class is searched.
const LOOKUPS: usize = 256;

#[derive(Clone, Copy)]
struct Known {
    class: u64,
    symbol: u32,
    epoch: u32,
    at: Option<(u32, u32)>,
}

fn lookup_index(class: u64, symbol: Symbol) -> usize {
    (class as usize >> 4 ^ (symbol.number() as usize).wrapping_mul(0x9e37)) % LOOKUPS
}

/// What a class or one of its bases has under a name.
pub fn lookup(vm: &Vm, class: Lent, name: Symbol) -> R<Option<Value>> {
    let Some(searched) = class.get::<Class>() else { return Ok(None) };
    let index = lookup_index(class.bits(), name);
    let known = vm.lookups.known.borrow().get(index).copied();
    let at = match known {
        Some(known)
            if known.class == class.bits() && known.symbol == name.number() && known.epoch == vm.epoch.get() =>
        {
            known.at
        }
        _ => search(vm, class, searched, name, index)?,
    };
    Ok(at.and_then(|(base, entry)| searched.base(base as usize)?.get::<Class>()?.dict.value(entry as usize)))
}

#[inline(never)]
fn search(vm: &Vm, class: Lent, searched: &Class, name: Symbol, index: usize) -> R<Option<(u32, u32)>> {
    let key = vm.name(name)?;
    let order = searched.order.get();
    let order = order.lend().tuple().map(|order| order.items()).unwrap_or_default();
    let found = order.iter().enumerate().find_map(|(base, class)| {
        let entry = class.get::<Class>()?.dict.find_name(&key)?;
        Some((base as u32, entry as u32))
    });
    let mut known = vm.lookups.known.borrow_mut();
    if known.is_empty() && known.try_reserve_exact(LOOKUPS).is_ok() {
        known.resize(LOOKUPS, Known { class: 0, symbol: 0, epoch: 0, at: None });
    }
    if let Some(place) = known.get_mut(index) {
        *place = Known { class: class.bits(), symbol: name.number(), epoch: vm.epoch.get(), at: found };
    }
    Ok(found)
}

/// What the class of an object has under a name; operators look for their methods so.
pub fn of_class(vm: &Vm, object: Lent, name: Symbol) -> R<Option<Value>> {
    let class = vm.class_of(object)?;
    lookup(vm, class.lend(), name)
}

/// `object.name`
pub fn get(vm: &Vm, object: Lent, name: Symbol) -> R {
    match get_or_none(vm, object, name)? {
        Some(value) => Ok(value),
        None => Err(vm.attribute_error(object, name)),
    }
}

/// `object.name`, or none where an `AttributeError` would say so.
pub fn get_or_none(vm: &Vm, object: Lent, name: Symbol) -> R<Option<Value>> {
    let class = vm.class_of(object)?;
    let Some(flags) = class.lend().get::<Class>().map(|known| known.flags(vm, class.lend())) else { return Ok(None) };
    let flags = flags?;
    if !flags.has(Flags::GETATTR | Flags::GETATTRIBUTE) {
        return generic(vm, object, class.lend(), name);
    }
    get_by_method(vm, object, class.lend(), name, flags)
}

/// Where the class says itself how attributes are read.
fn get_by_method(vm: &Vm, object: Lent, class: Lent, name: Symbol, flags: Flags) -> R<Option<Value>> {
    let found = if flags.has(Flags::GETATTRIBUTE) {
        let found = call::method(vm, object, names::GETATTRIBUTE, &[vm.name(name)?]);
        if !flags.has(Flags::GETATTR) {
            return found.map(Some);
        }
        forgiving(vm, found.map(Some))?
    } else {
        // A property that raises `AttributeError` leads to `__getattr__` too.
        forgiving(vm, generic(vm, object, class, name))?
    };
    if found.is_some() || !flags.has(Flags::GETATTR) {
        return Ok(found);
    }
    call::method(vm, object, names::GETATTR, &[vm.name(name)?]).map(Some)
}

/// `object.name`, or none where there is no such attribute, whoever says so.
pub fn get_forgiving(vm: &Vm, object: Lent, name: Symbol) -> R<Option<Value>> {
    forgiving(vm, get_or_none(vm, object, name))
}

/// An `AttributeError` says that there is none.
fn forgiving(vm: &Vm, found: R<Option<Value>>) -> R<Option<Value>> {
    found.or_else(|raised| vm.forgive(exceptions::Exc::AttributeError, raised).map(|()| None))
}

/// As `object.__getattribute__` reads: data descriptors of the class, then the object's own, then the class.
pub fn generic(vm: &Vm, object: Lent, class: Lent, name: Symbol) -> R<Option<Value>> {
    if object.get::<Class>().is_some() {
        return class::get_attr(vm, object, class, name);
    }
    let in_class = lookup(vm, class, name)?;
    if let Some(found) = &in_class
        && is_data_descriptor(vm, found.lend())?
    {
        return bind(vm, found.lend(), Some(object), class).map(Some);
    }
    if let Some(own) = own(vm, object, name)? {
        return Ok(Some(own));
    }
    match in_class {
        Some(found) => bind(vm, found.lend(), Some(object), class).map(Some),
        None => Ok(None),
    }
}

/// What the object itself has, whatever its class says.
pub fn own(vm: &Vm, object: Lent, name: Symbol) -> R<Option<Value>> {
    if let Some(instance) = object.instance() {
        let slot = vm.shapes.borrow().slot(object.shape(), name);
        return match slot {
            Some(slot) => Ok(instance.attribute(slot)),
            None => own_dict(instance).map_or(Ok(None), |dict| in_dict(vm, &dict, name)),
        };
    }
    match vm.slots(object).get_attr {
        Some(get_attr) => get_attr(vm, object, name),
        None => Ok(None),
    }
}

fn own_dict(instance: &Instance) -> Option<Value> {
    let extra = instance.extra().get();
    extra.lend().get::<Dict>().is_some().then_some(extra)
}

fn in_dict(vm: &Vm, dict: &Value, name: Symbol) -> R<Option<Value>> {
    let Some(dict) = dict.lend().get::<Dict>() else { return Ok(None) };
    let key = vm.name(name)?;
    Ok(dict.table.find_name(&key).and_then(|entry| dict.table.value(entry)))
}

/// What reading an attribute that was found in a class gives: functions become methods, properties are asked.
pub fn bind(vm: &Vm, found: Lent, object: Option<Lent>, class: Lent) -> R {
    match found.shape() {
        kind::FUNCTION => match object {
            Some(object) => Method::create(vm, object.keep(), found.keep()),
            None => Ok(found.keep()),
        },
        shape if shape.is_of_instances() => bind_by_method(vm, found, object, class),
        _ => match vm.slots(found).get {
            Some(get) => get(vm, found, object, class),
            None => Ok(found.keep()),
        },
    }
}

/// A descriptor that a script defined.
fn bind_by_method(vm: &Vm, found: Lent, object: Option<Lent>, class: Lent) -> R {
    match of_class(vm, found, names::GET)? {
        Some(get) => {
            let object = object.map_or(Value::NONE, Lent::keep);
            call::call(vm, get.lend(), &[found.keep(), object, class.keep()])
        }
        None => Ok(found.keep()),
    }
}

pub fn is_data_descriptor(vm: &Vm, found: Lent) -> R<bool> {
    if found.shape().is_of_instances() {
        return Ok(of_class(vm, found, names::SET)?.is_some() || of_class(vm, found, names::DELETE)?.is_some());
    }
    Ok(vm.slots(found).set.is_some())
}

/// `object.name = value`
pub fn set(vm: &Vm, object: Lent, name: Symbol, value: Value) -> R<()> {
    store(vm, object, name, Some(value))
}

/// `del object.name`
pub fn delete(vm: &Vm, object: Lent, name: Symbol) -> R<()> {
    store(vm, object, name, None)
}

fn store(vm: &Vm, object: Lent, name: Symbol, value: Option<Value>) -> R<()> {
    let class = vm.class_of(object)?;
    let flags = class.lend().get::<Class>().map(|known| known.flags(vm, class.lend())).transpose()?.unwrap_or_default();
    match value {
        Some(value) if flags.has(Flags::SETATTR) => {
            call::method(vm, object, names::SETATTR, &[vm.name(name)?, value]).map(drop)
        }
        None if flags.has(Flags::DELATTR) => call::method(vm, object, names::DELATTR, &[vm.name(name)?]).map(drop),
        value => generic_store(vm, object, class.lend(), name, value),
    }
}

/// As `object.__setattr__` stores, or `object.__delattr__` deletes.
pub fn generic_store(vm: &Vm, object: Lent, class: Lent, name: Symbol, value: Option<Value>) -> R<()> {
    if object.get::<Class>().is_some() {
        return class::set_attr(vm, object, name, value);
    }
    if let Some(found) = lookup(vm, class, name)?
        && is_data_descriptor(vm, found.lend())?
    {
        return store_by_descriptor(vm, found.lend(), object, value);
    }
    if let Some(instance) = object.instance() {
        return store_own(vm, object, instance, name, value);
    }
    match vm.slots(object).set_attr {
        Some(set_attr) => set_attr(vm, object, name, value),
        None => Err(refuse(vm, object, class, name)),
    }
}

fn refuse(vm: &Vm, object: Lent, class: Lent, name: Symbol) -> Raised {
    let known = matches!(lookup(vm, class, name), Ok(Some(_)));
    if known {
        let message = format!("'{}' object attribute '{}' is read-only", vm.type_name(object), vm.text(name));
        return vm.raise(exceptions::Exc::AttributeError, message);
    }
    vm.attribute_error(object, name)
}

fn store_by_descriptor(vm: &Vm, found: Lent, object: Lent, value: Option<Value>) -> R<()> {
    if let Some(set) = vm.slots(found).set {
        return set(vm, found, object, value);
    }
    let (method, arguments) = match value {
        Some(value) => (names::SET, vec![found.keep(), object.keep(), value]),
        None => (names::DELETE, vec![found.keep(), object.keep()]),
    };
    match of_class(vm, found, method)? {
        Some(method) => call::call(vm, method.lend(), &arguments).map(drop),
        None => Err(vm.raise(exceptions::Exc::AttributeError, vm.text(method))),
    }
}

fn store_own(vm: &Vm, object: Lent, instance: &Instance, name: Symbol, value: Option<Value>) -> R<()> {
    if let Some(dict) = own_dict(instance) {
        return store_in_dict(vm, object, &dict, name, value);
    }
    let slot = vm.shapes.borrow().slot(object.shape(), name);
    match (value, slot) {
        (Some(value), Some(slot)) => {
            drop(instance.set(slot, value));
            Ok(())
        }
        (Some(value), None) => add(vm, object, instance, name, value),
        (None, Some(slot)) => remove(vm, object, instance, name, slot),
        (None, None) => Err(vm.attribute_error(object, name)),
    }
}

fn store_in_dict(vm: &Vm, object: Lent, dict: &Value, name: Symbol, value: Option<Value>) -> R<()> {
    let key = vm.name(name)?;
    match value {
        Some(value) => types::dict::set(vm, dict.lend(), key.lend(), value),
        None if types::dict::remove_name(vm, dict.lend(), key.lend()) => Ok(()),
        None => Err(vm.attribute_error(object, name)),
    }
}

/// An instance gets an attribute that it did not have.
fn add(vm: &Vm, object: Lent, instance: &Instance, name: Symbol, value: Value) -> R<()> {
    let longer = vm.shapes.borrow_mut().with(object.shape(), name);
    match longer {
        Some(longer) => vm.memory(instance.add_attribute(&vm.heap, &vm.shapes.borrow(), longer, value)),
        None => {
            let dict = class::instance_dict(vm, object)?;
            store_in_dict(vm, object, &dict, name, Some(value))
        }
    }
}

fn remove(vm: &Vm, object: Lent, instance: &Instance, name: Symbol, slot: usize) -> R<()> {
    let shorter = vm.shapes.borrow_mut().without(object.shape(), name);
    match shorter {
        Some(shorter) => {
            let removed = instance.remove_attribute(&vm.shapes.borrow(), slot, shorter);
            drop(removed);
            Ok(())
        }
        None => Err(vm.no_memory()),
    }
}

/// What to say where there is no such attribute.
pub fn missing(vm: &Vm, object: Lent, name: Symbol) -> String {
    let name = vm.text(name);
    if object.get::<Class>().is_some() {
        return format!("type object '{}' has no attribute '{name}'", vm.class_name(object));
    }
    if let Some(module) = object.get::<types::Module>() {
        return format!("module '{}' has no attribute '{name}'", module.name_text(vm));
    }
    format!("'{}' object has no attribute '{name}'", vm.type_name(object))
}
