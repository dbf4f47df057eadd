//! The documents tell the truth: every program in them parses, every `$ command` prints what is written below it.
//!
//! A block fenced as `console` holds commands, each after `$ `, and their output. `zpy` in it is this build's binary.
//! `UPDATE=1 cargo test --test docs` writes the outputs anew.

#[path = "common/golden.rs"]
mod golden;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use zpy::syntax;
use zpy::text::Source;

#[test]
fn every_console_block_prints_what_the_documents_say() {
    let faults: Vec<_> =
        documents().iter().filter_map(|path| golden::compare(path, &replayed(&read(path))).err()).collect();
    assert!(
        faults.is_empty(),
        "\n{}\n(if the new output is right: UPDATE=1 cargo test --test docs)",
        faults.join("\n")
    );
}

#[test]
fn every_program_in_the_documents_checks_without_a_word() {
    let mut seen = 0;
    for path in documents() {
        for program in programs(&read(&path)) {
            assert_eq!(said_of(&program), Vec::<String>::new(), "in {}:\n{program}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 0, "the documents show no program");
}

#[test]
fn every_example_checks_without_a_word() {
    let examples = files(Path::new("examples"), "zpy");
    assert!(examples.len() >= 8, "only {} examples", examples.len());
    for path in examples {
        assert_eq!(said_of(&read(&path)), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn every_mistake_is_noticed() {
    let mistakes = files(Path::new("examples/mistakes"), "zpy");
    assert!(mistakes.len() >= 8, "only {} mistakes", mistakes.len());
    for path in mistakes {
        assert!(!said_of(&read(&path)).is_empty(), "{} passes", path.display());
    }
}

#[test]
fn every_local_link_leads_somewhere() {
    for path in documents() {
        let folder = path.parent().expect("a document stands in a folder");
        for target in links(&read(&path)).filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let file = target.split('#').next().unwrap_or_default();
            assert!(folder.join(file).exists(), "{}: no such file: {target}", path.display());
        }
    }
}

/// The document with the output of each console command as it is now.
fn replayed(document: &str) -> String {
    let mut lines = document.lines().peekable();
    let mut fresh = String::new();
    while let Some(line) = lines.next() {
        fresh += &format!("{line}\n");
        if line != "```console" {
            continue;
        }
        while let Some(line) = lines.next_if(|line| *line != "```") {
            if let Some(command) = line.strip_prefix("$ ") {
                fresh += &format!("{line}\n{}", sh(command));
            }
        }
    }
    fresh
}

/// What is fenced as `zpy` or `python`.
fn programs(document: &str) -> Vec<String> {
    let mut programs = Vec::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        if matches!(line, "```zpy" | "```python") {
            let program = lines.by_ref().take_while(|line| *line != "```");
            programs.push(program.map(|line| format!("{line}\n")).collect());
        }
    }
    programs
}

fn links(document: &str) -> impl Iterator<Item = &str> {
    document.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// Every error and warning of a program.
fn said_of(program: &str) -> Vec<String> {
    let said = syntax::check(&Source::new("program.zpy", program));
    said.into_iter().map(|diagnostic| diagnostic.message).collect()
}

/// Runs a command line at the top of the repository; both streams in the order in which they were written.
fn sh(command: &str) -> String {
    let here = Path::new(env!("CARGO_BIN_EXE_zpy")).parent().expect("a binary stands in a folder");
    let others = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([here.into()].into_iter().chain(env::split_paths(&others)));
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("exec 2>&1\n{command}")).stdin(Stdio::null());
    shell.env("PATH", path.expect("a path without a colon"));
    shell.envs([("NO_COLOR", "1"), ("LC_ALL", "C.UTF-8")]);
    let output = shell.output().expect("a shell");
    String::from_utf8(output.stdout).expect("output in UTF-8")
}

fn documents() -> Vec<PathBuf> {
    [files(Path::new("."), "md"), files(Path::new("docs"), "md")].concat()
}

fn files(folder: &Path, suffix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let mut found: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == suffix)).collect();
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn output_is_replayed_below_its_command_only() {
    let document = "a\n```console\n$ echo one\nold\n$ echo two\n```\nold\n";
    assert_eq!(replayed(document), "a\n```console\n$ echo one\none\n$ echo two\ntwo\n```\nold\n");
}
