//! The methods of `deque`.

use super::{Deque, SLOTS, walk};
use crate::heap::{Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, ops};
use crate::string::slice;
use crate::types::sequence::{self, Row};

pub fn definition() -> TypeDef {
    let deque = TypeDef::new("deque", kind::DEQUE, "A row that grows and shrinks at both ends.", &SLOTS)
        .in_module("collections")
        .constructor(
            "deque(iterable=..., maxlen=none)",
            "A row that grows and shrinks at both ends; with `maxlen` it keeps only so many.\n\n\
             >>> collections.deque('abc', maxlen=2)\ndeque(['b', 'c'], maxlen=2)",
            |vm, _| vm.memory(vm.heap.create(Deque::default())),
        )
        .initializer("__init__(self, iterable=..., maxlen=none)", "Fills the deque anew.", init)
        .property("maxlen", "How many items it keeps at most, or none.", |vm, me| {
            match vm.payload::<Deque>(me).and_then(|deque| deque.most.get()) {
                Some(most) => vm.size(most),
                None => Ok(Value::NONE),
            }
        });
    others(search(ends(deque)))
}

fn init(vm: &Vm, bound: Bound) -> R {
    let deque = bound.this::<Deque>(vm)?;
    let most = match bound.some(2) {
        None => None,
        Some(most) if !sequence::is_index(vm, most)? => return Err(vm.type_error("an integer is required")),
        Some(_) => match usize::try_from(bound.int(vm, 2)?) {
            Ok(most) => Some(most),
            Err(_) => return Err(vm.value_error("maxlen must be non-negative")),
        },
    };
    deque.most.set(most);
    deque.clear();
    match bound.given(1) {
        Some(iterable) => deque.extend(vm, bound.lent(0), iterable, Deque::push).map(|()| Value::NONE),
        None => Ok(Value::NONE),
    }
}

fn ends(deque: TypeDef) -> TypeDef {
    deque
        .method(
            "append(self, item, /)",
            "Adds an object at the end.\n\n>>> d = collections.deque([1]); d.append(2); d\ndeque([1, 2])",
            |vm, bound| bound.this::<Deque>(vm)?.push(vm, bound.value(1)).map(|()| Value::NONE),
        )
        .method(
            "appendleft(self, item, /)",
            "Adds an object at the beginning.\n\n>>> d = collections.deque([1]); d.appendleft(2); d\ndeque([2, 1])",
            |vm, bound| bound.this::<Deque>(vm)?.push_first(vm, bound.value(1)).map(|()| Value::NONE),
        )
        .method(
            "pop(self, /)",
            "Takes the last item away.\n\n>>> d = collections.deque([1, 2]); d.pop(), d\n(2, deque([1]))",
            |vm, bound| {
                let last = bound.this::<Deque>(vm)?.take_last();
                last.ok_or_else(|| vm.index_error("pop from an empty deque"))
            },
        )
        .method(
            "popleft(self, /)",
            "Takes the first item away.\n\n>>> d = collections.deque([1, 2]); d.popleft(), d\n(1, deque([2]))",
            |vm, bound| {
                let first = bound.this::<Deque>(vm)?.take_first();
                first.ok_or_else(|| vm.index_error("pop from an empty deque"))
            },
        )
        .method(
            "extend(self, iterable, /)",
            "Adds all items of an iterable at the end.\n\n\
             >>> d = collections.deque([1]); d.extend('ab'); d\ndeque([1, 'a', 'b'])",
            |vm, bound| {
                let deque = bound.this::<Deque>(vm)?;
                deque.extend(vm, bound.lent(0), bound.lent(1), Deque::push).map(|()| Value::NONE)
            },
        )
        .method(
            "extendleft(self, iterable, /)",
            "Adds all items of an iterable at the beginning, one after the other.\n\n\
             >>> d = collections.deque([1]); d.extendleft('ab'); d\ndeque(['b', 'a', 1])",
            |vm, bound| {
                let deque = bound.this::<Deque>(vm)?;
                deque.extend(vm, bound.lent(0), bound.lent(1), Deque::push_first).map(|()| Value::NONE)
            },
        )
}

