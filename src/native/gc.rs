//! `gc`: the collector of cycles. What no cycle keeps alive goes at once, without it.

use crate::heap::Value;
use crate::runtime::native::ModuleDef;
use crate::runtime::{R, Vm, farewell};

pub fn definition() -> ModuleDef {
    ModuleDef::new("gc", "The collector of objects that only each other keep alive.")
        .function(
            "collect(generation=2)",
            "Frees what only cycles keep alive; says how many objects that were.",
            |vm, _| collect(vm),
        )
        .function("enable()", "Lets the collector run by itself.", |vm, _| {
            vm.collects.set(true);
            Ok(Value::NONE)
        })
        .function("disable()", "Lets it run only when it is asked.", |vm, _| {
            vm.collects.set(false);
            Ok(Value::NONE)
        })
        .function("isenabled()", "Whether it runs by itself.\n\n>>> gc.isenabled()\ntrue", |vm, _| {
            Ok(Value::bool(vm.collects.get()))
        })
        .function("freeze()", "Kept for old programs.", |_, _| Ok(Value::NONE))
        .function("get_threshold()", "Kept for old programs: three numbers.", |vm, _| {
            vm.tuple(&[vm.int(700)?, vm.int(10)?, vm.int(10)?])
        })
        .function("get_count()", "Kept for old programs: three numbers.", |vm, _| {
            vm.tuple(&[vm.int(0)?, vm.int(0)?, vm.int(0)?])
        })
}

/// Objects that say farewell go in the second pass, after they have said it.
fn collect(vm: &Vm) -> R {
    let found = vm.collect();
    farewell::say_all(vm);
    vm.size(found + vm.collect())
}
