//! Tuples: a header, how many, and the items themselves. What never changes may be lent.

use std::cell::Cell;
use std::ptr::{self, NonNull};
use std::slice;

use super::alloc::Heap;
use super::header::Header;
use super::kind;
use super::object::NoMemory;
use super::value::{Lent, Value};

#[repr(C)]
pub struct Tuple {
    header: Header,
    /// Grows while the tuple is filled, before anybody else has it.
    len: Cell<usize>,
}

const ITEMS: usize = size_of::<Tuple>();

impl Tuple {
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get()
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    #[inline(always)]
    pub fn items(&self) -> &[Value] {
        let cell = ptr::with_exposed_provenance::<u8>(ptr::from_ref(self).addr());
        // SAFETY: the items stand behind the tuple in its cell, whose address was exposed when it became a value.
        unsafe { slice::from_raw_parts(cell.add(ITEMS).cast(), self.len.get()) }
    }

    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<Lent<'_>> {
        self.items().get(index).map(Value::lend)
    }
}

impl Heap {
    /// A tuple of as many values as the function gives.
    #[inline]
    pub fn tuple_with(&self, len: usize, mut value: impl FnMut(usize) -> Value) -> Result<Value, NoMemory> {
        let bytes = len.checked_mul(size_of::<Value>()).and_then(|bytes| bytes.checked_add(ITEMS)).ok_or(NoMemory)?;
        let cell = self.allocate(bytes, kind::TUPLE).ok_or(NoMemory)?;
        self.note_birth(cell, true, false);
        // SAFETY: the cell is fresh and large enough; its length counts the items that are there.
        unsafe {
            let tuple = cell.cast::<Tuple>();
            (&raw mut (*tuple.as_ptr()).len).write(Cell::new(0));
            let whole = Value::from_cell(cell);
            for index in 0..len {
                tuple.byte_add(ITEMS).cast::<Value>().add(index).write(value(index));
                tuple.as_ref().len.set(index + 1);
            }
            Ok(whole)
        }
    }

    /// A tuple of as many values as the compiler knows.
    #[inline(always)]
    pub fn tuple_of<const COUNT: usize>(&self, items: [Value; COUNT]) -> Result<Value, NoMemory> {
        let cell = self.allocate(ITEMS + size_of::<[Value; COUNT]>(), kind::TUPLE).ok_or(NoMemory)?;
        self.note_birth(cell, true, false);
        // SAFETY: the cell is fresh and large enough.
        unsafe {
            let tuple = cell.cast::<Tuple>();
            (&raw mut (*tuple.as_ptr()).len).write(Cell::new(COUNT));
            tuple.byte_add(ITEMS).cast::<[Value; COUNT]>().write(items);
            Ok(Value::from_cell(cell))
        }
    }

    /// A pair. An old one that nobody else has gets the new items, so that iterators need no new tuple for each step.
    #[inline]
    pub fn pair(&self, old: Value, one: Value, other: Value) -> Result<Value, NoMemory> {
        let mut both = [one, other];
        if let Some(tuple) = old.lend().tuple().filter(|tuple| tuple.len() == 2 && tuple.header.is_unique()) {
            let cell = ptr::with_exposed_provenance_mut::<u8>(ptr::from_ref(tuple).addr());
            // SAFETY: two items stand behind the tuple; it is ours alone, so nothing of it is lent.
            let items = unsafe { &mut *cell.add(ITEMS).cast::<[Value; 2]>() };
            std::mem::swap(items, &mut both);
            return Ok(old);
        }
        self.tuple_of(both)
    }

    /// A tuple of these values, which are counted anew.
    #[inline]
    pub fn tuple(&self, values: &[Value]) -> Result<Value, NoMemory> {
        self.tuple_with(values.len(), |index| values[index].clone())
    }

    pub fn tuple_from_vec(&self, values: Vec<Value>) -> Result<Value, NoMemory> {
        let len = values.len();
        let mut values = values.into_iter();
        self.tuple_with(len, |_| values.next().unwrap_or(Value::NONE))
    }
}

impl<'a> Lent<'a> {
    /// The tuple, if it is exactly one.
    #[inline(always)]
    pub fn tuple(self) -> Option<&'a Tuple> {
        let cell = self.as_pointer()?;
        // SAFETY: the lender keeps the object, and only tuples have their kind.
        (self.shape() == kind::TUPLE).then(|| unsafe { cell.cast::<Tuple>().as_ref() })
    }
}

/// # Safety
///
/// The cell holds a tuple that nobody owns.
pub(super) unsafe fn destroy(_: &Heap, cell: NonNull<Header>) {
    let tuple = cell.cast::<Tuple>();
    // SAFETY: the items are there, and nobody sees them again.
    unsafe {
        let len = tuple.as_ref().len();
        ptr::slice_from_raw_parts_mut(tuple.byte_add(ITEMS).cast::<Value>().as_ptr(), len).drop_in_place();
    }
}

/// # Safety
///
/// The cell holds a tuple.
pub(super) unsafe fn trace(cell: NonNull<Header>, see: &mut dyn FnMut(Lent)) {
    // SAFETY: as the caller says.
    unsafe { cell.cast::<Tuple>().as_ref() }.items().iter().for_each(|item| see(item.lend()));
}
