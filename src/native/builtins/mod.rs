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

use crate::heap::Value;
use crate::runtime::native::ModuleDef;

pub fn definition() -> ModuleDef {
    let module = ModuleDef::new("builtins", "The functions, types and exceptions that every program knows.")
        .value("NotImplemented", |_| Ok(Value::NOT_IMPLEMENTED))
        .value("Ellipsis", |_| Ok(Value::ELLIPSIS))
        .value("__name__", |vm| vm.str("builtins"))
        .value("__debug__", |_| Ok(Value::bool(true)));
    let themes = [number::define, iterate::define, inspect::define, output::define, helper::define, execute::define];
    themes.into_iter().fold(module, |module, define| define(module))
}
