//! `_io`: streams.

use crate::heap::kind;
use crate::runtime::native::ModuleDef;
use crate::types::io::open;

const OPEN: &str =
    "open(file, mode='r', buffering=-1, encoding=none, errors=none, newline=none, closefd=true, opener=none)";
const OPEN_DOC: &str = "Opens a file. The mode says what for: r to read, w to write it anew, a to append, x to make it; + for \
                        both; b for bytes.";

/// The function `open`, which every program knows.
pub fn with_open(module: ModuleDef) -> ModuleDef {
    module.function(OPEN, OPEN_DOC, open::open)
}

pub fn definition() -> ModuleDef {
    with_open(ModuleDef::new("_io", "Streams, in Rust."))
        .value("StringIO", |vm| vm.class(kind::STRING_IO))
        .value("BytesIO", |vm| vm.class(kind::BYTES_IO))
        .value("TextIOWrapper", |vm| vm.class(kind::TEXT_FILE))
        .value("BufferedReader", |vm| vm.class(kind::BINARY_FILE))
        .value("_StandardStream", |vm| vm.class(kind::FILE))
}
