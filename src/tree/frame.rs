//! Frames: the slots of one call on the value stack.
//!
//! ```text
//! 0 callee │ 1 its globals │ 2 … parameters, variables, hidden slots │ room for calls that are being prepared
//! ```
//!
//! The value stack is one row of values that never moves. A call evaluates its arguments right into the frame of the
//! callee, which begins somewhere in the room of the caller's frame. The globals are not counted: the callee owns them.
//!
//! A frame is a pointer, and its methods are safe to call because of what the builder of the tree promises: slots are
//! those of the function that runs, those that are read are filled, and a slot that is lent is not written meanwhile.
//!
//! Here is also what the nodes do to objects without counting: looking into slots of instances whose shape they know, and
//! at functions which the class that they were found in keeps alive.

#![allow(unsafe_code)]

use std::alloc::{Layout, alloc, dealloc};
use std::cell::Cell;
use std::ptr::{self, NonNull};

use super::function::Function;
use crate::heap::{Instance, Lent, ShapeId, Slot, Trace, Value, Word};
use crate::runtime::{R, Vm};
use crate::sys;
use crate::types::Dict;

#[derive(Clone, Copy)]
pub struct Frame(NonNull<Value>);

/// The slot of the function that runs.
pub const CALLEE: u32 = 0;
/// The slot of its globals.
const GLOBALS: u32 = 1;
/// The slot of the first parameter.
pub const FIRST: u32 = 2;

impl Frame {
    #[inline(always)]
    fn at(self, slot: u32) -> NonNull<Value> {
        // SAFETY: slots lie in the frame, which lies in the value stack.
        unsafe { self.0.add(slot as usize) }
    }

    /// A frame that begins in this one, at a slot of its room for calls.
    #[inline(always)]
    pub fn above(self, base: u32) -> Frame {
        Frame(self.at(base))
    }

    /// The bits of a slot.
    #[inline(always)]
    pub fn word(self, slot: u32) -> Word {
        // SAFETY: the slot is filled, here and below.
        unsafe { *self.at(slot).cast::<Word>().as_ref() }
    }

