//! Floats in decimal: the fewest digits that tell a float from all others; so many digits, rounded as if the exact number
//! stood there; and so many places behind the point, by the arithmetic of integers.

use super::scrap::Scrap;

/// The digits of a positive float, of which the last is not zero, and the exponent of ten of the first of them.
#[derive(Debug)]
pub struct Decimal {
    pub digits: Scrap,
    pub exponent: i32,
}

/// Two numbers with as many digits lie farther apart than two floats do.
const FEWER_THAN_FLOATS: usize = 15;

impl Decimal {
    /// The fewest digits that read back as the float.
    pub fn shortest(value: f64) -> Decimal {
        Decimal::read(zmij::Buffer::new().format_finite(value))
    }

    /// Takes apart what has the form `dd.ddde-dd`.
    fn read(written: &str) -> Decimal {
        let (mut digits, mut exponent, mut has_point) = (Scrap::default(), -1, false);
        for (at, byte) in written.bytes().enumerate() {
            match byte {
                b'e' => {
                    exponent += written.get(at + 1..).and_then(|behind| behind.parse().ok()).unwrap_or(0);
                    break;
                }
                b'.' => has_point = true,
                b'0' if digits.is_empty() => exponent -= i32::from(has_point),
                digit => {
                    digits.push(&[digit]);
                    exponent += i32::from(!has_point);
                }
            }
        }
        if digits.is_empty() {
            return Decimal { digits: Scrap::from("0"), exponent: 0 };
        }
        let mut decimal = Decimal { digits, exponent };
        decimal.trim();
        decimal
    }

    /// Drops zeros at the end.
    fn trim(&mut self) {
        let bytes = self.digits.as_bytes();
        let end = bytes.iter().rposition(|&digit| digit != b'0').map_or(0, |last| last + 1);
        self.digits.truncate(end);
    }

    /// At most `count` digits, correctly rounded, half to even.
    pub fn rounded(value: f64, count: usize) -> Decimal {
        Decimal::rounded_shortest(value, count)
            .unwrap_or_else(|| Decimal::read(Scrap::written(format_args!("{value:.*e}", count - 1)).as_str()))
    }

    /// The same from the shortest digits. Rounded once more they are what the exact number gives, unless they lie halfway
    /// themselves: a number halfway between two shorter ones has fewer digits than the shortest ones, or is nearer.
    fn rounded_shortest(value: f64, count: usize) -> Option<Decimal> {
        let is_usual = value == 0.0 || value >= f64::MIN_POSITIVE;
        if !(1..=FEWER_THAN_FLOATS).contains(&count) || !is_usual {
            return None;
        }
        let mut shortest = Decimal::shortest(value);
        match shortest.digits.as_bytes().get(count..) {
            None | Some([]) => return Some(shortest),
            Some(b"5") => return None,
            Some([first, ..]) => {
                let is_up = *first >= b'5';
                shortest.digits.truncate(count);
                if is_up {
                    shortest.increase();
                }
            }
        }
        shortest.trim();
        Some(shortest)
    }

    /// Adds one to the last digit.
    fn increase(&mut self) {
        let nines = self.digits.as_bytes().iter().rev().take_while(|&&digit| digit == b'9').count();
        self.digits.truncate(self.digits.len() - nines);
        match self.digits.last_mut() {
            Some(last) => *last += 1,
            None => {
                self.digits.push(b"1");
                self.exponent += 1;
            }
        }
    }
}

/// `value · 10^places`, rounded half to even, of a positive number of everyday size: exact.
#[inline]
pub fn scaled(value: f64, places: usize) -> Option<u64> {
    const MOST_PLACES: usize = 17;
    const FRACTION_BITS: u32 = 52;
    let bits = value.to_bits();
    let exponent = (bits >> FRACTION_BITS) as i32 - 1075;
    match () {
        () if places > MOST_PLACES => return None,
        () if bits == 0 => return Some(0),
        () if !(-126..=0).contains(&exponent) => return None,
        () => {}
    }
    let mantissa = bits & ((1 << FRACTION_BITS) - 1) | 1 << FRACTION_BITS;
    let scaled = u128::from(mantissa) * u128::from(POWERS_OF_TEN[places]);
    let shift = exponent.unsigned_abs();
    if shift == 0 {
        return u64::try_from(scaled).ok();
    }
    let (whole, rest, half) = (scaled >> shift, scaled & ((1 << shift) - 1), 1 << (shift - 1));
    let is_up = rest > half || rest == half && whole & 1 == 1;
    u64::try_from(whole + u128::from(is_up)).ok()
}

pub const POWERS_OF_TEN: [u64; 20] = {
    let (mut powers, mut at) = ([1; 20], 1);
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

#[cfg(test)]
mod tests {
    use super::*;

    fn floats() -> impl Iterator<Item = f64> {
        let mut bits = 0x9e37_79b9_7f4a_7c15_u64;
        let mut next = move || {
            bits ^= bits << 13;
            bits ^= bits >> 7;
            bits ^= bits << 17;
            bits
        };
        let edges =
            [0.0, 1.0, 0.5, 2.5, 9.995, 99999.5, 0.1, 1e15, 1e16, 1e22, 5e-324, 1e-300, f64::MAX, 999_999_999.5];
        let by_chance = (0..30_000).map(move |at| match at % 4 {
            0 => f64::from_bits(next() >> 1),
            1 => (next() % 100_000_000) as f64 / 1000.0,
            2 => (next() >> 40) as f64 / (1 << (next() % 30)) as f64,
            _ => (next() % 1000) as f64 * 0.005,
        });
        edges.into_iter().chain(by_chance).filter(|float| float.is_finite())
    }

    #[test]
    fn rounded_digits_are_those_of_the_exact_number() {
        for value in floats() {
            for count in [1, 2, 3, 6, 7, 10, 12, 15, 16, 17] {
                let decimal = Decimal::rounded(value, count);
                let exact = Decimal::read(&format!("{value:.*e}", count - 1));
                assert_eq!(decimal.digits.as_str(), exact.digits.as_str(), "{value:e} {count}");
                assert_eq!(decimal.exponent, exact.exponent, "{value:e} {count}");
            }
        }
    }

    #[test]
    fn scaled_numbers_are_rounded_exactly() {
        let mut seen = 0;
        for (value, places) in floats().flat_map(|value| (0..=17).map(move |places| (value, places))) {
            if let Some(scaled) = scaled(value, places) {
                let digits = format!("{value:.places$}").replace('.', "");
                assert_eq!(digits.parse(), Ok(scaled), "{value:e} {places}");
                seen += 1;
            }
        }
        assert!(seen > 100_000);
    }

    #[test]
    fn the_shortest_digits_read_back() {
        for value in floats() {
            let Decimal { digits, exponent } = Decimal::shortest(value);
            let (first, rest) = digits.as_str().split_at(1);
            assert_eq!(format!("{first}.{rest}e{exponent}").parse(), Ok(value));
        }
    }
}
