//! What the grammar calls where a rule needs more than a constructor: depth and literals here; in the other files
//! targets, lists (arguments, parameters) and patterns, whose rules an LR grammar says badly.

mod list;
mod pattern;
mod target;

pub use list::{Written, args, lambda_params, params, with_items};
pub use pattern::{MappingItem, class_pattern, complex, sequence};
pub use target::{ann_assign, assign, aug_assign, delete, describe, for_target, target};

use super::ast::*;
use super::literal::{LiteralId, Literals};
use super::names::Names;
use super::token::Token;
use crate::text::Span;
use lalrpop_util::ParseError;

pub type Failure = ParseError<u32, Token, Refusal>;
pub type Result<T> = std::result::Result<T, Failure>;

/// What an action says against the text that the grammar would accept.
#[derive(Debug)]
pub struct Refusal {
    pub span: Span,
    /// Python notices it at the token behind, and says so there.
    pub behind: bool,
    pub message: String,
}

/// What the two entries into the grammar give.
pub enum Input {
    Module(Block),
    Expression(Expr),
}

/// What a parse needs beside its tokens.
pub struct Builder<'l> {
    pub names: &'l mut Names,
    pub literals: &'l mut Literals,
    /// The deepest expression allowed.
    pub max_depth: u32,
}

pub fn fail<T>(span: Span, message: impl Into<String>) -> Result<T> {
    Err(refusal(span, false, message))
}

fn fail_behind<T>(span: Span, message: impl Into<String>) -> Result<T> {
    Err(refusal(span, true, message))
}

fn refusal(span: Span, behind: bool, message: impl Into<String>) -> Failure {
    ParseError::User { error: Refusal { span, behind, message: message.into() } }
}

pub fn node<T>(start: u32, kind: T, end: u32) -> Node<T> {
    Node { span: Span::new(start, end), kind }
}

impl Builder<'_> {
    /// The one place where expressions are made.
    pub fn expr(&self, start: u32, kind: ExprKind, end: u32) -> Result<Expr> {
        let span = Span::new(start, end);
        let depth = 1 + deepest(&kind);
        if depth > self.max_depth {
            return fail(span, "too many nested expressions");
        }
        Ok(Box::new(ExprNode { span, depth, kind }))
    }

    pub fn constant(&mut self, id: LiteralId) -> ExprKind {
        ExprKind::Constant(self.literals.take(id))
    }

    /// One element without a comma is itself; else a tuple.
    pub fn tuple(&self, start: u32, (mut items, comma): (Vec<Expr>, bool), end: u32) -> Result<Expr> {
        match items.pop() {
            Some(only) if items.is_empty() && !comma => Ok(only),
            last => {
                items.extend(last);
                self.expr(start, ExprKind::Tuple(items), end)
            }
        }
    }

    /// What parentheses hold: a tuple, or one expression, which keeps its own place.
    pub fn group(&self, start: u32, (items, comma): (Vec<Expr>, bool), end: u32) -> Result<Expr> {
        if let ([only], false) = (&items[..], comma)
            && matches!(only.kind, ExprKind::Starred(_))
        {
            return fail(only.span, "cannot use starred expression here");
        }
        self.tuple(start, (items, comma), end)
    }

    /// `a[b, c]` and `a[*b]` index with a tuple.
    pub fn index(&self, start: u32, (items, comma): (Vec<Expr>, bool), end: u32) -> Result<Expr> {
        let starred = items.iter().any(|item| matches!(item.kind, ExprKind::Starred(_)));
        self.tuple(start, (items, comma || starred), end)
    }

    pub fn binary(&self, start: u32, left: Expr, op: BinaryOp, right: Expr, end: u32) -> Result<Expr> {
        self.expr(start, ExprKind::Binary(left, op, right), end)
    }

    // ---- strings

    /// Adjacent literals are one.
    pub fn strings(&mut self, start: u32, pieces: Vec<Node<Piece>>, end: u32) -> Result<Expr> {
        let bytes = pieces.iter().filter(|piece| matches!(piece.kind, Piece::Bytes(_))).count();
        if bytes != 0 && bytes != pieces.len() {
            return fail_behind(Span::new(start, end), "cannot mix bytes and nonbytes literals");
        }
        let kind = if bytes != 0 {
            ExprKind::Constant(Constant::Bytes(self.join_bytes(pieces)))
        } else if pieces.iter().any(|piece| matches!(piece.kind, Piece::FString(_))) {
            ExprKind::FString(self.join_fstring(pieces))
        } else {
            ExprKind::Constant(self.join_str(pieces))
        };
        self.expr(start, kind, end)
    }

    fn join_bytes(&mut self, pieces: Vec<Node<Piece>>) -> Box<[u8]> {
        let mut joined = Vec::new();
        for piece in pieces {
            if let Piece::Bytes(id) = piece.kind
                && let Constant::Bytes(bytes) = self.literals.take(id)
            {
                joined.extend_from_slice(&bytes);
            }
        }
        joined.into()
    }

    fn join_str(&mut self, pieces: Vec<Node<Piece>>) -> Constant {
        let mut texts = pieces.into_iter().filter_map(|piece| match piece.kind {
            Piece::Str(id) => match self.literals.take(id) {
                Constant::Str(text) => Some(text),
                _ => None,
            },
            _ => None,
        });
        let Some(mut first) = texts.next() else { return Constant::Int(0) };
        let mut joined = Vec::new();
        for text in texts {
            joined.extend_from_slice(&text.text);
        }
        if !joined.is_empty() {
            first.text = [&first.text, &joined[..]].concat().into();
        }
        Constant::Str(first)
    }

    fn join_fstring(&mut self, pieces: Vec<Node<Piece>>) -> Vec<FPart> {
        let parts = pieces.into_iter().flat_map(|piece| match piece.kind {
            Piece::FString(parts) => parts,
            Piece::Str(id) => vec![FPart::Text(Node { span: piece.span, kind: self.literals.take_text(id) })],
            Piece::Bytes(_) => Vec::new(),
        });
        join_texts(parts)
    }

    /// `{value = !r:spec}` with what `=` prints before it.
    pub fn field(
        &mut self,
        open: u32,
        value: Expr,
        show: Option<LiteralId>,
        conversion: Option<(Node<Token>, Ident)>,
        spec: Option<Node<Vec<FPart>>>,
        close: u32,
    ) -> Result<Vec<FPart>> {
        let mut conversion = conversion.map(|(mark, letter)| self.conversion(mark.span, letter)).transpose()?;
        let mut parts = Vec::new();
        if let Some(show) = show {
            let text = self.literals.take_text(show);
            let start = open + 1;
            let end = start + text.len() as u32;
            parts.push(FPart::Text(node(start, text, end)));
            if spec.is_none() {
                conversion = conversion.or(Some(Conversion::Repr));
            }
        }
        let spec = spec.map(|spec| Node { span: spec.span, kind: join_texts(spec.kind.into_iter()) });
        parts.push(FPart::Field(Box::new(Field { span: Span::new(open, close), value, conversion, spec })));
        Ok(parts)
    }

    fn conversion(&self, mark: Span, written: Ident) -> Result<Conversion> {
        if mark.end != written.span.start {
            return fail(written.span, "f-string: conversion type must come right after the exclamation mark");
        }
        match self.names.text(written.kind) {
            "s" => Ok(Conversion::Str),
            "r" => Ok(Conversion::Repr),
            "a" => Ok(Conversion::Ascii),
            other => {
                let message = format!("f-string: invalid conversion character '{other}': expected 's', 'r', or 'a'");
                fail(written.span, message)
            }
        }
    }
}

