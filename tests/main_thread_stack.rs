//! The stack of the main thread, under several limits: what is said to remain can be used.
//!
//! The program starts itself again under each limit and walks down its stack there.

use std::env;
use std::hint::black_box;
use std::process::Command;

use zpy::sys::stack::remaining;

/// `ulimit -s`, and the kilobytes that at least are usable under it.
const LIMITS: [(&str, usize); 4] = [("256", 128), ("1024", 900), ("8192", 8000), ("unlimited", 100_000)];

/// What is left alone, as the callers of `remaining` do.
const RESERVE: usize = 32 << 10;

fn main() {
    match env::var("STACK_TO_USE") {
        Ok(kilobytes) => use_stack(kilobytes.parse().unwrap()),
        Err(_) => {
            for (limit, usable) in LIMITS {
                under(limit, usable);
            }
        }
    }
}

fn under(limit: &str, usable: usize) {
    let program = env::current_exe().unwrap();
    let script = format!("ulimit -s {limit} 2>/dev/null || exit 0; exec \"$0\"");
    let status = Command::new("sh").arg("-c").arg(script).arg(program).env("STACK_TO_USE", usable.to_string()).status();
    assert!(status.unwrap().success(), "ulimit -s {limit}");
}

fn use_stack(kilobytes: usize) {
    let start = remaining();
    let used = descend(start, kilobytes << 10);
    assert!(used >= kilobytes << 10, "{used} bytes of {start}");
}

/// Goes down until nothing remains, or, on a huge stack, far enough.
fn descend(start: usize, enough: usize) -> usize {
    let block = black_box([0u8; 512]);
    let left = remaining();
    let used = if left < RESERVE || start - left > enough + (1 << 20) { start - left } else { descend(start, enough) };
    black_box(block);
    used
}
