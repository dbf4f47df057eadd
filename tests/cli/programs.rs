//! Where a program may be: a script, a folder, a string, a module, standard input.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use crate::zpy::{Folder, command, said, zpy, zpy_in, zpy_reading};

/// A program whose picture tells where it came from.
const WRONG: &str = "x = = 1\n";

#[track_caller]
fn reads(folder: &Folder, args: &[&str], name: &str) {
    let said = zpy_in(folder, args);
    assert_eq!((said.status, &*said.out), (Some(1), ""), "{}", said.err);
    let start = format!("  File \"{name}\", line 1\n    x = = 1\n        ^\nSyntaxError: ");
    assert!(said.err.starts_with(&start), "{}", said.err);
}

#[test]
fn a_script_is_read() {
    let folder = Folder::new("script");
    folder.write("right.zpy", "x = 1\n").write("sub/wrong.py", WRONG);
    zpy_in(&folder, ["right.zpy", "-c", "--help"]).is_right();
    reads(&folder, &["sub/wrong.py"], "sub/wrong.py");
    reads(&folder, &["./sub/wrong.py"], "./sub/wrong.py");
}

#[test]
fn a_missing_script_is_named() {
    let folder = Folder::new("missing_script");
    folder.write("file", "");
    let missing = "[Errno 2] No such file or directory";
    zpy_in(&folder, ["x.zpy"]).fails(2, &format!("zpy: can't open file 'x.zpy': {missing}\n"));
    zpy_in(&folder, ["--", "-c"]).fails(2, &format!("zpy: can't open file '-c': {missing}\n"));
    zpy_in(&folder, [""]).fails(2, &format!("zpy: can't open file '': {missing}\n"));
    zpy_in(&folder, ["file/x"]).fails(2, "zpy: can't open file 'file/x': [Errno 20] Not a directory\n");
}

#[test]
fn a_script_may_be_called_like_a_command() {
    let folder = Folder::new("script_like_command");
    folder.write("check", WRONG).write("repl", WRONG).write("-c", WRONG);
    reads(&folder, &["./check"], "./check");
    reads(&folder, &["--", "check"], "check");
    reads(&folder, &["--", "repl"], "repl");
    reads(&folder, &["--", "-c"], "-c");
    reads(&folder, &["--ast", "check"], "check");
}

#[test]
fn names_may_be_any_bytes() {
    let folder = Folder::new("any_bytes");
    let name = OsStr::from_bytes(b"caf\xe9.zpy");
    folder.write(name, WRONG);
    let said = zpy_in(&folder, [name]);
    assert!(said.err.starts_with("  File \"caf\u{fffd}.zpy\", line 1\n    x = = 1\n"), "{}", said.err);
    zpy([OsStr::from_bytes(b"-c"), OsStr::from_bytes(b"1"), OsStr::from_bytes(b"\xff\xfe")]).is_right();
}

#[test]
fn a_folder_runs_its_main_program() {
    let folder = Folder::new("folder");
    folder.write("both/__main__.zpy", WRONG).write("both/__main__.py", "").write("py/__main__.py", WRONG);
    folder.write("none/main.zpy", "");
    reads(&folder, &["both"], "both/__main__.zpy");
    reads(&folder, &["py/"], "py/__main__.py");
    zpy_in(&folder, ["none"]).fails(1, "zpy: can't find '__main__' module in 'none'\n");
}

#[test]
fn a_string_is_read() {
    zpy(["-c", ""]).is_right();
    zpy(["-c", "# coding: latin-1\nx = 'é'"]).is_right();
    reads(&Folder::new("string"), &["-c", WRONG], "<string>");
    let bytes = OsStr::from_bytes(b"x = '\xe9'");
    let picture = "  File \"<string>\", line 1\n    x = '\u{fffd}'\n         ^\nSyntaxError: (unicode error) 'utf-8' \
                   codec can't decode byte 0xe9 in position 5: invalid continuation byte\n";
    zpy([OsStr::new("-c"), bytes]).fails(1, picture);
}

#[test]
fn standard_input_is_read() {
    zpy_reading(b"x = 1\n", [""; 0]).is_right();
    zpy_reading(b"", ["-"]).is_right();
    zpy_reading("# coding: latin-1\nx = 'é'\n".as_bytes(), ["-", "-c", "x"]).is_right();
    for args in [&[][..], &["-"], &["-u"], &["-uq", "-"]] {
        let said = zpy_reading(WRONG.as_bytes(), args);
        assert_eq!(said.status, Some(1));
        assert!(said.err.starts_with("  File \"<stdin>\", line 1\n    x = = 1\n"), "{}", said.err);
    }
}

#[test]
fn standard_input_may_be_no_file() {
    let folder = Folder::new("input_is_folder");
    let input = std::fs::File::open(&folder.0).unwrap();
    let said = said(command(["-"]).stdin(input).output().unwrap());
    said.fails(1, "zpy: can't read standard input: [Errno 21] Is a directory\n");
}

#[test]
fn a_module_is_found_beside_us() {
    let folder = Folder::new("module");
    folder.write("one.zpy", WRONG).write("one.py", "").write("two.py", WRONG).write("a/b/three.zpy", WRONG);
    reads(&folder, &["-m", "one", "-x"], "one.zpy");
    reads(&folder, &["-mtwo"], "two.py");
    reads(&folder, &["-um", "a.b.three"], "a/b/three.zpy");
    reads(&folder, &["--ast", "-m", "two"], "two.py");
}

#[test]
fn a_package_runs_its_main_module() {
    let folder = Folder::new("package");
    folder.write("p/__init__.zpy", "").write("p/__main__.zpy", WRONG).write("p.py", "");
    folder.write("q/__init__.py", "").write("q/__main__.py", WRONG);
    folder.write("r/__init__.py", "");
    reads(&folder, &["-m", "p"], "p/__main__.zpy");
    reads(&folder, &["-m", "q"], "q/__main__.py");
    let message = "zpy: No module named r.__main__; 'r' is a package and cannot be directly executed\n";
    zpy_in(&folder, ["-m", "r"]).fails(1, message);
}

#[test]
fn zpypath_names_more_folders_for_modules() {
    let folder = Folder::new("zpypath");
    folder.write("here/near.zpy", WRONG).write("x/near.zpy", "").write("y/far.py", WRONG);
    let run = |module: &str| {
        let mut command = command(["-m", module]);
        said(command.current_dir(folder.0.join("here")).env("ZPYPATH", "../x:../y").output().unwrap())
    };
    assert!(run("near").err.starts_with("  File \"near.zpy\", line 1\n"), "{}", run("near").err);
    assert!(run("far").err.starts_with("  File \"../y/far.py\", line 1\n"), "{}", run("far").err);
}

#[test]
fn a_missing_module_is_named() {
    let folder = Folder::new("missing_module");
    folder.write("x.py", "");
    zpy_in(&folder, ["-m", "no.such"]).fails(1, "zpy: No module named no.such\n");
    zpy_in(&folder, ["-m", "../missing_module/x"]).fails(1, "zpy: No module named ../missing_module/x\n");
    let hint = "zpy: No module named x.py. Try 'x' instead of 'x.py' as the module name\n";
    zpy_in(&folder, ["-m", "x.py"]).fails(1, hint);
}