/// A string literal among adjacent ones.
pub enum Piece {
    Str(LiteralId),
    Bytes(LiteralId),
    FString(Vec<FPart>),
}

fn join_texts(parts: impl Iterator<Item = FPart>) -> Vec<FPart> {
    let mut joined: Vec<FPart> = Vec::new();
    for part in parts {
        match (joined.last_mut(), part) {
            (_, FPart::Text(text)) if text.kind.is_empty() => {}
            (Some(FPart::Text(before)), FPart::Text(text)) => {
                before.kind = [&before.kind[..], &text.kind].concat().into();
                before.span.end = text.span.end;
            }
            (_, part) => joined.push(part),
        }
    }
    joined
}

/// The depth of the deepest expression directly inside.
fn deepest(kind: &ExprKind) -> u32 {
    let of = |expr: &Expr| expr.depth;
    let all = |exprs: &[Expr]| exprs.iter().map(of).max().unwrap_or(0);
    let maybe = |expr: &Option<Expr>| expr.as_ref().map_or(0, of);
    match kind {
        ExprKind::Name(_) | ExprKind::Constant(_) => 0,
        ExprKind::FString(parts) => deepest_part(parts),
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) | ExprKind::Bool(_, items) => all(items),
        ExprKind::Dict(items) => items.iter().map(deepest_item).max().unwrap_or(0),
        ExprKind::Comprehension(_, it) => it.element.depth.max(deepest_clause(&it.clauses)),
        ExprKind::DictComprehension(it) => it.key.depth.max(it.value.depth).max(deepest_clause(&it.clauses)),
        ExprKind::Attribute(of, _)
        | ExprKind::Starred(of)
        | ExprKind::Unary(_, of)
        | ExprKind::Named(_, of)
        | ExprKind::Await(of)
        | ExprKind::YieldFrom(of) => of.depth,
        ExprKind::Subscript(left, right) | ExprKind::Binary(left, _, right) => left.depth.max(right.depth),
        ExprKind::Call(callee, args) => {
            args.iter().map(|arg| arg.kind.value().depth).max().unwrap_or(0).max(callee.depth)
        }
        ExprKind::Slice(start, stop, step) => maybe(start).max(maybe(stop)).max(maybe(step)),
        ExprKind::Compare(first, rest) => rest.iter().map(|(_, it)| it.depth).max().unwrap_or(0).max(first.depth),
        ExprKind::Conditional { test, then, otherwise } => test.depth.max(then.depth).max(otherwise.depth),
        ExprKind::Lambda(it) => {
            it.params.iter().map(|param| maybe(&param.default)).max().unwrap_or(0).max(it.body.depth)
        }
        ExprKind::Yield(value) => maybe(value),
    }
}

fn deepest_item(item: &DictItem) -> u32 {
    match item {
        DictItem::Pair(key, value) => key.depth.max(value.depth),
        DictItem::Spread(value) => value.depth,
    }
}

fn deepest_clause(clauses: &[Clause]) -> u32 {
    let conditions = clauses.iter().flat_map(|clause| &clause.conditions).map(|it| it.depth);
    clauses.iter().map(|clause| clause.target.depth.max(clause.iterable.depth)).chain(conditions).max().unwrap_or(0)
}

fn deepest_part(parts: &[FPart]) -> u32 {
    let depth = |part: &FPart| match part {
        FPart::Text(_) => 0,
        FPart::Field(field) => {
            field.value.depth.max(field.spec.as_ref().map_or(0, |spec| 1 + deepest_part(&spec.kind)))
        }
    };
    parts.iter().map(depth).max().unwrap_or(0)
}
