//! Encodings of one byte a character. The tables come from the crate `encoding_rs`; where the web has changed an
//! encoding, it is put back to what Python has.

use super::{Fault, Halt};
use crate::string::units::{Unit, Units};
use crate::string::{SizeError, StrBuf, utf8};
use encoding_rs::Encoding;
use std::sync::OnceLock;

/// An encoding, and its tables as soon as somebody needs them.
#[derive(Debug)]
pub struct Charmap {
    pub name: &'static str,
    /// What the web calls it.
    label: &'static str,
    controls: Controls,
    /// Bytes that mean something else to Python.
    exceptions: &'static [(u8, u16)],
    tables: OnceLock<Tables>,
}

/// What the bytes from 0x80 to 0x9f mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Controls {
    /// What the web has there.
    Same,
    /// Those of the web that are control characters are undefined.
    Undefined,
    /// All are control characters.
    All,
}

#[derive(Debug)]
struct Tables {
    characters: [u16; 256],
    /// Sorted by characters.
    bytes: Vec<(u16, u8)>,
}

/// No character.
const UNDEFINED: u16 = 0xfffe;
const REASON: &str = "character maps to <undefined>";

impl PartialEq for Charmap {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Charmap {}

impl Charmap {
    const fn new(
        name: &'static str,
        label: &'static str,
        controls: Controls,
        exceptions: &'static [(u8, u16)],
    ) -> Charmap {
        Charmap { name, label, controls, exceptions, tables: OnceLock::new() }
    }

    pub fn named(name: &str) -> Option<&'static Charmap> {
        CHARMAPS.iter().find(|charmap| charmap.name == name)
    }

    fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| {
            let characters = std::array::from_fn(|byte| self.character(byte as u8));
            let mut bytes: Vec<_> = (0..=255).map(|byte: u8| (characters[usize::from(byte)], byte)).collect();
            bytes.retain(|(character, _)| *character != UNDEFINED);
            bytes.sort_unstable();
            Tables { characters, bytes }
        })
    }

    fn character(&self, byte: u8) -> u16 {
        if let Some((_, exception)) = self.exceptions.iter().find(|(exception, _)| *exception == byte) {
            return *exception;
        }
        let is_control = |character: u16| (0x80..0xa0).contains(&character);
        let alone = [byte];
        let character = Encoding::for_label(self.label.as_bytes())
            .and_then(|encoding| encoding.decode_without_bom_handling_and_without_replacement(&alone))
            .and_then(|text| text.encode_utf16().next());
        match (self.controls, character) {
            (Controls::All, _) if is_control(byte.into()) => byte.into(),
            (Controls::Undefined, Some(character)) if is_control(character) => UNDEFINED,
            (_, character) => character.unwrap_or(UNDEFINED),
        }
    }

    pub(super) fn decode(&self, bytes: &[u8], at: usize, out: &mut StrBuf) -> Result<(), Halt> {
        let characters = &self.tables().characters;
        let mut rest = &bytes[at..];
        while !rest.is_empty() {
            // All these encodings begin as ASCII does.
            let (ascii, other) = rest.split_at(utf8::ascii_run(rest));
            out.push_units(Units::One(ascii))?;
            let others = other.iter().take_while(|byte| !byte.is_ascii()).count();
            for (index, byte) in other[..others].iter().enumerate() {
                match characters[usize::from(*byte)] {
                    UNDEFINED => {
                        let start = bytes.len() - other.len() + index;
                        return Err(Fault::new("charmap", start, start + 1, REASON).into());
                    }
                    character => out.push(character.into())?,
                }
            }
            rest = &other[others..];
        }
        Ok(())
    }

    pub(super) fn encode<U: Unit>(&self, slice: &[U], at: usize, out: &mut Vec<u8>) -> Result<(), Halt> {
        let rest = &slice[at..];
        out.try_reserve(rest.len()).map_err(SizeError::from)?;
        for (index, unit) in rest.iter().enumerate() {
            match self.byte(unit.code()) {
                Some(byte) => out.push(byte),
                None => {
                    let bad = super::run_length(&rest[index..], |code_point| self.byte(code_point).is_none());
                    return Err(Fault::new("charmap", at + index, at + index + bad, REASON).into());
                }
            }
        }
        Ok(())
    }

    fn byte(&self, code_point: u32) -> Option<u8> {
        let Tables { characters, bytes } = self.tables();
        let character = u16::fit(code_point)?;
        if character < 0x80 && characters[usize::from(character)] == character {
            return Some(character as u8);
        }
        let at = bytes.binary_search_by_key(&character, |(character, _)| *character).ok()?;
        bytes.get(at).map(|(_, byte)| *byte)
    }
}

use Controls::{All, Same, Undefined};

static CHARMAPS: [Charmap; 30] = [
    Charmap::new("cp1250", "windows-1250", Undefined, &[]),
    Charmap::new("cp1251", "windows-1251", Undefined, &[]),
    Charmap::new("cp1252", "windows-1252", Undefined, &[]),
    Charmap::new("cp1253", "windows-1253", Undefined, &[]),
    Charmap::new("cp1254", "windows-1254", Undefined, &[]),
    Charmap::new("cp1255", "windows-1255", Undefined, &[(0xca, UNDEFINED)]),
    Charmap::new("cp1256", "windows-1256", Undefined, &[]),
    Charmap::new("cp1257", "windows-1257", Undefined, &[]),
    Charmap::new("cp1258", "windows-1258", Undefined, &[]),
    Charmap::new("cp866", "ibm866", Same, &[]),
    Charmap::new("cp874", "windows-874", Undefined, &[]),
    Charmap::new("iso8859-2", "iso-8859-2", Same, &[]),
    Charmap::new("iso8859-3", "iso-8859-3", Same, &[]),
    Charmap::new("iso8859-4", "iso-8859-4", Same, &[]),
    Charmap::new("iso8859-5", "iso-8859-5", Same, &[]),
    Charmap::new("iso8859-6", "iso-8859-6", Same, &[]),
    Charmap::new("iso8859-7", "iso-8859-7", Same, &[]),
    Charmap::new("iso8859-8", "iso-8859-8", Same, &[]),
    Charmap::new("iso8859-9", "windows-1254", All, &[]),
    Charmap::new("iso8859-10", "iso-8859-10", Same, &[]),
    Charmap::new("iso8859-11", "windows-874", All, &[]),
    Charmap::new("iso8859-13", "iso-8859-13", Same, &[]),
    Charmap::new("iso8859-14", "iso-8859-14", Same, &[]),
    Charmap::new("iso8859-15", "iso-8859-15", Same, &[]),
    Charmap::new("iso8859-16", "iso-8859-16", Same, &[]),
    Charmap::new("koi8-r", "koi8-r", Same, &[]),
    Charmap::new("koi8-u", "koi8-u", Same, &[(0xae, 0x255d), (0xbe, 0x256c)]),
    Charmap::new("mac-cyrillic", "x-mac-cyrillic", Same, &[]),
    Charmap::new("mac-roman", "macintosh", Same, &[]),
    Charmap::new("tis-620", "windows-874", All, &[(0xa0, UNDEFINED)]),
];
