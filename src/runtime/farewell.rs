//! What is run when objects go: `__del__`, the rest of a suspended generator, the callbacks of weak references. The heap
//! queues them where they die; they run at the next safe point.

use super::{Vm, attr, call, names, ops, report};
use crate::heap::{Lent, Value, farewell::Farewell};
use crate::sys::stream;
use crate::tree::generator::{self, Generator};

/// Runs whatever waits. An exception in it stops nobody; people are told.
pub fn say_all(vm: &Vm) {
    while let Some(farewell) = vm.heap.next_farewell() {
        // The exception under way is not theirs.
        let (pending, handled) = (vm.set_aside(), vm.set_handled(Value::NONE));
        match &farewell {
            Farewell::Object(object) => say(vm, object.lend()),
            Farewell::Callback { callback, reference } => {
                let result = call::call(vm, callback.lend(), std::slice::from_ref(reference));
                complain(vm, callback.lend(), result.map(drop));
            }
        }
        vm.set_handled(handled);
        vm.put_back(pending);
    }
}

fn say(vm: &Vm, object: Lent) {
    let result = match object.get::<Generator>() {
        Some(generator) => generator::close(vm, object, generator).map(drop),
        None => call::try_method(vm, object, names::DEL, &[]).map(drop),
    };
    complain(vm, object, result);
}

fn complain(vm: &Vm, about: Lent, result: super::R<()>) {
    let Err(_) = result else { return };
    let exception = vm.take_error();
    let about = match attr::of_class(vm, about, names::DEL) {
        Ok(Some(method)) => ops::repr_text(vm, method.lend()),
        _ => ops::repr_text(vm, about),
    };
    let about = about.unwrap_or_else(|_| {
        drop(vm.take_error());
        "an object".to_owned()
    });
    let report = report::report(vm, exception.lend());
    stream::write_error(&format!("Exception ignored in: {about}\n{report}"));
}
