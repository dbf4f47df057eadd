//! Copying and comparing bytes, for static binaries.
//!
//! The C library of static binaries copies with `rep movs`, which takes some 30 ns to start, and compares byte by byte:
//! a quarter of the time of programs that build strings. Nearly all copies are shorter than 256 bytes: those are a few
//! moves of registers. All loads stand before all stores, so that copying and moving are the same.
//!
//! The functions have the names of the C library's, which the linker then leaves out. Loops are written so that the
//! compiler does not see a copy in them, which it would make a call of the function that it stands in.

#![cfg(all(target_env = "musl", target_arch = "x86_64"))]

use std::arch::asm;
use std::arch::x86_64::{__m128i, _mm_loadu_si128, _mm_storeu_si128};

/// Loads and stores the first and the last bytes of a block as words, which may overlap.
macro_rules! ends {
    ($to:expr, $from:expr, $count:expr, $word:ty) => {{
        let last = $count - size_of::<$word>();
        let head = $from.cast::<$word>().read_unaligned();
        let tail = $from.add(last).cast::<$word>().read_unaligned();
        $to.cast::<$word>().write_unaligned(head);
        $to.add(last).cast::<$word>().write_unaligned(tail);
    }};
}

/// Loads sixteen-byte blocks from both ends inwards, then stores them.
macro_rules! blocks {
    ($to:expr, $from:expr, $count:expr, $($at:literal)*) => {{
        let load = |at: usize| _mm_loadu_si128($from.add(at).cast::<__m128i>());
        let store = |at: usize, block| _mm_storeu_si128($to.add(at).cast::<__m128i>(), block);
        let held = [$((load($at), load($count - 16 - $at))),*];
        let mut pairs = held.into_iter();
        $(if let Some((head, tail)) = pairs.next() {
            store($at, head);
            store($count - 16 - $at, tail);
        })*
    }};
}

/// # Safety
///
/// As for C's `memmove`.
#[inline(always)]
unsafe fn move_bytes(to: *mut u8, from: *const u8, count: usize) {
    // SAFETY: every access lies within `count` bytes, says the caller.
    unsafe {
        match count {
            0 => {}
            1 => to.write(from.read()),
            2..=3 => ends!(to, from, count, u16),
            4..=7 => ends!(to, from, count, u32),
            8..=16 => ends!(to, from, count, u64),
            17..=32 => blocks!(to, from, count, 0),
            33..=64 => blocks!(to, from, count, 0 16),
            65..=128 => blocks!(to, from, count, 0 16 32 48),
            _ => move_many(to, from, count),
        }
    }
}

/// # Safety
///
/// As for C's `memmove`; at least 32 bytes.
#[inline(never)]
unsafe fn move_many(to: *mut u8, from: *const u8, count: usize) {
    let is_behind = to.addr().wrapping_sub(from.addr()) < count;
    // SAFETY: every access lies within `count` bytes, says the caller; what a later step reads no earlier one has
    // overwritten, or has been kept.
    unsafe {
        if is_behind {
            let head = [0, 16].map(|at| _mm_loadu_si128(from.add(at).cast()));
            let mut left = count;
            while left > 32 {
                left -= 32;
                let block = [0, 16].map(|at| _mm_loadu_si128(from.add(left + at).cast()));
                _mm_storeu_si128(to.add(left).cast(), block[0]);
                _mm_storeu_si128(to.add(left + 16).cast(), block[1]);
                asm!("", options(nostack, preserves_flags));
            }
            _mm_storeu_si128(to.cast(), head[0]);
            _mm_storeu_si128(to.add(16).cast(), head[1]);
        } else if count < 1024 {
            let tail = [32, 16].map(|at| _mm_loadu_si128(from.add(count - at).cast()));
            let mut done = 0;
            while done + 32 < count {
                let block = [0, 16].map(|at| _mm_loadu_si128(from.add(done + at).cast()));
                _mm_storeu_si128(to.add(done).cast(), block[0]);
                _mm_storeu_si128(to.add(done + 16).cast(), block[1]);
                done += 32;
                asm!("", options(nostack, preserves_flags));
            }
            _mm_storeu_si128(to.add(count - 32).cast(), tail[0]);
            _mm_storeu_si128(to.add(count - 16).cast(), tail[1]);
        } else {
            asm!("rep movsb", inout("rcx") count => _, inout("rdi") to => _, inout("rsi") from => _,
                 options(nostack, preserves_flags));
        }
    }
}

/// # Safety
///
/// As for C's function of this name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memcpy(to: *mut u8, from: *const u8, count: usize) -> *mut u8 {
    // SAFETY: the caller promises more than this needs.
    unsafe { move_bytes(to, from, count) };
    to
}

/// # Safety
///
/// As for C's function of this name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memmove(to: *mut u8, from: *const u8, count: usize) -> *mut u8 {
    // SAFETY: the caller's promise is the same.
    unsafe { move_bytes(to, from, count) };
    to
}

/// # Safety
///
/// As for C's function of this name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn memcmp(one: *const u8, other: *const u8, count: usize) -> i32 {
    let mut at = 0;
    // SAFETY: every access lies within `count` bytes, says the caller.
    unsafe {
        while at + 8 <= count {
            let words = [one, other].map(|bytes| bytes.add(at).cast::<u64>().read_unaligned());
            if words[0] != words[1] {
                return if words[0].swap_bytes() < words[1].swap_bytes() { -1 } else { 1 };
            }
            at += 8;
        }
        while at < count {
            let difference = i32::from(one.add(at).read()) - i32::from(other.add(at).read());
            if difference != 0 {
                return difference;
            }
            at += 1;
        }
    }
    0
}

/// # Safety
///
/// As for C's function of this name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bcmp(one: *const u8, other: *const u8, count: usize) -> i32 {
    // SAFETY: the caller's promise is the same.
    unsafe { memcmp(one, other, count) }
}
