//! f-strings (PEP 701): the lexer is in their text, or in a replacement field, where ordinary
//! tokens stand and the marks `=`, `!`, `:` and `}` have a meaning of their own if no bracket is
//! open inside the field. A field is a bracket like the others, with the token `FOpen`.

use super::lexer::{Lexer, split_quote};
use super::token::Token;
use crate::text::Span;

/// An f-string that has begun and not ended.
#[derive(Debug)]
pub(super) struct FString<'t> {
    quote: &'t str,
    raw: bool,
    start: Span,
    /// The fields around the current place, outermost first: there may be fields in a format.
    fields: Vec<OpenField>,
}

#[derive(Debug)]
struct OpenField {
    /// How many brackets are open with the field's own.
    brackets: usize,
    /// Behind its `:`, where text stands again.
    in_format: bool,
    start: Span,
}

/// A field, one in its format, and one in the format of that; deeper, Python allows none.
const MAX_NESTED: usize = 3;

impl FString<'_> {
    pub fn in_text(&self) -> bool {
        self.fields.last().is_none_or(|field| field.in_format)
    }

    fn in_format(&self) -> bool {
        self.fields.last().is_some_and(|field| field.in_format)
    }
}

impl<'t> Lexer<'t> {
    pub fn fstring_start(&mut self, span: Span) {
        let (prefix, quote) = split_quote(&self.text[span.range()]);
        let raw = prefix.contains(['r', 'R']);
        self.fstrings.push(FString { quote, raw, start: span, fields: Vec::new() });
        self.push(Token::FStart, span);
    }

    /// Whether the current place is directly inside a field: no bracket is open within it.
    pub fn in_field(&self) -> bool {
        let field = self.fstrings.last().and_then(|fstring| fstring.fields.last());
        field.is_some_and(|field| field.brackets == self.brackets.len())
    }

    /// Text up to the next field or the end of this string or format.
    pub fn fstring_text(&mut self) {
        let Some(fstring) = self.fstrings.last() else { return };
        let (quote, raw, in_format) = (fstring.quote, fstring.raw, fstring.in_format());
        let start = self.position();
        let rest = self.rest();
        let Text { len, end, body } = scan_text(rest, quote, raw, in_format);
        self.skip(len);
        let span = Span::new(start as u32, (start + len) as u32);
        if len > 0 {
            let decoded = self.decoded(body.as_deref().unwrap_or(&rest[..len]), raw, span, span.start);
            let id = self.literals.push_text(decoded);
            self.push(Token::FText(id), span);
        }
        self.fstring_mark_end(end, span.end, quote);
    }

    fn fstring_mark_end(&mut self, end: TextEnd, at: u32, quote: &str) {
        let mark = Span::new(at, at + 1);
        match end {
            TextEnd::Open => {
                self.skip(1);
                self.fstring_open(mark);
            }
            TextEnd::Close if self.fstrings.last().is_some_and(FString::in_format) => {
                self.skip(1);
                self.fstring_close(mark);
            }
            TextEnd::Close => {
                self.skip(1);
                self.error(mark, "f-string: single '}' is not allowed");
            }
            TextEnd::Quote => {
                let quotes = Span::new(at, at + quote.len() as u32);
                self.skip(quote.len());
                self.fstring_end(quotes);
            }
            TextEnd::Text => self.fstring_unterminated(),
        }
    }

