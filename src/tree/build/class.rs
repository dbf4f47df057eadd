//! Classes.

use super::{About, Builder, doc_string};
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::ast::{self, ExprKind, StmtKind};
use crate::text::Span;
use crate::tree::class::{Decorate, MakeClass};
use crate::tree::code::{Kind, Parameters};
use crate::tree::frame::FIRST;
use crate::tree::logic::Alone;
use crate::tree::node::{Expr, Stmt};
use crate::tree::operand::{Arg, Const};
use crate::tree::variable::{Place, Store};
use std::collections::HashSet;

impl Builder<'_> {
    pub(super) fn class(&mut self, class: &ast::Class, span: Span) -> R<Expr> {
        let decorators = self.exprs(&class.decorators)?;
        let spans = class.decorators.iter().map(|decorator| decorator.span);
        let decorators: Vec<_> = decorators.into_iter().zip(spans).collect();
        let made = self.make_class(class, span)?;
        if decorators.is_empty() {
            return Ok(made);
        }
        Ok(Expr::new(Decorate { decorators: decorators.into(), value: made }))
    }

    fn make_class(&mut self, class: &ast::Class, span: Span) -> R<Expr> {
        let arguments = self.parts(&class.args)?;
        let start = self.class_start(class, span);
        let id = self.scope_at(start);
        let scope = self.resolution.scope(id);
        let name = self.vm.name(self.vm.symbol(self.unit.program.module.names.text(class.name.kind))?)?;
        let text = crate::tree::code::text_of(&name);
        let qualified = self.vm.name(self.vm.symbol(&self.qualify(&text))?)?;
        let about = About { name: name.clone(), qualified: qualified.clone(), doc: Value::NONE, span };
        let mut builder = Builder::new(self.unit, id, Kind::Namespace);
        builder.prefix = format!("{}.", crate::tree::code::text_of(&qualified));
        builder.is_measuring = self.is_measuring;
        let namespace = builder.take_hidden(1);
        builder.room_start = builder.most_hidden;
        builder.namespace = Some(namespace);
        builder.parameters = Parameters { positional: scope.slots + 1, ..Parameters::default() };
        let mut statements = builder.class_prologue(class, qualified, namespace, span)?;
        statements.extend(builder.statements(&class.body)?);
        let code = builder.finish(about, statements)?;
        let closure = self.closure(scope);
        let capacity = stored_attributes(class);
        Ok(Expr::new(MakeClass {
            name,
            code,
            closure,
            arguments,
            capacity,
            has_class_cell: scope.has_class_cell,
            span,
        }))
    }

    fn class_start(&self, class: &ast::Class, span: Span) -> u32 {
        let first = class.decorators.last().map_or(span.start, |decorator| decorator.span.end);
        let starts = self.resolution.scopes().iter().map(|scope| scope.start);
        let known = starts.filter(|&start| start >= first && start < class.name.span.start);
        if class.decorators.is_empty() { span.start } else { known.min().unwrap_or(span.start) }
    }

    /// What a body begins with: `__module__`, `__qualname__`, `__doc__`.
    fn class_prologue(&mut self, class: &ast::Class, qualified: Value, namespace: u32, span: Span) -> R<Vec<Stmt>> {
        let vm = self.vm;
        let name = |text: &str| vm.name(vm.symbol(text)?);
        let module = crate::tree::variable::Global::new(name("__name__")?, span);
        let constant = |value| Arg::Expr(Expr::new(Alone { a: Const::new(value), span }));
        let mut stores =
            vec![(name("__module__")?, Arg::Expr(Expr::new(module))), (name("__qualname__")?, constant(qualified))];
        if let Some(doc) = doc_string(&class.body) {
            let doc = self.string(doc)?;
            stores.push((name("__doc__")?, constant(doc)));
        }
        let store = |(name, value)| Stmt::new(Store { place: Place::Name(name, namespace), value, span });
        debug_assert!(namespace >= FIRST);
        Ok(stores.into_iter().map(store).collect())
    }
}

/// How many different attributes the methods of a class store into their first parameter.
fn stored_attributes(class: &ast::Class) -> u32 {
    let mut found = HashSet::new();
    for statement in &class.body {
        if let StmtKind::Function(function) = &statement.kind {
            let params = &function.params;
            let Some(this) = params.positional_only.first().or(params.regular.first()) else { continue };
            count_stores(&function.body, this.name.kind, &mut found);
        }
    }
    found.len() as u32
}

type Found = HashSet<crate::syntax::Name>;

fn count_stores(body: &[ast::Stmt], this: crate::syntax::Name, found: &mut Found) {
    for statement in body {
        let inner = |blocks: &[&ast::Block], found: &mut Found| {
            blocks.iter().for_each(|block| count_stores(block, this, found));
        };
        match &statement.kind {
            StmtKind::Assign(targets, _) => targets.iter().for_each(|target| count_target(target, this, found)),
            StmtKind::AnnAssign(assign) => count_target(&assign.target, this, found),
            StmtKind::If(branches, otherwise) => {
                branches.iter().for_each(|branch| count_stores(&branch.body, this, found));
                inner(&[otherwise], found);
            }
            StmtKind::While(looped) => inner(&[&looped.body, &looped.orelse], found),
            StmtKind::For(looped) => inner(&[&looped.body, &looped.orelse], found),
            StmtKind::With(with) => inner(&[&with.body], found),
            StmtKind::Try(tried) => {
                inner(&[&tried.body, &tried.orelse, &tried.finally], found);
                tried.handlers.iter().for_each(|handler| count_stores(&handler.body, this, found));
            }
            _ => {}
        }
    }
}

fn count_target(target: &ast::Expr, this: crate::syntax::Name, found: &mut Found) {
    match &target.kind {
        ExprKind::Attribute(object, name) if object.kind == ExprKind::Name(this) => {
            found.insert(name.kind);
        }
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter().for_each(|item| count_target(item, this, found));
        }
        _ => {}
    }
}
