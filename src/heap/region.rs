//! Regions: where the shared pages of a heap come from. A region is a stretch of memory for several pages, taken at once
//! and used up from its start: what was never used was never touched. The first one is small.
//!
//! A page that is empty again waits to be used for cells of any size; a region all of whose pages wait goes back.

use std::alloc::{Layout, alloc, dealloc};
use std::cell::RefCell;
use std::ptr::NonNull;

use super::page::PAGE;

const FIRST: usize = 8;
const LARGEST: usize = 64;

#[derive(Default)]
pub(super) struct Regions {
    /// All but the last are used up.
    all: RefCell<Vec<Region>>,
    waiting: RefCell<Vec<NonNull<u8>>>,
}

struct Region {
    start: NonNull<u8>,
    pages: usize,
    used: usize,
    /// Pages that wait.
    waiting: usize,
}

impl Region {
    fn create(pages: usize) -> Option<Region> {
        // SAFETY: the layout is not empty.
        let start = NonNull::new(unsafe { alloc(Region::layout(pages)?) })?;
        Some(Region { start, pages, used: 0, waiting: 0 })
    }

    fn layout(pages: usize) -> Option<Layout> {
        Layout::from_size_align(pages * PAGE, PAGE).ok()
    }

    fn holds(&self, page: NonNull<u8>) -> bool {
        (self.start..self.start.map_addr(|start| start.saturating_add(self.pages * PAGE))).contains(&page)
    }

    fn take(&mut self) -> Option<NonNull<u8>> {
        // SAFETY: as many pages are there.
        let page = (self.used < self.pages).then(|| unsafe { self.start.add(self.used * PAGE) })?;
        self.used += 1;
        Some(page)
    }
}

impl Drop for Region {
    fn drop(&mut self) {
        if let Some(layout) = Region::layout(self.pages) {
            // SAFETY: allocated with the same layout.
            unsafe { dealloc(self.start.as_ptr(), layout) };
        }
    }
}

impl Regions {
    /// Memory for a page, aligned to its size. `None` if there is none.
    pub fn take(&self) -> Option<NonNull<u8>> {
        let mut all = self.all.borrow_mut();
        if let Some(page) = self.waiting.borrow_mut().pop() {
            all.iter_mut().filter(|region| region.holds(page)).for_each(|region| region.waiting -= 1);
            return Some(page);
        }
        // A region is added when all others are used up.
        if let Some(page) = all.last_mut().and_then(Region::take) {
            return Some(page);
        }
        all.try_reserve(1).ok()?;
        let pages = all.iter().map(|region| region.pages).sum::<usize>().clamp(FIRST, LARGEST);
        let mut region = Region::create(pages)?;
        let page = region.take();
        all.push(region);
        page
    }

    /// Takes a page back.
    ///
    /// # Safety
    ///
    /// It came from [`Regions::take`], and nobody uses it any more.
    pub unsafe fn give_back(&self, page: NonNull<u8>) {
        let mut waiting = self.waiting.borrow_mut();
        // Without memory for the note it waits until the heap ends.
        if waiting.try_reserve(1).is_ok() {
            waiting.push(page);
            let mut all = self.all.borrow_mut();
            all.iter_mut().filter(|region| region.holds(page)).for_each(|region| region.waiting += 1);
        }
    }

    /// Gives the regions back of which no page is in use.
    pub fn release(&self) {
        let mut all = self.all.borrow_mut();
        let mut waiting = self.waiting.borrow_mut();
        for region in all.extract_if(.., |region| region.waiting == region.used) {
            waiting.retain(|&page| !region.holds(page));
        }
    }

    /// Bytes taken from Rust's allocator.
    pub fn held(&self) -> usize {
        self.all.borrow().iter().map(|region| region.pages * PAGE).sum()
    }
}
