fn main() {
    lalrpop::Configuration::new()
        .emit_rerun_directives(true)
        .process_dir("grammar")
        .expect("grammar/zpy.lalrpop has a conflict or a fault; see above");
}
