//! What looks at objects: their classes, attributes and texts.

use crate::heap::{Lent, Raised, Symbol, Value};
use crate::runtime::native::{Bound, ModuleDef, Theme};
use crate::runtime::{R, Vm, attr, call, exceptions, names, ops};
use crate::types::alias::Union;
use crate::types::object::{attribute_name, directory, unspeakable};
use crate::types::{Class, list};

pub fn theme() -> Theme {
    ModuleDef::theme()
        .function(
            "isinstance(obj, class_or_tuple, /)",
            "Whether an object is of a class.\n\n>>> isinstance(1, int)\ntrue",
            |vm, bound| is_instance(vm, bound.lent(0), bound.lent(1)).map(Value::bool),
        )
        .function(
            "issubclass(cls, class_or_tuple, /)",
            "Whether a class has another as a base.\n\n>>> issubclass(bool, int)\ntrue",
            |vm, bound| is_subclass(vm, bound.lent(0), bound.lent(1)).map(Value::bool),
        )
        .function("callable(obj, /)", "Whether an object can be called.\n\n>>> callable(len)\ntrue", |vm, bound| {
            call::is_callable(vm, bound.lent(0)).map(Value::bool)
        })
        .function(
            "getattr(object, name, default=..., /)",
            "An attribute by its name.\n\n>>> getattr(1, 'real')\n1",
            get,
        )
        .function("setattr(obj, name, value, /)", "Sets an attribute by its name.", |vm, bound| {
            let name = symbol(vm, bound)?;
            attr::set(vm, bound.lent(0), name, bound.value(2)).map(|()| Value::NONE)
        })
        .function("delattr(obj, name, /)", "Deletes an attribute by its name.", |vm, bound| {
            let name = symbol(vm, bound)?;
            attr::delete(vm, bound.lent(0), name).map(|()| Value::NONE)
        })
        .function("hasattr(obj, name, /)", "Whether an object has an attribute.\n\n>>> hasattr(1, 'x')\nfalse", has)
        .function("id(obj, /)", "A number that no other living object has.", |vm, bound| {
            vm.int(i64::from_ne_bytes((bound.lent(0).bits() >> 1).to_ne_bytes()))
        })
        .function(
            "hash(obj, /)",
            "The hash of an object: equal ones have equal hashes.\n\n>>> hash(1) == hash(1.0)\ntrue",
            |vm, bound| vm.int(ops::hash(vm, bound.lent(0))?),
        )
        .function("repr(obj, /)", "How an object is shown.\n\n>>> repr('a')\n\"'a'\"", |vm, bound| {
            ops::repr(vm, bound.lent(0))
        })
        .function("ascii(obj, /)", "repr(obj) in ASCII.\n\n>>> ascii('ä')\n\"'\\\\xe4'\"", |vm, bound| {
            ops::ascii(vm, bound.lent(0))
        })
        .function(
            "format(value, format_spec='', /)",
            "A value as a format says.\n\n>>> format(3.14159, '.2f')\n'3.14'",
            |vm, bound| ops::format(vm, bound.lent(0), bound.lent(1)),
        )
        .function("dir(object=..., /)", "The names of the attributes of an object.", dir)
        .function("vars(object=..., /)", "The attributes of an object, as a dictionary.", vars)
        .function("globals()", "The names of the module.", |vm, _| crate::tree::globals(vm))
        .function("locals()", "The names of the function and their values.", |vm, _| crate::tree::locals(vm))
}

fn symbol(vm: &Vm, bound: Bound) -> R<Symbol> {
    match attribute_name(vm, bound.lent(1))? {
        Some(symbol) => Ok(symbol),
        None => Err(unspeakable(vm, bound.lent(1))),
    }
}

fn get(vm: &Vm, bound: Bound) -> R {
    let name = symbol(vm, bound)?;
    match bound.given(2) {
        None => attr::get(vm, bound.lent(0), name),
        Some(default) => Ok(attr::get_forgiving(vm, bound.lent(0), name)?.unwrap_or_else(|| default.keep())),
    }
}

