//! Numbers as text, by Python's rules: `float("…")`, `int("…", base)`, `round(x, n)`, `float.hex` and its inverse.
//!
//! An integer may have any size, so it stays a row of digits ([`Integer`]) until someone can hold it. Whatever rounds
//! does so on exact digits or exact bits, half to even.

use std::borrow::Cow;

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::decimal::{self, POWERS_OF_TEN};

/// The value of a decimal digit of any script. Unicode keeps such digits in rows of ten.
pub fn decimal_digit(c: char) -> Option<u32> {
    let is_digit = |code| char::from_u32(code).is_some_and(|c| c.general_category() == GeneralCategory::DecimalNumber);
    match c {
        '0'..='9' => c.to_digit(10),
        _ if c.is_ascii() || !is_digit(c as u32) => None,
        _ => Some((1..50).take_while(|back| is_digit(c as u32 - back)).count() as u32 % 10),
    }
}

/// The text without blanks around it, with ASCII digits. Separators of ASCII (`\x1c` to `\x1f`) are no blanks here.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let digit = |c| decimal_digit(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c);
    Cow::Owned(text.chars().map(digit).collect())
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// `float(text)`.
pub fn parse_float(text: &str) -> Option<f64> {
    // What both languages read, both read alike.
    if let Ok(float) = text.parse() {
        return Some(float);
    }
    without_underscores(&plain(text))?.parse().ok()
}

/// `complex(text)`: real and imaginary part.
pub fn parse_complex(text: &str) -> Option<(f64, f64)> {
    let plain = plain(text);
    let whole = without_underscores(&plain)?;
    match whole.strip_prefix('(') {
        Some(bracketed) => parts_of_complex(bracketed.strip_suffix(')')?.trim()),
        None => parts_of_complex(&whole),
    }
}

/// Whether an underscore stands elsewhere than between two digits.
pub fn has_stray_underscore(text: &str) -> bool {
    without_underscores(&plain(text)).is_none()
}

/// A float, an imaginary number, or the sum of both, without a blank between them.
fn parts_of_complex(text: &str) -> Option<(f64, f64)> {
    let Some(unturned) = text.strip_suffix(['j', 'J']) else { return Some((text.parse().ok()?, 0.0)) };
    let (real, imaginary) = unturned.split_at(last_term(unturned));
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        number => number.parse().ok()?,
    };
    Some((if real.is_empty() { 0.0 } else { real.parse().ok()? }, imaginary))
}

/// Where the last term of a sum begins: at its sign, which is not that of an exponent.
fn last_term(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_sign = |at: &usize| matches!(bytes[*at], b'+' | b'-');
    let after_exponent = |at: &usize| at.checked_sub(1).is_some_and(|before| matches!(bytes[before], b'e' | b'E'));
    (0..bytes.len()).rev().find(|at| is_sign(at) && !after_exponent(at)).unwrap_or(0)
}

/// Underscores stand between two digits.
fn without_underscores(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('_') {
        return Some(Cow::Borrowed(text));
    }
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let is_between = |at: usize| is_digit(at.checked_sub(1)) && is_digit(Some(at + 1));
    text.match_indices('_').all(|(at, _)| is_between(at)).then(|| Cow::Owned(text.replace('_', "")))
}

/// What `int(text, base)` reads: digits without underscores or leading zeros; those of zero are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integer {
    pub negative: bool,
    pub radix: u32,
    pub digits: String,
}

impl Integer {
    /// The value, if it is small.
    pub fn small(&self) -> Option<i64> {
        let sign = if self.negative { "-" } else { "" };
        if self.digits.is_empty() {
            Some(0)
        } else {
            i64::from_str_radix(&format!("{sign}{}", self.digits), self.radix).ok()
        }
    }
}

/// Why there is no integer. The sentence of the second is [`invalid_integer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntegerError {
    /// `int() base must be >= 2 and <= 36, or 0`
    Base,
    Literal,
}

