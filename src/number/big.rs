//! Integers of any size, as sign and magnitude. The one file that knows which crate does the work.
//!
//! The crate ends the process where memory does. So whoever makes a result asks first for [`room`]: sizes beyond
//! [`MOST_BITS`] are refused, and large ones are tried out on the allocator.

use std::cmp::Ordering;
use std::fmt;

use dashu_int::fast_div::ConstDivisor;
use dashu_int::ops::{Abs, BitTest, DivRem, ExtendedGcd, Gcd, SquareRoot};
use dashu_int::{IBig, Sign, UBig};

use super::Fault;

/// The largest result, in bits: a gigabyte.
pub const MOST_BITS: u64 = 1 << 33;

/// Results up to this many bits are not tried out on the allocator.
const EVERYDAY_BITS: u64 = 1 << 23;

/// The crate needs room besides for what lies between operands and result.
const SCRATCH: u64 = 4;

/// Whether a result of so many bits can be made.
pub fn room(bits: u64) -> Result<(), Fault> {
    if bits <= EVERYDAY_BITS {
        return Ok(());
    }
    if bits > MOST_BITS {
        return Err(Fault::Memory);
    }
    let bytes = usize::try_from(bits / 8 * SCRATCH).map_err(|_| Fault::Memory)?;
    Vec::<u8>::new().try_reserve_exact(bytes).map_err(|_| Fault::Memory)
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Big(IBig);

impl fmt::Debug for Big {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl From<i64> for Big {
    fn from(value: i64) -> Self {
        Big(IBig::from(value))
    }
}

impl From<i128> for Big {
    fn from(value: i128) -> Self {
        Big(IBig::from(value))
    }
}

impl From<u64> for Big {
    fn from(value: u64) -> Self {
        Big(IBig::from(value))
    }
}

// ---- what it is

impl Big {
    /// From a magnitude in words of 64 bits, the lowest first. What heaps keep may be copied in and out by these.
    pub fn from_words(is_negative: bool, words: &[u64]) -> Big {
        Big(IBig::from_sign_words(if is_negative { Sign::Negative } else { Sign::Positive }, words))
    }

    /// The magnitude, the lowest word first, without zeros behind.
    pub fn words(&self) -> &[u64] {
        self.0.as_sign_words().1
    }

    pub fn is_negative(&self) -> bool {
        self.0.sign() == Sign::Negative
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    pub fn is_odd(&self) -> bool {
        self.words().first().is_some_and(|word| word & 1 == 1)
    }

    /// Of the magnitude.
    pub fn bit_length(&self) -> u64 {
        let words = self.words();
        words.last().map_or(0, |highest| 64 * words.len() as u64 - u64::from(highest.leading_zeros()))
    }

    pub fn to_i64(&self) -> Option<i64> {
        match *self.words() {
            [] => Some(0),
            [word] if self.is_negative() => 0i64.checked_sub_unsigned(word),
            [word] => i64::try_from(word).ok(),
            _ => None,
        }
    }

    /// How many zeros the magnitude ends with; none for zero.
    pub fn trailing_zeros(&self) -> u64 {
        self.0.trailing_zeros().unwrap_or(0) as u64
    }

    /// Of the magnitude.
    pub fn count_ones(&self) -> u64 {
        self.words().iter().map(|word| u64::from(word.count_ones())).sum()
    }
}

// ---- arithmetic: results are as large as they get, the caller has seen to the room

impl Big {
    pub fn add(&self, other: &Big) -> Big {
        Big(&self.0 + &other.0)
    }

    pub fn sub(&self, other: &Big) -> Big {
        Big(&self.0 - &other.0)
    }

    pub fn mul(&self, other: &Big) -> Big {
        Big(&self.0 * &other.0)
    }

    pub fn neg(&self) -> Big {
        Big(-&self.0)
    }

    pub fn abs(&self) -> Big {
        Big((&self.0).abs())
    }

    /// Quotient and remainder, the quotient towards minus infinity; the divisor is not zero.
    pub fn div_mod(&self, other: &Big) -> (Big, Big) {
        let (quotient, remainder) = (&self.0).div_rem(&other.0);
        if remainder.is_zero() || remainder.sign() == other.0.sign() {
            (Big(quotient), Big(remainder))
        } else {
            (Big(quotient - IBig::ONE), Big(remainder + &other.0))
        }
    }

    /// The remainder with the sign of the divisor, which is not zero.
    pub fn modulo(&self, other: &Big) -> Big {
        let remainder = &self.0 % &other.0;
        let fits = remainder.is_zero() || remainder.sign() == other.0.sign();
        Big(if fits { remainder } else { remainder + &other.0 })
    }

    pub fn pow(&self, exponent: u64) -> Big {
        Big(self.0.pow(exponent as usize))
    }

    /// `self ** exponent` modulo something above one; the exponent is not negative.
    pub fn pow_mod(&self, exponent: &Big, modulus: &Big) -> Big {
        let ring = ConstDivisor::new(magnitude(modulus));
        // The crate's own reduction expects what has two words to be less than a modulus of 64 bits.
        Big(ring.reduce(self.modulo(modulus).0).pow(&magnitude(exponent)).residue().into())
    }

    /// What times `self` is one modulo something positive, if there is such a number.
    pub fn inverse_mod(&self, modulus: &Big) -> Option<Big> {
        let (divisor, inverse, _) = (&self.0).gcd_ext(&modulus.0);
        divisor.is_one().then(|| Big(inverse).modulo(modulus))
    }

    pub fn gcd(&self, other: &Big) -> Big {
        Big((&self.0).gcd(&other.0).into())
    }

    /// The root, rounded down, of what is not negative.
    pub fn sqrt(&self) -> Big {
        Big(magnitude(self).sqrt().into())
    }

    pub fn shl(&self, count: u64) -> Big {
        Big(&self.0 << count as usize)
    }

    /// Towards minus infinity.
    pub fn shr(&self, count: u64) -> Big {
        Big(&self.0 >> count as usize)
    }

    pub fn and(&self, other: &Big) -> Big {
        Big(&self.0 & &other.0)
    }

    pub fn or(&self, other: &Big) -> Big {
        Big(&self.0 | &other.0)
    }

    pub fn xor(&self, other: &Big) -> Big {
        Big(&self.0 ^ &other.0)
    }

    pub fn compare_magnitude(&self, other: &Big) -> Ordering {
        let (ours, theirs) = (self.words(), other.words());
        ours.len().cmp(&theirs.len()).then_with(|| ours.iter().rev().cmp(theirs.iter().rev()))
    }
}

fn magnitude(big: &Big) -> UBig {
    UBig::from_words(big.words())
}

// ---- text and bytes

impl Big {
    /// Lower-case digits in a radix from 2 to 36, after a minus for what is negative.
    pub fn to_text(&self, radix: u32) -> String {
        if radix == 10 { self.0.to_string() } else { self.0.in_radix(radix as u8).to_string() }
    }

    /// From digits of the radix, without a sign or underscores; none is zero.
    pub fn from_digits(digits: &str, radix: u32) -> Option<Big> {
        if digits.is_empty() {
            return Some(Big(IBig::ZERO));
        }
        UBig::from_str_radix(digits, radix).ok().map(|magnitude| Big(magnitude.into()))
    }

    /// The bytes of the magnitude, the lowest first.
    pub fn to_le_bytes(&self) -> Vec<u8> {
        self.words().iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    pub fn from_le_bytes(bytes: &[u8]) -> Big {
        Big(UBig::from_le_bytes(bytes).into())
    }

    pub fn bit(&self, at: u64) -> bool {
        self.0.bit(at as usize)
    }
}
