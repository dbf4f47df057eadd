//! How a call that has been prepared runs: the callee stands in slot 0 of the new frame, its arguments from slot 2 on.
//!
//! Every function here consumes the prepared slots, however it ends.

use super::bind::bind;
use super::code::{Code, Kind};
use super::frame::{CALLEE, FIRST, Frame, current_vm, is_stack_low, reset_running, set_running};
use super::function::Function;
use super::generator;
use crate::heap::{Lent, Raised, Value, Word, kind};
use crate::runtime::native::Native;
use crate::runtime::{Args, Exc, R, Vm, call};
use crate::types::{Method, NativeFunction};

/// Runs a function whose arguments are all in their slots.
#[inline(always)]
pub fn run(vm: &Vm, frame: Frame, function: &Function) -> R {
    let code = &*function.code;
    let body = &code.body;
    let depth = vm.depth.get();
    if frame.end(body.size) > vm.stack_end.get() || depth >= vm.recursion_limit.get() || is_stack_low() {
        return too_deep(vm, frame, code);
    }
    frame.set_globals(function);
    frame.unbind(body.first_unbound, body.slots);
    vm.depth.set(depth + 1);
    let caller = set_running(vm, frame);
    let done = match tick(vm) {
        Ok(()) => body.statement.exec(frame),
        Err(raised) => Err(raised),
    };
    vm.depth.set(depth);
    reset_running(vm, caller);
    if done.is_err() {
        leave_by_error(vm, frame);
    }
    frame.drop_slots(FIRST, body.slots);
    drop(frame.pull(CALLEE));
    finish(done)
}

/// What a function gives whose body has ended.
#[inline(always)]
pub fn finish(done: R) -> R {
    match done {
        Ok(value) if *value == Word::NORMAL => Ok(Value::NONE),
        done => done,
    }
}

#[cold]
#[inline(never)]
fn too_deep(vm: &Vm, frame: Frame, code: &Code) -> R {
    let all = code.parameters.all();
    drop_call(frame, all);
    Err(vm.recursion_error())
}

/// The exception passes through the function: its traceback says where.
#[cold]
#[inline(never)]
pub fn leave_by_error(vm: &Vm, frame: Frame) {
    vm.passed(&frame.callee().code.origin);
}

/// Something may be due: signals, the collector.
#[inline(always)]
pub fn tick(vm: &Vm) -> R<()> {
    let ticks = vm.heap.countdown().get().wrapping_sub(1);
    vm.heap.countdown().set(ticks);
    if ticks == 0 { vm.safe_point() } else { Ok(()) }
}

/// Gives up a call that was being prepared.
#[cold]
#[inline(never)]
pub fn drop_call(frame: Frame, count: u32) {
    frame.drop_slots(FIRST, FIRST + count);
    drop(frame.pull(CALLEE));
}

/// Calls whatever stands in the slot of the callee. The last `names.len()` arguments have these names.
#[inline(never)]
pub fn invoke(vm: &Vm, frame: Frame, count: u32, names: &[Value]) -> R {
    match frame.lend(CALLEE).shape() {
        kind::FUNCTION => invoke_function(vm, frame, count, names),
        kind::NATIVE => invoke_native(vm, frame, count, names),
        kind::METHOD => invoke_method(vm, frame, count, names),
        _ => invoke_object(vm, frame, count, names),
    }
}

#[inline]
pub fn invoke_function(vm: &Vm, frame: Frame, count: u32, names: &[Value]) -> R {
    let function = frame.callee();
    if function.code.exact != count || !names.is_empty() {
        let end = end_of_arguments(frame, count.max(function.code.parameters.all()));
        if end > vm.stack_end.get() {
            drop_call(frame, count);
            return Err(vm.recursion_error());
        }
        // What binding the arguments calls begins behind all of them.
        let top = vm.top.replace(vm.top.get().max(end));
        let bound = bind(vm, frame, function, count, names);
        vm.top.set(top);
        if let Err(raised) = bound {
            drop(frame.pull(CALLEE));
            return Err(raised);
        }
    }
    match function.code.kind {
        Kind::Function | Kind::Namespace => run(vm, frame, function),
        _ => generator::start(vm, frame),
    }
}

