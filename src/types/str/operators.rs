//! What the operators do with strings.

use super::StrIterator;
use super::make::{self, StrKin};
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::text::join::{self, Joined};
use crate::types::text::{item, search};

pub static SLOTS: Slots = Slots {
    repr: Some(super::repr::repr),
    str: Some(|vm, text| Ok(vm.bare(text).keep())),
    hash: Some(|vm, text| Ok(vm.as_str(text).map_or(0, |text| super::hash_of(vm, text)))),
    compare: Some(compare),
    binary: Some(join::binary::<StrKin>),
    operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|vm, text| Ok(vm.as_str(text).map_or(0, |text| text.len()))),
    get_item: Some(item::get_item::<StrKin>),
    contains: Some(contains),
    iter: Some(|vm, text| vm.memory(vm.heap.create(StrIterator::new(vm.bare(text).keep())))),
    format: Some(super::format_text),
    ..Slots::NONE
};

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (vm.as_str(a), vm.as_str(b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::bool(match op {
        CompareOp::Eq => a.is_same(b),
        CompareOp::Ne => !a.is_same(b),
        _ => ops::rich_by_order(op, Some(a.order(b))),
    }))
}

impl Joined for StrKin {
    fn concatenated(vm: &Vm, a: Lent, b: Lent) -> R {
        make::concatenated(vm, a, b)
    }

    fn not_concatenated(vm: &Vm, other: Lent) -> Raised {
        vm.type_error(format!("can only concatenate str (not \"{}\") to str", vm.type_name(other)))
    }

    fn repeated(vm: &Vm, text: Lent, times: usize) -> R {
        make::repeated(vm, text, times)
    }
}

fn contains(vm: &Vm, text: Lent, needle: Lent) -> R<bool> {
    match vm.as_str(needle) {
        Some(_) => search::contains::<StrKin>(vm, text, needle),
        None => Err(no_needle(vm, needle)),
    }
}

#[cold]
fn no_needle(vm: &Vm, needle: Lent) -> Raised {
    vm.type_error(format!("'in <string>' requires string as left operand, not {}", vm.type_name(needle)))
}
