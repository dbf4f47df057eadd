//! `str` and `bytes` against CPython: questions by chance from `oracle/strings.py`, each asked in every width that holds
//! the text; and what each character is.

#[path = "common/python.rs"]
mod python;

use std::ops::Range;
use zpy::string::bytes::{self, HexError};
use zpy::string::case::Case;
use zpy::string::codec::{Codec, Errors, Failure, Fault, Incremental};
use zpy::string::replace::{self, Replaced, Translation};
use zpy::string::split::{self, Lines, Split, SplitFromRight, Words, WordsFromRight};
use zpy::string::trim::{self, Side};
use zpy::string::{Alphabet, Filler, Form, Octets, Piece, SizeError, StrBuf, Text, Units, Width};
use zpy::string::{class, pad, quote, search, slice, utf8};

/// What differs, shown up to here.
const SHOWN: usize = 20;

#[test]
fn strings_answer_as_pythons() {
    compare(&[], 400_000, |fields| {
        let (expected, question) = fields.split_last().unwrap();
        if let Some(method) = question[0].strip_prefix("bytes ") {
            let [text, part] = [question[1], question.get(2).unwrap_or(&"")].map(text);
            let answer = about_bytes(method, one_byte(&text), one_byte(&part), &question[2..]);
            return if answer == *expected { vec![] } else { vec![answer] };
        }
        let texts = widths(question[1]);
        let parts = question.get(2).map_or(vec![StrBuf::new()], |part| widths(part));
        let pairs = texts.iter().flat_map(|text| parts.iter().map(move |part| (text, part)));
        let answers = pairs.map(|(text, part)| answer::<Text>(question[0], text.units(), part.units(), &question[2..]));
        answers.filter(|answer| answer != expected).collect()
    });
}

#[test]
fn characters_are_and_become_what_python_says() {
    compare(&["characters"], 100_000, |fields| {
        let (character, expected) = fields.split_first().unwrap();
        let text = text(character);
        let code_point = text.units().get(0).unwrap();
        let answers = becomes(code_point).chain([flags(text.units())]);
        answers.zip(expected).filter(|(ours, theirs)| ours != *theirs).map(|(ours, _)| ours).collect()
    });
}

#[test]
fn codecs_and_their_handlers_do_as_pythons() {
    compare(&["codecs"], 100_000, |fields| {
        let answer = match fields[0] {
            "name" => {
                let name = String::from_utf8(unhexed(fields[1])).unwrap();
                Codec::named(&name).map_or("None".to_owned(), |codec| codec.name().to_owned())
            }
            method => coded(method, fields),
        };
        if answer == fields[fields.len() - 1] { vec![] } else { vec![answer] }
    });
}

/// If each fault cost a look at all that follows it, this would take minutes.
#[test]
fn a_quarter_of_a_million_faults_are_handled_one_by_one() {
    let bytes = vec![0xff; 1 << 18];
    let surrogates = StrBuf::from_two(vec![0xdcff; 1 << 18]);
    for name in ["utf-8", "ascii", "utf-16-be", "utf-32", "iso8859-3", "gbk"] {
        let codec = Codec::named(name).unwrap();
        for errors in [Errors::Ignore, Errors::Replace] {
            errors.decode(codec, &bytes).unwrap();
            errors.encode(codec, surrogates.units()).unwrap();
        }
    }
    let escaped = Errors::SurrogateEscape.decode(Codec::Utf8, &bytes).unwrap();
    assert_eq!(Errors::SurrogateEscape.encode(Codec::Utf8, escaped.units()), Ok(bytes));
}

