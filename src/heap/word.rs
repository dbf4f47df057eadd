//! The word: eight bytes that are a whole value, or say where the rest of it is.
//!
//! ```text
//! …xx1  int        (i << 1) | 1: 63 bits
//! …000  pointer    to the header of an object: a multiple of eight, not null
//! …x10  float      rotate_left(bits + (1 << 60), 3): those with 2^-255 <= |x| < 2^257
//! …100  immediate  None False True, the two zeros among the floats, an unbound variable, how a statement ended
//! ```
//!
//! The float's trick: adding `1 << 60` moves the exponents of everyday numbers to where the two top bits of the exponent
//! read `10`, and the rotation brings these bits down to where the tag stands. Other numbers do not fit: they are
//! objects of their own, made by those who know the type.
//!
//! No value is the word 0: it is `None` of `Option<Word>`, and stands for "an exception is pending".
//!
//! A word owns nothing and promises nothing about the object it points to; [`super::value`] does.

use std::num::NonZeroU64;
use std::ptr::{self, NonNull};

use super::header::Header;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Word(NonZeroU64);

const _: () = assert!(size_of::<Word>() == 8 && size_of::<Option<Word>>() == 8 && size_of::<usize>() == 8);

const INT_TAG: u64 = 0b1;
const FLOAT_TAG: u64 = 0b10;
const FLOAT_MASK: u64 = 0b11;
const POINTER_MASK: u64 = 0b111;
const FLOAT_BIAS: u64 = 1 << 60;
const FLOAT_TURN: u32 = 3;

const fn immediate(bits: u64) -> Word {
    assert!(bits & POINTER_MASK == 0b100);
    match NonZeroU64::new(bits) {
        Some(bits) => Word(bits),
        None => unreachable!(),
    }
}

impl Word {
    pub const NONE: Word = immediate(0x04);
    pub const FALSE: Word = immediate(0x0c);
    pub const TRUE: Word = immediate(0x14);
    /// In the slot of a variable that has no value. It fails every test for a type, so that a fast path need not ask.
    pub const UNBOUND: Word = immediate(0x1c);
    pub const ZERO: Word = immediate(0x24);
    pub const NEGATIVE_ZERO: Word = immediate(0x4c);
    /// How a statement ended, where it did not return: any other word is the value returned.
    pub const NORMAL: Word = immediate(0x2c);
    pub const BREAK: Word = immediate(0x34);
    pub const CONTINUE: Word = immediate(0x3c);
    pub const YIELD: Word = immediate(0x44);
    pub const NOT_IMPLEMENTED: Word = immediate(0x54);
    pub const ELLIPSIS: Word = immediate(0x5c);

    /// The ints that a word holds.
    pub const MIN_INT: i64 = -(1 << 62);
    pub const MAX_INT: i64 = (1 << 62) - 1;

    #[inline(always)]
    pub const fn from_bits(bits: u64) -> Option<Word> {
        match NonZeroU64::new(bits) {
            Some(bits) => Some(Word(bits)),
            None => None,
        }
    }

    /// The same where no test is needed.
    ///
    /// # Safety
    ///
    /// The bits are not 0.
    #[inline(always)]
    pub const unsafe fn from_bits_unchecked(bits: u64) -> Word {
        // SAFETY: the caller says so; the compiler is told, so that it need not ask either.
        unsafe {
            std::hint::assert_unchecked(bits != 0);
            Word(NonZeroU64::new_unchecked(bits))
        }
    }

    #[inline(always)]
    pub const fn bits(self) -> u64 {
        self.0.get()
    }

    /// The int, if it has at most 63 bits.
    #[inline(always)]
    pub const fn int(int: i64) -> Option<Word> {
        let doubled = int << 1;
        if doubled >> 1 == int { Word::from_bits(doubled as u64 | INT_TAG) } else { None }
    }

    /// The float, if its exponent is an everyday one or it is a zero.
    #[inline(always)]
    pub const fn float(float: f64) -> Option<Word> {
        let turned = float.to_bits().wrapping_add(FLOAT_BIAS).rotate_left(FLOAT_TURN);
        if turned & FLOAT_MASK == FLOAT_TAG { Word::from_bits(turned) } else { Word::float_zero(float) }
    }

    #[inline(always)]
    const fn float_zero(float: f64) -> Option<Word> {
        const NEGATIVE_ZERO: u64 = (-0.0_f64).to_bits();
        match float.to_bits() {
            0 => Some(Word::ZERO),
            NEGATIVE_ZERO => Some(Word::NEGATIVE_ZERO),
            _ => None,
        }
    }

