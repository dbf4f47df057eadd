//! `a + b` and its like, alone, assigned to a variable, and returned.
//!
//! A node begins without an opinion, and becomes one for ints or for floats by what it sees first. What sees both is
//! generic from then on, for good.

use std::marker::PhantomData;

use super::frame::{Frame, int_of_bits};
use super::node::{Completion, Done, ExprNode, Expression, Statement, StmtNode, Unboxed, truth, unbox};
use super::operand::{Operand, Placed, check};
use crate::heap::{Lent, Value, Word};
use crate::runtime::{R, ops};
use crate::syntax::ast::BinaryOp;
use crate::text::Span;
use crate::types;

/// Both operands are ints in words.
pub struct Ints;
/// Both operands are floats in words.
pub struct Floats;
/// Anything.
pub struct Generic;

/// One operator: what it does to numbers that stand in words, where that is quick.
pub trait Operator: 'static {
    const OP: BinaryOp;
    /// Whether `floats` knows it.
    const FLOATS: bool = true;

    fn ints(a: Word, b: Word) -> Option<Value>;

    #[inline(always)]
    fn floats(_: f64, _: f64) -> Option<f64> {
        None
    }
}

macro_rules! operators {
    ($($name:ident |$a:ident, $b:ident| $ints:expr, |$x:ident, $y:ident| $floats:expr;)*) => {
        $(pub struct $name;
        impl Operator for $name {
            const OP: BinaryOp = BinaryOp::$name;

            #[inline(always)]
            fn ints($a: Word, $b: Word) -> Option<Value> {
                $ints
            }

            #[inline(always)]
            fn floats($x: f64, $y: f64) -> Option<f64> {
                $floats
            }
        })*
    };
}

macro_rules! int_operators {
    ($($name:ident |$a:ident, $b:ident| $ints:expr;)*) => {
        $(pub struct $name;
        impl Operator for $name {
            const OP: BinaryOp = BinaryOp::$name;
            const FLOATS: bool = false;

            #[inline(always)]
            fn ints($a: Word, $b: Word) -> Option<Value> {
                $ints
            }
        })*
    };
}

/// The int in a word that is one.
#[inline(always)]
fn int(word: Word) -> i64 {
    word.bits() as i64 >> 1
}

operators! {
    Add |a, b| (a.bits() as i64 - 1).checked_add(b.bits() as i64).map(|sum| int_of_bits(sum as u64)),
        |x, y| Some(x + y);
    Sub |a, b| (a.bits() as i64).checked_sub(b.bits() as i64 - 1).map(|rest| int_of_bits(rest as u64)),
        |x, y| Some(x - y);
    Mul |a, b| (a.bits() as i64 - 1).checked_mul(int(b)).map(|product| int_of_bits(product as u64 | 1)),
        |x, y| Some(x * y);
    Div |a, b| divide(int(a), int(b)), |x, y| if y == 0.0 { None } else { Some(x / y) };
    FloorDiv |a, b| floor_divide(int(a), int(b)), |_x, _y| None;
    Mod |a, b| modulo(int(a), int(b)), |_x, _y| None;
    Pow |_a, _b| None, |x, y| if x > 0.0 { Some(x.powf(y)) } else { None };
}

int_operators! {
    MatMul |_a, _b| None;
    BitAnd |a, b| Some(int_of_bits(a.bits() & b.bits()));
    BitOr |a, b| Some(int_of_bits(a.bits() | b.bits()));
    BitXor |a, b| Some(int_of_bits((a.bits() ^ b.bits()) | 1));
    Shl |a, b| shift_left(int(a), int(b));
    Shr |a, b| shift_right(int(a), int(b));
}

/// Exact as long as both are floats exactly.
#[inline(always)]
fn divide(a: i64, b: i64) -> Option<Value> {
    const EXACT: i64 = 1 << 53;
    let is_exact = b != 0 && (-EXACT..=EXACT).contains(&a) && (-EXACT..=EXACT).contains(&b);
    if is_exact { Value::float(a as f64 / b as f64) } else { None }
}

#[inline(always)]
fn floor_divide(a: i64, b: i64) -> Option<Value> {
    if b > 0 {
        return Value::int(if b & (b - 1) == 0 { a >> b.trailing_zeros() } else { a.div_euclid(b) });
    }
    if b == 0 {
        return None;
    }
    let quotient = a.wrapping_div(b);
    Value::int(if a % b != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient })
}

