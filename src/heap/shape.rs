//! Shapes: the hidden classes of instances. A shape says of which class an instance is and which attribute stands in
//! which slot; instances that got the same attributes in the same order have the same shape.
//!
//! ```text
//! class C ── root {} ──x──> {x: 0} ──y──> {x: 0, y: 1}
//!                    └─y──> {y: 0} ──x──> {y: 0, x: 1}
//! ```
//!
//! The table belongs to one interpreter, the numbers to its thread: a number is never used twice on a thread, so that an
//! inline cache in the thread's code may remember it after its interpreter has gone. A class is reached through the
//! table, never from the shape: a class that is copied on its first write keeps its shapes, and so its identity.
//!
//! The table owns no count of a class. An instance does, and a class that dies takes its shapes out of the table.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use super::header::ShapeId;
use super::instance::Instance;
use super::symbol::Symbol;
use super::value::{Lent, Value};
use super::word::Word;

/// The source of numbers for the shapes of one thread.
#[derive(Debug)]
pub struct ShapeIds {
    next: Cell<u32>,
}

impl Default for ShapeIds {
    fn default() -> ShapeIds {
        ShapeIds { next: Cell::new(ShapeId::FIRST_OF_INSTANCES) }
    }
}

impl ShapeIds {
    /// A number that nobody had before; `None` when all are used up.
    fn take(&self, has_finaliser: bool) -> Option<ShapeId> {
        let number = self.next.get();
        self.next.set(number.checked_add(1).filter(|next| next & ShapeId::FINALISER == 0)?);
        Some(ShapeId::of_instances(if has_finaliser { number | ShapeId::FINALISER } else { number }))
    }
}

/// An instance with more attributes keeps them all in a dictionary: a shape is as long as its list of names.
pub const MOST_SLOTS: usize = 128;

#[derive(Debug)]
struct Shape {
    root: ShapeId,
    /// The attributes, each in the slot of its place.
    names: Box<[Symbol]>,
    /// Where one more attribute leads.
    longer: Vec<(Symbol, ShapeId)>,
}

/// What is true of all instances of a class.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ClassFacts {
    /// Attributes that stand in the instance itself.
    pub capacity: usize,
    /// They want to say farewell: the class has `__del__`.
    pub has_finaliser: bool,
    /// The invisible attribute in slot 0, where instances keep an object of a built-in type.
    pub payload: Option<Symbol>,
}

#[derive(Debug)]
struct Class {
    word: Word,
    capacity: usize,
    has_payload: bool,
    shapes: Vec<ShapeId>,
}

/// The shapes of one interpreter.
#[derive(Debug)]
pub struct Shapes {
    ids: Rc<ShapeIds>,
    shapes: HashMap<ShapeId, Shape, foldhash::fast::FixedState>,
    /// By the root of their shapes.
    classes: HashMap<ShapeId, Class, foldhash::fast::FixedState>,
}

impl Shapes {
    pub fn new(ids: Rc<ShapeIds>) -> Shapes {
        Shapes { ids, shapes: HashMap::default(), classes: HashMap::default() }
    }

    /// The shape of an instance without attributes. `None` if there is no memory or no number left, here and below.
    ///
    /// # Safety
    ///
    /// The class lives until [`Shapes::retire`], or as long as the table.
    pub unsafe fn add_class(&mut self, class: Lent, facts: ClassFacts) -> Option<ShapeId> {
        self.classes.try_reserve(1).ok()?;
        let root = self.ids.take(facts.has_finaliser)?;
        let capacity = Instance::capacity_for(facts.capacity);
        self.classes
            .insert(root, Class { word: *class, capacity, has_payload: facts.payload.is_some(), shapes: Vec::new() });
        let added = self.add(root, root, facts.payload.as_slice());
        if added.is_none() {
            self.classes.remove(&root);
        }
        added.map(|()| root)
    }

    /// The same for a class that the table keeps alive itself.
    pub fn adopt_class(&mut self, class: &Value, facts: ClassFacts) -> Option<ShapeId> {
        // SAFETY: the count below is given to the table, and never taken back.
        let root = unsafe { self.add_class(class.lend(), facts) }?;
        std::mem::forget(class.clone());
        Some(root)
    }

    /// Whether its instances keep an object of a built-in type in slot 0.
    #[inline]
    pub fn has_payload(&self, shape: ShapeId) -> bool {
        let class = self.shapes.get(&shape).and_then(|shape| self.classes.get(&shape.root));
        class.is_some_and(|class| class.has_payload)
    }

