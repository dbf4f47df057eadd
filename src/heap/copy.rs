//! Copies and comparisons of a few bytes or words: the library's own are made for many, and slow to start; for words that
//! move up or down by one, and for comparing, slow all the way.

use std::ptr::NonNull;

use super::word::Word;

/// From so many bytes on the library is faster.
const MANY: usize = 256;

/// Copies words to where they may overlap with themselves.
///
/// # Safety
///
/// `count` words can be read at `from` and written at `to`.
#[inline]
pub(super) unsafe fn words(from: NonNull<Word>, to: NonNull<Word>, count: usize) {
    // SAFETY: as the caller says; what is not yet read is not overwritten.
    unsafe {
        if to > from && to < from.add(count) {
            words_up(from, to, count);
        } else if count * size_of::<Word>() > MANY && (to > from || to.add(count) <= from) {
            from.copy_to_nonoverlapping(to, count);
        } else {
            words_down(from, to, count);
        }
    }
}

type Block = [Word; 8];
const BLOCK: usize = size_of::<Block>() / size_of::<Word>();

/// From the first word to the last, so that they may overlap with where they go, below.
///
/// # Safety
///
/// As for [`words`].
#[inline(always)]
unsafe fn words_down(from: NonNull<Word>, to: NonNull<Word>, count: usize) {
    let mut at = 0;
    // SAFETY: as the caller says; each block or pair is read whole before it is written.
    unsafe {
        while at + BLOCK <= count {
            let block = from.add(at).cast::<Block>().read();
            to.add(at).cast::<Block>().write(block);
            at += BLOCK;
        }
        while at + 2 <= count {
            let pair = from.add(at).cast::<[Word; 2]>().read();
            to.add(at).cast::<[Word; 2]>().write(pair);
            at += 2;
        }
        if at < count {
            to.add(at).write(from.add(at).read());
        }
    }
}

/// From the last word to the first, so that they may overlap with where they go, above.
///
/// # Safety
///
/// As for [`words`].
unsafe fn words_up(from: NonNull<Word>, to: NonNull<Word>, count: usize) {
    let mut left = count;
    // SAFETY: as the caller says; each block is read whole before it is written.
    unsafe {
        while left >= BLOCK {
            left -= BLOCK;
            let block = from.add(left).cast::<Block>().read();
            to.add(left).cast::<Block>().write(block);
        }
        while left > 0 {
            left -= 1;
            let word = from.add(left).read();
            to.add(left).write(word);
        }
    }
}

/// Copies bytes.
///
/// # Safety
///
/// There is room for them at `to`, away from where they are.
#[inline]
pub(super) unsafe fn bytes(from: &[u8], to: *mut u8) {
    let (len, from) = (from.len(), from.as_ptr());
    // SAFETY: as the caller says; both parts of each pair lie within the length.
    unsafe {
        match len {
            0 => {}
            1..4 => {
                to.write(from.read());
                to.add(len / 2).write(from.add(len / 2).read());
                to.add(len - 1).write(from.add(len - 1).read());
            }
            4..8 => ends::<u32>(from, to, len),
            8..=16 => ends::<u64>(from, to, len),
            17..=MANY => {
                (0..(len - 1) / 16).for_each(|at| part::<u128>(from, to, at * 16));
                part::<u128>(from, to, len - 16);
            }
            _ => to.copy_from_nonoverlapping(from, len),
        }
    }
}

/// # Safety
///
/// From `at` on there are as many bytes as `P` has.
#[inline(always)]
unsafe fn part<P: Copy>(from: *const u8, to: *mut u8, at: usize) {
    // SAFETY: as the caller says.
    unsafe { to.add(at).cast::<P>().write_unaligned(load(from, at)) };
}

/// The first bytes and the last, which may be some of the same.
///
/// # Safety
///
/// There are at least as many bytes as `P` has.
#[inline(always)]
unsafe fn ends<P: Copy>(from: *const u8, to: *mut u8, len: usize) {
    // SAFETY: as the caller says.
    unsafe {
        part::<P>(from, to, 0);
        part::<P>(from, to, len - size_of::<P>());
    }
}

