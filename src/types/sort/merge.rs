//! The stable merge sort under all of Python's sorting. It looks for runs that are in order already, makes short ones
//! longer by insertion, and merges neighbours in the order of powersort: always nearly as few comparisons as can be.
//! Where one side of a merge wins again and again, it gallops: searches how many of its items come first.
//!
//! The order may contradict itself, and asking it may fail. Then the items are in any order, or lost: items are copies,
//! so that whoever sorts keeps what he had.

/// How many items one side wins in a row before the merge gallops.
const GALLOP: usize = 7;

/// Runs are at least about that long.
const SHORT: usize = 32;

#[derive(Clone, Copy)]
struct Run {
    start: usize,
    len: usize,
    /// How deep in the tree of merges the border to the run before lies.
    power: u32,
}

struct Sorter<'a, T, F> {
    items: &'a mut [T],
    /// Room for as many items.
    scratch: &'a mut Vec<T>,
    is_less: F,
    gallop: usize,
}

/// Sorts; `scratch` has room for all items, so that nothing has to be allocated.
pub fn sort<T: Copy, E>(
    items: &mut [T],
    scratch: &mut Vec<T>,
    is_less: impl FnMut(&T, &T) -> Result<bool, E>,
) -> Result<(), E> {
    Sorter { items, scratch, is_less, gallop: GALLOP }.sort()
}

