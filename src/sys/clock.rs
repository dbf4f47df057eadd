//! Clocks, and waiting until one of them says so.

use std::io;
use std::time::Duration;

use nix::errno::Errno;
use nix::sys::time::TimeSpec;
use nix::time::{ClockId, ClockNanosleepFlags, clock_gettime, clock_nanosleep};

pub fn real() -> Duration {
    now(ClockId::CLOCK_REALTIME)
}

pub fn monotonic() -> Duration {
    now(ClockId::CLOCK_MONOTONIC)
}

/// What this process has computed.
pub fn process() -> Duration {
    now(ClockId::CLOCK_PROCESS_CPUTIME_ID)
}

fn now(clock: ClockId) -> Duration {
    clock_gettime(clock).map_or(Duration::ZERO, Duration::from)
}

/// Waits until the monotonic clock says so, or a signal comes.
pub fn wait_until(deadline: Duration) -> io::Result<()> {
    let until = TimeSpec::from_duration(deadline);
    match clock_nanosleep(ClockId::CLOCK_MONOTONIC, ClockNanosleepFlags::TIMER_ABSTIME, &until) {
        Ok(_) | Err(Errno::EINTR) => Ok(()),
        Err(errno) => Err(errno.into()),
    }
}
