//! Text to bytes and back, in the encodings that Python knows, but for rare ones.
//!
//! A codec runs until it meets what it cannot do: a [`Fault`], in the words of `UnicodeDecodeError` and
//! `UnicodeEncodeError`. A handler then says what stands in for it and where to go on. Python's own handlers are
//! [`Errors`]; others are functions of the caller.

mod charmap;
mod errors;
mod incremental;
mod multibyte;
mod names;
mod wide;

pub use errors::{Errors, Failure};
pub use incremental::Incremental;

use super::units::{Unit, Units, each_width};
use super::{SizeError, StrBuf, utf8};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    Utf8,
    /// With a byte order mark before it.
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16(Order),
    Utf32(Order),
    /// One byte a character, by a table.
    Charmap(&'static charmap::Charmap),
    /// East Asian encodings.
    Multibyte(&'static multibyte::Multibyte),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The byte order mark tells; without one it is the machine's.
    Marked,
    Little,
    Big,
}

/// What a codec cannot do, and where: in bytes when it decodes, in characters when it encodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// As Python's error names it.
    pub encoding: &'static str,
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
    /// More bytes could make it good.
    pub is_incomplete: bool,
}

impl Fault {
    fn new(encoding: &'static str, start: usize, end: usize, reason: &'static str) -> Fault {
        Fault { encoding, start, end, reason, is_incomplete: false }
    }

    fn incomplete(encoding: &'static str, start: usize, end: usize, reason: &'static str) -> Fault {
        Fault { encoding, start, end, reason, is_incomplete: true }
    }
}

/// Why a codec stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Halt {
    Fault(Fault),
    Size(SizeError),
}

impl From<SizeError> for Halt {
    fn from(error: SizeError) -> Self {
        Halt::Size(error)
    }
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Halt::Fault(fault)
    }
}

/// What an encoder writes for characters it does not have.
#[derive(Debug, Clone)]
pub enum Substitute {
    /// To be encoded in its turn.
    Text(StrBuf),
    Bytes(Vec<u8>),
}

impl Codec {
    /// As `codecs.lookup` finds it: case does not count, nor which punctuation stands between words.
    pub fn named(name: &str) -> Option<Codec> {
        names::lookup(name)
    }

    /// The name of the codec, as `codecs.lookup(…).name`.
    pub fn name(self) -> &'static str {
        match self {
            Codec::Utf8 => "utf-8",
            Codec::Utf8Sig => "utf-8-sig",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "iso8859-1",
            Codec::Utf16(order) => wide::name::<2>(order),
            Codec::Utf32(order) => wide::name::<4>(order),
            Codec::Charmap(charmap) => charmap.name,
            Codec::Multibyte(multibyte) => multibyte.name,
        }
    }

    /// What is decoded after a byte order mark: by which codec, and how long the mark is.
    fn behind_mark(self, bytes: &[u8]) -> (Codec, usize) {
        match self {
            Codec::Utf8Sig => (Codec::Utf8, if bytes.starts_with(UTF8_MARK) { UTF8_MARK.len() } else { 0 }),
            Codec::Utf16(Order::Marked) => {
                let (order, skipped) = wide::order::<2>(bytes);
                (Codec::Utf16(order), skipped)
            }
            Codec::Utf32(Order::Marked) => {
                let (order, skipped) = wide::order::<4>(bytes);
                (Codec::Utf32(order), skipped)
            }
            _ => (self, 0),
        }
    }

    /// The string in some bytes. The handler is given each fault and the bytes that it is about; it appends what stands
    /// in for them, and says where to go on.
    pub fn decode<E: From<SizeError>>(
        self,
        bytes: &[u8],
        mut handler: impl FnMut(&Fault, &[u8], &mut StrBuf) -> Result<usize, E>,
    ) -> Result<StrBuf, E> {
        let (codec, mark) = self.behind_mark(bytes);
        // Python forgets the mark of UTF-8 before it counts.
        let (bytes, mut at) = if self == Codec::Utf8Sig { (&bytes[mark..], 0) } else { (bytes, mark) };
        let mut out = StrBuf::new();
        loop {
            match codec.decode_from(bytes, at, &mut out) {
                Ok(()) => return Ok(out),
                Err(Halt::Size(error)) => return Err(error.into()),
                Err(Halt::Fault(fault)) => at = handler(&fault, bytes, &mut out)?.min(bytes.len()),
            }
        }
    }

    /// Decodes until a fault or the end.
    fn decode_from(self, bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Halt> {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => decode_utf8(bytes, at, out),
            Codec::Ascii => decode_ascii(bytes, at, out),
            Codec::Latin1 => Ok(out.push_units(Units::One(&bytes[at..]))?),
            Codec::Utf16(order) => wide::decode_utf16(bytes, at, order, out),
            Codec::Utf32(order) => wide::decode_utf32(bytes, at, order, out),
            Codec::Charmap(charmap) => charmap.decode(bytes, at, out),
            Codec::Multibyte(multibyte) => multibyte.decode(bytes, at, out),
        }
    }

    /// The bytes of a string. The handler is given each fault; it says what stands in for the characters, and where to
    /// go on.
    pub fn encode<E: From<SizeError> + From<Fault>>(
        self,
        units: Units,
        mut handler: impl FnMut(&Fault, Units) -> Result<(Substitute, usize), E>,
    ) -> Result<Vec<u8>, E> {
        let mut out = Vec::new();
        self.push_mark(&mut out)?;
        let mut at = 0;
        loop {
            let fault = match self.encode_from(units, at, &mut out) {
                Ok(()) => return Ok(out),
                Err(Halt::Size(error)) => return Err(error.into()),
                Err(Halt::Fault(fault)) => fault,
            };
            let (substitute, next) = handler(&fault, units)?;
            self.push_substitute::<E>(substitute, fault, &mut out)?;
            at = next.min(units.len());
        }
    }

    /// Raw bytes must be whole units.
    fn unit_size(self) -> usize {
        match self {
            Codec::Utf16(_) => 2,
            Codec::Utf32(_) => 4,
            _ => 1,
        }
    }

    fn push_substitute<E>(self, substitute: Substitute, fault: Fault, out: &mut Vec<u8>) -> Result<(), E>
    where
        E: From<SizeError> + From<Fault>,
    {
        match substitute {
            Substitute::Bytes(bytes) if bytes.len().is_multiple_of(self.unit_size()) => Ok(push_all(out, &bytes)?),
            Substitute::Bytes(_) => Err(fault.into()),
            Substitute::Text(text) => self.encode_from(text.units(), 0, out).map_err(|halt| match halt {
                Halt::Fault(_) => fault.into(),
                Halt::Size(error) => error.into(),
            }),
        }
    }

    /// Begins with a byte order mark, where there has to be one.
    fn push_mark(self, out: &mut Vec<u8>) -> Result<(), SizeError> {
        out.try_reserve(4)?;
        match self {
            Codec::Utf8Sig => out.extend_from_slice(UTF8_MARK),
            Codec::Utf16(Order::Marked) => wide::push_unit::<2>(wide::MARK, Order::Marked, out),
            Codec::Utf32(Order::Marked) => wide::push_unit::<4>(wide::MARK, Order::Marked, out),
            _ => {}
        }
        Ok(())
    }

    fn encode_from(self, units: Units, at: usize, out: &mut Vec<u8>) -> Result<(), Halt> {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => encode_utf8(units.after(at), at, out),
            Codec::Ascii => encode_narrow(units, at, out, 0x80, "ascii", "ordinal not in range(128)"),
            Codec::Latin1 => encode_narrow(units, at, out, 0x100, "latin-1", "ordinal not in range(256)"),
            Codec::Utf16(order) => each_width!(units, slice => wide::encode_utf16(slice, at, order, out)),
            Codec::Utf32(order) => each_width!(units, slice => wide::encode_utf32(slice, at, order, out)),
            Codec::Charmap(charmap) => each_width!(units, slice => charmap.encode(slice, at, out)),
            Codec::Multibyte(multibyte) => each_width!(units, slice => multibyte.encode(slice, at, out)),
        }
    }
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

