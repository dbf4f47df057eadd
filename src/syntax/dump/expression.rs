//! Expressions and what only stands inside them.

use super::{Dump, Dumper, NodeDump};
use crate::syntax::ast::{
    Arg, ArgKind, BinaryOp, BoolOp, Clause, CompareOp, Comprehension, ComprehensionKind, Constant, Conversion,
    DictItem, Expr, ExprKind, ExprNode, FPart, Field, Ident, Node, Param, Params, UnaryOp,
};
use crate::text::{Span, repr};

/// What happens to the thing that an expression denotes.
#[derive(Clone, Copy)]
pub(super) enum Context {
    Load,
    Store,
    Del,
}

impl Dump for Context {
    fn dump(&self, dumper: &mut Dumper) {
        let name = match self {
            Context::Load => "Load",
            Context::Store => "Store",
            Context::Del => "Del",
        };
        dumper.node(name).end();
    }
}

/// An expression that is assigned to or deleted.
pub(super) struct In<'e>(pub Context, pub &'e ExprNode);

impl<'e> In<'e> {
    pub fn each(context: Context, exprs: &'e [Expr]) -> impl Iterator<Item = In<'e>> {
        exprs.iter().map(move |expr| In(context, expr))
    }
}

impl Dump for In<'_> {
    fn dump(&self, dumper: &mut Dumper) {
        expression(dumper, self.1, self.0);
    }
}

impl Dump for ExprNode {
    fn dump(&self, dumper: &mut Dumper) {
        expression(dumper, self, Context::Load);
    }
}

/// Recurses; the tree is not deeper than the parser allows.
fn expression(d: &mut Dumper, expr: &ExprNode, context: Context) {
    let span = expr.span;
    match &expr.kind {
        ExprKind::Name(name) => d.node("Name").field("id", name).field("ctx", &context).end_at(span),
        ExprKind::Constant(value) => constant(d, value, span),
        ExprKind::FString(parts) => d.node("JoinedStr").list("values", parts).end_at(span),
        ExprKind::Tuple(items) => sequence(d, "Tuple", items, context, span),
        ExprKind::List(items) => sequence(d, "List", items, context, span),
        ExprKind::Set(items) => d.node("Set").list("elts", items).end_at(span),
        ExprKind::Dict(items) => dict(d, items, span),
        ExprKind::Comprehension(kind, parts) => comprehension(d, *kind, parts, span),
        ExprKind::DictComprehension(parts) => {
            let mut node = d.node("DictComp");
            node.field("key", &parts.key).field("value", &parts.value).list("generators", &parts.clauses).end_at(span);
        }
        ExprKind::Attribute(value, name) => {
            d.node("Attribute").field("value", value).field("attr", name).field("ctx", &context).end_at(span);
        }
        ExprKind::Subscript(value, index) => {
            d.node("Subscript").field("value", value).field("slice", index).field("ctx", &context).end_at(span);
        }
        ExprKind::Call(function, args) => {
            arguments(d.node("Call").field("func", function), "args", args).end_at(span);
        }
        ExprKind::Slice(lower, upper, step) => {
            let mut node = d.node("Slice");
            node.optional("lower", lower.as_ref()).optional("upper", upper.as_ref()).optional("step", step.as_ref());
            node.end_at(span);
        }
        ExprKind::Starred(value) => {
            d.node("Starred").field("value", &In(context, value)).field("ctx", &context).end_at(span);
        }
        ExprKind::Unary(op, operand) => d.node("UnaryOp").field("op", op).field("operand", operand).end_at(span),
        ExprKind::Binary(left, op, right) => {
            d.node("BinOp").field("left", left).field("op", op).field("right", right).end_at(span);
        }
        ExprKind::Bool(op, values) => d.node("BoolOp").field("op", op).list("values", values).end_at(span),
        ExprKind::Compare(left, rest) => compare(d, left, rest, span),
        ExprKind::Conditional { test, then, otherwise } => {
            d.node("IfExp").field("test", test).field("body", then).field("orelse", otherwise).end_at(span);
        }
        ExprKind::Lambda(lambda) => {
            d.node("Lambda").field("args", &lambda.params).field("body", &lambda.body).end_at(span);
        }
        ExprKind::Named(name, value) => {
            d.node("NamedExpr").field("target", &StoredName(name)).field("value", value).end_at(span);
        }
        ExprKind::Await(value) => d.node("Await").field("value", value).end_at(span),
        ExprKind::Yield(value) => d.node("Yield").optional("value", value.as_ref()).end_at(span),
        ExprKind::YieldFrom(value) => d.node("YieldFrom").field("value", value).end_at(span),
    }
}

