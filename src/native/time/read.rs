//! `strptime`: the time that a text says. A format is a row of pieces; a directive has several ways to match, which are
//! tried in order, and tried again if what follows does not match.

use super::calendar::Zone;
use super::show::{DAYS, MONTHS};
use crate::heap::Raised;
use crate::number::date;
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, ops};
use crate::sys::zone::Civil;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Literal(char),
    /// At least one blank.
    Blank,
    Directive(char),
}

/// What a directive matches, the longest first: each way is a row of characters, each given as the first and last
/// that may stand there.
const NUMBERS: [(char, &[&str]); 16] = [
    ('d', &["3301", "1209", "0019", "19", "  19"]),
    ('f', &["090909090909", "0909090909", "09090909", "090909", "0909", "09"]),
    ('G', &["09090909"]),
    ('H', &["2203", "0109", "09"]),
    ('I', &["1102", "0019", "19"]),
    ('j', &["336606", "330509", "120909", "001909", "000019", "1909", "0019", "19"]),
    ('m', &["1102", "0019", "19"]),
    ('M', &["0509", "09"]),
    ('S', &["6601", "0509", "09"]),
    ('u', &["17"]),
    ('U', &["5503", "0409", "09"]),
    ('V', &["5503", "0019", "1409", "09"]),
    ('w', &["06"]),
    ('W', &["5503", "0409", "09"]),
    ('y', &["0909"]),
    ('Y', &["09090909"]),
];

/// The time that a text says.
pub fn civil(vm: &Vm, bound: Bound, zone: &Zone) -> R<Civil> {
    for at in 0..2 {
        if vm.as_str(bound.lent(at)).is_none() {
            let class = ops::repr_text(vm, vm.class_of(bound.lent(at))?.lend())?;
            return Err(vm.type_error(format!("strptime() argument {at} must be str, not {class}")));
        }
    }
    let (text, format) = (bound.str(vm, 0)?.to_text(), bound.str(vm, 1)?.to_text());
    let pieces = pieces(&format).map_err(|message| vm.value_error(message))?;
    let chars: Vec<char> = text.chars().collect();
    let Some((end, found)) = find(&pieces, &chars, zone) else {
        let (text, format) = (ops::repr_text(vm, bound.lent(0))?, ops::repr_text(vm, bound.lent(1))?);
        return Err(vm.value_error(format!("time data {text} does not match format {format}")));
    };
    if let Some(rest) = chars.get(end..).filter(|rest| !rest.is_empty()) {
        let rest: String = rest.iter().collect();
        return Err(vm.value_error(format!("unconverted data remains: {rest}")));
    }
    let fail = |message| -> Raised { vm.value_error(message) };
    let mut said = Said::default();
    for (directive, text) in &found {
        said.take(*directive, text, &found, zone).map_err(fail)?;
    }
    said.finish().map_err(fail)
}

/// The pieces of a format, or what is wrong with it.
fn pieces(format: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        match c {
            '%' => match chars.next() {
                None => return Err(format!("stray % in format '{format}'")),
                Some('%') => pieces.push(Piece::Literal('%')),
                Some('c') => pieces.extend(self::pieces("%a %b %d %H:%M:%S %Y")?),
                Some('x') => pieces.extend(self::pieces("%m/%d/%y")?),
                Some('X') => pieces.extend(self::pieces("%H:%M:%S")?),
                Some(letter) if "aAbBpzZ".contains(letter) || NUMBERS.iter().any(|(known, _)| *known == letter) => {
                    pieces.push(Piece::Directive(letter));
                }
                Some(other) => {
                    let other = if is_blank(other) || r"\.^$*+?(){}[]|".contains(other) { '%' } else { other };
                    return Err(format!("'{other}' is a bad directive in format '{format}'"));
                }
            },
            blank if is_blank(blank) => {
                if pieces.last() != Some(&Piece::Blank) {
                    pieces.push(Piece::Blank);
                }
            }
            other => pieces.push(Piece::Literal(other)),
        }
    }
    match twice(&pieces) {
        Some(letter) => Err(format!("redefinition of group name '{letter}' in format '{format}'")),
        None => Ok(pieces),
    }
}

