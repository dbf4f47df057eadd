//! The allocator of everything that does not live in an interpreter's heap: strings and rows of Rust code, digits of big
//! integers.
//!
//! The C library of static binaries takes 40 to 200 ns for a small block, several times what the arithmetic takes that
//! wanted it. So each thread keeps what it frees in lists by size, up to 32 KiB a block, and takes from them first; what
//! is larger, and what no list has, is [new](`fresh`). A block may be freed by another thread than took it: it goes to the
//! lists of the one that frees it.
//!
//! New blocks are first cut from a stretch of memory that the program is loaded with, and come from the system when that
//! is used up. A program that does little asks the system for nothing, and what it uses lies close together: fresh memory
//! costs a fault for each page that is touched.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr;

use super::stretch::{Part, Stretch};

/// Blocks of 16, 32, 64 … bytes.
const CLASSES: usize = 12;
const SMALLEST_LOG: u32 = 4;
const LARGEST: usize = 1 << (SMALLEST_LOG as usize + CLASSES - 1);

/// Bytes that the list of one class may hold, besides blocks of [`START`], which have nowhere else to go.
const MOST_KEPT: usize = 256 << 10;

/// The small blocks of small programs; the stack and the first pages of an interpreter.
static START: Stretch<{ 9 << 20 }> = Stretch::new();

/// Bytes of it that every program uses.
const AT_ONCE: usize = 32 << 10;

/// Said by the main thread at the start of the program: fetches at once the memory that it is going to touch page by
/// page, which is half as expensive.
pub fn prepare() {
    START.touch(AT_ONCE);
    IS_MAIN.set(true);
}

/// A block in a list begins with the next one.
struct List {
    first: Cell<*mut u8>,
    count: Cell<usize>,
}

thread_local! {
    static LISTS: [List; CLASSES] = const { [const { List { first: Cell::new(ptr::null_mut()), count: Cell::new(0) } }; CLASSES] };
    /// The lists of the main thread go with the process.
    static IS_MAIN: Cell<bool> = const { Cell::new(false) };
    /// Those of another thread go with it.
    static END: End = const { End };
}

struct End;

impl Drop for End {
    fn drop(&mut self) {
        LISTS.with(|lists| {
            for (class, list) in lists.iter().enumerate() {
                let mut block = list.first.replace(ptr::null_mut());
                list.count.set(0);
                while !block.is_null() {
                    // SAFETY: a block in a list begins with the next one, and is of its class.
                    unsafe {
                        let next = block.cast::<*mut u8>().read();
                        give_back(block, layout_of(class));
                        block = next;
                    }
                }
            }
        });
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

/// A block that no list has: of a class, or larger than all of them.
///
/// # Safety
///
/// The layout has a size.
#[cold]
unsafe fn fresh(layout: Layout) -> *mut u8 {
    if !IS_MAIN.get() {
        let _ = END.try_with(|_| ());
    }
    let part = if layout.size() <= LARGEST { Part::Small } else { Part::Large };
    // SAFETY: the layout has a size.
    START.take(part, layout).unwrap_or_else(|| unsafe { System.alloc(layout) })
}

/// # Safety
///
/// The block is [`fresh`] with this layout, and nobody's any more.
#[cold]
unsafe fn give_back(block: *mut u8, layout: Layout) {
    match START.part_of(block) {
        Some(part) => START.give_back(part, block, layout),
        // SAFETY: it came from the system, with this layout.
        None => unsafe { System.dealloc(block, layout) },
    }
}

// SAFETY: a block is large and aligned enough for every layout of its class, and is in one list or with one owner.
unsafe impl GlobalAlloc for Lists {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(class) = class_of(layout) else {
            // SAFETY: as the caller says.
            return unsafe { fresh(layout) };
        };
        let taken = LISTS.with(|lists| {
            let list = lists.get(class)?;
            let first = list.first.get();
            if first.is_null() {
                return None;
            }
            // SAFETY: a block in a list begins with the next one.
            list.first.set(unsafe { first.cast::<*mut u8>().read() });
            list.count.set(list.count.get() - 1);
            Some(first)
        });
        // SAFETY: the layout has a size.
        taken.unwrap_or_else(|| unsafe { fresh(layout_of(class)) })
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(class) = class_of(layout) else {
            // SAFETY: as the caller says.
            return unsafe { give_back(block, layout) };
        };
        let is_kept = LISTS.with(|lists| {
            let Some(list) = lists.get(class) else { return false };
            if (list.count.get() << class) >= MOST_KEPT >> SMALLEST_LOG && START.part_of(block).is_none() {
                return false;
            }
            // SAFETY: the block is the caller's no more, and is large enough for a pointer.
            unsafe { block.cast::<*mut u8>().write(list.first.get()) };
            list.first.set(block);
            list.count.set(list.count.get() + 1);
            true
        });
        if !is_kept {
            // SAFETY: blocks of a class were made with its layout.
            unsafe { give_back(block, layout_of(class)) };
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's size is valid for the alignment.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (class_of(layout), class_of(wanted)) {
            (Some(old), Some(new)) if old == new => block,
            // SAFETY: as the caller says; what is not of the start is the system's.
            (None, None) if START.part_of(block).is_none() => unsafe { System.realloc(block, layout, size) },
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
