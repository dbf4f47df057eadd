//! Statements and the clauses they are made of.

use super::expression::{Context, In, StoredName, arguments};
use super::{Dump, Dumper, NodeDump};
use crate::syntax::ast::{
    Alias, AnnAssign, Branch, Class, For, Function, Handler, Ident, ImportFrom, ImportNames, Stmt, StmtKind, Try,
    TypeAlias, TypeParam, TypeParamKind, TypeParams, With, WithItem,
};
use crate::text::Span;

impl Dump for Stmt {
    fn dump(&self, d: &mut Dumper) {
        let span = self.span;
        match &self.kind {
            StmtKind::If(branches, orelse) => if_chain(d, branches, orelse, span),
            StmtKind::While(parts) => {
                let mut node = d.node("While");
                node.field("test", &parts.test).list("body", &parts.body).list("orelse", &parts.orelse).end_at(span);
            }
            StmtKind::For(parts) => for_loop(d, parts, span),
            StmtKind::Try(parts) => try_statement(d, parts, span),
            StmtKind::With(parts) => with(d, parts, span),
            StmtKind::Match(parts) => {
                d.node("Match").field("subject", &parts.subject).list("cases", &parts.cases).end_at(span);
            }
            StmtKind::Function(parts) => function(d, parts, span),
            StmtKind::Class(parts) => class(d, parts, span),
            StmtKind::Expr(value) => d.node("Expr").field("value", value).end_at(span),
            StmtKind::Assign(targets, value) => {
                d.node("Assign").list("targets", In::each(Context::Store, targets)).field("value", value).end_at(span);
            }
            StmtKind::AugAssign(target, op, value) => {
                let mut node = d.node("AugAssign");
                node.field("target", &In(Context::Store, target)).field("op", op).field("value", value).end_at(span);
            }
            StmtKind::AnnAssign(parts) => annotated(d, parts, span),
            StmtKind::Pass => d.node("Pass").end_at(span),
            StmtKind::Break => d.node("Break").end_at(span),
            StmtKind::Continue => d.node("Continue").end_at(span),
            StmtKind::Return(value) => d.node("Return").optional("value", value.as_ref()).end_at(span),
            StmtKind::Raise { exception, cause } => {
                d.node("Raise").optional("exc", exception.as_ref()).optional("cause", cause.as_ref()).end_at(span);
            }
            StmtKind::Global(names) => d.node("Global").list("names", names).end_at(span),
            StmtKind::Nonlocal(names) => d.node("Nonlocal").list("names", names).end_at(span),
            StmtKind::Del(targets) => d.node("Delete").list("targets", In::each(Context::Del, targets)).end_at(span),
            StmtKind::Assert(test, message) => {
                d.node("Assert").field("test", test).optional("msg", message.as_ref()).end_at(span);
            }
            StmtKind::Import(names) => d.node("Import").list("names", names).end_at(span),
            StmtKind::From(parts) => import_from(d, parts, span),
            StmtKind::TypeAlias(parts) => type_alias(d, parts, span),
        }
    }
}

/// Every `elif` is an `If` in the `orelse` of the one before. A chain may be longer than the
/// stack is deep: its nodes are opened in turn, and closed in reverse.
fn if_chain(d: &mut Dumper, branches: &[Branch], orelse: &[Stmt], span: Span) {
    let Some((last, outer)) = branches.split_last() else { return };
    let mut unfinished = Vec::with_capacity(outer.len());
    for branch in outer {
        unfinished.push(if_node(d, branch).suspend_in_list("orelse"));
    }
    if_node(d, last).list("orelse", orelse).end_at(last.span.to(span));
    for (branch, suspended) in outer.iter().zip(&unfinished).rev() {
        d.resume(suspended).end_at(branch.span.to(span));
    }
}

fn if_node<'d, 'a>(d: &'d mut Dumper<'a>, branch: &Branch) -> NodeDump<'d, 'a> {
    let mut node = d.node("If");
    node.field("test", &branch.test).list("body", &branch.body);
    node
}

fn for_loop(d: &mut Dumper, parts: &For, span: Span) {
    let mut node = d.node(if parts.is_async { "AsyncFor" } else { "For" });
    node.field("target", &In(Context::Store, &parts.target)).field("iter", &parts.iterable);
    node.list("body", &parts.body).list("orelse", &parts.orelse).end_at(span);
}

