//! From the bytes of a program to its text.
//!
//! A program is UTF-8 unless a comment in its first or second line names another encoding, as
//! PEP 263 has it: `# -*- coding: koi8-r -*-`. A byte order mark means UTF-8 and is dropped.

use std::ops::Range;

use super::codec::{BadBytes, Codec};
use super::source::with_newlines;
use super::{Diagnostic, Source, Span};
use crate::sys::find;

const MARK: &[u8] = b"\xef\xbb\xbf";

const NO_TEXT: &str = "a program is a text file, saved as UTF-8; is this one?";

/// Bytes that are no program: what is wrong with them, and their text as far as it can be shown.
#[derive(Debug)]
pub struct Undecodable {
    pub source: Source,
    pub diagnostic: Diagnostic,
}

/// Reads the bytes of a file, which may name their encoding.
pub fn decode(name: impl Into<String>, mut bytes: Vec<u8>) -> Result<Source, Box<Undecodable>> {
    let name = name.into();
    let marked = bytes.starts_with(MARK);
    if marked {
        bytes.drain(..MARK.len());
    }
    let Some(cookie) = find_cookie(&bytes) else {
        return match Codec::Utf8.decode(bytes) {
            Ok(text) => program(name, text),
            Err(bad) if marked => Err(cannot_decode(name, &bad, MARK.len())),
            Err(bad) => Err(no_encoding_declared(name, &bad)),
        };
    };
    match Codec::named(&String::from_utf8_lossy(&bytes[cookie.clone()])) {
        None => Err(wrong_cookie(name, &bytes, cookie, |declared| format!("unknown encoding: {declared}"))),
        Some(codec) if marked && codec != Codec::Utf8 => Err(wrong_cookie(name, &bytes, cookie, |declared| {
            let normal_name = if codec == Codec::Latin1 { "iso-8859-1" } else { declared };
            format!("encoding problem: {normal_name} with BOM")
        })),
        Some(codec) => match codec.decode(bytes) {
            Ok(text) => program(name, text),
            Err(bad) => Err(cannot_decode(name, &bad, if marked { MARK.len() } else { 0 })),
        },
    }
}

/// Reads bytes that came by another way than a file: they are UTF-8, whatever their comments say.
pub fn decode_utf8(name: impl Into<String>, bytes: Vec<u8>) -> Result<Source, Box<Undecodable>> {
    match Codec::Utf8.decode(bytes) {
        Ok(text) => program(name.into(), text),
        Err(bad) => Err(cannot_decode(name.into(), &bad, 0)),
    }
}

fn program(name: String, text: String) -> Result<Source, Box<Undecodable>> {
    if u32::try_from(text.len()).is_err() {
        let diagnostic = Diagnostic::syntax(Span::at(0), "source code is longer than four gigabytes");
        return Err(Box::new(Undecodable { source: Source::new(name, ""), diagnostic }));
    }
    let source = Source::new(name, text);
    let Some(at) = find::first(0, source.text.as_bytes()) else { return Ok(source) };
    let span = Span::new(at as u32, at as u32 + 1);
    let diagnostic = Diagnostic::syntax(span, "source code cannot contain null bytes").help(NO_TEXT);
    Err(Box::new(Undecodable { source, diagnostic }))
}

/// Bytes that are not UTF-8 in a file that does not say what else they are.
fn no_encoding_declared(name: String, bad: &BadBytes) -> Box<Undecodable> {
    let help = if bad.bytes.starts_with(b"\xff\xfe") || bad.bytes.starts_with(b"\xfe\xff") {
        "this looks like UTF-16; save the file as UTF-8"
    } else if find::first(0, &bad.bytes).is_some() {
        NO_TEXT
    } else {
        "save the file as UTF-8, or name its encoding in the first line, such as: # coding: latin-1"
    };
    let (source, span) = torn(name, bad.before.clone(), "\u{fffd}", &bad.bytes[bad.bad.end..]);
    let message = format!(
        "Non-UTF-8 code starting with '\\x{:02x}' in file {} on line {}, but no encoding declared; \
         see https://peps.python.org/pep-0263/ for details",
        bad.bytes[bad.bad.start],
        source.name,
        source.line(span.start),
    );
    Box::new(Undecodable { source, diagnostic: Diagnostic::syntax(span, message).help(help) })
}

