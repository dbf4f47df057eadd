//! Tables: keys and values in the order in which they came, found by their hashes. What dicts and sets are made of.
//!
//! ```text
//!                       entries
//! header │ … slot 2, 1, 0 │ entry 0, entry 1, … room │ hash 0, hash 1, … room
//!          index, backwards  key and value             only where the keys do not know them
//! ```
//!
//! The index says at the place of a hash which entry it is: numbers of one, two or four bytes, as many as a power of
//! two, at most two thirds of them used. A place that is taken leads to others, as in CPython: that keeps neighbouring
//! ints in neighbouring places. An entry that was removed leaves a hole; holes go when the table is built anew.
//!
//! A key that is an int in a word, or exactly a `str`, knows its hash; as long as there are only such keys, hashes are
//! not kept, and lookups call nobody. A set has entries without values.
//!
//! Methods take `&self`, as those of [`Items`](super::Items) do. The only code of a script that runs here is the equality
//! that [`Table::find`] is given: it may do anything to the table, which is therefore looked at again after.

mod find;
mod plan;
mod put;

use std::cell::Cell;
use std::mem;
use std::ptr::NonNull;

use super::alloc::Heap;
use super::header::Header;
use super::kind;
use super::object::{NoMemory, Trace};
use super::string::Str;
use super::value::{Lent, Raised, Value};
use super::word::Word;

pub use find::{Hint, hash_int, known_hash};
use find::{Places, knows_hash};
use plan::{Form, HEADER, Plan};
pub use put::Put;

pub struct Table {
    entries: Cell<NonNull<u8>>,
    /// Keys.
    len: Cell<u32>,
    /// Entries, holes among them.
    used: Cell<u32>,
    /// See [`Table::layout`]; 0 if nobody asked.
    layout: Cell<u32>,
    /// Places in the index still taken by entries that were cut off at the end.
    cut: Cell<u32>,
    /// Places in the index, as a power of two; 0 where there is no cell.
    log: Cell<u8>,
    form: Cell<Form>,
}

const EMPTY: i32 = -1;
const HOLE: i32 = -2;

impl Default for Table {
    fn default() -> Table {
        Table::new()
    }
}

impl Table {
    /// A table of keys with values.
    pub const fn new() -> Table {
        Table::of(Form { has_values: true, keeps_hashes: false })
    }

    /// A table of keys alone.
    pub const fn of_keys() -> Table {
        Table::of(Form { has_values: false, keeps_hashes: false })
    }

