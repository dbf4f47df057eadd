//! More than one error: after a fault, its line is put out of the way and the rest is parsed again.
//!
//! A line becomes `pass`; a header keeps its block and becomes the simplest header of its kind, so
//! that an `else` or `except` behind the block still has its partner. What stands inside an
//! unclosed bracket is beyond knowing, and so nothing is looked for behind one.

use super::lexer::Lexed;
use super::token::{Lexeme, Token};
use super::{explain, max_depth, parser, soft};
use crate::syntax::actions::Builder;
use crate::syntax::ast::Block;
use crate::syntax::parser::Fault;
use crate::sys::find;
use crate::text::{Diagnostic, Span};

/// More errors than a reader takes in at once; each costs a parse of the text.
const MOST_ERRORS: usize = 20;

/// Parses and explains until nothing is left to find. The tree is that of the mended text.
pub fn parse(text: &str, lexed: &mut Lexed) -> (Option<Block>, Vec<Diagnostic>) {
    let mut errors: Vec<Diagnostic> = Vec::new();
    while errors.len() < MOST_ERRORS {
        let mut cx = Builder { names: &mut lexed.names, literals: &mut lexed.literals, max_depth: max_depth() };
        let fault = match parser::module(&lexed.tokens, &mut cx) {
            Ok(body) => return (Some(body), errors),
            Err(fault) => fault,
        };
        if is_own_doing(lexed, &fault) {
            break;
        }
        let place = Place::of(lexed, &fault);
        let error = explain::explain(text, lexed, fault, max_depth());
        let known = errors.iter().any(|known| known.span == error.span);
        let follows =
            matches!(place, Place::Indent(_)) && errors.iter().any(|before| is_line_above(text, before, &error));
        if !known && !follows {
            errors.push(error);
        }
        if known || lexed.unclosed.is_some() || !place.mend(lexed) {
            break;
        }
    }
    (None, errors)
}

/// Whether the parser stumbles over what was put in for an earlier fault.
fn is_own_doing(lexed: &Lexed, fault: &Fault) -> bool {
    let Fault::Token { at, .. } = fault else { return false };
    lexed.tokens.get(*at).is_some_and(|found| found.span.is_empty() && !found.token.is_layout())
}

/// An indent that was not asked for, below a line that was wrong, is a consequence.
fn is_line_above(text: &str, before: &Diagnostic, after: &Diagnostic) -> bool {
    let between = text.as_bytes().get(before.span.start as usize..after.span.start as usize).unwrap_or_default();
    find::count(b'\n', between) == 1
}

/// What is to be put out of the way.
enum Place {
    /// An INDENT that nothing asked for.
    Indent(usize),
    /// The line end behind a header that has no block.
    MissingBlock(usize),
    /// Where `except` or `finally` is missing.
    MissingHandler(usize),
    /// Somewhere on a line.
    Line(usize),
}

impl Place {
    fn of(lexed: &Lexed, fault: &Fault) -> Place {
        let (at, expected) = match fault {
            Fault::Said(error) => {
                let at = lexed.tokens.partition_point(|lexeme| lexeme.span.end <= error.span.start);
                return Place::Line(at);
            }
            Fault::Token { at, expected } => (*at, expected),
        };
        let expects = |words: &[&str]| expected.iter().map(String::as_str).eq(words.iter().copied());
        match lexed.tokens.get(at).map(|lexeme| lexeme.token) {
            Some(Token::Indent) if !expects(&["INDENT"]) => Place::Indent(at),
            _ if expects(&["INDENT"]) && at > 0 => Place::MissingBlock(at - 1),
            _ if expects(&["\"except\"", "\"finally\""]) => Place::MissingHandler(at),
            _ => Place::Line(at),
        }
    }

    /// Says whether anything changed.
    fn mend(self, lexed: &mut Lexed) -> bool {
        match self {
            Place::Indent(at) => remove_block(&mut lexed.tokens, at),
            // Cases that follow unindented would all be called wrong.
            Place::MissingBlock(at) if header(lexed, at) == Token::Match => false,
            Place::MissingBlock(at) => insert(&mut lexed.tokens, at, &[Token::Pass]),
            Place::MissingHandler(at) => {
                insert(&mut lexed.tokens, at, &[Token::Finally, Token::Colon, Token::Pass, Token::Newline])
            }
            Place::Line(at) => replace_line(lexed, at),
        }
    }
}

