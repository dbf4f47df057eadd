//! `bool`: `true` and `false`, which are ints of their own class. What they do not do here, ints do for them.

use super::int;
use crate::heap::{Lent, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};
use crate::syntax::ast::BinaryOp;

pub static SLOTS: Slots = Slots {
    repr: Some(|vm, truth| vm.str(if truth.as_bool() == Some(true) { "true" } else { "false" })),
    hash: Some(int::hash),
    compare: Some(int::compare),
    binary: Some(binary),
    operators: &[BinaryOp::BitAnd, BinaryOp::BitOr, BinaryOp::BitXor],
    unary: Some(int::unary),
    truth: Some(|_, truth| Ok(truth.as_bool() == Some(true))),
    index: int::SLOTS.index,
    format: Some(int::format),
    ..Slots::NONE
};

/// Two bools and an operator on bits make a bool; everything else is arithmetic.
fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (op, a.as_bool(), b.as_bool()) {
        (BinaryOp::BitAnd, Some(a), Some(b)) => Ok(Value::bool(a & b)),
        (BinaryOp::BitOr, Some(a), Some(b)) => Ok(Value::bool(a | b)),
        (BinaryOp::BitXor, Some(a), Some(b)) => Ok(Value::bool(a ^ b)),
        _ => int::binary(vm, op, a, b),
    }
}

pub fn definition() -> TypeDef {
    TypeDef::new("bool", kind::BOOL, "`true` and `false`.", &SLOTS).sealed().constructor(
        "bool(object=false, /)",
        "Whether an object counts as true.\n\n>>> bool([]), bool('no')\n(false, true)",
        |vm, bound| bound.truth(vm, 0).map(Value::bool),
    )
}
