//! Objects of a fixed size: a header, and behind it a Rust value, the *payload*.
//!
//! A type becomes a kind of object by [`Payload`]: [`Heap::create`] makes one, [`Lent::get`] looks at one, after a single
//! comparison. Everything behind the header is shared, so whatever changes in a payload stands in a cell of some sort:
//! [`Slot`] holds a value, `Items` and `Table` hold many.
//!
//! Nothing here runs code of a script, and nothing safe lends what a change could take away.

use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;

use super::alloc::Heap;
use super::header::{Header, ShapeId};
use super::value::{Lent, Value};
use super::word::Word;

/// There is no memory for what was wanted; nothing has changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoMemory;

/// What holds values shows them to the collector.
pub trait Trace {
    /// Shows every value that this owns, as often as it owns it.
    fn trace(&self, see: &mut dyn FnMut(Lent));
}

/// What stands behind the header of an object of one kind.
pub trait Payload: Trace + 'static {
    const KIND: ShapeId;

    /// Whether an object can be part of a cycle. One that owns no values, or only such as cannot lead back to it, need
    /// not be looked at by the collector.
    const IS_CONTAINER: bool = true;

    /// Whether it owns something outside of the heap: a `Box`, an `Rc`, a file. Such payloads are dropped when their
    /// heap ends; of all others only the pages go.
    const HOLDS_OUTSIDE: bool = false;

    /// Whether others see its end: what a file has not written yet. Such payloads, which hold something outside, are
    /// dropped even when the whole process ends.
    const ENDS_VISIBLY: bool = false;

    /// Whether something must be run before the object dies (a suspended generator's `finally`): then it is revived,
    /// once, and waits for the next safe point. See [`Heap::next_farewell`].
    const FAREWELL: Option<fn(&Self) -> bool> = None;
}

/// An object as it stands in its cell.
#[repr(C)]
pub(super) struct Object<T> {
    pub header: Header,
    pub payload: T,
}

impl Heap {
    /// A new object, owned once.
    #[inline]
    pub fn create<T: Payload>(&self, payload: T) -> Result<Value, NoMemory> {
        const { assert!(align_of::<Object<T>>() <= 16, "cells begin at multiples of sixteen") };
        debug_assert!(self.kinds().is_of::<T>(), "the kind of this payload is not in the list of this heap");
        let cell = self.allocate(size_of::<Object<T>>(), T::KIND).ok_or(NoMemory)?;
        self.note_birth(cell, T::IS_CONTAINER, T::HOLDS_OUTSIDE);
        // SAFETY: the cell is fresh, large enough and ours; it becomes a value when it is whole.
        unsafe {
            (&raw mut (*cell.cast::<Object<T>>().as_ptr()).payload).write(payload);
            Ok(Value::from_cell(cell))
        }
    }
}

impl<'a> Lent<'a> {
    /// The payload, if the object is of exactly this kind.
    #[inline(always)]
    pub fn get<T: Payload>(self) -> Option<&'a T> {
        let cell = self.as_pointer()?;
        // SAFETY: the lender keeps the object, and only payloads of that type have its kind.
        let object = unsafe { cell.cast::<Object<T>>().as_ref() };
        // SAFETY: every object begins with a header.
        (unsafe { cell.as_ref() }.shape() == T::KIND).then_some(&object.payload)
    }

    /// The payload of an object whose kind is known.
    ///
    /// # Safety
    ///
    /// It is an object of exactly this kind.
    #[inline(always)]
    pub unsafe fn get_unchecked<T: Payload>(self) -> &'a T {
        debug_assert!(self.get::<T>().is_some(), "another kind of object than was promised");
        // SAFETY: the lender keeps the object, whose kind the caller knows.
        unsafe { &self.as_pointer().unwrap_unchecked().cast::<Object<T>>().as_ref().payload }
    }
}

impl Value {
    /// See [`Lent::get`].
    #[inline(always)]
    pub fn get<T: Payload>(&self) -> Option<&T> {
        self.lend().get()
    }
}

