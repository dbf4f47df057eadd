//! The house keeps its floors: what ARCHITECTURE.md promises, read off the sources.
//!
//! A source file becomes a list of [`Token`]s (words, signs, comments; literals vanish), so that nothing is found in a
//! string. Each law is a function from a file to the [`Fault`]s it has; the tests at the end break each law on purpose.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. A module imports from the floors below and from its own.
const FLOORS: [&[&str]; 10] = [
    &["sys"],
    &["text"],
    &["number"],
    &["string"],
    &["syntax"],
    &["heap"],
    &["types", "runtime", "tree", "process"],
    &["native"],
    &["cli", "repl"],
    &["main"],
];

/// Neither side knows the other: `native` joins them.
const INTERPRETER: [&str; 5] = ["syntax", "heap", "types", "runtime", "tree"];

/// Where `unsafe` may stand.
const UNSAFE: [&str; 4] = ["src/sys", "src/heap", "src/tree/node.rs", "src/tree/frame.rs"];

/// Crates that speak to the operating system.
const SYSTEM_CRATES: [&str; 3] = ["nix", "libc", "rustix"];

/// Unfinished work, as it looks in code and in comments.
const UNFINISHED_MACROS: [&str; 3] = ["todo", "unimplemented", "dbg"];
const UNFINISHED_WORDS: [&str; 3] = ["TODO", "FIXME", "XXX"];

/// What a newcomer expects to find at the top.
const HOUSE: [&str; 16] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "Makefile",
    "rust-toolchain.toml",
    "clippy.toml",
    "deny.toml",
    ".ci/run",
    ".github/workflows/ci.yml",
    "benches",
    "docs",
    "fuzz",
];

const LONGEST_FILE: usize = 700;
const LONG_FUNCTION: usize = 40;

#[test]
fn every_import_leads_downwards() {
    assert_no_faults(sources("src").iter().flat_map(broken_floors));
}

#[test]
fn unsafe_stands_only_where_the_architecture_says() {
    assert_no_faults(sources("src").iter().flat_map(stray_unsafe));
}

#[test]
fn only_sys_speaks_to_the_operating_system() {
    assert_no_faults(sources("src").iter().flat_map(stray_system_crates));
}

#[test]
fn nothing_is_left_unfinished() {
    let rooms = ["src", "tests", "benches", "fuzz/fuzz_targets"];
    assert_no_faults(rooms.iter().flat_map(|room| sources(room)).flat_map(|file| unfinished(&file)));
}

#[test]
fn no_file_is_too_long_to_read() {
    assert_no_faults(sources("src").iter().flat_map(too_long));
}

#[test]
fn nine_functions_in_ten_have_at_most_forty_lines() {
    let lengths: Vec<usize> = sources("src").iter().flat_map(|file| function_lengths(&file.tokens)).collect();
    let long = lengths.iter().filter(|&&lines| lines > LONG_FUNCTION).count();
    assert!(long * 10 <= lengths.len(), "{long} of {} functions pass {LONG_FUNCTION} lines", lengths.len());
}

#[test]
fn the_house_is_complete() {
    let missing: Vec<_> = HOUSE.iter().filter(|name| !root().join(name).exists()).collect();
    assert!(missing.is_empty(), "the top of the repository lacks {missing:?}");
}

// ---- the laws

#[derive(Debug)]
struct Fault {
    path: String,
    line: usize,
    rule: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.rule)
    }
}

fn broken_floors(file: &File) -> Vec<Fault> {
    let Some(from) = file.module() else { return Vec::new() };
    imports(file)
        .into_iter()
        .filter_map(|(line, to)| broken_rule(from, &to).map(|rule| file.fault(line, rule)))
        .collect()
}

/// The sentence that `from` breaks by importing `to`.
fn broken_rule(from: &str, to: &str) -> Option<String> {
    let floor = |module| FLOORS.iter().position(|floor| floor.contains(&module));
    let parted = |a, b| a == "process" && INTERPRETER.contains(&b);
    let homeless = |module| format!("`{module}` stands on no floor: give it one here and in ARCHITECTURE.md");
    let (Some(lower), Some(upper)) = (floor(to), floor(from)) else {
        return Some(homeless(if floor(to).is_none() { to } else { from }));
    };
    if parted(from, to) || parted(to, from) {
        return Some(format!("`{from}` imports `{to}`: processes and the interpreter meet only in `native`"));
    }
    (lower > upper).then(|| format!("`{from}` imports `{to}`: imports lead only to the floors below"))
}

fn stray_unsafe(file: &File) -> Vec<Fault> {
    if UNSAFE.iter().any(|place| Path::new(&file.path).starts_with(place)) {
        return Vec::new();
    }
    file.faults_at(|tokens| tokens[0].is("unsafe"), "`unsafe` stands only in sys, heap, tree/node.rs and tree/frame.rs")
}

