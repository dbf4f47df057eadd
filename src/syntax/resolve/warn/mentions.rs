//! Names that a module mentions where no code reads them: in annotations, and in the strings that stand
//! for types.

use crate::syntax::ast::*;
use crate::syntax::names::{Name, Names};
use crate::syntax::resolve::Set;
use crate::syntax::resolve::walk::*;

/// Ways to bind names in a module from outside: what `enum` offers, and `sys.modules`.
const OPENINGS: [&str; 3] = ["_convert_", "global_enum", "modules"];

/// Functions of `typing` that take types as strings.
const TAKE_TYPES: [&str; 6] = ["cast", "TypeVar", "NewType", "ForwardRef", "NamedTuple", "TypedDict"];

pub struct Mentions<'a> {
    names: &'a Names,
    /// Names may be bound that no code here binds: by `from … import *`, or by who gets at the module.
    pub is_open: bool,
    /// Names in annotations, and words in strings where types may stand.
    pub in_annotations: Set<Name>,
    /// Within a place where types may stand.
    in_type: bool,
}

impl<'a> Mentions<'a> {
    pub fn of(module: &'a Module) -> Self {
        let is_open = OPENINGS.iter().any(|text| module.names.find(text).is_some());
        let mut mentions = Mentions { names: &module.names, is_open, in_annotations: Set::default(), in_type: false };
        mentions.block(&module.body);
        mentions
    }

    fn types(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_type, true);
        visit(self);
        self.in_type = outer;
    }

    fn words(&mut self, text: &[u8]) {
        let text = String::from_utf8_lossy(text);
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        self.in_annotations.extend(words.filter_map(|word| self.names.find(word)));
    }

    fn takes_types(&self, callee: &ExprNode) -> bool {
        match &callee.kind {
            ExprKind::Name(name) | ExprKind::Attribute(_, Node { kind: name, .. }) => {
                TAKE_TYPES.contains(&self.names.text(*name))
            }
            _ => false,
        }
    }
}

impl Visitor for Mentions<'_> {
    fn expr(&mut self, expr: &ExprNode) {
        match &expr.kind {
            ExprKind::Name(name) if self.in_type => {
                self.in_annotations.insert(*name);
            }
            ExprKind::Constant(Constant::Str(s)) if self.in_type => self.words(&s.text),
            ExprKind::Subscript(object, index) => {
                self.expr(object);
                self.types(|this| this.expr(index));
            }
            ExprKind::Call(callee, args) if self.takes_types(callee) => self.types(|this| walk_args(this, args)),
            _ => walk_expr(self, expr),
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        if let StmtKind::From(from) = &stmt.kind {
            self.is_open |= matches!(from.names, ImportNames::All(_));
        }
        walk_stmt(self, stmt);
    }

    fn annotation(&mut self, annotation: &ExprNode) {
        self.types(|this| this.expr(annotation));
    }
}
