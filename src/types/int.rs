//! `int` and `bool`: in the word, or, beyond 63 bits, an object with a [`Big`].

use crate::heap::{Lent, Payload, ShapeId, Trace, Value, hash_int, kind};
use crate::number::{Big, Int, IntRef};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};
use crate::syntax::ast::BinaryOp;

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
pub fn boxed(vm: &Vm, int: Int) -> R {
    match int {
        Int::Small(small) => Value::int(small).ok_or_else(|| vm.no_memory()),
        Int::Big(big) => vm.memory(vm.heap.create(BigInt { big })),
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
    match of(value)? {
        IntRef::Small(int) if int == -1 => Some(-2),
        IntRef::Small(int) => Some(int),
        big => Some(big.hash()),
    }
}

/// Two ints in words whose result is one too.
#[inline(always)]
pub fn small(op: BinaryOp, a: Lent, b: Lent) -> Option<Value> {
    let (a, b) = (a.as_int()?, b.as_int()?);
    match op {
        BinaryOp::Add => Value::int(a + b),
        BinaryOp::Sub => Value::int(a - b),
        BinaryOp::Mul => a.checked_mul(b).and_then(Value::int),
        BinaryOp::BitAnd => Value::int(a & b),
        BinaryOp::BitOr => Value::int(a | b),
        BinaryOp::BitXor => Value::int(a ^ b),
        _ => None,
    }
}

/// `pow(a, b, modulus)` of ints; none for other operands.
pub fn power_modulo(vm: &Vm, a: Lent, b: Lent, modulus: Lent) -> R<Option<Value>> {
    let [Some(a), Some(b), Some(modulus)] = [a, b, modulus].map(|operand| of(vm.bare(operand))) else {
        return Ok(None);
    };
    match a.pow_mod(b, modulus) {
        Ok(int) => boxed(vm, int).map(Some),
        Err(fault) => Err(vm.fault(fault)),
    }
}

pub static SLOTS: Slots = Slots::NONE;
pub static BOOL_SLOTS: Slots = Slots::NONE;

pub fn definition() -> TypeDef {
    TypeDef::new("int", kind::INT, "Whole numbers of any size.", &SLOTS)
}

pub fn bool_definition() -> TypeDef {
    TypeDef::new("bool", kind::BOOL, "`true` and `false`.", &BOOL_SLOTS).is_final()
}
