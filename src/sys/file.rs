//! Files and folders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use nix::errno::Errno;

pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// The paths of what a folder holds, in no order.
pub fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// What the number of an error means.
pub fn meaning(error: &io::Error) -> String {
    error.raw_os_error().map_or_else(|| error.to_string(), |number| Errno::from_raw(number).desc().to_owned())
}

/// As Python says it: `[Errno 2] No such file or directory`.
pub fn describe(error: &io::Error) -> String {
    match error.raw_os_error() {
        Some(number) => format!("[Errno {number}] {}", Errno::from_raw(number).desc()),
        None => error.to_string(),
    }
}
