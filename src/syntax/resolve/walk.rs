//! Walking the tree: which parts a node has, in the order in which Python's own passes visit them.
//! A visitor overrides what matters to it and calls the `walk_…` function of that kind for the rest.

use crate::syntax::ast::*;

/// What all four kinds of comprehension have in common.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    /// The element; of a dictionary's comprehension the value, then the key.
    pub elements: [Option<&'a ExprNode>; 2],
    pub clauses: &'a [Clause],
}

impl<'a> Parts<'a> {
    pub fn elements(&self) -> impl Iterator<Item = &'a ExprNode> {
        self.elements.into_iter().flatten()
    }
}

pub trait Visitor: Sized {
    fn expr(&mut self, expr: &ExprNode) {
        walk_expr(self, expr);
    }
    /// An expression that is assigned to.
    fn target(&mut self, target: &ExprNode) {
        walk_target(self, target);
    }
    fn deleted(&mut self, target: &ExprNode) {
        self.target(target);
    }
    fn stmt(&mut self, stmt: &Stmt) {
        walk_stmt(self, stmt);
    }
    fn pattern(&mut self, pattern: &Pattern) {
        walk_pattern(self, pattern);
    }
    fn block(&mut self, block: &[Stmt]) {
        for stmt in block {
            self.stmt(stmt);
        }
    }
    fn exprs(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    // What makes scopes. A visitor that cares for scopes overrides all of these.

    fn lambda(&mut self, _node: &ExprNode, lambda: &Lambda) {
        walk_defaults(self, &lambda.params);
        self.expr(&lambda.body);
    }
    fn comprehension(&mut self, _node: &ExprNode, parts: Parts) {
        for clause in parts.clauses {
            self.expr(&clause.iterable);
            walk_clause(self, clause);
        }
        parts.elements().for_each(|e| self.expr(e));
    }
    fn function(&mut self, _stmt: &Stmt, function: &Function) {
        walk_outside_function(self, function);
        walk_bounds(self, &function.type_params);
        annotations(&function.params, &function.returns).for_each(|e| self.annotation(e));
        self.block(&function.body);
    }
    fn class(&mut self, _stmt: &Stmt, class: &Class) {
        self.exprs(&class.decorators);
        walk_bounds(self, &class.type_params);
        walk_args(self, &class.args);
        self.block(&class.body);
    }
    fn type_alias(&mut self, _stmt: &Stmt, alias: &TypeAlias) {
        walk_bounds(self, &alias.type_params);
        self.expr(&alias.value);
    }
    fn annotated(&mut self, _stmt: &Stmt, node: &AnnAssign) {
        self.target(&node.target);
        self.annotation(&node.annotation);
        node.value.iter().for_each(|e| self.expr(e));
    }
    fn annotation(&mut self, annotation: &ExprNode) {
        self.expr(annotation);
    }
}

pub fn walk_expr(v: &mut impl Visitor, expr: &ExprNode) {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) | ExprKind::Yield(None) => {}
        ExprKind::FString(parts) => walk_fstring(v, parts),
        ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) | ExprKind::Bool(_, items) => {
            v.exprs(items)
        }
        ExprKind::Dict(items) => walk_dict(v, items),
        ExprKind::Comprehension(..) | ExprKind::DictComprehension(_) => walk_comprehension(v, expr),
        ExprKind::Attribute(e, _)
        | ExprKind::Starred(e)
        | ExprKind::Unary(_, e)
        | ExprKind::Named(_, e)
        | ExprKind::Await(e)
        | ExprKind::Yield(Some(e))
        | ExprKind::YieldFrom(e) => v.expr(e),
        ExprKind::Subscript(a, b) | ExprKind::Binary(a, _, b) => {
            v.expr(a);
            v.expr(b);
        }
        ExprKind::Call(callee, args) => {
            v.expr(callee);
            walk_args(v, args);
        }
        ExprKind::Slice(from, to, step) => [from, to, step].into_iter().flatten().for_each(|e| v.expr(e)),
        ExprKind::Compare(first, rest) => {
            v.expr(first);
            rest.iter().for_each(|(_, e)| v.expr(e));
        }
        ExprKind::Conditional { test, then, otherwise } => [test, then, otherwise].into_iter().for_each(|e| v.expr(e)),
        ExprKind::Lambda(lambda) => v.lambda(expr, lambda),
    }
}

fn walk_fstring(v: &mut impl Visitor, parts: &[FPart]) {
    for part in parts {
        if let FPart::Field(field) = part {
            v.expr(&field.value);
            if let Some(spec) = &field.spec {
                walk_fstring(v, &spec.kind);
            }
        }
    }
}

fn walk_dict(v: &mut impl Visitor, items: &[DictItem]) {
    for item in items {
        match item {
            DictItem::Pair(key, value) => {
                v.expr(key);
                v.expr(value);
            }
            DictItem::Spread(mapping) => v.expr(mapping),
        }
    }
}

fn walk_comprehension(v: &mut impl Visitor, expr: &ExprNode) {
    match &expr.kind {
        ExprKind::Comprehension(_, c) => {
            v.comprehension(expr, Parts { elements: [Some(&c.element), None], clauses: &c.clauses });
        }
        ExprKind::DictComprehension(c) => {
            v.comprehension(expr, Parts { elements: [Some(&c.value), Some(&c.key)], clauses: &c.clauses });
        }
        _ => {}
    }
}

pub fn walk_args(v: &mut impl Visitor, args: &[Arg]) {
    for arg in args {
        match &arg.kind {
            ArgKind::Positional(e) | ArgKind::Spread(e) | ArgKind::Keyword(_, e) | ArgKind::KeywordSpread(e) => {
                v.expr(e)
            }
        }
    }
}

