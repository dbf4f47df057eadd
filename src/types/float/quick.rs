//! The short way of the operators: two numbers in words, one of them a float at least, and a result that is a word too.
//! Whatever else there is (zero as a divisor, what no word holds) is left to the long way.

use std::cmp::Ordering;

use crate::heap::{Lent, Value};
use crate::number::float::{self, Power};
use crate::number::int::EXACT;
use crate::syntax::ast::BinaryOp;

/// Both operands as floats; an int is rounded, as arithmetic rounds it.
#[inline(always)]
fn operands(a: Lent, b: Lent) -> Option<(f64, f64)> {
    match (a.as_float(), b.as_float()) {
        (Some(a), Some(b)) => Some((a, b)),
        (Some(a), None) => Some((a, b.as_int()? as f64)),
        (None, Some(b)) => Some((a.as_int()? as f64, b)),
        (None, None) => None,
    }
}

#[inline(always)]
pub fn quick(op: BinaryOp, a: Lent, b: Lent) -> Option<Value> {
    let (a, b) = operands(a, b)?;
    match op {
        BinaryOp::Add => Value::float(a + b),
        BinaryOp::Sub => Value::float(a - b),
        BinaryOp::Mul => Value::float(a * b),
        BinaryOp::Div if b != 0.0 => Value::float(a / b),
        BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::Pow => computed(op, a, b),
        _ => None,
    }
}

#[inline(never)]
fn computed(op: BinaryOp, a: f64, b: f64) -> Option<Value> {
    let result = match op {
        BinaryOp::FloorDiv => float::floordiv(a, b),
        BinaryOp::Mod => float::modulo(a, b),
        _ => match float::pow(a, b).ok()? {
            Power::Float(power) => Ok(power),
            Power::Complex => return None,
        },
    };
    Value::float(result.ok()?)
}

/// How two numbers in words compare, one of them a float at least; none where an int would be rounded for it.
#[inline(always)]
pub fn order(a: Lent, b: Lent) -> Option<Ordering> {
    let is_float_or_exact = |value: Lent| value.as_int().is_none_or(|int| int.unsigned_abs() <= EXACT);
    let (x, y) = operands(a, b)?;
    if is_float_or_exact(a) && is_float_or_exact(b) { x.partial_cmp(&y) } else { None }
}
