//! Ints as text: `repr`, and `format` with a specifier.

use super::of;
use crate::heap::Lent;
use crate::number::IntRef;
use crate::runtime::{R, Vm};
use crate::text::digits::Decimals;
use crate::text::format::{Operand, Spec, float, int};
use crate::types;

pub fn repr(vm: &Vm, value: Lent) -> R {
    match of(value) {
        Some(IntRef::Small(small)) => repr_small(vm, small),
        Some(big) => match big.to_decimal(vm.int_digits.get() as usize) {
            Ok(text) => vm.memory(vm.heap.str_one(text.as_bytes())),
            Err(fault) => Err(vm.fault(fault)),
        },
        None => types::object::repr(vm, value),
    }
}

pub fn repr_small(vm: &Vm, int: i64) -> R {
    match int {
        0..10 => vm.character(b'0' + int as u8),
        _ => vm.memory(vm.heap.str_one(&Decimals::signed(int))),
    }
}

pub fn format(vm: &Vm, value: Lent, specifier: &str) -> R {
    let Some(formatted) = of(value) else { return types::object::refuse_format(vm, value) };
    let class = if value.as_bool().is_some() { "bool" } else { "int" };
    let spec = Spec::parse(specifier.as_bytes(), Operand::Int, class);
    let spec = spec.map_err(|error| types::format::fault(vm, &error))?;
    let IntRef::Small(small) = formatted else { return format_big(vm, formatted, &spec) };
    types::format::written(vm, |out| int::format_small(out, &spec, small))
}

fn format_big(vm: &Vm, big: IntRef, spec: &Spec) -> R {
    if spec.wants_float() {
        let float = big.to_f64().map_err(|fault| vm.fault(fault))?;
        return types::format::written(vm, |out| float::format(out, spec, float));
    }
    let digits = match int::radix(spec) {
        10 => big.to_decimal(vm.int_digits.get() as usize),
        radix => big.to_radix(radix),
    };
    let digits = digits.map_err(|fault| vm.fault(fault))?;
    let magnitude = digits.trim_start_matches('-');
    types::format::written(vm, |out| int::format(out, spec, big.is_negative(), magnitude))
}