fn try_statement(d: &mut Dumper, parts: &Try, span: Span) {
    let mut node = d.node(if parts.is_star { "TryStar" } else { "Try" });
    node.list("body", &parts.body).list("handlers", &parts.handlers);
    node.list("orelse", &parts.orelse).list("finalbody", &parts.finally).end_at(span);
}

impl Dump for Handler {
    fn dump(&self, d: &mut Dumper) {
        let mut node = d.node("ExceptHandler");
        node.optional("type", self.kind.as_ref()).optional("name", self.name.as_ref());
        node.list("body", &self.body).end_at(self.span);
    }
}

fn with(d: &mut Dumper, parts: &With, span: Span) {
    let mut node = d.node(if parts.is_async { "AsyncWith" } else { "With" });
    node.list("items", &parts.items).list("body", &parts.body).end_at(span);
}

impl Dump for WithItem {
    fn dump(&self, d: &mut Dumper) {
        let target = self.target.as_ref().map(|target| In(Context::Store, target));
        d.node("withitem").field("context_expr", &self.value).optional("optional_vars", target.as_ref()).end();
    }
}

fn function(d: &mut Dumper, parts: &Function, span: Span) {
    let mut node = d.node(if parts.is_async { "AsyncFunctionDef" } else { "FunctionDef" });
    node.field("name", &parts.name).field("args", &parts.params).list("body", &parts.body);
    node.list("decorator_list", &parts.decorators).optional("returns", parts.returns.as_ref());
    type_params(&mut node, parts.type_params.as_ref());
    node.end_at(span);
}

fn class(d: &mut Dumper, parts: &Class, span: Span) {
    let mut node = d.node("ClassDef");
    arguments(node.field("name", &parts.name), "bases", &parts.args);
    node.list("body", &parts.body).list("decorator_list", &parts.decorators);
    type_params(&mut node, parts.type_params.as_ref());
    node.end_at(span);
}

/// Pythons before 3.12 know no such field, so it is shown only where there is something in it.
fn type_params(node: &mut NodeDump, params: Option<&TypeParams>) {
    if let Some(params) = params {
        node.list("type_params", &params.kind);
    }
}

impl Dump for TypeParam {
    fn dump(&self, d: &mut Dumper) {
        let mut node = match &self.kind {
            TypeParamKind::Var { .. } => d.node("TypeVar"),
            TypeParamKind::VarTuple => d.node("TypeVarTuple"),
            TypeParamKind::Spec => d.node("ParamSpec"),
        };
        node.field("name", &self.name);
        if let TypeParamKind::Var { bound } = &self.kind {
            node.optional("bound", bound.as_ref());
        }
        node.end_at(self.span);
    }
}

fn type_alias(d: &mut Dumper, parts: &TypeAlias, span: Span) {
    let params = parts.type_params.iter().flat_map(|params| &params.kind);
    let mut node = d.node("TypeAlias");
    node.field("name", &StoredName(&parts.name)).list("type_params", params).field("value", &parts.value).end_at(span);
}

fn annotated(d: &mut Dumper, parts: &AnnAssign, span: Span) {
    let mut node = d.node("AnnAssign");
    node.field("target", &In(Context::Store, &parts.target)).field("annotation", &parts.annotation);
    node.optional("value", parts.value.as_ref()).field("simple", &parts.simple).end_at(span);
}

fn import_from(d: &mut Dumper, parts: &ImportFrom, span: Span) {
    let mut node = d.node("ImportFrom");
    if !parts.path.is_empty() {
        node.field("module", &Path(&parts.path));
    }
    match &parts.names {
        ImportNames::All(star) => node.list("names", [Star(*star)]),
        ImportNames::Some(names) => node.list("names", names),
    };
    node.field("level", &parts.level).end_at(span);
}

impl Dump for Alias {
    fn dump(&self, d: &mut Dumper) {
        d.node("alias").field("name", &Path(&self.path)).optional("asname", self.alias.as_ref()).end_at(self.span);
    }
}

/// The star of `from … import *`.
struct Star(Span);

impl Dump for Star {
    fn dump(&self, d: &mut Dumper) {
        d.node("alias").field("name", &"*").end_at(self.0);
    }
}

/// Names joined with dots.
struct Path<'a>(&'a [Ident]);

impl Dump for Path<'_> {
    fn dump(&self, d: &mut Dumper) {
        let names: Vec<&str> = self.0.iter().map(|name| d.names.text(name.kind)).collect();
        names.join(".").as_str().dump(d);
    }
}
