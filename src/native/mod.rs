//! The modules in Rust, one file each, and the one list of them. A module is made when it is first imported.

mod builtins;
mod math;

use crate::runtime::native::{Lazy, ModuleDef};

static MODULES: [Lazy<ModuleDef>; 2] =
    [Lazy::new("builtins", builtins::definition), Lazy::new("math", math::definition)];

/// The module of this name.
pub fn module(name: &str) -> Option<&'static ModuleDef> {
    MODULES.iter().find(|module| module.name == name).map(Lazy::get)
}

/// The text of a module that is inside the binary.
pub fn library(name: &str) -> Option<&'static str> {
    LIBRARY.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// Modules written in ZPy, from `stdlib/`.
static LIBRARY: [(&str, &str); 0] = [];
