//! `StringIO` and `BytesIO`: streams in memory.

use std::cell::{Cell, RefCell};

use super::newline::Newline;
use super::{Stream, methods, opened, row};
use crate::heap::{Lent, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm};
use crate::string::StrBuf;
use crate::sys::find;
use crate::types::payload::payload;
use crate::types::text::size_error;
use crate::types::{bytes, str};

pub struct StringIo {
    text: RefCell<StrBuf>,
    at: Cell<usize>,
    newline: Cell<Newline>,
    is_closed: Cell<bool>,
}
payload!(StringIo STRING_IO {} outside);
pub static STRING_SLOTS: Slots = row::<StringIo>();

pub struct BytesIo {
    bytes: RefCell<Vec<u8>>,
    at: Cell<usize>,
    is_closed: Cell<bool>,
}
payload!(BytesIo BYTES_IO {} outside);
pub static BYTES_SLOTS: Slots = row::<BytesIo>();

/// Where `seek` leads, of a stream with this length.
fn target(vm: &Vm, offset: i64, whence: i64, here: usize, len: usize) -> R<i64> {
    let from = match whence {
        0 if offset < 0 => return Err(vm.value_error(format!("negative seek value {offset}"))),
        0 => 0,
        1 => here,
        2 => len,
        _ => return Err(vm.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    };
    Ok(i64::try_from(from).unwrap_or(i64::MAX).saturating_add(offset).max(0))
}

fn place(at: &Cell<usize>) -> i64 {
    i64::try_from(at.get()).unwrap_or(i64::MAX)
}

impl StringIo {
    /// Gives out what stands before a place.
    fn take(&self, vm: &Vm, end: usize) -> R {
        let text = self.text.borrow();
        let start = self.at.replace(end.max(self.at.get()));
        str::make::of_units(vm, text.units().range(start.min(end)..end))
    }
}

impl Stream for StringIo {
    const CLOSED: &'static str = "I/O operation on closed file";

    fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    fn read(&self, vm: &Vm, size: Option<usize>) -> R {
        let (at, len) = (self.at.get(), self.text.borrow().len());
        if at >= len { vm.str("") } else { self.take(vm, size.map_or(len, |size| at.saturating_add(size).min(len))) }
    }

    fn read_line(&self, vm: &Vm, limit: Option<usize>) -> R {
        let (at, len) = (self.at.get(), self.text.borrow().len());
        if at >= len {
            return vm.str("");
        }
        let line = self.newline.get().line(self.text.borrow().units().after(at), true);
        let whole = line.map_or(len - at, |line| line.whole);
        self.take(vm, at + limit.map_or(whole, |limit| limit.min(whole)))
    }

    fn write(&self, vm: &Vm, data: Lent) -> R {
        let Some(written) = vm.as_str(data) else {
            return Err(vm.type_error(format!("string argument expected, got '{}'", vm.type_name(data))));
        };
        let failed = |error| size_error(vm, error);
        let changed = match self.newline.get() {
            Newline::Translated => Some(Newline::translate(written.units()).map_err(failed)?),
            newline => newline.written(written.units()).map_err(failed)?,
        };
        let units = changed.as_ref().map_or(written.units(), StrBuf::units);
        self.put(units).map_err(failed)?;
        vm.size(written.len())
    }

    fn seek(&self, vm: &Vm, offset: i64, whence: i64) -> R<i64> {
        if whence != 0 && offset != 0 {
            return Err(vm.raise(crate::runtime::Exc::OSError, "Can't do nonzero cur-relative seeks"));
        }
        let to = target(vm, offset, whence, self.at.get(), self.text.borrow().len())?;
        self.at.set(usize::try_from(to).unwrap_or(usize::MAX));
        Ok(to)
    }

    fn tell(&self, _: &Vm) -> R<i64> {
        Ok(place(&self.at))
    }

    fn truncate(&self, _: &Vm, size: i64) -> R<()> {
        let mut text = self.text.borrow_mut();
        let len = text.len();
        text.truncate(usize::try_from(size).unwrap_or(len).min(len));
        Ok(())
    }

    fn close(&self, _: &Vm) -> R<()> {
        self.is_closed.set(true);
        self.text.take();
        Ok(())
    }
}

impl StringIo {
    /// Puts a text where the stream stands.
    fn put(&self, units: crate::string::Units) -> Result<(), crate::string::SizeError> {
        let (mut text, at) = (self.text.borrow_mut(), self.at.get());
        let end = at.saturating_add(units.len());
        let behind = (end < text.len()).then(|| -> Result<StrBuf, crate::string::SizeError> {
            let mut behind = StrBuf::new();
            behind.push_units(text.units().after(end))?;
            Ok(behind)
        });
        let behind = behind.transpose()?;
        if at < text.len() {
            text.truncate(at);
        } else {
            let missing = at - text.len();
            text.fill(0, missing)?;
        }
        text.push_units(units)?;
        if let Some(behind) = behind {
            text.push_units(behind.units())?;
        }
        self.at.set(end);
        Ok(())
    }
}

fn init_string(vm: &Vm, bound: Bound) -> R {
    let stream = bound.this::<StringIo>(vm)?;
    let initial = match bound.some(1) {
        Some(text) if vm.as_str(text).is_none() => {
            let got = vm.type_name(text);
            return Err(vm.type_error(format!("initial_value must be str or None, not {got}")));
        }
        initial => initial,
    };
    let newline = bound.optional_str(vm, 2)?.map(|newline| newline.to_text());
    let Some(newline) = Newline::named(newline.as_deref()) else {
        let shown = crate::runtime::ops::repr_text(vm, bound.lent(2))?;
        return Err(vm.value_error(format!("illegal newline value: {shown}")));
    };
    stream.newline.set(newline);
    stream.is_closed.set(false);
    stream.text.take();
    stream.at.set(0);
    if let Some(text) = initial {
        stream.write(vm, text)?;
        stream.at.set(0);
    }
    Ok(Value::NONE)
}

pub fn string_definition() -> TypeDef {
    let definition = TypeDef::new("StringIO", kind::STRING_IO, "A stream of text in memory.", &STRING_SLOTS)
        .in_module("_io")
        .constructor("StringIO(initial_value='', newline='\\n')", "A stream that holds a text.", |vm, _| {
            let (text, at, is_closed) = (RefCell::default(), Cell::new(0), Cell::new(false));
            vm.memory(vm.heap.create(StringIo { text, at, newline: Cell::new(Newline::Lf), is_closed }))
        })
        .initializer("__init__(self, initial_value='', newline='\\n')", "Fills the stream anew.", init_string)
        .method("getvalue(self, /)", "The whole text.", |vm, bound| {
            let stream = opened::<StringIo>(vm, bound)?;
            str::make::of_units(vm, stream.text.borrow().units())
        })
        .property("encoding", "There is none.", |_, _| Ok(Value::NONE))
        .property("errors", "There is nothing to say about them.", |_, _| Ok(Value::NONE))
        .property("newlines", "What ends of lines have been seen.", |_, _| Ok(Value::NONE))
        .property("line_buffering", "Lines do not wait.", |_, _| Ok(Value::bool(false)));
    methods::<StringIo>(definition)
}

impl BytesIo {
    fn take(&self, vm: &Vm, end: usize) -> R {
        let start = self.at.replace(end.max(self.at.get()));
        vm.bytes(self.bytes.borrow().get(start..end).unwrap_or_default())
    }
}

impl Stream for BytesIo {
    fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    fn read(&self, vm: &Vm, size: Option<usize>) -> R {
        let (at, len) = (self.at.get(), self.bytes.borrow().len());
        self.take(vm, size.map_or(len, |size| at.saturating_add(size).min(len)))
    }

    fn read_line(&self, vm: &Vm, limit: Option<usize>) -> R {
        let at = self.at.get();
        let left = self.bytes.borrow().get(at..).map_or(0, |rest| {
            let line = find::first(b'\n', rest).map_or(rest.len(), |end| end + 1);
            limit.map_or(line, |limit| limit.min(line))
        });
        self.take(vm, at.saturating_add(left))
    }

    fn write(&self, vm: &Vm, data: Lent) -> R {
        let Some(written) = bytes::like(vm, data) else { return Err(bytes::unlike(vm, data)) };
        let mut bytes = self.bytes.borrow_mut();
        let at = self.at.get();
        let Some(end) = at.checked_add(written.len()).filter(|end| *end <= isize::MAX as usize) else {
            return Err(vm.overflow_error("new position too large"));
        };
        if !written.is_empty() && end > bytes.len() {
            let more = end - bytes.len();
            bytes.try_reserve(more).map_err(|_| vm.no_memory())?;
            bytes.resize(end, 0);
        }
        if let Some(room) = bytes.get_mut(at..end) {
            room.copy_from_slice(written);
            self.at.set(end);
        }
        vm.size(written.len())
    }

    fn seek(&self, vm: &Vm, offset: i64, whence: i64) -> R<i64> {
        let to = target(vm, offset, whence, self.at.get(), self.bytes.borrow().len())?;
        self.at.set(usize::try_from(to).unwrap_or(usize::MAX));
        Ok(to)
    }

    fn tell(&self, _: &Vm) -> R<i64> {
        Ok(place(&self.at))
    }

    fn truncate(&self, _: &Vm, size: i64) -> R<()> {
        self.bytes.borrow_mut().truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok(())
    }

    fn close(&self, _: &Vm) -> R<()> {
        self.is_closed.set(true);
        self.bytes.take();
        Ok(())
    }
}

fn init_bytes(vm: &Vm, bound: Bound) -> R {
    let stream = bound.this::<BytesIo>(vm)?;
    let initial = match bound.some(1) {
        None => &[][..],
        Some(object) => bytes::like(vm, object).ok_or_else(|| bytes::unlike(vm, object))?,
    };
    let mut copy = crate::types::text::room(vm, initial.len())?;
    copy.extend_from_slice(initial);
    stream.bytes.replace(copy);
    stream.at.set(0);
    stream.is_closed.set(false);
    Ok(Value::NONE)
}

pub fn bytes_definition() -> TypeDef {
    let definition = TypeDef::new("BytesIO", kind::BYTES_IO, "A stream of bytes in memory.", &BYTES_SLOTS)
        .in_module("_io")
        .constructor("BytesIO(initial_bytes=b'')", "A stream that holds bytes.", |vm, _| {
            let (bytes, at, is_closed) = (RefCell::default(), Cell::new(0), Cell::new(false));
            vm.memory(vm.heap.create(BytesIo { bytes, at, is_closed }))
        })
        .initializer("__init__(self, initial_bytes=b'')", "Fills the stream anew.", init_bytes)
        .method("getvalue(self, /)", "All bytes.", |vm, bound| vm.bytes(&opened::<BytesIo>(vm, bound)?.bytes.borrow()))
        .method("read1(self, size=-1, /)", "So many bytes, or all that are left.", |vm, bound| {
            opened::<BytesIo>(vm, bound)?.read(vm, super::size(vm, bound, 1)?)
        });
    methods::<BytesIo>(definition)
}