fn has(vm: &Vm, bound: Bound) -> R {
    let name = symbol(vm, bound)?;
    Ok(Value::bool(attr::get_forgiving(vm, bound.lent(0), name)?.is_some()))
}

fn dir(vm: &Vm, bound: Bound) -> R {
    let names = match bound.given(0) {
        None => ops::collect(vm, crate::tree::locals(vm)?.lend())?,
        Some(object) => match own_directory(vm, object)? {
            Some(names) => names,
            None => directory(vm, object)?,
        },
    };
    list::sorted(vm, names, None, false)
}

/// What `__dir__` of a script says.
fn own_directory(vm: &Vm, object: Lent) -> R<Option<Vec<Value>>> {
    let Some(method) = attr::of_class(vm, object, names::DIR)? else { return Ok(None) };
    if method.shape() == crate::heap::kind::NATIVE {
        return Ok(None);
    }
    let listed = call::call_bound(vm, method.lend(), object, crate::runtime::Args::NONE)?;
    ops::collect(vm, listed.lend()).map(Some)
}

fn vars(vm: &Vm, bound: Bound) -> R {
    let Some(object) = bound.given(0) else { return crate::tree::locals(vm) };
    match attr::get_forgiving(vm, object, names::DICT)? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

/// `isinstance(object, classes)`
pub fn is_instance(vm: &Vm, object: Lent, classes: Lent) -> R<bool> {
    let class = vm.class_of(object)?;
    if *class == *classes {
        return Ok(true);
    }
    if let Some(several) = classes.tuple() {
        return any(vm, several.items(), |class| is_instance(vm, object, class));
    }
    if let Some(union) = classes.get::<Union>() {
        let args = union.args.get();
        return is_instance(vm, object, args.lend());
    }
    if let Some(answer) = asked(vm, classes, names::INSTANCECHECK, object)? {
        return Ok(answer);
    }
    if exceptions::is_subclass(class.lend(), classes) {
        return Ok(true);
    }
    if classes.get::<Class>().is_some() {
        // An object may pretend to be of another class.
        let claimed = attr::get_forgiving(vm, object, names::CLASS)?;
        return Ok(claimed.is_some_and(|claimed| exceptions::is_subclass(claimed.lend(), classes)));
    }
    Err(refuse(vm, "isinstance() arg 2"))
}

/// `issubclass(class, classes)`
pub fn is_subclass(vm: &Vm, class: Lent, classes: Lent) -> R<bool> {
    if let Some(several) = classes.tuple() {
        return any(vm, several.items(), |classes| is_subclass(vm, class, classes));
    }
    if let Some(union) = classes.get::<Union>() {
        let args = union.args.get();
        return is_subclass(vm, class, args.lend());
    }
    if let Some(answer) = asked(vm, classes, names::SUBCLASSCHECK, class)? {
        return Ok(answer);
    }
    if class.get::<Class>().is_none() {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    if classes.get::<Class>().is_none() {
        return Err(refuse(vm, "issubclass() arg 2"));
    }
    Ok(exceptions::is_subclass(class, classes))
}

fn refuse(vm: &Vm, what: &str) -> Raised {
    let end = if what.starts_with("isinstance") {
        "a type, a tuple of types, or a union"
    } else {
        "a class, a tuple of classes, or a union"
    };
    vm.type_error(format!("{what} must be {end}"))
}

fn any(vm: &Vm, classes: &[Value], mut is: impl FnMut(Lent) -> R<bool>) -> R<bool> {
    vm.nested(|| {
        for class in classes {
            if is(class.lend())? {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

/// What the metaclass of a script answers.
fn asked(vm: &Vm, classes: Lent, method: Symbol, about: Lent) -> R<Option<bool>> {
    let metaclass = vm.class_of(classes)?;
    match attr::lookup(vm, metaclass.lend(), method)? {
        Some(found) if found.shape() != crate::heap::kind::NATIVE => {
            let answer = call::call_bound(vm, found.lend(), classes, crate::runtime::Args::placed(&[about.keep()]))?;
            ops::is_true(vm, answer.lend()).map(Some)
        }
        _ => Ok(None),
    }
}
