//! Instances: a header whose shape says of which class it is and which attribute stands where, one slot for what is
//! beside the attributes, and the attributes themselves.
//!
//! ```text
//! header | extra | slot 0 | slot 1 | … as many as the cell has room for
//! ```
//!
//! How many attributes stand in the instance is a fact of its class ([`Shapes::capacity`](super::Shapes::capacity)), and
//! fills the cell. More of them stand in an [`Overflow`], which `extra` holds; an instance whose `__dict__` was asked for
//! holds that dict there. A slot in which nothing stands is unbound.

use std::ptr::{self, NonNull};

use super::alloc::Heap;
use super::header::{Header, ShapeId};
use super::items::Items;
use super::kind;
use super::object::{NoMemory, Payload, Slot, Trace};
use super::size::SizeClass;
use super::value::{Lent, Value};
use super::word::Word;

#[repr(C)]
pub struct Instance {
    header: Header,
    extra: Slot,
}

const SLOTS: usize = size_of::<Instance>();

/// The attributes that found no room in their instance.
#[derive(Default)]
pub struct Overflow {
    items: Items,
}

impl Trace for Overflow {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.items.trace(see);
    }
}

impl Payload for Overflow {
    const KIND: ShapeId = kind::OVERFLOW;
}

impl Instance {
    /// The most attributes that stand in an instance itself.
    pub const MOST_INLINE: usize = 120;

    /// How many slots an instance has for which so many were wanted: those that fill its cell.
    pub fn capacity_for(wanted: usize) -> usize {
        let bytes = SLOTS + wanted.min(Instance::MOST_INLINE) * size_of::<Slot>();
        SizeClass::of(bytes).map_or(0, |class| (class.bytes() - SLOTS) / size_of::<Slot>())
    }

    #[inline(always)]
    pub fn shape(&self) -> ShapeId {
        self.header.shape()
    }

    /// See [`Header::set_shape`].
    ///
    /// # Safety
    ///
    /// The shape is of the same class, and its attributes stand in the slots.
    #[inline(always)]
    pub unsafe fn set_shape(&self, shape: ShapeId) {
        // SAFETY: as the caller says.
        unsafe { self.header.set_shape(shape) };
    }

    /// What it holds beside the attributes: `None`, an [`Overflow`] or a dict.
    pub fn extra(&self) -> &Slot {
        &self.extra
    }

    /// The whole cell, of which the reference to the instance covers but the beginning.
    #[inline(always)]
    fn cell(&self) -> NonNull<Header> {
        // SAFETY: the address of a reference is not null.
        unsafe { NonNull::new_unchecked(ptr::with_exposed_provenance_mut(ptr::from_ref(self).addr())) }
    }

    /// The slots in the instance.
    #[inline]
    pub fn slots(&self) -> &[Slot] {
        let cell = self.cell();
        // SAFETY: the cell is alive, and its slots fill it.
        unsafe {
            let count = (Heap::room(cell) - SLOTS) / size_of::<Slot>();
            NonNull::slice_from_raw_parts(cell.byte_add(SLOTS).cast(), count).as_ref()
        }
    }

    /// A slot of an instance that surely has it.
    ///
    /// # Safety
    ///
    /// The capacity of its class is greater than `index`.
    #[inline(always)]
    pub unsafe fn slot(&self, index: usize) -> &Slot {
        // SAFETY: as the caller says.
        unsafe { self.cell().byte_add(SLOTS).cast::<Slot>().add(index).as_ref() }
    }

    /// The value in a slot, wherever it stands; `None` if there is no such slot.
    pub fn get(&self, index: usize) -> Option<Value> {
        let slots = self.slots();
        match slots.get(index) {
            Some(slot) => Some(slot.get()),
            None => self.extra.get().get::<Overflow>()?.items.get(index - slots.len()),
        }
    }

    /// Stores into a slot that is there; what stood there comes back.
    pub fn set(&self, index: usize, value: Value) -> Option<Value> {
        let slots = self.slots();
        match slots.get(index) {
            Some(slot) => Some(slot.replace(value)),
            None => self.extra.get().get::<Overflow>()?.items.set(index - slots.len(), value),
        }
    }

    /// Stores into a slot, which is made if it is the next after all others.
    pub fn put(&self, heap: &Heap, index: usize, value: Value) -> Result<(), NoMemory> {
        let slots = self.slots();
        if let Some(slot) = slots.get(index) {
            slot.set(value);
            return Ok(());
        }
        if self.extra.word() == Word::NONE {
            self.extra.set(heap.create(Overflow::default())?);
        }
        let extra = self.extra.get();
        let Some(overflow) = extra.get::<Overflow>() else { return Err(NoMemory) };
        let index = index - slots.len();
        if index == overflow.items.len() {
            return overflow.items.push(heap, value);
        }
        drop(overflow.items.set(index, value));
        Ok(())
    }
}

impl Heap {
    /// An instance without attributes. `capacity` is that of its class.
    #[inline]
    pub fn create_instance(&self, shape: ShapeId, capacity: usize) -> Result<Value, NoMemory> {
        debug_assert!(shape.is_of_instances());
        let capacity = capacity.min(Instance::MOST_INLINE);
        let class = SizeClass::of(SLOTS + capacity * size_of::<Slot>()).ok_or(NoMemory)?;
        let cell = self.allocate_of(class, shape).ok_or(NoMemory)?;
        self.note_birth(cell, true, false);
        // SAFETY: the cell is fresh; all slots that have room in it are filled.
        unsafe {
            let count = (class.bytes() - SLOTS) / size_of::<Slot>();
            cell.byte_add(size_of::<Header>()).cast::<Word>().write(Word::NONE);
            let slots = cell.byte_add(SLOTS).cast::<Word>();
            (0..count).for_each(|index| slots.add(index).write(Word::UNBOUND));
            Ok(Value::from_cell(cell))
        }
    }
}

impl<'a> Lent<'a> {
    /// The instance, if it is one.
    #[inline(always)]
    pub fn instance(self) -> Option<&'a Instance> {
        let cell = self.as_pointer()?;
        // SAFETY: the lender keeps the object, and all instances are built alike.
        self.shape().is_of_instances().then(|| unsafe { cell.cast::<Instance>().as_ref() })
    }
}

/// # Safety
///
/// The cell holds an instance that nobody owns.
pub(super) unsafe fn destroy(_: &Heap, cell: NonNull<Header>) {
    // SAFETY: the instance is whole, and nobody sees it again.
    let instance = unsafe { cell.cast::<Instance>().as_ref() };
    instance.slots().iter().for_each(|slot| drop(slot.take()));
    drop(instance.extra.take());
}

/// # Safety
///
/// The cell holds an instance.
pub(super) unsafe fn trace(cell: NonNull<Header>, see: &mut dyn FnMut(Lent)) {
    // SAFETY: as the caller says.
    let instance = unsafe { cell.cast::<Instance>().as_ref() };
    instance.extra.trace(see);
    instance.slots().iter().for_each(|slot| slot.trace(see));
}
