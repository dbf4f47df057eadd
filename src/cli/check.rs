//! `zpy check`: every fault of every file, in the order of the lines, and a summary.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::program::{cannot_open, load_file, load_input};
use super::report::{FAULT, complain, show};
use crate::syntax;
use crate::sys::file;
use crate::text::Source;

#[derive(Default)]
struct Tally {
    files: usize,
    errors: usize,
    warnings: usize,
    /// The worst that happened so far.
    status: u8,
}

/// The exit code: warnings alone do no harm.
pub fn check(paths: &[OsString]) -> u8 {
    let mut tally = Tally::default();
    for path in paths {
        match Path::new(path) {
            path if path == Path::new("-") => tally.check(load_input()),
            path if path.is_dir() => tally.check_folder(path),
            path => tally.check(load_file(path)),
        }
    }
    tally.summarise();
    tally.status
}

impl Tally {
    fn check_folder(&mut self, folder: &Path) {
        for path in self.programs_below(folder) {
            self.check(load_file(&path));
        }
    }

    /// Sorted. Hidden folders and links to folders are not entered, so that the walk ends.
    fn programs_below(&mut self, folder: &Path) -> Vec<PathBuf> {
        let mut programs = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            let entries = file::list(&folder).unwrap_or_else(|error| {
                self.status = self.status.max(cannot_open(&folder, &error));
                Vec::new()
            });
            for path in entries {
                if path.is_dir() {
                    folders.extend((!path.is_symlink() && !is_hidden(&path)).then_some(path));
                } else if path.extension().is_some_and(|suffix| suffix == "zpy" || suffix == "py") {
                    programs.push(path);
                }
            }
        }
        programs.sort();
        programs
    }

    fn check(&mut self, source: Result<Source, u8>) {
        match source {
            Ok(source) => self.report(&source),
            Err(status) => {
                self.errors += 1;
                self.status = self.status.max(status);
            }
        }
        self.files += 1;
    }

    fn report(&mut self, source: &Source) {
        for diagnostic in syntax::check(source) {
            show(&diagnostic, source);
            if diagnostic.is_error() {
                self.errors += 1;
                self.status = self.status.max(FAULT);
            } else {
                self.warnings += 1;
            }
        }
    }

    /// One file with no fault, or with one, needs no summary.
    fn summarise(&self) {
        if self.files == 1 && self.errors + self.warnings <= 1 {
            return;
        }
        let found = match (self.errors, self.warnings) {
            (0, 0) => "no errors".to_owned(),
            (0, warnings) => counted(warnings, "warning"),
            (errors, 0) => counted(errors, "error"),
            (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
        };
        complain(&format!("{} checked: {found}", counted(self.files, "file")));
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
