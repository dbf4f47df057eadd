//! ZPy: Python's syntax in one small static binary. This is the map of the house.
//!
//! Floors, each of which imports only from those named before it:
//!
//! - [`sys`]: the operating system
//! - [`text`]: source text, spans, diagnostics with caret pictures
//! - [`number`]: arithmetic that knows no values
//! - [`string`]: what `str` and `bytes` do, without values
//! - [`syntax`]: tokens, layout, grammar, syntax tree, resolver
//! - [`heap`]: values, the cells that hold objects, shapes of instances
//! - [`cli`]: the command line

#![cfg_attr(not(test), warn(clippy::disallowed_macros, clippy::disallowed_methods, clippy::disallowed_types))]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::panic))]

pub mod cli;
pub mod heap;
pub mod native;
pub mod number;
pub mod runtime;
pub mod string;
pub mod syntax;
pub mod sys;
pub mod text;
pub mod tree;
pub mod types;
