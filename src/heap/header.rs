//! The header: the first eight bytes of every cell of the heap, `{count: u32, shape: u32}`.
//!
//! **Count.** How many owned words point here. From 2^31 on the object is immortal: no increment and no decrement
//! changes it any more. Objects are born immortal (constants, what interpreters share) or become so by being held too
//! often; the second kind leaks until its heap ends, which is the price of a count that cannot overflow.
//!
//! **Shape.** What the object is: 0 a free cell, below 128 a built-in kind, from there on an instance whose class and
//! slots the table of shapes knows. One comparison asks for a type, an inline cache and a method cache.

use std::cell::Cell;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(transparent)]
pub struct ShapeId(u32);

impl ShapeId {
    /// No object has it, so that it also answers "what shape?" for a word that points nowhere.
    pub const FREE: ShapeId = ShapeId(0);
    pub const FIRST_OF_INSTANCES: u32 = 128;

    pub(super) const FINALISER: u32 = 1 << 31;

    /// A kind of object that Rust defines; for constants, where the assertion is checked by the compiler.
    pub const fn builtin(number: u32) -> ShapeId {
        assert!(number > 0 && number < ShapeId::FIRST_OF_INSTANCES);
        ShapeId(number)
    }

    pub(super) const fn of_instances(number: u32) -> ShapeId {
        debug_assert!(number >= ShapeId::FIRST_OF_INSTANCES);
        ShapeId(number)
    }

    #[inline(always)]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Instances of a class with `__del__`: their numbers have the highest bit.
    #[inline(always)]
    pub(super) const fn has_finaliser(self) -> bool {
        self.0 & ShapeId::FINALISER != 0
    }

    #[inline(always)]
    pub const fn is_of_instances(self) -> bool {
        self.0 >= ShapeId::FIRST_OF_INSTANCES
    }
}

#[repr(C, align(8))]
pub struct Header {
    count: Cell<u32>,
    shape: Cell<ShapeId>,
}

const _: () = assert!(size_of::<Header>() == 8 && align_of::<Header>() == 8);

const IMMORTAL: u32 = 1 << 31;

impl Header {
    /// Of an object that one word owns.
    #[inline(always)]
    pub const fn new(shape: ShapeId) -> Header {
        Header { count: Cell::new(1), shape: Cell::new(shape) }
    }

    /// Of a cell that nobody owns.
    #[inline(always)]
    pub(super) const fn free() -> Header {
        Header { count: Cell::new(0), shape: Cell::new(ShapeId::FREE) }
    }

    /// One owner more. The count that reaches 2^31 stays there.
    #[inline(always)]
    pub(super) fn retain(&self) {
        let count = self.count.get();
        if count < IMMORTAL {
            self.count.set(count + 1);
        }
    }

    /// One owner less; says whether it was the last.
    #[inline(always)]
    #[must_use]
    pub(super) fn release(&self) -> bool {
        let count = self.count.get();
        if count >= IMMORTAL {
            return false;
        }
        debug_assert!(count > 0, "released more often than retained");
        self.count.set(count.wrapping_sub(1));
        count == 1
    }

    /// Nobody owned it; now one does again.
    pub(super) fn revive(&self) {
        debug_assert!(self.count.get() == 0, "it is alive");
        self.count.set(1);
    }

    pub fn make_immortal(&self) {
        self.count.set(IMMORTAL);
    }

    pub fn is_immortal(&self) -> bool {
        self.count.get() >= IMMORTAL
    }

    /// Nobody else holds it: it may be changed in place.
    #[inline(always)]
    pub fn is_unique(&self) -> bool {
        self.count.get() == 1
    }

    /// How many words own it, for the collector; of an immortal one nobody knows.
    pub fn count(&self) -> Option<u32> {
        (!self.is_immortal()).then(|| self.count.get())
    }

    #[inline(always)]
    pub fn shape(&self) -> ShapeId {
        self.shape.get()
    }

    /// The instance has one attribute more, or one less.
    ///
    /// # Safety
    ///
    /// The object is what the new shape says: its destructor and everybody who asks for the shape will rely on it.
    #[inline(always)]
    pub unsafe fn set_shape(&self, shape: ShapeId) {
        debug_assert!(shape != ShapeId::FREE, "only the allocator frees");
        self.shape.set(shape);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: ShapeId = ShapeId::builtin(7);

    fn with_count(count: u32) -> Header {
        Header { count: Cell::new(count), shape: Cell::new(KIND) }
    }

    #[test]
    fn only_the_last_release_says_so() {
        let header = Header::new(KIND);
        header.retain();
        header.retain();
        assert_eq!([header.release(), header.release(), header.release()], [false, false, true]);
    }

    #[test]
    fn an_immortal_stays_as_it_is() {
        let header = Header::new(KIND);
        header.make_immortal();
        for _ in 0..3 {
            header.retain();
            assert!(!header.release() && !header.release());
            assert_eq!(header.count.get(), IMMORTAL);
        }
        assert_eq!(header.count(), None);
    }

    #[test]
    fn a_count_that_grows_too_large_becomes_immortal() {
        let header = with_count(IMMORTAL - 2);
        header.retain();
        assert!(!header.is_immortal() && header.count() == Some(IMMORTAL - 1));
        header.retain();
        assert!(header.is_immortal());
        header.retain();
        assert!(!header.release() && header.is_immortal());
    }

    #[test]
    fn the_largest_count_that_is_not_immortal_can_still_shrink() {
        let header = with_count(IMMORTAL - 1);
        assert!(!header.release());
        assert_eq!(header.count(), Some(IMMORTAL - 2));
    }

    #[test]
    fn unique_means_exactly_one_owner() {
        let header = Header::new(KIND);
        assert!(header.is_unique());
        header.retain();
        assert!(!header.is_unique());
        header.make_immortal();
        assert!(!header.is_unique());
    }

    #[test]
    fn an_instance_changes_its_shape_and_keeps_its_count() {
        let header = with_count(5);
        // SAFETY: there is no object behind the header.
        unsafe { header.set_shape(ShapeId::of_instances(1000)) };
        assert_eq!((header.shape(), header.count()), (ShapeId::of_instances(1000), Some(5)));
    }

    #[test]
    fn kinds_end_where_instances_begin() {
        assert!(!ShapeId::builtin(127).is_of_instances() && ShapeId::of_instances(128).is_of_instances());
        assert_eq!(Header::free().shape(), ShapeId::FREE);
    }
}
