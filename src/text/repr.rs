//! Python's `repr` of what literals denote. Each function appends to `out`.

use super::decimal::Decimal;
use super::digits::Decimals;
use super::scrap::Scrap;
use super::unicode::is_printable;
use super::utf8::code_points;

/// A string: generalised UTF-8, which like UTF-8 encodes every code point, but also a lone
/// surrogate.
pub fn string(out: &mut String, text: &[u8]) {
    let quote = quote_for(text);
    out.push(quote);
    for code_point in code_points(text) {
        match char::from_u32(code_point) {
            Some(c) if is_printable(code_point) => printable(out, c, quote),
            _ => escape(out, code_point),
        }
    }
    out.push(quote);
}

pub fn bytes(out: &mut String, bytes: &[u8]) {
    let quote = quote_for(bytes);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        match byte {
            b' '..=b'~' => printable(out, char::from(byte), quote),
            _ => escape(out, byte.into()),
        }
    }
    out.push(quote);
}

/// Single quotes, unless double ones save escapes.
fn quote_for(text: &[u8]) -> char {
    if text.contains(&b'\'') && !text.contains(&b'"') { '"' } else { '\'' }
}

fn printable(out: &mut String, c: char, quote: char) {
    if c == quote || c == '\\' {
        out.push('\\');
    }
    out.push(c);
}

fn escape(out: &mut String, code_point: u32) {
    match code_point {
        0x09 => out.push_str("\\t"),
        0x0a => out.push_str("\\n"),
        0x0d => out.push_str("\\r"),
        ..0x100 => out.push_str(&format!("\\x{code_point:02x}")),
        0x100..0x10000 => out.push_str(&format!("\\u{code_point:04x}")),
        _ => out.push_str(&format!("\\U{code_point:08x}")),
    }
}

pub fn float(out: &mut String, value: f64) {
    out.push_str(float_text(value).as_str());
}

/// The same on the stack.
#[inline]
pub fn float_text(value: f64) -> Scrap {
    if is_everyday(value) {
        return Scrap::from(zmij::Buffer::new().format_finite(value));
    }
    let mut text = Scrap::default();
    shortest(&mut text, value);
    if value.is_finite() && !text.as_bytes().iter().any(|byte| matches!(byte, b'.' | b'e')) {
        text.push(b".0");
    }
    text
}

/// The complex number whose real part is zero.
pub fn imaginary(out: &mut String, value: f64) {
    let mut text = Scrap::default();
    shortest(&mut text, value);
    out.push_str(text.as_str());
    out.push('j');
}

/// Written without an exponent, in which all agree.
fn is_everyday(value: f64) -> bool {
    (1e-4..1e16).contains(&value.abs()) || value == 0.0
}

/// A float as Python writes it inside a complex number: a whole one without `.0`.
fn shortest(out: &mut Scrap, value: f64) {
    if value.is_sign_negative() && !value.is_nan() {
        out.push(b"-");
    }
    let value = value.abs();
    if !value.is_finite() {
        return out.push(if value.is_nan() { b"nan" } else { b"inf" });
    }
    let Decimal { digits, exponent } = Decimal::shortest(value);
    let digits = digits.as_bytes();
    match exponent {
        ..-4 | 16.. => {
            with_point(out, digits, 1);
            push_exponent(out, exponent);
        }
        ..0 => {
            out.push(b"0.");
            out.push_zeros(exponent.unsigned_abs() as usize - 1);
            out.push(digits);
        }
        exponent => with_point(out, digits, exponent as usize + 1),
    }
}

/// Decimals with a point after so many of them, if anything stands behind it.
fn with_point(out: &mut Scrap, digits: &[u8], whole: usize) {
    let (whole_digits, fraction) = digits.split_at(whole.min(digits.len()));
    out.push(whole_digits);
    out.push_zeros(whole - whole_digits.len());
    if !fraction.is_empty() {
        out.push(b".");
        out.push(fraction);
    }
}

/// With a sign, and two digits at least.
pub fn push_exponent(out: &mut Scrap, exponent: i32) {
    out.push(if exponent < 0 { b"e-" } else { b"e+" });
    out.push(&Decimals::decimal(exponent.unsigned_abs().into()).at_least(2));
}

/// An integer of any size, from its digits in radix 2, 8, 10 or 16.
pub fn integer(out: &mut String, radix: u32, digits: &str) {
    if radix == 10 {
        out.push_str(digits);
        return;
    }
    let limbs = decimal_limbs(radix.trailing_zeros(), digits.as_bytes());
    let Some((highest, lower)) = limbs.split_last() else {
        out.push('0');
        return;
    };
    out.push_str(&highest.to_string());
    for limb in lower.iter().rev() {
        out.push_str(&format!("{limb:018}"));
    }
}

