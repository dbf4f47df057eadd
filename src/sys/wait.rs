//! Waiting. Everything that may have to wait for somebody else does it here, so that there is one place where Ctrl-C ends
//! a wait.
//!
//! A signal that comes between the last look at what has been noted and the wait itself must not be slept through:
//! signals that are noted are kept back from before that look, and let through by the kernel for as long as it waits.

use std::io;
use std::os::fd::BorrowedFd;
use std::time::Duration;

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags};
use nix::sys::signal::{SigSet, SigmaskHow};
use nix::sys::time::TimeSpec;

use super::{clock, signal};

/// What is waited for, besides a deadline.
#[derive(Clone, Copy, Debug)]
pub enum Interest<'a> {
    Nothing,
    /// There is something to read, or there will never be.
    Readable(BorrowedFd<'a>),
}

/// Waits until there is what is wanted, or until the monotonic clock passes the deadline: then it is false.
/// [`io::ErrorKind::Interrupted`] says that a signal was noted, which somebody should deal with before it waits again.
pub fn wait(interest: Interest, deadline: Option<Duration>) -> io::Result<bool> {
    let mut wanted = match interest {
        Interest::Nothing => Vec::new(),
        Interest::Readable(file) => vec![PollFd::new(file, PollFlags::POLLIN)],
    };
    let kept_back = KeptBack::new()?;
    loop {
        if signal::is_noted() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let left = deadline.map(|deadline| deadline.saturating_sub(clock::monotonic()));
        match poll(&mut wanted, left, &kept_back.before) {
            Ok(0) if left.is_none_or(|left| left > LONGEST) => {}
            Ok(count) => return Ok(count > 0),
            // Some signal that nobody notes.
            Err(Errno::EINTR) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
}

/// Who waits longer waits again: not every kernel takes every number of seconds.
const LONGEST: Duration = Duration::from_secs(100_000_000);

/// Waits with these signals kept back instead.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd"))]
fn poll(wanted: &mut [PollFd], left: Option<Duration>, kept_back: &SigSet) -> nix::Result<i32> {
    let left = left.map(|left| TimeSpec::from_duration(left.min(LONGEST)));
    nix::poll::ppoll(wanted, left, Some(*kept_back))
}

/// Where the kernel does not change signals and wait in one step, it waits in small ones.
#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd")))]
fn poll(wanted: &mut [PollFd], left: Option<Duration>, kept_back: &SigSet) -> nix::Result<i32> {
    const STEP: Duration = Duration::from_millis(50);
    kept_back.thread_set_mask()?;
    let step = left.map_or(STEP, |left| left.min(STEP));
    let timeout = nix::poll::PollTimeout::try_from(step).unwrap_or(nix::poll::PollTimeout::ZERO);
    let count = nix::poll::poll(wanted, timeout)?;
    signal::noted().thread_block()?;
    if count == 0 && left.is_none_or(|left| left > step) { Err(Errno::EINTR) } else { Ok(count) }
}

/// Keeps back the signals that are noted, until it is dropped.
struct KeptBack {
    before: SigSet,
}

impl KeptBack {
    fn new() -> io::Result<KeptBack> {
        Ok(KeptBack { before: signal::noted().thread_swap_mask(SigmaskHow::SIG_BLOCK)? })
    }
}

impl Drop for KeptBack {
    fn drop(&mut self) {
        // It was the mask of this thread before.
        let _ = self.before.thread_set_mask();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::os::fd::AsFd;

    fn soon() -> Option<Duration> {
        Some(clock::monotonic() + Duration::from_millis(3))
    }

    #[test]
    fn a_deadline_ends_a_wait_and_not_before_its_time() {
        let deadline = soon();
        assert!(!wait(Interest::Nothing, deadline).unwrap());
        assert!(Some(clock::monotonic()) >= deadline);
        assert!(!wait(Interest::Nothing, Some(Duration::ZERO)).unwrap());
    }

    #[test]
    fn what_can_be_read_ends_a_wait() {
        let (reader, mut writer) = io::pipe().unwrap();
        assert!(!wait(Interest::Readable(reader.as_fd()), soon()).unwrap());
        writer.write_all(b"x").unwrap();
        assert!(wait(Interest::Readable(reader.as_fd()), None).unwrap());
        assert!(wait(Interest::Readable(reader.as_fd()), Some(Duration::ZERO)).unwrap());
    }

    #[test]
    fn the_end_of_what_can_be_read_ends_a_wait() {
        let (reader, writer) = io::pipe().unwrap();
        drop(writer);
        assert!(wait(Interest::Readable(reader.as_fd()), None).unwrap());
    }
}