fn coded(method: &str, fields: &[&str]) -> String {
    let codec = Codec::named(fields[1]).unwrap();
    let errors = Errors::named(fields[2]).unwrap();
    let value = text(fields[3]);
    let answer = if method == "decode" {
        let bytes = one_byte(&value);
        let answer = errors.decode(codec, bytes);
        assert_eq!(in_pieces(codec, errors, bytes, &answer), Ok(()), "{fields:?}");
        answer.map(|text| hexadecimal(text.units()))
    } else {
        errors.encode(codec, value.units()).map(|bytes| hexadecimal(Units::One(&bytes)))
    };
    match answer {
        Ok(answer) => format!("={answer}"),
        Err(Failure::Fault(Fault { encoding, start, end, reason, .. })) => {
            format!("!{encoding}:{start}:{end}:{reason}")
        }
        Err(Failure::NotForDecoding) => "!TypeError".to_owned(),
        Err(Failure::Size(error)) => panic!("{error:?}"),
    }
}

/// Decodes byte by byte what was decoded at once.
fn in_pieces(codec: Codec, errors: Errors, bytes: &[u8], whole: &Result<StrBuf, Failure>) -> Result<(), String> {
    if matches!(codec, Codec::Multibyte(_)) || whole.is_err() {
        return Ok(());
    }
    let mut decoder = Incremental::new(codec);
    let mut out = StrBuf::new();
    for (at, byte) in bytes.iter().enumerate() {
        let handler = |fault: &Fault, bytes: &[u8], out: &mut StrBuf| errors.on_decoding(fault, bytes, out);
        let is_last = at + 1 == bytes.len();
        decoder.decode(&[*byte], is_last, &mut out, handler).map_err(|failure| format!("{failure:?}"))?;
    }
    let expected = hexadecimal(whole.as_ref().unwrap().units());
    let found = hexadecimal(out.units());
    if found == expected { Ok(()) } else { Err(format!("{found}, not {expected}")) }
}

/// Fails if `wrong_answers` finds some in a row of the oracle's, or if there are no more than so many rows.
fn compare(arguments: &[&str], at_least: usize, wrong_answers: impl Fn(&[&str]) -> Vec<String>) {
    let Some(mut python) = python::oracle("strings") else { return };
    let output = python.arg("tests/oracle/strings.py").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let rows = String::from_utf8(output.stdout).unwrap();
    let mut faults = Vec::new();
    for row in rows.lines() {
        let fields: Vec<_> = row.split('\t').collect();
        faults.extend(wrong_answers(&fields).first().map(|wrong| format!("{fields:?}: {wrong}")));
    }
    let shown = faults.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} differ:\n{shown}", faults.len());
    assert!(rows.lines().count() > at_least, "only {} rows", rows.lines().count());
}

// ---- the questions

fn answer<A: Alphabet>(method: &str, text: Units, part: Units, arguments: &[&str]) -> String {
    if let Some(answer) = about_all(method, text) {
        return answer;
    }
    if let Some(case) = case(method) {
        return hexadecimal(case.text(text).unwrap().units());
    }
    match method {
        "fromhex" => return from_hex(text),
        "repr" => return collected(|out| quote::repr(text, out)),
        "ascii" => return collected(|out| quote::ascii(text, out)),
        _ => {}
    }
    let number = |at: usize| arguments[at].parse::<i64>().unwrap();
    let range = || slice::part(index(arguments[1]), index(arguments[2]), text.len());
    let within = |found: fn(Units, Units) -> Option<usize>| {
        let found = range().and_then(|range| Some(range.start + found(text.range(range), part)?));
        found.map_or("-1".to_owned(), |at| at.to_string())
    };
    let stripped = |side| one(text, trim::strip_of(text, side, part));
    let stripped_space = |side| one(text, trim::strip::<A>(text, side));
    match method {
        "find" => within(search::find),
        "rfind" => within(search::rfind),
        "count" => range().map_or(0, |range| search::count(text.range(range), part)).to_string(),
        "startswith" => truth(range().is_some_and(|range| text.range(range).starts_with(part))),
        "endswith" => truth(range().is_some_and(|range| text.range(range).ends_with(part))),
        "contains" => truth(search::contains(text, part)),
        "compare" => (text.cmp(&part) as i8).to_string(),
        "replace" => replaced(text, part, arguments),
        "removeprefix" => one(text, trim::without_prefix(text, part)),
        "removesuffix" => one(text, trim::without_suffix(text, part)),
        "partition" => parted(text, split::partition(text, part), text.len()),
        "rpartition" => parted(text, split::rpartition(text, part), 0),
        "split" => many(text, Split::new(text, part, split::limit(number(1)))),
        "rsplit" => many(text, reversed(SplitFromRight::new(text, part, split::limit(number(1))))),
        "split words" => many(text, Words::<A>::new(text, split::limit(number(0)))),
        "rsplit words" => many(text, reversed(WordsFromRight::<A>::new(text, split::limit(number(0))))),
        "splitlines" => many(text, Lines::<A>::new(text).map(|line| line.range(arguments[0] == "True"))),
        "strip" => stripped(Side::Both),
        "lstrip" => stripped(Side::Left),
        "rstrip" => stripped(Side::Right),
        "strip space" => stripped_space(Side::Both),
        "lstrip space" => stripped_space(Side::Left),
        "rstrip space" => stripped_space(Side::Right),
        _ => shaped(method, text, arguments),
    }
}