/// A few slots more than a call needs to be bound.
fn end_of_arguments(frame: Frame, count: u32) -> *mut Value {
    frame.end(FIRST + count)
}

#[inline]
pub fn invoke_native(vm: &Vm, frame: Frame, count: u32, names: &[Value]) -> R {
    let result = match frame.lend(CALLEE).get::<NativeFunction>() {
        Some(native) if native.exact() == count && names.is_empty() => {
            let result = run_native(vm, frame, native.native, count);
            drop(frame.pull(CALLEE));
            return result;
        }
        Some(native) => {
            native.learn_exact();
            native.call(vm, Args { values: frame.values(FIRST, count as usize), names })
        }
        None => Err(call::not_callable(vm, frame.lend(CALLEE))),
    };
    frame.drop_slots(FIRST, FIRST + count);
    drop(frame.pull(CALLEE));
    result
}

/// Runs a function in Rust on a value for each of its parameters, which stand in their slots.
#[inline(always)]
pub fn run_native(vm: &Vm, frame: Frame, native: &'static Native, count: u32) -> R {
    let result = native.call_filled(vm, frame.values(FIRST, count as usize));
    frame.drop_slots(FIRST, FIRST + count);
    result
}

/// The same after the parameters that the call leaves out have got their defaults: a frame has room for them.
#[inline]
pub fn run_native_short(vm: &Vm, frame: Frame, native: &'static Native, given: u32) -> R {
    let signature = native.signature();
    let all = signature.singles as u32;
    for at in given..all {
        frame.put(FIRST + at, signature.simple_default(at as usize));
    }
    run_native(vm, frame, native, all)
}

/// A bound method: its object becomes the first argument. The room for calls has a slot for it.
fn invoke_method(vm: &Vm, frame: Frame, count: u32, names: &[Value]) -> R {
    let bound = frame.pull(CALLEE);
    // There is room for one object: a method of a method has its own arguments elsewhere.
    let method = bound.get::<Method>().filter(|method| method.function.get().shape() != kind::METHOD);
    let Some(method) = method else {
        frame.put(CALLEE, bound);
        return invoke_object(vm, frame, count, names);
    };
    frame.shift(FIRST, count);
    frame.put(FIRST, method.this.get());
    frame.put(CALLEE, method.function.get());
    drop(bound);
    invoke(vm, frame, count + 1, names)
}

/// Classes, and instances that can be called.
fn invoke_object(vm: &Vm, frame: Frame, count: u32, names: &[Value]) -> R {
    let args = Args { values: frame.values(FIRST, count as usize), names };
    let result = call::call_with(vm, frame.lend(CALLEE), args);
    frame.drop_slots(FIRST, FIRST + count);
    drop(frame.pull(CALLEE));
    result
}

/// A function is called from Rust.
pub fn call_function(vm: &Vm, callee: Lent, args: Args) -> R {
    let count = args.values.len() as u32;
    let Some(frame) = Frame::free(vm) else { return call_from_outside(vm, callee, args) };
    // One more for the object of a method.
    let end = frame.end(FIRST + count + 1);
    if end > vm.stack_end.get() {
        return Err(vm.recursion_error());
    }
    frame.put(CALLEE, callee.keep());
    for (slot, value) in (FIRST..).zip(args.values) {
        frame.put(slot, value.clone());
    }
    invoke_function(vm, frame, count, args.names)
}

/// Nothing runs yet: this is the first frame.
fn call_from_outside(vm: &Vm, callee: Lent, args: Args) -> R {
    super::frame::enter(vm, || call_function(vm, callee, args))
}

/// What a name means that is a local variable without value.
#[cold]
#[inline(never)]
pub fn unbound_local(frame: Frame, slot: u32) -> Raised {
    let vm = current_vm();
    let name = frame.callee().code.local_name(slot).unwrap_or_default();
    vm.raise(
        Exc::UnboundLocalError,
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}
