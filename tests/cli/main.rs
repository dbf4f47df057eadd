//! The command line, asked as people ask it: through the built binary.

mod check;
mod colour;
#[path = "../common/golden.rs"]
mod golden;
mod options;
mod output;
mod pictures;
mod programs;
mod repl;
mod zpy;
