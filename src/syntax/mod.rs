//! From source text to a resolved syntax tree.

pub mod ast;
mod dump;
mod names;

pub use dump::{Options as DumpOptions, dump};
pub use names::{Name, Names};