/// Whether all of the bytes are ASCII.
#[inline]
pub(super) fn is_ascii(bytes: &[u8]) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let (len, start) = (bytes.len(), bytes.as_ptr());
    // SAFETY: both parts of each pair lie within the length.
    let high = unsafe {
        match len {
            0..4 => return bytes.iter().all(u8::is_ascii),
            4..8 => u64::from(load::<u32>(start, 0) | load::<u32>(start, len - 4)),
            8..=16 => load::<u64>(start, 0) | load::<u64>(start, len - 8),
            _ => return bytes.is_ascii(),
        }
    };
    high & HIGH == 0
}

/// # Safety
///
/// From `at` on there are as many bytes as `P` has.
#[inline(always)]
unsafe fn load<P: Copy>(from: *const u8, at: usize) -> P {
    // SAFETY: as the caller says.
    unsafe { from.add(at).cast::<P>().read_unaligned() }
}

/// Whether the bytes are equal.
#[inline]
pub(super) fn are_equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let (len, one, other) = (one.len(), one.as_ptr(), other.as_ptr());
    // SAFETY: both parts of each pair lie within the length.
    unsafe {
        match len {
            0 => true,
            1..4 => [0, len / 2, len - 1].into_iter().all(|at| is_part_equal::<u8>(one, other, at)),
            4..8 => is_part_equal::<u32>(one, other, 0) && is_part_equal::<u32>(one, other, len - 4),
            _ => {
                let whole = (0..(len - 1) / 8).all(|at| is_part_equal::<u64>(one, other, at * 8));
                whole && is_part_equal::<u64>(one, other, len - 8)
            }
        }
    }
}

/// # Safety
///
/// From `at` on there are as many bytes as `P` has.
#[inline(always)]
unsafe fn is_part_equal<P: Copy + PartialEq>(one: *const u8, other: *const u8, at: usize) -> bool {
    // SAFETY: as the caller says.
    unsafe { load::<P>(one, at) == load::<P>(other, at) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(len: usize) -> Vec<u8> {
        (0..len).map(|at| (at * 7 + 1) as u8).collect()
    }

    #[test]
    fn bytes_of_every_length_arrive_and_nothing_beside_them() {
        for len in 0..300 {
            let (from, mut to) = (pattern(len), vec![0xee; len + 2]);
            // SAFETY: there is room for them.
            unsafe { bytes(&from, to.as_mut_ptr().add(1)) };
            assert_eq!((&to[1..=len], to[0], to[len + 1]), (&from[..], 0xee, 0xee), "{len}");
        }
    }

    #[test]
    fn every_difference_is_seen() {
        for len in 0..70 {
            let one = pattern(len);
            assert!(are_equal(&one, &one.clone()) && !are_equal(&one, &pattern(len + 1)));
            for at in 0..len {
                let mut other = one.clone();
                other[at] ^= 0x10;
                assert!(!are_equal(&one, &other), "{at} of {len}");
            }
        }
    }

    #[test]
    fn one_byte_beyond_ascii_is_seen_wherever_it_stands() {
        for len in 0..40 {
            let mut bytes = vec![0x7f; len];
            assert!(is_ascii(&bytes));
            for at in 0..len {
                bytes[at] = 0x80;
                assert!(!is_ascii(&bytes), "{at} of {len}");
                bytes[at] = 0x7f;
            }
        }
    }

    #[test]
    fn words_move_up_and_down_over_themselves() {
        let word = |at: usize| Word::int(at as i64).expect("small");
        for (len, from, to) in (0..80).flat_map(|len| (0..10).map(move |from| (len, from, 9 - from))) {
            let mut row: Vec<_> = (0..100).map(word).collect();
            let mut expected = row.clone();
            expected.copy_within(from..from + len, to);
            let start = NonNull::new(row.as_mut_ptr()).expect("not null");
            // SAFETY: both places lie within the row.
            unsafe { words(start.add(from), start.add(to), len) };
            assert_eq!(row, expected, "{len} from {from} to {to}");
        }
    }
}
