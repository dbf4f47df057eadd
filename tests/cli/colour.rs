//! Colours: where they are, and where not.

use std::process::Stdio;

use crate::zpy::{command, said, shown, terminal};

const PLAIN: &str = "  File \"<string>\", line 1\n    \"\u{fffd}\n     ^\nSyntaxError: ";
const COLOUR: &str = "  File \x1b[35m\"<string>\"\x1b[0m, line \x1b[35m1\x1b[0m\n    \"\x1b[1;31m\u{fffd}\x1b[0m\n     \
                      \x1b[1;31m^\x1b[0m\n\x1b[1;35mSyntaxError\x1b[0m: \x1b[35m";

fn wrong(environment: &[(&str, &str)]) -> std::process::Command {
    use std::os::unix::ffi::OsStrExt;
    let mut command = command([std::ffi::OsStr::new("-c"), std::ffi::OsStr::from_bytes(b"\"\xff")]);
    command.envs(environment.iter().copied());
    command
}

/// With standard error on a terminal.
fn on_terminal(environment: &[(&str, &str)]) -> String {
    let (master, slave) = terminal();
    wrong(environment).stdout(Stdio::null()).stderr(slave).status().unwrap();
    shown(master)
}

#[track_caller]
fn starts(text: &str, start: &str) {
    assert!(text.starts_with(start), "{text:?}");
}

#[test]
fn a_terminal_gets_colours() {
    starts(&on_terminal(&[]), COLOUR);
}

#[test]
fn a_terminal_that_wants_none_gets_none() {
    starts(&on_terminal(&[("NO_COLOR", "1")]), PLAIN);
    starts(&on_terminal(&[("TERM", "dumb")]), PLAIN);
    starts(&on_terminal(&[("NO_COLOR", "1"), ("FORCE_COLOR", "1")]), PLAIN);
}

#[test]
fn an_empty_variable_says_nothing() {
    starts(&on_terminal(&[("NO_COLOR", ""), ("FORCE_COLOR", "")]), COLOUR);
}

#[test]
fn a_pipe_gets_no_colours_unless_they_are_forced() {
    let piped = |environment: &[(&str, &str)]| said(wrong(environment).output().unwrap()).err;
    starts(&piped(&[]), PLAIN);
    starts(&piped(&[("FORCE_COLOR", "1")]), COLOUR);
    starts(&piped(&[("FORCE_COLOR", "1"), ("TERM", "dumb")]), COLOUR);
}
