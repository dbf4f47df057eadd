//! Copies of a few words or bytes: the library's own are made for many, and slow to start where it is few.

use std::ptr::NonNull;

use super::word::Word;

/// Copies words to where they may overlap with themselves.
///
/// # Safety
///
/// `count` words can be read at `from` and written at `to`.
#[inline(always)]
pub(super) unsafe fn words(from: NonNull<Word>, to: NonNull<Word>, count: usize) {
    // SAFETY: as the caller says.
    unsafe { from.copy_to(to, count) };
}

/// Copies bytes.
///
/// # Safety
///
/// There is room for them at `to`, away from where they are.
#[inline(always)]
pub(super) unsafe fn bytes(from: &[u8], to: *mut u8) {
    // SAFETY: as the caller says.
    unsafe { to.copy_from_nonoverlapping(from.as_ptr(), from.len()) };
}