/// The first word of the line on which a token stands.
fn header(lexed: &Lexed, at: usize) -> Token {
    lexed.tokens[line_start(&lexed.tokens, at)].token
}

fn line_start(tokens: &[Lexeme], at: usize) -> usize {
    let before = &tokens[..at.min(tokens.len())];
    before.iter().rposition(|lexeme| lexeme.token.is_layout()).map_or(0, |last| last + 1)
}

fn insert(tokens: &mut Vec<Lexeme>, at: usize, new: &[Token]) -> bool {
    let place = tokens.get(at.saturating_sub(1)).map_or(0, |before| before.span.end);
    tokens.splice(at..at, lexemes(new, place));
    true
}

fn lexemes(tokens: &[Token], place: u32) -> Vec<Lexeme> {
    tokens.iter().map(|token| Lexeme { token: *token, span: Span::at(place) }).collect()
}

/// The lines of the block go on in the block around it.
fn remove_block(tokens: &mut Vec<Lexeme>, indent: usize) -> bool {
    let mut depth = 0;
    let dedent = (indent..tokens.len()).find(|at| {
        depth += i32::from(tokens[*at].token == Token::Indent);
        depth -= i32::from(tokens[*at].token == Token::Dedent);
        depth == 0
    });
    if let Some(dedent) = dedent {
        tokens.remove(dedent);
    }
    tokens.remove(indent);
    true
}

fn replace_line(lexed: &mut Lexed, at: usize) -> bool {
    let tokens = &lexed.tokens;
    let first = line_start(tokens, at);
    let Some(len) = tokens[first..].iter().position(|lexeme| lexeme.token == Token::Newline) else { return false };
    let place = tokens[first].span.start;
    let has_block = tokens.get(first + len + 1).is_some_and(|lexeme| lexeme.token == Token::Indent);
    let head = first + usize::from(tokens[first].token == Token::Async);
    let is_decorator = tokens[first].token == Token::At;
    let stray = at == first && is_continuation(tokens[first].token);
    let first_in_block = tokens.get(first + len + 2).map(|lexeme| lexeme.token);
    let has_cases =
        has_block && first_in_block.is_some() && first_in_block == lexed.names.find("case").map(Token::Name);
    let header = match tokens[head].token {
        _ if has_cases => vec![Token::Name(lexed.names.intern("match")), Token::True, Token::Colon],
        _ if stray => vec![Token::If, Token::True, Token::Colon],
        token => simplest_header(token, tokens.get(head + 1).map(|lexeme| lexeme.token), lexed),
    };
    let new = match (has_block, is_compound(lexed.tokens[head].token)) {
        _ if is_decorator => vec![],
        (true, _) => header,
        (false, true) if !stray => [header, vec![Token::Pass]].concat(),
        (false, _) => vec![Token::Pass],
    };
    let end = first + len + usize::from(new.is_empty());
    let old: Vec<Token> = lexed.tokens[first..end].iter().map(|lexeme| lexeme.token).collect();
    lexed.tokens.splice(first..end, lexemes(&new, place));
    if has_cases {
        soft::decide(&mut lexed.tokens, &lexed.names);
    }
    old != new
}

/// Words that only stand behind another block.
fn is_continuation(token: Token) -> bool {
    matches!(token, Token::Elif | Token::Else | Token::Except | Token::Finally | Token::Case)
}

/// Headers whose partners would be missed.
fn is_compound(token: Token) -> bool {
    matches!(token, Token::If | Token::For | Token::While | Token::Try) || is_continuation(token)
}

fn simplest_header(head: Token, next: Option<Token>, lexed: &mut Lexed) -> Vec<Token> {
    use Token::*;
    match head {
        Else if next == Some(If) => vec![Elif, True, Colon],
        Else | Try | Finally => vec![head, Colon],
        Except if next == Some(Star) => vec![Except, Star, True, Colon],
        Elif | Except | While | Match => vec![head, True, Colon],
        For => vec![While, True, Colon],
        Case => vec![Case, Name(lexed.names.intern("_")), Colon],
        _ => vec![If, True, Colon],
    }
}
