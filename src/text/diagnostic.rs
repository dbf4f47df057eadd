//! A fault in a program: what it is, where it is, and what else helps to understand it.
//!
//! [`Diagnostic::render`], in the file `picture`, shows it to people.

use super::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    SyntaxError,
    IndentationError,
    TabError,
    /// Not an error: `zpy check` mentions it.
    Warning,
}

impl Kind {
    /// What people read in front of the message.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::SyntaxError => "SyntaxError",
            Kind::IndentationError => "IndentationError",
            Kind::TabError => "TabError",
            Kind::Warning => "warning",
        }
    }
}

/// What is said after the message, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Another place that has to do with the fault, shown with a picture of its own.
    Label(Span, String),
    Note(String),
    /// How to make it right.
    Help(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub kind: Kind,
    pub span: Span,
    pub message: String,
    pub remarks: Vec<Remark>,
}

impl Diagnostic {
    pub fn new(kind: Kind, span: Span, message: impl Into<String>) -> Self {
        Diagnostic { kind, span, message: message.into(), remarks: Vec::new() }
    }

    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Diagnostic::new(Kind::SyntaxError, span, message)
    }

    pub fn warning(span: Span, message: impl Into<String>) -> Self {
        Diagnostic::new(Kind::Warning, span, message)
    }

    pub fn label(self, span: Span, text: impl Into<String>) -> Self {
        self.remark(Remark::Label(span, text.into()))
    }

    pub fn note(self, text: impl Into<String>) -> Self {
        self.remark(Remark::Note(text.into()))
    }

    pub fn help(self, text: impl Into<String>) -> Self {
        self.remark(Remark::Help(text.into()))
    }

    fn remark(mut self, remark: Remark) -> Self {
        self.remarks.push(remark);
        self
    }

    pub fn is_error(&self) -> bool {
        self.kind != Kind::Warning
    }
}
