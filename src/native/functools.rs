//! `_functools`: what `functools` needs of Rust.

use std::ops::ControlFlow;

use crate::heap::kind;
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm, call, ops};
use crate::types::functools::key;

pub fn definition() -> ModuleDef {
    ModuleDef::new("_functools", "Functions that take or give functions, in Rust.")
        .function(
            "reduce(function, sequence, initial=..., /)",
            "Puts all items together, two at a time.\n\n>>> functools.reduce(lambda a, b: a * b, [2, 3, 4])\n24",
            reduce,
        )
        .function(
            "cmp_to_key(mycmp)",
            "Makes a function that compares into one that `sorted` takes as its key.\n\n\
             >>> sorted([1, 3, 2], key=functools.cmp_to_key(lambda a, b: b - a))\n[3, 2, 1]",
            |vm, bound| key::create(vm, bound.value(0)),
        )
        .value("partial", |vm| vm.class(kind::PARTIAL))
        .value("_lru_cache_wrapper", |vm| vm.class(kind::CACHED))
}

fn reduce(vm: &Vm, bound: Bound) -> R {
    let items = ops::iterator_of(vm, bound.lent(1), || "reduce() arg 2 must support iteration".to_owned())?;
    let mut total = bound.given(2).map(|initial| initial.keep());
    ops::each(vm, items.lend(), |item| {
        total = Some(match total.take() {
            Some(total) => call::call(vm, bound.lent(0), &[total, item])?,
            None => item,
        });
        Ok(ControlFlow::Continue(()))
    })?;
    total.ok_or_else(|| vm.type_error("reduce() of empty iterable with no initial value"))
}
