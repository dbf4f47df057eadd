//! `count`, `cycle`, `repeat`.

use std::cell::Cell;

use super::{define, is_end};
use crate::heap::{Items, Lent, Slot, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, attr, names, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::payload::{iterator_row, payload};

pub struct Count {
    next: Slot,
    step: Slot,
}
payload!(Count COUNT { next, step });
iterator_row!(COUNT_ROW Count);

impl Count {
    #[inline]
    fn next(&self, vm: &Vm) -> R {
        let (now, step) = (self.next.get(), self.step.get());
        self.next.set(ops::binary(vm, BinaryOp::Add, now.lend(), step.lend())?);
        Ok(now)
    }
}

pub static COUNT_SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let Some(count) = me.get::<Count>() else { return Ok(Value::NONE) };
        let (next, step) = (count.next.get(), count.step.get());
        let next = ops::repr_text(vm, next.lend())?;
        if step.lend().as_int() == Some(1) {
            return vm.str(&format!("count({next})"));
        }
        vm.str(&format!("count({next}, {})", ops::repr_text(vm, step.lend())?))
    }),
    ..COUNT_ROW
};

fn check_number(vm: &Vm, value: Lent) -> R<()> {
    if value.is_int() || value.is_float() {
        return Ok(());
    }
    for name in [names::INDEX, names::FLOAT, names::INT, names::COMPLEX] {
        if attr::of_class(vm, value, name)?.is_some() {
            return Ok(());
        }
    }
    Err(vm.type_error("a number is required"))
}

pub fn count_definition() -> TypeDef {
    define("count", kind::COUNT, "Numbers without end.", &COUNT_SLOTS).constructor(
        "count(start=0, step=1)",
        "start, start + step, start + 2 * step, and so on.\n\n\
         >>> c = itertools.count(5); next(c), next(c), c\n(5, 6, count(7))",
        |vm, bound| {
            check_number(vm, bound.lent(0))?;
            check_number(vm, bound.lent(1))?;
            let [next, step] = [bound.value(0), bound.value(1)].map(Slot::new);
            vm.memory(vm.heap.create(Count { next, step }))
        },
    )
}

pub struct Cycle {
    /// `none` from the end of the first round on.
    source: Slot,
    seen: Items,
    at: Cell<usize>,
}
payload!(Cycle CYCLE { source, seen });
iterator_row!(CYCLE_SLOTS Cycle);

impl Cycle {
    fn next(&self, vm: &Vm) -> R {
        let source = self.source.get();
        if *source != *Value::NONE {
            let item = ops::next(vm, source.lend())?;
            if !is_end(&item) {
                vm.memory(self.seen.push(&vm.heap, item.clone()))?;
                return Ok(item);
            }
            self.source.set(Value::NONE);
        }
        let at = self.at.get();
        let next = at + 1;
        self.at.set(if next >= self.seen.len() { 0 } else { next });
        Ok(self.seen.get(at).unwrap_or(Value::UNBOUND))
    }
}

pub fn cycle_definition() -> TypeDef {
    define("cycle", kind::CYCLE, "Items again and again.", &CYCLE_SLOTS).constructor(
        "cycle(iterable, /)",
        "The items of an iterable, again and again.\n\n\
         >>> c = itertools.cycle('ab'); next(c), next(c), next(c)\n('a', 'b', 'a')",
        |vm, bound| {
            let source = Slot::new(ops::iter(vm, bound.lent(0))?);
            vm.memory(vm.heap.create(Cycle { source, seen: Items::new(), at: Cell::new(0) }))
        },
    )
}

pub struct Repeat {
    object: Slot,
    /// None: without end.
    left: Cell<Option<i64>>,
}
payload!(Repeat REPEAT { object });
iterator_row!(REPEAT_ROW Repeat);

impl Repeat {
    #[inline]
    fn next(&self, _: &Vm) -> R {
        match self.left.get() {
            Some(0) => return Ok(Value::UNBOUND),
            Some(left) => self.left.set(Some(left - 1)),
            None => {}
        }
        Ok(self.object.get())
    }
}

pub static REPEAT_SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let Some(repeat) = me.get::<Repeat>() else { return Ok(Value::NONE) };
        let object = ops::repr_text(vm, repeat.object.get().lend())?;
        let times = repeat.left.get().map_or(String::new(), |left| format!(", {left}"));
        vm.str(&format!("repeat({object}{times})"))
    }),
    ..REPEAT_ROW
};

pub fn repeat_definition() -> TypeDef {
    define("repeat", kind::REPEAT, "One object again and again.", &REPEAT_SLOTS)
        .constructor(
            "repeat(object, times=...)",
            "An object as often as asked, or without end.\n\n>>> list(itertools.repeat('a', 2))\n['a', 'a']",
            new_repeat,
        )
        .method("__length_hint__(self, /)", crate::types::iterator::HINT, |vm, bound| {
            match bound.this::<Repeat>(vm)?.left.get() {
                Some(left) => vm.int(left),
                None => Err(vm.type_error("len() of unsized object")),
            }
        })
}

fn new_repeat(vm: &Vm, bound: Bound) -> R {
    let left = bound.given(1).map(|_| bound.int(vm, 1)).transpose()?.map(|times| times.max(0));
    vm.memory(vm.heap.create(Repeat { object: Slot::new(bound.value(0)), left: Cell::new(left) }))
}
