//! Sums that lose nothing on the way. The rounding error of one addition or multiplication is a float itself, so that a
//! sum may be held exactly as a row of floats.

use super::Fault;

/// `a + b` and what rounding lost.
pub(super) fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_kept = sum - a;
    (sum, (a - (sum - b_kept)) + (b - b_kept))
}

/// `a * b` and what rounding lost: both are split into halves whose products are exact. (A fused multiplication would do it,
/// but not every processor has one.)
pub(super) fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    let ((a_high, a_low), (b_high, b_low)) = (split(a), split(b));
    let lost = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
    (product, lost)
}

/// The upper 26 bits of the mantissa, and the rest.
fn split(x: f64) -> (f64, f64) {
    const SPLITTER: f64 = (1u64 << 27) as f64 + 1.0;
    let scaled = x * SPLITTER;
    let high = scaled - (scaled - x);
    (high, x - high)
}

/// The sum of floats, rounded once.
pub fn fsum(values: impl IntoIterator<Item = f64>) -> Result<f64, Fault> {
    let mut sum = Exact::default();
    values.into_iter().try_for_each(|x| sum.add(x))?;
    sum.rounded()
}

/// A sum as floats that do not overlap, the smallest first; what is not finite is summed apart.
#[derive(Default)]
struct Exact {
    parts: Vec<f64>,
    special: f64,
    infinities: f64,
}

impl Exact {
    fn add(&mut self, value: f64) -> Result<(), Fault> {
        let mut carry = value;
        let mut kept = 0;
        for at in 0..self.parts.len() {
            let (sum, lost) = two_sum_ordered(carry, self.parts[at]);
            if lost != 0.0 {
                self.parts[kept] = lost;
                kept += 1;
            }
            carry = sum;
        }
        self.parts.truncate(kept);
        if carry.is_finite() {
            if carry != 0.0 {
                self.parts.push(carry);
            }
            return Ok(());
        }
        if value.is_finite() {
            return Err(Fault::Overflow("intermediate overflow in fsum"));
        }
        self.infinities += if value.is_infinite() { value } else { 0.0 };
        self.special += value;
        self.parts.clear();
        Ok(())
    }

    fn rounded(&self) -> Result<f64, Fault> {
        if self.special != 0.0 {
            let is_torn = self.infinities.is_nan();
            return if is_torn { Err(Fault::Value("-inf + inf in fsum")) } else { Ok(self.special) };
        }
        let mut parts = self.parts.iter().rev();
        let mut high = 0.0;
        let mut low = 0.0;
        for &part in parts.by_ref() {
            (high, low) = two_sum_ordered(high, part);
            if low != 0.0 {
                break;
            }
        }
        // Half to even was decided without the parts below: one on the same side decides for the other neighbour.
        let next = parts.next().copied().unwrap_or(0.0);
        if low < 0.0 && next < 0.0 || low > 0.0 && next > 0.0 {
            let twice = low * 2.0;
            let moved = high + twice;
            if twice == moved - high {
                high = moved;
            }
        }
        Ok(high)
    }
}

/// As [`two_sum`], in fewer steps.
fn two_sum_ordered(a: f64, b: f64) -> (f64, f64) {
    let (a, b) = if a.abs() < b.abs() { (b, a) } else { (a, b) };
    let sum = a + b;
    (sum, b - (sum - a))
}

/// What `sum` keeps of floats: the sum so far and what rounding lost of it.
#[derive(Debug, Clone, Copy)]
pub struct Running {
    sum: f64,
    lost: f64,
}

impl Running {
    pub fn new(start: f64) -> Self {
        Running { sum: start, lost: 0.0 }
    }

    pub fn add(&mut self, x: f64) {
        let sum = self.sum + x;
        self.lost += if self.sum.abs() >= x.abs() { (self.sum - sum) + x } else { (x - sum) + self.sum };
        self.sum = sum;
    }

    /// What rounding loses is lost, as Python loses it where a float meets an int.
    pub fn add_plainly(&mut self, x: f64) {
        self.sum += x;
    }

    pub fn total(self) -> f64 {
        if self.lost != 0.0 && self.lost.is_finite() { self.sum + self.lost } else { self.sum }
    }
}

/// `math.sumprod` of floats, in three times their precision; of what is not finite, or grows so, as it comes.
pub fn sumprod(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    let mut total = (0.0, 0.0, 0.0);
    for (a, b) in pairs.clone() {
        let (product, lost) = two_product(a, b);
        let (sum, first) = two_sum(total.0, product);
        let (second, third) = two_sum(total.1, first);
        let (second, fourth) = two_sum(second, lost);
        total = (sum, second, total.2 + (third + fourth));
    }
    let sum = total.0 + (total.1 + total.2);
    if sum.is_finite() { sum } else { pairs.fold(0.0, |sum, (a, b)| sum + a * b) }
}