/// `int(text, base)`.
pub fn parse_int(text: &str, base: u32) -> Result<Integer, IntegerError> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(IntegerError::Base);
    }
    let text = plain(text);
    let (negative, unsigned) = split_sign(&text);
    let (prefixed, after_prefix) = split_prefix(unsigned, base);
    let radix = prefixed.unwrap_or(if base == 0 { 10 } else { base });
    let digits = clean_digits(after_prefix, radix).ok_or(IntegerError::Literal)?;
    // `010` would be eight to some readers and ten to others.
    let looks_octal = base == 0 && prefixed.is_none() && unsigned.starts_with('0');
    if looks_octal && !digits.is_empty() {
        return Err(IntegerError::Literal);
    }
    Ok(Integer { negative, radix, digits })
}

/// The radix of a prefix that may stand before digits of `base`, and what follows it and its underscore.
fn split_prefix(text: &str, base: u32) -> (Option<u32>, &str) {
    let radix = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => return (None, text),
    };
    if base != 0 && base != radix {
        return (None, text);
    }
    let rest = &text[2..];
    (Some(radix), rest.strip_prefix('_').unwrap_or(rest))
}

/// Digits with single underscores between them; comes back without these and without leading zeros.
fn clean_digits(text: &str, radix: u32) -> Option<String> {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_digit(radix));
    text.split('_').all(is_number).then(|| text.replace('_', "").trim_start_matches('0').to_owned())
}

/// The message of the error where `int` cannot read; `repr` is that of the text.
pub fn invalid_integer(base: u32, repr: &str) -> String {
    let shown: String = repr.chars().take(200).collect();
    format!("invalid literal for int() with base {base}: {shown}")
}

/// `round(x, places)`; `None` where the rounded value is too large to represent.
pub fn round_half_even(x: f64, places: i64) -> Option<f64> {
    let rounded = match places {
        _ if !x.is_finite() || places > 323 => return Some(x),
        ..-308 => return Some(0.0 * x),
        0.. => round_everyday(x, places).unwrap_or_else(|| format!("{x:.*}", places as usize).parse().unwrap_or(x)),
        _ => round_to_tens(x, -places),
    };
    f64::is_finite(rounded).then_some(rounded)
}

/// The same of a number of everyday size: one division of two floats that are exact.
fn round_everyday(x: f64, places: i64) -> Option<f64> {
    let places = usize::try_from(places).ok()?;
    let scaled = decimal::scaled(x.abs(), places).filter(|scaled| *scaled <= 1 << 53)?;
    Some((scaled as f64 / *POWERS_OF_TEN.get(places)? as f64).copysign(x))
}

/// To a multiple of a power of ten above one.
fn round_to_tens(x: f64, zeros: i64) -> f64 {
    let scientific = format!("{x:e}");
    let exponent: i64 = scientific.split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or(0);
    let kept = exponent - zeros;
    if kept >= 0 {
        return format!("{x:.*e}", kept as usize).parse().unwrap_or(x);
    }
    if kept == -1 && is_more_than_five(x) {
        format!("1e{zeros}").parse::<f64>().unwrap_or(x).copysign(x)
    } else {
        0.0 * x
    }
}

/// Whether the digits of a number are more than a five and zeros: 310 of them are all before the point.
fn is_more_than_five(x: f64) -> bool {
    let digits = format!("{:.800e}", x.abs());
    let (mantissa, _) = digits.split_once('e').unwrap_or((&digits, ""));
    mantissa.trim_end_matches('0') > "5."
}

/// A finite float as `±mantissa · 2^exponent`; the mantissa is odd or zero. (`float.as_integer_ratio` is one shift away.)
pub fn decompose(x: f64) -> (bool, u64, i32) {
    let fraction = x.to_bits() & ((1 << 52) - 1);
    let exponent = (x.to_bits() >> 52 & 0x7ff) as i32;
    let mantissa = if exponent == 0 { fraction } else { fraction | 1 << 52 };
    if mantissa == 0 {
        return (x.is_sign_negative(), 0, 0);
    }
    let shift = mantissa.trailing_zeros();
    (x.is_sign_negative(), mantissa >> shift, exponent.max(1) - 1075 + shift as i32)
}

