//! Line by line: reads one logical input after another and says what is wrong with it.

use super::report::show;
use crate::syntax::{
    self,
    ast::{Module, StmtKind},
};
use crate::sys::stream;
use crate::text::{Diagnostic, Source, decode_utf8};

const GREETING: &str = concat!(
    "zpy ",
    env!("CARGO_PKG_VERSION"),
    ": checks what you type and runs nothing yet. An empty line ends a block, Ctrl-D leaves.\n"
);

/// What has been typed so far is ...
enum State {
    Unfinished,
    Right,
    Wrong(Diagnostic),
}

pub fn run(greet: bool) -> u8 {
    if greet {
        stream::write_error(GREETING);
    }
    let mut typed = Vec::new();
    loop {
        stream::write_error(if typed.is_empty() { ">>> " } else { "... " });
        let at_end = !stream::read_line(&mut typed).unwrap_or(false);
        if at_end {
            stream::write_error("\n");
        }
        if answered(&typed, at_end) {
            typed.clear();
        }
        if at_end {
            return 0;
        }
    }
}

/// Whether the input is finished and has been dealt with.
fn answered(typed: &[u8], at_end: bool) -> bool {
    let source = match decode_utf8("<stdin>", typed.to_vec()) {
        Ok(source) => source,
        Err(fault) => {
            show(&fault.diagnostic, &fault.source);
            return true;
        }
    };
    match state(&source, at_end) {
        State::Unfinished => return false,
        State::Right => {}
        State::Wrong(fault) => show(&fault, &source),
    }
    true
}

fn state(source: &Source, at_end: bool) -> State {
    match syntax::load(source) {
        Ok(program) if !at_end && ends_in_block(&program.module) && !ends_with_blank_line(source) => State::Unfinished,
        Ok(_) => State::Right,
        Err(fault) if !at_end && can_be_mended(&fault, source) => State::Unfinished,
        Err(fault) => State::Wrong(fault),
    }
}

/// More lines may belong to the last statement.
fn ends_in_block(module: &Module) -> bool {
    use StmtKind::{Class, For, Function, If, Match, Try, While, With};
    module.body.last().is_some_and(|last| {
        matches!(last.kind, If(..) | While(_) | For(_) | Try(_) | With(_) | Match(_) | Function(_) | Class(_))
    })
}

fn ends_with_blank_line(source: &Source) -> bool {
    source.text.lines().count() > 1 && source.text.lines().next_back().is_some_and(|line| line.trim().is_empty())
}

/// Whether more lines can make this right. In a bracket or a string they can. At the end of the
/// text they can where a block, or what belongs to one, is missing; an empty line gives that up.
fn can_be_mended(fault: &Diagnostic, source: &Source) -> bool {
    let says = |start: &str| fault.message.starts_with(start);
    if fault.message.ends_with("was never closed") || says("unterminated triple-quoted") {
        return true;
    }
    let is_nothing = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let at_end = source.text[source.character_start(fault.span.start)..].lines().all(is_nothing);
    let in_block = says("expected an indented block") || says("expected 'except'") || says("unexpected end of file");
    let decorates = source.text.lines().next_back().is_some_and(|line| line.trim_start().starts_with('@'));
    (at_end && in_block || decorates) && !ends_with_blank_line(source)
}
