//! Python's `int`: a machine word where 63 bits hold the value (a heap's words keep so many), a [`Big`] otherwise.
//!
//! Operands are lent as [`IntRef`], results are owned as [`Int`] and always in the smaller of the two forms: what is a
//! `Big` fits no 63 bits. An operand may be any `i64`. Each operation has a short way for two small operands, and one
//! for bigs, to which a small operand is promoted (which allocates nothing).

#![expect(clippy::should_implement_trait, reason = "these can fail, which operators of Rust's do not")]

mod arithmetic;
mod bits;
mod bytes;
mod compare;
mod convert;
mod power;
mod text;
mod theory;

use std::borrow::Cow;

use super::{Big, Fault};

pub use bytes::ByteOrder;
pub use compare::{HASH_BITS, HASH_MODULUS, signed_hash};
pub use convert::EXACT;
pub use power::Power;
pub use text::{Unreadable, parse};

pub const SMALLEST: i64 = -(1 << 62);
pub const LARGEST: i64 = (1 << 62) - 1;

pub type Outcome = Result<Int, Fault>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Int {
    Small(i64),
    Big(Big),
}

#[derive(Debug, Clone, Copy)]
pub enum IntRef<'a> {
    Small(i64),
    Big(&'a Big),
}

use IntRef::Small;

impl Int {
    pub const ZERO: Int = Int::Small(0);
    pub const ONE: Int = Int::Small(1);

    pub fn borrow(&self) -> IntRef<'_> {
        match self {
            Int::Small(value) => IntRef::Small(*value),
            Int::Big(big) => IntRef::Big(big),
        }
    }
}

impl From<i64> for Int {
    fn from(value: i64) -> Self {
        if (SMALLEST..=LARGEST).contains(&value) { Int::Small(value) } else { Int::Big(value.into()) }
    }
}

impl From<i128> for Int {
    fn from(value: i128) -> Self {
        i64::try_from(value).map_or_else(|_| Int::Big(value.into()), Int::from)
    }
}

impl From<u64> for Int {
    fn from(value: u64) -> Self {
        Int::from(i128::from(value))
    }
}

impl From<Big> for Int {
    fn from(big: Big) -> Self {
        match big.to_i64() {
            Some(value) if (SMALLEST..=LARGEST).contains(&value) => Int::Small(value),
            _ => Int::Big(big),
        }
    }
}

impl<'a> From<&'a Int> for IntRef<'a> {
    fn from(int: &'a Int) -> Self {
        int.borrow()
    }
}

impl From<i64> for IntRef<'_> {
    fn from(value: i64) -> Self {
        IntRef::Small(value)
    }
}

impl<'a> IntRef<'a> {
    pub fn to_int(self) -> Int {
        match self {
            Small(value) => value.into(),
            IntRef::Big(big) => big.clone().into(),
        }
    }

    pub fn to_big(self) -> Cow<'a, Big> {
        match self {
            Small(value) => Cow::Owned(value.into()),
            IntRef::Big(big) => Cow::Borrowed(big),
        }
    }

    pub fn to_i64(self) -> Option<i64> {
        match self {
            Small(value) => Some(value),
            IntRef::Big(big) => big.to_i64(),
        }
    }

    pub fn is_zero(self) -> bool {
        match self {
            Small(value) => value == 0,
            IntRef::Big(big) => big.is_zero(),
        }
    }

    pub fn is_negative(self) -> bool {
        match self {
            Small(value) => value < 0,
            IntRef::Big(big) => big.is_negative(),
        }
    }

    pub fn is_odd(self) -> bool {
        match self {
            Small(value) => value & 1 == 1,
            IntRef::Big(big) => big.is_odd(),
        }
    }
}
