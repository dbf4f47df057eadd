//! Floats by a specifier. Digits come from Rust's formatting, which is exact and rounds half to even; what is asked
//! beyond the last digit that can differ from zero is only counted.

use super::Error;
use super::layout::Number;
use super::spec::Spec;
use crate::text::repr;
use crate::text::scrap::Scrap;

/// No float has more digits than this, before or after the point.
const DIGITS: usize = 1100;

pub fn format(out: &mut Vec<u8>, spec: &Spec, value: f64) -> Result<(), Error> {
    let is_percent = spec.code == Some(b'%');
    let style = Style::new(spec, if is_percent { b'f' } else { spec.code.unwrap_or(b'r') }, true)?;
    let mut number = style.number(if is_percent { value * 100.0 } else { value });
    if is_percent {
        number.suffix.push('%');
    }
    number.write(out, spec)
}

/// How a float becomes text.
pub(super) struct Style {
    /// One of `e f g`, or `r` for `repr`.
    pub kind: u8,
    pub uppercase: bool,
    pub precision: usize,
    /// `#`: the point stays, and so do zeros after it.
    pub alternate: bool,
    /// What looks like an integer gets `.0`.
    pub adds_point_zero: bool,
    pub no_negative_zero: bool,
}

impl Style {
    /// By the type `code`, or `r`. Where that has a precision, it looks like `g`.
    pub(super) fn new(spec: &Spec, code: u8, is_float: bool) -> Result<Self, Error> {
        if spec.precision.is_some_and(|precision| precision > i32::MAX as usize) {
            return Err(Error::value("precision too big"));
        }
        let kind = match code {
            b'r' if spec.precision.is_none() => b'r',
            b'r' | b'n' => b'g',
            _ => code.to_ascii_lowercase(),
        };
        Ok(Style {
            kind,
            uppercase: code.is_ascii_uppercase(),
            precision: spec.precision.unwrap_or(6),
            alternate: spec.alternate,
            adds_point_zero: is_float && code == b'r',
            no_negative_zero: spec.no_negative_zero,
        })
    }

    pub(super) fn number(&self, value: f64) -> Number {
        let mut number = if value.is_finite() { self.finite(value.abs()) } else { non_finite(value) };
        let is_zero = || number.digits.bytes().chain(number.fraction.bytes()).all(|byte| matches!(byte, b'0' | b'.'));
        let loses_sign = value.is_nan() || self.no_negative_zero && is_zero();
        number.negative = value.is_sign_negative() && !loses_sign;
        if self.uppercase {
            number.fraction.make_ascii_uppercase();
            number.suffix.make_ascii_uppercase();
        }
        number
    }

    fn finite(&self, value: f64) -> Number {
        let mut number = match self.kind {
            b'e' => scientific(value, self.precision),
            b'f' => positional(value, self.precision),
            b'g' => self.general(value),
            _ => self.shortest(value),
        };
        if self.adds_point_zero && number.fraction.is_empty() && number.suffix.is_empty() {
            number.fraction.push_str(".0");
        }
        if self.alternate && number.fraction.is_empty() {
            number.fraction.push('.');
        }
        number
    }

    /// `precision` digits, with an exponent if the point would be far from them.
    fn general(&self, value: f64) -> Number {
        let precision = self.precision.max(1);
        let mut number = scientific(value, precision - 1);
        let exponent: i64 = number.suffix.trim_start_matches('e').parse().unwrap_or(0);
        if !self.alternate {
            trim_zeros(&mut number);
        }
        // Python counts a digit after the point that might get added.
        let limit = precision as i64 - i64::from(self.adds_point_zero);
        if (-4..limit).contains(&exponent) { move_point(number, exponent) } else { number }
    }

    fn shortest(&self, value: f64) -> Number {
        let text = repr::float_text(value);
        let (mantissa, exponent) = text.split_at(text.find('e').unwrap_or(text.len()));
        let mantissa = mantissa.strip_suffix(".0").unwrap_or(mantissa);
        split(mantissa, exponent)
    }
}

