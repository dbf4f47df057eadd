//! How a class makes an instance: `__new__`, then `__init__`.

use super::Class;
use super::build::NEW;
use crate::heap::{Lent, Value, kind};
use crate::runtime::{Args, Exc, R, Vm, attr, call, exceptions, names};
use crate::types::{self, NativeFunction, StaticMethod};

/// `class(*args)`
pub fn call(vm: &Vm, class: Lent, args: Args) -> R {
    let Some(called) = class.get::<Class>() else { return Err(call::not_callable(vm, class)) };
    if called.metaclass.word() != *Value::UNBOUND
        && let Some(found) = attr::of_class(vm, class, names::CALL)?
        && found.shape() != kind::NATIVE
    {
        return call::call_bound(vm, found.lend(), class, args);
    }
    if let Some(definition) = called.definition
        && called.root.get() == crate::heap::ShapeId::FREE
        && definition.init.is_none()
    {
        return match (args.values, args.names) {
            ([only], []) => convert(vm, class, called, only),
            _ => make(vm, class, args),
        };
    }
    construct(vm, class, args)
}

/// A class of Rust called with one argument, which most often is to be converted.
fn convert(vm: &Vm, class: Lent, called: &Class, argument: &Value) -> R {
    match called.kind {
        kind::STR => types::str::of_object(vm, argument.lend()),
        kind::INT => types::int::convert(vm, argument.lend()),
        kind::FLOAT => types::float::convert(vm, argument.lend()),
        _ => make(vm, class, Args::placed(std::slice::from_ref(argument))),
    }
}

/// What `type.__call__` does.
pub fn construct(vm: &Vm, class: Lent, args: Args) -> R {
    if args.values.len() == 1 && *class == *vm.class(kind::CLASS)? {
        return vm.class_of(args.values[0].lend());
    }
    let instance = match attr::lookup(vm, class, names::NEW)? {
        Some(new) if is_native_new(new.lend()) => make(vm, class, args)?,
        Some(new) => {
            let function = new.lend().get::<StaticMethod>().map_or_else(|| new.clone(), |new| new.function.get());
            call::with_first(vm, function.lend(), class.keep(), args)?
        }
        None => make(vm, class, args)?,
    };
    let made = vm.class_of(instance.lend())?;
    if exceptions::is_subclass(made.lend(), class)
        && let Some(init) = attr::lookup(vm, made.lend(), names::INIT)?
    {
        let result = call::call_bound(vm, init.lend(), instance.lend(), args)?;
        if *result != *Value::NONE {
            let got = vm.type_name(result.lend());
            return Err(vm.type_error(format!("__init__() should return None, not '{got}'")));
        }
    }
    Ok(instance)
}

pub fn is_native_new(new: Lent) -> bool {
    new.get::<NativeFunction>().is_some_and(|function| std::ptr::eq(function.native, &raw const NEW))
}

/// What `__new__` does for a class whose instances Rust makes: an object of its built-in kind, or an instance that
/// keeps one.
pub fn make(vm: &Vm, class: Lent, args: Args) -> R {
    let Some(made) = class.get::<Class>() else { return Err(call::not_callable(vm, class)) };
    match made.kind {
        kind::OBJECT => {
            refuse_excess(vm, class, args)?;
            new_instance(vm, class)
        }
        kind::EXCEPTION => {
            let class = os_class(vm, class, args)?;
            let class = class.lend();
            let placed = &args.values[..args.values.len() - args.names.len()];
            let payload = vm.new_exception_payload(placed)?;
            let class = types::exception::group::prepare(vm, class, placed, &payload)?;
            instance_with_payload(vm, class.lend(), payload)
        }
        // What a metaclass makes is a class, whose metaclass it is.
        kind::CLASS => super::definition::make(vm, &class.keep(), args),
        payload_kind => {
            let base = vm.class(payload_kind)?;
            let definition = base.lend().get::<Class>().and_then(|base| base.definition);
            let Some(definition) = definition else { return Err(cannot_create(vm, class)) };
            let Some(new) = &definition.new else { return Err(cannot_create(vm, class)) };
            let args = if definition.init.is_some() { Args::NONE } else { args };
            let payload = new.call(vm, args)?;
            if *base == *class { Ok(payload) } else { instance_with_payload(vm, class, payload) }
        }
    }
}

