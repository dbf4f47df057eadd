//! The allocator against a model that is a list of cells, each filled with a pattern of its own.

use std::collections::BTreeSet;

use super::*;
use crate::heap::death::tests::KINDS;
use crate::heap::dice::{Dice, throws};
use crate::heap::page::PAGE;

const BYTES: ShapeId = ShapeId::builtin(9);
const HEADER: usize = size_of::<Header>();

/// A cell as the model knows it.
struct Known {
    cell: NonNull<Header>,
    bytes: usize,
    pattern: u8,
}

fn fill(known: &Known) {
    // SAFETY: the cell has that many bytes behind its header.
    unsafe { known.cell.cast::<u8>().add(HEADER).write_bytes(known.pattern, known.bytes - HEADER) };
}

/// The first `bytes` of the cell still are as they were filled.
fn assert_untouched(known: &Known, bytes: usize) {
    // SAFETY: `fill` initialised them.
    let contents = unsafe { std::slice::from_raw_parts(known.cell.cast::<u8>().add(HEADER).as_ptr(), bytes - HEADER) };
    assert!(contents.iter().all(|&byte| byte == known.pattern), "a cell of {} bytes was overwritten", known.bytes);
    // SAFETY: the cell is in use.
    let header = unsafe { known.cell.as_ref() };
    assert_eq!((header.shape(), header.count()), (BYTES, Some(1)));
}

struct Model {
    heap: HeapBox,
    dice: Dice,
    known: Vec<Known>,
}

impl Model {
    fn new(seed: u64) -> Model {
        Model { heap: HeapBox::new(&KINDS), dice: Dice::new(seed), known: Vec::new() }
    }

    /// Mostly small, sometimes large, now and then with a page of its own.
    fn some_size(&mut self) -> usize {
        let bits = [8, 8, 8, 8, 12, 12, 16][self.dice.below(7)];
        HEADER + self.dice.below(1 << bits)
    }

    fn allocate(&mut self) {
        let bytes = self.some_size();
        let cell = self.heap.allocate(bytes, BYTES).expect("memory for a test");
        assert!(cell.as_ptr().addr().is_multiple_of(16));
        // SAFETY: the cell is in use.
        let room = unsafe { Heap::room(cell) };
        assert!(room >= bytes && room <= bytes * 5 / 4 + 16, "{room} for {bytes}");
        let known = Known { cell, bytes, pattern: self.dice.bits() as u8 };
        fill(&known);
        self.known.push(known);
    }

    fn free(&mut self) {
        if self.known.is_empty() {
            return;
        }
        let at = self.dice.below(self.known.len());
        let known = self.known.swap_remove(at);
        assert_untouched(&known, known.bytes);
        // SAFETY: the model forgot it.
        unsafe { self.heap.free(known.cell) };
    }

    fn resize(&mut self) {
        if self.known.is_empty() {
            return;
        }
        let (at, bytes) = (self.dice.below(self.known.len()), self.some_size());
        let known = &mut self.known[at];
        // SAFETY: the model is the only owner.
        known.cell = unsafe { self.heap.resize(known.cell, bytes) }.expect("memory for a test");
        assert_untouched(known, known.bytes.min(bytes));
        known.bytes = bytes;
        fill(known);
    }

    fn assert_walk_sees_what_is_known(&self) {
        let walked: Vec<_> = self.heap.cells().collect();
        let known: BTreeSet<_> = self.known.iter().map(|known| known.cell).collect();
        assert_eq!(walked.len(), known.len());
        assert_eq!(walked.into_iter().collect::<BTreeSet<_>>(), known);
    }
}

#[test]
fn random_work_leaves_every_cell_as_its_owner_left_it() {
    for seed in 0..if cfg!(miri) { 1 } else { 4 } {
        let mut model = Model::new(seed);
        for step in 0..throws(20_000) {
            // More is taken than given at first, then the other way round.
            let grows = step < throws(10_000);
            match model.dice.below(8) {
                0..3 => model.allocate(),
                3..5 => model.free(),
                5 => model.resize(),
                _ if grows => model.allocate(),
                _ => model.free(),
            }
            if step % throws(2_000) == 0 {
                model.assert_walk_sees_what_is_known();
            }
        }
        model.assert_walk_sees_what_is_known();
        while !model.known.is_empty() {
            model.free();
        }
        assert_eq!(model.heap.cells().count(), 0);
    }
}

