//! The golden runner: each wrong program `x.zpy` under `tests/errors/syntax` has the whole picture of its errors
//! beside it, in `x.expected`, and Python agrees that it is wrong, and where.
//!
//! `UPDATE=1 cargo test --test suite` writes the pictures anew. Python is `python3`, if that is a 3.11: others word and
//! place their errors differently. Where ZPy is right to differ, `NOT_COMPARABLE.txt` names the file and says why.

#[path = "common/golden.rs"]
mod golden;
#[path = "common/python.rs"]
mod python;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use zpy::syntax;
use zpy::text::{self, Diagnostic, Position, Source, Style};

const FOLDER: &str = "tests/errors/syntax";

#[test]
fn every_wrong_program_shows_the_expected_picture() {
    let programs = programs();
    let compare =
        |path: &PathBuf| golden::compare(&path.with_extension("expected"), &Checked::new(path).picture()).err();
    let faults: Vec<_> = programs.iter().filter_map(compare).collect();
    let (wrong, all) = (faults.len(), programs.len());
    let hint = "if the new pictures are right: UPDATE=1 cargo test --test suite";
    assert!(wrong == 0, "\n{}\n{wrong} of {all} pictures differ ({hint})", faults.join("\n"));
}

#[test]
fn every_wrong_program_is_an_error() {
    let accepted: Vec<_> = programs().into_iter().filter(|path| Checked::new(path).first.is_none()).collect();
    assert!(accepted.is_empty(), "these are accepted: {accepted:#?}");
}

#[test]
fn the_error_that_stops_a_run_is_among_those_of_a_check() {
    let lost = |path: &PathBuf| {
        let Checked { all, first, .. } = Checked::new(path);
        first.is_some_and(|first| !all.contains(&first))
    };
    let faults: Vec<_> = programs().into_iter().filter(lost).collect();
    assert!(faults.is_empty(), "check does not report what parse reports: {faults:#?}");
}

#[test]
fn every_picture_has_its_program() {
    let orphans: Vec<_> = files("expected").filter(|path| !path.with_extension("zpy").exists()).collect();
    assert!(orphans.is_empty(), "no program for {orphans:#?}");
}

#[test]
fn python_rejects_every_wrong_program_at_the_same_place() {
    let excused = excused();
    let verdicts: Vec<_> = python_verdicts().into_iter().filter(|(path, _)| !excused.contains(path)).collect();
    let disagreements: Vec<_> = verdicts.iter().filter_map(|(path, theirs)| disagreement(path, theirs)).collect();
    let (wrong, all) = (disagreements.len(), verdicts.len());
    assert!(wrong == 0, "\n{}\n{wrong} disagreements over {all} programs", disagreements.concat());
}

/// Three lines of a table, if Python has the first error elsewhere.
fn disagreement(path: &Path, theirs: &Verdict) -> Option<String> {
    let checked = Checked::new(path);
    let ours = checked.place();
    (ours != theirs.place).then(|| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let message = checked.first.as_ref().map_or("", |error| &error.message);
        let row = |who, place, message| format!("    {who:8} {:>8}  {message}\n", show(place));
        format!("{name}\n{}{}", row("zpy", ours, message), row("python", theirs.place, &theirs.message))
    })
}

#[test]
fn every_excuse_is_needed_by_a_program_that_exists() {
    let excuses = excuses();
    let excused = excused();
    let missing = excused.iter().filter(|path| !path.exists()).map(|path| format!("{} does not exist", path.display()));
    // Where the releases of 3.11 differ among themselves, this one may happen to agree.
    let verdicts = python_verdicts()
        .into_iter()
        .filter(|(path, _)| excused.contains(path) && !excuses[path].starts_with(RELEASES));
    let agreed = verdicts.filter(|(path, theirs)| Checked::new(path).place() == theirs.place);
    let needless = agreed.map(|(path, _)| format!("{} needs no excuse: Python agrees", path.display()));
    let faults: Vec<_> = missing.chain(needless).collect();
    assert!(faults.is_empty(), "NOT_COMPARABLE.txt:\n{}", faults.join("\n"));
}

fn show(place: Option<Position>) -> String {
    place.map_or("nowhere".to_owned(), |Position { line, column }| format!("{line}:{column}"))
}

/// What is wrong with a file: all of it, as `zpy check` says it, and the error that would stop a run.
struct Checked {
    source: Source,
    all: Vec<Diagnostic>,
    first: Option<Diagnostic>,
}

impl Checked {
    fn new(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match text::decode(name, bytes) {
            Ok(source) => Checked { all: syntax::check(&source), first: syntax::load(&source).err(), source },
            Err(fault) => {
                Checked { source: fault.source, all: vec![fault.diagnostic.clone()], first: Some(fault.diagnostic) }
            }
        }
    }

    fn picture(&self) -> String {
        self.all.iter().map(|diagnostic| diagnostic.render(&self.source, Style::Plain)).collect()
    }

    fn place(&self) -> Option<Position> {
        self.first.as_ref().map(|error| self.source.position(error.span.start))
    }
}

/// What Python says of a file: where its error is, none if it accepts the file.
struct Verdict {
    place: Option<Position>,
    message: String,
}

/// Python's verdict about every program; none without the right Python.
fn python_verdicts() -> BTreeMap<PathBuf, Verdict> {
    let Some(mut python) = python::oracle("suite") else { return BTreeMap::new() };
    let output = python.arg("tests/oracle/syntax_errors.py").args(programs()).output().expect("python3");
    let table = String::from_utf8(output.stdout).expect("a table in UTF-8");
    let verdicts: BTreeMap<_, _> = table.lines().map(verdict).collect();
    assert_eq!(verdicts.len(), programs().len(), "{}", String::from_utf8_lossy(&output.stderr));
    verdicts
}

/// A line of the table: file, type or `ok`, line, offset, end line, end offset, message.
fn verdict(line: &str) -> (PathBuf, Verdict) {
    let fields: Vec<_> = line.split('\t').collect();
    let &[path, _, line, column, _, _, message] = &fields[..] else { panic!("not seven fields: {line}") };
    // Python gives the beginning of some lines as column 0.
    let position = |(line, column): (u32, u32)| Position { line, column: column.max(1) };
    let place = line.parse().ok().zip(column.parse().ok()).map(position);
    (path.into(), Verdict { place, message: message.to_owned() })
}

const RELEASES: &str = "releases of 3.11 differ";

fn excused() -> BTreeSet<PathBuf> {
    excuses().into_keys().collect()
}

/// The programs about whose place ZPy and Python need not agree, each with the reason.
fn excuses() -> BTreeMap<PathBuf, String> {
    let list = fs::read_to_string(Path::new(FOLDER).join("NOT_COMPARABLE.txt")).expect("a list");
    let excuse = |line: &str| {
        let (name, reason) = line.split_once(": ").unwrap_or_else(|| panic!("no reason: {line}"));
        (Path::new(FOLDER).join(name), reason.to_owned())
    };
    list.lines().map(excuse).collect()
}

fn programs() -> Vec<PathBuf> {
    let mut programs: Vec<_> = files("zpy").collect();
    programs.sort();
    assert!(programs.len() >= 300, "only {} wrong programs", programs.len());
    programs
}

fn files(suffix: &str) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(FOLDER).expect("a folder of wrong programs");
    entries
        .map(|entry| entry.expect("a file").path())
        .filter(move |path| path.extension().is_some_and(|end| end == suffix))
}
