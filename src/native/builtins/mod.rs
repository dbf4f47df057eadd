//! The functions that every program knows, by theme.
//!
//! - [`number`]: `abs`, `round`, `bin` …; [`iterate`]: `len`, `sum`, `sorted`, `max` …; [`inspect`]: `isinstance`,
//!   `getattr`, `dir` …; [`output`]: `print`, `input`; [`execute`]: `exec`, `eval` …; [`helper`]: ZPy's own `append`,
//!   `keys` …

mod execute;
mod helper;
mod inspect;
mod iterate;
mod number;
mod output;
mod sum;

use super::io;
use crate::heap::Value;
use crate::runtime::native::{Lazy, ModuleDef, Theme};

pub fn definition() -> ModuleDef {
    ModuleDef::new("builtins", "The functions, types and exceptions that every program knows.")
        .themes(&THEMES)
        .value("NotImplemented", |_| Ok(Value::NOT_IMPLEMENTED))
        .value("Ellipsis", |_| Ok(Value::ELLIPSIS))
        .value("__name__", |vm| vm.str("builtins"))
        .value("__debug__", |_| Ok(Value::bool(true)))
}

/// What most programs use stands first.
static THEMES: [Lazy<Theme>; 7] = [
    Lazy::new("output", output::theme),
    Lazy::new("iterate", iterate::theme),
    Lazy::new("inspect", inspect::theme),
    Lazy::new("number", number::theme),
    Lazy::new("open", || io::with_open(ModuleDef::theme())),
    Lazy::new("execute", execute::theme),
    Lazy::new("helper", helper::theme),
];