    const fn of(form: Form) -> Table {
        Table {
            entries: Cell::new(NonNull::dangling()),
            len: Cell::new(0),
            used: Cell::new(0),
            layout: Cell::new(0),
            cut: Cell::new(0),
            log: Cell::new(0),
            form: Cell::new(form),
        }
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get() as usize
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    #[inline(always)]
    fn plan(&self) -> Plan {
        Plan { log: self.log.get(), form: self.form.get() }
    }

    // ---- the cell

    /// Lends the key of an entry; `None` for a hole.
    ///
    /// # Safety
    ///
    /// The entry is before `used`, and does not change for the whole of `'a`.
    #[inline(always)]
    unsafe fn lend_key<'a>(&self, entry: usize) -> Option<Lent<'a>> {
        // SAFETY: as the caller says; the table owns a count of each key.
        unsafe { self.entry(entry).read().map(|word| Lent::from_word(word)) }
    }

    /// The place of an entry's key; the value stands behind it.
    ///
    /// # Safety
    ///
    /// There is room for that entry.
    #[inline(always)]
    unsafe fn entry(&self, entry: usize) -> NonNull<Option<Word>> {
        // SAFETY: as the caller says.
        unsafe { self.entries.get().add(entry * self.plan().stride()).cast() }
    }

    /// # Safety
    ///
    /// There is room for that entry, and the table keeps hashes.
    #[inline(always)]
    unsafe fn kept_hash(&self, entry: usize) -> NonNull<i64> {
        let plan = self.plan();
        // SAFETY: hashes stand behind the room for entries.
        unsafe { self.entries.get().add(plan.usable() * plan.stride()).cast::<i64>().add(entry) }
    }

    /// # Safety
    ///
    /// The table has a cell, and the place is one of its index.
    #[inline(always)]
    unsafe fn index(&self, place: usize) -> i32 {
        let end = self.entries.get();
        // SAFETY: the index stands before the entries.
        unsafe {
            match self.plan().width_log() {
                0 => end.cast::<i8>().sub(place + 1).read().into(),
                1 => end.cast::<i16>().sub(place + 1).read().into(),
                _ => end.cast::<i32>().sub(place + 1).read(),
            }
        }
    }

    /// # Safety
    ///
    /// As for [`Table::index`].
    #[inline(always)]
    unsafe fn set_index(&self, place: usize, entry: i32) {
        let end = self.entries.get();
        // SAFETY: the index stands before the entries, and its numbers are wide enough for all of them.
        unsafe {
            match self.plan().width_log() {
                0 => end.cast::<i8>().sub(place + 1).write(entry as i8),
                1 => end.cast::<i16>().sub(place + 1).write(entry as i16),
                _ => end.cast::<i32>().sub(place + 1).write(entry),
            }
        }
    }

    // ---- looking

    /// The bits of a key; `None` where there is no entry.
    #[inline(always)]
    pub fn key_word(&self, entry: usize) -> Option<Word> {
        // SAFETY: entries before `used` are there.
        if entry < self.used.get() as usize { unsafe { self.entry(entry).read() } } else { None }
    }

    #[inline(always)]
    pub fn key(&self, entry: usize) -> Option<Value> {
        // SAFETY: the table owns a count.
        self.key_word(entry).map(|word| unsafe { Lent::from_word(word) }.keep())
    }

    /// The bits of a value. A table of keys alone has none.
    #[inline(always)]
    pub fn value_word(&self, entry: usize) -> Option<Word> {
        self.key_word(entry)?;
        // SAFETY: the entry is there, and so is its value, if tables like this have one.
        if self.form.get().has_values { unsafe { self.entry(entry).add(1).read() } } else { None }
    }

    #[inline(always)]
    pub fn value(&self, entry: usize) -> Option<Value> {
        // SAFETY: the table owns a count.
        self.value_word(entry).map(|word| unsafe { Lent::from_word(word) }.keep())
    }

    /// The bits of the value of an entry that has this key; none if another has come there, or keys have no values.
    #[inline(always)]
    pub fn value_under(&self, entry: usize, key: Word) -> Option<Word> {
        if entry >= self.used.get() as usize || !self.form.get().has_values {
            return None;
        }
        // SAFETY: entries before `used` are there, and so are their values; only holes have no key.
        unsafe {
            let place = self.entries.get().cast::<Option<Word>>().add(2 * entry);
            if place.read() == Some(key) { place.add(1).read() } else { None }
        }
    }

    /// The same, counted.
    #[inline(always)]
    pub fn get_under(&self, entry: usize, key: Word) -> Option<Value> {
        // SAFETY: the table owns a count.
        self.value_under(entry, key).map(|word| unsafe { Lent::from_word(word) }.keep())
    }

    /// Lends a value without counting.
    ///
    /// # Safety
    ///
    /// The entry is there, in a table with values, and does not change for the whole of `'a`.
    #[inline(always)]
    pub unsafe fn lend_value<'a>(&self, entry: usize) -> Lent<'a> {
        debug_assert!(self.value_word(entry).is_some());
        // SAFETY: as the caller says.
        unsafe { Lent::from_word(self.entry(entry).add(1).cast::<Word>().read()) }
    }

    /// The first entry from a position on. The next position is the entry's number and one.
    #[inline]
    pub fn next_entry(&self, position: usize) -> Option<usize> {
        (position..self.used.get() as usize).find(|&entry| self.key_word(entry).is_some())
    }

    /// The last entry before a position.
    #[inline]
    pub fn previous_entry(&self, position: usize) -> Option<usize> {
        (0..position.min(self.used.get() as usize)).rev().find(|&entry| self.key_word(entry).is_some())
    }

    /// Where a walk backwards begins: behind the last entry.
    pub fn end(&self) -> usize {
        self.used.get() as usize
    }

    /// The first entry from a position on, with the position after it. Positions remain as long as no key is inserted
    /// or removed. A table of keys gives `None` for the value.
    #[inline]
    pub fn next(&self, position: usize) -> Option<(usize, Value, Value)> {
        let entry = self.next_entry(position)?;
        Some((entry + 1, self.key(entry)?, self.value(entry).unwrap_or(Value::NONE)))
    }

    /// The hash under which a key was inserted.
    #[inline(always)]
    pub fn hash(&self, entry: usize) -> Option<i64> {
        self.key_word(entry)?;
        // SAFETY: the entry is there.
        unsafe {
            if self.form.get().keeps_hashes {
                return Some(self.kept_hash(entry).read());
            }
            self.lend_key(entry).map(known_hash)
        }
    }

    /// A number that says which keys there are and which are not: unique in the thread, kept until a key comes or goes.
    /// 0 is no such number: they are used up.
    #[inline(always)]
    pub fn layout(&self) -> u32 {
        match self.layout.get() {
            0 => self.new_layout(),
            layout => layout,
        }
    }

    #[cold]
    fn new_layout(&self) -> u32 {
        thread_local! {
            static LAST: Cell<u32> = const { Cell::new(0) };
        }
        let layout = LAST.with(|last| {
            last.set(last.get().saturating_add(1));
            last.get()
        });
        self.layout.set(if layout == u32::MAX { 0 } else { layout });
        self.layout.get()
    }

    // ---- changing

    /// Stores a value; the old one comes back. `None`, and the new one is dropped, if there is no such entry or the
    /// table has no values.
    #[inline(always)]
    pub fn set_value(&self, entry: usize, value: Value) -> Option<Value> {
        self.value_word(entry)?;
        // SAFETY: the value is there; its count goes to the one that comes back.
        unsafe { Some(Value::from_word(self.entry(entry).add(1).cast::<Word>().replace(value.into_word()))) }
    }

    /// A key that is not yet there, behind all others. Says which entry it is.
    #[inline]
    pub fn insert_new(&self, heap: &Heap, hash: i64, key: Value, value: Value) -> Result<usize, NoMemory> {
        let needs_hashes = !knows_hash(key.lend()) && !self.form.get().keeps_hashes;
        if needs_hashes || self.is_full() {
            self.make_room(heap, needs_hashes)?;
        }
        self.layout.set(0);
        let entry = self.used.get();
        // SAFETY: there is room.
        unsafe { self.write(entry as usize, hash, key, value) };
        self.used.set(entry + 1);
        self.len.set(self.len.get() + 1);
        Ok(entry as usize)
    }

    #[inline(always)]
    fn is_full(&self) -> bool {
        self.log.get() == 0 || self.used.get() as usize + self.cut.get() as usize >= self.plan().usable()
    }

    /// Writes an entry and its place in the index.
    ///
    /// # Safety
    ///
    /// There is room for the entry.
    #[inline(always)]
    unsafe fn write(&self, entry: usize, hash: i64, key: Value, value: Value) {
        // SAFETY: as the caller says.
        unsafe {
            self.write_entry(entry, hash, key, value);
            self.note(entry, hash);
        }
    }

    /// Writes an entry, which is not in the index yet.
    ///
    /// # Safety
    ///
    /// There is room for the entry.
    #[inline(always)]
    unsafe fn write_entry(&self, entry: usize, hash: i64, key: Value, value: Value) {
        // SAFETY: as the caller says.
        unsafe {
            let place = self.entry(entry);
            place.write(Some(key.into_word()));
            if self.form.get().has_values {
                place.add(1).write(Some(value.into_word()));
            }
            if self.form.get().keeps_hashes {
                self.kept_hash(entry).write(hash);
            }
        }
    }

    /// # Safety
    ///
    /// The table has a cell, and the index a free place.
    #[inline(always)]
    unsafe fn note(&self, entry: usize, hash: i64) {
        let mut places = Places::new(hash, self.log.get());
        // SAFETY: as the caller says.
        unsafe {
            while self.index(places.here) >= 0 {
                places.step();
            }
            self.set_index(places.here, entry as i32);
        }
    }

    /// Takes a key out, and its value: `None` for a table of keys.
    pub fn remove(&self, entry: usize) -> Option<(Value, Value)> {
        let (key, hash) = (self.key_word(entry)?, self.hash(entry)?);
        let value = self.value_word(entry).unwrap_or(Word::NONE);
        let mut places = Places::new(hash, self.log.get());
        // SAFETY: the entry is there, and so is its place in the index; its counts go to the values that come back.
        unsafe {
            while self.index(places.here) != entry as i32 {
                places.step();
            }
            self.set_index(places.here, HOLE);
            self.entry(entry).write(None);
            self.layout.set(0);
            self.len.set(self.len.get() - 1);
            if entry + 1 == self.used.get() as usize {
                self.cut_holes();
            }
            Some((Value::from_word(key), Value::from_word(value)))
        }
    }

    /// Cuts holes off at the end, so that who removes the last again and again does not search for it.
    fn cut_holes(&self) {
        while let Some(last) = self.used.get().checked_sub(1) {
            if self.key_word(last as usize).is_some() {
                return;
            }
            self.used.set(last);
            self.cut.set(self.cut.get() + 1);
        }
    }

    /// Takes all keys away; the table stays behind empty, without a cell.
    pub fn take(&self) -> Table {
        let form = self.form.get();
        let taken = Table::of(Form { keeps_hashes: false, ..form });
        self.swap_with(&taken);
        taken
    }

    pub fn clear(&self) {
        drop(self.take());
    }

    /// The two tables change places.
    pub fn swap_with(&self, other: &Table) {
        self.entries.swap(&other.entries);
        self.len.swap(&other.len);
        self.used.swap(&other.used);
        self.cut.swap(&other.cut);
        self.log.swap(&other.log);
        self.form.swap(&other.form);
        self.layout.set(0);
        other.layout.set(0);
    }

    /// The same keys with the same values, counted anew.
    pub fn copy(&self, heap: &Heap) -> Result<Table, NoMemory> {
        if self.len.get() == self.used.get() && self.cut.get() == 0 && self.log.get() > 0 {
            return self.copy_whole(heap);
        }
        let copy = Table::of(self.form.get());
        copy.rebuild(heap, Plan::for_entries(self.len(), self.form.get())?)?;
        let mut position = 0;
        while let Some((next, key, value)) = self.next(position) {
            let hash = self.hash(next - 1).unwrap_or_default();
            copy.insert_new(heap, hash, key, value)?;
            position = next;
        }
        Ok(copy)
    }

    /// A copy of a table without holes, by bytes.
    fn copy_whole(&self, heap: &Heap) -> Result<Table, NoMemory> {
        let (plan, used) = (self.plan(), self.used.get() as usize);
        let copy = Table::of(plan.form);
        let cell = heap.allocate(plan.bytes(), kind::BUFFER).ok_or(NoMemory)?;
        // SAFETY: both cells have the same plan; what is copied is initialised, and counted once more before it is seen.
        unsafe {
            let index = cell.byte_add(HEADER).cast::<u8>();
            copy.entries.set(index.add(plan.index_bytes()));
            let entries = plan.index_bytes() + used * plan.stride();
            self.entries.get().sub(plan.index_bytes()).copy_to_nonoverlapping(index, entries);
            copy.log.set(plan.log);
            if plan.form.keeps_hashes {
                self.kept_hash(0).copy_to_nonoverlapping(copy.kept_hash(0), used);
            }
        }
        (0..used).for_each(|entry| mem::forget((self.key(entry), self.value(entry))));
        copy.used.set(self.used.get());
        copy.len.set(self.len.get());
        Ok(copy)
    }

    /// Room for `more` keys.
    pub fn reserve(&self, heap: &Heap, more: usize) -> Result<(), NoMemory> {
        let plan = Plan::for_entries(self.len().saturating_add(more), self.form.get())?;
        if plan.log > self.log.get() { self.rebuild(heap, plan) } else { Ok(()) }
    }

    #[cold]
    #[inline(never)]
    fn make_room(&self, heap: &Heap, needs_hashes: bool) -> Result<(), NoMemory> {
        let form = self.form.get();
        let form = Form { keeps_hashes: form.keeps_hashes || needs_hashes, ..form };
        // Three times as many places as keys: doubled while it only grows, smaller when most have gone.
        let wanted = if self.is_full() { self.len() * 2 + 1 } else { self.used.get() as usize + 1 };
        self.rebuild(heap, Plan::for_entries(wanted, form)?)
    }

    /// Moves the entries, without the holes, to a cell of another plan.
    fn rebuild(&self, heap: &Heap, plan: Plan) -> Result<(), NoMemory> {
        let new = Table::of(plan.form);
        let cell = heap.allocate(plan.bytes(), kind::BUFFER).ok_or(NoMemory)?;
        // SAFETY: the cell has room for the index, and behind it for the entries.
        unsafe {
            let index = cell.byte_add(HEADER).cast::<u8>();
            fill_index(index, plan.index_bytes());
            new.entries.set(index.add(plan.index_bytes()));
        }
        new.log.set(plan.log);
        let mut position = 0;
        while let Some(entry) = self.next_entry(position) {
            let hash = self.hash(entry).unwrap_or_default();
            // SAFETY: the plan has room for all keys; the counts move with the words.
            unsafe {
                let Some(key) = self.entry(entry).read() else { break };
                let value = self.value_word(entry).unwrap_or(Word::NONE);
                new.write(new.used.get() as usize, hash, Value::from_word(key), Value::from_word(value));
            }
            new.used.set(new.used.get() + 1);
            position = entry + 1;
        }
        new.len.set(new.used.get());
        let layout = self.layout.get();
        self.swap_with(&new);
        self.layout.set(layout);
        // What it owned has moved.
        new.used.set(0);
        Ok(())
    }
}

/// Writes that all places are empty. An index is a multiple of eight bytes long.
///
/// # Safety
///
/// There are as many bytes, from a multiple of eight on.
#[inline(always)]
unsafe fn fill_index(index: NonNull<u8>, bytes: usize) {
    const FEW: usize = 128;
    // SAFETY: as the caller says.
    unsafe {
        if bytes > FEW {
            return index.write_bytes(EMPTY as u8, bytes);
        }
        (0..bytes / 8).for_each(|at| index.cast::<i64>().add(at).write(EMPTY.into()));
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        let used = self.used.replace(0) as usize;
        for entry in 0..used {
            // SAFETY: the entries are there, and nobody sees them again.
            unsafe {
                let place = self.entry(entry);
                let Some(key) = place.read() else { continue };
                drop(Value::from_word(key));
                if self.form.get().has_values {
                    drop(Value::from_word(place.add(1).cast::<Word>().read()));
                }
            }
        }
        if self.log.get() > 0 {
            // SAFETY: the header stands before the index; the cell is the table's own, and empty.
            unsafe {
                let cell = self.entries.get().sub(self.plan().index_bytes() + HEADER).cast();
                Heap::of(cell).free(cell);
            }
        }
    }
}

impl Trace for Table {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        let mut position = 0;
        while let Some(entry) = self.next_entry(position) {
            for word in [self.key_word(entry), self.value_word(entry)].into_iter().flatten() {
                // SAFETY: the table owns a count, and who is shown a value during a trace changes nothing.
                see(unsafe { Lent::from_word(word) });
            }
            position = entry + 1;
        }
    }
}

#[cfg(test)]
mod tests;
