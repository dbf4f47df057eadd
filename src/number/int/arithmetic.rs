//! `+ - * // %`, `divmod`, and the signs.

use super::{Int, IntRef, Outcome};
use crate::number::Fault;
use crate::number::big::{Big, room};

use IntRef::Small;

const DIVISION: Fault = Fault::ZeroDivision("integer division or modulo by zero");
const MODULO: Fault = Fault::ZeroDivision("integer modulo by zero");

impl IntRef<'_> {
    pub fn add(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok(a.checked_add(b).map_or_else(|| wide(a, b, |a, b| a + b), Int::from)),
            _ => self.with(other, self.longer(other) + 1, Big::add),
        }
    }

    pub fn sub(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok(a.checked_sub(b).map_or_else(|| wide(a, b, |a, b| a - b), Int::from)),
            _ => self.with(other, self.longer(other) + 1, Big::sub),
        }
    }

    pub fn mul(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok(a.checked_mul(b).map_or_else(|| wide(a, b, |a, b| a * b), Int::from)),
            _ => self.with(other, self.bit_length() + other.bit_length(), Big::mul),
        }
    }

    pub fn floordiv(self, other: IntRef) -> Outcome {
        match (self, other) {
            (_, Small(0)) => Err(DIVISION),
            (Small(a), Small(b)) => Ok(floor_div(a, b)),
            _ => self.with(other, self.bit_length(), |a, b| a.div_mod(b).0),
        }
    }

    pub fn modulo(self, other: IntRef) -> Outcome {
        match (self, other) {
            (_, Small(0)) => Err(MODULO),
            (Small(a), Small(b)) => Ok(floor_mod(a, b).into()),
            _ => self.with(other, self.longer(other), Big::modulo),
        }
    }

    pub fn divmod(self, other: IntRef) -> Result<(Int, Int), Fault> {
        match (self, other) {
            (_, Small(0)) => Err(DIVISION),
            (Small(a), Small(b)) => Ok((floor_div(a, b), floor_mod(a, b).into())),
            _ => {
                room(self.longer(other))?;
                let (quotient, remainder) = self.to_big().div_mod(&other.to_big());
                Ok((quotient.into(), remainder.into()))
            }
        }
    }

    pub fn neg(self) -> Outcome {
        match self {
            Small(a) => Ok(Int::from(-i128::from(a))),
            IntRef::Big(a) => room(a.bit_length()).map(|()| a.neg().into()),
        }
    }

    pub fn abs(self) -> Outcome {
        if self.is_negative() { self.neg() } else { self.copy() }
    }

    /// `+x` of what may not be shared.
    pub fn copy(self) -> Outcome {
        room(self.bit_length()).map(|()| self.to_int())
    }

    /// The longer of two lengths in bits.
    pub(super) fn longer(self, other: IntRef) -> u64 {
        self.bit_length().max(other.bit_length())
    }

    /// The operation on bigs, if there is room for a result of so many bits.
    pub(super) fn with(self, other: IntRef, bits: u64, operation: impl FnOnce(&Big, &Big) -> Big) -> Outcome {
        room(bits)?;
        Ok(operation(&self.to_big(), &other.to_big()).into())
    }
}

/// What two words make that one does not hold.
#[cold]
fn wide(a: i64, b: i64, operation: impl FnOnce(i128, i128) -> i128) -> Int {
    operation(a.into(), b.into()).into()
}

/// The divisor is not zero.
fn floor_div(a: i64, b: i64) -> Int {
    match a.checked_div(b) {
        Some(quotient) => Int::from(quotient - i64::from(a % b != 0 && (a < 0) != (b < 0))),
        None => Int::from(-i128::from(a)),
    }
}

/// The divisor is not zero.
fn floor_mod(a: i64, b: i64) -> i64 {
    let remainder = a.checked_rem(b).unwrap_or(0);
    if remainder != 0 && (remainder < 0) != (b < 0) { remainder + b } else { remainder }
}
