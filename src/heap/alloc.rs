//! The allocator of one heap: cells by size classes, carved from pages, reused through free lists.
//!
//! Every cell begins with a [`Header`]; a free one has the shape 0 and the next free one of its class behind the
//! header. Everything that a script's data need lives in cells, the buffers of containers too: so the walk over the
//! pages sees every object, and the end of a heap is the end of its pages, whatever points where.
//!
//! A large cell has its own page. When it is freed it waits in its class's list, as small ones do, until so much waits
//! that the next one goes back to the system: to give back each of them at once makes a growing table pay for fresh
//! memory every time.
//!
//! The memory comes from Rust's allocator, which may refuse it: then there is `None`, and the interpreter raises.

use std::array;
use std::cell::Cell;
use std::iter;
use std::ops::Deref;
use std::ptr::NonNull;

use super::death::{Dying, Kind, Kinds};
use super::farewell::Farewells;
use super::header::{Header, ShapeId};
use super::page::Page;
use super::region::Regions;
use super::size::SizeClass;
use crate::string::hash::HashKey;

type Link<T> = Cell<Option<NonNull<T>>>;

/// What stands in a cell that nobody uses.
#[repr(C)]
struct FreeCell {
    header: Header,
    next: Option<NonNull<Header>>,
}

/// Bytes of large cells that may wait to be used again.
const MOST_WAITING: usize = 16 << 20;

/// So few containers that were born, or died, are not worth a look at all of them.
const LEAST_BIRTHS: isize = 10_000;
const LEAST_DEATHS: isize = 100_000;

/// A heap does not move: its pages point to it. [`HeapBox`] owns it.
pub struct Heap {
    free: [Link<Header>; SizeClass::COUNT],
    /// The page of each class from which cells are carved.
    open: [Link<Page>; SizeClass::SHARED],
    regions: Regions,
    /// All pages, linked in both directions.
    pages: Link<Page>,
    /// Bytes of all pages in use.
    held: Cell<usize>,
    /// Bytes of large cells in free lists.
    waiting: Cell<usize>,
    /// Walks under way: meanwhile no page goes.
    walks: Cell<u32>,
    /// Objects that may be part of cycles: born, less those that died, since the collector last looked.
    net_births: Cell<isize>,
    /// So many of them are worth a look; and so many less than none.
    worth_a_look: Cell<isize>,
    worth_a_trim: Cell<isize>,
    kinds: &'static Kinds,
    hash_key: HashKey,
    dying: Dying,
    farewells: Farewells,
    /// See [`Heap::countdown`].
    countdown: Cell<u32>,
}

impl Heap {
    fn new(kinds: &'static Kinds, hash_key: HashKey) -> Heap {
        Heap {
            free: array::from_fn(|_| Cell::new(None)),
            open: array::from_fn(|_| Cell::new(None)),
            regions: Regions::default(),
            pages: Cell::new(None),
            held: Cell::new(0),
            waiting: Cell::new(0),
            walks: Cell::new(0),
            net_births: Cell::new(0),
            worth_a_look: Cell::new(LEAST_BIRTHS),
            worth_a_trim: Cell::new(-LEAST_DEATHS),
            kinds,
            hash_key,
            dying: Dying::default(),
            farewells: Farewells::default(),
            countdown: Cell::new(u32::MAX),
        }
    }

    /// A cell for `bytes`, its header included: owned once, of this shape, its contents not initialised. `None` if there
    /// is no memory.
    #[inline]
    pub fn allocate(&self, bytes: usize, shape: ShapeId) -> Option<NonNull<Header>> {
        self.allocate_of(SizeClass::of(bytes)?, shape)
    }

    /// A cell for at least so many bytes, and how many it has.
    #[inline]
    pub(super) fn allocate_roomy(&self, bytes: usize, shape: ShapeId) -> Option<(NonNull<Header>, usize)> {
        let class = SizeClass::of(bytes)?;
        Some((self.allocate_of(class, shape)?, class.bytes()))
    }

    /// A cell of this class; see [`Heap::allocate`].
    #[inline]
    pub(super) fn allocate_of(&self, class: SizeClass, shape: ShapeId) -> Option<NonNull<Header>> {
        let cell = match self.take_free(class) {
            Some(cell) => cell,
            None => self.carve(class)?,
        };
        // SAFETY: the cell is ours alone, and no cell is smaller than a header.
        unsafe { cell.write(Header::new(shape)) };
        Some(cell)
    }

    #[inline(always)]
    fn take_free(&self, class: SizeClass) -> Option<NonNull<Header>> {
        let list = &self.free[class.index()];
        let cell = list.get()?;
        // SAFETY: what stands in a free list is a free cell.
        list.set(unsafe { cell.cast::<FreeCell>().as_ref() }.next);
        if !class.is_shared() {
            self.waiting.set(self.waiting.get() - class.bytes());
        }
        Some(cell)
    }

