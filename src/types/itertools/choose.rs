//! `product`, `permutations`, `combinations`, `combinations_with_replacement`: rows of numbers that are counted on, and
//! the items that stand at these numbers in a pool.

use std::cell::{Cell, RefCell};

use super::define;
use crate::heap::{Slot, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, ops};
use crate::types::payload::{iterator_row, payload};
use crate::types::text::room;

/// Where the counting stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Begin,
    Under,
    End,
}

/// What is chosen from, which of it is chosen now, and how far that is.
struct Choice {
    indices: RefCell<Vec<usize>>,
    stage: Cell<Stage>,
}

impl Choice {
    fn new(indices: Vec<usize>, is_empty: bool) -> Choice {
        let stage = if is_empty { Stage::End } else { Stage::Begin };
        Choice { indices: RefCell::new(indices), stage: Cell::new(stage) }
    }

    /// Goes on to the next choice with a function that counts, and says whether there is one.
    fn advance(&self, count: impl FnOnce(&mut [usize]) -> bool) -> bool {
        let has_more = match self.stage.get() {
            Stage::Begin => true,
            Stage::Under => count(&mut self.indices.borrow_mut()),
            Stage::End => false,
        };
        self.stage.set(if has_more { Stage::Under } else { Stage::End });
        has_more
    }

    /// The first `len` items chosen from a pool.
    fn pick(&self, vm: &Vm, pool: &Slot, len: usize) -> R {
        let (pool, indices) = (pool.get(), self.indices.borrow());
        let items = pool.lend().tuple().map(|pool| pool.items()).unwrap_or_default();
        let item = |at: usize| indices.get(at).and_then(|index| items.get(*index)).cloned().unwrap_or(Value::NONE);
        if len == 0 { vm.tuple(&[]) } else { vm.memory(vm.heap.tuple_with(len, item)) }
    }
}

fn numbers(vm: &Vm, len: usize, number: impl FnMut(usize) -> usize) -> R<Vec<usize>> {
    let mut numbers = room(vm, len)?;
    numbers.extend((0..len).map(number));
    Ok(numbers)
}

fn len_of(pool: &Value) -> usize {
    pool.lend().tuple().map_or(0, |pool| pool.len())
}

/// The items of an iterable as a tuple.
fn pool(vm: &Vm, iterable: &Value) -> R {
    let items = ops::collect(vm, iterable.lend())?;
    vm.tuple(&items)
}

pub struct Product {
    /// A tuple of tuples.
    pools: Slot,
    choice: Choice,
}
payload!(Product PRODUCT { pools } outside);
iterator_row!(PRODUCT_SLOTS Product);

impl Product {
    fn next(&self, vm: &Vm) -> R {
        let pools = self.pools.get();
        let pools = pools.lend().tuple().map(|pools| pools.items()).unwrap_or_default();
        if !self.choice.advance(|indices| count_on(pools, indices)) {
            return Ok(Value::UNBOUND);
        }
        let indices = self.choice.indices.borrow();
        let item = |at: usize| {
            let row = pools.get(at).and_then(|pool| pool.lend().tuple());
            row.zip(indices.get(at)).and_then(|(row, index)| row.get(*index)).map_or(Value::NONE, |item| item.keep())
        };
        if pools.is_empty() { vm.tuple(&[]) } else { vm.memory(vm.heap.tuple_with(pools.len(), item)) }
    }
}

/// As an odometer: the last number first; false when it begins again.
fn count_on(pools: &[Value], indices: &mut [usize]) -> bool {
    for (index, pool) in indices.iter_mut().zip(pools).rev() {
        *index += 1;
        if *index < len_of(pool) {
            return true;
        }
        *index = 0;
    }
    false
}

fn new_product(vm: &Vm, bound: Bound) -> R {
    let Ok(times) = usize::try_from(bound.int(vm, 0)?) else {
        return Err(vm.value_error("repeat argument cannot be negative"));
    };
    let once = bound.rest().iter().map(|iterable| pool(vm, iterable)).collect::<R<Vec<Value>>>()?;
    let Some(len) = once.len().checked_mul(times) else { return Err(vm.overflow_error("repeat argument too large")) };
    let mut pools: Vec<Value> = room(vm, len)?;
    pools.extend(once.iter().cycle().take(len).cloned());
    let choice = Choice::new(numbers(vm, len, |_| 0)?, pools.iter().any(|pool| len_of(pool) == 0));
    let pools = Slot::new(vm.tuple(&pools)?);
    vm.memory(vm.heap.create(Product { pools, choice }))
}

pub fn product_definition() -> TypeDef {
    define("product", kind::PRODUCT, "Each item with each.", &PRODUCT_SLOTS).constructor(
        "product(*iterables, repeat=1)",
        "Each item of one iterable with each of the others, as nested loops give them.\n\n\
         >>> list(itertools.product('ab', [1, 2]))\n[('a', 1), ('a', 2), ('b', 1), ('b', 2)]",
        new_product,
    )
}

