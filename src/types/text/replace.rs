//! `replace`.

use super::{Kin, same, size_error, this};
use crate::heap::Raised;
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm};
use crate::string::replace::{Replaced, TOO_LONG};
use crate::string::search::{self, Matches};
use crate::string::{Form, LONGEST, SizeError, Units, Width, split};

pub fn replace<K: Kin>(vm: &Vm, bound: Bound) -> R {
    let units = this::<K>(vm, bound)?;
    let text = |at| K::like(vm, bound.lent(at)).ok_or_else(|| wrong::<K>(vm, bound, at));
    let (old, new) = (text(1)?, text(2)?);
    let limit = split::limit(bound.int(vm, 3)?);
    if let (Units::One(units), Units::One(old @ [_, ..]), Units::One(new)) = (units, old, new) {
        return replace_bytes::<K>(vm, bound, units, (old, new), limit);
    }
    let count =
        if limit == usize::MAX { search::count(units, old) } else { Matches::new(units, old).take(limit).count() };
    if count == 0 {
        return same(vm, bound);
    }
    let pieces = Replaced::new(units, old, new, limit);
    if !units.is_ascii() || !new.is_ascii() {
        return K::of_pieces(vm, pieces, TOO_LONG);
    }
    let kept = units.len() - old.len().saturating_mul(count).min(units.len());
    let len = new.len().checked_mul(count).and_then(|added| added.checked_add(kept)).filter(|len| *len <= LONGEST);
    let len = len.ok_or_else(|| vm.overflow_error(TOO_LONG))?;
    K::of_known_pieces(vm, Form { len, width: Width::Ascii }, pieces)
}

/// In one byte a unit, in one go.
fn replace_bytes<K: Kin>(vm: &Vm, bound: Bound, units: &[u8], (old, new): (&[u8], &[u8]), limit: usize) -> R {
    vm.with_scratch(|scratch| {
        let mut is_changed = false;
        let written = scratch.write(|out| -> Result<(), SizeError> {
            is_changed = crate::string::replace::replace_bytes(out, units, (old, new), limit)?;
            Ok(())
        });
        match written {
            Ok(()) if is_changed => K::of_units(vm, scratch.view()),
            Ok(()) => same(vm, bound),
            Err(error) => Err(size_error(vm, error)),
        }
    })
}

#[cold]
fn wrong<K: Kin>(vm: &Vm, bound: Bound, at: usize) -> Raised {
    if K::NAME == "str" { bound.wrong_type(vm, at, "str") } else { K::unlike(vm, bound.lent(at)) }
}
