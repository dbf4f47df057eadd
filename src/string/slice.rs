//! Which items `[start:stop:step]` means, and `find(…, start, end)`.

use super::units::{Unit, Units, each_width};
use super::{SizeError, StrBuf};
use std::ops::Range;

/// Where a negative index counts from the end; what lies outside is moved to the nearest end.
pub fn clamp(index: i64, len: usize) -> usize {
    if index >= 0 {
        return usize::try_from(index).unwrap_or(len).min(len);
    }
    len.saturating_sub(usize::try_from(index.unsigned_abs()).unwrap_or(usize::MAX))
}

/// The position of an item, if there is one.
pub fn item(index: i64, len: usize) -> Option<usize> {
    let index = if index < 0 { index.checked_add_unsigned(len as u64)? } else { index };
    usize::try_from(index).ok().filter(|index| *index < len)
}

/// The part that a method searches when it is given `start` and `end`. There is none if it would begin behind its end:
/// not even an empty string is found there.
pub fn part(start: Option<i64>, end: Option<i64>, len: usize) -> Option<Range<usize>> {
    let start = start.unwrap_or(0);
    if usize::try_from(start).is_ok_and(|start| start > len) {
        return None;
    }
    let (start, end) = (clamp(start, len), end.map_or(len, |end| clamp(end, len)));
    (start <= end).then_some(start..end)
}

/// The items of a slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// The first item; if there is none, where it would be.
    pub start: usize,
    /// How many items there are.
    pub len: usize,
    /// From one item to the next; never 0.
    pub step: i64,
}

impl Slice {
    /// As `slice.indices` and `len(range(…))` find it. A step of 0, which the caller refuses, counts as 1.
    pub fn new(start: Option<i64>, stop: Option<i64>, step: i64, len: usize) -> Slice {
        if step < 0 {
            return Slice::backwards(start, stop, step, len);
        }
        let start = start.map_or(0, |start| clamp(start, len));
        let stop = stop.map_or(len, |stop| clamp(stop, len));
        Slice { start, len: steps(stop.saturating_sub(start), step), step: step.max(1) }
    }

    /// Positions count from 1 here, so that before the first one there is 0.
    fn backwards(start: Option<i64>, stop: Option<i64>, step: i64, len: usize) -> Slice {
        let place = |index: i64| match index {
            ..-1 => clamp(index + 1, len),
            -1 => len,
            _ => clamp(index, len).saturating_add(1).min(len),
        };
        let start = start.map_or(len, place);
        let stop = stop.map_or(0, place);
        Slice { start: start.saturating_sub(1), len: steps(start.saturating_sub(stop), step), step }
    }

    /// The items' positions.
    pub fn positions(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + Clone {
        // Each position is one within the sequence: nothing wraps around in the end.
        (0..self.len).map(move |n| self.start.wrapping_add_signed((n as isize).wrapping_mul(self.step as isize)))
    }

    /// The items as a range, if they lie side by side in order.
    pub fn range(self) -> Option<Range<usize>> {
        (self.step == 1 || self.len == 0).then(|| self.start..self.start + self.len)
    }
}

/// How many steps begin within a distance.
fn steps(distance: usize, step: i64) -> usize {
    let step = usize::try_from(step.unsigned_abs()).unwrap_or(usize::MAX).max(1);
    distance.div_ceil(step)
}

/// The units of a slice of this very string.
pub fn stepped(units: Units, slice: Slice) -> Result<StrBuf, SizeError> {
    each_width!(units, all => {
        let mut out = Vec::new();
        out.try_reserve_exact(slice.len)?;
        // All positions are within the string.
        if slice.step == -1 && slice.len > 0 {
            out.extend(all[slice.start + 1 - slice.len..=slice.start].iter().rev());
        } else {
            out.extend(slice.positions().map(|at| all[at]));
        }
        Ok(Unit::buffer(out))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_numbers_are_clamped() {
        assert_eq!(Slice::new(None, None, i64::MIN, 3), Slice { start: 2, len: 1, step: i64::MIN });
        assert_eq!(Slice::new(Some(i64::MIN), Some(i64::MAX), i64::MAX, 3), Slice { start: 0, len: 1, step: i64::MAX });
        assert_eq!(Slice::new(Some(i64::MAX), Some(i64::MIN), -1, 3), Slice { start: 2, len: 3, step: -1 });
        assert_eq!(Slice::new(Some(2), Some(1), 1, 3), Slice { start: 2, len: 0, step: 1 });
        assert_eq!(Slice::new(None, None, -1, 0).positions().count(), 0);
        assert_eq!((item(-1, 3), item(2, 3), item(3, 3), item(-4, 3)), (Some(2), Some(2), None, None));
        assert_eq!((item(i64::MIN, 3), item(i64::MAX, 3), item(0, 0)), (None, None, None));
    }
}