impl<T: Copy, E, F: FnMut(&T, &T) -> Result<bool, E>> Sorter<'_, T, F> {
    fn sort(&mut self) -> Result<(), E> {
        let len = self.items.len();
        let first = self.run(0)?;
        if first.len == len {
            return Ok(());
        }
        // Powers grow from run to run, and are numbers of bits.
        let mut runs = Vec::with_capacity(u64::BITS as usize + 2);
        runs.push(first);
        let mut end = first.len;
        while end < len {
            let mut run = self.run(end)?;
            end += run.len;
            run.power = power(run.start - runs.last().map_or(0, |last: &Run| last.len), run.start, end, len);
            while runs.len() > 1 && runs.last().is_some_and(|last| last.power > run.power) {
                self.merge_last(&mut runs)?;
            }
            runs.push(run);
        }
        while runs.len() > 1 {
            self.merge_last(&mut runs)?;
        }
        Ok(())
    }

    /// The run that begins here: what is in order, or in reverse order without equals, which is then turned round.
    fn run(&mut self, start: usize) -> Result<Run, E> {
        let items = &mut self.items[start..];
        let mut len = items.len().min(2);
        if len == 2 {
            let falls = (self.is_less)(&items[1], &items[0])?;
            while len < items.len() && (self.is_less)(&items[len], &items[len - 1])? == falls {
                len += 1;
            }
            if falls {
                items[..len].reverse();
            }
        }
        let wanted = least_run(self.items.len()).min(self.items.len() - start);
        if len < wanted {
            self.insert(start, len, wanted)?;
            len = wanted;
        }
        Ok(Run { start, len, power: 0 })
    }

    /// Makes a run longer: puts each item behind it where it belongs.
    fn insert(&mut self, start: usize, sorted: usize, len: usize) -> Result<(), E> {
        let items = &mut self.items[start..start + len];
        for at in sorted..len {
            let item = items[at];
            let (mut low, mut high) = (0, at);
            while low < high {
                let middle = low + (high - low) / 2;
                if (self.is_less)(&item, &items[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            items.copy_within(low..at, low + 1);
            items[low] = item;
        }
        Ok(())
    }

    fn merge_last(&mut self, runs: &mut Vec<Run>) -> Result<(), E> {
        let (Some(second), Some(first)) = (runs.pop(), runs.last_mut()) else { return Ok(()) };
        let (start, middle, end) = (first.start, second.start, second.start + second.len);
        first.len += second.len;
        // What is in its place already stays there.
        let (head, tail) = (self.items[middle], self.items[middle - 1]);
        let is_less = &mut self.is_less;
        let start = start + partition(&self.items[start..middle], |item| Ok(!is_less(&head, item)?))?;
        let end = middle + partition(&self.items[middle..end], |item| is_less(item, &tail))?;
        if start < middle && middle < end { self.merge(start, middle, end) } else { Ok(()) }
    }

    /// Merges two runs side by side. The first goes to the scratch; what is merged goes from the left into its room,
    /// which never reaches what is left of the second.
    fn merge(&mut self, start: usize, middle: usize, end: usize) -> Result<(), E> {
        self.scratch.clear();
        self.scratch.extend_from_slice(&self.items[start..middle]);
        let items = &mut self.items[start..end];
        let mut merge = Merge { left: self.scratch, items, taken: 0, next: middle - start };
        while merge.is_going() {
            merge.one_by_one(self.gallop, &mut self.is_less)?;
            merge.in_gallop(&mut self.gallop, &mut self.is_less)?;
        }
        merge.finish();
        Ok(())
    }
}

/// A merge under way: `taken` of the left run are in place, and the right run goes on at `next` of the items.
struct Merge<'a, T> {
    left: &'a [T],
    items: &'a mut [T],
    taken: usize,
    next: usize,
}

impl<T: Copy> Merge<'_, T> {
    fn is_going(&self) -> bool {
        self.taken < self.left.len() && self.next < self.items.len()
    }

    /// Where the next item goes.
    fn place(&self) -> usize {
        self.taken + self.next - self.left.len()
    }

    /// Takes items one by one, until one side has won often in a row.
    #[inline(always)]
    fn one_by_one<E>(&mut self, often: usize, is_less: &mut impl FnMut(&T, &T) -> Result<bool, E>) -> Result<(), E> {
        let (mut left_wins, mut right_wins) = (0, 0);
        while self.is_going() && left_wins < often && right_wins < often {
            let (one, other) = (self.left[self.taken], self.items[self.next]);
            let place = self.place();
            if is_less(&other, &one)? {
                self.items[place] = other;
                self.next += 1;
                (left_wins, right_wins) = (0, right_wins + 1);
            } else {
                self.items[place] = one;
                self.taken += 1;
                (left_wins, right_wins) = (left_wins + 1, 0);
            }
        }
        Ok(())
    }

    /// Takes many items at once, as long as that pays; the more it does, the sooner it is tried again.
    fn in_gallop<E>(
        &mut self,
        often: &mut usize,
        is_less: &mut impl FnMut(&T, &T) -> Result<bool, E>,
    ) -> Result<(), E> {
        while self.is_going() {
            let other = self.items[self.next];
            let lefts = partition(&self.left[self.taken..], |item| Ok(!is_less(&other, item)?))?;
            let place = self.place();
            self.items[place..place + lefts].copy_from_slice(&self.left[self.taken..self.taken + lefts]);
            self.taken += lefts;
            let Some(&one) = self.left.get(self.taken) else { return Ok(()) };
            let rights = partition(&self.items[self.next..], |item| is_less(item, &one))?;
            let place = self.place();
            self.items.copy_within(self.next..self.next + rights, place);
            self.next += rights;
            if lefts < GALLOP && rights < GALLOP {
                *often += 1;
                return Ok(());
            }
            *often = often.saturating_sub(1).max(1);
        }
        Ok(())
    }

    /// The rest of the left run; that of the right one is in its place.
    fn finish(self) {
        let (place, rest) = (self.place(), &self.left[self.taken..]);
        self.items[place..place + rest.len()].copy_from_slice(rest);
    }
}

