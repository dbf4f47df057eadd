//! Names: where a variable lives becomes a node that reads it, or a place to store into.

use std::cell::Cell;

use super::Builder;
use crate::heap::Value;
use crate::runtime::R;
use crate::syntax::Name;
use crate::syntax::resolve::Binding;
use crate::text::Span;
use crate::tree::frame::FIRST;
use crate::tree::node::Expr;
use crate::tree::variable::{Global, LoadCell, LoadFree, LoadLocal, LoadName, Place};

impl Builder<'_> {
    /// A local variable that may be lent.
    pub(super) fn lent_slot(&self, name: Name) -> Option<u32> {
        match self.binding(name) {
            Binding::Local(slot) if !self.written.contains(&slot) => Some(FIRST + slot),
            _ => None,
        }
    }

    /// A name of the module or the builtins.
    pub(super) fn global(&self, name: Name, span: Span) -> R<Option<Global>> {
        match self.binding(name) {
            Binding::Global => Ok(Some(Global::new(self.name_value(name)?, span))),
            _ => Ok(None),
        }
    }

    /// Reads a variable.
    pub(super) fn load(&mut self, name: Name, span: Span) -> R<Expr> {
        let value = self.name_value(name)?;
        Ok(match self.binding(name) {
            Binding::Local(slot) => Expr::new(LoadLocal(FIRST + slot, span)),
            Binding::Cell(slot) => Expr::new(LoadCell(FIRST + slot, span)),
            Binding::Free(index) => Expr::new(LoadFree(index, span)),
            Binding::Global => Expr::new(Global::new(value, span)),
            Binding::Class => self.load_name(value, span, |value| Expr::new(Global::new(value, span))),
            Binding::ClassFree(index) => self.load_name(value, span, |_| Expr::new(LoadFree(index, span))),
        })
    }

    fn load_name(&self, name: Value, span: Span, otherwise: impl FnOnce(Value) -> Expr) -> Expr {
        match self.namespace {
            Some(namespace) => {
                let otherwise = otherwise(name.clone());
                Expr::new(LoadName { namespace, name, otherwise, span })
            }
            None => otherwise(name),
        }
    }

    /// Where a value goes that is stored under a name.
    pub(super) fn place(&self, name: Name) -> R<Place> {
        let value = || self.name_value(name);
        Ok(match self.binding(name) {
            Binding::Local(slot) => Place::Local(FIRST + slot),
            Binding::Cell(slot) => Place::Cell(FIRST + slot),
            Binding::Free(index) | Binding::ClassFree(index) => Place::Free(index),
            Binding::Global => Place::Global(value()?, Cell::new(0)),
            Binding::Class => match self.namespace {
                Some(namespace) => Place::Name(value()?, namespace),
                None => Place::Global(value()?, Cell::new(0)),
            },
        })
    }
}
