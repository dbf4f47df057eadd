//! Shifts and the operations on bits, as if an integer had endless bits in two's complement.

use super::{Int, IntRef, Outcome};
use crate::number::Fault;
use crate::number::big::{Big, MOST_BITS, room};

use IntRef::Small;

const NEGATIVE_COUNT: Fault = Fault::Value("negative shift count");

impl IntRef<'_> {
    pub fn and(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok((a & b).into()),
            _ => self.with(other, self.longer(other) + 1, Big::and),
        }
    }

    pub fn or(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok((a | b).into()),
            _ => self.with(other, self.longer(other) + 1, Big::or),
        }
    }

    pub fn xor(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok((a ^ b).into()),
            _ => self.with(other, self.longer(other) + 1, Big::xor),
        }
    }

    pub fn invert(self) -> Outcome {
        match self {
            Small(a) => Ok((!a).into()),
            IntRef::Big(_) => Small(-1).sub(self),
        }
    }

    pub fn shl(self, count: IntRef) -> Outcome {
        if count.is_negative() {
            return Err(NEGATIVE_COUNT);
        }
        if self.is_zero() {
            return Ok(Int::ZERO);
        }
        let count = count.to_i64().map_or(u64::MAX, |count| count as u64);
        match self {
            Small(a) if count < 64 => Ok((i128::from(a) << count).into()),
            _ if count > MOST_BITS => Err(Fault::Memory),
            _ => {
                room(self.bit_length() + count)?;
                Ok(self.to_big().shl(count).into())
            }
        }
    }

    pub fn shr(self, count: IntRef) -> Outcome {
        if count.is_negative() {
            return Err(NEGATIVE_COUNT);
        }
        let count = count.to_i64().map_or(u64::MAX, |count| count as u64);
        match self {
            Small(a) => Ok((a >> count.min(63)).into()),
            IntRef::Big(a) if count >= a.bit_length() => Ok(Int::Small(-i64::from(a.is_negative()))),
            IntRef::Big(a) => {
                room(a.bit_length() - count)?;
                Ok(a.shr(count).into())
            }
        }
    }

    /// `int.bit_length`: of the magnitude.
    pub fn bit_length(self) -> u64 {
        match self {
            Small(a) => u64::from(64 - a.unsigned_abs().leading_zeros()),
            IntRef::Big(a) => a.bit_length(),
        }
    }

    /// `int.bit_count`: of the magnitude.
    pub fn bit_count(self) -> u64 {
        match self {
            Small(a) => u64::from(a.unsigned_abs().count_ones()),
            IntRef::Big(a) => a.count_ones(),
        }
    }
}
