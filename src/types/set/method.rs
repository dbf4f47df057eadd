//! The methods of `set` and `frozenset`. Where an operator wants sets, the method of the same meaning takes any
//! iterables.

use super::{FrozenSet, Set, add, add_all, algebra, collect, create, create_frozen, find_key, like, table_of};
use crate::heap::{Lent, Raised, Table, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Exc, R, Vm};

pub fn definition() -> TypeDef {
    let set = TypeDef::new("set", kind::SET, "Items without order, each of them once.", &super::SLOTS)
        .constructor("set(*args, **kwargs)", "An empty set.", |vm, _| create(vm, Table::of_keys()))
        .initializer(
            "set(self, iterable=(), /)",
            "The items of an iterable, each of them once.\n\n>>> set('aa')\n{'a'}",
            |vm, bound| {
                let set = bound.this::<Set>(vm)?;
                set.table.clear();
                add_all(vm, &set.table, bound.lent(1)).map(|()| Value::NONE)
            },
        );
    combine_in_place(change(relate(combine(set))))
}

pub fn frozen_definition() -> TypeDef {
    let set = TypeDef::new("frozenset", kind::FROZENSET, "A set that never changes.", &super::FROZEN_SLOTS)
        .constructor(
            "frozenset(iterable=(), /)",
            "The items of an iterable, each of them once.\n\n>>> frozenset('aa')\nfrozenset({'a'})",
            |vm, bound| match bound.lent(0) {
                same if same.get::<FrozenSet>().is_some() => Ok(same.keep()),
                iterable => create_frozen(vm, collect(vm, iterable)?),
            },
        );
    relate(combine(set))
}

/// The table of the set that a method is called on.
fn this<'a>(vm: &Vm, bound: Bound<'a>) -> R<&'a Table> {
    table_of(vm, bound.lent(0)).ok_or_else(|| wrong(vm, bound))
}

#[cold]
fn wrong(vm: &Vm, bound: Bound) -> Raised {
    let got = vm.type_name(bound.lent(0));
    vm.type_error(format!("descriptor requires a 'set' object but received a '{got}'"))
}

type Combine = fn(&Vm, &Table, Lent) -> R<Table>;

/// A set of the same kind: the receiver combined with one argument after the other.
fn combined(vm: &Vm, bound: Bound, combine: Combine) -> R {
    let mut result = vm.memory(this(vm, bound)?.copy(&vm.heap))?;
    for other in bound.rest() {
        result = combine(vm, &result, other.lend())?;
    }
    like(vm, bound.lent(0), result)
}

fn combine(set: TypeDef) -> TypeDef {
    set.method("copy(self, /)", "Another set of the same items.\n\n>>> {1}.copy()\n{1}", |vm, bound| {
        match bound.lent(0) {
            same if same.get::<FrozenSet>().is_some() => Ok(same.keep()),
            me => like(vm, me, vm.memory(this(vm, bound)?.copy(&vm.heap))?),
        }
    })
    .method("union(self, /, *others)", "The items of all together.\n\n>>> {1}.union([2])\n{1, 2}", |vm, bound| {
        combined(vm, bound, algebra::union)
    })
    .method(
        "intersection(self, /, *others)",
        "The items that all have.\n\n>>> {1, 2}.intersection([2, 3])\n{2}",
        |vm, bound| combined(vm, bound, algebra::intersection),
    )
    .method(
        "difference(self, /, *others)",
        "The items that the others do not have.\n\n>>> {1, 2}.difference([2, 3])\n{1}",
        |vm, bound| combined(vm, bound, algebra::difference),
    )
    .method(
        "symmetric_difference(self, other, /)",
        "The items that only one of the two has.\n\n>>> {1, 2}.symmetric_difference([2, 3])\n{1, 3}",
        |vm, bound| {
            let result = algebra::symmetric_difference(vm, this(vm, bound)?, bound.lent(1))?;
            like(vm, bound.lent(0), result)
        },
    )
    .method("__repr__(self, /)", "Return repr(self).", |vm, bound| super::repr(vm, bound.lent(0)))
}