fn stray_system_crates(file: &File) -> Vec<Fault> {
    if file.module() == Some("sys") {
        return Vec::new();
    }
    let called =
        |tokens: &[Token]| SYSTEM_CRATES.iter().any(|name| tokens[0].is(name)) && begins(&tokens[1..], &[":", ":"]);
    file.faults_at(called, "only `sys` speaks to the operating system")
}

fn unfinished(file: &File) -> Vec<Fault> {
    let is_unfinished = |tokens: &[Token]| match &tokens[0].kind {
        Kind::Comment(text) => {
            text.split(|letter: char| !letter.is_alphanumeric()).any(|word| UNFINISHED_WORDS.contains(&word))
        }
        Kind::Word(word) => UNFINISHED_MACROS.contains(&word.as_str()) && begins(&tokens[1..], &["!"]),
        Kind::Sign('#') => begins(&tokens[1..], &["[", "ignore"]),
        Kind::Sign(_) => false,
    };
    let excused = |tokens: &[Token]| begins(tokens, &["allow", "(", "dead_code"]);
    file.faults_at(|tokens| is_unfinished(tokens) || excused(tokens), "unfinished or dead: finish it or remove it")
}

fn too_long(file: &File) -> Option<Fault> {
    (file.lines > LONGEST_FILE).then(|| file.fault(file.lines, format!("more than {LONGEST_FILE} lines: split it")))
}

// ---- reading sources

/// One Rust source: its path from the root of the repository, with forward slashes, and its tokens.
struct File {
    path: String,
    lines: usize,
    tokens: Vec<Token>,
}

impl File {
    fn new(path: &str, text: &str) -> Self {
        File { path: path.to_owned(), lines: text.lines().count(), tokens: tokens(text) }
    }

    /// The module below the root that holds this file; none for `lib.rs`, the map of the house.
    fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let module = inside.split('/').next()?.trim_end_matches(".rs");
        (module != "lib").then_some(module)
    }

    /// How many modules lead from the root to this file.
    fn depth(&self) -> usize {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        inside.split('/').count()
    }

    fn fault(&self, line: usize, rule: impl Into<String>) -> Fault {
        Fault { path: self.path.clone(), line, rule: rule.into() }
    }

    /// A fault at each token from which `is_fault` holds.
    fn faults_at(&self, is_fault: impl Fn(&[Token]) -> bool, rule: &str) -> Vec<Fault> {
        let rests = (0..self.tokens.len()).map(|at| &self.tokens[at..]);
        rests.filter(|rest| is_fault(rest)).map(|rest| self.fault(rest[0].line, rule)).collect()
    }
}

/// Each top module that the file names by `crate::`, by `zpy::` (in `main.rs`) or by as many `super::` as lead to the root.
fn imports(file: &File) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open_modules = Vec::new();
    let mut braces = 0;
    for (at, token) in file.tokens.iter().enumerate() {
        let rest = &file.tokens[at..];
        match &token.kind {
            Kind::Sign('{') => {
                braces += 1;
                if at >= 2 && file.tokens[at - 2].is("mod") {
                    open_modules.push(braces);
                }
            }
            Kind::Sign('}') => {
                open_modules.pop_if(|opened| *opened == braces);
                braces -= 1;
            }
            Kind::Word(word) if at == 0 || !file.tokens[at - 1].is(":") => {
                let supers = if word == "super" { count_supers(rest) } else { 0 };
                let from_root = word == "crate" || word == "zpy" || supers == file.depth() + open_modules.len();
                if from_root {
                    found.extend(path_heads(&rest[3 * supers.max(1) - 2..]));
                }
            }
            _ => {}
        }
    }
    found
}

/// Of `super::super::…`, how many.
fn count_supers(tokens: &[Token]) -> usize {
    tokens.chunks(3).take_while(|chunk| begins(chunk, &["super", ":", ":"])).count()
}

/// What follows a path's root: `::a::b` names `a`, `::{a, b::c}` names `a` and `b`.
fn path_heads(tokens: &[Token]) -> Vec<(usize, String)> {
    if !begins(tokens, &[":", ":"]) {
        return Vec::new();
    }
    let tokens = &tokens[2..];
    if !begins(tokens, &["{"]) {
        return tokens.first().and_then(Token::word).map(|head| (tokens[0].line, head)).into_iter().collect();
    }
    let mut heads = Vec::new();
    let mut depth = 0;
    for pair in tokens.windows(2) {
        depth += i32::from(pair[0].is("{")) - i32::from(pair[0].is("}"));
        if depth == 0 {
            break;
        }
        if depth == 1 && (pair[0].is("{") || pair[0].is(",")) {
            heads.extend(pair[1].word().map(|head| (pair[1].line, head)));
        }
    }
    heads
}

