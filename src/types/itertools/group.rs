//! `groupby`: runs of items with equal keys. The groups take their items from the same source as the row of groups.

use std::cell::Cell;

use super::{define, is_end};
use crate::heap::{Lent, Slot, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm, call, ops};
use crate::types::iterator;
use crate::types::payload::{iterator_row, payload};

pub struct GroupBy {
    source: Slot,
    /// `none`: the items are their own keys.
    function: Slot,
    /// The key of the group given last, [`Value::UNBOUND`] before the first.
    group_key: Slot,
    /// The item taken last and its key; [`Value::UNBOUND`] if a group has given the item.
    item: Slot,
    key: Slot,
    /// How many groups were given: only the last one may take items.
    groups: Cell<u64>,
}
payload!(GroupBy GROUP_BY { source, function, group_key, item, key });

pub static GROUP_BY_SLOTS: Slots = Slots {
    iter: Some(|_, me| Ok(me.keep())),
    next: Some(|vm, me| me.get::<GroupBy>().map_or(Ok(Value::UNBOUND), |groups| vm.nested(|| groups.next(vm, me)))),
    ..iterator::IDENTITY
};

pub struct Group {
    parent: Slot,
    key: Slot,
    number: u64,
}
payload!(Group GROUPER { parent, key });
iterator_row!(GROUP_SLOTS Group);

impl GroupBy {
    /// Takes an item; false at the end.
    fn step(&self, vm: &Vm) -> R<bool> {
        let item = ops::next(vm, self.source.get().lend())?;
        if is_end(&item) {
            return Ok(false);
        }
        let function = self.function.get();
        let key = if *function == *Value::NONE {
            item.clone()
        } else {
            call::call(vm, function.lend(), std::slice::from_ref(&item))?
        };
        self.item.set(item);
        self.key.set(key);
        Ok(true)
    }

    fn next(&self, vm: &Vm, me: Lent) -> R {
        let number = self.groups.get() + 1;
        self.groups.set(number);
        loop {
            let (key, last) = (self.key.get(), self.group_key.get());
            if !is_end(&key) && (is_end(&last) || !ops::is_same_or_equal(vm, last.lend(), key.lend())?) {
                break;
            }
            if !self.step(vm)? {
                return Ok(Value::UNBOUND);
            }
        }
        let key = self.key.get();
        self.group_key.set(key.clone());
        let group = Group { parent: Slot::new(me.keep()), key: Slot::new(key.clone()), number };
        let group = vm.memory(vm.heap.create(group))?;
        vm.tuple(&[key, group])
    }
}

impl Group {
    fn next(&self, vm: &Vm) -> R {
        let parent = self.parent.get();
        let Some(row) = parent.get::<GroupBy>() else { return Ok(Value::UNBOUND) };
        if row.groups.get() != self.number || (row.item.word() == *Value::UNBOUND && !row.step(vm)?) {
            return Ok(Value::UNBOUND);
        }
        let (mine, now) = (self.key.get(), row.key.get());
        if !ops::is_same_or_equal(vm, mine.lend(), now.lend())? {
            return Ok(Value::UNBOUND);
        }
        Ok(row.item.replace(Value::UNBOUND))
    }
}

pub fn definition() -> TypeDef {
    define("groupby", kind::GROUP_BY, "Runs of items with equal keys.", &GROUP_BY_SLOTS).constructor(
        "groupby(iterable, key=none)",
        "Each run of items with equal keys: the key, and an iterator over the items.\n\n\
         >>> [(key, list(group)) for key, group in itertools.groupby('aab')]\n[('a', ['a', 'a']), ('b', ['b'])]",
        |vm, bound| {
            let (source, function) = (ops::iter(vm, bound.lent(0))?, bound.value(1));
            let [source, function] = [source, function].map(Slot::new);
            let [group_key, item, key] = [(); 3].map(|()| Slot::new(Value::UNBOUND));
            vm.memory(vm.heap.create(GroupBy { source, function, group_key, item, key, groups: Cell::new(0) }))
        },
    )
}

pub fn group_definition() -> TypeDef {
    define("_grouper", kind::GROUPER, "The items of one run.", &GROUP_SLOTS).sealed()
}
