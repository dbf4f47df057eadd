//! A file with a buffer for each direction. Only one of them holds something at a time.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::path::Path;

use super::{Interest, errno, find, wait};

/// What a file is opened for.
#[derive(Clone, Copy, Default, Debug)]
pub struct Access {
    pub reads: bool,
    pub writes: bool,
    pub appends: bool,
    /// What is there goes.
    pub empties: bool,
    /// It must not be there yet.
    pub creates: bool,
}

pub struct Buffered {
    file: File,
    access: Access,
    /// Reading may have to wait for somebody who writes.
    may_wait: bool,
    /// What was read, and how much of it has been given out.
    input: Vec<u8>,
    taken: usize,
    output: Vec<u8>,
    block: usize,
}

impl Buffered {
    pub fn open(path: &Path, access: Access, block: usize) -> io::Result<Buffered> {
        let mut options = OpenOptions::new();
        options.read(access.reads).write(access.writes && !access.appends).append(access.appends);
        options.truncate(access.empties).create(access.empties || access.appends).create_new(access.creates);
        let file = options.open(path)?;
        Buffered::of_file(file, access, block)
    }

    /// A file that is open under a number; closing this does not close that.
    pub fn of_descriptor(number: i32, access: Access, block: usize) -> io::Result<Buffered> {
        if number < 0 {
            return Err(io::Error::from_raw_os_error(errno::EBADF));
        }
        // SAFETY: the number is not negative; whether a file is open there the operating system says when it is copied.
        let file = unsafe { BorrowedFd::borrow_raw(number) }.try_clone_to_owned()?;
        Buffered::of_file(File::from(file), access, block)
    }

    fn of_file(file: File, access: Access, block: usize) -> io::Result<Buffered> {
        let kind = file.metadata()?.file_type();
        if kind.is_dir() {
            return Err(io::Error::from_raw_os_error(errno::EISDIR));
        }
        let may_wait = !kind.is_file();
        Ok(Buffered { file, access, may_wait, input: Vec::new(), taken: 0, output: Vec::new(), block })
    }

    pub fn access(&self) -> Access {
        self.access
    }

    pub fn number(&self) -> i32 {
        self.file.as_raw_fd()
    }

    pub fn is_terminal(&self) -> bool {
        self.file.is_terminal()
    }

    fn unread(&self) -> &[u8] {
        self.input.get(self.taken..).unwrap_or_default()
    }

    /// Reads the next block; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        self.flush()?;
        self.taken = 0;
        self.input.clear();
        self.input.try_reserve(BLOCK).map_err(|_| io::ErrorKind::OutOfMemory)?;
        self.input.resize(BLOCK, 0);
        let length = self.fetch();
        self.input.truncate(*length.as_ref().unwrap_or(&0));
        length.map(|length| length > 0)
    }

    fn fetch(&mut self) -> io::Result<usize> {
        if self.may_wait {
            wait(Interest::Readable(self.file.as_fd()), None)?;
        }
        loop {
            match self.file.read(&mut self.input) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                length => return length,
            }
        }
    }

    /// Some bytes: at least one, unless it is the end.
    pub fn read_some(&mut self) -> io::Result<Vec<u8>> {
        if self.unread().is_empty() {
            self.fill()?;
        }
        let some = self.unread().to_vec();
        self.taken = self.input.len();
        Ok(some)
    }

    /// So many bytes, or all that are left.
    pub fn read(&mut self, size: Option<usize>) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        loop {
            let wanted = size.map_or(usize::MAX, |size| size - bytes.len());
            let unread = self.unread();
            let part = &unread[..wanted.min(unread.len())];
            bytes.try_reserve(part.len()).map_err(|_| io::ErrorKind::OutOfMemory)?;
            bytes.extend_from_slice(part);
            self.taken += part.len();
            if Some(bytes.len()) == size || !self.fill()? {
                return Ok(bytes);
            }
        }
    }

    /// A line with its end, at most so long.
    pub fn read_line(&mut self, limit: Option<usize>) -> io::Result<Vec<u8>> {
        let (mut line, limit) = (Vec::new(), limit.unwrap_or(usize::MAX));
        loop {
            let unread = self.unread();
            let end = find::first(b'\n', unread).map_or(unread.len(), |at| at + 1).min(limit - line.len());
            line.try_reserve(end).map_err(|_| io::ErrorKind::OutOfMemory)?;
            line.extend_from_slice(&unread[..end]);
            self.taken += end;
            if line.last() == Some(&b'\n') || line.len() == limit || !self.fill()? {
                return Ok(line);
            }
        }
    }

    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.forget_input()?;
        self.output.try_reserve(bytes.len()).map_err(|_| io::ErrorKind::OutOfMemory)?;
        self.output.extend_from_slice(bytes);
        if self.output.len() > self.block { self.flush() } else { Ok(()) }
    }

    /// The file goes back to where its reader is.
    fn forget_input(&mut self) -> io::Result<()> {
        let ahead = self.unread().len() as i64;
        self.input.clear();
        self.taken = 0;
        if ahead > 0 { self.file.seek(SeekFrom::Current(-ahead)).map(drop) } else { Ok(()) }
    }

    pub fn flush(&mut self) -> io::Result<()> {
        if self.output.is_empty() {
            return Ok(());
        }
        let output = std::mem::take(&mut self.output);
        self.file.write_all(&output)
    }

    pub fn position(&mut self) -> io::Result<u64> {
        let position = self.file.stream_position()?;
        Ok((position + self.output.len() as u64).saturating_sub(self.unread().len() as u64))
    }

    pub fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.flush()?;
        self.forget_input()?;
        self.file.seek(to)
    }

    pub fn truncate(&mut self, size: u64) -> io::Result<()> {
        self.flush()?;
        self.file.set_len(size)
    }
}

/// As large as what the other interpreters of the language use.
pub const BLOCK: usize = 8192;

impl Drop for Buffered {
    /// Nobody is left to tell if this fails.
    fn drop(&mut self) {
        let _ = self.flush();
    }
}
