//! What the process was given: its arguments and its environment, which may be any bytes.

use std::env;
use std::ffi::OsString;

/// Without the name of the program.
pub fn arguments() -> impl Iterator<Item = OsString> {
    env::args_os().skip(1)
}

pub fn variable(name: &str) -> Option<OsString> {
    env::var_os(name)
}

/// The file of this program.
pub fn executable() -> Option<String> {
    env::current_exe().ok().map(|path| path.to_string_lossy().into_owned())
}
