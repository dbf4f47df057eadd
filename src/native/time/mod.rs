//! `time`: clocks, waiting, and the calendar.
//!
//! - [`moment`]: `struct_time`, and what counts as one; [`calendar`]: the functions that make and take it
//! - [`show`]: `strftime`; [`read`]: `strptime`

mod calendar;
mod moment;
mod read;
mod show;

use crate::heap::Value;
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm};
use crate::sys::{Interest, clock, wait};

pub fn definition() -> ModuleDef {
    let module = ModuleDef::new("time", "Clocks, waiting, and the calendar.")
        .function("time()", "Seconds since 1970.", |vm, _| vm.float(clock::real().as_secs_f64()))
        .function("time_ns()", "Nanoseconds since 1970.", |vm, _| nanoseconds(vm, clock::real()))
        .function("monotonic()", "Seconds of a clock that never goes back.", |vm, _| {
            vm.float(clock::monotonic().as_secs_f64())
        })
        .function("monotonic_ns()", "The same in nanoseconds.", |vm, _| nanoseconds(vm, clock::monotonic()))
        .function("perf_counter()", "Seconds of the most exact clock.", |vm, _| {
            vm.float(clock::monotonic().as_secs_f64())
        })
        .function("perf_counter_ns()", "The same in nanoseconds.", |vm, _| nanoseconds(vm, clock::monotonic()))
        .function("process_time()", "Seconds that this process has computed.", |vm, _| {
            vm.float(clock::process().as_secs_f64())
        })
        .function("process_time_ns()", "The same in nanoseconds.", |vm, _| nanoseconds(vm, clock::process()))
        .function("thread_time()", "Seconds that this thread has computed.", |vm, _| {
            vm.float(clock::process().as_secs_f64())
        })
        .function("sleep(seconds, /)", "Waits.", sleep);
    calendar::functions(module)
}

fn nanoseconds(vm: &Vm, time: std::time::Duration) -> R {
    vm.int(i64::try_from(time.as_nanos()).unwrap_or(i64::MAX))
}

fn sleep(vm: &Vm, bound: Bound) -> R {
    let seconds = bound.float(vm, 0)?;
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    let Ok(length) = std::time::Duration::try_from_secs_f64(seconds) else {
        return Err(vm.overflow_error("timestamp too large to convert to C _PyTime_t"));
    };
    vm.flush_if_watched()?;
    let deadline = clock::monotonic().saturating_add(length);
    vm.written(wait(Interest::Nothing, Some(deadline)))?;
    Ok(Value::NONE)
}
