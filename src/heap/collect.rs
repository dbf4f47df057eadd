//! The collector: finds objects that only hold each other, by trial deletion.
//!
//! 1. A *census* writes down the count of every object that may be part of a cycle, beside the pages: a number for each
//!    cell. Immortal objects are not among them.
//! 2. From these numbers it takes away one for each reference that stands in one of these objects. What is left of a
//!    number are references from elsewhere: the value stack, the interpreter, immortal objects, Rust's locals.
//! 3. Whatever is reached from an object with such references lives. The others are garbage.
//! 4. Objects among the garbage that want to say farewell are queued, and live, with all that they reach, until it was
//!    said. Of the rest, weak references are cleared; each is emptied while all are held; then their cells are free.
//!
//! An instance holds no count of its class. The table of shapes holds one for all instances: it is not counted as coming
//! from elsewhere, and a class is reached from its instances.
//!
//! Nothing here recurses, runs code of a script, or goes on without memory for its notes: then it finds no garbage.

use std::ptr::NonNull;

use super::alloc::Heap;
use super::farewell::WeakRef;
use super::header::Header;
use super::page::Page;
use super::shape::Shapes;
use super::value::{Lent, Value};
use super::word::Word;

/// No object of interest stands in the cell.
const NOBODY: u32 = u32::MAX;
/// The object lives.
const ALIVE: u32 = u32::MAX - 1;
/// The numbers above are no counts.
const MOST: u32 = 1 << 31;
const GARBAGE: u32 = 0;

impl Heap {
    /// Frees the objects that nobody reaches any more, and says how many they were; those that want to say farewell are
    /// queued instead.
    pub fn collect(&self, shapes: &mut Shapes) -> usize {
        let (found, survivors) = self.look_for_garbage(shapes);
        self.looked(survivors);
        self.trim();
        found
    }

    /// How many were garbage, and how many were not.
    fn look_for_garbage(&self, shapes: &mut Shapes) -> (usize, usize) {
        let _no_page_goes = self.cells();
        let Some(mut census) = Census::take(self) else { return (0, 0) };
        census.subtract_inner(shapes);
        if census.mark_outer(shapes).is_none() || census.mark_farewells(shapes).is_none() {
            return (0, census.many);
        }
        let garbage = census.free_garbage(shapes);
        (garbage, census.many - garbage)
    }
}

struct Census<'heap> {
    heap: &'heap Heap,
    counts: Vec<u32>,
    /// How many objects were counted.
    many: usize,
    /// Objects that live, but were not looked into yet.
    todo: Vec<NonNull<Header>>,
}

/// How many cells were carved of a page.
fn count(page: NonNull<Page>) -> usize {
    // SAFETY: the pages of a census do not go.
    unsafe { page.as_ref() }.count()
}

