//! Death: what happens when the last owner of an object lets go.
//!
//! The destructor of its kind drops what the object owns, then the heap takes the cell back. Destructors call each other
//! that way, as deep as the data are nested, and a script nests data as deep as it likes: so beyond a small depth an
//! object waits in a list until the stack is flat again.
//!
//! Destructors run no code of a script; an object that wants to say farewell is queued by its type and resurrected at
//! the next safe point.

use std::cell::{Cell, RefCell};
use std::ptr::NonNull;

use super::alloc::Heap;
use super::header::{Header, ShapeId};
use super::word::Word;

/// Drops what the object in the cell owns. The cell itself stays for the heap to take.
pub type Destroy = unsafe fn(&Heap, NonNull<Header>);

const BUILTIN: usize = ShapeId::FIRST_OF_INSTANCES as usize;

/// How each kind of object dies; built once, as a constant.
pub struct Kinds {
    builtin: [Destroy; BUILTIN],
    instance: Destroy,
}

impl Kinds {
    /// Objects of built-in kinds own nothing, until [`Kinds::with`] says how they die.
    pub const fn new(instance: Destroy) -> Kinds {
        Kinds { builtin: [owns_nothing; BUILTIN], instance }
    }

    #[must_use]
    pub const fn with(mut self, kind: ShapeId, destroy: Destroy) -> Kinds {
        self.builtin[kind.number() as usize] = destroy;
        self
    }

    fn destructor(&self, shape: ShapeId) -> Destroy {
        self.builtin.get(shape.number() as usize).copied().unwrap_or(self.instance)
    }
}

fn owns_nothing(_: &Heap, _: NonNull<Header>) {}

/// The objects of one heap that are dying.
#[derive(Default)]
pub(super) struct Dying {
    depth: Cell<u32>,
    waiting: RefCell<Vec<NonNull<Header>>>,
}

/// Some kilobytes of stack, even where each level passes through a large container.
const DEEPEST: u32 = 24;

impl Dying {
    /// Without memory for the note the object stays where it is until its heap ends.
    fn wait(&self, cell: NonNull<Header>) {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.try_reserve(1).is_ok() {
            waiting.push(cell);
        }
    }

    fn next(&self) -> Option<NonNull<Header>> {
        self.waiting.borrow_mut().pop()
    }
}

/// Destroys the object that a word points to, and frees its cell.
///
/// # Safety
///
/// The word points to an object, whose last owner has just let go.
#[inline(never)]
pub(super) unsafe fn bury(word: Word) {
    let Some(cell) = word.as_pointer() else { return };
    // SAFETY: the object is still whole, so its page and its heap are there.
    let heap = unsafe { Heap::of(cell) };
    let dying = heap.dying();
    let depth = dying.depth.get();
    if depth >= DEEPEST {
        return dying.wait(cell);
    }
    dying.depth.set(depth + 1);
    // SAFETY: nobody owns it, says the caller.
    unsafe { destroy(heap, cell) };
    if depth == 0 {
        while let Some(next) = dying.next() {
            // SAFETY: nobody has owned it since it began to wait.
            unsafe { destroy(heap, next) };
        }
    }
    dying.depth.set(depth);
}

/// # Safety
///
/// `cell` is an object of `heap` that nobody owns.
unsafe fn destroy(heap: &Heap, cell: NonNull<Header>) {
    // SAFETY: the object is whole; its destructor is the one of its kind; after it nothing refers to the cell.
    unsafe {
        let shape = cell.as_ref().shape();
        heap.kinds().destructor(shape)(heap, cell);
        heap.free(cell);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::heap::{HeapBox, Value};

    pub const PAIR: ShapeId = ShapeId::builtin(1);
    const PLAIN: ShapeId = ShapeId::builtin(2);
    pub static KINDS: Kinds = Kinds::new(destroy_pair).with(PAIR, destroy_pair);

    #[repr(C)]
    struct Pair {
        header: Header,
        left: Value,
        right: Value,
    }

    unsafe fn destroy_pair(_: &Heap, cell: NonNull<Header>) {
        let pair = cell.cast::<Pair>().as_ptr();
        // SAFETY: called once, for a pair.
        unsafe {
            (&raw mut (*pair).left).drop_in_place();
            (&raw mut (*pair).right).drop_in_place();
        }
    }

    fn pair_of_shape(heap: &Heap, shape: ShapeId, left: Value, right: Value) -> Value {
        let cell = heap.allocate(size_of::<Pair>(), shape).expect("memory for a pair");
        // SAFETY: the cell has room for a pair, and becomes a value when it is whole.
        unsafe {
            cell.cast::<Pair>().write(Pair { header: Header::new(shape), left, right });
            Value::from_cell(cell)
        }
    }

    pub fn pair(heap: &Heap, left: Value, right: Value) -> Value {
        pair_of_shape(heap, PAIR, left, right)
    }

    pub fn right_of(pair: &Value) -> &Value {
        let cell = pair.as_pointer().expect("an object");
        assert_eq!(pair.shape(), PAIR);
        // SAFETY: the shape says that it is a pair, and `pair` keeps it.
        unsafe { &(*cell.cast::<Pair>().as_ptr()).right }
    }

    #[test]
    fn a_chain_of_any_length_dies_on_a_small_stack() {
        let heap = HeapBox::new(&KINDS);
        let links = if cfg!(miri) { 300 } else { 1_000_000 };
        let chain = (0..links).fold(Value::NONE, |rest, _| pair(&heap, Value::NONE, rest));
        assert_eq!(heap.cells().count(), links);
        drop(chain);
        assert_eq!(heap.cells().count(), 0);
    }

    #[test]
    fn a_deep_tree_dies_whole() {
        let heap = HeapBox::new(&KINDS);
        let depth = if cfg!(miri) { 30 } else { 2000 };
        let tree = (0..depth).fold(Value::NONE, |tree, _| {
            let leaves = pair(&heap, pair(&heap, Value::NONE, tree.clone()), tree);
            pair(&heap, leaves.clone(), leaves)
        });
        assert_eq!(heap.cells().count(), 3 * depth);
        drop(tree);
        assert_eq!(heap.cells().count(), 0);
    }

    #[test]
    fn instances_die_by_the_destructor_of_instances() {
        let heap = HeapBox::new(&KINDS);
        let inner = pair(&heap, Value::NONE, Value::NONE);
        drop(pair_of_shape(&heap, ShapeId::of_instances(1000), inner.clone(), Value::NONE));
        assert!(inner.header().is_some_and(Header::is_unique));
    }

    #[test]
    fn kinds_that_own_nothing_need_no_destructor() {
        let heap = HeapBox::new(&KINDS);
        let inner = pair(&heap, Value::NONE, Value::NONE);
        drop(pair_of_shape(&heap, PLAIN, inner.clone(), Value::NONE));
        assert_eq!((heap.cells().count(), inner.header().and_then(Header::count)), (1, Some(2)));
    }
}
