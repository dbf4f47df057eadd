//! What remains when objects are gone, and what goes when a heap ends.

use std::rc::Rc;

use crate::heap::death::tests::{KINDS as PAIRS, pair};
use crate::heap::object::{Slot, Trace};
use crate::heap::page::PAGE;
use crate::heap::{Heap, HeapBox, Kinds, Lent, Payload, ShapeId, Shapes, Value};

/// Holds something of Rust's, and a value.
struct Outside {
    counted: Rc<()>,
    value: Slot,
}

impl Trace for Outside {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.value.trace(see);
    }
}

impl Payload for Outside {
    const KIND: ShapeId = ShapeId::builtin(61);
    const HOLDS_OUTSIDE: bool = true;
}

static KINDS: Kinds = Kinds::new().with::<Outside>();

fn outside(heap: &Heap, counted: &Rc<()>, value: Value) -> Value {
    heap.create(Outside { counted: Rc::clone(counted), value: Slot::new(value) }).expect("memory")
}

#[test]
fn what_is_held_outside_goes_with_the_heap() {
    let counted = Rc::new(());
    let heap = HeapBox::new(&KINDS);
    let one = outside(&heap, &counted, Value::NONE);
    one.get::<Outside>().expect("it is one").value.set(outside(&heap, &counted, one.clone()));
    let immortal = outside(&heap, &counted, one);
    immortal.header().expect("an object").make_immortal();
    drop(outside(&heap, &counted, immortal));
    assert_eq!(Rc::strong_count(&counted), 4);
    drop(heap);
    assert_eq!(Rc::strong_count(&counted), 1);
}

#[test]
fn in_an_abandoned_heap_nothing_dies_before_the_end() {
    let counted = Rc::new(());
    let heap = HeapBox::new(&KINDS);
    let one = outside(&heap, &counted, Value::NONE);
    assert!(Rc::ptr_eq(&one.get::<Outside>().expect("it is one").counted, &counted));
    heap.abandon();
    drop(one);
    assert_eq!((Rc::strong_count(&counted), heap.cells().count()), (2, 1));
    drop(heap);
    assert_eq!(Rc::strong_count(&counted), 1);
}

#[test]
fn pages_on_which_nothing_stands_go_back() {
    let (heap, mut shapes) = (HeapBox::new(&PAIRS), Shapes::new(Rc::default()));
    let many = if cfg!(miri) { 2_500 } else { 300_000 };
    let all: Vec<_> = (0..many).map(|_| pair(&heap, Value::NONE, Value::NONE)).collect();
    let large = heap.bytes(&[0; 5 * PAGE]).expect("memory");
    assert!((heap.wants_collection() || cfg!(miri)) && heap.collect(&mut shapes) == 0 && !heap.wants_collection());
    let (held, taken) = (heap.held(), heap.reserved());
    let kept = all[many / 2].clone();
    drop((all, large));
    assert!(heap.wants_collection() || cfg!(miri));
    assert_eq!(heap.collect(&mut shapes), 0);
    assert_eq!((heap.held(), heap.cells().count()), (PAGE, 1));
    // Under Miri, all of it fits into the first region.
    assert!(cfg!(miri) || (heap.reserved() < taken && held > taken / 2), "{taken}");
    drop(kept);
    heap.collect(&mut shapes);
    assert_eq!((heap.held(), heap.reserved()), (0, 0));
    drop(pair(&heap, Value::NONE, Value::NONE));
    assert_eq!(heap.held(), PAGE);
}

#[test]
fn a_page_that_is_empty_serves_cells_of_another_size() {
    let (heap, mut shapes) = (HeapBox::new(&PAIRS), Shapes::new(Rc::default()));
    let kept = pair(&heap, Value::NONE, Value::NONE);
    for len in [100, 1_000, 2_000, 3_000] {
        let bytes: Vec<_> = (0..2 * PAGE / len).map(|_| heap.bytes(&vec![0; len]).expect("memory")).collect();
        assert!(heap.held() >= 3 * PAGE);
        drop(bytes);
        heap.collect(&mut shapes);
        assert_eq!(heap.held(), PAGE);
    }
    assert_eq!(heap.reserved(), 8 * PAGE);
    drop(kept);
}

#[test]
fn a_new_heap_is_small() {
    let heap = HeapBox::new(&KINDS);
    assert!(size_of::<Heap>() < 4096 && heap.held() == 0 && heap.reserved() == 0);
}
