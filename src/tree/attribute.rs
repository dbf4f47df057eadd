//! Attributes: `a.name` read, stored, deleted and augmented, with inline caches.
//!
//! A cache remembers in which slot of an instance an attribute stands, for up to four shapes and for as long as no class
//! changes (the *epoch*). A node that has seen more shapes is general from then on.

use std::cell::Cell;
use std::marker::PhantomData;

use super::binary::{Floats, Generic, Operator};
use super::frame::{Frame, add_slot, slot_if};
use super::node::{Completion, Done, ExprNode, Expression, Statement, StmtNode, Unboxed, unbox};
use super::operand::{Arg, Operand, Placed, done};
use crate::heap::{Lent, ShapeId, Slot, Symbol, Value, Word, kind};
use crate::runtime::{R, Vm, attr, ops};
use crate::text::Span;
use crate::types::Class;
use crate::types::class::Flags;
use crate::types::module::Module;

const WAYS: usize = 4;

/// From a shape to what it becomes, and the slot.
#[derive(Clone, Copy)]
struct Entry {
    from: ShapeId,
    to: ShapeId,
    index: u32,
}

const NO_ENTRY: Entry = Entry { from: ShapeId::FREE, to: ShapeId::FREE, index: 0 };

pub struct Cache {
    epoch: Cell<u32>,
    used: Cell<u32>,
    entries: [Cell<Entry>; WAYS],
}

impl Default for Cache {
    fn default() -> Cache {
        Cache { epoch: Cell::new(0), used: Cell::new(0), entries: [const { Cell::new(NO_ENTRY) }; WAYS] }
    }
}

impl Cache {
    #[inline(always)]
    fn find(&self, vm: &Vm, shape: ShapeId) -> Option<Entry> {
        if self.epoch.get() != vm.epoch.get() {
            return None;
        }
        let first = self.entries[0].get();
        if first.from == shape { Some(first) } else { self.find_further(shape) }
    }

    /// The first entry, if no class has changed since.
    #[inline(always)]
    fn first(&self, vm: &Vm) -> Option<Entry> {
        if self.epoch.get() == vm.epoch.get() { Some(self.entries[0].get()) } else { None }
    }

    #[inline]
    fn find_further(&self, shape: ShapeId) -> Option<Entry> {
        self.entries[1..].iter().map(Cell::get).find(|entry| entry.from == shape)
    }

    /// Whether there was a place for one more shape.
    fn add(&self, vm: &Vm, entry: Entry) -> bool {
        if self.epoch.replace(vm.epoch.get()) != vm.epoch.get() {
            self.entries.iter().for_each(|entry| entry.set(NO_ENTRY));
            self.used.set(0);
        }
        let used = self.used.get();
        let Some(place) = self.entries.get(used as usize) else { return false };
        place.set(entry);
        self.used.set(used + 1);
        true
    }
}

/// What a cache may remember about reading an attribute of an instance.
fn readable(vm: &Vm, object: Lent, name: Symbol) -> R<Option<Entry>> {
    let shape = object.shape();
    if !shape.is_of_instances() || !is_plain(vm, object, name, Flags::GETATTRIBUTE)? {
        return Ok(None);
    }
    let shapes = vm.shapes.borrow();
    let slot = shapes.slot(shape, name).filter(|&slot| slot < shapes.capacity(shape));
    Ok(slot.map(|slot| Entry { from: shape, to: shape, index: slot as u32 }))
}

/// Whether neither methods of the class nor a data descriptor come before the attributes of the instance.
fn is_plain(vm: &Vm, object: Lent, name: Symbol, by: Flags) -> R<bool> {
    let class = vm.class_of(object)?;
    let Some(known) = class.get::<Class>() else { return Ok(false) };
    if known.flags(vm, class.lend())?.has(by) {
        return Ok(false);
    }
    match attr::lookup(vm, class.lend(), name)? {
        Some(found) => attr::is_data_descriptor(vm, found.lend()).map(|is| !is),
        None => Ok(true),
    }
}