fn relate(set: TypeDef) -> TypeDef {
    set.method(
        "isdisjoint(self, other, /)",
        "Whether the two have nothing in common.\n\n>>> {1}.isdisjoint([2])\ntrue",
        |vm, bound| algebra::is_disjoint(vm, this(vm, bound)?, bound.lent(1)).map(Value::bool),
    )
    .method(
        "issubset(self, other, /)",
        "Whether the other has all these items.\n\n>>> {1}.issubset([1, 2])\ntrue",
        |vm, bound| {
            let other = match table_of(vm, bound.lent(1)) {
                Some(table) => return algebra::is_subset(vm, this(vm, bound)?, table).map(Value::bool),
                None => collect(vm, bound.lent(1))?,
            };
            algebra::is_subset(vm, this(vm, bound)?, &other).map(Value::bool)
        },
    )
    .method(
        "issuperset(self, other, /)",
        "Whether these are all items of the other, or more.\n\n>>> {1, 2}.issuperset([1])\ntrue",
        |vm, bound| algebra::holds_all(vm, this(vm, bound)?, bound.lent(1)).map(Value::bool),
    )
}

fn change(set: TypeDef) -> TypeDef {
    set.method("add(self, object, /)", "Adds an item.\n\n>>> s = {1}; s.add(2); s\n{1, 2}", |vm, bound| {
        add(vm, &bound.this::<Set>(vm)?.table, bound.lent(1)).map(|_| Value::NONE)
    })
    .method(
        "discard(self, object, /)",
        "Takes an item away, if it is there.\n\n>>> s = {1}; s.discard(2); s\n{1}",
        |vm, bound| remove(vm, bound).map(|_| Value::NONE),
    )
    .method("remove(self, object, /)", "Takes an item away.\n\n>>> s = {1, 2}; s.remove(2); s\n{1}", |vm, bound| {
        if remove(vm, bound)? { Ok(Value::NONE) } else { Err(vm.key_error(bound.lent(1))) }
    })
    .method("pop(self, /)", "Takes some item away and gives it.\n\n>>> {1}.pop()\n1", |vm, bound| {
        let set = bound.this::<Set>(vm)?;
        let some = set.table.next_entry(set.finger.get()).or_else(|| set.table.next_entry(0));
        match some.and_then(|entry| Some((entry, set.table.remove(entry)?))) {
            Some((entry, (key, _))) => {
                set.finger.set(entry + 1);
                Ok(key)
            }
            None => Err(vm.raise(Exc::KeyError, "pop from an empty set")),
        }
    })
    .method("clear(self, /)", "Takes all items away.\n\n>>> s = {1}; s.clear(); s\nset()", |vm, bound| {
        bound.this::<Set>(vm)?.table.clear();
        Ok(Value::NONE)
    })
}

fn remove(vm: &Vm, bound: Bound) -> R<bool> {
    let table = &bound.this::<Set>(vm)?.table;
    Ok(find_key(vm, table, bound.lent(1))?.and_then(|entry| table.remove(entry)).is_some())
}

fn combine_in_place(set: TypeDef) -> TypeDef {
    set.method(
        "update(self, /, *others)",
        "Adds the items of all others.\n\n>>> s = {1}; s.update([2]); s\n{1, 2}",
        |vm, bound| {
            let table = &bound.this::<Set>(vm)?.table;
            bound.rest().iter().try_for_each(|other| add_all(vm, table, other.lend()))?;
            Ok(Value::NONE)
        },
    )
    .method(
        "difference_update(self, /, *others)",
        "Takes away what one of the others has.\n\n>>> s = {1, 2}; s.difference_update([2]); s\n{1}",
        |vm, bound| {
            let table = &bound.this::<Set>(vm)?.table;
            bound.rest().iter().try_for_each(|other| algebra::subtract(vm, table, other.lend()))?;
            Ok(Value::NONE)
        },
    )
    .method(
        "intersection_update(self, /, *others)",
        "Keeps what all others have.\n\n>>> s = {1, 2}; s.intersection_update([2]); s\n{2}",
        |vm, bound| {
            let table = &bound.this::<Set>(vm)?.table;
            for other in bound.rest() {
                table.swap_with(&algebra::intersection(vm, table, other.lend())?);
            }
            Ok(Value::NONE)
        },
    )
    .method(
        "symmetric_difference_update(self, other, /)",
        "Keeps what only one of the two has.\n\n>>> s = {1, 2}; s.symmetric_difference_update([2, 3]); s\n{1, 3}",
        |vm, bound| {
            let table = &bound.this::<Set>(vm)?.table;
            table.swap_with(&algebra::symmetric_difference(vm, table, bound.lent(1))?);
            Ok(Value::NONE)
        },
    )
}
