//! `from __future__ import …`: allowed only before anything else, and only for what Python has.

use crate::syntax::ast::*;
use crate::syntax::names::Names;
use crate::text::Diagnostic;

const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// How far the future statements reach that begin a module, and what they say.
#[derive(Default)]
pub struct Future {
    pub postponed_annotations: bool,
    /// Where the first other statement starts.
    pub end: u32,
    pub errors: Vec<Diagnostic>,
}

pub fn is_future(from: &ImportFrom, names: &Names) -> bool {
    matches!(from.path.as_slice(), [module] if names.text(module.kind) == "__future__")
}

pub fn future(module: &Module) -> Future {
    let mut future = Future { end: u32::MAX, ..Future::default() };
    for stmt in module.body.iter().skip(usize::from(has_doc(&module.body))) {
        match &stmt.kind {
            StmtKind::From(from) if is_future(from, &module.names) => future.check(stmt, from, &module.names),
            _ => {
                future.end = stmt.span.start;
                break;
            }
        }
    }
    future
}

fn has_doc(body: &[Stmt]) -> bool {
    matches!(body, [Stmt { kind: StmtKind::Expr(e), .. }, ..] if matches!(e.kind, ExprKind::Constant(Constant::Str(_))))
}

impl Future {
    fn check(&mut self, stmt: &Stmt, from: &ImportFrom, names: &Names) {
        let features: Vec<&str> = match &from.names {
            ImportNames::All(_) => vec!["*"],
            ImportNames::Some(aliases) => {
                aliases.iter().filter_map(|alias| alias.path.first()).map(|name| names.text(name.kind)).collect()
            }
        };
        for feature in features {
            self.postponed_annotations |= feature == "annotations";
            if feature == "braces" {
                self.errors.push(Diagnostic::syntax(stmt.span, "not a chance"));
            } else if !FEATURES.contains(&feature) {
                let message = format!("future feature {feature} is not defined");
                self.errors.push(Diagnostic::syntax(stmt.span, message));
            }
        }
    }
}
