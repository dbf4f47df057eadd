//! "Did you mean": which of some words was meant by a wrong one. The measure is Python's, so that
//! both suggest the same: changing the case of a letter costs 1, any other edit 2.

const EDIT: usize = 2;
const CASE: usize = 1;

/// Longer words are no slips of a finger, and would cost time.
const LONGEST: usize = 40;

/// The nearest word, if one is near enough to be meant.
pub fn closest<'w>(wrong: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let wrong: Vec<char> = wrong.chars().collect();
    if wrong.len() > LONGEST {
        return None;
    }
    let mut best = (usize::MAX, None);
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        let near_enough = (letters.len() + wrong.len() + 3) * EDIT / 6;
        let distance = distance(&wrong, &letters);
        if distance > 0 && distance <= near_enough && distance < best.0 {
            best = (distance, Some(word));
        }
    }
    best.1
}

/// The cost of the cheapest edits that make one word the other (Levenshtein). The row holds the
/// costs of making all of `from` up to some letter each beginning of `to`.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).map(|letters| letters * EDIT).collect();
    for &old in from {
        let mut diagonal = row[0];
        row[0] += EDIT;
        for (column, &new) in to.iter().enumerate() {
            let replaced = diagonal + replacement(old, new);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + EDIT).min(row[column] + EDIT);
        }
    }
    row[to.len()]
}

fn replacement(old: char, new: char) -> usize {
    match old == new {
        true => 0,
        false if old.eq_ignore_ascii_case(&new) => CASE,
        false => EDIT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_meant() {
        assert_eq!(closest("lenght", ["width", "length", "len"]), Some("length"));
        assert_eq!(closest("Print", ["sprint", "print"]), Some("print"));
        assert_eq!(closest("größe", ["grosse", "größen"]), Some("größen"));
    }

    #[test]
    fn nothing_is_meant_by_a_word_that_is_like_none() {
        assert_eq!(closest("xyz", ["print", "len"]), None);
        assert_eq!(closest("", ["a"]), None);
        assert_eq!(closest(&"a".repeat(41), ["a".repeat(42).as_str()]), None);
    }

    #[test]
    fn a_word_does_not_mean_itself() {
        assert_eq!(closest("print", ["print"]), None);
    }

    #[test]
    fn edits_cost_two_and_case_costs_one() {
        let cost = |from: &str, to: &str| distance(&from.chars().collect::<Vec<_>>(), &to.chars().collect::<Vec<_>>());
        assert_eq!(cost("abc", "abc"), 0);
        assert_eq!(cost("abc", "aBc"), 1);
        assert_eq!(cost("abc", "ac"), 2);
        assert_eq!(cost("", "abc"), 6);
        assert_eq!(cost("kitten", "sitting"), 6);
    }
}
