//! Iteration. `next` answers [`Value::UNBOUND`] where there is nothing more: no exception is made for the end of a loop.

use std::ops::ControlFlow;

use crate::heap::{Lent, Raised, Value};
use crate::runtime::error::Exc;
use crate::runtime::slots::Unary;
use crate::runtime::{Args, R, Vm, attr, call, names};
use crate::types;

/// `iter(a)`
pub fn iter(vm: &Vm, a: Lent) -> R {
    if !a.shape().is_of_instances() {
        return match vm.slots(a).iter {
            Some(iter) => iter(vm, a),
            None => Err(not_iterable(vm, a)),
        };
    }
    match attr::of_class(vm, a, names::ITER)? {
        Some(found) if *found == *Value::NONE => Err(not_iterable(vm, a)),
        Some(found) => {
            let iterator = vm.nested(|| call::call_bound(vm, found.lend(), a, Args::NONE))?;
            if is_iterator(vm, iterator.lend())? {
                return Ok(iterator);
            }
            let got = vm.type_name(iterator.lend());
            Err(vm.type_error(format!("iter() returned non-iterator of type '{got}'")))
        }
        None if attr::of_class(vm, a, names::GETITEM)?.is_some() => types::iterator::by_index(vm, a.keep()),
        None => Err(not_iterable(vm, a)),
    }
}

pub(super) fn is_iterable(vm: &Vm, a: Lent) -> R<bool> {
    if !a.shape().is_of_instances() {
        return Ok(vm.slots(a).iter.is_some());
    }
    let found = attr::of_class(vm, a, names::ITER)?;
    Ok(found.is_some_and(|found| *found != *Value::NONE) || attr::of_class(vm, a, names::GETITEM)?.is_some())
}

fn not_iterable(vm: &Vm, a: Lent) -> Raised {
    vm.type_error(format!("'{}' object is not iterable", vm.type_name(a)))
}

pub fn is_iterator(vm: &Vm, a: Lent) -> R<bool> {
    if a.shape().is_of_instances() {
        return Ok(attr::of_class(vm, a, names::NEXT)?.is_some());
    }
    Ok(vm.slots(a).next.is_some())
}

/// `iter(a)`, where the message names something else than the object.
pub fn iterator_of(vm: &Vm, a: Lent, complaint: impl FnOnce() -> String) -> R {
    if is_iterable(vm, a)? { iter(vm, a) } else { Err(vm.type_error(complaint())) }
}

/// The next item of an iterator; [`Value::UNBOUND`] if there is none.
#[inline]
pub fn next(vm: &Vm, iterator: Lent) -> R {
    if !iterator.shape().is_of_instances() {
        return match vm.slots(iterator).next {
            Some(next) => next(vm, iterator),
            None => Err(vm.type_error(format!("'{}' object is not an iterator", vm.type_name(iterator)))),
        };
    }
    match attr::of_class(vm, iterator, names::NEXT)? {
        Some(method) => stop_as_exhausted(vm, vm.nested(|| call::call_bound(vm, method.lend(), iterator, Args::NONE))),
        None => Err(vm.type_error(format!("'{}' object is not an iterator", vm.type_name(iterator)))),
    }
}

/// How a native iterator goes on; none for one that a script has written.
#[inline]
pub fn step_of(vm: &Vm, iterator: Lent) -> Option<Unary> {
    if iterator.shape().is_of_instances() { None } else { vm.slots(iterator).next }
}

/// `StopIteration` becomes [`Value::UNBOUND`].
pub fn stop_as_exhausted(vm: &Vm, item: R) -> R {
    item.or_else(|raised| vm.forgive(Exc::StopIteration, raised).map(|()| Value::UNBOUND))
}

/// Does something with every item, until it breaks off.
pub fn each(vm: &Vm, iterable: Lent, mut visit: impl FnMut(Value) -> R<ControlFlow<()>>) -> R<()> {
    if let Some(tuple) = iterable.tuple() {
        for item in tuple.items() {
            if visit(item.clone())?.is_break() {
                break;
            }
        }
        return Ok(());
    }
    if let Some(list) = iterable.get::<types::List>() {
        let mut at = 0;
        while let Some(item) = list.items.get(at) {
            if visit(item)?.is_break() {
                break;
            }
            at += 1;
        }
        return Ok(());
    }
    let iterator = iter(vm, iterable)?;
    loop {
        let item = next(vm, iterator.lend())?;
        if *item == *Value::UNBOUND || visit(item)?.is_break() {
            return Ok(());
        }
    }
}

/// All items.
pub fn collect(vm: &Vm, iterable: Lent) -> R<Vec<Value>> {
    let mut items = Vec::new();
    if items.try_reserve(super::length_hint(vm, iterable)?).is_err() {
        return Err(vm.no_memory());
    }
    each(vm, iterable, |item| {
        if items.len() == items.capacity() && items.try_reserve(1).is_err() {
            return Err(vm.no_memory());
        }
        items.push(item);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(items)
}
