//! The types `function`, `cell`, `code` and `generator`, as scripts see them.

use super::code::{CodeObject, Kind, text_of};
use super::function::{Cell, Function};
use super::generator::{self, Generator, Sent, State, Step, close, resume, what};
use crate::heap::{Lent, Slot, Symbol, Value, Word};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, call, exceptions, names};
use crate::types::object::identity_hash;
use crate::types::{Dict, Exception, dict};
use std::rc::Rc;

const HASHED: Slots = Slots { hash: Some(|_, object| Ok(identity_hash(object))), ..Slots::NONE };

// ---- functions

pub static FUNCTION: Slots = Slots {
    repr: Some(|vm, me| {
        let name = me.get::<Function>().map(|function| text_of(&function.qualified())).unwrap_or_default();
        vm.str(&format!("<function {name} at {:#x}>", me.bits()))
    }),
    call: Some(call::call_with),
    get_attr: Some(own_attribute),
    set_attr: Some(set_own_attribute),
    ..HASHED
};

fn own_attribute(vm: &Vm, me: Lent, name: Symbol) -> R<Option<Value>> {
    let details = me.get::<Function>().and_then(Function::known_details);
    match details.map(|details| details.dict.get()) {
        Some(own) if own.get::<Dict>().is_some() => dict::get_name(vm, own.lend(), name),
        _ => Ok(None),
    }
}

fn set_own_attribute(vm: &Vm, me: Lent, name: Symbol, value: Option<Value>) -> R<()> {
    let own = attributes(vm, me)?;
    let key = vm.name(name)?;
    match value {
        Some(value) => dict::set(vm, own.lend(), key.lend(), value),
        None if dict::remove_name(vm, own.lend(), key.lend()) => Ok(()),
        None => Err(vm.attribute_error(me, name)),
    }
}

/// `function.__dict__`
fn attributes(vm: &Vm, me: Lent) -> R {
    made_once(vm, me, |function| &function.details().dict)
}

/// A dictionary that is made when it is first asked for.
fn made_once(vm: &Vm, me: Lent, slot: fn(&Function) -> &Slot) -> R {
    let Some(function) = me.get::<Function>() else { return vm.dict() };
    let slot = slot(function);
    if slot.word() == Word::UNBOUND {
        slot.set(vm.dict()?);
    }
    Ok(slot.get())
}

/// Reads a slot of a function.
fn read(vm: &Vm, me: Lent, slot: impl FnOnce(&Function) -> Value) -> R {
    match me.get::<Function>() {
        Some(function) => Ok(slot(function)),
        None => Err(vm.type_error("a function is needed")),
    }
}

/// Stores a string into a slot of a function.
fn write_name(vm: &Vm, me: Lent, value: Option<Value>, what: &str, slot: fn(&Function) -> &Slot) -> R<()> {
    match (me.get::<Function>(), value) {
        (Some(function), Some(value)) if vm.as_str(value.lend()).is_some() => {
            slot(function).set(value);
            Ok(())
        }
        _ => Err(vm.type_error(format!("{what} must be set to a string object"))),
    }
}

/// Stores anything; deleting leaves `none`.
fn write(me: Lent, value: Option<Value>, slot: fn(&Function) -> &Slot) -> R<()> {
    if let Some(function) = me.get::<Function>() {
        slot(function).set(value.unwrap_or(Value::NONE));
    }
    Ok(())
}

fn module_of(vm: &Vm, me: Lent) -> R {
    let Some(function) = me.get::<Function>() else { return Ok(Value::NONE) };
    if let Some(details) = function.known_details()
        && details.module.word() != Word::UNBOUND
    {
        return Ok(details.module.get());
    }
    Ok(dict::get_name(vm, function.globals.get().lend(), names::NAME)?.unwrap_or(Value::NONE))
}

