//! The place of a fault: the tokens around it, and what of them is an expression.

use crate::syntax::actions::Builder;
use crate::syntax::ast::{Constant, Expr, ExprKind, UnaryOp};
use crate::syntax::lexer::Lexed;
use crate::syntax::literal::Literals;
use crate::syntax::names::Names;
use crate::syntax::parser::{self, Fault};
use crate::syntax::token::{Lexeme, Token};
use crate::text::{Diagnostic, Span};

pub struct Scene<'t> {
    pub text: &'t str,
    pub tokens: &'t [Lexeme],
    /// The number of the token that does not fit; it may be the count of tokens, at the end.
    pub at: usize,
    /// What the grammar could have gone on with.
    pub expected: Vec<String>,
    names: &'t mut Names,
    literals: &'t mut Literals,
    max_depth: u32,
}

/// How much an expression may be without parentheses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// `a, *b`
    Star,
    /// `a if b else c`, `lambda: a`
    Expression,
    /// `a or b`
    Disjunction,
    /// `a | b`
    BitwiseOr,
}

/// Bounds for hostile programs, above what people write: how many candidates a rule tries, and how many tokens an
/// expression may have to be looked at.
const MOST_TRIES: usize = 16;
const LONGEST: usize = 1000;

impl<'t> Scene<'t> {
    pub fn new(text: &'t str, lexed: &'t mut Lexed, at: usize, expected: Vec<String>, max_depth: u32) -> Self {
        let Lexed { tokens, names, literals, .. } = lexed;
        Scene { text, tokens, at, expected, names, literals, max_depth }
    }

    // ---- tokens

    pub fn token(&self, at: usize) -> Token {
        self.tokens.get(at).map_or(Token::Newline, |lexeme| lexeme.token)
    }

    /// Before the first token there is, as it were, the end of a line.
    pub fn token_before(&self, at: usize) -> Token {
        at.checked_sub(1).map_or(Token::Newline, |before| self.token(before))
    }

    pub fn found(&self) -> Token {
        self.token(self.at)
    }

    /// The token before the fault.
    pub fn before(&self) -> Token {
        self.back(1)
    }

    /// The token that stands `by` places before the fault; a line end before the first.
    pub fn back(&self, by: usize) -> Token {
        self.at.checked_sub(by).map_or(Token::Newline, |at| self.token(at))
    }

    pub fn span(&self, at: usize) -> Span {
        self.tokens.get(at).map_or(Span::at(self.text.len() as u32), |lexeme| lexeme.span)
    }

    /// Where Python notices that the text has ended: at its last line end.
    pub fn end(&self) -> Span {
        Span::at((self.text.len() - usize::from(self.text.ends_with('\n'))) as u32)
    }

    /// From the first token to the last one, which belongs to it.
    pub fn range(&self, first: usize, last: usize) -> Span {
        self.span(first).to(self.span(last))
    }

