//! Where the program begins and ends.
//!
//! `main` is C's, not Rust's, whose runtime prepares a second stack and the report of an overflow that cannot happen
//! here (see `stack`): a third of the start of a small program. What of its preparations is needed is done here.

use std::ffi::{CStr, OsString, c_char, c_int};
use std::os::unix::ffi::OsStringExt;
use std::vec;

use nix::libc;

use super::{allocate, signal};

/// The arguments of the program, without its name.
pub type Arguments = vec::IntoIter<OsString>;

/// Makes a function of [`Arguments`] to the exit code the program.
#[macro_export]
macro_rules! program {
    ($run:path) => {
        /// What C's start-up code calls.
        ///
        /// # Safety
        ///
        /// It calls this once, with what the program was given.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn main(
            count: std::ffi::c_int,
            arguments: *const *const std::ffi::c_char,
        ) -> std::ffi::c_int {
            // SAFETY: what the program was given.
            unsafe { $crate::sys::entry::enter(count, arguments, $run) }
        }
    };
}

pub use program;

/// Runs the program; the exit code.
///
/// # Safety
///
/// These are the arguments of C's `main`.
pub unsafe fn enter(count: c_int, arguments: *const *const c_char, run: fn(Arguments) -> u8) -> c_int {
    allocate::prepare();
    open_standard_streams();
    signal::survive_closed_pipes();
    let count = usize::try_from(count).unwrap_or(0);
    // SAFETY: as many strings as `main` was told, each with its end.
    let arguments = (1..count).map(|at| unsafe { CStr::from_ptr(*arguments.add(at)) });
    let arguments: Vec<_> = arguments.map(|argument| OsString::from_vec(argument.to_bytes().to_vec())).collect();
    c_int::from(run(arguments.into_iter()))
}

/// A standard stream that the program was started without is one that leads nowhere; else the next file that is opened
/// would take its number, and be written to by whoever prints.
fn open_standard_streams() {
    let mut streams = [0, 1, 2].map(|fd| libc::pollfd { fd, events: 0, revents: 0 });
    // SAFETY: a row of three; it returns at once.
    if unsafe { libc::poll(streams.as_mut_ptr(), streams.len() as libc::nfds_t, 0) } <= 0 {
        return;
    }
    for stream in streams {
        if stream.revents & libc::POLLNVAL != 0 {
            // SAFETY: a constant path; without one to open there is nothing to be done.
            unsafe { libc::open(c"/dev/null".as_ptr(), libc::O_RDWR, 0) };
        }
    }
}

/// Ends the process at once. Nothing is dropped: who must write something has done so.
pub fn leave(status: u8) -> ! {
    // SAFETY: does not return.
    unsafe { libc::_exit(c_int::from(status)) }
}
