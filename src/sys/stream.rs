//! The three standard streams.

use std::io::{self, IsTerminal, Write};
use std::mem;
use std::os::fd::BorrowedFd;
use std::sync::{Mutex, MutexGuard, PoisonError};

use nix::unistd;

use super::buffered::BLOCK;
use super::{Interest, find, wait};

pub fn is_input_terminal() -> bool {
    io::stdin().is_terminal()
}

pub fn is_error_terminal() -> bool {
    io::stderr().is_terminal()
}

/// What has been read of standard input, and how much of that has been given out.
struct Unread {
    bytes: Vec<u8>,
    taken: usize,
}

static INPUT: Mutex<Unread> = Mutex::new(Unread { bytes: Vec::new(), taken: 0 });

impl Unread {
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.taken..).unwrap_or_default()
    }

    /// Reads some more, as soon as there is something; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        // SAFETY: the standard streams are open from the start of the program to its end.
        let input = unsafe { BorrowedFd::borrow_raw(0) };
        self.bytes.drain(..self.taken);
        self.taken = 0;
        let length = self.bytes.len();
        self.bytes.try_reserve(BLOCK).map_err(|_| io::ErrorKind::OutOfMemory)?;
        self.bytes.resize(length + BLOCK, 0);
        let read = wait(Interest::Readable(input), None)
            .and_then(|_| unistd::read(input, &mut self.bytes[length..]).map_err(io::Error::from));
        self.bytes.truncate(length + *read.as_ref().unwrap_or(&0));
        read.map(|count| count > 0)
    }
}

/// A panic while somebody reads ends the process.
fn input() -> MutexGuard<'static, Unread> {
    INPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All that is left of standard input. Where a wait for it is interrupted (see [`wait()`]), nothing of it is lost, here
/// and below.
pub fn read_input() -> io::Result<Vec<u8>> {
    let mut input = input();
    while input.fill()? {}
    input.taken = 0;
    Ok(mem::take(&mut input.bytes))
}

/// Appends a line with its end; false if there is none.
pub fn read_line(line: &mut Vec<u8>) -> io::Result<bool> {
    let mut input = input();
    let mut looked_at = 0;
    let length = loop {
        let rest = input.rest();
        if let Some(at) = find::first(b'\n', rest.get(looked_at..).unwrap_or_default()) {
            break looked_at + at + 1;
        }
        looked_at = rest.len();
        if !input.fill()? {
            break looked_at;
        }
    };
    let rest = input.rest();
    line.extend_from_slice(rest.get(..length).unwrap_or(rest));
    input.taken += length;
    Ok(length > 0)
}

/// Writes and flushes, so that a full disk is noticed here and not at the end of the process.
pub fn write_output(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    output.flush()
}

/// There is nobody to tell if this cannot be written.
pub fn write_error(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
