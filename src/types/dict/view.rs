//! What `keys()`, `values()` and `items()` give: views that show a dictionary as it is now.

use super::{Dict, find};
use crate::heap::{Lent, Payload, Raised, ShapeId, Slot, Table, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::iterator::{self, Part, dict_backwards};
use crate::types::{object, sequence, set};
use std::ops::ControlFlow;

macro_rules! views {
    ($($name:ident $kind:ident $make:ident)*) => {
        $(
            pub struct $name {
                pub dict: Slot,
            }

            impl Trace for $name {
                fn trace(&self, see: &mut dyn FnMut(Lent)) {
                    self.dict.trace(see);
                }
            }

            impl Payload for $name {
                const KIND: ShapeId = kind::$kind;
            }

            pub fn $make(vm: &Vm, dict: Value) -> R {
                vm.memory(vm.heap.create($name { dict: Slot::new(dict) }))
            }
        )*
    };
}

views! {
    Keys DICT_KEYS keys
    Values DICT_VALUES values
    Items DICT_ITEMS items
}

/// The dict behind a view of any kind.
pub fn dict_of(view: Lent) -> Value {
    let keys = || view.get::<Keys>().map(|view| view.dict.get());
    let values = || view.get::<Values>().map(|view| view.dict.get());
    let items = || view.get::<Items>().map(|view| view.dict.get());
    keys().or_else(values).or_else(items).unwrap_or(Value::NONE)
}

/// Runs with the table behind a view.
fn with_table<T>(vm: &Vm, view: Lent, run: impl FnOnce(&Table) -> R<T>) -> R<T> {
    match dict_of(view).get::<Dict>() {
        Some(dict) => run(&dict.table),
        None => Err(wrong(vm, view)),
    }
}

#[cold]
fn wrong(vm: &Vm, view: Lent) -> Raised {
    vm.type_error(format!("expected a view of a dict, got '{}'", vm.type_name(view)))
}

const COMMON: Slots =
    Slots { repr: Some(repr), len: Some(|vm, me| with_table(vm, me, |table| Ok(table.len()))), ..Slots::NONE };

const OPERATORS: &[BinaryOp] = &[BinaryOp::BitAnd, BinaryOp::BitOr, BinaryOp::BitXor, BinaryOp::Sub];

pub static KEYS: Slots = Slots {
    contains: Some(contains_key),
    compare: Some(compare),
    binary: Some(binary),
    operators: OPERATORS,
    iter: Some(|vm, me| iterator::of_keys(vm, dict_of(me))),
    ..COMMON
};

pub static ITEMS: Slots = Slots {
    contains: Some(contains_item),
    compare: Some(compare),
    binary: Some(binary),
    operators: OPERATORS,
    iter: Some(|vm, me| iterator::of_items(vm, dict_of(me))),
    ..COMMON
};

pub static VALUES: Slots = Slots {
    hash: Some(|_, me| Ok(object::identity_hash(me))),
    iter: Some(|vm, me| iterator::of_values(vm, dict_of(me))),
    ..COMMON
};

/// `dict_keys(['a'])`
fn repr(vm: &Vm, me: Lent) -> R {
    let items = ops::collect(vm, me)?;
    sequence::show(vm, me, "...", |shown| {
        shown.text(&vm.type_name(me))?;
        shown.text("([")?;
        shown.row(items.as_slice())?;
        shown.text("])")
    })
}

fn contains_key(vm: &Vm, me: Lent, key: Lent) -> R<bool> {
    with_table(vm, me, |table| Ok(find(vm, table, key)?.is_some()))
}

fn contains_item(vm: &Vm, me: Lent, item: Lent) -> R<bool> {
    let Some([key, value]) = vm.bare(item).tuple().map(|tuple| tuple.items()) else { return Ok(false) };
    with_table(vm, me, |table| match find(vm, table, key.lend())?.and_then(|entry| table.value(entry)) {
        Some(found) => sequence::matches(vm, found.lend(), value.lend()),
        None => Ok(false),
    })
}

/// Views of keys and items compare as sets do, with each other and with sets.
fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let other = vm.bare(b);
    if !matches!(other.shape(), kind::SET | kind::FROZENSET | kind::DICT_KEYS | kind::DICT_ITEMS) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (len, other_len) = (ops::len(vm, a)?, ops::len(vm, other)?);
    let holds = match op {
        CompareOp::Eq => len == other_len && is_within(vm, a, other)?,
        CompareOp::Ne => len != other_len || !is_within(vm, a, other)?,
        CompareOp::Lt => len < other_len && is_within(vm, a, other)?,
        CompareOp::Le => len <= other_len && is_within(vm, a, other)?,
        CompareOp::Gt => len > other_len && is_within(vm, other, a)?,
        _ => len >= other_len && is_within(vm, other, a)?,
    };
    Ok(Value::bool(holds))
}

