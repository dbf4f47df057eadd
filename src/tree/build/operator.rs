//! Which node stands for an operator and its operands: the choice among all that the compiler has made.

use std::marker::PhantomData;

use super::Builder;
use super::expression::is_ordinary;
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::ast::{self, BinaryOp, CompareOp, ExprKind};
use crate::text::Span;
use crate::tree::assign::{Augment, AugmentLocal};
use crate::tree::attribute::{AugmentAttribute, Cache, GetAttribute, NamePlace, SetAttribute};
use crate::tree::binary::{
    Add, AssignBinary, Binary, BitAnd, BitOr, BitXor, Div, FloorDiv, MatMul, Mod, Mul, Pow, ReturnBinary, Shl, Shr, Sub,
};
use crate::tree::branch::{IfCompare, WhileCompare};
use crate::tree::compare::{Between, Compare, Comparison, Eq, Ge, Gt, In, Is, Le, Lt, Ne, Within};
use crate::tree::fstring::Percent;
use crate::tree::item::{AugmentItem, SetItem};
use crate::tree::like::DictLike;
use crate::tree::logic::And;
use crate::tree::node::{Expr, Stmt};
use crate::tree::operand::{self, Any, Arg, Const, Local};
use crate::tree::statement::return_value;
use crate::tree::subscript::{AssignItem, GetItem, GetSlice};
use crate::tree::variable::{Global, Place, store_local};
use crate::types::percent::Prepared;

/// An operand, before it is known for which node.
pub(super) enum Operand {
    Local(Local),
    Const(Const),
    Any(Any),
}

/// What a comparison decides.
pub(super) struct Decision<'a> {
    pub is_loop: bool,
    pub body: &'a [ast::Stmt],
    /// The branches behind an `if`, and the `else`.
    pub branches: &'a [ast::Branch],
    pub otherwise: &'a [ast::Stmt],
}

/// The same, built.
struct Outcome {
    is_loop: bool,
    body: Stmt,
    otherwise: Option<Stmt>,
}

impl Outcome {
    fn of<A: operand::Operand + 'static, B: operand::Operand + 'static, C: Comparison>(
        self,
        test: Compare<A, B, C>,
    ) -> Stmt {
        let Outcome { is_loop, body, otherwise } = self;
        if is_loop {
            Stmt::new(WhileCompare { test, body, otherwise })
        } else {
            Stmt::new(IfCompare { test, then: body, otherwise })
        }
    }
}

/// Where the value of a binary operation goes.
pub(super) enum Sink {
    Value,
    Slot(u32),
    /// The variable that is the first operand: it is `variable op= value`.
    Augmented(u32),
    Return,
}

/// What an operation becomes.
pub(super) enum Made {
    Expr(Expr),
    Stmt(Stmt),
}

/// Does the same for whatever kind of operand it is.
macro_rules! for_operand {
    ($operand:expr, |$name:ident| $body:expr) => {
        match $operand {
            Operand::Local($name) => $body,
            Operand::Const(constant) => {
                let $name = Any(Expr::new(crate::tree::logic::Alone { a: constant, span: Span::default() }));
                $body
            }
            Operand::Any($name) => $body,
        }
    };
}

/// The same for two of them. What is tested gets nodes for few kinds, so that it is compiled sooner.
macro_rules! for_operands {
    ($a:expr, $b:expr, |$x:ident, $y:ident| $body:expr) => {
        match ($a, $b) {
            (Operand::Local($x), Operand::Const($y)) => $body,
            (Operand::Any($x), Operand::Local($y)) => $body,
            #[cfg(not(debug_assertions))]
            (Operand::Local($x), Operand::Local($y)) => $body,
            #[cfg(not(debug_assertions))]
            (Operand::Local($x), Operand::Any($y)) => $body,
            #[cfg(not(debug_assertions))]
            (Operand::Const($x), Operand::Local($y)) => $body,
            #[cfg(not(debug_assertions))]
            (Operand::Const($x), Operand::Any($y)) => $body,
            #[cfg(not(debug_assertions))]
            (Operand::Any($x), Operand::Const($y)) => $body,
            (a, b) => {
                let ($x, $y) = (any(a), any(b));
                $body
            }
        }
    };
}

