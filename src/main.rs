use std::process::ExitCode;

fn main() -> ExitCode {
    zpy::cli::run(zpy::sys::environment::arguments())
}
