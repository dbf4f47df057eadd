//! Options: what they mean alone and together, and what is said about wrong ones.

use crate::zpy::zpy;

const USAGE: &str = "\
usage: zpy [OPTIONS] [SCRIPT | -c CODE | -m MODULE | -] [ARGUMENTS...]
       zpy check FILE...
Try 'zpy --help' for more.
";

#[track_caller]
fn is_misuse(args: &[&str], sentence: &str) {
    zpy(args).fails(2, &format!("zpy: {sentence}\n{USAGE}"));
}

#[test]
fn the_version_is_printed() {
    for option in ["-V", "--version", "-uV", "-Vx"] {
        zpy([option]).prints(concat!("zpy ", env!("CARGO_PKG_VERSION"), "\n"));
    }
}

#[test]
fn the_help_names_every_command_and_option() {
    let help = zpy(["--help"]);
    assert_eq!((help.status, &*help.err), (Some(0), ""));
    for word in
        ["SCRIPT", "-c", "-m", " - ", "repl", "check", "-i", "-q", "-u", "-h", "-V", "--tokens", "--ast", "ZPYPATH"]
    {
        assert!(help.out.contains(word), "{word}");
    }
    for call in [&["-h"][..], &["-ih"], &["check", "-h"], &["check", "--help"], &["--ast", "--help"]] {
        assert_eq!(zpy(call), help, "{call:?}");
    }
}

#[test]
fn the_help_fits_a_terminal() {
    let widest = zpy(["--help"]).out.lines().map(str::len).max();
    assert!(widest <= Some(80), "{widest:?}");
}

#[test]
fn an_unknown_option_is_named_with_what_may_be_meant() {
    is_misuse(&["-x"], "unknown option '-x'");
    is_misuse(&["-iux", "file"], "unknown option '-x'");
    is_misuse(&["-v"], "unknown option '-v'. Did you mean '-V'?");
    is_misuse(&["--tokns", "x.py"], "unknown option '--tokns'. Did you mean '--tokens'?");
    is_misuse(&["--AST", "x.py"], "unknown option '--AST'. Did you mean '--ast'?");
    is_misuse(&["-version"], "unknown option '-version'. Did you mean '--version'?");
    is_misuse(&["--check"], "unknown option '--check'. Did you mean 'check'?");
    is_misuse(&["--unheard-of"], "unknown option '--unheard-of'");
    is_misuse(&["check", "-x", "x.py"], "unknown option '-x'");
}

#[test]
fn an_option_without_its_value_is_named() {
    is_misuse(&["-c"], "option '-c' needs a value: -c CODE");
    is_misuse(&["-um"], "option '-m' needs a value: -m MODULE");
}

#[test]
fn what_needs_a_program_says_so() {
    is_misuse(&["--ast"], "'--ast' needs a program: FILE, -c CODE, -m MODULE, or - for standard input");
    is_misuse(&["-u", "--tokens"], "'--tokens' needs a program: FILE, -c CODE, -m MODULE, or - for standard input");
    is_misuse(&["check"], "'check' needs files or folders: zpy check FILE...");
}

#[test]
fn what_takes_nothing_more_says_so() {
    is_misuse(&["--ast", "-c", "x", "y"], "'--ast' takes nothing more, but got 'y'");
    is_misuse(&["repl", "x.py"], "'repl' takes nothing more, but got 'x.py'");
}

#[test]
fn short_options_may_share_a_dash() {
    zpy(["-uqc", "x = 1"]).is_right();
    zpy(["-ucx = 1"]).is_right();
    zpy(["-cx = 1", "-x", "--unheard-of"]).is_right();
}

#[test]
fn what_follows_the_program_belongs_to_it() {
    zpy(["-c", "x = 1", "--version", "-Z", "--", "-"]).is_right();
}
