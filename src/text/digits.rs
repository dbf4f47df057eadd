//! The digits of an int of the machine, on the stack: written from the last to the first.

use std::ops::Deref;

pub struct Digits<const ROOM: usize> {
    bytes: [u8; ROOM],
    start: usize,
}

/// Room for all digits, and a sign or a little more.
pub type Decimals = Digits<24>;
pub type Bits = Digits<72>;

/// All pairs of digits, one behind the other: a division finds two of them.
static PAIRS: [[u8; 2]; 100] = {
    let (mut pairs, mut at) = ([[0; 2]; 100], 0);
    while at < pairs.len() {
        pairs[at] = [b'0' + (at / 10) as u8, b'0' + (at % 10) as u8];
        at += 1;
    }
    pairs
};

impl Decimals {
    #[inline]
    pub fn decimal(value: u64) -> Decimals {
        let (mut digits, mut rest) = (Digits::NONE, value);
        while rest >= 10 {
            digits.push_pair(PAIRS[(rest % 100) as usize]);
            rest /= 100;
        }
        if rest > 0 || value == 0 {
            digits.push(b'0' + rest as u8);
        } else if digits.first() == Some(&b'0') {
            digits.start += 1;
        }
        digits
    }

    /// With a sign.
    #[inline]
    pub fn signed(value: i64) -> Decimals {
        let mut digits = Decimals::decimal(value.unsigned_abs());
        if value < 0 {
            digits.push(b'-');
        }
        digits
    }
}

impl Bits {
    /// In a radix that is a power of two, with small letters or capitals.
    pub fn binary(value: u64, bits: u32, uppercase: bool) -> Bits {
        let alphabet = if uppercase { b"0123456789ABCDEF" } else { b"0123456789abcdef" };
        let (mut digits, mut rest) = (Digits::NONE, value);
        loop {
            digits.push(alphabet[(rest & ((1 << bits) - 1) & 0xf) as usize]);
            rest >>= bits;
            if rest == 0 {
                return digits;
            }
        }
    }
}

impl<const ROOM: usize> Digits<ROOM> {
    const NONE: Digits<ROOM> = Digits { bytes: [0; ROOM], start: ROOM };

    /// Puts a prefix in front, as far as there is room.
    #[must_use]
    pub fn behind(mut self, prefix: &str) -> Self {
        prefix.bytes().rev().for_each(|byte| self.push(byte));
        self
    }

    /// Puts zeros in front, until there are so many digits.
    #[must_use]
    pub fn at_least(mut self, count: usize) -> Self {
        while self.len() < count.min(ROOM) {
            self.push(b'0');
        }
        self
    }

    #[inline(always)]
    fn push(&mut self, digit: u8) {
        if let Some(place) = self.start.checked_sub(1).and_then(|start| self.bytes.get_mut(start)) {
            *place = digit;
            self.start -= 1;
        }
    }

    #[inline(always)]
    fn push_pair(&mut self, pair: [u8; 2]) {
        if let Some(place) = self.start.checked_sub(2).and_then(|start| self.bytes.get_mut(start..start + 2)) {
            place.copy_from_slice(&pair);
            self.start -= 2;
        }
    }
}

impl<const ROOM: usize> Deref for Digits<ROOM> {
    type Target = [u8];

    #[inline(always)]
    fn deref(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints_are_written_as_rust_writes_them() {
        let powers = (0..19).map(|zeros| 10i64.pow(zeros));
        for int in powers.flat_map(|power| [power - 1, power, power + 1, power * 7]).chain([i64::MAX, i64::MIN]) {
            for int in [int, int.wrapping_neg()] {
                assert_eq!(&*Decimals::signed(int), int.to_string().as_bytes());
                let bits = int as u64;
                assert_eq!(&*Decimals::decimal(bits), bits.to_string().as_bytes());
                assert_eq!(&*Bits::binary(bits, 1, false), format!("{bits:b}").as_bytes());
                assert_eq!(&*Bits::binary(bits, 3, false), format!("{bits:o}").as_bytes());
                assert_eq!(&*Bits::binary(bits, 4, false), format!("{bits:x}").as_bytes());
                assert_eq!(&*Bits::binary(bits, 4, true), format!("{bits:X}").as_bytes());
            }
        }
        assert_eq!(&*Decimals::decimal(42).at_least(5), b"00042");
        assert_eq!(Decimals::decimal(1).at_least(1000).len(), 24);
        assert_eq!(&*Bits::binary(5, 1, false).behind("0b").behind("-"), b"-0b101");
    }
}
