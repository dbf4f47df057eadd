//! The resolver against Python's own symbol tables: the same scopes, the same meaning of every name in
//! each, for files of Python's library. `ALL_OF_STDLIB=1` takes all of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use zpy::syntax::ast::Module;
use zpy::syntax::resolve::{Binding, Facts, Mode, Resolution, ScopeId, ScopeKind, resolve};
use zpy::text::Source;

/// The oracle's version: later ones do not show comprehensions as scopes.
const VERSION: &str = "3.11";

const SAMPLE: &str = "__future__ abc argparse ast asyncio/base_events asyncio/tasks bdb bisect calendar cmd \
    code codecs collections/__init__ configparser contextlib copy csv ctypes/__init__ dataclasses datetime \
    decimal difflib dis doctest email/message enum fractions functools gettext heapq html/parser http/client \
    importlib/_bootstrap inspect io ipaddress json/decoder json/encoder keyword locale logging/__init__ \
    mailbox multiprocessing/pool numbers operator optparse os pathlib pdb pickle platform plistlib pprint \
    pydoc queue random re/_compiler shutil socket sqlite3/dump statistics string subprocess tarfile tempfile \
    test/test_scope textwrap threading tokenize traceback types typing unittest/case unittest/mock urllib/request \
    uuid warnings weakref xml/dom/minidom zipfile";

#[test]
fn names_mean_what_they_mean_in_python() {
    let Some(library) = library() else { return };
    let files = if std::env::var_os("ALL_OF_STDLIB").is_some() { all_files(&library) } else { sample(&library) };
    let theirs = dump_of_python(&files);
    let mut compared = 0;
    let mut faults = String::new();
    for file in &files {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        match (theirs.get(file.as_path()), dump(&text)) {
            (Some(Ok(theirs)), Ok(ours)) => {
                compared += 1;
                report_difference(&mut faults, file, theirs, &ours);
            }
            (Some(Ok(_)), Err(error)) => writeln!(faults, "{}: refused: {error}", file.display()).unwrap(),
            _ => {}
        }
    }
    println!("{compared} of {} files compared", files.len());
    assert!(faults.is_empty(), "{faults}");
    assert!(compared * 10 >= files.len() * 9, "only {compared} of {} files compared", files.len());
}

/// Where Python's library lies, if there is a Python of the right version.
fn library() -> Option<PathBuf> {
    let script = "import sys, sysconfig; print(*sys.version_info[:2], sep='.'); print(sysconfig.get_paths()['stdlib'])";
    let said = Command::new("python3").args(["-c", script]).output().ok().map(|output| output.stdout);
    let said = String::from_utf8(said.unwrap_or_default()).unwrap_or_default();
    match said.lines().collect::<Vec<_>>().as_slice() {
        [VERSION, path] => Some(path.into()),
        _ => {
            println!("SKIPPED: there is no python3 of version {VERSION} to compare with");
            None
        }
    }
}

fn sample(library: &Path) -> Vec<PathBuf> {
    SAMPLE.split_whitespace().map(|name| library.join(name).with_extension("py")).filter(|file| file.exists()).collect()
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = vec![];
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "site-packages") {
            files.extend(all_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
    files
}

type Dump = Result<String, ()>;

fn dump_of_python(files: &[PathBuf]) -> BTreeMap<&Path, Dump> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle/symtable_dump.py");
    let mut python = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut list = String::new();
    files.iter().for_each(|file| writeln!(list, "{}", file.display()).unwrap());
    python.stdin.take().unwrap().write_all(list.as_bytes()).unwrap();
    let said = "\n".to_owned() + &String::from_utf8(python.wait_with_output().unwrap().stdout).unwrap();
    // A name within a scope is indented, even one that is called "file".
    let dumps = said.split("\nfile ").skip(1).map(|part| part.split_once('\n').unwrap().1.to_owned());
    let dumps: Vec<Dump> = dumps.map(|dump| if dump.trim() == "refused" { Err(()) } else { Ok(dump) }).collect();
    assert_eq!(dumps.len(), files.len());
    files.iter().map(PathBuf::as_path).zip(dumps).collect()
}

fn report_difference(faults: &mut String, file: &Path, theirs: &str, ours: &str) {
    let (mut left, mut right) = (theirs.lines(), ours.lines());
    for line in 1.. {
        match (left.next(), right.next()) {
            (None, None) => return,
            (a, b) if a == b => {}
            (a, b) => {
                return writeln!(faults, "{}: line {line}: python {a:?}, zpy {b:?}", file.display()).unwrap();
            }
        }
    }
}