pub fn walk_target(v: &mut impl Visitor, target: &ExprNode) {
    match &target.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|e| v.target(e)),
        ExprKind::Starred(e) => v.target(e),
        ExprKind::Attribute(e, _) => v.expr(e),
        ExprKind::Subscript(a, b) => {
            v.expr(a);
            v.expr(b);
        }
        _ => {}
    }
}

pub fn walk_stmt(v: &mut impl Visitor, stmt: &Stmt) {
    match &stmt.kind {
        StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_)
        | StmtKind::Import(_)
        | StmtKind::From(_) => {}
        StmtKind::Function(function) => v.function(stmt, function),
        StmtKind::Class(class) => v.class(stmt, class),
        StmtKind::TypeAlias(alias) => v.type_alias(stmt, alias),
        StmtKind::AnnAssign(node) => v.annotated(stmt, node),
        StmtKind::If(..) | StmtKind::While(_) | StmtKind::For(_) | StmtKind::Try(_) => walk_branching(v, stmt),
        StmtKind::With(with) => walk_with(v, with),
        StmtKind::Match(node) => walk_match(v, node),
        _ => walk_simple_stmt(v, stmt),
    }
}

fn walk_simple_stmt(v: &mut impl Visitor, stmt: &Stmt) {
    match &stmt.kind {
        StmtKind::Expr(e) => v.expr(e),
        StmtKind::Assign(targets, value) => {
            targets.iter().for_each(|e| v.target(e));
            v.expr(value);
        }
        StmtKind::AugAssign(target, _, value) => {
            v.target(target);
            v.expr(value);
        }
        StmtKind::Return(value) => value.iter().for_each(|e| v.expr(e)),
        StmtKind::Raise { exception, cause } => exception.iter().chain(cause).for_each(|e| v.expr(e)),
        StmtKind::Del(targets) => targets.iter().for_each(|e| v.deleted(e)),
        StmtKind::Assert(test, message) => {
            v.expr(test);
            message.iter().for_each(|e| v.expr(e));
        }
        _ => {}
    }
}

fn walk_branching(v: &mut impl Visitor, stmt: &Stmt) {
    match &stmt.kind {
        StmtKind::If(branches, orelse) => {
            for branch in branches {
                v.expr(&branch.test);
                v.block(&branch.body);
            }
            v.block(orelse);
        }
        StmtKind::While(node) => {
            v.expr(&node.test);
            v.block(&node.body);
            v.block(&node.orelse);
        }
        StmtKind::For(node) => {
            v.target(&node.target);
            v.expr(&node.iterable);
            v.block(&node.body);
            v.block(&node.orelse);
        }
        StmtKind::Try(node) => {
            v.block(&node.body);
            v.block(&node.orelse);
            for handler in &node.handlers {
                handler.kind.iter().for_each(|e| v.expr(e));
                v.block(&handler.body);
            }
            v.block(&node.finally);
        }
        _ => {}
    }
}

fn walk_with(v: &mut impl Visitor, with: &With) {
    for item in &with.items {
        v.expr(&item.value);
        item.target.iter().for_each(|e| v.target(e));
    }
    v.block(&with.body);
}

fn walk_match(v: &mut impl Visitor, node: &Match) {
    v.expr(&node.subject);
    for case in &node.cases {
        v.pattern(&case.pattern);
        case.guard.iter().for_each(|e| v.expr(e));
        v.block(&case.body);
    }
}

pub fn walk_pattern(v: &mut impl Visitor, pattern: &Pattern) {
    match &pattern.kind {
        PatternKind::Wildcard | PatternKind::Capture(_) | PatternKind::Star(_) => {}
        PatternKind::Value(e) => v.expr(e),
        PatternKind::Sequence(items) | PatternKind::Or(items) => items.iter().for_each(|p| v.pattern(p)),
        PatternKind::As(inner, _) => v.pattern(inner),
        PatternKind::Mapping { items, .. } => {
            items.iter().for_each(|(key, _)| v.expr(key));
            items.iter().for_each(|(_, p)| v.pattern(p));
        }
        PatternKind::Class { class, positional, keywords } => {
            v.expr(class);
            positional.iter().for_each(|p| v.pattern(p));
            keywords.iter().for_each(|(_, p)| v.pattern(p));
        }
    }
}

/// The defaults of parameters, which belong to the scope around the function.
pub fn walk_defaults(v: &mut impl Visitor, params: &Params) {
    let defaults = params.iter().filter_map(|param| param.default.as_deref());
    defaults.for_each(|e| v.expr(e));
}

/// All annotations of a function.
pub fn annotations<'a>(params: &'a Params, returns: &'a Option<Expr>) -> impl Iterator<Item = &'a ExprNode> {
    params.iter().filter_map(|param| param.annotation.as_deref()).chain(returns.as_deref())
}

/// What of a function is evaluated around it, annotations aside.
pub fn walk_outside_function(v: &mut impl Visitor, function: &Function) {
    walk_defaults(v, &function.params);
    v.exprs(&function.decorators);
}

pub fn walk_bounds(v: &mut impl Visitor, params: &Option<TypeParams>) {
    for param in params.iter().flat_map(|params| &params.kind) {
        if let TypeParamKind::Var { bound: Some(bound) } = &param.kind {
            v.expr(bound);
        }
    }
}

/// A clause without its iterable, of which the first belongs to another scope than the rest.
pub fn walk_clause(v: &mut impl Visitor, clause: &Clause) {
    v.target(&clause.target);
    v.exprs(&clause.conditions);
}
