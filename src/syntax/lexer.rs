//! Text to tokens. Logos finds the words; this driver adds what needs memory: layout (`layout`),
//! brackets, strings, f-strings (`fstring`), names with characters beyond ASCII, and keywords
//! that are attribute names because a dot stands before them. A fault is noted, and lexing goes on
//! behind it.

use super::fstring::FString;
use super::layout::Indents;
use super::literal::{self, Decoded, EscapeFault, Literals};
use super::names::Names;
use super::soft;
use super::token::{Lexeme, Token, Words};
use crate::syntax::ast::{Constant, StrConstant};
use crate::sys::find;
use crate::text::{Diagnostic, Kind, Span, unicode};
use logos::Logos;

/// A lexed text.
#[derive(Debug)]
pub struct Lexed {
    pub tokens: Vec<Lexeme>,
    pub names: Names,
    pub literals: Literals,
    /// In the order of the text.
    pub errors: Vec<Diagnostic>,
    pub warnings: Vec<Diagnostic>,
    /// The innermost bracket that the text never closes.
    pub unclosed: Option<Open>,
}

/// An open bracket.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    pub token: Token,
    pub span: Span,
}

/// Behind so many faults nothing is a program: the rest is not looked at.
const MOST_ERRORS: usize = 100;

/// Python takes this for a fault of the layout.
pub const STRAY_CHARACTER: &str = "unexpected character after line continuation character";

/// Brackets may nest as deep as in Python.
const MAX_BRACKETS: usize = 200;

pub fn lex(text: &str) -> Lexed {
    let mut lexer = Lexer::new(text);
    lexer.run();
    let mut lexed = lexer.finish();
    soft::decide(&mut lexed.tokens, &lexed.names);
    lexed
}

pub(super) struct Lexer<'t> {
    pub text: &'t str,
    words: logos::Lexer<'t, Token>,
    pub tokens: Vec<Lexeme>,
    pub literals: Literals,
    pub errors: Vec<Diagnostic>,
    pub warnings: Vec<Diagnostic>,
    pub brackets: Vec<Open>,
    pub indents: Indents,
    pub fstrings: Vec<FString<'t>>,
    unclosed: Option<Open>,
}

impl<'t> Lexer<'t> {
    fn new(text: &'t str) -> Self {
        Lexer {
            text,
            words: Token::lexer_with_extras(text, Words::default()),
            // Python code has a token in every six bytes or so.
            tokens: Vec::with_capacity(text.len() / 6 + 8),
            literals: Literals::default(),
            errors: Vec::new(),
            warnings: Vec::new(),
            brackets: Vec::new(),
            indents: Indents::default(),
            fstrings: Vec::new(),
            unclosed: None,
        }
    }

    fn run(&mut self) {
        self.line_start();
        while self.errors.len() < MOST_ERRORS {
            if self.fstrings.last().is_some_and(FString::in_text) {
                self.fstring_text();
                continue;
            }
            let Some(found) = self.words.next() else { break };
            let span = self.span();
            match found {
                Ok(token) => self.word(token, span),
                Err(()) => self.bad_character(span),
            }
        }
        self.end_of_text();
    }

    fn finish(self) -> Lexed {
        let Words { names } = self.words.extras;
        Lexed {
            tokens: self.tokens,
            names,
            literals: self.literals,
            errors: self.errors,
            warnings: self.warnings,
            unclosed: self.unclosed,
        }
    }

    fn word(&mut self, token: Token, span: Span) {
        match token {
            Token::Comment => {}
            Token::LineEnd => self.line_end(span),
            Token::Backslash => self.line_continuation(span),
            Token::Digit => self.number(span),
            Token::Quote => self.string(span),
            Token::FQuote => self.fstring_start(span),
            Token::UnicodeWord => self.unicode_word(span),
            Token::LParen | Token::LBracket | Token::LBrace => self.open(token, span),
            Token::RBrace if self.in_field() => self.fstring_close(span),
            Token::RParen | Token::RBracket | Token::RBrace => self.close(token, span),
            Token::Exclamation | Token::Equal | Token::Colon | Token::ColonEqual if self.in_field() => {
                self.fstring_mark(token, span)
            }
            _ if token.is_keyword() && self.after_attribute_dot(token) => {
                let name = self.words.extras.names.intern(&self.text[span.range()]);
                self.push(Token::Name(name), span);
            }
            _ => self.push(token, span),
        }
    }