/// Bytes that are not what the file, or the way they came, says they are. `shift` is what was
/// taken from the front of the file.
fn cannot_decode(name: String, bad: &BadBytes, shift: usize) -> Box<Undecodable> {
    let (start, end) = (bad.bad.start + shift, bad.bad.end + shift);
    let what = if bad.bad.len() == 1 {
        format!("byte 0x{:02x} in position {start}", bad.bytes[bad.bad.start])
    } else {
        format!("bytes in position {start}-{}", end - 1)
    };
    let message = format!("(unicode error) '{}' codec can't decode {what}: {}", bad.codec, bad.reason);
    let (source, span) = torn(name, bad.before.clone(), "\u{fffd}", &bad.bytes[bad.bad.end..]);
    Box::new(Undecodable { source, diagnostic: Diagnostic::syntax(span, message) })
}

fn wrong_cookie(
    name: String,
    bytes: &[u8],
    cookie: Range<usize>,
    message: impl FnOnce(&str) -> String,
) -> Box<Undecodable> {
    let [before, declared] = [&bytes[..cookie.start], &bytes[cookie.clone()]].map(String::from_utf8_lossy);
    let message = message(&declared);
    let (source, span) = torn(name, before.into_owned(), &declared, &bytes[cookie.end..]);
    Box::new(Undecodable { source, diagnostic: Diagnostic::syntax(span, message) })
}

/// A text for the picture, and where the fault is in it.
fn torn(name: String, before: String, fault: &str, after: &[u8]) -> (Source, Span) {
    let before = with_newlines(before);
    let span = Span::new(before.len() as u32, (before.len() + fault.len()) as u32);
    (Source::new(name, before + fault + &String::from_utf8_lossy(after)), span)
}

/// Where one of the first two lines names an encoding. The second one may if the first is blank or
/// a comment.
fn find_cookie(text: &[u8]) -> Option<Range<usize>> {
    let first = first_line(text);
    let comment = find_code(first);
    if comment.is_some_and(|at| first[at] != b'#') {
        return None;
    }
    let behind = &text[first.len()..];
    let start = first.len() + if behind.starts_with(b"\r\n") { 2 } else { 1 };
    comment.and_then(|_| cookie_in(first)).or_else(|| {
        let second = first_line(text.get(start..)?);
        find_code(second).filter(|at| second[*at] == b'#')?;
        cookie_in(second).map(|cookie| start + cookie.start..start + cookie.end)
    })
}

fn first_line(text: &[u8]) -> &[u8] {
    &text[..find::first_of_two(b'\n', b'\r', text).unwrap_or(text.len())]
}

/// Where a line holds more than blanks.
fn find_code(line: &[u8]) -> Option<usize> {
    line.iter().position(|byte| !b" \t\x0c".contains(byte))
}

