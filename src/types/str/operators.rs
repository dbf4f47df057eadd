//! What the operators do with strings.

use super::StrIterator;
use super::make::{self, StrKin};
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::text::{item, join, search};

pub static SLOTS: Slots = Slots {
    repr: Some(super::repr::repr),
    str: Some(|vm, text| Ok(vm.bare(text).keep())),
    hash: Some(|vm, text| Ok(vm.as_str(text).map_or(0, |text| super::hash_of(vm, text)))),
    compare: Some(compare),
    binary: Some(binary),
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
        _ => ops::rich_by_order(op, Some(a.units().cmp(&b.units()))),
    }))
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match op {
        BinaryOp::Add => make::concatenated(vm, a, b),
        BinaryOp::Mul => {
            let (text, times) = if vm.as_str(a).is_some() { (a, b) } else { (b, a) };
            match join::times(vm, times)? {
                Some(times) => make::repeated(vm, text, times),
                None => Ok(Value::NOT_IMPLEMENTED),
            }
        }
        BinaryOp::Mod if vm.as_str(a).is_some() => super::format_percent(vm, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
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
