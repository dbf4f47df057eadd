//! Values: words with a promise about the object behind them.
//!
//! - A [`Value`] *owns a count*: as long as it is there, its object is. Cloning counts up, dropping counts down. It
//!   stands wherever something is kept: slots, items, attributes, results.
//! - A [`Lent`] is a copy of the word that counts nothing, for as long as the owner it was taken from cannot change:
//!   its lifetime says so. It stands for operands: the tree takes a local into a register, works on it, and counts
//!   nothing. Who wants to keep it says [`Lent::keep`].
//! - A [`Word`] promises nothing. Both of the above read as one, so that the tests for tags are written once.
//!
//! A value finds the heap of its object through the object's page; nothing is looked up in the thread.
//!
//! What a value costs: `Option<Value>` and `Result<Value, Raised>` are eight bytes too, where the word 0 says that there
//! is no value because an exception is pending.

use std::fmt;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::ptr::NonNull;

use super::death;
use super::header::{Header, ShapeId};
use super::word::Word;

/// An exception is pending; the interpreter holds it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Raised;

#[repr(transparent)]
pub struct Value {
    word: Word,
    /// Counts are not atomic: a value stays in its thread.
    stays: PhantomData<*const Header>,
}

#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Lent<'a> {
    word: Word,
    owner: PhantomData<&'a Value>,
}

const _: () = assert!(size_of::<Value>() == 8 && size_of::<Lent>() == 8 && size_of::<Option<Lent>>() == 8);
const _: () = assert!(size_of::<Option<Value>>() == 8 && size_of::<Result<Value, Raised>>() == 8);

impl Value {
    pub const NONE: Value = Value::immediate(Word::NONE);
    pub const UNBOUND: Value = Value::immediate(Word::UNBOUND);
    pub const NOT_IMPLEMENTED: Value = Value::immediate(Word::NOT_IMPLEMENTED);
    pub const ELLIPSIS: Value = Value::immediate(Word::ELLIPSIS);

    const fn immediate(word: Word) -> Value {
        Value { word, stays: PhantomData }
    }

    /// The int, if it has at most 63 bits; a larger one is an object.
    #[inline(always)]
    pub const fn int(int: i64) -> Option<Value> {
        match Word::int(int) {
            Some(word) => Some(Value::immediate(word)),
            None => None,
        }
    }

    /// The float, if a word holds it; one very small or very large is an object.
    #[inline(always)]
    pub const fn float(float: f64) -> Option<Value> {
        match Word::float(float) {
            Some(word) => Some(Value::immediate(word)),
            None => None,
        }
    }

    #[inline(always)]
    pub const fn bool(truth: bool) -> Value {
        Value::immediate(Word::bool(truth))
    }

    /// The value that a word is.
    ///
    /// # Safety
    ///
    /// If the word points to an object, then the object is alive, one of its counts goes to this value, and its heap
    /// outlives it.
    #[inline(always)]
    pub const unsafe fn from_word(word: Word) -> Value {
        Value { word, stays: PhantomData }
    }

    /// The value that a word is, if it points to no object.
    #[inline(always)]
    pub fn without_object(word: Word) -> Option<Value> {
        if word.is_pointer() { None } else { Some(Value::immediate(word)) }
    }

    /// A new object, as the allocator gave it and its type filled it.
    ///
    /// # Safety
    ///
    /// As for [`Value::from_word`]; moreover the contents are those that the destructor of its kind expects.
    #[inline(always)]
    pub unsafe fn from_cell(cell: NonNull<Header>) -> Value {
        // SAFETY: the caller's promise is the same.
        unsafe { Value::from_word(Word::pointer(cell)) }
    }

    /// The word, which now owns the count; only [`Value::from_word`] gives it back.
    #[inline(always)]
    pub fn into_word(self) -> Word {
        ManuallyDrop::new(self).word
    }

    #[inline(always)]
    pub fn lend(&self) -> Lent<'_> {
        Lent { word: self.word, owner: PhantomData }
    }

    #[inline(always)]
    pub fn header(&self) -> Option<&Header> {
        self.lend().header()
    }

    /// See [`Lent::shape`].
    #[inline(always)]
    pub fn shape(&self) -> ShapeId {
        self.lend().shape()
    }
}

impl<'a> Lent<'a> {
    pub const NONE: Lent<'static> = Lent { word: Word::NONE, owner: PhantomData };
    pub const UNBOUND: Lent<'static> = Lent { word: Word::UNBOUND, owner: PhantomData };

    /// Lends what a word is.
    ///
    /// # Safety
    ///
    /// If the word points to an object, then somebody owns a count of it for the whole of `'a`.
    #[inline(always)]
    pub const unsafe fn from_word(word: Word) -> Lent<'a> {
        Lent { word, owner: PhantomData }
    }

    /// Counts up, and so outlives the lender.
    #[inline(always)]
    pub fn keep(self) -> Value {
        if let Some(header) = self.header() {
            header.retain();
        }
        // SAFETY: the count that was added goes to the value.
        unsafe { Value::from_word(self.word) }
    }

    #[inline(always)]
    pub fn header(self) -> Option<&'a Header> {
        // SAFETY: the lender keeps the object alive for 'a, and all of a header is in cells.
        self.word.as_pointer().map(|cell| unsafe { cell.as_ref() })
    }

    /// What the object is; [`ShapeId::FREE`], which no object has, where the word itself is the value.
    #[inline(always)]
    pub fn shape(self) -> ShapeId {
        self.header().map_or(ShapeId::FREE, Header::shape)
    }
}

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Value {
        self.lend().keep()
    }
}

