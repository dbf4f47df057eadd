//! Expressions.

use super::Builder;
use crate::heap::Value;
use crate::number::Int;
use crate::number::complex::Complex as Number;
use crate::runtime::R;
use crate::string::utf8;
use crate::syntax::ast::{self, BoolOp, CompareOp, Constant, DictItem, ExprKind, FPart, UnaryOp};
use crate::text::Span;
use crate::tree::compare::Chain;
use crate::tree::display::{Entry, Item, MakeDict, MakeList, MakeSpread, MakeTuple, Shape};
use crate::tree::fstring::{Field, Format, Piece, Spec};
use crate::tree::logic::{Alone, And, Conditional, Not, Or, Unary};
use crate::tree::node::Expr;
use crate::tree::operand::{Arg, Const};
use crate::tree::subscript::MakeSlice;
use crate::tree::variable::{Named, Temporary};
use crate::types::complex::Complex;
use crate::types::float::Float;
use crate::types::format::Specifier;
use crate::types::int::BigInt;

impl Builder<'_> {
    pub(super) fn expr(&mut self, expression: &ast::Expr) -> R<Expr> {
        if !self.aside.is_empty()
            && let Some(slot) = self.aside.get(&std::ptr::from_ref(&**expression))
        {
            return Ok(Expr::new(Temporary(*slot)));
        }
        let span = expression.span;
        match &expression.kind {
            ExprKind::Name(name) => match self.lent_slot(*name) {
                Some(slot) => Ok(Expr::new(Alone { a: crate::tree::operand::Local(slot), span })),
                None => self.load(*name, span),
            },
            ExprKind::Constant(_) => self.constant_expr(expression),
            ExprKind::FString(parts) => self.f_string(parts),
            ExprKind::Tuple(items) => self.tuple(items, expression),
            ExprKind::List(items) => self.list(items, span),
            ExprKind::Set(items) => self.spread(Shape::Set, items, span),
            ExprKind::Dict(items) => self.dict(items, span),
            ExprKind::Comprehension(kind, comprehension) => self.comprehension(*kind, comprehension, span),
            ExprKind::DictComprehension(comprehension) => self.dict_comprehension(comprehension, span),
            ExprKind::Attribute(object, name) => self.attribute(object, name, span),
            ExprKind::Subscript(a, b) => self.subscript(a, b, span),
            ExprKind::Call(callee, arguments) => self.call(callee, arguments, span),
            ExprKind::Slice(start, stop, step) => self.slice([start, stop, step]),
            ExprKind::Starred(value) => self.expr(value),
            ExprKind::Unary(op, a) => self.unary(*op, a, expression),
            ExprKind::Binary(a, op, b) => self.binary_expr(a, *op, b, span),
            ExprKind::Bool(op, operands) => self.logic(*op, operands),
            ExprKind::Compare(first, links) => self.comparison(first, links, span),
            ExprKind::Conditional { test, then, otherwise } => {
                let (span, test) = (test.span, self.expr(test)?);
                let (then, otherwise) = (self.expr(then)?, self.expr(otherwise)?);
                Ok(Expr::new(Conditional { test, then, otherwise, span }))
            }
            ExprKind::Lambda(lambda) => self.lambda(lambda, span),
            ExprKind::Named(name, value) => {
                let (value, place) = (self.expr(value)?, self.place(name.kind)?);
                Ok(Expr::new(Named { place, value, span }))
            }
            // What waits for somebody has been put aside before.
            ExprKind::Await(_) | ExprKind::Yield(_) | ExprKind::YieldFrom(_) => self.none(span),
        }
    }

    fn none(&mut self, span: Span) -> R<Expr> {
        Ok(Expr::new(Alone { a: Const::new(Value::NONE), span }))
    }

    // ---- constants

    fn constant_expr(&mut self, expression: &ast::Expr) -> R<Expr> {
        let value = self.constant(expression)?.unwrap_or(Value::NONE);
        Ok(Expr::new(Alone { a: Const::new(value), span: expression.span }))
    }

    /// The value of a constant expression.
    pub(super) fn constant(&mut self, expression: &ast::Expr) -> R<Option<Value>> {
        match &expression.kind {
            ExprKind::Constant(constant) => self.literal(constant).map(Some),
            ExprKind::Unary(UnaryOp::Neg, operand) => match self.constant(operand)? {
                Some(value) if value.as_int().is_some_and(|int| int != 0) => {
                    Ok(value.as_int().and_then(|int| Value::int(-int)))
                }
                Some(value) => Ok(value.as_float().and_then(|float| Value::float(-float))),
                None => Ok(None),
            },
            ExprKind::Tuple(items) if items.len() <= 64 => self.constant_tuple(items),
            _ => Ok(None),
        }
    }

    fn constant_tuple(&mut self, items: &[ast::Expr]) -> R<Option<Value>> {
        let mut values = Vec::new();
        for item in items {
            match self.constant(item)? {
                Some(value) => values.push(value),
                None => return Ok(None),
            }
        }
        if values.is_empty() {
            return Ok(None);
        }
        self.keep(|this| this.vm.thread.heap.tuple(&values)).map(Some)
    }

    /// Constants belong to the code, which serves all interpreters of the thread; so they stand in the thread's heap.
    fn keep(&self, make: impl FnOnce(&Self) -> Result<Value, crate::heap::NoMemory>) -> R {
        self.vm.memory(make(self))
    }

    fn literal(&mut self, constant: &Constant) -> R {
        match constant {
            Constant::None => Ok(Value::NONE),
            Constant::True => Ok(Value::bool(true)),
            Constant::False => Ok(Value::bool(false)),
            Constant::Ellipsis => Ok(Value::ELLIPSIS),
            Constant::Int(int) => match i64::try_from(*int).ok().and_then(Value::int) {
                Some(value) => Ok(value),
                None => self.big(false, &int.to_string(), 10),
            },
            Constant::BigInt(big) => self.big(false, &big.digits, big.radix),
            Constant::Float(float) => match Value::float(*float) {
                Some(value) => Ok(value),
                None => self.keep(|this| this.vm.thread.heap.create(Float { float: *float })),
            },
            Constant::Imaginary(imaginary) => {
                self.keep(|this| this.vm.thread.heap.create(Complex { number: Number::new(0.0, *imaginary) }))
            }
            Constant::Str(text) => self.string(&text.text),
            Constant::Bytes(bytes) => self.keep(|this| this.vm.thread.heap.bytes(bytes)),
        }
    }

    fn big(&self, is_negative: bool, digits: &str, radix: u32) -> R {
        match Int::from_digits(is_negative, digits, radix) {
            Ok(Int::Small(small)) => Value::int(small).ok_or_else(|| self.vm.no_memory()),
            Ok(Int::Big(big)) => self.keep(|this| this.vm.thread.heap.create(BigInt { big })),
            Err(fault) => Err(self.vm.fault(fault)),
        }
    }

    /// A constant string, from generalised UTF-8.
    pub(super) fn string(&mut self, text: &[u8]) -> R {
        if let Ok(text) = std::str::from_utf8(text)
            && text.len() <= 32
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        {
            return self.vm.name(self.vm.symbol(text)?);
        }
        let Ok(units) = utf8::decode(text) else { return Err(self.vm.no_memory()) };
        self.keep(|this| this.vm.thread.heap.str_from(units.units()))
    }

    // ---- displays

    fn tuple(&mut self, items: &[ast::Expr], whole: &ast::Expr) -> R<Expr> {
        if has_star(items) {
            return self.spread(Shape::Tuple, items, whole.span);
        }
        if let Some(value) = self.constant(whole)? {
            return Ok(Expr::new(Alone { a: Const::new(value), span: whole.span }));
        }
        Ok(Expr::new(MakeTuple(self.args(items)?)))
    }

    fn list(&mut self, items: &[ast::Expr], span: Span) -> R<Expr> {
        if has_star(items) {
            return self.spread(Shape::List, items, span);
        }
        Ok(Expr::new(MakeList(self.args(items)?)))
    }

    fn spread(&mut self, shape: Shape, items: &[ast::Expr], span: Span) -> R<Expr> {
        let items: R<Box<[Item]>> = items
            .iter()
            .map(|item| {
                Ok(match &item.kind {
                    ExprKind::Starred(value) => Item::Spread(self.expr(value)?, value.span),
                    _ => Item::One(self.expr(item)?),
                })
            })
            .collect();
        Ok(Expr::new(MakeSpread { shape, items: items?, span }))
    }

    fn dict(&mut self, items: &[DictItem], span: Span) -> R<Expr> {
        let entries: R<Box<[Entry]>> = items
            .iter()
            .map(|item| {
                Ok(match item {
                    DictItem::Pair(key, value) => {
                        let key = self.arg(key)?;
                        Entry::Pair(key, self.arg(value)?)
                    }
                    DictItem::Spread(mapping) => Entry::Spread(self.expr(mapping)?, mapping.span),
                })
            })
            .collect();
        Ok(Expr::new(MakeDict { entries: entries?, span }))
    }

    fn f_string(&mut self, parts: &[FPart]) -> R<Expr> {
        let pieces: R<Box<[Piece]>> = parts.iter().map(|part| self.piece(part)).collect();
        Ok(Expr::new(Format { pieces: pieces? }))
    }

    fn piece(&mut self, part: &FPart) -> R<Piece> {
        match part {
            FPart::Text(text) => Ok(Piece::Text(self.string(&text.kind)?)),
            FPart::Field(field) => {
                let value = self.arg(&field.value)?;
                let spec = match field.spec.as_ref().map(|spec| &*spec.kind) {
                    None | Some([]) => Spec::None,
                    Some([FPart::Text(text)]) => {
                        Spec::Known(self.string(&text.kind)?, Box::new(Specifier::new(&text.kind)))
                    }
                    Some(parts) => Spec::Made(Arg::Expr(self.f_string(parts)?)),
                };
                let (conversion, span) = (field.conversion, field.span);
                Ok(Piece::Field(Box::new(Field { value, conversion, spec, span })))
            }
        }
    }

    fn slice(&mut self, parts: [&Option<ast::Expr>; 3]) -> R<Expr> {
        let [start, stop, step] = parts.map(Option::as_ref);
        let parts = [self.slice_end(start)?, self.slice_end(stop)?, self.slice_end(step)?];
        Ok(Expr::new(MakeSlice { parts }))
    }

    // ---- operators

    fn unary(&mut self, op: UnaryOp, a: &ast::Expr, whole: &ast::Expr) -> R<Expr> {
        if self.constant(whole)?.is_some() {
            return self.constant_expr(whole);
        }
        let (inner, a) = (a.span, self.expr(a)?);
        Ok(match op {
            UnaryOp::Not => Expr::new(Not { a, span: inner }),
            op => Expr::new(Unary { op, a, span: whole.span }),
        })
    }

    fn logic(&mut self, op: BoolOp, operands: &[ast::Expr]) -> R<Expr> {
        let mut spans = operands.iter().map(|operand| operand.span).collect::<Vec<_>>();
        let mut operands = self.exprs(operands)?;
        let Some(mut made) = operands.pop() else { return self.none(Span::default()) };
        spans.pop();
        while let (Some(a), Some(span)) = (operands.pop(), spans.pop()) {
            made = match op {
                BoolOp::And => Expr::new(And { a, b: made, span }),
                BoolOp::Or => Expr::new(Or { a, b: made, span }),
            };
        }
        Ok(made)
    }

    fn comparison(&mut self, first: &ast::Expr, links: &[(CompareOp, ast::Expr)], span: Span) -> R<Expr> {
        if let [(op, b)] = links {
            return self.compare(first, *op, b, span);
        }
        if let [(op, b), (op2, c)] = links
            && is_upwards(*op)
            && is_upwards(*op2)
        {
            return self.between([first, b, c], [*op, *op2], span);
        }
        if let [(op, b), (op2, c)] = links
            && self.is_cheap(b)?
            && is_ordinary(*op)
            && is_ordinary(*op2)
        {
            let (a, b) = (self.compare(first, *op, b, span)?, self.compare(b, *op2, c, span)?);
            return Ok(Expr::new(And { a, b, span }));
        }
        let first = self.expr(first)?;
        let links: R<Box<[_]>> = links.iter().map(|(op, operand)| Ok((*op, self.expr(operand)?))).collect();
        Ok(Expr::new(Chain { first, links: links?, span }))
    }

    /// Whether an operand may be evaluated twice, which nobody would notice.
    pub(super) fn is_cheap(&mut self, operand: &ast::Expr) -> R<bool> {
        let is_variable = matches!(operand.kind, ExprKind::Name(name) if self.lent_slot(name).is_some());
        Ok(is_variable || self.constant(operand)?.is_some())
    }
}

fn is_upwards(op: CompareOp) -> bool {
    matches!(op, CompareOp::Lt | CompareOp::Le)
}

pub(super) fn is_ordinary(op: CompareOp) -> bool {
    !matches!(op, CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn)
}

fn has_star(items: &[ast::Expr]) -> bool {
    items.iter().any(|item| matches!(item.kind, ExprKind::Starred(_)))
}
