//! Streams: files with bytes or text in them, and the same in memory.
//!
//! - here: what all have in common, and the methods that come from it; [`newline`]: where lines end
//! - [`memory`]: `StringIO`, `BytesIO`; [`binary`]: files of bytes; [`text`]: files of text; [`open`]: `open`

pub mod binary;
pub mod memory;
pub mod newline;
pub mod open;
pub mod text;

use crate::heap::{Lent, Payload, Raised, Value};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, attr, call, import, ops};

/// What a stream can do. Sizes that are none mean all there is.
pub trait Stream: Payload {
    /// What is said where it is closed already.
    const CLOSED: &'static str = "I/O operation on closed file.";

    fn is_closed(&self) -> bool;

    fn can_read(&self) -> bool {
        true
    }

    fn can_write(&self) -> bool {
        true
    }

    fn read(&self, vm: &Vm, size: Option<usize>) -> R;

    /// The next line; an empty one at the end.
    fn read_line(&self, vm: &Vm, limit: Option<usize>) -> R;

    /// Answers how much was written.
    fn write(&self, vm: &Vm, data: Lent) -> R;

    fn seek(&self, vm: &Vm, offset: i64, whence: i64) -> R<i64>;

    fn tell(&self, vm: &Vm) -> R<i64>;

    fn truncate(&self, vm: &Vm, size: i64) -> R<()>;

    fn flush(&self, _: &Vm) -> R<()> {
        Ok(())
    }

    fn close(&self, vm: &Vm) -> R<()>;

    fn is_terminal(&self) -> bool {
        false
    }
}

/// The stream a method is called on, if it is open.
fn opened<'a, T: Stream>(vm: &Vm, bound: Bound<'a>) -> R<&'a T> {
    let stream = bound.this::<T>(vm)?;
    if stream.is_closed() { Err(vm.value_error(T::CLOSED)) } else { Ok(stream) }
}

fn readable<'a, T: Stream>(vm: &Vm, bound: Bound<'a>) -> R<&'a T> {
    let stream = opened::<T>(vm, bound)?;
    if stream.can_read() { Ok(stream) } else { Err(unsupported(vm, "not readable")) }
}

fn writable<'a, T: Stream>(vm: &Vm, bound: Bound<'a>) -> R<&'a T> {
    let stream = opened::<T>(vm, bound)?;
    if stream.can_write() { Ok(stream) } else { Err(unsupported(vm, "not writable")) }
}

/// `io.UnsupportedOperation`, which is a class that ZPy's own library defines.
#[cold]
fn unsupported(vm: &Vm, message: &str) -> Raised {
    let made = || -> R {
        let module = import::import(vm, "io")?;
        let class = attr::get(vm, module.lend(), vm.symbol("UnsupportedOperation")?)?;
        call::call(vm, class.lend(), &[vm.str(message)?])
    };
    match made() {
        Ok(exception) => vm.raise_value(exception),
        Err(raised) => raised,
    }
}

/// A size: what is negative or not given means everything.
fn size(vm: &Vm, bound: Bound, at: usize) -> R<Option<usize>> {
    match bound.some(at) {
        Some(_) => Ok(usize::try_from(bound.int(vm, at)?).ok()),
        None => Ok(None),
    }
}

/// The row of a stream: an iterator over its lines.
const fn row<T: Stream>() -> Slots {
    Slots {
        iter: Some(|vm, me| match me.get::<T>() {
            Some(stream) if stream.is_closed() => Err(vm.value_error(T::CLOSED)),
            _ => Ok(me.keep()),
        }),
        next: Some(|vm, me| {
            let Some(stream) = me.get::<T>() else { return Ok(Value::UNBOUND) };
            if stream.is_closed() {
                return Err(vm.value_error(T::CLOSED));
            }
            if !stream.can_read() {
                return Err(unsupported(vm, "not readable"));
            }
            let line = stream.read_line(vm, None)?;
            Ok(if is_empty(line.lend()) { Value::UNBOUND } else { line })
        }),
        ..crate::types::iterator::IDENTITY
    }
}

fn is_empty(line: Lent) -> bool {
    line.str().map_or_else(|| line.bytes().is_none_or(|bytes| bytes.is_empty()), |text| text.is_empty())
}