const LIMB: u128 = 1_000_000_000_000_000_000;

/// The number in base 10^18, lowest limb first. Each step takes in 60 bits: whole digits of every
/// radix, and what it carries fits 128 bits.
fn decimal_limbs(bits_per_digit: u32, digits: &[u8]) -> Vec<u64> {
    let digit = |byte: u8| u128::from(char::from(byte).to_digit(16).unwrap_or(0));
    let mut limbs = Vec::new();
    for chunk in digits.rchunks(60 / bits_per_digit as usize).rev() {
        let mut carry = chunk.iter().fold(0, |value, &byte| value << bits_per_digit | digit(byte));
        for limb in &mut limbs {
            carry += u128::from(*limb) << 60;
            *limb = (carry % LIMB) as u64;
            carry /= LIMB;
        }
        while carry > 0 {
            limbs.push((carry % LIMB) as u64);
            carry /= LIMB;
        }
    }
    limbs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut String)) -> String {
        let mut out = String::new();
        write(&mut out);
        out
    }

    #[test]
    fn strings_choose_the_quotes_that_save_escapes() {
        let repr = |text: &str| written(|out| string(out, text.as_bytes()));
        assert_eq!(repr(""), "''");
        assert_eq!(repr("it's"), "\"it's\"");
        assert_eq!(repr("'\""), r#"'\'"'"#);
        assert_eq!(repr("\\ \t\r\n\0\x7f"), r"'\\ \t\r\n\x00\x7f'");
        assert_eq!(repr("é \u{a0}\u{ad}\u{2028}\u{e000}★🔔\u{10ffff}"), r"'é \xa0\xad\u2028\ue000★🔔\U0010ffff'");
    }

    #[test]
    fn strings_hold_lone_surrogates() {
        assert_eq!(written(|out| string(out, b"a\xed\xa0\x80\xed\xbf\xbfb")), r"'a\ud800\udfffb'");
        assert_eq!(written(|out| string(out, b"\xf0\x9f")), r"'ð\x9f'", "even a broken string is written");
    }

    #[test]
    fn bytes_are_ascii_or_escaped() {
        assert_eq!(written(|out| bytes(out, b"a\xff\n'")), r#"b"a\xff\n'""#);
        assert_eq!(written(|out| bytes(out, b"'\"\\")), r#"b'\'"\\'"#);
    }

    #[test]
    fn floats_turn_scientific_where_python_turns() {
        let repr = |value| written(|out| float(out, value));
        for text in ["0.0", "-0.0", "1.0", "0.1", "1.5", "0.0001", "1e-05", "1.5e-07", "5e-324", "9999999999999998.0"] {
            assert_eq!(repr(text.parse().unwrap()), text);
        }
        // Exactly halfway between two numbers of sixteen digits; the even one of the second pair is another float.
        assert_eq!(repr(3_276_761.0 / 32_768.0), "99.99880981445312");
        assert_eq!(repr(1.0 / 16_777_216.0), "5.960464477539063e-08");
        for text in ["1e+16", "1.2345e+16", "1e+100", "1.7976931348623157e+308", "inf", "-inf", "nan"] {
            assert_eq!(repr(text.parse().unwrap()), text);
        }
    }

    #[test]
    fn imaginary_numbers_drop_an_empty_fraction() {
        let repr = |value| written(|out| imaginary(out, value));
        assert_eq!(repr(1.0), "1j");
        assert_eq!(repr(1.5), "1.5j");
        assert_eq!(repr(0.0), "0j");
        assert_eq!(repr(1e16), "1e+16j");
        assert_eq!(repr(f64::INFINITY), "infj");
    }

    #[test]
    fn integers_are_written_in_decimal() {
        let repr = |radix, digits: &str| written(|out| integer(out, radix, digits));
        assert_eq!(repr(10, "123456789012345678901234567890"), "123456789012345678901234567890");
        assert_eq!(repr(16, "fFfFfFfFfFfFfFfFf"), "295147905179352825855");
        assert_eq!(repr(8, "2000000000000000000000"), "18446744073709551616");
        assert_eq!(repr(2, &format!("1{}", "0".repeat(100))), "1267650600228229401496703205376");
        assert_eq!(repr(16, "000"), "0");
    }
}
