//! `strftime`: a time as text. A directive is `%`, flags (`-` no padding, `_` blanks, `0` zeros, `^` upper case, `#` the
//! other case), a width, `E` or `O`, and a letter. What is no directive stands for itself.

use std::fmt::Write as _;

use crate::number::date;
use crate::sys::zone::{self, Civil};

pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Longer texts are cut to nothing, as in C: this much for each byte of the format.
const GROWTH: usize = 256;

fn named(names: &'static [&'static str], at: i32) -> &'static str {
    usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or("?")
}

fn short(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

/// `Thu Jan  1 00:00:00 1970`
pub fn plain(civil: &Civil) -> String {
    let (day, month) = (short(named(&DAYS, civil.weekday)), short(named(&MONTHS, civil.month - 1)));
    let Civil { day: of_month, hour, minute, second, year, .. } = civil;
    format!("{day} {month}{of_month:3} {hour:02}:{minute:02}:{second:02} {year}")
}

/// The time as the format says; `names` are those of standard and summer time.
pub fn format(format: &str, civil: &Civil, names: &[&str; 2]) -> String {
    let limit = format.len().saturating_mul(GROWTH).max(1024).checked_next_power_of_two().unwrap_or(usize::MAX);
    let mut writer = Writer { civil, names, limit, out: String::new() };
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        writer.out.push_str(before);
        rest = writer.directive(after);
        if writer.out.len() >= limit {
            return String::new();
        }
    }
    writer.out.push_str(rest);
    writer.out
}

struct Writer<'a> {
    civil: &'a Civil,
    names: &'a [&'a str; 2],
    limit: usize,
    out: String,
}

#[derive(Clone, Copy, Default)]
struct Style {
    /// `-`, `_` or `0`.
    pad: Option<char>,
    upper: bool,
    other_case: bool,
    width: usize,
}

