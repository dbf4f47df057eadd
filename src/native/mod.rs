//! The modules in Rust, one file each, and the one list of them. A module is made when it is first imported.

mod builtins;

use crate::runtime::native::{Lazy, ModuleDef};

static MODULES: [Lazy<ModuleDef>; 1] = [Lazy::new("builtins", builtins::definition)];

/// The module of this name.
pub fn module(name: &str) -> Option<&'static ModuleDef> {
    MODULES.iter().find(|module| module.name == name).map(Lazy::get)
}
