//! Line by line, on a terminal and off it.

use std::io::Write;
use std::process::Stdio;

use crate::zpy::{command, said, terminal, zpy_reading};

const GREETING: &str =
    "zpy 0.1.0: checks what you type and runs nothing yet. An empty line ends a block, Ctrl-D leaves.\n";

/// What is said to these lines after the prompts are taken away.
#[track_caller]
fn answers(lines: &str) -> String {
    let said = zpy_reading(lines.as_bytes(), ["-iq"]);
    assert_eq!((said.status, &*said.out), (Some(0), ""));
    said.err.replace(">>> ", "").replace("... ", "").trim_end().to_owned()
}

/// The prompts that these lines got, one for each line and the last one for the end.
fn prompts(lines: &str) -> String {
    let err = zpy_reading(lines.as_bytes(), ["-iq"]).err;
    err.split(' ').filter(|word| matches!(*word, ">>>" | "...")).map(|word| &word[..1]).collect()
}

#[test]
fn a_terminal_is_greeted_and_asked() {
    for args in [&[][..], &["repl"], &["-i"]] {
        let (mut master, slave) = terminal();
        master.write_all(b"x = 1\n\x04").unwrap();
        let said = said(command(args).stdin(slave).output().unwrap());
        said.fails(0, &format!("{GREETING}>>> >>> \n"));
    }
}

#[test]
fn q_greets_nobody() {
    let (mut master, slave) = terminal();
    master.write_all(b"\x04").unwrap();
    said(command(["-q"]).stdin(slave).output().unwrap()).fails(0, ">>> \n");
    let said = said(command(["-q", "repl"]).stdin(Stdio::null()).output().unwrap());
    said.fails(0, ">>> \n");
}

#[test]
fn a_program_on_a_terminal_is_read_to_its_end() {
    let (mut master, slave) = terminal();
    master.write_all(b"x = 1\n\x04").unwrap();
    said(command(["-"]).stdin(slave).output().unwrap()).is_right();
}

#[test]
fn every_wrong_input_is_shown_and_none_ends_the_session() {
    let err = answers("x = = 1\ny = 2\nz = = 3\n");
    assert_eq!(err.matches("File \"<stdin>\", line 1\n").count(), 2, "{err}");
    assert!(err.contains("    x = = 1\n        ^\n") && err.contains("    z = = 3\n        ^\n"), "{err}");
}

#[test]
fn right_input_is_passed_over_in_silence() {
    assert_eq!(answers("x = 1\n\n# comment\nif x:\n    y = (1,\n\n2)\n\nz = '''\n\n'''\na = 1 + \\\n2\n"), "");
}

#[test]
fn brackets_strings_and_blocks_go_on() {
    assert_eq!(prompts("x = 1\ny = 2\n"), ">>>");
    assert_eq!(prompts("x = (\n1,\n\n2)\n"), ">...>");
    assert_eq!(prompts("x = '''\n\n'''\n"), ">..>");
    assert_eq!(prompts("x = 1 + \\\n2\n"), ">.>");
    assert_eq!(prompts("if x:\n  y\nelse:\n  z\n\n"), ">....>");
    assert_eq!(prompts("def f(): pass\n\n"), ">.>");
    assert_eq!(prompts("@a\ndef f():\n  pass\n\n"), ">...>");
}

#[test]
fn an_empty_line_ends_a_block_that_has_none() {
    let err = answers("if x:\n\n");
    assert_eq!(err.matches("Error: ").count(), 1, "{err}");
}

#[test]
fn the_end_of_input_ends_what_is_open() {
    let err = answers("x = (1,\n");
    assert_eq!(err.matches("Error: ").count(), 1, "{err}");
    assert_eq!(answers("if x:\n  y"), "");
}

#[test]
fn bytes_that_are_no_text_do_not_end_the_session() {
    let said = zpy_reading(b"x = '\xff'\nx = = 1\n", ["-iq"]);
    assert_eq!(said.status, Some(0));
    assert_eq!(said.err.matches("SyntaxError: ").count(), 2, "{}", said.err);
}

#[test]
fn i_goes_on_after_a_program() {
    for program in ["x = 1", "x = = 1"] {
        let said = zpy_reading(b"y = = 2\n", ["-i", "-c", program]);
        assert_eq!(said.status, Some(0));
        assert!(said.err.contains("File \"<stdin>\", line 1\n    y = = 2\n"), "{}", said.err);
        assert!(!said.err.contains(GREETING), "{}", said.err);
    }
}
