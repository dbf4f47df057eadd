//! The iterators of `itertools`. Each is a kind of its own: a loop finds out what to do with one look.
//!
//! - [`endless`]: `count`, `cycle`, `repeat`; [`select`]: what lets some items pass; [`combine`]: what puts items of
//!   several together, or cuts one row in pieces
//! - [`group`]: `groupby`; [`tee`]: `tee`; [`choose`]: products, permutations, combinations
//!
//! `next` of each answers [`Value::UNBOUND`](crate::heap::Value::UNBOUND) at the end.

pub mod choose;
pub mod combine;
pub mod endless;
pub mod group;
pub mod select;
pub mod tee;

use crate::heap::{Lent, ShapeId, Value};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm, call};

/// The beginning of all these definitions.
fn define(name: &'static str, kind: ShapeId, doc: &'static str, slots: &'static Slots) -> TypeDef {
    TypeDef::new(name, kind, doc, slots).in_module("itertools")
}

/// `function(*item)`
fn call_with_items(vm: &Vm, function: Lent, item: Value) -> R {
    match item.lend().tuple() {
        Some(tuple) => call::call(vm, function, tuple.items()),
        None => call::call(vm, function, &crate::runtime::ops::collect(vm, item.lend())?),
    }
}

fn is_end(item: &Value) -> bool {
    **item == *Value::UNBOUND
}
