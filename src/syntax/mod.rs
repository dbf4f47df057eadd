//! From source text to a resolved syntax tree.

pub mod ast;
mod names;

pub use names::{Name, Names};
