//! The encodings a program may be written in, under the names Python knows them by.
//!
//! UTF-8, ASCII and Latin-1 are done here; all others come from the crate `encoding_rs`, which
//! calls them as the web does.

use encoding_rs::{DecoderResult, Encoding};
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Codec {
    Utf8,
    Ascii,
    Latin1,
    Other(&'static Encoding),
}

/// Bytes that an encoding has no character for.
#[derive(Debug)]
pub struct BadBytes {
    pub codec: &'static str,
    pub reason: &'static str,
    /// All the bytes, and which of them are bad.
    pub bytes: Vec<u8>,
    pub bad: Range<usize>,
    /// The text of the bytes before the bad ones.
    pub before: String,
}

const ASCII: [&str; 9] =
    ["ascii", "us-ascii", "us", "646", "iso646-us", "cp367", "ibm367", "csascii", "ansi-x3.4-1968"];
const LATIN_1: [&str; 9] = ["latin1", "latin", "l1", "8859", "iso8859", "iso8859-1", "cp819", "ibm819", "iso-ir-100"];
const UTF_8: [&str; 6] = ["utf8", "u8", "utf", "utf8-ucs2", "utf8-ucs4", "cp65001"];

/// Python's names for encodings that have others on the web.
const ALIASES: [(&str, &str); 15] = [
    ("cp874", "windows-874"),
    ("cp932", "shift-jis"),
    ("cp936", "gbk"),
    ("cp949", "euc-kr"),
    ("cp950", "big5"),
    ("eucjp", "euc-jp"),
    ("euckr", "euc-kr"),
    ("latin10", "iso-8859-16"),
    ("latin7", "iso-8859-13"),
    ("latin8", "iso-8859-14"),
    ("latin9", "iso-8859-15"),
    ("mac-cyrillic", "x-mac-cyrillic"),
    ("mac-roman", "macintosh"),
    ("uhc", "euc-kr"),
    ("ujis", "euc-jp"),
];

impl Codec {
    /// As `codecs.lookup` finds it: case does not count, nor which punctuation stands between words.
    pub fn named(declared: &str) -> Option<Codec> {
        let lower = declared.to_ascii_lowercase();
        let words: Vec<_> = lower.split(['-', '_']).filter(|word| !word.is_empty()).collect();
        let name = words.join("-");
        let is = |family: &str| name.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        if is("utf-8") || UTF_8.contains(&&*name) {
            Some(Codec::Utf8)
        } else if is("latin-1") || is("iso-8859-1") || is("iso-latin-1") || LATIN_1.contains(&&*name) {
            Some(Codec::Latin1)
        } else if ASCII.contains(&&*name) {
            Some(Codec::Ascii)
        } else {
            let label = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(&*name, |(_, label)| label);
            Encoding::for_label(label.as_bytes()).filter(|it| it.is_ascii_compatible()).map(Codec::Other)
        }
    }

    pub fn decode(self, bytes: Vec<u8>) -> Result<String, Box<BadBytes>> {
        match self {
            Codec::Utf8 => decode_utf8(bytes),
            Codec::Ascii => decode_ascii(bytes),
            Codec::Latin1 => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Codec::Other(encoding) => decode_other(encoding, bytes),
        }
    }
}

fn decode_utf8(bytes: Vec<u8>) -> Result<String, Box<BadBytes>> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let fault = error.utf8_error();
    let bytes = error.into_bytes();
    let start = fault.valid_up_to();
    let end = fault.error_len().map_or(bytes.len(), |length| start + length);
    let reason = match bytes[start] {
        0x80..=0xc1 | 0xf5..=0xff => "invalid start byte",
        _ if fault.error_len().is_some() => "invalid continuation byte",
        _ => "unexpected end of data",
    };
    let before = String::from_utf8_lossy(&bytes[..start]).into_owned();
    Err(Box::new(BadBytes { codec: "utf-8", reason, bytes, bad: start..end, before }))
}

fn decode_ascii(bytes: Vec<u8>) -> Result<String, Box<BadBytes>> {
    let Some(at) = bytes.iter().position(|byte| !byte.is_ascii()) else { return decode_utf8(bytes) };
    let before = String::from_utf8_lossy(&bytes[..at]).into_owned();
    Err(Box::new(BadBytes { codec: "ascii", reason: "ordinal not in range(128)", bytes, bad: at..at + 1, before }))
}