    // ---- the small things

    pub fn push(&mut self, token: Token, span: Span) {
        self.tokens.push(Lexeme { token, span });
    }

    pub fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(Diagnostic::syntax(span, message));
    }

    pub fn layout_error(&mut self, kind: Kind, span: Span, message: &str) {
        self.errors.push(Diagnostic::new(kind, span, message));
    }

    /// Where the word just found stands.
    fn span(&self) -> Span {
        let range = self.words.span();
        Span::new(range.start as u32, range.end as u32)
    }

    /// Where the next word is looked for.
    pub fn position(&self) -> usize {
        self.words.span().end
    }

    pub fn rest(&self) -> &'t str {
        self.words.remainder()
    }

    pub fn skip(&mut self, bytes: usize) {
        self.words.bump(bytes);
    }

    /// Starts over behind the first `bytes` of the word just found.
    pub fn rewind_to(&mut self, offset: usize) {
        let extras = std::mem::take(&mut self.words.extras);
        self.words = Token::lexer_with_extras(self.text, extras);
        self.words.bump(offset);
    }

    // ---- words

    fn line_end(&mut self, span: Span) {
        if !self.brackets.is_empty() {
            return;
        }
        if self.tokens.last().is_some_and(|last| last.token != Token::Newline) {
            // Python's NEWLINE begins at a comment before it.
            let line = &self.text[self.tokens.last().map_or(0, |last| last.span.end as usize)..span.start as usize];
            let comment = line.find('#').map_or(span.start, |at| span.start - (line.len() - at) as u32);
            self.push(Token::Newline, Span::new(comment, span.end));
        }
        self.line_start();
    }

    fn line_continuation(&mut self, span: Span) {
        let rest = self.rest();
        if rest.is_empty() || rest == "\n" {
            self.skip(rest.len());
            if !self.brackets.is_empty() {
                return;
            }
            self.error(Span::at(span.end), "unexpected end of file after line continuation character '\\'");
        } else if rest.starts_with('\n') {
            self.skip(1);
        } else {
            let next = Span::new(span.end, span.end + rest.chars().next().map_or(0, char::len_utf8) as u32);
            self.error(next, STRAY_CHARACTER);
            self.skip(find::first(b'\n', rest.as_bytes()).unwrap_or(rest.len()));
        }
    }

    fn number(&mut self, span: Span) {
        let start = span.start as usize;
        match literal::scan_number(&self.text[start..]) {
            Ok((len, value)) => {
                self.skip(start + len - span.end as usize);
                self.push_number(span.start, value);
            }
            Err(fault) => {
                let at = span.start + fault.at as u32;
                self.error(Span::new(at, at + 1), fault.message);
                self.skip((start + fault.end).saturating_sub(span.end as usize));
                self.push_number(span.start, Constant::Int(0));
            }
        }
    }

    fn push_number(&mut self, start: u32, value: Constant) {
        let kind = match value {
            Constant::Float(_) => Token::Float,
            Constant::Imaginary(_) => Token::Imaginary,
            _ => Token::Int,
        };
        let id = self.literals.push(value);
        self.push(kind(id), Span::new(start, self.position() as u32));
    }

    fn unicode_word(&mut self, span: Span) {
        let word = &self.text[span.range()];
        let bad = word.char_indices().find(|(at, character)| match at {
            0 => !unicode::is_identifier_start(*character),
            _ => !unicode::is_identifier_continue(*character),
        });
        if let Some((at, character)) = bad {
            let start = span.start + at as u32;
            self.error(Span::new(start, start + character.len_utf8() as u32), bad_character(character));
        }
        let name = self.words.extras.names.intern(&unicode::nfkc(word));
        self.push(Token::Name(name), span);
    }

    fn bad_character(&mut self, span: Span) {
        let character = self.text[span.range()].chars().next().unwrap_or('\0');
        self.error(span, bad_character(character));
    }

    /// `event.from`: any word is an attribute's name. But not behind the dots of `from . import x`, and `import` ends
    /// any path.
    fn after_attribute_dot(&self, keyword: Token) -> bool {
        if self.tokens.last().is_none_or(|last| last.token != Token::Dot) {
            return false;
        }
        let is_dot = |token: Token| matches!(token, Token::Dot | Token::Ellipsis);
        let is_path = |token: Token| is_dot(token) || keyword == Token::Import && matches!(token, Token::Name(_));
        let before = self.tokens.iter().rev().find(|lexeme| !is_path(lexeme.token));
        before.is_none_or(|lexeme| lexeme.token != Token::From)
    }

    // ---- brackets

    pub fn open(&mut self, token: Token, span: Span) {
        if self.brackets.len() >= MAX_BRACKETS {
            self.error(span, "too many nested parentheses");
        }
        self.brackets.push(Open { token, span });
        self.push(token, span);
    }

    fn close(&mut self, token: Token, span: Span) {
        let closing = &self.text[span.range()];
        match self.brackets.last() {
            None => {
                self.error(span, format!("unmatched '{closing}'"));
                return;
            }
            Some(open) if open.token == Token::FOpen => {
                self.error(span, format!("f-string: closing parenthesis '{closing}' does not match opening '{{'"));
                return;
            }
            Some(open) if !matches(open.token, token) => {
                let open = *open;
                self.mismatch(open, span);
            }
            Some(_) => {}
        }
        self.brackets.pop();
        self.push(token, span);
    }

    fn mismatch(&mut self, open: Open, close: Span) {
        let [closing, opening] = [close, open.span].map(|span| &self.text[span.range()]);
        let between = &self.text[open.span.end as usize..close.start as usize];
        let on_line = match find::first(b'\n', between.as_bytes()) {
            Some(_) => format!(" on line {}", self.line_of(open.span.start)),
            None => String::new(),
        };
        let message =
            format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{on_line}");
        self.errors.push(Diagnostic::syntax(close, message).label(open.span, format!("'{opening}' was opened here")));
    }

    /// Only for messages: counts from the start.
    pub fn line_of(&self, offset: u32) -> usize {
        find::count(b'\n', &self.text.as_bytes()[..offset as usize]) + 1
    }

    // ---- strings

    fn string(&mut self, span: Span) {
        let (prefix, quote) = split_quote(&self.text[span.range()]);
        let raw = prefix.contains(['r', 'R']);
        let Some(len) = string_length(self.rest(), quote) else {
            if prefix.is_empty() && self.ends_fstring(quote) {
                return self.fstring_end(span);
            }
            return self.unterminated(span, quote, "string");
        };
        let body = &self.rest()[..len];
        self.skip(len + quote.len());
        let whole = Span::new(span.start, self.position() as u32);
        if prefix.contains(['b', 'B']) {
            self.bytes(body, raw, whole);
        } else {
            let text = self.decoded(body, raw, whole, span.end);
            let u_prefix = prefix.contains(['u', 'U']);
            let id = self.literals.push(Constant::Str(Box::new(StrConstant { text, u_prefix })));
            self.push(Token::Str(id), whole);
        }
    }

    fn bytes(&mut self, body: &str, raw: bool, whole: Span) {
        if !body.is_ascii() {
            self.error(whole, "bytes can only contain ASCII literal characters");
        }
        let decoded = if raw { raw_body(body) } else { literal::decode_bytes(body) };
        let start = whole.end - body.len() as u32;
        let text = self.escapes(decoded, whole, start, "value error");
        let id = self.literals.push(Constant::Bytes(text));
        self.push(Token::Bytes(id), whole);
    }

    /// The text of a string or of a piece of an f-string, whose body starts at `start`.
    pub fn decoded(&mut self, body: &str, raw: bool, whole: Span, start: u32) -> Box<[u8]> {
        let decoded = if raw { raw_body(body) } else { literal::decode_str(body) };
        self.escapes(decoded, whole, start, "unicode error")
    }

    fn escapes(&mut self, decoded: Decoded, whole: Span, start: u32, kind: &str) -> Box<[u8]> {
        match decoded {
            Ok((text, odd)) => {
                for EscapeFault { at, len, message } in odd {
                    let at = start + at as u32;
                    self.warnings.push(Diagnostic::new(Kind::Warning, Span::new(at, at + len as u32), message));
                }
                text
            }
            Err(fault) => {
                self.error(whole, format!("({kind}) {}", fault.message));
                Box::default()
            }
        }
    }

    pub fn unterminated(&mut self, start: Span, quote: &str, what: &str) {
        let rest = self.rest();
        let (triple, end) = match quote.len() {
            3 => ("triple-quoted ", rest.len()),
            _ => ("", string_line_length(rest)),
        };
        let mut line = self.line_of((self.position() + end) as u32);
        if quote.len() == 3 && rest.ends_with('\n') {
            // The end of the text is the end of its last line.
            line -= 1;
        }
        self.error(
            Span::new(start.start, start.start + 1),
            format!("unterminated {triple}{what} literal (detected at line {line})"),
        );
        self.skip(end);
        let id = self.literals.push_text(Box::default());
        self.push(Token::Str(id), Span::new(start.start, self.position() as u32));
    }

    // ---- the end

    fn end_of_text(&mut self) {
        let end = Span::at(self.text.len() as u32);
        self.unclosed = self.brackets.last().copied();
        if self.unclosed.is_none() {
            if self.tokens.last().is_some_and(|last| last.token != Token::Newline) {
                self.push(Token::Newline, end);
            }
            self.dedent_all(end);
        }
    }
}