/// The lines of each function that has a body, from `fn` to its closing brace.
fn function_lengths(tokens: &[Token]) -> Vec<usize> {
    let starts =
        (0..tokens.len()).filter(|&at| tokens[at].is("fn") && tokens.get(at + 1).is_some_and(|t| t.word().is_some()));
    starts.filter_map(|start| body_end(&tokens[start..]).map(|end| end - tokens[start].line + 1)).collect()
}

fn body_end(tokens: &[Token]) -> Option<usize> {
    let mut depth = 0;
    for token in tokens {
        match token.kind {
            Kind::Sign(';') if depth == 0 => return None,
            Kind::Sign('{' | '(' | '[') => depth += 1,
            Kind::Sign(close @ ('}' | ')' | ']')) => {
                depth -= 1;
                if depth == 0 && close == '}' {
                    return Some(token.line);
                }
            }
            _ => {}
        }
    }
    None
}

#[derive(Debug, PartialEq)]
enum Kind {
    Word(String),
    Sign(char),
    Comment(String),
}

#[derive(Debug, PartialEq)]
struct Token {
    line: usize,
    kind: Kind,
}

impl Token {
    fn is(&self, text: &str) -> bool {
        match &self.kind {
            Kind::Word(word) => word == text,
            Kind::Sign(sign) => text.len() == sign.len_utf8() && text.starts_with(*sign),
            Kind::Comment(_) => false,
        }
    }

    fn word(&self) -> Option<String> {
        if let Kind::Word(word) = &self.kind { Some(word.clone()) } else { None }
    }
}

fn begins(tokens: &[Token], texts: &[&str]) -> bool {
    tokens.len() >= texts.len() && tokens.iter().zip(texts).all(|(token, text)| token.is(text))
}

/// Rust's tokens as far as the laws need them: strings, characters, lifetimes and numbers are passed over.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => string_length(rest),
            '\'' => character_length(rest),
            'r' | 'b' | 'c' if raw_string_length(rest).is_some() => raw_string_length(rest).unwrap_or(1),
            _ if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let piece = &rest[..length];
        if piece.starts_with("//") || piece.starts_with("/*") {
            found.push(Token { line, kind: Kind::Comment(piece.to_owned()) });
        } else if piece.chars().all(is_word) && !first.is_ascii_digit() {
            found.push(Token { line, kind: Kind::Word(piece.to_owned()) });
        } else if length == first.len_utf8() && !first.is_whitespace() && !is_word(first) {
            found.push(Token { line, kind: Kind::Sign(first) });
        }
        line += piece.matches('\n').count();
        rest = &rest[length..];
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == '"' && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// `'a'` and `'\n'` are characters; `'a` is a lifetime, of which only the quote is passed over.
fn character_length(text: &str) -> usize {
    let inside: Vec<_> = text.char_indices().skip(1).take(2).collect();
    match inside[..] {
        [(_, '\\'), _] => text[3..].find('\'').map_or(text.len(), |end| end + 4),
        [_, (end, '\'')] => end + 1,
        _ => 1,
    }
}

/// The length of `r"…"`, `br#"…"#` and their kin where `text` begins with one.
fn raw_string_length(text: &str) -> Option<usize> {
    let body = text.trim_start_matches(['b', 'c']).strip_prefix('r')?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    let content = body[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = text.len() - content.len();
    Some(content.find(&end).map_or(text.len(), |at| start + at + end.len()))
}

fn sources(folder: &str) -> Vec<File> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "no Rust source in {folder}");
    paths.iter().map(|path| File::new(&name(path), &fs::read_to_string(path).expect("a readable source"))).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|suffix| suffix == "rs") {
            found.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).expect("a path in the repository").to_string_lossy().replace('\\', "/")
}