impl<'heap> Census<'heap> {
    fn take(heap: &'heap Heap) -> Option<Census<'heap>> {
        let total = heap.pages().map(count).sum();
        let mut counts = Vec::new();
        counts.try_reserve_exact(total).ok()?;
        let mut many = 0;
        for page in heap.pages() {
            // SAFETY: no page goes during a census.
            unsafe { page.as_ref() }.first.set(counts.len());
            counts.extend((0..count(page)).map(|index| {
                // SAFETY: as above; the cell was carved, so it begins with a header.
                let header = unsafe { Page::cell(page, index).as_ref() };
                let count = header.count().filter(|_| heap.kinds().of(header.shape()).is_container);
                many += usize::from(count.is_some());
                count.unwrap_or(NOBODY)
            }));
        }
        Some(Census { heap, counts, many, todo: Vec::new() })
    }

    /// The number of an object, if it was counted.
    #[inline]
    fn number(heap: &Heap, word: Word) -> Option<(usize, NonNull<Header>)> {
        let cell = word.as_pointer()?;
        // SAFETY: the object is alive, so its page is.
        let page = unsafe { Page::of(cell).as_ref() };
        (page.heap() == NonNull::from(heap)).then(|| (page.first.get() + page.index_of(cell), cell))
    }

    /// Calls the function for every counted object whose number passes the test.
    fn each(&self, is: impl Fn(u32) -> bool, mut see: impl FnMut(NonNull<Header>)) {
        let mut counts = self.counts.iter();
        for page in self.heap.pages() {
            for (index, _) in counts.by_ref().take(count(page)).enumerate().filter(|(_, count)| is(**count)) {
                // SAFETY: no page goes during a census.
                see(unsafe { Page::cell(page, index) });
            }
        }
    }

    fn garbage(&self, see: impl FnMut(NonNull<Header>)) {
        self.each(|count| count == GARBAGE, see);
    }

    fn subtract_inner(&mut self, shapes: &Shapes) {
        let heap = self.heap;
        let mut counts = std::mem::take(&mut self.counts);
        let mut subtract = |word: Word| {
            let count = Census::number(heap, word).and_then(|(number, _)| counts.get_mut(number));
            if let Some(count) = count.filter(|count| **count < MOST) {
                *count = count.saturating_sub(1);
            }
        };
        shapes.class_words().for_each(&mut subtract);
        for cell in heap.cells() {
            // SAFETY: the cell is in use.
            unsafe {
                if !cell.as_ref().is_immortal() {
                    heap.look_into_container(cell, &mut |lent| subtract(*lent));
                }
            }
        }
        self.counts = counts;
    }

    /// Marks what lives. `None` if there is no memory for that, here and below.
    fn mark_outer(&mut self, shapes: &Shapes) -> Option<()> {
        let (heap, mut number) = (self.heap, 0);
        for page in heap.pages() {
            for index in 0..count(page) {
                if self.counts.get(number).is_some_and(|&count| count > GARBAGE && count < MOST) {
                    // SAFETY: no page goes during a census.
                    self.mark(number, unsafe { Page::cell(page, index) })?;
                    self.mark_reached(shapes)?;
                }
                number += 1;
            }
        }
        Some(())
    }

    fn mark(&mut self, number: usize, cell: NonNull<Header>) -> Option<()> {
        self.todo.try_reserve(1).ok()?;
        *self.counts.get_mut(number)? = ALIVE;
        self.todo.push(cell);
        Some(())
    }

    fn mark_word(&mut self, word: Word) -> Option<()> {
        match Census::number(self.heap, word) {
            Some((number, cell)) if self.counts.get(number).is_some_and(|&count| count < MOST) => {
                self.mark(number, cell)
            }
            _ => Some(()),
        }
    }

    fn mark_reached(&mut self, shapes: &Shapes) -> Option<()> {
        while let Some(cell) = self.todo.pop() {
            // SAFETY: the cell holds an object that was counted.
            let shape = unsafe { cell.as_ref() }.shape();
            let mut done = Some(());
            if let Some(class) = shape.is_of_instances().then(|| shapes.class(shape)).flatten() {
                done = self.mark_word(*class);
            }
            let heap = self.heap;
            // SAFETY: as above; nothing is changed meanwhile.
            unsafe { heap.look_into_container(cell, &mut |lent| done = done.and_then(|()| self.mark_word(*lent))) };
            done?;
        }
        Some(())
    }

    /// Queues the objects among the garbage that want to say farewell.
    fn mark_farewells(&mut self, shapes: &Shapes) -> Option<()> {
        let mut wanting = Vec::new();
        let mut done = Some(());
        self.garbage(|cell| {
            // SAFETY: the cell holds an object that was counted.
            if unsafe { self.heap.has_farewell_to_say(cell) } {
                done = done.and_then(|()| wanting.try_reserve(1).ok());
                done.inspect(|()| wanting.push(cell));
            }
        });
        done?;
        for &cell in &wanting {
            self.mark_word(Word::pointer(cell))?;
            self.mark_reached(shapes)?;
        }
        for cell in wanting {
            // SAFETY: the cell holds an object.
            self.heap.queue_farewell(unsafe { Lent::from_word(Word::pointer(cell)) }.keep());
        }
        Some(())
    }

    fn free_garbage(&self, shapes: &mut Shapes) -> usize {
        let mut many = 0;
        // From here on all of it is held, so that nothing is freed before everything is empty.
        self.garbage(|cell| {
            // SAFETY: the cell holds an object that was counted, here and below.
            unsafe { cell.as_ref() }.retain();
            many += 1;
        });
        if many > 0 {
            shapes.retire_all(|class| self.is_garbage(class));
            let callbacks = self.clear_weak_references();
            self.garbage(|cell| {
                self.heap.forget_farewell(cell);
                // SAFETY: nobody but other garbage reaches it.
                unsafe { self.heap.empty(cell) };
            });
            // SAFETY: all else that held it is empty.
            self.garbage(|cell| unsafe { self.heap.free_emptied(cell) });
            drop(callbacks);
        }
        many
    }

    fn is_garbage(&self, word: Word) -> bool {
        Census::number(self.heap, word).is_some_and(|(number, _)| self.counts.get(number) == Some(&GARBAGE))
    }

    /// A weak reference that is garbage itself calls nobody; the callbacks of such come back.
    fn clear_weak_references(&self) -> Vec<Value> {
        let mut callbacks = Vec::new();
        self.garbage(|cell| {
            // SAFETY: the cell holds an object that was counted.
            let object = unsafe { Lent::from_word(Word::pointer(cell)) };
            callbacks.extend(object.get::<WeakRef>().map(WeakRef::take_callback));
        });
        // SAFETY: as above.
        self.garbage(|cell| unsafe { self.heap.clear_weak_references(cell) });
        callbacks
    }
}

#[cfg(test)]
mod tests;
