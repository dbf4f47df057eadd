//! `memoryview`: a part of the bytes of another object, without a copy. What is stored into it changes the object, and
//! what changes the object is seen through it.

use std::cell::Cell;

use super::bytearray::ByteArray;
use super::bytes::{own, still, unlike};
use super::{int, sequence};
use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, ops};
use crate::string::slice::{self, Slice as Picked};
use crate::syntax::ast::CompareOp;
use crate::types::slice::{Slice, bounds};

pub struct MemoryView {
    /// As the script gave it.
    object: Slot,
    /// The bytes or the bytearray; `none` when the view has been released.
    target: Slot,
    /// Which of the bytes are shown.
    part: Picked,
    /// Nothing can be stored.
    is_readonly: bool,
    hash: Cell<Option<i64>>,
}

impl Trace for MemoryView {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.object.trace(see);
        self.target.trace(see);
    }
}

impl Payload for MemoryView {
    const KIND: ShapeId = kind::MEMORYVIEW;
}

impl Drop for MemoryView {
    fn drop(&mut self) {
        self.release();
    }
}

impl MemoryView {
    fn release(&self) {
        let target = self.target.take();
        if let Some(array) = target.get::<ByteArray>() {
            array.views.set(array.views.get().saturating_sub(1));
        }
        self.object.set(Value::NONE);
    }

    /// The object whose bytes are shown.
    fn target(&self, vm: &Vm) -> R {
        let target = self.target.get();
        if *target == *Value::NONE {
            return Err(vm.value_error("operation forbidden on released memoryview object"));
        }
        Ok(target)
    }

    /// All bytes of that, and not only those that are shown.
    fn whole(&self, vm: &Vm) -> R {
        still::or_same(vm, self.target(vm)?.lend())
    }

    /// Another view of a part of the same object.
    fn of_part(&self, vm: &Vm, part: Picked, is_readonly: bool) -> R {
        create(vm, self.object.get(), self.target(vm)?, part, is_readonly)
    }

    /// Which byte of the object an index means.
    fn place(&self, vm: &Vm, index: i64) -> R<usize> {
        let place = slice::item(index, self.part.len).and_then(|at| self.part.positions().nth(at));
        place.ok_or_else(|| vm.index_error("index out of bounds on dimension 1"))
    }

    /// A part of the part.
    fn picked(&self, vm: &Vm, slice: &Slice) -> R<Picked> {
        let inner = bounds(vm, slice)?.fit(self.part.len);
        let start = inner.positions().next().and_then(|at| self.part.positions().nth(at));
        Ok(Picked { start: start.unwrap_or(0), step: self.part.step.saturating_mul(inner.step), len: inner.len })
    }
}

fn create(vm: &Vm, object: Value, target: Value, part: Picked, is_readonly: bool) -> R {
    if let Some(array) = target.get::<ByteArray>() {
        array.views.set(array.views.get().saturating_add(1));
    }
    let (object, target) = (Slot::new(object), Slot::new(target));
    let view = MemoryView { object, target, part, is_readonly, hash: Cell::new(None) };
    vm.memory(vm.heap.create(view))
}

/// The bytes that a view shows, as they are now.
pub fn bytes(vm: &Vm, view: &MemoryView) -> R {
    let whole = view.whole(vm)?;
    let all = whole.lend().bytes().map_or(&[][..], |bytes| bytes.as_slice());
    if view.part.step == 1 {
        if view.part.len == all.len() {
            return Ok(whole);
        }
        return vm.bytes(all.get(view.part.start..view.part.start + view.part.len).unwrap_or_default());
    }
    let mut positions = view.part.positions();
    vm.memory(vm.heap.bytes_filled(view.part.len, |room| {
        room.fill_with(|| positions.next().and_then(|at| all.get(at).copied()).unwrap_or_default());
    }))
}

fn construct(vm: &Vm, bound: Bound) -> R {
    let object = bound.lent(0);
    let bare = vm.bare(object);
    if let Some(view) = bare.get::<MemoryView>() {
        return view.of_part(vm, view.part, view.is_readonly);
    }
    let Some(bytes) = still::of(vm, object)? else {
        let got = vm.type_name(object);
        return Err(vm.type_error(format!("memoryview: a bytes-like object is required, not '{got}'")));
    };
    let len = bytes.lend().bytes().map_or(0, |bytes| bytes.len());
    create(vm, object.keep(), bare.keep(), Picked { start: 0, step: 1, len }, bare.bytes().is_some())
}

