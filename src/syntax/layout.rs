//! Lines and indentation. A tab goes to the next multiple of eight, as in Python; a second count,
//! in which it is one column wide, tells whether the order of two lines depends on that.

use super::lexer::Lexer;
use super::token::Token;
use crate::sys::find;
use crate::text::{Kind, Span};

/// Blocks may nest as deep as in Python.
const MAX_INDENTS: usize = 100;
const TAB: u32 = 8;

/// The width of a line's indentation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Indent {
    column: u32,
    /// Tabs count as one.
    narrow: u32,
}

/// The indentations of the blocks around the current line, outermost first.
#[derive(Debug)]
pub(super) struct Indents(Vec<Indent>);

impl Default for Indents {
    fn default() -> Self {
        Indents(vec![Indent::default()])
    }
}

impl Indents {
    fn top(&self) -> Indent {
        self.0.last().copied().unwrap_or_default()
    }
}

impl Lexer<'_> {
    /// Skips empty lines and turns the indentation of the next one into INDENT and DEDENT.
    pub fn line_start(&mut self) {
        let rest = self.rest().as_bytes();
        let mut at = 0;
        let mut indent = Indent::default();
        // Python counts a line that a backslash joins to the next by its own indentation.
        let mut continued: Option<Indent> = None;
        loop {
            match rest.get(at) {
                Some(b' ') => indent = Indent { column: indent.column + 1, narrow: indent.narrow + 1 },
                Some(b'\t') => {
                    indent = Indent { column: (indent.column / TAB + 1) * TAB, narrow: indent.narrow + 1 };
                }
                Some(b'\x0c') => indent = Indent::default(),
                Some(b'\n') => {
                    indent = Indent::default();
                    continued = None;
                }
                Some(b'#') => at += find::first(b'\n', &rest[at..]).unwrap_or(rest.len() - at) - 1,
                Some(b'\\') if rest.get(at + 1) == Some(&b'\n') && at + 2 < rest.len() => {
                    continued = continued.filter(|first| first.column > 0).or(Some(indent));
                    at += 1;
                }
                None => return self.skip(at),
                Some(_) => break,
            }
            at += 1;
        }
        let start = self.position();
        self.skip(at);
        let line = self.text[start..start + at].rfind('\n').map_or(start, |newline| start + newline + 1);
        let indent = continued.filter(|first| first.column > 0).unwrap_or(indent);
        self.indent_to(indent, Span::new(line as u32, (start + at) as u32));
    }

    fn indent_to(&mut self, indent: Indent, span: Span) {
        let top = self.indents.top();
        if indent.column > top.column {
            if self.indents.0.len() == MAX_INDENTS {
                self.layout_error(Kind::IndentationError, span, "too many levels of indentation");
            }
            if indent.narrow <= top.narrow {
                self.inconsistent_tabs(span);
            }
            self.indents.0.push(indent);
            return self.push(Token::Indent, span);
        }
        self.dedent_to(indent, span);
        if indent.column == self.indents.top().column && indent.narrow != self.indents.top().narrow {
            self.inconsistent_tabs(span);
        }
    }

    fn dedent_to(&mut self, indent: Indent, span: Span) {
        while indent.column < self.indents.top().column {
            self.indents.0.pop();
            self.push(Token::Dedent, span);
        }
        if indent.column > self.indents.top().column {
            let message = "unindent does not match any outer indentation level";
            self.layout_error(Kind::IndentationError, self.line_end_of(span), message);
        }
    }

    /// One is enough: the lines behind are measured by the same tabs.
    fn inconsistent_tabs(&mut self, span: Span) {
        if self.errors.iter().any(|error| error.kind == Kind::TabError) {
            return;
        }
        let message = "inconsistent use of tabs and spaces in indentation";
        self.layout_error(Kind::TabError, span, message);
    }

    /// Where Python puts the caret for a line whose indentation is wrong: behind its last character.
    fn line_end_of(&self, indentation: Span) -> Span {
        let start = indentation.end as usize;
        let len = find::first(b'\n', &self.text.as_bytes()[start..]).unwrap_or(self.text.len() - start);
        Span::at((start + len) as u32)
    }

    pub fn dedent_all(&mut self, end: Span) {
        for _ in 1..self.indents.0.len() {
            self.push(Token::Dedent, end);
        }
    }
}
