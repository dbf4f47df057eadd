//! Tables beside a map that keeps the order.

use std::collections::HashMap;

use super::find::are_same_text;
use super::*;
use crate::heap::dice::{Dice, throws};
use crate::heap::{HeapBox, Kinds};

static KINDS: Kinds = Kinds::new();

fn int(int: i64) -> Value {
    Value::int(int).expect("small")
}

fn text(heap: &Heap, number: i64) -> Value {
    heap.str_one(format!("key {number}").as_bytes()).expect("memory")
}

/// Equality as a test has it: tuples are equal if their only items are.
fn are_equal(one: Lent, other: Lent) -> bool {
    let item = |lent: Lent| lent.tuple().and_then(|tuple| tuple.get(0)?.as_int());
    item(one).is_some() && item(one) == item(other)
}

fn find(table: &Table, hash: i64, key: Lent) -> Option<usize> {
    table.find(hash, key, |candidate| Ok(are_equal(candidate, key))).expect("nothing was raised")
}

/// A key that a number stands for, with its hash: an int, a string, or a tuple whose hash many others have.
fn some_key(heap: &Heap, number: i64, kinds: i64) -> (i64, Value) {
    match number % kinds {
        0 => (hash_int(number), int(number)),
        1 => {
            let key = text(heap, number);
            (key.lend().str().expect("a string").hash(), key)
        }
        _ => (number % 8, heap.tuple(&[int(number)]).expect("memory")),
    }
}

struct Model {
    order: Vec<i64>,
    values: HashMap<i64, i64>,
}

impl Model {
    fn remove(&mut self, number: i64) {
        if self.values.remove(&number).is_some() {
            self.order.retain(|&other| other != number);
        }
    }
}

fn assert_agrees(heap: &Heap, table: &Table, model: &Model, kinds: i64) {
    let (mut position, mut seen) = (0, Vec::new());
    while let Some((next, key, value)) = table.next(position) {
        let number = model.order[seen.len()];
        let same = some_key(heap, number, kinds).1;
        let agrees = *key == *same || are_same_text(key.lend(), same.lend()) || are_equal(key.lend(), same.lend());
        assert!(agrees && value.as_int() == model.values.get(&number).copied());
        seen.push(number);
        position = next;
    }
    assert_eq!((seen.len(), table.len()), (model.order.len(), model.order.len()));
}

/// Stores by one search, which is possible unless a key has to be asked.
fn put(heap: &Heap, (table, model): (&Table, &mut Model), (number, key): (i64, Lent), value: i64) {
    match table.put(heap, key, int(value)).expect("memory") {
        Put::New => {
            assert_eq!(model.values.insert(number, value), None);
            model.order.push(number);
        }
        Put::Instead(old) => assert_eq!(model.values.insert(number, value), old.as_int()),
        Put::Ask(back) => assert_eq!(back.as_int(), Some(value)),
    }
}

fn work_at_random(kinds: i64, range: usize, seed: u64) {
    let heap = HeapBox::new(&KINDS);
    let (table, mut dice) = (Table::new(), Dice::new(seed));
    let mut model = Model { order: Vec::new(), values: HashMap::new() };
    for step in 0..throws(20_000) {
        let number = dice.below(range) as i64;
        let (hash, key) = some_key(&heap, number, kinds);
        let found = find(&table, hash, key.lend());
        assert_eq!(found.is_some(), model.values.contains_key(&number));
        assert!(table.first_place(key.lend()).is_none_or(|entry| found == Some(entry)));
        match (found, dice.below(5)) {
            (Some(entry), 0 | 1) => {
                table.remove(entry).expect("it is there");
                model.remove(number);
            }
            (_, 2) if step % 3 == 0 => {
                if let Some((last, _)) = table.previous_entry(table.end()).and_then(|last| table.remove(last)) {
                    let gone = model.order.pop().expect("as many");
                    model.values.remove(&gone);
                    drop(last);
                }
            }
            (_, 4) => put(&heap, (&table, &mut model), (number, key.lend()), step as i64),
            (Some(entry), _) => {
                assert!(table.set_value(entry, int(step as i64)).is_some());
                model.values.insert(number, step as i64);
            }
            (None, _) => {
                table.insert_new(&heap, hash, key, int(step as i64)).expect("memory");
                model.order.push(number);
                model.values.insert(number, step as i64);
            }
        }
        if step % throws(1_000).max(1) == 0 {
            assert_agrees(&heap, &table, &model, kinds);
            assert_agrees(&heap, &table.copy(&heap).expect("memory"), &model, kinds);
        }
    }
    assert_agrees(&heap, &table, &model, kinds);
    drop(table);
    assert_eq!(heap.cells().count(), 0);
}

#[test]
fn random_work_agrees_with_a_map_and_a_list() {
    for (kinds, range, seed) in [(1, 50, 1), (2, 50, 2), (3, 20, 3), (3, 600, 4), (2, 5_000, 5)] {
        work_at_random(kinds, range, seed);
    }
}

