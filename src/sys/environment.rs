//! What the process was given: its environment, which may be any bytes, its file, its number.

use std::env;
use std::ffi::OsString;

pub fn variable(name: &str) -> Option<OsString> {
    env::var_os(name)
}

/// The file of this program.
pub fn executable() -> Option<String> {
    env::current_exe().ok().map(|path| path.to_string_lossy().into_owned())
}

/// A number that nobody can guess: the kernel puts some bytes at the start of every process.
pub fn random() -> u64 {
    // SAFETY: asks for the address of sixteen bytes, which stay where they are.
    let bytes = unsafe { nix::libc::getauxval(nix::libc::AT_RANDOM) } as *const [u8; 8];
    // SAFETY: as above; a null pointer stands for a kernel that gives none.
    unsafe { bytes.as_ref() }.map_or(0, |bytes| u64::from_ne_bytes(*bytes))
}

/// All variables with their values.
pub fn variables() -> impl Iterator<Item = (OsString, OsString)> {
    env::vars_os()
}

/// The number of this process.
pub fn process() -> u32 {
    std::process::id()
}
