//! Cycles, and what hangs on them.

use super::*;
use crate::heap::death::tests::{KINDS, Pair, pair};
use crate::heap::dice::{Dice, throws};
use crate::heap::{ClassFacts, Farewell, HeapBox, ShapeId};
use std::rc::Rc;

fn shapes() -> Shapes {
    Shapes::new(Rc::default())
}

fn lonely(heap: &Heap) -> Value {
    pair(heap, Value::NONE, Value::NONE)
}

fn link(from: &Value, to: Value) {
    from.get::<Pair>().expect("a pair").right.set(to);
}

/// Two pairs that hold each other; the one is returned.
fn ring(heap: &Heap) -> Value {
    let one = lonely(heap);
    link(&one, pair(heap, Value::NONE, one.clone()));
    one
}

fn class(heap: &Heap, shapes: &mut Shapes, has_finaliser: bool) -> (Value, ShapeId) {
    let class = lonely(heap);
    let facts = ClassFacts { capacity: 2, has_finaliser, payload: None };
    let root = shapes.adopt_class(&class, facts).expect("numbers are left");
    (class, root)
}

#[test]
fn a_cycle_goes_when_nobody_holds_it() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let held = ring(&heap);
    drop(ring(&heap));
    assert_eq!((heap.cells().count(), heap.collect(&mut shapes), heap.cells().count()), (4, 2, 2));
    assert_eq!(heap.collect(&mut shapes), 0);
    drop(held);
    assert_eq!((heap.collect(&mut shapes), heap.cells().count()), (2, 0));
}

#[test]
fn what_garbage_holds_is_counted_down_and_what_holds_garbage_keeps_it() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let (inner, text) = (lonely(&heap), heap.str_one(b"text").expect("memory"));
    let gone = ring(&heap);
    gone.get::<Pair>().expect("a pair").left.set(heap.tuple(&[inner.clone(), text.clone()]).expect("memory"));
    let holder = pair(&heap, gone, Value::NONE);
    assert_eq!(heap.collect(&mut shapes), 0);
    drop(holder);
    assert_eq!(heap.collect(&mut shapes), 3);
    assert!(inner.header().is_some_and(Header::is_unique) && text.header().is_some_and(Header::is_unique));
}

#[test]
fn what_an_immortal_holds_lives() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let immortal = pair(&heap, ring(&heap), Value::NONE);
    immortal.header().expect("an object").make_immortal();
    assert_eq!((heap.collect(&mut shapes), heap.cells().count()), (0, 3));
}

#[test]
fn values_of_another_heap_are_left_alone() {
    let (heap, other, mut shapes) = (HeapBox::new(&KINDS), HeapBox::new(&KINDS), shapes());
    let foreign = lonely(&other);
    let gone = ring(&heap);
    gone.get::<Pair>().expect("a pair").left.set(foreign.clone());
    drop(gone);
    assert_eq!(heap.collect(&mut shapes), 2);
    assert!(foreign.header().is_some_and(Header::is_unique));
}

#[test]
fn a_ring_of_any_length_needs_no_stack() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let (links, first) = (throws(200_000), lonely(&heap));
    let last = (1..links).fold(first.clone(), |last, _| pair(&heap, Value::NONE, last));
    link(&first, last);
    assert_eq!(heap.collect(&mut shapes), 0);
    drop(first);
    assert_eq!((heap.collect(&mut shapes), heap.cells().count()), (links, 0));
}

#[test]
fn a_class_lives_as_long_as_its_instances() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let (class, root) = class(&heap, &mut shapes, false);
    let instance = heap.create_instance(root, 2).expect("memory");
    instance.lend().instance().expect("an instance").set(0, instance.clone());
    drop(class);
    assert_eq!((heap.collect(&mut shapes), shapes.class(root).is_some()), (0, true));
    drop(instance);
    assert_eq!((heap.collect(&mut shapes), shapes.class(root).is_some(), heap.cells().count()), (2, false, 0));
}

#[test]
fn an_instance_with_a_finaliser_lives_with_all_it_holds_until_it_has_run() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let (_class, root) = class(&heap, &mut shapes, true);
    let instance = heap.create_instance(root, 2).expect("memory");
    let inside = instance.lend().instance().expect("an instance");
    inside.set(0, instance.clone());
    inside.set(1, ring(&heap));
    drop(instance);
    assert_eq!((heap.collect(&mut shapes), heap.has_farewells()), (0, true));
    assert_eq!(heap.collect(&mut shapes), 0, "the queue holds it");
    let Some(Farewell::Object(dying)) = heap.next_farewell() else { panic!("nobody waits") };
    drop(dying);
    assert_eq!((heap.collect(&mut shapes), heap.has_farewells()), (3, false));
    assert_eq!(heap.cells().count(), 1, "the class");
}

#[test]
fn weak_references_to_garbage_are_cleared_and_call_unless_they_are_garbage_too() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let (gone, callback) = (ring(&heap), Value::int(7).expect("small"));
    let outside = heap.weak_reference(gone.lend(), callback.clone()).expect("memory");
    let inside = heap.weak_reference(gone.lend(), callback).expect("memory");
    gone.get::<Pair>().expect("a pair").left.set(inside);
    drop(gone);
    assert_eq!(heap.collect(&mut shapes), 3);
    assert!(outside.get::<WeakRef>().is_some_and(|weak| weak.target().is_none()));
    assert!(matches!(heap.next_farewell(), Some(Farewell::Callback { reference, .. }) if *reference == *outside));
    assert!(heap.next_farewell().is_none());
}

#[test]
fn a_growing_heap_is_looked_at_ever_less_often() {
    let (heap, mut shapes) = (HeapBox::new(&KINDS), shapes());
    let (mut held, mut looks) = (Vec::new(), 0);
    for _ in 0..200_000 {
        held.push(lonely(&heap));
        if heap.wants_collection() {
            assert_eq!(heap.collect(&mut shapes), 0);
            looks += 1;
        }
    }
    assert!((8..16).contains(&looks), "{looks}");
}

/// Links between objects change at random. What is reached from those that are held is there after each collection,
/// and nothing else is.
#[test]
fn what_is_reached_stays_and_nothing_else() {
    for seed in 0..throws(600).max(3) as u64 {
        let (heap, mut shapes, mut dice) = (HeapBox::new(&KINDS), shapes(), Dice::new(seed));
        let many = 2 + dice.below(30);
        let all: Vec<Value> = (0..many).map(|_| lonely(&heap)).collect();
        let mut links = vec![[None; 2]; many];
        for _ in 0..many * 2 {
            let (from, to, side) = (dice.below(many), dice.below(many), dice.below(2));
            let body = all[from].get::<Pair>().expect("a pair");
            [&body.left, &body.right][side].set(all[to].clone());
            links[from][side] = Some(to);
        }
        let held: Vec<usize> = (0..dice.below(4)).map(|_| dice.below(many)).collect();
        let mut reached = held.clone();
        let mut at = 0;
        while at < reached.len() {
            let next: Vec<_> = links[reached[at]].iter().flatten().copied().collect();
            next.into_iter().for_each(|to| {
                if !reached.contains(&to) {
                    reached.push(to)
                }
            });
            at += 1;
        }
        reached.sort();
        reached.dedup();
        let kept: Vec<Value> = held.iter().map(|&index| all[index].clone()).collect();
        drop(all);
        heap.collect(&mut shapes);
        assert_eq!(heap.cells().count(), reached.len(), "seed {seed}");
        drop(kept);
        heap.collect(&mut shapes);
        assert_eq!(heap.cells().count(), 0, "seed {seed}");
    }
}
