//! What `format` makes of built-in types: the text that `text::format` writes, or its fault as an exception. And texts that
//! are put together of such parts in one buffer.

use super::text::size_error;
use crate::heap::{Lent, Raised, Scratch, Str};
use crate::runtime::{Exc, R, Vm};
use crate::text::digits::Decimals;
use crate::text::format::spec::Align;
use crate::text::format::{Error, Exception, LONGEST, Operand, Spec, float, int};
use crate::text::{repr, utf8};

/// The string that something writes, in generalised UTF-8.
pub fn written(vm: &Vm, write: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>) -> R {
    let mut out = Vec::new();
    match write(&mut out) {
        Ok(()) => super::str::of_utf8(vm, &out),
        Err(error) => Err(fault(vm, &error)),
    }
}

#[cold]
pub fn fault(vm: &Vm, error: &Error) -> Raised {
    let class = match error.exception {
        Exception::Value => Exc::ValueError,
        Exception::Type => Exc::TypeError,
        Exception::Overflow => Exc::OverflowError,
        Exception::Memory => return vm.no_memory(),
    };
    vm.raise(class, &error.message)
}

/// Appends what `str` makes of a string, or of a number that stands in a word; false if the value is something else.
#[inline]
pub fn push_plain(vm: &Vm, out: &mut Scratch, value: Lent) -> R<bool> {
    let pushed = if let Some(text) = value.str() {
        out.string(text)
    } else if let Some(int) = value.as_int() {
        out.bytes(&Decimals::signed(int))
    } else if let Some(float) = value.as_float() {
        out.bytes(repr::float_text(float).as_bytes())
    } else {
        return Ok(false);
    };
    pushed.map(|()| true).map_err(|error| size_error(vm, error))
}

/// Appends a string, of whatever class.
pub fn push(vm: &Vm, out: &mut Scratch, text: Lent) -> R<()> {
    match vm.as_str(text) {
        Some(text) => out.string(text).map_err(|error| size_error(vm, error)),
        None => Ok(()),
    }
}

/// A specifier, read for whatever may meet it before anything does.
pub struct Specifier {
    int: Option<Spec>,
    float: Option<Spec>,
    text: Option<Spec>,
}

impl Specifier {
    pub fn new(text: &[u8]) -> Specifier {
        Specifier { int: read(text, Operand::Int), float: read(text, Operand::Float), text: read_for_text(text) }
    }

    /// Appends a string, or a number that stands in a word, as the specifier says. False if the value is something else,
    /// or the specifier is not for it: then the general way knows what to say.
    #[inline]
    pub fn push(&self, vm: &Vm, out: &mut Scratch, value: Lent) -> R<bool> {
        if let (Some(spec), Some(int)) = (&self.int, value.as_int()) {
            return push_int(vm, out, spec, int);
        }
        if let (Some(spec), Some(text)) = (&self.text, value.str()) {
            return push_text(vm, out, spec, text);
        }
        if let (Some(spec), Some(float)) = (&self.float, value.as_float()) {
            return push_float(vm, out, spec, float);
        }
        Ok(false)
    }
}

/// The same where the specifier is read only now.
pub fn push_by(vm: &Vm, out: &mut Scratch, text: &[u8], value: Lent) -> R<bool> {
    if let Some(int) = value.as_int() {
        return read(text, Operand::Int).map_or(Ok(false), |spec| push_int(vm, out, &spec, int));
    }
    if let Some(string) = value.str() {
        return read_for_text(text).map_or(Ok(false), |spec| push_text(vm, out, &spec, string));
    }
    match value.as_float() {
        Some(float) => read(text, Operand::Float).map_or(Ok(false), |spec| push_float(vm, out, &spec, float)),
        None => Ok(false),
    }
}

/// A specifier by which numbers become ASCII: neither is what fills something else, nor are they characters.
fn read(text: &[u8], operand: Operand) -> Option<Spec> {
    Spec::parse(text, operand, "").ok().filter(|spec| spec.fill.len() == 1 && spec.code != Some(b'c'))
}

/// One in which nothing is refused where a string is formatted.
fn read_for_text(text: &[u8]) -> Option<Spec> {
    let is_refused =
        |spec: &Spec| spec.sign.is_some() || spec.no_negative_zero || spec.alternate || spec.align == Align::AfterSign;
    Spec::parse(text, Operand::Str, "").ok().filter(|spec| !is_refused(spec))
}

#[inline]
fn push_int(vm: &Vm, out: &mut Scratch, spec: &Spec, int: i64) -> R<bool> {
    push_ascii(vm, out, |out| int::format_small(out, spec, int))
}

#[inline]
fn push_float(vm: &Vm, out: &mut Scratch, spec: &Spec, float: f64) -> R<bool> {
    push_ascii(vm, out, |out| float::format(out, spec, float))
}

/// Something writes ASCII.
#[inline(always)]
fn push_ascii(vm: &Vm, out: &mut Scratch, write: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>) -> R<bool> {
    out.write(write).map(|()| true).map_err(|error| fault(vm, &error))
}

fn push_text(vm: &Vm, out: &mut Scratch, spec: &Spec, text: &Str) -> R<bool> {
    let len = spec.precision.map_or(text.len(), |precision| precision.min(text.len()));
    if spec.width > LONGEST {
        return Err(vm.no_memory());
    }
    let space = spec.width.saturating_sub(len);
    let left = match spec.align {
        Align::Left => 0,
        Align::Center => space / 2,
        _ => space,
    };
    let fill = utf8::first(&spec.fill);
    let pushed = out.fill(fill, left).and_then(|()| match text.len() {
        whole if whole == len => out.string(text),
        _ => out.units(text.units().range(0..len)),
    });
    let pushed = pushed.and_then(|()| out.fill(fill, space - left));
    pushed.map(|()| true).map_err(|error| size_error(vm, error))
}
