//! Operands: what a node asks for its values. Nodes that run often are compiled for each kind of operand, so that a
//! variable or a constant costs no call. [`Arg`] decides while running; it stands where that is quick enough.

use super::call::unbound_local;
use super::frame::Frame;
use super::node::{Completion, Expr};
use crate::heap::{Lent, Raised, Value, Word};
use crate::runtime::R;
use crate::text::Span;

pub trait Operand {
    /// Lends the value; one of a variable is not counted, and may be unbound.
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T>;

    fn own(&self, frame: Frame) -> R;

    /// The float, or the value that is none.
    fn float(&self, frame: Frame) -> Result<f64, R>;

    /// The value that a float was.
    #[inline(always)]
    fn again(&self, frame: Frame, float: f64) -> R {
        frame.vm().float(float)
    }

    /// The slot of a variable.
    #[inline(always)]
    fn slot(&self) -> Option<u32> {
        None
    }

    /// Complains if the variable has no value.
    #[inline(always)]
    fn check(&self, frame: Frame) -> R<()> {
        check(frame, self.slot())
    }
}

/// Complains if a variable has no value.
pub fn check(frame: Frame, slot: Option<u32>) -> R<()> {
    match slot {
        Some(slot) if frame.word(slot) == Word::UNBOUND => Err(unbound_local(frame, slot)),
        _ => Ok(()),
    }
}

/// A local variable that nothing in the expression around it writes.
pub struct Local(pub u32);

/// A constant. What a float it is is known.
pub struct Const {
    value: Value,
    float: Option<f64>,
}

/// Any other expression.
pub struct Any(pub Expr);

impl Const {
    pub fn new(value: Value) -> Const {
        let float = value.as_float().or_else(|| value.as_int().filter(|int| int.abs() < 1 << 53).map(|int| int as f64));
        Const { value, float }
    }
}

impl Operand for Local {
    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T> {
        then(frame.lend(self.0))
    }

    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        let value = frame.lend(self.0);
        if *value == Word::UNBOUND {
            return Err(unbound_local(frame, self.0));
        }
        Ok(value.keep())
    }

    #[inline(always)]
    fn float(&self, frame: Frame) -> Result<f64, R> {
        frame.word(self.0).as_float().ok_or_else(|| self.own(frame))
    }

    #[inline(always)]
    fn slot(&self) -> Option<u32> {
        Some(self.0)
    }
}

impl Operand for Const {
    #[inline(always)]
    fn with<T>(&self, _: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T> {
        then(self.value.lend())
    }

    #[inline(always)]
    fn own(&self, _: Frame) -> R {
        Ok(self.value.clone())
    }

    #[inline(always)]
    fn float(&self, _: Frame) -> Result<f64, R> {
        self.float.ok_or_else(|| Ok(self.value.clone()))
    }

    /// An int stays an int.
    #[inline(always)]
    fn again(&self, _: Frame, _: f64) -> R {
        Ok(self.value.clone())
    }
}

impl Operand for Any {
    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T> {
        let value = self.0.eval(frame)?;
        then(value.lend())
    }

    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        self.0.eval(frame)
    }

    #[inline(always)]
    fn float(&self, frame: Frame) -> Result<f64, R> {
        float_of(&self.0, frame)
    }
}

#[inline(always)]
fn float_of(expression: &Expr, frame: Frame) -> Result<f64, R> {
    match expression.float(frame) {
        (float, Ok(value)) if *value == Word::NORMAL => Ok(float),
        (_, other) => Err(other),
    }
}

/// An operand that decides while running of which kind it is.
pub enum Arg {
    Local(u32),
    Const(Value),
    Expr(Expr),
}

impl Arg {
    #[inline(always)]
    pub fn get(&self, frame: Frame) -> R {
        match self {
            Arg::Local(slot) => Local(*slot).own(frame),
            Arg::Const(value) => Ok(value.clone()),
            Arg::Expr(expression) => expression.eval(frame),
        }
    }

    /// The float, or the value that is none.
    #[inline(always)]
    pub fn float(&self, frame: Frame) -> Result<f64, R> {
        match self {
            Arg::Local(slot) => Local(*slot).float(frame),
            Arg::Const(value) => value.as_float().ok_or_else(|| Ok(value.clone())),
            Arg::Expr(expression) => float_of(expression, frame),
        }
    }

    /// Lends the value.
    #[inline(always)]
    pub fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T> {
        match self {
            Arg::Local(slot) => {
                let value = frame.lend(*slot);
                if *value == Word::UNBOUND { Err(unbound_local(frame, *slot)) } else { then(value) }
            }
            Arg::Const(value) => then(value.lend()),
            Arg::Expr(expression) => {
                let value = expression.eval(frame)?;
                then(value.lend())
            }
        }
    }
}

/// Says where it was, unless something inside has said so.
#[cold]
#[inline(never)]
pub fn at(frame: Frame, span: Span, raised: Raised) -> Raised {
    frame.vm().failed_at(span);
    raised
}

/// What went wrong went wrong here.
pub trait Placed {
    #[must_use]
    fn placed(self, frame: Frame, span: Span) -> Self;
}

impl<T> Placed for R<T> {
    #[inline(always)]
    fn placed(self, frame: Frame, span: Span) -> R<T> {
        match self {
            Ok(value) => Ok(value),
            Err(raised) => Err(at(frame, span, raised)),
        }
    }
}

/// A result without a value, as the end of a statement.
#[inline(always)]
pub fn done(result: R<()>) -> R {
    result.map(|()| Value::NORMAL)
}
