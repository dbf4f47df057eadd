//! Runs programs: many at once, each in a child of its own that may not compute, wait or grow forever.

use std::env;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::num::NonZero;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Seconds of CPU, seconds on the clock, KiB of address space; then what to run.
const LIMITS: &str = "ulimit -t 10; ulimit -v 6000000; exec timeout --signal=KILL 60 \"$@\"";

/// Bytes of output that are read.
const ENOUGH: u64 = 4 << 20;

/// What a program left behind.
#[derive(PartialEq, Eq)]
pub struct Ran {
    pub status: ExitStatus,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// How it ended, in words.
    pub fn end(&self) -> String {
        match (self.status.code(), self.status.signal()) {
            (Some(code), _) => format!("exit code {code}"),
            (None, Some(9 | 24)) => "stopped: too much time or memory".to_owned(),
            (None, signal) => format!("died of signal {}", signal.unwrap_or_default()),
        }
    }
}

/// The call of the built binary.
pub fn zpy() -> Vec<String> {
    vec![env!("CARGO_BIN_EXE_zpy").to_owned()]
}

/// Runs `interpreter` on `program` in `folder`, with nothing on standard input.
pub fn run(interpreter: &[impl AsRef<OsStr>], program: &Path, folder: &Path) -> Ran {
    let mut command = Command::new("sh");
    command.args(["-c", LIMITS, "sh"]).args(interpreter).arg(program);
    command.current_dir(folder).env("TZ", "UTC").env("LC_ALL", "C.UTF-8").env_remove("ZPYPATH");
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a shell");
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let (out, err) = thread::scope(|scope| {
        let err = scope.spawn(|| text(err));
        (text(out), err.join().expect("text"))
    });
    Ran { status: child.wait().expect("an end"), out, err }
}

/// What comes out of a pipe; who says more than anybody reads finds it closed.
fn text(pipe: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    pipe.expect("a pipe").take(ENOUGH).read_to_end(&mut bytes).expect("bytes");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Where two texts part, with the lines before; nothing if they are equal.
pub fn difference(expected: &str, actual: &str) -> Option<String> {
    const BEFORE: usize = 2;
    const AFTER: usize = 4;
    let (expected, actual): (Vec<_>, Vec<_>) = (expected.split('\n').collect(), actual.split('\n').collect());
    let longest = expected.len().max(actual.len());
    let at = (0..longest).find(|&at| expected.get(at) != actual.get(at))?;
    let mut text = format!("from line {} on\n", at + 1);
    let mut show = |sign, lines: &[&str]| {
        for line in lines {
            let line: String = line.chars().take(160).collect();
            let _ = writeln!(text, "    {sign} {line}");
        }
    };
    show(' ', &expected[at.saturating_sub(BEFORE)..at]);
    show('-', expected.get(at..expected.len().min(at + AFTER)).unwrap_or_default());
    show('+', actual.get(at..actual.len().min(at + AFTER)).unwrap_or_default());
    Some(text)
}

/// The programs below `root`, sorted; with `ONLY=part` those whose path has that part. What begins with `_` or `.` is
/// material of other programs.
pub fn programs(root: &str, suffixes: &[&str]) -> Vec<PathBuf> {
    let only = env::var("ONLY").unwrap_or_default();
    let mut found = Vec::new();
    collect(Path::new(root), suffixes, &mut found);
    found.retain(|path| path.to_string_lossy().contains(&only));
    found.sort();
    found
}

fn collect(folder: &Path, suffixes: &[&str], found: &mut Vec<PathBuf>) {
    // A folder that nobody filled yet is an empty one.
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(['_', '.']) {
            continue;
        }
        if path.is_dir() {
            collect(&path, suffixes, found);
        } else if path.extension().is_some_and(|end| suffixes.iter().any(|suffix| end == *suffix)) {
            found.push(path);
        }
    }
}

/// Puts `judge` to every program, with as many threads as there are processors; what it has to say, in order.
pub fn faults(programs: &[PathBuf], judge: impl Fn(&Path) -> Result<(), String> + Sync) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    let work = || {
        while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(fault) = judge(program) {
                found.lock().unwrap().push((program, fault));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(work);
        }
    });
    let mut found = found.into_inner().unwrap();
    found.sort();
    found.into_iter().map(|(program, fault)| format!("{}: {fault}", program.display())).collect()
}

/// Fails with one report of all faults: first each by name, then what differs.
#[track_caller]
pub fn report(faults: &[String], all: usize) {
    if faults.is_empty() {
        return;
    }
    let mut text = String::new();
    for fault in faults {
        let _ = writeln!(text, "{fault}");
    }
    for fault in faults {
        let _ = writeln!(text, "  {}", fault.lines().next().unwrap_or_default());
    }
    panic!("\n{text}{} of {all} programs fail (ONLY=part-of-path runs some)", faults.len());
}
