//! How a fault is shown: Python's picture, so that whoever has seen one knows this one.
//!
//! ```text
//!   File "x.zpy", line 3
//!     if x
//!         ^
//! SyntaxError: expected ':'
//! ```
//!
//! The line loses its leading blanks. It is cut into what stands before the marked part, the
//! marked part and what stands after it; all three are made harmless for a terminal before anything
//! is measured, so that what is measured is what is printed.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Diagnostic, Kind, Remark, Source, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    /// With the escape sequences of a terminal.
    Colour,
}

/// A wider line is cut to a window around the marked part.
const WIDEST: usize = 200;
/// The columns of such a window; of them, those the marked part may take; and those kept for what
/// stands after it, so that a reader sees both sides.
const WINDOW: usize = 120;
const MARKED: usize = 80;
const AFTER: usize = 40;

const BLANKS: [char; 3] = [' ', '\t', '\x0c'];

const NAME: &str = "\x1b[35m";
const ERROR: &str = "\x1b[1;35m";
const WARNING: &str = "\x1b[1;33m";
const MARK: &str = "\x1b[1;31m";
const NOTE: &str = "\x1b[1;36m";
const HELP: &str = "\x1b[1;32m";

impl Diagnostic {
    /// The picture, the message and the remarks; each line ends with a newline.
    pub fn render(&self, source: &Source, style: Style) -> String {
        let mut page = Page { text: String::new(), style };
        page.header(source, self.span);
        page.picture(source, self.span, MARK);
        page.headline(self.kind, &self.message);
        for remark in &self.remarks {
            page.remark(source, remark);
        }
        page.text
    }
}

struct Page {
    text: String,
    style: Style,
}

impl Page {
    fn header(&mut self, source: &Source, span: Span) {
        self.plain("  File ");
        self.painted(NAME, &format!("\"{}\"", harmless(&source.name)));
        self.plain(", line ");
        self.painted(NAME, &source.line(first_offset(source, span)).to_string());
        self.plain("\n");
    }

    fn picture(&mut self, source: &Source, span: Span, paint: &str) {
        let picture = Picture::new(source, span);
        self.plain("    ");
        self.plain(&picture.before);
        self.painted(paint, &picture.marked);
        self.plain(&picture.after);
        self.plain("\n");
        if picture.carets > 0 {
            self.plain("    ");
            self.plain(&" ".repeat(picture.before.width()));
            self.painted(paint, &"^".repeat(picture.carets));
            self.plain("\n");
        }
    }

    fn headline(&mut self, kind: Kind, message: &str) {
        let (name, text) = if kind == Kind::Warning { (WARNING, "") } else { (ERROR, NAME) };
        self.painted(name, kind.name());
        self.plain(": ");
        self.painted(text, &harmless(message));
        self.plain("\n");
    }

    fn remark(&mut self, source: &Source, remark: &Remark) {
        match remark {
            Remark::Label(span, text) => {
                let line = source.line(first_offset(source, *span));
                self.remark_line(NOTE, "note", &format!("line {line}: {text}"));
                self.picture(source, *span, NOTE);
            }
            Remark::Note(text) => self.remark_line(NOTE, "note", text),
            Remark::Help(text) => self.remark_line(HELP, "help", text),
        }
    }

    fn remark_line(&mut self, paint: &str, word: &str, text: &str) {
        self.plain("  ");
        self.painted(paint, word);
        self.plain(": ");
        self.plain(&harmless(text));
        self.plain("\n");
    }