/// What a directive gives.
enum Part {
    /// With the digits it has at least, and what pads it.
    Number(i64, usize, char),
    Text(String),
    /// A name whose other case is upper case.
    Name(&'static str),
    /// Several directives.
    Format(&'static str),
}

impl Writer<'_> {
    /// Writes the directive at the beginning of `text`, and gives what is behind it.
    fn directive<'t>(&mut self, text: &'t str) -> &'t str {
        let (style, behind) = self.style(text);
        let (modifier, behind) = match behind.chars().next() {
            Some(modifier @ ('E' | 'O')) => (Some(modifier), &behind[1..]),
            _ => (None, behind),
        };
        let mut chars = behind.chars();
        let letter = chars.next();
        let part = letter.filter(|letter| takes(modifier, *letter)).and_then(|letter| self.part(letter, style));
        let after = chars.as_str();
        match part {
            Some(part) => self.write(part, style),
            None => {
                let itself = format!("%{}", &text[..text.len() - after.len()]);
                self.pad_text(&itself, style);
            }
        }
        after
    }

    fn style<'t>(&self, text: &'t str) -> (Style, &'t str) {
        let mut style = Style::default();
        let flags = text.find(|c| !matches!(c, '-' | '_' | '0' | '^' | '#')).unwrap_or(text.len());
        let (flags, rest) = text.split_at(flags);
        for flag in flags.chars() {
            match flag {
                '^' => style.upper = true,
                '#' => style.other_case = true,
                pad => style.pad = Some(pad),
            }
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, rest) = rest.split_at(digits);
        style.width = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(self.limit).min(self.limit) };
        (style, rest)
    }

    fn part(&mut self, letter: char, style: Style) -> Option<Part> {
        let civil = self.civil;
        let wide = i64::from;
        let hour = (civil.hour + 11) % 12 + 1;
        let (yearday, from_sunday) = (civil.yearday - 1, (civil.weekday + 1) % 7);
        Some(match letter {
            '%' => Part::Text("%".to_owned()),
            'n' => Part::Text("\n".to_owned()),
            't' => Part::Text("\t".to_owned()),
            'a' => Part::Name(short(named(&DAYS, civil.weekday))),
            'A' => Part::Name(named(&DAYS, civil.weekday)),
            'b' | 'h' => Part::Name(short(named(&MONTHS, civil.month - 1))),
            'B' => Part::Name(named(&MONTHS, civil.month - 1)),
            'c' => Part::Format("%a %b %e %H:%M:%S %Y"),
            'D' | 'x' => Part::Format("%m/%d/%y"),
            'F' => Part::Format("%Y-%m-%d"),
            'R' => Part::Format("%H:%M"),
            'r' => Part::Format("%I:%M:%S %p"),
            'T' | 'X' => Part::Format("%H:%M:%S"),
            'Y' => Part::Number(civil.year, 1, '0'),
            'C' => Part::Number(civil.year.div_euclid(100), 1, '0'),
            'y' => Part::Number(civil.year.rem_euclid(100), 2, '0'),
            'G' => Part::Number(iso_week(civil).0, 1, '0'),
            'g' => Part::Number(iso_week(civil).0.rem_euclid(100), 2, '0'),
            'V' => Part::Number(iso_week(civil).1, 2, '0'),
            'm' => Part::Number(wide(civil.month), 2, '0'),
            'd' => Part::Number(wide(civil.day), 2, '0'),
            'e' => Part::Number(wide(civil.day), 2, '_'),
            'H' => Part::Number(wide(civil.hour), 2, '0'),
            'k' => Part::Number(wide(civil.hour), 2, '_'),
            'I' => Part::Number(wide(hour), 2, '0'),
            'l' => Part::Number(wide(hour), 2, '_'),
            'M' => Part::Number(wide(civil.minute), 2, '0'),
            'S' => Part::Number(wide(civil.second), 2, '0'),
            'j' => Part::Number(wide(civil.yearday), 3, '0'),
            'U' => Part::Number(wide((yearday - from_sunday + 7) / 7), 2, '0'),
            'W' => Part::Number(wide((yearday - civil.weekday + 7) / 7), 2, '0'),
            'u' => Part::Number(wide(civil.weekday + 1), 1, '0'),
            'w' => Part::Number(wide(from_sunday), 1, '0'),
            's' => Part::Number(zone::seconds(civil).unwrap_or(-1), 1, '0'),
            'p' | 'P' => {
                let half = if civil.hour < 12 { "AM" } else { "PM" };
                let is_small = letter == 'P' || style.other_case;
                Part::Text(if is_small { half.to_lowercase() } else { half.to_owned() })
            }
            'Z' => {
                let zone = self.zone();
                Part::Text(if style.other_case { zone.to_lowercase() } else { zone.to_owned() })
            }
            'z' => return Some(self.ahead(style)),
            _ => return None,
        })
    }

    /// The name of the time zone.
    fn zone(&self) -> &str {
        match &self.civil.zone {
            Some(zone) if !zone.is_empty() => zone,
            _ if self.civil.summer < 0 => "",
            _ => self.names[usize::from(self.civil.summer != 0)],
        }
    }

    /// `+0130`: the sign is written, a number of hours and minutes is left.
    fn ahead(&mut self, style: Style) -> Part {
        if self.civil.summer < 0 {
            return Part::Text(String::new());
        }
        let ahead = self.civil.ahead.unwrap_or_default();
        self.pad_text(if ahead < 0 { "-" } else { "+" }, style);
        let minutes = ahead.saturating_abs() / 60;
        Part::Number(minutes / 60 * 100 + minutes % 60, 4, '0')
    }

    fn write(&mut self, part: Part, style: Style) {
        match part {
            Part::Number(number, digits, pad) => self.number(number, digits, style.pad.unwrap_or(pad), style.width),
            Part::Text(text) => self.pad_text(&text, style),
            Part::Name(name) => self.pad_text(name, Style { upper: style.upper || style.other_case, ..style }),
            Part::Format(parts) => self.pad_text(&format(parts, self.civil, self.names), style),
        }
    }

    fn number(&mut self, number: i64, digits: usize, pad: char, width: usize) {
        let width = digits.max(width);
        // A text has room for it: the width is bounded by the limit.
        let _ = match pad {
            '-' => write!(self.out, "{number}"),
            '_' => write!(self.out, "{}{number}", " ".repeat(width.saturating_sub(number.to_string().len()))),
            _ => {
                let (sign, shown) = (if number < 0 { "-" } else { "" }, number.unsigned_abs().to_string());
                write!(self.out, "{sign}{}{shown}", "0".repeat(width.saturating_sub(shown.len() + sign.len())))
            }
        };
    }

    fn pad_text(&mut self, text: &str, style: Style) {
        let missing = style.width.saturating_sub(text.len());
        match style.pad {
            Some('-') => {}
            Some('0') => self.out.push_str(&"0".repeat(missing)),
            _ => self.out.push_str(&" ".repeat(missing)),
        }
        if style.upper { self.out.push_str(&text.to_uppercase()) } else { self.out.push_str(text) }
    }
}

/// Whether a letter may stand behind `E` or `O`, which mean nothing here.
fn takes(modifier: Option<char>, letter: char) -> bool {
    match modifier {
        Some('E') => "cCxXyY".contains(letter),
        Some(_) => "deHklImMSuUVwWyGg".contains(letter),
        None => true,
    }
}

/// The year and the week that weeks belong to as a whole: the first is that with the first Thursday.
fn iso_week(civil: &Civil) -> (i64, i64) {
    let thursday = i64::from(civil.yearday) + 3 - i64::from(civil.weekday);
    let length = date::days_of_year(civil.year);
    let (year, day) = match thursday {
        ..1 => (civil.year - 1, thursday + date::days_of_year(civil.year - 1)),
        day if day > length => (civil.year + 1, day - length),
        day => (civil.year, day),
    };
    (year, (day - 1) / 7 + 1)
}