fn matches(open: Token, close: Token) -> bool {
    matches!(
        (open, close),
        (Token::LParen, Token::RParen) | (Token::LBracket, Token::RBracket) | (Token::LBrace, Token::RBrace)
    )
}

/// `rb"""` is the prefix `rb` and the quote `"""`.
pub(super) fn split_quote(opening: &str) -> (&str, &str) {
    opening.split_at(opening.find(['"', '\'']).unwrap_or(0))
}

fn raw_body(body: &str) -> Decoded {
    Ok((body.as_bytes().into(), Vec::new()))
}

/// The length of a string's body, up to its closing quotes.
fn string_length(rest: &str, quote: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let quote = quote.as_bytes();
    let mut at = 0;
    loop {
        at += match quote.len() {
            1 => find::first_of_three(quote[0], b'\\', b'\n', &bytes[at..])?,
            _ => find::first_of_two(quote[0], b'\\', &bytes[at..])?,
        };
        match bytes[at] {
            b'\\' => at += 2,
            b'\n' => return None,
            _ if bytes[at..].starts_with(quote) => return Some(at),
            _ => at += 1,
        }
        if at > bytes.len() {
            return None;
        }
    }
}

/// How far a string without its closing quote goes: to the end of a line not continued by a backslash.
fn string_line_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while let Some(skip) = find::first_of_two(b'\\', b'\n', &bytes[at..]) {
        at += skip;
        if bytes[at] == b'\n' {
            return at;
        }
        at += 1 + rest[at + 1..].chars().next().map_or(0, char::len_utf8);
    }
    bytes.len()
}

