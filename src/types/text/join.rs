//! Texts together: `join`, `+`, `*`.

use super::Kin;
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{R, Vm, names, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::percent::{self, Percent};
use crate::types::{List, sequence};

/// A type of text that can be put together.
pub trait Joined: Percent {
    /// Both are texts of the type, or like them.
    fn concatenated(vm: &Vm, a: Lent, b: Lent) -> R;

    /// "can't concat int to bytes"
    fn not_concatenated(vm: &Vm, other: Lent) -> Raised;

    fn repeated(vm: &Vm, text: Lent, times: usize) -> R;
}

/// The items of what is joined, held so that no script can take them away.
pub fn items(vm: &Vm, iterable: Lent) -> R<Vec<Value>> {
    if let Some(list) = iterable.get::<List>() {
        return vm.memory(list.items.to_vec());
    }
    let iterator = ops::iterator_of(vm, iterable, || "can only join an iterable".to_owned())?;
    ops::collect(vm, iterator.lend())
}

#[cold]
pub fn wrong_item<K: Kin>(vm: &Vm, index: usize, item: Lent) -> Raised {
    let wanted = if K::NAME == "str" { "str instance" } else { "a bytes-like object" };
    vm.type_error(format!("sequence item {index}: expected {wanted}, {} found", vm.type_name(item)))
}

/// `a + b`, `a * b`, `a % b`: one of them at least is of the type.
pub fn binary<K: Joined>(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (op, K::units(vm, a), K::units(vm, b)) {
        (BinaryOp::Add, Some(_), _) => match K::like(vm, b) {
            Some(_) => K::concatenated(vm, a, b),
            None if sequence::defers_to(vm, b, names::RADD)? => Ok(Value::NOT_IMPLEMENTED),
            None => Err(K::not_concatenated(vm, b)),
        },
        (BinaryOp::Mul, Some(_), _) if sequence::defers_to(vm, b, names::RMUL)? => Ok(Value::NOT_IMPLEMENTED),
        (BinaryOp::Mul, Some(_), _) => K::repeated(vm, a, sequence::repetitions(vm, b)?),
        (BinaryOp::Mul, None, Some(_)) => K::repeated(vm, b, sequence::repetitions(vm, a)?),
        (BinaryOp::Mod, Some(_), _) => percent::format::<K>(vm, a, b),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}
