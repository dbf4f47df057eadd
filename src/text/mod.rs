//! Source text: where a byte stands in a file, and how a fault is shown there.

pub mod diagnostic;
pub mod repr;
pub mod source;
mod span;
pub mod unicode;

pub use diagnostic::{Diagnostic, Kind};
pub use source::Source;
pub use span::Span;