fn bad_character(character: char) -> String {
    let code = format!("U+{:04X}", character as u32);
    let described = match unicode::name(character) {
        Some(name) => format!("{code} {name}"),
        None => code,
    };
    let message = match unicode::is_printable(character as u32) {
        true => format!("invalid character '{character}' ({described})"),
        false => format!("invalid non-printable character {described}"),
    };
    match meant(character) {
        Some(meant) => format!("{message}. Did you mean {meant}?"),
        None => message,
    }
}

/// What people wanted to type where a word processor or another keyboard gave them this.
fn meant(character: char) -> Option<String> {
    let ascii = match character {
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' | '\u{2032}' | '\u{B4}' => "\"'\"",
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' => "'\"'",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "'-'",
        '\u{D7}' => "'*'",
        '\u{F7}' => "'/'",
        '\u{2264}' => "'<='",
        '\u{2265}' => "'>='",
        '\u{2260}' => "'!='",
        '\u{2192}' => "'->'",
        _ => {
            let plain = unicode::nfkc(character.encode_utf8(&mut [0; 4])).into_owned();
            return match plain.as_str() {
                " " => Some("an ordinary space".into()),
                "..." => Some("'...'".into()),
                plain if plain.len() == 1 && !character.is_ascii() => Some(format!("'{plain}'")),
                _ => None,
            };
        }
    };
    Some(ascii.into())
}
