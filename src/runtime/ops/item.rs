//! `a[b]`, `b in a`, `len(a)`.

use super::{equals, is_true, iter, next};
use crate::heap::{Hint, Lent, Raised, Str, Symbol, Value, are_same, kind};
use crate::runtime::{Exc, R, Vm, attr, call, names};
use crate::string::Units;
use crate::types::{self, Class, Dict, List, Set};

/// `a[b]`
pub fn get_item(vm: &Vm, a: Lent, b: Lent) -> R {
    if a.shape().is_of_instances() {
        return match call::try_method(vm, a, names::GETITEM, &[b.keep()])? {
            Some(item) => Ok(item),
            None => Err(lacks(vm, a, "is not subscriptable")),
        };
    }
    match vm.slots(a).get_item {
        Some(get_item) => get_item(vm, a, b),
        None if a.get::<Class>().is_some() => types::class::get_item(vm, a, b),
        None => Err(lacks(vm, a, "is not subscriptable")),
    }
}

/// `a[b] = value`
pub fn set_item(vm: &Vm, a: Lent, b: Lent, value: Value) -> R<()> {
    change(vm, a, b, Some(value), (names::SETITEM, "does not support item assignment"))
}

/// `del a[b]`
pub fn del_item(vm: &Vm, a: Lent, b: Lent) -> R<()> {
    change(vm, a, b, None, (names::DELITEM, "doesn't support item deletion"))
}

fn change(vm: &Vm, a: Lent, b: Lent, value: Option<Value>, (method, complaint): (Symbol, &str)) -> R<()> {
    if !a.shape().is_of_instances() {
        return match vm.slots(a).set_item {
            Some(set_item) => set_item(vm, a, b, value),
            None => Err(lacks(vm, a, complaint)),
        };
    }
    let done = match value {
        Some(value) => call::try_method(vm, a, method, &[b.keep(), value])?,
        None => call::try_method(vm, a, method, &[b.keep()])?,
    };
    done.map(drop).ok_or_else(|| lacks(vm, a, complaint))
}

fn lacks(vm: &Vm, a: Lent, complaint: &str) -> Raised {
    vm.type_error(format!("'{}' object {complaint}", vm.type_name(a)))
}

/// `b in a`
pub fn contains(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    match contains_quickly(a, b) {
        Some(truth) => Ok(truth),
        None => contains_slowly(vm, a, b),
    }
}

/// Keys that know their hashes, characters in short texts, and the very object among a few items.
#[inline]
fn contains_quickly(a: Lent, b: Lent) -> Option<bool> {
    let table = match a.shape() {
        kind::DICT => &a.get::<Dict>()?.table,
        kind::SET => &a.get::<Set>()?.table,
        kind::STR => return contains_character(a.str()?, b.str()?),
        kind::LIST => return a.get::<List>()?.items.find_known(b).map(|found| found.is_some()),
        kind::TUPLE => return among(a.tuple()?.items(), b),
        _ => return None,
    };
    match table.find_known(b) {
        Hint::Entry(_) => Some(true),
        Hint::Absent => Some(false),
        Hint::Ask => None,
    }
}

fn among(items: &[Value], value: Lent) -> Option<bool> {
    for item in items {
        if are_same(item.lend(), value)? {
            return Some(true);
        }
    }
    Some(false)
}

fn contains_character(text: &Str, character: &Str) -> Option<bool> {
    match (text.units(), character.units()) {
        (Units::One(units), Units::One([unit])) => Some(units.contains(unit)),
        _ => None,
    }
}

#[inline(never)]
fn contains_slowly(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    if a.shape().is_of_instances() {
        match attr::of_class(vm, a, names::CONTAINS)? {
            Some(found) if *found == *Value::NONE => {
                return Err(vm.type_error(format!("'{}' object is not a container", vm.type_name(a))));
            }
            Some(found) => {
                let args = [b.keep()];
                let truth = vm.nested(|| call::call_bound(vm, found.lend(), a, crate::runtime::Args::placed(&args)))?;
                return is_true(vm, truth.lend());
            }
            None => {}
        }
    } else if let Some(contains) = vm.slots(a).contains {
        return contains(vm, a, b);
    }
    if !super::iterate::is_iterable(vm, a)? {
        return Err(vm.type_error(format!("argument of type '{}' is not iterable", vm.type_name(a))));
    }
    let items = iter(vm, a)?;
    loop {
        let item = next(vm, items.lend())?;
        if *item == *Value::UNBOUND {
            return Ok(false);
        }
        if *item == *b || equals(vm, item.lend(), b)? {
            return Ok(true);
        }
    }
}

/// `len(a)`
pub fn len(vm: &Vm, a: Lent) -> R<usize> {
    if !a.shape().is_of_instances() {
        return match vm.slots(a).len {
            Some(len) => len(vm, a),
            None => Err(vm.type_error(format!("object of type '{}' has no len()", vm.type_name(a)))),
        };
    }
    match call::try_method(vm, a, names::LEN, &[])? {
        Some(len) => {
            let int = super::to_i64(vm, len.lend())?;
            usize::try_from(int).map_err(|_| vm.value_error("__len__() should return >= 0"))
        }
        None => Err(vm.type_error(format!("object of type '{}' has no len()", vm.type_name(a)))),
    }
}

/// How many items an iteration will give, to make room at once; 0 if nobody says.
pub fn length_hint(vm: &Vm, a: Lent) -> R<usize> {
    if a.shape().is_of_instances() {
        return by_script(vm, a);
    }
    vm.slots(a).len.map_or_else(|| Ok(types::iterator::hint(a)), |len| len(vm, a))
}

/// What `__len__` or `__length_hint__` of a script says: no more than a guess.
fn by_script(vm: &Vm, a: Lent) -> R<usize> {
    const MOST: i64 = 1 << 16;
    for name in [names::LEN, names::LENGTH_HINT] {
        let hint = match call::try_method(vm, a, name, &[]) {
            Err(raised) => vm.forgive(Exc::TypeError, raised).map(|()| None)?,
            hint => hint?.filter(|hint| **hint != *Value::NOT_IMPLEMENTED),
        };
        let Some(hint) = hint else { continue };
        if !types::int::is_int(vm, hint.lend()) {
            let (name, got) = (vm.text(name), vm.type_name(hint.lend()));
            return Err(vm.type_error(format!("{name} must be an integer, not {got}")));
        }
        return match super::to_clamped(vm, hint.lend())? {
            ..0 => Err(vm.value_error(format!("{}() should return >= 0", vm.text(name)))),
            hint => Ok(hint.min(MOST) as usize),
        };
    }
    Ok(0)
}
