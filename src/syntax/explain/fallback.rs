//! The sentence for what no rule knows: what was found, after what, and what is missing.

use super::scene::{Scene, ends_atom, starts_atom};
use crate::syntax::token::Token;
use crate::text::{Diagnostic, Span};

pub fn sentence(scene: &Scene) -> Diagnostic {
    let span = place(scene);
    Diagnostic::syntax(span, format!("invalid syntax. {}", capitalised(&hint(scene))))
}

/// Where Python marks the token.
fn place(scene: &Scene) -> Span {
    let span = scene.span(scene.at);
    if scene.at > 0 && scene.before().is_layout() && span.start as usize >= scene.text.len() {
        // At the end of everything, Python marks the start of the last line.
        let text = scene.text.strip_suffix('\n').unwrap_or(scene.text);
        return Span::at(text.rfind('\n').map_or(0, |newline| newline + 1) as u32);
    }
    match scene.found() {
        Token::Dedent => Span::at(span.end),
        _ => span,
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn hint(scene: &Scene) -> String {
    let found = scene.found();
    let before = scene.at.checked_sub(1).filter(|at| !scene.token(*at).is_layout()).map(|at| shown(scene, at));
    if let Some(word) = keyword_as_name(scene) {
        return format!("'{word}' is a keyword and cannot be used as a name");
    }
    if scene.expects_expression() {
        return match (before, thing(scene)) {
            (Some(before), None) => format!("An expression is missing after {before}"),
            (Some(before), Some(found)) => format!("An expression is expected after {before}, not {found}"),
            (None, Some(found)) => format!("A statement cannot begin with {found}"),
            (None, None) => "A statement is missing here".into(),
        };
    }
    if scene.expects("NAME") {
        return match (before, thing(scene)) {
            (Some(before), Some(found)) => format!("A name is expected after {before}, not {found}"),
            (Some(before), None) => format!("A name is missing after {before}"),
            _ => "A name is expected here".into(),
        };
    }
    if scene.expects(":") && scene.is_block_header() && starts_atom(found) {
        return format!("Is a ':' missing before {}?", shown(scene, scene.at));
    }
    if let (Some(before), true) = (&before, ends_atom(scene.before()) && starts_atom(found)) {
        return format!("Is an operator or a comma missing between {before} and {}?", shown(scene, scene.at));
    }
    match (wanted(scene), before, thing(scene)) {
        (Some(wanted), Some(before), _) => format!("{wanted} expected after {before}"),
        (Some(wanted), None, Some(found)) => format!("{wanted} expected before {found}"),
        (None, Some(before), Some(found)) => format!("{found} cannot stand after {before}"),
        (None, Some(before), None) => format!("Something is missing after {before}"),
        (_, None, Some(found)) => format!("{found} cannot stand here"),
        (_, None, None) => "Something is missing here".into(),
    }
}

/// The keyword that stands where a name must, now or just before.
fn keyword_as_name<'t>(scene: &Scene<'t>) -> Option<&'t str> {
    let found = scene.found();
    if found.is_keyword() && scene.expects("NAME") && !scene.expects_expression() {
        return Some(scene.word(scene.at));
    }
    let word = scene.at.checked_sub(1)?;
    let assigned = found == Token::Equal || found.is_augmented_assignment();
    let begins = word == scene.line_start(word) || matches!(scene.back(2), Token::Comma | Token::LParen);
    (assigned && begins && scene.before().is_keyword() && scene.expects("NAME")).then(|| scene.word(word))
}

/// The token found, in words; `None` for the end of the line.
fn thing(scene: &Scene) -> Option<String> {
    match scene.found() {
        Token::Newline | Token::Indent | Token::Dedent => None,
        token if token.is_keyword() => Some(format!("the keyword '{}'", scene.word(scene.at))),
        _ => Some(shown(scene, scene.at)),
    }
}

/// A token in quotes, if it is short enough to be read in a sentence.
fn shown(scene: &Scene, at: usize) -> String {
    const LONGEST: usize = 30;
    let word = scene.word(at);
    match scene.token(at) {
        _ if word.len() <= LONGEST && !word.contains('\n') => format!("'{word}'"),
        Token::Str(_) | Token::Bytes(_) | Token::FText(_) => "the string".into(),
        Token::Int(_) | Token::Float(_) | Token::Imaginary(_) => "the number".into(),
        _ => "the name".into(),
    }
}

/// The one or two tokens that alone would do.
fn wanted(scene: &Scene) -> Option<String> {
    let in_use = scene.expected.iter().filter(|it| *it != "\";\"");
    let words: Vec<String> = in_use.map(|it| in_words(it)).collect();
    match &words[..] {
        [one] => Some(format!("{one} is")),
        [one, two] => Some(format!("{one} or {two} is")),
        [one, two, three] => Some(format!("{one}, {two} or {three} is")),
        _ => None,
    }
}

fn in_words(terminal: &str) -> String {
    match terminal {
        "\"\\n\"" => "the end of the line".into(),
        "INDENT" => "an indented block".into(),
        "DEDENT" => "the end of the block".into(),
        "FCLOSE" => "'}'".into(),
        "FEND" => "the end of the f-string".into(),
        "NAME" => "a name".into(),
        "INT" | "FLOAT" | "IMAGINARY" => "a number".into(),
        other => other.replace('"', "'"),
    }
}
