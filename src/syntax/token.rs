//! The words of the language. A token is a plain eight-byte value: what a name or a literal says
//! is kept beside the tokens, in [`Names`] and [`Literals`](super::literal::Literals).

use super::lexer;
use super::literal::LiteralId;
use super::names::{Name, Names};
use crate::text::{Diagnostic, Source, Span};
use logos::Logos;

/// A token and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lexeme {
    pub token: Token,
    pub span: Span,
}

/// What the logos lexer carries along.
#[derive(Debug, Default)]
pub struct Words {
    pub names: Names,
}

#[derive(Logos, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[logos(extras = Words)]
#[logos(skip(r"[ \t\f]+"))]
pub enum Token {
    // ---- what logos finds and the lexer turns into something else, or leaves out
    #[token("\n")]
    LineEnd,
    #[regex(r"#[^\n]*", allow_greedy = true)]
    Comment,
    #[token("\\")]
    Backslash,
    /// The first character of a number; the lexer scans the rest.
    #[regex(r"\.?[0-9]")]
    Digit,
    /// The prefix and the opening quotes of a string.
    #[regex(r#"([rR]|[uU]|[bB]|[bB][rR]|[rR][bB])?("|'|"""|''')"#)]
    Quote,
    #[regex(r#"([fF]|[fF][rR]|[rR][fF])("|'|"""|''')"#)]
    FQuote,
    /// A word with characters beyond ASCII, good or bad.
    #[regex(r"([a-zA-Z_][a-zA-Z0-9_]*)?[\u{80}-\u{10FFFF}][a-zA-Z0-9_\u{80}-\u{10FFFF}]*", priority = 3)]
    UnicodeWord,

    // ---- layout
    Newline,
    Indent,
    Dedent,
    /// Chooses the entry into the grammar.
    StartModule,
    StartExpression,

    // ---- names and literals
    #[regex(r"[a-zA-Z_][a-zA-Z0-9_]*", |lex| lex.extras.names.intern(lex.slice()), priority = 2)]
    Name(Name),
    Int(LiteralId),
    Float(LiteralId),
    Imaginary(LiteralId),
    Str(LiteralId),
    Bytes(LiteralId),

    // ---- f-strings: FStart (FText | FOpen … FClose)* FEnd
    FStart,
    FText(LiteralId),
    FOpen,
    /// The `=` of `{value=}`: the text to print.
    FShow(LiteralId),
    /// `!`
    FConversion,
    /// The `:` after which the format stands.
    FSpec,
    FClose,
    FEnd,

    // ---- keywords
    #[token("False")]
    #[token("false")]
    False,
    #[token("None")]
    #[token("none")]
    None,
    #[token("True")]
    #[token("true")]
    True,
    #[token("and")]
    And,
    #[token("as")]
    As,
    #[token("assert")]
    Assert,
    #[token("async")]
    Async,
    #[token("await")]
    Await,
    #[token("break")]
    Break,
    #[token("class")]
    Class,
    #[token("continue")]
    Continue,
    #[token("def")]
    Def,
    #[token("del")]
    Del,
    #[token("elif")]
    Elif,
    #[token("else")]
    Else,
    #[token("except")]
    Except,
    #[token("finally")]
    Finally,
    #[token("for")]
    For,
    #[token("from")]
    From,
    #[token("global")]
    Global,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("in")]
    In,
    #[token("is")]
    Is,
    #[token("lambda")]
    Lambda,
    #[token("nonlocal")]
    Nonlocal,
    #[token("not")]
    Not,
    #[token("or")]
    Or,
    #[token("pass")]
    Pass,
    #[token("raise")]
    Raise,
    #[token("return")]
    Return,
    #[token("try")]
    Try,
    #[token("while")]
    While,
    #[token("with")]
    With,
    #[token("yield")]
    Yield,

    // ---- words that are keywords in some places only, decided by the pass in `soft`
    Match,
    Case,
    Type,
    /// `with` whose parenthesis holds the items.
    WithParen,

    // ---- operators and delimiters
    #[token("(")]
    LParen,
    #[token(")")]
    RParen,
    #[token("[")]
    LBracket,
    #[token("]")]
    RBracket,
    #[token("{")]
    LBrace,
    #[token("}")]
    RBrace,
    #[token(",")]
    Comma,
    #[token(":")]
    Colon,
    #[token(";")]
    Semicolon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token("->")]
    Arrow,
    #[token("@")]
    At,
    #[token("=")]
    Equal,
    #[token(":=")]
    ColonEqual,
    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("**")]
    DoubleStar,
    #[token("/")]
    Slash,
    #[token("//")]
    DoubleSlash,
    #[token("%")]
    Percent,
    #[token("&")]
    Ampersand,
    #[token("|")]
    Pipe,
    #[token("^")]
    Caret,
    #[token("~")]
    Tilde,
    #[token("<<")]
    ShiftLeft,
    #[token(">>")]
    ShiftRight,
    #[token("==")]
    EqualEqual,
    #[token("!=")]
    NotEqual,
    #[token("<")]
    Less,
    #[token("<=")]
    LessEqual,
    #[token(">")]
    Greater,
    #[token(">=")]
    GreaterEqual,
    #[token("+=")]
    PlusEqual,
    #[token("-=")]
    MinusEqual,
    #[token("*=")]
    StarEqual,
    #[token("/=")]
    SlashEqual,
    #[token("//=")]
    DoubleSlashEqual,
    #[token("%=")]
    PercentEqual,
    #[token("@=")]
    AtEqual,
    #[token("**=")]
    DoubleStarEqual,
    #[token("<<=")]
    ShiftLeftEqual,
    #[token(">>=")]
    ShiftRightEqual,
    #[token("&=")]
    AmpersandEqual,
    #[token("|=")]
    PipeEqual,
    #[token("^=")]
    CaretEqual,

    // ---- what no program may contain, but the parser should be the one to say so
    #[token("!")]
    Exclamation,
    #[token("$")]
    Dollar,
    #[token("?")]
    Question,
    #[token("`")]
    Backquote,
    #[token("<>")]
    LessGreater,
}

