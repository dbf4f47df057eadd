//! Texts filled up to a width.

use super::{Kin, same, this};
use crate::heap::Lent;
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::pad::{self, ExpandedTabs};
use crate::string::{Piece, Units};

pub fn center<K: Kin>(vm: &Vm, bound: Bound) -> R {
    filled::<K, 3>(vm, bound, "center", pad::center)
}

pub fn ljust<K: Kin>(vm: &Vm, bound: Bound) -> R {
    filled::<K, 2>(vm, bound, "ljust", pad::ljust)
}

pub fn rjust<K: Kin>(vm: &Vm, bound: Bound) -> R {
    filled::<K, 2>(vm, bound, "rjust", pad::rjust)
}

fn filled<K: Kin, const N: usize>(
    vm: &Vm,
    bound: Bound,
    method: &str,
    pad: for<'a> fn(Units<'a>, usize, u32) -> [Piece<'a>; N],
) -> R {
    let units = this::<K>(vm, bound)?;
    let width = usize::try_from(bound.int(vm, 1)?).unwrap_or(0);
    let fill = match bound.given(2) {
        Some(fill) => fill_of::<K>(vm, fill, method)?,
        None => u32::from(b' '),
    };
    if width <= units.len() {
        return same(vm, bound);
    }
    K::of_pieces(vm, pad(units, width, fill), pad::TOO_LONG)
}

/// The character that fills.
fn fill_of<K: Kin>(vm: &Vm, fill: Lent, method: &str) -> R<u32> {
    let (is_str, got) = (K::NAME == "str", || vm.type_name(fill));
    match K::like(vm, fill).map(|fill| (fill.len(), fill.get(0))) {
        Some((1, Some(only))) => Ok(only),
        Some(_) if is_str => Err(vm.type_error("The fill character must be exactly one character long")),
        None if is_str => Err(vm.type_error(format!("The fill character must be a unicode character, not {}", got()))),
        _ => {
            let message = format!("{method}() argument 2 must be a byte string of length 1, not {}", got());
            Err(vm.type_error(message))
        }
    }
}

pub fn zfill<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let width = usize::try_from(bound.int(vm, 1)?).unwrap_or(0);
    if width <= units.len() {
        return same(vm, bound);
    }
    K::of_pieces(vm, pad::zfill(units, width), pad::TOO_LONG)
}

pub fn expand_tabs<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    K::of_pieces(vm, ExpandedTabs::new(units, bound.int(vm, 1)?), pad::TABS_TOO_LONG)
}
