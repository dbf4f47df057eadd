//! `replace`.

use super::{Kin, same, this};
use crate::heap::Raised;
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::replace::{Replaced, TOO_LONG};
use crate::string::{search, split};

pub fn replace<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let text = |at| K::like(vm, bound.lent(at)).ok_or_else(|| wrong::<K>(vm, bound, at));
    let (old, new) = (text(1)?, text(2)?);
    let limit = split::limit(bound.int(vm, 3)?);
    if limit == 0 || !search::contains(units, old) {
        return same(vm, bound);
    }
    K::of_pieces(vm, Replaced::new(units, old, new, limit), TOO_LONG)
}

#[cold]
fn wrong<K: Kin>(vm: &Vm, bound: Bound, at: usize) -> Raised {
    if K::NAME == "str" { bound.wrong_type(vm, at, "str") } else { K::unlike(vm, bound.lent(at)) }
}