    fn plain(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn painted(&mut self, paint: &str, text: &str) {
        if self.style == Style::Plain || paint.is_empty() || text.is_empty() {
            return self.plain(text);
        }
        self.plain(paint);
        self.plain(text);
        self.plain("\x1b[0m");
    }
}

/// One line, harmless and not too wide.
struct Picture {
    before: String,
    marked: String,
    after: String,
    /// None where there is nothing to point at: on a blank line, or left of the text.
    carets: usize,
}

impl Picture {
    fn new(source: &Source, span: Span) -> Self {
        let first = first_offset(source, span);
        let line = source.line_span(source.line(first)).unwrap_or(Span::at(first));
        let text = &source.text[line.range()];
        let indent = text.len() - text.trim_start_matches(BLANKS).len();

        let start = first as usize - line.start as usize;
        let end = match source.character_start(span.end.min(line.end)) - line.start as usize {
            end if span.end > line.end => text[..end].trim_end().len(),
            end => end,
        };
        let left_of_text = start < indent && end <= indent;
        let blank = text.trim_end().len() <= indent;
        let start = start.clamp(indent, text.len());
        let end = end.max(start);

        let mut picture = Picture::cut(&text[indent..start], &text[start..end], &text[end..]);
        if blank || left_of_text {
            picture.carets = 0;
        }
        picture
    }

    fn cut(before: &str, marked: &str, after: &str) -> Self {
        // A character takes a column or more here, so this much decides whether the line fits.
        let before = harmless(last_characters(before, WIDEST + 1));
        let [marked, after] = [marked, after].map(|part| harmless(first_characters(part, WIDEST + 1)));
        let [wide_before, wide_marked, wide_after] = [&before, &marked, &after].map(|part| columns(part));
        if wide_before + wide_marked + wide_after <= WIDEST {
            let carets = marked.width().max(1);
            return Picture { before, marked, after, carets };
        }
        let room = WINDOW - wide_marked.min(MARKED);
        let room_before = wide_before.min(room - wide_after.min(AFTER));
        let [before_shown, marked_shown] = [tail(&before, room_before), head(&marked, MARKED)];
        let after_shown = if marked_shown == marked { head(&after, room - room_before) } else { "" };
        let cut_before = before_shown != before;
        let cut_after = marked_shown != marked || after_shown != after;
        Picture {
            before: format!("{}{before_shown}", if cut_before { "…" } else { "" }),
            marked: marked_shown.to_owned(),
            after: format!("{after_shown}{}", if cut_after { "…" } else { "" }),
            carets: marked_shown.width().max(1),
        }
    }
}

/// Where the picture is taken. The end of a file that ends with a newline is the end of its last
/// line of text, not an empty line that no editor shows.
fn first_offset(source: &Source, span: Span) -> u32 {
    let offset = source.character_start(span.start) as u32;
    let line = source.line(offset);
    let behind_last_line = source.line_span(line) == Some(Span::at(source.text.len() as u32));
    let before = if behind_last_line { source.line_span(line - 1) } else { None };
    before.map_or(offset, |last| last.end)
}

/// What a terminal shows for this text and nothing else: no control character moves the cursor, no
/// bidirectional mark turns the line around, no invisible character hides. A tab becomes four
/// blanks.
fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => shown.push_str("    "),
            c if !is_harmful(c) => shown.push(c),
            c if c < '\u{100}' => shown.push_str(&format!("\\x{:02x}", c as u32)),
            c if c < '\u{10000}' => shown.push_str(&format!("\\u{:04x}", c as u32)),
            c => shown.push_str(&format!("\\U{:08x}", c as u32)),
        }
    }
    shown
}

fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// For cutting only. A character that takes no column counts as one, so that a million of them do
/// not pass for a short line.
fn columns_of(character: char) -> usize {
    character.width().unwrap_or(1).max(1)
}

fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn head(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let too_wide = text.char_indices().find(|(_, character)| {
        used += columns_of(*character);
        used > columns
    });
    too_wide.map_or(text, |(at, _)| &text[..at])
}

fn tail(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let too_wide = text.char_indices().rev().find(|(_, character)| {
        used += columns_of(*character);
        used > columns
    });
    too_wide.map_or(text, |(at, character)| &text[at + character.len_utf8()..])
}

