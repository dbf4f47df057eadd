//! Files of text. What is read is decoded block by block and kept as it came; ends of lines are translated as text is
//! given out, so that the place in the file can be told at any time.

use std::cell::{Cell, RefCell};

use super::binary::{BinaryFile, Shared, position};
use super::newline::{Newline, has_cr};
use super::{Stream, methods, opened, row, unsupported};
use crate::heap::{Lent, Slot, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Exc, R, Slots, Vm, ops};
use crate::string::codec::{Codec, Errors, Incremental, Order};
use crate::string::{StrBuf, Units};
use crate::sys::buffered::Buffered;
use crate::types::payload::payload;
use crate::types::text::size_error;
use crate::types::{codec, str};

pub struct TextFile {
    pub file: Shared,
    pub name: Slot,
    pub mode: Slot,
    /// The name of the encoding, as it was given.
    pub encoding: Slot,
    pub codec: Codec,
    /// What is written with: without a byte order mark from the second time on.
    pub writes_with: Cell<Codec>,
    pub errors: Errors,
    pub errors_name: Slot,
    pub newline: Newline,
    pub flushes_lines: bool,
    pub reading: RefCell<Reading>,
}
payload!(TextFile TEXT_FILE { name, mode, encoding, errors_name } file);

/// Decoded text that has not been given out yet: what stands behind `at`.
pub struct Reading {
    decoder: Incremental,
    text: StrBuf,
    at: usize,
    is_over: bool,
}

impl Reading {
    pub fn new(codec: Codec) -> Reading {
        Reading { decoder: Incremental::new(codec), text: StrBuf::new(), at: 0, is_over: false }
    }

    fn rest(&self) -> Units<'_> {
        self.text.units().after(self.at)
    }
}

pub static SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let Some(file) = me.get::<TextFile>() else { return Ok(Value::NONE) };
        let [name, mode, encoding] = [&file.name, &file.mode, &file.encoding].map(Slot::get);
        let [name, mode] = [ops::repr_text(vm, name.lend())?, ops::repr_text(vm, mode.lend())?];
        let encoding = ops::repr_text(vm, encoding.lend())?;
        vm.str(&format!("<_io.TextIOWrapper name={name} mode={mode} encoding={encoding}>"))
    }),
    ..row::<TextFile>()
};

impl TextFile {
    /// Decodes the next block; false at the end of the file.
    fn more(&self, vm: &Vm, reading: &mut Reading) -> R<bool> {
        if reading.is_over {
            return Ok(false);
        }
        let bytes = self.file.with(vm, Buffered::read_some)?;
        reading.is_over = bytes.is_empty();
        if reading.at > 0 {
            let mut rest = StrBuf::new();
            rest.push_units(reading.rest()).map_err(|error| size_error(vm, error))?;
            (reading.text, reading.at) = (rest, 0);
        }
        let errors = self.errors;
        let decoded = reading.decoder.decode(&bytes, reading.is_over, &mut reading.text, |fault, bytes, out| {
            errors.on_decoding(fault, bytes, out)
        });
        match decoded {
            Ok(()) => Ok(!reading.is_over),
            Err(failure) => Err(codec::failed(vm, Exc::UnicodeDecodeError, vm.bytes(&bytes)?.lend(), failure)),
        }
    }

    /// Gives out so many units, with their ends of lines translated if that is asked for.
    fn give(&self, vm: &Vm, reading: &mut Reading, units: usize) -> R {
        let part = reading.rest().range(0..units);
        let given = if self.newline == Newline::Translated && has_cr(part) {
            str::make::of_buffer(vm, Newline::translate(part))
        } else {
            str::make::of_units(vm, part)
        };
        reading.at += units;
        given
    }

    /// How many units make so many characters, and whether more may come to the last of them.
    fn units_for(&self, rest: Units, size: usize) -> (usize, bool) {
        if self.newline != Newline::Translated || !has_cr(rest.range(0..size.min(rest.len()))) {
            return (size.min(rest.len()), false);
        }
        let (mut units, mut characters) = (0, 0);
        while characters < size && units < rest.len() {
            let is_pair = rest.get(units) == Some(0xd) && rest.get(units + 1) == Some(0xa);
            units += 1 + usize::from(is_pair);
            characters += 1;
        }
        (units, units == rest.len() && units.checked_sub(1).and_then(|last| rest.get(last)) == Some(0xd))
    }

    /// Goes to where the reader is, and forgets what was read ahead.
    fn settle(&self, vm: &Vm) -> R<()> {
        if self.reading.borrow().rest().is_empty() {
            return Ok(());
        }
        let here = self.tell(vm)?;
        self.file.seek(vm, here, 0)?;
        self.reading.replace(Reading::new(self.codec));
        Ok(())
    }
}

/// A codec that writes no byte order mark.
fn without_mark(codec: Codec) -> Codec {
    match codec {
        Codec::Utf8Sig => Codec::Utf8,
        Codec::Utf16(Order::Marked) => Codec::Utf16(Order::Little),
        Codec::Utf32(Order::Marked) => Codec::Utf32(Order::Little),
        codec => codec,
    }
}

