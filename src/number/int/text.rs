//! Integers as text.

use super::{Int, IntRef, Outcome};
use crate::number::Fault;
use crate::number::big::{Big, room};
use crate::text::number::{Integer, IntegerError, parse_int};

use IntRef::Small;

/// Why a text is no integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// The sentence needs the text's `repr`: `text::number::invalid_integer`.
    Literal,
    Fault(Fault),
}

/// `int(text, base)`. More decimal digits than the limit are a fault; a limit of 0 is none.
pub fn parse(text: &str, base: u32, limit: usize) -> Result<Int, Unreadable> {
    let integer = parse_int(text, base).map_err(|error| match error {
        IntegerError::Base => Unreadable::Fault(Fault::Value("int() base must be >= 2 and <= 36, or 0")),
        IntegerError::Literal => Unreadable::Literal,
    })?;
    from_digits(&integer, text, limit).map_err(Unreadable::Fault)
}

fn from_digits(integer: &Integer, text: &str, limit: usize) -> Outcome {
    if let Some(value) = integer.small() {
        return Ok(value.into());
    }
    if limit > 0 && !integer.radix.is_power_of_two() {
        let digits = text.chars().filter(|c| c.is_alphanumeric()).count();
        if digits > limit {
            return Err(Fault::Digits { limit, found: Some(digits) });
        }
    }
    Int::from_digits(integer.negative, &integer.digits, integer.radix)
}

impl Int {
    /// From plain digits, as literals have them.
    pub fn from_digits(is_negative: bool, digits: &str, radix: u32) -> Outcome {
        room(digits.len() as u64 * u64::from(radix.ilog2() + 1))?;
        let magnitude = Int::from(Big::from_digits(digits, radix).ok_or(Fault::Value("invalid digits"))?);
        if is_negative { magnitude.borrow().neg() } else { Ok(magnitude) }
    }
}

impl IntRef<'_> {
    /// `str(self)`, where more digits than the limit are a fault; a limit of 0 is none.
    pub fn to_decimal(self, limit: usize) -> Result<String, Fault> {
        let IntRef::Big(big) = self else { return self.to_radix(10) };
        // A third of the bits is more than the digits; more exactly it is only counted near the limit.
        let refused = Err(Fault::Digits { limit, found: None });
        let is_limited = limit > 0 && big.bit_length() / 3 > limit as u64;
        if is_limited && big.bit_length() as f64 * std::f64::consts::LOG10_2 > limit as f64 + 1.0 {
            return refused;
        }
        let text = self.to_radix(10)?;
        let digits = text.len() - usize::from(big.is_negative());
        if is_limited && digits > limit { refused } else { Ok(text) }
    }

    /// Lower-case digits without a prefix, in a radix from 2 to 36.
    pub fn to_radix(self, radix: u32) -> Result<String, Fault> {
        match self {
            Small(value) if radix == 10 => Ok(value.to_string()),
            _ => {
                room(self.bit_length() * 8)?;
                Ok(self.to_big().to_text(radix))
            }
        }
    }
}
