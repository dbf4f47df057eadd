//! `_collections`: what `collections` needs of Rust.

use crate::heap::{Lent, Value, kind};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::{Dict, dict};
use std::ops::ControlFlow;

pub fn definition() -> ModuleDef {
    ModuleDef::new("_collections", "Containers beyond the built-in ones, in Rust.")
        .value("deque", |vm| vm.class(kind::DEQUE))
        .function(
            "_count_elements(mapping, iterable, /)",
            "Adds one to what a dict has under each of the items.\n\n\
             >>> d = {}; _collections._count_elements(d, 'aba'); d\n{'a': 2, 'b': 1}",
            count_elements,
        )
}

fn count_elements(vm: &Vm, bound: Bound) -> R {
    let Some(counts) = vm.payload::<Dict>(bound.lent(0)) else { return Err(bound.wrong_type(vm, 0, "dict")) };
    let one = vm.int(1)?;
    ops::each(vm, bound.lent(1), |item| {
        count(vm, counts, item.lend(), one.lend())?;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Value::NONE)
}

fn count(vm: &Vm, counts: &Dict, item: Lent, one: Lent) -> R<()> {
    let known = dict::find(vm, &counts.table, item)?.and_then(|entry| Some((entry, counts.table.value(entry)?)));
    let Some((entry, known)) = known else { return dict::insert(vm, &counts.table, item, one.keep()) };
    if known.lend().is_int() {
        drop(counts.table.set_value(entry, ops::binary(vm, BinaryOp::Add, known.lend(), one)?));
        return Ok(());
    }
    // What is added to may run code of a script, after which the entry need not be there.
    let sum = ops::binary(vm, BinaryOp::Add, known.lend(), one)?;
    dict::insert(vm, &counts.table, item, sum)
}
