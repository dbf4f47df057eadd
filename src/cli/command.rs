//! The command line as data, and how it is read. The conventions are Python's: the options of
//! `zpy` end where the program is named, and all that follows belongs to the program.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use crate::text::similar;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Version,
    /// `zpy` alone: the REPL, or the program on standard input if that is no terminal.
    Start(Settings),
    Run(Run),
    Repl(Settings),
    /// Files, folders, or `-` for standard input.
    Check(Vec<OsString>),
    Dump(Stage, Program),
}

#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub program: Program,
    pub args: Vec<OsString>,
    pub settings: Settings,
}

/// Where a program is.
#[derive(Debug, PartialEq, Eq)]
pub enum Program {
    Script(OsString),
    Code(OsString),
    Module(OsString),
    Input,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// `-i`: enter the REPL when the program has ended.
    pub inspect: bool,
    /// `-u`: let output pass at once.
    pub unbuffered: bool,
    /// `-q`: greet nobody.
    pub quiet: bool,
}

/// What `--tokens` and `--ast` show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Tokens,
    Tree,
}

/// Why a command line is none, in one sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Misuse(pub String);

pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, Misuse> {
    let mut parser = Parser { args, settings: Settings::default(), stage: None };
    loop {
        let goal = match parser.args.next() {
            Some(arg) => parser.word(arg)?,
            None => Some(Goal::Nothing),
        };
        if let Some(goal) = goal {
            return parser.command(goal);
        }
    }
}

struct Parser<A> {
    args: A,
    settings: Settings,
    stage: Option<Stage>,
}

/// What ends the options.
enum Goal {
    Help,
    Version,
    Check,
    Repl,
    Program(Program),
    Nothing,
}

impl<A: Iterator<Item = OsString>> Parser<A> {
    /// Takes an option, or finds what to do.
    fn word(&mut self, word: OsString) -> Result<Option<Goal>, Misuse> {
        match word.as_bytes() {
            b"-" => Ok(Some(Goal::Program(Program::Input))),
            b"--" => Ok(Some(self.args.next().map_or(Goal::Nothing, |path| Goal::Program(Program::Script(path))))),
            [b'-', b'-', name @ ..] => self.long_option(name, &word),
            [b'-', letters @ ..] => self.short_options(letters, &word),
            b"check" if self.stage.is_none() => Ok(Some(Goal::Check)),
            b"repl" if self.stage.is_none() => Ok(Some(Goal::Repl)),
            _ => Ok(Some(Goal::Program(Program::Script(word)))),
        }
    }

    fn long_option(&mut self, name: &[u8], word: &OsStr) -> Result<Option<Goal>, Misuse> {
        match name {
            b"help" => return Ok(Some(Goal::Help)),
            b"version" => return Ok(Some(Goal::Version)),
            b"tokens" => self.stage = Some(Stage::Tokens),
            b"ast" => self.stage = Some(Stage::Tree),
            _ => return Err(unknown_option(word, None)),
        }
        Ok(None)
    }

    /// One or more letters. The value of `-c` and `-m` is the rest of the word, or the next one.
    fn short_options(&mut self, letters: &[u8], word: &OsStr) -> Result<Option<Goal>, Misuse> {
        for (at, letter) in letters.iter().enumerate() {
            match letter {
                b'i' => self.settings.inspect = true,
                b'u' => self.settings.unbuffered = true,
                b'q' => self.settings.quiet = true,
                b'h' => return Ok(Some(Goal::Help)),
                b'V' => return Ok(Some(Goal::Version)),
                b'c' => {
                    return self
                        .value(&letters[at + 1..], "-c", "CODE")
                        .map(|code| Some(Goal::Program(Program::Code(code))));
                }
                b'm' => {
                    return self
                        .value(&letters[at + 1..], "-m", "MODULE")
                        .map(|name| Some(Goal::Program(Program::Module(name))));
                }
                _ => return Err(unknown_option(word, Some(&letters[at..]))),
            }
        }
        Ok(None)
    }

    fn value(&mut self, rest: &[u8], option: &str, what: &str) -> Result<OsString, Misuse> {
        if !rest.is_empty() {
            return Ok(OsStr::from_bytes(rest).to_owned());
        }
        self.args.next().ok_or_else(|| Misuse(format!("option '{option}' needs a value: {option} {what}")))
    }

    fn command(self, goal: Goal) -> Result<Command, Misuse> {
        match (goal, self.stage) {
            (Goal::Help, _) => Ok(Command::Help),
            (Goal::Version, _) => Ok(Command::Version),
            (Goal::Check, _) => files(self.args),
            (Goal::Repl, _) => nothing_more(self.args, "repl").map(|()| Command::Repl(self.settings)),
            (Goal::Program(program), Some(stage)) => {
                nothing_more(self.args, stage.option()).map(|()| Command::Dump(stage, program))
            }
            (Goal::Program(program), None) => {
                Ok(Command::Run(Run { program, args: self.args.collect(), settings: self.settings }))
            }
            (Goal::Nothing, Some(stage)) => Err(Misuse(format!(
                "'{}' needs a program: FILE, -c CODE, -m MODULE, or - for standard input",
                stage.option()
            ))),
            (Goal::Nothing, None) => Ok(Command::Start(self.settings)),
        }
    }
}

impl Stage {
    fn option(self) -> &'static str {
        match self {
            Stage::Tokens => "--tokens",
            Stage::Tree => "--ast",
        }
    }
}