fn push_all(out: &mut Vec<u8>, bytes: &[u8]) -> Result<(), SizeError> {
    out.try_reserve(bytes.len())?;
    out.extend_from_slice(bytes);
    Ok(())
}

fn decode_utf8(bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Halt> {
    let start = match at {
        0 => utf8::decode_whole(bytes, out)?,
        _ => at + utf8::decode_valid(&bytes[at..], out)?,
    };
    let bad = &bytes[start..];
    // Four bytes tell what is wrong with them.
    let Err(error) = str::from_utf8(&bad[..bad.len().min(4)]) else { return Ok(()) };
    let is_cut = error.error_len().is_none();
    let reason = match bad {
        [0x80..=0xc1 | 0xf5..=0xff, ..] => "invalid start byte",
        _ if is_cut => "unexpected end of data",
        _ => "invalid continuation byte",
    };
    // The beginning of a surrogate: a handler may let it pass when it is complete.
    let is_incomplete = is_cut || matches!(bad, [0xed, 0xa0..=0xbf]);
    let end = error.error_len().map_or(bytes.len(), |length| start + length);
    Err(Halt::Fault(Fault { encoding: "utf-8", start, end, reason, is_incomplete }))
}

fn decode_ascii(bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Halt> {
    let rest = &bytes[at..];
    let (good, bad) = rest.split_at(utf8::ascii_run(rest));
    out.push_units(Units::One(good))?;
    if bad.is_empty() {
        return Ok(());
    }
    let start = at + good.len();
    Err(Fault::new("ascii", start, start + 1, "ordinal not in range(128)").into())
}

/// `at` is where the units stand in the string.
fn encode_utf8(units: Units, at: usize, out: &mut Vec<u8>) -> Result<(), Halt> {
    let surrogate = match units {
        Units::One(_) => None,
        _ => each_width!(units, slice => slice.iter().position(|unit| is_surrogate(unit.code()))),
    };
    let Some(start) = surrogate else { return Ok(utf8::encode(units, out)?) };
    utf8::encode(units.range(0..start), out)?;
    let run = each_width!(units, slice => run_length(&slice[start..], is_surrogate));
    Err(Fault::new("utf-8", at + start, at + start + run, "surrogates not allowed").into())
}

fn is_surrogate(code_point: u32) -> bool {
    code_point & 0xffff_f800 == 0xd800
}

fn run_length<U: Unit>(slice: &[U], belongs: impl Fn(u32) -> bool) -> usize {
    slice.iter().take_while(|unit| belongs(unit.code())).count()
}

/// Encodings whose bytes are the code points below a limit.
fn encode_narrow(
    units: Units,
    at: usize,
    out: &mut Vec<u8>,
    limit: u32,
    encoding: &'static str,
    reason: &'static str,
) -> Result<(), Halt> {
    each_width!(units.after(at), slice => {
        // After a fault one looks no further than to the next.
        let is_good = at == 0 && Unit::bits(slice) < limit;
        let good = if is_good { slice.len() } else { run_length(slice, |code_point| code_point < limit) };
        out.try_reserve(good).map_err(SizeError::from)?;
        out.extend(slice[..good].iter().map(|unit| unit.code() as u8));
        let bad = run_length(&slice[good..], |code_point| code_point >= limit);
        if bad == 0 { Ok(()) } else { Err(Fault::new(encoding, at + good, at + good + bad, reason).into()) }
    })
}
