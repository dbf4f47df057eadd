//! `strip` and its kin.

use super::{Kin, this};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::trim::{self, Side};

pub fn strip<K: Kin>(vm: &Vm, bound: Bound) -> R {
    stripped::<K>(vm, bound, Side::Both, "strip")
}

pub fn lstrip<K: Kin>(vm: &Vm, bound: Bound) -> R {
    stripped::<K>(vm, bound, Side::Left, "lstrip")
}

pub fn rstrip<K: Kin>(vm: &Vm, bound: Bound) -> R {
    stripped::<K>(vm, bound, Side::Right, "rstrip")
}

fn stripped<K: Kin>(vm: &Vm, bound: Bound, side: Side, method: &str) -> R {
    let units = this::<K>(vm, bound)?;
    let range = match bound.some(1) {
        None => trim::strip::<K::Alphabet>(units, side),
        Some(characters) => match K::like(vm, characters) {
            Some(characters) => trim::strip_of(units, side, characters),
            None if K::NAME == "str" => return Err(vm.type_error(format!("{method} arg must be None or str"))),
            None => return Err(K::unlike(vm, characters)),
        },
    };
    K::part(vm, bound.lent(0), range)
}