/// A pool, how many of it are chosen at a time, and the choice.
macro_rules! choosers {
    ($($name:ident $kind:ident $slots:ident $count:ident;)*) => {
        $(
            pub struct $name {
                pool: Slot,
                length: usize,
                choice: Choice,
            }
            payload!($name $kind { pool } outside);
            iterator_row!($slots $name);

            impl $name {
                fn next(&self, vm: &Vm) -> R {
                    let many = len_of(&self.pool.get());
                    if !self.choice.advance(|indices| $count(indices, many, self.length)) {
                        return Ok(Value::UNBOUND);
                    }
                    self.choice.pick(vm, &self.pool, self.length)
                }
            }
        )*
    };
}

choosers! {
    Permutations PERMUTATIONS PERMUTATIONS_SLOTS permute;
    Combinations COMBINATIONS COMBINATIONS_SLOTS combine;
    Replacing COMBINATIONS_WITH_REPLACEMENT REPLACING_SLOTS combine_with_replacement;
}

/// The indices are the numbers of the pool in their order now; behind them stands, for each place, how many of its
/// choices are left.
fn permute(indices: &mut [usize], many: usize, length: usize) -> bool {
    let (order, left) = indices.split_at_mut(many);
    for at in (0..length).rev() {
        left[at] -= 1;
        if left[at] == 0 {
            order[at..].rotate_left(1);
            left[at] = many - at;
        } else {
            order.swap(at, many - left[at]);
            return true;
        }
    }
    false
}

/// The last index that can still grow does; those behind it follow it.
fn combine(indices: &mut [usize], many: usize, length: usize) -> bool {
    let Some(at) = (0..length).rev().find(|at| indices[*at] != at + many - length) else { return false };
    let first = indices[at] + 1;
    indices[at..].iter_mut().zip(first..).for_each(|(index, number)| *index = number);
    true
}

fn combine_with_replacement(indices: &mut [usize], many: usize, length: usize) -> bool {
    let Some(at) = (0..length).rev().find(|at| indices[*at] + 1 != many) else { return false };
    let next = indices[at] + 1;
    indices[at..].fill(next);
    true
}

/// How many are to be chosen.
fn length(vm: &Vm, bound: Bound) -> R<usize> {
    usize::try_from(bound.int(vm, 1)?).map_err(|_| vm.value_error("r must be non-negative"))
}

fn new_permutations(vm: &Vm, bound: Bound) -> R {
    let pool = pool(vm, &bound.value(0))?;
    let many = len_of(&pool);
    let length = match bound.some(1) {
        None => many,
        Some(length) if crate::types::int::is_int(vm, length) => self::length(vm, bound)?,
        Some(_) => return Err(vm.type_error("Expected int as r")),
    };
    let is_empty = length > many;
    let length = length.min(many);
    let indices = numbers(vm, many + length, |at| if at < many { at } else { many - (at - many) })?;
    let choice = Choice::new(indices, is_empty);
    vm.memory(vm.heap.create(Permutations { pool: Slot::new(pool), length, choice }))
}

pub fn permutations_definition() -> TypeDef {
    define("permutations", kind::PERMUTATIONS, "Choices in every order.", &PERMUTATIONS_SLOTS).constructor(
        "permutations(iterable, r=none)",
        "Every way to choose r items in an order.\n\n\
         >>> list(itertools.permutations('ab'))\n[('a', 'b'), ('b', 'a')]",
        new_permutations,
    )
}

fn new_combinations(vm: &Vm, bound: Bound) -> R {
    let (pool, length) = (pool(vm, &bound.value(0))?, length(vm, bound)?);
    let is_empty = length > len_of(&pool);
    let length = length.min(len_of(&pool));
    let choice = Choice::new(numbers(vm, length, |at| at)?, is_empty);
    vm.memory(vm.heap.create(Combinations { pool: Slot::new(pool), length, choice }))
}

pub fn combinations_definition() -> TypeDef {
    define("combinations", kind::COMBINATIONS, "Choices.", &COMBINATIONS_SLOTS).constructor(
        "combinations(iterable, r)",
        "Every way to choose r items.\n\n\
         >>> list(itertools.combinations('abc', 2))\n[('a', 'b'), ('a', 'c'), ('b', 'c')]",
        new_combinations,
    )
}

fn new_replacing(vm: &Vm, bound: Bound) -> R {
    let (pool, length) = (pool(vm, &bound.value(0))?, length(vm, bound)?);
    let choice = Choice::new(numbers(vm, length, |_| 0)?, length > 0 && len_of(&pool) == 0);
    vm.memory(vm.heap.create(Replacing { pool: Slot::new(pool), length, choice }))
}

pub fn replacing_definition() -> TypeDef {
    let name = "combinations_with_replacement";
    define(name, kind::COMBINATIONS_WITH_REPLACEMENT, "Choices with repetitions.", &REPLACING_SLOTS).constructor(
        "combinations_with_replacement(iterable, r)",
        "Every way to choose r items, each as often as one likes.\n\n\
         >>> list(itertools.combinations_with_replacement('ab', 2))\n[('a', 'a'), ('a', 'b'), ('b', 'b')]",
        new_replacing,
    )
}
