//! Every program under `tests/same` prints in ZPy what it prints in Python, and ends with the same exit code.
//!
//! `True`, `False` and `None` count as `true`, `false` and `none`, and an address is as good as another. A program runs in
//! an empty folder of its own. `ONLY=part` runs the programs whose path has that part. Python is `python3`, if that is a
//! 3.11. Programs that need not agree stand in `tests/same/DIFFERS.txt`, each with the reason; one that agrees nevertheless
//! is a fault.

#[path = "common/python.rs"]
mod python;
#[path = "common/runs.rs"]
mod runs;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use runs::Ran;

const ROOT: &str = "tests/same";

#[test]
fn every_program_prints_what_it_prints_in_python() {
    let Some(python) = python() else { return };
    let zpy = runs::zpy();
    let (programs, excuses) = (programs(), excuses());
    let judge = |program: &Path| {
        let theirs = run(&python, "python", program);
        let ours = run(&zpy, "zpy", program);
        match (disagreement(&theirs, &ours), excuses.get(program)) {
            (None, None) | (Some(_), Some(_)) => Ok(()),
            (None, Some(excuse)) => Err(format!("it agrees and needs no excuse: {excuse}")),
            (Some(disagreement), None) => Err(disagreement),
        }
    };
    runs::report(&runs::faults(&programs, judge), programs.len());
}

#[test]
fn python_runs_every_program_twice_the_same_way() {
    let Some(python) = python() else { return };
    let programs = programs();
    let judge = |program: &Path| {
        let first = run(&python, "first", program);
        if !matches!(first.status.code(), Some(0..=3)) || first.err.contains("SyntaxError") || first.out.is_empty() {
            return Err(format!("{}\n{}", first.end(), first.err));
        }
        disagreement(&first, &run(&python, "second", program)).map_or(Ok(()), Err)
    };
    runs::report(&runs::faults(&programs, judge), programs.len());
}

#[test]
fn every_excuse_is_for_a_program_that_exists() {
    let missing: Vec<_> = excuses().into_keys().filter(|path| !path.exists()).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_two_programs_say_is_compared_in_the_words_of_zpy() {
    assert_eq!(folded("True is not None: [False] at 0x7f3a>"), "true is not none: [false] at 0x_>");
    assert_eq!(folded("Nonesuch, isTrue, 'None'; 0x7f"), "Nonesuch, isTrue, 'none'; 0x7f");
    assert_eq!(folded("{2, 10, 1} {'b': 1, 'a': 2} {{}, (3, 1)} {"), "{1, 10, 2} {'b': 1, 'a': 2} {{}, (3, 1)} {");
    assert_eq!(folded(""), "");
}

#[test]
fn a_difference_is_shown_where_it_begins() {
    let shown = runs::difference("a\nb\nc\nd", "a\nb\nC\nd").unwrap();
    assert_eq!(shown, "from line 3 on\n      a\n      b\n    - c\n    - d\n    + C\n    + d\n");
    assert_eq!(runs::difference("a\nb", "a\nb"), None);
    assert_eq!(runs::difference("a", "a\nb").unwrap(), "from line 2 on\n      a\n    + b\n");
}

fn programs() -> Vec<PathBuf> {
    let programs = runs::programs(ROOT, &["py"]);
    assert!(programs.len() >= 300 || env::var_os("ONLY").is_some(), "only {} programs", programs.len());
    programs
}

/// The programs that need not print the same, each with the reason.
fn excuses() -> BTreeMap<PathBuf, String> {
    let list = fs::read_to_string(Path::new(ROOT).join("DIFFERS.txt")).expect("a list");
    let excuse = |line: &str| {
        let (name, reason) = line.split_once(": ").unwrap_or_else(|| panic!("no reason: {line}"));
        (Path::new(ROOT).join(name), reason.to_owned())
    };
    list.lines().map(excuse).collect()
}

/// The call of Python itself, not of what chooses among versions: that takes longer than most programs here. It shall
/// not litter the folders, not look at the environment, and start quickly.
fn python() -> Option<Vec<String>> {
    let mut python = python::oracle("same_as_python")?;
    let output = python.args(["-c", "import sys; print(sys.executable, end='')"]).output().expect("python3");
    let path = String::from_utf8(output.stdout).expect("a path in UTF-8");
    Some([&path, "-B", "-E", "-S"].map(str::to_owned).into())
}

fn run(interpreter: &[String], who: &str, program: &Path) -> Ran {
    let name = program.to_string_lossy().replace('/', "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("same").join(who).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    runs::run(interpreter, &fs::canonicalize(program).expect("a program"), &folder)
}

/// What differs, if anything does.
fn disagreement(theirs: &Ran, ours: &Ran) -> Option<String> {
    let difference = runs::difference(&folded(&theirs.out), &folded(&ours.out));
    if difference.is_none() && theirs.status == ours.status {
        return None;
    }
    let ends = if theirs.status == ours.status { ours.end() } else { format!("{}, not {}", ours.end(), theirs.end()) };
    let last_words = ours.err.lines().rev().find(|line| !line.is_empty()).unwrap_or_default();
    Some(format!("{ends}: {last_words}\n{}", difference.unwrap_or_default()))
}

/// Output in which nothing is left that may differ: the three words as ZPy writes them, addresses masked, the elements of
/// a printed set in order.
fn folded(text: &str) -> String {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| is_of_word(c) != is_of_word(first)).unwrap_or(rest.len());
        let (piece, tail) = rest.split_at(end);
        let is_address = folded.ends_with(" at ") && piece.starts_with("0x");
        folded.push_str(match piece {
            "True" => "true",
            "False" => "false",
            "None" => "none",
            _ if is_address => "0x_",
            _ => piece,
        });
        rest = tail;
    }
    with_sorted_sets(&folded)
}

/// The same text; between braces without a colon or other braces, what commas separate is sorted.
fn with_sorted_sets(text: &str) -> String {
    let mut sorted = String::with_capacity(text.len());
    for (at, piece) in text.split('{').enumerate() {
        if at > 0 {
            sorted.push('{');
        }
        let (inside, outside) = piece.split_once('}').unwrap_or(("", piece));
        if at == 0 || inside.contains([':', '\n']) {
            sorted.push_str(piece);
        } else {
            let mut elements: Vec<_> = inside.split(", ").collect();
            elements.sort_unstable();
            sorted.push_str(&elements.join(", "));
            sorted.extend(piece.contains('}').then_some('}'));
            sorted.push_str(outside);
        }
    }
    sorted
}
