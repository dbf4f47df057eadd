//! Calls to the operating system, all of them. The only floor that may hold `unsafe` code for its
//! own sake; each block says why it is sound.
#![allow(unsafe_code)]
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // those that every other floor finds here

pub mod allocate;
pub mod buffered;
pub mod clock;
pub mod entry;
pub mod environment;
pub mod errno;
pub mod file;
pub mod find;
pub mod memory;
pub mod output;
pub mod signal;
pub mod stack;
pub mod stream;
mod stretch;
mod wait;
pub mod zone;

pub use wait::{Interest, wait};