pub fn function() -> TypeDef {
    TypeDef::new("function", crate::heap::kind::FUNCTION, "A function that a script defines.", &FUNCTION)
        .sealed()
        .settable(
            "__name__",
            "The name of the function.",
            |vm, me| read(vm, me, Function::name),
            |vm, me, value| write_name(vm, me, value, "__name__", |function| &function.details().name),
        )
        .settable(
            "__qualname__",
            "The name with those of what it is defined in.",
            |vm, me| read(vm, me, Function::qualified),
            |vm, me, value| write_name(vm, me, value, "__qualname__", |function| &function.details().qualified),
        )
        .settable(
            "__doc__",
            "What the function says of itself.",
            |vm, me| read(vm, me, Function::doc),
            |_, me, value| write(me, value, |function| &function.details().doc),
        )
        .settable("__module__", "The module that defines it.", module_of, |_, me, value| {
            write(me, value, |function| &function.details().module)
        })
        .settable(
            "__defaults__",
            "Defaults of the last positional parameters.",
            |vm, me| read(vm, me, |function| function.defaults.get()),
            |_, me, value| write(me, value, |function| &function.defaults),
        )
        .settable(
            "__kwdefaults__",
            "Defaults by name.",
            |vm, me| read(vm, me, |function| function.keyword_defaults.get()),
            |_, me, value| write(me, value, |function| &function.keyword_defaults),
        )
        .settable(
            "__annotations__",
            "What is said about parameters and result.",
            |vm, me| made_once(vm, me, |function| &function.details().annotations),
            |_, me, value| write(me, value, |function| &function.details().annotations),
        )
        .settable("__dict__", "The attributes of the function.", attributes, |_, me, value| {
            write(me, value, |function| &function.details().dict)
        })
        .settable(
            "__type_params__",
            "The type parameters.",
            |vm, me| match me
                .get::<Function>()
                .and_then(Function::known_details)
                .map(|details| details.type_params.get())
            {
                Some(parameters) if *parameters != Word::UNBOUND => Ok(parameters),
                _ => vm.tuple(&[]),
            },
            |_, me, value| write(me, value, |function| &function.details().type_params),
        )
        .property("__globals__", "The names of its module.", |vm, me| read(vm, me, |function| function.globals.get()))
        .property("__closure__", "The cells of captured variables.", |vm, me| {
            read(vm, me, |function| function.closure.get())
        })
        .property("__code__", "What it runs.", |vm, me| match me.get::<Function>() {
            Some(function) => vm.memory(vm.heap.create(CodeObject(Rc::clone(&function.code)))),
            None => Ok(Value::NONE),
        })
}

// ---- cells and code

pub static CELL: Slots = Slots { repr: Some(|vm, me| vm.str(&format!("<cell at {:#x}>", me.bits()))), ..HASHED };

pub fn cell() -> TypeDef {
    TypeDef::new("cell", crate::heap::kind::CELL, "A variable that functions share.", &CELL).sealed().settable(
        "cell_contents",
        "The value of the variable.",
        |vm, me| match me.get::<Cell>() {
            Some(cell) if cell.0.word() != Word::UNBOUND => Ok(cell.0.get()),
            _ => Err(vm.value_error("Cell is empty")),
        },
        |_, me, value| {
            if let Some(cell) = me.get::<Cell>() {
                cell.0.set(value.unwrap_or(Value::UNBOUND));
            }
            Ok(())
        },
    )
}

pub static CODE: Slots = Slots {
    repr: Some(|vm, me| {
        let Some(CodeObject(code)) = me.get::<CodeObject>() else { return vm.str("<code>") };
        let (name, file, line) = (text_of(&code.name), &code.origin.source.name, code.line());
        vm.str(&format!("<code object {name} at {:#x}, file \"{file}\", line {line}>", me.bits()))
    }),
    ..HASHED
};

/// Reads something of a code object.
fn of_code(vm: &Vm, me: Lent, read: impl FnOnce(&super::code::Code) -> R) -> R {
    match me.get::<CodeObject>() {
        Some(CodeObject(code)) => read(code),
        None => Err(vm.type_error("a code object is needed")),
    }
}

pub fn code() -> TypeDef {
    TypeDef::new("code", crate::heap::kind::CODE, "What a function runs.", &CODE)
        .sealed()
        .property("co_name", "The name.", |vm, me| of_code(vm, me, |code| Ok(code.name.clone())))
        .property("co_qualname", "The name with what it is in.", |vm, me| {
            of_code(vm, me, |code| Ok(code.qualified.clone()))
        })
        .property("co_filename", "The file.", |vm, me| of_code(vm, me, |code| vm.str(&code.origin.source.name)))
        .property("co_firstlineno", "The first line.", |vm, me| of_code(vm, me, |code| vm.int(i64::from(code.line()))))
        .property("co_argcount", "How many parameters may be given by position.", |vm, me| {
            of_code(vm, me, |code| vm.int(i64::from(code.parameters.positional)))
        })
        .property("co_posonlyargcount", "How many parameters must.", |vm, me| {
            of_code(vm, me, |code| vm.int(i64::from(code.parameters.positional_only)))
        })
        .property("co_kwonlyargcount", "How many parameters must be given by name.", |vm, me| {
            of_code(vm, me, |code| vm.int(i64::from(code.parameters.keyword_only)))
        })
        .property("co_nlocals", "How many variables it has.", |vm, me| {
            of_code(vm, me, |code| vm.size(code.locals.len()))
        })
        .property("co_varnames", "Its variables.", |vm, me| of_code(vm, me, |code| vm.tuple(&code.locals)))
        .property("co_freevars", "The variables it has captured.", |vm, me| {
            of_code(vm, me, |code| vm.tuple(&code.captures))
        })
        .property("co_flags", "What sort of code it is.", |vm, me| of_code(vm, me, |code| vm.int(flags(code))))
}

