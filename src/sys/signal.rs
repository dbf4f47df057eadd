//! Signals.

use nix::sys::signal::{SigHandler, Signal, signal};

/// Lets a closed pipe end this process quietly, as it ends other tools (`zpy --help | head -1`).
/// Rust starts with this signal ignored.
pub fn die_of_closed_pipe() {
    // SAFETY: no handler is installed, and the default action runs no code of this process.
    // It cannot fail for this signal.
    let _ = unsafe { signal(Signal::SIGPIPE, SigHandler::SigDfl) };
}
