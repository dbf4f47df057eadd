//! Formatting and number texts against CPython: hundreds of thousands of cases by chance from `oracle/formatting.py`, and
//! what no such case reaches.

#[path = "common/python.rs"]
mod python;

use zpy::text::format::percent::{self, Amount, Conversion};
use zpy::text::format::template::{self, AutoNumber, Field, FieldName, Key, Step};
use zpy::text::format::{Error, Exception, Operand, Spec, complex, float, int, string};
use zpy::text::number::{self, HexError, IntegerError};

/// What differs, shown up to here.
const SHOWN: usize = 20;

type Outcome = Result<Vec<u8>, String>;

#[test]
fn everything_is_formatted_and_parsed_as_python_does_it() {
    let Some(mut python) = python::oracle("formatting") else { return };
    let answer = python.arg("tests/oracle/formatting.py").output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let rows = String::from_utf8(answer.stdout).unwrap();
    let faults: Vec<_> = rows.lines().filter_map(difference).collect();
    let shown = faults.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} of {} differ:\n{shown}", faults.len(), rows.lines().count());
    assert!(rows.lines().count() > 100_000);
}

fn difference(row: &str) -> Option<String> {
    let fields: Vec<_> = row.split('\t').collect();
    let (theirs, question) = fields.split_last().unwrap();
    let ours = answer(question);
    // A message shows a lone surrogate as bytes that are no text.
    let (mark, expected) = theirs.split_at(1);
    let is_same = match &ours {
        Ok(text) => mark == "=" && *text == bytes(expected),
        Err(message) => mark == "!" && *message == String::from_utf8_lossy(&bytes(expected)),
    };
    let shown: Vec<_> = question[1..].iter().map(|field| readable_field(field)).collect();
    let ours = ours.map(|text| String::from_utf8_lossy(&text).into_owned());
    let theirs = String::from_utf8_lossy(&bytes(expected)).into_owned();
    (!is_same).then(|| format!("{} {shown:?}: {ours:?}, not {mark}{theirs:?}", question[0]))
}

fn readable_field(field: &str) -> String {
    let is_hexadecimal = field.len().is_multiple_of(2) && field.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hexadecimal { format!("{field} {}", String::from_utf8_lossy(&bytes(field))) } else { field.to_owned() }
}

fn answer(question: &[&str]) -> Outcome {
    match *question {
        ["int", value, spec] => with_spec(Operand::Int, "int", spec, |out, spec| format_int(out, spec, value)),
        ["float", value, spec] => {
            with_spec(Operand::Float, "float", spec, |out, spec| float::format(out, spec, from_bits(value)))
        }
        ["complex", real, imaginary, spec] => with_spec(Operand::Complex, "complex", spec, |out, spec| {
            complex::format(out, spec, from_bits(real), from_bits(imaginary))
        }),
        ["str", value, spec] => {
            with_spec(Operand::Str, "str", spec, |out, spec| string::format(out, spec, &bytes(value)))
        }
        [kind @ ("%int" | "%float" | "%str"), text, value] => percent(kind, &bytes(text), value),
        ["template", text] => dumped(&bytes(text)).map_err(told),
        ["parse float", text] => parsed_float(&utf8(text)),
        ["parse int", base, text] => parsed_int(&utf8(text), base.parse().unwrap()),
        ["round", value, places] => match number::round_half_even(from_bits(value), places.parse().unwrap()) {
            Some(rounded) => Ok(to_bits(rounded)),
            None => Err("OverflowError:rounded value too large to represent".into()),
        },
        ["hex", value] => Ok(number::float_to_hex(from_bits(value)).into_bytes()),
        ["from hex", text] => from_hex(&utf8(text)),
        _ => panic!("unknown question: {question:?}"),
    }
}

// ---- the questions

fn with_spec(
    operand: Operand,
    type_name: &str,
    spec: &str,
    format: impl FnOnce(&mut Vec<u8>, &Spec) -> Result<(), Error>,
) -> Outcome {
    let spec = Spec::parse(&bytes(spec), operand, type_name).map_err(told)?;
    let mut out = Vec::new();
    format(&mut out, &spec).map_err(told)?;
    Ok(out)
}

/// An integer of any size, as the caller does it: small ones by value, the others by digits.
fn format_int(out: &mut Vec<u8>, spec: &Spec, value: &str) -> Result<(), Error> {
    if let Ok(small) = value.parse() {
        return int::format_small(out, spec, small);
    }
    if spec.wants_float() {
        return float::format(out, spec, value.parse().unwrap());
    }
    let magnitude = value.trim_start_matches('-');
    int::format(out, spec, value.starts_with('-'), &in_radix(magnitude, int::radix(spec)))
}

/// By long division.
fn in_radix(decimal: &str, radix: u32) -> String {
    let mut digits: Vec<u32> = decimal.chars().map(|c| c.to_digit(10).unwrap()).collect();
    let mut out = Vec::new();
    while !digits.is_empty() {
        let mut rest = 0;
        for digit in &mut digits {
            (*digit, rest) = ((rest * 10 + *digit) / radix, (rest * 10 + *digit) % radix);
        }
        out.push(char::from_digit(rest, radix).unwrap());
        digits = digits.into_iter().skip_while(|&digit| digit == 0).collect();
    }
    out.iter().rev().collect()
}

