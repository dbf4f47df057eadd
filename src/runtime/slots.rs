//! What the objects of a built-in kind can do, as a row of functions. What a row leaves out its objects cannot do.
//!
//! Whoever calls a slot has found the row by the kind of an operand. The operands of [`Slots::binary`] and
//! [`Slots::compare`] stand in the order in which they are written, and either may be the one of this kind; the answer
//! [`Value::NOT_IMPLEMENTED`] passes the question on to the other.
//!
//! The methods `__add__`, `__radd__`, `__len__` … of a built-in class come from its row; see [`super::native`].

use super::{Args, R, Vm};
use crate::heap::{Lent, Value};
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

pub type Unary<T = Value> = fn(&Vm, Lent) -> R<T>;
pub type Binary = fn(&Vm, BinaryOp, Lent, Lent) -> R;

#[derive(Clone, Copy, Default)]
pub struct Slots {
    pub repr: Option<Unary>,
    pub str: Option<Unary>,
    pub hash: Option<Unary<i64>>,
    pub compare: Option<fn(&Vm, CompareOp, Lent, Lent) -> R>,
    pub binary: Option<Binary>,
    /// What `binary` understands: only these get methods. The row of a type that has `binary` names them.
    pub operators: &'static [BinaryOp],
    /// `a += b`, where the object itself changes; it answers with the object.
    pub in_place: Option<Binary>,
    pub in_place_operators: &'static [BinaryOp],
    /// Positive, negative, inverted.
    pub unary: Option<fn(&Vm, UnaryOp, Lent) -> R>,
    pub truth: Option<Unary<bool>>,
    pub len: Option<Unary<usize>>,
    pub get_item: Option<fn(&Vm, Lent, Lent) -> R>,
    /// Stores, or deletes if there is no value.
    pub set_item: Option<fn(&Vm, Lent, Lent, Option<Value>) -> R<()>>,
    pub contains: Option<fn(&Vm, Lent, Lent) -> R<bool>>,
    pub iter: Option<Unary>,
    /// The next item; [`Value::UNBOUND`] if there is none.
    pub next: Option<Unary>,
    pub call: Option<fn(&Vm, Lent, Args) -> R>,
    /// `__index__`: only ints and what stands for one.
    pub index: Option<Unary>,
    /// As a descriptor: what reading through an instance (or `None`) of a class gives.
    pub get: Option<fn(&Vm, Lent, Option<Lent>, Lent) -> R>,
    /// As a data descriptor: stores into an instance, or deletes.
    pub set: Option<fn(&Vm, Lent, Lent, Option<Value>) -> R<()>>,
    /// An attribute that no class knows, as those of a module.
    pub get_attr: Option<fn(&Vm, Lent, crate::heap::Symbol) -> R<Option<Value>>>,
    pub set_attr: Option<fn(&Vm, Lent, crate::heap::Symbol, Option<Value>) -> R<()>>,
    /// `__format__` with a specification that is not empty.
    pub format: Option<fn(&Vm, Lent, &str) -> R>,
}

impl Slots {
    pub const NONE: Slots = Slots {
        repr: None,
        str: None,
        hash: None,
        compare: None,
        binary: None,
        operators: &[],
        in_place: None,
        in_place_operators: &[],
        unary: None,
        truth: None,
        len: None,
        get_item: None,
        set_item: None,
        contains: None,
        iter: None,
        next: None,
        call: None,
        index: None,
        get: None,
        set: None,
        get_attr: None,
        set_attr: None,
        format: None,
    };
}
