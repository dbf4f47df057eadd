//! Tracebacks: where an exception passed, as a chain of objects that begins at the outermost function.
//!
//! While an exception unwinds, each function that it enters adds one entry in front: when a handler there looks at it, or
//! when it leaves. [`Vm::failed_at`] says where in the function; without that nothing is added, so that what is only
//! raised again does not appear twice.

use std::rc::Rc;

use super::Vm;
use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::text::{Source, Span};
use crate::types::Exception;

/// What a traceback says about a piece of code: which text it is from, and what it is called.
#[derive(Debug)]
pub struct Origin {
    pub source: Rc<Source>,
    /// `<module>`, or the name of the function.
    pub name: String,
}

pub struct Traceback {
    /// The entry of the function that was called from here; `none` at the innermost.
    pub next: Slot,
    pub origin: Rc<Origin>,
    pub place: Span,
}

impl Trace for Traceback {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.next.trace(see);
    }
}

impl Payload for Traceback {
    const KIND: ShapeId = kind::TRACEBACK;
    const HOLDS_OUTSIDE: bool = true;
}

impl Vm {
    /// The pending exception is looked at in this code, or leaves it.
    #[cold]
    #[inline(never)]
    pub fn passed(&self, origin: &Rc<Origin>) {
        let Some(place) = self.take_place() else { return };
        let exception = self.raised();
        let Some(payload) = self.payload::<Exception>(exception.lend()) else { return };
        let entry = Traceback { next: Slot::new(payload.traceback.get()), origin: Rc::clone(origin), place };
        // Without memory for an entry the traceback is shorter.
        if let Ok(entry) = self.heap.create(entry) {
            payload.traceback.set(entry);
        }
    }
}

/// The entries of an exception's traceback, from the outermost function on.
pub fn entries(vm: &Vm, exception: Lent) -> Vec<Value> {
    let mut entries = Vec::new();
    let mut next = vm.payload::<Exception>(exception).map_or(Value::NONE, |payload| payload.traceback.get());
    while let Some(after) = next.get::<Traceback>().map(|entry| entry.next.get()) {
        entries.push(std::mem::replace(&mut next, after));
    }
    entries
}

/// The number of the line of an entry.
pub fn line(entry: &Traceback) -> u32 {
    entry.origin.source.line(entry.place.start)
}