fn first_characters(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

fn last_characters(text: &str, count: usize) -> &str {
    text.char_indices().nth_back(count).map_or(text, |(at, character)| &text[at + character.len_utf8()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The picture of the part of a text between two `|`, without the file and the message.
    fn picture(text: &str) -> String {
        let (source, span) = marked(text);
        let page = Diagnostic::syntax(span, "oops").render(&source, Style::Plain);
        let lines = page.lines().collect::<Vec<_>>();
        assert_eq!((lines[0].split(", ").next(), lines.last()), (Some("  File \"x.zpy\""), Some(&"SyntaxError: oops")));
        lines[1..lines.len() - 1].join("\n")
    }

    fn marked(text: &str) -> (Source, Span) {
        let ends: Vec<usize> = text.match_indices('|').map(|(at, _)| at).collect();
        let span = Span::new(ends[0] as u32, ends[1] as u32 - 1);
        (Source::new("x.zpy", text.replace('|', "")), span)
    }

    #[test]
    fn the_picture_is_the_one_python_draws() {
        let (source, span) = marked("a\n  if x||\n    b\n");
        let page = Diagnostic::syntax(span, "expected ':'").render(&source, Style::Plain);
        assert_eq!(page, "  File \"x.zpy\", line 2\n    if x\n        ^\nSyntaxError: expected ':'\n");
    }

    #[test]
    fn carets_stand_under_the_whole_part() {
        assert_eq!(picture("print |1 2| 3"), "    print 1 2 3\n          ^^^");
    }

    #[test]
    fn a_part_of_several_lines_is_marked_to_the_end_of_its_first() {
        assert_eq!(picture("x = |(1,  \n2)|"), "    x = (1,  \n        ^^^");
        assert_eq!(picture("x = (1|\n|2)"), "    x = (1\n          ^");
    }

    #[test]
    fn the_end_of_a_file_is_the_end_of_its_last_line() {
        assert_eq!(picture("x = (\n||"), "    x = (\n         ^");
        assert_eq!(picture("x = (||"), "    x = (\n         ^");
        assert_eq!(picture("||"), "    ");
    }

    #[test]
    fn a_blank_line_and_an_indentation_get_no_carets() {
        assert_eq!(picture("if x:\n  ||\n"), "    ");
        assert_eq!(picture("x\n|  |y = 1"), "    y = 1");
        assert_eq!(picture("x\n  ||y = 1"), "    y = 1\n    ^");
        assert_eq!(picture("x\n|  y| = 1"), "    y = 1\n    ^");
    }

    #[test]
    fn a_part_past_the_end_is_marked_at_the_end() {
        let source = Source::new("x.zpy", "ab");
        let page = Diagnostic::syntax(Span::new(70, 90), "oops").render(&source, Style::Plain);
        assert_eq!(page, "  File \"x.zpy\", line 1\n    ab\n      ^\nSyntaxError: oops\n");
    }

    #[test]
    fn wide_and_combining_characters_keep_the_carets_in_place() {
        assert_eq!(picture("名前 = |日本| 3"), "    名前 = 日本 3\n           ^^^^");
        assert_eq!(picture("😀 |é|"), "    😀 é\n       ^");
        assert_eq!(picture("e\u{301} |x|"), "    e\u{301} x\n      ^");
        assert_eq!(picture("e|\u{301}|"), "    e\u{301}\n     ^");
    }

    #[test]
    fn a_tab_is_four_blanks() {
        assert_eq!(picture("\tx\t=|\t1\t2|"), "    x    =    1    2\n          ^^^^^^^^^^");
    }

    #[test]
    fn what_would_move_or_hide_on_a_terminal_is_spelled_out() {
        assert_eq!(picture("'\x1b[2J\x07' |1|"), "    '\\x1b[2J\\x07' 1\n                  ^");
        assert_eq!(picture("x|\u{200b}|y"), "    x\\u200by\n     ^^^^^^");
        assert_eq!(
            picture("'\u{202e}\u{85}\u{e0041}' |1|"),
            "    '\\u202e\\x85\\U000e0041' 1\n                           ^"
        );
    }

    #[test]
    fn a_line_as_wide_as_a_picture_may_be_is_shown_whole() {
        let text = "x".repeat(190) + "|0123456789|";
        let carets = " ".repeat(194) + &"^".repeat(10);
        assert_eq!(picture(&text), format!("    {}\n{carets}", text.replace('|', "")));
    }

    #[test]
    fn a_wider_line_is_cut_on_both_sides_of_the_part() {
        let picture = picture(&("a".repeat(5000) + "|0123456789|" + &"b".repeat(5000)));
        let line = format!("    …{}0123456789{}…", "a".repeat(70), "b".repeat(40));
        let carets = " ".repeat(4 + 71) + &"^".repeat(10);
        assert_eq!(picture, format!("{line}\n{carets}"));
    }

    #[test]
    fn a_wide_line_is_cut_only_where_it_is_too_long() {
        let at_start = picture(&("|x|".to_owned() + &"b".repeat(500)));
        assert_eq!(at_start, format!("    x{}…\n    ^", "b".repeat(119)));
        let at_end = picture(&("日".repeat(500) + "|x|"));
        assert_eq!(at_end, format!("    …{}x\n{}^", "日".repeat(59), " ".repeat(4 + 1 + 118)));
        let all = picture(&format!("a = |{}|", "x".repeat(500)));
        assert_eq!(all, format!("    a = {}…\n        {}", "x".repeat(80), "^".repeat(80)));
    }

    #[test]
    fn a_million_characters_without_width_are_cut_too() {
        assert!(picture(&("\u{301}".repeat(1_000_000) + "|x|")).len() < 1000);
    }

    #[test]
    fn remarks_follow_the_message() {
        let (source, span) = marked("f(a,\n  b|]|\n");
        let diagnostic =
            Diagnostic::syntax(span, "closing parenthesis ']' does not match opening parenthesis '(' on line 1")
                .label(Span::new(1, 2), "'(' was opened here")
                .note("brackets close in the opposite order")
                .help("close it with ')'");
        let expected = "  File \"x.zpy\", line 2\n    b]\n     ^\n\
                        SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1\n  \
                        note: line 1: '(' was opened here\n    f(a,\n     ^\n  \
                        note: brackets close in the opposite order\n  \
                        help: close it with ')'\n";
        assert_eq!(diagnostic.render(&source, Style::Plain), expected);
    }

    #[test]
    fn a_warning_has_the_same_picture() {
        let (source, span) = marked("import |os|");
        let page = Diagnostic::warning(span, "'os' imported but unused").render(&source, Style::Plain);
        let expected = "  File \"x.zpy\", line 1\n    import os\n           ^^\nwarning: 'os' imported but unused\n";
        assert_eq!(page, expected);
    }

    #[test]
    fn colours_are_those_of_python() {
        let (source, span) = marked("if x||");
        let page = Diagnostic::syntax(span, "expected ':'").help("add it").render(&source, Style::Colour);
        let expected = "  File \x1b[35m\"x.zpy\"\x1b[0m, line \x1b[35m1\x1b[0m\n    if x\n        \x1b[1;31m^\x1b[0m\n\
                        \x1b[1;35mSyntaxError\x1b[0m: \x1b[35mexpected ':'\x1b[0m\n  \x1b[1;32mhelp\x1b[0m: add it\n";
        assert_eq!(page, expected);
        let (source, span) = marked("a |b| c");
        let page = Diagnostic::warning(span, "b").render(&source, Style::Colour);
        assert!(page.contains("    a \x1b[1;31mb\x1b[0m c\n      \x1b[1;31m^\x1b[0m\n\x1b[1;33mwarning\x1b[0m: b\n"));
    }

    #[test]
    fn a_name_of_a_file_cannot_move_the_cursor() {
        let page = Diagnostic::syntax(Span::at(0), "oops").render(&Source::new("\x1b[2J\n", "x"), Style::Colour);
        assert!(page.starts_with("  File \x1b[35m\"\\x1b[2J\\x0a\"\x1b[0m, line"));
    }
}
