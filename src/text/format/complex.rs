//! Complex numbers by a specifier: two floats, the second of which always has a sign.

use super::Error;
use super::float::Style;
use super::layout::write_text;
use super::spec::{Align, Operand, Sign, Spec};

pub fn format(out: &mut Vec<u8>, spec: &Spec, real: f64, imaginary: f64) -> Result<(), Error> {
    let style = Style::new(spec, spec.code.unwrap_or(b'r'), false)?;
    if *spec.fill == *b"0" {
        return Err(Error::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Error::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    // Without a type it looks like `str`: a positive zero is left out, and else parentheses hold the sum together.
    let is_plain = spec.code.is_none();
    let skips_real = is_plain && real == 0.0 && real.is_sign_positive();
    let mut part = Spec { sign: spec.sign, grouping: spec.grouping, ..Spec::new(Operand::Complex) };
    let mut text = Vec::new();
    if !skips_real {
        style.text(real).write(&mut text, &part)?;
        part.sign = Some(Sign::Plus);
    }
    style.text(imaginary).write(&mut text, &part)?;
    text.push(b'j');
    if is_plain && !skips_real {
        text.insert(0, b'(');
        text.push(b')');
    }
    write_text(out, spec, &text)
}
