//! A start costs little: every child process pays it.
//!
//! How much memory a process has touched of its own, and how much of its binary, does not depend on who else uses the
//! machine, unlike time. The binary of a test is neither optimised nor static, so the bounds are wide; but no table that
//! is made at start, and no definition that nobody asked for, fits into them unseen.

#![cfg(target_os = "linux")]

use std::process::Command;

/// The kilobytes that the kernel counts for a process that runs a program, at the program's end.
fn kilobytes(program: &str, what: &str) -> u64 {
    let ask = "[print(line) for line in open('/proc/self/status')]";
    let done = Command::new(env!("CARGO_BIN_EXE_zpy")).args(["-c", &format!("{program}\n{ask}")]).output().unwrap();
    let status = String::from_utf8(done.stdout).unwrap();
    let row = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':')?.strip_suffix(" kB"));
    row.unwrap_or_else(|| panic!("no {what} in {status}")).trim().parse().unwrap()
}

#[test]
fn a_program_that_prints_takes_little_memory() {
    let taken = kilobytes("print(1)", "RssAnon");
    assert!(taken < MOST, "{taken} KiB");
}

#[test]
fn the_modules_and_types_of_the_language_would_be_seen() {
    let listed = "import builtins, math, operator, itertools, sys, os, io, collections, functools, typing\nfor name in dir(builtins):\n    thing = getattr(builtins, name)\n    if isinstance(thing, type):\n        dir(thing)";
    let taken = kilobytes(listed, "RssAnon");
    assert!(taken > MOST, "{taken} KiB");
}

const MOST: u64 = 750;