fn assert_no_faults(faults: impl IntoIterator<Item = Fault>) {
    let faults: Vec<String> = faults.into_iter().map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

// ---- the laws, broken on purpose

mod broken_on_purpose {
    use super::*;

    fn faults(law: impl Fn(&File) -> Vec<Fault>, path: &str, text: &str) -> Vec<String> {
        law(&File::new(path, text)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_upward_import_is_named_with_its_rule() {
        let found = faults(broken_floors, "src/text/span.rs", "\nuse crate::syntax::ast;\n");
        assert_eq!(found, ["src/text/span.rs:2: `text` imports `syntax`: imports lead only to the floors below"]);
    }

    #[test]
    fn a_downward_import_and_one_on_the_same_floor_are_fine() {
        assert!(
            faults(broken_floors, "src/syntax/lexer.rs", "use crate::text::Span; use crate::syntax::ast;").is_empty()
        );
        assert!(faults(broken_floors, "src/tree/expr.rs", "use crate::{types::int, runtime};").is_empty());
        assert!(
            faults(broken_floors, "src/native/proc.rs", "use crate::process::Handle; use crate::types;").is_empty()
        );
        assert!(faults(broken_floors, "src/main.rs", "fn main() { zpy::cli::main() }").is_empty());
    }

    #[test]
    fn every_head_of_a_grouped_import_is_read() {
        let found = faults(broken_floors, "src/text/span.rs", "use crate::{sys, tree::{node, frame}, cli};");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("`tree`") && found[1].contains("`cli`"), "{found:?}");
    }

    #[test]
    fn a_path_inside_an_expression_is_an_import_too() {
        assert_eq!(faults(broken_floors, "src/sys/mod.rs", "fn f() { crate::text::decode(b\"\") }").len(), 1);
    }

    #[test]
    fn enough_supers_lead_to_the_root() {
        assert_eq!(faults(broken_floors, "src/text/mod.rs", "use super::syntax;").len(), 1);
        assert_eq!(faults(broken_floors, "src/text/span.rs", "use super::super::syntax;").len(), 1);
        assert_eq!(faults(broken_floors, "src/text/span.rs", "mod tests { use super::super::super::cli; }").len(), 1);
        assert!(
            faults(broken_floors, "src/text/span.rs", "use super::source; mod tests { use super::super::x; }")
                .is_empty()
        );
    }

    #[test]
    fn processes_and_the_interpreter_do_not_know_each_other() {
        for (path, text) in
            [("src/process/pool.rs", "use crate::heap::Value;"), ("src/tree/call.rs", "use crate::process;")]
        {
            let found = faults(broken_floors, path, text);
            assert!(found.len() == 1 && found[0].contains("meet only in `native`"), "{found:?}");
        }
        assert_eq!(faults(broken_floors, "src/process/pool.rs", "use crate::native::proc;").len(), 1);
    }

    #[test]
    fn a_module_without_a_floor_is_sent_to_get_one() {
        let found = faults(broken_floors, "src/text/span.rs", "use crate::cellar::wine;");
        assert!(found[0].contains("`cellar` stands on no floor"), "{found:?}");
    }

    #[test]
    fn comments_and_strings_import_nothing() {
        let text = "// use crate::cli;\n/* crate::cli */ const A: &str = \"crate::cli\"; const B: &str = r#\"a\" crate::cli\"#;";
        assert!(faults(broken_floors, "src/text/span.rs", text).is_empty());
        assert_eq!(
            faults(broken_floors, "src/text/a.rs", "const A: [char; 2] = ['\"', '\\'']; use crate::cli;").len(),
            1
        );
        assert_eq!(faults(broken_floors, "src/text/a.rs", "const A: &str = \"\\\\\"; use crate::cli;").len(), 1);
    }

    #[test]
    fn unsafe_in_the_wrong_room_is_found() {
        let text = "fn f() { unsafe { g() } }";
        assert_eq!(faults(stray_unsafe, "src/tree/expr.rs", text).len(), 1);
        assert!(faults(stray_unsafe, "src/tree/node.rs", text).is_empty());
        assert!(faults(stray_unsafe, "src/sys/stack.rs", text).is_empty());
        assert_eq!(faults(stray_unsafe, "src/system.rs", text).len(), 1);
    }

    #[test]
    fn a_call_past_sys_is_found() {
        assert_eq!(faults(stray_system_crates, "src/cli.rs", "use nix::sys::signal;").len(), 1);
        assert!(faults(stray_system_crates, "src/sys/mod.rs", "use nix::sys::signal;").is_empty());
    }

    #[test]
    fn unfinished_work_is_found_in_code_and_in_comments() {
        for text in ["fn f() { todo!() }", "// TODO: later", "#[ignore] fn f() {}", "#[ignore = \"slow\"] fn f() {}"] {
            assert_eq!(faults(unfinished, "src/a.rs", text).len(), 1, "{text}");
        }
        assert_eq!(faults(unfinished, "src/a.rs", "#[allow(dead_code)] fn f() {}").len(), 1);
        assert!(faults(unfinished, "src/a.rs", "let a = \"todo!()\";").is_empty());
    }

    #[test]
    fn functions_are_measured_from_fn_to_brace() {
        let text = "trait T { fn declared(&self); }\nfn f(g: fn(u8)) -> [u8; 2] {\n  { }\n  [0, 1]\n}\n";
        assert_eq!(function_lengths(&tokens(text)), [4]);
    }

    #[test]
    fn a_long_file_is_named() {
        assert!(too_long(&File::new("src/a.rs", &"\n".repeat(LONGEST_FILE + 1))).is_some());
        assert!(too_long(&File::new("src/a.rs", &"\n".repeat(LONGEST_FILE))).is_none());
    }
}