/// Where a module has a name, as a node remembers it. The strings of names never die, so that one that stands there
/// still is still the name.
pub struct NamePlace {
    entry: Cell<usize>,
    key: Cell<Word>,
}

impl Default for NamePlace {
    fn default() -> NamePlace {
        NamePlace { entry: Cell::new(0), key: Cell::new(Word::UNBOUND) }
    }
}

impl NamePlace {
    /// What a module has there, if the object is one.
    #[inline(always)]
    pub fn get(&self, object: Lent) -> Option<Value> {
        object.get::<Module>()?.get_at(self.entry.get(), self.key.get())
    }

    /// Remembers the place of a name that the class of modules knows nothing of.
    pub fn learn(&self, vm: &Vm, object: Lent, name: Symbol) -> R<()> {
        let Some(module) = object.get::<Module>() else { return Ok(()) };
        if attr::of_class(vm, object, name)?.is_none()
            && let Some((entry, key)) = module.place_of(vm, name)?
        {
            self.entry.set(entry);
            self.key.set(key);
        }
        Ok(())
    }
}

/// The attributes of modules.
struct Modules;

/// `object.name`
pub struct GetAttribute<A> {
    pub object: A,
    pub name: Symbol,
    pub span: Span,
    pub cache: Cache,
    pub place: NamePlace,
}

impl<A: Operand + 'static> GetAttribute<A> {
    #[inline(always)]
    fn slot<'a>(&self, frame: Frame, object: Lent<'a>) -> Option<&'a Slot> {
        let first = self.cache.first(frame.vm())?;
        match slot_if(object, first.from, first.index) {
            Some(slot) => Some(slot),
            None => self.further_slot(object),
        }
    }

    #[inline]
    fn further_slot<'a>(&self, object: Lent<'a>) -> Option<&'a Slot> {
        let entry = self.cache.find_further(object.shape())?;
        slot_if(object, entry.from, entry.index)
    }

    #[inline(never)]
    fn slow(&self, frame: Frame, object: Lent) -> R {
        self.object.check(frame)?;
        attr::get(frame.vm(), object, self.name).placed(frame, self.span)
    }
}

impl<A: Operand + 'static> GetAttribute<A> {
    #[inline(never)]
    fn learn(this: &ExprNode<Self>, frame: Frame, object: Lent) -> R {
        let value = this.slow(frame, object)?;
        if object.shape() == kind::MODULE {
            this.becomes::<Modules>();
            this.place.learn(frame.vm(), object, this.name)?;
            return Ok(value);
        }
        if let Some(entry) = readable(frame.vm(), object, this.name)?
            && !this.cache.add(frame.vm(), entry)
        {
            this.becomes::<Generic>();
        }
        Ok(value)
    }
}

impl<A: Operand + 'static> Expression for GetAttribute<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.object.with(frame, |object| match this.slot(frame, object) {
            Some(slot) => Ok(slot.get()),
            None => Self::learn(this, frame, object),
        })
    }

    fn float(this: &ExprNode<Self>, frame: Frame) -> Unboxed {
        let result = this.object.with(frame, |object| match this.slot(frame, object) {
            Some(slot) => match slot.word().as_float() {
                Some(float) => Ok((float, Ok(Value::NORMAL))),
                None => Ok((0.0, Ok(slot.get()))),
            },
            None => Self::learn(this, frame, object).map(|value| unbox(Ok(value))),
        });
        result.unwrap_or_else(super::node::raised_float)
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.object.with(frame, |object| {
            let value = match this.slot(frame, object) {
                Some(slot) => match slot.word().quick_truth() {
                    Some(truth) => return Ok(truth),
                    None => slot.get(),
                },
                None => Self::learn(this, frame, object)?,
            };
            ops::is_true(frame.vm(), value.lend()).placed(frame, this.span)
        })
    }
}

impl<A: Operand + 'static> Expression<Generic> for GetAttribute<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.object.with(frame, |object| match this.slot(frame, object) {
            Some(slot) => Ok(slot.get()),
            None => this.slow(frame, object),
        })
    }
}

