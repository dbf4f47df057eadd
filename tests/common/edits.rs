//! Random edits of program text: the mistakes of tired fingers, at the grain of characters, words and lines.
//!
//! The chances come from a [`Chance`], so that a test can draw them from a seed and a fuzzer from its input.

/// A number below the one given; 0 where that is 0.
pub trait Chance {
    fn below(&mut self, bound: usize) -> usize;

    fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// What gets typed by accident. Each word can change the meaning of all that follows it.
const WORDS: [&str; 72] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "f\"",
    "f'''{",
    "rb'",
    "\\",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\x0c",
    "\0",
    " ",
    "    ",
    ":",
    ":=",
    "=",
    "==",
    "!",
    "!=",
    "->",
    ".",
    "...",
    ",",
    ";",
    "*",
    "**",
    "/",
    "@",
    "~",
    "-",
    "+=",
    "#",
    "$",
    "?",
    "\u{feff}",
    "\u{a0}",
    "é",
    "“",
    "²",
    "\u{2028}",
    "𝔘",
    "0x",
    "1_",
    "1e",
    "0777",
    "lambda ",
    "if ",
    "else",
    " for x in ",
    "not ",
    "async ",
    "await ",
    "yield ",
    "return",
    "def ",
    "class ",
    "match ",
    "case _:",
    "type ",
    "import ",
    "from . ",
    "nonlocal x",
    "none",
];

/// The text after one edit.
pub fn edited(text: &str, chance: &mut impl Chance) -> String {
    let split = chance.pick::<fn(&str) -> Vec<&str>>(&[characters, words, lines]);
    let mut pieces = split(text);
    let at = chance.below(pieces.len());
    let end = usize::min(at + chance.below(4), pieces.len());
    match chance.below(7) {
        0 => drop(pieces.drain(at..end)),
        1 => pieces.insert(at, chance.pick::<&str>(&WORDS)),
        2 => pieces.truncate(at),
        3 => {
            let copy = pieces[at..end].to_vec();
            let to = chance.below(pieces.len());
            pieces.splice(to..to, copy);
        }
        4 if !pieces.is_empty() => {
            let other = chance.below(pieces.len());
            pieces.swap(at, other);
        }
        5 if !pieces.is_empty() => pieces[at] = chance.pick::<&str>(&WORDS),
        _ => return reindented(text, chance),
    }
    pieces.concat()
}

/// One line moved to the left or to the right.
fn reindented(text: &str, chance: &mut impl Chance) -> String {
    let mut pieces = lines(text);
    let at = chance.below(pieces.len());
    if let Some(line) = pieces.get_mut(at) {
        *line = line.trim_start_matches([' ', '\t']);
        let margin = chance.pick(&["", " ", "  ", "    ", "        ", "\t", " \t", "\t ", "\x0c"]);
        pieces.insert(at, margin);
    }
    pieces.concat()
}

fn characters(text: &str) -> Vec<&str> {
    text.split_inclusive(|_| true).collect()
}

/// Runs of word characters, runs of blanks, and single signs.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| if c.is_alphanumeric() || c == '_' { 1 } else { usize::from(c == ' ') * 2 };
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if kind(first) == 0 {
            first.len_utf8()
        } else {
            rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len())
        };
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}
