//! Statements that lead from one to the next: blocks, `if`, `while`, `return`, `break`, `continue`, `assert`.

use super::call::tick;
use super::frame::Frame;
use super::node::{Completion, Done, Expr, Statement, Stmt, StmtNode};
use super::operand::{Any, Arg, Const, Local, Operand, Placed};
use crate::heap::{Value, Word};
use crate::runtime::{Exc, R};
use crate::text::Span;

/// Statements in a row, of a length that the compiler knows.
pub struct Block<const COUNT: usize>(pub [Stmt; COUNT]);

impl<const COUNT: usize> Statement for Block<COUNT> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        for statement in &this.0 {
            let done = statement.exec(frame)?;
            if *done != Word::NORMAL {
                return Ok(done);
            }
        }
        Ok(Value::NORMAL)
    }
}

pub struct LongBlock(pub Box<[Stmt]>);

impl Statement for LongBlock {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        for statement in &this.0 {
            let done = statement.exec(frame)?;
            if *done != Word::NORMAL {
                return Ok(done);
            }
        }
        Ok(Value::NORMAL)
    }
}

/// Statements as one.
pub fn block(statements: Vec<Stmt>) -> Stmt {
    fn sized<const COUNT: usize>(statements: Vec<Stmt>) -> Stmt {
        match <[Stmt; COUNT]>::try_from(statements) {
            Ok(statements) => Stmt::new(Block(statements)),
            Err(statements) => Stmt::new(LongBlock(statements.into())),
        }
    }
    let mut statements = statements;
    match statements.len() {
        0 => Stmt::new(Pass),
        1 => statements.pop().unwrap_or_else(|| Stmt::new(Pass)),
        2 => sized::<2>(statements),
        3 => sized::<3>(statements),
        4 => sized::<4>(statements),
        5 => sized::<5>(statements),
        6 => sized::<6>(statements),
        7 => sized::<7>(statements),
        8 => sized::<8>(statements),
        _ => sized::<0>(statements),
    }
}

pub struct Pass;

impl Statement for Pass {
    fn exec(_: &StmtNode<Self>, _: Frame) -> Done {
        Ok(Value::NORMAL)
    }
}

/// `if test: then`
pub struct If {
    pub test: Expr,
    pub then: Stmt,
    pub span: Span,
}

impl Statement for If {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        if this.test.test(frame).placed(frame, this.span)? { this.then.exec(frame) } else { Ok(Value::NORMAL) }
    }
}

/// `if test: then else: otherwise`
pub struct IfElse {
    pub test: Expr,
    pub then: Stmt,
    pub otherwise: Stmt,
    pub span: Span,
}

impl Statement for IfElse {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let truth = this.test.test(frame).placed(frame, this.span)?;
        if truth { this.then.exec(frame) } else { this.otherwise.exec(frame) }
    }
}

/// `while test: body else: otherwise`
pub struct While {
    pub test: Expr,
    pub body: Stmt,
    pub otherwise: Option<Stmt>,
    pub span: Span,
}

impl Statement for While {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let vm = frame.vm();
        while this.test.test(frame).placed(frame, this.span)? {
            if let Some(done) = ends_loop(this.body.exec(frame)?) {
                return Ok(done);
            }
            tick(vm).placed(frame, this.span)?;
        }
        otherwise(this.otherwise.as_ref(), frame)
    }
}

/// Whether the end of the body ends the loop, and how the loop ends then.
#[inline(always)]
pub fn ends_loop(done: Value) -> Option<Value> {
    if *done == Word::NORMAL {
        // A word that nobody need look at when it is dropped.
        std::mem::forget(done);
        return None;
    }
    ends_loop_early(done)
}

/// Apart, or else each turn jumps through a table.
#[cold]
#[inline(never)]
fn ends_loop_early(done: Value) -> Option<Value> {
    match *done {
        Word::CONTINUE => None,
        Word::BREAK => Some(Value::NORMAL),
        _ => Some(done),
    }
}

/// The `else` of a loop that was not broken off.
#[inline(always)]
pub fn otherwise(block: Option<&Stmt>, frame: Frame) -> Done {
    block.map_or(Ok(Value::NORMAL), |block| block.exec(frame))
}

/// `break`
pub struct Break;

impl Statement for Break {
    fn exec(_: &StmtNode<Self>, _: Frame) -> Done {
        Ok(Value::BREAK)
    }
}

/// `continue`
pub struct Continue;

impl Statement for Continue {
    fn exec(_: &StmtNode<Self>, _: Frame) -> Done {
        Ok(Value::CONTINUE)
    }
}

/// `return value`
pub struct Return<V>(V);

impl<V: Operand + 'static> Statement for Return<V> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        this.0.own(frame)
    }
}

/// The node that returns what an operand of this kind gives.
pub fn return_value(value: Arg) -> Stmt {
    match value {
        Arg::Local(slot) => Stmt::new(Return(Local(slot))),
        Arg::Const(value) => Stmt::new(Return(Const::new(value))),
        Arg::Expr(value) => Stmt::new(Return(Any(value))),
    }
}

/// `assert test, message`
pub struct Assert {
    pub test: Expr,
    pub message: Option<Expr>,
    pub span: Span,
}

impl Assert {
    #[cold]
    fn fail(&self, frame: Frame) -> Done {
        let vm = frame.vm();
        let message = self.message.as_ref().map(|message| message.eval(frame)).transpose()?;
        let raised: R = Err(vm.raise_with(Exc::AssertionError, message.as_slice()));
        raised.placed(frame, self.span)
    }
}

impl Statement for Assert {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let holds = this.test.test(frame).placed(frame, this.span)?;
        if holds { Ok(Value::NORMAL) } else { this.fail(frame) }
    }
}
