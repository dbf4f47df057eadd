//! Ints as text: `repr`, and `format` with a specifier.

use super::of;
use crate::heap::Lent;
use crate::number::IntRef;
use crate::runtime::{R, Vm};
use crate::text::format::{Operand, Spec, float, int};
use crate::types;

/// The digits of the longest small int, and its sign.
const LONGEST_SMALL: usize = 20;

pub fn repr(vm: &Vm, value: Lent) -> R {
    match of(value) {
        Some(IntRef::Small(digit @ 0..10)) => vm.character(b'0' + digit as u8),
        Some(IntRef::Small(small)) => vm.memory(vm.heap.str_one(digits(small, &mut [0; LONGEST_SMALL]))),
        Some(big) => match big.to_decimal(vm.int_digits.get() as usize) {
            Ok(text) => vm.memory(vm.heap.str_one(text.as_bytes())),
            Err(fault) => Err(vm.fault(fault)),
        },
        None => types::object::repr(vm, value),
    }
}

/// The decimal digits, written from the last to the first.
fn digits(int: i64, room: &mut [u8; LONGEST_SMALL]) -> &[u8] {
    let (mut rest, mut start) = (int.unsigned_abs(), LONGEST_SMALL);
    while start > 1 {
        start -= 1;
        room[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if int < 0 {
        start -= 1;
        room[start] = b'-';
    }
    &room[start..]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_ints_are_written_as_rust_writes_them() {
        let powers = (0..19).map(|zeros| 10i64.pow(zeros));
        for int in powers.flat_map(|power| [power - 1, power, power + 1]).chain([i64::MAX, i64::MIN + 1, i64::MIN]) {
            for int in [int, int.wrapping_neg()] {
                assert_eq!(digits(int, &mut [0; LONGEST_SMALL]), int.to_string().as_bytes());
            }
        }
    }
}