fn decode_other(encoding: &'static Encoding, bytes: Vec<u8>) -> Result<String, Box<BadBytes>> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0);
    let mut text = String::with_capacity(room);
    // There is room for everything, so that the decoder stops at a fault or at the end.
    let (result, read) = decoder.decode_to_string_without_replacement(&bytes, &mut text, true);
    let DecoderResult::Malformed(length, behind) = result else { return Ok(text) };
    let end = read - usize::from(behind);
    let (codec, reason) = if encoding.is_single_byte() {
        ("charmap", "character maps to <undefined>")
    } else {
        (encoding.name(), "illegal multibyte sequence")
    };
    let bad = end - usize::from(length)..end;
    Err(Box::new(BadBytes { codec, reason, bytes, bad, before: text }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(name: &str, bytes: &[u8]) -> String {
        Codec::named(name).unwrap().decode(bytes.to_vec()).unwrap()
    }

    fn fault(name: &str, bytes: &[u8]) -> (&'static str, &'static str, Range<usize>, String) {
        let bad = Codec::named(name).unwrap().decode(bytes.to_vec()).unwrap_err();
        (bad.codec, bad.reason, bad.bad, bad.before)
    }

    #[test]
    fn names_may_be_spelled_with_any_case_and_punctuation() {
        for name in ["utf-8", "UTF8", "utf_8", "Utf-8-Sig", "utf-8-unix", "U8"] {
            assert_eq!(Codec::named(name), Some(Codec::Utf8), "{name}");
        }
        for name in ["latin-1", "Latin_1", "latin1", "iso-8859-1", "ISO_8859-1", "iso8859-1", "L1", "latin-1-dos"] {
            assert_eq!(Codec::named(name), Some(Codec::Latin1), "{name}");
        }
        assert_eq!(Codec::named("US_ASCII"), Some(Codec::Ascii));
    }

    #[test]
    fn names_of_the_web_and_of_python_mean_the_same() {
        for (python, web) in ALIASES {
            assert!(Encoding::for_label(python.as_bytes()).is_none(), "the alias {python} is not needed");
            assert!(Encoding::for_label(web.as_bytes()).is_some(), "{web}");
        }
        assert_eq!(Codec::named("koi8_r"), Codec::named("KOI8-R"));
        assert_eq!(Codec::named("iso8859_15"), Codec::named("latin-9").or(Codec::named("latin9")));
        assert_eq!(Codec::named("mac_roman"), Codec::named("macintosh"));
    }

    #[test]
    fn an_encoding_that_does_not_hold_ascii_is_none_for_programs() {
        for name in ["utf-16", "utf-16-le", "iso-2022-jp", "replacement", "rot13", "utf-9", "", "-"] {
            assert_eq!(Codec::named(name), None, "{name}");
        }
    }

    #[test]
    fn latin_1_holds_every_byte() {
        assert_eq!(decoded("latin-1", b"\x80\xe9\xff"), "\u{80}éÿ");
    }

    #[test]
    fn other_encodings_are_decoded() {
        assert_eq!(decoded("iso-8859-15", b"\xa4"), "€");
        assert_eq!(decoded("cp1252", b"\x80"), "€");
        assert_eq!(decoded("koi8-r", b"\xf0\xd2\xc9"), "При");
        assert_eq!(decoded("gbk", b"\xc4\xe3"), "你");
        assert_eq!(decoded("cp932", b"\x93\xfa"), "日");
    }

    #[test]
    fn a_bad_byte_is_named_by_its_place_and_reason() {
        let text = "é".to_owned();
        assert_eq!(fault("utf-8", b"\xc3\xa9\xff"), ("utf-8", "invalid start byte", 2..3, text.clone()));
        assert_eq!(fault("utf-8", b"\xc3\xa9\x80"), ("utf-8", "invalid start byte", 2..3, text.clone()));
        assert_eq!(fault("utf-8", b"\xc3\xa9\xe2\x82("), ("utf-8", "invalid continuation byte", 2..4, text.clone()));
        assert_eq!(fault("utf-8", b"\xc3\xa9\xe2\x82"), ("utf-8", "unexpected end of data", 2..4, text));
        assert_eq!(fault("ascii", b"a\xe9"), ("ascii", "ordinal not in range(128)", 1..2, "a".to_owned()));
    }

    #[test]
    fn a_bad_byte_of_a_legacy_encoding_is_placed_by_its_bytes() {
        let before = "你".to_owned();
        assert_eq!(fault("gbk", b"\xc4\xe3\xff("), ("GBK", "illegal multibyte sequence", 2..3, before));
        let expected = ("charmap", "character maps to <undefined>", 1..2, "a".to_owned());
        assert_eq!(fault("iso-8859-7", b"a\xff"), expected);
    }
}