    #[inline(always)]
    pub const fn bool(truth: bool) -> Word {
        if truth { Word::TRUE } else { Word::FALSE }
    }

    #[inline(always)]
    pub fn pointer(to: NonNull<Header>) -> Word {
        let address = to.as_ptr().expose_provenance() as u64;
        debug_assert!(address & POINTER_MASK == 0);
        // SAFETY: the address of a `NonNull` is not 0.
        Word(unsafe { NonZeroU64::new_unchecked(address) })
    }

    #[inline(always)]
    pub const fn is_int(self) -> bool {
        self.bits() & INT_TAG != 0
    }

    /// One of the zeros or a float that the word holds in its bits.
    #[inline(always)]
    pub const fn is_float(self) -> bool {
        self.bits() & FLOAT_MASK == FLOAT_TAG
            || self.bits() == Word::ZERO.bits()
            || self.bits() == Word::NEGATIVE_ZERO.bits()
    }

    #[inline(always)]
    pub const fn is_pointer(self) -> bool {
        self.bits() & POINTER_MASK == 0
    }

    #[inline(always)]
    pub const fn as_int(self) -> Option<i64> {
        if self.is_int() { Some(self.bits() as i64 >> 1) } else { None }
    }

    #[inline(always)]
    pub const fn as_float(self) -> Option<f64> {
        if self.bits() & FLOAT_MASK == FLOAT_TAG {
            Some(f64::from_bits(self.bits().rotate_right(FLOAT_TURN).wrapping_sub(FLOAT_BIAS)))
        } else {
            self.as_zero()
        }
    }

    #[inline(always)]
    const fn as_zero(self) -> Option<f64> {
        match self {
            Word(bits) if bits.get() == Word::ZERO.bits() => Some(0.0),
            Word(bits) if bits.get() == Word::NEGATIVE_ZERO.bits() => Some(-0.0),
            _ => None,
        }
    }

    #[inline(always)]
    pub const fn as_bool(self) -> Option<bool> {
        const FALSE: u64 = Word::FALSE.bits();
        const TRUE: u64 = Word::TRUE.bits();
        match self.bits() {
            FALSE => Some(false),
            TRUE => Some(true),
            _ => None,
        }
    }

    /// Whether a bool, an int or `None` counts as true.
    #[inline(always)]
    pub const fn quick_truth(self) -> Option<bool> {
        const NONE: u64 = Word::NONE.bits();
        const FALSE: u64 = Word::FALSE.bits();
        const TRUE: u64 = Word::TRUE.bits();
        const ZERO: u64 = INT_TAG;
        match self.bits() {
            TRUE => Some(true),
            FALSE | NONE | ZERO => Some(false),
            bits if bits & INT_TAG != 0 => Some(true),
            _ => None,
        }
    }

    #[inline(always)]
    pub fn as_pointer(self) -> Option<NonNull<Header>> {
        if self.is_pointer() { NonNull::new(ptr::with_exposed_provenance_mut(self.bits() as usize)) } else { None }
    }
}

