//! A stretch of memory that the program is loaded with: address space, of which only what is touched takes memory. It has
//! two parts, one for small blocks and one for large ones; blocks are cut from the start of a part on. The last one of a
//! part may be given back; all others stay for whoever has them.

use std::alloc::Layout;
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use nix::libc;

/// Begins where a page of the machine does; what is in use stands on the first one, with the first small blocks.
#[repr(C, align(4096))]
pub struct Stretch<const SIZE: usize> {
    /// How much of each part has been given out.
    used: [AtomicUsize; 2],
    memory: UnsafeCell<MaybeUninit<[u8; SIZE]>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Small,
    Large,
}

/// Where the second part begins.
const LARGE: usize = 256 << 10;

// SAFETY: each byte of the memory has at most one owner, of which `used` keeps account.
unsafe impl<const SIZE: usize> Sync for Stretch<SIZE> {}

impl<const SIZE: usize> Stretch<SIZE> {
    pub const fn new() -> Self {
        Stretch { used: [const { AtomicUsize::new(0) }; 2], memory: UnsafeCell::new(MaybeUninit::uninit()) }
    }

    /// The bytes of a part.
    const fn bytes(part: Part) -> Range<usize> {
        match part {
            Part::Small => 0..LARGE,
            Part::Large => LARGE..SIZE,
        }
    }

    fn start(&self) -> *mut u8 {
        self.memory.get().cast()
    }

    /// A block that nobody has, if the part has room for it.
    pub fn take(&self, part: Part, layout: Layout) -> Option<*mut u8> {
        let bytes = Self::bytes(part);
        let begin = |used: usize| {
            let address = (self.start().addr() + bytes.start + used).checked_next_multiple_of(layout.align())?;
            Some(address - self.start().addr())
        };
        let end = |used| Some(begin(used)?.checked_add(layout.size()).filter(|end| *end <= bytes.end)? - bytes.start);
        let used = self.used[part as usize].fetch_update(Ordering::Relaxed, Ordering::Relaxed, end).ok()?;
        // SAFETY: it begins before its end, which is inside.
        begin(used).map(|begin| unsafe { self.start().add(begin) })
    }

    /// The part that a block is of.
    #[inline]
    pub fn part_of(&self, block: *mut u8) -> Option<Part> {
        match block.addr().wrapping_sub(self.start().addr()) {
            0..LARGE => Some(Part::Small),
            offset if offset < SIZE => Some(Part::Large),
            _ => None,
        }
    }

    /// Takes back a block of this part that is nobody's any more.
    pub fn give_back(&self, part: Part, block: *mut u8, layout: Layout) {
        let begin = block.addr() - self.start().addr() - Self::bytes(part).start;
        let end = begin + layout.size();
        // It is not the last one if that fails.
        let _ = self.used[part as usize].compare_exchange(end, begin, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Fetches the pages of the first so many bytes. A kernel that cannot do this fetches each when it is touched.
    pub fn touch(&'static self, bytes: usize) {
        #[cfg(target_os = "linux")]
        // SAFETY: changes nothing that is stored there.
        unsafe {
            libc::madvise((&raw const *self).cast_mut().cast(), bytes.min(SIZE), libc::MADV_POPULATE_WRITE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(size: usize, align: usize) -> Layout {
        Layout::from_size_align(size, align).unwrap()
    }

    const SIZE: usize = LARGE + 16384;

    #[test]
    fn blocks_of_a_part_lie_one_behind_the_other_as_they_are_aligned() {
        static STRETCH: Stretch<SIZE> = Stretch::new();
        let blocks = [(5, 1), (16, 16), (100, 4096)].map(|(size, align)| {
            let block = STRETCH.take(Part::Small, layout(size, align)).unwrap();
            assert!(block.addr().is_multiple_of(align) && STRETCH.part_of(block) == Some(Part::Small));
            block.addr()
        });
        assert!(blocks[0] + 5 <= blocks[1] && blocks[1] + 16 <= blocks[2] && blocks[2] < blocks[0] + 8192);
        let large = STRETCH.take(Part::Large, layout(8192, 4096)).unwrap();
        assert_eq!((STRETCH.part_of(large), large.addr() % 4096), (Some(Part::Large), 0));
        assert_eq!(STRETCH.part_of(STRETCH.start().wrapping_add(SIZE)), None);
        assert_eq!(STRETCH.part_of(STRETCH.start().wrapping_sub(1)), None);
    }

    #[test]
    fn what_does_not_fit_is_refused_and_the_last_block_can_come_back() {
        static STRETCH: Stretch<SIZE> = Stretch::new();
        STRETCH.touch(usize::MAX);
        let [first, last] = [16000, 384].map(|size| STRETCH.take(Part::Large, layout(size, 1)).unwrap());
        assert_eq!(STRETCH.take(Part::Large, layout(1, 1)), None);
        STRETCH.give_back(Part::Large, first, layout(16000, 1));
        assert_eq!(STRETCH.take(Part::Large, layout(1, 1)), None);
        STRETCH.give_back(Part::Large, last, layout(384, 1));
        assert_eq!(STRETCH.take(Part::Large, layout(usize::MAX >> 1, 1)), None);
        assert_eq!(STRETCH.take(Part::Large, layout(384, 1)), Some(last));
        let small = STRETCH.take(Part::Small, layout(LARGE, 1)).unwrap();
        assert_eq!(STRETCH.take(Part::Small, layout(1, 1)), None);
        STRETCH.give_back(Part::Small, small, layout(LARGE, 1));
        assert_eq!(STRETCH.take(Part::Small, layout(1, 1)), Some(small));
    }
}
