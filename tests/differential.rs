//! ZPy against CPython: the same text, the same tree, every node at the same place; of every character the same opinion,
//! and of values the same `repr`.
//!
//! The oracle is `python3`, if that is a 3.11: other versions print other trees. It is asked about a sample of its own
//! library, and with `ZPY_WHOLE_LIBRARY=1` about all of it.

#[path = "common/python.rs"]
mod python;

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use zpy::syntax::{self, DumpOptions};
use zpy::text::{self, repr, unicode};

/// What differs, shown up to here.
const SHOWN_FILES: usize = 20;
const SHOWN_LINES: usize = 6;
const SHOWN_WIDTH: usize = 150;

#[test]
fn trees_of_the_sample_are_those_of_python() {
    compare_all("sample of the library", sample, Layout::Plain);
}

#[test]
fn positions_in_the_sample_are_those_of_python() {
    compare_all("sample of the library, with positions", sample, Layout::Attributes);
}

#[test]
fn trees_of_the_whole_library_are_those_of_python() {
    if wants_whole_library() {
        compare_all("whole library", whole_library, Layout::Plain);
    }
}

#[test]
fn positions_in_the_whole_library_are_those_of_python() {
    if wants_whole_library() {
        compare_all("whole library, with positions", whole_library, Layout::Attributes);
    }
}

#[test]
fn characters_are_what_python_says_they_are() {
    compare_lines("unicode.py", |fields| {
        let &[code_point, flags, normal_form, name] = fields else { panic!("four fields") };
        let code_point = hexadecimal(code_point);
        // A lone surrogate is no `char`: of those there is nothing more to ask.
        let Some(c) = char::from_u32(code_point) else {
            return (flags == "nnn", unicode::is_printable(code_point).to_string());
        };
        let flag = |is_so| if is_so { 'y' } else { 'n' };
        let our_flags = [
            flag(unicode::is_printable(code_point)),
            flag(unicode::is_identifier_start(c)),
            flag(unicode::is_identifier_continue(c)),
        ];
        let ours = (String::from_iter(our_flags), unicode::nfkc(&c.to_string()).into_owned(), unicode::name(c));
        let theirs = (flags.into(), characters(normal_form), (!name.is_empty()).then(|| name.to_owned()));
        let is_found =
            name.is_empty() || [name, &name.to_lowercase()].iter().all(|name| unicode::named(name) == Some(c));
        (ours == theirs && is_found, format!("{ours:?}, found by that name: {is_found}"))
    });
}

#[test]
fn values_are_written_as_python_writes_them() {
    compare_lines("reprs.py", |fields| {
        let &[kind, made_from, theirs] = fields else { panic!("three fields") };
        let mut ours = String::new();
        match kind {
            "float" => repr::float(&mut ours, float(made_from)),
            "imaginary" => repr::imaginary(&mut ours, float(made_from)),
            "str" => repr::string(&mut ours, &bytes(made_from)),
            "bytes" => repr::bytes(&mut ours, &bytes(made_from)),
            _ => {
                let radix = match &made_from[..2] {
                    "0b" => 2,
                    "0o" => 8,
                    _ => 16,
                };
                repr::integer(&mut ours, radix, &made_from[2..]);
            }
        }
        (ours == theirs, ours)
    });
}

/// What an oracle prints about values, a line for each, against what `ours` says of the line's fields: whether that is
/// the same, and what it is.
fn compare_lines(script: &str, ours: impl Fn(&[&str]) -> (bool, String)) {
    let Some(mut python) = python::oracle("differential") else { return };
    let output = python.arg(oracle_path(script)).stderr(Stdio::inherit()).output().expect("python3 starts");
    let printed = String::from_utf8(output.stdout).expect("the oracle speaks UTF-8");
    assert!(output.status.success(), "the oracle failed");
    let mut differences = Vec::new();
    for line in printed.lines() {
        let (is_same, ours) = ours(&line.split('\t').collect::<Vec<_>>());
        if !is_same {
            differences.push(format!("theirs: {line}\n  ours: {ours}"));
        }
    }
    let (different, all) = (differences.len(), printed.lines().count());
    differences.truncate(SHOWN_FILES);
    assert!(different == 0, "{script}: {different} of {all} lines differ\n\n{}", differences.join("\n"));
    tell(&format!("{script}: {all} lines agree"));
}

