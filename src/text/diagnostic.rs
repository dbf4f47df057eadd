//! A fault in a program, with its place.

use super::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    SyntaxError,
    IndentationError,
    TabError,
    /// Not an error: `zpy check` mentions it.
    Warning,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub kind: Kind,
    pub span: Span,
    pub message: String,
}

impl Diagnostic {
    pub fn new(kind: Kind, span: Span, message: impl Into<String>) -> Self {
        Diagnostic { kind, span, message: message.into() }
    }

    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Diagnostic::new(Kind::SyntaxError, span, message)
    }
}
