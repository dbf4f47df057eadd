//! `tuple`: items that never change. The object is the heap's own [`Tuple`](crate::heap::Tuple): its items can be lent.

use crate::heap::{Lent, Value, are_same, kind, known_hash};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, names, ops};
use crate::string::slice;
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::sequence::{self, Shown};
use crate::types::slice::{Slice, bounds};
use crate::types::{List, iterator};

pub static SLOTS: Slots = Slots {
    repr: Some(|vm, me| sequence::show(vm, me, "(...)", |shown| show(shown, me))),
    hash: Some(hash),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[BinaryOp::Add, BinaryOp::Mul],
    len: Some(|_, me| Ok(items(me).len())),
    get_item: Some(get_item),
    contains: Some(|vm, me, item| sequence::contains(vm, items(me), item)),
    iter: Some(|vm, me| iterator::of_tuple(vm, me.keep())),
    ..Slots::NONE
};

/// The items; none for what is not a tuple.
#[inline]
fn items<'a>(me: Lent<'a>) -> &'a [Value] {
    me.tuple().map(|tuple| tuple.items()).unwrap_or_default()
}

pub fn show(shown: &mut Shown, me: Lent) -> R<()> {
    shown.text("(")?;
    shown.row(items(me))?;
    shown.text(if items(me).len() == 1 { ",)" } else { ")" })
}

fn hash(vm: &Vm, me: Lent) -> R<i64> {
    if let Some(hash) = hash_of_known(items(me)) {
        return Ok(hash);
    }
    vm.nested(|| {
        let mut mixed = items(me).len() as u64;
        for item in items(me) {
            mixed = mix(mixed, ops::hash(vm, item.lend())? as u64);
        }
        Ok(finish(mixed))
    })
}

/// The hash of items that all know theirs.
#[inline]
fn hash_of_known(items: &[Value]) -> Option<i64> {
    let mut mixed = items.len() as u64;
    for item in items {
        if !item.is_int() && item.lend().str().is_none() {
            return None;
        }
        mixed = mix(mixed, known_hash(item.lend()) as u64);
    }
    Some(finish(mixed))
}

/// Whether two tuples are equal, if that can be said without asking their items.
#[inline]
pub fn is_same(a: Lent, b: Lent) -> Option<bool> {
    let (a, b) = (a.tuple()?.items(), b.tuple()?.items());
    if a.len() != b.len() {
        return Some(false);
    }
    for (a, b) in a.iter().zip(b) {
        if !are_same(a.lend(), b.lend())? {
            return Some(false);
        }
    }
    Some(true)
}

/// Two hashes make one; their order counts.
#[inline]
pub fn mix(one: u64, other: u64) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let product = u128::from(one.rotate_left(23) ^ other) * u128::from(ODD);
    product as u64 ^ (product >> 64) as u64
}

