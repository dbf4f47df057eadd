//! The gamma function and its logarithm, by Lanczos' approximation with the coefficients that Python uses, so that the
//! results are the same to the last bit where the C library's `exp`, `pow` and `log` are.

use std::f64::consts::PI;

use super::{DOMAIN, Outcome, RANGE};

const G: f64 = 6.024_680_040_776_73;
const G_MINUS_HALF: f64 = 5.524_680_040_776_73;
const LOG_PI: f64 = 1.144_729_885_849_400_2;

/// Numerator and denominator of a rational function, the coefficient of the lowest power first.
const COEFFICIENTS: [(f64, f64); 13] = [
    (23_531_376_880.410_76, 0.0),
    (42_919_803_642.649_1, 39_916_800.0),
    (35_711_959_237.355_67, 120_543_840.0),
    (17_921_034_426.037_21, 150_917_976.0),
    (6_039_542_586.352_028, 105_258_076.0),
    (1_439_720_407.311_721_6, 45_995_730.0),
    (248_874_557.862_054_17, 13_339_535.0),
    (31_426_415.585_400_194, 2_637_558.0),
    (2_876_370.628_935_372_5, 357_423.0),
    (186_056.265_395_223_48, 32_670.0),
    (8_071.672_002_365_816, 1_925.0),
    (210.824_277_751_579_36, 66.0),
    (2.506_628_274_631_000_2, 1.0),
];

/// Up to this factorial every float is exact.
const LARGEST_EXACT: f64 = 23.0;

/// From powers greater than these on, halves of them are multiplied, so that no part overflows before the whole does.
const LARGE_POWER: f64 = 140.0;

pub fn gamma(x: f64) -> Outcome {
    if x == f64::NEG_INFINITY || x <= 0.0 && x == x.floor() {
        return Err(DOMAIN);
    }
    if !x.is_finite() {
        return Ok(x);
    }
    if x == x.floor() && x <= LARGEST_EXACT {
        return Ok((1..x as u64).map(|factor| factor as f64).product());
    }
    let magnitude = x.abs();
    let result = match magnitude {
        ..1e-20 => 1.0 / x,
        200.0.. if x < 0.0 => 0.0 / sin_pi(x),
        200.0.. => f64::INFINITY,
        _ => approximated(x, magnitude),
    };
    if result.is_infinite() { Err(RANGE) } else { Ok(result) }
}

fn approximated(x: f64, magnitude: f64) -> f64 {
    let y = magnitude + G_MINUS_HALF;
    // What rounding lost of y, the smaller part of the sum being the one that suffered.
    let lost = if magnitude > G_MINUS_HALF { y - magnitude - G_MINUS_HALF } else { y - G_MINUS_HALF - magnitude };
    let correction = lost * G / y;
    if x < 0.0 {
        let reflected = -PI / sin_pi(magnitude) / magnitude * y.exp() / lanczos_sum(magnitude);
        let corrected = reflected - correction * reflected;
        return times_power(corrected, y, magnitude, |x, power| x / power);
    }
    let scaled = lanczos_sum(magnitude) / y.exp();
    times_power(scaled + correction * scaled, y, magnitude, |x, power| x * power)
}

/// `x` by `y ** (magnitude - 0.5)`
fn times_power(x: f64, y: f64, magnitude: f64, by: impl Fn(f64, f64) -> f64) -> f64 {
    if magnitude < LARGE_POWER {
        return by(x, y.powf(magnitude - 0.5));
    }
    let root = y.powf(magnitude / 2.0 - 0.25);
    by(by(x, root), root)
}

pub fn lgamma(x: f64) -> Outcome {
    if !x.is_finite() {
        return Ok(x.abs());
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(DOMAIN) } else { Ok(0.0) };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return Ok(-magnitude.ln());
    }
    let scaled = lanczos_sum(magnitude).ln() - G;
    let positive = scaled + (magnitude - 0.5) * ((magnitude + G - 0.5).ln() - 1.0);
    let result = match x {
        ..0.0 => LOG_PI - sin_pi(magnitude).abs().ln() - magnitude.ln() - positive,
        _ => positive,
    };
    if result.is_infinite() { Err(RANGE) } else { Ok(result) }
}

/// The rational function; beyond five in powers of 1/x, for which no power is large.
fn lanczos_sum(x: f64) -> f64 {
    let (numerator, denominator) = if x < 5.0 {
        let step = |(a, b): (f64, f64), (above, below): &(f64, f64)| (a * x + above, b * x + below);
        COEFFICIENTS.iter().rev().fold((0.0, 0.0), step)
    } else {
        let step = |(a, b): (f64, f64), (above, below): &(f64, f64)| (a / x + above, b / x + below);
        COEFFICIENTS.iter().fold((0.0, 0.0), step)
    };
    numerator / denominator
}

/// The sine of pi times a finite number, exact at its zeros.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let sine = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1f64.copysign(x) * sine
}