pub static SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let is_released = me.get::<MemoryView>().is_some_and(|view| view.target.word() == *Value::NONE);
        let which = if is_released { "released memory" } else { "memory" };
        vm.str(&format!("<{which} at {:#x}>", me.bits()))
    }),
    hash: Some(hash),
    compare: Some(compare),
    len: Some(|vm, me| {
        let Some(view) = me.get::<MemoryView>() else { return Ok(0) };
        view.target(vm).map(|_| view.part.len)
    }),
    get_item: Some(get_item),
    set_item: Some(set_item),
    contains: Some(|vm, me, value| {
        let Some(view) = me.get::<MemoryView>() else { return Ok(false) };
        let iterator = ops::iter(vm, bytes(vm, view)?.lend())?;
        ops::contains(vm, iterator.lend(), value)
    }),
    iter: Some(|vm, me| {
        let Some(view) = me.get::<MemoryView>() else { return Ok(Value::NONE) };
        view.target(vm)?;
        vm.memory(vm.heap.create(MemoryViewIterator { view: Slot::new(me.keep()), at: Cell::new(0) }))
    }),
    ..Slots::NONE
};

fn hash(vm: &Vm, me: Lent) -> R<i64> {
    let Some(view) = me.get::<MemoryView>() else { return Ok(0) };
    if let Some(hash) = view.hash.get() {
        return Ok(hash);
    }
    if !view.is_readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    let hash = ops::hash(vm, bytes(vm, view)?.lend())?;
    view.hash.set(Some(hash));
    Ok(hash)
}

