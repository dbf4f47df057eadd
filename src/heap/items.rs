//! Items: a growing row of values. What lists are made of.
//!
//! ```text
//! Items { values ─┐, len, capacity }
//!     cell: header │ value value value … room for more
//!                  └──^
//! ```
//!
//! The values stand in a cell of the heap that belongs to the row alone. Its methods take `&self`: a row stands in an
//! object that many hold. So nothing is lent that a change could take away; what leaves is counted, and what is dropped
//! is dropped after the row is whole again.

use std::cell::Cell;
use std::ops::Range;
use std::ptr::NonNull;

use super::alloc::Heap;
use super::copy;
use super::header::Header;
use super::kind;
use super::object::{NoMemory, Payload, Slot, Trace};
use super::value::{Lent, Value};
use super::word::Word;

pub struct Items {
    values: Cell<NonNull<Word>>,
    len: Cell<u32>,
    capacity: Cell<u32>,
}

const HEADER: usize = size_of::<Header>();
const WORD: usize = size_of::<Word>();
/// The longest row.
const MOST: usize = u32::MAX as usize;

impl Default for Items {
    fn default() -> Items {
        Items::new()
    }
}

impl Items {
    pub const fn new() -> Items {
        Items { values: Cell::new(NonNull::dangling()), len: Cell::new(0), capacity: Cell::new(0) }
    }

    pub fn with_capacity(heap: &Heap, capacity: usize) -> Result<Items, NoMemory> {
        let items = Items::new();
        if capacity > MOST {
            return Err(NoMemory);
        }
        if capacity > 0 {
            let cell = heap.allocate_roomy(HEADER + capacity * WORD, kind::BUFFER);
            let (cell, bytes) = cell.ok_or(NoMemory)?;
            items.set_cell(cell, bytes);
        }
        Ok(items)
    }

    /// The row has this cell, of so many bytes.
    #[inline(always)]
    fn set_cell(&self, cell: NonNull<Header>, bytes: usize) {
        // SAFETY: the values begin behind the header.
        self.values.set(unsafe { cell.byte_add(HEADER).cast() });
        self.capacity.set(((bytes - HEADER) / WORD).min(MOST) as u32);
    }

    pub fn from_vec(heap: &Heap, values: Vec<Value>) -> Result<Items, NoMemory> {
        let items = Items::with_capacity(heap, values.len())?;
        values.into_iter().for_each(|value| items.put_last(value));
        Ok(items)
    }

