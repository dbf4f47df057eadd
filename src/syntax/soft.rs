//! Words that are keywords in some places only. What follows on their line tells, so that it is
//! decided here, before the grammar sees them: `match`, `case` and `type` at the start of a
//! statement, and `with` whose parenthesis holds its items.

use super::names::Names;
use super::token::{Lexeme, Token};

pub(super) fn decide(tokens: &mut [Lexeme], names: &Names) {
    let [matching, case, type_] = ["match", "case", "type"].map(|word| names.find(word).map(Token::Name));
    // For each open block: is it the body of a `match`?
    let mut blocks = Vec::new();
    let mut headed_by_match = false;
    for at in 0..tokens.len() {
        let word = Some(tokens[at].token);
        match tokens[at].token {
            Token::Indent => blocks.push(std::mem::take(&mut headed_by_match)),
            Token::Dedent => {
                blocks.pop();
            }
            Token::Name(_) if word == matching && starts_line(tokens, at) && heads_match(&tokens[at..], case) => {
                tokens[at].token = Token::Match;
                headed_by_match = true;
            }
            Token::Name(_) if word == case && starts_line(tokens, at) && blocks.last() == Some(&true) => {
                tokens[at].token = Token::Case;
            }
            Token::Name(_) if word == type_ && starts_statement(tokens, at) => {
                if matches!(tokens.get(at + 1), Some(Lexeme { token: Token::Name(_), .. })) {
                    tokens[at].token = Token::Type;
                }
            }
            Token::With if parenthesised_items(&tokens[at + 1..]) => tokens[at].token = Token::WithParen,
            _ => {}
        }
    }
}

fn starts_line(tokens: &[Lexeme], at: usize) -> bool {
    at == 0 || tokens[at - 1].token.is_layout()
}

fn starts_statement(tokens: &[Lexeme], at: usize) -> bool {
    starts_line(tokens, at) || matches!(tokens[at - 1].token, Token::Semicolon | Token::Colon)
}

/// `match x:` and not `match = 1`, `match(x)`, `match[i]: int = 2`, …: a name followed by a token that can't follow
/// a name, or a line that ends with a colon or heads a block of cases.
fn heads_match(line: &[Lexeme], case: Option<Token>) -> bool {
    let Some(next) = line.get(1) else { return false };
    match next.token {
        Token::Newline | Token::Dot | Token::Comma | Token::Equal | Token::ColonEqual | Token::Colon => return false,
        Token::RParen | Token::RBracket | Token::RBrace => return false,
        token if token.is_augmented_assignment() => return false,
        Token::Name(_) | Token::Int(_) | Token::Float(_) | Token::Imaginary(_) | Token::Str(_) | Token::Bytes(_) => {
            return true;
        }
        Token::FStart | Token::LBrace | Token::Lambda | Token::Await | Token::True | Token::False | Token::None => {
            return true;
        }
        _ => {}
    }
    let Some(end) = line.iter().position(|lexeme| lexeme.token == Token::Newline) else { return false };
    let indented = line.get(end + 1).is_some_and(|lexeme| lexeme.token == Token::Indent);
    line[end - 1].token == Token::Colon || indented && line.get(end + 2).map(|lexeme| lexeme.token) == case
}

/// `with (a as b, c):`: the parenthesis is followed by the colon, or an `as` stands in it.
fn parenthesised_items(rest: &[Lexeme]) -> bool {
    if rest.first().is_none_or(|lexeme| lexeme.token != Token::LParen) {
        return false;
    }
    let mut depth = 0;
    let mut named = false;
    for (at, lexeme) in rest.iter().enumerate() {
        match lexeme.token {
            token if token.opens() => depth += 1,
            Token::As if depth == 1 => named = true,
            token if token.closes() => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return named || rest.get(at + 1).is_some_and(|next| next.token == Token::Colon);
        }
    }
    named
}
