//! Clocks.

use std::time::Duration;

use nix::time::{ClockId, clock_gettime};

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