fn about_all(method: &str, text: Units) -> Option<String> {
    Some(truth(match method {
        "isalpha" => class::is_alpha(text),
        "isdecimal" => class::is_decimal(text),
        "isdigit" => class::is_digit(text),
        "isnumeric" => class::is_numeric(text),
        "isalnum" => class::is_alnum(text),
        "isprintable" => class::is_printable(text),
        "isspace" => class::is_space(text),
        "isidentifier" => class::is_identifier(text),
        "isupper" => class::is_upper(text),
        "islower" => class::is_lower(text),
        "istitle" => class::is_title(text),
        "isascii" => text.is_ascii(),
        _ => return None,
    }))
}

fn about_bytes(method: &str, all: &[u8], part: &[u8], arguments: &[&str]) -> String {
    if let Some(case) = case(method) {
        let mut room = vec![0; all.len()];
        case.ascii(all, &mut room);
        return hexadecimal(Units::One(&room));
    }
    truth(match method {
        "isalpha" => bytes::is_alpha(all),
        "isdigit" => bytes::is_digit(all),
        "isalnum" => bytes::is_alnum(all),
        "isspace" => bytes::is_space(all),
        "isupper" => bytes::is_upper(all),
        "islower" => bytes::is_lower(all),
        "istitle" => bytes::is_title(all),
        "hex" => {
            let digits = bytes::hex(all, part.first().copied(), arguments[1].parse().unwrap());
            return hexadecimal(Units::One(&digits.unwrap()));
        }
        "translate" => {
            let table = std::array::from_fn(|byte| 255 - byte as u8);
            return hexadecimal(Units::One(&bytes::translate(all, Some(&table), part).unwrap()));
        }
        _ => return answer::<Octets>(method, Units::One(all), Units::One(part), arguments),
    })
}

fn from_hex(text: Units) -> String {
    match bytes::from_hex(text) {
        Ok(bytes) => hexadecimal(Units::One(&bytes)),
        Err(HexError::At(at)) => hexadecimal(Units::One(at.to_string().as_bytes())),
        Err(error) => panic!("{error:?}"),
    }
}

fn case(method: &str) -> Option<Case> {
    Some(match method {
        "upper" => Case::Upper,
        "lower" => Case::Lower,
        "title" => Case::Title,
        "capitalize" => Case::Capital,
        "swapcase" => Case::Swap,
        "casefold" => Case::Fold,
        _ => return None,
    })
}

