//! What the grammar calls where a rule needs more than a constructor: depth, literals, targets,
//! and the orders that an LR grammar says badly.

use super::ast::*;
use super::literal::{LiteralId, Literals};
use super::names::{Name, Names};
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

    // ---- patterns

    pub fn string_pattern(&mut self, start: u32, pieces: Vec<Node<Piece>>, end: u32) -> Result<Expr> {
        match pieces.iter().find(|piece| matches!(piece.kind, Piece::FString(_))) {
            Some(fstring) => fail(fstring.span, "patterns may only match literals and attribute lookups"),
            None => self.strings(start, pieces, end),
        }
    }

    pub fn is_wildcard(&self, name: Name) -> bool {
        self.names.text(name) == "_"
    }

    pub fn capture(&self, name: Ident) -> PatternKind {
        if self.is_wildcard(name.kind) { PatternKind::Wildcard } else { PatternKind::Capture(name) }
    }

    pub fn star_pattern(&self, name: Ident) -> PatternKind {
        PatternKind::Star(if self.is_wildcard(name.kind) { None } else { Some(name) })
    }

    pub fn as_pattern(&self, pattern: Pattern, name: Ident) -> Result<PatternKind> {
        if self.is_wildcard(name.kind) {
            return fail(name.span, "cannot use '_' as a target");
        }
        Ok(PatternKind::As(Box::new(pattern), name))
    }

    pub fn mapping_pattern(&self, items: Vec<Node<MappingItem>>) -> Result<PatternKind> {
        let mut pairs = Vec::new();
        let mut rest: Option<Ident> = None;
        for Node { span, kind: item } in items {
            match (item, &rest) {
                (_, Some(rest)) => {
                    let rest = self.names.text(rest.kind);
                    return fail(span, format!("invalid syntax. '**{rest}' must come last in a mapping pattern"));
                }
                (MappingItem::Pair(key, value), None) => pairs.push((key, value)),
                (MappingItem::Rest(name), None) if self.is_wildcard(name.kind) => {
                    return fail(name.span, "'**_' is not needed: a mapping pattern ignores other keys anyway");
                }
                (MappingItem::Rest(name), None) => rest = Some(name),
            }
        }
        Ok(PatternKind::Mapping { items: pairs, rest })
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

// ---- statements

pub fn assign(mut chain: Vec<Expr>) -> Result<StmtKind> {
    let Some(value) = chain.pop() else { return Ok(StmtKind::Pass) };
    if chain.is_empty() {
        return Ok(StmtKind::Expr(value));
    }
    for target in &chain {
        check_target(target, Place::Assignment).map_err(|error| comparison_meant(&chain, &value).unwrap_or(error))?;
    }
    Ok(StmtKind::Assign(chain, value))
}

/// `x = y == z = 3`, `f(), x = 1`: where an assignment is wrong anyway, Python takes the first `=` for `==` if what
/// follows it is not assigned to.
fn comparison_meant(chain: &[Expr], value: &Expr) -> Option<Failure> {
    let target = match &chain[0].kind {
        ExprKind::Tuple(items) if items.first()?.span.start == chain[0].span.start => items.last()?,
        _ => &chain[0],
    };
    let operand = match chain.get(1) {
        Some(next) => first_operand(next)?,
        None => first_operand(value).unwrap_or(value),
    };
    let (span, message) = match &target.kind {
        ExprKind::Name(_) => {
            (target.span.to(operand.span), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?".into())
        }
        ExprKind::Attribute(..) | ExprKind::Subscript(..) | ExprKind::Call(..) | ExprKind::Binary(..) => {
            (target.span, not_a_target(&target.kind, Place::Assignment))
        }
        _ => return None,
    };
    Some(refusal(span, false, message))
}

/// What an expression with looser operators than `|` begins with.
fn first_operand(expr: &Expr) -> Option<&Expr> {
    let first = match &expr.kind {
        ExprKind::Compare(first, _) => first,
        ExprKind::Bool(_, items) => items.first()?,
        ExprKind::Conditional { then, .. } => then,
        _ => return None,
    };
    Some(first_operand(first).unwrap_or(first))
}

pub fn aug_assign(target: Expr, op: BinaryOp, value: Expr) -> Result<StmtKind> {
    if !matches!(target.kind, ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..)) {
        let message = format!("'{}' is an illegal expression for augmented assignment", describe(&target.kind));
        return fail(target.span, message);
    }
    Ok(StmtKind::AugAssign(target, op, value))
}

pub fn ann_assign(start: u32, target: Expr, colon: Span, annotation: Expr, value: Option<Expr>) -> Result<StmtKind> {
    match &target.kind {
        ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => {}
        ExprKind::List(_) | ExprKind::Tuple(_) => {
            let message = format!("only single target (not {}) can be annotated", describe(&target.kind));
            // Of a tuple without parentheses, Python marks the first element.
            let span = match &target.kind {
                ExprKind::Tuple(items) if items.first().is_some_and(|it| it.span.start == target.span.start) => {
                    items[0].span
                }
                _ => target.span,
            };
            return fail(span, message);
        }
        ExprKind::Starred(_) => return fail(colon, "invalid syntax. A starred name cannot be annotated"),
        _ => return fail(target.span, "illegal target for annotation"),
    }
    let simple = matches!(target.kind, ExprKind::Name(_)) && target.span.start == start;
    Ok(StmtKind::AnnAssign(Box::new(AnnAssign { target, annotation, value, simple })))
}

pub fn delete(targets: Vec<Expr>) -> Result<StmtKind> {
    targets.iter().try_for_each(|target| check_target(target, Place::Delete))?;
    Ok(StmtKind::Del(targets))
}

/// Where a target stands; it decides what may stand there and what is said of the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Assignment,
    /// `for`, `with`, comprehensions.
    Binding,
    Delete,
}

