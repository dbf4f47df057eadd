//! The standard streams as objects.

use crate::heap::{Lent, Payload, Raised, ShapeId, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, ops};
use crate::sys::stream;

/// Standard input, output or error, by its number.
pub struct Stream {
    pub number: u8,
}

impl Trace for Stream {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for Stream {
    const KIND: ShapeId = kind::FILE;
    const IS_CONTAINER: bool = false;
}

pub fn standard(vm: &Vm, number: u8) -> R {
    vm.memory(vm.heap.create(Stream { number }))
}

pub static SLOTS: Slots = Slots {
    hash: Some(|_, me| Ok(super::object::identity_hash(me))),
    iter: Some(|_, me| Ok(me.keep())),
    next: Some(|vm, me| line(vm, me).map(|line| line.unwrap_or(Value::UNBOUND))),
    ..Slots::NONE
};

pub fn definition() -> TypeDef {
    TypeDef::new("TextIOWrapper", kind::FILE, "A standard stream.", &SLOTS)
        .in_module("_io")
        .sealed()
        .method("write(self, text, /)", "Writes a text; says how many characters it has.", write)
        .method("writelines(self, lines, /)", "Writes several texts.", |vm, bound| {
            for line in ops::collect(vm, bound.lent(1))? {
                write_text(vm, bound.this::<Stream>(vm)?, line.lend())?;
            }
            Ok(Value::NONE)
        })
        .method("flush(self, /)", "Writes what waits in the buffer.", |vm, _| vm.flush().map(|()| Value::NONE))
        .method("isatty(self, /)", "Whether the stream is a terminal.", |vm, bound| {
            Ok(Value::bool(match bound.this::<Stream>(vm)?.number {
                0 => stream::is_input_terminal(),
                1 => vm.output.is_terminal(),
                _ => stream::is_error_terminal(),
            }))
        })
        .method("fileno(self, /)", "The number of the stream.", |vm, bound| {
            vm.int(i64::from(bound.this::<Stream>(vm)?.number))
        })
        .method("readline(self, size=-1, /)", "A line with its end, or an empty text.", |vm, bound| {
            line(vm, bound.lent(0))?.map_or_else(|| vm.str(""), Ok)
        })
        .method("readlines(self, hint=-1, /)", "All lines that are left.", |vm, bound| {
            vm.list(ops::collect(vm, bound.lent(0))?)
        })
        .method("read(self, size=-1, /)", "All that is left.", |vm, _| {
            let bytes = vm.written(stream::read_input())?;
            vm.str(&String::from_utf8_lossy(&bytes))
        })
        .method("readable(self, /)", "Whether it can be read.", |vm, bound| {
            Ok(Value::bool(bound.this::<Stream>(vm)?.number == 0))
        })
        .method("writable(self, /)", "Whether it can be written.", |vm, bound| {
            Ok(Value::bool(bound.this::<Stream>(vm)?.number != 0))
        })
        .property("encoding", "How texts become bytes.", |vm, _| vm.str("utf-8"))
        .property("errors", "What is done with texts that are no bytes.", |vm, _| vm.str("strict"))
        .property("closed", "Whether it is closed.", |_, _| Ok(Value::bool(false)))
        .property("name", "The name of the stream.", |vm, me| {
            let number = me.get::<Stream>().map_or(0, |stream| usize::from(stream.number));
            vm.str(["<stdin>", "<stdout>", "<stderr>"].get(number).copied().unwrap_or_default())
        })
}

fn write(vm: &Vm, bound: Bound) -> R {
    let length = bound.str(vm, 1)?.len();
    write_text(vm, bound.this::<Stream>(vm)?, bound.lent(1))?;
    vm.size(length)
}

fn write_text(vm: &Vm, to: &Stream, text: Lent) -> R<()> {
    match (to.number, vm.as_str(text)) {
        (_, None) => Err(vm.type_error(format!("write() argument must be str, not {}", vm.type_name(text)))),
        (0, _) => Err(unwritable(vm)),
        (1, _) => vm.print(text),
        (_, Some(text)) => {
            stream::write_error(&text.to_text());
            Ok(())
        }
    }
}

fn unwritable(vm: &Vm) -> Raised {
    vm.raise(crate::runtime::Exc::OSError, "not writable")
}

fn line(vm: &Vm, me: Lent) -> R<Option<Value>> {
    if me.get::<Stream>().is_none_or(|stream| stream.number != 0) {
        return Err(vm.raise(crate::runtime::Exc::OSError, "not readable"));
    }
    let mut line = Vec::new();
    if !vm.written(stream::read_line(&mut line))? {
        return Ok(None);
    }
    vm.str(&String::from_utf8_lossy(&line)).map(Some)
}
