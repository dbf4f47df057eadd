//! Size classes: a cell has the size of its class, so that any free cell of a class serves any request of it.
//!
//! Sixteen classes in steps of 16 bytes up to 256, then four to each doubling: at most a fifth of a cell is lost. Classes up to
//! 4096 bytes share pages; a larger cell has a page of its own.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct SizeClass(u8);

const STEP: usize = 16;
const STEPS: usize = 16;
const STEPPED: usize = STEP * STEPS;
const STEPPED_BITS: u32 = STEPPED.ilog2();

const LARGEST_SHARED: usize = 4096;
/// More than any machine has: a request beyond it fails at once.
const LARGEST: usize = 1 << 40;

impl SizeClass {
    pub const COUNT: usize = SizeClass::index_of(LARGEST) + 1;
    /// The classes whose cells share pages come first.
    pub const SHARED: usize = SizeClass::index_of(LARGEST_SHARED) + 1;

    #[inline(always)]
    pub fn of(bytes: usize) -> Option<SizeClass> {
        (bytes <= LARGEST).then(|| SizeClass(SizeClass::index_of(bytes) as u8))
    }

    #[inline(always)]
    const fn index_of(bytes: usize) -> usize {
        let last = bytes.saturating_sub(1);
        if last < STEPPED {
            return last / STEP;
        }
        let doubling = last.ilog2();
        let quarter = (last >> (doubling - 2)) & 3;
        STEPS + 4 * (doubling - STEPPED_BITS) as usize + quarter
    }

    #[inline(always)]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The size of each cell.
    #[inline(always)]
    pub fn bytes(self) -> usize {
        SIZES[self.index()]
    }

    const fn bytes_of(index: usize) -> usize {
        if index < STEPS {
            return (index + 1) * STEP;
        }
        let (doubling, quarter) = ((index - STEPS) / 4, (index - STEPS) % 4);
        (STEPPED << doubling) / 4 * (5 + quarter)
    }

    #[inline(always)]
    pub const fn is_shared(self) -> bool {
        self.index() < SizeClass::SHARED
    }
}

static SIZES: [usize; SizeClass::COUNT] = {
    let (mut sizes, mut index) = ([0; SizeClass::COUNT], 0);
    while index < sizes.len() {
        sizes[index] = SizeClass::bytes_of(index);
        index += 1;
    }
    sizes
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_size_gets_the_smallest_class_that_holds_it() {
        let mut smaller = 0;
        for index in 0..SizeClass::COUNT {
            let bytes = SizeClass(index as u8).bytes();
            for size in [smaller + 1, (smaller + bytes) / 2 + 1, bytes] {
                assert_eq!(SizeClass::of(size).map(SizeClass::index), Some(index), "{size} of {bytes}");
            }
            assert!(bytes.is_multiple_of(STEP));
            smaller = bytes;
        }
        assert_eq!(smaller, LARGEST);
    }

    #[test]
    fn at_most_a_fifth_of_a_cell_beyond_the_steps_is_lost() {
        for index in STEPS..SizeClass::COUNT {
            let (below, bytes) = (SizeClass(index as u8 - 1).bytes(), SizeClass(index as u8).bytes());
            assert!((bytes - below) * 5 <= bytes, "{below} to {bytes}");
        }
    }

    #[test]
    fn nothing_is_the_smallest_cell_and_too_much_is_refused() {
        assert_eq!(SizeClass::of(0).map(SizeClass::bytes), Some(16));
        assert_eq!(SizeClass::of(LARGEST + 1), None);
        assert_eq!(SizeClass::of(usize::MAX), None);
    }

    #[test]
    fn cells_up_to_four_kibibytes_share_pages() {
        let shared = |bytes| SizeClass::of(bytes).is_some_and(SizeClass::is_shared);
        assert!(shared(1) && shared(LARGEST_SHARED) && !shared(LARGEST_SHARED + 1));
    }
}