/// Methods that make new strings of pieces.
fn shaped(method: &str, units: Units, arguments: &[&str]) -> String {
    let number = |at: usize| arguments[at].parse::<i64>().unwrap();
    let width = || number(0) as usize;
    let fill = || text(arguments[1]).units().get(0).unwrap();
    match method {
        "slice" => sliced(units, index(arguments[0]), index(arguments[1]), number(2)),
        "repeat" => repeated(units, width()),
        "join" => joined(units, &arguments[0].split_terminator(';').map(text).collect::<Vec<_>>()),
        "zfill" => made(pad::zfill(units, width())),
        "expandtabs" => made(pad::ExpandedTabs::new(units, number(0))),
        "center" => made(pad::center(units, width(), fill())),
        "ljust" => made(pad::ljust(units, width(), fill())),
        "rjust" => made(pad::rjust(units, width(), fill())),
        "translate" => translated(units),
        _ => panic!("unknown question: {method}"),
    }
}

fn replaced(units: Units, old: Units, arguments: &[&str]) -> String {
    let limit = split::limit(arguments[2].parse().unwrap());
    let answers = widths(arguments[1]).into_iter().flat_map(|new| {
        let whole = replace::replaced(units, old, new.units(), limit).unwrap();
        let whole = whole.map_or_else(|| hexadecimal(units), |whole| hexadecimal(whole.units()));
        [whole, made(Replaced::new(units, old, new.units(), limit))]
    });
    let mut answers: Vec<_> = answers.collect();
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    answers.remove(0)
}

fn sliced(units: Units, start: Option<i64>, stop: Option<i64>, step: i64) -> String {
    let slice = slice::Slice::new(start, stop, step, units.len());
    let stepped = hexadecimal(slice::stepped(units, slice).unwrap().units());
    if let Some(range) = slice.range() {
        assert_eq!(stepped, one(units, range));
    }
    stepped
}

fn repeated(units: Units, times: usize) -> String {
    let form = Form { len: units.len(), width: units.width() }.times(times).unwrap();
    let mut buffer = StrBuf::zeroed(form).unwrap();
    let mut filler = Filler::new(buffer.units_mut());
    filler.units(units);
    filler.repeat();
    hexadecimal(buffer.units())
}

fn joined(separator: Units, parts: &[StrBuf]) -> String {
    let form = |units: Units| Form { len: units.len(), width: units.width() };
    let all = parts.iter().fold(Form::EMPTY, |all, part| all.and(form(part.units())).unwrap());
    let mut buffer = StrBuf::zeroed(all.joined(parts.len(), form(separator), "too long").unwrap()).unwrap();
    let mut filler = Filler::new(buffer.units_mut());
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            filler.units(separator);
        }
        filler.units(part.units());
    }
    hexadecimal(buffer.units())
}

fn translated(units: Units) -> String {
    let (two, snake) = (StrBuf::from_two("日本".encode_utf16().collect()), Units::One(b"x"));
    let table = |code_point| {
        Ok::<_, SizeError>(match char::from_u32(code_point) {
            Some('a') => Translation::Nothing,
            Some('b') => Translation::Text(two.units()),
            Some('c') => Translation::One('é'.into()),
            Some('é') => Translation::Text(Units::EMPTY),
            Some('日') => Translation::One('🔔'.into()),
            None if code_point == 0xd800 => Translation::Text(snake),
            _ => Translation::Same,
        })
    };
    hexadecimal(replace::translate(units, table).unwrap().units())
}

fn flags(text: Units) -> String {
    let surrounded = |before: &str, after: &str| {
        let mut buffer = StrBuf::new();
        buffer.push_ascii(before).unwrap();
        buffer.push_units(text).unwrap();
        buffer.push_ascii(after).unwrap();
        buffer
    };
    let answers = [
        class::is_alpha(text),
        class::is_decimal(text),
        class::is_digit(text),
        class::is_numeric(text),
        class::is_alnum(text),
        class::is_space(text),
        class::is_upper(text),
        class::is_lower(text),
        class::is_title(text),
        class::is_printable(text),
        class::is_identifier(text),
        class::is_identifier(surrounded("a", "").units()),
        Lines::<Text>::new(surrounded("a", "b").units()).count() == 2,
        text.is_ascii(),
    ];
    answers.iter().rev().fold(0, |bits, answer| bits << 1 | u32::from(*answer)).to_string()
}