pub fn target(expr: Expr) -> Result<Expr> {
    check_target(&expr, Place::Binding)?;
    Ok(expr)
}

/// `end` is behind the parentheses around it. Python reads `for (x in y) in z` as a comparison with a target on its left.
pub fn for_target(expr: Expr, end: u32) -> Result<Expr> {
    match &expr.kind {
        ExprKind::Compare(_, rest) if rest[0].0 == CompareOp::In => {
            fail_behind(Span::new(expr.span.start, end), "invalid syntax. A comparison cannot be assigned to")
        }
        _ => target(expr),
    }
}

fn check_target(expr: &Expr, place: Place) -> Result<()> {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => Ok(()),
        ExprKind::Starred(inner) if place != Place::Delete => check_target(inner, place),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().try_for_each(|item| check_target(item, place)),
        other => fail(expr.span, not_a_target(other, place)),
    }
}

fn not_a_target(kind: &ExprKind, place: Place) -> String {
    let what = describe(kind);
    match (place, kind) {
        (Place::Delete, _) => format!("cannot delete {what}"),
        (Place::Assignment, ExprKind::Yield(_) | ExprKind::YieldFrom(_)) => {
            "assignment to yield expression not possible".into()
        }
        (Place::Binding, _) => format!("cannot assign to {what}"),
        (
            Place::Assignment,
            ExprKind::Constant(Constant::True | Constant::False | Constant::None | Constant::Ellipsis),
        )
        | (Place::Assignment, ExprKind::Comprehension(..)) => format!("cannot assign to {what}"),
        (Place::Assignment, _) => format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?"),
    }
}

/// What Python's messages call an expression.
pub fn describe(kind: &ExprKind) -> &'static str {
    match kind {
        ExprKind::Name(_) => "name",
        ExprKind::Constant(constant) => match constant {
            Constant::None => "none",
            Constant::True => "true",
            Constant::False => "false",
            Constant::Ellipsis => "ellipsis",
            _ => "literal",
        },
        ExprKind::FString(_) => "f-string expression",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) => "list",
        ExprKind::Set(_) => "set display",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::Comprehension(ComprehensionKind::List, _) => "list comprehension",
        ExprKind::Comprehension(ComprehensionKind::Set, _) => "set comprehension",
        ExprKind::Comprehension(ComprehensionKind::Generator, _) => "generator expression",
        ExprKind::DictComprehension(_) => "dict comprehension",
        ExprKind::Attribute(..) => "attribute",
        ExprKind::Subscript(..) => "subscript",
        ExprKind::Call(..) => "function call",
        ExprKind::Slice(..) => "slice",
        ExprKind::Starred(_) => "starred",
        ExprKind::Unary(..) | ExprKind::Binary(..) | ExprKind::Bool(..) => "expression",
        ExprKind::Compare(..) => "comparison",
        ExprKind::Conditional { .. } => "conditional expression",
        ExprKind::Lambda(_) => "lambda",
        ExprKind::Named(..) => "named expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
    }
}

/// `with (a, *b):` and `with (x := f(), y):` hold one tuple after all; other parentheses hold items.
pub fn with_items(cx: &Builder, start: u32, items: Vec<WithItem>, comma: bool, end: u32) -> Result<Vec<WithItem>> {
    let is_tuple = |item: &WithItem| match item.value.kind {
        ExprKind::Starred(_) => true,
        ExprKind::Named(..) => items.len() > 1 || comma,
        _ => false,
    };
    if items.iter().all(|item| item.target.is_none()) && items.iter().any(is_tuple) {
        let values = items.into_iter().map(|item| item.value).collect();
        return Ok(vec![WithItem { value: cx.group(start, (values, comma), end)?, target: None }]);
    }
    Ok(items)
}

// ---- arguments and parameters

impl ArgKind {
    pub fn value(&self) -> &Expr {
        match self {
            ArgKind::Positional(value)
            | ArgKind::Spread(value)
            | ArgKind::Keyword(_, value)
            | ArgKind::KeywordSpread(value) => value,
        }
    }
}

