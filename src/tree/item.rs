//! Subscripts that are stored: `a[b] = value`, `a[b] op= value`, `del a[b]`.
//!
//! Like a node for reading, one that stores becomes one for lists by ints or for dicts by what it sees first.

use std::marker::PhantomData;

use super::attribute::{augment, of_numbers};
use super::binary::{Generic, Operator};
use super::frame::Frame;
use super::like::DictLike;
use super::node::{Completion, Done, Statement, StmtNode};
use super::operand::{Arg, Operand, Placed, done};
use super::subscript::{Dicts, Lists, Reader, place};
use crate::heap::{Hint, Lent, Put, Table, Value, kind};
use crate::runtime::{R, Vm, ops};
use crate::text::Span;
use crate::types::{Dict, List};

/// `a[b] = value`
pub struct SetItem<A, B, V> {
    pub a: A,
    pub b: B,
    pub value: V,
    pub span: Span,
    pub like: DictLike,
}

/// Stores into a list or a dict, if that can be done at once; else the value comes back.
#[inline(always)]
pub fn store_quickly(vm: &Vm, a: Lent, b: Lent, value: Value) -> Result<R<()>, Value> {
    match a.shape() {
        kind::LIST => store_in_list(a, b, value).map(Ok),
        kind::DICT => store_in_dict(vm, a, b, value),
        _ => Err(value),
    }
}

#[inline(always)]
fn store_in_list(a: Lent, b: Lent, value: Value) -> Result<(), Value> {
    let (Some(list), Some(index)) = (a.get::<List>(), b.as_int()) else { return Err(value) };
    let Some(at) = place(index, list.items.len()) else { return Err(value) };
    drop(list.items.set(at, value));
    Ok(())
}

#[inline(always)]
fn store_in_dict(vm: &Vm, a: Lent, b: Lent, value: Value) -> Result<R<()>, Value> {
    let Some(dict) = a.get::<Dict>() else { return Err(value) };
    if let Some(entry) = dict.table.first_place(b) {
        drop(dict.table.set_value(entry, value));
        return Ok(Ok(()));
    }
    put(vm, &dict.table, b, value)
}

#[inline(never)]
fn put(vm: &Vm, table: &Table, key: Lent, value: Value) -> Result<R<()>, Value> {
    match vm.memory(table.put(&vm.heap, key, value)) {
        Ok(Put::New | Put::Instead(_)) => Ok(Ok(())),
        Ok(Put::Ask(value)) => Err(value),
        Err(raised) => Ok(Err(raised)),
    }
}

/// `a[b] = value` for whatever they are.
#[inline]
pub fn store(vm: &Vm, a: Lent, b: Lent, value: Value) -> R<()> {
    store_quickly(vm, a, b, value).unwrap_or_else(|value| ops::set_item(vm, a, b, value))
}

/// The same, where the object may be like a dict.
fn store_like(vm: &Vm, like: &DictLike, a: Lent, b: Lent, value: Value) -> R<()> {
    if a.shape().is_of_instances() && like.store(vm, a, b, &value)? {
        return Ok(());
    }
    store(vm, a, b, value)
}

impl<A: Operand + 'static, B: Operand + 'static, V: Operand + 'static> SetItem<A, B, V> {
    #[inline(always)]
    fn with(&self, frame: Frame, then: impl FnOnce(Lent, Lent) -> R) -> R {
        self.a.with(frame, |a| self.b.with(frame, |b| then(a, b)))
    }

    #[inline(never)]
    fn slow(&self, frame: Frame, a: Lent, b: Lent, value: Value) -> Done {
        let checked = self.a.check(frame).and_then(|()| self.b.check(frame));
        done(checked.and_then(|()| store_like(frame.vm(), &self.like, a, b, value)).placed(frame, self.span))
    }

    #[inline(never)]
    fn miss(this: &StmtNode<Self>, frame: Frame, a: Lent, b: Lent, value: Value) -> Done {
        this.becomes::<Generic>();
        this.slow(frame, a, b, value)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, V: Operand + 'static> Statement for SetItem<A, B, V> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.own(frame)?;
        this.with(frame, |a, b| {
            match a.shape() {
                kind::LIST if b.is_int() => this.becomes::<Lists>(),
                kind::DICT => this.becomes::<Dicts>(),
                _ => this.becomes::<Generic>(),
            }
            this.slow(frame, a, b, value)
        })
    }
}

impl<A: Operand + 'static, B: Operand + 'static, V: Operand + 'static> Statement<Lists> for SetItem<A, B, V> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.own(frame)?;
        this.with(frame, |a, b| match store_in_list(a, b, value) {
            Ok(()) => Ok(Value::NORMAL),
            Err(value) => Self::miss(this, frame, a, b, value),
        })
    }
}