/// The methods that every stream has.
fn methods<T: Stream>(definition: TypeDef) -> TypeDef {
    reading::<T>(asking::<T>(definition))
        .method("write(self, data, /)", "Writes; says how much.", |vm, bound| {
            writable::<T>(vm, bound)?.write(vm, bound.lent(1))
        })
        .method("writelines(self, lines, /)", "Writes several texts, with nothing between them.", |vm, bound| {
            let stream = writable::<T>(vm, bound)?;
            for line in ops::collect(vm, bound.lent(1))? {
                stream.write(vm, line.lend())?;
            }
            Ok(Value::NONE)
        })
        .method("seek(self, offset, whence=0, /)", "Goes to a place; says which.", |vm, bound| {
            vm.int(opened::<T>(vm, bound)?.seek(vm, bound.int(vm, 1)?, bound.int(vm, 2)?)?)
        })
        .method("tell(self, /)", "Says the place.", |vm, bound| vm.int(opened::<T>(vm, bound)?.tell(vm)?))
        .method("truncate(self, size=none, /)", "Cuts off what is behind a place.", |vm, bound| {
            let stream = writable::<T>(vm, bound)?;
            let size = bound.some(1).map_or_else(|| stream.tell(vm), |_| bound.int(vm, 1))?;
            if size < 0 {
                return Err(vm.value_error(format!("negative size value {size}")));
            }
            stream.truncate(vm, size)?;
            vm.int(size)
        })
        .method("flush(self, /)", "Writes what waits in the buffer.", |vm, bound| {
            opened::<T>(vm, bound)?.flush(vm).map(|()| Value::NONE)
        })
        .method("close(self, /)", "Closes the stream.", |vm, bound| {
            bound.this::<T>(vm)?.close(vm).map(|()| Value::NONE)
        })
        .method("__enter__(self, /)", "The stream itself.", |vm, bound| opened::<T>(vm, bound).map(|_| bound.value(0)))
        .method("__exit__(self, /, *args)", "Closes the stream.", |vm, bound| {
            bound.this::<T>(vm)?.close(vm).map(|()| Value::NONE)
        })
}

fn reading<T: Stream>(definition: TypeDef) -> TypeDef {
    definition
        .method("read(self, size=-1, /)", "So much, or all that is left.", |vm, bound| {
            readable::<T>(vm, bound)?.read(vm, size(vm, bound, 1)?)
        })
        .method("readline(self, size=-1, /)", "A line with its end.", |vm, bound| {
            readable::<T>(vm, bound)?.read_line(vm, size(vm, bound, 1)?)
        })
        .method("readlines(self, hint=-1, /)", "The lines that are left.", |vm, bound| {
            let (stream, hint) = (readable::<T>(vm, bound)?, size(vm, bound, 1)?.filter(|hint| *hint > 0));
            let (mut lines, mut length) = (Vec::new(), 0);
            while hint.is_none_or(|hint| length < hint) {
                let line = stream.read_line(vm, None)?;
                if is_empty(line.lend()) {
                    break;
                }
                length += ops::len(vm, line.lend())?;
                crate::types::text::push(vm, &mut lines, line)?;
            }
            vm.list(lines)
        })
}

fn asking<T: Stream>(definition: TypeDef) -> TypeDef {
    definition
        .method("readable(self, /)", "Whether it can be read.", |vm, bound| {
            opened::<T>(vm, bound).map(|stream| Value::bool(stream.can_read()))
        })
        .method("writable(self, /)", "Whether it can be written.", |vm, bound| {
            opened::<T>(vm, bound).map(|stream| Value::bool(stream.can_write()))
        })
        .method("seekable(self, /)", "Whether it has places to go to.", |vm, bound| {
            opened::<T>(vm, bound).map(|_| Value::bool(true))
        })
        .method("isatty(self, /)", "Whether it is a terminal.", |vm, bound| {
            opened::<T>(vm, bound).map(|stream| Value::bool(stream.is_terminal()))
        })
        .property("closed", "Whether it is closed.", |vm, me| {
            Ok(Value::bool(vm.payload::<T>(me).is_none_or(T::is_closed)))
        })
}
