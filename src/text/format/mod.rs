//! Formatting without values: the format language of `format()` and f-strings, `%`, and the templates of `str.format`.
//!
//! Text is generalised UTF-8 (as UTF-8, and lone surrogates too) and gets appended to a `Vec<u8>`. Types, values and the
//! lookup of names belong to the caller; it gives numbers as digits or floats, and hears of faults as [`Error`] values.

pub mod complex;
pub mod float;
pub mod int;
mod layout;
pub mod percent;
pub mod spec;
pub mod string;
pub mod template;

pub use spec::{Operand, Spec};

/// The longest text made here, in characters. Beyond it stands a `MemoryError`.
pub const LONGEST: usize = i32::MAX as usize;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    Value,
    Type,
    Overflow,
    /// Without a message.
    Memory,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub exception: Exception,
    /// In Python's words. A lone surrogate, quoted from a specifier, is replaced.
    pub message: String,
}

impl Error {
    fn value(message: impl Into<String>) -> Self {
        Error { exception: Exception::Value, message: message.into() }
    }

    fn type_error(message: impl Into<String>) -> Self {
        Error { exception: Exception::Type, message: message.into() }
    }

    fn overflow(message: impl Into<String>) -> Self {
        Error { exception: Exception::Overflow, message: message.into() }
    }

    fn memory() -> Self {
        Error { exception: Exception::Memory, message: String::new() }
    }
}

/// Makes room for `characters`, some of which take more than one byte.
fn reserve(out: &mut Vec<u8>, characters: usize, bytes: usize) -> Result<(), Error> {
    if characters > LONGEST {
        return Err(Error::memory());
    }
    out.try_reserve(bytes).map_err(|_| Error::memory())
}