impl std::fmt::Debug for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "Word({:#x})", self.bits())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::dice::{Dice, throws};

    const IMMEDIATES: [Word; 12] = [
        Word::NONE,
        Word::FALSE,
        Word::TRUE,
        Word::UNBOUND,
        Word::ZERO,
        Word::NEGATIVE_ZERO,
        Word::NORMAL,
        Word::BREAK,
        Word::CONTINUE,
        Word::YIELD,
        Word::NOT_IMPLEMENTED,
        Word::ELLIPSIS,
    ];

    /// How many of the four kinds a word claims to be.
    fn kinds(word: Word) -> usize {
        let immediate = IMMEDIATES.contains(&word) && !word.is_float();
        [word.is_int(), word.is_float(), word.is_pointer(), immediate].iter().filter(|&&is| is).count()
    }

    fn assert_int_comes_back(int: i64) {
        let word = Word::int(int).unwrap_or_else(|| panic!("{int} fits into 63 bits"));
        assert_eq!(word.as_int(), Some(int));
        assert_eq!((word.as_float(), word.as_bool(), word.as_pointer()), (None, None, None));
        assert_eq!(kinds(word), 1, "{int}");
    }

    /// Says whether the word holds it; if so, it came back bit by bit.
    fn float_comes_back(float: f64) -> bool {
        let Some(word) = Word::float(float) else { return false };
        assert_eq!(word.as_float().map(f64::to_bits), Some(float.to_bits()), "{float:e}");
        assert_eq!((word.as_int(), word.as_bool(), word.as_pointer()), (None, None, None), "{float:e}");
        assert_eq!(kinds(word), 1, "{float:e}");
        true
    }

    #[test]
    fn ints_of_63_bits_come_back() {
        for near in [0, Word::MIN_INT, Word::MAX_INT, i64::from(i32::MIN), i64::from(u32::MAX), 1 << 53] {
            for int in (-3..=3).map(|step| near + step).filter(|int| (Word::MIN_INT..=Word::MAX_INT).contains(int)) {
                assert_int_comes_back(int);
            }
        }
        let mut dice = Dice::new(1);
        for _ in 0..throws(100_000) {
            let bits = dice.below(63) as u32 + 1;
            assert_int_comes_back(dice.bits() as i64 >> bits);
        }
    }

    #[test]
    fn ints_of_64_bits_do_not_fit() {
        for int in [Word::MIN_INT - 1, Word::MAX_INT + 1, i64::MIN, i64::MIN + 1, i64::MAX, i64::MAX - 1] {
            assert_eq!(Word::int(int), None, "{int}");
        }
    }

    #[test]
    fn every_exponent_is_held_or_refused_as_a_whole() {
        let mantissas = [0, 1, 0x5_5555_5555_5555, (1 << 52) - 2, (1 << 52) - 1];
        for exponent in 0..2048_u64 {
            for sign in [0, 1 << 63] {
                for mantissa in mantissas {
                    let float = f64::from_bits(sign | exponent << 52 | mantissa);
                    let everyday = (1023 - 255..1023 + 257).contains(&exponent);
                    assert_eq!(float_comes_back(float), everyday || float == 0.0, "{float:e}");
                }
            }
        }
    }

    #[test]
    fn the_edges_of_the_floats_are_where_the_table_says() {
        let (low, high) = (2_f64.powi(-255), 2_f64.powi(257));
        for sign in [1.0, -1.0] {
            assert!(float_comes_back(sign * low) && !float_comes_back(sign * low.next_down()));
            assert!(float_comes_back(sign * high.next_down()) && !float_comes_back(sign * high));
        }
        for outside in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN, -f64::NAN, f64::MIN_POSITIVE, f64::MAX, 5e-324] {
            assert_eq!(Word::float(outside), None, "{outside:e}");
        }
    }

    #[test]
    fn floats_of_any_bits_come_back_or_are_refused() {
        let mut dice = Dice::new(2);
        let held = (0..throws(200_000)).filter(|_| float_comes_back(f64::from_bits(dice.bits()))).count();
        assert!(held > throws(200_000) / 6, "a quarter of all exponents fit: {held}");
    }

    #[test]
    fn the_two_zeros_are_floats_and_differ() {
        assert!(float_comes_back(0.0) && float_comes_back(-0.0));
        assert_ne!(Word::float(0.0), Word::float(-0.0));
    }

    #[test]
    fn immediates_are_distinct_and_are_nothing_else() {
        for (at, word) in IMMEDIATES.iter().enumerate() {
            assert!(!IMMEDIATES[..at].contains(word), "{word:?}");
            assert_eq!(kinds(*word), 1, "{word:?}");
            assert!(!word.is_int() && !word.is_pointer(), "{word:?}");
        }
        assert_eq!([Word::TRUE, Word::FALSE, Word::NONE].map(Word::as_bool), [Some(true), Some(false), None]);
        assert_eq!([true, false].map(Word::bool), [Word::TRUE, Word::FALSE]);
    }

    #[test]
    fn the_bits_are_those_of_the_table() {
        assert_eq!(Word::int(-1).map(Word::bits), Some(u64::MAX));
        assert_eq!(Word::float(1.0).map(Word::bits), Some(0x7f80_0000_0000_0002));
        assert_eq!(Word::from_bits(0), None);
    }

    #[test]
    fn a_pointer_comes_back() {
        let header = Header::new(crate::heap::ShapeId::builtin(1));
        let word = Word::pointer(NonNull::from(&header));
        assert_eq!(word.as_pointer(), Some(NonNull::from(&header)));
        assert_eq!(kinds(word), 1);
    }
}
