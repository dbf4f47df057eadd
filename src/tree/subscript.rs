//! Subscripts that are read: `a[b]`, alone and assigned to a variable; slices.
//!
//! A node becomes one for lists by ints, for dicts, for strings or for tuples by what it sees first; each asks the general
//! way when it meets something else, and gives up its opinion.

use std::ops::Range;

use super::binary::Generic;
use super::frame::Frame;
use super::like::DictLike;
use super::node::{Completion, Done, ExprNode, Expression, Statement, StmtNode, Unboxed, raised_float, unbox};
use super::operand::{Arg, Operand, Placed};
use crate::heap::{Hint, Lent, Value, Word, kind};
use crate::runtime::{R, Vm, ops};
use crate::string::Units;
use crate::string::slice::clamp;
use crate::text::Span;
use crate::types::str::StrKin;
use crate::types::text::Kin;
use crate::types::{self, Dict, List};

/// Lists by ints.
pub struct Lists;
/// Dicts by strings or ints.
pub struct Dicts;
/// Strings by ints.
pub struct Texts;
/// Tuples by ints.
pub struct Tuples;

/// A state: what it reads without asking anybody.
pub trait Reader: 'static {
    fn read(vm: &Vm, a: Lent, b: Lent) -> Option<Value>;

    /// The bits of the item, if it is one that somebody keeps.
    fn word(a: Lent, b: Lent) -> Option<Word>;

    /// Whether it is only the item that is missing.
    fn suits(a: Lent, b: Lent) -> bool;
}

/// Where an index leads, counted from the end if it is negative.
#[inline(always)]
pub fn place(index: i64, len: usize) -> Option<usize> {
    let at = index as usize;
    if at < len {
        return Some(at);
    }
    // What is not negative becomes no smaller by the length.
    let at = at.wrapping_add(len);
    if at < len { Some(at) } else { None }
}

impl Reader for Lists {
    #[inline(always)]
    fn read(_: &Vm, a: Lent, b: Lent) -> Option<Value> {
        let items = &a.get::<List>()?.items;
        let index = b.as_int()?;
        items.get(place(index, items.len())?)
    }

    #[inline(always)]
    fn word(a: Lent, b: Lent) -> Option<Word> {
        let items = &a.get::<List>()?.items;
        items.word(place(b.as_int()?, items.len())?)
    }

    #[inline(always)]
    fn suits(a: Lent, b: Lent) -> bool {
        a.shape() == kind::LIST && b.is_int()
    }
}

impl Reader for Dicts {
    #[inline(always)]
    fn read(_: &Vm, a: Lent, b: Lent) -> Option<Value> {
        let table = &a.get::<Dict>()?.table;
        match table.find_known(b) {
            Hint::Entry(entry) => table.value(entry),
            _ => None,
        }
    }

    #[inline(always)]
    fn word(a: Lent, b: Lent) -> Option<Word> {
        let table = &a.get::<Dict>()?.table;
        match table.find_known(b) {
            Hint::Entry(entry) => table.value_word(entry),
            _ => None,
        }
    }

    #[inline(always)]
    fn suits(a: Lent, _: Lent) -> bool {
        a.shape() == kind::DICT
    }
}

impl Reader for Texts {
    #[inline(always)]
    fn read(vm: &Vm, a: Lent, b: Lent) -> Option<Value> {
        let (text, index) = (a.str()?, b.as_int()?);
        match text.units() {
            Units::One(units) => vm.character(*units.get(place(index, units.len())?)?).ok(),
            _ => None,
        }
    }

    #[inline(always)]
    fn word(_: Lent, _: Lent) -> Option<Word> {
        None
    }

    #[inline(always)]
    fn suits(a: Lent, b: Lent) -> bool {
        a.shape() == kind::STR && b.is_int()
    }
}

impl Reader for Tuples {
    #[inline(always)]
    fn read(_: &Vm, a: Lent, b: Lent) -> Option<Value> {
        let (items, index) = (a.tuple()?.items(), b.as_int()?);
        items.get(place(index, items.len())?).cloned()
    }