pub fn args(Node { span, kind: args }: Node<Vec<Arg>>) -> Result<Vec<Arg>> {
    let mut keyword = false;
    let mut spread = false;
    for (at, arg) in args.iter().enumerate() {
        match &arg.kind {
            ArgKind::Positional(_) if spread => {
                return fail_behind(span, "positional argument follows keyword argument unpacking");
            }
            ArgKind::Positional(_) if keyword => {
                return fail_behind(span, "positional argument follows keyword argument");
            }
            ArgKind::Spread(_) if spread => {
                let comma = Span::new(args[at - 1].span.end, arg.span.end);
                return fail(comma, "iterable argument unpacking follows keyword argument unpacking");
            }
            ArgKind::Positional(_) | ArgKind::Spread(_) => {}
            ArgKind::Keyword(..) => keyword = true,
            ArgKind::KeywordSpread(_) => spread = true,
        }
    }
    Ok(args)
}

/// A parameter as it is written.
pub enum Written {
    Plain(Param),
    Slash,
    Star,
    Args(Param),
    Kwargs(Param),
}

pub fn params(written: Vec<Node<Written>>) -> Result<Params> {
    arrange(written, false)
}

/// Only in a lambda does Python say it behind the star when something is missing there.
pub fn lambda_params(written: Vec<Node<Written>>) -> Result<Params> {
    arrange(written, true)
}

fn arrange(written: Vec<Node<Written>>, is_lambda: bool) -> Result<Params> {
    let mut params = Params::default();
    let mut defaults = false;
    let mut star: Option<Span> = None;
    let mut slash = false;
    for (at, Node { span, kind }) in written.into_iter().enumerate() {
        if params.kwargs.is_some() {
            return fail(span, "parameters cannot follow var-keyword parameter");
        }
        match kind {
            Written::Plain(param) if star.is_some() => params.keyword_only.push(param),
            Written::Plain(param) => {
                if defaults && param.default.is_none() {
                    return fail(param.span, "parameter without a default follows parameter with a default");
                }
                defaults |= param.default.is_some();
                params.regular.push(param);
            }
            Written::Slash if slash => return fail(span, "/ may appear only once"),
            Written::Slash if star.is_some() => return fail(span, "/ must be ahead of *"),
            Written::Slash if at == 0 => return fail(span, "at least one parameter must precede /"),
            Written::Slash => {
                slash = true;
                params.positional_only = std::mem::take(&mut params.regular);
            }
            Written::Star | Written::Args(_) if star.is_some() => return fail(span, "* may appear only once"),
            Written::Star => star = Some(span),
            Written::Args(param) => {
                star = Some(span);
                params.args = Some(Box::new(param));
            }
            Written::Kwargs(param) => params.kwargs = Some(Box::new(param)),
        }
    }
    match star {
        Some(star) if params.args.is_none() && params.keyword_only.is_empty() => {
            const MESSAGE: &str = "named parameters must follow bare *";
            match params.kwargs {
                Some(kwargs) if is_lambda => fail(Span::new(kwargs.span.start - 2, kwargs.span.end), MESSAGE),
                None if is_lambda => fail_behind(star, MESSAGE),
                _ => fail(star, MESSAGE),
            }
        }
        _ => Ok(params),
    }
}

// ---- patterns

pub enum MappingItem {
    Pair(Expr, Pattern),
    Rest(Ident),
}

/// `case a, b:`; one pattern without a comma is itself.
pub fn sequence(start: u32, (mut items, comma): (Vec<Pattern>, bool), end: u32) -> Result<Pattern> {
    match items.pop() {
        Some(only) if items.is_empty() && !comma => match only.kind {
            PatternKind::Star(_) => {
                fail_behind(only.span, "invalid syntax. A starred pattern stands in a sequence: add a comma")
            }
            _ => Ok(only),
        },
        last => {
            items.extend(last);
            Ok(node(start, PatternKind::Sequence(items), end))
        }
    }
}

pub fn class_pattern(class: Expr, args: Vec<(Option<Ident>, Pattern)>) -> Result<PatternKind> {
    let mut positional: Vec<Pattern> = Vec::new();
    let mut keywords: Vec<(Ident, Pattern)> = Vec::new();
    for (name, pattern) in args {
        match name {
            Some(name) => keywords.push((name, pattern)),
            None if keywords.is_empty() => positional.push(pattern),
            None => return fail(pattern.span, "positional patterns follow keyword patterns"),
        }
    }
    Ok(PatternKind::Class { class, positional, keywords })
}

/// `1 + 2j`: what an addition in a pattern must be.
pub fn complex(cx: &Builder, start: u32, real: Expr, op: BinaryOp, imaginary: Expr, end: u32) -> Result<Expr> {
    let number = match &real.kind {
        ExprKind::Unary(_, number) => number,
        _ => &real,
    };
    if matches!(number.kind, ExprKind::Constant(Constant::Imaginary(_))) {
        return fail(real.span, "real number required in complex literal");
    }
    if !matches!(imaginary.kind, ExprKind::Constant(Constant::Imaginary(_))) {
        return fail(imaginary.span, "imaginary number required in complex literal");
    }
    cx.binary(start, real, op, imaginary, end)
}