    /// The text of a token; of a line's end, nothing.
    pub fn word(&self, at: usize) -> &'t str {
        if self.token(at).is_layout() { "" } else { &self.text[self.span(at).range()] }
    }

    pub fn expects(&self, terminal: &str) -> bool {
        self.expected.iter().any(|expected| {
            expected == terminal || expected.strip_prefix('"').and_then(|it| it.strip_suffix('"')) == Some(terminal)
        })
    }

    pub fn expects_expression(&self) -> bool {
        self.expects("INT") && self.expects("(")
    }

    /// The number of the first token of the logical line in which a token stands.
    pub fn line_start(&self, at: usize) -> usize {
        let before = &self.tokens[..at.min(self.tokens.len())];
        before.iter().rposition(|lexeme| lexeme.token.is_layout()).map_or(0, |last| last + 1)
    }

    /// The number of the token that ends the logical line.
    pub fn line_end(&self, at: usize) -> usize {
        let rest = self.tokens.get(at..).unwrap_or_default();
        at + rest.iter().position(|lexeme| lexeme.token == Token::Newline).unwrap_or(rest.len())
    }

    /// The innermost bracket open before a token.
    pub fn bracket(&self, at: usize) -> Option<usize> {
        let mut closed = 0;
        for at in (self.line_start(at)..at).rev() {
            match self.token(at) {
                token if token.closes() || token == Token::FEnd => closed += 1,
                token if token.opens() || token == Token::FStart => match closed {
                    0 => return Some(at),
                    _ => closed -= 1,
                },
                _ => {}
            }
        }
        None
    }

    /// Whether a parenthesis is that of a call (or of a class's bases).
    pub fn is_call(&self, open: usize) -> bool {
        self.token(open) == Token::LParen && open > 0 && ends_atom(self.token_before(open))
    }

    /// Where, before the fault, Python looks for an expression: innermost first. Left of a comma
    /// nothing more is looked for until the bracket's start.
    pub fn expression_starts(&self) -> Vec<usize> {
        let mut starts = vec![];
        let mut closed = 0;
        let mut behind_comma = false;
        let line = self.line_start(self.at);
        for at in (line..self.at).rev() {
            let token = self.token(at);
            if token.closes() || token == Token::FEnd {
                closed += 1;
            } else if token.opens() || token == Token::FStart {
                if closed > 0 {
                    closed -= 1;
                    continue;
                }
                if !std::mem::replace(&mut behind_comma, false) {
                    starts.push(at + 1);
                }
            } else if closed == 0 && !behind_comma && (begins_expression(token) || self.is_item_name(at)) {
                starts.push(at + 1);
                behind_comma = token == Token::Comma;
            }
        }
        if !behind_comma {
            starts.push(line);
        }
        starts.truncate(MOST_TRIES);
        starts
    }

    /// In a comprehension, Python looks for operands behind `in` and `if`, and for targets before `in`;
    /// where parameters, imported names and patterns stand, for no expression at all.
    pub fn is_operand_only(&self, start: usize) -> bool {
        let Some(word) = start.checked_sub(1) else { return false };
        let between = &self.tokens[start..self.at.max(start)];
        match self.token(word) {
            Token::In | Token::If => self.bracket(word).is_some(),
            Token::For => between.iter().any(|lexeme| lexeme.token == Token::In),
            Token::Comma if self.is_in_targets(start) => between.iter().any(|lexeme| lexeme.token == Token::In),
            Token::LParen | Token::Comma | Token::Star | Token::DoubleStar => self.is_name_list(start),
            _ => false,
        }
    }

    /// Where the clauses `for … in …` of a comprehension end, if they are well-formed up to there.
    pub fn clauses_end(&mut self, word: usize) -> Option<usize> {
        let word = word + usize::from(self.token(word) == Token::Async);
        let mut depth = 0;
        let mut at = word + 1;
        while depth > 0 || self.token(at) != Token::In {
            depth += i32::from(self.token(at).opens()) - i32::from(self.token(at).closes());
            if depth < 0 || at >= self.tokens.len() || self.token(at).is_layout() {
                return None;
            }
            at += 1;
        }
        self.read(word + 1, at, Level::Star)?;
        let (mut end, _) = self.longest(at + 1, usize::MAX, Level::Disjunction)?;
        while self.token(end) == Token::If {
            (end, _) = self.longest(end + 1, usize::MAX, Level::Disjunction)?;
        }
        match self.token(end) {
            Token::For | Token::Async => self.clauses_end(end),
            _ => Some(end),
        }
    }

    /// Whether a place is among the targets of a `for`, before its `in`.
    fn is_in_targets(&self, start: usize) -> bool {
        self.targets_start(start).is_some()
    }

    /// Where the targets of the `for` begin that a place stands in, before its `in`.
    pub fn targets_start(&self, place: usize) -> Option<usize> {
        let mut closed = 0;
        for at in (self.line_start(place)..place).rev() {
            match self.token(at) {
                token if token.closes() => closed += 1,
                token if token.opens() && closed == 0 => return None,
                token if token.opens() => closed -= 1,
                Token::In if closed == 0 => return None,
                Token::For if closed == 0 => return Some(at + 1),
                _ => {}
            }
        }
        None
    }

    fn is_name_list(&self, start: usize) -> bool {
        let head = self.head(start);
        match (self.token(head), self.bracket(start)) {
            (Token::Def, Some(open)) => self.is_parameter_list(open),
            (Token::Import | Token::From | Token::Global | Token::Nonlocal, _) => true,
            _ => false,
        }
    }

    /// The first word of a token's line, behind `async`.
    pub fn head(&self, at: usize) -> usize {
        let first = self.line_start(at);
        first + usize::from(self.token(first) == Token::Async)
    }

    /// Whether the fault stands directly in the header of a block, in no bracket.
    pub fn is_block_header(&self) -> bool {
        use Token::*;
        let head = self.token(self.head(self.at));
        let is_header = matches!(
            head,
            If | Elif | Else | For | While | Try | Except | Finally | With | WithParen | Def | Class | Match | Case
        );
        is_header && self.bracket(self.at).is_none()
    }

    /// Whether a bracket holds the parameters of the `def` on its line.
    pub fn is_parameter_list(&self, open: usize) -> bool {
        let def = self.head(open);
        let behind_types = self.token(def + 2) == Token::LBracket && self.token_before(open) == Token::RBracket;
        self.token(def) == Token::Def && self.token(open) == Token::LParen && (open == def + 2 || behind_types)
    }

    /// Whether `name := value` may stand at a place, so that Python thinks of it when it finds `=`.
    pub fn is_named_place(&self, start: usize) -> bool {
        let Some(word) = start.checked_sub(1) else { return false };
        match self.token(word) {
            Token::If => word == self.head(start) || self.token(self.head(start)) == Token::Case,
            Token::Elif | Token::While | Token::At | Token::Match => word == self.head(start),
            Token::LParen | Token::LBracket | Token::LBrace | Token::Comma => {
                let Some(open) = self.bracket(start) else { return false };
                match self.token(open) {
                    Token::LParen => !self.is_call(open) && self.token_before(open) != Token::WithParen,
                    Token::LBrace => self.token(start.saturating_sub(2)) != Token::Colon,
                    token => token == Token::LBracket,
                }
            }
            _ => false,
        }
    }

    /// The `as` of an item in the parentheses of `with`: Python reads what follows as an expression.
    fn is_item_name(&self, at: usize) -> bool {
        self.token(at) == Token::As && self.token(self.head(at)) == Token::WithParen
    }

    // ---- expressions

    /// The tokens from `start` up to `end` as one expression.
    pub fn read(&mut self, start: usize, end: usize, level: Level) -> Option<Expr> {
        let tokens = self.tokens.get(start..end).filter(|tokens| (1..=LONGEST).contains(&tokens.len()))?;
        if tokens[0].token.is_layout() || tokens[tokens.len() - 1].token.is_layout() {
            return None;
        }
        let expression = self.parse(start, end).ok()??;
        (self.is_parenthesised(start, end) || fits(&expression.kind, level)).then_some(expression)
    }

    /// The longest expression from `start` that ends before `limit`, with its end.
    pub fn longest(&mut self, start: usize, limit: usize, level: Level) -> Option<(usize, Expr)> {
        let limit = self.line_end(start).min(limit).min(start + LONGEST);
        let end = match self.parse(start, limit) {
            Ok(_) => limit,
            Err(Fault::Token { at, .. }) => start + at,
            Err(Fault::Said(_)) => limit,
        };
        let ends: Vec<usize> = self.balanced_ends(start, end);
        ends.into_iter().rev().take(MOST_TRIES).find_map(|end| Some((end, self.read(start, end, level)?)))
    }

    /// Whether an expression that begins here goes on to the end of everything, and beyond.
    pub fn runs_off_the_text(&mut self, start: usize) -> bool {
        let end = self.tokens.len();
        end - start <= LONGEST && matches!(self.parse(start, end), Err(Fault::Token { at, .. }) if start + at == end)
    }

    fn parse(&mut self, start: usize, end: usize) -> Result<Option<Expr>, Fault> {
        let tokens = self.tokens.get(start..end).unwrap_or_default();
        let mut cx = Builder { names: self.names, literals: self.literals, max_depth: self.max_depth };
        parser::expression(tokens, &mut cx)
    }

    /// Behind which tokens all brackets opened since `start` are closed.
    fn balanced_ends(&self, start: usize, limit: usize) -> Vec<usize> {
        let mut depth = 0_i32;
        let mut ends = vec![];
        for at in start..limit {
            let token = self.token(at);
            depth += i32::from(token.opens() || token == Token::FStart);
            depth -= i32::from(token.closes() || token == Token::FEnd);
            if depth < 0 {
                break;
            }
            if depth == 0 {
                ends.push(at + 1);
            }
        }
        ends
    }

    /// Whether one pair of parentheses is around all of it.
    pub fn is_parenthesised(&self, start: usize, end: usize) -> bool {
        self.token(start) == Token::LParen && self.balanced_ends(start, end).first() == Some(&end)
    }

    // ---- findings

    pub fn syntax(&self, span: Span, message: impl Into<String>) -> Option<Diagnostic> {
        Some(Diagnostic::syntax(span, message))
    }
}