/// # Safety
///
/// The cell holds an object with this payload; it is not used as one any more.
pub(super) unsafe fn destroy<T: Payload>(_: &Heap, cell: NonNull<Header>) {
    // SAFETY: as the caller says.
    unsafe { (&raw mut (*cell.cast::<Object<T>>().as_ptr()).payload).drop_in_place() };
}

/// # Safety
///
/// The cell holds an object with this payload.
pub(super) unsafe fn trace<T: Payload>(cell: NonNull<Header>, see: &mut dyn FnMut(Lent)) {
    // SAFETY: as the caller says.
    unsafe { &(*cell.cast::<Object<T>>().as_ptr()).payload }.trace(see);
}

/// # Safety
///
/// The cell holds an object with this payload.
pub(super) unsafe fn wants_farewell<T: Payload>(cell: NonNull<Header>) -> bool {
    // SAFETY: as the caller says.
    let payload = unsafe { &(*cell.cast::<Object<T>>().as_ptr()).payload };
    T::FAREWELL.is_some_and(|wants| wants(payload))
}

impl Heap {
    /// Shows every value that an object owns.
    pub fn show_owned(&self, object: Lent, see: &mut dyn FnMut(Lent)) {
        if let Some(cell) = object.as_pointer() {
            // SAFETY: the lender keeps the object; the function is the one of its kind.
            unsafe { (self.kinds().of(object.shape()).trace)(cell, see) };
        }
    }
}

/// A place that holds a value.
#[repr(transparent)]
pub struct Slot(Cell<Word>);

impl Slot {
    #[inline(always)]
    pub fn new(value: Value) -> Slot {
        Slot(Cell::new(value.into_word()))
    }

    /// The value, counted.
    #[inline(always)]
    pub fn get(&self) -> Value {
        // SAFETY: the slot owns a count.
        unsafe { self.lend() }.keep()
    }

    /// The bits of the value, which promise nothing.
    #[inline(always)]
    pub fn word(&self) -> Word {
        self.0.get()
    }

    /// Lends the value without counting.
    ///
    /// # Safety
    ///
    /// Nothing is stored into the slot for the whole of `'a`.
    #[inline(always)]
    pub unsafe fn lend<'a>(&self) -> Lent<'a> {
        // SAFETY: the slot owns a count, and keeps it, says the caller.
        unsafe { Lent::from_word(self.0.get()) }
    }

    /// Stores first, and drops what was there after.
    #[inline(always)]
    pub fn set(&self, value: Value) {
        drop(self.replace(value));
    }

    #[inline(always)]
    pub fn replace(&self, value: Value) -> Value {
        // SAFETY: the slot's count goes to the value, and the slot gets another.
        unsafe { Value::from_word(self.0.replace(value.into_word())) }
    }

    /// The value; `None` stays behind.
    #[inline(always)]
    pub fn take(&self) -> Value {
        self.replace(Value::NONE)
    }

    #[inline(always)]
    pub fn into_value(self) -> Value {
        let slot = ManuallyDrop::new(self);
        // SAFETY: the slot's count goes to the value, and the slot is forgotten.
        unsafe { Value::from_word(slot.0.get()) }
    }
}

impl Default for Slot {
    /// Holds `None`.
    fn default() -> Slot {
        Slot::new(Value::NONE)
    }
}

impl Drop for Slot {
    #[inline(always)]
    fn drop(&mut self) {
        drop(self.take());
    }
}

impl Trace for Slot {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        // SAFETY: who is shown a value during a trace changes nothing.
        see(unsafe { self.lend() });
    }
}

impl Trace for Value {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        see(self.lend());
    }
}

impl<T: Trace> Trace for Option<T> {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        if let Some(held) = self {
            held.trace(see);
        }
    }
}

impl<T: Trace> Trace for [T] {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.iter().for_each(|held| held.trace(see));
    }
}

impl<T: Trace> Trace for Vec<T> {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.as_slice().trace(see);
    }
}

impl<T: Trace> Trace for Box<[T]> {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.as_ref().trace(see);
    }
}
