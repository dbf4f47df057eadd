//! What `format` makes of built-in types: the text that `text::format` wrote, or its fault as an exception.

use crate::heap::Raised;
use crate::runtime::{Exc, R, Vm};
use crate::text::format::{Error, Exception};

/// The string that something writes, in generalised UTF-8.
pub fn written(vm: &Vm, write: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>) -> R {
    let mut out = Vec::new();
    match write(&mut out) {
        Ok(()) if out.is_ascii() => vm.memory(vm.heap.str_one(&out)),
        Ok(()) => vm.memory(vm.heap.str_utf8(&out)),
        Err(error) => Err(fault(vm, &error)),
    }
}

#[cold]
pub fn fault(vm: &Vm, error: &Error) -> Raised {
    let class = match error.exception {
        Exception::Value => Exc::ValueError,
        Exception::Type => Exc::TypeError,
        Exception::Overflow => Exc::OverflowError,
        Exception::Memory => return vm.no_memory(),
    };
    vm.raise(class, &error.message)
}
