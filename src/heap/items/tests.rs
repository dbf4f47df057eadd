//! Items beside a `Vec` that is treated alike.

use super::*;
use crate::heap::HeapBox;
use crate::heap::death::tests::{KINDS, pair};
use crate::heap::dice::{Dice, throws};

fn int(int: i64) -> Value {
    Value::int(int).expect("small")
}

fn ints(items: &Items) -> Vec<i64> {
    (0..items.len()).filter_map(|index| items.word(index)?.as_int()).collect()
}

fn of_ints(heap: &Heap, values: impl IntoIterator<Item = i64>) -> Items {
    Items::from_vec(heap, values.into_iter().map(int).collect()).expect("memory")
}

#[test]
fn random_work_agrees_with_a_vec() {
    let heap = HeapBox::new(&KINDS);
    for seed in 0..4 {
        let (items, mut model, mut dice) = (Items::new(), Vec::new(), Dice::new(seed));
        for step in 0..throws(20_000) as i64 {
            let (at, other) = (dice.below(model.len() + 1), dice.below(model.len() + 2));
            match dice.below(12) {
                0..4 => {
                    items.push(&heap, int(step)).expect("memory");
                    model.push(step);
                }
                4 => {
                    items.insert(&heap, at, int(step)).expect("memory");
                    model.insert(at, step);
                }
                5 => assert_eq!(items.pop().and_then(|value| value.as_int()), model.pop()),
                6 => {
                    let removed = (at < model.len()).then(|| model.remove(at));
                    assert_eq!(items.remove(at).and_then(|value| value.as_int()), removed);
                }
                7 => {
                    let old = model.get_mut(at).map(|place| std::mem::replace(place, step));
                    assert_eq!(items.set(at, int(step)).and_then(|value| value.as_int()), old);
                }
                8 => {
                    let (range, new) = (at.min(other)..at.max(other), dice.below(5));
                    items.splice(&heap, range.clone(), of_ints(&heap, 0..new as i64)).expect("memory");
                    model.splice(range.start..range.end.min(model.len()), 0..new as i64);
                }
                9 if model.len() < 300 => {
                    items.extend_from(&heap, &items, at..other).expect("memory");
                    model.extend_from_within(at..other.min(model.len()).max(at));
                }
                10 => {
                    items.swap(at, other);
                    if at.max(other) < model.len() {
                        model.swap(at, other);
                    }
                }
                _ => {
                    items.truncate(at + 200);
                    model.truncate(at + 200);
                }
            }
            assert_eq!(items.len(), model.len());
            if step % 16 == 0 {
                assert_eq!(ints(&items), model);
            }
        }
        items.reverse();
        model.reverse();
        assert_eq!((ints(&items), items.to_vec().map(|values| values.len())), (model.clone(), Ok(model.len())));
    }
    assert_eq!(heap.cells().count(), 0);
}

#[test]
fn slices_with_a_step_agree_with_a_vec() {
    let heap = HeapBox::new(&KINDS);
    let mut dice = Dice::new(9);
    for _ in 0..throws(2_000) {
        let (len, start, step) = (dice.below(20), dice.below(20), dice.below(6) as isize - 2);
        let count = dice.below(8);
        let model: Vec<_> = (0..len as i64).collect();
        let items = of_ints(&heap, model.clone());
        let places: Vec<_> = (0..count as isize).map(|at| start as isize + at * step).collect();
        let there: Vec<_> = places.iter().filter_map(|&place| model.get(usize::try_from(place).ok()?)).collect();
        let copied = items.copy_steps(&heap, start, step, count).expect("memory");
        assert_eq!(ints(&copied).iter().collect::<Vec<_>>(), there);
        let set: Vec<_> = (100..100 + count as i64).collect();
        items.set_steps(start, step, &of_ints(&heap, set.clone()));
        let mut expected = model.clone();
        for (place, new) in places.iter().zip(set) {
            if let Some(old) = usize::try_from(*place).ok().and_then(|place| expected.get_mut(place)) {
                *old = new;
            }
        }
        assert_eq!(ints(&items), expected);
        if step > 0 {
            items.remove_steps(start, step as usize, count);
            let goes = |at: &usize| places.contains(&(*at as isize));
            let rest: Vec<_> = (0..len).filter(|at| !goes(at)).map(|at| expected[at]).collect();
            assert_eq!(ints(&items), rest, "{len} {start} {step} {count}");
        }
    }
    assert_eq!(heap.cells().count(), 0);
}

#[test]
fn every_item_is_counted_as_often_as_it_is_held() {
    let heap = HeapBox::new(&KINDS);
    let one = pair(&heap, Value::NONE, Value::NONE);
    let count = || one.header().and_then(Header::count);
    let items = Items::from_slice(&heap, &[one.clone(), one.clone()]).expect("memory");
    items.extend_from(&heap, &items, 0..2).expect("memory");
    let (copy, vec) = (items.copy(&heap, 1..9).expect("memory"), items.to_vec().expect("memory"));
    assert_eq!((items.len(), copy.len(), count()), (4, 3, Some(1 + 4 + 3 + 4)));
    drop((copy, vec));
    items.splice(&heap, 1..3, Items::new()).expect("memory");
    items.set_steps(0, 1, &of_ints(&heap, [5]));
    assert_eq!((items.len(), count()), (2, Some(2)));
    let mut taken = items.take();
    taken.as_mut_slice().reverse();
    assert_eq!((taken.word(1).and_then(Word::as_int), items.len()), (Some(5), 0));
    drop(taken);
    assert_eq!(count(), Some(1));
}

#[test]
fn an_absurd_length_is_refused_and_changes_nothing() {
    let heap = HeapBox::new(&KINDS);
    let items = of_ints(&heap, 0..3);
    assert_eq!(items.reserve(&heap, usize::MAX), Err(NoMemory));
    assert_eq!(items.reserve(&heap, u32::MAX as usize), Err(NoMemory));
    assert!(Items::with_capacity(&heap, usize::MAX / 2).is_err());
    assert_eq!(ints(&items), [0, 1, 2]);
}

#[test]
fn what_is_known_to_be_equal_is_found_without_asking() {
    let heap = HeapBox::new(&KINDS);
    let text = |text: &str| heap.str(text).expect("memory");
    let items = Items::from_vec(&heap, vec![int(1), text("a"), int(2)]).expect("memory");
    assert_eq!((items.find_known(int(2).lend()), items.find_known(text("a").lend())), (Some(Some(2)), Some(Some(1))));
    let asked = Items::from_vec(&heap, vec![int(1), pair(&heap, int(1), int(2)), int(2)]).expect("memory");
    assert_eq!((asked.find_known(int(1).lend()), asked.find_known(int(2).lend())), (Some(Some(0)), None));
    let numbers = of_ints(&heap, [5, 6, 7]);
    assert_eq!((numbers.find_known(int(7).lend()), numbers.find_known(int(8).lend())), (Some(Some(2)), Some(None)));
    let texts = Items::from_vec(&heap, vec![text("a"), text("b")]).expect("memory");
    assert_eq!((texts.find_known(text("b").lend()), texts.find_known(text("c").lend())), (Some(Some(1)), Some(None)));
}
