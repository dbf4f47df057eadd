//! The end of memory: of pages in which nothing stands any more, and of a whole heap.

use std::ptr::NonNull;

use super::{FreeCell, Heap, Kind, Link, Page, ShapeId, SizeClass};
use crate::heap::header::Header;
use crate::sys::entry;

/// Instead of the number of its first cell, on a page that goes.
const GOES: usize = usize::MAX;

impl Heap {
    /// From now on no object dies: whoever drops values of this heap pays nothing for what they held. It is said when
    /// the heap is about to end.
    pub fn abandon(&self) {
        self.dying.abandon();
    }

    /// Gives back the pages on which nothing stands, and what large cells wait. Not during a walk.
    pub(in crate::heap) fn trim(&self) {
        if self.walks.get() > 0 {
            return;
        }
        self.drop_large_cells();
        let mut any_goes = false;
        for page in self.pages() {
            // SAFETY: all pages of the list are alive.
            unsafe {
                let goes = page.as_ref().class().is_shared() && cells_of(page).next().is_none();
                page.as_ref().first.set(if goes { GOES } else { 0 });
                any_goes |= goes;
            }
        }
        if any_goes {
            self.free.iter().take(SizeClass::SHARED).for_each(forget_those_that_go);
            self.remove_those_that_go();
            self.regions.release();
        }
    }

    fn drop_large_cells(&self) {
        for list in &self.free[SizeClass::SHARED..] {
            while let Some(cell) = list.get() {
                // SAFETY: what stands in a free list is a free cell, here the only one of its page.
                unsafe {
                    list.set(cell.cast::<FreeCell>().as_ref().next);
                    self.remove_page(Page::of(cell));
                }
            }
        }
        self.waiting.set(0);
    }

    fn remove_those_that_go(&self) {
        let mut next = self.pages.get();
        while let Some(page) = next {
            // SAFETY: all pages of the list are alive; one that goes is not looked at again.
            unsafe {
                next = page.as_ref().next.get();
                if page.as_ref().first.get() == GOES {
                    let open = self.open.get(page.as_ref().class().index());
                    open.filter(|open| open.get() == Some(page)).into_iter().for_each(|open| open.set(None));
                    self.remove_page(page);
                }
            }
        }
    }

    /// Drops what objects hold outside of the heap, then everything.
    pub(super) fn end(&self) {
        self.abandon();
        self.empty_all(|kind| kind.holds_outside);
        self.farewells.end();
        while let Some(page) = self.pages.get() {
            // SAFETY: the values of this heap are gone, and nobody borrows the heap.
            unsafe { self.remove_page(page) };
        }
    }

    /// Ends the process, and before that drops what others see the end of. Everything else goes as it is.
    pub fn leave(&self, status: u8) -> ! {
        self.abandon();
        self.empty_all(|kind| kind.ends_visibly);
        entry::leave(status)
    }

    /// Drops what the objects of some kinds hold, all of them such that hold something outside of the heap.
    fn empty_all(&self, is_meant: fn(&Kind) -> bool) {
        for page in self.pages() {
            // SAFETY: the page is alive; a cell in use holds an object, and nobody looks into it any more.
            unsafe {
                if page.as_ref().outside.get() > 0 {
                    let is_meant = |cell: &NonNull<Header>| is_meant(self.kinds.of(cell.as_ref().shape()));
                    cells_of(page).filter(is_meant).for_each(|cell| self.empty(cell));
                }
            }
        }
    }
}

/// Takes the cells out of a free list whose pages go.
fn forget_those_that_go(list: &Link<Header>) {
    let mut rest = list.take();
    while let Some(cell) = rest {
        // SAFETY: what stands in a free list is a free cell, of a page that is alive.
        unsafe {
            let free = &mut *cell.cast::<FreeCell>().as_ptr();
            rest = free.next;
            if Page::of(cell).as_ref().first.get() != GOES {
                free.next = list.replace(Some(cell));
            }
        }
    }
}

/// The cells in use.
///
/// # Safety
///
/// The page is alive as long as the iterator.
unsafe fn cells_of(page: NonNull<Page>) -> impl Iterator<Item = NonNull<Header>> {
    // SAFETY: as the caller says; every carved cell begins with a header.
    unsafe {
        let all = (0..page.as_ref().count()).map(move |index| Page::cell(page, index));
        all.filter(|cell| cell.as_ref().shape() != ShapeId::FREE)
    }
}

#[cfg(test)]
mod tests;
