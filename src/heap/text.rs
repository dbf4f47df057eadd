//! What Rust code asks of strings and namespaces all the time.

use std::borrow::Cow;

use super::alloc::Heap;
use super::object::NoMemory;
use super::string::Str;
use super::table::{Hint, Table};
use super::value::Value;
use crate::string::{SizeError, Units, utf8};

impl Str {
    /// The text; a lone surrogate is replaced.
    pub fn to_text(&self) -> String {
        match self.as_ascii() {
            Some(text) => text.to_owned(),
            None => {
                self.units().iter().map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
            }
        }
    }

    /// The text; none if it holds a lone surrogate, which Rust's strings do not.
    pub fn to_utf8(&self) -> Option<Cow<'_, str>> {
        match self.as_ascii() {
            Some(text) => Some(Cow::Borrowed(text)),
            None => self.units().iter().map(char::from_u32).collect::<Option<String>>().map(Cow::Owned),
        }
    }

    /// Whether it is this ASCII text.
    pub fn is(&self, text: &str) -> bool {
        self.as_ascii() == Some(text)
    }
}

impl Heap {
    pub fn str(&self, text: &str) -> Result<Value, NoMemory> {
        if text.is_ascii() {
            return self.str_one(text.as_bytes());
        }
        self.str_utf8(text.as_bytes())
    }

    /// A string of generalised UTF-8.
    pub fn str_utf8(&self, text: &[u8]) -> Result<Value, NoMemory> {
        let decoded = utf8::decode(text).map_err(|_: SizeError| NoMemory)?;
        self.str_from(decoded.units())
    }

    /// The string of one code point.
    pub fn str_char(&self, code_point: u32) -> Result<Value, NoMemory> {
        self.str_from(Units::Four(&[code_point]))
    }
}

impl Table {
    /// The entry of a name, in a table whose keys are strings.
    #[inline]
    pub fn find_name(&self, name: &Value) -> Option<usize> {
        match self.find_str(name.lend().str()?) {
            Hint::Entry(entry) => Some(entry),
            Hint::Absent | Hint::Ask => None,
        }
    }
}
