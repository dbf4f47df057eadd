//! The page: a stretch of memory that begins at a multiple of 32 KiB with this header, followed by cells of one size.
//!
//! ```text
//! | Page: heap, links, class, carved | cell | cell | … carved up to here | not touched yet … |
//! ```
//!
//! A shared page is exactly 32 KiB long; a large cell is the only one of its page, which is as long as it must be. In
//! both, every cell *begins* within the first 32 KiB, so that a cell finds its page, and the page its heap, by clearing
//! the low bits of the address. Cells are carved when they are first needed: what was never carved was never touched.
//!
//! Pages are held by raw pointers with the provenance of their whole allocation; references reach no further than the
//! header.

use std::alloc::{Layout, LayoutError, alloc, dealloc};
use std::cell::Cell;
use std::ptr::NonNull;

use super::alloc::Heap;
use super::header::Header;
use super::size::SizeClass;

pub(super) const PAGE: usize = 32 << 10;
const FIRST_CELL: usize = size_of::<Page>();

#[repr(C, align(16))]
pub(super) struct Page {
    heap: NonNull<Heap>,
    pub next: Cell<Option<NonNull<Page>>>,
    pub previous: Cell<Option<NonNull<Page>>>,
    /// For the collector: the number of its first cell.
    pub first: Cell<usize>,
    class: SizeClass,
    /// By what to multiply an offset, to divide it by the size of a cell.
    inverse: u32,
    /// Objects on this page that hold something outside of the heap.
    pub outside: Cell<u32>,
    /// Objects on this page to which there are weak references.
    pub known: Cell<u32>,
    /// Where the next cell will be carved, in bytes from the start of the page.
    carved: Cell<usize>,
}

const _: () = assert!(FIRST_CELL.is_multiple_of(16) && FIRST_CELL <= 64);

impl Page {
    /// A page without cells, in no list; `None` if there is no memory.
    pub fn create(heap: &Heap, class: SizeClass) -> Option<NonNull<Page>> {
        let memory = match Page::layout(class) {
            None => heap.regions().take()?,
            // SAFETY: the layout is larger than the header, so not empty.
            Some(layout) => NonNull::new(unsafe { alloc(layout.ok()?) })?,
        };
        let page = memory.cast::<Page>();
        let header = Page {
            heap: NonNull::from(heap),
            next: Cell::new(None),
            previous: Cell::new(None),
            first: Cell::new(0),
            class,
            inverse: if class.is_shared() { u32::MAX / class.bytes() as u32 + 1 } else { 0 },
            outside: Cell::new(0),
            known: Cell::new(0),
            carved: Cell::new(FIRST_CELL),
        };
        // SAFETY: fresh memory, large enough and aligned for the header.
        unsafe { page.write(header) };
        Some(page)
    }

    /// Gives the memory back.
    ///
    /// # Safety
    ///
    /// `page` came from [`Page::create`] for this heap; nobody uses it or its cells any more.
    pub unsafe fn destroy(heap: &Heap, page: NonNull<Page>) {
        // SAFETY: the page is alive until it is given back, to where it came from.
        unsafe {
            match Page::layout(page.as_ref().class) {
                None => heap.regions().give_back(page.cast()),
                Some(Ok(layout)) => dealloc(page.as_ptr().cast(), layout),
                Some(Err(_)) => {}
            }
        }
    }

    /// What Rust's allocator is asked for; shared pages come from a region.
    fn layout(class: SizeClass) -> Option<Result<Layout, LayoutError>> {
        (!class.is_shared()).then(|| Layout::from_size_align(Page::length(class), PAGE))
    }

    fn length(class: SizeClass) -> usize {
        if class.is_shared() { PAGE } else { FIRST_CELL + class.bytes() }
    }

    /// The page of a cell.
    ///
    /// # Safety
    ///
    /// `cell` was carved from a page that is still there.
    #[inline(always)]
    pub unsafe fn of(cell: NonNull<Header>) -> NonNull<Page> {
        let page = cell.as_ptr().map_addr(|address| address & !(PAGE - 1)).cast();
        // SAFETY: a cell begins behind the header of its page, in the first `PAGE` bytes.
        unsafe { NonNull::new_unchecked(page) }
    }

    /// The next cell that was never used; its contents are not initialised. `None` if the page is full.
    ///
    /// # Safety
    ///
    /// `page` is alive.
    pub unsafe fn carve(page: NonNull<Page>) -> Option<NonNull<Header>> {
        // SAFETY: alive, says the caller.
        let header = unsafe { page.as_ref() };
        let start = header.carved.get();
        let end = start + header.class.bytes();
        if end > header.bytes() {
            return None;
        }
        header.carved.set(end);
        // SAFETY: `start` lies inside the page.
        Some(unsafe { Page::at(page, start) })
    }

    /// How many cells were carved.
    pub fn count(&self) -> usize {
        (self.carved.get() - FIRST_CELL) / self.class.bytes()
    }

    /// Which of the cells it is.
    #[inline(always)]
    pub fn index_of(&self, cell: NonNull<Header>) -> usize {
        let offset = (cell.addr().get() & (PAGE - 1)) - FIRST_CELL;
        ((offset as u64 * u64::from(self.inverse)) >> 32) as usize
    }

    /// The cell with that index, which was carved.
    ///
    /// # Safety
    ///
    /// `page` is alive.
    #[inline(always)]
    pub unsafe fn cell(page: NonNull<Page>, index: usize) -> NonNull<Header> {
        // SAFETY: alive, says the caller.
        let header = unsafe { page.as_ref() };
        debug_assert!(index < header.count());
        // SAFETY: carved cells lie inside the page.
        unsafe { Page::at(page, FIRST_CELL + index * header.class.bytes()) }
    }

    /// The carved cell after the one at `position`, which begins as [`Page::START`] and moves on.
    ///
    /// # Safety
    ///
    /// `page` is alive, and `position` is [`Page::START`] or was left by an earlier call for the same page.
    pub unsafe fn next_cell(page: NonNull<Page>, position: &mut usize) -> Option<NonNull<Header>> {
        // SAFETY: alive, says the caller.
        let header = unsafe { page.as_ref() };
        if *position >= header.carved.get() {
            return None;
        }
        // SAFETY: positions before `carved` lie inside the page.
        let cell = unsafe { Page::at(page, *position) };
        *position += header.class.bytes();
        Some(cell)
    }

    /// Where the walk over the cells begins.
    pub const START: usize = FIRST_CELL;

    /// # Safety
    ///
    /// `offset` lies inside the page.
    #[inline(always)]
    unsafe fn at(page: NonNull<Page>, offset: usize) -> NonNull<Header> {
        // SAFETY: inside the allocation, says the caller.
        unsafe { page.byte_add(offset).cast() }
    }

    #[inline(always)]
    pub fn heap(&self) -> NonNull<Heap> {
        self.heap
    }

    #[inline(always)]
    pub fn class(&self) -> SizeClass {
        self.class
    }

    /// The whole length of the page.
    pub fn bytes(&self) -> usize {
        Page::length(self.class)
    }
}
