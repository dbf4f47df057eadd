//! ZPy's own helpers: what methods do, as plain functions.

use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, ModuleDef, Theme};
use crate::runtime::{R, Vm, call, ops};

pub fn theme() -> Theme {
    ModuleDef::theme()
        .function(
            "append(list, object, /)",
            "Adds an object at the end of a list.\n\n>>> l = [1]\n>>> append(l, 2)\n>>> l\n[1, 2]",
            |vm, bound| method(vm, bound, "append", 1),
        )
        .function(
            "insert(list, index, object, /)",
            "Inserts an object before an index.\n\n>>> l = [1, 3]\n>>> insert(l, 1, 2)\n>>> l\n[1, 2, 3]",
            |vm, bound| method(vm, bound, "insert", 2),
        )
        .function(
            "pop(list_or_dict, key=..., default=..., /)",
            "Removes and returns an item.\n\n>>> pop([1, 2])\n2",
            |vm, bound| {
                let given = [bound.given(1), bound.given(2)].iter().flatten().count();
                method(vm, bound, "pop", given)
            },
        )
        .function(
            "delete(list_or_dict, key, /)",
            "Deletes an item by its index or key.\n\n>>> d = {'a': 1}\n>>> delete(d, 'a')\n>>> d\n{}",
            |vm, bound| ops::del_item(vm, bound.lent(0), bound.lent(1)).map(|()| Value::NONE),
        )
        .function("keys(dict, /)", "The keys of a dictionary, as a list.\n\n>>> keys({'a': 1})\n['a']", |vm, bound| {
            listed(vm, bound, "keys")
        })
        .function(
            "values(dict, /)",
            "The values of a dictionary, as a list.\n\n>>> values({'a': 1})\n[1]",
            |vm, bound| listed(vm, bound, "values"),
        )
}

/// Calls the method of the first argument with as many of the others.
fn method(vm: &Vm, bound: Bound, name: &str, many: usize) -> R {
    let arguments: Vec<Value> = (1..=many).map(|at| bound.value(at)).collect();
    call::attribute(vm, bound.lent(0), vm.symbol(name)?, &arguments)
}

fn listed(vm: &Vm, bound: Bound, name: &str) -> R {
    let dict: Lent = bound.lent(0);
    let view = call::attribute(vm, dict, vm.symbol(name)?, &[])?;
    vm.list(ops::collect(vm, view.lend())?)
}
