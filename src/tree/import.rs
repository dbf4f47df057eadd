//! `import` and `from … import`.

use super::frame::Frame;
use super::node::{Completion, Done, ExprNode, Expression, Statement, StmtNode};
use super::operand::{Placed, done};
use super::variable::Place;
use crate::heap::{Symbol, Value};
use crate::runtime::{R, import};
use crate::text::Span;

/// `import a.b.c` gives `a`, `import a.b.c as d` gives `c`.
pub struct Import {
    pub path: Box<str>,
    pub is_whole: bool,
    pub span: Span,
}

impl Expression for Import {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let module = if this.is_whole { import::import(vm, &this.path) } else { import::import_top(vm, &this.path) };
        module.placed(frame, this.span)
    }
}

/// `from .path import a, b as c`
pub struct ImportFrom {
    pub level: u32,
    pub path: Box<str>,
    pub names: Box<[(Symbol, Place, Span)]>,
    pub span: Span,
}

impl ImportFrom {
    fn module(&self, frame: Frame) -> R {
        let vm = frame.vm();
        let path = import::absolute(vm, frame.globals(), self.level, &self.path)?;
        import::import(vm, &path)
    }
}

impl Statement for ImportFrom {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let module = this.module(frame).placed(frame, this.span)?;
        for (name, place, span) in &this.names {
            let value = import::from(frame.vm(), module.lend(), *name).placed(frame, *span)?;
            place.store(frame, value).placed(frame, *span)?;
        }
        Ok(Value::NORMAL)
    }
}

/// `from .path import *`
pub struct ImportStar {
    pub import: ImportFrom,
    /// Where the names go, if that is not the module.
    pub namespace: Option<u32>,
}

impl Statement for ImportStar {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let from = &this.import;
        let module = from.module(frame).placed(frame, from.span)?;
        let into = this.namespace.map_or_else(|| frame.globals().keep(), |slot| frame.get(slot));
        done(import::star(frame.vm(), module.lend(), into.lend()).placed(frame, from.span))
    }
}