/// How many items at the beginning have a property that those behind them have not: looks one, three, seven … items
/// ahead, then halves.
fn partition<T, E>(items: &[T], mut has: impl FnMut(&T) -> Result<bool, E>) -> Result<usize, E> {
    let (mut low, mut ahead) = (0, 0);
    while let Some(item) = items.get(ahead) {
        if !has(item)? {
            break;
        }
        low = ahead + 1;
        ahead = ahead * 2 + 1;
    }
    let mut high = ahead.min(items.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if has(&items[middle])? {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// So that the number of runs is a power of two or a little less.
fn least_run(len: usize) -> usize {
    let mut least = len;
    let mut odd = 0;
    while least > SHORT {
        odd |= least & 1;
        least >>= 1;
    }
    least + odd
}

/// Where the middles of two neighbouring runs first part, in binary places of the whole.
fn power(first: usize, second: usize, end: usize, len: usize) -> u32 {
    let place = |sum: usize| ((sum as u128) << 62) / len.max(1) as u128;
    let (one, other) = (place(first + second) as u64, place(second + end) as u64);
    (one ^ other).leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    /// Sorts pairs by their first number and says how many comparisons that took.
    fn sorted(mut items: Vec<(u32, usize)>) -> (Vec<(u32, usize)>, usize) {
        let mut asked = 0;
        let mut scratch = Vec::with_capacity(items.len());
        let done = sort(&mut items, &mut scratch, |a, b| {
            asked += 1;
            Ok::<bool, Infallible>(a.0 < b.0)
        });
        assert!(done.is_ok() && scratch.capacity() <= items.len().max(4));
        (items, asked)
    }

    fn noise(seed: u64) -> impl FnMut() -> u32 {
        let mut state = seed;
        move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as u32
        }
    }

    #[test]
    fn it_sorts_like_the_library_and_keeps_the_order_of_equals() {
        for len in (0..200).chain([1000, 4097]) {
            for values in [3, 50, u32::MAX] {
                let mut next = noise(len as u64);
                let items: Vec<_> = (0..len).map(|at| (next() % values, at)).collect();
                let mut expected = items.clone();
                expected.sort_by_key(|item| item.0);
                assert_eq!(sorted(items).0, expected, "{len} items of {values} values");
            }
        }
    }

    #[test]
    fn order_that_is_there_is_used() {
        let rising: Vec<_> = (0..1000).map(|at| (at as u32, at)).collect();
        let falling: Vec<_> = (0..1000).map(|at| (1000 - at as u32, at)).collect();
        assert_eq!((sorted(rising.clone()).1, sorted(falling).1), (999, 999));
        let halves: Vec<_> = rising.iter().map(|&(item, at)| ((item + 500) % 1000, at)).collect();
        assert!(sorted(halves).1 < 1100);
        let mut comb: Vec<_> = rising;
        comb.push((0, 1000));
        assert!(sorted(comb).1 < 1100);
    }

    #[test]
    fn it_asks_hardly_more_than_it_must() {
        let mut next = noise(7);
        let items: Vec<_> = (0..10_000).map(|at| (next(), at)).collect();
        // lg(10000!) is 118,458.
        let asked = sorted(items).1;
        assert!(asked < 126_000, "{asked}");
    }

    #[test]
    fn an_order_that_contradicts_itself_does_no_harm() {
        for seed in 0..300 {
            let mut next = noise(seed);
            let mut items: Vec<_> = (0..seed as usize * 3).collect();
            let mut scratch = Vec::with_capacity(items.len());
            let done = sort(&mut items, &mut scratch, |_, _| Ok::<bool, Infallible>(next().is_multiple_of(3)));
            items.sort_unstable();
            assert!(done.is_ok() && items.iter().enumerate().all(|(at, item)| at == *item));
        }
    }

    #[test]
    fn the_first_failure_ends_it() {
        let mut items: Vec<_> = (0..100).rev().collect();
        let mut left = 40;
        let done = sort(&mut items, &mut Vec::with_capacity(100), |a, b| {
            left -= 1;
            if left == 0 { Err("enough") } else { Ok(a < b) }
        });
        assert_eq!((done, left), (Err("enough"), 0));
    }
}
