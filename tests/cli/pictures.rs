//! Goldens: each program under `pictures` has beside it what `zpy check` shows of it.
//! `UPDATE=1 cargo test --test cli` writes them anew.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::golden;
use crate::zpy::{command, said};

#[test]
fn every_program_shows_its_picture() {
    let programs = programs();
    assert!(programs.len() >= 18, "only {} programs", programs.len());
    let faults: Vec<_> = programs
        .iter()
        .filter_map(|path| golden::compare(&path.with_extension("expected"), &picture(path)).err())
        .collect();
    assert!(
        faults.is_empty(),
        "\n{}\n(if the new pictures are right: UPDATE=1 cargo test --test cli)",
        faults.join("\n")
    );
}

fn picture(path: &Path) -> String {
    let name = path.file_name().unwrap();
    said(command([OsStr::new("check"), name]).current_dir(path.parent().unwrap()).output().unwrap()).err
}

fn programs() -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/cli/pictures").unwrap().map(|entry| entry.unwrap().path());
    let mut programs: Vec<_> = entries.filter(|path| path.extension() == Some(OsStr::new("zpy"))).collect();
    programs.sort();
    programs
}
