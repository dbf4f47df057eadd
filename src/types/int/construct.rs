//! `int(x)` and `int(text, base)`.

use super::{boxed, of_outcome};
use crate::heap::{Lent, Value};
use crate::number::Int;
use crate::number::int::{Unreadable, parse};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, call, names, ops};
use crate::text::number::invalid_integer;
use crate::types::{bytes, float, literal};

const BASE: &str = "int() base must be >= 2 and <= 36, or 0";

pub fn construct(vm: &Vm, bound: Bound) -> R {
    match (bound.given(0), bound.given(1)) {
        (Some(value), None) => convert(vm, value),
        (Some(text), Some(base)) => {
            let base = ops::to_clamped(vm, base)?;
            let base = u32::try_from(base).ok().filter(|base| matches!(base, 0 | 2..=36));
            let base = base.ok_or_else(|| vm.value_error(BASE))?;
            match literal::text_of(vm, text) {
                Some(digits) => read(vm, text, &digits, base),
                None => Err(vm.type_error("int() can't convert non-string with explicit base")),
            }
        }
        (None, None) => vm.int(0),
        (None, Some(_)) => Err(vm.type_error("int() missing string argument")),
    }
}

pub fn convert(vm: &Vm, value: Lent) -> R {
    if value.as_int().is_some() {
        return Ok(value.keep());
    }
    if let Some(float) = float::of(value) {
        return of_outcome(vm, Int::from_float(float));
    }
    if value.shape().is_of_instances() {
        if let Some(int) = by_method(vm, value)? {
            return Ok(int);
        }
    } else if vm.slots(value).index.is_some() {
        return ops::index(vm, value);
    }
    match literal::text_of(vm, value) {
        Some(digits) => read(vm, value, &digits, 10),
        None => Err(vm.type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            vm.type_name(value)
        ))),
    }
}

/// What `__int__`, `__index__` or `__trunc__` says; none if the class has none of them.
fn by_method(vm: &Vm, value: Lent) -> R<Option<Value>> {
    for (method, complaint) in [(names::INT, "__int__ returned non-int"), (names::INDEX, "__index__ returned non-int")]
    {
        if let Some(result) = call::try_method(vm, value, method, &[])? {
            return exact(vm, result.lend(), complaint).map(Some);
        }
    }
    let Some(whole) = call::try_method(vm, value, names::TRUNC, &[])? else { return Ok(None) };
    match call::try_method(vm, whole.lend(), names::INDEX, &[])? {
        Some(index) => exact(vm, index.lend(), "__trunc__ returned non-Integral").map(Some),
        None => exact(vm, whole.lend(), "__trunc__ returned non-Integral").map(Some),
    }
}

/// An int as such, though it be of a subclass.
fn exact(vm: &Vm, result: Lent, complaint: &str) -> R {
    if super::is_int(vm, result) {
        return ops::index(vm, vm.bare(result));
    }
    Err(vm.type_error(format!("{complaint} (type {})", vm.type_name(result))))
}

fn read(vm: &Vm, text: Lent, digits: &str, base: u32) -> R {
    // The everyday case, for which the machine has digits enough.
    if base == 10
        && digits.len() < 19
        && let Ok(small) = digits.parse()
    {
        return vm.int(small);
    }
    match parse(digits, base, vm.int_digits.get() as usize) {
        Ok(int) => boxed(vm, int),
        Err(Unreadable::Fault(fault)) => Err(vm.fault(fault)),
        Err(Unreadable::Literal) => {
            let text = bytes::still::or_same(vm, text)?;
            literal::unreadable(vm, |shown| invalid_integer(base, shown), text.lend())
        }
    }
}
