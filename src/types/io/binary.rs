//! Files of bytes. A file of text and its `buffer` share one file.

use std::cell::RefCell;
use std::io::{self, SeekFrom};
use std::rc::Rc;

use super::{Stream, methods, opened, readable, row};
use crate::heap::{Lent, Slot, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm, ops};
use crate::sys::buffered::Buffered;
use crate::types::bytes;
use crate::types::payload::payload;

/// A file until it is closed.
#[derive(Clone)]
pub struct Shared(Rc<RefCell<Option<Buffered>>>);

impl Shared {
    pub fn new(file: Buffered) -> Shared {
        Shared(Rc::new(RefCell::new(Some(file))))
    }

    pub fn is_closed(&self) -> bool {
        self.0.borrow().is_none()
    }

    /// Does something with the file.
    pub fn with<T>(&self, vm: &Vm, use_it: impl FnOnce(&mut Buffered) -> io::Result<T>) -> R<T> {
        let used = self.0.borrow_mut().as_mut().map(use_it);
        used.ok_or_else(|| vm.value_error(BinaryFile::CLOSED)).and_then(|result| vm.written(result))
    }

    /// What is known of the file without asking anybody.
    pub fn tell<T>(&self, ask: impl FnOnce(&Buffered) -> T) -> Option<T> {
        self.0.borrow().as_ref().map(ask)
    }

    pub fn close(&self, vm: &Vm) -> R<()> {
        let file = self.0.borrow_mut().take();
        file.map_or(Ok(()), |mut file| vm.written(file.flush()))
    }

    pub fn seek(&self, vm: &Vm, offset: i64, whence: i64) -> R<i64> {
        let to = match whence {
            0 => SeekFrom::Start(u64::try_from(offset).map_err(|_| negative(vm, offset))?),
            1 => {
                let here = position(self.with(vm, Buffered::position)?);
                let to = here.saturating_add(offset);
                SeekFrom::Start(u64::try_from(to).map_err(|_| negative(vm, to))?)
            }
            2 => SeekFrom::End(offset),
            _ => return Err(vm.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
        };
        Ok(position(self.with(vm, |file| file.seek(to))?))
    }
}

fn negative(vm: &Vm, offset: i64) -> crate::heap::Raised {
    vm.value_error(format!("negative seek value {offset}"))
}

pub fn position(place: u64) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

pub struct BinaryFile {
    pub file: Shared,
    pub name: Slot,
    pub mode: Slot,
}
payload!(BinaryFile BINARY_FILE { name, mode } file);

pub static SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let Some(file) = me.get::<BinaryFile>() else { return Ok(Value::NONE) };
        let access = file.file.tell(|file| file.access()).unwrap_or_default();
        let class = match (access.reads, access.writes) {
            (true, true) => "BufferedRandom",
            (false, true) => "BufferedWriter",
            _ => "BufferedReader",
        };
        vm.str(&format!("<_io.{class} name={}>", ops::repr_text(vm, file.name.get().lend())?))
    }),
    ..row::<BinaryFile>()
};

impl Stream for BinaryFile {
    fn is_closed(&self) -> bool {
        self.file.is_closed()
    }

    fn can_read(&self) -> bool {
        self.file.tell(|file| file.access().reads).unwrap_or(false)
    }

    fn can_write(&self) -> bool {
        self.file.tell(|file| file.access().writes).unwrap_or(false)
    }

    fn read(&self, vm: &Vm, size: Option<usize>) -> R {
        vm.bytes(&self.file.with(vm, |file| file.read(size))?)
    }

    fn read_line(&self, vm: &Vm, limit: Option<usize>) -> R {
        vm.bytes(&self.file.with(vm, |file| file.read_line(limit))?)
    }

    fn write(&self, vm: &Vm, data: Lent) -> R {
        let Some(written) = bytes::like(vm, data) else { return Err(bytes::unlike(vm, data)) };
        self.file.with(vm, |file| file.write(written))?;
        vm.size(written.len())
    }

    fn seek(&self, vm: &Vm, offset: i64, whence: i64) -> R<i64> {
        self.file.seek(vm, offset, whence)
    }

    fn tell(&self, vm: &Vm) -> R<i64> {
        self.file.with(vm, Buffered::position).map(position)
    }

    fn truncate(&self, vm: &Vm, size: i64) -> R<()> {
        self.file.with(vm, |file| file.truncate(size.unsigned_abs()))
    }

    fn flush(&self, vm: &Vm) -> R<()> {
        self.file.with(vm, Buffered::flush)
    }

    fn close(&self, vm: &Vm) -> R<()> {
        self.file.close(vm)
    }

    fn is_terminal(&self) -> bool {
        self.file.tell(Buffered::is_terminal).unwrap_or(false)
    }
}

pub fn definition() -> TypeDef {
    let definition = TypeDef::new("BufferedReader", kind::BINARY_FILE, "A file of bytes.", &SLOTS)
        .in_module("_io")
        .sealed()
        .method("fileno(self, /)", "The number of the file.", |vm, bound| {
            let file = opened::<BinaryFile>(vm, bound)?;
            vm.int(i64::from(file.file.tell(Buffered::number).unwrap_or(-1)))
        })
        .method("read1(self, size=-1, /)", "Some bytes, with one look into the file at most.", |vm, bound| {
            let (file, size) = (readable::<BinaryFile>(vm, bound)?, super::size(vm, bound, 1)?);
            match size {
                Some(size) => file.read(vm, Some(size)),
                None => vm.bytes(&file.file.with(vm, Buffered::read_some)?),
            }
        })
        .method("readinto(self, buffer, /)", "Reads into a bytearray; says how much.", read_into)
        .property("name", "What it was opened by.", |_, me| {
            Ok(me.get::<BinaryFile>().map_or(Value::NONE, |file| file.name.get()))
        })
        .property("mode", "How it was opened.", |_, me| {
            Ok(me.get::<BinaryFile>().map_or(Value::NONE, |file| file.mode.get()))
        });
    methods::<BinaryFile>(definition)
}

/// `buffer[:n] = read(len(buffer))`
fn read_into(vm: &Vm, bound: crate::runtime::native::Bound) -> R {
    let file = readable::<BinaryFile>(vm, bound)?;
    let size = ops::len(vm, bound.lent(1))?;
    let bytes = file.file.with(vm, |file| file.read(Some(size)))?;
    let end = vm.size(bytes.len())?;
    let slice = crate::types::slice::create(vm, vm.int(0)?, end.clone(), Value::NONE)?;
    ops::set_item(vm, bound.lent(1), slice.lend(), vm.bytes(&bytes)?)?;
    Ok(end)
}