/// The type that is called as the operator is; the last one stands for all others.
macro_rules! choose {
    ($kind:ident, $op:expr, |$name:ident| $body:expr; $($variant:ident)*; $last:ident) => {
        match $op {
            $($kind::$variant => {
                type $name = $variant;
                $body
            })*
            _ => {
                type $name = $last;
                $body
            }
        }
    };
}

macro_rules! for_operator {
    ($op:expr, |$name:ident| $body:expr) => {
        choose!(BinaryOp, $op, |$name| $body;
            Add Sub Mul MatMul Div FloorDiv Mod Pow Shl Shr BitAnd BitOr; BitXor)
    };
}

macro_rules! for_frequent {
    ($op:expr, |$name:ident| $body:expr) => {
        choose!(BinaryOp, $op, |$name| $body; Sub Mul Div FloorDiv Mod BitAnd; Add)
    };
}

macro_rules! for_comparison {
    ($op:expr, |$name:ident| $body:expr) => {
        choose!(CompareOp, $op, |$name| $body; Eq Ne Lt Le Gt; Ge)
    };
}

impl Builder<'_> {
    pub(super) fn operand(&mut self, expression: &ast::Expr) -> R<Operand> {
        Ok(match self.arg(expression)? {
            Arg::Local(slot) => Operand::Local(Local(slot)),
            Arg::Const(value) => Operand::Const(Const::new(value)),
            Arg::Expr(expression) => Operand::Any(Any(expression)),
        })
    }

    /// An operand in the form that decides while running.
    pub(super) fn arg(&mut self, expression: &ast::Expr) -> R<Arg> {
        if !self.aside.is_empty() && self.aside.contains_key(&std::ptr::from_ref(&**expression)) {
            return Ok(Arg::Expr(self.expr(expression)?));
        }
        if let ExprKind::Name(name) = &expression.kind
            && let Some(slot) = self.lent_slot(*name)
        {
            return Ok(Arg::Local(slot));
        }
        match self.constant(expression)? {
            Some(value) => Ok(Arg::Const(value)),
            None => Ok(Arg::Expr(self.expr(expression)?)),
        }
    }

    pub(super) fn binary(&mut self, a: &ast::Expr, op: BinaryOp, b: &ast::Expr, span: Span, sink: Sink) -> R<Made> {
        if let Some(value) = self.percent(a, op, b, span)? {
            return Ok(into_sink(value, sink));
        }
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        let is_in_place = matches!(sink, Sink::Augmented(_));
        if !matches!(sink, Sink::Value) && is_frequent(op) {
            return Ok(Made::Stmt(for_frequent!(op, |O| for_operands!(a, b, |a, b| {
                let value = Binary::<_, _, O>::new(a, b, span).in_place(is_in_place);
                match sink {
                    Sink::Slot(slot) | Sink::Augmented(slot) => Stmt::new(AssignBinary { value, slot }),
                    _ => Stmt::new(ReturnBinary(value)),
                }
            }))));
        }
        Ok(into_sink(binary(a, op, b, span), sink))
    }

    /// A text with `%` that is known already; none if the operation is something else.
    fn percent(&mut self, a: &ast::Expr, op: BinaryOp, b: &ast::Expr, span: Span) -> R<Option<Expr>> {
        if op != BinaryOp::Mod || !matches!(a.kind, ExprKind::Constant(_)) {
            return Ok(None);
        }
        let Some(text) = self.constant(a)? else { return Ok(None) };
        let prepared = text.lend().str().and_then(|text| Prepared::read(text.as_ascii()?.as_bytes()));
        let Some(prepared) = prepared else { return Ok(None) };
        let values = self.arg(b)?;
        Ok(Some(Expr::new(Percent { text, prepared, values, span })))
    }

    pub(super) fn binary_expr(&mut self, a: &ast::Expr, op: BinaryOp, b: &ast::Expr, span: Span) -> R<Expr> {
        match self.binary(a, op, b, span, Sink::Value)? {
            Made::Expr(expression) => Ok(expression),
            Made::Stmt(_) => Ok(Expr::new(crate::tree::logic::Alone { a: Const::new(Value::NONE), span })),
        }
    }

    pub(super) fn compare(&mut self, a: &ast::Expr, op: CompareOp, b: &ast::Expr, span: Span) -> R<Expr> {
        if matches!(op, CompareOp::In | CompareOp::NotIn) {
            let (a, b) = (self.arg(a)?, self.arg(b)?);
            return Ok(Expr::new(In { a, b, negated: op == CompareOp::NotIn, span }));
        }
        if matches!(op, CompareOp::Is | CompareOp::IsNot) {
            let (a, b) = (self.operand(a)?, self.arg(b)?);
            let negated = op == CompareOp::IsNot;
            return Ok(for_operand!(a, |a| Expr::new(Is { a, b, negated })));
        }
        if let (Some(a), Some(b)) = (self.local(a), self.global_operand(b)?) {
            return Ok(for_comparison!(op, |C| Expr::new(Compare::<_, _, C>::new(a, b, span))));
        }
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        Ok(for_operands!(a, b, |a, b| for_comparison!(op, |C| Expr::new(Compare::<_, _, C>::new(a, b, span)))))
    }

    /// `if` and `while` whose test is one ordinary comparison.
    pub(super) fn decide(&mut self, test: &ast::Expr, decision: Decision) -> R<Option<Stmt>> {
        let ExprKind::Compare(a, links) = &test.kind else { return Ok(None) };
        let [(op, b)] = links.as_slice() else { return Ok(None) };
        if !is_ordinary(*op) || self.is_aside(test) {
            return Ok(None);
        }
        let (body, span) = (self.block(decision.body)?, test.span);
        let is_alone = decision.branches.is_empty() && decision.otherwise.is_empty();
        let otherwise = if is_alone { None } else { Some(self.branches(decision.branches, decision.otherwise)?) };
        let outcome = Outcome { is_loop: decision.is_loop, body, otherwise };
        if let (Some(a), Some(b)) = (self.local(a), self.global_operand(b)?) {
            return Ok(Some(for_comparison!(*op, |C| outcome.of(Compare::<_, _, C>::new(a, b, span)))));
        }
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        Ok(Some(for_operands!(a, b, |a, b| for_comparison!(*op, |C| outcome.of(Compare::<_, _, C>::new(a, b, span))))))
    }

    /// A name of the module that is compared with.
    fn global_operand(&self, expression: &ast::Expr) -> R<Option<Global>> {
        match &expression.kind {
            ExprKind::Name(name) if !self.is_aside(expression) => self.global(*name, expression.span),
            _ => Ok(None),
        }
    }

    /// `a < b < c`, or with `<=`.
    pub(super) fn between(&mut self, parts: [&ast::Expr; 3], ops: [CompareOp; 2], span: Span) -> R<Expr> {
        let [a, b, c] = parts;
        if let (Some(low), Some(high)) = (self.constant(a)?, self.constant(c)?) {
            let (middle, ends) = (self.operand(b)?, [low, high]);
            return Ok(for_operand!(middle, |middle| match ops {
                [CompareOp::Le, CompareOp::Le] => Expr::new(Within::<_, Le, Le>::new(middle, ends, span)),
                [CompareOp::Le, _] => Expr::new(Within::<_, Le, Lt>::new(middle, ends, span)),
                [_, CompareOp::Le] => Expr::new(Within::<_, Lt, Le>::new(middle, ends, span)),
                _ => Expr::new(Within::<_, Lt, Lt>::new(middle, ends, span)),
            }));
        }
        if self.is_cheap(b)? {
            let (a, b) = (self.compare(a, ops[0], b, span)?, self.compare(b, ops[1], c, span)?);
            return Ok(Expr::new(And { a, b, span }));
        }
        let operands = [self.arg(a)?, self.arg(b)?, self.arg(c)?];
        Ok(match ops {
            [CompareOp::Le, CompareOp::Le] => Expr::new(Between::<Le, Le>::new(operands, span)),
            [CompareOp::Le, _] => Expr::new(Between::<Le, Lt>::new(operands, span)),
            [_, CompareOp::Le] => Expr::new(Between::<Lt, Le>::new(operands, span)),
            _ => Expr::new(Between::<Lt, Lt>::new(operands, span)),
        })
    }

    pub(super) fn attribute(&mut self, object: &ast::Expr, name: &ast::Ident, span: Span) -> R<Expr> {
        let (object, name) = (self.operand(object)?, self.symbol(name.kind)?);
        let (cache, place) = (Cache::default(), NamePlace::default());
        Ok(for_operand!(object, |object| Expr::new(GetAttribute { object, name, span, cache, place })))
    }

    pub(super) fn subscript(&mut self, a: &ast::Expr, b: &ast::Expr, span: Span) -> R<Expr> {
        if let Some((start, stop)) = self.plain_slice(b) {
            let a = self.operand(a)?;
            let (start, stop) = (self.slice_end(start)?, self.slice_end(stop)?);
            return Ok(for_operand!(a, |a| Expr::new(GetSlice { a, start, stop, span })));
        }
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        Ok(for_operands!(a, b, |a, b| Expr::new(GetItem { a, b, span, like: DictLike::default() })))
    }

    /// `a[b]` for two variables.
    fn item_of_locals(&self, expression: &ast::Expr) -> Option<GetItem<Local, Local>> {
        match &expression.kind {
            ExprKind::Subscript(a, b) if !self.is_aside(expression) => {
                Some(GetItem { a: self.local(a)?, b: self.local(b)?, span: expression.span, like: DictLike::default() })
            }
            _ => None,
        }
    }

    /// A variable that may be lent.
    fn local(&self, expression: &ast::Expr) -> Option<Local> {
        match &expression.kind {
            ExprKind::Name(name) if !self.is_aside(expression) => self.lent_slot(*name).map(Local),
            _ => None,
        }
    }

    /// `variable = a[b]`
    pub(super) fn assign_item(&mut self, slot: u32, a: &ast::Expr, b: &ast::Expr, span: Span) -> R<Stmt> {
        if self.plain_slice(b).is_some() {
            let value = Arg::Expr(self.subscript(a, b, span)?);
            return Ok(store_local(slot, value));
        }
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        Ok(for_operands!(a, b, |a, b| Stmt::new(AssignItem {
            item: GetItem { a, b, span, like: DictLike::default() },
            slot
        })))
    }

    /// The ends of a slice without a step, which need not become an object.
    fn plain_slice<'a>(&self, index: &'a ast::Expr) -> Option<(Option<&'a ast::Expr>, Option<&'a ast::Expr>)> {
        match &index.kind {
            ExprKind::Slice(start, stop, None) if !self.is_aside(index) => Some((start.as_ref(), stop.as_ref())),
            _ => None,
        }
    }

    pub(super) fn slice_end(&mut self, end: Option<&ast::Expr>) -> R<Arg> {
        match end {
            Some(end) => self.arg(end),
            None => Ok(Arg::Const(Value::NONE)),
        }
    }

    pub(super) fn set_attribute(
        &mut self,
        object: &ast::Expr,
        name: &ast::Ident,
        value: &ast::Expr,
        span: Span,
    ) -> R<Stmt> {
        let value = self.arg(value)?;
        let (object, name) = (self.operand(object)?, self.symbol(name.kind)?);
        let cache = Cache::default();
        Ok(for_operand!(object, |object| Stmt::new(SetAttribute { object, name, value, span, cache })))
    }

    pub(super) fn set_item(&mut self, a: &ast::Expr, b: &ast::Expr, value: &ast::Expr, span: Span) -> R<Stmt> {
        if let (Some(a), Some(b), Some(value)) = (self.local(a), self.local(b), self.item_of_locals(value)) {
            return Ok(Stmt::new(SetItem { a, b, value, span, like: DictLike::default() }));
        }
        let value = self.operand(value)?;
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        Ok(match value {
            Operand::Local(value) => {
                for_operands!(a, b, |a, b| Stmt::new(SetItem { a, b, value, span, like: DictLike::default() }))
            }
            Operand::Const(value) => {
                for_operands!(a, b, |a, b| Stmt::new(SetItem { a, b, value, span, like: DictLike::default() }))
            }
            Operand::Any(value) => {
                for_operands!(a, b, |a, b| Stmt::new(SetItem { a, b, value, span, like: DictLike::default() }))
            }
        })
    }

    /// `target op= value`, with the target's own parts evaluated once.
    pub(super) fn augment_attribute(
        &mut self,
        object: &ast::Expr,
        name: &ast::Ident,
        op: BinaryOp,
        value: &ast::Expr,
        span: Span,
    ) -> R<Stmt> {
        let (object, name) = (self.operand(object)?, self.symbol(name.kind)?);
        let value = self.arg(value)?;
        let cache = Cache::default();
        if matches!(op, BinaryOp::Add | BinaryOp::Sub) {
            return Ok(for_frequent!(op, |O| for_operand!(object, |object| {
                Stmt::new(AugmentAttribute { object, name, value, span, cache, operator: PhantomData::<O> })
            })));
        }
        let object = any(object);
        Ok(for_operator!(op, |O| {
            Stmt::new(AugmentAttribute { object, name, value, span, cache, operator: PhantomData::<O> })
        }))
    }

    pub(super) fn augment_item(
        &mut self,
        a: &ast::Expr,
        b: &ast::Expr,
        op: BinaryOp,
        value: &ast::Expr,
        span: Span,
    ) -> R<Stmt> {
        let (a, b) = (self.operand(a)?, self.operand(b)?);
        let value = self.arg(value)?;
        Ok(match op {
            BinaryOp::Add => {
                for_operands!(a, b, |a, b| Stmt::new(AugmentItem {
                    a,
                    b,
                    value,
                    span,
                    like: DictLike::default(),
                    operator: PhantomData::<Add>
                }))
            }
            BinaryOp::Sub => {
                for_operands!(a, b, |a, b| Stmt::new(AugmentItem {
                    a,
                    b,
                    value,
                    span,
                    like: DictLike::default(),
                    operator: PhantomData::<Sub>
                }))
            }
            op => for_operator!(op, |O| {
                let (a, b) = (any(a), any(b));
                Stmt::new(AugmentItem { a, b, value, span, like: DictLike::default(), operator: PhantomData::<O> })
            }),
        })
    }

    pub(super) fn augment_local(&mut self, slot: u32, op: BinaryOp, value: &ast::Expr, span: Span) -> R<Stmt> {
        let value = self.arg(value)?;
        Ok(for_operator!(op, |O| Stmt::new(AugmentLocal { slot, value, span, operator: PhantomData::<O> })))
    }
}

