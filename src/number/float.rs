//! Python's `float` where it is not plainly the machine's: division with its signs, powers with their errors, the hash, and
//! the ways to integers and text.

use super::int::{HASH_BITS, HASH_MODULUS, signed_hash};
use super::{Fault, Int, IntRef};
use crate::text::number::{HexError, decompose, float_from_hex, round_half_even};

pub use crate::text::number::float_to_hex as hex;

/// What `**` makes of floats.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Power {
    Float(f64),
    /// A negative base and an exponent with a fraction: the power of the complex numbers is meant.
    Complex,
}

const INFINITY_HASH: i64 = 314_159;

// ---- arithmetic

/// `a / b`
pub fn truediv(a: f64, b: f64) -> Result<f64, Fault> {
    if b == 0.0 { Err(Fault::ZeroDivision("float division by zero")) } else { Ok(a / b) }
}

/// `a // b`
pub fn floordiv(a: f64, b: f64) -> Result<f64, Fault> {
    if b == 0.0 { Err(Fault::ZeroDivision("float floor division by zero")) } else { Ok(quotient_and_rest(a, b).0) }
}

/// `a % b`
pub fn modulo(a: f64, b: f64) -> Result<f64, Fault> {
    if b == 0.0 { Err(Fault::ZeroDivision("float modulo")) } else { Ok(rest(a, b)) }
}

pub fn divmod(a: f64, b: f64) -> Result<(f64, f64), Fault> {
    if b == 0.0 { Err(Fault::ZeroDivision("float divmod()")) } else { Ok(quotient_and_rest(a, b)) }
}

/// With the sign of the divisor, which is not zero.
fn rest(a: f64, b: f64) -> f64 {
    let rest = a % b;
    match rest {
        0.0 => 0f64.copysign(b),
        _ if (rest < 0.0) != (b < 0.0) => rest + b,
        _ => rest,
    }
}

/// The quotient is a whole number: the one nearest to what the machine divides.
fn quotient_and_rest(a: f64, b: f64) -> (f64, f64) {
    let truncated = a % b;
    let rest = rest(a, b);
    let is_moved = truncated != 0.0 && rest != truncated;
    let quotient = (a - truncated) / b - if is_moved { 1.0 } else { 0.0 };
    if quotient == 0.0 {
        return (0f64.copysign(a / b), rest);
    }
    let whole = quotient.floor();
    (if quotient - whole > 0.5 { whole + 1.0 } else { whole }, rest)
}

/// `base ** exponent`
pub fn pow(base: f64, exponent: f64) -> Result<Power, Fault> {
    let is_complex = base.is_finite() && base < 0.0 && exponent.is_finite() && exponent != exponent.floor();
    if is_complex { Ok(Power::Complex) } else { pow_real(base, exponent).map(Power::Float) }
}

/// A power that is real.
pub(super) fn pow_real(base: f64, exponent: f64) -> Result<f64, Fault> {
    let power = base.powf(exponent);
    if power.is_finite() || !base.is_finite() || !exponent.is_finite() {
        Ok(power)
    } else if base == 0.0 {
        Err(Fault::ZeroDivision("0.0 cannot be raised to a negative power"))
    } else {
        Err(Fault::OutOfRange)
    }
}

// ---- what it is

/// None for what is no number: its hash is that of the object.
pub fn hash(x: f64) -> Option<i64> {
    if x.is_infinite() {
        return Some(if x > 0.0 { INFINITY_HASH } else { -INFINITY_HASH });
    }
    if x.is_nan() {
        return None;
    }
    let (is_negative, mantissa, exponent) = decompose(x);
    // Times two turns the bits of a number modulo 2^61 - 1 around.
    let turn = exponent.rem_euclid(HASH_BITS as i32) as u32;
    let turned = (mantissa << turn & HASH_MODULUS) | mantissa.checked_shr(HASH_BITS - turn).unwrap_or(0);
    Some(signed_hash(is_negative, turned))
}

pub fn is_integer(x: f64) -> bool {
    x.is_finite() && x == x.floor()
}

pub fn as_integer_ratio(x: f64) -> Result<(Int, Int), Fault> {
    if x.is_nan() {
        return Err(Fault::Value("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(Fault::Overflow("cannot convert Infinity to integer ratio"));
    }
    let (is_negative, mantissa, exponent) = decompose(x);
    let mantissa = if is_negative { -(mantissa as i64) } else { mantissa as i64 };
    let shift = IntRef::Small(exponent.abs().into());
    if exponent >= 0 {
        Ok((IntRef::Small(mantissa).shl(shift)?, Int::ONE))
    } else {
        Ok((mantissa.into(), IntRef::Small(1).shl(shift)?))
    }
}

// ---- to integers, and rounded

/// `round(x)`
pub fn round(x: f64) -> Result<Int, Fault> {
    Int::from_float(x.round_ties_even())
}

/// `round(x, places)`
pub fn round_to(x: f64, places: i64) -> Result<f64, Fault> {
    round_half_even(x, places).ok_or(Fault::Overflow("rounded value too large to represent"))
}

/// `math.floor`
pub fn floor(x: f64) -> Result<Int, Fault> {
    Int::from_float(x.floor())
}

/// `math.ceil`
pub fn ceil(x: f64) -> Result<Int, Fault> {
    Int::from_float(x.ceil())
}

/// `float.fromhex`
pub fn from_hex(text: &str) -> Result<f64, Fault> {
    float_from_hex(text).map_err(|error| match error {
        HexError::Invalid => Fault::Value("invalid hexadecimal floating-point string"),
        HexError::TooLarge => Fault::Overflow("hexadecimal value too large to represent as a float"),
    })
}