/// A mixed hash as a hash: never -1.
pub fn finish(mixed: u64) -> i64 {
    if mixed == u64::MAX { -2 } else { mixed as i64 }
}

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    match (a.tuple(), vm.bare(b).tuple()) {
        (Some(a), Some(b)) => sequence::compare(vm, op, a.items(), b.items()),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    match (op, a.tuple(), b.tuple()) {
        (BinaryOp::Add, Some(one), _) => match vm.bare(b).tuple() {
            Some(other) => concatenate(vm, (a, one.items()), (b, other.items())),
            None if sequence::defers_to(vm, b, names::RADD)? => Ok(Value::NOT_IMPLEMENTED),
            None => Err(vm.type_error(format!("can only concatenate tuple (not \"{}\") to tuple", vm.type_name(b)))),
        },
        (BinaryOp::Mul, Some(_), _) if sequence::defers_to(vm, b, names::RMUL)? => Ok(Value::NOT_IMPLEMENTED),
        (BinaryOp::Mul, Some(_), _) => repeat(vm, a, b),
        (BinaryOp::Mul, None, Some(_)) => repeat(vm, b, a),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn concatenate(vm: &Vm, (a, one): (Lent, &[Value]), (b, other): (Lent, &[Value])) -> R {
    if one.is_empty() && b.tuple().is_some() {
        return Ok(b.keep());
    }
    if other.is_empty() {
        return Ok(a.keep());
    }
    let mut both = one.iter().chain(other);
    vm.memory(vm.heap.tuple_with(one.len() + other.len(), |_| both.next().cloned().unwrap_or(Value::NONE)))
}

fn repeat(vm: &Vm, me: Lent, count: Lent) -> R {
    let (items, times) = (items(me), sequence::repetitions(vm, count)?);
    if times == 1 {
        return Ok(me.keep());
    }
    let Some(len) = items.len().checked_mul(times) else { return Err(vm.no_memory()) };
    if len == 0 {
        return vm.tuple(&[]);
    }
    let mut repeated = items.iter().cycle();
    vm.memory(vm.heap.tuple_with(len, |_| repeated.next().cloned().unwrap_or(Value::NONE)))
}

fn get_item(vm: &Vm, me: Lent, index: Lent) -> R {
    let items = items(me);
    if let Some(slice) = index.get::<Slice>() {
        let picked = bounds(vm, slice)?.fit(items.len());
        if picked.len == items.len() && picked.step == 1 {
            return Ok(me.keep());
        }
        return match picked.range() {
            Some(range) => vm.tuple(items.get(range).unwrap_or_default()),
            None => pick(vm, items, picked),
        };
    }
    let index = sequence::index(vm, "tuple", index)?;
    match slice::item(index, items.len()).and_then(|at| items.get(at)) {
        Some(item) => Ok(item.clone()),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

fn pick(vm: &Vm, items: &[Value], picked: slice::Slice) -> R {
    let mut picks = picked.positions().filter_map(|at| items.get(at));
    vm.memory(vm.heap.tuple_with(picked.len, |_| picks.next().cloned().unwrap_or(Value::NONE)))
}

/// `tuple(iterable)`
pub fn from_iterable(vm: &Vm, iterable: Lent) -> R {
    if iterable.tuple().is_some() {
        return Ok(iterable.keep());
    }
    if let Some(list) = iterable.get::<List>().filter(|list| !list.items.is_empty()) {
        let items = &list.items;
        return vm.memory(vm.heap.tuple_with(items.len(), |at| items.get(at).unwrap_or(Value::NONE)));
    }
    let items = ops::collect(vm, iterable)?;
    if items.is_empty() { vm.tuple(&[]) } else { vm.memory(vm.heap.tuple_from_vec(items)) }
}

pub fn definition() -> TypeDef {
    TypeDef::new("tuple", kind::TUPLE, "Items that never change.", &SLOTS)
        .constructor(
            "tuple(iterable=(), /)",
            "The items of an iterable as a tuple.\n\n>>> tuple('ab')\n('a', 'b')",
            |vm, bound| from_iterable(vm, bound.lent(0)),
        )
        .method(
            "index(self, value, start=0, stop=..., /)",
            "Where the value first stands.\n\n>>> (1, 2, 1).index(1, 1)\n2",
            |vm, bound| {
                let me = this(vm, bound)?;
                let start = sequence::limit(vm, bound.given(2), 0)?;
                let stop = sequence::limit(vm, bound.given(3), i64::MAX)?;
                match sequence::search(vm, me, bound.lent(1), start, stop)? {
                    Some(at) => vm.size(at),
                    None => Err(vm.value_error("tuple.index(x): x not in tuple")),
                }
            },
        )
        .method("count(self, value, /)", "How often the value is there.\n\n>>> (1, 2, 1).count(1)\n2", |vm, bound| {
            vm.int(sequence::count(vm, this(vm, bound)?, bound.lent(1))?)
        })
        .method("__getnewargs__(self, /)", "What makes an equal tuple.", |vm, bound| {
            let same = vm.bare(bound.lent(0)).keep();
            vm.tuple(&[same])
        })
}

/// The items of the tuple that a method is called on.
fn this<'a>(vm: &Vm, bound: Bound<'a>) -> R<&'a [Value]> {
    match vm.bare(bound.lent(0)).tuple() {
        Some(tuple) => Ok(tuple.items()),
        None => Err(vm.type_error(format!(
            "descriptor requires a 'tuple' object but received a '{}'",
            vm.type_name(bound.lent(0))
        ))),
    }
}
