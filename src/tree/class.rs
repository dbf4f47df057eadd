//! `class`: the body runs as a function of its own, whose names are those of a dictionary; then the class is built.
//!
//! The slots of a body are its arguments: first the cell of `__class__`, if a method mentions it, last the dictionary.

use std::rc::Rc;

use super::call;
use super::callsite::{Collected, Part};
use super::code::Code;
use super::frame::{CALLEE, FIRST, Frame};
use super::function::{self, Function};
use super::lambda::Closure;
use super::node::{Done, Expr, ExprNode, Expression, Statement, StmtNode};
use super::operand::{Placed, done};
use crate::heap::{Lent, Value, Word};
use crate::runtime::call as calls;
use crate::runtime::{Args, R, Vm, attr, names};
use crate::text::Span;
use crate::types::{class, dict};

/// `class name(bases): body`
pub struct MakeClass {
    pub name: Value,
    pub code: Rc<Code>,
    pub closure: Closure,
    pub arguments: Box<[Part]>,
    /// How many attributes methods of the body store into their first parameter.
    pub capacity: u32,
    /// The first slot of the body is for the cell of `__class__`.
    pub has_class_cell: bool,
    pub span: Span,
}

impl MakeClass {
    fn make(&self, frame: Frame) -> R {
        let vm = frame.vm();
        let mut collected = Collected::collect(frame, Value::NONE.lend(), &self.arguments)?;
        let keywords_at = collected.values.len() - collected.names.len();
        let keyword_values = collected.values.split_off(keywords_at);
        let keywords: Vec<(Value, Value)> = collected.names.into_iter().zip(keyword_values).collect();
        let (bases, replaced) = resolve_bases(vm, collected.values)?;
        let metaclass = class::build::most_derived_metaclass(vm, &bases, &keywords)?;
        let namespace = self.prepare(vm, &metaclass, &bases, &keywords)?;
        if let Some(original) = replaced {
            let key = vm.str("__orig_bases__")?;
            crate::runtime::ops::set_item(vm, namespace.lend(), key.lend(), original)?;
        }
        let cell = self.run_body(frame, namespace.clone())?;
        let built =
            class::build::build(vm, self.name.lend(), &bases, namespace.lend(), &keywords, self.capacity as usize)?;
        if let Some(cell) = cell.get::<function::Cell>() {
            cell.0.set(built.clone());
        }
        Ok(built)
    }

    /// The dictionary for the names of the body.
    fn prepare(&self, vm: &Vm, metaclass: &Value, bases: &[Value], keywords: &[(Value, Value)]) -> R {
        let Some(prepare) = attr::get_forgiving(vm, metaclass.lend(), names::PREPARE)? else { return vm.dict() };
        if prepare.shape() == crate::heap::kind::NATIVE {
            return vm.dict();
        }
        let mut values = vec![self.name.clone(), vm.tuple(bases)?];
        let passed = keywords.iter().filter(|(key, _)| !is_metaclass(key.lend()));
        let (names, more): (Vec<Value>, Vec<Value>) = passed.cloned().unzip();
        values.extend(more);
        calls::call_with(vm, prepare.lend(), Args { values: &values, names: &names })
    }

    /// Runs the body; gives the cell of `__class__`, if there is one.
    fn run_body(&self, frame: Frame, namespace: Value) -> R {
        let vm = frame.vm();
        let closure = self.closure.collect(frame)?;
        let function = Function::new(Rc::clone(&self.code), frame.globals().keep(), closure);
        let cell = if self.has_class_cell { function::cell(vm, Value::UNBOUND)? } else { Value::UNBOUND };
        let ended = run_in(vm, function, namespace, &cell)?;
        debug_assert!(*ended == Word::NONE);
        Ok(cell)
    }
}

/// Runs code whose names live in a namespace; the cell of `__class__`, if there is one, stands in its first slot.
pub fn run_in(vm: &Vm, function: Function, namespace: Value, cell: &Value) -> R {
    let last = FIRST + function.code.parameters.positional - 1;
    let callee = vm.memory(vm.heap.create(function))?;
    let Some(new) = Frame::free(vm) else { return Err(vm.recursion_error()) };
    if new.end(last + 1) > vm.stack_end.get() {
        return Err(vm.recursion_error());
    }
    new.put(CALLEE, callee);
    new.unbind(FIRST, last);
    new.put(last, namespace);
    if **cell != Word::UNBOUND {
        new.set(FIRST, cell.clone());
    }
    call::run(vm, new, new.callee())
}

/// Bases that are no classes say by `__mro_entries__` what stands for them; then the class keeps what was written.
fn resolve_bases(vm: &Vm, bases: Vec<Value>) -> R<(Vec<Value>, Option<Value>)> {
    if bases.iter().all(|base| calls::is_class(base.lend())) {
        return Ok((bases, None));
    }
    let original = vm.tuple(&bases)?;
    let entries = vm.symbol("__mro_entries__")?;
    let mut resolved = Vec::new();
    for base in bases {
        let method = if calls::is_class(base.lend()) { None } else { attr::get_forgiving(vm, base.lend(), entries)? };
        match method {
            Some(method) => {
                let entries = calls::call(vm, method.lend(), std::slice::from_ref(&original))?;
                resolved.append(&mut crate::runtime::ops::collect(vm, entries.lend())?);
            }
            None => resolved.push(base),
        }
    }
    Ok((resolved, Some(original)))
}

fn is_metaclass(key: Lent) -> bool {
    key.str().and_then(|key| key.as_ascii()) == Some("metaclass")
}

impl Expression for MakeClass {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.make(frame).placed(frame, this.span)
    }
}

/// What decorators make of a function or a class.
pub struct Decorate {
    pub decorators: Box<[(Expr, Span)]>,
    pub value: Expr,
}

impl Expression for Decorate {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let mut decorators = Vec::with_capacity(this.decorators.len());
        for (decorator, span) in &this.decorators {
            decorators.push((decorator.eval(frame)?, *span));
        }
        let mut value = this.value.eval(frame)?;
        while let Some((decorator, span)) = decorators.pop() {
            value = calls::call(frame.vm(), decorator.lend(), &[value]).placed(frame, span)?;
        }
        Ok(value)
    }
}

/// `name: annotation` in a module or a class.
pub struct Annotate {
    /// `__annotations__`
    pub names: Value,
    pub name: Value,
    pub annotation: Expr,
    pub namespace: Option<u32>,
    pub span: Span,
}

impl Statement for Annotate {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let vm = frame.vm();
        let annotation = this.annotation.eval(frame)?;
        let names = match this.namespace {
            Some(slot) => frame.get(slot),
            None => frame.globals().keep(),
        };
        let store = || {
            let annotations = match dict::get(vm, names.lend(), this.names.lend())? {
                Some(annotations) => annotations,
                None => {
                    let made = vm.dict()?;
                    dict::set(vm, names.lend(), this.names.lend(), made.clone())?;
                    made
                }
            };
            dict::set(vm, annotations.lend(), this.name.lend(), annotation)
        };
        done(store().placed(frame, this.span))
    }
}
