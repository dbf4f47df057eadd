//! `with`: a manager is entered, the body runs, the manager is told how it ended.

use super::assign::Target;
use super::exception::{catch, end_handling};
use super::frame::Frame;
use super::node::{Completion, Done, Expr, Statement, Stmt, StmtNode};
use super::operand::Placed;
use crate::heap::{Lent, Raised, Symbol, Value, Word};
use crate::runtime::{Args, R, Vm, attr, call, names, ops};
use crate::text::Span;
use crate::types::Exception;

/// `with manager as target: body`
pub struct With {
    pub manager: Expr,
    pub target: Option<Target>,
    pub body: Stmt,
    /// Of the manager.
    pub span: Span,
}

/// What stands for a manager while the body runs.
pub struct Entered {
    manager: Value,
    exit: Value,
}

/// Finds both methods, enters, and gives what entering gave.
pub fn enter(vm: &Vm, manager: Value) -> R<(Entered, Value)> {
    let enter = special(vm, manager.lend(), names::ENTER, "")?;
    let exit = special(vm, manager.lend(), names::EXIT, " (missed __exit__ method)")?;
    let value = call::call_bound(vm, enter.lend(), manager.lend(), Args::NONE)?;
    Ok((Entered { manager, exit }, value))
}

fn special(vm: &Vm, manager: Lent, name: Symbol, what: &str) -> R {
    match attr::of_class(vm, manager, name)? {
        Some(found) => Ok(found),
        None => {
            let class = vm.type_name(manager);
            let message = format!("'{class}' object does not support the context manager protocol{what}");
            Err(vm.type_error(message))
        }
    }
}

impl Entered {
    pub fn from_values(manager: Value, exit: Value) -> Entered {
        Entered { manager, exit }
    }

    pub fn into_values(self) -> (Value, Value) {
        (self.manager, self.exit)
    }

    /// Nothing went wrong.
    pub fn leave(&self, vm: &Vm) -> R {
        let nothing = [Value::NONE, Value::NONE, Value::NONE];
        call::call_bound(vm, self.exit.lend(), self.manager.lend(), Args::placed(&nothing))
    }

    /// Something went wrong; whether the manager has dealt with it.
    pub fn leave_by(&self, vm: &Vm, exception: &Value) -> R<bool> {
        let class = vm.class_of(exception.lend())?;
        let traceback =
            vm.payload::<Exception>(exception.lend()).map_or(Value::NONE, |payload| payload.traceback.get());
        let arguments = [class, exception.clone(), traceback];
        let answer = call::call_bound(vm, self.exit.lend(), self.manager.lend(), Args::placed(&arguments))?;
        ops::is_true(vm, answer.lend())
    }
}

impl With {
    fn run_body(&self, frame: Frame, value: Value) -> Done {
        if let Some(target) = &self.target {
            target.store(frame, value)?;
        }
        self.body.exec(frame)
    }

    #[inline(never)]
    fn after_error(&self, frame: Frame, entered: &Entered) -> Done {
        leave_after_error(frame, entered, self.span)
    }
}

/// The body ended by an exception, which is pending.
pub fn leave_after_error(frame: Frame, entered: &Entered, span: Span) -> Done {
    let vm = frame.vm();
    let exception = catch(frame);
    let before = vm.set_handled(exception.clone());
    let answer = entered.leave_by(vm, &exception).placed(frame, span);
    end_handling(vm, before);
    if answer? { Ok(Value::NORMAL) } else { Err(vm.raise_again(exception)) }
}

impl Statement for With {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let vm = frame.vm();
        let manager = this.manager.eval(frame)?;
        let (entered, value) = enter(vm, manager).placed(frame, this.span)?;
        match this.run_body(frame, value) {
            Ok(done) => {
                entered.leave(vm).placed(frame, this.span)?;
                debug_assert!(*done != Word::UNBOUND);
                Ok(done)
            }
            Err(Raised) => this.after_error(frame, &entered),
        }
    }
}
