//! Logarithms, also of integers that no float holds.

use super::{DOMAIN, Outcome};
use crate::number::IntRef;
use crate::number::float::truediv;

pub fn log(x: f64) -> Outcome {
    of_float(x, f64::ln)
}

pub fn log2(x: f64) -> Outcome {
    of_float(x, f64::log2)
}

pub fn log10(x: f64) -> Outcome {
    of_float(x, f64::log10)
}

pub fn log_of_int(n: IntRef) -> Outcome {
    of_int(n, f64::ln)
}

pub fn log2_of_int(n: IntRef) -> Outcome {
    of_int(n, f64::log2)
}

pub fn log10_of_int(n: IntRef) -> Outcome {
    of_int(n, f64::log10)
}

/// `math.log(x, base)` from the logarithms of both.
pub fn log_to_base(log_of_x: f64, log_of_base: f64) -> Outcome {
    truediv(log_of_x, log_of_base)
}

fn of_float(x: f64, log: impl Fn(f64) -> f64) -> Outcome {
    if x <= 0.0 { Err(DOMAIN) } else { Ok(log(x)) }
}

fn of_int(n: IntRef, log: impl Fn(f64) -> f64) -> Outcome {
    if n.is_negative() || n.is_zero() {
        return Err(DOMAIN);
    }
    if let Ok(x) = n.to_f64() {
        return Ok(log(x));
    }
    // As much of the number as a float can hold, from one half to one, times a power of two.
    const KEPT: u64 = 1000;
    let shift = (n.bit_length() - KEPT) as i64;
    let (fraction, exponent) = super::frexp(n.shr(IntRef::Small(shift))?.borrow().to_f64()?);
    Ok(log(fraction) + log(2.0) * (i64::from(exponent) + shift) as f64)
}
