//! Order, equality and hash; with floats too, and exactly: no integer is rounded for it.

use std::cmp::Ordering;

use super::{Int, IntRef};

use IntRef::Small;

/// Numbers are hashed modulo this prime, 2^61 - 1, so that equal ones of all types have one hash.
pub const HASH_MODULUS: u64 = (1 << HASH_BITS) - 1;
pub const HASH_BITS: u32 = 61;

/// Floats from here on have no fraction, and are outside of what an `i64` holds.
const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

impl IntRef<'_> {
    pub fn compare(self, other: IntRef) -> Ordering {
        match (self, other) {
            (Small(a), Small(b)) => a.cmp(&b),
            (IntRef::Big(a), IntRef::Big(b)) => a.cmp(b),
            _ => self.to_big().cmp(&other.to_big()),
        }
    }

    pub fn equals(self, other: IntRef) -> bool {
        match (self, other) {
            (Small(a), Small(b)) => a == b,
            (IntRef::Big(a), IntRef::Big(b)) => a == b,
            _ => self.compare(other) == Ordering::Equal,
        }
    }

    /// None where the float is no number.
    pub fn compare_float(self, x: f64) -> Option<Ordering> {
        match self {
            _ if x.is_nan() => None,
            Small(a) if x < -TWO_TO_63 => Some(a.cmp(&i64::MIN).then(Ordering::Greater)),
            Small(_) if x >= TWO_TO_63 => Some(Ordering::Less),
            Small(a) => Some(a.cmp(&(x as i64)).then_with(|| compare_zero(x.fract()))),
            IntRef::Big(_) if x.is_infinite() => Some(compare_zero(x)),
            IntRef::Big(a) => {
                let whole = Int::from_float(x).ok()?;
                Some(IntRef::Big(a).compare(whole.borrow()).then_with(|| compare_zero(x.fract())))
            }
        }
    }

    pub fn equals_float(self, x: f64) -> bool {
        match self {
            Small(a) => a as f64 == x && self.compare_float(x) == Some(Ordering::Equal),
            IntRef::Big(_) => self.compare_float(x) == Some(Ordering::Equal),
        }
    }

    pub fn hash(self) -> i64 {
        match self {
            Small(a) => signed_hash(a < 0, a.unsigned_abs() % HASH_MODULUS),
            IntRef::Big(a) => {
                let modulus = u128::from(HASH_MODULUS);
                let step = |hash: u64, word: &u64| ((u128::from(hash) << 64 | u128::from(*word)) % modulus) as u64;
                signed_hash(a.is_negative(), a.words().iter().rev().fold(0, step))
            }
        }
    }
}

/// Zero beside the number.
fn compare_zero(x: f64) -> Ordering {
    0.0.partial_cmp(&x).unwrap_or(Ordering::Equal)
}

/// The hash of what has this magnitude modulo [`HASH_MODULUS`]. Minus one is no hash: it meant an error once.
pub fn signed_hash(is_negative: bool, magnitude: u64) -> i64 {
    let hash = if is_negative { -(magnitude as i64) } else { magnitude as i64 };
    if hash == -1 { -2 } else { hash }
}