/// `OSError(errno, …)` makes an instance of the class that belongs to the number.
fn os_class(vm: &Vm, class: Lent, args: Args) -> R {
    let number = args.values.first().and_then(|first| first.as_int()).filter(|_| args.values.len() >= 2);
    match number {
        Some(number) if *class == *vm.exception_class(Exc::OSError)? => {
            vm.exception_class(types::exception::class_of_number(number))
        }
        _ => Ok(class.keep()),
    }
}

fn cannot_create(vm: &Vm, class: Lent) -> crate::heap::Raised {
    vm.type_error(format!("cannot create '{}' instances", vm.class_name(class)))
}

/// Arguments that neither `__new__` nor `__init__` of the class would take.
fn refuse_excess(vm: &Vm, class: Lent, args: Args) -> R<()> {
    if args.values.is_empty() {
        return Ok(());
    }
    let own_init = attr::lookup(vm, class, names::INIT)?.is_some_and(|init| init.shape() != kind::NATIVE);
    let own_new = attr::lookup(vm, class, names::NEW)?.is_some_and(|new| !is_native_new(new.lend()));
    if own_init && !own_new {
        return Ok(());
    }
    if own_new {
        return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
    }
    Err(vm.type_error(format!("{}() takes no arguments", vm.class_name(class))))
}

/// An instance without attributes.
pub fn new_instance(vm: &Vm, class: Lent) -> R {
    let Some(root) = class.get::<Class>().map(|class| class.root.get()) else { return Err(cannot_create(vm, class)) };
    let capacity = vm.shapes.borrow().capacity(root);
    vm.memory(vm.heap.create_instance(root, capacity))
}

/// An instance that keeps an object of a built-in kind.
pub fn instance_with_payload(vm: &Vm, class: Lent, payload: Value) -> R {
    let instance = new_instance(vm, class)?;
    if let Some(object) = instance.lend().instance() {
        drop(object.set(0, payload));
    }
    Ok(instance)
}

/// The dictionary of an instance: from the first time that somebody asks for it, its attributes live there.
pub fn instance_dict(vm: &Vm, object: Lent) -> R {
    let Some(instance) = object.instance() else { return Err(vm.attribute_error(object, names::DICT)) };
    let extra = instance.extra().get();
    if extra.lend().get::<crate::types::Dict>().is_some() {
        return Ok(extra);
    }
    let dict = vm.dict()?;
    let attributes: Vec<_> = vm.shapes.borrow().names(object.shape()).to_vec();
    for (slot, name) in attributes.into_iter().enumerate().filter(|(_, name)| *name != names::PAYLOAD) {
        if let Some(value) = instance.attribute(slot) {
            crate::types::dict::set(vm, dict.lend(), vm.name(name)?.lend(), value)?;
        }
    }
    let shape = vm.shapes.borrow_mut().with_dict(object.shape()).ok_or_else(|| vm.no_memory())?;
    instance.move_to_dict(&vm.shapes.borrow(), shape, dict.clone());
    Ok(dict)
}

/// `object.__class__ = class`: its attributes go into a dictionary, and the instance gets the shape of the other class.
pub fn change_class(vm: &Vm, object: Lent, class: &Class) -> R<()> {
    instance_dict(vm, object)?;
    if let Some(instance) = object.instance() {
        let shape = vm.shapes.borrow_mut().with_dict(class.root.get()).ok_or_else(|| vm.no_memory())?;
        instance.change_class(shape);
    }
    Ok(())
}
