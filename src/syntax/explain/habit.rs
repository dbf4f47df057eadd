//! What hands trained by other languages type.

use super::scene::{Scene, ends_atom};
use crate::syntax::token::Token;
use crate::text::Diagnostic;

const RULES: &[super::Rule] = &[doubled_operator, foreign_character, foreign_word, braces, walrus_statement];

pub fn rules(scene: &mut Scene) -> Option<Diagnostic> {
    RULES.iter().find_map(|rule| rule(scene))
}

fn hint(scene: &Scene, sentence: &str) -> Option<Diagnostic> {
    scene.syntax(scene.span(scene.at), format!("invalid syntax. {sentence}"))
}

/// `a && b`, `a || b`, `x++`, `x--`, `a => b`, `a === b`
fn doubled_operator(scene: &mut Scene) -> Option<Diagnostic> {
    let touches = scene.at > 0 && scene.span(scene.at - 1).end == scene.span(scene.at).start;
    let twice = scene.back(1);
    match (twice, scene.found()) {
        (Token::Ampersand, Token::Ampersand) => hint(scene, "Write 'and' for '&&'"),
        (Token::Pipe, Token::Pipe) => hint(scene, "Write 'or' for '||'"),
        (Token::Equal, Token::Greater) if touches => {
            hint(scene, "Write '>=' for '=>', or 'lambda x: ...' for a function")
        }
        (Token::EqualEqual | Token::NotEqual, Token::Equal) if touches => {
            hint(scene, "Write '==' or '!=', with one '=' less")
        }
        (before @ (Token::Plus | Token::Minus), found) if scene.back(2) == before && !found.is_keyword() => {
            let sign = scene.word(scene.at - 1);
            let sentence = format!("'{sign}{sign}' is no operator here. Write '{sign}= 1'");
            hint(scene, &sentence)
        }
        _ => None,
    }
}

/// `!x`, `a ? b : c`, `$x`, `` `x` ``, `a <> b`
fn foreign_character(scene: &mut Scene) -> Option<Diagnostic> {
    match scene.found() {
        Token::Exclamation => hint(scene, "Write 'not' for '!'"),
        Token::Question => hint(scene, "Write 'a if condition else b' for 'condition ? a : b'"),
        Token::Dollar => hint(scene, "'$' means nothing here: names are written without it"),
        Token::Backquote => {
            hint(scene, "'`' means nothing here. Strings are written with ' or \", and repr(x) shows a value")
        }
        Token::LessGreater => hint(scene, "Write '!=' for '<>'"),
        _ => None,
    }
}

/// `function f()`, `var x = 1`, `switch x`, `new Thing()`
fn foreign_word(scene: &mut Scene) -> Option<Diagnostic> {
    let word = scene.at.checked_sub(1)?;
    if !matches!(scene.token(word), Token::Name(_)) || !(ends_atom(scene.found()) || scene.found() == Token::LBrace) {
        return None;
    }
    let sentence = match scene.word(word) {
        "function" | "func" | "fn" | "fun" | "sub" | "proc" => "A function begins with 'def'",
        "var" | "let" | "const" | "auto" | "my" | "dim" => "A variable needs no word before it: just assign to it",
        "int" | "float" | "string" | "str" | "bool" | "double" | "char" | "long" => {
            "A variable needs no type before it. Write 'name = value' or 'name: type = value'"
        }
        "switch" | "select" => "Write 'match' for 'switch'",
        "elseif" | "elsif" | "elif" => "Write 'elif' for this",
        "unless" => "Write 'if not' for 'unless'",
        "until" => "Write 'while not' for 'until'",
        "foreach" => "Write 'for' for 'foreach'",
        "new" => "An object is made by calling its class, without 'new'",
        "throw" => "Write 'raise' for 'throw'",
        "catch" => "Write 'except' for 'catch'",
        "echo" | "puts" | "println" => "Write 'print(...)' to print",
        "include" | "require" | "using" | "use" => "Write 'import' for this",
        "struct" | "interface" | "trait" => "Write 'class' for this",
        "public" | "private" | "protected" | "static" | "final" => "This word is not needed here",
        _ => return None,
    };
    hint(scene, sentence)
}

/// `if x {`
fn braces(scene: &mut Scene) -> Option<Diagnostic> {
    let first = scene.token(scene.line_start(scene.at));
    let is_header = first.is_keyword() || first == Token::Match;
    if scene.found() != Token::LBrace || !is_header || !scene.expects(":") {
        return None;
    }
    hint(scene, "A block begins with ':' and is indented, without braces")
}

/// `x := 1` as a statement
fn walrus_statement(scene: &mut Scene) -> Option<Diagnostic> {
    if scene.found() != Token::ColonEqual {
        return None;
    }
    hint(scene, "Write '=' for an assignment, or put parentheses around an assignment expression")
}