    /// A row of values that are counted anew.
    pub fn from_slice(heap: &Heap, values: &[Value]) -> Result<Items, NoMemory> {
        let items = Items::with_capacity(heap, values.len())?;
        values.iter().for_each(|value| items.put_last(value.clone()));
        Ok(items)
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get() as usize
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    /// # Safety
    ///
    /// `index` is not beyond the capacity.
    #[inline(always)]
    unsafe fn at(&self, index: usize) -> NonNull<Word> {
        // SAFETY: the cell has room for that many words.
        unsafe { self.values.get().add(index) }
    }

    #[inline(always)]
    pub fn word(&self, index: usize) -> Option<Word> {
        // SAFETY: the words before the length are there.
        (index < self.len()).then(|| unsafe { self.at(index).read() })
    }

    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<Value> {
        // SAFETY: the row owns a count of each.
        self.word(index).map(|word| unsafe { Lent::from_word(word) }.keep())
    }

    /// An item of the row in an object that a slot holds; the object itself is not counted meanwhile.
    #[inline(always)]
    pub fn item_in<T: Payload>(slot: &Slot, row: fn(&T) -> &Items, index: usize) -> Option<Value> {
        // SAFETY: nothing is stored into the slot before the item is there.
        let object = unsafe { slot.lend() };
        row(object.get::<T>()?).get(index)
    }

    /// Where a value stands that is an int or a string, or that nothing stands before it whose equality has to be asked
    /// for; none if that has to be.
    pub fn find_known(&self, value: Lent) -> Option<Option<usize>> {
        for index in 0..self.len() {
            // SAFETY: the index is before the length, and nothing changes while the two are compared.
            if are_same(unsafe { self.lend(index) }, value)? {
                return Some(Some(index));
            }
        }
        Some(None)
    }

    /// Lends an item without counting.
    ///
    /// # Safety
    ///
    /// `index` is before the length, and the row does not change for the whole of `'a`.
    #[inline(always)]
    pub unsafe fn lend<'a>(&self, index: usize) -> Lent<'a> {
        debug_assert!(index < self.len());
        // SAFETY: the word is there, and the row owns a count of it.
        unsafe { Lent::from_word(self.at(index).read()) }
    }

    /// Stores an item; what stood there comes back. `None`, and the new one is dropped, if there is no such place.
    #[inline(always)]
    pub fn set(&self, index: usize, value: Value) -> Option<Value> {
        if index >= self.len() {
            return None;
        }
        // SAFETY: the word is there; its count goes to the value that comes back.
        unsafe { Some(Value::from_word(self.at(index).replace(value.into_word()))) }
    }

    #[inline(always)]
    pub fn push(&self, heap: &Heap, value: Value) -> Result<(), NoMemory> {
        if self.len.get() == self.capacity.get() {
            self.grow(heap, 1)?;
        }
        self.put_last(value);
        Ok(())
    }

    /// There is room.
    #[inline(always)]
    fn put_last(&self, value: Value) {
        debug_assert!(self.len.get() < self.capacity.get());
        // SAFETY: the caller has seen to the room.
        unsafe { self.at(self.len()).write(value.into_word()) };
        self.len.set(self.len.get() + 1);
    }

    #[inline(always)]
    pub fn pop(&self) -> Option<Value> {
        let last = self.len.get().checked_sub(1)?;
        self.len.set(last);
        // SAFETY: the row gives its count away.
        unsafe { Some(Value::from_word(self.at(last as usize).read())) }
    }

    /// Inserts before `index`, or at the end if that is beyond it.
    pub fn insert(&self, heap: &Heap, index: usize, value: Value) -> Result<(), NoMemory> {
        let index = index.min(self.len());
        self.open_gap(heap, index..index, 1)?;
        // SAFETY: the gap is there, and nothing stands in it.
        unsafe { self.at(index).write(value.into_word()) };
        Ok(())
    }

    pub fn remove(&self, index: usize) -> Option<Value> {
        let last = self.len().checked_sub(1)?;
        if index > last {
            return None;
        }
        // SAFETY: the row gives its count away, and closes the gap.
        let value = unsafe { Value::from_word(self.at(index).read()) };
        // SAFETY: all of it is before the length.
        unsafe { copy::words(self.at(index + 1), self.at(index), last - index) };
        self.len.set(last as u32);
        Some(value)
    }

    /// Drops what is behind the first `len` items.
    pub fn truncate(&self, len: usize) {
        while self.len() > len {
            drop(self.pop());
        }
    }

    /// Takes all items away; the row stays behind empty, without a cell.
    pub fn take(&self) -> Items {
        let taken = Items::new();
        self.swap_with(&taken);
        taken
    }

    pub fn clear(&self) {
        drop(self.take());
    }

    /// The two rows change places.
    pub fn swap_with(&self, other: &Items) {
        self.values.swap(&other.values);
        self.len.swap(&other.len);
        self.capacity.swap(&other.capacity);
    }

    /// Room for `more` items.
    pub fn reserve(&self, heap: &Heap, more: usize) -> Result<(), NoMemory> {
        let needed = self.len().checked_add(more).ok_or(NoMemory)?;
        if needed <= self.capacity.get() as usize { Ok(()) } else { self.move_to(heap, needed) }
    }

    /// As [`Items::reserve`], with an eighth to spare; a long row takes half, whose memory is not touched before it is
    /// needed.
    #[cold]
    #[inline(never)]
    fn grow(&self, heap: &Heap, more: usize) -> Result<(), NoMemory> {
        const LONG: usize = 2048;
        let needed = self.len().checked_add(more).ok_or(NoMemory)?;
        let spare = if needed < LONG { needed / 8 + 3 } else { needed / 2 };
        self.move_to(heap, needed.saturating_add(spare).min(MOST.max(needed)))
    }

    fn move_to(&self, heap: &Heap, capacity: usize) -> Result<(), NoMemory> {
        if capacity > MOST {
            return Err(NoMemory);
        }
        let bytes = HEADER + capacity * WORD;
        let cell = match self.cell() {
            // SAFETY: the cell is the row's own, and words may be moved.
            Some(cell) => unsafe { heap.resize(cell, bytes) },
            None => heap.allocate(bytes, kind::BUFFER),
        };
        let cell = cell.ok_or(NoMemory)?;
        // SAFETY: the cell is ours.
        self.set_cell(cell, unsafe { Heap::room(cell) });
        Ok(())
    }

    fn cell(&self) -> Option<NonNull<Header>> {
        // SAFETY: the header stands before the values.
        (self.capacity.get() > 0).then(|| unsafe { self.values.get().byte_sub(HEADER).cast() })
    }

    /// Makes `len` places, whose contents are for the caller to write at once, of the range; what stood in there comes
    /// back. The range lies within the row.
    fn open_gap(&self, heap: &Heap, range: Range<usize>, len: usize) -> Result<Vec<Value>, NoMemory> {
        let mut taken = Vec::new();
        taken.try_reserve_exact(range.len()).map_err(|_| NoMemory)?;
        if len > range.len() && self.len() + (len - range.len()) > self.capacity.get() as usize {
            self.grow(heap, len - range.len())?;
        }
        // SAFETY: the range lies within the row, which gives its counts away.
        taken.extend(range.clone().map(|index| unsafe { Value::from_word(self.at(index).read()) }));
        let behind = self.len() - range.end;
        // SAFETY: there is room for all that stands behind the range, at its new place.
        unsafe { copy::words(self.at(range.end), self.at(range.start + len), behind) };
        self.len.set((range.start + len + behind) as u32);
        Ok(taken)
    }

    /// Puts other items in the place of a range, which is cut to what is there.
    pub fn splice(&self, heap: &Heap, range: Range<usize>, from: Items) -> Result<(), NoMemory> {
        let start = range.start.min(self.len());
        let range = start..range.end.clamp(start, self.len());
        let gone = self.open_gap(heap, range, from.len())?;
        // SAFETY: the gap is as long as the row that goes there; the counts move with the words.
        unsafe { copy::words(from.values.get(), self.at(start), from.len()) };
        from.len.set(0);
        drop(gone);
        Ok(())
    }

    /// Appends a range of another row, cut to what is there. It may be the same row.
    pub fn extend_from(&self, heap: &Heap, from: &Items, range: Range<usize>) -> Result<(), NoMemory> {
        let range = range.start..range.end.min(from.len());
        if self.len() + range.len() > self.capacity.get() as usize {
            self.grow(heap, range.len())?;
        }
        self.put_copies(from, range.start.min(range.end)..range.end);
        Ok(())
    }

    /// A copy of a range, cut to what is there.
    pub fn copy(&self, heap: &Heap, range: Range<usize>) -> Result<Items, NoMemory> {
        let end = range.end.min(self.len());
        let range = range.start.min(end)..end;
        let copy = Items::with_capacity(heap, range.len())?;
        copy.put_copies(self, range);
        Ok(copy)
    }

    /// Appends a range of another row, or of this one, which lies within it; there is room.
    #[inline(always)]
    fn put_copies(&self, from: &Items, range: Range<usize>) {
        debug_assert!(range.end <= from.len() && self.len() + range.len() <= self.capacity.get() as usize);
        // SAFETY: both ends lie in the cells; the row owns the counts of what it gets from here on.
        unsafe {
            let (first, to) = (from.at(range.start), self.at(self.len()));
            for index in 0..range.len() {
                to.add(index).write(Lent::from_word(first.add(index).read()).keep().into_word());
            }
        }
        self.len.set(self.len.get() + range.len() as u32);
    }

    /// Every `step`th item from `start` on, `count` of them as far as they are there.
    pub fn copy_steps(&self, heap: &Heap, start: usize, step: isize, count: usize) -> Result<Items, NoMemory> {
        let copy = Items::with_capacity(heap, count)?;
        steps(start, step, count).filter_map(|index| self.get(index)).for_each(|value| copy.put_last(value));
        Ok(copy)
    }

    /// Puts the items of a row into every `step`th place from `start` on, as far as they are there.
    pub fn set_steps(&self, start: usize, step: isize, from: &Items) {
        steps(start, step, from.len()).enumerate().for_each(|(at, index)| {
            if let Some(value) = from.get(at) {
                drop(self.set(index, value));
            }
        });
    }

    /// Removes every `step`th item from `start` on, `count` of them as far as they are there.
    pub fn remove_steps(&self, start: usize, step: usize, count: usize) {
        let (step, len) = (step.max(1), self.len());
        let gone = count.min(len.saturating_sub(start).div_ceil(step));
        if gone == 0 {
            return;
        }
        // Those that go are moved behind the others, where they can be cut off.
        let kept = (start..len).filter(|index| !(index - start).is_multiple_of(step) || (index - start) / step >= gone);
        kept.enumerate().for_each(|(at, index)| self.swap(start + at, index));
        self.truncate(len - gone);
    }

    /// Two items change places, if both are there.
    pub fn swap(&self, one: usize, other: usize) {
        if one.max(other) < self.len() {
            // SAFETY: both are there; swapped words keep their counts.
            unsafe { self.at(one).swap(self.at(other)) };
        }
    }

    pub fn reverse(&self) {
        let len = self.len();
        (0..len / 2).for_each(|index| self.swap(index, len - 1 - index));
    }

    pub fn to_vec(&self) -> Result<Vec<Value>, NoMemory> {
        let mut values = Vec::new();
        values.try_reserve_exact(self.len()).map_err(|_| NoMemory)?;
        values.extend((0..self.len()).filter_map(|index| self.get(index)));
        Ok(values)
    }

    /// The items of a row that nobody else has: to sort them, it is taken out of its object and put back after.
    pub fn as_mut_slice(&mut self) -> &mut [Value] {
        // SAFETY: a value is its word; that many are there, and the row is borrowed for itself.
        unsafe { std::slice::from_raw_parts_mut(self.values.get().cast().as_ptr(), self.len()) }
    }
}

/// Whether two values are equal, if that is known without asking them.
#[inline(always)]
pub fn are_same(one: Lent, other: Lent) -> Option<bool> {
    if *one == *other {
        return Some(true);
    }
    if one.is_int() && other.is_int() {
        return Some(false);
    }
    Some(one.str()?.is_same(other.str()?))
}

/// The places of a slice with a step.
fn steps(start: usize, step: isize, count: usize) -> impl Iterator<Item = usize> {
    (0..count)
        .map_while(move |at| isize::try_from(at).ok()?.checked_mul(step).and_then(|way| start.checked_add_signed(way)))
}

impl Drop for Items {
    #[inline]
    fn drop(&mut self) {
        for index in 0..self.len() {
            // SAFETY: the row gives its counts away, and nobody looks at it any more.
            drop(unsafe { Value::from_word(self.at(index).read()) });
        }
        if let Some(cell) = self.cell() {
            // SAFETY: the cell is the row's own, and empty.
            unsafe { Heap::of(cell).free(cell) };
        }
    }
}

impl Trace for Items {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        // SAFETY: who is shown a value during a trace changes nothing.
        (0..self.len()).for_each(|index| see(unsafe { self.lend(index) }));
    }
}

#[cfg(test)]
mod tests;
