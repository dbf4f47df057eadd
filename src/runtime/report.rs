//! What people read when nobody catches an exception: the functions it passed, each with its line and the part of it
//! that failed, then the exception itself, and before all that what led to it.

use unicode_width::UnicodeWidthStr;

use super::traceback::{self, Traceback};
use super::{Exc, R, Vm, attr, exceptions, names, ops};
use crate::heap::{Lent, Value};
use crate::syntax::ast::{ExprKind, StmtKind};
use crate::syntax::{self};
use crate::text::{Source, Span};
use crate::types::{Class, Exception};

/// Entries of one place that follow each other, of which all are shown.
const REPEATS: usize = 3;

/// The whole report; each line ends with a newline.
pub fn report(vm: &Vm, exception: Lent) -> String {
    let mut page = String::new();
    for (at, (link, exception)) in chain(vm, exception).iter().enumerate() {
        if at > 0 {
            page.push_str(match link {
                Link::Cause => "\nThe above exception was the direct cause of the following exception:\n\n",
                Link::Context => "\nDuring handling of the above exception, another exception occurred:\n\n",
            });
        }
        page.push_str(&traceback(vm, exception.lend()));
        page.push_str(&picture_of_text(vm, exception.lend()).unwrap_or_else(|| headline(vm, exception.lend())));
        page.push_str(&notes(vm, exception.lend()));
    }
    page
}

/// How an exception led to the next one.
#[derive(Clone, Copy)]
enum Link {
    Cause,
    Context,
}

/// The exceptions that led to one, the first of all first, each with how it followed from the one before it.
fn chain(vm: &Vm, exception: Lent) -> Vec<(Link, Value)> {
    let (mut links, mut current) = (Vec::<(Link, Value)>::new(), exception.keep());
    loop {
        let before = vm.payload::<Exception>(current.lend()).and_then(what_led_to);
        let link = before.as_ref().map_or(Link::Context, |(link, _)| *link);
        links.push((link, current));
        match before {
            Some((_, before)) if !links.iter().any(|(_, known)| **known == *before) => current = before,
            _ => break,
        }
    }
    links.reverse();
    links
}

fn what_led_to(exception: &Exception) -> Option<(Link, Value)> {
    let (cause, context) = (exception.cause.get(), exception.context.get());
    if *cause != *Value::NONE {
        return Some((Link::Cause, cause));
    }
    (*context != *Value::NONE && !exception.suppress_context.get()).then_some((Link::Context, context))
}

/// `Traceback (most recent call last):` and its entries; nothing if there are none.
fn traceback(vm: &Vm, exception: Lent) -> String {
    let entries = traceback::entries(vm, exception);
    let entries: Vec<&Traceback> = entries.iter().filter_map(|entry| entry.get::<Traceback>()).collect();
    if entries.is_empty() {
        return String::new();
    }
    let mut page = "Traceback (most recent call last):\n".to_owned();
    for group in entries.chunk_by(|one, other| is_same_place(one, other)) {
        group.iter().take(REPEATS).for_each(|entry| page.push_str(&show_entry(entry)));
        let more = group.len().saturating_sub(REPEATS);
        if more > 0 {
            let s = if more == 1 { "" } else { "s" };
            page.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
        }
    }
    page
}

fn is_same_place(one: &Traceback, other: &Traceback) -> bool {
    let place = |entry: &Traceback| (traceback::line(entry), std::rc::Rc::as_ptr(&entry.origin.source));
    place(one) == place(other) && one.origin.name == other.origin.name
}

fn show_entry(entry: &Traceback) -> String {
    let (source, line) = (&entry.origin.source, traceback::line(entry));
    let header = format!("  File \"{}\", line {line}, in {}\n", source.name, entry.origin.name);
    match source.line_text(line) {
        Some(text) if !text.trim().is_empty() => header + &picture(source, line, text, entry.place),
        _ => header,
    }
}

/// The line, and marks under what failed, unless that is all of it.
fn picture(source: &Source, line: u32, text: &str, place: Span) -> String {
    let shown = text.trim();
    let start = source.line_start(place.start) as usize;
    let first = (place.start as usize).saturating_sub(start).min(text.len());
    let last = (place.end as usize).saturating_sub(start).clamp(first, text.trim_end().len().max(first));
    let is_one_line = source.line(place.end) == line;
    let (Some(segment), Some(before)) = (text.get(first..last), text.get(..first)) else {
        return format!("    {shown}\n");
    };
    let anchors = if is_one_line { anchors(segment) } else { None };
    let width = segment.chars().count();
    if width >= shown.chars().count() && anchors.is_none() {
        return format!("    {shown}\n");
    }
    let blanks = text.width().saturating_sub(text.trim_start().width());
    let indent = " ".repeat(before.width().saturating_sub(blanks));
    format!("    {shown}\n    {indent}{}\n", marks(segment, anchors))
}