impl Drop for Value {
    #[inline(always)]
    fn drop(&mut self) {
        if self.header().is_some_and(Header::release) {
            // SAFETY: that was the last count, and nobody else can have been lent the object.
            unsafe { death::bury(self.word) };
        }
    }
}

impl Deref for Value {
    type Target = Word;

    #[inline(always)]
    fn deref(&self) -> &Word {
        &self.word
    }
}

impl Deref for Lent<'_> {
    type Target = Word;

    #[inline(always)]
    fn deref(&self) -> &Word {
        &self.word
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.word.fmt(f)
    }
}

impl fmt::Debug for Lent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.word.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::death::tests::{KINDS, PAIR, pair, right_of};
    use crate::heap::dice::{Dice, throws};
    use crate::heap::{Heap, HeapBox};

    fn none() -> Value {
        Value::NONE
    }

    fn pair_of_nothing(heap: &Heap) -> Value {
        pair(heap, none(), none())
    }

    #[test]
    fn a_value_in_the_word_counts_nothing() {
        let (one, half) = (Value::int(1).expect("small"), Value::float(0.5).expect("everyday"));
        assert_eq!((one.clone().as_int(), half.clone().as_float()), (Some(1), Some(0.5)));
        assert_eq!(
            (one.shape(), none().shape(), Value::bool(true).shape()),
            (ShapeId::FREE, ShapeId::FREE, ShapeId::FREE)
        );
        assert!(Value::int(i64::MAX).is_none() && Value::float(f64::NAN).is_none());
    }

    #[test]
    fn a_clone_counts_up_and_a_drop_counts_down() {
        let heap = HeapBox::new(&KINDS);
        let first = pair_of_nothing(&heap);
        let second = first.clone();
        assert_eq!(first.header().and_then(Header::count), Some(2));
        drop(second);
        assert_eq!(first.header().and_then(Header::count), Some(1));
        assert_eq!(first.shape(), PAIR);
    }

    #[test]
    fn lending_counts_nothing_and_keeping_does() {
        let heap = HeapBox::new(&KINDS);
        let owner = pair_of_nothing(&heap);
        let (lent, again) = (owner.lend(), owner.lend());
        assert_eq!((lent.header().and_then(Header::count), *lent == *again), (Some(1), true));
        let kept = lent.keep();
        assert_eq!(kept.header().and_then(Header::count), Some(2));
        drop(owner);
        assert!(kept.header().is_some_and(Header::is_unique));
    }

    #[test]
    fn the_last_drop_frees_the_cell() {
        let heap = HeapBox::new(&KINDS);
        let value = pair_of_nothing(&heap);
        assert_eq!(heap.cells().count(), 1);
        drop(value.clone());
        assert_eq!(heap.cells().count(), 1);
        drop(value);
        assert_eq!(heap.cells().count(), 0);
    }

    #[test]
    fn a_word_carries_the_count_there_and_back() {
        let heap = HeapBox::new(&KINDS);
        let word = pair_of_nothing(&heap).into_word();
        assert_eq!(heap.cells().count(), 1);
        // SAFETY: the word came from `into_word`, once.
        drop(unsafe { Value::from_word(word) });
        assert_eq!(heap.cells().count(), 0);
    }

    #[test]
    fn an_immortal_survives_its_owners() {
        let heap = HeapBox::new(&KINDS);
        let value = pair_of_nothing(&heap);
        value.header().expect("an object").make_immortal();
        drop(value.clone());
        drop(value);
        assert_eq!(heap.cells().count(), 1);
    }

    #[test]
    fn values_of_two_heaps_go_back_to_their_own() {
        let (one, two) = (HeapBox::new(&KINDS), HeapBox::new(&KINDS));
        let (in_one, in_two) = (pair_of_nothing(&one), pair_of_nothing(&two));
        drop(in_one);
        assert_eq!((one.cells().count(), two.cells().count()), (0, 1));
        drop(in_two);
        assert_eq!((one.cells().count(), two.cells().count()), (0, 0));
    }

    /// A value handed about at random is counted as often as it is held.
    #[test]
    fn counts_agree_with_the_owners() {
        let heap = HeapBox::new(&KINDS);
        let mut dice = Dice::new(3);
        let mut held: Vec<Value> = (0..8).map(|_| pair_of_nothing(&heap)).collect();
        for _ in 0..throws(20_000) {
            let at = dice.below(held.len());
            match dice.below(3) {
                0 => held.push(held[at].clone()),
                1 => held[at] = pair_of_nothing(&heap),
                _ if held.len() > 1 => drop(held.swap_remove(at)),
                _ => {}
            }
        }
        for value in &held {
            let owners = held.iter().filter(|other| ***other == **value).count();
            assert_eq!(value.header().and_then(Header::count), Some(owners as u32));
        }
        drop(held);
        assert_eq!(heap.cells().count(), 0);
    }

    #[test]
    fn what_an_object_owns_dies_with_it_unless_somebody_else_holds_it() {
        let heap = HeapBox::new(&KINDS);
        let inner = pair_of_nothing(&heap);
        let outer = pair(&heap, inner.clone(), pair_of_nothing(&heap));
        assert_eq!((heap.cells().count(), right_of(&outer).shape()), (3, PAIR));
        drop(outer);
        assert_eq!(heap.cells().count(), 1);
        assert!(inner.header().is_some_and(Header::is_unique));
    }
}
