//! Floats as a row of neighbours: their bits, read as an integer with a sign, count the steps from zero.

/// `math.nextafter(from, to)`
pub fn nextafter(from: f64, to: f64) -> f64 {
    if from.is_nan() || from == to || to.is_nan() {
        return if from.is_nan() { from } else { to };
    }
    at_place(place(from) + if from < to { 1 } else { -1 }, from)
}

/// `math.nextafter(from, to, steps=…)`; arrived, it is the very zero that was meant.
pub fn nextafter_by(from: f64, to: f64, steps: u64) -> f64 {
    let (start, end) = (place(from), place(to));
    if steps == 0 || from.is_nan() {
        from
    } else if to.is_nan() || steps >= start.abs_diff(end) {
        to
    } else {
        at_place(if start < end { start + steps as i64 } else { start - steps as i64 }, from)
    }
}

/// The distance to the next greater magnitude; of the greatest, to the one before.
pub fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let next = nextafter(x, f64::INFINITY);
    if next.is_infinite() { x - nextafter(x, 0.0) } else { next - x }
}

/// Both zeros are at 0.
fn place(x: f64) -> i64 {
    let magnitude = x.abs().to_bits() as i64;
    if x.is_sign_negative() { -magnitude } else { magnitude }
}

/// A zero has the sign of the side one comes from.
fn at_place(place: i64, from: f64) -> f64 {
    let magnitude = f64::from_bits(place.unsigned_abs());
    if place == 0 { magnitude.copysign(from) } else { magnitude.copysign(place as f64) }
}
