//! Nodes: what a program becomes. A node is a thin pointer to its entries, behind which its fields stand.
//!
//! ```text
//! Stmt ──> exec │ drop │ fields …
//! Expr ──> exec │ drop │ eval │ test │ float │ fields …
//! ```
//!
//! - `exec` runs it as a statement; the word that comes back says how it ended
//! - `eval` gives its value, `test` its truth without making a bool, `float` its value in a register of the machine,
//!   wherever it is a float
//!
//! A node specialises *itself*: it writes other entries into its head, those of another *state* of the same fields, and
//! is from then on a node for ints, say. Who calls it notices nothing. A state is a type without values; each state of a
//! node is an implementation of [`Expression`] or [`Statement`] for it.

#![allow(unsafe_code)]

use std::cell::Cell;
use std::ops::Deref;
use std::ptr::NonNull;

use super::frame::Frame;
use crate::heap::{Raised, Value, Word};
use crate::runtime::{R, ops};

/// How a statement ended: [`Value::NORMAL`], [`Value::BREAK`], [`Value::CONTINUE`], [`Value::YIELD`], or any other value:
/// then it returned that. An error is an exception that passes through.
pub type Done = R;

/// A float and [`Value::NORMAL`], or the value that is none.
pub type Unboxed = (f64, R);

/// The state in which a node is made.
pub struct First;

pub trait Statement<S = First>: Sized {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done;
}

/// What is not said follows from `eval`, by one more call: a node that is often run as something else says so itself.
pub trait Expression<S = First>: Sized {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R;

    #[inline(always)]
    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        truth(frame, this.eval_as_is(frame))
    }

    #[inline(always)]
    fn float(this: &ExprNode<Self>, frame: Frame) -> Unboxed {
        unbox(this.eval_as_is(frame))
    }

    #[inline(always)]
    fn exec(this: &ExprNode<Self>, frame: Frame) -> Done {
        discard(this.eval_as_is(frame))
    }
}

/// The end of an expression that is a statement.
#[inline(always)]
pub fn discard(result: R) -> Done {
    drop(result?);
    Ok(Value::NORMAL)
}

/// Whether a result counts as true.
#[inline(always)]
pub fn truth(frame: Frame, result: R) -> R<bool> {
    let value = result?;
    match value.quick_truth() {
        Some(truth) => Ok(truth),
        None => ops::is_true(frame.vm(), value.lend()),
    }
}

#[inline(always)]
pub fn unbox(result: R) -> Unboxed {
    match result {
        Ok(value) => match value.as_float() {
            Some(float) => (float, Ok(Value::NORMAL)),
            None => (0.0, Ok(value)),
        },
        Err(raised) => (0.0, Err(raised)),
    }
}

type Thin = NonNull<StmtHead>;

#[repr(C)]
struct StmtHead {
    exec: Cell<unsafe fn(Thin, Frame) -> Done>,
    drop: unsafe fn(Thin),
}

#[repr(C)]
struct ExprHead {
    statement: StmtHead,
    eval: Cell<unsafe fn(Thin, Frame) -> R>,
    test: Cell<unsafe fn(Thin, Frame) -> R<bool>>,
    float: Cell<unsafe fn(Thin, Frame) -> Unboxed>,
}

/// A statement with its head.
#[repr(C)]
pub struct StmtNode<T> {
    head: StmtHead,
    fields: T,
}

/// An expression with its head.
#[repr(C)]
pub struct ExprNode<T> {
    head: ExprHead,
    fields: T,
}

impl<T> Deref for StmtNode<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        &self.fields
    }
}

impl<T> Deref for ExprNode<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        &self.fields
    }
}

/// Owns a statement.
pub struct Stmt(Thin);

/// Owns an expression. Any expression is a statement, too.
pub struct Expr(Thin);

unsafe fn exec_statement<T: Statement<S>, S>(node: Thin, frame: Frame) -> Done {
    // SAFETY: this entry stands only in heads of nodes with these fields.
    T::exec(unsafe { node.cast::<StmtNode<T>>().as_ref() }, frame)
}

unsafe fn drop_statement<T>(node: Thin) {
    // SAFETY: as above; the box was taken apart by `Stmt::new`.
    drop(unsafe { Box::from_raw(node.cast::<StmtNode<T>>().as_ptr()) });
}

unsafe fn exec_expression<T: Expression<S>, S>(node: Thin, frame: Frame) -> Done {
    // SAFETY: this entry, and those below, stand only in heads of nodes with these fields.
    T::exec(unsafe { node.cast::<ExprNode<T>>().as_ref() }, frame)
}

unsafe fn eval_expression<T: Expression<S>, S>(node: Thin, frame: Frame) -> R {
    // SAFETY: as above.
    T::eval(unsafe { node.cast::<ExprNode<T>>().as_ref() }, frame)
}

unsafe fn test_expression<T: Expression<S>, S>(node: Thin, frame: Frame) -> R<bool> {
    // SAFETY: as above.
    T::test(unsafe { node.cast::<ExprNode<T>>().as_ref() }, frame)
}

