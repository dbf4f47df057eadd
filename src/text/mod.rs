//! Source text: how it is read from bytes, where a byte stands in it, and how a fault is shown
//! there. And what is text about values: how they are quoted, how numbers are read, how both are
//! formatted.

mod codec;
pub mod decimal;
mod decode;
pub mod diagnostic;
pub mod digits;
pub mod format;
mod newer;
pub mod number;
mod picture;
pub mod repr;
pub mod scrap;
pub mod similar;
pub mod source;
mod span;
pub mod unicode;
pub mod utf8;

pub use decode::{Undecodable, decode, decode_utf8};
pub use diagnostic::{Diagnostic, Kind, Remark};
pub use picture::Style;
pub use source::{Position, Source};
pub use span::Span;
