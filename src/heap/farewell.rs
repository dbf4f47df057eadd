//! Farewells: what a script wants to do when an object goes.
//!
//! Nothing of a script runs where an object dies. One that has a `__del__`, or is a generator in the middle of a `try`, is
//! revived and waits in a queue; the interpreter takes it from there at the next safe point, runs what is to be run, and
//! drops it. That happens once in the life of an object: the second time it dies at once.
//!
//! A [`WeakRef`] knows an object without owning it. The heap keeps, beside the objects, who knows whom; a page counts
//! its objects that somebody knows, so that all others die without being looked up. When the object goes, its weak
//! references are cleared, and those that have a callback join the queue.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet, VecDeque};
use std::mem;
use std::ptr::NonNull;

use super::alloc::Heap;
use super::death::Kind;
use super::header::{Header, ShapeId};
use super::kind;
use super::object::{NoMemory, Object, Payload, Slot, Trace};
use super::page::Page;
use super::value::{Lent, Value};
use super::word::Word;

/// What is to be run at the next safe point.
#[derive(Debug)]
pub enum Farewell {
    /// The object goes, once its `__del__` has run, or its `close`.
    Object(Value),
    /// The object behind a weak reference is gone: its callback is to be called with the reference.
    Callback { callback: Value, reference: Value },
}

type References = Vec<NonNull<Header>>;
type Fast = foldhash::fast::FixedState;

#[derive(Default)]
pub(super) struct Farewells {
    waiting: RefCell<VecDeque<Farewell>>,
    /// Objects whose farewell was taken from the queue; they are removed when they die.
    said: RefCell<HashSet<NonNull<Header>, Fast>>,
    /// The weak references to an object.
    known: RefCell<HashMap<NonNull<Header>, References, Fast>>,
}

impl Farewells {
    /// Without memory for the note nothing is run.
    fn queue(&self, heap: &Heap, farewell: Farewell) {
        let mut waiting = self.waiting.borrow_mut();
        match waiting.try_reserve(1) {
            Ok(()) => {
                waiting.push_back(farewell);
                heap.countdown().set(1);
            }
            Err(_) => mem::forget(farewell),
        }
    }

    /// Nothing is run any more; what waits is forgotten.
    pub fn end(&self) {
        self.waiting.take().into_iter().for_each(mem::forget);
    }
}

impl Heap {
    /// Whether anything waits to be run.
    #[inline]
    pub fn has_farewells(&self) -> bool {
        self.farewells().waiting.try_borrow().is_ok_and(|waiting| !waiting.is_empty())
    }

    /// What is to be run next, at a safe point. An object is dropped after that.
    pub fn next_farewell(&self) -> Option<Farewell> {
        let farewell = self.farewells().waiting.borrow_mut().pop_front()?;
        if let Farewell::Object(value) = &farewell
            && let Some(cell) = value.as_pointer()
        {
            let mut said = self.farewells().said.borrow_mut();
            if said.try_reserve(1).is_err() {
                // It could not be told from one that still waits: better no farewell than two.
                value.header().inspect(|header| header.make_immortal());
                return Some(farewell);
            }
            said.insert(cell);
        }
        Some(farewell)
    }

    /// Whether the object, which nobody owns any more, is to wait for its farewell; if so, it is owned by the queue.
    ///
    /// # Safety
    ///
    /// The cell holds an object of this heap, of that kind.
    #[inline(always)]
    pub(super) unsafe fn revive(&self, cell: NonNull<Header>, kind: &Kind) -> bool {
        // SAFETY: as the caller says.
        unsafe {
            if wants_farewell(cell, kind) {
                return self.queue_unless_said(cell);
            }
            // One that wants none any more, since it said it: another object may stand here next.
            if kind.wants_farewell.is_some() || cell.as_ref().shape().is_of_instances() {
                self.forget_farewell(cell);
            }
            false
        }
    }

    /// # Safety
    ///
    /// The cell holds an object of this heap, which nobody owns.
    #[cold]
    unsafe fn queue_unless_said(&self, cell: NonNull<Header>) -> bool {
        let said = self.farewells().said.borrow_mut().remove(&cell);
        if !said {
            // SAFETY: as the caller says; the count is the queue's.
            let revived = unsafe {
                cell.as_ref().revive();
                Value::from_cell(cell)
            };
            self.queue_farewell(revived);
        }
        !said
    }

    /// Whether the object wants to say farewell, and did not yet.
    ///
    /// # Safety
    ///
    /// The cell holds an object of this heap.
    pub(super) unsafe fn has_farewell_to_say(&self, cell: NonNull<Header>) -> bool {
        // SAFETY: as the caller says.
        let wants = unsafe { wants_farewell(cell, self.kinds().of(cell.as_ref().shape())) };
        wants && !self.farewells().said.borrow().contains(&cell)
    }

    /// The object goes without another word: it has said farewell, or wanted none.
    pub(super) fn forget_farewell(&self, cell: NonNull<Header>) {
        let mut said = self.farewells().said.borrow_mut();
        if !said.is_empty() {
            said.remove(&cell);
        }
    }

    #[cold]
    pub(super) fn queue_farewell(&self, object: Value) {
        self.farewells().queue(self, Farewell::Object(object));
    }