fn hexadecimal(digits: &str) -> u32 {
    u32::from_str_radix(digits, 16).expect("hexadecimal digits")
}

fn characters(code_points: &str) -> String {
    code_points.split(' ').map(|digits| char::from_u32(hexadecimal(digits)).expect("a character")).collect()
}

fn bytes(digits: &str) -> Vec<u8> {
    digits.as_bytes().chunks(2).map(|pair| hexadecimal(str::from_utf8(pair).expect("ASCII")) as u8).collect()
}

fn float(bits: &str) -> f64 {
    f64::from_bits(u64::from_str_radix(bits, 16).expect("hexadecimal digits"))
}

fn wants_whole_library() -> bool {
    std::env::var_os("ZPY_WHOLE_LIBRARY").is_some_and(|value| value == "1")
}

#[derive(Clone, Copy, PartialEq)]
enum Layout {
    Plain,
    Attributes,
}

fn compare_all(what: &str, files: fn(&Path) -> Vec<PathBuf>, layout: Layout) {
    let Some(python) = python::oracle("differential") else { return };
    let library = library();
    let files = files(&library);
    let mut oracle = Oracle::start(python, &files, layout);
    let mut differences = Vec::new();
    for file in &files {
        if let Err(difference) = compare(file, oracle.next(), layout) {
            differences.push(format!("{}: {difference}", file.strip_prefix(&library).unwrap_or(file).display()));
        }
    }
    oracle.finish();
    let (different, all) = (differences.len(), files.len());
    differences.truncate(SHOWN_FILES);
    assert!(different == 0, "{what}: {different} of {all} files differ\n\n{}", differences.join("\n"));
    tell(&format!("{what}: {all} files agree"));
}

fn compare(file: &Path, theirs: Result<String, String>, layout: Layout) -> Result<(), String> {
    let theirs = theirs.map_err(|error| format!("python cannot parse it: {error}"))?;
    let ours = our_dump(file, layout)?;
    let (theirs, ours) = match layout {
        Layout::Plain => (theirs, ours),
        Layout::Attributes => (without_positions_in_f_strings(&theirs), without_positions_in_f_strings(&ours)),
    };
    if ours == theirs { Ok(()) } else { Err(first_difference(&ours, &theirs)) }
}

fn our_dump(file: &Path, layout: Layout) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| error.to_string())?;
    let source =
        text::decode(file.to_string_lossy(), bytes).map_err(|error| format!("zpy cannot read it: {error:?}"))?;
    let module = syntax::parse(&source).map_err(|error| format!("zpy cannot parse it: {error:?}"))?;
    let attributes = (layout == Layout::Attributes).then_some(&source);
    Ok(syntax::dump(&module, DumpOptions { attributes }))
}

/// Python 3.11 gives wrong places to what stands inside an f-string; they are blotted out.
fn without_positions_in_f_strings(dump: &str) -> String {
    let mut out = String::with_capacity(dump.len());
    let mut f_string: Option<usize> = None;
    for line in dump.split_inclusive('\n') {
        let field = line.trim_start_matches(' ');
        let indent = line.len() - field.len();
        f_string = f_string.filter(|&outer| indent > outer);
        // An f-string's own places are one level deeper than itself, those of its parts more.
        let is_inside = f_string.is_some_and(|outer| indent > outer + 2);
        match field.split_once('=') {
            Some((name, value)) if is_inside && is_position(name) => {
                out.extend([&line[..indent], name, "=?", value.trim_start_matches(|c: char| c.is_ascii_digit())]);
            }
            _ => out.push_str(line),
        }
        if f_string.is_none() && line.trim_end().ends_with("JoinedStr(") {
            f_string = Some(indent);
        }
    }
    out
}