    /// Lends what is in a slot: whoever evaluates something meanwhile that writes the slot must not do this.
    #[inline(always)]
    pub fn lend(&self, slot: u32) -> Lent<'_> {
        // SAFETY: the slot owns a count and is not written, says the builder.
        unsafe { Lent::from_word(self.word(slot)) }
    }

    #[inline(always)]
    pub fn get(self, slot: u32) -> Value {
        self.lend(slot).keep()
    }

    /// Takes what is in a slot, which is then unbound.
    #[inline(always)]
    pub fn take(self, slot: u32) -> Value {
        // SAFETY: the slot is filled; its count goes to the value.
        unsafe { self.at(slot).replace(Value::UNBOUND) }
    }

    /// Stores into a slot, and drops what was there after.
    #[inline(always)]
    pub fn set(self, slot: u32, value: Value) {
        // SAFETY: as above.
        drop(unsafe { self.at(slot).replace(value) });
    }

    /// Fills a slot in which nothing stands.
    #[inline(always)]
    pub fn put(self, slot: u32, value: Value) {
        // SAFETY: the slot lies in the frame.
        unsafe { self.at(slot).write(value) };
    }

    /// Takes out of a slot what nobody will look for there.
    #[inline(always)]
    pub fn pull(self, slot: u32) -> Value {
        // SAFETY: the slot is filled; its count goes to the value, and the slot is not looked at again.
        unsafe { self.at(slot).read() }
    }

    /// Empties slots for good.
    #[inline(always)]
    pub fn drop_slots(self, first: u32, end: u32) {
        for slot in first..end {
            drop(self.pull(slot));
        }
    }

    /// Slots without values.
    #[inline(always)]
    pub fn unbind(self, first: u32, end: u32) {
        for slot in first..end {
            self.put(slot, Value::UNBOUND);
        }
    }

    /// Consecutive slots of a call that is being prepared.
    #[inline(always)]
    pub fn values(&self, first: u32, count: usize) -> &[Value] {
        // SAFETY: the slots are filled, and stay so while the call goes on.
        unsafe { std::slice::from_raw_parts(self.at(first).as_ptr(), count) }
    }

    /// Moves consecutive slots up by one.
    pub fn shift(self, first: u32, count: u32) {
        // SAFETY: the slots lie in the frame; the words move with their counts.
        unsafe { ptr::copy(self.at(first).as_ptr(), self.at(first + 1).as_ptr(), count as usize) };
    }

    /// Moves slots out of the frame, which forgets them.
    pub fn save(self, into: &mut Vec<Value>, first: u32, end: u32) {
        into.extend((first..end).map(|slot| self.pull(slot)));
    }

    #[inline(always)]
    pub fn set_globals(self, function: &Function) {
        // SAFETY: the slot lies in the frame, and is never dropped; the callee keeps its globals.
        unsafe { self.at(GLOBALS).cast::<Word>().write(function.globals.word()) };
    }

    #[inline(always)]
    pub fn globals(&self) -> Lent<'_> {
        self.lend(GLOBALS)
    }

    /// The names of the module.
    #[inline(always)]
    pub fn module(&self) -> &Dict {
        let cell = self.word(GLOBALS);
        debug_assert!(self.globals().get::<Dict>().is_some());
        // SAFETY: globals are always a dict, which the callee keeps.
        unsafe { payload::<Dict>(cell) }
    }

    /// The function that runs.
    #[inline(always)]
    pub fn callee(&self) -> &Function {
        debug_assert!(self.lend(CALLEE).get::<Function>().is_some());
        // SAFETY: the callee of a frame that runs is a function, which the frame owns.
        unsafe { payload::<Function>(self.word(CALLEE)) }
    }

    /// The cells that the function that runs has captured.
    #[inline(always)]
    pub fn closure(&self) -> Lent<'_> {
        // SAFETY: the slot is stored into only when the function is made, and the frame keeps the function.
        unsafe { self.callee().closure.lend() }
    }

    #[inline(always)]
    pub fn vm(&self) -> &Vm {
        current_vm()
    }

    #[inline(always)]
    pub fn end(self, size: u32) -> *mut Value {
        self.at(size).as_ptr()
    }

    /// The frame that begins where the free part of the stack does.
    #[inline(always)]
    pub fn free(vm: &Vm) -> Option<Frame> {
        NonNull::new(vm.top.get()).map(Frame)
    }
}

/// The slots of a frame that waits to be resumed. As long as it runs, they stand on the value stack.
pub struct Saved {
    words: NonNull<Cell<Word>>,
    len: u32,
    is_here: Cell<bool>,
}

impl Saved {
    fn layout(len: u32) -> Option<Layout> {
        Layout::array::<Word>(len as usize).ok()
    }

    /// Moves a frame that has not begun to run away from the stack: its callee and its arguments. The slots behind are
    /// without values. None if there is no memory; then the frame is as it was.
    pub fn begin(frame: Frame, first_unbound: u32, len: u32) -> Option<Saved> {
        // SAFETY: a frame has slots for its callee and its globals, so the layout is not empty.
        let words = NonNull::new(unsafe { alloc(Saved::layout(len)?) })?.cast::<Cell<Word>>();
        frame.set_globals(frame.callee());
        // SAFETY: there is room for so many slots, the first of which the frame has.
        unsafe {
            ptr::copy_nonoverlapping(frame.0.as_ptr().cast(), words.as_ptr(), first_unbound as usize);
            (first_unbound..len).for_each(|slot| words.add(slot as usize).write(Cell::new(Word::UNBOUND)));
        }
        Some(Saved { words, len, is_here: Cell::new(true) })
    }

    fn words(&self) -> &[Cell<Word>] {
        // SAFETY: all of them were written in the beginning.
        unsafe { std::slice::from_raw_parts(self.words.as_ptr(), self.len as usize) }
    }

    /// Moves the slots into a frame that has room for them.
    #[inline(always)]
    pub fn move_to(&self, frame: Frame) {
        debug_assert!(self.is_here.get());
        self.is_here.set(false);
        // SAFETY: the frame has room for so many slots; their counts go with them.
        unsafe { ptr::copy_nonoverlapping(self.words.as_ptr().cast(), frame.0.as_ptr(), self.len as usize) };
    }