    #[inline(always)]
    fn word(a: Lent, b: Lent) -> Option<Word> {
        let (items, index) = (a.tuple()?.items(), b.as_int()?);
        items.get(place(index, items.len())?).map(|item| **item)
    }

    #[inline(always)]
    fn suits(a: Lent, b: Lent) -> bool {
        a.shape() == kind::TUPLE && b.is_int()
    }
}

impl Reader for Generic {
    #[inline(always)]
    fn read(vm: &Vm, a: Lent, b: Lent) -> Option<Value> {
        match a.shape() {
            kind::LIST => Lists::read(vm, a, b),
            kind::TUPLE => Tuples::read(vm, a, b),
            kind::DICT => Dicts::read(vm, a, b),
            kind::STR => Texts::read(vm, a, b),
            _ => None,
        }
    }

    #[inline(always)]
    fn word(_: Lent, _: Lent) -> Option<Word> {
        None
    }

    #[inline(always)]
    fn suits(_: Lent, _: Lent) -> bool {
        true
    }
}

/// `a[b]`
pub struct GetItem<A, B> {
    pub a: A,
    pub b: B,
    pub span: Span,
    pub like: DictLike,
}

impl<A: Operand, B: Operand> GetItem<A, B> {
    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent, Lent) -> R<T>) -> R<T> {
        self.a.with(frame, |a| self.b.with(frame, |b| then(a, b)))
    }

    #[inline(never)]
    fn of_others(&self, frame: Frame, a: Lent, b: Lent) -> R {
        match Generic::read(frame.vm(), a, b) {
            Some(value) => Ok(value),
            None => self.slow(frame, a, b),
        }
    }

    #[inline(never)]
    fn slow(&self, frame: Frame, a: Lent, b: Lent) -> R {
        let vm = frame.vm();
        let checked = self.a.check(frame).and_then(|()| self.b.check(frame));
        let found = checked.and_then(|()| self.like.read(vm, a, b));
        found.and_then(|found| found.map_or_else(|| ops::get_item(vm, a, b), Ok)).placed(frame, self.span)
    }
}

/// As an operand of a node that is compiled for it.
impl<A: Operand + 'static, B: Operand + 'static> Operand for GetItem<A, B> {
    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T> {
        let value = self.own(frame)?;
        then(value.lend())
    }

    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        GetItem::with(self, frame, |a, b| match Lists::read(frame.vm(), a, b) {
            Some(value) => Ok(value),
            None => self.of_others(frame, a, b),
        })
    }

    #[inline(always)]
    fn float(&self, frame: Frame) -> Result<f64, R> {
        match self.own(frame) {
            Ok(value) => value.as_float().ok_or(Ok(value)),
            Err(raised) => Err(Err(raised)),
        }
    }
}

impl<A: Operand + 'static, B: Operand + 'static> Expression for GetItem<A, B> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        GetItem::with(this, frame, |a, b| {
            match a.shape() {
                kind::LIST if b.is_int() => this.becomes::<Lists>(),
                kind::DICT => this.becomes::<Dicts>(),
                kind::STR if b.is_int() => this.becomes::<Texts>(),
                kind::TUPLE if b.is_int() => this.becomes::<Tuples>(),
                _ => this.becomes::<Generic>(),
            }
            this.slow(frame, a, b)
        })
    }
}

impl<A: Operand + 'static, B: Operand + 'static> GetItem<A, B> {
    #[inline(never)]
    fn miss<S: Reader>(this: &ExprNode<Self>, frame: Frame, a: Lent, b: Lent) -> R {
        if !S::suits(a, b) {
            this.becomes::<Generic>();
        }
        this.slow(frame, a, b)
    }

    #[inline(always)]
    fn read<S: Reader>(this: &ExprNode<Self>, frame: Frame, a: Lent, b: Lent) -> R {
        match S::read(frame.vm(), a, b) {
            Some(value) => Ok(value),
            None => Self::miss::<S>(this, frame, a, b),
        }
    }
}

