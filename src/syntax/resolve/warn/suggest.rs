//! "Did you mean": the known name nearest to one that is unknown, by the measure that Python uses.

const MOVE: usize = 2;
const CASE: usize = 1;
/// Longer names are not compared.
const MAX_LENGTH: usize = 40;

/// The nearest candidate, if it is near enough; of several equally near ones the first.
pub fn suggest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.chars().collect();
    let mut best = None;
    let mut nearest = usize::MAX;
    for candidate in candidates {
        let other: Vec<char> = candidate.chars().collect();
        if other == name || name.len() > MAX_LENGTH || other.len() > MAX_LENGTH {
            continue;
        }
        let distance = distance(&name, &other);
        if distance <= (name.len() + other.len() + 3) * MOVE / 6 && distance < nearest {
            nearest = distance;
            best = Some(candidate);
        }
    }
    best
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).map(|i| i * MOVE).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, y) in b.iter().enumerate() {
            let best = (diagonal + replacement(*x, *y)).min(row[j] + MOVE).min(row[j + 1] + MOVE);
            diagonal = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row[b.len()]
}

fn replacement(x: char, y: char) -> usize {
    if x == y {
        0
    } else if x.eq_ignore_ascii_case(&y) {
        CASE
    } else {
        MOVE
    }
}
