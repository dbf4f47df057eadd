//! Python's error handlers.

use super::{Codec, Fault, Order, Substitute, is_surrogate, wide};
use crate::string::units::Units;
use crate::string::{SizeError, StrBuf, utf8};
use crate::text::unicode;
use std::fmt::Write;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errors {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
}

/// Why a string was not encoded, or bytes not decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    Fault(Fault),
    Size(SizeError),
    /// The handler is for encoding only: a `TypeError` that it cannot handle the other.
    NotForDecoding,
}

impl From<SizeError> for Failure {
    fn from(error: SizeError) -> Self {
        Failure::Size(error)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Failure::Fault(fault)
    }
}

impl Errors {
    pub fn named(name: &str) -> Option<Errors> {
        Some(match name {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "namereplace" => Errors::NameReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            _ => return None,
        })
    }

    pub fn decode(self, codec: Codec, bytes: &[u8]) -> Result<StrBuf, Failure> {
        codec.decode(bytes, |fault, bytes, out| self.on_decoding(fault, bytes, out))
    }

    pub fn encode(self, codec: Codec, units: Units) -> Result<Vec<u8>, Failure> {
        codec.encode(units, |fault, units| self.on_encoding(fault, units))
    }

    /// What stands in for bytes; returns where to go on.
    pub fn on_decoding(self, fault: &Fault, bytes: &[u8], out: &mut StrBuf) -> Result<usize, Failure> {
        let bad = bytes.get(fault.start..fault.end).unwrap_or_default();
        match self {
            Errors::Strict => return Err(Failure::Fault(*fault)),
            Errors::XmlCharRefReplace | Errors::NameReplace => return Err(Failure::NotForDecoding),
            Errors::Ignore => {}
            Errors::Replace => out.push(0xfffd)?,
            Errors::BackslashReplace => {
                bad.iter().try_for_each(|byte| out.push_ascii(&format!("\\x{byte:02x}")))?;
            }
            Errors::SurrogateEscape => {
                let escaped = bad.iter().take(4).take_while(|byte| !byte.is_ascii());
                let count = escaped.clone().count();
                if count == 0 {
                    return Err(Failure::Fault(*fault));
                }
                escaped.into_iter().try_for_each(|byte| out.push(0xdc00 + u32::from(*byte)))?;
                return Ok(fault.start + count);
            }
            Errors::SurrogatePass => {
                let rest = bytes.get(fault.start..).unwrap_or_default();
                let (surrogate, length) = encoded_surrogate(fault.encoding, rest).ok_or(*fault)?;
                out.push(surrogate)?;
                return Ok(fault.start + length);
            }
        }
        Ok(fault.end)
    }

    /// What stands in for characters, and where to go on.
    pub fn on_encoding(self, fault: &Fault, units: Units) -> Result<(Substitute, usize), Failure> {
        let bad = units.range(fault.start..fault.end);
        let text = match self {
            Errors::Strict => return Err(Failure::Fault(*fault)),
            Errors::Ignore => String::new(),
            Errors::Replace => "?".repeat(bad.len()),
            Errors::BackslashReplace => described(bad, backslashed),
            Errors::XmlCharRefReplace => described(bad, |out, code_point| write!(out, "&#{code_point};")),
            Errors::NameReplace => described(bad, named),
            Errors::SurrogateEscape => return escaped_bytes(fault, bad),
            Errors::SurrogatePass => {
                let mut bytes = Vec::new();
                for code_point in bad.iter() {
                    push_surrogate(fault.encoding, code_point, &mut bytes).ok_or(*fault)?;
                }
                return Ok((Substitute::Bytes(bytes), fault.end));
            }
        };
        Ok((Substitute::Text(StrBuf::from_latin1(text.into_bytes())), fault.end))
    }
}

fn described(units: Units, describe: impl Fn(&mut String, u32) -> std::fmt::Result) -> String {
    let mut out = String::new();
    for code_point in units.iter() {
        // Writing to a string does not fail.
        let _ = describe(&mut out, code_point);
    }
    out
}

fn backslashed(out: &mut String, code_point: u32) -> std::fmt::Result {
    match code_point {
        ..0x100 => write!(out, "\\x{code_point:02x}"),
        0x100..0x10000 => write!(out, "\\u{code_point:04x}"),
        _ => write!(out, "\\U{code_point:08x}"),
    }
}

fn named(out: &mut String, code_point: u32) -> std::fmt::Result {
    match char::from_u32(code_point).filter(|_| !unicode::is_newer(code_point)).and_then(unicode::name) {
        Some(name) => write!(out, "\\N{{{name}}}"),
        None => backslashed(out, code_point),
    }
}

/// The bytes that `surrogateescape` has once hidden in surrogates. Python's oldest encoders take what they can of a
/// fault; the others want all or nothing.
fn escaped_bytes(fault: &Fault, units: Units) -> Result<(Substitute, usize), Failure> {
    let byte = |code_point| if matches!(code_point, 0xdc80..0xdd00) { Some(code_point as u8) } else { None };
    let bytes: Vec<u8> = units.iter().map_while(byte).collect();
    let takes_some = matches!(fault.encoding, "utf-8" | "ascii" | "latin-1");
    if bytes.len() == units.len() || takes_some && !bytes.is_empty() {
        let next = fault.start + bytes.len();
        return Ok((Substitute::Bytes(bytes), next));
    }
    Err(Failure::Fault(*fault))
}

/// A surrogate as UTF-8, UTF-16 or UTF-32 would encode it, and how many bytes that takes.
fn encoded_surrogate(encoding: &str, bytes: &[u8]) -> Option<(u32, usize)> {
    match family(encoding)? {
        (2, order) => wide::surrogate::<2>(bytes, order).map(|surrogate| (surrogate, 2)),
        (4, order) => wide::surrogate::<4>(bytes, order).map(|surrogate| (surrogate, 4)),
        _ => match *bytes {
            [0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..] => {
                Some((0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f), 3))
            }
            _ => None,
        },
    }
}

fn push_surrogate(encoding: &str, code_point: u32, out: &mut Vec<u8>) -> Option<()> {
    if !is_surrogate(code_point) {
        return None;
    }
    match family(encoding)? {
        (2, order) => wide::push_unit::<2>(code_point, order, out),
        (4, order) => wide::push_unit::<4>(code_point, order, out),
        _ => utf8::push(out, code_point),
    }
    Some(())
}

/// Bytes of a unit, and their order.
fn family(encoding: &str) -> Option<(usize, Order)> {
    Some(match encoding {
        "utf-8" => (1, Order::Little),
        "utf-16-le" => (2, Order::Little),
        "utf-16-be" => (2, Order::Big),
        "utf-16" => (2, Order::Marked),
        "utf-32-le" => (4, Order::Little),
        "utf-32-be" => (4, Order::Big),
        "utf-32" => (4, Order::Marked),
        _ => return None,
    })
}