    #[inline(never)]
    fn carve(&self, class: SizeClass) -> Option<NonNull<Header>> {
        let open = self.open.get(class.index());
        if let Some(page) = open.and_then(Cell::get) {
            // SAFETY: open pages are alive.
            if let Some(cell) = unsafe { Page::carve(page) } {
                return Some(cell);
            }
        }
        let page = self.add_page(class)?;
        if let Some(open) = open {
            open.set(Some(page));
        }
        // SAFETY: the page has just been made.
        unsafe { Page::carve(page) }
    }

    /// Takes a cell back.
    ///
    /// # Safety
    ///
    /// `cell` came from this heap and was not freed since; nothing refers to it, and what its object owned is gone.
    #[inline]
    pub unsafe fn free(&self, cell: NonNull<Header>) {
        // SAFETY: the cell is one of ours, so its page is alive.
        let page = unsafe { Page::of(cell) };
        // SAFETY: as above.
        let class = unsafe { page.as_ref() }.class();
        if !class.is_shared() && !self.wants_to_keep(class) {
            // SAFETY: it was the only cell of its page.
            return unsafe { self.remove_page(page) };
        }
        let list = &self.free[class.index()];
        // SAFETY: nobody uses the cell any more, and the smallest one holds a `FreeCell`.
        unsafe { cell.cast().write(FreeCell { header: Header::free(), next: list.get() }) };
        list.set(Some(cell));
    }

    /// Whether a large cell waits for the next who needs one; if so, it is counted.
    fn wants_to_keep(&self, class: SizeClass) -> bool {
        let waiting = self.waiting.get() + class.bytes();
        let keeps = waiting <= MOST_WAITING || self.walks.get() > 0;
        if keeps {
            self.waiting.set(waiting);
        }
        keeps
    }

    /// The same object in a cell for `bytes`: in place where the class is the same, else moved with everything that
    /// fits. `None` leaves it where and as it was.
    ///
    /// # Safety
    ///
    /// `cell` is an object of this heap, its owner is the caller alone, and it may be moved byte by byte.
    pub unsafe fn resize(&self, cell: NonNull<Header>, bytes: usize) -> Option<NonNull<Header>> {
        // SAFETY: the cell is alive.
        let room = unsafe { Heap::room(cell) };
        if SizeClass::of(bytes)?.bytes() == room {
            return Some(cell);
        }
        // SAFETY: as above.
        let shape = unsafe { cell.as_ref() }.shape();
        let moved = self.allocate(bytes, shape)?;
        // SAFETY: both cells have that many bytes, and are different ones; the old one is forgotten by its only owner.
        unsafe {
            moved.cast::<u8>().copy_from_nonoverlapping(cell.cast(), room.min(bytes));
            self.free(cell);
        }
        Some(moved)
    }

    /// The bytes of a cell, its header included: at least as many as were asked for.
    ///
    /// # Safety
    ///
    /// `cell` is an object of a heap that is there.
    pub unsafe fn room(cell: NonNull<Header>) -> usize {
        // SAFETY: the cell is alive, so its page is.
        unsafe { Page::of(cell).as_ref() }.class().bytes()
    }

    /// The heap of a cell.
    ///
    /// # Safety
    ///
    /// `cell` is an object of a heap that is there for the whole of `'a`.
    #[inline(always)]
    pub unsafe fn of<'a>(cell: NonNull<Header>) -> &'a Heap {
        // SAFETY: the cell is alive, so its page and its heap are.
        unsafe { Page::of(cell).as_ref().heap().as_ref() }
    }

