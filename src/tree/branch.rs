//! `if` and `while` whose test is one comparison, the most frequent kind: one node runs both, so that a decision costs no
//! call of its own. In the states the test is that of [`Compare`] in the same state.

use super::binary::{Floats, Generic, Ints};
use super::call::tick;
use super::compare::{Compare, Comparison, Operands, Strings, becomes_for};
use super::frame::Frame;
use super::node::{Completion, Done, Statement, Stmt, StmtNode};
use super::operand::{Operand, Placed};
use super::statement::{ends_loop, otherwise};
use crate::heap::Value;
use crate::runtime::R;

/// `if a < b: then else: otherwise`
pub struct IfCompare<A, B, C> {
    pub test: Compare<A, B, C>,
    pub then: Stmt,
    pub otherwise: Option<Stmt>,
}

/// `while a < b: body else: otherwise`
pub struct WhileCompare<A, B, C> {
    pub test: Compare<A, B, C>,
    pub body: Stmt,
    pub otherwise: Option<Stmt>,
}

/// Tests and says whether the operands were of another kind than the state is for.
type Test<A, B, C> = fn(&Compare<A, B, C>, Frame, &mut bool) -> R<bool>;

impl<A: Operand, B: Operand, C: Comparison> IfCompare<A, B, C> {
    #[inline(always)]
    fn decide(&self, frame: Frame, truth: R<bool>) -> Done {
        match (truth?, &self.otherwise) {
            (true, _) => self.then.exec(frame),
            (false, Some(otherwise)) => otherwise.exec(frame),
            (false, None) => Ok(Value::NORMAL),
        }
    }
}

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Statement for IfCompare<A, B, C> {
    #[inline(never)]
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let (truth, operands) = this.test.look(frame)?;
        becomes_for!(this, operands);
        this.decide(frame, Ok(truth))
    }
}

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> WhileCompare<A, B, C> {
    /// Runs until the test fails or something ends the loop, or until the operands are of another kind: then the node
    /// goes on in the general state.
    #[inline(always)]
    fn run(this: &StmtNode<Self>, frame: Frame, test: Test<A, B, C>) -> Done {
        let vm = frame.vm();
        let mut missed = false;
        while test(&this.test, frame, &mut missed)? {
            if let Some(done) = ends_loop(this.body.exec(frame)?) {
                return Ok(done);
            }
            tick(vm).placed(frame, this.test.span)?;
            if missed {
                this.becomes::<Generic>();
                return <Self as Statement<Generic>>::exec(this, frame);
            }
        }
        otherwise(this.otherwise.as_ref(), frame)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Statement for WhileCompare<A, B, C> {
    #[inline(never)]
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let (truth, operands) = this.test.look(frame)?;
        becomes_for!(this, operands);
        if !truth {
            return otherwise(this.otherwise.as_ref(), frame);
        }
        if let Some(done) = ends_loop(this.body.exec(frame)?) {
            return Ok(done);
        }
        tick(frame.vm()).placed(frame, this.test.span)?;
        this.exec_as_is(frame)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> IfCompare<A, B, C> {
    #[inline(never)]
    fn evaluate_ints(this: &StmtNode<Self>, frame: Frame) -> Done {
        let truth = this.test.ints(frame, || this.becomes::<Generic>());
        this.decide(frame, truth)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Statement<Ints> for IfCompare<A, B, C> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        if Compare::<A, B, C>::IS_AT_HAND
            && let Some(truth) = this.test.ready_ints(frame)
        {
            return this.decide(frame, Ok(truth));
        }
        Self::evaluate_ints(this, frame)
    }
}

macro_rules! branches {
    ($($state:ident $test:ident)*) => {
        $(impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Statement<$state> for IfCompare<A, B, C> {
            fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
                let truth = this.test.$test(frame, || this.becomes::<Generic>());
                this.decide(frame, truth)
            }
        })*
    };
}

branches! {
    Floats floats
    Strings strings
    Generic any
}

macro_rules! states {
    ($($state:ident $test:ident)*) => {
        $(impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Statement<$state> for WhileCompare<A, B, C> {
            fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
                Self::run(this, frame, |test, frame, missed| test.$test(frame, || *missed = true))
            }
        })*
    };
}

states! {
    Ints ints
    Floats floats
    Strings strings
    Generic any
}