impl<A: Operand + 'static, B: Operand + 'static, S: Reader> Expression<S> for GetItem<A, B> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        GetItem::with(this, frame, |a, b| Self::read::<S>(this, frame, a, b))
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        GetItem::with(this, frame, |a, b| {
            if let Some(truth) = S::word(a, b).and_then(Word::quick_truth) {
                return Ok(truth);
            }
            let value = Self::read::<S>(this, frame, a, b)?;
            ops::is_true(frame.vm(), value.lend()).placed(frame, this.span)
        })
    }

    fn float(this: &ExprNode<Self>, frame: Frame) -> Unboxed {
        let result = GetItem::with(this, frame, |a, b| {
            if let Some(float) = S::word(a, b).and_then(Word::as_float) {
                return Ok((float, Ok(Value::NORMAL)));
            }
            Ok(unbox(Self::read::<S>(this, frame, a, b)))
        });
        result.unwrap_or_else(raised_float)
    }
}

/// `variable = a[b]`
pub struct AssignItem<A, B> {
    pub item: GetItem<A, B>,
    pub slot: u32,
}

impl<A: Operand + 'static, B: Operand + 'static> AssignItem<A, B> {
    #[inline(always)]
    fn store(&self, frame: Frame, value: R) -> Done {
        frame.set(self.slot, value?);
        Ok(Value::NORMAL)
    }

    #[inline(never)]
    fn miss<S: Reader>(this: &StmtNode<Self>, frame: Frame, a: Lent, b: Lent) -> Done {
        if !S::suits(a, b) {
            this.becomes::<Generic>();
        }
        let value = this.item.slow(frame, a, b);
        this.store(frame, value)
    }
}

impl<A: Operand + 'static, B: Operand + 'static> Statement for AssignItem<A, B> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = GetItem::with(&this.item, frame, |a, b| {
            match a.shape() {
                kind::LIST if b.is_int() => this.becomes::<Lists>(),
                kind::DICT => this.becomes::<Dicts>(),
                kind::STR if b.is_int() => this.becomes::<Texts>(),
                kind::TUPLE if b.is_int() => this.becomes::<Tuples>(),
                _ => this.becomes::<Generic>(),
            }
            this.item.slow(frame, a, b)
        });
        this.store(frame, value)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, S: Reader> Statement<S> for AssignItem<A, B> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        GetItem::with(&this.item, frame, |a, b| match S::read(frame.vm(), a, b) {
            Some(value) => this.store(frame, Ok(value)),
            None => Self::miss::<S>(this, frame, a, b),
        })
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

/// `a[start:stop]`: no slice is made for what is exactly a list or a text.
pub struct GetSlice<A> {
    pub a: A,
    pub start: Arg,
    pub stop: Arg,
    pub span: Span,
}

impl<A: Operand + 'static> Expression for GetSlice<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.a.with(frame, |a| {
            this.a.check(frame).placed(frame, this.span)?;
            this.start.with(frame, |start| {
                this.stop.with(frame, |stop| get_slice(frame.vm(), a, start, stop).placed(frame, this.span))
            })
        })
    }
}

/// The items that a slice without a step means.
#[inline]
fn range(start: Option<i64>, stop: Option<i64>, len: usize) -> Range<usize> {
    let start = start.map_or(0, |start| clamp(start, len));
    start..stop.map_or(len, |stop| clamp(stop, len)).max(start)
}

#[inline]
fn get_slice(vm: &Vm, a: Lent, start: Lent, stop: Lent) -> R {
    let limit = |bound: Lent| if *bound == Word::NONE { Some(None) } else { bound.as_int().map(Some) };
    if let (Some(start), Some(stop)) = (limit(start), limit(stop)) {
        if let Some(list) = a.get::<List>() {
            return types::list::part(vm, list, range(start, stop, list.items.len()));
        }
        if let Some(text) = a.str() {
            return StrKin::part(vm, a, range(start, stop, text.len()));
        }
    }
    let slice = types::slice::create(vm, start.keep(), stop.keep(), Value::NONE)?;
    ops::get_item(vm, a, slice.lend())
}
