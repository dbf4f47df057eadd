//! Finding bytes among bytes.
//!
//! `memchr` looks with the widest registers that the machine has, and asks the machine which these are when it is first
//! called: some eight questions, of which each takes 8 µs in a virtual machine. That is a quarter of the life of a small
//! program. So what is near is looked for with the registers that every machine has; only who looks further asks.

/// Bytes that count as near.
const NEAR: usize = 16 << 10;

#[cfg(target_arch = "x86_64")]
mod narrow {
    use memchr::arch::x86_64::sse2::memchr::{One, Three, Two};

    #[inline]
    pub fn one(byte: u8, bytes: &[u8]) -> Option<usize> {
        One::new(byte).and_then(|one| one.find(bytes))
    }

    #[inline]
    pub fn last(byte: u8, bytes: &[u8]) -> Option<usize> {
        One::new(byte).and_then(|one| one.rfind(bytes))
    }

    #[inline]
    pub fn two(byte: u8, other: u8, bytes: &[u8]) -> Option<usize> {
        Two::new(byte, other).and_then(|two| two.find(bytes))
    }

    #[inline]
    pub fn three(byte: u8, other: u8, third: u8, bytes: &[u8]) -> Option<usize> {
        Three::new(byte, other, third).and_then(|three| three.find(bytes))
    }

    #[inline]
    pub fn count(byte: u8, bytes: &[u8]) -> usize {
        One::new(byte).map_or(0, |one| one.count(bytes))
    }
}

/// Other machines have one kind of registers, and are asked nothing.
#[cfg(not(target_arch = "x86_64"))]
mod narrow {
    pub use memchr::{memchr as one, memchr2 as two, memchr3 as three, memrchr as last};

    pub fn count(byte: u8, bytes: &[u8]) -> usize {
        memchr::memchr_iter(byte, bytes).count()
    }
}

/// Looks at what is near, then at what is not.
#[inline]
fn near_or_far(
    bytes: &[u8],
    near: impl Fn(&[u8]) -> Option<usize>,
    far: impl Fn(&[u8]) -> Option<usize>,
) -> Option<usize> {
    let (begin, rest) = bytes.split_at(bytes.len().min(NEAR));
    near(begin).or_else(|| if rest.is_empty() { None } else { far(rest).map(|at| at + NEAR) })
}

/// Where a byte is first.
#[inline]
pub fn first(byte: u8, bytes: &[u8]) -> Option<usize> {
    near_or_far(bytes, |bytes| narrow::one(byte, bytes), |bytes| memchr::memchr(byte, bytes))
}

/// Where one of two bytes is first.
#[inline]
pub fn first_of_two(byte: u8, other: u8, bytes: &[u8]) -> Option<usize> {
    let near = |bytes: &[u8]| narrow::two(byte, other, bytes);
    near_or_far(bytes, near, |bytes| memchr::memchr2(byte, other, bytes))
}

/// Where one of three bytes is first.
#[inline]
pub fn first_of_three(byte: u8, other: u8, third: u8, bytes: &[u8]) -> Option<usize> {
    let near = |bytes: &[u8]| narrow::three(byte, other, third, bytes);
    near_or_far(bytes, near, |bytes| memchr::memchr3(byte, other, third, bytes))
}

/// Where a byte is last.
#[inline]
pub fn last(byte: u8, bytes: &[u8]) -> Option<usize> {
    let (rest, end) = bytes.split_at(bytes.len().saturating_sub(NEAR));
    let near = narrow::last(byte, end).map(|at| rest.len() + at);
    near.or_else(|| if rest.is_empty() { None } else { memchr::memrchr(byte, rest) })
}

/// How often a byte is there.
#[inline]
pub fn count(byte: u8, bytes: &[u8]) -> usize {
    if bytes.len() <= NEAR { narrow::count(byte, bytes) } else { memchr::memchr_iter(byte, bytes).count() }
}

/// Everywhere a byte is.
pub fn all(byte: u8, bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + first(byte, bytes.get(from..)?)?;
        from = at + 1;
        Some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `x` at one place, `o` at all others.
    fn with_x(length: usize, at: usize) -> Vec<u8> {
        (0..length).map(|place| if place == at { b'x' } else { b'o' }).collect()
    }

    #[test]
    fn what_is_there_is_found_near_and_far() {
        for length in [1, 2, 15, 16, 17, 33, NEAR - 1, NEAR, NEAR + 1, 2 * NEAR, 3 * NEAR + 5] {
            for at in [0, 1, 15, 16, length / 2, NEAR - 1, NEAR, length - 1].into_iter().filter(|at| *at < length) {
                let bytes = with_x(length, at);
                let found = [first(b'x', &bytes), first_of_two(b'y', b'x', &bytes), last(b'x', &bytes)];
                assert_eq!(found, [Some(at); 3], "{at} of {length}");
                assert_eq!(first_of_three(b'y', b'z', b'x', &bytes), Some(at));
                assert_eq!((count(b'x', &bytes), count(b'o', &bytes)), (1, length - 1));
                assert_eq!(all(b'x', &bytes).collect::<Vec<_>>(), [at]);
                assert_eq!(all(b'o', &bytes).count(), length - 1);
            }
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for length in [0, 1, 16, 100, NEAR, 2 * NEAR] {
            let bytes = with_x(length, usize::MAX);
            let found = [first(b'x', &bytes), first_of_two(b'x', b'y', &bytes), last(b'x', &bytes)];
            assert_eq!(found, [None; 3]);
            assert_eq!((first_of_three(b'x', b'y', b'z', &bytes), count(b'x', &bytes)), (None, 0));
            assert_eq!(all(b'x', &bytes).next(), None);
        }
    }

    #[test]
    fn the_nearer_of_two_is_found() {
        let mut bytes = with_x(3 * NEAR, 2 * NEAR);
        bytes[NEAR + 7] = b'x';
        assert_eq!((first(b'x', &bytes), last(b'x', &bytes)), (Some(NEAR + 7), Some(2 * NEAR)));
        assert_eq!(all(b'x', &bytes).collect::<Vec<_>>(), [NEAR + 7, 2 * NEAR]);
    }
}
