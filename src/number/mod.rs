//! Arithmetic without values: integers of any size, floats, complex numbers, and what the module `math` knows.
//!
//! Everything computes as Python does and fails with a [`Fault`], which has Python's words. No size that a program
//! chooses ends the process: a result that would be larger than [`big::MOST_BITS`] is a fault before it is computed.

pub mod big;
pub mod complex;
pub mod date;
pub mod float;
pub mod int;
pub mod math;

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
    /// What the C library says of a float that is too large: the exception has two arguments, those of
    /// [`Fault::ERANGE`].
    OutOfRange,
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
    pub const ERANGE: (i64, &'static str) = (34, "Numerical result out of range");

    pub fn exception(self) -> Exception {
        match self {
            Fault::ZeroDivision(_) => Exception::ZeroDivision,
            Fault::Overflow(_) | Fault::OutOfRange => Exception::Overflow,
            Fault::Value(_) | Fault::Digits { .. } => Exception::Value,
            Fault::Memory => Exception::Memory,
        }
    }

    pub fn message(self) -> Cow<'static, str> {
        match self {
            Fault::ZeroDivision(message) | Fault::Overflow(message) | Fault::Value(message) => message.into(),
            Fault::Memory => "".into(),
            Fault::OutOfRange => format!("({}, '{}')", Fault::ERANGE.0, Fault::ERANGE.1).into(),
            Fault::Digits { limit, found } => {
                let found = found.map_or(String::new(), |digits| format!(": value has {digits} digits"));
                let limited = format!("Exceeds the limit ({limit} digits) for integer string conversion{found}");
                (limited + "; use sys.set_int_max_str_digits() to increase the limit").into()
            }
        }
    }
}