impl Stream for TextFile {
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
        let mut reading = self.reading.borrow_mut();
        let Some(size) = size else {
            while self.more(vm, &mut reading)? {}
            reading.is_over = false;
            let all = reading.rest().len();
            return self.give(vm, &mut reading, all);
        };
        loop {
            let (units, may_grow) = self.units_for(reading.rest(), size);
            let is_enough = units >= size && !may_grow;
            if is_enough || !self.more(vm, &mut reading)? {
                reading.is_over = false;
                let (units, _) = self.units_for(reading.rest(), size);
                return self.give(vm, &mut reading, units);
            }
        }
    }

    fn read_line(&self, vm: &Vm, limit: Option<usize>) -> R {
        let mut reading = self.reading.borrow_mut();
        let line = loop {
            if let Some(line) = self.newline.line(reading.rest(), reading.is_over) {
                break line.whole;
            }
            if !self.more(vm, &mut reading)? {
                let line = self.newline.line(reading.rest(), true);
                break line.map_or(reading.rest().len(), |line| line.whole);
            }
        };
        reading.is_over = false;
        self.give(vm, &mut reading, limit.map_or(line, |limit| limit.min(line)))
    }

    fn write(&self, vm: &Vm, data: Lent) -> R {
        let Some(text) = vm.as_str(data) else {
            return Err(vm.type_error(format!("write() argument must be str, not {}", vm.type_name(data))));
        };
        self.settle(vm)?;
        let changed = self.newline.written(text.units()).map_err(|error| size_error(vm, error))?;
        let units = changed.as_ref().map_or(text.units(), StrBuf::units);
        match (units.as_ascii(), self.writes_with.get()) {
            (Some(ascii), Codec::Utf8 | Codec::Ascii | Codec::Latin1) => {
                self.file.with(vm, |file| file.write(ascii.as_bytes()))?;
            }
            (_, with) => {
                let encoded = self.errors.encode(with, units);
                let failed = |failure| codec::failed(vm, Exc::UnicodeEncodeError, data, failure);
                let encoded = encoded.map_err(failed)?;
                self.file.with(vm, |file| file.write(&encoded))?;
                self.writes_with.set(without_mark(with));
            }
        }
        if self.flushes_lines && units.iter().any(|unit| unit == 0xa) {
            self.flush(vm)?;
        }
        vm.size(text.len())
    }

    fn seek(&self, vm: &Vm, offset: i64, whence: i64) -> R<i64> {
        let to = match whence {
            0 if offset < 0 => return Err(vm.value_error(format!("negative seek position {offset}"))),
            1 if offset != 0 => return Err(unsupported(vm, "can't do nonzero cur-relative seeks")),
            2 if offset != 0 => return Err(unsupported(vm, "can't do nonzero end-relative seeks")),
            1 => self.tell(vm)?,
            _ => offset,
        };
        let to = self.file.seek(vm, to, if whence == 1 { 0 } else { whence })?;
        self.reading.replace(Reading::new(self.codec));
        if to == 0 {
            self.writes_with.set(self.codec);
        }
        Ok(to)
    }

    fn tell(&self, vm: &Vm) -> R<i64> {
        let here = position(self.file.with(vm, Buffered::position)?);
        let reading = self.reading.borrow();
        let ahead = if reading.rest().is_empty() {
            0
        } else {
            let encoded = self.errors.encode(without_mark(self.codec), reading.rest());
            encoded.map_err(|failure| codec::failed(vm, Exc::UnicodeEncodeError, Lent::NONE, failure))?.len()
        };
        Ok(here - position((ahead + reading.decoder.pending().len()) as u64))
    }

    fn truncate(&self, vm: &Vm, size: i64) -> R<()> {
        self.settle(vm)?;
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

fn slot(me: Lent, of: fn(&TextFile) -> &Slot) -> R {
    Ok(me.get::<TextFile>().map_or(Value::NONE, |file| of(file).get()))
}

pub fn definition() -> TypeDef {
    let definition = TypeDef::new("TextIOWrapper", kind::TEXT_FILE, "A file of text.", &SLOTS)
        .in_module("_io")
        .sealed()
        .method("fileno(self, /)", "The number of the file.", |vm, bound| {
            let file = opened::<TextFile>(vm, bound)?;
            vm.int(i64::from(file.file.tell(Buffered::number).unwrap_or(-1)))
        })
        .property("name", "What it was opened by.", |_, me| slot(me, |file| &file.name))
        .property("mode", "How it was opened.", |_, me| slot(me, |file| &file.mode))
        .property("encoding", "How text becomes bytes.", |_, me| slot(me, |file| &file.encoding))
        .property("errors", "What is done with text that has no bytes.", |_, me| slot(me, |file| &file.errors_name))
        .property("newlines", "What ends of lines have been seen.", |_, _| Ok(Value::NONE))
        .property("line_buffering", "Whether lines are written at once.", |_, me| {
            Ok(Value::bool(me.get::<TextFile>().is_some_and(|file| file.flushes_lines)))
        })
        .property("buffer", "The same file, as bytes.", |vm, me| {
            let Some(text) = me.get::<TextFile>() else { return Ok(Value::NONE) };
            let [name, mode] = [&text.name, &text.mode].map(|slot| Slot::new(slot.get()));
            vm.memory(vm.heap.create(BinaryFile { file: text.file.clone(), name, mode }))
        });
    methods::<TextFile>(definition)
}
