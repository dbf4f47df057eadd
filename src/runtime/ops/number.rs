//! Truth, hash, and numbers that Rust can count with.

use crate::heap::{Lent, Raised, Value, kind};
use crate::runtime::{R, Vm, attr, call, names};
use crate::types;

/// Whether a condition holds.
#[inline]
pub fn is_true(vm: &Vm, value: Lent) -> R<bool> {
    match value.quick_truth() {
        Some(truth) => Ok(truth),
        None => is_true_slowly(vm, value),
    }
}

#[inline(never)]
fn is_true_slowly(vm: &Vm, value: Lent) -> R<bool> {
    if !value.shape().is_of_instances() {
        let slots = vm.slots(value);
        return match (slots.truth, slots.len) {
            (Some(truth), _) => truth(vm, value),
            (None, Some(len)) => len(vm, value).map(|len| len > 0),
            (None, None) => Ok(true),
        };
    }
    if let Some(truth) = call::try_method(vm, value, names::BOOL, &[])? {
        return match truth.as_bool() {
            Some(truth) => Ok(truth),
            None => Err(vm.type_error(format!("__bool__ should return bool, returned {}", vm.type_name(truth.lend())))),
        };
    }
    if attr::of_class(vm, value, names::LEN)?.is_some() {
        return super::len(vm, value).map(|len| len > 0);
    }
    Ok(true)
}

/// `hash(value)`
#[inline]
pub fn hash(vm: &Vm, value: Lent) -> R<i64> {
    match value.as_int() {
        Some(int) => Ok(types::int::hash_of(int)),
        None => hash_slowly(vm, value),
    }
}

#[inline(never)]
fn hash_slowly(vm: &Vm, value: Lent) -> R<i64> {
    if let Some(text) = value.str() {
        return Ok(types::str::hash_of(vm, text));
    }
    if !value.shape().is_of_instances() {
        return match vm.slots(value).hash {
            Some(hash) => hash(vm, value),
            None => Err(unhashable(vm, value)),
        };
    }
    match attr::of_class(vm, value, names::HASH)? {
        Some(found) if *found != *Value::NONE => {
            let result = vm.nested(|| call::call_bound(vm, found.lend(), value, crate::runtime::Args::NONE))?;
            match types::int::hash_of_int(vm.bare(result.lend())) {
                Some(hash) => Ok(hash),
                None => Err(vm.type_error("__hash__ method should return an integer")),
            }
        }
        _ => Err(unhashable(vm, value)),
    }
}

fn unhashable(vm: &Vm, value: Lent) -> Raised {
    vm.type_error(format!("unhashable type: '{}'", vm.type_name(value)))
}

/// The int that a value stands for: an int, or what `__index__` says.
pub fn index(vm: &Vm, value: Lent) -> R {
    let bare = vm.bare(value);
    if bare.is_int() || bare.shape() == kind::INT {
        return Ok(bare.keep());
    }
    if let Some(truth) = bare.as_bool() {
        return vm.int(i64::from(truth));
    }
    let result = if value.shape().is_of_instances() {
        call::try_method(vm, value, names::INDEX, &[])?
    } else {
        vm.slots(value).index.map(|index| index(vm, value)).transpose()?
    };
    match result {
        Some(result) if types::int::is_int(vm, result.lend()) => Ok(vm.bare(result.lend()).keep()),
        Some(result) => {
            Err(vm.type_error(format!("__index__ returned non-int (type {})", vm.type_name(result.lend()))))
        }
        None => Err(vm.type_error(format!("'{}' object cannot be interpreted as an integer", vm.type_name(value)))),
    }
}

/// An int of the machine.
pub fn to_i64(vm: &Vm, value: Lent) -> R<i64> {
    let index = index(vm, value)?;
    match types::int::to_i64(index.lend()) {
        Some(int) => Ok(int),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// An index: what does not fit into a machine word is cut off at its ends.
pub fn to_clamped(vm: &Vm, value: Lent) -> R<i64> {
    if let Some(int) = value.as_int() {
        return Ok(int);
    }
    let index = index(vm, value)?;
    Ok(types::int::to_i64(index.lend()).unwrap_or_else(|| types::int::end_of(index.lend())))
}

/// A length or count, which may not be negative.
pub fn to_size(vm: &Vm, value: Lent, what: &str) -> R<usize> {
    let int = to_i64(vm, value)?;
    usize::try_from(int).map_err(|_| vm.value_error(format!("{what} must be non-negative")))
}

/// A float: a number, or what `__float__` or `__index__` says.
pub fn to_f64(vm: &Vm, value: Lent) -> R<f64> {
    if let Some(float) = value.as_float() {
        return Ok(float);
    }
    match try_f64(vm, value)? {
        Some(float) => Ok(float),
        None => Err(vm.type_error(format!("must be real number, not {}", vm.type_name(value)))),
    }
}

/// The same; none if it is no number.
pub fn try_f64(vm: &Vm, value: Lent) -> R<Option<f64>> {
    match types::float::of(vm.bare(value)) {
        Some(float) => Ok(Some(float)),
        None if value.shape().is_of_instances() => f64_by_method(vm, value),
        None => types::float::of_number(vm, value).transpose(),
    }
}

/// What `__float__` or `__index__` of an instance says; none if it has neither.
pub fn f64_by_method(vm: &Vm, value: Lent) -> R<Option<f64>> {
    if let Some(result) = call::try_method(vm, value, names::FLOAT, &[])? {
        return match types::float::of(vm.bare(result.lend())) {
            Some(float) => Ok(Some(float)),
            None => {
                let (class, got) = (vm.type_name(value), vm.type_name(result.lend()));
                Err(vm.type_error(format!("{class}.__float__ returned non-float (type {got})")))
            }
        };
    }
    if attr::of_class(vm, value, names::INDEX)?.is_none() {
        return Ok(None);
    }
    let index = index(vm, value)?;
    types::float::of_number(vm, index.lend()).transpose()
}
