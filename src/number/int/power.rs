//! `**`, and `pow` with a modulus.

use super::{Int, IntRef, Outcome};
use crate::number::big::{Big, MOST_BITS, room};
use crate::number::{Fault, float};

use IntRef::Small;

/// What `**` makes of integers.
#[derive(Debug, Clone, PartialEq)]
pub enum Power {
    Int(Int),
    /// The exponent is negative.
    Float(f64),
}

impl IntRef<'_> {
    pub fn pow(self, exponent: IntRef) -> Result<Power, Fault> {
        if !exponent.is_negative() {
            return self.raised(exponent).map(Power::Int);
        }
        float::pow_real(self.to_f64()?, exponent.to_f64()?).map(Power::Float)
    }

    /// The exponent is not negative.
    fn raised(self, exponent: IntRef) -> Outcome {
        match (self, exponent) {
            (_, Small(0)) | (Small(1), _) => Ok(Int::ONE),
            (Small(0), _) => Ok(Int::ZERO),
            (Small(-1), _) => Ok(Int::Small(if exponent.is_odd() { -1 } else { 1 })),
            (_, Small(1)) => self.copy(),
            (Small(2), _) => Small(1).shl(exponent),
            (Small(base), Small(count)) => match raised_word(base, count) {
                Some(power) => Ok(power.into()),
                None => raised_big(self, count as u64),
            },
            (IntRef::Big(_), Small(count)) => raised_big(self, count as u64),
            (_, IntRef::Big(_)) => Err(Fault::Memory),
        }
    }

    /// `pow(self, exponent, modulus)`; the result has the sign of the modulus.
    pub fn pow_mod(self, exponent: IntRef, modulus: IntRef) -> Outcome {
        if modulus.is_zero() {
            return Err(Fault::Value("pow() 3rd argument cannot be 0"));
        }
        let positive = modulus.abs()?;
        if positive == Int::ONE {
            return Ok(Int::ZERO);
        }
        let power = self.pow_positive(exponent, &positive)?;
        power.borrow().modulo(modulus)
    }

    fn pow_positive(self, exponent: IntRef, modulus: &Int) -> Outcome {
        if let (Small(base), Small(exponent @ 0..), Int::Small(modulus)) = (self, exponent, modulus) {
            return Ok(pow_mod_word(base, exponent as u64, *modulus as u64).into());
        }
        room(2 * self.longer(modulus.borrow()))?;
        let modulus = modulus.borrow().to_big();
        if !exponent.is_negative() {
            return Ok(self.to_big().pow_mod(&exponent.to_big(), &modulus).into());
        }
        let inverse = self.to_big().inverse_mod(&modulus);
        let inverse = inverse.ok_or(Fault::Value("base is not invertible for the given modulus"))?;
        Ok(inverse.pow_mod(&exponent.to_big().neg(), &modulus).into())
    }
}

/// By squaring; the count is not negative.
fn raised_word(base: i64, count: i64) -> Option<i64> {
    base.checked_pow(u32::try_from(count).ok()?)
}

/// The magnitude of the base is two at least.
fn raised_big(base: IntRef, count: u64) -> Outcome {
    let least = (base.bit_length() - 1).saturating_mul(count);
    room(least)?;
    // Memory for a result that is only just too large is asked for too.
    room(base.bit_length().saturating_mul(count).min(MOST_BITS))?;
    Ok(Big::pow(&base.to_big(), count).into())
}

/// The modulus is positive.
fn pow_mod_word(base: i64, mut exponent: u64, modulus: u64) -> i64 {
    let modulus = u128::from(modulus);
    let mut square = i128::from(base).rem_euclid(modulus as i128) as u128;
    let mut power = 1 % modulus;
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = power * square % modulus;
        }
        square = square * square % modulus;
        exponent >>= 1;
    }
    power as i64
}