    /// Moves the slots back.
    #[inline(always)]
    pub fn move_from(&self, frame: Frame) {
        debug_assert!(!self.is_here.get());
        // SAFETY: the frame has so many slots, and is not used any more.
        unsafe { ptr::copy_nonoverlapping(frame.0.as_ptr().cast(), self.words.as_ptr(), self.len as usize) };
        self.is_here.set(true);
    }

    /// The bits of a slot; [`Word::UNBOUND`] while the frame runs.
    #[inline(always)]
    pub fn word(&self, slot: u32) -> Word {
        if !self.is_here.get() {
            return Word::UNBOUND;
        }
        self.words().get(slot as usize).map_or(Word::UNBOUND, Cell::get)
    }

    /// Stores into a slot of a frame that is here; what was there comes back.
    #[inline(always)]
    pub fn replace(&self, slot: u32, value: Value) -> Value {
        debug_assert!(self.is_here.get() && slot != GLOBALS);
        match self.words().get(slot as usize) {
            // SAFETY: the count of the slot goes to the value, and the slot gets another.
            Some(word) if self.is_here.get() => unsafe { Value::from_word(word.replace(value.into_word())) },
            _ => value,
        }
    }

    /// The value in a slot of a frame that is here.
    #[inline(always)]
    pub fn get(&self, slot: u32) -> Value {
        // SAFETY: the slot owns a count, and nothing happens before it is kept.
        unsafe { Lent::from_word(self.word(slot)) }.keep()
    }

    /// Drops what stands in the slots.
    pub fn clear(&self) {
        if self.is_here.replace(false) {
            for word in self.counted() {
                // SAFETY: the slot's count goes to the value; nobody looks at slots that are not here.
                drop(unsafe { Value::from_word(word.get()) });
            }
        }
    }

    /// All slots but that of the globals.
    fn counted(&self) -> impl Iterator<Item = &Cell<Word>> {
        self.words().iter().enumerate().filter(|(slot, _)| *slot != GLOBALS as usize).map(|(_, word)| word)
    }
}

impl Drop for Saved {
    fn drop(&mut self) {
        self.clear();
        if let Some(layout) = Saved::layout(self.len) {
            // SAFETY: it came from `alloc`, with this layout, and nobody sees it again.
            unsafe { dealloc(self.words.as_ptr().cast(), layout) };
        }
    }
}

impl Trace for Saved {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        if self.is_here.get() {
            // SAFETY: the slots own counts, and who is shown a value during a trace changes nothing.
            self.counted().for_each(|word| see(unsafe { Lent::from_word(word.get()) }));
        }
    }
}

