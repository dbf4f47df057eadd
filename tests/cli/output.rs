//! Standard output that is closed, gone or full.

use std::fs::File;
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use nix::sys::signal::Signal;

use crate::zpy::{command, said, zpy};

#[test]
fn a_reader_that_has_gone_ends_us_quietly() {
    let program = "x = [1, 2, 3]\n".repeat(2000);
    for args in [&["--help"][..], &["--version"], &["--ast", "-c", &program], &["--tokens", "-c", &program]] {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = command(args).stdout(writer).output().unwrap();
        assert_eq!(output.status.signal(), Some(Signal::SIGPIPE as i32), "{args:?}");
        assert_eq!(output.stderr, b"", "{args:?}");
    }
}

#[test]
fn a_closed_output_is_like_a_silent_one() {
    let script = format!("exec '{}' --version >&-", env!("CARGO_BIN_EXE_zpy"));
    said(Command::new("sh").args(["-c", &script]).output().unwrap()).prints("");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    for args in [&["--help"][..], &["-V"], &["--ast", "-c", "x = 1"], &["--tokens", "-c", "x = 1"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let said = said(command(args).stdout(full).output().unwrap());
        said.fails(1, "zpy: can't write to standard output: [Errno 28] No space left on device\n");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn errors_that_nobody_can_read_still_count() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let status = command(["-c", "x = = 1"]).stderr(full).status().unwrap();
    assert_eq!(status.code(), Some(1));
}

#[test]
fn tokens_and_trees_are_printed() {
    let tree = zpy(["--ast", "-c", "x = 1"]);
    assert_eq!((tree.status, &*tree.err), (Some(0), ""));
    assert!(tree.out.contains("Assign"), "{}", tree.out);
    let tokens = zpy(["--tokens", "-c", "x = 1"]);
    assert_eq!((tokens.status, &*tokens.err), (Some(0), ""));
    assert!(tokens.out.lines().count() >= 3, "{}", tokens.out);
}

#[test]
fn a_tree_of_a_wrong_program_is_its_first_error() {
    let said = zpy(["--ast", "-c", "x = = 1\ny = = 1"]);
    assert_eq!((said.status, &*said.out), (Some(1), ""));
    assert_eq!(said.err.matches("SyntaxError: ").count(), 1, "{}", said.err);
}
