//! What a program writes and reads by itself: `print` and `input` go straight to the standard streams, until a script
//! imports `sys` and puts something else in their place.

use std::io;

use super::{R, Vm};
use crate::heap::{Lent, Raised, Symbol, Value};
use crate::string::utf8;
use crate::sys::stream;
use crate::types::{self, Module};

impl Vm {
    /// Writes a text to standard output.
    pub fn print(&self, text: Lent) -> R<()> {
        let Some(text) = self.as_str(text) else { return Ok(()) };
        if let Some(ascii) = text.as_ascii() {
            return self.written(self.output.write(ascii.as_bytes()));
        }
        let mut bytes = Vec::new();
        if utf8::encode(text.units(), &mut bytes).is_err() {
            return Err(self.no_memory());
        }
        if text.units().iter().any(|unit| (0xd800..0xe000).contains(&unit)) {
            return Err(self.value_error("'utf-8' codec can't encode character: surrogates not allowed"));
        }
        self.written(self.output.write(&bytes))
    }

    /// Writes what waits in the buffer of standard output.
    pub fn flush(&self) -> R<()> {
        self.written(self.output.flush())
    }

    /// Before a wait, a person who watches sees what has been written.
    pub fn flush_if_watched(&self) -> R<()> {
        if self.output.is_terminal() { self.flush() } else { Ok(()) }
    }

    /// What the operating system said. Who was interrupted by Ctrl-C raises that.
    pub fn written<T>(&self, result: io::Result<T>) -> R<T> {
        result.map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => self.safe_point().err().unwrap_or_else(|| self.os_error(&error, None)),
            _ => self.os_error(&error, None),
        })
    }

    /// The same, of something with a path.
    pub fn written_to<T>(&self, result: io::Result<T>, path: Lent) -> R<T> {
        result.map_err(|error| self.os_error(&error, Some(path.keep())))
    }

    /// An `OSError`, of the class that belongs to its number.
    #[cold]
    pub fn os_error(&self, error: &io::Error, path: Option<Value>) -> Raised {
        let number = error.raw_os_error().unwrap_or(0);
        let text = crate::sys::file::meaning(error);
        let (Ok(code), Ok(text)) = (self.int(i64::from(number)), self.str(&text)) else { return self.no_memory() };
        let arguments: Vec<Value> = [code, text].into_iter().chain(path).collect();
        match types::exception::new_os_error(self, i64::from(number), &arguments) {
            Ok(exception) => self.raise_value(exception),
            Err(raised) => raised,
        }
    }

    /// A line of standard input without its end; none at the end of the input.
    pub fn read_line(&self) -> R<Option<Value>> {
        let mut line = Vec::new();
        if !self.written(stream::read_line(&mut line))? {
            return Ok(None);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        }
        self.str(&String::from_utf8_lossy(&line)).map(Some)
    }

    /// What a script has put in the place of a standard stream, such as `sys.stdout`.
    pub fn replaced_stream(&self, name: Symbol) -> R<Option<Value>> {
        let sys = self.sys.get();
        let Some(module) = sys.get::<Module>() else { return Ok(None) };
        match module.get(self, name)? {
            Some(stream) if *stream == *Value::NONE => Ok(None),
            found => Ok(found),
        }
    }
}
