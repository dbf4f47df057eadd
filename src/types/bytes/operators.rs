//! What the operators do with bytes.

use super::make::{self, BytesKin};
use super::{BytesIterator, like, still, unlike};
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{R, Slots, Vm, ops};
use crate::string::Units;
use crate::string::hash::hash_units;
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::text::repr;
use crate::types::text::join::{self, Joined};
use crate::types::text::{Kin, item};
use crate::types::{sequence, str};

pub static SLOTS: Slots = Slots {
    repr: Some(show),
    hash: Some(|vm, bytes| {
        let hash = |bytes: &[u8]| hash_units(Units::One(bytes), vm.heap.hash_key());
        Ok(vm.bare(bytes).bytes().map_or(0, |bytes| bytes.hash(hash)))
    }),
    compare: Some(compare),
    binary: Some(|vm, op, a, b| match op {
        BinaryOp::Add => join::binary::<BytesKin>(vm, op, a, still::or_same(vm, b)?.lend()),
        _ => join::binary::<BytesKin>(vm, op, a, b),
    }),
    operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|vm, bytes| Ok(vm.bare(bytes).bytes().map_or(0, |bytes| bytes.len()))),
    get_item: Some(item::get_item::<BytesKin>),
    contains: Some(contains),
    iter: Some(|vm, bytes| vm.memory(vm.heap.create(BytesIterator::new(vm.bare(bytes).keep())))),
    ..Slots::NONE
};

fn show(vm: &Vm, bytes: Lent) -> R {
    shown(vm, bytes, ["", ""])
}

/// As a literal, with something around.
pub fn shown(vm: &Vm, bytes: Lent, around: [&str; 2]) -> R {
    let mut out = around[0].to_owned();
    let bytes = like(vm, bytes).unwrap_or_default();
    if out.try_reserve(bytes.len()).is_err() {
        return Err(vm.no_memory());
    }
    repr::bytes(&mut out, bytes);
    out.push_str(around[1]);
    str::of_utf8(vm, out.as_bytes())
}

pub fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (a, b) = (still::or_same(vm, a)?, still::or_same(vm, b)?);
    let (Some(a), Some(b)) = (like(vm, a.lend()), like(vm, b.lend())) else { return Ok(Value::NOT_IMPLEMENTED) };
    Ok(Value::bool(match op {
        CompareOp::Eq => a == b,
        CompareOp::Ne => a != b,
        _ => ops::rich_by_order(op, Some(a.cmp(b))),
    }))
}

impl Joined for BytesKin {
    fn concatenated(vm: &Vm, a: Lent, b: Lent) -> R {
        make::concatenated(vm, like(vm, a).unwrap_or_default(), like(vm, b).unwrap_or_default())
    }

    fn not_concatenated(vm: &Vm, other: Lent) -> Raised {
        vm.type_error(format!("can't concat {} to bytes", vm.type_name(other)))
    }

    fn repeated(vm: &Vm, text: Lent, times: usize) -> R {
        match times {
            1 => Ok(vm.bare(text).keep()),
            times => make::repeated(vm, like(vm, text).unwrap_or_default(), times),
        }
    }
}

pub fn contains(vm: &Vm, bytes: Lent, needle: Lent) -> R<bool> {
    let needle = still::or_same(vm, needle)?;
    let needle = needle.lend();
    if like(vm, needle).is_none() && !sequence::is_index(vm, needle)? {
        return Err(unlike(vm, needle));
    }
    let needle = BytesKin::needle(vm, needle)?;
    Ok(BytesKin::units(vm, bytes).is_some_and(|units| crate::string::search::contains(units, needle)))
}