fn becomes(code_point: u32) -> impl Iterator<Item = String> {
    const SIGMA: u32 = 'Σ' as u32;
    let (upper, lower) = ('A'.into(), 'a'.into());
    let cases = [
        (Case::Upper, vec![code_point]),
        (Case::Lower, vec![code_point]),
        (Case::Title, vec![code_point]),
        (Case::Fold, vec![code_point]),
        (Case::Swap, vec![code_point]),
        (Case::Lower, vec![code_point, SIGMA]),
        (Case::Lower, vec![upper, SIGMA, code_point]),
        (Case::Lower, vec![upper, SIGMA, code_point, upper]),
        (Case::Title, vec![upper, code_point, lower]),
    ];
    cases.into_iter().map(|(case, units)| hexadecimal(case.text(Units::Four(&units)).unwrap().units()))
}

// ---- answers

fn truth(is_so: bool) -> String {
    if is_so { "True" } else { "False" }.to_owned()
}

fn one(units: Units, range: Range<usize>) -> String {
    hexadecimal(units.range(range))
}

fn many(units: Units, ranges: impl IntoIterator<Item = Range<usize>>) -> String {
    ranges.into_iter().map(|range| one(units, range) + ";").collect()
}

fn reversed(ranges: impl Iterator<Item = Range<usize>>) -> impl Iterator<Item = Range<usize>> {
    ranges.collect::<Vec<_>>().into_iter().rev()
}

/// What `partition` and its kin return when they have found a separator, or else the whole on one side.
fn parted(units: Units, found: Option<Range<usize>>, otherwise: usize) -> String {
    let Range { start, end } = found.unwrap_or(otherwise..otherwise);
    many(units, [0..start, start..end, end..units.len()])
}

fn collected(write: impl FnOnce(&mut StrBuf) -> Result<(), SizeError>) -> String {
    let mut out = StrBuf::new();
    write(&mut out).unwrap();
    hexadecimal(out.units())
}

fn made<'a>(pieces: impl IntoIterator<Item = Piece<'a>> + Clone) -> String {
    let collected = collected(|out| pieces.clone().into_iter().try_for_each(|piece| out.push_piece(piece)));
    let buffer = StrBuf::from_pieces(pieces, "too long").unwrap();
    assert_eq!(hexadecimal(buffer.units()), collected);
    collected
}

// ---- fields of a row

fn index(field: &str) -> Option<i64> {
    (field != "None").then(|| field.parse().unwrap())
}

fn unhexed(hexadecimal: &str) -> Vec<u8> {
    let pairs = hexadecimal.as_bytes().chunks(2);
    let digits = |pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    pairs.map_while(digits).collect()
}

fn text(field: &str) -> StrBuf {
    utf8::decode(&unhexed(field)).unwrap()
}

/// The bytes that a text stands for; none for an argument that is no text.
fn one_byte(text: &StrBuf) -> &[u8] {
    if let Units::One(bytes) = text.units() { bytes } else { &[] }
}

/// The text in the narrowest form, and in those that are wider than it needs.
fn widths(field: &str) -> Vec<StrBuf> {
    let narrow = text(field);
    let wider = [Width::Two, Width::Four].into_iter().filter(|width| *width > narrow.units().width());
    let widened = wider.map(|width| {
        let mut buffer = StrBuf::zeroed(Form { len: narrow.len(), width }).unwrap();
        Filler::new(buffer.units_mut()).units(narrow.units());
        buffer
    });
    let widened: Vec<_> = widened.collect();
    [narrow].into_iter().chain(widened).collect()
}

fn hexadecimal(units: Units) -> String {
    let mut out = Vec::new();
    utf8::encode(units, &mut out).unwrap();
    out.iter().map(|byte| format!("{byte:02x}")).collect()
}