/// Tokens behind which the grammar looks for an expression of its own, not for an operand.
fn begins_expression(token: Token) -> bool {
    use Token::*;
    matches!(
        token,
        Comma
            | Colon
            | Equal
            | ColonEqual
            | Arrow
            | At
            | Star
            | DoubleStar
            | Semicolon
            | Return
            | Yield
            | Else
            | Assert
            | Raise
            | From
            | For
            | Del
            | While
            | If
            | Elif
            | With
            | WithParen
            | Except
            | Match
    ) || token.is_augmented_assignment()
        || token == In
}

/// Whether a token is an expression by itself.
fn is_atom(token: Token) -> bool {
    use Token::*;
    matches!(token, Name(_) | Int(_) | Float(_) | Imaginary(_) | Str(_) | Bytes(_) | True | False | None | Ellipsis)
}

/// Whether a token can be the last of an expression.
pub fn ends_atom(token: Token) -> bool {
    is_atom(token) || matches!(token, Token::FEnd | Token::RParen | Token::RBracket | Token::RBrace)
}

/// Whether a token can be the first of an expression.
pub fn starts_atom(token: Token) -> bool {
    use Token::*;
    is_atom(token) || matches!(token, FStart | LParen | LBracket | LBrace | Not | Lambda | Await)
}

fn fits(kind: &ExprKind, level: Level) -> bool {
    let is_bare = |it: &ExprKind| matches!(it, ExprKind::Tuple(_) | ExprKind::Starred(_));
    match level {
        Level::Star => true,
        Level::Expression => !is_bare(kind),
        Level::Disjunction => {
            !is_bare(kind)
                && !matches!(
                    kind,
                    ExprKind::Conditional { .. } | ExprKind::Lambda(_) | ExprKind::Named(..) | ExprKind::Yield(_)
                )
        }
        Level::BitwiseOr => {
            fits(kind, Level::Disjunction)
                && !matches!(kind, ExprKind::Bool(..) | ExprKind::Compare(..) | ExprKind::Unary(UnaryOp::Not, _))
        }
    }
}

/// `True`, `False`, `None`, whose assignment has messages of its own.
pub fn is_singleton(kind: &ExprKind) -> bool {
    matches!(kind, ExprKind::Constant(Constant::True | Constant::False | Constant::None))
}