    /// The shape of the class without attributes.
    pub fn root(&self, shape: ShapeId) -> ShapeId {
        self.shapes.get(&shape).map_or(shape, |shape| shape.root)
    }

    /// The class was copied: from now on its instances are of the copy.
    ///
    /// # Safety
    ///
    /// As for [`Shapes::add_class`].
    pub unsafe fn replace_class(&mut self, root: ShapeId, class: Lent) {
        if let Some(known) = self.classes.get_mut(&root) {
            known.word = *class;
        }
    }

    /// The class is dead, and with it the last instance; its numbers are not used again.
    pub fn retire(&mut self, root: ShapeId) {
        if let Some(class) = self.classes.remove(&root) {
            for shape in class.shapes {
                self.shapes.remove(&shape);
            }
        }
    }

    /// The class of the instances that have this shape.
    pub fn class(&self, shape: ShapeId) -> Option<Lent<'_>> {
        let class = self.classes.get(&self.shapes.get(&shape)?.root)?;
        // SAFETY: whoever added the class keeps it until it is retired, which needs the table for itself.
        Some(unsafe { Lent::from_word(class.word) })
    }

    /// How many attributes stand in the instances themselves, whose class has this shape.
    pub fn capacity(&self, shape: ShapeId) -> usize {
        let class = self.shapes.get(&shape).and_then(|shape| self.classes.get(&shape.root));
        class.map_or(0, |class| class.capacity)
    }

    /// The attributes in the order of their slots, which is the order in which they came.
    pub fn names(&self, shape: ShapeId) -> &[Symbol] {
        self.shapes.get(&shape).map_or(&[], |shape| &shape.names)
    }

    /// The slot of an attribute, counted from the first behind the header.
    pub fn slot(&self, shape: ShapeId, name: Symbol) -> Option<usize> {
        self.names(shape).iter().position(|&known| known == name)
    }

    /// The shape with one attribute more than it has, in the slot after the last. `None` also if that is one too many.
    pub fn with(&mut self, shape: ShapeId, name: Symbol) -> Option<ShapeId> {
        let from = self.shapes.get(&shape)?;
        debug_assert!(!from.names.contains(&name), "it has that attribute");
        if let Some(&(_, longer)) = from.longer.iter().find(|(known, _)| *known == name) {
            return Some(longer);
        }
        if from.names.len() >= MOST_SLOTS {
            return None;
        }
        let (root, names) = (from.root, [&from.names, &[name][..]].concat());
        self.shapes.get_mut(&shape)?.longer.try_reserve(1).ok()?;
        let longer = self.ids.take(shape.has_finaliser())?;
        self.add(longer, root, &names)?;
        self.shapes.get_mut(&shape)?.longer.push((name, longer));
        Some(longer)
    }

    /// The shape without an attribute: those behind it move down by one slot.
    pub fn without(&mut self, shape: ShapeId, name: Symbol) -> Option<ShapeId> {
        let from = self.shapes.get(&shape)?;
        let payload = usize::from(self.has_payload(shape));
        let rest: Vec<_> = from.names[payload..].iter().copied().filter(|&known| known != name).collect();
        let root = from.root;
        rest.into_iter().try_fold(root, |shape, name| self.with(shape, name))
    }

    fn add(&mut self, id: ShapeId, root: ShapeId, names: &[Symbol]) -> Option<()> {
        let class = self.classes.get_mut(&root)?;
        class.shapes.try_reserve(1).ok()?;
        self.shapes.try_reserve(1).ok()?;
        class.shapes.push(id);
        self.shapes.insert(id, Shape { root, names: names.into(), longer: Vec::new() });
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::dice::{Dice, throws};
    use crate::heap::symbol::Symbols;

    fn table() -> Shapes {
        Shapes::new(Rc::default())
    }

    /// A class that is only a number.
    fn class(shapes: &mut Shapes, number: i64) -> ShapeId {
        let value = Value::int(number).expect("small");
        // SAFETY: an int lives for ever.
        unsafe { shapes.add_class(value.lend(), ClassFacts::default()) }.expect("numbers are left")
    }

    fn symbols(many: usize) -> Vec<Symbol> {
        let mut symbols = Symbols::default();
        (0..many).map(|number| symbols.intern(&format!("name{number}")).expect("few")).collect()
    }

    fn number_of_class(shapes: &Shapes, shape: ShapeId) -> Option<i64> {
        shapes.class(shape).and_then(|class| class.as_int())
    }

    #[test]
    fn the_same_attributes_in_the_same_order_are_the_same_shape() {
        let (mut shapes, names) = (table(), symbols(2));
        let root = class(&mut shapes, 1);
        let mut walk = |path: [usize; 2]| path.iter().try_fold(root, |shape, &name| shapes.with(shape, names[name]));
        let (one, again, other) = (walk([0, 1]), walk([0, 1]), walk([1, 0]));
        assert!(one.is_some() && one == again && one != other);
        let slots = |shape: Option<ShapeId>| names.iter().map(|&n| shapes.slot(shape?, n)).collect::<Vec<_>>();
        assert_eq!((slots(one), slots(other)), (vec![Some(0), Some(1)], vec![Some(1), Some(0)]));
    }

    #[test]
    fn shapes_of_two_classes_have_nothing_in_common() {
        let (mut shapes, names) = (table(), symbols(1));
        let (one, two) = (class(&mut shapes, 1), class(&mut shapes, 2));
        let with = [one, two].map(|root| shapes.with(root, names[0]).expect("room"));
        assert_ne!(with[0], with[1]);
        assert_eq!(with.map(|shape| number_of_class(&shapes, shape)), [Some(1), Some(2)]);
    }

    #[test]
    fn a_class_that_is_replaced_keeps_its_shapes() {
        let (mut shapes, names) = (table(), symbols(1));
        let root = class(&mut shapes, 1);
        let shape = shapes.with(root, names[0]).expect("room");
        // SAFETY: an int lives for ever.
        unsafe { shapes.replace_class(root, Value::int(9).expect("small").lend()) };
        assert_eq!((number_of_class(&shapes, shape), shapes.with(root, names[0])), (Some(9), Some(shape)));
    }

    #[test]
    fn numbers_are_used_once_in_a_thread() {
        let (ids, names) = (Rc::<ShapeIds>::default(), symbols(3));
        let mut seen = Vec::new();
        for round in 0..4 {
            let mut shapes = Shapes::new(Rc::clone(&ids));
            let root = class(&mut shapes, round);
            seen.push(root);
            seen.extend(names.iter().map(|&name| shapes.with(root, name).expect("room")));
            shapes.retire(root);
            assert!(number_of_class(&shapes, root).is_none() && shapes.names(seen[seen.len() - 1]).is_empty());
            assert!(shapes.shapes.is_empty() && shapes.with(root, names[0]).is_none());
        }
        assert!(seen.iter().all(|shape| shape.is_of_instances()));
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 16);
    }

    #[test]
    fn the_last_number_is_not_followed_by_the_first() {
        let mut shapes = Shapes::new(Rc::new(ShapeIds { next: Cell::new(ShapeId::FINALISER - 2) }));
        let root = class(&mut shapes, 1);
        assert_eq!((root.number(), shapes.with(root, symbols(1)[0])), (ShapeId::FINALISER - 2, None));
    }

    #[test]
    fn too_many_attributes_are_refused() {
        let (mut shapes, names) = (table(), symbols(MOST_SLOTS + 1));
        let root = class(&mut shapes, 1);
        let full = names[..MOST_SLOTS].iter().try_fold(root, |shape, &name| shapes.with(shape, name)).expect("room");
        assert_eq!((shapes.names(full).len(), shapes.with(full, names[MOST_SLOTS])), (MOST_SLOTS, None));
    }

    /// Attributes come and go at random, beside a plain list of names.
    #[test]
    fn slots_agree_with_a_list_of_names() {
        let (mut shapes, names) = (table(), symbols(6));
        let root = class(&mut shapes, 1);
        let (mut dice, mut shape, mut model) = (Dice::new(4), root, Vec::new());
        for _ in 0..throws(20_000) {
            let name = names[dice.below(names.len())];
            if let Some(at) = model.iter().position(|&known| known == name) {
                model.remove(at);
                shape = shapes.without(shape, name).expect("room");
            } else {
                model.push(name);
                shape = shapes.with(shape, name).expect("room");
            }
            assert_eq!(shapes.names(shape), model);
            for &name in &names {
                assert_eq!(shapes.slot(shape, name), model.iter().position(|&known| known == name));
            }
        }
        assert!(shapes.shapes.len() <= 1957, "no more shapes than ways to arrange six names or fewer");
    }
}
