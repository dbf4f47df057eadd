//! Where the parts of a formatted number stand, and what fills the space that is left.

use super::spec::{Align, Sign, Spec};
use super::{Error, reserve};
use crate::text::utf8;

/// A number in parts, in the order in which they are written. Long runs of zeros are only counted.
#[derive(Debug, Default)]
pub(super) struct Number<'a> {
    pub negative: bool,
    pub prefix: &'static str,
    pub leading_zeros: usize,
    /// Those before the point, which may be grouped.
    pub digits: &'a [u8],
    pub has_point: bool,
    /// What stands behind the point; or the whole of what has no digits, as `inf`.
    pub fraction: &'a [u8],
    pub trailing_zeros: usize,
    /// An exponent, or a sign of percent.
    pub suffix: &'a [u8],
}

impl Number<'_> {
    fn sign(&self, sign: Option<Sign>) -> &'static str {
        match sign {
            _ if self.negative => "-",
            Some(Sign::Plus) => "+",
            Some(Sign::Space) => " ",
            _ => "",
        }
    }

    /// How many characters stand beside the digits that may be grouped. Sums saturate: what is that long is refused.
    fn other_length(&self, sign: &str) -> usize {
        let short =
            sign.len() + self.prefix.len() + usize::from(self.has_point) + self.fraction.len() + self.suffix.len();
        short.saturating_add(self.trailing_zeros)
    }

    pub(super) fn write(&self, out: &mut Vec<u8>, spec: &Spec) -> Result<(), Error> {
        let sign = self.sign(spec.sign);
        let others = self.other_length(sign);
        let fills_with_zeros = *spec.fill == *b"0" && spec.align == Align::AfterSign;
        let least = if fills_with_zeros { spec.width.saturating_sub(others) } else { 0 };
        let digits = self.leading_zeros.saturating_add(self.digits.len());
        let digits = if self.digits.is_empty() { 0 } else { digits.max(digits_to_fill(least, spec.grouping)) };
        let grouped = digits.saturating_add(separators(digits, spec.grouping));
        let length = others.saturating_add(grouped);
        let padding = Padding::new(spec, length);
        reserve(out, length.saturating_add(padding.total()), length.saturating_add(padding.bytes()))?;

        padding.write(out, padding.left);
        push(out, sign.as_bytes());
        push(out, self.prefix.as_bytes());
        padding.write(out, padding.inner);
        write_grouped(out, digits - self.digits.len(), self.digits, spec.grouping);
        if self.has_point {
            out.push(b'.');
        }
        push(out, self.fraction);
        fill(out, b'0', self.trailing_zeros);
        push(out, self.suffix);
        padding.write(out, padding.right);
        Ok(())
    }
}

/// Most parts of most numbers are empty.
#[inline(always)]
fn push(out: &mut Vec<u8>, part: &[u8]) {
    if !part.is_empty() {
        out.extend_from_slice(part);
    }
}

#[inline(always)]
fn fill(out: &mut Vec<u8>, byte: u8, times: usize) {
    if times > 0 {
        out.resize(out.len() + times, byte);
    }
}

/// How many digits make at least `width` characters, when separators stand between groups and none before them.
fn digits_to_fill(width: usize, grouping: Option<(u8, usize)>) -> usize {
    let Some((_, size)) = grouping else { return width };
    let (groups, rest) = (width / (size + 1), width % (size + 1));
    if width == 0 { 0 } else { groups * size + rest.max(1) }
}

fn separators(digits: usize, grouping: Option<(u8, usize)>) -> usize {
    grouping.map_or(0, |(_, size)| digits.saturating_sub(1) / size)
}

fn write_grouped(out: &mut Vec<u8>, zeros: usize, digits: &[u8], grouping: Option<(u8, usize)>) {
    let Some((separator, size)) = grouping else {
        fill(out, b'0', zeros);
        return push(out, digits);
    };
    let total = zeros + digits.len();
    let all = std::iter::repeat_n(b'0', zeros).chain(digits.iter().copied());
    for (at, digit) in all.enumerate() {
        if at > 0 && (total - at).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(digit);
    }
}

/// What fills the width: how many times, in which places.
struct Padding<'a> {
    fill: &'a [u8],
    left: usize,
    inner: usize,
    right: usize,
}

impl<'a> Padding<'a> {
    fn new(spec: &'a Spec, length: usize) -> Self {
        let space = spec.width.saturating_sub(length);
        let (left, inner, right) = match spec.align {
            Align::Left => (0, 0, space),
            Align::Right => (space, 0, 0),
            Align::Center => (space / 2, 0, space - space / 2),
            Align::AfterSign => (0, space, 0),
        };
        Padding { fill: &spec.fill, left, inner, right }
    }

    fn total(&self) -> usize {
        self.left + self.inner + self.right
    }

    fn bytes(&self) -> usize {
        self.total().saturating_mul(self.fill.len())
    }

    #[inline(always)]
    fn write(&self, out: &mut Vec<u8>, times: usize) {
        match self.fill {
            &[byte] => fill(out, byte, times),
            fill => (0..times).for_each(|_| out.extend_from_slice(fill)),
        }
    }
}

/// A text that is not taken apart.
pub(super) fn write_text(out: &mut Vec<u8>, spec: &Spec, text: &[u8]) -> Result<(), Error> {
    let length = utf8::len(text);
    let padding = Padding::new(spec, length);
    reserve(out, length.saturating_add(padding.total()), text.len().saturating_add(padding.bytes()))?;
    padding.write(out, padding.left + padding.inner);
    out.extend_from_slice(text);
    padding.write(out, padding.right);
    Ok(())
}
