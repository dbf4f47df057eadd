//! Goldens: files that hold what was printed when it was right. `UPDATE=1` writes them anew.

use std::env;
use std::fs;
use std::path::Path;

/// Whether `path` holds `actual`; if not, a line diff. With `UPDATE=1` the file is made to hold it.
pub fn compare(path: &Path, actual: &str) -> Result<(), String> {
    if env::var_os("UPDATE").is_some_and(|value| value == "1") {
        return fs::write(path, actual).map_err(|error| format!("{}: {error}", path.display()));
    }
    let expected = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    if expected == actual { Ok(()) } else { Err(format!("{}\n{}", path.display(), diff(&expected, actual))) }
}

/// Lines that left, with `-`, and lines that came, with `+`; of what stayed, what is near a change.
fn diff(old: &str, new: &str) -> String {
    const CONTEXT: usize = 2;
    let (old, new): (Vec<_>, Vec<_>) = (old.split('\n').collect(), new.split('\n').collect());
    let edits = edits(&old, &new);
    let is_near =
        |at: usize| edits[at.saturating_sub(CONTEXT)..].iter().take(2 * CONTEXT + 1).any(|(sign, _)| *sign != ' ');
    let near = (0..edits.len()).filter(|&at| is_near(at)).map(|at| format!("  {} {}\n", edits[at].0, edits[at].1));
    near.collect()
}

/// A shortest way from `old` to `new`, by the longest common subsequence.
fn edits<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(char, &'a str)> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for (i, line) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            let best = usize::max(common[i + 1][j], common[i][j + 1]);
            common[i][j] = if line == other { common[i + 1][j + 1] + 1 } else { best };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut edits = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            edits.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            edits.push(('-', old[i]));
            i += 1;
        } else {
            edits.push(('+', new[j]));
            j += 1;
        }
    }
    edits
}

#[test]
fn a_diff_shows_what_left_and_what_came() {
    assert_eq!(diff("a\nb\nc\nd\ne\nf", "a\nb\nc\nd\ne\nF"), "    d\n    e\n  - f\n  + F\n");
    assert_eq!(diff("a\nb", "a\nx\nb"), "    a\n  + x\n    b\n");
}
