//! Nothing leaks: programs of every feature, run some thousand times in one interpreter, leave its memory as it was after
//! the first thousand, both the heap of the script's objects and what Rust's code holds outside of it.

#![allow(unsafe_code)] // an allocator that counts

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use zpy::heap::Value;
use zpy::runtime::{R, Thread, Vm, report};
use zpy::string::hash::HashKey;
use zpy::text::Source;
use zpy::tree::execute::{self, Form};
use zpy::{native, tree, types};

/// Counts the bytes that a thread has taken and not given back.
struct Counted;

#[global_allocator]
static ALLOCATOR: Counted = Counted;

thread_local! {
    static TAKEN: Cell<isize> = const { Cell::new(0) };
}

// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        TAKEN.set(TAKEN.get() + layout.size() as isize);
        // SAFETY: as the caller says.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        TAKEN.set(TAKEN.get() - layout.size() as isize);
        // SAFETY: as the caller says.
        unsafe { System.dealloc(block, layout) }
    }
}

/// What an interpreter holds when nothing is left to collect.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Held {
    /// Objects of the script, and of the thread's code.
    objects: usize,
    of_code: usize,
    /// Bytes outside of the pages of the two heaps.
    outside: isize,
}

fn held(vm: &Vm) -> Held {
    for _ in 0..3 {
        vm.safe_point().expect("farewells do not fail");
        vm.collect();
    }
    let pages = vm.heap.reserved() + vm.thread.heap.reserved();
    Held {
        objects: vm.heap.cells().count(),
        of_code: vm.thread.heap.cells().count(),
        outside: TAKEN.get() - pages as isize,
    }
}

fn run(vm: &Vm, name: &str, text: &str) -> R<()> {
    let names = vm.dict()?;
    types::dict::set(vm, names.lend(), vm.str("__name__")?.lend(), vm.str("__main__")?)?;
    execute::run_text(vm, Source::new(name, text), Form::Module, names.clone(), names).map(drop)
}

/// Runs a program so many times, and says what is held after each eighth of that.
fn rounds(name: &str, text: &str, count: usize) -> Vec<Held> {
    let vm = interpreter();
    let block = |_| {
        for _ in 0..count / BLOCKS {
            if run(&vm, name, text).is_err() {
                panic!("{}", report::report(&vm, vm.take_error().lend()));
            }
        }
        held(&vm)
    };
    let held = tree::enter(&vm, || Ok((0..BLOCKS).map(block).collect()));
    held.unwrap_or_else(|_| panic!("{name} fails"))
}

const BLOCKS: usize = 8;

/// Tables grow now and then, by much; what leaks grows in every block.
fn leaks(held: &[Held]) -> bool {
    held.windows(2).all(|pair| pair[0] != pair[1])
}

fn interpreter() -> Vm {
    Vm::new(Rc::new(Thread::new(HashKey::new(1))), native::module, native::library, false).expect("memory")
}

fn assert_nothing_leaks(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/leaks").join(name).with_extension("zpy");
    let held = rounds(name, &fs::read_to_string(path).unwrap(), 2000);
    assert!(!leaks(&held), "{held:#?}");
}

macro_rules! no_leak {
    ($($test:ident $program:ident)*) => {
        $(#[test]
        fn $test() {
            assert_nothing_leaks(stringify!($program));
        })*

        #[test]
        fn every_program_here_is_run() {
            let mut run: Vec<_> = vec![$(stringify!($program)),*];
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/leaks");
            let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let mut there: Vec<_> = names.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
            (run.sort_unstable(), there.sort_unstable());
            assert_eq!(run, there);
        }
    };
}

no_leak! {
    functions_leave_nothing functions
    classes_leave_nothing classes
    generators_leave_nothing generators
    exceptions_leave_nothing exceptions
    containers_leave_nothing containers
    text_leaves_nothing text
    control_leaves_nothing control
    files_leave_nothing files
    farewells_leave_nothing farewells
}

#[test]
fn what_a_program_keeps_is_seen() {
    let held = rounds("keeps", "import sys\nsys.path.append([1])", 16);
    assert!(leaks(&held));
    // Two rounds, a list in each, and its storage.
    assert_eq!(held[7].objects, held[6].objects + 4);
}

#[test]
fn an_object_that_nobody_gives_back_is_seen() {
    let vm = interpreter();
    let seen = tree::enter(&vm, || {
        let before = held(&vm);
        std::mem::forget(vm.list(vec![Value::NONE])?);
        std::mem::forget(vec![0u8; 100]);
        Ok([before, held(&vm)])
    });
    let [before, after] = seen.unwrap_or_else(|_| panic!("no memory"));
    // The list, and its storage.
    assert_eq!((after.objects - before.objects, after.outside - before.outside), (2, 100));
}
