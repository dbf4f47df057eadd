//! Subscripts: `a[b]` read, stored, deleted and augmented; slices.
//!
//! A node for reading becomes one for lists by ints or for dicts by what it sees first; each asks the general way when it
//! meets something else, and gives up its opinion.

use std::marker::PhantomData;

use super::attribute::augment;
use super::binary::{Generic, Operator};
use super::frame::Frame;
use super::node::{Completion, Done, ExprNode, Expression, Statement, StmtNode, Unboxed, unbox};
use super::operand::{Arg, Operand, Placed, done};
use crate::heap::{Hint, Lent, Value, Word, kind};
use crate::runtime::{R, Vm, ops};
use crate::string::Units;
use crate::text::Span;
use crate::types::{self, Dict, List};

/// Lists by ints.
pub struct Lists;
/// Dicts by strings or ints.
pub struct Dicts;
/// Strings by ints.
pub struct Texts;

/// `a[b]`
pub struct GetItem<A, B> {
    pub a: A,
    pub b: B,
    pub span: Span,
}

/// Where an index leads, counted from the end if it is negative.
#[inline(always)]
fn place(index: i64, len: usize) -> usize {
    if index < 0 { (index + len as i64) as usize } else { index as usize }
}

#[inline(always)]
fn of_list(a: Lent, b: Lent) -> Option<Value> {
    let items = &a.get::<List>()?.items;
    let index = b.as_int()?;
    items.get(place(index, items.len()))
}

#[inline(always)]
fn of_dict(a: Lent, b: Lent) -> Option<Value> {
    let table = &a.get::<Dict>()?.table;
    match find_quickly(table, b) {
        Hint::Entry(entry) => table.value(entry),
        _ => None,
    }
}

#[inline(always)]
pub fn find_quickly(table: &crate::heap::Table, key: Lent) -> Hint {
    if let Some(int) = key.as_int() {
        return table.find_int(int);
    }
    match key.str() {
        Some(text) => table.find_str(text),
        None => Hint::Ask,
    }
}

#[inline(always)]
fn of_text(vm: &Vm, a: Lent, b: Lent) -> Option<Value> {
    let (text, index) = (a.str()?, b.as_int()?);
    match text.units() {
        Units::One(units) => vm.character(*units.get(place(index, units.len()))?).ok(),
        _ => None,
    }
}

#[inline(always)]
fn of_tuple(a: Lent, b: Lent) -> Option<Value> {
    let (items, index) = (a.tuple()?.items(), b.as_int()?);
    items.get(place(index, items.len())).cloned()
}

impl<A: Operand, B: Operand> GetItem<A, B> {
    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent, Lent) -> R<T>) -> R<T> {
        self.a.with(frame, |a| self.b.with(frame, |b| then(a, b)))
    }

    #[inline(never)]
    fn slow(&self, frame: Frame, a: Lent, b: Lent) -> R {
        let checked = self.a.check(frame).and_then(|()| self.b.check(frame));
        checked.and_then(|()| ops::get_item(frame.vm(), a, b)).placed(frame, self.span)
    }
}

impl<A: Operand + 'static, B: Operand + 'static> Expression for GetItem<A, B> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.with(frame, |a, b| {
            match a.shape() {
                kind::LIST if b.is_int() => this.becomes::<Lists>(),
                kind::DICT => this.becomes::<Dicts>(),
                kind::STR if b.is_int() => this.becomes::<Texts>(),
                _ => this.becomes::<Generic>(),
            }
            this.slow(frame, a, b)
        })
    }
}

macro_rules! readers {
    ($state:ident, |$vm:ident, $a:ident, $b:ident| $quick:expr, $is_right:expr) => {
        impl<A: Operand + 'static, B: Operand + 'static> Expression<$state> for GetItem<A, B> {
            fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
                this.with(frame, |$a, $b| {
                    let $vm = frame.vm();
                    if let Some(value) = $quick {
                        return Ok(value);
                    }
                    if !$is_right {
                        this.becomes::<Generic>();
                    }
                    this.slow(frame, $a, $b)
                })
            }
        }
    };
}

readers!(Dicts, |_vm, a, b| of_dict(a, b), a.shape() == kind::DICT);
readers!(Texts, |vm, a, b| of_text(vm, a, b), a.shape() == kind::STR && b.is_int());
readers!(Generic, |_vm, a, b| of_list(a, b).or_else(|| of_tuple(a, b)).or_else(|| of_dict(a, b)), true);

