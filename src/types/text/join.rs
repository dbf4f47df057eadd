//! Texts together: `join`, `+`, `*`.

use super::Kin;
use crate::heap::{Lent, Raised, Value};
use crate::runtime::{R, Vm, ops};
use crate::types::List;

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

/// How often a text is repeated: none if the other operand is no int.
pub fn times(vm: &Vm, value: Lent) -> R<Option<usize>> {
    if let Some(int) = value.as_int() {
        return Ok(Some(usize::try_from(int).unwrap_or(0)));
    }
    if !super::item::is_index(vm, value)? {
        return Ok(None);
    }
    let index = ops::index(vm, value)?;
    match crate::types::int::to_i64(index.lend()) {
        Some(int) => Ok(Some(usize::try_from(int).unwrap_or(0))),
        None => {
            let got = vm.type_name(value);
            Err(vm.overflow_error(format!("cannot fit '{got}' into an index-sized integer")))
        }
    }
}