/// # Safety
///
/// The word is an object with this payload, which somebody keeps for the whole of `'a`.
#[inline(always)]
unsafe fn payload<'a, T: crate::heap::Payload>(word: Word) -> &'a T {
    // SAFETY: as the caller says.
    unsafe { Lent::<'a>::from_word(word).get_unchecked::<T>() }
}

/// The namespace of the module `builtins`, which an interpreter keeps from its beginning to its end.
#[inline(always)]
pub fn builtins(vm: &Vm) -> &Dict {
    // SAFETY: the slot was filled with a dict when the interpreter was made, and nothing else is ever stored there.
    unsafe { payload::<Dict>(vm.builtins.word()) }
}

thread_local! {
    /// The interpreter that runs on this thread.
    static CURRENT: Cell<*const Vm> = const { Cell::new(ptr::null()) };
    /// The frame that runs, for those who ask for its names.
    static RUNNING: Cell<Option<Frame>> = const { Cell::new(None) };
    /// The lowest address that a call may use of the thread's own stack.
    static STACK_END: Cell<usize> = const { Cell::new(0) };
}

/// The interpreter that runs: nodes exist only while one does.
#[inline(always)]
pub fn current_vm<'a>() -> &'a Vm {
    let vm = CURRENT.get();
    debug_assert!(!vm.is_null());
    // SAFETY: `enter` put it there and takes it away before it goes; no frame runs outside of it.
    unsafe { &*vm }
}

/// A function begins to run; gives back which did before.
#[inline(always)]
pub fn set_running(frame: Frame) -> Option<Frame> {
    RUNNING.replace(Some(frame))
}

#[inline(always)]
pub fn reset_running(frame: Option<Frame>) {
    RUNNING.set(frame);
}

/// The frame of the script's function that runs, or that called the native one that does.
pub fn running() -> Option<Frame> {
    RUNNING.get()
}

/// What native code may need of the thread's stack when no call checks it.
const RESERVE: usize = 96 << 10;

/// Whether the thread's own stack is nearly used up.
#[inline(always)]
pub fn is_stack_low() -> bool {
    let local = 0u8;
    (&raw const local).addr() < STACK_END.get()
}

/// Values on one interpreter's stack: address space, of which only what is used takes memory.
const STACK_VALUES: usize = 1 << 20;

/// Runs something in an interpreter: frames may be made meanwhile.
pub fn enter<T>(vm: &Vm, run: impl FnOnce() -> R<T>) -> R<T> {
    let (before, end_before) = (CURRENT.replace(vm), STACK_END.get());
    let here = 0u8;
    STACK_END.set((&raw const here).addr().saturating_sub(sys::stack::remaining().saturating_sub(RESERVE)));
    let result = if vm.top.get().is_null() { on_new_stack(vm, run) } else { run() };
    CURRENT.set(before);
    STACK_END.set(end_before);
    result
}

fn on_new_stack<T>(vm: &Vm, run: impl FnOnce() -> R<T>) -> R<T> {
    let mut stack = Vec::<Value>::new();
    if stack.try_reserve_exact(STACK_VALUES).is_err() {
        return Err(vm.no_memory());
    }
    vm.top.set(stack.as_mut_ptr());
    // SAFETY: the end of what was reserved.
    vm.stack_end.set(unsafe { stack.as_mut_ptr().add(STACK_VALUES) });
    let result = run();
    vm.top.set(ptr::null_mut());
    vm.stack_end.set(ptr::null_mut());
    result
}

/// A slot of an instance, as an inline cache remembers it: the shape was asked just before, and has that slot.
#[inline(always)]
pub fn slot_of(instance: &Instance, index: u32) -> &Slot {
    // SAFETY: caches keep only slots that stand in the instance itself.
    unsafe { instance.slot(index as usize) }
}

/// The same, where the shape is still to be compared: one comparison says that it is an instance and has the slot.
#[inline(always)]
pub fn slot_if<'a>(object: Lent<'a>, shape: ShapeId, index: u32) -> Option<&'a Slot> {
    let cell = object.as_pointer()?;
    // SAFETY: the lender keeps the object; caches keep only shapes of instances, with slots that stand in them.
    unsafe { (cell.as_ref().shape() == shape).then(|| cell.cast::<Instance>().as_ref().slot(index as usize)) }
}

/// Gives an instance the attribute that its next shape has, in a slot that stands in the instance itself.
#[inline(always)]
pub fn add_slot(instance: &Instance, index: u32, value: Value, shape: ShapeId) {
    slot_of(instance, index).set(value);
    // SAFETY: the new shape is the old one and the slot that was just filled.
    unsafe { instance.set_shape(shape) };
}

/// A value which somebody else keeps, as long as the test that goes before each look succeeds.
pub struct Remembered(Cell<Word>);

impl Remembered {
    pub const fn nothing() -> Remembered {
        Remembered(Cell::new(Word::NONE))
    }

    pub fn set(&self, value: Lent) {
        self.0.set(*value);
    }

    #[inline(always)]
    pub fn word(&self) -> Word {
        self.0.get()
    }

    #[inline(always)]
    pub fn lend(&self) -> Lent<'_> {
        // SAFETY: the test has shown that the class where it was found still has it.
        unsafe { Lent::from_word(self.0.get()) }
    }
}

/// The item of a tagged int, without a test that it is one.
#[inline(always)]
pub fn int_of_bits(bits: u64) -> Value {
    debug_assert!(bits & 1 == 1);
    // SAFETY: the tag is in the bits, and an int is no object.
    unsafe { Value::from_word(Word::from_bits_unchecked(bits)) }
}
