//! How strings are shown: in quotes, with escapes for what cannot be printed.

use super::make;
use crate::heap::Lent;
use crate::runtime::{R, Vm};
use crate::string::chars::{Facts, facts};
use crate::string::{SizeError, StrBuf, Units, Width};

/// `repr(text)`
pub fn repr(vm: &Vm, text: Lent) -> R {
    let Some(text) = vm.as_str(text) else { return Ok(text.keep()) };
    if let Some(ascii) = text.as_ascii()
        && ascii.bytes().fold(true, |is_plain, byte| is_plain & is_plain_byte(byte))
    {
        return vm.memory(vm.heap.str_between(b'\'', text));
    }
    make::of_buffer(vm, quoted(text.units()))
}

/// All are looked at, many at a time.
#[inline(always)]
fn is_plain_byte(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') & (byte != b'\'') & (byte != b'\\')
}

fn quoted(units: Units) -> Result<StrBuf, SizeError> {
    let has = |wanted: u8| units.iter().any(|unit| unit == u32::from(wanted));
    let quote = if has(b'\'') && !has(b'"') { b'"' } else { b'\'' }.into();
    let mut out = StrBuf::with_capacity(units.width(), units.len() + 2)?;
    out.push(quote)?;
    for code_point in units.iter() {
        if code_point == quote || code_point == u32::from(b'\\') {
            out.push(b'\\'.into())?;
            out.push(code_point)?;
        } else if facts(code_point).any(Facts::PRINTABLE) {
            out.push(code_point)?;
        } else {
            escape(&mut out, code_point)?;
        }
    }
    out.push(quote)?;
    Ok(out)
}

fn escape(out: &mut StrBuf, code_point: u32) -> Result<(), SizeError> {
    match code_point {
        0x09 => out.push_ascii("\\t"),
        0x0a => out.push_ascii("\\n"),
        0x0d => out.push_ascii("\\r"),
        ..0x100 => out.push_ascii(&format!("\\x{code_point:02x}")),
        0x100..0x10000 => out.push_ascii(&format!("\\u{code_point:04x}")),
        _ => out.push_ascii(&format!("\\U{code_point:08x}")),
    }
}

/// A text in which what is not ASCII is escaped.
pub fn ascii(vm: &Vm, text: Lent) -> R {
    match vm.as_str(text) {
        Some(string) if !string.is_ascii() => make::of_buffer(vm, escaped(string.units())),
        _ => Ok(text.keep()),
    }
}

fn escaped(units: Units) -> Result<StrBuf, SizeError> {
    let mut out = StrBuf::with_capacity(Width::Ascii, units.len())?;
    for code_point in units.iter() {
        if code_point < 0x80 { out.push(code_point) } else { escape(&mut out, code_point) }?;
    }
    Ok(out)
}
