//! Finding the text of a program: a script, a string, a module or standard input.
//!
//! A function here that finds none has told people why, and returns the exit code.

use std::env;
use std::ffi::{OsStr, OsString};
use std::iter;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::command::Program;
use super::report::{FAULT, MISUSE, complain, show};
use crate::sys::{environment, file, stream};
use crate::text::{Source, Undecodable, decode, decode_utf8};

pub fn load(program: &Program) -> Result<Source, u8> {
    match program {
        Program::Script(path) => load_script(Path::new(path)),
        Program::Code(code) => readable(decode_utf8("<string>", code.as_bytes().to_vec())),
        Program::Module(name) => load_module(name),
        Program::Input => load_input(),
    }
}

pub fn load_file(path: &Path) -> Result<Source, u8> {
    match file::read(path) {
        Ok(bytes) => readable(decode(path.to_string_lossy(), bytes)),
        Err(error) => Err(cannot_open(path, &error)),
    }
}

pub fn load_input() -> Result<Source, u8> {
    match stream::read_input() {
        Ok(bytes) => readable(decode("<stdin>", bytes)),
        Err(error) => {
            complain(&format!("can't read standard input: {}", file::describe(&error)));
            Err(FAULT)
        }
    }
}

pub fn cannot_open(path: &Path, error: &std::io::Error) -> u8 {
    complain(&format!("can't open file '{}': {}", path.display(), file::describe(error)));
    MISUSE
}

fn readable(text: Result<Source, Box<Undecodable>>) -> Result<Source, u8> {
    text.map_err(|fault| {
        show(&fault.diagnostic, &fault.source);
        FAULT
    })
}

/// A file, or a folder with a `__main__` in it.
fn load_script(path: &Path) -> Result<Source, u8> {
    if !path.is_dir() {
        return load_file(path);
    }
    match ["__main__.zpy", "__main__.py"].map(|main| path.join(main)).iter().find(|main| main.is_file()) {
        Some(main) => load_file(main),
        None => {
            complain(&format!("can't find '__main__' module in '{}'", path.display()));
            Err(FAULT)
        }
    }
}

/// A module that is run: `a.b` is `a/b.zpy`, or the package `a/b` with a `__main__` in it; then the
/// same as `.py`; first beside us, then in the folders of ZPYPATH.
fn load_module(name: &OsStr) -> Result<Source, u8> {
    let path = environment::variable("ZPYPATH").unwrap_or_default();
    let folders: Vec<_> = iter::once(PathBuf::new()).chain(env::split_paths(&path)).collect();
    let bases: Vec<_> = folders.iter().filter_map(|folder| Some(folder.join(module_path(name)?))).collect();
    let found = bases.iter().flat_map(|base| ["zpy", "py"].map(|suffix| forms(base, suffix))).flatten();
    match found.into_iter().find(|path| path.is_file()) {
        Some(path) => load_file(&path),
        None => {
            let is_package =
                bases.iter().any(|base| ["__init__.zpy", "__init__.py"].iter().any(|init| base.join(init).is_file()));
            complain(&no_module(&name.to_string_lossy(), is_package));
            Err(FAULT)
        }
    }
}

/// None if the name cannot be a module's.
fn module_path(name: &OsStr) -> Option<PathBuf> {
    let parts = name.as_bytes().split(|byte| *byte == b'.');
    parts.map(|part| (!part.is_empty() && !part.contains(&b'/')).then(|| OsStr::from_bytes(part))).collect()
}

fn forms(base: &Path, suffix: &str) -> [PathBuf; 2] {
    let mut module = OsString::from(base);
    module.push(format!(".{suffix}"));
    [module.into(), base.join(format!("__main__.{suffix}"))]
}

fn no_module(name: &str, is_package: bool) -> String {
    if is_package {
        return format!("No module named {name}.__main__; '{name}' is a package and cannot be directly executed");
    }
    let stem = name.strip_suffix(".zpy").or(name.strip_suffix(".py"));
    let hint = stem.map_or(String::new(), |stem| format!(". Try '{stem}' instead of '{name}' as the module name"));
    format!("No module named {name}{hint}")
}
