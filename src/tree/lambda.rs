//! Functions coming to be: `def`, `lambda`, and what runs as a function without being called one.

use std::rc::Rc;

use super::code::Code;
use super::frame::Frame;
use super::function::Function;
use super::node::{Expr, ExprNode, Expression};
use super::operand::{Arg, Placed};
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::resolve::CaptureFrom;
use crate::text::Span;
use crate::types::dict;

/// Where the cells of captured variables come from.
pub struct Closure(pub Box<[CaptureFrom]>);

impl Closure {
    /// The cells as a tuple; none if nothing is captured.
    pub fn collect(&self, frame: Frame) -> R {
        let from_outside = frame.callee().closure.get();
        let outside = from_outside.lend().tuple().map(|cells| cells.items()).unwrap_or_default();
        let cell = |from: &CaptureFrom| match from {
            CaptureFrom::Slot(slot) => frame.get(super::frame::FIRST + slot),
            CaptureFrom::Free(index) => outside.get(*index as usize).cloned().unwrap_or(Value::NONE),
        };
        match &*self.0 {
            [] => Ok(Value::NONE),
            captures => {
                let vm = frame.vm();
                vm.memory(vm.heap.tuple_with(captures.len(), |at| cell(&captures[at])))
            }
        }
    }
}

/// `lambda …: …`, or what stands behind `def name`.
pub struct MakeFunction {
    pub code: Rc<Code>,
    pub closure: Closure,
    pub defaults: Box<[Arg]>,
    pub keyword_defaults: Box<[(Value, Expr)]>,
    /// Names and annotations.
    pub annotations: Box<[(Value, Expr)]>,
    pub span: Span,
}

impl MakeFunction {
    fn fill(&self, frame: Frame, function: &Function) -> R<()> {
        let vm = frame.vm();
        if !self.defaults.is_empty() {
            let mut defaults = Vec::with_capacity(self.defaults.len());
            for default in &self.defaults {
                defaults.push(default.get(frame)?);
            }
            function.defaults.set(vm.tuple(&defaults)?);
        }
        if !self.keyword_defaults.is_empty() {
            function.keyword_defaults.set(self.dict(frame, &self.keyword_defaults)?);
        }
        if !self.annotations.is_empty() {
            let annotations = self.dict(frame, &self.annotations)?;
            function.details().annotations.set(annotations);
        }
        Ok(())
    }

    fn dict(&self, frame: Frame, entries: &[(Value, Expr)]) -> R {
        let vm = frame.vm();
        let made = vm.dict()?;
        for (name, value) in entries {
            let value = value.eval(frame)?;
            dict::set(vm, made.lend(), name.lend(), value)?;
        }
        Ok(made)
    }
}

impl Expression for MakeFunction {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let closure = this.closure.collect(frame)?;
        let function = Function::new(Rc::clone(&this.code), frame.globals().keep(), closure);
        let made = vm.memory(vm.heap.create(function)).placed(frame, this.span)?;
        if let Some(function) = made.get::<Function>() {
            this.fill(frame, function)?;
        }
        Ok(made)
    }
}
