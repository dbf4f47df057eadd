//! A buffered output stream: what people see of a program that writes.
//!
//! Where a person watches, every line goes out at once; else the buffer goes out when it is full, and whenever somebody
//! asks. A stream whose reader has gone remembers that, so that nothing tries again.

use std::cell::{Cell, RefCell};
use std::io::{self, IsTerminal};
use std::os::fd::BorrowedFd;

use nix::errno::Errno;
use nix::unistd;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Buffering {
    None,
    Line,
    Block,
}

pub struct Output {
    to: Standard,
    buffering: Cell<Buffering>,
    buffer: RefCell<Vec<u8>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standard {
    Output,
    Error,
}

impl Standard {
    /// Without Rust's object for it, which has a buffer of its own.
    fn descriptor(self) -> BorrowedFd<'static> {
        let number = match self {
            Standard::Output => 1,
            Standard::Error => 2,
        };
        // SAFETY: the standard streams are open from the start of the program to its end.
        unsafe { BorrowedFd::borrow_raw(number) }
    }
}

/// As large as what the other interpreters of the language use.
const BLOCK: usize = 8192;

impl Output {
    /// Standard output, buffered by line where it is a terminal.
    pub fn standard(unbuffered: bool) -> Output {
        let buffering = match (unbuffered, Standard::Output.descriptor().is_terminal()) {
            (true, _) => Buffering::None,
            (false, true) => Buffering::Line,
            (false, false) => Buffering::Block,
        };
        Output::new(Standard::Output, buffering)
    }

    pub fn new(to: Standard, buffering: Buffering) -> Output {
        Output { to, buffering: Cell::new(buffering), buffer: RefCell::default() }
    }

    pub fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut buffer = self.buffer.borrow_mut();
        if buffer.len() + bytes.len() > BLOCK {
            self.send(&mut buffer)?;
        }
        if bytes.len() > BLOCK {
            return self.send(&mut bytes.to_vec());
        }
        if buffer.capacity() == 0 {
            buffer.try_reserve(BLOCK).map_err(|_| io::ErrorKind::OutOfMemory)?;
        }
        buffer.extend_from_slice(bytes);
        match self.buffering.get() {
            Buffering::None => self.send(&mut buffer),
            Buffering::Line if bytes.contains(&b'\n') => self.send(&mut buffer),
            _ => Ok(()),
        }
    }

    pub fn flush(&self) -> io::Result<()> {
        self.send(&mut self.buffer.borrow_mut())
    }

    /// Forgets what has not been written: its reader is gone.
    pub fn discard(&self) {
        self.buffer.borrow_mut().clear();
    }

    pub fn is_terminal(&self) -> bool {
        self.to.descriptor().is_terminal()
    }

    /// Writes all; what could not be written stays in the buffer.
    fn send(&self, buffer: &mut Vec<u8>) -> io::Result<()> {
        let to = self.to.descriptor();
        let mut written = 0;
        let result = loop {
            if written == buffer.len() {
                break Ok(());
            }
            match unistd::write(to, &buffer[written..]) {
                Ok(count) => written += count,
                Err(Errno::EINTR) => {}
                Err(errno) => break Err(io::Error::from(errno)),
            }
        };
        buffer.drain(..written);
        result
    }
}
