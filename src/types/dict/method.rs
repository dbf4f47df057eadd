//! The methods of `dict`.

use super::{Dict, create, find, find_hashed, take, update, view};
use crate::heap::{Lent, Table, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Exc, R, Vm, call, names, ops};
use crate::types::Class;
use crate::types::iterator::{Part, dict_backwards};
use std::ops::ControlFlow;

pub fn definition() -> TypeDef {
    let dict =
        TypeDef::new("dict", kind::DICT, "Keys and their values, in the order in which the keys came.", &super::SLOTS)
            .constructor("dict(*args, **kwargs)", "An empty dictionary.", |vm, _| vm.dict())
            .initializer(
                "dict(self, mapping=..., /, **kwargs)",
                "The keys of a mapping or pairs of keys and values, and the keyword arguments.\n\n\
         >>> dict([('a', 1)], b=2)\n{'a': 1, 'b': 2}",
                |vm, bound| update::by_arguments(vm, &bound.this::<Dict>(vm)?.table, bound).map(|()| Value::NONE),
            );
    whole(remove(read(dict)))
}

fn read(dict: TypeDef) -> TypeDef {
    dict.method(
        "get(self, key, default=none, /)",
        "The value of a key, or `default` if it is not there.\n\n>>> {'a': 1}.get('b', 0)\n0",
        |vm, bound| {
            let dict = bound.this::<Dict>(vm)?;
            let found = find(vm, &dict.table, bound.lent(1))?.and_then(|entry| dict.table.value(entry));
            Ok(found.unwrap_or_else(|| bound.value(2)))
        },
    )
    .method("__getitem__(self, key, /)", "Return self[key].", get_item)
    .method(
        "setdefault(self, key, default=none, /)",
        "The value of a key, which becomes `default` if it is not there.\n\n\
         >>> d = {}; d.setdefault('a', []).append(1); d\n{'a': [1]}",
        set_default,
    )
    .method("keys(self, /)", "A view of the keys.\n\n>>> list({'a': 1}.keys())\n['a']", |vm, bound| {
        view::keys(vm, this(vm, bound)?)
    })
    .method("values(self, /)", "A view of the values.\n\n>>> list({'a': 1}.values())\n[1]", |vm, bound| {
        view::values(vm, this(vm, bound)?)
    })
    .method("items(self, /)", "A view of the items.\n\n>>> list({'a': 1}.items())\n[('a', 1)]", |vm, bound| {
        view::items(vm, this(vm, bound)?)
    })
    .method("__reversed__(self, /)", "An iterator over the keys from the last to the first.", |vm, bound| {
        dict_backwards(vm, this(vm, bound)?, Part::Keys)
    })
}

fn remove(dict: TypeDef) -> TypeDef {
    dict.method(
        "pop(self, key, default=..., /)",
        "Takes a key away and gives its value, or `default` if it is not there.\n\n\
         >>> d = {'a': 1}; d.pop('a'), d.pop('a', none)\n(1, none)",
        |vm, bound| {
            let table = &bound.this::<Dict>(vm)?.table;
            // Where there is nothing, not even the hash is asked for.
            let taken = if table.is_empty() { None } else { take(vm, table, bound.lent(1))? };
            let taken = taken.or_else(|| bound.given(2).map(Lent::keep));
            taken.ok_or_else(|| vm.key_error(bound.lent(1)))
        },
    )
    .method(
        "popitem(self, /)",
        "Takes the last item away.\n\n>>> d = {'a': 1, 'b': 2}; d.popitem(), d\n(('b', 2), {'a': 1})",
        |vm, bound| {
            let table = &bound.this::<Dict>(vm)?.table;
            match table.previous_entry(table.end()).and_then(|last| table.remove(last)) {
                Some((key, value)) => vm.tuple(&[key, value]),
                None => Err(vm.raise(Exc::KeyError, "popitem(): dictionary is empty")),
            }
        },
    )
    .method("clear(self, /)", "Takes all keys away.\n\n>>> d = {'a': 1}; d.clear(); d\n{}", |vm, bound| {
        bound.this::<Dict>(vm)?.table.clear();
        Ok(Value::NONE)
    })
}

fn whole(dict: TypeDef) -> TypeDef {
    dict.method(
        "update(self, mapping=..., /, **kwargs)",
        "Stores all items of a mapping or of pairs, and the keyword arguments.\n\n\
         >>> d = {'a': 1}; d.update({'a': 2}, b=3); d\n{'a': 2, 'b': 3}",
        |vm, bound| update::by_arguments(vm, &bound.this::<Dict>(vm)?.table, bound).map(|()| Value::NONE),
    )
    .method("copy(self, /)", "Another dictionary with the same items.\n\n>>> {'a': 1}.copy()\n{'a': 1}", |vm, bound| {
        let copy = bound.this::<Dict>(vm)?.table.copy(&vm.heap);
        create(vm, vm.memory(copy)?)
    })
    .class_method(
        "fromkeys(type, iterable, value=none, /)",
        "A new dictionary with these keys and one value for all.\n\n\
         >>> dict.fromkeys('ab', 0)\n{'a': 0, 'b': 0}",
        from_keys,
    )
}

/// The dict that a method is called on, without what a subclass adds.
fn this(vm: &Vm, bound: Bound) -> R {
    bound.this::<Dict>(vm).map(|_| vm.bare(bound.lent(0)).keep())
}

/// What a subclass says in `__missing__` counts where the key is not there.
fn get_item(vm: &Vm, bound: Bound) -> R {
    let (me, key) = (bound.lent(0), bound.lent(1));
    let table = &bound.this::<Dict>(vm)?.table;
    if let Some(value) = find(vm, table, key)?.and_then(|entry| table.value(entry)) {
        return Ok(value);
    }
    let missing =
        if me.shape().is_of_instances() { call::try_method(vm, me, names::MISSING, &[key.keep()])? } else { None };
    missing.ok_or_else(|| vm.key_error(key))
}

fn set_default(vm: &Vm, bound: Bound) -> R {
    let (table, key, default) = (&bound.this::<Dict>(vm)?.table, bound.lent(1), bound.value(2));
    let hash = ops::hash(vm, key)?;
    if let Some(value) = find_hashed(vm, table, key, hash)?.and_then(|entry| table.value(entry)) {
        return Ok(value);
    }
    vm.memory(table.insert_new(&vm.heap, hash, key.keep(), default.clone()))?;
    Ok(default)
}

fn from_keys(vm: &Vm, bound: Bound) -> R {
    let (class, value) = (bound.lent(0), bound.value(2));
    let is_plain = class.get::<Class>().is_some_and(Class::is_built_in);
    if is_plain {
        let table = Table::default();
        ops::each(vm, bound.lent(1), |key| {
            super::insert(vm, &table, key.lend(), value.clone())?;
            Ok(ControlFlow::Continue(()))
        })?;
        return create(vm, table);
    }
    let dict = call::call(vm, class, &[])?;
    ops::each(vm, bound.lent(1), |key| {
        ops::set_item(vm, dict.lend(), key.lend(), value.clone())?;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(dict)
}