fn sequence(d: &mut Dumper, name: &str, items: &[Expr], context: Context, span: Span) {
    d.node(name).list("elts", In::each(context, items)).field("ctx", &context).end_at(span);
}

/// Keys and values in two lists; what is spread has no key.
fn dict(d: &mut Dumper, items: &[DictItem], span: Span) {
    let keys = items.iter().map(|item| match item {
        DictItem::Pair(key, _) => Some(key),
        DictItem::Spread(_) => None,
    });
    let values = items.iter().map(|item| match item {
        DictItem::Pair(_, value) | DictItem::Spread(value) => value,
    });
    d.node("Dict").list("keys", keys).list("values", values).end_at(span);
}

fn comprehension(d: &mut Dumper, kind: ComprehensionKind, parts: &Comprehension, span: Span) {
    let name = match kind {
        ComprehensionKind::List => "ListComp",
        ComprehensionKind::Set => "SetComp",
        ComprehensionKind::Generator => "GeneratorExp",
    };
    d.node(name).field("elt", &parts.element).list("generators", &parts.clauses).end_at(span);
}

fn compare(d: &mut Dumper, left: &ExprNode, rest: &[(CompareOp, Expr)], span: Span) {
    let ops = rest.iter().map(|(op, _)| op);
    let operands = rest.iter().map(|(_, operand)| operand);
    d.node("Compare").field("left", left).list("ops", ops).list("comparators", operands).end_at(span);
}

/// An `Ident` where CPython has an expression: the target of `:=`, the name of a type.
pub(super) struct StoredName<'a>(pub &'a Ident);

impl Dump for StoredName<'_> {
    fn dump(&self, dumper: &mut Dumper) {
        dumper.node("Name").field("id", self.0).field("ctx", &Context::Store).end_at(self.0.span);
    }
}

/// Ends a call or the head of a class: arguments in order of their kinds.
pub(super) fn arguments<'n, 'd, 'a>(
    node: &'n mut NodeDump<'d, 'a>,
    positional: &str,
    args: &[Arg],
) -> &'n mut NodeDump<'d, 'a> {
    let is_keyword = |arg: &&Arg| matches!(arg.kind, ArgKind::Keyword(..) | ArgKind::KeywordSpread(_));
    node.list(positional, args.iter().filter(|arg| !is_keyword(arg))).list("keywords", args.iter().filter(is_keyword))
}

impl Dump for Arg {
    fn dump(&self, d: &mut Dumper) {
        match &self.kind {
            ArgKind::Positional(value) => value.dump(d),
            ArgKind::Spread(value) => {
                d.node("Starred").field("value", value).field("ctx", &Context::Load).end_at(self.span);
            }
            ArgKind::Keyword(name, value) => {
                d.node("keyword").field("arg", name).field("value", value).end_at(self.span);
            }
            ArgKind::KeywordSpread(value) => d.node("keyword").field("value", value).end_at(self.span),
        }
    }
}

impl Dump for Clause {
    fn dump(&self, d: &mut Dumper) {
        let mut node = d.node("comprehension");
        node.field("target", &In(Context::Store, &self.target)).field("iter", &self.iterable);
        node.list("ifs", &self.conditions).field("is_async", &self.is_async).end();
    }
}

impl Dump for Params {
    fn dump(&self, d: &mut Dumper) {
        let positional = self.positional_only.iter().chain(&self.regular);
        let mut node = d.node("arguments");
        node.list("posonlyargs", &self.positional_only).list("args", &self.regular);
        node.optional("vararg", self.args.as_ref()).list("kwonlyargs", &self.keyword_only);
        node.list("kw_defaults", self.keyword_only.iter().map(|param| &param.default));
        node.optional("kwarg", self.kwargs.as_ref());
        node.list("defaults", positional.filter_map(|param| param.default.as_ref())).end();
    }
}

