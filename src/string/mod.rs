//! Strings and bytes without values: everything that Python's `str` and `bytes` do to text.
//!
//! A string is a sequence of code points, lone surrogates among them, in one, two or four bytes a unit: the narrowest
//! form that holds all. Nothing here allocates for a caller who has a better place: results are ranges, iterators over
//! ranges, or [`Piece`]s to be laid one after the other. Where code points change, a [`StrBuf`] collects them.
//!
//! - [`units`]: the three widths, and what is written once for all of them
//! - [`buffer`], [`pieces`]: how new strings come to be
//! - [`utf8`]: to and from (generalised) UTF-8
//! - [`mod@slice`], [`search`], [`split`], [`trim`], [`replace`], [`pad`]: the methods that only move code points
//! - [`chars`], [`class`], [`case`]: what code points are, and which others belong to them
//! - [`quote`]: how a string is shown
//! - [`codec`]: text to bytes and back
//! - [`bytes`]: what only bytes have
//! - [`hash`]: equal strings, equal numbers
//!
//! Bytes are strings of one byte a unit with another [`Alphabet`].

pub mod buffer;
pub mod bytes;
pub mod case;
pub mod chars;
pub mod class;
pub mod codec;
pub mod hash;
pub mod pad;
pub mod pieces;
pub mod quote;
pub mod replace;
pub mod search;
pub mod slice;
pub mod split;
pub mod trim;
pub mod units;
pub mod utf8;

use crate::text::format;
pub use buffer::StrBuf;
pub use chars::{Alphabet, Octets, Text};
pub use pieces::{Filler, Form, Piece};
pub use units::{Unit, Units, UnitsMut, Width};

/// Why a string cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeError {
    /// An `OverflowError`, in Python's words.
    TooLong(&'static str),
    /// A `MemoryError`.
    Memory,
}

impl From<std::collections::TryReserveError> for SizeError {
    fn from(_: std::collections::TryReserveError) -> Self {
        SizeError::Memory
    }
}

impl From<SizeError> for format::Error {
    fn from(_: SizeError) -> Self {
        format::Error { exception: format::Exception::Memory, message: String::new() }
    }
}

/// The longest string, in units: as in Python, what an index of the machine can say.
pub const LONGEST: usize = isize::MAX as usize;
