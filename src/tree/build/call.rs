//! Calls.

use std::cell::OnceCell;

use super::Builder;
use crate::heap::{Symbol, Value};
use crate::runtime::R;
use crate::syntax::ast::{self, ArgKind, ExprKind};
use crate::syntax::resolve::{Binding, ScopeKind};
use crate::text::Span;
use crate::tree::attribute::NamePlace;
use crate::tree::callsite::{Call, CallKeywords, CallMethod, CallSpread, Callee, MethodCache, Part, Row, SuperCall};
use crate::tree::frame::FIRST;
use crate::tree::node::Expr;
use crate::tree::operand::Arg;
use crate::tree::variable::{LoadCell, LoadFree, LoadLocal};

/// A method call without its arguments, whose number decides which node it becomes.
struct MethodSite {
    object: Arg,
    name: Symbol,
    base: u32,
    span: Span,
    name_span: Span,
}

impl MethodSite {
    fn with<A: Row>(self, arguments: A) -> Expr {
        let MethodSite { object, name, base, span, name_span } = self;
        let (cache, place) = (MethodCache::default(), NamePlace::default());
        Expr::new(CallMethod { object, name, arguments, base, span, name_span, cache, place })
    }
}

impl Builder<'_> {
    pub(super) fn call(&mut self, callee: &ast::Expr, arguments: &[ast::Arg], span: Span) -> R<Expr> {
        let is_plain = arguments.iter().all(|argument| matches!(argument.kind, ArgKind::Positional(_)));
        if !is_plain {
            return self.call_with_names(callee, arguments, span);
        }
        if let (ExprKind::Name(name), []) = (&callee.kind, arguments)
            && self.text(*name) == "super"
            && let Some(call) = self.super_call(callee, span)?
        {
            return Ok(call);
        }
        if let ExprKind::Attribute(object, name) = &callee.kind
            && !self.aside.contains_key(&std::ptr::from_ref(&**callee))
        {
            return self.call_method(object, name, arguments, callee.span, span);
        }
        if let ExprKind::Name(name) = &callee.kind
            && let Some(global) = self.global(*name, callee.span)?
        {
            return self.call_plainly(global, arguments, span);
        }
        if let ExprKind::Name(name) = &callee.kind
            && let Binding::Free(index) = self.binding(*name)
            && !self.aside.contains_key(&std::ptr::from_ref(&**callee))
        {
            return self.call_plainly(LoadFree(index, callee.span), arguments, span);
        }
        let callee = self.arg(callee)?;
        self.call_plainly(callee, arguments, span)
    }

    /// The arguments of a call, and where the frame of the callee begins.
    fn arguments(&mut self, arguments: &[ast::Arg], more: usize) -> R<(Vec<Arg>, u32)> {
        let base = self.enter_room(arguments.len() + more);
        let built: R<Vec<Arg>> = arguments.iter().map(|argument| self.arg(argument.kind.value())).collect();
        self.leave_room(base);
        Ok((built?, base))
    }

    fn call_plainly<C: Callee>(&mut self, callee: C, arguments: &[ast::Arg], span: Span) -> R<Expr> {
        fn sized<C: Callee, A: Row>(callee: C, arguments: A, base: u32, span: Span) -> Expr {
            Expr::new(Call { callee, arguments, base, span, class: OnceCell::new() })
        }
        let (arguments, base) = self.arguments(arguments, 0)?;
        Ok(match <[Arg; 0]>::try_from(arguments) {
            Ok(none) => sized(callee, none, base, span),
            Err(arguments) => match <[Arg; 1]>::try_from(arguments) {
                Ok(one) => sized(callee, one, base, span),
                Err(arguments) => match <[Arg; 2]>::try_from(arguments) {
                    Ok(two) => sized(callee, two, base, span),
                    Err(arguments) => match <[Arg; 3]>::try_from(arguments) {
                        Ok(three) => sized(callee, three, base, span),
                        Err(arguments) => sized(callee, arguments.into_boxed_slice(), base, span),
                    },
                },
            },
        })
    }

    fn call_method(
        &mut self,
        object: &ast::Expr,
        name: &ast::Ident,
        arguments: &[ast::Arg],
        name_span: Span,
        span: Span,
    ) -> R<Expr> {
        let (object, name) = (self.arg(object)?, self.symbol(name.kind)?);
        let (arguments, base) = self.arguments(arguments, 1)?;
        let site = MethodSite { object, name, base, span, name_span };
        Ok(match <[Arg; 0]>::try_from(arguments) {
            Ok(none) => site.with(none),
            Err(arguments) => match <[Arg; 1]>::try_from(arguments) {
                Ok(one) => site.with(one),
                Err(arguments) => match <[Arg; 2]>::try_from(arguments) {
                    Ok(two) => site.with(two),
                    Err(arguments) => site.with(arguments.into_boxed_slice()),
                },
            },
        })
    }

    fn call_with_names(&mut self, callee: &ast::Expr, arguments: &[ast::Arg], span: Span) -> R<Expr> {
        let has_star = |argument: &ast::Arg| matches!(argument.kind, ArgKind::Spread(_) | ArgKind::KeywordSpread(_));
        let is_keyword = |argument: &ast::Arg| matches!(argument.kind, ArgKind::Keyword(..));
        let first_keyword = arguments.iter().position(is_keyword).unwrap_or(arguments.len());
        if arguments.iter().any(has_star) || !arguments[first_keyword..].iter().all(is_keyword) {
            let callee = self.expr(callee)?;
            let parts = self.parts(arguments)?;
            return Ok(Expr::new(CallSpread { callee, parts, span }));
        }
        let callee = self.arg(callee)?;
        let (values, base) = self.arguments(arguments, 0)?;
        let names: R<Box<[Value]>> = arguments[first_keyword..].iter().map(|argument| self.keyword(argument)).collect();
        Ok(Expr::new(CallKeywords { callee, arguments: values.into(), names: names?, base, span }))
    }

    fn keyword(&self, argument: &ast::Arg) -> R {
        match &argument.kind {
            ArgKind::Keyword(name, _) => self.spelled(name.kind),
            _ => Ok(Value::NONE),
        }
    }

    pub(super) fn parts(&mut self, arguments: &[ast::Arg]) -> R<Box<[Part]>> {
        let part = |argument: &ast::Arg| {
            let value = self.expr(argument.kind.value())?;
            Ok(match &argument.kind {
                ArgKind::Positional(_) => Part::Positional(value),
                ArgKind::Spread(_) => Part::Spread(value),
                ArgKind::Keyword(name, _) => Part::Keyword(self.spelled(name.kind)?, value),
                ArgKind::KeywordSpread(_) => Part::KeywordSpread(value),
            })
        };
        arguments.iter().map(part).collect()
    }

    /// `super()`, where the function has a first parameter and sees the cell of `__class__`.
    fn super_call(&mut self, callee: &ast::Expr, span: Span) -> R<Option<Expr>> {
        let Some(class) = self.unit.program.module.names.find("__class__") else {
            return self.made_super(callee, span);
        };
        let class = match self.binding(class) {
            Binding::Free(index) => Expr::new(LoadFree(index, span)),
            Binding::Cell(slot) => Expr::new(LoadCell(FIRST + slot, span)),
            _ => return self.made_super(callee, span),
        };
        self.super_with(callee, class, span)
    }

    /// The same where the text does not mention `__class__` itself.
    fn made_super(&mut self, callee: &ast::Expr, span: Span) -> R<Option<Expr>> {
        let module = &self.unit.program.module;
        let captures = &self.frame_scope().captures;
        let found = captures.iter().position(|capture| self.resolution.text(module, capture.symbol) == "__class__");
        match found {
            Some(index) => self.super_with(callee, Expr::new(LoadFree(index as u32, span)), span),
            None => Ok(None),
        }
    }

    fn super_with(&mut self, callee: &ast::Expr, class: Expr, span: Span) -> R<Option<Expr>> {
        let scope = self.frame_scope();
        if !matches!(scope.kind, ScopeKind::Function | ScopeKind::Lambda) || self.parameters.positional == 0 {
            return Ok(None);
        }
        let first = scope.locals.first().and_then(|symbol| scope.names.get(*symbol)).map(|entry| entry.binding);
        let this = match first {
            Some(Binding::Cell(slot)) => Expr::new(LoadCell(FIRST + slot, span)),
            _ => Expr::new(LoadLocal(FIRST, span)),
        };
        let callee = self.expr(callee)?;
        Ok(Some(Expr::new(SuperCall { callee, class, this, span })))
    }
}
