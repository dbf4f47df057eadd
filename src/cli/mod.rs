//! The command line: what people ask for, and the exit code they get.

mod check;
mod command;
mod execute;
mod help;
mod program;
mod repl;
mod report;

use crate::syntax::{self, DumpOptions};
use crate::sys::{entry::Arguments, file, signal, stream};
use command::{Command, Misuse, Program, Run, Stage};
use report::{FAULT, MISUSE, complain, show};

/// Does what the arguments say; the exit code.
pub fn run(args: Arguments) -> u8 {
    match command::parse(args) {
        Ok(command) => obey(command),
        Err(Misuse(message)) => {
            complain(&message);
            stream::write_error(help::USAGE);
            MISUSE
        }
    }
}

fn obey(command: Command) -> u8 {
    match command {
        Command::Help => print(help::HELP),
        Command::Version => print(help::VERSION),
        Command::Start(settings) if settings.inspect || stream::is_input_terminal() => repl::run(!settings.quiet),
        Command::Start(settings) => start(&Run { program: Program::Input, args: Vec::new(), settings }),
        Command::Run(run) => start(&run),
        Command::Repl(settings) => repl::run(!settings.quiet),
        Command::Check(paths) => check::check(&paths),
        Command::Dump(stage, program) => dump(stage, &program),
    }
}

fn start(run: &Run) -> u8 {
    let status = match program::load(&run.program) {
        Ok(source) => execute::execute(source, run),
        Err(status) => status,
    };
    if run.settings.inspect { repl::run(false) } else { status }
}

fn dump(stage: Stage, program: &Program) -> u8 {
    let source = match program::load(program) {
        Ok(source) => source,
        Err(status) => return status,
    };
    let page = match stage {
        Stage::Tokens => syntax::tokens(&source),
        Stage::Tree => syntax::parse(&source).map(|module| syntax::dump(&module, DumpOptions::default()) + "\n"),
    };
    match page {
        Ok(page) => print(&page),
        Err(fault) => {
            show(&fault, &source);
            FAULT
        }
    }
}

/// Writes to standard output. A reader that has gone away ends us quietly, anything else that keeps
/// us from writing is said.
fn print(page: &str) -> u8 {
    signal::die_of_closed_pipe();
    match stream::write_output(page) {
        Ok(()) => 0,
        Err(error) => {
            complain(&format!("can't write to standard output: {}", file::describe(&error)));
            FAULT
        }
    }
}
