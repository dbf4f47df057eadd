//! `int`: in the word, or, beyond 63 bits, an object with a [`Big`]. A bool counts as an int everywhere here.

mod construct;
mod methods;
mod quick;
mod show;

use crate::heap::{Lent, Payload, ShapeId, Trace, Value, hash_int, kind};
use crate::number::int::{Outcome, Power};
use crate::number::{Big, Fault, Int, IntRef};
use crate::runtime::ops::rich_by_order;
use crate::runtime::{R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};
use crate::types::float;

pub use construct::convert;
pub use methods::{definition, divmod};
pub use quick::small;
pub use show::{format, repr, repr_small};

/// An int that no word holds.
pub struct BigInt {
    pub big: Big,
}

impl Trace for BigInt {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for BigInt {
    const KIND: ShapeId = kind::INT;
    const IS_CONTAINER: bool = false;
    const HOLDS_OUTSIDE: bool = true;
}

/// An int as a value.
#[inline]
pub fn boxed(vm: &Vm, int: Int) -> R {
    match int {
        Int::Small(small) => Value::int(small).ok_or_else(|| vm.no_memory()),
        Int::Big(big) => vm.memory(vm.heap.create(BigInt { big })),
    }
}

/// What arithmetic made, as a value.
#[inline]
pub fn of_outcome(vm: &Vm, outcome: Outcome) -> R {
    match outcome {
        Ok(int) => boxed(vm, int),
        Err(fault) => Err(vm.fault(fault)),
    }
}

/// The int or bool that a value is.
#[inline]
pub fn of<'a>(value: Lent<'a>) -> Option<IntRef<'a>> {
    match (value.as_int(), value.as_bool()) {
        (Some(int), _) => Some(IntRef::Small(int)),
        (_, Some(truth)) => Some(IntRef::Small(i64::from(truth))),
        _ => value.get::<BigInt>().map(|int| IntRef::Big(&int.big)),
    }
}

pub fn is_int(vm: &Vm, value: Lent) -> bool {
    of(vm.bare(value)).is_some()
}

pub fn to_i64(value: Lent) -> Option<i64> {
    of(value)?.to_i64()
}

/// The end of the machine's ints on the side of an int that does not fit.
pub fn end_of(value: Lent) -> i64 {
    if of(value).is_some_and(IntRef::is_negative) { i64::MIN } else { i64::MAX }
}

pub fn hash_of(int: i64) -> i64 {
    hash_int(int)
}

/// What `__hash__` answered, as a hash.
pub fn hash_of_int(value: Lent) -> Option<i64> {
    let int = of(value)?;
    match int.to_i64() {
        Some(-1) => Some(-2),
        Some(small) => Some(small),
        None => Some(int.hash()),
    }
}

/// `pow(a, b, modulus)` of ints; none for other operands.
pub fn power_modulo(vm: &Vm, a: Lent, b: Lent, modulus: Lent) -> R<Option<Value>> {
    let [Some(a), Some(b), Some(modulus)] = [a, b, modulus].map(|operand| of(vm.bare(operand))) else {
        return Ok(None);
    };
    of_outcome(vm, a.pow_mod(b, modulus)).map(Some)
}

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    hash: Some(hash),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::Div,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
        BinaryOp::Shl,
        BinaryOp::Shr,
        BinaryOp::BitAnd,
        BinaryOp::BitOr,
        BinaryOp::BitXor,
    ],
    unary: Some(unary),
    truth: Some(|_, value| Ok(of(value).is_some_and(|int| !int.is_zero()))),
    index: Some(ops::index),
    format: Some(format),
    ..Slots::NONE
};

pub fn hash(_: &Vm, value: Lent) -> R<i64> {
    Ok(of(value).map_or(0, IntRef::hash))
}

/// With ints and, exactly, with floats.
pub fn compare(_: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let Some(int) = of(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    let order = match (of(b), float::of(b)) {
        (Some(other), _) => Some(int.compare(other)),
        (_, Some(other)) => int.compare_float(other),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(Value::bool(rich_by_order(op, order)))
}

pub fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (of(a), of(b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    let outcome = match op {
        BinaryOp::Add => a.add(b),
        BinaryOp::Sub => a.sub(b),
        BinaryOp::Mul => a.mul(b),
        BinaryOp::FloorDiv => a.floordiv(b),
        BinaryOp::Mod => a.modulo(b),
        BinaryOp::Shl => a.shl(b),
        BinaryOp::Shr => a.shr(b),
        BinaryOp::BitAnd => a.and(b),
        BinaryOp::BitOr => a.or(b),
        BinaryOp::BitXor => a.xor(b),
        BinaryOp::Div => return float::of_outcome(vm, a.truediv(b)),
        BinaryOp::Pow => return power(vm, a.pow(b)),
        BinaryOp::MatMul => return Ok(Value::NOT_IMPLEMENTED),
    };
    of_outcome(vm, outcome)
}

fn power(vm: &Vm, power: Result<Power, Fault>) -> R {
    match power {
        Ok(Power::Int(int)) => boxed(vm, int),
        Ok(Power::Float(float)) => vm.float(float),
        Err(fault) => Err(vm.fault(fault)),
    }
}

pub fn unary(vm: &Vm, op: UnaryOp, a: Lent) -> R {
    let Some(int) = of(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        UnaryOp::Pos => ops::index(vm, a),
        UnaryOp::Neg => of_outcome(vm, int.neg()),
        UnaryOp::Invert => of_outcome(vm, int.invert()),
        UnaryOp::Not => Ok(Value::bool(int.is_zero())),
    }
}
