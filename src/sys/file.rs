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

/// As Python says it: `[Errno 2] No such file or directory`.
pub fn describe(error: &io::Error) -> String {
    match error.raw_os_error() {
        Some(number) => format!("[Errno {number}] {}", Errno::from_raw(number).desc()),
        None => error.to_string(),
    }
}
