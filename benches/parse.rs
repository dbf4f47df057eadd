//! How fast programs are read: megabytes per second over Python's own library, stage by stage.
//!
//! Each stage includes those above it. The target, for parsing, stands beside.

#[path = "../tests/common/library.rs"]
mod library;

use std::hint::black_box;
use std::time::{Duration, Instant};
use zpy::syntax;
use zpy::text::Source;

const ROUNDS: usize = 7;
const TARGET: f64 = 10.0;

fn main() {
    let sources: Vec<Source> = library::files().map(|(path, text)| Source::new(path.to_string_lossy(), text)).collect();
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    println!("{} files, {:.1} MB, {ROUNDS} rounds", sources.len(), bytes as f64 / 1e6);
    println!("{:28} {:>12} {:>12}", "", "best MB/s", "median MB/s");
    row("lexing", bytes, || sources.iter().for_each(|source| drop(black_box(syntax::lexer::lex(&source.text)))));
    let best = row("parsing", bytes, || sources.iter().for_each(|source| drop(black_box(syntax::parse(source)))));
    row("parsing and resolving", bytes, || sources.iter().for_each(|source| drop(black_box(syntax::load(source)))));
    row("checking", bytes, || sources.iter().for_each(|source| drop(black_box(syntax::check(source)))));
    let verdict = if best >= TARGET { "reached" } else { "MISSED" };
    println!("target for parsing: {TARGET} MB/s, {verdict}");
}

/// Measures a stage, prints its speed, and returns the best.
fn row(stage: &str, bytes: usize, work: impl Fn()) -> f64 {
    let mut times: Vec<Duration> = (0..ROUNDS).map(|_| timed(&work)).collect();
    times.sort();
    let speed = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    let (best, median) = (speed(times[0]), speed(times[ROUNDS / 2]));
    println!("{stage:28} {best:12.1} {median:12.1}");
    best
}

fn timed(work: impl Fn()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