/// `float.hex`.
pub fn float_to_hex(x: f64) -> String {
    let sign = if x.is_sign_negative() && !x.is_nan() { "-" } else { "" };
    if !x.is_finite() {
        return if x.is_nan() { "nan".to_owned() } else { format!("{sign}inf") };
    }
    let fraction = x.to_bits() & ((1 << 52) - 1);
    match (x.to_bits() >> 52 & 0x7ff) as i32 {
        0 if fraction == 0 => format!("{sign}0x0.0p+0"),
        0 => format!("{sign}0x0.{fraction:013x}p-1022"),
        exponent => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HexError {
    /// `invalid hexadecimal floating-point string`
    Invalid,
    /// `hexadecimal value too large to represent as a float`
    TooLarge,
}

/// `float.fromhex`. (A text that is too large and wrong besides is called wrong; Python calls it too large.)
pub fn float_from_hex(text: &str) -> Result<f64, HexError> {
    let (negative, text) = split_sign(text.trim_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c']));
    let magnitude = match text.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        number => magnitude_from_hex(number.strip_prefix("0x").unwrap_or(number))?,
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// Digits with a point among them, and `p` with an exponent of two.
fn magnitude_from_hex(text: &str) -> Result<f64, HexError> {
    let (mantissa, exponent) = match text.split_once('p') {
        Some((mantissa, exponent)) => (mantissa, saturating_exponent(exponent).ok_or(HexError::Invalid)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = whole.chars().chain(fraction.chars());
    if (whole.is_empty() && fraction.is_empty()) || !digits.all(|c| c.is_ascii_hexdigit()) {
        return Err(HexError::Invalid);
    }
    scaled(whole, fraction, exponent)
}

fn saturating_exponent(text: &str) -> Option<i64> {
    let (negative, digits) = split_sign(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    Some(if negative { -size } else { size })
}

/// `whole.fraction · 2^exponent`. Thirty digits are held; of those after them it matters whether one is not zero.
fn scaled(whole: &str, fraction: &str, exponent: i64) -> Result<f64, HexError> {
    let digits = [whole, fraction].concat();
    let significant = digits.trim_start_matches('0');
    let (held, rest) = significant.split_at(significant.len().min(30));
    let mantissa = u128::from_str_radix(held, 16).unwrap_or(0);
    let is_inexact = rest.contains(|c| c != '0');
    let exponent = exponent - 4 * fraction.len() as i64 + 4 * rest.len() as i64;
    round_binary(mantissa << 1 | u128::from(is_inexact), exponent - 1).ok_or(HexError::TooLarge)
}

/// The float nearest to `mantissa · 2^exponent`, of two the even one; `None` beyond the largest.
pub fn round_binary(mantissa: u128, exponent: i64) -> Option<f64> {
    if mantissa == 0 {
        return Some(0.0);
    }
    let width = 128 - i64::from(mantissa.leading_zeros());
    if width + exponent > 1024 {
        return None;
    }
    // The last bit kept is the 53rd, or the one of the smallest float.
    let dropped = (width - 53).max(-1074 - exponent).max(0);
    if dropped > width {
        return Some(0.0);
    }
    let kept = mantissa.checked_shr(dropped as u32).unwrap_or(0);
    let twice_rest = if dropped == 0 { 0 } else { (mantissa - shifted_back(kept, dropped)) >> (dropped - 1) };
    let is_tie = dropped > 0 && mantissa.trailing_zeros() as i64 == dropped - 1;
    let rounded = kept + u128::from(twice_rest == 1 && (!is_tie || kept & 1 == 1));
    let value = times_power_of_two(rounded as f64, exponent + dropped);
    value.is_finite().then_some(value)
}

fn shifted_back(kept: u128, dropped: i64) -> u128 {
    kept.checked_shl(dropped as u32).unwrap_or(0)
}

/// Exact where the result is a float: no factor under- or overflows before the product does.
fn times_power_of_two(x: f64, exponent: i64) -> f64 {
    let half = (exponent / 2) as i32;
    x * 2f64.powi(half) * 2f64.powi(exponent as i32 - half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_count() {
        assert_eq!(parse_float("\u{3000}٣.٢٥\u{85}"), Some(3.25));
        assert_eq!(parse_int(" १२_३ ", 10).unwrap().small(), Some(123));
        assert_eq!("𝟎𝟗𝟘𝟡𝟵".chars().map(|c| decimal_digit(c).unwrap()).collect::<Vec<_>>(), [0, 9, 0, 9, 9]);
        assert_eq!(decimal_digit('²'), None);
    }

    #[test]
    fn underscores_stand_between_digits() {
        for wrong in ["_1", "1_", "1__0", "1_.5", "1._5", "1_e5", "1e_5", "in_f", "", ".", "1e", "0x1", "\x1c1"] {
            assert_eq!(parse_float(wrong), None, "{wrong:?}");
        }
        assert_eq!(parse_float("1_0.2_5e1_0"), Some(10.25e10));
    }

    #[test]
    fn complex_numbers_are_a_sum_of_their_parts() {
        let cases = [
            ("1", (1.0, 0.0)),
            (" ( 1e-3-2.5E+1j ) ", (1e-3, -25.0)),
            ("j", (0.0, 1.0)),
            ("-J", (0.0, -1.0)),
            ("1_0+j", (10.0, 1.0)),
            ("inf-infj", (f64::INFINITY, f64::NEG_INFINITY)),
            ("1e5j", (0.0, 1e5)),
            ("-.5-0.j", (-0.5, -0.0)),
            ("٣+٤j", (3.0, 4.0)),
        ];
        for (text, parts) in cases {
            assert_eq!(parse_complex(text), Some(parts), "{text:?}");
        }
        for wrong in ["", "1 + 2j", "1+2", "1j+2", "(1", "1)", "()", "((1))", "1+2jj", "1++2j", "1+-2j", "e5j", "1_j"] {
            assert_eq!(parse_complex(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_base_of_zero_reads_prefixes_and_refuses_leading_zeros() {
        let read = |text, base| parse_int(text, base).map(|integer| integer.small());
        assert_eq!(read("-0x_ff", 0), Ok(Some(-255)));
        assert_eq!(read("0b1", 16), Ok(Some(0xb1)));
        assert_eq!(read("00", 0), Ok(Some(0)));
        assert_eq!(read("010", 0), Err(IntegerError::Literal));
        assert_eq!(read("0x", 16), Err(IntegerError::Literal));
        assert_eq!(read("1", 37), Err(IntegerError::Base));
        assert_eq!(read("-9223372036854775808", 10), Ok(Some(i64::MIN)));
        assert_eq!(read("9223372036854775808", 10), Ok(None));
    }

    #[test]
    fn rounding_is_exact_and_half_to_even() {
        assert_eq!(round_half_even(2.675, 2), Some(2.67));
        assert_eq!(round_half_even(2.5, 0), Some(2.0));
        assert_eq!(round_half_even(50.0, -2), Some(0.0));
        assert_eq!(round_half_even(50.5, -2), Some(100.0));
        assert_eq!(round_half_even(150.0, -2), Some(200.0));
        assert_eq!(round_half_even(1.7e308, -308), None);
    }

    #[test]
    fn hexadecimal_floats_come_back() {
        for x in [0.0, 1.0, -1.5, 5e-324, 2.2250738585072014e-308, f64::MAX, f64::INFINITY] {
            assert_eq!(float_from_hex(&float_to_hex(x)), Ok(x));
        }
        assert_eq!(float_from_hex("0x1p-1075"), Ok(0.0));
        assert_eq!(float_from_hex("0x1.0000001p-1075"), Ok(5e-324));
        assert_eq!(float_from_hex("1p1024"), Err(HexError::TooLarge));
        assert_eq!(float_from_hex("0x1p"), Err(HexError::Invalid));
        assert_eq!(decompose(-6.0), (true, 3, 1));
    }
}
