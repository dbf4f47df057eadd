//! What the operators do with bytes.

use super::make::{self, BytesKin};
use super::{BytesIterator, like, unlike};
use crate::heap::{Lent, Value};
use crate::runtime::{R, Slots, Vm, ops};
use crate::string::Units;
use crate::string::hash::hash_units;
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::text::repr;
use crate::types::text::{Kin, item, join};
use crate::types::{percent, str};

pub static SLOTS: Slots = Slots {
    repr: Some(show),
    hash: Some(|vm, bytes| {
        let hash = |bytes: &[u8]| hash_units(Units::One(bytes), vm.heap.hash_key());
        Ok(vm.bare(bytes).bytes().map_or(0, |bytes| bytes.hash(hash)))
    }),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|vm, bytes| Ok(vm.bare(bytes).bytes().map_or(0, |bytes| bytes.len()))),
    get_item: Some(item::get_item::<BytesKin>),
    contains: Some(contains),
    iter: Some(|vm, bytes| vm.memory(vm.heap.create(BytesIterator::new(vm.bare(bytes).keep())))),
    ..Slots::NONE
};

fn show(vm: &Vm, bytes: Lent) -> R {
    let mut out = String::new();
    let bytes = like(vm, bytes).unwrap_or_default();
    if out.try_reserve(bytes.len()).is_err() {
        return Err(vm.no_memory());
    }
    repr::bytes(&mut out, bytes);
    str::of_utf8(vm, out.as_bytes())
}

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (like(vm, a), like(vm, b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::bool(match op {
        CompareOp::Eq => a == b,
        CompareOp::Ne => a != b,
        _ => ops::rich_by_order(op, Some(a.cmp(b))),
    }))
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (op, like(vm, a), like(vm, b)) {
        (BinaryOp::Add, Some(a), Some(b)) => make::concatenated(vm, a, b),
        (BinaryOp::Mul, Some(bytes), _) => repeated(vm, bytes, a, b),
        (BinaryOp::Mul, _, Some(bytes)) => repeated(vm, bytes, b, a),
        (BinaryOp::Mod, Some(_), _) => percent::format::<BytesKin>(vm, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn repeated(vm: &Vm, bytes: &[u8], object: Lent, times: Lent) -> R {
    match join::times(vm, times)? {
        Some(1) => Ok(vm.bare(object).keep()),
        Some(times) => make::repeated(vm, bytes, times),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn contains(vm: &Vm, bytes: Lent, needle: Lent) -> R<bool> {
    if like(vm, needle).is_none() && !item::is_index(vm, needle)? {
        return Err(unlike(vm, needle));
    }
    let needle = BytesKin::needle(vm, needle)?;
    Ok(BytesKin::units(vm, bytes).is_some_and(|units| crate::string::search::contains(units, needle)))
}