fn marks(segment: &str, anchors: Option<(usize, usize)>) -> String {
    match anchors
        .and_then(|(left, right)| Some((segment.get(..left)?, segment.get(left..right)?, segment.get(right..)?)))
    {
        Some((left, middle, right)) => {
            "~".repeat(left.width()) + &"^".repeat(middle.width()) + &"~".repeat(right.width())
        }
        None => "^".repeat(segment.width()),
    }
}

/// The part of an expression that says best what failed: the operator of a calculation, the brackets of a subscript.
fn anchors(segment: &str) -> Option<(usize, usize)> {
    let module = syntax::parse(&Source::new("", segment)).ok()?;
    let [statement] = module.body.as_slice() else { return None };
    let StmtKind::Expr(expression) = &statement.kind else { return None };
    match &expression.kind {
        ExprKind::Binary(left, _, right) => {
            let between = segment.get(left.span.end as usize..right.span.start as usize)?;
            let blanks = between.len() - between.trim_start_matches([' ', ')', '\t']).len();
            let operator = between.get(blanks..)?.trim_end_matches([' ', '(', '\t']);
            let start = left.span.end as usize + blanks;
            Some((start, start + operator.len().clamp(1, 2)))
        }
        ExprKind::Subscript(value, index) => {
            let close = segment.get(index.span.end as usize..)?.find(']')?;
            Some((value.span.end as usize, index.span.end as usize + close + 1))
        }
        _ => None,
    }
}

/// A text that is not a program is shown with the place.
fn picture_of_text(vm: &Vm, exception: Lent) -> Option<String> {
    if !exceptions::is_instance(vm, exception, Exc::SyntaxError) {
        return None;
    }
    let picture = vm.payload::<Exception>(exception)?.object.get();
    picture.lend().str().map(|picture| picture.to_text())
}

/// `ValueError: message`
pub fn headline(vm: &Vm, exception: Lent) -> String {
    let name = class_name(vm, exception);
    let message = match ops::str_text(vm, exception) {
        Ok(message) => message,
        Err(_) => {
            drop(vm.take_error());
            "<exception str() failed>".to_owned()
        }
    };
    let hint =
        super::hint::did_you_mean(vm, exception).map_or(String::new(), |meant| format!(". Did you mean: '{meant}'?"));
    if message.is_empty() && hint.is_empty() {
        return format!("{name}\n");
    }
    format!("{name}: {message}{hint}\n")
}

fn class_name(vm: &Vm, exception: Lent) -> String {
    let found = || -> R<(String, Option<String>)> {
        let class = vm.class_of(exception)?;
        let qualified = match class.get::<Class>() {
            Some(known) => ops::str_text(vm, known.qualified.get().lend())?,
            None => String::new(),
        };
        let module = attr::lookup(vm, class.lend(), names::MODULE)?;
        Ok((qualified, module.and_then(|module| module.lend().str().map(|module| module.to_text()))))
    };
    match found() {
        Ok((qualified, Some(module))) if module != "builtins" && module != "__main__" => {
            format!("{module}.{qualified}")
        }
        Ok((qualified, _)) => qualified,
        Err(_) => {
            drop(vm.take_error());
            vm.type_name(exception)
        }
    }
}

/// What `add_note` has added.
fn notes(vm: &Vm, exception: Lent) -> String {
    let found = attr::get_forgiving(vm, exception, names::NOTES).and_then(|notes| match notes {
        Some(notes) => ops::collect(vm, notes.lend()),
        None => Ok(Vec::new()),
    });
    let notes = match found {
        Ok(notes) => notes,
        Err(_) => {
            drop(vm.take_error());
            return String::new();
        }
    };
    notes.iter().filter_map(|note| ops::str_text(vm, note.lend()).ok()).map(|note| note + "\n").collect()
}

/// The exit code that an exception at the top level means, and what is to be said; none if it is to be reported.
pub fn exit_code(vm: &Vm, exception: Lent) -> Option<(u8, Option<String>)> {
    if !exceptions::is_instance(vm, exception, Exc::SystemExit) {
        return None;
    }
    let code = vm.payload::<Exception>(exception).map(|payload| payload.args.get());
    let args = code.as_ref().and_then(|args| args.lend().tuple()).map(|args| args.items()).unwrap_or_default();
    match args {
        [] => Some((0, None)),
        [code] if **code == *Value::NONE => Some((0, None)),
        [code] => match crate::types::int::of(vm.bare(code.lend())) {
            Some(int) => Some((int.to_i64().unwrap_or(-1) as u8, None)),
            None => Some((1, ops::str_text(vm, code.lend()).ok())),
        },
        [_, ..] => Some((1, code.as_ref().and_then(|args| ops::str_text(vm, args.lend()).ok()))),
    }
}
