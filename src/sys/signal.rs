//! Signals.

use std::sync::atomic::{AtomicBool, Ordering};

use nix::sys::signal::{SigHandler, SigSet, Signal, raise, signal};

/// From now on who writes into a closed pipe is told so. It is said at the start of the program.
pub fn survive_closed_pipes() {
    // SAFETY: no handler is installed. It cannot fail for this signal.
    let _ = unsafe { signal(Signal::SIGPIPE, SigHandler::SigIgn) };
}

/// Lets a closed pipe end this process quietly, as it ends other tools (`zpy --help | head -1`).
pub fn die_of_closed_pipe() {
    // SAFETY: no handler is installed, and the default action runs no code of this process.
    // It cannot fail for this signal.
    let _ = unsafe { signal(Signal::SIGPIPE, SigHandler::SigDfl) };
}

/// Ctrl-C was pressed and nobody has noticed yet. Signals come to the process, whatever interpreters it has.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

extern "C" fn note_interrupt(_: i32) {
    INTERRUPTED.store(true, Ordering::Relaxed);
}

/// From now on Ctrl-C is noted, for the next safe point.
pub fn note_interrupts() {
    // SAFETY: the handler stores into an atomic, which is allowed at any moment.
    let _ = unsafe { signal(Signal::SIGINT, SigHandler::Handler(note_interrupt)) };
}

/// The signals that are noted.
pub(super) fn noted() -> SigSet {
    SigSet::from_iter([Signal::SIGINT])
}

/// Whether one of them was, and nobody has dealt with it yet.
pub(super) fn is_noted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}

/// Whether Ctrl-C was pressed since somebody asked.
pub fn take_interrupt() -> bool {
    INTERRUPTED.load(Ordering::Relaxed) && INTERRUPTED.swap(false, Ordering::Relaxed)
}

/// Ends this process as the signal of Ctrl-C would have, so that a shell sees it.
pub fn die_of_interrupt() {
    die_of(Signal::SIGINT);
}

/// Ends this process as a closed pipe ends other tools.
pub fn die_of_broken_pipe() {
    die_of(Signal::SIGPIPE);
}

fn die_of(number: Signal) {
    // SAFETY: no handler is installed, and the default action runs no code of this process.
    let _ = unsafe { signal(number, SigHandler::SigDfl) };
    let _ = raise(number);
}
