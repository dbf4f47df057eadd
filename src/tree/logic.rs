//! `and`, `or`, `not`, `a if b else c`, and the operators with one operand.

use super::frame::Frame;
use super::node::{Expr, ExprNode, Expression, truth};
use super::operand::{Operand, Placed};
use crate::heap::{Value, Word};
use crate::runtime::{R, ops};
use crate::syntax::ast::UnaryOp;
use crate::text::Span;

/// `a and b`
pub struct And {
    pub a: Expr,
    pub b: Expr,
    /// Of the first operand, whose truth is asked for.
    pub span: Span,
}

/// `a or b`
pub struct Or {
    pub a: Expr,
    pub b: Expr,
    pub span: Span,
}

impl Expression for And {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let a = this.a.eval(frame)?;
        if truth(frame, Ok(a.clone())).placed(frame, this.span)? { this.b.eval(frame) } else { Ok(a) }
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        if this.a.test(frame).placed(frame, this.span)? { this.b.test(frame) } else { Ok(false) }
    }
}

impl Expression for Or {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let a = this.a.eval(frame)?;
        if truth(frame, Ok(a.clone())).placed(frame, this.span)? { Ok(a) } else { this.b.eval(frame) }
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        if this.a.test(frame).placed(frame, this.span)? { Ok(true) } else { this.b.test(frame) }
    }
}

/// `not a`
pub struct Not {
    pub a: Expr,
    pub span: Span,
}

impl Expression for Not {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        Self::test(this, frame).map(Value::bool)
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.a.test(frame).map(|truth| !truth).placed(frame, this.span)
    }
}

/// `a if test else b`
pub struct Conditional {
    pub test: Expr,
    pub then: Expr,
    pub otherwise: Expr,
    pub span: Span,
}

impl Conditional {
    #[inline(always)]
    fn choose(&self, frame: Frame) -> R<&Expr> {
        let truth = self.test.test(frame).placed(frame, self.span)?;
        Ok(if truth { &self.then } else { &self.otherwise })
    }
}

impl Expression for Conditional {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.choose(frame)?.eval(frame)
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.choose(frame)?.test(frame)
    }

    fn float(this: &ExprNode<Self>, frame: Frame) -> super::node::Unboxed {
        match this.choose(frame) {
            Ok(chosen) => chosen.float(frame),
            Err(raised) => super::node::raised_float(raised),
        }
    }
}

/// A variable or constant alone.
pub struct Alone<A> {
    pub a: A,
    /// Of what is asked for its truth.
    pub span: Span,
}

impl<A: Operand + 'static> Expression for Alone<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.a.own(frame)
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.a.with(frame, |a| match a.quick_truth() {
            Some(truth) => Ok(truth),
            None => {
                if *a == Word::UNBOUND {
                    this.a.check(frame)?;
                }
                ops::is_true(frame.vm(), a).placed(frame, this.span)
            }
        })
    }

    fn float(this: &ExprNode<Self>, frame: Frame) -> super::node::Unboxed {
        use super::node::Completion;
        match this.a.float(frame) {
            Ok(float) => (float, Ok(Value::NORMAL)),
            Err(result) => (0.0, result),
        }
    }
}

/// `-a`, `+a`, `~a`
pub struct Unary {
    pub op: UnaryOp,
    pub a: Expr,
    pub span: Span,
}

impl Expression for Unary {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let a = this.a.eval(frame)?;
        let quick = match (this.op, a.as_int(), a.as_float()) {
            (UnaryOp::Neg, Some(int), _) => Value::int(-int),
            (UnaryOp::Neg, _, Some(float)) => Value::float(-float),
            (UnaryOp::Invert, Some(int), _) => Value::int(!int),
            (UnaryOp::Pos, Some(_), _) | (UnaryOp::Pos, _, Some(_)) => return Ok(a),
            _ => None,
        };
        match quick {
            Some(value) => Ok(value),
            None => ops::unary(frame.vm(), this.op, a.lend()).placed(frame, this.span),
        }
    }
}