unsafe fn float_expression<T: Expression<S>, S>(node: Thin, frame: Frame) -> Unboxed {
    // SAFETY: as above.
    T::float(unsafe { node.cast::<ExprNode<T>>().as_ref() }, frame)
}

unsafe fn drop_expression<T>(node: Thin) {
    // SAFETY: as above; the box was taken apart by `Expr::new`.
    drop(unsafe { Box::from_raw(node.cast::<ExprNode<T>>().as_ptr()) });
}

impl Stmt {
    pub fn new<T: Statement + 'static>(fields: T) -> Stmt {
        let head = StmtHead { exec: Cell::new(exec_statement::<T, First>), drop: drop_statement::<T> };
        Stmt(NonNull::from(Box::leak(Box::new(StmtNode { head, fields }))).cast())
    }

    #[inline(always)]
    pub fn exec(&self, frame: Frame) -> Done {
        // SAFETY: the node is alive, and its head begins with that of a statement.
        unsafe { (self.0.as_ref().exec.get())(self.0, frame) }
    }
}

impl Expr {
    pub fn new<T: Expression + 'static>(fields: T) -> Expr {
        let head = ExprHead {
            statement: StmtHead { exec: Cell::new(exec_expression::<T, First>), drop: drop_expression::<T> },
            eval: Cell::new(eval_expression::<T, First>),
            test: Cell::new(test_expression::<T, First>),
            float: Cell::new(float_expression::<T, First>),
        };
        Expr(NonNull::from(Box::leak(Box::new(ExprNode { head, fields }))).cast())
    }

    #[inline(always)]
    fn head(&self) -> &ExprHead {
        // SAFETY: the node is alive, and an expression.
        unsafe { self.0.cast().as_ref() }
    }

    #[inline(always)]
    pub fn eval(&self, frame: Frame) -> R {
        // SAFETY: the entry is one for this node, here and below.
        unsafe { (self.head().eval.get())(self.0, frame) }
    }

    #[inline(always)]
    pub fn test(&self, frame: Frame) -> R<bool> {
        // SAFETY: as above.
        unsafe { (self.head().test.get())(self.0, frame) }
    }

    #[inline(always)]
    pub fn float(&self, frame: Frame) -> Unboxed {
        // SAFETY: as above.
        unsafe { (self.head().float.get())(self.0, frame) }
    }
}

impl From<Expr> for Stmt {
    fn from(expression: Expr) -> Stmt {
        let node = expression.0;
        std::mem::forget(expression);
        Stmt(node)
    }
}

impl Drop for Stmt {
    fn drop(&mut self) {
        // SAFETY: the node is alive, and nobody uses it any more.
        unsafe { (self.0.as_ref().drop)(self.0) };
    }
}

impl Drop for Expr {
    fn drop(&mut self) {
        // SAFETY: as above; a head begins with that of a statement.
        unsafe { (self.0.as_ref().drop)(self.0) };
    }
}

impl<T> StmtNode<T> {
    /// Runs it in the state that it is in.
    #[inline(always)]
    pub fn exec_as_is(&self, frame: Frame) -> Done {
        let node: Thin = NonNull::from(self).cast();
        // SAFETY: the entry is one for this node, and the pointer covers all of it.
        unsafe { (self.head.exec.get())(node, frame) }
    }

    /// From now on the node is in another state.
    #[inline(always)]
    pub fn becomes<S>(&self)
    where
        T: Statement<S>,
    {
        self.head.exec.set(exec_statement::<T, S>);
    }
}

impl<T> ExprNode<T> {
    /// Evaluates it in the state that it is in.
    #[inline(always)]
    fn eval_as_is(&self, frame: Frame) -> R {
        let node: Thin = NonNull::from(self).cast();
        // SAFETY: the entry is one for this node, and the pointer covers all of it.
        unsafe { (self.head.eval.get())(node, frame) }
    }

    /// From now on the node is in another state.
    #[inline(never)]
    pub fn becomes<S>(&self)
    where
        T: Expression<S>,
    {
        self.head.statement.exec.set(exec_expression::<T, S>);
        self.head.eval.set(eval_expression::<T, S>);
        self.head.test.set(test_expression::<T, S>);
        self.head.float.set(float_expression::<T, S>);
    }
}

/// Words that say how a statement ended.
pub trait Completion {
    const NORMAL: Value;
    const BREAK: Value;
    const CONTINUE: Value;
    const YIELD: Value;
}

impl Completion for Value {
    // SAFETY: these words point to no object.
    const NORMAL: Value = unsafe { Value::from_word(Word::NORMAL) };
    // SAFETY: as above.
    const BREAK: Value = unsafe { Value::from_word(Word::BREAK) };
    // SAFETY: as above.
    const CONTINUE: Value = unsafe { Value::from_word(Word::CONTINUE) };
    // SAFETY: as above.
    const YIELD: Value = unsafe { Value::from_word(Word::YIELD) };
}

/// A raised exception as the result of `float`.
#[inline(always)]
pub fn raised_float(raised: Raised) -> Unboxed {
    (0.0, Err(raised))
}
