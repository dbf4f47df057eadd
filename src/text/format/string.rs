//! Strings by a specifier.

use super::Error;
use super::layout::write_text;
use super::spec::{Align, Sign, Spec};
use crate::text::utf8;

pub fn format(out: &mut Vec<u8>, spec: &Spec, text: &[u8]) -> Result<(), Error> {
    let refused = match spec.sign {
        Some(Sign::Space) => "Space not allowed in string format specifier",
        Some(_) => "Sign not allowed in string format specifier",
        None if spec.no_negative_zero => "Negative zero coercion (z) not allowed in string format specifier",
        None if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        None if spec.align == Align::AfterSign => "'=' alignment not allowed in string format specifier",
        None => return write_text(out, spec, truncated(text, spec.precision)),
    };
    Err(Error::value(refused))
}

/// At most `precision` characters.
pub(super) fn truncated(text: &[u8], precision: Option<usize>) -> &[u8] {
    let Some(precision) = precision.filter(|&precision| precision < text.len()) else { return text };
    let end = (0..precision).fold(0, |end, _| if end < text.len() { utf8::end(text, end) } else { end });
    &text[..end]
}
