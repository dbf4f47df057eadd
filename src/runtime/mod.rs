//! One interpreter at work, between the objects of the heap and the tree that runs.
//!
//! - [`vm`]: what one interpreter owns; [`thread`]: what all interpreters of a thread share
//! - [`names`]: the names the machine itself knows, as numbers
//! - [`slots`]: what a built-in kind of object can do; [`ops`]: the operators, for whatever objects
//! - [`attr`]: attributes and how classes are searched; [`call`]: calls from Rust
//! - [`native`]: how functions and types are defined in Rust: name, signature, help and closure in one call;
//! - [`builtins`]: the names that every program knows
//! - [`farewell`]: what is run when objects go
//! - [`import`]: how modules are found and run
//! - [`stream`]: what `print` writes to
//! - [`traceback`]: where exceptions passed; [`report`]: what people read of it; [`hint`]: "Did you mean"
//! - [`error`]: raising; [`exceptions`]: the tree of built-in exceptions

pub mod attr;
pub mod builtins;
pub mod call;
pub mod error;
pub mod exceptions;
pub mod farewell;
pub mod hint;
pub mod import;
pub mod names;
pub mod native;
pub mod ops;
pub mod report;
pub mod signature;
pub mod slots;
pub mod stream;
pub mod thread;
pub mod traceback;
pub mod vm;

pub use call::Args;
pub use error::Exc;
pub use slots::Slots;
pub use thread::Thread;
pub use traceback::{Origin, Traceback};
pub use vm::Vm;

use crate::heap::{Raised, Value};

/// What running something gives: a value, or an exception is pending. Eight bytes.
pub type R<T = Value> = Result<T, Raised>;