impl<A: Operand + 'static, B: Operand + 'static, V: Operand + 'static> Statement<Dicts> for SetItem<A, B, V> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.own(frame)?;
        this.with(frame, |a, b| match store_in_dict(frame.vm(), a, b, value) {
            Ok(stored) => done(stored.placed(frame, this.span)),
            Err(value) => Self::miss(this, frame, a, b, value),
        })
    }
}

impl<A: Operand + 'static, B: Operand + 'static, V: Operand + 'static> Statement<Generic> for SetItem<A, B, V> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.own(frame)?;
        this.with(frame, |a, b| this.slow(frame, a, b, value))
    }
}

/// `a[b] op= value`
pub struct AugmentItem<A, B, O> {
    pub a: A,
    pub b: B,
    pub value: Arg,
    pub span: Span,
    pub like: DictLike,
    pub operator: PhantomData<O>,
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> AugmentItem<A, B, O> {
    #[inline(always)]
    fn with(&self, frame: Frame, then: impl FnOnce(Lent, Lent) -> R) -> R {
        self.a.with(frame, |a| self.b.with(frame, |b| then(a, b)))
    }

    /// A number in a list.
    #[inline(always)]
    fn in_list(&self, frame: Frame, a: Lent, b: Lent) -> Done {
        let Some(old) = Lists::word(a, b).and_then(Value::without_object) else {
            return self.run_slowly(frame, a, b);
        };
        let value = self.value.get(frame)?;
        match of_numbers::<O>(*old, *value).map(|new| store_in_list(a, b, new)) {
            Some(Ok(())) => Ok(Value::NORMAL),
            // The value has made the list shorter meanwhile.
            Some(Err(new)) => done(store(frame.vm(), a, b, new).placed(frame, self.span)),
            None => self.finish(frame, a, b, old, value),
        }
    }

    /// A number in a dict.
    #[inline(always)]
    fn in_dict(&self, frame: Frame, a: Lent, b: Lent) -> Done {
        let Some((table, entry, old)) = number_in(a, b) else { return self.run_slowly(frame, a, b) };
        let key = table.key_word(entry);
        let value = self.value.get(frame)?;
        match of_numbers::<O>(*old, *value) {
            Some(new) if table.key_word(entry) == key => {
                drop(table.set_value(entry, new));
                Ok(Value::NORMAL)
            }
            // The value has taken keys away meanwhile.
            Some(new) => done(store(frame.vm(), a, b, new).placed(frame, self.span)),
            None => self.finish(frame, a, b, old, value),
        }
    }

    #[inline(never)]
    fn run_slowly(&self, frame: Frame, a: Lent, b: Lent) -> Done {
        self.a.check(frame).and_then(|()| self.b.check(frame))?;
        let old = self.get_slowly(frame.vm(), a, b).placed(frame, self.span)?;
        let value = self.value.get(frame)?;
        self.finish(frame, a, b, old, value)
    }

    fn get_slowly(&self, vm: &Vm, a: Lent, b: Lent) -> R {
        if let Some(old) = Generic::read(vm, a, b) {
            return Ok(old);
        }
        self.like.read(vm, a, b)?.map_or_else(|| ops::get_item(vm, a, b), Ok)
    }

    #[inline(never)]
    fn finish(&self, frame: Frame, a: Lent, b: Lent, old: Value, value: Value) -> Done {
        let vm = frame.vm();
        let new = augment::<O>(vm, old.lend(), value.lend()).placed(frame, self.span)?;
        drop(old);
        done(store_like(vm, &self.like, a, b, new).placed(frame, self.span))
    }
}

/// An entry of a dict whose value is no object.
#[inline(always)]
fn number_in<'a>(a: Lent<'a>, b: Lent) -> Option<(&'a Table, usize, Value)> {
    let table = &a.get::<Dict>()?.table;
    let Hint::Entry(entry) = table.find_known(b) else { return None };
    Some((table, entry, Value::without_object(table.value_word(entry)?)?))
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement for AugmentItem<A, B, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        this.with(frame, |a, b| {
            match a.shape() {
                kind::LIST => this.becomes::<Lists>(),
                kind::DICT => this.becomes::<Dicts>(),
                _ => this.becomes::<Generic>(),
            }
            this.run_slowly(frame, a, b)
        })
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement<Lists> for AugmentItem<A, B, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        this.with(frame, |a, b| this.in_list(frame, a, b))
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement<Dicts> for AugmentItem<A, B, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        this.with(frame, |a, b| this.in_dict(frame, a, b))
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement<Generic> for AugmentItem<A, B, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        this.with(frame, |a, b| this.run_slowly(frame, a, b))
    }
}

/// `del a[b]`
pub struct DeleteItem {
    pub a: Arg,
    pub b: Arg,
    pub span: Span,
}

impl Statement for DeleteItem {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let deleted = this.a.with(frame, |a| this.b.with(frame, |b| ops::del_item(frame.vm(), a, b)));
        done(deleted.placed(frame, this.span))
    }
}