    /// Every cell in use, page by page. Cells may be freed meanwhile, the one just seen too; a cell that is allocated
    /// meanwhile may be seen or not, before its contents are there.
    pub fn cells(&self) -> Cells<'_> {
        self.walks.set(self.walks.get() + 1);
        Cells { heap: self, page: self.pages.get(), position: Page::START }
    }

    /// The pages; none goes as long as a walk is under way.
    pub(super) fn pages(&self) -> impl Iterator<Item = NonNull<Page>> {
        // SAFETY: all pages of the list are alive.
        iter::successors(self.pages.get(), |page| unsafe { page.as_ref() }.next.get())
    }

    /// Whether so many containers were made that the collector should look at them, at the next safe point; or so many
    /// died that there are pages to give back.
    #[inline(always)]
    pub fn wants_collection(&self) -> bool {
        let births = self.net_births.get();
        births >= self.worth_a_look.get() || births <= self.worth_a_trim.get()
    }

    /// The collector has looked. Who grows by a quarter between two looks is looked at four times for each object that
    /// is new; who has lost half may look smaller.
    pub(super) fn looked(&self, survivors: usize) {
        let survivors = isize::try_from(survivors).unwrap_or(isize::MAX);
        self.net_births.set(0);
        self.worth_a_look.set(LEAST_BIRTHS.max(survivors / 4));
        self.worth_a_trim.set(-LEAST_DEATHS.max(survivors / 2));
    }

    /// The calls and turns of loops until the interpreter's next safe point. It stands here because the heap brings it
    /// near when something waits to be run.
    #[inline(always)]
    pub fn countdown(&self) -> &Cell<u32> {
        &self.countdown
    }

    /// Bytes of all pages on which something stands or stood.
    pub fn held(&self) -> usize {
        self.held.get()
    }

    /// Bytes taken from Rust's allocator for pages, touched or not.
    pub fn reserved(&self) -> usize {
        // SAFETY: all pages of the list are alive.
        let pages = self.pages().map(|page| unsafe { page.as_ref() });
        let alone = pages.filter(|page| !page.class().is_shared()).map(Page::bytes);
        self.regions.held() + alone.sum::<usize>()
    }

    /// What the strings of this heap are hashed with.
    pub fn hash_key(&self) -> &HashKey {
        &self.hash_key
    }

    pub(super) fn kinds(&self) -> &'static Kinds {
        self.kinds
    }

    pub(super) fn dying(&self) -> &Dying {
        &self.dying
    }

    pub(super) fn regions(&self) -> &Regions {
        &self.regions
    }

    pub(super) fn farewells(&self) -> &Farewells {
        &self.farewells
    }

    /// What must be known of a new object beside its cell.
    #[inline(always)]
    pub(super) fn note_birth(&self, cell: NonNull<Header>, is_container: bool, holds_outside: bool) {
        if is_container {
            self.net_births.set(self.net_births.get() + 1);
        }
        if holds_outside {
            // SAFETY: the cell is one of ours, so its page is alive.
            let outside = unsafe { &Page::of(cell).as_ref().outside };
            outside.set(outside.get() + 1);
        }
    }

    /// Takes back what [`Heap::note_birth`] noted.
    #[inline(always)]
    pub(super) fn note_death(&self, cell: NonNull<Header>, kind: &Kind) {
        if kind.is_container {
            self.net_births.set(self.net_births.get() - 1);
        }
        if kind.holds_outside {
            // SAFETY: the cell is one of ours, so its page is alive.
            let outside = unsafe { &Page::of(cell).as_ref().outside };
            outside.set(outside.get() - 1);
        }
    }

    fn add_page(&self, class: SizeClass) -> Option<NonNull<Page>> {
        let page = Page::create(self, class)?;
        // SAFETY: just made; and all pages of the list are alive.
        let header = unsafe { page.as_ref() };
        let first = self.pages.replace(Some(page));
        header.next.set(first);
        if let Some(first) = first {
            // SAFETY: as above.
            unsafe { first.as_ref() }.previous.set(Some(page));
        }
        self.held.set(self.held.get() + header.bytes());
        Some(page)
    }

    /// # Safety
    ///
    /// `page` is one of the list, and nothing refers to it or its cells.
    unsafe fn remove_page(&self, page: NonNull<Page>) {
        // SAFETY: all pages of the list are alive.
        let header = unsafe { page.as_ref() };
        let (previous, next) = (header.previous.get(), header.next.get());
        self.held.set(self.held.get() - header.bytes());
        // SAFETY: as above.
        let link_of = |page: NonNull<Page>| unsafe { page.as_ref() };
        previous.map_or(&self.pages, |previous| &link_of(previous).next).set(next);
        if let Some(next) = next {
            link_of(next).previous.set(previous);
        }
        // SAFETY: no longer in the list, so nobody finds it any more.
        unsafe { Page::destroy(self, page) };
    }
}

/// The walk over a heap; see [`Heap::cells`].
pub struct Cells<'heap> {
    heap: &'heap Heap,
    page: Option<NonNull<Page>>,
    position: usize,
}

impl Iterator for Cells<'_> {
    type Item = NonNull<Header>;

    fn next(&mut self) -> Option<NonNull<Header>> {
        while let Some(page) = self.page {
            // SAFETY: no page goes during a walk, and the position belongs to this page.
            while let Some(cell) = unsafe { Page::next_cell(page, &mut self.position) } {
                // SAFETY: every carved cell begins with a header.
                if unsafe { cell.as_ref() }.shape() != ShapeId::FREE {
                    return Some(cell);
                }
            }
            // SAFETY: as above.
            self.page = unsafe { page.as_ref() }.next.get();
            self.position = Page::START;
        }
        None
    }
}

impl Drop for Cells<'_> {
    fn drop(&mut self) {
        self.heap.walks.set(self.heap.walks.get() - 1);
    }
}

/// Owns a heap. Dropped, it gives all pages back without looking into them, but for objects that hold something outside
/// of the heap: who holds a value of this heap has promised to be gone by then.
pub struct HeapBox(NonNull<Heap>);

impl HeapBox {
    /// Its strings are hashed without a secret.
    pub fn new(kinds: &'static Kinds) -> HeapBox {
        HeapBox::with_hash_key(kinds, HashKey::new(0))
    }

    /// Heaps whose objects meet have one key.
    pub fn with_hash_key(kinds: &'static Kinds, hash_key: HashKey) -> HeapBox {
        HeapBox(NonNull::from(Box::leak(Box::new(Heap::new(kinds, hash_key)))))
    }
}

impl Deref for HeapBox {
    type Target = Heap;

    fn deref(&self) -> &Heap {
        // SAFETY: the heap lives as long as its owner.
        unsafe { self.0.as_ref() }
    }
}

impl Drop for HeapBox {
    fn drop(&mut self) {
        self.end();
        // SAFETY: it came from a box, in `new`.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
    }
}

mod end;

#[cfg(test)]
mod tests;
