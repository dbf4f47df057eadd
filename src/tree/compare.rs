//! Comparisons: `a < b`, `a is b`, `a in b`, and chains of them.

use std::cmp::Ordering;
use std::marker::PhantomData;

use super::binary::{Floats, Generic, Ints};
use super::frame::Frame;
use super::node::{Completion, Expr, ExprNode, Expression, truth};
use super::operand::{Any, Arg, Operand, Placed, check};
use crate::heap::{Hint, Lent, Str, Table, Value, Word, kind};
use crate::runtime::{R, ops};
use crate::string::{Units, search};
use crate::syntax::ast::CompareOp;
use crate::text::Span;
use crate::types::{Dict, Set};

/// Both operands are strings.
pub struct Strings;

pub trait Comparison: 'static {
    const OP: CompareOp;

    fn ints(a: i64, b: i64) -> bool;
    fn floats(a: f64, b: f64) -> bool;
    fn strings(a: &Str, b: &Str) -> bool;
}

macro_rules! comparisons {
    ($($name:ident $sign:tt |$a:ident, $b:ident| $strings:expr;)*) => {
        $(pub struct $name;
        impl Comparison for $name {
            const OP: CompareOp = CompareOp::$name;

            #[inline(always)]
            fn ints(a: i64, b: i64) -> bool {
                a $sign b
            }

            #[inline(always)]
            fn floats(a: f64, b: f64) -> bool {
                a $sign b
            }

            #[inline(always)]
            fn strings($a: &Str, $b: &Str) -> bool {
                $strings
            }
        })*
    };
}

comparisons! {
    Eq == |a, b| a.is_same(b);
    Ne != |a, b| !a.is_same(b);
    Lt < |a, b| a.order(b) == Ordering::Less;
    Le <= |a, b| a.order(b) != Ordering::Greater;
    Gt > |a, b| a.order(b) == Ordering::Greater;
    Ge >= |a, b| a.order(b) != Ordering::Less;
}

/// What two operands are.
pub enum Operands {
    Ints,
    Floats,
    Strings,
    Others,
}

/// A node takes the state for operands of this kind.
macro_rules! becomes_for {
    ($node:expr, $operands:expr) => {
        match $operands {
            Operands::Ints => $node.becomes::<Ints>(),
            Operands::Floats => $node.becomes::<Floats>(),
            Operands::Strings => $node.becomes::<Strings>(),
            Operands::Others => $node.becomes::<Generic>(),
        }
    };
}
pub(super) use becomes_for;

impl Operands {
    fn of(a: Lent, b: Lent) -> Operands {
        if a.is_int() && b.is_int() {
            Operands::Ints
        } else if a.is_float() && b.is_float() {
            Operands::Floats
        } else if a.str().is_some() && b.str().is_some() {
            Operands::Strings
        } else {
            Operands::Others
        }
    }
}

pub struct Compare<A, B, C> {
    a: A,
    b: B,
    pub span: Span,
    comparison: PhantomData<C>,
}

