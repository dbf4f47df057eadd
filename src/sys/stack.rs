//! How much of its stack a thread has left.
//!
//! Where the stack of a thread ends is found out once and kept per thread; from then on the
//! question costs a subtraction. On Linux the stack of the main thread grows down from where the
//! kernel put the program's name, for as long as `ulimit -s` lets it; no library call tells that
//! without reading `/proc/self/maps` or touching the pages. All other threads know their own.

use std::cell::Cell;

thread_local! {
    /// The lowest address of this thread's stack; 0 before it is known.
    static END: Cell<usize> = const { Cell::new(0) };
}

/// What may be used of an unlimited stack: it does not end, but the machine's memory does.
#[cfg(target_os = "linux")]
const UNLIMITED: usize = 1 << 30;

/// What every thread has that does not say how much it has.
const SURE: usize = 256 << 10;

/// The bytes between the caller's frame and the end of this thread's stack.
#[inline]
pub fn remaining() -> usize {
    let here = here();
    let end = END.get();
    here.saturating_sub(if end == 0 { learn(here) } else { end })
}

/// An address in the current frame.
#[inline(always)]
fn here() -> usize {
    let local = 0u8;
    (&raw const local).addr()
}

#[cold]
fn learn(here: usize) -> usize {
    let end = find_end(here).unwrap_or_else(|| here.saturating_sub(SURE)).max(1);
    END.set(end);
    end
}

#[cfg(target_os = "linux")]
fn find_end(here: usize) -> Option<usize> {
    end_of_main(here).or_else(end_of_thread)
}

#[cfg(not(target_os = "linux"))]
fn find_end(_here: usize) -> Option<usize> {
    None
}

/// The end of the main thread's stack, if that is where this address is. A thread that forked is its
/// process's main thread too, but keeps its own stack: hence the look at the address.
#[cfg(target_os = "linux")]
fn end_of_main(here: usize) -> Option<usize> {
    use nix::libc::{AT_EXECFN, getauxval};
    use nix::sys::resource::{Resource, getrlimit};

    // Between the program's name and the true top of the stack: that name's other bytes, and the
    // rest of a page of at most 64 KiB.
    const ABOVE: usize = 80 << 10;

    if nix::unistd::getpid() != nix::unistd::gettid() {
        return None;
    }
    // SAFETY: reads a table that the kernel made at the start of the program; 0 if it has no such row.
    let top = unsafe { getauxval(AT_EXECFN) } as usize;
    let (limit, _) = getrlimit(Resource::RLIMIT_STACK).ok()?;
    let size = usize::try_from(limit).map_or(UNLIMITED, |limit| limit.min(UNLIMITED));
    let end = top.checked_sub(size)?;
    (end..top).contains(&here).then_some(end + ABOVE)
}

#[cfg(target_os = "linux")]
fn end_of_thread() -> Option<usize> {
    use nix::libc;
    use std::mem::MaybeUninit;
    use std::ptr;

    let mut attributes = MaybeUninit::<libc::pthread_attr_t>::uninit();
    let (mut end, mut size) = (ptr::null_mut(), 0);
    // SAFETY: the first call fills the attributes, or fails and leaves nothing to destroy; the
    // others read what it filled, into locals.
    unsafe {
        if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
            return None;
        }
        let failure = libc::pthread_attr_getstack(attributes.as_ptr(), &raw mut end, &raw mut size);
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
        (failure == 0).then_some(end.addr())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hint::black_box;
    use std::thread;

    fn in_thread<T: Send + 'static>(stack: usize, work: impl FnOnce() -> T + Send + 'static) -> T {
        thread::Builder::new().stack_size(stack).spawn(work).unwrap().join().unwrap()
    }

    /// Uses up the stack as far as `remaining` allows, and says how many bytes that were.
    fn descend(from: usize, reserve: usize) -> usize {
        let block = black_box([0u8; 512]);
        let left = remaining();
        let used = if left < reserve { from - left } else { descend(from, reserve) };
        black_box(block);
        used
    }

    #[test]
    fn a_new_thread_has_nearly_all_of_its_stack() {
        for size in [128 << 10, 2 << 20, 64 << 20] {
            let left = in_thread(size, remaining);
            assert!((size - (32 << 10)..=size + (64 << 10)).contains(&left), "{left} of {size}");
        }
    }

    #[test]
    fn what_is_said_to_remain_can_be_used() {
        let size = 1 << 20;
        let reserve = 16 << 10;
        let used = in_thread(size, move || descend(remaining(), reserve));
        assert!(used > size - (64 << 10), "{used} of {size}");
    }

    #[test]
    fn a_deeper_frame_has_less() {
        #[inline(never)]
        fn deeper() -> usize {
            remaining()
        }
        assert!(deeper() < remaining());
    }
}
