//! What holds for every text, tried on many: real files, real files with random edits, and absurd nesting.
//!
//! `ZPY_SEED=n` begins with another seed, `ZPY_ROUNDS=n` makes it short or long. A failure names the seed of its round.

#[path = "common/edits.rs"]
mod edits;
#[path = "common/library.rs"]
mod library;

use edits::{Chance, edited};
use std::env;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use zpy::syntax::lexer::{Lexed, lex};
use zpy::syntax::token::{Lexeme, Token};
use zpy::syntax::{self, DumpOptions};
use zpy::text::{self, Style};

/// As much stack as the main thread of a small system has, and not more.
const SMALL_STACK: usize = 1 << 20;

/// The dump of a tree grows with the square of its depth.
const LONGEST_DUMPED: usize = 30_000;

/// A round that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn tokens_printed_back_are_the_same_tokens() {
    for (path, text) in library::files().step_by(10) {
        let lexed = lex(&text);
        if lexed.errors.is_empty() {
            let printed = printed(&lexed, &text);
            let again = lex(&printed);
            assert_eq!(again.errors, [], "{}:\n{printed}", path.display());
            assert_eq!(pieces(&again, &printed), pieces(&lexed, &text), "{}:\n{printed}", path.display());
        }
    }
}

/// The tokens with one blank between any two, four for each indentation, f-strings as they are.
fn printed(lexed: &Lexed, text: &str) -> String {
    let mut printed = String::new();
    let mut depth = 0;
    let mut fstrings = Vec::new();
    for lexeme in &lexed.tokens {
        match lexeme.token {
            Token::Newline => printed.push('\n'),
            Token::Indent => depth += 1,
            Token::Dedent => depth -= 1,
            Token::FStart => fstrings.push(lexeme.span.start),
            _ => {}
        }
        let start = match lexeme.token {
            Token::FEnd => fstrings.pop().expect("an f-string that begins before it ends"),
            _ => lexeme.span.start,
        };
        if fstrings.is_empty() && !lexeme.token.is_layout() {
            let margin = if printed.ends_with('\n') || printed.is_empty() { 4 * depth } else { 1 };
            printed.extend(std::iter::repeat_n(' ', margin));
            printed.push_str(&text[start as usize..lexeme.span.end as usize]);
        }
    }
    printed
}

/// What each token is, and what stands there.
fn pieces<'t>(lexed: &Lexed, text: &'t str) -> Vec<(Token, &'t str)> {
    let piece = |lexeme: &Lexeme| if lexeme.token.is_layout() { "" } else { &text[lexeme.span.range()] };
    lexed.tokens.iter().map(|lexeme| (lexeme.token, piece(lexeme))).collect()
}

#[test]
fn edited_programs_end_in_a_tree_or_in_errors_with_places() {
    let programs = [our_programs(), programs_of_python()];
    each_round(move |seed| {
        let mut random = Random(seed);
        let home = random.pick(&programs);
        let mut text = random.pick(home).clone();
        for _ in 0..=random.below(4) {
            text = edited(&text, &mut random);
        }
        let bytes = if random.below(8) == 0 { damaged(text.into_bytes(), &mut random) } else { text.into_bytes() };
        survives(&bytes);
    });
}

/// Everything that the front half does with a file, and what holds for every diagnostic.
fn survives(bytes: &[u8]) {
    let Ok(source) = text::decode("edited.zpy", bytes.to_vec()) else { return };
    let loaded = syntax::load(&source);
    if let Ok(program) = &loaded
        && source.text.len() < LONGEST_DUMPED
    {
        syntax::dump(&program.module, DumpOptions { attributes: Some(&source) });
    }
    for diagnostic in syntax::check(&source).into_iter().chain(loaded.err()) {
        assert!(source.text.get(diagnostic.span.range()).is_some(), "a span off the text: {diagnostic:?}");
        assert!(diagnostic.render(&source, Style::Plain).contains(diagnostic.kind.name()));
    }
}

/// A few bytes replaced by any bytes: most likely no longer UTF-8.
fn damaged(mut bytes: Vec<u8>, random: &mut Random) -> Vec<u8> {
    for _ in 0..random.below(3) {
        let at = random.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte = random.below(256) as u8;
        }
    }
    bytes
}

/// Examples, mistakes and wrong programs of this repository.
fn our_programs() -> Vec<String> {
    ["examples", "examples/mistakes", "tests/errors/syntax"].into_iter().flat_map(folder).collect()
}

/// Middling files of Python's library.
fn programs_of_python() -> Vec<String> {
    library::files().map(|(_, text)| text).filter(|text| (500..20_000).contains(&text.len())).collect()
}

fn folder(name: &str) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    paths.into_iter().filter_map(|path| fs::read_to_string(path).ok())
}

/// Runs `round` for each seed, on a small stack; says which seed panicked or hung.
fn each_round(round: impl Fn(u64) + Send + 'static) {
    let first = number("ZPY_SEED", 1);
    let rounds = number("ZPY_ROUNDS", 10_000);
    let (done, progress) = mpsc::channel();
    let work = move || {
        for seed in first..first + rounds {
            let outcome = catch_unwind(AssertUnwindSafe(|| round(seed)));
            done.send(outcome.is_ok()).expect("a test that listens");
        }
    };
    thread::Builder::new().stack_size(SMALL_STACK).spawn(work).expect("a thread");
    for seed in first..first + rounds {
        let again = format!("to see it again: ZPY_SEED={seed} ZPY_ROUNDS=1 cargo test --test property edited");
        match progress.recv_timeout(PATIENCE) {
            Ok(true) => {}
            Ok(false) => panic!("the round with seed {seed} panicked, see above; {again}"),
            Err(error) => panic!("the round with seed {seed} does not end ({error}); {again}"),
        }
    }
}