#[test]
fn a_large_table_finds_all_its_keys() {
    let heap = HeapBox::new(&KINDS);
    let (table, many) = (Table::new(), throws(200_000) as i64);
    for number in 0..many {
        let key = int(number * 7);
        table.insert_new(&heap, hash_int(number * 7), key, int(number)).expect("memory");
    }
    for number in 0..many {
        let Hint::Entry(entry) = table.find_int(number * 7) else { panic!("{number} is lost") };
        assert_eq!(table.value_word(entry).and_then(Word::as_int), Some(number));
        assert_eq!(table.find_int(number * 7 + 1), Hint::Absent);
    }
}

#[test]
fn keys_alone_are_found_and_have_no_values() {
    let heap = HeapBox::new(&KINDS);
    let table = Table::of_keys();
    for number in 0..100 {
        let (hash, key) = some_key(&heap, number, 3);
        table.insert_new(&heap, hash, key, Value::NONE).expect("memory");
    }
    for number in 0..100 {
        let (hash, key) = some_key(&heap, number, 3);
        let entry = find(&table, hash, key.lend()).expect("it is there");
        assert!(table.value(entry).is_none() && table.set_value(entry, Value::NONE).is_none());
        assert_eq!(table.hash(entry), Some(hash));
    }
    drop(table);
    assert_eq!(heap.cells().count(), 0);
}

#[test]
fn an_entry_stays_where_it_is_until_a_key_comes_or_goes_and_so_does_the_layout() {
    let heap = HeapBox::new(&KINDS);
    let table = Table::new();
    let first = table.insert_new(&heap, 1, int(1), int(10)).expect("memory");
    let layout = table.layout();
    table.set_value(first, int(11));
    assert!(layout != 0 && table.layout() == layout && Table::new().layout() != layout);
    let second = table.insert_new(&heap, 2, int(2), int(20)).expect("memory");
    assert_eq!((first, second, table.layout() == layout), (0, 1, false));
    let layout = table.layout();
    table.remove(first);
    assert!(table.layout() != layout && table.key_word(first).is_none() && table.key_word(second).is_some());
}

#[test]
fn the_same_object_is_found_without_asking_and_an_error_goes_through() {
    let heap = HeapBox::new(&KINDS);
    let (table, key) = (Table::new(), heap.tuple(&[int(1)]).expect("memory"));
    table.insert_new(&heap, 5, key.clone(), Value::NONE).expect("memory");
    assert_eq!(table.find(5, key.lend(), |_| Err(Raised)), Ok(Some(0)));
    let other = heap.tuple(&[int(2)]).expect("memory");
    assert_eq!(table.find(5, other.lend(), |_| Err(Raised)), Err(Raised));
    assert_eq!(table.find(6, other.lend(), |_| Err(Raised)), Ok(None), "another hash is another key");
}

/// Whatever an equality does to the table, nothing is lost and nothing is read that is gone.
#[test]
fn an_equality_may_change_the_table() {
    for seed in 0..throws(400) as u64 {
        let heap = HeapBox::new(&KINDS);
        let (table, mut dice, mut asked) = (Table::new(), Dice::new(seed), 0);
        let tuple = |number| heap.tuple(&[int(number)]).expect("memory");
        for number in 0..dice.below(12) as i64 {
            table.insert_new(&heap, 3, tuple(number), int(number)).expect("memory");
        }
        let key = tuple(1_000);
        let found = table.find(3, key.lend(), |candidate| {
            asked += 1;
            match dice.below(6) {
                0 => table.clear(),
                1 => drop(table.remove(dice.below(8))),
                2 => (0..dice.below(20)).for_each(|_| {
                    table.insert_new(&heap, 3, tuple(asked), Value::NONE).expect("memory");
                }),
                3 => drop(table.take().copy(&heap)),
                _ => {}
            }
            assert!(candidate.tuple().is_some_and(|tuple| tuple.len() == 1), "the candidate is kept");
            // In the end it leaves the table in peace.
            Ok(asked > 50 && dice.below(3) == 0)
        });
        let entry = found.expect("nothing was raised");
        assert!(entry.is_none_or(|entry| table.key_word(entry).is_some()));
    }
}

#[test]
fn no_entry_takes_more_room_than_in_cpython() {
    for (log, entries, bytes) in [(3, 5, 8 + 80), (4, 10, 16 + 160), (10, 682, 2_048 + 10_912)] {
        let plan = Plan { log, form: Form { has_values: true, keeps_hashes: false } };
        assert_eq!((plan.usable(), plan.bytes()), (entries, HEADER + bytes));
    }
}

#[test]
fn hashes_of_ints_are_those_of_python() {
    let modulus = (1 << 61) - 1;
    let expected =
        [(0, 0), (5, 5), (-1, -2), (-2, -2), (modulus, 0), (modulus + 3, 3), (-modulus - 1, -2), (-modulus - 9, -9)];
    for (int, hash) in expected {
        assert_eq!(hash_int(int), hash, "{int}");
    }
}
