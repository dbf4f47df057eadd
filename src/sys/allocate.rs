//! The allocator of everything that does not live in an interpreter's heap: strings and rows of Rust code, digits of big
//! integers.
//!
//! The C library of static binaries takes 40 to 200 ns for a small block, several times what the arithmetic takes that
//! wanted it. So each thread keeps what it frees in lists by size, up to 32 KiB a block, and takes from them first; what
//! is larger, and what no list has, comes from the system. A block may be freed by another thread than took it: it goes
//! to the lists of the one that frees it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr;

/// Blocks of 16, 32, 64 … bytes.
const CLASSES: usize = 12;
const SMALLEST_LOG: u32 = 4;
const LARGEST: usize = 1 << (SMALLEST_LOG as usize + CLASSES - 1);

/// Bytes that the list of one class may hold.
const MOST_KEPT: usize = 256 << 10;

/// A block in a list begins with the next one.
struct List {
    first: Cell<*mut u8>,
    count: Cell<usize>,
}

thread_local! {
    static LISTS: Kept = const { Kept([const { List { first: Cell::new(ptr::null_mut()), count: Cell::new(0) } }; CLASSES]) };
}

/// The lists of a thread, which go with it.
struct Kept([List; CLASSES]);

impl Drop for Kept {
    fn drop(&mut self) {
        for (class, list) in self.0.iter().enumerate() {
            let mut block = list.first.replace(ptr::null_mut());
            while !block.is_null() {
                // SAFETY: a block in a list begins with the next one, and was allocated with the layout of its class.
                unsafe {
                    let next = block.cast::<*mut u8>().read();
                    System.dealloc(block, layout_of(class));
                    block = next;
                }
            }
        }
    }
}

pub struct Lists;

/// The list for a size, if there is one.
#[inline(always)]
fn class_of(layout: Layout) -> Option<usize> {
    let is_listed = layout.size() <= LARGEST && layout.align() <= 1 << SMALLEST_LOG;
    is_listed.then(|| {
        let size = layout.size().max(1 << SMALLEST_LOG);
        (usize::BITS - (size - 1).leading_zeros() - SMALLEST_LOG) as usize
    })
}

fn layout_of(class: usize) -> Layout {
    let size = 1usize << (class + SMALLEST_LOG as usize);
    // SAFETY: the alignment is a power of two, and the size is small.
    unsafe { Layout::from_size_align_unchecked(size, 1 << SMALLEST_LOG) }
}

// SAFETY: a block is large and aligned enough for every layout of its class, and is in one list or with one owner.
unsafe impl GlobalAlloc for Lists {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(class) = class_of(layout) else {
            // SAFETY: as the caller says.
            return unsafe { System.alloc(layout) };
        };
        let taken = LISTS.try_with(|lists| {
            let list = lists.0.get(class)?;
            let first = list.first.get();
            if first.is_null() {
                return None;
            }
            // SAFETY: a block in a list begins with the next one.
            list.first.set(unsafe { first.cast::<*mut u8>().read() });
            list.count.set(list.count.get() - 1);
            Some(first)
        });
        match taken {
            Ok(Some(block)) => block,
            // SAFETY: the layout has a size.
            _ => unsafe { System.alloc(layout_of(class)) },
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(class) = class_of(layout) else {
            // SAFETY: as the caller says.
            return unsafe { System.dealloc(block, layout) };
        };
        let is_kept = LISTS.try_with(|lists| {
            let Some(list) = lists.0.get(class) else { return false };
            if (list.count.get() << class) >= MOST_KEPT >> SMALLEST_LOG {
                return false;
            }
            // SAFETY: the block is the caller's no more, and is large enough for a pointer.
            unsafe { block.cast::<*mut u8>().write(list.first.get()) };
            list.first.set(block);
            list.count.set(list.count.get() + 1);
            true
        });
        if !matches!(is_kept, Ok(true)) {
            // SAFETY: blocks of a class were allocated with its layout.
            unsafe { System.dealloc(block, layout_of(class)) };
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's size is valid for the alignment.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (class_of(layout), class_of(wanted)) {
            (Some(old), Some(new)) if old == new => block,
            // SAFETY: as the caller says.
            (None, None) => unsafe { System.realloc(block, layout, size) },
            // SAFETY: both blocks are there, and are different ones.
            _ => unsafe {
                let moved = self.alloc(wanted);
                if !moved.is_null() {
                    ptr::copy_nonoverlapping(block, moved, layout.size().min(size));
                    self.dealloc(block, layout);
                }
                moved
            },
        }
    }
}
