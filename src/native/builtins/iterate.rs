//! What takes or gives many items.

use std::ops::ControlFlow;

use super::sum;
use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, ModuleDef, Theme};
use crate::runtime::{R, Vm, attr, call, names, ops};
use crate::syntax::ast::CompareOp;
use crate::tree;
use crate::types;

pub fn theme() -> Theme {
    ModuleDef::theme()
        .function("len(obj, /)", "How many items there are.\n\n>>> len('abc')\n3", |vm, bound| {
            vm.size(ops::len(vm, bound.lent(0))?)
        })
        .function("iter(object, sentinel=..., /)", "An iterator over the items.\n\n>>> next(iter([1, 2]))\n1", iter)
        .function("next(iterator, default=..., /)", "The next item.\n\n>>> next(iter([]), 0)\n0", next)
        .function("all(iterable, /)", "Whether all items are true.\n\n>>> all([1, 0])\nfalse", |vm, bound| {
            decide(vm, bound.lent(0), false)
        })
        .function("any(iterable, /)", "Whether one item is true.\n\n>>> any([1, 0])\ntrue", |vm, bound| {
            decide(vm, bound.lent(0), true)
        })
        .function("sum(iterable, /, start=0)", "The sum of the items.\n\n>>> sum([1, 2, 3])\n6", sum::sum)
        .function(
            "sorted(iterable, /, *, key=none, reverse=false)",
            "A sorted list.\n\n>>> sorted('ba')\n['a', 'b']",
            sorted,
        )
        .function(
            "max(*args, key=none, default=...)",
            "The largest item.\n\n>>> max([3, 1, 2])\n3\n>>> max(3, 1)\n3",
            |vm, bound| best(vm, bound, CompareOp::Gt, "max"),
        )
        .function(
            "min(*args, key=none, default=...)",
            "The smallest item.\n\n>>> min([3, 1, 2])\n1\n>>> min(3, 1)\n1",
            |vm, bound| best(vm, bound, CompareOp::Lt, "min"),
        )
}

fn iter(vm: &Vm, bound: Bound) -> R {
    let object = bound.lent(0);
    match bound.given(1) {
        None => ops::iter(vm, object),
        Some(_) if !call::is_callable(vm, object)? => Err(vm.type_error("iter(v, w): v must be callable")),
        Some(sentinel) => types::iterator::until(vm, object.keep(), sentinel.keep()),
    }
}

fn next(vm: &Vm, bound: Bound) -> R {
    let iterator = bound.lent(0);
    // A script's own `StopIteration` goes on as it is, with its value.
    if bound.given(1).is_none() && iterator.shape().is_of_instances() {
        return match attr::of_class(vm, iterator, names::NEXT)? {
            Some(method) => vm.nested(|| call::call_bound(vm, method.lend(), iterator, crate::runtime::Args::NONE)),
            None => Err(vm.type_error(format!("'{}' object is not an iterator", vm.type_name(iterator)))),
        };
    }
    let item = ops::next(vm, iterator)?;
    match (*item == *Value::UNBOUND, bound.given(1)) {
        (false, _) => Ok(item),
        (true, Some(default)) => Ok(default.keep()),
        (true, None) => Err(tree::definition::stop(vm, iterator)),
    }
}

/// Whether some item has this truth.
fn decide(vm: &Vm, iterable: Lent, truth: bool) -> R {
    let mut found = false;
    ops::each(vm, iterable, |item| {
        found = ops::is_true(vm, item.lend())? == truth;
        Ok(if found { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(Value::bool(found == truth))
}

fn sorted(vm: &Vm, bound: Bound) -> R {
    let items = ops::collect(vm, bound.lent(0))?;
    types::list::sorted(vm, items, bound.some(1), bound.truth(vm, 2)?)
}

fn best(vm: &Vm, bound: Bound, wanted: CompareOp, name: &str) -> R {
    let (key, default) = (bound.some(0), bound.given(1));
    let items = match bound.rest() {
        [] => return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => iterable.clone(),
        _ if default.is_some() => {
            return Err(
                vm.type_error(format!("Cannot specify a default for {name}() with multiple positional arguments"))
            );
        }
        several => vm.tuple(several)?,
    };
    let mut found: Option<(Value, Value)> = None;
    ops::each(vm, items.lend(), |item| {
        let rank = match key {
            Some(key) => call::call(vm, key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let is_better = match &found {
            Some((_, best)) => is_better(vm, wanted, rank.lend(), best.lend())?,
            None => true,
        };
        if is_better {
            found = Some((item, rank));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    match (found, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Some(default)) => Ok(default.keep()),
        (None, None) => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}

fn is_better(vm: &Vm, wanted: CompareOp, rank: Lent, best: Lent) -> R<bool> {
    let answer = ops::compare(vm, wanted, rank, best)?;
    ops::is_true(vm, answer.lend())
}
