//! Death: what happens when the last owner of an object lets go.
//!
//! The destructor of its kind drops what the object owns, then the heap takes the cell back. Destructors call each other
//! that way, as deep as the data are nested, and a script nests data as deep as it likes: so beyond a small depth an
//! object waits in a list until the stack is flat again.
//!
//! Destructors run no code of a script; an object that wants to say farewell is queued by its type and resurrected at
//! the next safe point.

use std::any::TypeId;
use std::cell::{Cell, RefCell};
use std::mem;
use std::ptr::NonNull;

use super::alloc::Heap;
use super::farewell::WeakRef;
use super::header::{Header, ShapeId};
use super::instance::Overflow;
use super::object::Payload;
use super::value::Lent;
use super::word::Word;
use super::{instance, kind, object, tuple};

/// Drops what the object in the cell owns. The cell itself stays for the heap to take.
pub(super) type Destroy = unsafe fn(&Heap, NonNull<Header>);

/// Shows every value that the object in the cell owns.
pub(super) type Show = unsafe fn(NonNull<Header>, &mut dyn FnMut(Lent));

/// Asks the object in the cell.
pub(super) type Ask = unsafe fn(NonNull<Header>) -> bool;

const BUILTIN: usize = ShapeId::FIRST_OF_INSTANCES as usize;

/// What the heap does with the objects of one kind.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub destroy: Destroy,
    pub trace: Show,
    pub wants_farewell: Option<Ask>,
    pub is_container: bool,
    pub holds_outside: bool,
    pub ends_visibly: bool,
    /// They own nothing, so there is nothing to do when they die.
    is_plain: bool,
    payload: Option<fn() -> TypeId>,
}

impl Kind {
    /// Objects that are nothing but bytes.
    const PLAIN: Kind = Kind {
        destroy: owns_nothing,
        trace: shows_nothing,
        wants_farewell: None,
        is_container: false,
        holds_outside: false,
        ends_visibly: false,
        is_plain: true,
        payload: None,
    };

    /// Objects that own values.
    const fn container(destroy: Destroy, trace: Show) -> Kind {
        Kind { destroy, trace, is_container: true, is_plain: false, ..Kind::PLAIN }
    }

    const fn of<T: Payload>() -> Kind {
        Kind {
            destroy: object::destroy::<T>,
            trace: object::trace::<T>,
            wants_farewell: if T::FAREWELL.is_some() { Some(object::wants_farewell::<T>) } else { None },
            is_container: T::IS_CONTAINER,
            holds_outside: T::HOLDS_OUTSIDE,
            ends_visibly: T::ENDS_VISIBLY,
            is_plain: !mem::needs_drop::<T>() && !T::IS_CONTAINER && !T::HOLDS_OUTSIDE && T::FAREWELL.is_none(),
            payload: Some(TypeId::of::<T>),
        }
    }
}

/// What kinds of objects there are; built once, as a constant.
pub struct Kinds {
    builtin: [Kind; BUILTIN],
    instance: Kind,
}

impl Kinds {
    /// The kinds that the heap itself defines.
    pub const fn new() -> Kinds {
        let mut builtin = [Kind::PLAIN; BUILTIN];
        builtin[kind::TUPLE.number() as usize] = Kind::container(tuple::destroy, tuple::trace);
        let instance = Kind::container(instance::destroy, instance::trace);
        Kinds { builtin, instance }.with::<Overflow>().with::<WeakRef>()
    }

    /// And objects with this payload.
    #[must_use]
    pub const fn with<T: Payload>(mut self) -> Kinds {
        let number = T::KIND.number() as usize;
        assert!(self.builtin[number].payload.is_none(), "two payloads claim one kind");
        self.builtin[number] = Kind::of::<T>();
        self
    }

    #[inline(always)]
    pub(super) fn of(&self, shape: ShapeId) -> &Kind {
        self.builtin.get(shape.number() as usize).unwrap_or(&self.instance)
    }

    pub(super) fn is_of<T: Payload>(&self) -> bool {
        self.of(T::KIND).payload.is_some_and(|payload| payload() == TypeId::of::<T>())
    }
}

impl Default for Kinds {
    fn default() -> Kinds {
        Kinds::new()
    }
}

fn owns_nothing(_: &Heap, _: NonNull<Header>) {}

fn shows_nothing(_: NonNull<Header>, _: &mut dyn FnMut(Lent)) {}

/// The objects of one heap that are dying.
#[derive(Default)]
pub(super) struct Dying {
    depth: Cell<u32>,
    anyone_waits: Cell<bool>,
    waiting: RefCell<Vec<NonNull<Header>>>,
}

/// Some kilobytes of stack, even where each level passes through a large container.
const DEEPEST: u32 = 24;

/// In the place of a depth: nothing dies any more.
const ABANDONED: u32 = u32::MAX;

impl Dying {
    pub fn abandon(&self) {
        self.depth.set(ABANDONED);
    }

