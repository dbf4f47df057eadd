//! Text to bytes and back: `str.encode`, `bytes.decode`, and the exceptions where that fails.

use super::text::size_error;
use super::{bytes, str};
use crate::heap::{Lent, Raised, Str};
use crate::runtime::{Exc, R, Vm};
use crate::string::Units;
use crate::string::codec::{Codec, Errors, Failure, Fault};

/// The codec of a name; UTF-8 if there is none.
pub fn codec(vm: &Vm, encoding: Option<&Str>) -> R<Codec> {
    let Some(encoding) = encoding else { return Ok(Codec::Utf8) };
    let name = encoding.to_text();
    if name.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    Codec::named(&name).ok_or_else(|| vm.raise(Exc::LookupError, format!("unknown encoding: {name}")))
}

pub fn handler(vm: &Vm, errors: Option<&Str>) -> R<Errors> {
    let Some(errors) = errors else { return Ok(Errors::Strict) };
    let name = errors.to_text();
    let unknown = || vm.raise(Exc::LookupError, format!("unknown error handler name '{name}'"));
    Errors::named(&name).ok_or_else(unknown)
}

/// The text that bytes are in an encoding.
pub fn decode(vm: &Vm, object: Lent, encoding: Option<&Str>, errors: Option<&Str>) -> R {
    let codec = codec(vm, encoding)?;
    let still = bytes::still::or_same(vm, object)?;
    let object = still.lend();
    let Some(text) = bytes::like(vm, object) else { return Err(bytes::unlike(vm, object)) };
    if text.is_ascii() && matches!(codec, Codec::Utf8 | Codec::Ascii | Codec::Latin1) {
        return str::make::of_units(vm, Units::One(text));
    }
    let strict = Errors::Strict.decode(codec, text);
    let decoded = match strict {
        Err(Failure::Fault(_)) if errors.is_some() => handler(vm, errors)?.decode(codec, text),
        decoded => decoded,
    };
    match decoded {
        Ok(buffer) => str::make::of_units(vm, buffer.units()),
        Err(failure) => Err(failed(vm, Exc::UnicodeDecodeError, object, failure)),
    }
}

/// The bytes of a text in an encoding.
pub fn encode(vm: &Vm, object: Lent, encoding: Option<&Str>, errors: Option<&Str>) -> R {
    let codec = codec(vm, encoding)?;
    let Some(text) = vm.as_str(object) else { return Err(vm.type_error("must be str")) };
    if let (Some(ascii), Codec::Utf8 | Codec::Ascii | Codec::Latin1) = (text.as_ascii(), codec) {
        return vm.bytes(ascii.as_bytes());
    }
    let strict = Errors::Strict.encode(codec, text.units());
    let encoded = match strict {
        Err(Failure::Fault(_)) if errors.is_some() => handler(vm, errors)?.encode(codec, text.units()),
        encoded => encoded,
    };
    match encoded {
        Ok(encoded) => vm.bytes(&encoded),
        Err(failure) => Err(failed(vm, Exc::UnicodeEncodeError, object, failure)),
    }
}

#[cold]
pub fn failed(vm: &Vm, class: Exc, object: Lent, failure: Failure) -> Raised {
    match failure {
        Failure::Fault(fault) => unicode_error(vm, class, object, &fault),
        Failure::Size(error) => size_error(vm, error),
        Failure::NotForDecoding => vm.type_error("don't know how to handle UnicodeDecodeError in error callback"),
    }
}

/// A `UnicodeDecodeError` or `UnicodeEncodeError` with its five arguments.
pub fn unicode_error(vm: &Vm, class: Exc, object: Lent, fault: &Fault) -> Raised {
    let arguments = || -> R<_> {
        let (encoding, reason) = (vm.str(fault.encoding)?, vm.str(fault.reason)?);
        Ok([encoding, vm.bare(object).keep(), vm.size(fault.start)?, vm.size(fault.end)?, reason])
    };
    match arguments() {
        Ok(arguments) => vm.raise_with(class, &arguments),
        Err(raised) => raised,
    }
}