impl Token {
    pub fn is_keyword(self) -> bool {
        use Token::*;
        matches!(
            self,
            False
                | None
                | True
                | And
                | As
                | Assert
                | Async
                | Await
                | Break
                | Class
                | Continue
                | Def
                | Del
                | Elif
                | Else
                | Except
                | Finally
                | For
                | From
                | Global
                | If
                | Import
                | In
                | Is
                | Lambda
                | Nonlocal
                | Not
                | Or
                | Pass
                | Raise
                | Return
                | Try
                | While
                | With
                | WithParen
                | Yield
        )
    }

    /// What `zpy --tokens` calls it: the name of this enum's variant, without what it carries.
    fn kind(self) -> String {
        let mut kind = format!("{self:?}");
        kind.truncate(kind.find('(').unwrap_or(kind.len()));
        kind
    }

    pub fn is_layout(self) -> bool {
        matches!(self, Token::Newline | Token::Indent | Token::Dedent)
    }

    pub fn opens(self) -> bool {
        matches!(self, Token::LParen | Token::LBracket | Token::LBrace | Token::FOpen)
    }

    pub fn closes(self) -> bool {
        matches!(self, Token::RParen | Token::RBracket | Token::RBrace | Token::FClose)
    }

    /// `+=` and its kind.
    pub fn is_augmented_assignment(self) -> bool {
        use Token::*;
        matches!(
            self,
            PlusEqual
                | MinusEqual
                | StarEqual
                | SlashEqual
                | DoubleSlashEqual
                | PercentEqual
                | AtEqual
                | DoubleStarEqual
                | ShiftLeftEqual
                | ShiftRightEqual
                | AmpersandEqual
                | PipeEqual
                | CaretEqual
        )
    }
}

/// What the lexer makes of a text, a line for each token: its place, its kind and its text.
pub fn table(source: &Source) -> Result<String, Diagnostic> {
    let mut lexed = lexer::lex(&source.text);
    if !lexed.errors.is_empty() {
        return Err(lexed.errors.swap_remove(0));
    }
    let mut table = String::new();
    let mut walk = source.walk();
    for Lexeme { token, span } in &lexed.tokens {
        let [start, end] = [span.start, span.end].map(|offset| walk.position(offset));
        let place = format!("{},{}-{},{}:", start.line, start.column, end.line, end.column);
        let text = &source.text[span.range()];
        let line = format!("{place:<20}{:<16}{text:?}", token.kind());
        table.push_str(line.trim_end());
        table.push('\n');
    }
    Ok(table)
}