impl<A: Operand + 'static> Expression<Modules> for GetAttribute<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.object.with(frame, |object| match this.place.get(object) {
            Some(value) => Ok(value),
            None => Self::miss_module(this, frame, object),
        })
    }
}

impl<A: Operand + 'static> GetAttribute<A> {
    #[inline(never)]
    fn miss_module(this: &ExprNode<Self>, frame: Frame, object: Lent) -> R {
        if object.shape() != kind::MODULE {
            this.becomes::<Generic>();
        }
        let value = this.slow(frame, object)?;
        this.place.learn(frame.vm(), object, this.name)?;
        Ok(value)
    }
}

// ---- storing

/// `object.name = value`
pub struct SetAttribute<A> {
    pub object: A,
    pub name: Symbol,
    pub value: Arg,
    pub span: Span,
    pub cache: Cache,
}

/// Stores an attribute, and remembers how.
#[inline(always)]
pub fn store_attribute(frame: Frame, cache: &Cache, object: Lent, name: Symbol, value: Value) -> R<()> {
    let vm = frame.vm();
    if let Some(entry) = cache.find(vm, object.shape()) {
        if entry.to == entry.from
            && let Some(slot) = slot_if(object, entry.from, entry.index)
        {
            slot.set(value);
            return Ok(());
        }
        if let Some(instance) = object.instance() {
            add_slot(instance, entry.index, value, entry.to);
            return Ok(());
        }
    }
    store_slowly(vm, cache, object, name, value)
}

#[inline(never)]
fn store_slowly(vm: &Vm, cache: &Cache, object: Lent, name: Symbol, value: Value) -> R<()> {
    let from = object.shape();
    attr::set(vm, object, name, value)?;
    if from.is_of_instances()
        && cache.used.get() <= WAYS as u32
        && let Some(entry) = writable(vm, object, name, from)?
    {
        cache.add(vm, entry);
    }
    Ok(())
}

fn writable(vm: &Vm, object: Lent, name: Symbol, from: ShapeId) -> R<Option<Entry>> {
    if !is_plain(vm, object, name, Flags::SETATTR)? {
        return Ok(None);
    }
    let to = object.shape();
    let mut shapes = vm.shapes.borrow_mut();
    let Some(slot) = shapes.slot(to, name).filter(|&slot| slot < shapes.capacity(to)) else { return Ok(None) };
    let is_step = from == to || (shapes.slot(from, name).is_none() && shapes.with(from, name) == Some(to));
    Ok(is_step.then_some(Entry { from, to, index: slot as u32 }))
}

impl<A: Operand + 'static> Statement for SetAttribute<A> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        done(this.object.with(frame, |object| {
            if *object == Word::UNBOUND {
                this.object.check(frame)?;
            }
            store_attribute(frame, &this.cache, object, this.name, value).placed(frame, this.span)
        }))
    }
}

/// `object.name op= value`
pub struct AugmentAttribute<A, O> {
    pub object: A,
    pub name: Symbol,
    pub value: Arg,
    pub span: Span,
    pub cache: Cache,
    pub operator: PhantomData<O>,
}

/// What one number becomes by another, if both are such as words hold.
#[inline(always)]
pub fn of_numbers<O: Operator>(a: Word, b: Word) -> Option<Value> {
    if a.is_int() && b.is_int() {
        return O::ints(a, b);
    }
    if !O::FLOATS {
        return None;
    }
    O::floats(a.as_float()?, b.as_float()?).and_then(Value::float)
}

/// `a op= b` for whatever values: the value for the target.
#[inline(always)]
pub fn augment<O: Operator>(vm: &Vm, a: Lent, b: Lent) -> R {
    match of_numbers::<O>(*a, *b) {
        Some(value) => Ok(value),
        None => ops::in_place(vm, O::OP, a, b),
    }
}