impl<A: Operand, B: Operand, C: Comparison> Compare<A, B, C> {
    pub fn new(a: A, b: B, span: Span) -> Self {
        Compare { a, b, span, comparison: PhantomData }
    }

    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent, Lent) -> R<T>) -> R<T> {
        self.a.with(frame, |a| self.b.with(frame, |b| then(a, b)))
    }

    /// Whether both operands stand ready, so that [`Compare::ready_ints`] is worth the question.
    pub const IS_AT_HAND: bool = A::IS_AT_HAND && B::IS_AT_HAND;

    /// Of ints that stand ready.
    #[inline(always)]
    pub fn ready_ints(&self, frame: Frame) -> Option<bool> {
        let (a, b) = (self.a.peek(frame)?, self.b.peek(frame)?);
        if a.is_int() && b.is_int() { Some(C::ints(a.bits() as i64, b.bits() as i64)) } else { None }
    }

    #[inline(always)]
    fn slow(&self, frame: Frame, a: Lent, b: Lent) -> R {
        slow(frame, C::OP, (a, b), (self.a.slot(), self.b.slot()), self.span)
    }

    /// Its truth in the general way.
    #[inline(always)]
    fn slow_test(&self, frame: Frame, a: Lent, b: Lent) -> R<bool> {
        slow_test(frame, C::OP, (a, b), (self.a.slot(), self.b.slot()), self.span)
    }

    #[inline(never)]
    fn general(&self, frame: Frame) -> R {
        self.with(frame, |a, b| match Self::quick(a, b) {
            Some(truth) => Ok(Value::bool(truth)),
            None => self.slow(frame, a, b),
        })
    }

    #[inline(always)]
    fn quick(a: Lent, b: Lent) -> Option<bool> {
        if a.bits() & b.bits() & 1 == 1 {
            return Some(C::ints(a.bits() as i64, b.bits() as i64));
        }
        if let (Some(a), Some(b)) = (a.str(), b.str()) {
            return Some(C::strings(a, b));
        }
        match (a.as_float(), b.as_float()) {
            (Some(a), Some(b)) => Some(C::floats(a, b)),
            _ => None,
        }
    }

    /// Its truth, and what the operands were.
    pub fn look(&self, frame: Frame) -> R<(bool, Operands)> {
        self.with(frame, |a, b| Ok((self.slow_test(frame, a, b)?, Operands::of(a, b))))
    }

    /// Its truth for operands of any kind.
    #[inline(always)]
    pub fn any(&self, frame: Frame, _: impl FnOnce()) -> R<bool> {
        self.with(frame, |a, b| match Self::quick(a, b) {
            Some(truth) => Ok(truth),
            None => self.slow_test(frame, a, b),
        })
    }

    #[inline(always)]
    pub fn ints(&self, frame: Frame, miss: impl FnOnce()) -> R<bool> {
        self.with(frame, |a, b| {
            if a.bits() & b.bits() & 1 == 1 {
                return Ok(C::ints(a.bits() as i64, b.bits() as i64));
            }
            miss();
            self.slow_test(frame, a, b)
        })
    }

    #[inline(always)]
    pub fn strings(&self, frame: Frame, miss: impl FnOnce()) -> R<bool> {
        self.with(frame, |a, b| {
            if let (Some(a), Some(b)) = (a.str(), b.str()) {
                return Ok(C::strings(a, b));
            }
            miss();
            self.slow_test(frame, a, b)
        })
    }

    #[inline(always)]
    pub fn floats(&self, frame: Frame, miss: impl FnOnce()) -> R<bool> {
        let x = match self.a.float(frame) {
            Ok(x) => x,
            Err(a) => return self.without_first(frame, a, miss),
        };
        match self.b.float(frame) {
            Ok(y) => Ok(C::floats(x, y)),
            Err(b) => self.without_second(frame, x, b),
        }
    }

    #[cold]
    #[inline(never)]
    fn without_first(&self, frame: Frame, a: R, miss: impl FnOnce()) -> R<bool> {
        miss();
        let a = a?;
        self.b.with(frame, |b| self.slow_test(frame, a.lend(), b))
    }

    #[cold]
    #[inline(never)]
    fn without_second(&self, frame: Frame, x: f64, b: R) -> R<bool> {
        let (a, b) = (self.a.again(frame, x)?, b?);
        self.slow_test(frame, a.lend(), b.lend())
    }
}

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Expression for Compare<A, B, C> {
    #[inline(never)]
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.with(frame, |a, b| {
            becomes_for!(this, Operands::of(a, b));
            this.slow(frame, a, b)
        })
    }
}

/// A state whose comparisons always give a truth. The miss leads to the general state, where the value may be any.
macro_rules! truths {
    ($state:ident, $method:ident) => {
        impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Expression<$state> for Compare<A, B, C> {
            fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
                this.general(frame)
            }

            fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
                this.$method(frame, || this.becomes::<Generic>())
            }
        }
    };
}

truths!(Ints, ints);
truths!(Floats, floats);
truths!(Strings, strings);

impl<A: Operand + 'static, B: Operand + 'static, C: Comparison> Expression<Generic> for Compare<A, B, C> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.general(frame)
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.any(frame, || ())
    }
}

/// In the general way. Variables that have no value have come as far as here.
#[inline(never)]
fn slow(frame: Frame, op: CompareOp, (a, b): (Lent, Lent), slots: (Option<u32>, Option<u32>), span: Span) -> R {
    let checked = check(frame, slots.0).and_then(|()| check(frame, slots.1));
    checked.and_then(|()| ops::compare(frame.vm(), op, a, b)).placed(frame, span)
}

#[inline(never)]
fn slow_test(
    frame: Frame,
    op: CompareOp,
    both: (Lent, Lent),
    slots: (Option<u32>, Option<u32>),
    span: Span,
) -> R<bool> {
    truth(frame, slow(frame, op, both, slots, span)).placed(frame, span)
}

