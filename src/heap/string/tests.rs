//! Strings of all widths, and those that grow in place.

use super::*;
use crate::heap::dice::{Dice, throws};
use crate::heap::{HeapBox, Kinds};

static KINDS: Kinds = Kinds::new();

fn code_points(string: &Value) -> Vec<u32> {
    match string.lend().str().expect("a string").units() {
        Units::One(units) => units.iter().map(|&unit| unit.into()).collect(),
        Units::Two(units) => units.iter().map(|&unit| unit.into()).collect(),
        Units::Four(units) => units.to_vec(),
    }
}

fn four(heap: &Heap, units: &[u32]) -> Value {
    heap.str_from(Units::Four(units)).expect("memory")
}

#[test]
fn units_stand_in_the_narrowest_form() {
    let heap = HeapBox::new(&KINDS);
    for (last, size, is_ascii) in
        [(0x7f, 1, true), (0x80, 1, false), (0xff, 1, false), (0x100, 2, false), (0x10000, 4, false)]
    {
        let string = four(&heap, &[0x41, last]);
        let text = string.lend().str().expect("a string");
        assert_eq!((code_points(&string), text.bytes().len()), (vec![0x41, last], 2 * size), "{last:#x}");
        assert_eq!((text.is_ascii(), text.as_ascii().is_some()), (is_ascii, is_ascii), "{last:#x}");
    }
}

#[test]
fn equal_strings_have_equal_hashes_whatever_they_were_made_of() {
    let heap = HeapBox::new(&KINDS);
    let one = heap.str_one(b"abc").expect("memory");
    let other = four(&heap, &[0x61, 0x62, 0x63]);
    let (one, other) = (one.lend().str().expect("a string"), other.lend().str().expect("a string"));
    assert!(one.is_same(other) && one.hash() == other.hash() && one.hash() != 0);
    let third = heap.str_one(b"abd").expect("memory");
    assert!(!third.lend().str().expect("a string").is_same(one));
}

#[test]
fn the_only_owner_appends_in_place_and_others_keep_what_they_have() {
    let heap = HeapBox::new(&KINDS);
    let shared = heap.str_one(b"shared").expect("memory");
    let longer = heap.str_append(shared.clone(), Units::One(b"!")).expect("memory");
    assert_eq!((code_points(&shared).len(), code_points(&longer).len()), (6, 7));
    let mut text = heap.str_one(b"").expect("memory");
    let mut moves = 0;
    for step in 0..10_000_u32 {
        let before = text.bits();
        text = heap.str_append(text, Units::One(b"x")).expect("memory");
        moves += usize::from(text.bits() != before);
        assert_eq!(text.lend().str().map(Str::len), Some(step as usize + 1));
    }
    assert!(moves < 40, "{moves} moves");
    drop((text, shared, longer));
    assert_eq!(heap.cells().count(), 0);
}

#[test]
fn appending_forgets_the_hash_and_the_symbol() {
    let heap = HeapBox::new(&KINDS);
    let string = heap.str_one(b"na").expect("memory");
    let text = string.lend().str().expect("a string");
    let hash = text.hash();
    text.note_symbol(Symbol::PAYLOAD);
    assert_eq!(text.symbol(), Some(Symbol::PAYLOAD));
    let string = heap.str_append(string, Units::One(b"me")).expect("memory");
    let text = string.lend().str().expect("a string");
    assert!(text.hash() != hash && text.symbol().is_none());
    assert_eq!(text.as_ascii(), Some("name"));
}

#[test]
fn appending_at_random_agrees_with_a_vec() {
    let heap = HeapBox::new(&KINDS);
    for seed in 0..throws(200).max(4) as u64 {
        let mut dice = Dice::new(seed);
        let (mut string, mut model) = (heap.str_one(b"").expect("memory"), Vec::new());
        for _ in 0..40 {
            let top = [0x80, 0x80, 0x80, 0x100, 0x1_0000, 0x11_0000][dice.below(6)];
            let units: Vec<_> = (0..dice.below(40)).map(|_| dice.below(top) as u32).collect();
            string = heap.str_append(string, Units::Four(&units)).expect("memory");
            model.extend(units);
            assert_eq!(code_points(&string), model);
            assert!(
                string.lend().str().expect("a string").is_same(four(&heap, &model).lend().str().expect("a string"))
            );
        }
    }
    assert_eq!(heap.cells().count(), 0);
}

#[test]
fn bytes_and_tuples_hold_what_they_were_given() {
    let heap = HeapBox::new(&KINDS);
    let bytes = heap.bytes(b"\x00\xff").expect("memory");
    let filled = heap.bytes_filled(3, |room| room[1] = 7).expect("memory");
    assert_eq!(bytes.lend().bytes().map(|bytes| bytes.as_slice()), Some(&b"\x00\xff"[..]));
    assert_eq!(filled.lend().bytes().map(|bytes| bytes.as_slice()), Some(&[0, 7, 0][..]));
    assert_eq!(filled.lend().bytes().map(|bytes| (bytes.hash(|_| 9), bytes.hash(|_| 8))), Some((9, 9)));
    let tuple = heap.tuple(&[bytes.clone(), filled.clone()]).expect("memory");
    assert_eq!(bytes.header().and_then(Header::count), Some(2));
    let again = heap.tuple_from_vec(vec![tuple.clone()]).expect("memory");
    let inner = again.lend().tuple().and_then(|tuple| tuple.get(0)).expect("an item");
    assert_eq!(inner.tuple().map(|tuple| tuple.items().len()), Some(2));
    drop((tuple, again));
    assert!(bytes.header().is_some_and(Header::is_unique));
}
