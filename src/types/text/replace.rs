//! `replace`.

use super::{Kin, same, this};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::replace::{Replaced, TOO_LONG};
use crate::string::{Units, search, split};

pub fn replace<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let (old, new) = (text::<K>(vm, bound, 1)?, text::<K>(vm, bound, 2)?);
    let limit = split::limit(bound.int(vm, 3)?);
    if limit == 0 || !search::contains(units, old) {
        return same(vm, bound);
    }
    K::of_pieces(vm, Replaced::new(units, old, new, limit), TOO_LONG)
}

fn text<'a, K: Kin>(vm: &Vm, bound: Bound<'a>, at: usize) -> R<Units<'a>> {
    match K::like(vm, bound.lent(at)) {
        Some(units) => Ok(units),
        None if K::NAME == "str" => Err(bound.wrong_type(vm, at, "str")),
        None => Err(K::unlike(vm, bound.lent(at))),
    }
}