/// `coding`, then a colon or an equals sign, then blanks, then the name.
fn cookie_in(comment: &[u8]) -> Option<Range<usize>> {
    const WORD: &[u8] = b"coding";
    let is_in_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let mut names = (WORD.len()..comment.len())
        .filter(|sign| comment[..*sign].ends_with(WORD) && b":=".contains(&comment[*sign]))
        .map(|sign| {
            let start = comment.len() - comment[sign + 1..].trim_ascii_start().len();
            start..start + comment[start..].iter().take_while(is_in_name).count()
        });
    names.find(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Position, Remark};

    fn text(bytes: &[u8]) -> String {
        decode("x.py", bytes.to_vec()).unwrap().text
    }

    fn fault(bytes: &[u8]) -> (String, (u32, u32), String) {
        let fault = decode("x.py", bytes.to_vec()).unwrap_err();
        let Undecodable { source, diagnostic: Diagnostic { span, message, .. } } = *fault;
        let Position { line, column } = source.position(span.start);
        (message, (line, column), source.text[span.range()].to_owned())
    }

    fn says(message: &str, place: (u32, u32), marked: &str) -> (String, (u32, u32), String) {
        (message.to_owned(), place, marked.to_owned())
    }

    #[test]
    fn utf_8_is_read_as_it_is() {
        assert_eq!(text("x = 'é日😀'\r\n".as_bytes()), "x = 'é日😀'\n");
        assert_eq!(text(b""), "");
    }

    #[test]
    fn a_byte_order_mark_is_dropped_once() {
        assert_eq!(text(b"\xef\xbb\xbfx"), "x");
        assert_eq!(text(b"\xef\xbb\xbf\xef\xbb\xbfx"), "\u{feff}x");
        assert_eq!(text(b"\xef\xbb\xbf# coding: UTF8\nx"), "# coding: UTF8\nx");
    }

    #[test]
    fn a_cookie_stands_in_a_comment_of_the_first_two_lines() {
        for head in
            ["# coding: latin-1\n", "#!/usr/bin/zpy\n# vim: set fileencoding=latin-1 :\n", "\x0c \n\t#coding=latin-1\r"]
        {
            assert!(text(&[head.as_bytes(), b"\xe9"].concat()).ends_with('é'), "{head}");
        }
        assert_eq!(text(b"\r\n# -*- coding: \t latin-1 -*-\r\n\xe9"), "\n# -*- coding: \t latin-1 -*-\né");
        assert_eq!(text(b"# coding:: encoding=latin-1\n\xe9").chars().last(), Some('é'));
    }

    #[test]
    fn no_cookie_stands_behind_code_nor_in_the_third_line() {
        let heads: [&[u8]; 4] = [
            b"x = 1 # coding: latin-1\n\xe9",
            b"x = 1\n# coding: latin-1\n\xe9",
            b"#\n\n# coding: latin-1\n\xe9",
            b"# coding latin-1\n\xe9",
        ];
        for head in heads {
            assert!(fault(head).0.starts_with("Non-UTF-8 code starting with '\\xe9' in file x.py on line"));
        }
    }

    #[test]
    fn a_bad_byte_is_shown_where_it_stands() {
        let message = "Non-UTF-8 code starting with '\\xff' in file x.py on line 2, but no encoding declared; \
                       see https://peps.python.org/pep-0263/ for details";
        assert_eq!(fault(b"\xc3\xa9\r\n \xc3\xa9\xff\xfe\n"), says(message, (2, 3), "\u{fffd}"));
    }

    #[test]
    fn a_bad_byte_in_declared_utf_8_is_named_by_its_position_in_the_file() {
        let message = "(unicode error) 'utf-8' codec can't decode byte 0xff in position 16: invalid start byte";
        assert_eq!(fault(b"# coding: utf-8\n\xff"), says(message, (2, 1), "\u{fffd}"));
        let message = "(unicode error) 'utf-8' codec can't decode byte 0xff in position 4: invalid start byte";
        assert_eq!(fault(b"\xef\xbb\xbfx\xff"), says(message, (1, 2), "\u{fffd}"));
        let message = "(unicode error) 'utf-8' codec can't decode bytes in position 16-17: unexpected end of data";
        assert_eq!(fault(b"# coding: utf-8\n\xe2\x82"), says(message, (2, 1), "\u{fffd}"));
    }

    #[test]
    fn bytes_outside_the_declared_encoding_are_refused() {
        let message = "(unicode error) 'ascii' codec can't decode byte 0xc3 in position 16: ordinal not in range(128)";
        assert_eq!(fault(b"# coding: ascii\n\xc3\xa9"), says(message, (2, 1), "\u{fffd}"));
    }

    #[test]
    fn an_unknown_encoding_is_marked_in_its_cookie() {
        assert_eq!(fault(b"#\xff\n# coding: utf-9\n"), says("unknown encoding: utf-9", (2, 11), "utf-9"));
        assert_eq!(fault(b"# coding: utf-16\n"), says("unknown encoding: utf-16", (1, 11), "utf-16"));
    }

    #[test]
    fn a_byte_order_mark_and_another_encoding_disagree() {
        let message = "encoding problem: iso-8859-1 with BOM";
        assert_eq!(fault(b"\xef\xbb\xbf# coding: latin-1\n"), says(message, (1, 11), "latin-1"));
        let message = "encoding problem: koi8-r with BOM";
        assert_eq!(fault(b"\xef\xbb\xbf# coding: koi8-r\n"), says(message, (1, 11), "koi8-r"));
    }

    #[test]
    fn null_bytes_are_refused_where_they_stand() {
        assert_eq!(fault(b"a\r\nb = '\0'"), says("source code cannot contain null bytes", (2, 6), "\0"));
    }

    #[test]
    fn the_help_depends_on_what_the_bytes_look_like() {
        let help = |bytes: &[u8]| match decode("x.py", bytes.to_vec()).unwrap_err().diagnostic.remarks.pop() {
            Some(Remark::Help(help)) => help,
            other => panic!("no help: {other:?}"),
        };
        assert_eq!(help(b"\xff\xfex\0"), "this looks like UTF-16; save the file as UTF-8");
        assert_eq!(help(b"\x7fELF\x01\0\xd0"), NO_TEXT);
        assert_eq!(help(b"x\0"), NO_TEXT);
        assert!(help(b"caf\xe9").starts_with("save the file as UTF-8, or name its encoding"));
    }

    #[test]
    fn what_is_no_file_is_utf_8_whatever_it_declares() {
        assert_eq!(decode_utf8("<string>", "# coding: latin-1\né".into()).unwrap().text, "# coding: latin-1\né");
        let fault = decode_utf8("<string>", b"# coding: latin-1\n\xe9".to_vec()).unwrap_err();
        let message = "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 18: unexpected end of data";
        assert_eq!(fault.diagnostic.message, message);
    }
}
