//! Comprehensions of lists, sets and dicts: loops in the frame around them.

use super::Builder;
use super::function::first_slot;
use crate::runtime::R;
use crate::syntax::ast::{self, ComprehensionKind};
use crate::text::Span;
use crate::tree::comprehension::{AddToDict, AddToSet, Append, Comprehension, Container, MakeContainer};
use crate::tree::node::{Expr, Stmt};
use crate::tree::statement::{If, block};

impl Builder<'_> {
    pub(super) fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        comprehension: &ast::Comprehension,
        span: Span,
    ) -> R<Expr> {
        let container = match kind {
            ComprehensionKind::List => Container::List,
            ComprehensionKind::Set => Container::Set,
            ComprehensionKind::Generator => return self.generator_expression(comprehension, span),
        };
        self.inlined(container, &comprehension.clauses, span, &|builder, slot| {
            let value = builder.arg(&comprehension.element)?;
            Ok(match container {
                Container::List => Stmt::new(Append { slot, value }),
                _ => Stmt::new(AddToSet { slot, value, span: comprehension.element.span }),
            })
        })
    }

    pub(super) fn dict_comprehension(&mut self, comprehension: &ast::DictComprehension, span: Span) -> R<Expr> {
        self.inlined(Container::Dict, &comprehension.clauses, span, &|builder, slot| {
            let (key, value) = (builder.arg(&comprehension.key)?, builder.arg(&comprehension.value)?);
            Ok(Stmt::new(AddToDict { slot, key, value, span: comprehension.key.span }))
        })
    }

    fn inlined(
        &mut self,
        container: Container,
        clauses: &[ast::Clause],
        span: Span,
        add: &dyn Fn(&mut Self, u32) -> R<Stmt>,
    ) -> R<Expr> {
        let id = self.scope_at(span.start);
        let scope = self.resolution.scope(id);
        let slot = first_slot(scope);
        let mut begin = vec![Stmt::new(MakeContainer { container, slot, span })];
        begin.extend(self.inlined_cells(scope));
        let body = self.clauses(clauses, Some((id, block(begin))), &|builder| add(builder, slot))?;
        let end = slot + scope.locals.len() as u32;
        Ok(Expr::new(Comprehension { slot, end, body }))
    }

    fn inlined_cells(&self, scope: &crate::syntax::resolve::Scope) -> Vec<Stmt> {
        use crate::syntax::resolve::Binding;
        use crate::tree::frame::FIRST;
        use crate::tree::variable::MakeCell;
        let own = scope.base..scope.base + scope.locals.len() as u32;
        let slots = scope.names.entries().iter().filter_map(|entry| match entry.binding {
            Binding::Cell(slot) if own.contains(&slot) => Some(FIRST + slot),
            _ => None,
        });
        slots.map(|slot| Stmt::new(MakeCell { slot, is_parameter: false })).collect()
    }

    /// The loops of a comprehension, around what its innermost one does. The first iterable belongs to the scope around.
    pub(super) fn clauses(
        &mut self,
        clauses: &[ast::Clause],
        enter: Option<(crate::syntax::resolve::ScopeId, Stmt)>,
        innermost: &dyn Fn(&mut Self) -> R<Stmt>,
    ) -> R<Stmt> {
        let Some((clause, rest)) = clauses.split_first() else { return innermost(self) };
        let iterable = self.iterable(&clause.iterable)?;
        let (scope, begin) = enter.map_or((self.scope, None), |(scope, begin)| (scope, Some(begin)));
        self.within(scope, |this| {
            let mut body = this.clauses(rest, None, innermost)?;
            for condition in clause.conditions.iter().rev() {
                let test = this.expr(condition)?;
                body = Stmt::new(If { test, then: body, span: condition.span });
            }
            let target = this.target(&clause.target)?;
            Ok(this.for_loop(target, iterable, begin, body, None, clause.iterable.span))
        })
    }
}
