//! Sorting, as `list.sort` and `sorted` do it.
//!
//! - [`rank`]: keys of one type become numbers, checked once, so that most comparisons look at no object
//! - [`merge`]: the sort itself
//!
//! What is sorted is an array of ranks and places; the values move once, at the end. Only among equal ranks the objects
//! are asked. If a comparison fails, the values stay as they were.

mod merge;
mod rank;

use rank::{Ranked, Tie};

use crate::heap::{Lent, Value};
use crate::runtime::{R, Vm, call};

/// Sorts values by themselves, or by what `key` says of each. What is equal keeps its order, in reverse too.
pub fn sort(vm: &Vm, values: &mut [Value], key: Option<Lent>, is_reverse: bool) -> R<()> {
    let order = match key {
        None if values.len() < 2 => return Ok(()),
        None => order(vm, values, is_reverse)?,
        Some(key) => {
            let keys = keys(vm, values, key)?;
            order(vm, &keys, is_reverse)?
        }
    };
    arrange(values, order);
    Ok(())
}

fn keys(vm: &Vm, values: &[Value], key: Lent) -> R<Vec<Value>> {
    let mut keys = room(vm, values.len())?;
    for value in values {
        keys.push(call::call(vm, key, std::slice::from_ref(value))?);
    }
    Ok(keys)
}

fn room<T>(vm: &Vm, len: usize) -> R<Vec<T>> {
    let mut room = Vec::new();
    if room.try_reserve_exact(len).is_err() {
        return Err(vm.no_memory());
    }
    Ok(room)
}

/// The places of keys, in the order of the keys.
fn order(vm: &Vm, keys: &[Value], is_reverse: bool) -> R<Vec<Ranked>> {
    let mut ranked: Vec<Ranked> = room(vm, keys.len())?;
    ranked.extend((0..keys.len()).map(|at| Ranked { rank: 0, at: at as u32 }));
    let mut sorter = Sorter { vm, keys, is_reverse, scratch: room(vm, keys.len())? };
    let tie = rank::rank(keys, &mut ranked);
    sorter.sort(&mut ranked, tie)?;
    Ok(ranked)
}

struct Sorter<'a> {
    vm: &'a Vm,
    keys: &'a [Value],
    is_reverse: bool,
    scratch: Vec<Ranked>,
}

impl Sorter<'_> {
    /// Sorts what has been ranked.
    fn sort(&mut self, ranked: &mut [Ranked], tie: Tie) -> R<()> {
        if tie == Tie::Object {
            return self.merge(ranked, tie);
        }
        if self.is_reverse {
            ranked.iter_mut().for_each(|ranked| ranked.rank = !ranked.rank);
        }
        by_rank(ranked, &mut self.scratch)?;
        if tie == Tie::Equal {
            return Ok(());
        }
        for equals in ranked.chunk_by_mut(|a, b| a.rank == b.rank).filter(|equals| equals.len() > 1) {
            self.sort_equals(equals, tie)?;
        }
        Ok(())
    }

    /// Sorts objects of one rank. Many tuples are ranked again, by one of their next items.
    fn sort_equals(&mut self, equals: &mut [Ranked], tie: Tie) -> R<()> {
        const MANY: usize = 16;
        const DEEP: usize = 8;
        match tie {
            Tie::Tuple(from) if from < DEEP && equals.len() >= MANY => {
                match rank::rank_items(self.keys, from, equals) {
                    Some(tie) => self.sort(equals, tie),
                    None => self.merge(equals, tie),
                }
            }
            tie => self.merge(equals, tie),
        }
    }

    /// Asks the objects.
    fn merge(&mut self, ranked: &mut [Ranked], tie: Tie) -> R<()> {
        let key = |ranked: &Ranked| self.keys.get(ranked.at as usize).map_or(Lent::UNBOUND, Value::lend);
        merge::sort(ranked, &mut self.scratch, |a, b| {
            let (a, b) = if self.is_reverse { (b, a) } else { (a, b) };
            rank::is_less(self.vm, tie, key(a), key(b))
        })
    }
}

/// Sorts by rank, equal ones by their places. Merging uses the order that is there; where there is none, numbers are
/// sorted more quickly by the library.
fn by_rank(ranked: &mut [Ranked], scratch: &mut Vec<Ranked>) -> R<()> {
    const FEW: usize = 8;
    let falls = ranked.is_sorted_by(|a, b| b.rank < a.rank);
    let breaks = ranked.windows(2).filter(|pair| pair[1].rank < pair[0].rank).count();
    if falls || breaks <= ranked.len() / FEW {
        return merge::sort(ranked, scratch, |a, b| Ok(a.rank < b.rank));
    }
    ranked.sort_unstable_by_key(|ranked| (ranked.rank, ranked.at));
    Ok(())
}

/// Puts values into an order, along the circles in which they move.
fn arrange(values: &mut [Value], mut order: Vec<Ranked>) {
    for start in 0..order.len() {
        let mut to = start;
        loop {
            let from = std::mem::replace(&mut order[to].at, to as u32) as usize;
            if from == start || from == to {
                break;
            }
            values.swap(to, from);
            to = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_arranged_along_circles() {
        let mut values: Vec<_> = (0..6).filter_map(Value::int).collect();
        let order = [3, 1, 5, 0, 2, 4].map(|at| Ranked { rank: 0, at });
        arrange(&mut values, order.to_vec());
        let ints: Vec<_> = values.iter().filter_map(|value| value.as_int()).collect();
        assert_eq!(ints, [3, 1, 5, 0, 2, 4]);
    }
}