    /// Without memory for the note the object stays where it is until its heap ends.
    #[cold]
    fn wait(&self, cell: NonNull<Header>) {
        if self.depth.get() == ABANDONED {
            return;
        }
        let mut waiting = self.waiting.borrow_mut();
        if waiting.try_reserve(1).is_ok() {
            waiting.push(cell);
            self.anyone_waits.set(true);
        }
    }

    #[cold]
    fn next(&self) -> Option<NonNull<Header>> {
        let next = self.waiting.borrow_mut().pop();
        self.anyone_waits.set(next.is_some());
        next
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
    // SAFETY: the object is still whole, so its page and its heap are there; nobody owns it, says the caller.
    unsafe {
        let (heap, shape) = (Heap::of(cell), cell.as_ref().shape());
        let kind = heap.kinds().of(shape);
        if kind.is_plain && !heap.is_known(cell) {
            return heap.free(cell);
        }
        let depth = heap.dying().depth.get();
        if depth >= DEEPEST {
            return heap.dying().wait(cell);
        }
        heap.dying().depth.set(depth + 1);
        destroy(heap, cell, kind);
        if depth == 0 && heap.dying().anyone_waits.get() {
            bury_those_that_wait(heap);
        }
        heap.dying().depth.set(depth);
    }
}

#[cold]
fn bury_those_that_wait(heap: &Heap) {
    while let Some(next) = heap.dying().next() {
        // SAFETY: nobody has owned it since it began to wait.
        unsafe { destroy(heap, next, heap.kinds().of(next.as_ref().shape())) };
    }
}

impl Heap {
    /// Shows what a container owns; of other objects, nothing.
    ///
    /// # Safety
    ///
    /// The cell is in use, with an object of this heap.
    #[inline]
    pub(super) unsafe fn look_into_container(&self, cell: NonNull<Header>, see: &mut dyn FnMut(Lent)) {
        // SAFETY: as the caller says; the function is the one of its kind.
        unsafe {
            let kind = self.kinds().of(cell.as_ref().shape());
            if kind.is_container {
                (kind.trace)(cell, see);
            }
        }
    }

    /// Drops what an object owns and leaves the empty object behind, for [`Heap::free_emptied`].
    ///
    /// # Safety
    ///
    /// The cell holds an object of this heap, which nobody looks into any more.
    pub(super) unsafe fn empty(&self, cell: NonNull<Header>) {
        // SAFETY: as the caller says; the function is the one of its kind.
        unsafe { (self.kinds().of(cell.as_ref().shape()).destroy)(self, cell) };
    }

    /// # Safety
    ///
    /// The object was emptied, and only the caller still holds it.
    pub(super) unsafe fn free_emptied(&self, cell: NonNull<Header>) {
        // SAFETY: as the caller says.
        unsafe {
            debug_assert!(cell.as_ref().is_unique(), "somebody holds what was found to be garbage");
            self.note_death(cell, self.kinds().of(cell.as_ref().shape()));
            self.free(cell);
        }
    }
}

/// # Safety
///
/// `cell` is an object of `heap`, of that kind, which nobody owns.
#[inline(always)]
unsafe fn destroy(heap: &Heap, cell: NonNull<Header>, kind: &Kind) {
    // SAFETY: the object is whole; its destructor is the one of its kind; after it nothing refers to the cell.
    unsafe {
        if heap.revive(cell, kind) {
            return;
        }
        heap.clear_weak_references(cell);
        (kind.destroy)(heap, cell);
        heap.note_death(cell, kind);
        heap.free(cell);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::heap::object::{Slot, Trace};
    use crate::heap::{HeapBox, Value};

    pub const PAIR: ShapeId = ShapeId::builtin(60);
    const PLAIN: ShapeId = ShapeId::builtin(61);
    pub static KINDS: Kinds = Kinds::new().with::<Pair>();

    pub struct Pair {
        pub left: Slot,
        pub right: Slot,
    }

    impl Trace for Pair {
        fn trace(&self, see: &mut dyn FnMut(Lent)) {
            self.left.trace(see);
            self.right.trace(see);
        }
    }

    impl Payload for Pair {
        const KIND: ShapeId = PAIR;
    }

    pub fn pair(heap: &Heap, left: Value, right: Value) -> Value {
        heap.create(Pair { left: Slot::new(left), right: Slot::new(right) }).expect("memory for a pair")
    }

    pub fn right_of(pair: &Value) -> Value {
        pair.get::<Pair>().expect("a pair").right.get()
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
        let outer = heap.create_instance(ShapeId::of_instances(1000), 1).expect("memory");
        outer.lend().instance().expect("an instance").set(0, inner.clone());
        assert_eq!(inner.header().and_then(Header::count), Some(2));
        drop(outer);
        assert!(inner.header().is_some_and(Header::is_unique));
    }

    #[test]
    fn kinds_that_own_nothing_need_no_destructor() {
        let heap = HeapBox::new(&KINDS);
        let cell = heap.allocate(24, PLAIN).expect("memory");
        // SAFETY: nobody looks behind the header of such an object.
        drop(unsafe { Value::from_cell(cell) });
        assert_eq!(heap.cells().count(), 0);
    }
}
