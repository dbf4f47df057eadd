//! Ctrl-C, wherever a program waits: a real child, a real signal. Nothing here sleeps to let the child get somewhere: it
//! says when it is about to wait, and a signal that is quicker than the wait must end it all the same.

#![cfg(unix)]

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

/// A child that nobody interrupts ends after this time, and fails its test.
const LIMIT: Duration = Duration::from_secs(60);

struct Waiting {
    child: Child,
    output: BufReader<ChildStdout>,
    /// Whoever holds this keeps standard input open.
    _open: mpsc::Sender<()>,
}

/// Starts a program, and comes back when it says that it is ready.
fn start(program: &str) -> Waiting {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zpy"));
    command.args(["-c", program]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let open = keep_open(child.stdin.take().unwrap());
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    assert_eq!(line, "ready\n");
    Waiting { child, output, _open: open }
}

/// Standard input has nothing to read, and ends when the test does or the time is over.
fn keep_open(input: ChildStdin) -> mpsc::Sender<()> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let _ = receiver.recv_timeout(LIMIT);
        drop(input);
    });
    sender
}

impl Waiting {
    fn signal(&self, signal: Signal) {
        kill(Pid::from_raw(self.child.id() as i32), signal).unwrap();
    }

    /// What it still writes, and how it ends: a number, or the signal.
    fn end(mut self) -> (String, Result<i32, i32>) {
        let (mut written, mut complaint) = (String::new(), String::new());
        self.output.read_to_string(&mut written).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        let status = self.child.wait().unwrap();
        (written + &complaint, status.code().ok_or(status.signal().unwrap_or(0)))
    }
}

/// Interrupts a program that waits, several times, so that the signal meets it in different places.
fn interrupted(wait: &str) {
    for _ in 0..10 {
        let program = format!(
            "import sys, time\ntry:\n    print('ready', flush=true)\n    {wait}\nexcept KeyboardInterrupt:\n    print('caught')\nprint('on')"
        );
        let waiting = start(&program);
        waiting.signal(Signal::SIGINT);
        assert_eq!(waiting.end(), ("caught\non\n".to_owned(), Ok(0)), "{wait}");
    }
}

#[test]
fn a_sleep_ends() {
    interrupted("time.sleep(60)");
}

#[test]
fn a_question_ends() {
    interrupted("input()");
}

#[test]
fn reading_standard_input_ends() {
    interrupted("sys.stdin.read()");
    interrupted("sys.stdin.readline()");
    interrupted("list(sys.stdin)");
}

#[test]
fn reading_a_file_that_others_write_ends() {
    interrupted("open('/dev/stdin').read()");
    interrupted("open(0, 'rb').readline()");
}

#[test]
fn a_loop_ends() {
    interrupted("while true: pass");
}

#[test]
fn who_does_not_catch_it_ends_by_the_signal() {
    let waiting = start("import time\nprint('ready', flush=true)\ntime.sleep(60)");
    waiting.signal(Signal::SIGINT);
    let (written, end) = waiting.end();
    assert!(written.ends_with("KeyboardInterrupt\n"), "{written}");
    assert_eq!(end, Err(Signal::SIGINT as i32));
}

#[test]
fn another_signal_ends_no_wait() {
    let waiting = start(
        "import time\nstart = time.monotonic()\nprint('ready', flush=true)\ntime.sleep(0.05)\nprint(time.monotonic() - start >= 0.05)",
    );
    waiting.signal(Signal::SIGSTOP);
    waiting.signal(Signal::SIGCONT);
    waiting.signal(Signal::SIGWINCH);
    assert_eq!(waiting.end(), ("true\n".to_owned(), Ok(0)));
}

#[test]
fn what_was_read_before_the_interruption_is_not_lost() {
    let program = "import sys\nprint('ready', flush=true)\nwhile true:\n    try:\n        print(input())\n        break\n    except KeyboardInterrupt:\n        print('caught', flush=true)";
    let mut command = Command::new(env!("CARGO_BIN_EXE_zpy"));
    command.args(["-c", program]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    assert_eq!(output.next().unwrap().unwrap(), "ready");
    std::io::Write::write_all(&mut input, b"half").unwrap();
    kill(Pid::from_raw(child.id() as i32), Signal::SIGINT).unwrap();
    assert_eq!(output.next().unwrap().unwrap(), "caught");
    std::io::Write::write_all(&mut input, b" and half\n").unwrap();
    assert_eq!(output.next().unwrap().unwrap(), "half and half");
    assert!(child.wait().unwrap().success());
}
