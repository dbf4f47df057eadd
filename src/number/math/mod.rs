//! The functions of the module `math` over floats. (Those over integers are `Int`'s.)
//!
//! Most are the C library's, with Python's errors around them: a result that is no number, of arguments that are numbers, is
//! a domain error; an infinite one, of finite arguments, is a range error, or a domain error where the function has a pole.

mod gamma;
mod logarithm;
mod norm;
mod steps;
mod sum;

use super::{Fault, Int, IntRef};

pub use gamma::{gamma, lgamma};
pub use logarithm::{log, log_of_int, log_to_base, log2, log2_of_int, log10, log10_of_int};
pub use norm::{dist, hypot};
pub use steps::{nextafter, nextafter_by, ulp};
pub use sum::{Running, fsum, sumprod};

pub const DOMAIN: Fault = Fault::Value("math domain error");
pub const RANGE: Fault = Fault::Overflow("math range error");

type Outcome = Result<f64, Fault>;

/// A function that never grows beyond the floats: what is infinite is a pole.
fn bounded(x: f64, y: f64) -> Outcome {
    if y.is_nan() && !x.is_nan() || y.is_infinite() && x.is_finite() { Err(DOMAIN) } else { Ok(y) }
}

/// A function that may outgrow the floats.
fn growing(x: f64, y: f64) -> Outcome {
    if y.is_infinite() && x.is_finite() { Err(RANGE) } else { bounded(x, y) }
}

// ---- of one float

pub fn acos(x: f64) -> Outcome {
    bounded(x, x.acos())
}

pub fn acosh(x: f64) -> Outcome {
    // From here on the square has no room for the one.
    const LARGE: f64 = (1 << 28) as f64;
    let above = x - 1.0;
    match x {
        ..1.0 => Err(DOMAIN),
        LARGE.. => Ok(x.ln() + std::f64::consts::LN_2),
        2.0.. => Ok((2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln()),
        _ => Ok((above + (2.0 * above + above * above).sqrt()).ln_1p()),
    }
}

pub fn asin(x: f64) -> Outcome {
    bounded(x, x.asin())
}

pub fn asinh(x: f64) -> f64 {
    libm::asinh(x)
}

pub fn atan(x: f64) -> f64 {
    x.atan()
}

pub fn atanh(x: f64) -> Outcome {
    bounded(x, libm::atanh(x))
}

pub fn cbrt(x: f64) -> f64 {
    x.cbrt()
}

pub fn cos(x: f64) -> Outcome {
    bounded(x, x.cos())
}

pub fn cosh(x: f64) -> Outcome {
    growing(x, x.cosh())
}

pub fn degrees(x: f64) -> f64 {
    x * (180.0 / std::f64::consts::PI)
}

pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

pub fn exp(x: f64) -> Outcome {
    growing(x, x.exp())
}

pub fn exp2(x: f64) -> Outcome {
    growing(x, x.exp2())
}

pub fn expm1(x: f64) -> Outcome {
    growing(x, x.exp_m1())
}

pub fn log1p(x: f64) -> Outcome {
    bounded(x, x.ln_1p())
}

pub fn radians(x: f64) -> f64 {
    x * (std::f64::consts::PI / 180.0)
}

pub fn sin(x: f64) -> Outcome {
    bounded(x, x.sin())
}

pub fn sinh(x: f64) -> Outcome {
    growing(x, x.sinh())
}

pub fn sqrt(x: f64) -> Outcome {
    bounded(x, x.sqrt())
}

pub fn tan(x: f64) -> Outcome {
    bounded(x, x.tan())
}

pub fn tanh(x: f64) -> f64 {
    x.tanh()
}

// ---- of two

pub fn atan2(y: f64, x: f64) -> f64 {
    y.atan2(x)
}

pub fn fmod(x: f64, y: f64) -> Outcome {
    between(x, y, x % y)
}

pub fn remainder(x: f64, y: f64) -> Outcome {
    between(x, y, libm::remainder(x, y))
}

fn between(x: f64, y: f64, result: f64) -> Outcome {
    if result.is_nan() && !x.is_nan() && !y.is_nan() { Err(DOMAIN) } else { Ok(result) }
}

/// `math.pow`, which unlike `**` knows no complex numbers.
pub fn pow(x: f64, y: f64) -> Outcome {
    let power = x.powf(y);
    if power.is_finite() || !x.is_finite() || !y.is_finite() {
        return Ok(power);
    }
    Err(if power.is_nan() || x == 0.0 { DOMAIN } else { RANGE })
}

/// `math.isclose`
pub fn isclose(a: f64, b: f64, relative: f64, absolute: f64) -> Result<bool, Fault> {
    if relative < 0.0 || absolute < 0.0 {
        return Err(Fault::Value("tolerances must be non-negative"));
    }
    let distance = (a - b).abs();
    let is_near = distance <= (relative * b).abs() || distance <= (relative * a).abs() || distance <= absolute;
    Ok(a == b || a.is_finite() && b.is_finite() && is_near)
}

// ---- in parts

/// A mantissa from 0.5 to 1 and an exponent of two; of zero and of what is not finite, itself and 0.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() { (x, 0) } else { libm::frexp(x) }
}

/// `x * 2 ** exponent`
pub fn ldexp(x: f64, exponent: IntRef) -> Outcome {
    // Twice as far as any float is from any other.
    const FAR: i64 = 5000;
    let exponent = match exponent.to_i64() {
        Some(exponent) => exponent.clamp(-FAR, FAR) as i32,
        None if exponent.is_negative() => -FAR as i32,
        None => FAR as i32,
    };
    growing(x, libm::ldexp(x, exponent))
}

/// The fraction and the whole, both with the sign of the number.
pub fn modf(x: f64) -> (f64, f64) {
    let fraction = if x.is_infinite() { 0.0 } else { x - x.trunc() };
    (fraction.copysign(x), x.trunc())
}

/// `math.trunc`
pub fn trunc(x: f64) -> Result<Int, Fault> {
    Int::from_float(x)
}
