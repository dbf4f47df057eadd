//! `a + b` and its like, `a += b`, `-a`.

use super::row;
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{Args, R, Vm, attr, call, exceptions};
use crate::syntax::ast::{BinaryOp, UnaryOp};
use crate::types;

/// `a op b`
pub fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    if let Some(result) = types::int::small(op, a, b).or_else(|| types::float::quick(op, a, b)) {
        return Ok(result);
    }
    let result = try_binary(vm, op, a, b)?;
    if *result == *Value::NOT_IMPLEMENTED {
        return Err(unsupported(vm, row::binary(op).sign, a, b));
    }
    Ok(result)
}

/// What both operands say; `NotImplemented` if neither knows.
fn try_binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    if a.shape().is_of_instances() || b.shape().is_of_instances() {
        return vm.nested(|| by_methods(vm, op, a, b));
    }
    let (left, right) = (vm.slots(a), vm.slots(b));
    if let Some(binary) = left.binary {
        let result = binary(vm, op, a, b)?;
        if *result != *Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    match right.binary {
        Some(binary) if !std::ptr::eq(left, right) => binary(vm, op, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// Python's order: the left operand's method, then the right one's reflected method; a subclass on the right that has
/// its own goes first.
fn by_methods(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let row = row::binary(op);
    let (class_a, class_b) = (vm.class_of(a)?, vm.class_of(b)?);
    let same = *class_a == *class_b;
    let left = attr::lookup(vm, class_a.lend(), row.method)?;
    let right = if same { None } else { attr::lookup(vm, class_b.lend(), row.reflected)? };
    let right_first = match &right {
        Some(right) if exceptions::is_subclass(class_b.lend(), class_a.lend()) => {
            attr::lookup(vm, class_a.lend(), row.reflected)?.is_none_or(|of_left| *of_left != **right)
        }
        _ => false,
    };
    let ask = |method: &Option<Value>, this: Lent, other: Lent| match method {
        Some(method) => call::call_bound(vm, method.lend(), this, Args::placed(&[other.keep()])),
        None => Ok(Value::NOT_IMPLEMENTED),
    };
    if right_first {
        let result = ask(&right, b, a)?;
        return if *result == *Value::NOT_IMPLEMENTED { ask(&left, a, b) } else { Ok(result) };
    }
    let result = ask(&left, a, b)?;
    if *result == *Value::NOT_IMPLEMENTED { ask(&right, b, a) } else { Ok(result) }
}

/// `a op= b`: the new value of the target.
pub fn in_place(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    if let Some(result) = types::int::small(op, a, b).or_else(|| types::float::quick(op, a, b)) {
        return Ok(result);
    }
    let mut result = Value::NOT_IMPLEMENTED;
    if a.shape().is_of_instances() {
        let method = attr::of_class(vm, a, row::binary(op).in_place)?;
        if let Some(method) = method {
            result = vm.nested(|| call::call_bound(vm, method.lend(), a, Args::placed(&[b.keep()])))?;
        }
    } else if let Some(in_place) = vm.slots(a).in_place {
        result = in_place(vm, op, a, b)?;
    }
    if *result == *Value::NOT_IMPLEMENTED {
        result = try_binary(vm, op, a, b)?;
    }
    if *result == *Value::NOT_IMPLEMENTED {
        return Err(unsupported(vm, row::binary(op).in_place_sign, a, b));
    }
    Ok(result)
}

#[cold]
fn unsupported(vm: &Vm, sign: &str, a: Lent, b: Lent) -> Raised {
    vm.type_error(format!("unsupported operand type(s) for {sign}: '{}' and '{}'", vm.type_name(a), vm.type_name(b)))
}

/// `-a`, `+a`, `~a`
pub fn unary(vm: &Vm, op: UnaryOp, a: Lent) -> R {
    let (sign, method) = row::unary(op);
    if a.shape().is_of_instances() {
        if let Some(result) = call::try_method(vm, a, method, &[])? {
            return Ok(result);
        }
    } else if let Some(unary) = vm.slots(a).unary {
        let result = unary(vm, op, a)?;
        if *result != *Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    Err(vm.type_error(format!("bad operand type for unary {sign}: '{}'", vm.type_name(a))))
}

/// `divmod(a, b)`: of numbers, or by `__divmod__` and `__rdivmod__`.
pub fn divmod(vm: &Vm, a: Lent, b: Lent) -> R {
    use crate::runtime::names::{DIVMOD, RDIVMOD};
    if let Some(result) = types::int::divmod(vm, a, b)? {
        return Ok(result);
    }
    for (this, other, method) in [(a, b, DIVMOD), (b, a, RDIVMOD)] {
        if let Some(result) = call::try_method(vm, this, method, &[other.keep()])?
            && *result != *Value::NOT_IMPLEMENTED
        {
            return Ok(result);
        }
    }
    Err(unsupported(vm, "divmod()", a, b))
}

/// `pow(a, b, modulus)`
pub fn power(vm: &Vm, a: Lent, b: Lent, modulus: Lent) -> R {
    if *modulus == *Value::NONE {
        return binary(vm, BinaryOp::Pow, a, b);
    }
    if let Some(result) = types::int::power_modulo(vm, a, b, modulus)? {
        return Ok(result);
    }
    if let Some(result) = call::try_method(vm, a, crate::runtime::names::POW, &[b.keep(), modulus.keep()])?
        && *result != *Value::NOT_IMPLEMENTED
    {
        return Ok(result);
    }
    for operand in [a, b, modulus].map(|operand| vm.bare(operand)) {
        if types::float::of(operand).is_some() {
            return Err(vm.type_error(types::float::NO_MODULUS));
        }
        if types::complex::of(operand).is_some() {
            return Err(vm.value_error(types::complex::NO_MODULUS));
        }
    }
    let [a, b, modulus] = [a, b, modulus].map(|operand| vm.type_name(operand));
    Err(vm.type_error(format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{modulus}'")))
}
