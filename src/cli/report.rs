//! Everything that goes to standard error, and the exit codes that go with it.

use crate::sys::{environment, stream};
use crate::text::{Diagnostic, Source, Style};

/// A program is wrong, or cannot be had.
pub const FAULT: u8 = 1;
/// The command line is wrong, or names what is not there.
pub const MISUSE: u8 = 2;

/// One line under the name of the program.
pub fn complain(message: &str) {
    stream::write_error(&format!("zpy: {message}\n"));
}

pub fn show(diagnostic: &Diagnostic, source: &Source) {
    stream::write_error(&diagnostic.render(source, style()));
}

/// Colours are for terminals. `NO_COLOR` takes them away and `FORCE_COLOR` gives them anywhere;
/// either counts if it is not empty.
fn style() -> Style {
    let is_set = |name| environment::variable(name).is_some_and(|value| !value.is_empty());
    let is_dumb = || environment::variable("TERM").is_some_and(|terminal| terminal == "dumb");
    let coloured = match () {
        () if is_set("NO_COLOR") => false,
        () if is_set("FORCE_COLOR") => true,
        () => stream::is_error_terminal() && !is_dumb(),
    };
    if coloured { Style::Colour } else { Style::Plain }
}
