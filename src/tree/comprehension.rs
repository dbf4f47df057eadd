//! Comprehensions of lists, sets and dicts. They run in the frame around them: their loops are ordinary `for` loops, whose
//! body adds to a container in a slot.

use super::frame::Frame;
use super::node::{Completion, Done, ExprNode, Expression, Statement, Stmt, StmtNode};
use super::operand::{Arg, Placed, done};
use crate::heap::{Table, Value};
use crate::runtime::{R, Vm};
use crate::text::Span;
use crate::types::{self, List, Set};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Container {
    List,
    Set,
    Dict,
}

impl Container {
    fn make(self, vm: &Vm) -> R {
        match self {
            Container::List => vm.list(Vec::new()),
            Container::Set => types::set::create(vm, Table::of_keys()),
            Container::Dict => vm.dict(),
        }
    }
}

/// `[element for …]` and its like
pub struct Comprehension {
    /// The slots of the comprehension: first the container, then its variables.
    pub slot: u32,
    pub end: u32,
    /// The outermost loop, which begins by making the container.
    pub body: Stmt,
}

/// Puts an empty container into a slot. The first iterable has been evaluated before, perhaps by a comprehension that
/// used the same slots.
pub struct MakeContainer {
    pub container: Container,
    pub slot: u32,
    pub span: Span,
}

impl Statement for MakeContainer {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        frame.set(this.slot, this.container.make(frame.vm()).placed(frame, this.span)?);
        Ok(Value::NORMAL)
    }
}

impl Expression for Comprehension {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let ended = this.body.exec(frame);
        let container = frame.take(this.slot);
        for slot in this.slot + 1..this.end {
            frame.set(slot, Value::UNBOUND);
        }
        ended.map(|_| container)
    }
}

/// Adds to the list in a slot.
pub struct Append {
    pub slot: u32,
    pub value: Arg,
}

impl Statement for Append {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        let vm = frame.vm();
        if let Some(list) = frame.lend(this.slot).get::<List>() {
            vm.memory(list.items.push(&vm.heap, value))?;
        }
        Ok(Value::NORMAL)
    }
}

/// Adds to the set in a slot.
pub struct AddToSet {
    pub slot: u32,
    pub value: Arg,
    pub span: Span,
}

impl Statement for AddToSet {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        let set = frame.get(this.slot);
        let Some(set) = set.get::<Set>() else { return Ok(Value::NORMAL) };
        done(types::set::add(frame.vm(), &set.table, value.lend()).map(drop).placed(frame, this.span))
    }
}

/// Stores into the dict in a slot.
pub struct AddToDict {
    pub slot: u32,
    pub key: Arg,
    pub value: Arg,
    pub span: Span,
}

impl Statement for AddToDict {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let key = this.key.get(frame)?;
        let value = this.value.get(frame)?;
        let dict = frame.get(this.slot);
        done(types::dict::set(frame.vm(), dict.lend(), key.lend(), value).placed(frame, this.span))
    }
}
