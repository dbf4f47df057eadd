//! The three standard streams.

use std::io::{self, BufRead, IsTerminal, Read, Write};

pub fn is_input_terminal() -> bool {
    io::stdin().is_terminal()
}

pub fn is_error_terminal() -> bool {
    io::stderr().is_terminal()
}

pub fn read_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Appends a line with its end; false if there is none.
pub fn read_line(line: &mut Vec<u8>) -> io::Result<bool> {
    io::stdin().lock().read_until(b'\n', line).map(|length| length > 0)
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
