//! What every exception can do.

use super::Exception;
use crate::heap::{Lent, Slot, Value};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Traceback, Vm, attr, names, ops};

pub fn define(definition: TypeDef) -> TypeDef {
    definition
        .method("__init__(self, /, *args, **kwargs)", "Keeps the arguments.", init)
        .method("__str__(self, /)", "The message.", |vm, bound| message(vm, bound.lent(0)))
        .method("__repr__(self, /)", "How the exception is shown.", repr)
        .method("with_traceback(self, tb, /)", "Sets the traceback.", |vm, bound| {
            set_traceback(vm, bound.lent(0), Some(bound.value(1)))?;
            Ok(bound.value(0))
        })
        .method("add_note(self, note, /)", "Adds a line that is shown below the message.", add_note)
        .method("__setstate__(self, state, /)", "Restores attributes.", |_, _| Ok(Value::NONE))
        .settable(
            "args",
            "The arguments that the exception was made with.",
            |vm, me| Ok(part(vm, me, |exception| exception.args.get())),
            |vm, me, value| {
                let args = vm.tuple(&ops::collect(vm, value.unwrap_or(Value::NONE).lend())?)?;
                store(vm, me, |exception| exception.args.set(args));
                Ok(())
            },
        )
        .settable(
            "__cause__",
            "The exception that this one was raised from.",
            |vm, me| Ok(part(vm, me, |exception| exception.cause.get())),
            |vm, me, value| {
                let cause = exception_or_none(vm, value, "cause")?;
                store(vm, me, |exception| {
                    exception.suppress_context.set(true);
                    exception.cause.set(cause);
                });
                Ok(())
            },
        )
        .settable(
            "__context__",
            "The exception that was being handled when this one was raised.",
            |vm, me| Ok(part(vm, me, |exception| exception.context.get())),
            |vm, me, value| {
                let context = exception_or_none(vm, value, "context")?;
                store(vm, me, |exception| exception.context.set(context));
                Ok(())
            },
        )
        .settable(
            "__suppress_context__",
            "Whether the context is not shown.",
            |vm, me| Ok(part(vm, me, |exception| Value::bool(exception.suppress_context.get()))),
            |vm, me, value| {
                let suppress = ops::is_true(vm, value.unwrap_or(Value::NONE).lend())?;
                store(vm, me, |exception| exception.suppress_context.set(suppress));
                Ok(())
            },
        )
        .settable(
            "__traceback__",
            "Where the exception passed.",
            |vm, me| Ok(part(vm, me, |exception| exception.traceback.get())),
            set_traceback,
        )
}

fn part(vm: &Vm, me: Lent, read: impl FnOnce(&Exception) -> Value) -> Value {
    vm.payload::<Exception>(me).map_or(Value::NONE, read)
}

fn store(vm: &Vm, me: Lent, change: impl FnOnce(&Exception)) {
    if let Some(exception) = vm.payload::<Exception>(me) {
        change(exception);
    }
}

fn init(vm: &Vm, bound: Bound) -> R {
    let exception = bound.this::<Exception>(vm)?;
    if bound.keywords().next().is_some() {
        return Err(vm.type_error(format!("{}() takes no keyword arguments", vm.type_name(bound.lent(0)))));
    }
    exception.args.set(vm.tuple(bound.rest())?);
    Ok(Value::NONE)
}

/// `str(exception)`: nothing, the one argument, or all of them.
pub fn message(vm: &Vm, me: Lent) -> R {
    let args = part(vm, me, |exception| exception.args.get());
    match args.lend().tuple().map(|args| args.items()).unwrap_or_default() {
        [] => vm.str(""),
        [one] => ops::str(vm, one.lend()),
        _ => ops::repr(vm, args.lend()),
    }
}

fn repr(vm: &Vm, bound: Bound) -> R {
    let args = bound.this::<Exception>(vm)?.args.get();
    let name = vm.type_name(bound.lent(0));
    match args.lend().tuple().map(|args| args.items()).unwrap_or_default() {
        [one] => {
            let shown = ops::repr(vm, one.lend())?;
            let [open, close] = [vm.str(&format!("{name}("))?, vm.str(")")?];
            let opened = ops::binary(vm, crate::syntax::ast::BinaryOp::Add, open.lend(), shown.lend())?;
            ops::binary(vm, crate::syntax::ast::BinaryOp::Add, opened.lend(), close.lend())
        }
        _ => vm.str(&format!("{name}{}", ops::repr_text(vm, args.lend())?)),
    }
}

fn add_note(vm: &Vm, bound: Bound) -> R {
    let note = bound.lent(1);
    if vm.as_str(note).is_none() {
        return Err(vm.type_error(format!("note must be a str, not '{}'", vm.type_name(note))));
    }
    let notes = match attr::get_forgiving(vm, bound.lent(0), names::NOTES)? {
        Some(notes) => notes,
        None => {
            let notes = vm.list(Vec::new())?;
            attr::set(vm, bound.lent(0), names::NOTES, notes.clone())?;
            notes
        }
    };
    match notes.get::<crate::types::List>() {
        Some(list) => vm.memory(list.items.push(&vm.heap, note.keep())).map(|()| Value::NONE),
        None => Err(vm.type_error("Cannot add note: __notes__ is not a list")),
    }
}

fn exception_or_none(vm: &Vm, value: Option<Value>, what: &str) -> R {
    match value {
        None => Err(vm.type_error(format!("__{what}__ may not be deleted"))),
        Some(value) if *value == *Value::NONE || vm.payload::<Exception>(value.lend()).is_some() => Ok(value),
        Some(_) => Err(vm.type_error(format!("exception {what} must be None or derive from BaseException"))),
    }
}

fn set_traceback(vm: &Vm, me: Lent, value: Option<Value>) -> R<()> {
    let Some(value) = value else { return Err(vm.type_error("__traceback__ may not be deleted")) };
    if *value != *Value::NONE && value.get::<Traceback>().is_none() {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    store(vm, me, |exception| exception.traceback.set(value));
    Ok(())
}

/// A slot of the payload as an attribute.
pub fn slot(vm: &Vm, me: Lent, which: fn(&Exception) -> &Slot) -> R {
    Ok(part(vm, me, |exception| which(exception).get()))
}
