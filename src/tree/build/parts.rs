//! What is inside a statement or an expression, in the order in which it is evaluated, as far as the same frame evaluates
//! it; and whether any of it suspends a generator.

use crate::syntax::ast::{self, ArgKind, DictItem, Expr, ExprKind, FPart, StmtKind};

/// The parts of an expression.
pub(super) fn expression_parts(expression: &Expr) -> Vec<&Expr> {
    match &expression.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) => Vec::new(),
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) | ExprKind::Bool(_, items) => {
            items.iter().map(unstarred).collect()
        }
        ExprKind::FString(parts) => field_parts(parts),
        ExprKind::Dict(items) => items.iter().flat_map(entry_parts).collect(),
        ExprKind::Comprehension(_, comprehension) => first_iterable(&comprehension.clauses),
        ExprKind::DictComprehension(comprehension) => first_iterable(&comprehension.clauses),
        ExprKind::Subscript(a, b) | ExprKind::Binary(a, _, b) => vec![a, b],
        ExprKind::Call(callee, arguments) => call_parts(callee, arguments),
        ExprKind::Slice(start, stop, step) => [start, stop, step].into_iter().flatten().collect(),
        ExprKind::Attribute(a, _)
        | ExprKind::Starred(a)
        | ExprKind::Unary(_, a)
        | ExprKind::Named(_, a)
        | ExprKind::Await(a)
        | ExprKind::YieldFrom(a) => vec![a],
        ExprKind::Compare(first, links) => std::iter::once(first).chain(links.iter().map(|(_, link)| link)).collect(),
        ExprKind::Conditional { test, then, otherwise } => vec![test, then, otherwise],
        ExprKind::Lambda(lambda) => default_parts(&lambda.params),
        ExprKind::Yield(value) => value.iter().collect(),
    }
}

fn unstarred(item: &Expr) -> &Expr {
    match &item.kind {
        ExprKind::Starred(inner) => inner,
        _ => item,
    }
}

fn field_parts(parts: &[FPart]) -> Vec<&Expr> {
    let fields = parts.iter().filter_map(|part| match part {
        FPart::Field(field) => Some(field),
        FPart::Text(_) => None,
    });
    fields
        .flat_map(|field| {
            let inner = field.spec.as_ref().map(|spec| field_parts(&spec.kind)).unwrap_or_default();
            std::iter::once(&field.value).chain(inner)
        })
        .collect()
}

fn entry_parts(item: &DictItem) -> Vec<&Expr> {
    match item {
        DictItem::Pair(key, value) => vec![key, value],
        DictItem::Spread(mapping) => vec![mapping],
    }
}

fn first_iterable(clauses: &[ast::Clause]) -> Vec<&Expr> {
    clauses.iter().take(1).map(|clause| &clause.iterable).collect()
}

/// The object of a method is evaluated as a part of the callee.
fn call_parts<'a>(callee: &'a Expr, arguments: &'a [ast::Arg]) -> Vec<&'a Expr> {
    std::iter::once(callee).chain(arguments.iter().map(|argument| argument.kind.value())).collect()
}

fn default_parts(params: &ast::Params) -> Vec<&Expr> {
    params.iter().filter_map(|param| param.default.as_ref()).collect()
}

/// The parts of a simple statement, of a definition, or of the head of another.
pub(super) fn statement_parts(statement: &ast::Stmt) -> Vec<&Expr> {
    match &statement.kind {
        StmtKind::Expr(value) => vec![value],
        StmtKind::Assign(targets, value) => {
            std::iter::once(value).chain(targets.iter().flat_map(target_parts)).collect()
        }
        StmtKind::AugAssign(target, _, value) => {
            let mut parts = target_parts(target);
            parts.push(value);
            parts
        }
        StmtKind::AnnAssign(assign) => assign.value.iter().chain(target_parts(&assign.target)).collect(),
        StmtKind::Return(value) => value.iter().collect(),
        StmtKind::Raise { exception, cause } => [exception, cause].into_iter().flatten().collect(),
        StmtKind::Del(targets) => targets.iter().flat_map(target_parts).collect(),
        StmtKind::Assert(test, message) => std::iter::once(test).chain(message).collect(),
        StmtKind::Function(function) => function.decorators.iter().chain(default_parts(&function.params)).collect(),
        StmtKind::Class(class) => class
            .decorators
            .iter()
            .chain(class.args.iter().map(|argument| match &argument.kind {
                ArgKind::Positional(value)
                | ArgKind::Spread(value)
                | ArgKind::Keyword(_, value)
                | ArgKind::KeywordSpread(value) => value,
            }))
            .collect(),
        StmtKind::While(looped) => vec![&looped.test],
        StmtKind::For(looped) => vec![&looped.iterable],
        StmtKind::If(branches, _) => branches.iter().map(|branch| &branch.test).collect(),
        StmtKind::With(with) => with.items.iter().map(|item| &item.value).collect(),
        StmtKind::Match(matched) => std::iter::once(&matched.subject)
            .chain(matched.cases.iter().filter_map(|case| case.guard.as_ref()))
            .collect(),
        _ => Vec::new(),
    }
}

/// What a target evaluates.
fn target_parts(target: &Expr) -> Vec<&Expr> {
    match &target.kind {
        ExprKind::Attribute(object, _) => vec![object],
        ExprKind::Subscript(object, index) => vec![object, index],
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().flat_map(target_parts).collect(),
        ExprKind::Starred(inner) => target_parts(inner),
        _ => Vec::new(),
    }
}

/// Whether an expression suspends the generator around it.
pub(super) fn suspends(expression: &Expr) -> bool {
    match &expression.kind {
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) | ExprKind::Await(_) => true,
        _ => expression_parts(expression).into_iter().any(suspends),
    }
}

/// Whether a statement does, anywhere.
pub(super) fn suspends_in(statement: &ast::Stmt) -> bool {
    let inside = |block: &ast::Block| block.iter().any(suspends_in);
    if statement_parts(statement).into_iter().any(suspends) {
        return true;
    }
    match &statement.kind {
        StmtKind::If(branches, otherwise) => branches.iter().any(|branch| inside(&branch.body)) || inside(otherwise),
        StmtKind::While(looped) => inside(&looped.body) || inside(&looped.orelse),
        StmtKind::For(looped) => looped.is_async || inside(&looped.body) || inside(&looped.orelse),
        StmtKind::Try(tried) => {
            inside(&tried.body)
                || inside(&tried.orelse)
                || inside(&tried.finally)
                || tried.handlers.iter().any(|handler| inside(&handler.body))
        }
        StmtKind::With(with) => with.is_async || inside(&with.body),
        StmtKind::Match(matched) => matched.cases.iter().any(|case| inside(&case.body)),
        _ => false,
    }
}
