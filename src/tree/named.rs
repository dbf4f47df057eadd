//! `variable == NAME` and its like: comparisons with a name of the module, which most often stands for a number.

use std::marker::PhantomData;

use super::compare::Comparison;
use super::frame::Frame;
use super::node::{ExprNode, Expression, truth};
use super::operand::{Local, Operand, Placed};
use super::variable::Global;
use crate::heap::{Lent, Value};
use crate::runtime::{R, ops};
use crate::text::Span;

pub struct CompareName<C> {
    pub a: Local,
    pub b: Global,
    pub span: Span,
    pub comparison: PhantomData<C>,
}

impl<C: Comparison> CompareName<C> {
    /// Of ints: nothing is counted.
    #[inline(always)]
    fn ints(&self, frame: Frame) -> Option<bool> {
        let (a, b) = (frame.word(self.a.0).as_int()?, self.b.without_object(frame)?.as_int()?);
        Some(C::ints(a, b))
    }

    #[inline(never)]
    fn slow(&self, frame: Frame) -> R {
        let a = self.a.own(frame).placed(frame, self.span)?;
        let b = self.b.get(frame)?;
        match quick::<C>(a.lend(), b.lend()) {
            Some(truth) => Ok(Value::bool(truth)),
            None => ops::compare(frame.vm(), C::OP, a.lend(), b.lend()).placed(frame, self.span),
        }
    }

    #[inline(never)]
    fn slow_test(&self, frame: Frame) -> R<bool> {
        truth(frame, self.slow(frame)).placed(frame, self.span)
    }
}

fn quick<C: Comparison>(a: Lent, b: Lent) -> Option<bool> {
    if let (Some(a), Some(b)) = (a.as_float(), b.as_float()) {
        return Some(C::floats(a, b));
    }
    Some(C::strings(a.str()?, b.str()?))
}

impl<C: Comparison> Expression for CompareName<C> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        match this.ints(frame) {
            Some(truth) => Ok(Value::bool(truth)),
            None => this.slow(frame),
        }
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        match this.ints(frame) {
            Some(truth) => Ok(truth),
            None => this.slow_test(frame),
        }
    }
}