    /// Whether there are weak references to objects on this one's page.
    ///
    /// # Safety
    ///
    /// The cell holds an object of this heap.
    #[inline(always)]
    pub(super) unsafe fn is_known(&self, cell: NonNull<Header>) -> bool {
        // SAFETY: the cell is in use, so its page is alive.
        unsafe { Page::of(cell).as_ref() }.known.get() > 0
    }

    /// The object goes: its weak references are cleared.
    ///
    /// # Safety
    ///
    /// The cell holds an object of this heap.
    #[inline]
    pub(super) unsafe fn clear_weak_references(&self, cell: NonNull<Header>) {
        // SAFETY: the cell is in use, so its page is alive.
        let known = unsafe { &Page::of(cell).as_ref().known };
        if known.get() > 0 {
            self.clear_references(cell, known);
        }
    }

    #[cold]
    fn clear_references(&self, cell: NonNull<Header>, known: &Cell<u32>) {
        let Some(references) = self.farewells().known.borrow_mut().remove(&cell) else { return };
        known.set(known.get() - 1);
        for reference in references {
            // SAFETY: weak references that die leave the list before.
            let reference = unsafe { Lent::from_word(Word::pointer(reference)) };
            let Some(weak) = reference.get::<WeakRef>() else { continue };
            weak.target.set(None);
            let callback = weak.callback.take();
            // One that is dying itself has nothing to call any more.
            let lives = reference.header().is_some_and(|header| header.count() != Some(0));
            if lives && *callback != Word::NONE {
                self.farewells().queue(self, Farewell::Callback { callback, reference: reference.keep() });
            }
        }
    }
}

/// # Safety
///
/// The cell holds an object of that kind.
#[inline(always)]
unsafe fn wants_farewell(cell: NonNull<Header>, kind: &Kind) -> bool {
    // SAFETY: as the caller says; the function is the one of its kind.
    unsafe {
        match kind.wants_farewell {
            Some(wants) => wants(cell),
            None => cell.as_ref().shape().has_finaliser(),
        }
    }
}

/// Knows an object as long as it lives.
pub struct WeakRef {
    target: Cell<Option<NonNull<Header>>>,
    /// `None`, or what is called when the object is gone.
    callback: Slot,
}

impl WeakRef {
    /// It will call nobody; what it would have called comes back.
    pub(super) fn take_callback(&self) -> Value {
        self.callback.take()
    }

    /// The object, if it still lives.
    pub fn target(&self) -> Option<Value> {
        // SAFETY: an object that goes clears its weak references before.
        self.target.get().map(|cell| unsafe { Lent::from_word(Word::pointer(cell)) }.keep())
    }

    pub fn callback(&self) -> Value {
        self.callback.get()
    }
}

impl Trace for WeakRef {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.callback.trace(see);
    }
}

impl Payload for WeakRef {
    const KIND: ShapeId = kind::WEAKREF;
}

impl Drop for WeakRef {
    fn drop(&mut self) {
        let Some(target) = self.target.take() else { return };
        let own = NonNull::from(&*self).addr().get() - mem::offset_of!(Object<WeakRef>, payload);
        // SAFETY: the object lives, otherwise it would have cleared this.
        let (heap, known) = unsafe { (Heap::of(target), &Page::of(target).as_ref().known) };
        let mut all = heap.farewells().known.borrow_mut();
        let Some(references) = all.get_mut(&target) else { return };
        references.retain(|reference| reference.addr().get() != own);
        if references.is_empty() {
            all.remove(&target);
            known.set(known.get() - 1);
        }
    }
}

impl Heap {
    /// A new weak reference to an object. A value that is no object cannot be known: it gives a reference that is
    /// cleared.
    pub fn weak_reference(&self, to: Lent, callback: Value) -> Result<Value, NoMemory> {
        let reference = self.create(WeakRef { target: Cell::new(None), callback: Slot::new(callback) })?;
        let (Some(target), Some(cell), Some(weak)) =
            (to.as_pointer(), reference.as_pointer(), reference.get::<WeakRef>())
        else {
            return Ok(reference);
        };
        let mut known = self.farewells().known.borrow_mut();
        known.try_reserve(1).map_err(|_| NoMemory)?;
        let references = known.entry(target).or_insert_with(|| {
            // SAFETY: the object is alive, so its page is.
            let known = unsafe { &Page::of(target).as_ref().known };
            known.set(known.get() + 1);
            Vec::new()
        });
        references.try_reserve(1).map_err(|_| NoMemory)?;
        references.push(cell);
        weak.target.set(Some(target));
        drop(known);
        Ok(reference)
    }

    /// The weak references to an object, in the order in which they were made.
    pub fn weak_references(&self, to: Lent) -> Vec<Value> {
        let known = self.farewells().known.borrow();
        let references = to.as_pointer().and_then(|cell| known.get(&cell));
        // SAFETY: weak references that die leave the list before.
        let keep = |&cell: &NonNull<Header>| unsafe { Lent::from_word(Word::pointer(cell)) }.keep();
        references.map_or(Vec::new(), |references| references.iter().map(keep).collect())
    }
}

#[cfg(test)]
mod tests;
