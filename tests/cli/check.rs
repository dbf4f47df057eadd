//! `zpy check`: files and folders, what is said of them, and the exit code.

use std::os::unix::fs::symlink;

use crate::zpy::{Folder, zpy_in, zpy_reading};

const WRONG: &str = "x = = 1\n";

/// The files and lines of the pictures, and the last line.
fn summary(err: &str) -> (Vec<&str>, &str) {
    (err.lines().filter_map(|line| line.strip_prefix("  File ")).collect(), err.lines().last().unwrap_or_default())
}

#[test]
fn a_right_file_is_passed_over_in_silence() {
    let folder = Folder::new("check_right");
    folder.write("x.zpy", "x = 1\n");
    zpy_in(&folder, ["check", "x.zpy"]).prints("");
    zpy_reading(b"x = 1\n", ["check", "-"]).prints("");
}

#[test]
fn a_wrong_file_is_shown_and_counted() {
    let folder = Folder::new("check_wrong");
    folder.write("wrong", WRONG).write("right", "");
    let said = zpy_in(&folder, ["check", "wrong", "right"]);
    assert_eq!((said.status, &*said.out), (Some(1), ""));
    assert_eq!(summary(&said.err), (vec!["\"wrong\", line 1"], "zpy: 2 files checked: 1 error"));
    let said = zpy_reading(WRONG.as_bytes(), ["check", "-"]);
    assert_eq!(said.status, Some(1));
    assert_eq!(summary(&said.err).0, ["\"<stdin>\", line 1"]);
}

#[test]
fn the_faults_of_one_file_are_counted_if_there_are_several() {
    let folder = Folder::new("check_count");
    folder.write("one", "x = 1)\n").write("two", "x = 1)\ny = 1)\n").write("warnings", "x = '\\d'\ny = '\\d'\n");
    assert!(zpy_in(&folder, ["check", "one"]).err.ends_with("\nSyntaxError: unmatched ')'\n"));
    assert!(zpy_in(&folder, ["check", "two"]).err.ends_with("\nzpy: 1 file checked: 2 errors\n"));
    let said = zpy_in(&folder, ["check", "two", "warnings"]);
    assert_eq!((said.status, summary(&said.err).1), (Some(1), "zpy: 2 files checked: 2 errors, 2 warnings"));
    let said = zpy_in(&folder, ["check", "warnings"]);
    assert_eq!((said.status, summary(&said.err).1), (Some(0), "zpy: 1 file checked: 2 warnings"));
}

#[test]
fn right_files_are_counted() {
    let folder = Folder::new("check_right_files");
    folder.write("x.zpy", "x = 1\n").write("y.py", "y = 1\n");
    zpy_in(&folder, ["check", "x.zpy", "y.py"]).fails(0, "zpy: 2 files checked: no errors\n");
}

#[test]
fn a_folder_means_all_programs_below_it_in_order() {
    let folder = Folder::new("check_folder");
    for name in ["b.zpy", "a/z.py", "a/y/x.zpy", "c.py", "a.txt", ".hidden/x.py", "py", ".own.py"] {
        folder.write(name, WRONG);
    }
    let said = zpy_in(&folder, ["check", "."]);
    assert_eq!(said.status, Some(1));
    let files = ["./.own.py", "./a/y/x.zpy", "./a/z.py", "./b.zpy", "./c.py"].map(|name| format!("\"{name}\", line 1"));
    assert_eq!(summary(&said.err), (files.iter().map(|file| &**file).collect(), "zpy: 5 files checked: 5 errors"));
}

#[test]
fn a_folder_that_links_to_itself_is_walked_once() {
    let folder = Folder::new("check_link");
    folder.write("x.py", WRONG);
    symlink(".", folder.0.join("again")).unwrap();
    let said = zpy_in(&folder, ["check", "."]);
    assert_eq!(summary(&said.err).0, ["\"./x.py\", line 1"]);
}

#[test]
fn a_missing_file_is_named_and_the_others_are_checked() {
    let folder = Folder::new("check_missing");
    folder.write("wrong.py", WRONG);
    let said = zpy_in(&folder, ["check", "no.py", "wrong.py"]);
    assert_eq!(said.status, Some(2));
    assert!(
        said.err.starts_with("zpy: can't open file 'no.py': [Errno 2] No such file or directory\n"),
        "{}",
        said.err
    );
    assert_eq!(summary(&said.err), (vec!["\"wrong.py\", line 1"], "zpy: 2 files checked: 2 errors"));
}

#[test]
fn words_after_two_dashes_are_files() {
    let folder = Folder::new("check_dashes");
    folder.write("-h", "x = 1\n").write("--help", "x = 1\n");
    zpy_in(&folder, ["check", "--", "-h", "--help"]).fails(0, "zpy: 2 files checked: no errors\n");
}

#[test]
fn bytes_that_are_no_text_are_one_error() {
    let folder = Folder::new("check_bytes");
    folder.write("x.py", b"# coding: utf-9\n").write("y.py", b"a\0b").write("z.py", b"\xff");
    let said = zpy_in(&folder, ["check", "x.py", "y.py", "z.py"]);
    assert_eq!(said.status, Some(1));
    assert_eq!(said.err.matches("\nSyntaxError: ").count(), 3, "{}", said.err);
    assert!(said.err.ends_with("zpy: 3 files checked: 3 errors\n"), "{}", said.err);
}