#[inline(always)]
fn modulo(a: i64, b: i64) -> Option<Value> {
    if b == 0 {
        return None;
    }
    // Division of halves is several times quicker.
    if let (Ok(a), Ok(b)) = (u32::try_from(a), u32::try_from(b)) {
        return Value::int(i64::from(a % b));
    }
    let rest = a.wrapping_rem(b);
    Value::int(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
}

#[inline(always)]
fn shift_left(a: i64, b: i64) -> Option<Value> {
    if !(0..62).contains(&b) {
        return None;
    }
    let shifted = a << b;
    if shifted >> b == a { Value::int(shifted) } else { None }
}

#[inline(always)]
fn shift_right(a: i64, b: i64) -> Option<Value> {
    if b < 0 { None } else { Value::int(a >> b.min(63)) }
}

pub struct Binary<A, B, O> {
    a: A,
    b: B,
    span: Span,
    /// It is `a op= b`: an object may change itself.
    is_in_place: bool,
    operator: PhantomData<O>,
}

/// What a node that has no opinion yet should become.
enum Opinion {
    Ints,
    Floats,
    Generic,
}

impl<A: Operand, B: Operand, O: Operator> Binary<A, B, O> {
    pub fn new(a: A, b: B, span: Span) -> Self {
        Binary { a, b, span, is_in_place: false, operator: PhantomData }
    }

    #[must_use]
    pub fn in_place(self, is_in_place: bool) -> Self {
        Binary { is_in_place, ..self }
    }

    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent, Lent) -> R<T>) -> R<T> {
        self.a.with(frame, |a| self.b.with(frame, |b| then(a, b)))
    }

    #[inline(always)]
    fn slow(&self, frame: Frame, a: Lent, b: Lent) -> R {
        slow(frame, (O::OP, self.is_in_place), (a, b), (self.a.slot(), self.b.slot()), self.span)
    }

    /// Of ints; for all else `miss` is the end of it, so that nothing has to be kept for after.
    #[inline(always)]
    fn ints(&self, frame: Frame, then: impl FnOnce(Value) -> R, miss: impl FnOnce(Lent, Lent) -> R) -> R {
        self.with(frame, |a, b| {
            if a.is_int()
                && b.is_int()
                && let Some(value) = O::ints(*a, *b)
            {
                return then(value);
            }
            miss(a, b)
        })
    }

    #[inline(always)]
    fn generic(&self, frame: Frame) -> R {
        self.with(frame, |a, b| {
            if a.is_int() && b.is_int() {
                if let Some(value) = O::ints(*a, *b) {
                    return Ok(value);
                }
            } else if O::FLOATS
                && let (Some(x), Some(y)) = (a.as_float(), b.as_float())
                && let Some(value) = O::floats(x, y).and_then(Value::float)
            {
                return Ok(value);
            }
            self.slow(frame, a, b)
        })
    }

    /// Both operands as floats. Where that cannot be, the operation has been done in the general way.
    #[inline(always)]
    fn pair(&self, frame: Frame, miss: impl Fn()) -> Result<(f64, f64), R> {
        let x = match self.a.float(frame) {
            Ok(x) => x,
            Err(a) => return Err(self.without_first(frame, a, &miss)),
        };
        match self.b.float(frame) {
            Ok(y) => Ok((x, y)),
            Err(b) => Err(self.without_second(frame, x, b, &miss)),
        }
    }

    #[cold]
    #[inline(never)]
    fn without_first(&self, frame: Frame, a: R, miss: &dyn Fn()) -> R {
        let a = a?;
        let result = self.b.with(frame, |b| self.slow(frame, a.lend(), b));
        forget_floats(result, miss)
    }

    #[cold]
    #[inline(never)]
    fn without_second(&self, frame: Frame, x: f64, b: R, miss: &dyn Fn()) -> R {
        let (a, b) = (self.a.again(frame, x)?, b?);
        forget_floats(self.slow(frame, a.lend(), b.lend()), miss)
    }

    /// The operation on floats, or done in the general way.
    #[inline(always)]
    fn float(&self, frame: Frame, miss: impl Fn()) -> Result<f64, R> {
        let (x, y) = self.pair(frame, miss)?;
        O::floats(x, y).ok_or_else(|| self.slow_floats(frame, x, y))
    }

    #[cold]
    #[inline(never)]
    fn slow_floats(&self, frame: Frame, x: f64, y: f64) -> R {
        let (a, b) = (self.a.again(frame, x)?, self.b.again(frame, y)?);
        self.slow(frame, a.lend(), b.lend())
    }

    #[inline(always)]
    fn floats(&self, frame: Frame, miss: impl Fn()) -> R {
        match self.float(frame, miss) {
            Ok(float) => frame.vm().float(float),
            Err(result) => result,
        }
    }

    #[inline(never)]
    fn first(&self, frame: Frame, become_one: impl FnOnce(Opinion)) -> R {
        self.with(frame, |a, b| {
            let result = self.slow(frame, a, b)?;
            become_one(if a.is_int() && b.is_int() && (result.is_int() || O::OP == BinaryOp::Div) {
                Opinion::Ints
            } else if O::FLOATS && result.is_float() && O::floats(1.0, 1.0).is_some() {
                Opinion::Floats
            } else {
                Opinion::Generic
            });
            Ok(result)
        })
    }
}

