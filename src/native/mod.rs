//! The modules in Rust, one file each, and the one list of them. A module is made when it is first imported.

mod builtins;
mod collections;
mod functools;
mod gc;
mod io;
mod itertools;
mod math;
mod operator;
mod os;
mod sys;
mod time;

use crate::runtime::native::{Lazy, ModuleDef};

static MODULES: [Lazy<ModuleDef>; 11] = [
    Lazy::new("_collections", collections::definition),
    Lazy::new("_functools", functools::definition),
    Lazy::new("_io", io::definition),
    Lazy::new("_os", os::definition),
    Lazy::new("builtins", builtins::definition),
    Lazy::new("gc", gc::definition),
    Lazy::new("itertools", itertools::definition),
    Lazy::new("math", math::definition),
    Lazy::new("operator", operator::definition),
    Lazy::new("sys", sys::definition),
    Lazy::new("time", time::definition),
];

/// The module of this name.
pub fn module(name: &str) -> Option<&'static ModuleDef> {
    MODULES.iter().find(|module| module.name == name).map(Lazy::get)
}

/// The names of all modules in Rust.
pub fn names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|module| module.name)
}

/// The text of a module that is inside the binary.
pub fn library(name: &str) -> Option<&'static str> {
    LIBRARY.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// Modules written in ZPy, from `stdlib/`.
static LIBRARY: [(&str, &str); 16] = [
    ("__future__", include_str!("../../stdlib/__future__.zpy")),
    ("abc", include_str!("../../stdlib/abc.zpy")),
    ("bisect", include_str!("../../stdlib/bisect.zpy")),
    ("collections", include_str!("../../stdlib/collections.zpy")),
    ("collections_abc", include_str!("../../stdlib/collections_abc.zpy")),
    ("contextlib", include_str!("../../stdlib/contextlib.zpy")),
    ("copy", include_str!("../../stdlib/copy.zpy")),
    ("functools", include_str!("../../stdlib/functools.zpy")),
    ("heapq", include_str!("../../stdlib/heapq.zpy")),
    ("io", include_str!("../../stdlib/io.zpy")),
    ("keyword", include_str!("../../stdlib/keyword.zpy")),
    ("os", include_str!("../../stdlib/os.zpy")),
    ("os_path", include_str!("../../stdlib/os_path.zpy")),
    ("string", include_str!("../../stdlib/string.zpy")),
    ("types", include_str!("../../stdlib/types.zpy")),
    ("typing", include_str!("../../stdlib/typing.zpy")),
];