/// The words after `check`.
fn files(mut args: impl Iterator<Item = OsString>) -> Result<Command, Misuse> {
    let mut files = Vec::new();
    while let Some(arg) = args.next() {
        match arg.as_bytes() {
            b"-h" | b"--help" => return Ok(Command::Help),
            b"--" => files.extend(args.by_ref()),
            [b'-', _, ..] => return Err(unknown_option(&arg, None)),
            _ => files.push(arg),
        }
    }
    match files.is_empty() {
        true => Err(Misuse("'check' needs files or folders: zpy check FILE...".to_owned())),
        false => Ok(Command::Check(files)),
    }
}

fn nothing_more(mut args: impl Iterator<Item = OsString>, what: &str) -> Result<(), Misuse> {
    match args.next() {
        Some(arg) => Err(Misuse(format!("'{what}' takes nothing more, but got '{}'", arg.to_string_lossy()))),
        None => Ok(()),
    }
}

/// `letters` are what is left of a word of short options, from the unknown one on.
fn unknown_option(word: &OsStr, letters: Option<&[u8]>) -> Misuse {
    const SHORT: [&str; 7] = ["-c", "-h", "-i", "-m", "-q", "-u", "-V"];
    const LONG: [&str; 6] = ["--ast", "--help", "--tokens", "--version", "check", "repl"];
    let word = word.to_string_lossy();
    if let Some(meant) = similar::closest(&word, LONG) {
        return Misuse(format!("unknown option '{word}'. Did you mean '{meant}'?"));
    }
    let letter = letters.and_then(|letters| String::from_utf8_lossy(letters).chars().next());
    let option = letter.map_or(word.into_owned(), |letter| format!("-{letter}"));
    let meant = SHORT.iter().find(|short| short.eq_ignore_ascii_case(&option));
    let hint = meant.map_or(String::new(), |meant| format!(". Did you mean '{meant}'?"));
    Misuse(format!("unknown option '{option}'{hint}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Command {
        parse(args.iter().map(OsString::from)).unwrap()
    }

    fn words(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    fn runs(program: Program, args: &[&str], settings: Settings) -> Command {
        Command::Run(Run { program, args: words(args), settings })
    }

    const NONE: Settings = Settings { inspect: false, unbuffered: false, quiet: false };
    const ALL: Settings = Settings { inspect: true, unbuffered: true, quiet: true };

    #[test]
    fn options_end_where_the_program_is_named() {
        assert_eq!(parsed(&["x.py", "-i", "--", "y"]), runs(Program::Script("x.py".into()), &["-i", "--", "y"], NONE));
        assert_eq!(parsed(&["-iuq", "x.py"]), runs(Program::Script("x.py".into()), &[], ALL));
        assert_eq!(parsed(&["-i", "-u", "-q", "-", "-V"]), runs(Program::Input, &["-V"], ALL));
        assert_eq!(parsed(&["--", "-V", "-h"]), runs(Program::Script("-V".into()), &["-h"], NONE));
    }

    #[test]
    fn a_value_is_the_rest_of_the_word_or_the_next_one() {
        assert_eq!(parsed(&["-cx", "y"]), runs(Program::Code("x".into()), &["y"], NONE));
        assert_eq!(parsed(&["-c", "x", "y"]), runs(Program::Code("x".into()), &["y"], NONE));
        assert_eq!(parsed(&["-c", "-m", "y"]), runs(Program::Code("-m".into()), &["y"], NONE));
        assert_eq!(parsed(&["-c=x"]), runs(Program::Code("=x".into()), &[], NONE));
        assert_eq!(parsed(&["-c", ""]), runs(Program::Code("".into()), &[], NONE));
        assert_eq!(parsed(&["-iuqm", "a.b", "-c"]), runs(Program::Module("a.b".into()), &["-c"], ALL));
        assert_eq!(parsed(&["-iuqma.b"]), runs(Program::Module("a.b".into()), &[], ALL));
    }

    #[test]
    fn without_a_program_it_depends_on_the_terminal() {
        assert_eq!(parsed(&[]), Command::Start(NONE));
        assert_eq!(parsed(&["-iqu"]), Command::Start(ALL));
        assert_eq!(parsed(&["-q", "--"]), Command::Start(Settings { quiet: true, ..NONE }));
        assert_eq!(parsed(&["-iqu", "repl"]), Command::Repl(ALL));
    }

    #[test]
    fn files_to_check_may_be_anything_but_options() {
        assert_eq!(parsed(&["check", "x", "-", "."]), Command::Check(words(&["x", "-", "."])));
        assert_eq!(parsed(&["check", "--", "-x", "--"]), Command::Check(words(&["-x", "--"])));
        assert_eq!(parsed(&["-u", "check", "check"]), Command::Check(words(&["check"])));
    }

    #[test]
    fn dumps_take_any_program() {
        assert_eq!(parsed(&["--ast", "check"]), Command::Dump(Stage::Tree, Program::Script("check".into())));
        assert_eq!(parsed(&["--tokens", "-c", "x"]), Command::Dump(Stage::Tokens, Program::Code("x".into())));
        assert_eq!(parsed(&["-u", "--ast", "-"]), Command::Dump(Stage::Tree, Program::Input));
    }

    #[test]
    fn the_first_of_help_and_version_wins() {
        assert_eq!(parsed(&["-Vh"]), Command::Version);
        assert_eq!(parsed(&["--help", "-V"]), Command::Help);
        assert_eq!(parsed(&["--ast", "-h"]), Command::Help);
    }
}
