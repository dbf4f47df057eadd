//! Floats by a specifier. Decimals are exact and rounded half to even; what is asked beyond the last digit that can differ
//! from zero is only counted.

use super::Error;
use super::layout::Number;
use super::spec::Spec;
use crate::text::decimal::{Decimal, scaled};
use crate::text::digits::Decimals;
use crate::text::repr::push_exponent;
use crate::text::scrap::Scrap;

/// No float has more digits than this, before or after the point.
const DIGITS: usize = 1100;

pub fn format(out: &mut Vec<u8>, spec: &Spec, value: f64) -> Result<(), Error> {
    if let Some(b'f' | b'F') = spec.code
        && let Some(written) = format_everyday(out, spec, value)
    {
        return written;
    }
    let is_percent = spec.code == Some(b'%');
    let style = Style::new(spec, if is_percent { b'f' } else { spec.code.unwrap_or(b'r') }, true)?;
    let mut text = style.text(if is_percent { value * 100.0 } else { value });
    if is_percent {
        text.all.push(b"%");
    }
    text.write(out, spec)
}

/// A number of everyday size with some places behind the point: the most frequent wish.
#[inline]
fn format_everyday(out: &mut Vec<u8>, spec: &Spec, value: f64) -> Option<Result<(), Error>> {
    let places = spec.precision.unwrap_or(6);
    let scaled = scaled(value.abs(), places)?;
    let digits = Decimals::decimal(scaled).at_least(places + 1);
    let (digits, fraction) = digits.split_at_checked(digits.len().checked_sub(places)?)?;
    let negative = value.is_sign_negative() && !(scaled == 0 && spec.no_negative_zero);
    let has_point = places > 0 || spec.alternate;
    Some(Number { negative, digits, has_point, fraction, ..Number::default() }.write(out, spec))
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

/// The text of a float, without sign and layout: digits, a point and those behind it, and what comes last.
#[derive(Default)]
pub(super) struct FloatText {
    negative: bool,
    all: Scrap,
    /// Where the point stands.
    whole: usize,
    /// Where the digits behind it end: there zeros follow that are only counted.
    fraction: usize,
    trailing_zeros: usize,
}

impl FloatText {
    pub(super) fn write(&self, out: &mut Vec<u8>, spec: &Spec) -> Result<(), Error> {
        let (rest, suffix) = self.all.as_bytes().split_at(self.fraction);
        let (digits, rest) = rest.split_at(self.whole);
        let (has_point, fraction) = match rest {
            [b'.', behind @ ..] => (true, behind),
            rest => (false, rest),
        };
        let (negative, trailing_zeros) = (self.negative, self.trailing_zeros);
        Number { negative, digits, has_point, fraction, suffix, trailing_zeros, ..Number::default() }.write(out, spec)
    }

    fn is_zero(&self) -> bool {
        let number = self.all.as_bytes().get(..self.fraction).unwrap_or_default();
        number.iter().all(|byte| matches!(byte, b'0' | b'.'))
    }

    /// Whether a digit stands behind the point.
    fn has_fraction(&self) -> bool {
        self.fraction > self.whole + 1 || self.trailing_zeros > 0
    }
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

    #[inline]
    pub(super) fn text(&self, value: f64) -> FloatText {
        let mut text = if value.is_finite() { self.finite(value.abs()) } else { non_finite(value) };
        let loses_sign = value.is_nan() || self.no_negative_zero && text.is_zero();
        text.negative = value.is_sign_negative() && !loses_sign;
        if self.uppercase {
            text.all.make_ascii_uppercase();
        }
        text
    }

    #[inline]
    fn finite(&self, value: f64) -> FloatText {
        match self.kind {
            b'e' => self.scientific(&Decimal::rounded(value, self.precision.min(DIGITS) + 1), self.precision),
            b'f' => self.positional(value),
            b'g' => self.general(value),
            _ => self.shortest(value),
        }
    }

    /// `d.ddde+dd` with so many digits behind the point.
    fn scientific(&self, decimal: &Decimal, places: usize) -> FloatText {
        let (first, rest) = decimal.digits.as_bytes().split_at(1);
        let mut text = self.parts(first, rest, places);
        push_exponent(&mut text.all, decimal.exponent);
        text
    }

    /// Decimals before the point, some behind it, and zeros until these are as many as are wanted.
    fn parts(&self, whole: &[u8], behind: &[u8], places: usize) -> FloatText {
        let mut text = FloatText { whole: whole.len(), ..FloatText::default() };
        text.all.push(whole);
        if places > 0 || self.alternate {
            text.all.push(b".");
        }
        text.all.push(behind);
        text.fraction = text.all.len();
        text.trailing_zeros = places.saturating_sub(behind.len());
        text
    }

    fn positional(&self, value: f64) -> FloatText {
        if let Some(scaled) = scaled(value, self.precision) {
            let digits = Decimals::decimal(scaled).at_least(self.precision + 1);
            let (whole, behind) = digits.split_at(digits.len() - self.precision);
            return self.parts(whole, behind, self.precision);
        }
        let text = Scrap::written(format_args!("{value:.*}", self.precision.min(DIGITS)));
        let text = text.as_bytes();
        let point = text.iter().position(|&byte| byte == b'.').unwrap_or(text.len());
        self.parts(&text[..point], text.get(point + 1..).unwrap_or_default(), self.precision)
    }

    /// `precision` digits, with an exponent if the point would be far from them.
    fn general(&self, value: f64) -> FloatText {
        let precision = self.precision.max(1);
        let decimal = Decimal::rounded(value, precision.min(DIGITS));
        // Python counts a digit after the point that might get added.
        let limit = precision as i64 - i64::from(self.adds_point_zero);
        let wanted = if self.alternate { precision } else { decimal.digits.len() };
        if (-4..limit).contains(&decimal.exponent.into()) {
            return self.moved(&decimal, wanted);
        }
        self.scientific(&decimal, wanted - 1)
    }

    /// `d.ddd·10^exponent` without the exponent, with so many digits in all, if the number does not end before.
    fn moved(&self, decimal: &Decimal, wanted: usize) -> FloatText {
        let digits = decimal.digits.as_bytes();
        let mut text = match usize::try_from(decimal.exponent + 1) {
            Err(_) | Ok(0) => {
                let mut text = FloatText { whole: 1, ..FloatText::default() };
                text.all.push(b"0.");
                text.all.push_zeros(decimal.exponent.unsigned_abs() as usize - 1);
                text.all.push(digits);
                text.fraction = text.all.len();
                text.trailing_zeros = wanted.saturating_sub(digits.len());
                text
            }
            Ok(whole) if whole <= digits.len() => {
                let (before, behind) = digits.split_at(whole);
                self.parts(before, behind, wanted.saturating_sub(whole))
            }
            Ok(whole) => {
                let mut all = Scrap::default();
                all.push(digits);
                all.push_zeros(whole - digits.len());
                self.parts(all.as_bytes(), b"", wanted.saturating_sub(whole))
            }
        };
        self.add_point_zero(&mut text);
        text
    }

    fn add_point_zero(&self, text: &mut FloatText) {
        if self.adds_point_zero && !text.has_fraction() {
            text.all.truncate(text.whole);
            text.all.push(b".0");
            text.fraction = text.all.len();
        }
    }

    fn shortest(&self, value: f64) -> FloatText {
        let decimal = Decimal::shortest(value);
        let wanted = decimal.digits.len();
        if (-4..16).contains(&decimal.exponent) {
            return self.moved(&decimal, wanted);
        }
        self.scientific(&decimal, wanted - 1)
    }
}

fn non_finite(value: f64) -> FloatText {
    let all = Scrap::from(if value.is_nan() { "nan" } else { "inf" });
    FloatText { fraction: all.len(), all, ..FloatText::default() }
}
