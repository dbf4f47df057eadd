//! The executable tree.
use crate::heap::Lent;
use crate::runtime::{Args, R, Vm};

/// Calls a function that a script defined.
pub fn call_function(vm: &Vm, function: Lent, _: Args) -> R {
    Err(super::runtime::call::not_callable(vm, function))
}

pub fn globals(vm: &Vm) -> R {
    vm.dict()
}

pub fn locals(vm: &Vm) -> R {
    vm.dict()
}

pub fn run(_: &Vm, _: std::rc::Rc<crate::text::Source>, _: crate::syntax::Program, namespace: crate::heap::Value) -> R {
    Ok(namespace)
}

pub fn enter<T>(_: &Vm, run: impl FnOnce() -> R<T>) -> R<T> {
    run()
}
