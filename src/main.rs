use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: zpy::sys::allocate::Lists = zpy::sys::allocate::Lists;

fn main() -> ExitCode {
    zpy::cli::run(zpy::sys::environment::arguments())
}
