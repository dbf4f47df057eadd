//! Objects that say something before they go, and references that do not keep them.

use super::*;
use crate::heap::death::tests::{KINDS, pair};
use crate::heap::{ClassFacts, HeapBox, ShapeIds, Shapes};
use std::rc::Rc;

/// The shape of a class with `__del__`.
fn with_finaliser() -> ShapeId {
    let class = Value::int(1).expect("small");
    let facts = ClassFacts { capacity: 1, has_finaliser: true, payload: None };
    Shapes::new(Rc::<ShapeIds>::default()).adopt_class(&class, facts).expect("numbers are left")
}

fn object_of(farewell: Option<Farewell>) -> Value {
    match farewell {
        Some(Farewell::Object(value)) => value,
        other => panic!("no object, but {other:?}"),
    }
}

#[test]
fn an_object_with_a_finaliser_waits_once_and_then_dies() {
    let heap = HeapBox::new(&KINDS);
    let instance = heap.create_instance(with_finaliser(), 1).expect("memory");
    let inner = pair(&heap, Value::NONE, Value::NONE);
    instance.lend().instance().expect("an instance").set(0, inner);
    drop(instance);
    assert!(heap.has_farewells() && heap.cells().count() == 2, "it waits, whole");
    let dying = object_of(heap.next_farewell());
    assert_eq!(dying.header().and_then(Header::count), Some(1));
    drop(dying);
    assert!(!heap.has_farewells() && heap.cells().count() == 0);
}

#[test]
fn an_object_that_is_kept_at_its_farewell_dies_silently_later() {
    let heap = HeapBox::new(&KINDS);
    drop(heap.create_instance(with_finaliser(), 1).expect("memory"));
    let kept = object_of(heap.next_farewell()).clone();
    assert_eq!(heap.cells().count(), 1);
    drop(kept);
    assert!(!heap.has_farewells() && heap.cells().count() == 0);
}

#[test]
fn the_cell_of_one_that_said_farewell_serves_another_that_did_not() {
    let heap = HeapBox::new(&KINDS);
    for _ in 0..3 {
        drop(heap.create_instance(with_finaliser(), 1).expect("memory"));
        drop(object_of(heap.next_farewell()));
        assert_eq!(heap.cells().count(), 0);
    }
}

#[test]
fn a_heap_may_end_while_somebody_waits() {
    let heap = HeapBox::new(&KINDS);
    drop(heap.create_instance(with_finaliser(), 1).expect("memory"));
    assert!(heap.has_farewells());
}

#[test]
fn a_weak_reference_follows_its_object_until_it_dies() {
    let heap = HeapBox::new(&KINDS);
    let object = pair(&heap, Value::NONE, Value::NONE);
    let reference = heap.weak_reference(object.lend(), Value::NONE).expect("memory");
    let weak = reference.get::<WeakRef>().expect("a reference");
    assert_eq!(weak.target().as_deref(), Some(&*object));
    assert_eq!(object.header().and_then(Header::count), Some(1));
    drop(object);
    assert!(weak.target().is_none() && !heap.has_farewells());
}

#[test]
fn a_callback_is_queued_when_the_object_dies_unless_the_reference_died_first() {
    let heap = HeapBox::new(&KINDS);
    let (object, callback) = (pair(&heap, Value::NONE, Value::NONE), Value::int(7).expect("small"));
    let kept = heap.weak_reference(object.lend(), callback.clone()).expect("memory");
    drop(heap.weak_reference(object.lend(), callback).expect("memory"));
    assert_eq!(heap.weak_references(object.lend()).len(), 1);
    drop(object);
    match heap.next_farewell() {
        Some(Farewell::Callback { callback, reference }) => {
            assert_eq!((callback.as_int(), *reference), (Some(7), *kept));
        }
        other => panic!("no callback, but {other:?}"),
    }
    assert!(heap.next_farewell().is_none());
}

#[test]
fn a_new_object_in_the_cell_of_a_dead_one_is_not_known_to_its_references() {
    let heap = HeapBox::new(&KINDS);
    let object = pair(&heap, Value::NONE, Value::NONE);
    let reference = heap.weak_reference(object.lend(), Value::NONE).expect("memory");
    let address = object.bits();
    drop(object);
    let other = pair(&heap, Value::NONE, Value::NONE);
    assert_eq!(other.bits(), address, "the cell is used again");
    assert!(reference.get::<WeakRef>().is_some_and(|weak| weak.target().is_none()));
    drop((reference, other));
    assert_eq!(heap.cells().count(), 0);
}