    fn fstring_open(&mut self, span: Span) {
        let nested = self.fstrings.last().map_or(0, |fstring| fstring.fields.len());
        if nested >= MAX_NESTED {
            self.error(span, "f-string: expressions nested too deeply");
        }
        self.open(Token::FOpen, span);
        let brackets = self.brackets.len();
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.fields.push(OpenField { brackets, in_format: false, start: span });
        }
    }

    pub fn fstring_close(&mut self, span: Span) {
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.fields.pop();
        }
        self.brackets.pop();
        self.push(Token::FClose, span);
    }

    /// `=`, `!` or `:` directly inside a field.
    pub fn fstring_mark(&mut self, token: Token, span: Span) {
        match token {
            Token::Equal if self.shows_expression() => self.fstring_show(span),
            Token::Exclamation => self.push(Token::FConversion, span),
            Token::Colon | Token::ColonEqual => {
                self.rewind_to(span.start as usize + 1);
                if let Some(field) = self.fstrings.last_mut().and_then(|fstring| fstring.fields.last_mut()) {
                    field.in_format = true;
                }
                self.push(Token::FSpec, Span::new(span.start, span.start + 1));
            }
            _ => self.push(token, span),
        }
    }

    fn shows_expression(&self) -> bool {
        let rest = self.rest().trim_start();
        rest.starts_with(['}', ':']) || rest.starts_with('!') && !rest.starts_with("!=")
    }

    /// `{value = }` prints the text of the expression with the blanks around it.
    fn fstring_show(&mut self, span: Span) {
        let field = self.fstrings.last().and_then(|fstring| fstring.fields.last());
        let start = field.map_or(span.start, |field| field.start.end);
        let rest = self.rest();
        let end = self.position() + rest.len() - rest.trim_start().len();
        let text = self.text.as_bytes()[start as usize..end].into();
        let id = self.literals.push_text(text);
        self.push(Token::FShow(id), span);
    }

    /// The quotes that end the string, perhaps before all its fields were closed.
    pub fn fstring_end(&mut self, quotes: Span) {
        let Some(fstring) = self.fstrings.pop() else { return };
        if let Some(field) = fstring.fields.first() {
            self.error(quotes, "f-string: expecting '}'");
            self.brackets.truncate(field.brackets - 1);
        }
        for _ in &fstring.fields {
            self.push(Token::FClose, quotes);
        }
        self.push(Token::FEnd, quotes);
    }

    fn fstring_unterminated(&mut self) {
        let Some(fstring) = self.fstrings.pop() else { return };
        if let Some(field) = fstring.fields.first() {
            self.brackets.truncate(field.brackets - 1);
        }
        self.unterminated(fstring.start, fstring.quote, "f-string");
        let end = Span::at(self.position() as u32);
        self.tokens.pop();
        for _ in &fstring.fields {
            self.push(Token::FClose, end);
        }
        self.push(Token::FEnd, end);
    }

    /// Whether a string that begins here with `quote` and never ends is rather the end of the f-string around it.
    pub fn ends_fstring(&self, quote: &str) -> bool {
        self.in_field() && self.fstrings.last().is_some_and(|fstring| fstring.quote == quote)
    }
}

/// A piece of an f-string's text.
struct Text {
    len: usize,
    end: TextEnd,
    /// With `{{` and `}}` made one, where it has any.
    body: Option<String>,
}

#[derive(Clone, Copy)]
enum TextEnd {
    Open,
    Close,
    Quote,
    /// The end of the line or of everything.
    Text,
}

fn scan_text(rest: &str, quote: &str, raw: bool, in_format: bool) -> Text {
    let bytes = rest.as_bytes();
    let mut at = 0;
    let mut body: Option<String> = None;
    let mut copied = 0;
    let end = loop {
        match bytes.get(at) {
            None => break TextEnd::Text,
            Some(b'\n') if quote.len() == 1 => break TextEnd::Text,
            Some(b'\\') => at += backslash(&rest[at..], raw),
            Some(brace @ (b'{' | b'}')) => {
                if in_format || bytes.get(at + 1) != Some(brace) {
                    break if *brace == b'{' { TextEnd::Open } else { TextEnd::Close };
                }
                body.get_or_insert_default().push_str(&rest[copied..=at]);
                at += 2;
                copied = at;
            }
            Some(_) if bytes[at..].starts_with(quote.as_bytes()) => break TextEnd::Quote,
            Some(_) => at += 1,
        }
    };
    if let Some(body) = &mut body {
        body.push_str(&rest[copied..at]);
    }
    Text { len: at, end, body }
}

/// How much of an f-string's text a backslash protects. It never protects a brace, but `\N{…}` is one thing.
fn backslash(rest: &str, raw: bool) -> usize {
    let bytes = rest.as_bytes();
    match bytes.get(1) {
        None | Some(b'{' | b'}') => 1,
        Some(b'N') if !raw && bytes.get(2) == Some(&b'{') => {
            let name = bytes[3..].iter().take_while(|b| b.is_ascii_alphanumeric() || b" -_".contains(b)).count();
            if bytes.get(3 + name) == Some(&b'}') { name + 4 } else { 2 }
        }
        Some(_) => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
    }
}
