//! `object`: what every object can do.

use crate::heap::{Lent, Raised, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::ops::row;
use crate::runtime::{R, Slots, Vm, attr, call, names, ops};
use crate::syntax::ast::CompareOp;
use crate::types::{Class, class};

pub static SLOTS: Slots = Slots::NONE;

pub fn definition() -> TypeDef {
    TypeDef::new("object", kind::OBJECT, "What every object is: the base of all classes.", &SLOTS)
        .constructor("object()", "A new object without attributes.", |vm, _| {
            let class = vm.class(kind::OBJECT)?;
            class::new_instance(vm, class.lend())
        })
        .method("__init__(self, /, *args, **kwargs)", "Initialises the object.", init)
        .method("__repr__(self, /)", "Return repr(self).", |vm, bound| default_repr(vm, bound.lent(0)))
        .method("__str__(self, /)", "Return str(self).", |vm, bound| ops::repr(vm, bound.lent(0)))
        .method("__hash__(self, /)", "Return hash(self).", |vm, bound| vm.int(identity_hash(bound.lent(0))))
        .method("__eq__(self, value, /)", "Return self==value.", |_, bound| {
            let same = *bound.lent(0) == *bound.lent(1);
            Ok(if same { Value::bool(true) } else { Value::NOT_IMPLEMENTED })
        })
        .method("__ne__(self, value, /)", "Return self!=value.", not_equal)
        .method("__lt__(self, value, /)", "Return self<value.", |_, _| Ok(Value::NOT_IMPLEMENTED))
        .method("__le__(self, value, /)", "Return self<=value.", |_, _| Ok(Value::NOT_IMPLEMENTED))
        .method("__gt__(self, value, /)", "Return self>value.", |_, _| Ok(Value::NOT_IMPLEMENTED))
        .method("__ge__(self, value, /)", "Return self>=value.", |_, _| Ok(Value::NOT_IMPLEMENTED))
        .method("__format__(self, format_spec, /)", "Return str(self) if format_spec is empty.", format)
        .method("__getattribute__(self, name, /)", "Return getattr(self, name).", get_attribute)
        .method("__setattr__(self, name, value, /)", "Implements setattr(self, name, value).", |vm, bound| {
            store(vm, bound, Some(bound.value(2)))
        })
        .method("__delattr__(self, name, /)", "Implements delattr(self, name).", |vm, bound| store(vm, bound, None))
        .method("__dir__(self, /)", "Default dir() implementation.", |vm, bound| vm.list(directory(vm, bound.lent(0))?))
        .method("__sizeof__(self, /)", "Size of the object in memory, in bytes.", |vm, _| vm.int(16))
        .class_method("__init_subclass__(cls, /)", "Called when a class gets a subclass.", |_, _| Ok(Value::NONE))
        .class_method("__subclasshook__(cls, subclass, /)", "Overridden by abstract classes.", |_, _| {
            Ok(Value::NOT_IMPLEMENTED)
        })
        .settable("__class__", "The class of the object.", |vm, object| vm.class_of(object), set_class)
        .settable("__dict__", "The attributes of the object, as a dictionary.", class::instance_dict, set_dict)
}

fn init(vm: &Vm, bound: Bound) -> R {
    if bound.rest().is_empty() && bound.keywords().next().is_none() {
        return Ok(Value::NONE);
    }
    let class = vm.class_of(bound.lent(0))?;
    let is_native = |name| Ok(attr::lookup(vm, class.lend(), name)?.is_some_and(|found| found.shape() == kind::NATIVE));
    if !is_native(names::INIT)? {
        return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
    }
    if is_native(names::NEW)? && class.lend().get::<Class>().is_some_and(|class| class.kind == kind::OBJECT) {
        return Err(vm.type_error(format!("{}() takes no arguments", vm.class_name(class.lend()))));
    }
    Ok(Value::NONE)
}

/// `<__main__.C object at 0x…>`
pub fn repr(vm: &Vm, object: Lent) -> R {
    default_repr(vm, object)
}

fn default_repr(vm: &Vm, object: Lent) -> R {
    let class = vm.class_of(object)?;
    let qualified = match class.lend().get::<Class>() {
        Some(class) => ops::str_text(vm, class.qualified.get().lend())?,
        None => String::new(),
    };
    let module = attr::lookup(vm, class.lend(), names::MODULE)?;
    let module = module.as_ref().and_then(|module| module.lend().str()).map(|module| module.to_text());
    let prefix = module.filter(|module| module != "builtins").map_or(String::new(), |module| format!("{module}."));
    vm.str(&format!("<{prefix}{qualified} object at {:#x}>", object.bits()))
}

pub fn identity_hash(object: Lent) -> i64 {
    (object.bits() as i64 >> 4).max(1)
}

/// The opposite of what `__eq__` says.
fn not_equal(vm: &Vm, bound: Bound) -> R {
    let equal = call::method(vm, bound.lent(0), row::compare(CompareOp::Eq).method, &[bound.value(1)])?;
    if *equal == *Value::NOT_IMPLEMENTED {
        return Ok(equal);
    }
    ops::is_true(vm, equal.lend()).map(|equal| Value::bool(!equal))
}

fn format(vm: &Vm, bound: Bound) -> R {
    if !bound.str(vm, 1)?.is_empty() {
        return refuse_format(vm, bound.lent(0));
    }
    ops::str(vm, bound.lent(0))
}

pub fn refuse_format(vm: &Vm, object: Lent) -> R {
    Err(vm.type_error(format!("unsupported format string passed to {}.__format__", vm.type_name(object))))
}

/// The symbol of an argument that names an attribute.
pub fn attribute_name(vm: &Vm, name: Lent) -> R<Option<crate::heap::Symbol>> {
    match vm.as_str(name) {
        Some(text) => vm.symbol_of(text),
        None => Err(vm.type_error(format!("attribute name must be string, not '{}'", vm.type_name(name)))),
    }
}

fn get_attribute(vm: &Vm, bound: Bound) -> R {
    let object = bound.lent(0);
    let Some(name) = attribute_name(vm, bound.lent(1))? else { return Err(unspeakable(vm, bound.lent(1))) };
    let class = vm.class_of(object)?;
    match attr::generic(vm, object, class.lend(), name)? {
        Some(value) => Ok(value),
        None => Err(vm.attribute_error(object, name)),
    }
}

pub fn unspeakable(vm: &Vm, name: Lent) -> Raised {
    let name = ops::repr_text(vm, name).unwrap_or_default();
    vm.raise(crate::runtime::Exc::AttributeError, format!("no attribute can be called {name}"))
}

fn store(vm: &Vm, bound: Bound, value: Option<Value>) -> R {
    let object = bound.lent(0);
    let Some(name) = attribute_name(vm, bound.lent(1))? else { return Err(unspeakable(vm, bound.lent(1))) };
    let class = vm.class_of(object)?;
    attr::generic_store(vm, object, class.lend(), name, value).map(|()| Value::NONE)
}

fn set_class(vm: &Vm, object: Lent, value: Option<Value>) -> R<()> {
    let Some(class) = value.as_ref().and_then(|value| value.lend().get::<Class>()) else {
        return Err(vm.type_error("__class__ must be set to a class"));
    };
    let old = vm.class_of(object)?;
    let fits = old
        .lend()
        .get::<Class>()
        .is_some_and(|old| old.kind == class.kind && !old.is_built_in() && !class.is_built_in());
    if !fits {
        return Err(vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
    }
    class::call::change_class(vm, object, class)
}

fn set_dict(vm: &Vm, object: Lent, value: Option<Value>) -> R<()> {
    let Some(value) = value.filter(|value| vm.payload::<crate::types::Dict>(value.lend()).is_some()) else {
        return Err(vm.type_error("__dict__ must be set to a dictionary"));
    };
    let dict = class::instance_dict(vm, object)?;
    if *dict == *value {
        return Ok(());
    }
    if let Some(instance) = object.instance() {
        drop(instance.extra().replace(value));
    }
    Ok(())
}

/// What `dir(object)` lists, before it is sorted.
pub fn directory(vm: &Vm, object: Lent) -> R<Vec<Value>> {
    let mut names = Vec::new();
    if let Some(module) = object.get::<crate::types::Module>() {
        let dict = module.dict.get();
        if let Some(dict) = dict.lend().get::<crate::types::Dict>() {
            keys_of(&dict.table, &mut names);
        }
        return Ok(names);
    }
    if object.instance().is_some() {
        let extra = object.instance().map(|instance| instance.extra().get());
        if let Some(dict) = extra.as_ref().and_then(|extra| extra.lend().get::<crate::types::Dict>()) {
            keys_of(&dict.table, &mut names);
        }
        let own = vm.shapes.borrow().names(object.shape()).to_vec();
        for name in own.into_iter().filter(|name| ![names::PAYLOAD, names::IN_DICT].contains(name)) {
            names.push(vm.name(name)?);
        }
    }
    let class = if object.get::<Class>().is_some() { object.keep() } else { vm.class_of(object)? };
    let order = class.lend().get::<Class>().map(|class| class.order.get());
    for base in order.as_ref().and_then(|order| order.lend().tuple()).map(|order| order.items()).unwrap_or_default() {
        if let Some(base) = base.lend().get::<Class>() {
            keys_of(&base.dict, &mut names);
        }
    }
    Ok(names)
}

fn keys_of(table: &crate::heap::Table, names: &mut Vec<Value>) {
    let mut position = 0;
    while let Some((next, key, _)) = table.next(position) {
        position = next;
        if !names.iter().any(|known| **known == *key) {
            names.push(key);
        }
    }
}