fn non_finite(value: f64) -> Number {
    let name = if value.is_nan() { "nan" } else { "inf" };
    Number { fraction: name.into(), ..Number::default() }
}

fn split(mantissa: &str, suffix: &str) -> Number {
    let (digits, fraction) = mantissa.split_at(mantissa.find('.').unwrap_or(mantissa.len()));
    Number { digits: digits.into(), fraction: fraction.into(), suffix: suffix.into(), ..Number::default() }
}

fn scientific(value: f64, precision: usize) -> Number {
    let text = Scrap::written(format_args!("{value:.*e}", precision.min(DIGITS)));
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let number = split(mantissa, &Scrap::written(format_args!("e{exponent:+03}")));
    Number { trailing_zeros: precision.saturating_sub(DIGITS), ..number }
}

fn positional(value: f64, precision: usize) -> Number {
    if let Some(number) = positional_of_everyday(value, precision) {
        return number;
    }
    let number = split(&Scrap::written(format_args!("{value:.*}", precision.min(DIGITS))), "");
    Number { trailing_zeros: precision.saturating_sub(DIGITS), ..number }
}

/// The same for numbers of everyday size, by the arithmetic of integers: exact, and several times as fast.
fn positional_of_everyday(value: f64, precision: usize) -> Option<Number> {
    const MOST_PLACES: usize = 9;
    const FRACTION_BITS: u32 = 52;
    let bits = value.to_bits();
    let exponent = (bits >> FRACTION_BITS & 0x7ff) as i32 - 1075;
    if value.is_sign_negative() || precision > MOST_PLACES || !(-100..=0).contains(&exponent) {
        return None;
    }
    let mantissa = u128::from(bits & ((1 << FRACTION_BITS) - 1) | 1 << FRACTION_BITS);
    let scaled = mantissa * 10_u128.pow(precision as u32);
    let shift = exponent.unsigned_abs();
    let (whole, rest) = (scaled >> shift, scaled & ((1 << shift) - 1));
    let half = if shift == 0 { 1 } else { 1 << (shift - 1) };
    let is_up = rest > half || rest == half && shift > 0 && whole & 1 == 1;
    let rounded = u64::try_from(whole + u128::from(is_up)).ok()?;
    let text = Scrap::written(format_args!("{rounded:0width$}", width = precision + 1));
    let (digits, fraction) = text.split_at(text.len() - precision);
    let point = if precision > 0 { "." } else { "" };
    let fraction = Scrap::written(format_args!("{point}{fraction}"));
    Some(Number { digits: digits.into(), fraction: (&*fraction).into(), ..Number::default() })
}

/// Drops zeros that end the fraction, and a point that ends it then.
fn trim_zeros(number: &mut Number) {
    number.trailing_zeros = 0;
    let trimmed = number.fraction.trim_end_matches('0').trim_end_matches('.').len();
    number.fraction.truncate(trimmed);
}

/// Writes `d.ddd·10^exponent` without the exponent. Zeros that get counted stay where they are: a positive exponent is
/// less than the digits of a float.
fn move_point(number: Number, exponent: i64) -> Number {
    let distance = exponent.unsigned_abs() as usize;
    let mut all = Scrap::default();
    if exponent < 0 {
        (0..distance).for_each(|_| all.push('0'));
    }
    all.push_str(&number.digits);
    all.push_str(number.fraction.trim_start_matches('.'));
    let whole = if exponent < 0 { 1 } else { distance + 1 };
    while all.len() < whole {
        all.push('0');
    }
    let (digits, behind) = all.split_at(whole);
    let mut fraction = Scrap::default();
    if !behind.is_empty() {
        fraction.push('.');
        fraction.push_str(behind);
    }
    Number { digits: digits.into(), fraction, suffix: Scrap::default(), ..number }
}