/// A directive that stands there twice: that it may not bounds the number of ways to match.
fn twice(pieces: &[Piece]) -> Option<char> {
    let letters =
        pieces.iter().filter_map(|piece| if let Piece::Directive(letter) = piece { Some(*letter) } else { None });
    let mut seen = String::new();
    for letter in letters {
        if seen.contains(letter) {
            return Some(letter);
        }
        seen.push(letter);
    }
    None
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// A directive and the text that it matched.
type Match = (char, String);

/// Where the match of all pieces ends, and what the directives matched.
fn find(pieces: &[Piece], text: &[char], zone: &Zone) -> Option<(usize, Vec<Match>)> {
    // For each piece that has matched: where it began, and how long it may be instead, the best last.
    let mut tried: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut at = 0;
    while let Some(piece) = pieces.get(tried.len()) {
        let mut lengths = lengths(*piece, text.get(at..).unwrap_or_default(), zone);
        lengths.reverse();
        tried.push((at, lengths));
        while tried.last()?.1.is_empty() {
            tried.pop();
            tried.last_mut()?.1.pop();
        }
        let (from, lengths) = tried.last()?;
        at = from + lengths.last()?;
    }
    let directives = pieces.iter().zip(&tried).filter_map(|(piece, (from, lengths))| match piece {
        Piece::Directive(letter) => {
            let matched = text.get(*from..from + lengths.last()?)?;
            Some((*letter, matched.iter().collect()))
        }
        _ => None,
    });
    Some((at, directives.collect()))
}

/// How many characters at the beginning a piece may match, in the order in which to try.
fn lengths(piece: Piece, text: &[char], zone: &Zone) -> Vec<usize> {
    match piece {
        Piece::Literal(c) => text.first().filter(|first| is_same(**first, c)).map(|_| 1).into_iter().collect(),
        Piece::Blank => (1..=text.iter().take_while(|c| is_blank(**c)).count()).rev().collect(),
        Piece::Directive('a') => names(DAYS.iter().filter_map(|day| day.get(..3)), text),
        Piece::Directive('A') => names(DAYS.iter().copied(), text),
        Piece::Directive('b') => names(MONTHS.iter().filter_map(|month| month.get(..3)), text),
        Piece::Directive('B') => names(MONTHS.iter().copied(), text),
        Piece::Directive('p') => names(["AM", "PM"].into_iter(), text),
        Piece::Directive('Z') => names(["UTC", "GMT"].into_iter().chain(zone.names()), text),
        Piece::Directive('z') => offsets(text),
        Piece::Directive(letter) => {
            let ways = NUMBERS.iter().find(|(known, _)| *known == letter).map(|(_, ways)| *ways).unwrap_or_default();
            ways.iter().filter(|way| fits(way, text)).map(|way| way.len() / 2).collect()
        }
    }
}

fn is_same(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase())
}

fn names<'a>(names: impl Iterator<Item = &'a str>, text: &[char]) -> Vec<usize> {
    let is_there = |name: &&str| {
        let length = name.chars().count();
        length > 0 && text.len() >= length && name.chars().zip(text).all(|(a, b)| is_same(a, *b))
    };
    let mut lengths: Vec<usize> = names.filter(is_there).map(|name| name.chars().count()).collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    lengths.dedup();
    lengths
}

fn fits(way: &str, text: &[char]) -> bool {
    let mut text = text.iter();
    let mut ends = way.chars();
    while let (Some(first), Some(last)) = (ends.next(), ends.next()) {
        if !text.next().is_some_and(|c| (first..=last).contains(c)) {
            return false;
        }
    }
    true
}

