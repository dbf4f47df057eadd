//! Attributes of instances: each change of an instance together with that of its shape, so that both always agree.

use super::alloc::Heap;
use super::header::ShapeId;
use super::instance::Instance;
use super::object::NoMemory;
use super::shape::Shapes;
use super::value::{Lent, Value};
use super::word::Word;

impl Instance {
    /// The attribute in a slot; none if the slot is unbound.
    #[inline]
    pub fn attribute(&self, slot: usize) -> Option<Value> {
        self.get(slot).filter(|value| **value != Word::UNBOUND)
    }

    /// One attribute more. `longer` is the shape that [`Shapes::with`] gave for the shape it has.
    pub fn add_attribute(&self, heap: &Heap, shapes: &Shapes, longer: ShapeId, value: Value) -> Result<(), NoMemory> {
        let slot = shapes.names(longer).len() - 1;
        self.put(heap, slot, value)?;
        // SAFETY: all attributes of the longer shape stand in their slots, the last one since just now.
        unsafe { self.set_shape(longer) };
        Ok(())
    }

    /// One attribute less: those behind it move down. `shorter` is the shape that [`Shapes::without`] gave.
    pub fn remove_attribute(&self, shapes: &Shapes, slot: usize, shorter: ShapeId) -> Option<Value> {
        let last = shapes.names(shorter).len();
        let removed = self.set(slot, Value::UNBOUND);
        for at in slot..last {
            let next = self.set(at + 1, Value::UNBOUND)?;
            drop(self.set(at, next));
        }
        // SAFETY: every attribute of the shorter shape has moved to its slot.
        unsafe { self.set_shape(shorter) };
        removed
    }

    /// From now on its attributes stand in a dict; the payload of a built-in type stays. `shape` is that of
    /// [`Shapes::with_dict`].
    pub fn move_to_dict(&self, shapes: &Shapes, shape: ShapeId, dict: Value) {
        let first = usize::from(shapes.has_payload(self.shape()));
        let many = shapes.names(self.shape()).len();
        // SAFETY: the shape has no attributes but the payload, which stays where it is.
        unsafe { self.set_shape(shape) };
        let taken: Vec<_> = (first..many).map(|slot| self.set(slot, Value::UNBOUND)).collect();
        let extra = self.extra().replace(dict);
        drop((taken, extra));
    }

    /// An instance whose attributes stand in a dict is of another class, whose payload is of the same type. `shape` is
    /// that of [`Shapes::with_dict`].
    pub fn change_class(&self, shape: ShapeId) {
        // SAFETY: nothing but the payload stands in slots.
        unsafe { self.set_shape(shape) };
    }
}

impl Shapes {
    /// The object of a built-in type that an instance keeps.
    #[inline]
    pub fn payload<'a>(&self, value: Lent<'a>) -> Option<Lent<'a>> {
        let instance = value.instance()?;
        // SAFETY: the payload of an instance never changes once it has been stored.
        self.has_payload(instance.shape()).then(|| unsafe { instance.slot(0).lend() })
    }
}

impl Heap {
    /// The bytes of an object, without what it refers to.
    pub fn size_of(&self, value: Lent) -> usize {
        // SAFETY: the lender keeps the object.
        value.as_pointer().map_or(size_of::<Word>(), |cell| unsafe { Heap::room(cell) })
    }

    /// All objects of a kind.
    pub fn objects_of(&self, kind: ShapeId) -> Vec<Value> {
        // SAFETY: cells in use hold objects, which are whole between two calls into the heap.
        let of_kind = self.cells().filter(|cell| unsafe { cell.as_ref() }.shape() == kind);
        // SAFETY: as above; the count goes to the value.
        of_kind.map(|cell| unsafe { Lent::from_word(Word::pointer(cell)) }.keep()).collect()
    }
}
