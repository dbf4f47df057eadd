//! What `cmp_to_key` gives: to call, it wraps an object; wrapped objects compare as a function says.

use crate::heap::{Lent, Slot, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Args, R, Slots, Vm, call, ops};
use crate::syntax::ast::CompareOp;
use crate::types::payload::payload;

pub struct ComparisonKey {
    /// Says with a number how two objects stand to each other.
    function: Slot,
    /// [`Value::UNBOUND`] in the object that wraps others.
    object: Slot,
}
payload!(ComparisonKey COMPARISON_KEY { function, object });

pub static SLOTS: Slots = Slots { call: Some(wrap), compare: Some(compare), ..Slots::NONE };

/// `cmp_to_key(function)`
pub fn create(vm: &Vm, function: Value) -> R {
    let [function, object] = [function, Value::UNBOUND].map(Slot::new);
    vm.memory(vm.heap.create(ComparisonKey { function, object }))
}

fn wrap(vm: &Vm, me: Lent, args: Args) -> R {
    let Some(key) = me.get::<ComparisonKey>() else { return Ok(Value::NONE) };
    match (args.values, args.names) {
        ([object], []) => {
            let [function, object] = [key.function.get(), object.clone()].map(Slot::new);
            vm.memory(vm.heap.create(ComparisonKey { function, object }))
        }
        ([], _) => Err(vm.type_error("K() missing required argument 'obj' (pos 1)")),
        (values, _) => Err(vm.type_error(format!("K() takes exactly 1 argument ({} given)", values.len()))),
    }
}

fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let (Some(one), Some(other)) = (a.get::<ComparisonKey>(), b.get::<ComparisonKey>()) else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let (function, one, other) = (one.function.get(), one.object.get(), other.object.get());
    if *one == *Value::UNBOUND || *other == *Value::UNBOUND {
        return Err(vm.raise(crate::runtime::Exc::AttributeError, "object"));
    }
    let answer = vm.nested(|| call::call(vm, function.lend(), &[one, other]))?;
    ops::compare(vm, op, answer.lend(), vm.int(0)?.lend())
}

pub fn definition() -> TypeDef {
    TypeDef::new("KeyWrapper", kind::COMPARISON_KEY, "An object that compares as a function says.", &SLOTS)
        .in_module("functools")
        .sealed()
        .property("obj", "The object that is compared.", |_, me| {
            let object = me.get::<ComparisonKey>().map_or(Value::UNBOUND, |key| key.object.get());
            Ok(if *object == *Value::UNBOUND { Value::NONE } else { object })
        })
}
