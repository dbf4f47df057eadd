//! Calling the binary, and folders to call it in.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use nix::pty::openpty;

/// What a call said.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    /// A correct program that says nothing was found and run.
    #[track_caller]
    pub fn is_right(&self) {
        assert_eq!((self.status, &*self.out, &*self.err), (Some(0), "", ""));
    }

    #[track_caller]
    pub fn fails(&self, status: i32, err: &str) {
        assert_eq!((self.status, &*self.out, &*self.err), (Some(status), "", err));
    }

    #[track_caller]
    pub fn prints(&self, out: &str) {
        assert_eq!((self.status, &*self.out, &*self.err), (Some(0), out, ""));
    }
}

/// A call that knows nothing of the environment of the tests, with nothing on standard input.
pub fn command<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zpy"));
    command.args(args).env_clear().env("TERM", "xterm").stdin(Stdio::null());
    command
}

pub fn zpy<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Said {
    said(command(args).output().unwrap())
}

pub fn zpy_in<S: AsRef<OsStr>>(folder: &Folder, args: impl IntoIterator<Item = S>) -> Said {
    said(command(args).current_dir(&folder.0).output().unwrap())
}

pub fn zpy_reading<S: AsRef<OsStr>>(input: &[u8], args: impl IntoIterator<Item = S>) -> Said {
    let mut command = command(args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    said(child.wait_with_output().unwrap())
}

pub fn said(output: Output) -> Said {
    Said { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// A pseudo-terminal: our end, and the one that a call takes for a terminal.
pub fn terminal() -> (fs::File, OwnedFd) {
    let pair = openpty(None, None).unwrap();
    (pair.master.into(), pair.slave)
}

/// What was written to a terminal that nobody holds any more. Linux ends it with an error.
pub fn shown(mut master: fs::File) -> String {
    let mut bytes = Vec::new();
    let _ = master.read_to_end(&mut bytes);
    text(bytes).replace("\r\n", "\n")
}

/// An empty folder of a test's own.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }
}
