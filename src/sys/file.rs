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

pub fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

pub fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

/// With those around it.
pub fn make_folders(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

pub fn remove_folder(path: &Path) -> io::Result<()> {
    fs::remove_dir(path)
}

pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

pub fn size(path: &Path) -> io::Result<u64> {
    fs::metadata(path).map(|facts| facts.len())
}

pub fn current_folder() -> io::Result<PathBuf> {
    std::env::current_dir()
}

pub fn change_folder(path: &Path) -> io::Result<()> {
    std::env::set_current_dir(path)
}

pub fn exists(path: &Path) -> bool {
    path.exists()
}

pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}
