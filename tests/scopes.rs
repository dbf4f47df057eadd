//! The resolver against Python's own symbol tables: the same scopes, the same meaning of every name in each.
//!
//! The oracle is `python3`, if that is a 3.11: later ones hide comprehensions. It is asked about a sample of its own
//! library, and with `ZPY_WHOLE_LIBRARY=1` about all of it.

#[path = "common/library.rs"]
mod library;
#[path = "common/python.rs"]
mod python;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use zpy::syntax::ast::Module;
use zpy::syntax::resolve::{
    Binding, Capture, CaptureFrom, Entry, Facts, Mode, Resolution, ScopeId, ScopeKind, resolve,
};
use zpy::text::{Diagnostic, Source};

#[test]
fn names_mean_what_they_mean_in_python() {
    let Some(python) = python::oracle("scopes") else { return };
    let files = files();
    let paths: Vec<&Path> = files.iter().map(|(path, _)| path.as_path()).collect();
    let mut compared = 0;
    let mut faults = String::new();
    for ((path, text), theirs) in files.iter().zip(dumps_of_python(python, &paths)) {
        let ours = dump(path, text);
        if theirs == "refused\n" && ours.is_err() {
            continue;
        }
        compared += 1;
        let ours = ours.unwrap_or_else(|error| format!("refused: {}", error.message));
        if let Some(difference) = first_difference(&theirs, &ours) {
            writeln!(faults, "{}: {difference}", path.display()).unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults}");
    assert!(compared * 10 >= files.len() * 9, "only {compared} of {} files compared", files.len());
}

#[test]
fn every_variable_is_where_its_binding_says() {
    for (path, text) in files() {
        let Ok(module) = zpy::syntax::parse(&Source::new("library", text)) else { continue };
        let Ok(resolution) = resolve(&module, Mode::Module) else { continue };
        for id in resolution.scope_ids() {
            let faults = [misplaced(&resolution, id), misbound(&resolution, id), miscaptured(&resolution, id)];
            assert_eq!(faults, [None; 3], "{}: {:?}", path.display(), resolution.scope(id));
        }
    }
}

/// An inlined comprehension's slots follow those of the scope around; others start a frame.
fn misplaced(resolution: &Resolution, id: ScopeId) -> Option<&'static str> {
    let scope = resolution.scope(id);
    let frame = resolution.scope(scope.frame);
    let follows = scope
        .parent
        .map(|parent| resolution.scope(parent))
        .is_some_and(|parent| parent.frame == scope.frame && parent.base + parent.locals.len() as u32 == scope.base);
    let starts = scope.frame == id && scope.base == 0;
    let fits = scope.base + scope.locals.len() as u32 <= frame.slots;
    (scope.kind.is_inlined() && !follows || !scope.kind.is_inlined() && !starts || !fits).then_some("misplaced")
}

fn misbound(resolution: &Resolution, id: ScopeId) -> Option<&'static str> {
    let scope = resolution.scope(id);
    let frame = resolution.scope(scope.frame);
    let is_good = |entry: &Entry| match entry.binding {
        Binding::Local(slot) | Binding::Cell(slot) if entry.facts.is_own() => {
            scope.locals.get((slot - scope.base) as usize) == Some(&entry.symbol)
        }
        Binding::Local(slot) | Binding::Cell(slot) => slot < scope.base,
        Binding::Free(index) | Binding::ClassFree(index) => frame.captures[index as usize].symbol == entry.symbol,
        Binding::Global | Binding::Class => true,
    };
    (!scope.names.entries().iter().all(is_good)).then_some("misbound")
}

/// What a frame takes along is a cell of the frame around, or taken along by that.
fn miscaptured(resolution: &Resolution, id: ScopeId) -> Option<&'static str> {
    let scope = resolution.scope(id);
    let parent = resolution.scope(scope.parent?);
    let around = resolution.scope(parent.frame);
    let visible = std::iter::successors(Some(parent), |scope| Some(resolution.scope(scope.parent?)));
    let visible: Vec<_> = visible.take_while(|scope| scope.frame == parent.frame).collect();
    let is_good = |capture: &Capture| match capture.from {
        CaptureFrom::Free(index) => around.captures[index as usize].symbol == capture.symbol,
        CaptureFrom::Slot(0) if around.kind == ScopeKind::Class => around.has_class_cell,
        CaptureFrom::Slot(slot) => visible
            .iter()
            .any(|scope| scope.names.get(capture.symbol).is_some_and(|entry| entry.binding == Binding::Cell(slot))),
    };
    (!scope.captures.iter().all(is_good)).then_some("miscaptured")
}

/// Python files with their texts: the sample, or all of the library.
fn files() -> Vec<(PathBuf, String)> {
    let is_wanted = |path: &Path, list: &HashSet<String>| list.iter().any(|listed| path.ends_with(listed));
    if std::env::var_os("ZPY_WHOLE_LIBRARY").is_some_and(|value| value == "1") {
        let left_out = list("left_out.txt");
        return library::files().filter(|(path, _)| !is_wanted(path, &left_out)).collect();
    }
    let sample = list("sample.txt");
    let mut files: Vec<_> = library::files().filter(|(path, _)| is_wanted(path, &sample)).collect();
    let constructs = oracle("constructs.py");
    files.push((constructs.clone(), fs::read_to_string(constructs).expect("a file of ours")));
    files
}

