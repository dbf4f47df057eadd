//! Case, and the questions about all characters.

use super::make::{self, StrKin};
use crate::heap::{Str, Value};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::case::Case;
use crate::string::class;
use crate::types::text::this;

fn receiver<'a>(vm: &Vm, bound: Bound<'a>) -> R<&'a Str> {
    vm.as_str(bound.lent(0)).ok_or_else(|| bound.wrong_receiver(vm, crate::heap::kind::STR))
}

macro_rules! cases {
    ($($name:ident $case:ident)*) => {
        $(pub fn $name(vm: &Vm, bound: Bound) -> R {
            in_case(vm, bound, Case::$case)
        })*
    };
}

cases! {
    upper Upper
    lower Lower
    title Title
    capitalize Capital
    swap_case Swap
    case_fold Fold
}

fn in_case(vm: &Vm, bound: Bound, case: Case) -> R {
    const FEW: usize = 64;
    let text = receiver(vm, bound)?;
    match text.as_ascii() {
        Some(ascii) if (2..=FEW).contains(&ascii.len()) => {
            let mut room = [0; FEW];
            let room = &mut room[..ascii.len()];
            case.ascii(ascii.as_bytes(), room);
            vm.memory(vm.heap.str_one(room))
        }
        _ => make::of_buffer(vm, case.text(text.units())),
    }
}

macro_rules! questions {
    ($($name:ident)*) => {
        $(pub fn $name(vm: &Vm, bound: Bound) -> R {
            Ok(Value::bool(class::$name(this::<StrKin>(vm, bound)?)))
        })*
    };
}

questions! {
    is_alpha is_decimal is_digit is_numeric is_alnum is_printable is_space is_identifier is_upper is_lower is_title
}

pub fn is_ascii(vm: &Vm, bound: Bound) -> R {
    Ok(Value::bool(receiver(vm, bound)?.is_ascii()))
}
