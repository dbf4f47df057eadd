//! Programs that say themselves what they do: each `.zpy` or `.py` file under the folders below runs through the binary.
//!
//! - `# expect: text`, anywhere: the next line that the program prints.
//! - `# expect error: Type: message`, on the line that raises it: the program ends with exit code 1, and the last line of
//!   the traceback and its innermost line number are these.
//! - A program without such words has its whole output beside it, in `x.out`, and in `x.err` what it says of errors;
//!   `UPDATE=1 cargo test --test programs` writes them anew.
//!
//! `ONLY=part` runs the programs whose path has that part.

#[path = "common/golden.rs"]
mod golden;
#[path = "common/runs.rs"]
mod runs;

use std::fs;
use std::path::{Path, PathBuf};

use runs::Ran;

const ROOTS: [&str; 5] = ["tests/lang", "tests/types", "tests/modules", "tests/builtins", "tests/errors/run"];

#[test]
fn every_program_does_what_it_says() {
    let zpy = runs::zpy();
    let programs: Vec<_> = ROOTS.iter().flat_map(|root| runs::programs(root, &["zpy", "py"])).collect();
    let faults = runs::faults(&programs, |program| {
        let text = fs::read_to_string(program).map_err(|error| error.to_string())?;
        let ran = runs::run(&zpy, program, Path::new("."));
        let expected = Expected::of(&text);
        if expected.is_silent() { compare_goldens(program, &ran) } else { expected.compare(program, &ran) }
    });
    runs::report(&faults, programs.len());
}

/// What a program says of itself.
#[derive(Debug, PartialEq, Eq)]
struct Expected {
    out: Vec<String>,
    error: Option<(usize, String)>,
}

impl Expected {
    fn of(text: &str) -> Self {
        let said = |line: &str, mark| Some(line.split_once(mark)?.1.trim_end().to_owned());
        let out = text.lines().filter_map(|line| said(line, "# expect:")).map(|said| undented(&said)).collect();
        let mut lines = text.lines().zip(1..);
        let error = lines.find_map(|(line, at)| Some((at, said(line, "# expect error: ")?)));
        Expected { out, error }
    }

    fn is_silent(&self) -> bool {
        self.out.is_empty() && self.error.is_none()
    }

    fn compare(&self, program: &Path, ran: &Ran) -> Result<(), String> {
        let out: String = self.out.iter().map(|line| format!("{line}\n")).collect();
        if let Some(difference) = runs::difference(&out, &ran.out) {
            return Err(format!("{}: {difference}{}", ran.end(), ran.err));
        }
        let expected = self.error.clone().map_or((Some(0), None), |error| (Some(1), Some(error)));
        let actual = (ran.status.code(), raised(program, &ran.err));
        if expected == actual {
            return Ok(());
        }
        Err(format!("{}, {:?} instead of {:?}\n{}", ran.end(), actual.1, expected.1, ran.err))
    }
}

/// Without the one space after the colon.
fn undented(said: &str) -> String {
    said.strip_prefix(' ').unwrap_or(said).to_owned()
}

/// The line of `program` that a traceback names last, and its last words.
fn raised(program: &Path, err: &str) -> Option<(usize, String)> {
    let place = format!("  File \"{}\", line ", program.display());
    let (at, _) = err.rmatch_indices(&place).next()?;
    let number: String = err[at + place.len()..].chars().take_while(char::is_ascii_digit).collect();
    Some((number.parse().ok()?, err.lines().last()?.to_owned()))
}

/// Both goldens of a program; a missing one is an empty one, but not both.
fn compare_goldens(program: &Path, ran: &Ran) -> Result<(), String> {
    let (out, err) = (program.with_extension("out"), program.with_extension("err"));
    if ran.status.code().is_none() {
        return Err(format!("{}\n{}", ran.end(), ran.err));
    }
    if !ran.out.is_empty() || out.exists() {
        golden::compare(&out, &ran.out)?;
    }
    if !ran.err.is_empty() || err.exists() {
        golden::compare(&err, &ran.err)?;
    }
    if out.exists() || err.exists() { Ok(()) } else { Err("it expects nothing and says nothing".to_owned()) }
}

#[test]
fn every_golden_has_its_program() {
    let goldens = ROOTS.iter().flat_map(|root| runs::programs(root, &["out", "err"]));
    let is_alone = |golden: &PathBuf| !["zpy", "py"].iter().any(|suffix| golden.with_extension(suffix).exists());
    let orphans: Vec<_> = goldens.filter(is_alone).collect();
    assert!(orphans.is_empty(), "no program for {orphans:#?}");
}

#[test]
fn expectations_are_read_from_comments() {
    let text = "print(1)  # expect: 1\n# expect:  two \n# expect:\nx[9]  # expect error: IndexError: out of range\n";
    let error = Some((4, "IndexError: out of range".to_owned()));
    assert_eq!(Expected::of(text), Expected { out: ["1", " two", ""].map(str::to_owned).into(), error });
    assert!(Expected::of("print('expect: 1')  # nothing").is_silent());
}

#[test]
fn a_traceback_is_read_from_its_end() {
    let err = "Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\n    f()\n  File \"a.py\", line 12, in f\n    1/0\nZeroDivisionError: division by zero\n";
    assert_eq!(raised(Path::new("a.py"), err), Some((12, "ZeroDivisionError: division by zero".to_owned())));
    assert_eq!(raised(Path::new("b.py"), err), None);
}
