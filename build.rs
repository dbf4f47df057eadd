//! Makes the parser, and tells the linker what belongs together in the static binary.

use std::env;
use std::path::Path;

fn main() {
    lalrpop::Configuration::new()
        .emit_rerun_directives(true)
        .process_dir("grammar")
        .expect("grammar/zpy.lalrpop has a conflict or a fault; see above");
    if env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|environment| environment == "musl") {
        arrange();
    }
}

/// What the start of a program needs stands side by side (see the script), and code and constants in one piece.
fn arrange() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("link/start.ld");
    println!("cargo::rerun-if-changed={}", script.display());
    println!("cargo::rustc-link-arg-bins=-Wl,-T,{}", script.display());
    println!("cargo::rustc-link-arg-bins=-Wl,-z,noseparate-code");
}
