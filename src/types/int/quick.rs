//! The short way of the operators: two ints in words, and a result that is a word too. Whatever else there is (zero as a
//! divisor, a result that grows too large) is left to the long way.

use crate::heap::{Lent, Value};
use crate::number::int::EXACT;
use crate::syntax::ast::BinaryOp;

#[inline(always)]
pub fn small(op: BinaryOp, a: Lent, b: Lent) -> Option<Value> {
    let (a, b) = (a.as_int()?, b.as_int()?);
    match op {
        BinaryOp::Add => Value::int(a + b),
        BinaryOp::Sub => Value::int(a - b),
        BinaryOp::Mul => a.checked_mul(b).and_then(Value::int),
        BinaryOp::FloorDiv => quotient(a, b).and_then(Value::int),
        BinaryOp::Mod => rest(a, b).and_then(Value::int),
        BinaryOp::Div => ratio(a, b),
        BinaryOp::Pow => power(a, b),
        BinaryOp::Shl => shifted(a, b),
        BinaryOp::Shr => (b >= 0).then(|| a >> b.min(63)).and_then(Value::int),
        BinaryOp::BitAnd => Value::int(a & b),
        BinaryOp::BitOr => Value::int(a | b),
        BinaryOp::BitXor => Value::int(a ^ b),
        BinaryOp::MatMul => None,
    }
}

/// Towards minus infinity.
#[inline(always)]
fn quotient(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    let is_inexact_below = (a ^ b) < 0 && quotient * b != a;
    Some(quotient - i64::from(is_inexact_below))
}

/// With the sign of the divisor.
#[inline(always)]
fn rest(a: i64, b: i64) -> Option<i64> {
    let rest = a.checked_rem(b)?;
    Some(if rest != 0 && (rest ^ b) < 0 { rest + b } else { rest })
}

#[inline(always)]
fn ratio(a: i64, b: i64) -> Option<Value> {
    let is_exact = b != 0 && a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT;
    if is_exact { Value::float(a as f64 / b as f64) } else { None }
}

#[inline(always)]
fn shifted(a: i64, b: i64) -> Option<Value> {
    let shifted = a << u32::try_from(b).ok().filter(|count| *count < 63)?;
    if shifted >> b == a { Value::int(shifted) } else { None }
}

#[inline(always)]
fn power(a: i64, b: i64) -> Option<Value> {
    if b == 2 {
        return a.checked_mul(a).and_then(Value::int);
    }
    a.checked_pow(u32::try_from(b).ok()?).and_then(Value::int)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::IntRef;
    use crate::number::int::Power;

    /// What the long way says.
    fn long(op: BinaryOp, a: i64, b: i64) -> Option<i64> {
        let (a, b) = (IntRef::Small(a), IntRef::Small(b));
        let outcome = match op {
            BinaryOp::FloorDiv => a.floordiv(b),
            BinaryOp::Mod => a.modulo(b),
            BinaryOp::Shl => a.shl(b),
            BinaryOp::Shr => a.shr(b),
            _ => match a.pow(b).ok()? {
                Power::Int(int) => Ok(int),
                Power::Float(_) => return None,
            },
        };
        outcome.ok()?.borrow().to_i64()
    }

    #[test]
    fn the_short_way_agrees_with_the_long_one() {
        let edges = [0, 1, 2, 3, 7, 10, 61, 62, 63, 64, 1 << 31, (1 << 53) + 1, (1 << 62) - 1];
        let ints: Vec<i64> = edges.iter().flat_map(|&edge| [edge, -edge]).chain([-(1 << 62)]).collect();
        let ops = [BinaryOp::FloorDiv, BinaryOp::Mod, BinaryOp::Shl, BinaryOp::Shr, BinaryOp::Pow];
        let mut short = 0;
        for op in ops {
            for (&a, &b) in ints.iter().flat_map(|a| ints.iter().map(move |b| (a, b))) {
                let is_huge = b > 64 && matches!(op, BinaryOp::Shl | BinaryOp::Pow);
                let values = [Value::int(a), Value::int(b)].map(|int| int.unwrap());
                if let Some(result) = small(op, values[0].lend(), values[1].lend()) {
                    short += 1;
                    assert!(is_huge || long(op, a, b) == result.as_int(), "{a} {op:?} {b}");
                } else if !is_huge && a != 0 {
                    let long = long(op, a, b).and_then(Value::int);
                    assert!(long.is_none(), "{a} {op:?} {b} is {long:?}");
                }
            }
        }
        assert!(short > 1000, "{short}");
    }

    #[test]
    fn a_quotient_is_a_float_only_where_both_are_floats() {
        let divided = |a, b| {
            let values = [Value::int(a), Value::int(b)].map(|int| int.unwrap());
            small(BinaryOp::Div, values[0].lend(), values[1].lend()).and_then(|value| value.as_float())
        };
        assert_eq!((divided(1, 4), divided(-7, 2), divided(1, 0)), (Some(0.25), Some(-3.5), None));
        assert_eq!((divided(1 << 53, 3), divided((1 << 53) + 1, 3)), (Some((1u64 << 53) as f64 / 3.0), None));
    }
}