/// `+0130`, `+01:30`, `+01:30:15.5`, or `Z`.
fn offsets(text: &[char]) -> Vec<usize> {
    if text.first() == Some(&'Z') {
        return vec![1];
    }
    let mut found = Vec::new();
    let skip_colon = |at: usize| at + usize::from(text.get(at) == Some(&':'));
    let is_there = |way: &str, at: usize| text.get(at..).is_some_and(|rest| fits(way, rest));
    let minutes = skip_colon(3);
    if !(is_there("++0909", 0) || is_there("--0909", 0)) || !is_there("0509", minutes) {
        return found;
    }
    found.push(minutes + 2);
    let seconds = skip_colon(minutes + 2);
    if is_there("0509", seconds) {
        found.push(seconds + 2);
        if text.get(seconds + 2) == Some(&'.') {
            let digits = text.iter().skip(seconds + 3).take(6).take_while(|c| c.is_ascii_digit()).count();
            found.extend((1..=digits).map(|digits| seconds + 3 + digits));
        }
    }
    found.reverse();
    found
}

/// What the directives say.
struct Said {
    year: Option<i64>,
    iso_year: Option<i64>,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    weekday: Option<i64>,
    yearday: Option<i64>,
    /// A week of the year, and whether weeks begin with Monday.
    week: Option<(i64, bool)>,
    iso_week: Option<i64>,
    summer: i32,
    zone: Option<String>,
    ahead: Option<i64>,
}

impl Default for Said {
    fn default() -> Said {
        Said {
            year: None,
            iso_year: None,
            month: 1,
            day: 1,
            hour: 0,
            minute: 0,
            second: 0,
            weekday: None,
            yearday: None,
            week: None,
            iso_week: None,
            summer: -1,
            zone: None,
            ahead: None,
        }
    }
}

/// The place of a name of which the text has all letters, or the first three.
fn place(names: &[&str], text: &str) -> Option<i64> {
    let text = text.to_lowercase();
    let at = names.iter().position(|name| name.to_lowercase().starts_with(&text))?;
    i64::try_from(at).ok()
}

impl Said {
    fn take(&mut self, directive: char, text: &str, all: &[Match], zone: &Zone) -> Result<(), String> {
        let number = text.trim().parse().unwrap_or(0);
        match directive {
            'y' => self.year = Some(number + if number <= 68 { 2000 } else { 1900 }),
            'Y' => self.year = Some(number),
            'G' => self.iso_year = Some(number),
            'm' => self.month = number,
            'b' | 'B' => self.month = place(&MONTHS, text).unwrap_or(0) + 1,
            'd' => self.day = number,
            'H' => self.hour = number,
            'I' => {
                let half = all.iter().find(|(directive, _)| *directive == 'p');
                let is_late = half.is_some_and(|(_, half)| half.eq_ignore_ascii_case("pm"));
                self.hour = number % 12 + if is_late { 12 } else { 0 };
            }
            'M' => self.minute = number,
            'S' => self.second = number,
            'a' | 'A' => self.weekday = place(&DAYS, text),
            'w' => self.weekday = Some((number + 6) % 7),
            'u' => self.weekday = Some(number - 1),
            'j' => self.yearday = Some(number),
            'U' | 'W' => self.week = Some((number, directive == 'W')),
            'V' => self.iso_week = Some(number),
            'z' => self.ahead = Some(ahead(text)?),
            'Z' => self.take_zone(text, zone),
            _ => {}
        }
        Ok(())
    }

    fn take_zone(&mut self, text: &str, zone: &Zone) {
        self.zone = Some(text.to_owned());
        let name = text.to_lowercase();
        let [standard, summer] = zone.names().map(str::to_lowercase);
        let is_universal = name == "utc" || name == "gmt";
        let is_ambiguous = standard == summer && zone.has_summer && !is_universal;
        if !is_ambiguous {
            self.summer = i32::from(!is_universal && name != standard);
        }
    }

