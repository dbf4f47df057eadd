//! `float(x)`.

use super::of;
use crate::heap::Lent;
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, ops};
use crate::text::number::parse_float;
use crate::types::literal;

pub fn construct(vm: &Vm, bound: Bound) -> R {
    bound.given(0).map_or_else(|| vm.float(0.0), |value| convert(vm, value))
}

/// `float(value)`
pub fn convert(vm: &Vm, value: Lent) -> R {
    if of(value).is_some() {
        return Ok(value.keep());
    }
    match converted(vm, value)? {
        Some(float) => vm.float(float),
        None => read(vm, value),
    }
}

/// The float that `float` makes of a number: `__float__` is asked even where the number is a float of a subclass.
pub fn converted(vm: &Vm, value: Lent) -> R<Option<f64>> {
    if value.shape().is_of_instances() { ops::f64_by_method(vm, value) } else { ops::try_f64(vm, value) }
}

fn read(vm: &Vm, value: Lent) -> R {
    let Some(text) = literal::text_of(vm, value) else {
        let got = vm.type_name(value);
        return Err(vm.type_error(format!("float() argument must be a string or a real number, not '{got}'")));
    };
    match parse_float(&text) {
        Some(float) => vm.float(float),
        None => literal::unreadable(vm, |shown| format!("could not convert string to float: {shown}"), value),
    }
}
