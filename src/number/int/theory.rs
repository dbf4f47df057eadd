//! Roots, divisors and counting: what `math` and `round` ask of integers.

use std::cmp::Ordering;

use super::{Int, IntRef, Outcome};
use crate::number::Fault;
use crate::number::big::{Big, room};

use IntRef::Small;

impl IntRef<'_> {
    pub fn isqrt(self) -> Outcome {
        match self {
            _ if self.is_negative() => Err(Fault::Value("isqrt() argument must be nonnegative")),
            Small(a) => Ok(a.isqrt().into()),
            IntRef::Big(a) => room(a.bit_length()).map(|()| a.sqrt().into()),
        }
    }

    pub fn gcd(self, other: IntRef) -> Outcome {
        match (self, other) {
            (Small(a), Small(b)) => Ok(gcd_words(a.unsigned_abs(), b.unsigned_abs()).into()),
            (a, Small(0)) | (Small(0), a) => a.abs(),
            _ => self.with(other, self.longer(other), Big::gcd),
        }
    }

    pub fn lcm(self, other: IntRef) -> Outcome {
        if self.is_zero() || other.is_zero() {
            return Ok(Int::ZERO);
        }
        let part = self.floordiv(self.gcd(other)?.borrow())?;
        part.borrow().mul(other)?.borrow().abs()
    }

    /// `round(self, -zeros)`: to a multiple of a power of ten, half to even.
    pub fn round_to_tens(self, zeros: IntRef) -> Outcome {
        // A power of ten has more than three bits a digit; beyond twice the number only zero is near.
        let zeros = match zeros.to_i64() {
            _ if self.is_zero() => return Ok(Int::ZERO),
            Some(zeros) if zeros as u64 <= self.bit_length() / 3 + 1 => zeros as u64,
            _ => return Ok(Int::ZERO),
        };
        let unit = Int::from(Big::from(10i64).pow(zeros));
        let (quotient, rest) = self.divmod(unit.borrow())?;
        let half = rest.borrow().shl(Small(1))?.borrow().compare(unit.borrow());
        let is_up = half == Ordering::Greater || half == Ordering::Equal && quotient.borrow().is_odd();
        let rounded = self.sub(rest.borrow())?;
        if is_up { rounded.borrow().add(unit.borrow()) } else { Ok(rounded) }
    }

    pub fn factorial(self) -> Outcome {
        if self.is_negative() {
            return Err(Fault::Value("factorial() not defined for negative values"));
        }
        let too_large = Fault::Overflow("factorial() argument should not exceed 9223372036854775807");
        let last = self.to_i64().ok_or(too_large)? as u64;
        room(product_bits(last, last))?;
        product(1, last)
    }

    /// `math.perm(self, count)`
    pub fn perm(self, count: IntRef) -> Outcome {
        check_natural(self, count)?;
        if self.compare(count) == Ordering::Less {
            return Ok(Int::ZERO);
        }
        let count = count.to_i64().ok_or(Fault::Overflow("k must not exceed 9223372036854775807"))? as u64;
        room((self.bit_length() - u64::from(count > 0)).saturating_mul(count / 2))?;
        self.falling(count)
    }

    /// `math.comb(self, count)`
    pub fn comb(self, count: IntRef) -> Outcome {
        check_natural(self, count)?;
        if self.compare(count) == Ordering::Less {
            return Ok(Int::ZERO);
        }
        let other = self.sub(count)?;
        let count = if other.borrow().compare(count) == Ordering::Less { other } else { count.to_int() };
        let too_large = Fault::Overflow("min(n - k, k) must not exceed 9223372036854775807");
        let count = count.borrow().to_i64().ok_or(too_large)? as u64;
        // There are at least (n / k) ** k choices.
        let least = (self.bit_length() - 1).saturating_sub(u64::from(64 - count.leading_zeros()));
        room(least.saturating_mul(count).max(count))?;
        chosen(self, count)
    }

    /// `self * (self - 1) * …`, so many factors.
    fn falling(self, count: u64) -> Outcome {
        match self.to_i64() {
            Some(n) if count <= n as u64 => product(n as u64 - count + 1, n as u64),
            _ => self.falling_big(count),
        }
    }

    fn falling_big(self, count: u64) -> Outcome {
        match count {
            0 => Ok(Int::ONE),
            1 => self.copy(),
            _ => {
                let low = self.sub(Small((count / 2) as i64))?;
                let high = self.falling_big(count / 2)?;
                high.borrow().mul(low.borrow().falling_big(count - count / 2)?.borrow())
            }
        }
    }
}

/// C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j): halves are quicker to multiply than a row of factors.
fn chosen(n: IntRef, count: u64) -> Outcome {
    if count <= 1 {
        return if count == 0 { Ok(Int::ONE) } else { n.copy() };
    }
    if let Some(small) = n.to_i64().and_then(|n| chosen_word(n as u64, count)) {
        return Ok(small.into());
    }
    let half = count / 2;
    let rest = n.sub(Small(half as i64))?;
    let product = chosen(n, half)?.borrow().mul(chosen(rest.borrow(), count - half)?.borrow())?;
    product.borrow().floordiv(chosen(Small(count as i64), half)?.borrow())
}

/// Each step is a number of choices too, so that its division leaves nothing.
fn chosen_word(n: u64, count: u64) -> Option<u64> {
    (1..=count).try_fold(1u64, |chosen, step| {
        let wide = u128::from(chosen) * u128::from(n - count + step) / u128::from(step);
        u64::try_from(wide).ok()
    })
}

fn check_natural(n: IntRef, count: IntRef) -> Result<(), Fault> {
    if n.is_negative() {
        return Err(Fault::Value("n must be a non-negative integer"));
    }
    if count.is_negative() {
        return Err(Fault::Value("k must be a non-negative integer"));
    }
    Ok(())
}

/// At most so many bits has the product of so many factors up to `last`, less two for each.
fn product_bits(last: u64, count: u64) -> u64 {
    count.saturating_mul(u64::from(64 - last.leading_zeros()).saturating_sub(2))
}

/// The product of all integers from `first` to `last`; one if there are none.
fn product(first: u64, last: u64) -> Outcome {
    if first > last {
        return Ok(Int::ONE);
    }
    if last - first < 16 {
        return (first..=last).try_fold(Int::ONE, |product, factor| product.borrow().mul(Int::from(factor).borrow()));
    }
    let middle = first + (last - first) / 2;
    product(first, middle)?.borrow().mul(product(middle + 1, last)?.borrow())
}

/// By halving and subtracting.
fn gcd_words(a: u64, b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let shift = (a | b).trailing_zeros();
    let (mut a, mut b) = (a >> a.trailing_zeros(), b >> b.trailing_zeros());
    while a != b {
        if a < b {
            (a, b) = (b, a);
        }
        a -= b;
        a >>= a.trailing_zeros();
    }
    a << shift
}