fn is_within(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    let mut all = true;
    ops::each(vm, a, |item| {
        all = ops::contains(vm, b, item.lend())?;
        Ok(if all { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(all)
}

/// `view op iterable` and the other way round: a set.
fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    if op == BinaryOp::BitAnd {
        return intersection(vm, a, b);
    }
    let one = set::collect(vm, a)?;
    let result = match op {
        BinaryOp::BitOr => {
            set::add_all(vm, &one, b)?;
            one
        }
        BinaryOp::Sub => set::algebra::difference(vm, &one, b)?,
        BinaryOp::BitXor => set::algebra::symmetric_difference(vm, &one, b)?,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    set::create(vm, result)
}

/// The items that a view and something else have in common; the view's own need no hash, unless a larger set is asked.
fn intersection(vm: &Vm, a: Lent, b: Lent) -> R {
    let is_view = matches!(a.shape(), kind::DICT_KEYS | kind::DICT_ITEMS);
    let (view, other) = if is_view { (a, b) } else { (b, a) };
    let is_larger = set::table_of(vm, other).map_or(Ok(false), |table| Ok(table.len() > ops::len(vm, view)?))?;
    let (asked, gone_through) = if is_larger { (other, view) } else { (view, other) };
    let common = Table::of_keys();
    ops::each(vm, gone_through, |item| {
        if ops::contains(vm, asked, item.lend())? {
            set::add(vm, &common, item.lend())?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    set::create(vm, common)
}

pub fn keys_definition() -> TypeDef {
    sets(TypeDef::new("dict_keys", kind::DICT_KEYS, "The keys of a dictionary, as they are now.", &KEYS)).method(
        "__reversed__(self, /)",
        "The keys from the last to the first.",
        |vm, bound| backwards(vm, bound, Part::Keys),
    )
}

pub fn items_definition() -> TypeDef {
    sets(TypeDef::new("dict_items", kind::DICT_ITEMS, "The items of a dictionary, as they are now.", &ITEMS)).method(
        "__reversed__(self, /)",
        "The items from the last to the first.",
        |vm, bound| backwards(vm, bound, Part::Items),
    )
}

pub fn values_definition() -> TypeDef {
    TypeDef::new("dict_values", kind::DICT_VALUES, "The values of a dictionary, as they are now.", &VALUES)
        .sealed()
        .property("mapping", "The dictionary.", |_, me| Ok(dict_of(me)))
        .method("__reversed__(self, /)", "The values from the last to the first.", |vm, bound| {
            backwards(vm, bound, Part::Values)
        })
}

fn sets(view: TypeDef) -> TypeDef {
    view.sealed().property("mapping", "The dictionary.", |_, me| Ok(dict_of(me))).method(
        "isdisjoint(self, other, /)",
        "Whether the two have nothing in common.\n\n>>> {'a': 1}.keys().isdisjoint('bc')\ntrue",
        |vm, bound| {
            let mut is_disjoint = true;
            ops::each(vm, bound.lent(1), |item| {
                is_disjoint = !ops::contains(vm, bound.lent(0), item.lend())?;
                Ok(if is_disjoint { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
            })?;
            Ok(Value::bool(is_disjoint))
        },
    )
}

fn backwards(vm: &Vm, bound: Bound, part: Part) -> R {
    match dict_of(bound.lent(0)) {
        dict if dict.get::<Dict>().is_some() => dict_backwards(vm, dict, part),
        _ => Err(wrong(vm, bound.lent(0))),
    }
}
