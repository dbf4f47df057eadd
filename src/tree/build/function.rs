//! Functions, lambdas and generator expressions: code of their own, and the node that makes the function.

use std::rc::Rc;

use super::{About, Builder, doc_string};
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::ast::{self, Params};
use crate::syntax::resolve::{Scope, ScopeId};
use crate::text::Span;
use crate::tree::class::Decorate;
use crate::tree::code::{Code, Kind, Parameters};
use crate::tree::frame::FIRST;
use crate::tree::lambda::{Closure, MakeFunction};
use crate::tree::node::{Expr, Stmt};
use crate::tree::operand::Arg;
use crate::tree::statement::{block, return_value};

impl Builder<'_> {
    pub(super) fn scope_at(&self, start: u32) -> ScopeId {
        self.resolution.scope_at(start).unwrap_or(self.scope)
    }

    /// A builder for what is nested in this one.
    fn nested(&self, scope: ScopeId, kind: Kind, prefix: String) -> Builder<'_> {
        let mut nested = Builder::new(self.unit, scope, kind);
        nested.prefix = prefix;
        nested.find_written();
        nested
    }

    pub(super) fn closure(&self, scope: &Scope) -> Closure {
        Closure(scope.captures.iter().map(|capture| capture.from).collect())
    }

    pub(super) fn function(&mut self, function: &ast::Function, span: Span) -> R<Expr> {
        let decorators = self.exprs(&function.decorators)?;
        let spans = function.decorators.iter().map(|decorator| decorator.span).collect::<Vec<_>>();
        let made = self.make_function(function, span)?;
        if decorators.is_empty() {
            return Ok(made);
        }
        let decorators = decorators.into_iter().zip(spans).collect();
        Ok(Expr::new(Decorate { decorators, value: made }))
    }

    fn make_function(&mut self, function: &ast::Function, span: Span) -> R<Expr> {
        let scope = self.scope_at(self.start_of(function, span));
        let (defaults, keyword_defaults) = self.defaults(&function.params)?;
        let annotations = self.annotations(function)?;
        let code = self.function_code(function, scope, span)?;
        let closure = self.closure(self.resolution.scope(scope));
        Ok(Expr::new(MakeFunction { code, closure, defaults, keyword_defaults, annotations, span }))
    }

    /// Where the function itself starts, behind its decorators.
    fn start_of(&self, function: &ast::Function, span: Span) -> u32 {
        let scopes = self.resolution.scopes();
        let first = function.decorators.last().map_or(span.start, |decorator| decorator.span.end);
        let known =
            scopes.iter().map(|scope| scope.start).filter(|&start| start >= first && start < function.name.span.start);
        if function.decorators.is_empty() { span.start } else { known.min().unwrap_or(span.start) }
    }

    fn function_code(&self, function: &ast::Function, scope: ScopeId, span: Span) -> R<Rc<Code>> {
        let facts = self.resolution.scope(scope);
        let kind = match (facts.is_generator, function.is_async) {
            (false, false) => Kind::Function,
            (true, false) => Kind::Generator,
            (false, true) => Kind::Coroutine,
            (true, true) => Kind::AsyncGenerator,
        };
        let name = self.text(function.name.kind).to_owned();
        let about = |this: &Self| -> R<About> {
            let doc = match doc_string(&function.body) {
                Some(text) => Builder::new(this.unit, ScopeId::MODULE, Kind::Function).string(text)?,
                None => Value::NONE,
            };
            this.about(&name, doc, span)
        };
        self.code(scope, kind, parameters(&function.params), about, &|builder| {
            let body = &function.body[usize::from(doc_string(&function.body).is_some())..];
            builder.statements(body)
        })
    }

    fn about(&self, name: &str, doc: Value, span: Span) -> R<About> {
        let vm = self.vm;
        let qualified = vm.name(vm.symbol(&self.qualify(name))?)?;
        Ok(About { name: vm.name(vm.symbol(name)?)?, qualified, doc, span })
    }

    /// Builds the code of a nested frame; that of a generator twice, because the first pass finds out how many hidden
    /// slots there are.
    pub(super) fn code(
        &self,
        scope: ScopeId,
        kind: Kind,
        parameters: Parameters,
        about: impl Fn(&Self) -> R<About>,
        build: &dyn Fn(&mut Builder) -> R<Vec<Stmt>>,
    ) -> R<Rc<Code>> {
        let about = about(self)?;
        let prefix = format!("{}.<locals>.", crate::tree::code::text_of(&about.qualified));
        if self.is_measuring {
            return self.nested(scope, kind, prefix).finish(about, Vec::new());
        }
        let mut builder = self.nested(scope, kind, prefix.clone());
        builder.parameters = parameters;
        if kind != Kind::Function {
            let mut measuring = self.nested(scope, kind, prefix);
            measuring.parameters = parameters;
            measuring.is_measuring = true;
            measuring.suspending_body(build)?;
            builder.room_start = measuring.most_hidden;
            let statement = builder.suspending_body(build)?;
            return builder.finish(about, vec![statement]);
        }
        let mut statements = builder.cells(builder.frame_scope());
        statements.extend(build(&mut builder)?);
        builder.finish(about, statements)
    }

    pub(super) fn lambda(&mut self, lambda: &ast::Lambda, span: Span) -> R<Expr> {
        let scope = self.scope_at(span.start);
        let (defaults, keyword_defaults) = self.defaults(&lambda.params)?;
        let kind = if self.resolution.scope(scope).is_generator { Kind::Generator } else { Kind::Function };
        let about = |this: &Self| this.about("<lambda>", Value::NONE, span);
        let code = self.code(scope, kind, parameters(&lambda.params), about, &|builder| {
            let suspending = builder.suspending_return(&lambda.body)?;
            Ok(vec![suspending.map_or_else(|| builder.return_value(&lambda.body), Ok)?])
        })?;
        let closure = self.closure(self.resolution.scope(scope));
        let annotations = Box::default();
        Ok(Expr::new(MakeFunction { code, closure, defaults, keyword_defaults, annotations, span }))
    }

    /// `return value`, in as few nodes as possible.
    pub(super) fn return_value(&mut self, value: &ast::Expr) -> R<Stmt> {
        use super::operator::{Made, Sink};
        if let ast::ExprKind::Binary(a, op, b) = &value.kind
            && self.kind == Kind::Function
            && let Made::Stmt(statement) = self.binary(a, *op, b, value.span, Sink::Return)?
        {
            return Ok(statement);
        }
        Ok(return_value(self.arg(value)?))
    }

    #[allow(clippy::type_complexity)]
    fn defaults(&mut self, params: &Params) -> R<(Box<[Arg]>, Box<[(Value, Expr)]>)> {
        let by_position = params.positional_only.iter().chain(&params.regular);
        let mut defaults = Vec::new();
        for default in by_position.filter_map(|param| param.default.as_ref()) {
            defaults.push(self.arg(default)?);
        }
        let mut named = Vec::new();
        for param in &params.keyword_only {
            if let Some(default) = &param.default {
                named.push((self.name_value(param.name.kind)?, self.expr(default)?));
            }
        }
        Ok((defaults.into(), named.into()))
    }

    fn annotations(&mut self, function: &ast::Function) -> R<Box<[(Value, Expr)]>> {
        let mut annotations = Vec::new();
        for param in function.params.iter() {
            if let Some(annotation) = &param.annotation {
                let name = self.name_value(param.name.kind)?;
                annotations.push((name, self.annotation(annotation)?));
            }
        }
        if let Some(returns) = &function.returns {
            let name = self.vm.name(self.vm.symbol("return")?)?;
            annotations.push((name, self.annotation(returns)?));
        }
        Ok(annotations.into())
    }

    /// What an annotation says; its text, if annotations are postponed.
    pub(super) fn annotation(&mut self, annotation: &ast::Expr) -> R<Expr> {
        if !self.resolution.postponed_annotations {
            return self.expr(annotation);
        }
        let text = self.unit.source.text.get(annotation.span.range()).unwrap_or_default();
        let value = self.string(text.as_bytes())?;
        Ok(Expr::new(crate::tree::logic::Alone { a: crate::tree::operand::Const::new(value), span: annotation.span }))
    }

    /// `(element for …)`: a function of one argument, the first iterator.
    pub(super) fn generator_expression(&mut self, comprehension: &ast::Comprehension, span: Span) -> R<Expr> {
        let Some(first) = comprehension.clauses.first() else { return self.constant_none(span) };
        let iterable = self.expr(&first.iterable)?;
        let scope = self.scope_at(span.start);
        let is_async = self.resolution.scope(scope).is_async;
        let kind = if is_async { Kind::AsyncGenerator } else { Kind::Generator };
        let parameters = Parameters { positional: 1, positional_only: 1, ..Parameters::default() };
        let about = |this: &Self| this.about("<genexpr>", Value::NONE, span);
        let code = self.code(scope, kind, parameters, about, &|builder| {
            builder.generator_body(comprehension).map(|statement| vec![statement])
        })?;
        let closure = self.closure(self.resolution.scope(scope));
        let iterable_span = first.iterable.span;
        Ok(Expr::new(crate::tree::generator::MakeGenerator { code, closure, iterable, iterable_span, span }))
    }

    pub(super) fn constant_none(&mut self, span: Span) -> R<Expr> {
        Ok(Expr::new(crate::tree::logic::Alone { a: crate::tree::operand::Const::new(Value::NONE), span }))
    }

    /// Which of the frame's variables `:=` writes.
    fn find_written(&mut self) {
        use crate::syntax::resolve::Binding;
        let slots = self
            .frame_scope()
            .names
            .entries()
            .iter()
            .filter(|entry| entry.facts.has(crate::syntax::resolve::Facts::WALRUS));
        let slots = slots.filter_map(|entry| match entry.binding {
            Binding::Local(slot) => Some(slot),
            _ => None,
        });
        self.written.extend(slots);
    }

    /// Statements as one.
    pub(super) fn block(&mut self, statements: &[ast::Stmt]) -> R<Stmt> {
        if let Some(statement) = self.resumable_block(statements)? {
            return Ok(statement);
        }
        Ok(block(self.statements(statements)?))
    }
}

pub(super) fn parameters(params: &Params) -> Parameters {
    let count = |params: &[ast::Param]| params.len() as u32;
    Parameters {
        positional_only: count(&params.positional_only),
        positional: count(&params.positional_only) + count(&params.regular),
        keyword_only: count(&params.keyword_only),
        has_rest: params.args.is_some(),
        has_keywords: params.kwargs.is_some(),
    }
}

/// The first slot of a scope in its frame.
pub(super) fn first_slot(scope: &Scope) -> u32 {
    FIRST + scope.base
}