// ---- our scopes, in the form of symtable_dump.py

fn dump(text: &str) -> Result<String, String> {
    let first = |errors: Vec<zpy::text::Diagnostic>| errors[0].message.clone();
    let module = zpy::syntax::parse(&Source::new("library", text)).map_err(|error| error.message)?;
    let resolution = resolve(&module, Mode::Module).map_err(first)?;
    let lines = Dumper::new(text, &module, &resolution).lines(ScopeId::MODULE);
    Ok(lines.into_iter().map(|line| line + "\n").collect())
}

struct Dumper<'a> {
    text: &'a str,
    module: &'a Module,
    resolution: &'a Resolution,
    children: Vec<Vec<ScopeId>>,
    /// Per scope: names that it only hands on to scopes inside.
    passed: Vec<BTreeMap<&'a str, String>>,
}

impl<'a> Dumper<'a> {
    fn new(text: &'a str, module: &'a Module, resolution: &'a Resolution) -> Self {
        let count = resolution.scopes().len();
        let mut dumper =
            Dumper { text, module, resolution, children: vec![vec![]; count], passed: vec![BTreeMap::new(); count] };
        for id in resolution.scope_ids() {
            if let Some(parent) = resolution.scope(id).parent {
                dumper.children[parent.index()].push(id);
            }
            dumper.pass_on(id);
        }
        dumper
    }

    fn pass_on(&mut self, id: ScopeId) {
        for entry in self.resolution.scope(id).names.entries() {
            let name = self.resolution.text(self.module, entry.symbol);
            if self.letter(id, name) != 'F' {
                continue;
            }
            let mut next = self.resolution.scope(id).parent;
            while let Some(id) = next {
                let scope = self.resolution.scope(id);
                let owns = match scope.kind {
                    ScopeKind::Class => name == "__class__",
                    _ => scope.names.facts(entry.symbol).is_own(),
                };
                if owns {
                    break;
                }
                if scope.names.get(entry.symbol).is_none() {
                    self.passed[id.index()].insert(name, format!("{name} F "));
                }
                next = scope.parent;
            }
        }
    }

    fn letter(&self, id: ScopeId, name: &str) -> char {
        let scope = self.resolution.scope(id);
        let entries = scope.names.entries().iter();
        let entry = entries.clone().find(|entry| self.resolution.text(self.module, entry.symbol) == name).unwrap();
        match entry.binding {
            _ if entry.facts.has(Facts::GLOBAL) => 'E',
            _ if entry.facts.is_own() && entry.facts.has(Facts::CAPTURED) => 'C',
            _ if entry.facts.is_own() => 'L',
            Binding::Global | Binding::Class => 'G',
            _ => 'F',
        }
    }

    fn lines(&self, id: ScopeId) -> Vec<String> {
        let scope = self.resolution.scope(id);
        let mut names = self.passed[id.index()].clone();
        let mut head = self.head(id);
        for entry in scope.names.entries() {
            let name = self.resolution.text(self.module, entry.symbol);
            if entry.facts.has(Facts::PARAMETER) {
                head = format!("{head} {name}");
            }
            names.insert(name, format!("{name} {} {}", self.letter(id, name), flags(entry.facts)));
        }
        let mut children: Vec<(usize, Vec<String>)> =
            self.children[id.index()].iter().map(|child| (self.line(*child), self.lines(*child))).collect();
        children.sort();
        let inside = names.into_values().chain(children.into_iter().flat_map(|(_, lines)| lines));
        std::iter::once(head).chain(inside.map(|line| format!("  {line}"))).collect()
    }

    fn head(&self, id: ScopeId) -> String {
        match self.resolution.scope(id).kind {
            ScopeKind::Module => "module 0".into(),
            ScopeKind::Class => format!("class {}", self.line(id)),
            _ => format!("function {}", self.line(id)),
        }
    }

    fn line(&self, id: ScopeId) -> usize {
        let before = &self.text[..self.resolution.scope(id).start as usize];
        before.matches('\n').count() + 1
    }
}

fn flags(facts: Facts) -> String {
    let signs = [
        (Facts::PARAMETER, 'p'),
        (Facts::ASSIGNED, 'a'),
        (Facts::USED, 'u'),
        (Facts::IMPORTED, 'i'),
        (Facts::ANNOTATED, 'n'),
        (Facts::GLOBAL, 'g'),
        (Facts::NONLOCAL, 'o'),
    ];
    signs.into_iter().filter(|(fact, _)| facts.has(*fact)).map(|(_, sign)| sign).collect()
}
