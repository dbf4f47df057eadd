//! Targets: the grammar reads them as expressions, and here is said which of these can be assigned to, and deleted.

use super::{Failure, Result, fail, fail_behind, refusal};
use crate::syntax::ast::*;
use crate::text::Span;

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
