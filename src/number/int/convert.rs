//! To floats and back, and the division that makes a float; all correctly rounded, half to even.

use super::{Int, IntRef, Outcome};
use crate::number::Fault;
use crate::text::number::{decompose, round_binary};

use IntRef::Small;

/// Up to here every integer is a float.
pub const EXACT: u64 = 1 << 53;

const QUOTIENT_TOO_LARGE: Fault = Fault::Overflow("integer division result too large for a float");

impl IntRef<'_> {
    pub fn to_f64(self) -> Result<f64, Fault> {
        match self {
            Small(a) => Ok(a as f64),
            IntRef::Big(a) => {
                let magnitude = high_words(a.words()).and_then(|(high, exponent)| round_binary(high, exponent));
                let magnitude = magnitude.ok_or(Fault::Overflow("int too large to convert to float"))?;
                Ok(if a.is_negative() { -magnitude } else { magnitude })
            }
        }
    }

    /// `self / other`
    pub fn truediv(self, other: IntRef) -> Result<f64, Fault> {
        match (self, other) {
            (_, Small(0)) => Err(Fault::ZeroDivision("division by zero")),
            (Small(0), Small(b)) => Ok(if b < 0 { -0.0 } else { 0.0 }),
            (Small(a), Small(b)) if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT => Ok(a as f64 / b as f64),
            _ => {
                let magnitude = self.divided_magnitude(other)?;
                Ok(if self.is_negative() == other.is_negative() { magnitude } else { -magnitude })
            }
        }
    }

    /// The quotient is found to 66 bits or 67, of which the last also tells of a remainder, and rounded once.
    fn divided_magnitude(self, other: IntRef) -> Result<f64, Fault> {
        let difference = self.bit_length() as i64 - other.bit_length() as i64;
        if difference > 1025 {
            return Err(QUOTIENT_TOO_LARGE);
        }
        if difference < -1100 {
            return Ok(0.0);
        }
        let shift = 66 - difference;
        let (mut a, mut b) = (self.abs()?, other.abs()?);
        let scaled = if shift >= 0 { &mut a } else { &mut b };
        *scaled = scaled.borrow().shl(Small(shift.abs()))?;
        let (quotient, rest) = a.borrow().divmod(b.borrow())?;
        let Some((high, 0)) = high_words(quotient.borrow().to_big().words()) else { return Err(QUOTIENT_TOO_LARGE) };
        let sticky = u128::from(!rest.borrow().is_zero());
        round_binary(high << 1 | sticky, -shift - 1).ok_or(QUOTIENT_TOO_LARGE)
    }
}

/// The highest words of a magnitude and their exponent of two. The last bit is set if one below it is; for what
/// no float holds there is nothing.
fn high_words(words: &[u64]) -> Option<(u128, i64)> {
    const MOST: usize = 17;
    let (high, rest) = match *words {
        [] => (0, words),
        [low] => (u128::from(low), &[][..]),
        [ref rest @ .., low, high] => (u128::from(high) << 64 | u128::from(low), rest),
    };
    let sticky = rest.iter().any(|&word| word != 0);
    (words.len() <= MOST).then_some((high | u128::from(sticky), 64 * rest.len() as i64))
}

impl Int {
    /// `int(x)`: towards zero.
    pub fn from_float(x: f64) -> Outcome {
        if x.is_nan() {
            return Err(Fault::Value("cannot convert float NaN to integer"));
        }
        if x.is_infinite() {
            return Err(Fault::Overflow("cannot convert float infinity to integer"));
        }
        if x.abs() < super::LARGEST as f64 {
            return Ok(Int::from(x as i64));
        }
        let (is_negative, mantissa, exponent) = decompose(x);
        let magnitude = Int::from(mantissa).borrow().shl(Small(exponent.into()))?;
        if is_negative { magnitude.borrow().neg() } else { Ok(magnitude) }
    }
}
