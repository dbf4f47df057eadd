//! The type `type`: the class of classes.

use super::{Class, attribute, build, call};
use crate::heap::{Lent, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Args, R, Slots, Vm, exceptions};
use crate::types::{self, object};

pub static SLOTS: Slots = Slots {
    repr: Some(attribute::repr),
    hash: Some(|_, class| Ok(object::identity_hash(class))),
    binary: Some(types::alias::union),
    operators: &[crate::syntax::ast::BinaryOp::BitOr],
    ..Slots::NONE
};

pub fn definition() -> TypeDef {
    TypeDef::new("type", kind::CLASS, "The class of an object, or a new class.", &SLOTS)
        .constructor(
            "type(*args, **kwargs)",
            "type(object) is its class; type(name, bases, dict) is a new class.",
            |vm, bound| {
                let class = vm.class(kind::CLASS)?;
                let (values, names) = bound.forward(0);
                make(vm, &class, Args { values: &values, names: &names })
            },
        )
        .method("__call__(self, /, *args, **kwargs)", "Makes an instance.", |vm, bound| {
            let (values, names) = bound.forward(0);
            call::construct(vm, bound.lent(0), Args { values: &values, names: &names })
        })
        .method("__init__(self, /, *args, **kwargs)", "Initialises the class.", |_, _| Ok(Value::NONE))
        .method("mro(self, /)", "The order in which the class and its bases are searched.", |vm, bound| {
            let order = bound.this::<Class>(vm)?.order.get();
            vm.list(order.lend().tuple().map(|order| order.items().to_vec()).unwrap_or_default())
        })
        .method("__subclasses__(self, /)", "The classes that have this one as a base.", subclasses)
        .method("__instancecheck__(self, instance, /)", "Check if an object is an instance.", |vm, bound| {
            let class = vm.class_of(bound.lent(1))?;
            Ok(Value::bool(exceptions::is_subclass(class.lend(), bound.lent(0))))
        })
        .method("__subclasscheck__(self, subclass, /)", "Check if a class is a subclass.", |_, bound| {
            Ok(Value::bool(exceptions::is_subclass(bound.lent(1), bound.lent(0))))
        })
        .class_method("__prepare__(cls, /, *args, **kwargs)", "The namespace for a class statement.", |vm, _| vm.dict())
        .settable(
            "__name__",
            "The name of the class.",
            |_, me| Ok(read(me, |class| class.name.get())),
            |vm, me, name| {
                let Some(name) = name.filter(|name| vm.as_str(name.lend()).is_some()) else {
                    return Err(vm.type_error(format!("can only assign string to {}.__name__", vm.class_name(me))));
                };
                store(vm, me, |class| class.name.set(name))
            },
        )
        .settable(
            "__qualname__",
            "The name with those of the classes and functions around it.",
            |_, me| Ok(read(me, |class| class.qualified.get())),
            |vm, me, name| store(vm, me, |class| class.qualified.set(name.unwrap_or(Value::NONE))),
        )
        .property("__bases__", "The bases.", |_, me| Ok(read(me, |class| class.bases.get())))
        .property("__base__", "The first base.", |_, me| {
            Ok(read(me, |class| {
                let bases = class.bases.get();
                bases.lend().tuple().and_then(|bases| bases.items().first().cloned()).unwrap_or(Value::NONE)
            }))
        })
        .property("__mro__", "The order in which the class and its bases are searched.", |_, me| {
            Ok(read(me, |class| class.order.get()))
        })
        .property("__dict__", "What the class itself defines.", namespace)
}

fn read(me: Lent, what: impl FnOnce(&Class) -> Value) -> Value {
    me.get::<Class>().map_or(Value::NONE, what)
}

fn store(vm: &Vm, me: Lent, what: impl FnOnce(&Class)) -> R<()> {
    match me.get::<Class>() {
        Some(class) if !class.is_built_in() => {
            what(class);
            Ok(())
        }
        _ => Err(vm.type_error(format!("cannot set attributes of built-in type '{}'", vm.class_name(me)))),
    }
}

/// A copy: classes change through `setattr` only.
fn namespace(vm: &Vm, me: Lent) -> R {
    let dict = vm.dict()?;
    let Some(class) = me.get::<Class>() else { return Ok(dict) };
    let mut position = 0;
    while let Some((next, key, value)) = class.dict.next(position) {
        position = next;
        types::dict::set(vm, dict.lend(), key.lend(), value)?;
    }
    Ok(dict)
}

fn subclasses(vm: &Vm, bound: Bound) -> R {
    let me = bound.lent(0);
    let is_direct = |class: &Value| {
        let bases = class.lend().get::<Class>().map(|class| class.bases.get());
        bases.is_some_and(|bases| {
            bases.lend().tuple().is_some_and(|bases| bases.items().iter().any(|base| **base == *me))
        })
    };
    vm.list(vm.heap.objects_of(kind::CLASS).into_iter().filter(is_direct).collect())
}

/// `type.__new__` and `type(…)`: the class of an object, or a new class.
pub fn make(vm: &Vm, metaclass: &Value, args: Args) -> R {
    let placed = args.values.len() - args.names.len();
    match &args.values[..placed] {
        [object] if args.names.is_empty() => vm.class_of(object.lend()),
        [name, bases, namespace] => {
            let Some(bases) = vm.bare(bases.lend()).tuple() else {
                let got = vm.type_name(bases.lend());
                return Err(vm.type_error(format!("type.__new__() argument 2 must be tuple, not {got}")));
            };
            if vm.as_str(name.lend()).is_none() {
                let got = vm.type_name(name.lend());
                return Err(vm.type_error(format!("type.__new__() argument 1 must be str, not {got}")));
            }
            let keywords: Vec<_> = args.names.iter().cloned().zip(args.values[placed..].iter().cloned()).collect();
            let metaclass = most_derived(vm, metaclass, bases.items())?;
            build::from_namespace(vm, &metaclass, name.lend(), bases.items(), namespace.lend(), &keywords, 0)
        }
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    }
}

fn most_derived(vm: &Vm, metaclass: &Value, bases: &[Value]) -> R {
    let key = vm.str("metaclass")?;
    build::most_derived_metaclass(vm, bases, &[(key, metaclass.clone())])
}
