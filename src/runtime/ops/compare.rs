//! `a < b`, `a == b` and their like.

use std::cmp::Ordering;

use super::{is_true, row};
use crate::heap::{Lent, Symbol, Value};
use crate::runtime::{Args, R, Vm, attr, call, exceptions};
use crate::syntax::ast::CompareOp;
use crate::types;

/// What an order says to a comparison.
pub fn rich_by_order(op: CompareOp, order: Option<Ordering>) -> bool {
    match op {
        CompareOp::Eq => order == Some(Ordering::Equal),
        CompareOp::Lt => order == Some(Ordering::Less),
        CompareOp::Le => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        CompareOp::Gt => order == Some(Ordering::Greater),
        CompareOp::Ge => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        _ => order != Some(Ordering::Equal),
    }
}

/// `a op b`; the answer need not be a bool.
pub fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
        return Ok(Value::bool(rich_by_order(op, Some(a.cmp(&b)))));
    }
    if let Some(order) = types::float::order(a, b) {
        return Ok(Value::bool(rich_by_order(op, Some(order))));
    }
    let result = if a.shape().is_of_instances() || b.shape().is_of_instances() {
        vm.nested(|| by_methods(vm, op, a, b))?
    } else {
        by_slots(vm, op, a, b)?
    };
    if *result == *Value::NOT_IMPLEMENTED { by_identity(vm, op, a, b) } else { Ok(result) }
}

fn by_slots(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (left, right) = (vm.slots(a), vm.slots(b));
    if let Some(compare) = left.compare {
        let result = compare(vm, op, a, b)?;
        if *result != *Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    match right.compare {
        Some(compare) if !std::ptr::eq(left, right) => compare(vm, row::compare(op).swapped, b, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn by_methods(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let row = row::compare(op);
    let (class_a, class_b) = (vm.class_of(a)?, vm.class_of(b)?);
    let swapped = row::compare(row.swapped).method;
    let right_first = *class_a != *class_b
        && exceptions::is_subclass(class_b.lend(), class_a.lend())
        && overrides(vm, &class_a, &class_b, swapped)?;
    let ask = |this: Lent, class: &Value, method, other: Lent| match attr::lookup(vm, class.lend(), method)? {
        Some(method) => call::call_bound(vm, method.lend(), this, Args::placed(&[other.keep()])),
        None => Ok(Value::NOT_IMPLEMENTED),
    };
    if right_first {
        let result = ask(b, &class_b, swapped, a)?;
        return if *result == *Value::NOT_IMPLEMENTED { ask(a, &class_a, row.method, b) } else { Ok(result) };
    }
    let result = ask(a, &class_a, row.method, b)?;
    if *result == *Value::NOT_IMPLEMENTED { ask(b, &class_b, swapped, a) } else { Ok(result) }
}

/// Whether a subclass has a method of its own.
fn overrides(vm: &Vm, base: &Value, class: &Value, method: Symbol) -> R<bool> {
    let (of_base, own) = (attr::lookup(vm, base.lend(), method)?, attr::lookup(vm, class.lend(), method)?);
    Ok(own.as_deref() != of_base.as_deref())
}

/// Where nobody knows better, equal means the same.
fn by_identity(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    match op {
        CompareOp::Eq => Ok(Value::bool(*a == *b)),
        CompareOp::Ne => Ok(Value::bool(*a != *b)),
        _ => Err(vm.type_error(format!(
            "'{}' not supported between instances of '{}' and '{}'",
            row::compare(op).sign,
            vm.type_name(a),
            vm.type_name(b)
        ))),
    }
}

/// `a == b`, as a truth.
#[inline]
pub fn equals(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    if a.is_int() && b.is_int() {
        return Ok(*a == *b);
    }
    let result = compare(vm, CompareOp::Eq, a, b)?;
    is_true(vm, result.lend())
}

/// How containers compare their items: what is the same is equal.
#[inline]
pub fn is_same_or_equal(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    if *a == *b { Ok(true) } else { equals(vm, a, b) }
}

/// `a < b`, as a truth: what sorting asks.
#[inline]
pub fn less_than(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
        return Ok(a < b);
    }
    let result = compare(vm, CompareOp::Lt, a, b)?;
    is_true(vm, result.lend())
}
