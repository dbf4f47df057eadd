//! The questions that a `str` answers about all its characters. An empty string answers most of them with no.

use super::chars::{Alphabet, Facts, Text, facts};
use super::units::{Unit, Units, each_width};

pub fn is_alpha(units: Units) -> bool {
    all(units, Facts::ALPHA)
}

pub fn is_decimal(units: Units) -> bool {
    all(units, Facts::DECIMAL)
}

pub fn is_digit(units: Units) -> bool {
    all(units, Facts::DIGIT)
}

pub fn is_numeric(units: Units) -> bool {
    all(units, Facts::NUMERIC)
}

pub fn is_alnum(units: Units) -> bool {
    all(units, Facts::ALNUM)
}

pub fn is_printable(units: Units) -> bool {
    units.is_empty() || all(units, Facts::PRINTABLE)
}

pub fn is_space(units: Units) -> bool {
    !units.is_empty() && each_width!(units, slice => slice.iter().all(|unit| Text::is_space(unit.code())))
}

/// `str.isidentifier`; keywords are identifiers too.
pub fn is_identifier(units: Units) -> bool {
    units.get(0).is_some_and(|first| facts(first).any(Facts::NAME_START))
        && (units.len() == 1 || all(units.after(1), Facts::NAME_CONTINUE))
}

/// Has upper case letters and no others with case.
pub fn is_upper(units: Units) -> bool {
    only(units, Facts::UPPER)
}

pub fn is_lower(units: Units) -> bool {
    only(units, Facts::LOWER)
}

/// Whether upper and title case begin each run of letters with case, and lower case goes on in it.
pub fn is_title(units: Units) -> bool {
    each_width!(units, slice => title_in(slice))
}

fn all(units: Units, wanted: Facts) -> bool {
    !units.is_empty() && each_width!(units, slice => slice.iter().all(|unit| facts(unit.code()).any(wanted)))
}

fn only(units: Units, wanted: Facts) -> bool {
    each_width!(units, slice => only_in(slice, wanted))
}

/// A code point that is upper and lower case at once, of which there is none, would count as the first.
fn only_in<U: Unit>(slice: &[U], wanted: Facts) -> bool {
    let mut found = false;
    for unit in slice {
        let facts = facts(unit.code());
        if facts.any(wanted) {
            found = true;
        } else if facts.any(Facts::CASED) {
            return false;
        }
    }
    found
}

fn title_in<U: Unit>(slice: &[U]) -> bool {
    let mut found = false;
    let mut follows_cased = false;
    for unit in slice {
        let facts = facts(unit.code());
        let is_cased = facts.any(Facts::CASED);
        if is_cased && facts.any(Facts::LOWER) != follows_cased {
            return false;
        }
        found |= is_cased;
        follows_cased = is_cased;
    }
    found
}
