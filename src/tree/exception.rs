//! `try`, `raise`. What is not raised costs nothing: the body just runs.
//!
//! While a handler runs, its exception is the one *being handled*; what was handled before comes back when it ends.

use super::call::leave_by_error;
use super::frame::Frame;
use super::group;
use super::node::{Completion, Done, Expr, Statement, Stmt, StmtNode};
use super::operand::Placed;
use super::variable::Place;
use crate::heap::{Raised, Value, Word};
use crate::runtime::{R, Vm, exceptions};
use crate::text::Span;
use crate::types::Exception;

/// `except kind as name: body`
pub struct Handler {
    pub kind: Option<Expr>,
    pub name: Option<Place>,
    pub body: Stmt,
    pub span: Span,
}

/// `try: body except …: … else: otherwise`
pub struct Try {
    pub body: Stmt,
    pub handlers: Box<[Handler]>,
    pub otherwise: Option<Stmt>,
}

impl Statement for Try {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        match this.body.exec(frame) {
            Ok(done) if *done == Word::NORMAL => super::statement::otherwise(this.otherwise.as_ref(), frame),
            Ok(done) => Ok(done),
            Err(Raised) => this.handle(frame),
        }
    }
}

impl Try {
    #[inline(never)]
    fn handle(&self, frame: Frame) -> Done {
        let vm = frame.vm();
        let exception = catch(frame);
        let before = vm.set_handled(exception.clone());
        let done = self.find_handler(frame, exception);
        end_handling(vm, before);
        done
    }

    fn find_handler(&self, frame: Frame, exception: Value) -> Done {
        for handler in &self.handlers {
            if handler.matches(frame, &exception)? {
                return handler.run(frame, exception);
            }
        }
        Err(frame.vm().raise_again(exception))
    }
}

/// Takes the exception that is under way: it has come to a function that looks at it.
pub fn catch(frame: Frame) -> Value {
    let vm = frame.vm();
    leave_by_error(vm, frame);
    vm.take_error()
}

/// What was being handled before is so again.
pub fn end_handling(vm: &Vm, before: Value) {
    drop(vm.set_handled(before));
}

impl Handler {
    pub fn matches(&self, frame: Frame, exception: &Value) -> R<bool> {
        let Some(kind) = &self.kind else { return Ok(true) };
        let kind = kind.eval(frame)?;
        exceptions::matches(frame.vm(), exception.lend(), kind.lend()).placed(frame, self.span)
    }

    fn run(&self, frame: Frame, exception: Value) -> Done {
        let Some(name) = &self.name else {
            drop(exception);
            return self.body.exec(frame);
        };
        name.store(frame, exception).placed(frame, self.span)?;
        let done = self.body.exec(frame);
        name.clear(frame);
        done
    }
}

/// `try: body finally: last`
pub struct TryFinally {
    pub body: Stmt,
    pub last: Stmt,
}

impl Statement for TryFinally {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        match this.body.exec(frame) {
            Ok(done) => {
                let last = this.last.exec(frame)?;
                Ok(if *last == Word::NORMAL { done } else { last })
            }
            Err(Raised) => this.after_error(frame),
        }
    }
}

impl TryFinally {
    #[inline(never)]
    fn after_error(&self, frame: Frame) -> Done {
        let vm = frame.vm();
        let exception = catch(frame);
        let before = vm.set_handled(exception.clone());
        let last = self.last.exec(frame);
        end_handling(vm, before);
        let last = last?;
        if *last == Word::NORMAL { Err(vm.raise_again(exception)) } else { Ok(last) }
    }
}

/// `raise exception from cause`
pub struct Raise {
    pub exception: Option<Expr>,
    pub cause: Option<Expr>,
    pub span: Span,
}

impl Statement for Raise {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let Some(exception) = &this.exception else { return raise_handled(frame, this.span) };
        let raised = exception.eval(frame)?;
        let cause = this.cause.as_ref().map(|cause| cause.eval(frame)).transpose()?;
        raise(frame.vm(), raised, cause).placed(frame, this.span)
    }
}

/// `raise` alone: the exception goes on as it is, so this place is none of its traceback.
fn raise_handled(frame: Frame, span: Span) -> Done {
    let vm = frame.vm();
    let handled = vm.handled();
    if *handled == Word::NONE {
        return Err(vm.runtime_error("No active exception to reraise")).placed(frame, span);
    }
    Err(vm.raise_again(handled))
}

fn raise(vm: &Vm, raised: Value, cause: Option<Value>) -> Done {
    let exception = exceptions::instantiate(vm, raised.lend())?;
    if let Some(cause) = cause {
        let cause = if *cause == Word::NONE { cause } else { instantiate_cause(vm, &cause)? };
        if let Some(payload) = vm.payload::<Exception>(exception.lend()) {
            payload.cause.set(cause);
            payload.suppress_context.set(true);
        }
    }
    Err(vm.raise_value(exception))
}

fn instantiate_cause(vm: &Vm, cause: &Value) -> R {
    let is_exception = vm.payload::<Exception>(cause.lend()).is_some();
    let base = vm.exception_class(crate::runtime::Exc::BaseException)?;
    if !is_exception && !exceptions::is_subclass(cause.lend(), base.lend()) {
        return Err(vm.type_error("exception causes must derive from BaseException"));
    }
    exceptions::instantiate(vm, cause.lend())
}

/// `try: body except* kind: …`
pub struct TryStar {
    pub body: Stmt,
    pub handlers: Box<[Handler]>,
    pub otherwise: Option<Stmt>,
}

impl Statement for TryStar {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        match this.body.exec(frame) {
            Ok(done) if *done == Word::NORMAL => super::statement::otherwise(this.otherwise.as_ref(), frame),
            Ok(done) => Ok(done),
            Err(Raised) => this.handle(frame),
        }
    }
}

impl TryStar {
    #[inline(never)]
    fn handle(&self, frame: Frame) -> Done {
        let vm = frame.vm();
        let exception = catch(frame);
        let before = vm.set_handled(exception.clone());
        let left = self.handle_parts(frame, exception);
        end_handling(vm, before);
        match left? {
            Some(exception) => Err(vm.raise_again(exception)),
            None => Ok(Value::NORMAL),
        }
    }

    /// Each handler gets the part of the group that it matches; what nobody matched, and what handlers raised, is raised
    /// together.
    fn handle_parts(&self, frame: Frame, exception: Value) -> R<Option<Value>> {
        let vm = frame.vm();
        let mut rest = Some(exception.clone());
        let mut raised = Vec::new();
        for handler in &self.handlers {
            let (Some(left), Some(kind)) = (rest.take(), &handler.kind) else { break };
            let kind = kind.eval(frame)?;
            let (part, other) = group::split(vm, left.lend(), kind.lend()).placed(frame, handler.span)?;
            rest = other;
            let Some(part) = part else { continue };
            drop(vm.set_handled(part.clone()));
            if handler.run(frame, part).is_err() {
                raised.push(catch(frame));
            }
        }
        group::regroup(vm, exception.lend(), raised, rest)
    }
}