/// `a is b`, or `a is not b`
pub struct Is<A> {
    pub a: A,
    pub b: Arg,
    pub negated: bool,
}

impl<A: Operand + 'static> Expression for Is<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        <Self as Expression>::test(this, frame).map(Value::bool)
    }

    #[inline(always)]
    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.a.with(frame, |a| {
            if *a == Word::UNBOUND {
                this.a.check(frame)?;
            }
            match &this.b {
                Arg::Const(b) => Ok((*a == **b) != this.negated),
                b => b.with(frame, |b| Ok((*a == *b) != this.negated)),
            }
        })
    }
}

/// `a in b`, or `a not in b`
pub struct In {
    pub a: Arg,
    pub b: Arg,
    pub negated: bool,
    pub span: Span,
}

impl Expression for In {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        Self::test(this, frame).map(Value::bool)
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.a.with(frame, |a| {
            this.b.with(frame, |b| {
                let found = match contains(a, b) {
                    Some(found) => found,
                    None => ops::contains(frame.vm(), b, a).placed(frame, this.span)?,
                };
                Ok(found != this.negated)
            })
        })
    }
}

/// Whether a string is in a string, a key in a dict or set, or a string or int in a tuple, where that can be told without
/// asking anybody.
#[inline(always)]
fn contains(a: Lent, b: Lent) -> Option<bool> {
    match b.shape() {
        kind::STR => in_text(a.str()?, b.str()?),
        kind::DICT => in_table(a, &b.get::<Dict>()?.table),
        kind::SET => in_table(a, &b.get::<Set>()?.table),
        kind::TUPLE => in_tuple(a, b.tuple()?.items()),
        _ => None,
    }
}

#[inline(always)]
fn in_text(needle: &Str, text: &Str) -> Option<bool> {
    Some(match (text.units(), needle.units()) {
        (Units::One(text), Units::One([only])) => text.contains(only),
        (text, needle) => search::contains(text, needle),
    })
}

#[inline(always)]
fn in_table(key: Lent, table: &Table) -> Option<bool> {
    match table.find_known(key) {
        Hint::Entry(_) => Some(true),
        Hint::Absent => Some(false),
        Hint::Ask => None,
    }
}

#[inline]
fn in_tuple(wanted: Lent, items: &[Value]) -> Option<bool> {
    for item in items {
        if **item == *wanted {
            return Some(true);
        }
        match (item.lend().str(), wanted.str()) {
            (Some(item), Some(wanted)) if item.is_same(wanted) => return Some(true),
            (Some(_), Some(_)) => {}
            _ if item.is_int() && wanted.is_int() => {}
            _ => return None,
        }
    }
    Some(false)
}

/// `a < b < c`, or with `<=`: whether something lies between others.
pub struct Between<C, D> {
    operands: [Arg; 3],
    span: Span,
    comparisons: PhantomData<(C, D)>,
}

impl<C: Comparison, D: Comparison> Between<C, D> {
    pub fn new(operands: [Arg; 3], span: Span) -> Self {
        Between { operands, span, comparisons: PhantomData }
    }
}

/// One comparison of several.
#[inline(always)]
fn compare_one<C: Comparison>(frame: Frame, a: Lent, b: Lent, span: Span) -> R {
    match Compare::<Any, Any, C>::quick(a, b) {
        Some(truth) => Ok(Value::bool(truth)),
        None => ops::compare(frame.vm(), C::OP, a, b).placed(frame, span),
    }
}

#[inline(always)]
fn test_one<C: Comparison>(frame: Frame, a: Lent, b: Lent, span: Span) -> R<bool> {
    match Compare::<Any, Any, C>::quick(a, b) {
        Some(truth) => Ok(truth),
        None => truth(frame, ops::compare(frame.vm(), C::OP, a, b).placed(frame, span)).placed(frame, span),
    }
}

impl<C: Comparison, D: Comparison> Expression for Between<C, D> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let [a, b, c] = &this.operands;
        a.with(frame, |a| {
            b.with(frame, |b| {
                let first = compare_one::<C>(frame, a, b, this.span)?;
                if !truth(frame, Ok(first.clone())).placed(frame, this.span)? {
                    return Ok(first);
                }
                c.with(frame, |c| compare_one::<D>(frame, b, c, this.span))
            })
        })
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        let [a, b, c] = &this.operands;
        a.with(frame, |a| {
            b.with(frame, |b| {
                if !test_one::<C>(frame, a, b, this.span)? {
                    return Ok(false);
                }
                c.with(frame, |c| test_one::<D>(frame, b, c, this.span))
            })
        })
    }
}

