//! Simple statements.

use super::Builder;
use super::operator::{Made, Sink, is_frequent};
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::ast::{self, BinaryOp, ExprKind, StmtKind};
use crate::syntax::resolve::Binding;
use crate::text::Span;
use crate::tree::assign::{Assign, AssignPairs, AssignTwo, AssignUnpacked, Target, slots_of};
use crate::tree::exception::Raise;
use crate::tree::frame::FIRST;
use crate::tree::import::{Import, ImportFrom, ImportStar};
use crate::tree::node::{Expr, Stmt};
use crate::tree::operand::Arg;
use crate::tree::statement::{Assert, Break, Continue, Pass, block, return_value};
use crate::tree::variable::{Store, store_local};

impl Builder<'_> {
    pub(super) fn statements(&mut self, statements: &[ast::Stmt]) -> R<Vec<Stmt>> {
        let does_something = |statement: &&ast::Stmt| {
            !matches!(statement.kind, StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_))
        };
        statements.iter().filter(does_something).map(|statement| self.statement(statement)).collect()
    }

    pub(super) fn statement(&mut self, statement: &ast::Stmt) -> R<Stmt> {
        if let Some(statement) = self.resumable(statement)? {
            return Ok(statement);
        }
        self.plain_statement(statement)
    }

    /// A statement in which nothing suspends the generator, or all that does has been put aside.
    pub(super) fn plain_statement(&mut self, statement: &ast::Stmt) -> R<Stmt> {
        let span = statement.span;
        match &statement.kind {
            StmtKind::Expr(expression) => Ok(self.expr(expression)?.into()),
            StmtKind::Assign(targets, value) => self.assign(targets, value),
            StmtKind::AugAssign(target, op, value) => self.augment(target, *op, value, span),
            StmtKind::AnnAssign(assign) => self.annotated(assign, span),
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) => Ok(Stmt::new(Pass)),
            StmtKind::Break => Ok(Stmt::new(Break)),
            StmtKind::Continue => Ok(Stmt::new(Continue)),
            StmtKind::Return(Some(value)) => self.return_value(value),
            StmtKind::Return(None) => Ok(return_value(Arg::Const(Value::NONE))),
            StmtKind::Raise { exception, cause } => self.raise(exception.as_ref(), cause.as_ref(), span),
            StmtKind::Del(targets) => {
                let targets: R<Vec<Stmt>> = targets.iter().map(|target| self.delete(target)).collect();
                Ok(block(targets?))
            }
            StmtKind::Assert(test, message) => {
                let (test, message) =
                    (self.expr(test)?, message.as_ref().map(|message| self.expr(message)).transpose()?);
                Ok(Stmt::new(Assert { test, message, span }))
            }
            StmtKind::Import(aliases) => self.import(aliases),
            StmtKind::From(from) => self.import_from(from, span),
            StmtKind::TypeAlias(alias) => self.type_alias(alias, span),
            StmtKind::Function(function) => {
                let value = self.function(function, span)?;
                self.store(function.name.kind, value, span)
            }
            StmtKind::Class(class) => {
                let value = self.class(class, span)?;
                self.store(class.name.kind, value, span)
            }
            _ => self.compound(statement),
        }
    }

    /// `name = value`
    pub(super) fn store(&mut self, name: crate::syntax::Name, value: Expr, span: Span) -> R<Stmt> {
        Ok(Stmt::new(Store { place: self.place(name)?, value: Arg::Expr(value), span }))
    }

    fn assign(&mut self, targets: &[ast::Expr], value: &ast::Expr) -> R<Stmt> {
        if let [target] = targets {
            return self.assign_one(target, value);
        }
        let value = self.arg(value)?;
        let targets: R<Box<[Target]>> = targets.iter().map(|target| self.target(target)).collect();
        Ok(Stmt::new(Assign { targets: targets?, value }))
    }

    fn assign_one(&mut self, target: &ast::Expr, value: &ast::Expr) -> R<Stmt> {
        let span = target.span;
        match &target.kind {
            ExprKind::Name(name) => match (self.binding(*name), &value.kind) {
                (Binding::Local(slot), ExprKind::Binary(a, op, b)) if !self.is_aside(value) => {
                    self.stmt_of(|this| this.binary(a, *op, b, value.span, Sink::Slot(FIRST + slot)))
                }
                (Binding::Local(slot), ExprKind::Subscript(a, b)) if !self.is_aside(value) => {
                    self.assign_item(FIRST + slot, a, b, value.span)
                }
                (Binding::Local(slot), _) => Ok(store_local(FIRST + slot, self.arg(value)?)),
                _ => Ok(Stmt::new(Store { value: self.arg(value)?, place: self.place(*name)?, span })),
            },
            ExprKind::Attribute(object, name) => self.set_attribute(object, name, value, span),
            ExprKind::Subscript(a, b) => self.set_item(a, b, value, span),
            ExprKind::Tuple(targets) | ExprKind::List(targets) => self.assign_several(targets, target, value),
            _ => {
                let value = self.arg(value)?;
                Ok(Stmt::new(Assign { targets: [self.target(target)?].into(), value }))
            }
        }
    }

    fn assign_several(&mut self, targets: &[ast::Expr], target: &ast::Expr, value: &ast::Expr) -> R<Stmt> {
        let is_star = |item: &ast::Expr| matches!(item.kind, ExprKind::Starred(_));
        if let ExprKind::Tuple(values) = &value.kind
            && values.len() == targets.len()
            && !values.iter().chain(targets).any(is_star)
            && !self.is_aside(value)
        {
            let values = self.args(values)?;
            let targets: R<Box<[Target]>> = targets.iter().map(|target| self.target(target)).collect();
            let targets = targets?;
            return Ok(match (&*slots_of(&targets), <Box<[Arg; 2]>>::try_from(values)) {
                ([a, b], Ok(values)) => Stmt::new(AssignTwo { slots: [*a, *b], values: *values }),
                (_, Ok(values)) => Stmt::new(AssignPairs { targets, values }),
                (_, Err(values)) => Stmt::new(AssignPairs { targets, values }),
            });
        }
        let value = self.arg(value)?;
        Ok(Stmt::new(AssignUnpacked { unpack: self.unpack(targets, target.span)?, value }))
    }

    pub(super) fn is_aside(&self, expression: &ast::Expr) -> bool {
        self.aside.contains_key(&std::ptr::from_ref(&**expression))
    }

    fn stmt_of(&mut self, make: impl FnOnce(&mut Self) -> R<Made>) -> R<Stmt> {
        Ok(match make(self)? {
            Made::Stmt(statement) => statement,
            Made::Expr(expression) => expression.into(),
        })
    }

    fn augment(&mut self, target: &ast::Expr, op: BinaryOp, value: &ast::Expr, span: Span) -> R<Stmt> {
        match &target.kind {
            ExprKind::Attribute(object, name) => self.augment_attribute(object, name, op, value, span),
            ExprKind::Subscript(a, b) => self.augment_item(a, b, op, value, span),
            ExprKind::Name(name) => self.augment_name(target, *name, op, value, span),
            _ => Err(self.vm.type_error("this cannot be augmented")),
        }
    }

    fn augment_name(
        &mut self,
        target: &ast::Expr,
        name: crate::syntax::Name,
        op: BinaryOp,
        value: &ast::Expr,
        span: Span,
    ) -> R<Stmt> {
        if let Binding::Local(slot) = self.binding(name) {
            // What the value may write is loaded before it, as all other variables are.
            if self.lent_slot(name).is_some() {
                let is_number = self.constant(value)?.is_some_and(|value| value.is_int() || value.is_float());
                if is_number && is_frequent(op) {
                    return self.stmt_of(|this| this.binary(target, op, value, span, Sink::Augmented(FIRST + slot)));
                }
                return self.augment_local(FIRST + slot, op, value, span);
            }
        }
        let load = self.load(name, target.span)?;
        let (place, value) = (self.place(name)?, self.arg(value)?);
        Ok(super::operator::augment(place, load, op, value, span))
    }

    fn annotated(&mut self, assign: &ast::AnnAssign, span: Span) -> R<Stmt> {
        let mut statements = Vec::new();
        if let Some(value) = &assign.value {
            statements.push(self.assign_one(&assign.target, value)?);
        }
        if let (true, ExprKind::Name(name)) = (assign.simple && self.keeps_annotations(), &assign.target.kind) {
            let annotation = self.annotation(&assign.annotation)?;
            let names = self.vm.name(self.vm.symbol("__annotations__")?)?;
            let name = self.name_value(*name)?;
            let namespace = self.namespace;
            statements.push(Stmt::new(crate::tree::class::Annotate { names, name, annotation, namespace, span }));
        }
        Ok(block(statements))
    }

    /// Modules and classes keep what is said about their variables.
    fn keeps_annotations(&self) -> bool {
        use crate::syntax::resolve::ScopeKind;
        matches!(self.resolution.scope(self.scope).kind, ScopeKind::Module | ScopeKind::Class)
    }

    fn raise(&mut self, exception: Option<&ast::Expr>, cause: Option<&ast::Expr>, span: Span) -> R<Stmt> {
        let exception = exception.map(|exception| self.expr(exception)).transpose()?;
        let cause = cause.map(|cause| self.expr(cause)).transpose()?;
        Ok(Stmt::new(Raise { exception, cause, span }))
    }

    // ---- imports

    fn dotted(&self, path: &[ast::Ident]) -> Box<str> {
        let names = &self.unit.program.module.names;
        path.iter().map(|part| names.text(part.kind)).collect::<Vec<_>>().join(".").into()
    }

    fn import(&mut self, aliases: &[ast::Alias]) -> R<Stmt> {
        let import = |alias: &ast::Alias| {
            let Some(first) = alias.path.first() else { return Ok(Stmt::new(Pass)) };
            let (name, is_whole) = match &alias.alias {
                Some(name) => (name.kind, true),
                None => (first.kind, false),
            };
            let path = self.dotted(&alias.path);
            let value = Expr::new(Import { path, is_whole, span: alias.span });
            self.store(name, value, alias.span)
        };
        let statements: R<Vec<Stmt>> = aliases.iter().map(import).collect();
        Ok(block(statements?))
    }

    fn import_from(&mut self, from: &ast::ImportFrom, span: Span) -> R<Stmt> {
        let mut names = Vec::new();
        if let ast::ImportNames::Some(aliases) = &from.names {
            for alias in aliases {
                let Some(name) = alias.path.first() else { continue };
                let bound = alias.alias.as_ref().unwrap_or(name);
                let symbol = self.vm.symbol(self.unit.program.module.names.text(name.kind))?;
                names.push((symbol, self.place(bound.kind)?, alias.span));
            }
        }
        let import = ImportFrom { level: from.level, path: self.dotted(&from.path), names: names.into(), span };
        Ok(match from.names {
            ast::ImportNames::All(_) => Stmt::new(ImportStar { import, namespace: self.namespace }),
            ast::ImportNames::Some(_) => Stmt::new(import),
        })
    }

    /// `type name = value`: the value, under its name.
    fn type_alias(&mut self, alias: &ast::TypeAlias, span: Span) -> R<Stmt> {
        let value = self.constant_none(span)?;
        self.store(alias.name.kind, value, span)
    }
}
