//! Displays: tuples, lists, sets and dicts as they are written.

use super::frame::Frame;
use super::node::{Expr, ExprNode, Expression};
use super::operand::{Arg, Placed};
use crate::heap::{Items, Lent, Table, Value};
use crate::runtime::{R, Vm, attr, names, ops};
use crate::text::Span;
use crate::types::{self, Dict, List};

/// `[a, b]`
pub struct MakeList(pub Box<[Arg]>);

impl Expression for MakeList {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let items = vm.memory(Items::with_capacity(&vm.heap, this.0.len()))?;
        for item in &this.0 {
            let item = item.get(frame)?;
            vm.memory(items.push(&vm.heap, item))?;
        }
        vm.memory(vm.heap.create(List { items }))
    }
}

/// `(a, b)`
pub struct MakeTuple(pub Box<[Arg]>);

impl MakeTuple {
    #[inline(never)]
    fn long(&self, frame: Frame) -> R {
        let mut items = Vec::with_capacity(self.0.len());
        for item in &self.0 {
            items.push(item.get(frame)?);
        }
        frame.vm().tuple(&items)
    }
}

impl Expression for MakeTuple {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        match &*this.0 {
            [a, b] => {
                let items = [a.get(frame)?, b.get(frame)?];
                tuple_of(frame.vm(), items)
            }
            [a, b, c] => {
                let items = [a.get(frame)?, b.get(frame)?, c.get(frame)?];
                tuple_of(frame.vm(), items)
            }
            _ => this.long(frame),
        }
    }
}

#[inline(always)]
fn tuple_of<const COUNT: usize>(vm: &Vm, items: [Value; COUNT]) -> R {
    vm.memory(vm.heap.tuple_of(items))
}

/// An item of a display that may have a star.
pub enum Item {
    One(Expr),
    Spread(Expr, Span),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    List,
    Tuple,
    Set,
}

/// `[a, *b]`, `(a, *b)`, `{a, *b}`
pub struct MakeSpread {
    pub shape: Shape,
    pub items: Box<[Item]>,
    pub span: Span,
}

impl Expression for MakeSpread {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let mut items = Vec::new();
        for item in &this.items {
            match item {
                Item::One(item) => items.push(item.eval(frame)?),
                Item::Spread(value, span) => {
                    let value = value.eval(frame)?;
                    items.append(&mut spread(vm, value.lend()).placed(frame, *span)?);
                }
            }
        }
        match this.shape {
            Shape::List => vm.list(items),
            Shape::Tuple => vm.tuple(&items),
            Shape::Set => set_of(vm, items).placed(frame, this.span),
        }
    }
}

fn spread(vm: &Vm, value: Lent) -> R<Vec<Value>> {
    let complaint = || format!("Value after * must be an iterable, not {}", vm.type_name(value));
    let items = ops::iterator_of(vm, value, complaint)?;
    ops::collect(vm, items.lend())
}

fn set_of(vm: &Vm, items: Vec<Value>) -> R {
    let table = Table::of_keys();
    for item in items {
        types::set::add(vm, &table, item.lend())?;
    }
    types::set::create(vm, table)
}

/// An entry of a dict that is being made.
pub enum Entry {
    Pair(Arg, Arg),
    /// `**mapping`
    Spread(Expr, Span),
}

/// `{a: b, **c}`
pub struct MakeDict {
    pub entries: Box<[Entry]>,
    pub span: Span,
}

impl Expression for MakeDict {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let dict = vm.dict()?;
        let Some(made) = dict.get::<Dict>() else { return Ok(dict) };
        if !this.entries.is_empty() {
            vm.memory(made.table.reserve(&vm.heap, this.entries.len()))?;
        }
        for entry in &this.entries {
            match entry {
                Entry::Pair(key, value) => {
                    let key = key.get(frame)?;
                    let value = value.get(frame)?;
                    types::dict::insert(vm, &made.table, key.lend(), value).placed(frame, this.span)?;
                }
                Entry::Spread(mapping, span) => {
                    let mapping = mapping.eval(frame)?;
                    merge(vm, dict.lend(), mapping.lend()).placed(frame, *span)?;
                }
            }
        }
        Ok(dict)
    }
}

/// Puts all entries of a mapping into a dict.
fn merge(vm: &Vm, dict: Lent, mapping: Lent) -> R<()> {
    if vm.payload::<Dict>(mapping).is_none() && attr::get_forgiving(vm, mapping, names::KEYS)?.is_none() {
        return Err(vm.type_error(format!("'{}' object is not a mapping", vm.type_name(mapping))));
    }
    match dict.get::<Dict>() {
        Some(dict) => types::dict::update::update(vm, &dict.table, mapping),
        None => Ok(()),
    }
}