/// The same between constants, which most often are characters.
pub struct Within<A, C, D> {
    middle: A,
    ends: [Value; 2],
    /// The ends, if they are characters of one byte.
    bytes: Option<[u8; 2]>,
    span: Span,
    comparisons: PhantomData<(C, D)>,
}

impl<A: Operand, C: Comparison, D: Comparison> Within<A, C, D> {
    pub fn new(middle: A, ends: [Value; 2], span: Span) -> Self {
        let [low, high] = ends.each_ref().map(|end| end.lend().str().and_then(Str::as_byte));
        let bytes = low.zip(high).map(|(low, high)| [low, high]);
        Within { middle, ends, bytes, span, comparisons: PhantomData }
    }

    #[inline(always)]
    fn quick(&self, middle: Lent) -> Option<bool> {
        let [low, high] = self.bytes?;
        let byte = middle.str()?.as_byte()?;
        Some(C::ints(low.into(), byte.into()) && D::ints(byte.into(), high.into()))
    }

    #[inline(never)]
    fn slow(&self, frame: Frame, middle: Lent) -> R {
        self.middle.check(frame)?;
        let [low, high] = self.ends.each_ref().map(Value::lend);
        let first = compare_one::<C>(frame, low, middle, self.span)?;
        if !truth(frame, Ok(first.clone())).placed(frame, self.span)? {
            return Ok(first);
        }
        compare_one::<D>(frame, middle, high, self.span)
    }
}

impl<A: Operand + 'static, C: Comparison, D: Comparison> Expression for Within<A, C, D> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.middle.with(frame, |middle| match this.quick(middle) {
            Some(truth) => Ok(Value::bool(truth)),
            None => this.slow(frame, middle),
        })
    }

    fn test(this: &ExprNode<Self>, frame: Frame) -> R<bool> {
        this.middle.with(frame, |middle| match this.quick(middle) {
            Some(truth) => Ok(truth),
            None => truth(frame, this.slow(frame, middle)).placed(frame, this.span),
        })
    }
}

/// `a < b <= c`: each operand is evaluated once, and those behind the first comparison that fails are not.
pub struct Chain {
    pub first: Expr,
    pub links: Box<[(CompareOp, Expr)]>,
    pub span: Span,
}

impl Chain {
    fn link(&self, frame: Frame, op: CompareOp, a: Lent, b: Lent) -> R {
        let vm = frame.vm();
        let result = match op {
            CompareOp::Is => Ok(Value::bool(*a == *b)),
            CompareOp::IsNot => Ok(Value::bool(*a != *b)),
            CompareOp::In => ops::contains(vm, b, a).map(Value::bool),
            CompareOp::NotIn => ops::contains(vm, b, a).map(|found| Value::bool(!found)),
            op => quick_compare(op, a, b).map_or_else(|| ops::compare(vm, op, a, b), |truth| Ok(Value::bool(truth))),
        };
        result.placed(frame, self.span)
    }
}

fn quick_compare(op: CompareOp, a: Lent, b: Lent) -> Option<bool> {
    match op {
        CompareOp::Lt => Compare::<Any, Any, Lt>::quick(a, b),
        CompareOp::Le => Compare::<Any, Any, Le>::quick(a, b),
        CompareOp::Gt => Compare::<Any, Any, Gt>::quick(a, b),
        CompareOp::Ge => Compare::<Any, Any, Ge>::quick(a, b),
        CompareOp::Eq => Compare::<Any, Any, Eq>::quick(a, b),
        CompareOp::Ne => Compare::<Any, Any, Ne>::quick(a, b),
        _ => None,
    }
}

impl Expression for Chain {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let mut left = this.first.eval(frame)?;
        let mut result = Value::NORMAL;
        for (at, (op, right)) in this.links.iter().enumerate() {
            let right = right.eval(frame)?;
            result = this.link(frame, *op, left.lend(), right.lend())?;
            let is_last = at + 1 == this.links.len();
            if !is_last && !truth(frame, Ok(result.clone())).placed(frame, this.span)? {
                break;
            }
            left = right;
        }
        Ok(result)
    }
}
