//! Arithmetic without values: integers of any size, floats, complex numbers, and what the module `math` knows.
//!
//! Everything computes as Python does and fails with a [`Fault`], which has Python's words. No size that a program
//! chooses ends the process: a result that would be larger than [`big::MOST_BITS`] is a fault before it is computed.

pub mod big;
pub mod int;

use std::borrow::Cow;

pub use big::Big;
pub use int::{Int, IntRef};

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    ZeroDivision(&'static str),
    Overflow(&'static str),
    Value(&'static str),
    /// Without a message.
    Memory,
    /// More decimal digits than the limit of `sys.set_int_max_str_digits`; how many, where that is known.
    Digits {
        limit: usize,
        found: Option<usize>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    ZeroDivision,
    Overflow,
    Value,
    Memory,
}

impl Fault {
    pub fn exception(self) -> Exception {
        match self {
            Fault::ZeroDivision(_) => Exception::ZeroDivision,
            Fault::Overflow(_) => Exception::Overflow,
            Fault::Value(_) | Fault::Digits { .. } => Exception::Value,
            Fault::Memory => Exception::Memory,
        }
    }

    pub fn message(self) -> Cow<'static, str> {
        match self {
            Fault::ZeroDivision(message) | Fault::Overflow(message) | Fault::Value(message) => message.into(),
            Fault::Memory => "".into(),
            Fault::Digits { limit, found } => {
                let found = found.map_or(String::new(), |digits| format!(": value has {digits} digits"));
                let limited = format!("Exceeds the limit ({limit} digits) for integer string conversion{found}");
                (limited + "; use sys.set_int_max_str_digits() to increase the limit").into()
            }
        }
    }
}
