//! The heap of one interpreter, from the bits of a value to the pages that hold its objects.
//!
//! - [`word`]: the eight bytes of a value, as bits: what they say without looking anywhere
//! - [`value`]: words that own a count, and words that are lent
//! - [`header`]: the eight bytes at the start of every object: how often it is held, what it is
//! - [`alloc`]: cells by size classes, the walk over all of them, and the end of a whole heap
//! - [`death`]: what happens when a count reaches nothing
//! - [`kind`], [`object`]: the kinds of objects that Rust defines, and how a Rust value becomes one
//! - [`string`], [`bytes`], [`tuple`](mod@tuple), [`instance`]: objects that differ in length
//! - [`items`], [`table`]: what lists, dicts and sets are made of
//! - `collect`: the collector of cycles
//! - [`farewell`]: what runs when an object goes, and weak references
//! - [`symbol`], [`shape`]: names of attributes as numbers; which attribute of an instance stands in which slot
//!
//! Nothing here is global: several heaps live in one thread without knowing each other, and a heap never leaves its
//! thread.

#![allow(unsafe_code)]

pub mod alloc;
mod attributes;
pub mod bytes;
mod collect;
mod copy;
pub mod death;
pub mod farewell;
pub mod header;
pub mod instance;
pub mod items;
pub mod kind;
pub mod object;
mod page;
mod region;
mod scratch;
pub mod shape;
mod size;
pub mod string;
pub mod symbol;
pub mod table;
mod text;
pub mod tuple;
pub mod value;
pub mod word;

#[cfg(test)]
mod dice;

pub use alloc::{Heap, HeapBox};
pub use bytes::Bytes;
pub use death::Kinds;
pub use farewell::{Farewell, WeakRef};
pub use header::{Header, ShapeId};
pub use instance::{Instance, Overflow};
pub use items::{Items, are_same};
pub use object::{NoMemory, Payload, Slot, Trace};
pub use scratch::Scratch;
pub use shape::{ClassFacts, ShapeIds, Shapes};
pub use string::{Str, StrWriter};
pub use symbol::{FirstNames, Symbol, Symbols};
pub use table::{Hint, Put, Table, hash_int, known_hash};
pub use tuple::Tuple;
pub use value::{Lent, Raised, Value};
pub use word::Word;