fn is_position(name: &str) -> bool {
    matches!(name, "lineno" | "col_offset" | "end_lineno" | "end_col_offset")
}

fn first_difference(ours: &str, theirs: &str) -> String {
    let same = ours.lines().zip(theirs.lines()).take_while(|(ours, theirs)| ours == theirs).count();
    let mut out = format!("differs at line {} of the dump\n", same + 1);
    let from = same.saturating_sub(SHOWN_LINES);
    for line in ours.lines().take(same).skip(from) {
        let _ = writeln!(out, "        {line:.SHOWN_WIDTH$}");
    }
    for (who, dump) in [("  ours:", ours), ("theirs:", theirs)] {
        for line in dump.lines().skip(same).take(SHOWN_LINES) {
            let _ = writeln!(out, "{who} {line:.SHOWN_WIDTH$}");
        }
    }
    out
}

/// The files listed in `sample.txt`, and one with what the library hardly uses.
fn sample(library: &Path) -> Vec<PathBuf> {
    let listed = list("sample.txt").into_iter().map(|name| library.join(name));
    listed.chain([oracle_path("constructs.py")]).collect()
}

fn whole_library(library: &Path) -> Vec<PathBuf> {
    let left_out = list("left_out.txt").into_iter().map(|line| {
        let (path, _reason) = line.split_once(' ').expect("a path, then a reason");
        library.join(path)
    });
    let mut files = Vec::new();
    collect(library, &left_out.collect(), &mut files);
    files.sort();
    files
}

/// All sources under a folder, without the packages that somebody installed.
fn collect(folder: &Path, left_out: &HashSet<PathBuf>, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the library is readable") {
        let path = entry.expect("the library is readable").path();
        let is_installed = path.ends_with("site-packages") || path.ends_with("dist-packages");
        if left_out.contains(&path) || is_installed {
            continue;
        }
        if path.is_dir() {
            collect(&path, left_out, files);
        } else if path.extension().is_some_and(|extension| extension == "py") && path.exists() {
            files.push(path);
        }
    }
}

/// The lines of a list, without comments.
fn list(name: &str) -> Vec<String> {
    let text = fs::read_to_string(oracle_path(name)).expect("the list is there");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(String::from).collect()
}

fn oracle_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle").join(name)
}

fn library() -> PathBuf {
    let ask = "import sysconfig; print(sysconfig.get_path('stdlib'), end='')";
    let output = Command::new("python3").args(["-I", "-c", ask]).output().expect("python3 starts");
    String::from_utf8(output.stdout).expect("a path in UTF-8").into()
}

/// Writes past the harness, which hides what passing tests print.
fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "differential: {message}");
}

/// A python that dumps one file after the other, while we do the same.
struct Oracle {
    child: Child,
    records: BufReader<ChildStdout>,
}

impl Oracle {
    fn start(mut command: Command, files: &[PathBuf], layout: Layout) -> Oracle {
        command.arg(oracle_path("ast_dump.py"));
        if layout == Layout::Attributes {
            command.arg("--attributes");
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("python3 starts");
        let mut names = child.stdin.take().expect("it is piped");
        for file in files {
            writeln!(names, "{}", file.display()).expect("the oracle reads all names first");
        }
        let records = BufReader::new(child.stdout.take().expect("it is piped"));
        Oracle { child, records }
    }

    /// The next file's dump, or why there is none.
    fn next(&mut self) -> Result<String, String> {
        let mut head = String::new();
        self.records.read_line(&mut head).expect("the oracle speaks UTF-8");
        let (length, kind) = head.trim_end().split_once(' ').expect("the oracle answers for each file");
        let mut text = vec![0; length.parse::<usize>().expect("a length") + 1];
        self.records.read_exact(&mut text).expect("as many bytes as announced");
        text.pop();
        let text = String::from_utf8(text).expect("the oracle speaks UTF-8");
        if kind == "tree" { Ok(text) } else { Err(text) }
    }

    fn finish(mut self) {
        assert!(self.child.wait().expect("the oracle is our child").success(), "the oracle failed");
    }
}