impl Dump for Param {
    fn dump(&self, d: &mut Dumper) {
        d.node("arg").field("arg", &self.name).optional("annotation", self.annotation.as_ref()).end_at(self.span);
    }
}

impl Dump for FPart {
    fn dump(&self, d: &mut Dumper) {
        match self {
            FPart::Text(text) => d.node("Constant").field("value", &Text(&text.kind)).end_at(text.span),
            FPart::Field(field) => field.dump(d),
        }
    }
}

impl Dump for Field {
    fn dump(&self, d: &mut Dumper) {
        let conversion = match self.conversion {
            None => -1,
            Some(Conversion::Str) => i32::from(b's'),
            Some(Conversion::Repr) => i32::from(b'r'),
            Some(Conversion::Ascii) => i32::from(b'a'),
        };
        let mut node = d.node("FormattedValue");
        node.field("value", &self.value).field("conversion", &conversion);
        node.optional("format_spec", self.spec.as_ref()).end_at(self.span);
    }
}

/// The format of a field is an f-string itself.
impl Dump for Node<Vec<FPart>> {
    fn dump(&self, d: &mut Dumper) {
        d.node("JoinedStr").list("values", &self.kind).end_at(self.span);
    }
}

/// Generalised UTF-8.
struct Text<'a>(&'a [u8]);

impl Dump for Text<'_> {
    fn dump(&self, d: &mut Dumper) {
        d.writer.leaf(|out| repr::string(out, self.0));
    }
}

fn constant(d: &mut Dumper, value: &Constant, span: Span) {
    let has_u_prefix = matches!(value, Constant::Str(string) if string.u_prefix);
    d.node("Constant").field("value", value).optional("kind", has_u_prefix.then_some(&"u")).end_at(span);
}

impl Dump for Constant {
    fn dump(&self, d: &mut Dumper) {
        d.writer.leaf(|out| match self {
            Constant::None => out.push_str("None"),
            Constant::True => out.push_str("True"),
            Constant::False => out.push_str("False"),
            Constant::Ellipsis => out.push_str("Ellipsis"),
            Constant::Int(value) => out.push_str(&value.to_string()),
            Constant::BigInt(value) => repr::integer(out, value.radix, &value.digits),
            Constant::Float(value) => repr::float(out, *value),
            Constant::Imaginary(value) => repr::imaginary(out, *value),
            Constant::Str(value) => repr::string(out, &value.text),
            Constant::Bytes(value) => repr::bytes(out, value),
        });
    }
}

impl Dump for BinaryOp {
    fn dump(&self, d: &mut Dumper) {
        let name = match self {
            BinaryOp::Add => "Add",
            BinaryOp::Sub => "Sub",
            BinaryOp::Mul => "Mult",
            BinaryOp::MatMul => "MatMult",
            BinaryOp::Div => "Div",
            BinaryOp::FloorDiv => "FloorDiv",
            BinaryOp::Mod => "Mod",
            BinaryOp::Pow => "Pow",
            BinaryOp::Shl => "LShift",
            BinaryOp::Shr => "RShift",
            BinaryOp::BitAnd => "BitAnd",
            BinaryOp::BitOr => "BitOr",
            BinaryOp::BitXor => "BitXor",
        };
        d.node(name).end();
    }
}

impl Dump for UnaryOp {
    fn dump(&self, d: &mut Dumper) {
        let name = match self {
            UnaryOp::Pos => "UAdd",
            UnaryOp::Neg => "USub",
            UnaryOp::Invert => "Invert",
            UnaryOp::Not => "Not",
        };
        d.node(name).end();
    }
}

impl Dump for BoolOp {
    fn dump(&self, d: &mut Dumper) {
        let name = match self {
            BoolOp::And => "And",
            BoolOp::Or => "Or",
        };
        d.node(name).end();
    }
}

impl Dump for CompareOp {
    fn dump(&self, d: &mut Dumper) {
        let name = match self {
            CompareOp::Eq => "Eq",
            CompareOp::Ne => "NotEq",
            CompareOp::Lt => "Lt",
            CompareOp::Le => "LtE",
            CompareOp::Gt => "Gt",
            CompareOp::Ge => "GtE",
            CompareOp::Is => "Is",
            CompareOp::IsNot => "IsNot",
            CompareOp::In => "In",
            CompareOp::NotIn => "NotIn",
        };
        d.node(name).end();
    }
}
