//! `OSError`: its class depends on the number of the error, and it knows the path it is about.

use super::{Exception, argument, base};
use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Exc, R, Vm, ops};
use crate::sys::errno;

pub fn define(definition: TypeDef) -> TypeDef {
    definition
        .method("__init__(self, /, *args, **kwargs)", "Keeps the arguments.", init)
        .method("__str__(self, /)", "The message.", message)
        .property("errno", "The number of the error.", |vm, me| numbered(vm, me, 0))
        .property("strerror", "What the number means.", |vm, me| numbered(vm, me, 1))
        .settable(
            "filename",
            "The path.",
            |vm, me| base::slot(vm, me, |exception| &exception.object),
            |vm, me, value| {
                if let Some(exception) = vm.payload::<Exception>(me) {
                    exception.object.set(value.unwrap_or(Value::NONE));
                }
                Ok(())
            },
        )
        .property("filename2", "The second path.", |vm, me| base::slot(vm, me, |exception| &exception.name))
}

/// Errors with two arguments or more have a number and its meaning.
fn numbered(vm: &Vm, me: Lent, at: usize) -> R {
    Ok(if *argument(vm, me, 1) == *Value::NONE { Value::NONE } else { argument(vm, me, at) })
}

/// `OSError(errno, strerror, filename, winerror, filename2)`: the paths are kept beside the arguments.
fn init(vm: &Vm, bound: Bound) -> R {
    keep(vm, bound.this::<Exception>(vm)?, bound.rest()).map(|()| Value::NONE)
}

fn keep(vm: &Vm, exception: &Exception, args: &[Value]) -> R<()> {
    let paths = args.len() > 2 && args.len() <= 5;
    exception.args.set(vm.tuple(if paths { &args[..2] } else { args })?);
    if paths {
        exception.object.set(args[2].clone());
        exception.name.set(args.get(4).cloned().unwrap_or(Value::NONE));
    }
    Ok(())
}

fn message(vm: &Vm, bound: Bound) -> R {
    let me = bound.lent(0);
    let exception = bound.this::<Exception>(vm)?;
    let [number, meaning] = [argument(vm, me, 0), argument(vm, me, 1)];
    if *meaning == *Value::NONE {
        return base::message(vm, me);
    }
    let (number, meaning) = (ops::str_text(vm, number.lend())?, ops::str_text(vm, meaning.lend())?);
    let mut text = format!("[Errno {number}] {meaning}");
    let (path, second) = (exception.object.get(), exception.name.get());
    if *path != *Value::NONE {
        text += &format!(": {}", ops::repr_text(vm, path.lend())?);
    }
    if *second != *Value::NONE {
        text += &format!(" -> {}", ops::repr_text(vm, second.lend())?);
    }
    vm.str(&text)
}

/// The class that a number belongs to.
pub fn class_of_number(number: i64) -> Exc {
    match i32::try_from(number) {
        Ok(errno::EAGAIN | errno::EALREADY | errno::EINPROGRESS) => Exc::BlockingIOError,
        Ok(errno::EPIPE | errno::ESHUTDOWN) => Exc::BrokenPipeError,
        Ok(errno::ECHILD) => Exc::ChildProcessError,
        Ok(errno::ECONNABORTED) => Exc::ConnectionAbortedError,
        Ok(errno::ECONNREFUSED) => Exc::ConnectionRefusedError,
        Ok(errno::ECONNRESET) => Exc::ConnectionResetError,
        Ok(errno::EEXIST) => Exc::FileExistsError,
        Ok(errno::ENOENT) => Exc::FileNotFoundError,
        Ok(errno::EINTR) => Exc::InterruptedError,
        Ok(errno::EISDIR) => Exc::IsADirectoryError,
        Ok(errno::ENOTDIR) => Exc::NotADirectoryError,
        Ok(errno::EACCES | errno::EPERM) => Exc::PermissionError,
        Ok(errno::ESRCH) => Exc::ProcessLookupError,
        Ok(errno::ETIMEDOUT) => Exc::TimeoutError,
        _ => Exc::OSError,
    }
}

/// An error of the operating system, of the class of its number.
pub fn new_os_error(vm: &Vm, number: i64, arguments: &[Value]) -> R {
    let exception = vm.exception(class_of_number(number), &[])?;
    if let Some(payload) = vm.payload::<Exception>(exception.lend()) {
        keep(vm, payload, arguments)?;
    }
    Ok(exception)
}