fn percent(kind: &str, text: &[u8], value: &str) -> Outcome {
    let mut out = Vec::new();
    let mut value = Some(value);
    for piece in percent::Pieces::new(text, false) {
        match piece.map_err(told)? {
            percent::Piece::Literal(text) => out.extend_from_slice(text),
            percent::Piece::Directive(directive) => {
                let value = value.take().ok_or_else(|| told(percent::too_few()))?;
                convert(&mut out, &directive, kind, value).map_err(told)?;
            }
        }
    }
    if value.is_some() { Err(told(percent::too_many())) } else { Ok(out) }
}

fn convert(out: &mut Vec<u8>, directive: &percent::Directive, kind: &str, value: &str) -> Result<(), Error> {
    match directive.conversion()? {
        Conversion::Text(_) => directive.format_text(out, &bytes(value)),
        Conversion::Float(_) => directive.format_float(out, from_bits(value)),
        Conversion::Character if kind == "%int" => directive.format_character(out, value.parse().unwrap_or(i64::MAX)),
        Conversion::Character => Err(percent::wrong_type(directive, "str")),
        Conversion::Decimal | Conversion::Radix(_) => {
            let digits = in_radix(value.trim_start_matches('-').trim_start_matches('0'), directive.radix());
            let digits = if digits.is_empty() { "0" } else { &digits };
            directive.format_int(out, value.starts_with('-'), digits)
        }
    }
}

fn dumped(text: &[u8]) -> Result<Vec<u8>, Error> {
    let mut lines = Vec::new();
    for piece in template::Pieces::new(text) {
        match piece? {
            template::Piece::Literal(b"") => {}
            template::Piece::Literal(text) => lines.push([b"text ", text].concat()),
            template::Piece::Field(field) => lines.push(dumped_field(&field)?),
        }
    }
    Ok(lines.join(&b'\n'))
}

fn dumped_field(field: &Field) -> Result<Vec<u8>, Error> {
    let name = FieldName::parse(field.name, &mut AutoNumber::default())?;
    let mut line = b"field ".to_vec();
    if !field.name.is_empty() && !field.name.starts_with(b".") && !field.name.starts_with(b"[") {
        line.extend(key(&name.first));
    }
    for step in name.steps {
        match step? {
            Step::Attribute(attribute) => line.extend([b" .", attribute].concat()),
            Step::Item(item) => line.extend([b" [", &*key(&item)].concat()),
        }
    }
    let conversion =
        field.conversion.map_or(String::new(), |code| char::from_u32(code).unwrap_or('\u{fffd}').to_string());
    line.extend(format!(" !{conversion} :").into_bytes());
    line.extend(field.specifier);
    Ok(line)
}

fn key(key: &Key) -> Vec<u8> {
    match key {
        Key::Index(index) => index.to_string().into_bytes(),
        Key::Name(name) => name.to_vec(),
    }
}

fn parsed_float(text: &str) -> Outcome {
    let quoted = quoted(text);
    let value = number::parse_float(text).ok_or(format!("ValueError:could not convert string to float: {quoted}"))?;
    Ok(to_bits(if value.is_nan() { value.abs() } else { value }))
}

fn parsed_int(text: &str, base: u32) -> Outcome {
    match number::parse_int(text, base) {
        Ok(integer) => Ok(integer.small().unwrap().to_string().into_bytes()),
        Err(IntegerError::Base) => Err("ValueError:int() base must be >= 2 and <= 36, or 0".into()),
        Err(IntegerError::Literal) => Err(format!("ValueError:{}", number::invalid_integer(base, &quoted(text)))),
    }
}

fn from_hex(text: &str) -> Outcome {
    match number::float_from_hex(text) {
        Ok(value) => Ok(to_bits(if value.is_nan() { value.abs() } else { value })),
        Err(HexError::Invalid) => Err("ValueError:invalid hexadecimal floating-point string".into()),
        Err(HexError::TooLarge) => Err("OverflowError:hexadecimal value too large to represent as a float".into()),
    }
}

// ---- fields of a row

