//! East Asian encodings, from the crate `encoding_rs`: as the web has them, which is a little more than Python has.

use super::{Fault, Halt, push_all};
use crate::string::units::Unit;
use crate::string::{SizeError, StrBuf, utf8};
use encoding_rs::{DecoderResult, EncoderResult, Encoding};

#[derive(Debug, PartialEq, Eq)]
pub struct Multibyte {
    pub name: &'static str,
    /// What the web calls it.
    label: &'static str,
}

const ILLEGAL: &str = "illegal multibyte sequence";
const INCOMPLETE: &str = "incomplete multibyte sequence";

impl Multibyte {
    pub fn named(name: &str) -> Option<&'static Multibyte> {
        MULTIBYTES.iter().find(|multibyte| multibyte.name == name)
    }

    fn encoding(&self) -> &'static Encoding {
        Encoding::for_label(self.label.as_bytes()).unwrap_or(encoding_rs::UTF_8)
    }

    pub(super) fn decode(&self, bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Halt> {
        let rest = &bytes[at..];
        let mut decoder = self.encoding().new_decoder_without_bom_handling();
        let room = decoder.max_utf8_buffer_length_without_replacement(rest.len()).ok_or(SizeError::Memory)?;
        let mut text = String::new();
        text.try_reserve_exact(room).map_err(SizeError::from)?;
        // There is room for everything, so that the decoder stops at a fault or at the end.
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, false);
        let fault = match result {
            DecoderResult::Malformed(length, behind) => {
                let start = at + read - usize::from(behind) - usize::from(length);
                Some(self.fault(start, bytes.len()))
            }
            _ => match decoder.decode_to_string_without_replacement(b"", &mut text, true).0 {
                DecoderResult::Malformed(length, _) => {
                    let start = bytes.len() - usize::from(length);
                    Some(Fault::incomplete(self.name, start, bytes.len(), INCOMPLETE))
                }
                _ => None,
            },
        };
        utf8::decode_whole(text.as_bytes(), out)?;
        fault.map_or(Ok(()), |fault| Err(fault.into()))
    }

    /// Python waits for a second byte before it looks at the first, but for ISO 2022.
    fn fault(&self, start: usize, len: usize) -> Fault {
        match start + 1 == len && self.name != "iso2022_jp" {
            true => Fault::incomplete(self.name, start, len, INCOMPLETE),
            false => Fault::new(self.name, start, start + 1, ILLEGAL),
        }
    }

    pub(super) fn encode<U: Unit>(&self, slice: &[U], at: usize, out: &mut Vec<u8>) -> Result<(), Halt> {
        let mut encoder = self.encoding().new_encoder();
        // Some bytes to shift between alphabets, and four for a character.
        let mut room = [0; 16];
        let mut utf8 = [0; 4];
        let mut fault = None;
        for (index, unit) in slice.iter().enumerate().skip(at) {
            let text = char::from_u32(unit.code()).map(|character| &*character.encode_utf8(&mut utf8));
            let done = text.map(|text| encoder.encode_from_utf8_without_replacement(text, &mut room, false));
            if let Some((_, _, written)) = done {
                push_all(out, &room[..written])?;
            }
            if !matches!(done, Some((EncoderResult::InputEmpty, ..))) {
                fault = Some(Fault::new(self.name, index, index + 1, ILLEGAL));
                break;
            }
        }
        // Back to the alphabet in which everything begins.
        let (_, _, written, _) = encoder.encode_from_utf8("", &mut room, true);
        push_all(out, &room[..written])?;
        fault.map_or(Ok(()), |fault| Err(fault.into()))
    }
}

static MULTIBYTES: [Multibyte; 12] = [
    Multibyte { name: "big5", label: "big5" },
    Multibyte { name: "big5hkscs", label: "big5" },
    Multibyte { name: "cp932", label: "shift_jis" },
    Multibyte { name: "cp949", label: "euc-kr" },
    Multibyte { name: "cp950", label: "big5" },
    Multibyte { name: "euc_jp", label: "euc-jp" },
    Multibyte { name: "euc_kr", label: "euc-kr" },
    Multibyte { name: "gb18030", label: "gb18030" },
    Multibyte { name: "gb2312", label: "gbk" },
    Multibyte { name: "gbk", label: "gbk" },
    Multibyte { name: "iso2022_jp", label: "iso-2022-jp" },
    Multibyte { name: "shift_jis", label: "shift_jis" },
];