impl<A: Operand + 'static, B: Operand + 'static> GetItem<A, B> {
    #[inline(never)]
    fn miss_list(this: &ExprNode<Self>, frame: Frame, a: Lent, b: Lent) -> R {
        if a.shape() != kind::LIST || !b.is_int() {
            this.becomes::<Generic>();
        }
        this.slow(frame, a, b)
    }
}

impl<A: Operand + 'static, B: Operand + 'static> Expression<Lists> for GetItem<A, B> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.with(frame, |a, b| match of_list(a, b) {
            Some(value) => Ok(value),
            None => Self::miss_list(this, frame, a, b),
        })
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.with(frame, |a, b| {
            let word = list_word(a, b);
            if let Some(truth) = word.and_then(Word::as_bool) {
                return Ok(truth);
            }
            let value = of_list(a, b).map_or_else(|| Self::miss_list(this, frame, a, b), Ok)?;
            ops::is_true(frame.vm(), value.lend()).placed(frame, this.span)
        })
    }

    fn float(this: &ExprNode<Self>, frame: Frame) -> Unboxed {
        let result = this.with(frame, |a, b| {
            if let Some(float) = list_word(a, b).and_then(Word::as_float) {
                return Ok((float, Ok(Value::NORMAL)));
            }
            let value = of_list(a, b).map_or_else(|| Self::miss_list(this, frame, a, b), Ok);
            Ok(unbox(value))
        });
        result.unwrap_or_else(super::node::raised_float)
    }
}

#[inline(always)]
fn list_word(a: Lent, b: Lent) -> Option<Word> {
    let items = &a.get::<List>()?.items;
    items.word(place(b.as_int()?, items.len()))
}

// ---- storing

/// `a[b] = value`
pub struct SetItem<A, B> {
    pub a: A,
    pub b: B,
    pub value: Arg,
    pub span: Span,
}

#[inline(always)]
fn store(vm: &Vm, a: Lent, b: Lent, value: Value) -> R<()> {
    match a.shape() {
        kind::LIST => {
            if let (Some(list), Some(index)) = (a.get::<List>(), b.as_int())
                && place(index, list.items.len()) < list.items.len()
            {
                drop(list.items.set(place(index, list.items.len()), value));
                return Ok(());
            }
        }
        kind::DICT => {
            if let Some(dict) = a.get::<Dict>()
                && let Hint::Entry(entry) = find_quickly(&dict.table, b)
            {
                drop(dict.table.set_value(entry, value));
                return Ok(());
            }
        }
        _ => {}
    }
    ops::set_item(vm, a, b, value)
}

impl<A: Operand + 'static, B: Operand + 'static> Statement for SetItem<A, B> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        let stored = this.a.with(frame, |a| {
            this.b.with(frame, |b| {
                if *a == Word::UNBOUND || *b == Word::UNBOUND {
                    this.a.check(frame).and_then(|()| this.b.check(frame))?;
                }
                store(frame.vm(), a, b, value).placed(frame, this.span)
            })
        });
        done(stored)
    }
}

/// `a[b] op= value`
pub struct AugmentItem<A, B, O> {
    pub a: A,
    pub b: B,
    pub value: Arg,
    pub span: Span,
    pub operator: PhantomData<O>,
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> AugmentItem<A, B, O> {
    #[inline(always)]
    fn run(&self, frame: Frame, a: Lent, b: Lent) -> R<()> {
        let vm = frame.vm();
        let old = match of_list(a, b).or_else(|| of_dict(a, b)) {
            Some(old) => old,
            None => self.get_slowly(frame, a, b)?,
        };
        let value = self.value.get(frame)?;
        let new = augment::<O>(vm, old.lend(), value.lend()).placed(frame, self.span)?;
        drop(old);
        store(vm, a, b, new).placed(frame, self.span)
    }

    #[inline(never)]
    fn get_slowly(&self, frame: Frame, a: Lent, b: Lent) -> R {
        self.a.check(frame).and_then(|()| self.b.check(frame))?;
        ops::get_item(frame.vm(), a, b).placed(frame, self.span)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement for AugmentItem<A, B, O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        done(this.a.with(frame, |a| this.b.with(frame, |b| this.run(frame, a, b))))
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

/// `a:b:c` between brackets
pub struct MakeSlice {
    pub parts: [Arg; 3],
}

impl Expression for MakeSlice {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let [start, stop, step] = &this.parts;
        let (start, stop, step) = (start.get(frame)?, stop.get(frame)?, step.get(frame)?);
        types::slice::create(frame.vm(), start, stop, step)
    }
}
