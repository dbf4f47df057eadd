//! The functions that every program knows.

use crate::runtime::native::ModuleDef;

pub fn definition() -> ModuleDef {
    ModuleDef::new("builtins", "The functions, types and exceptions that every program knows.")
}
