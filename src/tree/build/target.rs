//! Targets of assignments.

use super::Builder;
use crate::runtime::R;
use crate::syntax::Name;
use crate::syntax::ast::{self, ExprKind};
use crate::text::Span;
use crate::tree::assign::{Target, Unpack, slots_of};
use crate::tree::attribute::{Cache, DeleteAttribute};
use crate::tree::item::DeleteItem;
use crate::tree::node::Stmt;
use crate::tree::statement::block;
use crate::tree::variable::Delete;

impl Builder<'_> {
    pub(super) fn name_target(&self, name: Name, span: Span) -> R<Target> {
        Ok(Target::Name(self.place(name)?, span))
    }

    pub(super) fn target(&mut self, target: &ast::Expr) -> R<Target> {
        let span = target.span;
        match &target.kind {
            ExprKind::Name(name) => self.name_target(*name, span),
            ExprKind::Attribute(object, name) => {
                let object = self.expr(object)?;
                Ok(Target::Attribute { object, name: self.symbol(name.kind)?, span, cache: Cache::default() })
            }
            ExprKind::Subscript(object, index) => {
                let (object, index) = (self.arg(object)?, self.arg(index)?);
                Ok(Target::Item { object, index, span })
            }
            ExprKind::Starred(inner) => self.target(inner),
            ExprKind::Tuple(items) | ExprKind::List(items) => Ok(Target::Unpack(Box::new(self.unpack(items, span)?))),
            _ => Err(self.vm.type_error("this cannot be assigned to")),
        }
    }

    pub(super) fn unpack(&mut self, items: &[ast::Expr], span: Span) -> R<Unpack> {
        let star = items.iter().position(|item| matches!(item.kind, ExprKind::Starred(_)));
        let (before, rest) = items.split_at(star.unwrap_or(items.len()));
        let before: R<Box<[Target]>> = before.iter().map(|item| self.target(item)).collect();
        let before = before?;
        let (star, after) = match rest.split_first() {
            Some((star, after)) => (Some(self.target(star)?), after),
            None => (None, rest),
        };
        let after: R<Box<[Target]>> = after.iter().map(|item| self.target(item)).collect();
        let slots = if star.is_none() { slots_of(&before) } else { Box::default() };
        Ok(Unpack { before, star, after: after?, slots, span })
    }

    pub(super) fn delete(&mut self, target: &ast::Expr) -> R<Stmt> {
        let span = target.span;
        match &target.kind {
            ExprKind::Name(name) => Ok(Stmt::new(Delete(self.place(*name)?, span))),
            ExprKind::Attribute(object, name) => {
                let object = self.arg(object)?;
                Ok(Stmt::new(DeleteAttribute { object, name: self.symbol(name.kind)?, span }))
            }
            ExprKind::Subscript(a, b) => {
                let (a, b) = (self.arg(a)?, self.arg(b)?);
                Ok(Stmt::new(DeleteItem { a, b, span }))
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let items: R<Vec<Stmt>> = items.iter().map(|item| self.delete(item)).collect();
                Ok(block(items?))
            }
            _ => Err(self.vm.type_error("this cannot be deleted")),
        }
    }
}