    /// The whole time, with what was not said filled in.
    fn finish(mut self) -> Result<Civil, String> {
        self.check_weeks()?;
        let is_only_leap_day = self.year.is_none() && (self.month, self.day) == (2, 29);
        let mut year = self.year.unwrap_or(if is_only_leap_day { 1904 } else { 1900 });
        if self.yearday.is_none()
            && let Some(weekday) = self.weekday
        {
            self.yearday = match (self.week, self.iso_year, self.iso_week) {
                (Some(week), ..) => Some(day_of_week(valid_year(year)?, week, weekday)),
                (None, Some(iso_year), Some(week)) => {
                    year = valid_year(iso_year)?;
                    let fourth = date::day_of(year, 1, 4);
                    Some(week * 7 + weekday + 1 - (date::weekday(fourth) + 4))
                }
                _ => None,
            };
            if let Some(yearday) = self.yearday.filter(|yearday| *yearday <= 0) {
                year -= 1;
                self.yearday = Some(yearday + date::days_of_year(year));
            }
        }
        let first = date::day_of(valid_year(year)?, 1, 1);
        if let Some(yearday) = self.yearday {
            (year, self.month, self.day) = date::date_of(first + yearday - 1);
        } else if self.day > date::days_of_month(year, self.month) {
            return Err("day is out of range for month".to_owned());
        }
        let day = date::day_of(year, self.month, self.day);
        let weekday = self.weekday.unwrap_or_else(|| date::weekday(day));
        let yearday = self.yearday.unwrap_or(day - first + 1);
        let small = |number: i64| i32::try_from(number).unwrap_or_default();
        Ok(Civil {
            year: if is_only_leap_day { 1900 } else { year },
            month: small(self.month),
            day: small(self.day),
            hour: small(self.hour),
            minute: small(self.minute),
            second: small(self.second),
            weekday: small(weekday),
            yearday: small(yearday),
            summer: self.summer,
            zone: self.zone,
            ahead: self.ahead,
        })
    }

    /// Weeks by ISO 8601 and years that begin in January do not go together.
    fn check_weeks(&self) -> Result<(), String> {
        let weekdays = "a weekday directive ('%A', '%a', '%w', or '%u').";
        Err(match (self.year, self.iso_year, self.iso_week) {
            (None, Some(_), week) if week.is_none() || self.weekday.is_none() => {
                format!("ISO year directive '%G' must be used with the ISO week directive '%V' and {weekdays}")
            }
            (None, Some(_), _) if self.yearday.is_some() => {
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
                    .to_owned()
            }
            (None, Some(_), _) => return Ok(()),
            (.., Some(_)) if self.week.is_none() && self.weekday.is_none() => {
                format!("ISO week directive '%V' must be used with the ISO year directive '%G' and {weekdays}")
            }
            (.., Some(_)) if self.week.is_none() => {
                "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
                    .to_owned()
            }
            _ => return Ok(()),
        })
    }
}

fn valid_year(year: i64) -> Result<i64, String> {
    if (1..=9999).contains(&year) { Ok(year) } else { Err(format!("year {year} is out of range")) }
}

/// The day of the year that a day of a week is; week 0 is what stands before the first whole week.
fn day_of_week(year: i64, (week, begins_on_monday): (i64, bool), weekday: i64) -> i64 {
    let shift = if begins_on_monday { 0 } else { 1 };
    let first = (date::weekday(date::day_of(year, 1, 1)) + shift) % 7;
    let weekday = (weekday + shift) % 7;
    if week == 0 { 1 + weekday - first } else { 1 + (7 - first) % 7 + 7 * (week - 1) + weekday }
}

/// The seconds of `+0130` and the like.
fn ahead(text: &str) -> Result<i64, String> {
    let has_colon = text.get(3..4) == Some(":");
    let digits = text.get(1..).unwrap_or_default().split('.').next().unwrap_or_default();
    let seconds = if has_colon { digits.get(5..) } else { digits.get(4..) }.unwrap_or_default();
    if has_colon && !seconds.is_empty() && !seconds.starts_with(':') {
        return Err(format!("Inconsistent use of : in {text}"));
    }
    if !has_colon && seconds.starts_with(':') {
        return Err(format!("invalid literal for int() with base 10: '{}'", seconds.get(..2).unwrap_or_default()));
    }
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let part = |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<i64>().ok()).unwrap_or(0);
    let ahead = part(0) * 3600 + part(2) * 60 + part(4);
    Ok(if text.starts_with('-') { -ahead } else { ahead })
}