fn told(error: Error) -> String {
    let name = match error.exception {
        Exception::Value => "ValueError",
        Exception::Type => "TypeError",
        Exception::Overflow => "OverflowError",
        Exception::Memory => "MemoryError",
    };
    format!("{name}:{}", error.message)
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    zpy::text::repr::string(&mut out, text.as_bytes());
    out
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let pairs = hexadecimal.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

fn utf8(hexadecimal: &str) -> String {
    String::from_utf8(bytes(hexadecimal)).unwrap()
}

fn hexadecimal(text: &[u8]) -> String {
    text.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_bits(hexadecimal: &str) -> f64 {
    f64::from_bits(u64::from_str_radix(hexadecimal, 16).unwrap())
}

fn to_bits(value: f64) -> Vec<u8> {
    format!("{:016x}", value.to_bits()).into_bytes()
}

// ---- what no case by chance reaches

fn format_one(spec: &str, value: i64) -> Outcome {
    with_spec(Operand::Int, "int", &hexadecimal(spec.as_bytes()), |out, spec| int::format_small(out, spec, value))
}

#[test]
fn absurd_widths_and_precisions_are_errors_and_not_allocations() {
    let memory = || Err("MemoryError:".to_owned());
    for spec in ["1000000000000", "01000000000000,", "🔔>9223372036854775807", "01000000000000c", ".2147483647f"] {
        assert_eq!(format_one(spec, 65), memory(), "{spec}");
    }
    assert_eq!(format_one("9223372036854775808", 1), Err("ValueError:Too many decimal digits in format string".into()));
    assert_eq!(format_one(".2147483648f", 1), Err("ValueError:precision too big".into()));
    assert_eq!(percent("%int", b"%1000000000000d", "1"), memory());
    assert_eq!(percent("%int", b"%.2147483647d", "1"), Err("OverflowError:precision too large".into()));
    assert_eq!(percent("%int", b"%9999999999999999999d", "1"), Err("ValueError:width too big".into()));
}

#[test]
fn digits_beyond_the_last_of_a_float_are_zeros() {
    let written = format_one(".70000f", 1).unwrap();
    assert_eq!(written.len(), 70_002);
    assert!(written[2..].iter().all(|&byte| byte == b'0'));
}

#[test]
fn fields_are_numbered_by_themselves_or_by_hand() {
    let mut numbers = AutoNumber::default();
    let first = |name: &'static [u8], numbers: &mut AutoNumber| FieldName::parse(name, numbers).map(|name| name.first);
    assert_eq!(first(b"", &mut numbers), Ok(Key::Index(0)));
    assert_eq!(first(b"name", &mut numbers), Ok(Key::Name(b"name")));
    assert_eq!(first(b".attribute", &mut numbers), Ok(Key::Index(1)));
    let message = first(b"0", &mut numbers).unwrap_err().message;
    assert_eq!(message, "cannot switch from automatic field numbering to manual field specification");
    let mut numbers = AutoNumber::default();
    assert_eq!(first(b"3", &mut numbers), Ok(Key::Index(3)));
    let message = first(b"[x]", &mut numbers).unwrap_err().message;
    assert_eq!(message, "cannot switch from manual field specification to automatic field numbering");
}

#[test]
fn conversions_are_three() {
    let conversion = |code| {
        let field = Field { name: b"", conversion: Some(code), specifier: b"", is_nested: false };
        field.conversion().map_err(|error| error.message)
    };
    assert_eq!(conversion('r'.into()), Ok(Some(b'r')));
    assert_eq!(conversion('x'.into()), Err("Unknown conversion specifier x".into()));
    assert_eq!(conversion('é'.into()), Err("Unknown conversion specifier \\xe9".into()));
}

#[test]
fn names_and_stars_of_directives_are_told_to_the_caller() {
    let directive = |text: &'static str, has_mapping| match percent::Pieces::new(text.as_bytes(), has_mapping).next() {
        Some(Ok(percent::Piece::Directive(directive))) => Ok(directive),
        other => Err(other.unwrap().unwrap_err().message),
    };
    let starred = directive("%(a(b))-*.*ld", true).unwrap();
    assert_eq!((starred.name, starred.width), (Some(&b"a(b)"[..]), Some(Amount::Star)));
    assert_eq!(directive("%(a)s", false), Err("format requires a mapping".into()));
    assert_eq!(directive("%(a(s", true), Err("incomplete format key".into()));
    let mut directive = directive("%*.*f", false).unwrap();
    directive.set_width(-8);
    directive.set_precision(-1);
    let mut out = Vec::new();
    directive.format_float(&mut out, 2.5).unwrap();
    assert_eq!(out, b"2       ");
}

#[test]
fn an_unknown_conversion_is_found_by_its_index_in_characters() {
    let message = "ValueError:unsupported format character '?' (0xe9) at index 6";
    assert_eq!(
        percent("%int", "é%d🔔 %é".as_bytes(), "1"),
        Err("TypeError:not enough arguments for format string".into())
    );
    let last = percent::Pieces::new("é%d🔔 %é".as_bytes(), false).last();
    let Some(Ok(percent::Piece::Directive(directive))) = last else { panic!("{last:?}") };
    assert_eq!(directive.conversion().map_err(told), Err(message.into()));
}

#[test]
fn wrong_types_are_told_in_the_words_of_the_conversion() {
    let message = |text: &str| match percent::Pieces::new(text.as_bytes(), false).next() {
        Some(Ok(percent::Piece::Directive(directive))) => percent::wrong_type(&directive, "list").message,
        other => panic!("{other:?}"),
    };
    assert_eq!(message("%d"), "%d format: a real number is required, not list");
    assert_eq!(message("%X"), "%X format: an integer is required, not list");
    assert_eq!(message("%g"), "must be real number, not list");
    assert_eq!(message("%c"), "%c requires int or char");
}