fn number(variable: &str, default: u64) -> u64 {
    let value = env::var(variable).ok();
    value.map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{variable} must be a number, not {text}")))
}

/// SplitMix64: every seed is a good one.
struct Random(u64);

impl Chance for Random {
    fn below(&mut self, bound: usize) -> usize {
        let mut x = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0 = x;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        if bound == 0 { 0 } else { ((x ^ (x >> 31)) % bound as u64) as usize }
    }
}

/// Programs in which what stands between « and » is repeated.
const NESTINGS: [&str; 62] = [
    // brackets
    "«(»1«)»",
    "«[»1«]»",
    "«{»1«}»",
    "«{1: »1«}»",
    "«f(»«)»",
    "«x[»1«]»",
    "«(»",
    "«)»",
    "«([{»",
    "«(a := »1«)»",
    "«(yield »1«)»",
    "«[a for b in »c«]»",
    "«[a »«for b in c]»",
    "[a «for b in c if d »]",
    // operators
    "«not »x",
    "«-»x",
    "async def f():\n «await »x",
    "«lambda: »x",
    "«lambda x=»1«: x»",
    "«x if y else »z",
    "z« if x else y»",
    "«2 ** »2",
    "«1 + »1",
    "«a < »b",
    "«a and »b",
    "«a or b and »c",
    "a«.b»",
    "a«()»",
    "a«[0]»",
    "a«(b for c in d)»",
    "«*»a",
    // sequences
    "«a, »b",
    "«a = »b",
    "«a; »b",
    "f(«a, »)",
    "f(«a=1, »)",
    "def f(«a, »): pass",
    "from «.» import a",
    "import a«.a»",
    "with a«, a»: pass",
    "«@a\n»def b(): pass",
    "«if a: pass\n»",
    "«if a: »pass",
    "«\\\n»a",
    "«\n»a",
    // strings
    "«'a' »b''",
    "«'\"»",
    "«f'{»1«}'»",
    "f'«{a}»'",
    "«f'{a:{»1«}}'»",
    "«f\"{f'{»1«}'}\"»",
    // chains of blocks
    "if a: pass\n«elif b: pass\n»",
    "if a:\n pass\n«elif b:\n pass\n»else:\n pass",
    "try: pass\n«except A: pass\n»",
    "match x:\n«  case 1: pass\n»",
    // patterns
    "match x:\n  case «[»a«]»: pass",
    "match x:\n  case «(»a«)»: pass",
    "match x:\n  case «A(»«)»: pass",
    "match x:\n  case «{1: »a«}»: pass",
    "match x:\n  case «1 | »2: pass",
    "match x:\n  case a«.b»: pass",
    "match x:\n  case [«a, »]: pass",
];

/// Each of these opens a block, in which the next one stands.
const BLOCKS: [&str; 9] =
    ["if a:", "else:", "while a:", "for a in b:", "def a():", "class a:", "try:", "with a:", "match a:"];

/// Within the limits, near them, and far beyond.
const DEPTHS: [usize; 5] = [90, 190, 990, 2_990, 100_000];

#[test]
fn absurd_nesting_is_an_error_or_a_tree_on_a_small_stack() {
    let work = || nested().for_each(|text| survives(text.as_bytes()));
    let thread = thread::Builder::new().stack_size(SMALL_STACK).spawn(work);
    thread.expect("a thread").join().expect("no panic");
}

#[test]
fn absurd_nesting_does_not_crash_the_program() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nested.zpy");
    for text in nested() {
        fs::write(&path, &text).expect("a file for the text");
        for mode in if text.len() < LONGEST_DUMPED { &["check", "--ast"][..] } else { &["check"] } {
            let mut zpy = Command::new(env!("CARGO_BIN_EXE_zpy"));
            zpy.arg(mode).arg(&path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let code = zpy.status().expect("zpy").code();
            assert!(matches!(code, Some(0 | 1)), "zpy {mode} ended with {code:?} for {text:.60}...");
        }
    }
}

fn nested() -> impl Iterator<Item = String> {
    let nestings = |times| NESTINGS.iter().map(move |template| repeated(template, times));
    let blocks =
        |depth| BLOCKS.iter().map(move |head| (0..depth).map(|n| format!("{}{head}\n", " ".repeat(n))).collect());
    DEPTHS.into_iter().flat_map(nestings).chain([90, 990].into_iter().flat_map(blocks))
}

/// The template with everything between « and » repeated.
fn repeated(template: &str, times: usize) -> String {
    let mut pieces = template.split(['«', '»']);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    while let Some(piece) = pieces.next() {
        text += &piece.repeat(times);
        text += pieces.next().unwrap_or_default();
    }
    text
}

#[test]
fn a_template_repeats_what_is_marked() {
    assert_eq!(repeated("a«(»1«)»b", 3), "a(((1)))b");
}
