//! Lengths of vectors, good to the last bit: squares are summed in twice the precision and the root is corrected once.

use super::frexp;
use super::sum::{two_product, two_sum};

/// `math.hypot`
pub fn hypot(coordinates: impl Iterator<Item = f64> + Clone) -> f64 {
    let largest = coordinates.clone().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    if coordinates.clone().any(f64::is_infinite) {
        return f64::INFINITY;
    }
    if coordinates.clone().any(f64::is_nan) {
        return f64::NAN;
    }
    if largest == 0.0 {
        return 0.0;
    }
    let (_, exponent) = frexp(largest);
    libm::ldexp(scaled_norm(coordinates.map(|x| libm::ldexp(x, -exponent))), exponent)
}

/// `math.dist` of points with equally many coordinates.
pub fn dist(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    hypot(pairs.map(|(a, b)| a - b))
}

/// No coordinate is greater than one.
fn scaled_norm(coordinates: impl Iterator<Item = f64>) -> f64 {
    let mut sum = (0.0, 0.0);
    for x in coordinates {
        let (square, lost) = two_product(x, x);
        let (high, low) = two_sum(sum.0, square);
        sum = (high, sum.1 + (low + lost));
    }
    let root = (sum.0 + sum.1).sqrt();
    // One step of Newton's method: the error of the root's square, found in twice the precision.
    let (square, lost) = two_product(root, root);
    let error = ((sum.0 - square) + sum.1) - lost;
    root + error / (2.0 * root)
}