fn search(deque: TypeDef) -> TypeDef {
    deque
        .method(
            "index(self, value, start=0, stop=..., /)",
            "Where the value first stands.\n\n>>> collections.deque('abc').index('b')\n1",
            |vm, bound| {
                let deque = bound.this::<Deque>(vm)?;
                let start = sequence::limit(vm, bound.given(2), 0)?;
                let stop = sequence::limit(vm, bound.given(3), i64::MAX)?;
                let range = slice::clamp(start, deque.count())..slice::clamp(stop, deque.count());
                match deque.search(vm, bound.lent(1), range)? {
                    Some(at) => vm.size(at),
                    None => Err(vm.value_error(format!("{} is not in deque", ops::repr_text(vm, bound.lent(1))?))),
                }
            },
        )
        .method(
            "count(self, value, /)",
            "How often the value is there.\n\n>>> collections.deque('aba').count('a')\n2",
            |vm, bound| {
                let (deque, mut count, mut at) = (bound.this::<Deque>(vm)?, 0, 0);
                while let Some(found) = deque.search(vm, bound.lent(1), at..usize::MAX)? {
                    (count, at) = (count + 1, found + 1);
                }
                vm.int(count)
            },
        )
        .method(
            "remove(self, value, /)",
            "Takes the first item away that equals the value.\n\n\
             >>> d = collections.deque('aba'); d.remove('a'); d\ndeque(['b', 'a'])",
            remove,
        )
}

fn remove(vm: &Vm, bound: Bound) -> R {
    let deque = bound.this::<Deque>(vm)?;
    let (changes, mut at) = (deque.changes.get(), 0);
    while let Some(item) = deque.item(at) {
        let matches = sequence::matches(vm, item.lend(), bound.lent(1))?;
        if deque.changes.get() != changes {
            return Err(vm.index_error("deque mutated during remove()."));
        }
        if matches {
            drop(deque.remove(at));
            return Ok(Value::NONE);
        }
        at += 1;
    }
    Err(vm.value_error(format!("{} is not in deque", ops::repr_text(vm, bound.lent(1))?)))
}

fn others(deque: TypeDef) -> TypeDef {
    deque
        .method(
            "insert(self, index, value, /)",
            "Puts an object before the index.\n\n>>> d = collections.deque('ab'); d.insert(1, 0); d\ndeque(['a', 0, 'b'])",
            insert,
        )
        .method(
            "rotate(self, n=1, /)",
            "Moves the items n places towards the end; those that fall off come in at the beginning.\n\n\
             >>> d = collections.deque('abc'); d.rotate(1); d\ndeque(['c', 'a', 'b'])",
            |vm, bound| {
                bound.this::<Deque>(vm)?.rotate(bound.int(vm, 1)?);
                Ok(Value::NONE)
            },
        )
        .method(
            "reverse(self, /)",
            "Turns the order round.\n\n>>> d = collections.deque('ab'); d.reverse(); d\ndeque(['b', 'a'])",
            |vm, bound| {
                let deque = bound.this::<Deque>(vm)?;
                let len = deque.count();
                (0..len / 2).for_each(|at| deque.ring.swap(deque.place(at), deque.place(len - 1 - at)));
                deque.changed();
                Ok(Value::NONE)
            },
        )
        .method("clear(self, /)", "Takes all items away.", |vm, bound| {
            bound.this::<Deque>(vm)?.clear();
            Ok(Value::NONE)
        })
        .method("copy(self, /)", "Another deque of the same items.", |vm, bound| bound.this::<Deque>(vm)?.copy(vm))
        .method("__copy__(self, /)", "Another deque of the same items.", |vm, bound| {
            bound.this::<Deque>(vm)?.copy(vm)
        })
        .method("__reversed__(self, /)", "An iterator from the end to the beginning.", |vm, bound| {
            walk::backwards(vm, vm.bare(bound.lent(0)))
        })
}

fn insert(vm: &Vm, bound: Bound) -> R {
    let (deque, index) = (bound.this::<Deque>(vm)?, bound.clamped(vm, 1, 0)?);
    if deque.is_at_limit() {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let at = slice::clamp(index, deque.count());
    let steps = i64::try_from(at).unwrap_or(i64::MAX);
    deque.rotate(-steps);
    deque.push_first(vm, bound.value(2))?;
    deque.rotate(steps);
    Ok(Value::NONE)
}