/// The first words of a list's lines, without comments.
fn list(name: &str) -> HashSet<String> {
    let text = fs::read_to_string(oracle(name)).expect("a list of ours");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn oracle(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle").join(name)
}

fn dumps_of_python(mut python: Command, paths: &[&Path]) -> Vec<String> {
    python.arg(oracle("symtable_dump.py")).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut python = python.spawn().expect("python3 starts");
    let mut names = python.stdin.take().expect("it is piped");
    paths.iter().for_each(|path| writeln!(names, "{}", path.display()).expect("all names are read first"));
    drop(names);
    let output = python.wait_with_output().expect("python3 is our child");
    assert!(output.status.success(), "the oracle failed");
    let said = "\n".to_owned() + &String::from_utf8(output.stdout).expect("the oracle speaks UTF-8");
    // A name within a scope is indented, even one that is called "file".
    let dumps = said.split("\nfile ").skip(1).map(|part| part.split_once('\n').expect("a dump").1);
    let dumps: Vec<String> = dumps.map(|dump| dump.trim_end_matches('\n').to_owned() + "\n").collect();
    assert_eq!(dumps.len(), paths.len());
    dumps
}

fn first_difference(theirs: &str, ours: &str) -> Option<String> {
    let same = theirs.lines().zip(ours.lines()).take_while(|(theirs, ours)| theirs == ours).count();
    let (theirs, ours) = (theirs.lines().nth(same), ours.lines().nth(same));
    (theirs != ours).then(|| format!("line {}: python {theirs:?}, zpy {ours:?}", same + 1))
}

// ---- our scopes, in the form of symtable_dump.py

fn dump(path: &Path, text: &str) -> Result<String, Diagnostic> {
    let source = Source::new(path.to_string_lossy(), text);
    let module = zpy::syntax::parse(&source)?;
    let resolution = resolve(&module, Mode::Module).map_err(|mut errors| errors.swap_remove(0))?;
    let lines = Dumper::new(&source, &module, &resolution).lines(ScopeId::MODULE);
    Ok(lines.into_iter().map(|line| line + "\n").collect())
}

struct Dumper<'a> {
    source: &'a Source,
    module: &'a Module,
    resolution: &'a Resolution,
    /// Per scope: the scopes inside, and the names that it only hands on to them.
    children: Vec<Vec<ScopeId>>,
    passed: Vec<BTreeMap<&'a str, String>>,
}

impl<'a> Dumper<'a> {
    fn new(source: &'a Source, module: &'a Module, resolution: &'a Resolution) -> Self {
        let count = resolution.scopes().len();
        let (children, passed) = (vec![vec![]; count], vec![BTreeMap::new(); count]);
        let mut dumper = Dumper { source, module, resolution, children, passed };
        for id in resolution.scope_ids() {
            let scope = resolution.scope(id);
            scope.parent.iter().for_each(|parent| dumper.children[parent.index()].push(id));
            let free = scope.names.entries().iter().filter(|entry| letter(entry) == 'F');
            free.for_each(|entry| dumper.pass_on(id, entry));
        }
        dumper
    }

    /// Python notes a free name in the scopes between, too.
    fn pass_on(&mut self, id: ScopeId, entry: &Entry) {
        let name = self.resolution.text(self.module, entry.symbol);
        let mut next = self.resolution.scope(id).parent;
        while let Some(id) = next {
            let scope = self.resolution.scope(id);
            let is_owner = match scope.kind {
                ScopeKind::Class => name == "__class__",
                _ => scope.names.facts(entry.symbol).is_own(),
            };
            if is_owner {
                break;
            }
            if scope.names.get(entry.symbol).is_none() {
                self.passed[id.index()].insert(name, format!("{name} F "));
            }
            next = scope.parent;
        }
    }

    fn lines(&self, id: ScopeId) -> Vec<String> {
        let entries = self.resolution.scope(id).names.entries();
        let mut names = self.passed[id.index()].clone();
        let mut head = self.head(id);
        for entry in entries {
            let name = self.resolution.text(self.module, entry.symbol);
            if entry.facts.has(Facts::PARAMETER) {
                head = format!("{head} {name}");
            }
            names.insert(name, format!("{name} {} {}", letter(entry), flags(entry.facts)));
        }
        let children = self.children[id.index()].iter();
        let mut children: Vec<_> = children.map(|child| (self.line(*child), self.lines(*child))).collect();
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

    fn line(&self, id: ScopeId) -> u32 {
        self.source.line(self.resolution.scope(id).start)
    }
}

fn letter(entry: &Entry) -> char {
    match entry.binding {
        _ if entry.facts.has(Facts::GLOBAL) => 'E',
        _ if entry.facts.is_own() && entry.facts.has(Facts::CAPTURED) => 'C',
        _ if entry.facts.is_own() => 'L',
        Binding::Global | Binding::Class => 'G',
        _ => 'F',
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
