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
//! The table owns one count of each class, for all of its instances, which own none. So a class is never dead before the
//! collector says so; then its shapes are gone, too.

use std::cell::Cell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::mem;
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
    /// The class, which the table of classes owns.
    class: Word,
    root: ShapeId,
    capacity: u16,
    has_payload: bool,
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
    class: Value,
    shapes: Vec<ShapeId>,
}

/// The shapes of one interpreter.
#[derive(Debug)]
pub struct Shapes {
    ids: Rc<ShapeIds>,
    shapes: HashMap<ShapeId, Shape, Numbered>,
    /// By the root of their shapes.
    classes: HashMap<ShapeId, Class, Numbered>,
}

type Numbered = BuildHasherDefault<NumberHasher>;

/// Numbers given one after the other need little to be told apart.
#[derive(Default)]
struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn write_u32(&mut self, number: u32) {
        let mixed = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u32(u32::from(byte) ^ self.0 as u32));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Shapes {
    pub fn new(ids: Rc<ShapeIds>) -> Shapes {
        Shapes { ids, shapes: HashMap::default(), classes: HashMap::default() }
    }

    /// The shape of an instance without attributes. `None` if there is no memory or no number left, here and below.
    pub fn adopt_class(&mut self, class: &Value, facts: ClassFacts) -> Option<ShapeId> {
        self.classes.try_reserve(1).ok()?;
        self.shapes.try_reserve(1).ok()?;
        let root = self.ids.take(facts.has_finaliser)?;
        let names = facts.payload.as_slice().into();
        let (capacity, has_payload) = (Instance::capacity_for(facts.capacity) as u16, facts.payload.is_some());
        self.classes.insert(root, Class { class: class.clone(), shapes: vec![root] });
        self.shapes.insert(root, Shape { class: **class, root, capacity, has_payload, names, longer: Vec::new() });
        Some(root)
    }

    /// Whether its instances keep an object of a built-in type in slot 0.
    #[inline]
    pub fn has_payload(&self, shape: ShapeId) -> bool {
        self.shapes.get(&shape).is_some_and(|shape| shape.has_payload)
    }

    /// The shape of the class without attributes.
    pub fn root(&self, shape: ShapeId) -> ShapeId {
        self.shapes.get(&shape).map_or(shape, |shape| shape.root)
    }

    /// The shape of the instances of a class that keep their attributes in a dict. It is none that an instance with
    /// slots has: who remembers where the attributes of a shape stand must not meet these.
    pub fn with_dict(&mut self, shape: ShapeId) -> Option<ShapeId> {
        self.with(self.root(shape), Symbol::IN_DICT)
    }

    /// Whether the instances of this shape keep their attributes in a dict.
    pub fn is_with_dict(&self, shape: ShapeId) -> bool {
        self.names(shape).last() == Some(&Symbol::IN_DICT)
    }

    /// The class was copied: from now on its instances are of the copy.
    pub fn replace_class(&mut self, root: ShapeId, class: &Value) {
        let Some(known) = self.classes.get_mut(&root) else { return };
        let old = mem::replace(&mut known.class, class.clone());
        for shape in &known.shapes {
            self.shapes.get_mut(shape).into_iter().for_each(|shape| shape.class = **class);
        }
        drop(old);
    }

    /// The class is dead, and with it the last instance; its numbers are not used again.
    pub fn retire(&mut self, root: ShapeId) {
        if let Some(class) = self.classes.remove(&root) {
            for shape in &class.shapes {
                self.shapes.remove(shape);
            }
        }
    }

    /// Retires every class of which the function says so.
    pub(super) fn retire_all(&mut self, is_dead: impl Fn(Word) -> bool) {
        let dead: Vec<_> =
            self.classes.iter().filter(|(_, class)| is_dead(*class.class)).map(|(root, _)| *root).collect();
        dead.into_iter().for_each(|root| self.retire(root));
    }

    /// How many classes there are.
    pub fn count(&self) -> usize {
        self.classes.len()
    }

    /// The classes, each as often as the table owns it.
    pub(super) fn class_words(&self) -> impl Iterator<Item = Word> {
        self.classes.values().map(|class| *class.class)
    }

    /// The class of the instances that have this shape.
    #[inline]
    pub fn class(&self, shape: ShapeId) -> Option<Lent<'_>> {
        // SAFETY: the table owns the class until it is retired, which needs the table for itself.
        self.shapes.get(&shape).map(|shape| unsafe { Lent::from_word(shape.class) })
    }

    /// How many attributes stand in the instances themselves, whose class has this shape.
    #[inline]
    pub fn capacity(&self, shape: ShapeId) -> usize {
        self.shapes.get(&shape).map_or(0, |shape| shape.capacity.into())
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
        let names = [&from.names, &[name][..]].concat().into();
        let new = Shape { names, longer: Vec::new(), ..*from };
        self.shapes.try_reserve(1).ok()?;
        let from = self.shapes.get_mut(&shape)?;
        from.longer.try_reserve(1).ok()?;
        let class = self.classes.get_mut(&new.root)?;
        class.shapes.try_reserve(1).ok()?;
        let id = self.ids.take(shape.has_finaliser())?;
        class.shapes.push(id);
        from.longer.push((name, id));
        self.shapes.insert(id, new);
        Some(id)
    }

    /// The shape without an attribute: those behind it move down by one slot.
    pub fn without(&mut self, shape: ShapeId, name: Symbol) -> Option<ShapeId> {
        let from = self.shapes.get(&shape)?;
        let payload = usize::from(self.has_payload(shape));
        let rest: Vec<_> = from.names[payload..].iter().copied().filter(|&known| known != name).collect();
        let root = from.root;
        rest.into_iter().try_fold(root, |shape, name| self.with(shape, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::dice::{Dice, throws};

    fn table() -> Shapes {
        Shapes::new(Rc::default())
    }

    /// A class that is only a number.
    fn class(shapes: &mut Shapes, number: i64) -> ShapeId {
        let value = Value::int(number).expect("small");
        shapes.adopt_class(&value, ClassFacts::default()).expect("numbers are left")
    }

    fn symbols(many: usize) -> Vec<Symbol> {
        let mut symbols = crate::heap::symbol::tests::some();
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
        shapes.replace_class(root, &Value::int(9).expect("small"));
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
