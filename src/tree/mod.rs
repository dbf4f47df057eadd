//! The executable tree.
use crate::heap::Lent;
use crate::runtime::{Args, R, Vm};

/// Calls a function that a script defined.
pub fn call_function(vm: &Vm, function: Lent, _: Args) -> R {
    Err(super::runtime::call::not_callable(vm, function))
}