/// A view of nothing is equal to itself alone.
fn compare(vm: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let is_released = |value: Lent| value.get::<MemoryView>().is_some_and(|view| view.target.word() == *Value::NONE);
    if is_released(a) || is_released(b) {
        return Ok(Value::bool((*a == *b) == (op == CompareOp::Eq)));
    }
    match (still::of(vm, a)?, still::of(vm, b)?) {
        (Some(a), Some(b)) => ops::compare(vm, op, a.lend(), b.lend()),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// What stands between brackets and is not a slice.
fn index(vm: &Vm, key: Lent) -> R<i64> {
    if !sequence::is_index(vm, key)? {
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let index = ops::index(vm, key)?;
    let too_large = || vm.index_error(format!("cannot fit '{}' into an index-sized integer", vm.type_name(key)));
    int::to_i64(index.lend()).ok_or_else(too_large)
}

fn get_item(vm: &Vm, me: Lent, key: Lent) -> R {
    let Some(view) = me.get::<MemoryView>() else { return Ok(Value::NONE) };
    let whole = view.whole(vm)?;
    if let Some(slice) = key.get::<Slice>() {
        return view.of_part(vm, view.picked(vm, slice)?, view.is_readonly);
    }
    let at = view.place(vm, index(vm, key)?)?;
    let byte = whole.lend().bytes().and_then(|bytes| bytes.as_slice().get(at).copied());
    vm.int(byte.unwrap_or_default().into())
}

fn set_item(vm: &Vm, me: Lent, key: Lent, value: Option<Value>) -> R<()> {
    let Some(view) = me.get::<MemoryView>() else { return Ok(()) };
    view.target(vm)?;
    if view.is_readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let Some(value) = value else { return Err(vm.type_error("cannot delete memory")) };
    let Some(slice) = key.get::<Slice>() else {
        let at = view.place(vm, index(vm, key)?)?;
        let byte = stored(vm, value.lend())?;
        return store(vm, view, [at].into_iter(), &[byte]);
    };
    let Some(from) = still::of(vm, value.lend())? else { return Err(unlike(vm, value.lend())) };
    let picked = view.picked(vm, slice)?;
    let from = from.lend().bytes().map_or(&[][..], |bytes| bytes.as_slice());
    if from.len() != picked.len {
        return Err(vm.value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    store(vm, view, picked.positions(), from)
}

fn stored(vm: &Vm, value: Lent) -> R<u8> {
    if !sequence::is_index(vm, value)? {
        return Err(vm.type_error("memoryview: invalid type for format 'B'"));
    }
    let index = ops::index(vm, value)?;
    let byte = int::to_i64(index.lend()).and_then(|int| u8::try_from(int).ok());
    byte.ok_or_else(|| vm.value_error("memoryview: invalid value for format 'B'"))
}

fn store(vm: &Vm, view: &MemoryView, places: impl Iterator<Item = usize>, from: &[u8]) -> R<()> {
    let target = view.target(vm)?;
    let Some(array) = target.get::<ByteArray>() else { return Ok(()) };
    vm.memory(array.change(|bytes| {
        let room = vm.heap.bytes_mut(bytes)?;
        for (at, byte) in places.zip(from) {
            if let Some(place) = room.get_mut(at) {
                *place = *byte;
            }
        }
        Ok(())
    }))
}

pub fn definition() -> TypeDef {
    let definition =
        TypeDef::new("memoryview", kind::MEMORYVIEW, "The bytes of another object.", &SLOTS).sealed().constructor(
            "memoryview(object)",
            "Shows the bytes of an object without copying them.\n\n\
             >>> a = bytearray(b'abc'); memoryview(a)[1:][0] = 120; a\nbytearray(b'axc')",
            construct,
        );
    properties(methods(definition))
}

fn methods(definition: TypeDef) -> TypeDef {
    definition
        .method("tobytes(self, /, order='C')", "A copy.\n\n>>> memoryview(b'abc')[1:].tobytes()\nb'bc'", |vm, bound| {
            bytes(vm, bound.this::<MemoryView>(vm)?)
        })
        .method("tolist(self, /)", "The numbers.\n\n>>> memoryview(b'ab').tolist()\n[97, 98]", |vm, bound| {
            let bytes = bytes(vm, bound.this::<MemoryView>(vm)?)?;
            let iterator = ops::iter(vm, bytes.lend())?;
            vm.list(ops::collect(vm, iterator.lend())?)
        })
        .method(
            "hex(self, /, sep=..., bytes_per_sep=1)",
            "Two hexadecimal digits for each byte.\n\n>>> memoryview(b'ab').hex()\n'6162'",
            |vm, bound| {
                let mut values = bound.values().to_vec();
                if let Some(receiver) = values.first_mut() {
                    *receiver = bytes(vm, bound.this::<MemoryView>(vm)?)?;
                }
                own::hex(vm, bound.with_values(&values).bound())
            },
        )
        .method("toreadonly(self, /)", "The same view, into which nothing can be stored.", |vm, bound| {
            let view = bound.this::<MemoryView>(vm)?;
            view.of_part(vm, view.part, true)
        })
        .method("cast(self, /, format)", "The same bytes as other numbers: bytes they are.", |vm, bound| {
            let view = bound.this::<MemoryView>(vm)?;
            match bound.str(vm, 1)?.to_text().as_str() {
                "B" | "@B" => view.of_part(vm, view.part, view.is_readonly),
                _ => Err(vm.value_error("memoryview: destination format must be 'B'")),
            }
        })
        .method("release(self, /)", "Lets the object go.", |vm, bound| {
            bound.this::<MemoryView>(vm)?.release();
            Ok(Value::NONE)
        })
        .method("__enter__(self, /)", "The view itself.", |vm, bound| {
            bound.this::<MemoryView>(vm)?.target(vm).map(|_| bound.value(0))
        })
        .method("__exit__(self, /, *args)", "Releases the view.", |vm, bound| {
            bound.this::<MemoryView>(vm)?.release();
            Ok(Value::NONE)
        })
}

/// What a view says of itself, unless it has been released.
fn asked(vm: &Vm, me: Lent, answer: impl FnOnce(&MemoryView) -> R) -> R {
    let Some(view) = vm.payload::<MemoryView>(me) else { return Ok(Value::NONE) };
    view.target(vm)?;
    answer(view)
}

fn properties(definition: TypeDef) -> TypeDef {
    definition
        .property("obj", "The object whose bytes are shown.", |vm, me| asked(vm, me, |view| Ok(view.object.get())))
        .property("nbytes", "How many bytes.", |vm, me| asked(vm, me, |view| vm.size(view.part.len)))
        .property("readonly", "Whether nothing can be stored.", |vm, me| {
            asked(vm, me, |view| Ok(Value::bool(view.is_readonly)))
        })
        .property("format", "What an item is: 'B', a byte.", |vm, me| asked(vm, me, |_| vm.str("B")))
        .property("itemsize", "The bytes of an item.", |vm, me| asked(vm, me, |_| vm.int(1)))
        .property("ndim", "The number of dimensions.", |vm, me| asked(vm, me, |_| vm.int(1)))
        .property("shape", "The length in each dimension.", |vm, me| {
            asked(vm, me, |view| vm.tuple(&[vm.size(view.part.len)?]))
        })
        .property("strides", "The bytes from one item to the next in each dimension.", |vm, me| {
            asked(vm, me, |view| vm.tuple(&[vm.int(view.part.step)?]))
        })
        .property("suboffsets", "Nothing.", |vm, me| asked(vm, me, |_| vm.tuple(&[])))
        .property("contiguous", "Whether the items lie side by side.", is_contiguous)
        .property("c_contiguous", "Whether the items lie side by side.", is_contiguous)
        .property("f_contiguous", "Whether the items lie side by side.", is_contiguous)
}

fn is_contiguous(vm: &Vm, me: Lent) -> R {
    asked(vm, me, |view| Ok(Value::bool(view.part.step == 1 || view.part.len < 2)))
}

/// The numbers in a view.
pub struct MemoryViewIterator {
    view: Slot,
    at: Cell<i64>,
}

crate::types::payload::payload!(MemoryViewIterator MEMORYVIEW_ITERATOR { view });

impl MemoryViewIterator {
    fn next(&self, vm: &Vm) -> R {
        let (view, at) = (self.view.get(), self.at.get());
        let is_over =
            view.get::<MemoryView>().is_none_or(|view| usize::try_from(at).is_ok_and(|at| at >= view.part.len));
        if is_over {
            self.view.set(Value::NONE);
            return Ok(Value::UNBOUND);
        }
        self.at.set(at + 1);
        get_item(vm, view.lend(), vm.int(at)?.lend())
    }
}

crate::types::payload::iterator_row!(ITERATOR_SLOTS MemoryViewIterator);

pub fn iterator_definition() -> TypeDef {
    TypeDef::new("memory_iterator", kind::MEMORYVIEW_ITERATOR, "The numbers in a memoryview.", &ITERATOR_SLOTS).sealed()
}