/// `name op= value` for a name that is not a local variable.
pub(super) fn augment(place: Place, load: Expr, op: BinaryOp, value: Arg, span: Span) -> Stmt {
    for_operator!(op, |O| Stmt::new(Augment { place, load, value, span, operator: PhantomData::<O> }))
}

fn into_sink(value: Expr, sink: Sink) -> Made {
    match sink {
        Sink::Value => Made::Expr(value),
        Sink::Slot(slot) | Sink::Augmented(slot) => Made::Stmt(store_local(slot, Arg::Expr(value))),
        Sink::Return => Made::Stmt(return_value(Arg::Expr(value))),
    }
}

/// Operators for which there are nodes for all kinds of operands.
pub(super) fn is_frequent(op: BinaryOp) -> bool {
    use BinaryOp::{Add, BitAnd, FloorDiv, Mod, Mul, Sub};
    matches!(op, Add | Sub | Mul | FloorDiv | Mod | BitAnd)
}

fn binary(a: Operand, op: BinaryOp, b: Operand, span: Span) -> Expr {
    if is_frequent(op) || op == BinaryOp::Div {
        return for_frequent!(op, |O| for_operands!(a, b, |a, b| Expr::new(Binary::<_, _, O>::new(a, b, span))));
    }
    for_operator!(op, |O| match (a, b) {
        #[cfg(not(debug_assertions))]
        (Operand::Local(a), Operand::Const(b)) => Expr::new(Binary::<_, _, O>::new(a, b, span)),
        #[cfg(not(debug_assertions))]
        (a, Operand::Const(b)) => Expr::new(Binary::<_, _, O>::new(any(a), b, span)),
        (a, b) => Expr::new(Binary::<_, _, O>::new(any(a), any(b), span)),
    })
}

/// An operand of which few kinds are made.
fn any(operand: Operand) -> Any {
    match operand {
        Operand::Local(local) => Any(Expr::new(crate::tree::logic::Alone { a: local, span: Span::default() })),
        Operand::Const(constant) => Any(Expr::new(crate::tree::logic::Alone { a: constant, span: Span::default() })),
        Operand::Any(any) => any,
    }
}