impl<A: Operand + 'static, O: Operator> AugmentAttribute<A, O> {
    #[inline(always)]
    fn run(&self, frame: Frame, object: Lent) -> R<()> {
        let Some(old) = self.without_object(frame, object) else { return self.run_slowly(frame, object) };
        let value = self.value.get(frame)?;
        match of_numbers::<O>(*old, *value) {
            Some(new) => store_attribute(frame, &self.cache, object, self.name, new).placed(frame, self.span),
            None => self.finish(frame, object, old, value),
        }
    }

    /// The attribute, if it stands in a slot and is no object.
    #[inline(always)]
    fn without_object(&self, frame: Frame, object: Lent) -> Option<Value> {
        let entry = self.cache.find(frame.vm(), object.shape())?;
        Value::without_object(slot_if(object, entry.from, entry.index)?.word())
    }

    /// The slot of an object of the shape that was seen first.
    #[inline(always)]
    fn slot<'a>(&self, frame: Frame, object: Lent<'a>) -> Option<&'a Slot> {
        let entry = self.cache.first(frame.vm())?;
        if entry.to == entry.from { slot_if(object, entry.from, entry.index) } else { None }
    }

    /// Of floats, without putting them into words in between.
    #[inline(always)]
    fn floats(&self, frame: Frame, object: Lent) -> R<()> {
        let Some(old) = self.slot(frame, object).and_then(|slot| slot.word().as_float()) else {
            return self.run_anyway(frame, object);
        };
        match self.value.float(frame) {
            Ok(float) => {
                if let Some(new) = O::floats(old, float).and_then(Value::float)
                    && let Some(slot) = self.slot(frame, object)
                {
                    slot.set(new);
                    return Ok(());
                }
                self.finish_floats(frame, object, old, float)
            }
            Err(value) => {
                let value = value?;
                self.finish(frame, object, frame.vm().float(old)?, value)
            }
        }
    }

    #[inline(never)]
    fn finish_floats(&self, frame: Frame, object: Lent, old: f64, float: f64) -> R<()> {
        let (old, float) = (frame.vm().float(old)?, frame.vm().float(float)?);
        self.finish(frame, object, old, float)
    }

    #[inline(never)]
    fn run_anyway(&self, frame: Frame, object: Lent) -> R<()> {
        self.run(frame, object)
    }

    #[inline(never)]
    fn run_slowly(&self, frame: Frame, object: Lent) -> R<()> {
        let vm = frame.vm();
        let slot = self.cache.find(vm, object.shape()).and_then(|entry| slot_if(object, entry.from, entry.index));
        let old = match slot {
            Some(slot) => slot.get(),
            None => self.get_slowly(frame, object)?,
        };
        let value = self.value.get(frame)?;
        self.finish(frame, object, old, value)
    }

    #[inline(never)]
    fn finish(&self, frame: Frame, object: Lent, old: Value, value: Value) -> R<()> {
        let new = augment::<O>(frame.vm(), old.lend(), value.lend()).placed(frame, self.span)?;
        drop(old);
        store_attribute(frame, &self.cache, object, self.name, new).placed(frame, self.span)
    }

    #[inline(never)]
    fn get_slowly(&self, frame: Frame, object: Lent) -> R {
        self.object.check(frame)?;
        attr::get(frame.vm(), object, self.name).placed(frame, self.span)
    }
}

impl<A: Operand + 'static, O: Operator> Statement for AugmentAttribute<A, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        done(this.object.with(frame, |object| {
            if O::floats(1.0, 1.0).is_some() && this.without_object(frame, object).is_some_and(|old| old.is_float()) {
                this.becomes::<Floats>();
            }
            this.run(frame, object)
        }))
    }
}

impl<A: Operand + 'static, O: Operator> Statement<Floats> for AugmentAttribute<A, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        done(this.object.with(frame, |object| this.floats(frame, object)))
    }
}

/// `del object.name`
pub struct DeleteAttribute {
    pub object: Arg,
    pub name: Symbol,
    pub span: Span,
}

impl Statement for DeleteAttribute {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let deleted = this.object.with(frame, |object| attr::delete(frame.vm(), object, this.name));
        done(deleted.placed(frame, this.span))
    }
}