#[test]
fn cells_do_not_overlap_stay_in_their_page_and_find_their_heap() {
    let mut model = Model::new(5);
    (0..throws(4_000)).for_each(|_| model.allocate());
    let ends: BTreeSet<_> = model.known.iter().map(|known| (known.cell.addr().get(), known.bytes)).collect();
    for (one, next) in ends.iter().zip(ends.iter().skip(1)) {
        assert!(one.0 + one.1 <= next.0);
    }
    for known in &model.known {
        // SAFETY: the cell is in use, and the model holds the heap.
        let (heap, room, page) = unsafe { (Heap::of(known.cell), Heap::room(known.cell), Page::of(known.cell)) };
        // SAFETY: a page lives as long as its cells.
        let length = unsafe { page.as_ref() }.bytes();
        assert!(std::ptr::eq(heap, &*model.heap));
        assert!(known.cell.addr().get() + room <= page.addr().get() + length);
    }
}

#[test]
fn a_freed_cell_is_the_next_of_its_class() {
    let heap = HeapBox::new(&KINDS);
    for bytes in [24, 200, 4000, 100_000] {
        let cell = heap.allocate(bytes, BYTES).expect("memory for a test");
        // SAFETY: nobody else has it.
        unsafe { heap.free(cell) };
        assert_eq!(heap.allocate(bytes, BYTES), Some(cell), "{bytes}");
    }
}

#[test]
fn memory_is_taken_once_for_what_comes_and_goes() {
    let heap = HeapBox::new(&KINDS);
    for _ in 0..throws(2_000) {
        let cells = [16, 48, 1000, 40_000].map(|bytes| heap.allocate(bytes, BYTES).expect("memory for a test"));
        // SAFETY: nobody else has them.
        cells.into_iter().for_each(|cell| unsafe { heap.free(cell) });
    }
    assert!(heap.held() < 4 * PAGE + 10_000, "{}", heap.held());
}

#[test]
fn large_cells_wait_up_to_a_limit_and_then_go_back() {
    let heap = HeapBox::new(&KINDS);
    let cells: Vec<_> = (0..6).map(|_| heap.allocate(MOST_WAITING / 4, BYTES).expect("memory for a test")).collect();
    let all = heap.held();
    // SAFETY: nobody else has them.
    cells.into_iter().for_each(|cell| unsafe { heap.free(cell) });
    assert!(heap.held() < all && heap.held() > MOST_WAITING / 2, "{} of {all}", heap.held());
    assert!(heap.waiting.get() <= MOST_WAITING);
    assert!(heap.allocate(MOST_WAITING / 4, BYTES).is_some());
}

#[test]
fn everything_may_be_freed_during_a_walk() {
    let mut model = Model::new(6);
    (0..throws(4_000)).for_each(|_| model.allocate());
    let too_much = model.heap.allocate(2 * MOST_WAITING, BYTES);
    assert!(too_much.is_some());
    let known = model.known.len() + 1;
    // SAFETY: the model is not asked again.
    let freed = model.heap.cells().map(|cell| unsafe { model.heap.free(cell) }).count();
    assert_eq!((freed, model.heap.cells().count()), (known, 0));
}

#[test]
fn an_absurd_size_is_refused_and_leaves_the_object_alone() {
    let heap = HeapBox::new(&KINDS);
    for bytes in [usize::MAX, isize::MAX as usize, 1 << 50] {
        assert_eq!(heap.allocate(bytes, BYTES), None);
    }
    let known = Known { cell: heap.allocate(64, BYTES).expect("memory for a test"), bytes: 64, pattern: 0xa5 };
    fill(&known);
    // SAFETY: the cell is ours.
    assert_eq!(unsafe { heap.resize(known.cell, usize::MAX) }, None);
    assert_untouched(&known, known.bytes);
}

#[test]
fn a_heap_ends_with_everything_in_it() {
    let mut model = Model::new(7);
    (0..throws(4_000)).for_each(|_| model.allocate());
    assert!(model.heap.held() > 0);
    drop(model);
}

#[test]
fn an_empty_heap_holds_no_page() {
    let heap = HeapBox::new(&KINDS);
    assert_eq!((heap.held(), heap.cells().count()), (0, 0));
}