/// As the module `inspect` of Python reads them.
fn flags(code: &super::code::Code) -> i64 {
    let kind = match code.kind {
        Kind::Function | Kind::Namespace => 0,
        Kind::Generator => 0x20,
        Kind::Coroutine => 0x80,
        Kind::AsyncGenerator => 0x200,
    };
    0x3 | i64::from(code.parameters.has_rest) << 2 | i64::from(code.parameters.has_keywords) << 3 | kind
}

// ---- generators

pub static GENERATOR: Slots = Slots {
    repr: Some(|vm, me| match me.get::<Generator>() {
        Some(generator) => {
            let name = text_of(&generator.code.qualified);
            vm.str(&format!("<{} object {name} at {:#x}>", what(generator), me.bits()))
        }
        None => vm.str("<generator>"),
    }),
    iter: Some(|vm, me| match me.get::<Generator>() {
        Some(generator) if generator.code.kind != Kind::Generator => {
            Err(vm.type_error(format!("'{}' object is not iterable", what(generator))))
        }
        _ => Ok(me.keep()),
    }),
    next: Some(next),
    ..HASHED
};

/// The next item; what the generator returned stays in it.
fn next(vm: &Vm, me: Lent) -> R {
    let Some(generator) = me.get::<Generator>() else { return Ok(Value::UNBOUND) };
    let kept = me.keep();
    let item = generator::next(vm, generator);
    drop(kept);
    item
}

/// The `StopIteration` of an iterator that has just ended; that of a generator holds what it returned.
pub fn stop(vm: &Vm, iterator: Lent) -> crate::heap::Raised {
    let result = iterator.get::<Generator>().map(|generator| generator.result.take());
    vm.stop_iteration(result.filter(|result| **result != Word::NONE))
}

fn step_to_value(vm: &Vm, step: Step) -> R {
    match step {
        Step::Yielded(value) => Ok(value),
        Step::Returned(value) => Err(vm.stop_iteration((*value != Word::NONE).then_some(value))),
    }
}

fn send(vm: &Vm, bound: Bound) -> R {
    let generator = bound.this::<Generator>(vm)?;
    let step = resume(vm, bound.lent(0), generator, Sent::Value(bound.value(1)))?;
    step_to_value(vm, step)
}

fn next_method(vm: &Vm, bound: Bound) -> R {
    let generator = bound.this::<Generator>(vm)?;
    let step = resume(vm, bound.lent(0), generator, Sent::Value(Value::NONE))?;
    step_to_value(vm, step)
}

fn throw(vm: &Vm, bound: Bound) -> R {
    let generator = bound.this::<Generator>(vm)?;
    let exception = match bound.some(2) {
        None => exceptions::instantiate(vm, bound.lent(1))?,
        Some(value) if vm.payload::<Exception>(value).is_some() => value.keep(),
        Some(value) => call::call(vm, bound.lent(1), &[value.keep()])?,
    };
    let step = resume(vm, bound.lent(0), generator, Sent::Exception(exception))?;
    step_to_value(vm, step)
}

pub fn generator() -> TypeDef {
    TypeDef::new(
        "generator",
        crate::heap::kind::GENERATOR,
        "A function that is resumed to give its next value.",
        &GENERATOR,
    )
    .sealed()
    .method("__next__(self, /)", "Runs up to the next yield.", next_method)
    .method("send(self, value, /)", "Resumes with a value for the yield that is waiting.", send)
    .method(
        "throw(self, type, value=none, traceback=none, /)",
        "Raises an exception at the yield that is waiting.",
        throw,
    )
    .method("close(self, /)", "Ends the generator.", |vm, bound| close(vm, bound.lent(0), bound.this::<Generator>(vm)?))
    .property("gi_running", "Whether it runs.", |_, me| {
        Ok(Value::bool(me.get::<Generator>().is_some_and(|generator| generator.state.get() == State::Running)))
    })
    .property("__name__", "The name of its function.", |_, me| {
        Ok(me.get::<Generator>().map_or(Value::NONE, |generator| generator.code.name.clone()))
    })
    .property("__qualname__", "The name with what it is in.", |_, me| {
        Ok(me.get::<Generator>().map_or(Value::NONE, |generator| generator.code.qualified.clone()))
    })
}