/// In the general way. Variables that have no value have come as far as here.
#[inline(never)]
fn slow(
    frame: Frame,
    (op, is_in_place): (BinaryOp, bool),
    (a, b): (Lent, Lent),
    slots: (Option<u32>, Option<u32>),
    span: Span,
) -> R {
    if op == BinaryOp::Add && a.str().is_some() && b.str().is_some() {
        return types::str::concatenated(frame.vm(), a, b).placed(frame, span);
    }
    let checked = check(frame, slots.0).and_then(|()| check(frame, slots.1));
    let operate = if is_in_place { ops::in_place } else { ops::binary };
    checked.and_then(|()| operate(frame.vm(), op, a, b)).placed(frame, span)
}

/// A node for floats that sees something else is generic from then on; what still gives a float was only an unusual one.
fn forget_floats(result: R, miss: &dyn Fn()) -> R {
    if let Ok(value) = &result
        && !value.is_float()
    {
        miss();
    }
    result
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Expression for Binary<A, B, O> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.first(frame, |opinion| match opinion {
            Opinion::Ints => this.becomes::<Ints>(),
            Opinion::Floats => this.becomes::<Floats>(),
            Opinion::Generic => this.becomes::<Generic>(),
        })
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Binary<A, B, O> {
    /// Not both were ints, or the result is none that a word holds.
    #[cold]
    #[inline(never)]
    fn miss_ints(this: &ExprNode<Self>, frame: Frame, a: Lent, b: Lent) -> R {
        if !a.is_int() || !b.is_int() {
            this.becomes::<Generic>();
        }
        this.slow(frame, a, b)
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Expression<Ints> for Binary<A, B, O> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.ints(frame, Ok, |a, b| Self::miss_ints(this, frame, a, b))
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        truth(frame, this.ints(frame, Ok, |a, b| Self::miss_ints(this, frame, a, b)))
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Expression<Floats> for Binary<A, B, O> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.floats(frame, || this.becomes::<Generic>())
    }

    fn float(this: &ExprNode<Self>, frame: Frame) -> Unboxed {
        match Binary::float(this, frame, || this.becomes::<Generic>()) {
            Ok(float) => (float, Ok(Value::NORMAL)),
            Err(result) => unbox(result),
        }
    }
}

impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Expression<Generic> for Binary<A, B, O> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.generic(frame)
    }
}

/// `variable = a + b`
pub struct AssignBinary<A, B, O> {
    pub value: Binary<A, B, O>,
    pub slot: u32,
}

/// `return a + b`
pub struct ReturnBinary<A, B, O>(pub Binary<A, B, O>);

impl<A, B, O> AssignBinary<A, B, O> {
    #[inline(always)]
    fn store(&self, frame: Frame, value: R) -> Done {
        frame.set(self.slot, value?);
        Ok(Value::NORMAL)
    }
}

impl<A, B, O> ReturnBinary<A, B, O> {
    #[inline(always)]
    fn store(&self, _: Frame, value: R) -> Done {
        value
    }
}

macro_rules! statements {
    ($name:ident, $value:tt) => {
        impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement for $name<A, B, O> {
            fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
                let value = this.$value.first(frame, |opinion| match opinion {
                    Opinion::Ints => this.becomes::<Ints>(),
                    Opinion::Floats => this.becomes::<Floats>(),
                    Opinion::Generic => this.becomes::<Generic>(),
                });
                this.store(frame, value)
            }
        }

        impl<A: Operand + 'static, B: Operand + 'static, O: Operator> $name<A, B, O> {
            #[cold]
            #[inline(never)]
            fn miss_ints(this: &StmtNode<Self>, frame: Frame, a: Lent, b: Lent) -> Done {
                if !a.is_int() || !b.is_int() {
                    this.becomes::<Generic>();
                }
                this.store(frame, this.$value.slow(frame, a, b))
            }
        }

        impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement<Ints> for $name<A, B, O> {
            fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
                let store = |value| this.store(frame, Ok(value));
                this.$value.ints(frame, store, |a, b| Self::miss_ints(this, frame, a, b))
            }
        }

        impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement<Floats> for $name<A, B, O> {
            fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
                this.store(frame, this.$value.floats(frame, || this.becomes::<Generic>()))
            }
        }

        impl<A: Operand + 'static, B: Operand + 'static, O: Operator> Statement<Generic> for $name<A, B, O> {
            fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
                this.store(frame, this.$value.generic(frame))
            }
        }
    };
}

statements!(AssignBinary, value);
statements!(ReturnBinary, 0);
