//! The methods of `list`.

use super::{List, create, extend_items, pop_item};
use crate::heap::{Items, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, ops};
use crate::string::slice;
use crate::types::{iterator, sequence, sort};

pub fn definition() -> TypeDef {
    let list = TypeDef::new("list", kind::LIST, "A growing row of objects.", &super::SLOTS)
        .constructor("list(*args, **kwargs)", "An empty list.", |vm, _| create(vm, Items::new()))
        .initializer(
            "list(self, iterable=(), /)",
            "The items of an iterable as a list.\n\n>>> list('ab')\n['a', 'b']",
            |vm, bound| {
                let list = bound.this::<List>(vm)?;
                list.items.clear();
                extend_items(vm, &list.items, bound.lent(1))?;
                Ok(Value::NONE)
            },
        );
    order(search(change(list)))
}

fn change(list: TypeDef) -> TypeDef {
    list.method(
        "append(self, object, /)",
        "Adds an object at the end.\n\n>>> l = [1]; l.append(2); l\n[1, 2]",
        |vm, bound| {
            let list = bound.this::<List>(vm)?;
            vm.memory(list.items.push(&vm.heap, bound.value(1))).map(|()| Value::NONE)
        },
    )
    .method(
        "extend(self, iterable, /)",
        "Adds the items of an iterable at the end.\n\n>>> l = [1]; l.extend('ab'); l\n[1, 'a', 'b']",
        |vm, bound| extend_items(vm, &bound.this::<List>(vm)?.items, bound.lent(1)).map(|()| Value::NONE),
    )
    .method(
        "insert(self, index, object, /)",
        "Adds an object before the index.\n\n>>> l = [1, 3]; l.insert(1, 2); l\n[1, 2, 3]",
        |vm, bound| {
            let (index, list) = (bound.int(vm, 1)?, bound.this::<List>(vm)?);
            let at = slice::clamp(index, list.items.len());
            vm.memory(list.items.insert(&vm.heap, at, bound.value(2))).map(|()| Value::NONE)
        },
    )
    .method(
        "pop(self, index=-1, /)",
        "Takes the item at the index away: the last one if there is no index.\n\n>>> l = [1, 2]; l.pop(), l\n(2, [1])",
        |vm, bound| {
            let (index, list) = (bound.int(vm, 1)?, bound.this::<List>(vm)?);
            match index {
                -1 => list.items.pop().ok_or_else(|| vm.index_error("pop from empty list")),
                index => pop_item(vm, &list.items, index),
            }
        },
    )
    .method(
        "remove(self, value, /)",
        "Takes the first item away that equals the value.\n\n>>> l = [1, 2, 1]; l.remove(1); l\n[2, 1]",
        |vm, bound| {
            let list = bound.this::<List>(vm)?;
            let found = sequence::search(vm, &list.items, bound.lent(1), 0, i64::MAX)?;
            match found.map(|at| list.items.remove(at)) {
                Some(_) => Ok(Value::NONE),
                None => Err(vm.value_error("list.remove(x): x not in list")),
            }
        },
    )
    .method("clear(self, /)", "Takes all items away.\n\n>>> l = [1]; l.clear(); l\n[]", |vm, bound| {
        bound.this::<List>(vm)?.items.clear();
        Ok(Value::NONE)
    })
}

fn search(list: TypeDef) -> TypeDef {
    list.method(
        "index(self, value, start=0, stop=..., /)",
        "Where the value first stands.\n\n>>> [1, 2, 1].index(1, 1)\n2",
        |vm, bound| {
            let start = sequence::limit(vm, bound.given(2), 0)?;
            let stop = sequence::limit(vm, bound.given(3), i64::MAX)?;
            match sequence::search(vm, &bound.this::<List>(vm)?.items, bound.lent(1), start, stop)? {
                Some(at) => vm.size(at),
                None => Err(vm.value_error(format!("{} is not in list", ops::repr_text(vm, bound.lent(1))?))),
            }
        },
    )
    .method("count(self, value, /)", "How often the value is there.\n\n>>> [1, 2, 1].count(1)\n2", |vm, bound| {
        vm.int(sequence::count(vm, &bound.this::<List>(vm)?.items, bound.lent(1))?)
    })
    .method("copy(self, /)", "Another list of the same items.\n\n>>> [1, 2].copy()\n[1, 2]", |vm, bound| {
        let copy = bound.this::<List>(vm)?.items.copy(&vm.heap, 0..usize::MAX);
        create(vm, vm.memory(copy)?)
    })
    .method("__reversed__(self, /)", "An iterator from the end to the beginning.", |vm, bound| {
        iterator::backwards(vm, vm.bare(bound.lent(0)).keep())
    })
}

fn order(list: TypeDef) -> TypeDef {
    list.method("reverse(self, /)", "Turns the order round.\n\n>>> l = [1, 2]; l.reverse(); l\n[2, 1]", |vm, bound| {
        bound.this::<List>(vm)?.items.reverse();
        Ok(Value::NONE)
    })
    .method(
        "sort(self, /, *, key=none, reverse=false)",
        "Sorts the items: by themselves, or by what `key` says of each. What is equal keeps its order.\n\n\
         >>> l = ['b', 'A', 'c']; l.sort(); l\n['A', 'b', 'c']\n\
         >>> l.sort(key=str.lower, reverse=true); l\n['c', 'b', 'A']",
        sort_in_place,
    )
}

/// While it is sorted, a list seems empty; what is put in meanwhile is lost.
fn sort_in_place(vm: &Vm, bound: Bound) -> R {
    let list = bound.this::<List>(vm)?;
    let is_reverse = bound.truth(vm, 2)?;
    let mut items = list.items.take();
    let sorted = sort::sort(vm, items.as_mut_slice(), bound.some(1), is_reverse);
    list.items.swap_with(&items);
    sorted?;
    if items.is_empty() { Ok(Value::NONE) } else { Err(vm.value_error("list modified during sort")) }
}
