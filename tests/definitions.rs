//! Everything that is defined in Rust says what it does, has a signature that is one, and prints what its examples say.
//!
//! The examples stand in the help of a definition as in Python's doc tests. All of them become one program, which the
//! binary runs: each example prints a line that no other prints, then what it has to say.

use std::fmt::Write as _;
use std::process::Command;

use zpy::native;
use zpy::runtime::native::Native;
use zpy::runtime::signature::{Role, Signature};
use zpy::syntax::{self, ast::StmtKind};
use zpy::text::Source;
use zpy::types;

/// A definition under the name that people know it by.
struct Defined {
    name: String,
    native: &'static Native,
}

fn all() -> Vec<Defined> {
    let of_types = types::definitions().flat_map(|definition| {
        let natives = definition.methods.iter().chain(&definition.new).chain(&definition.init);
        natives.map(move |native| Defined { name: format!("{}.{}", definition.name, native.name), native })
    });
    let of_modules = native::names().filter_map(native::module).flat_map(|module| {
        let functions = module.functions();
        functions.map(move |native| Defined { name: format!("{}.{}", module.name, native.name), native })
    });
    of_types.chain(of_modules).collect()
}

#[test]
fn every_definition_says_what_it_does() {
    let silent: Vec<_> = all().into_iter().filter(|defined| defined.native.doc.trim().is_empty()).collect();
    assert!(silent.is_empty(), "{:?}", silent.iter().map(|defined| &defined.name).collect::<Vec<_>>());
}

#[test]
fn every_signature_is_a_line_that_def_understands() {
    for Defined { name, native } in all() {
        let source = Source::new("signature", format!("def {}:\n    pass\n", native.text));
        let module =
            syntax::parse(&source).unwrap_or_else(|fault| panic!("{name}: {}: {}", native.text, fault.message));
        let [statement] = module.body.as_slice() else { panic!("{name}: one statement") };
        let StmtKind::Function(function) = &statement.kind else { panic!("{name}: a function") };
        let read = Signature::read(native.text);
        let by_grammar: Vec<_> = function.params.iter().map(|param| module.names.text(param.name.kind)).collect();
        let by_us: Vec<_> = read.parameters.iter().map(|parameter| parameter.name).collect();
        assert_eq!(by_us, by_grammar, "{name}: {}", native.text);
        let kinds = |role| read.parameters.iter().filter(|parameter| parameter.role == role).count();
        assert_eq!(kinds(Role::PositionalOnly), function.params.positional_only.len(), "{name}: {}", native.text);
        assert_eq!(kinds(Role::KeywordOnly), function.params.keyword_only.len(), "{name}: {}", native.text);
    }
}

/// What stands behind `>>>` and `...`, and what it prints.
fn examples(doc: &str) -> Vec<(String, String)> {
    let mut examples: Vec<(String, String)> = Vec::new();
    for line in doc.lines() {
        match (line.strip_prefix(">>> "), line.strip_prefix("... ").or(line.strip_prefix("...")), examples.last_mut()) {
            (Some(code), _, _) => examples.push((code.to_owned() + "\n", String::new())),
            (None, Some(more), Some((code, _))) => *code += &format!("{more}\n"),
            (None, None, Some((_, printed))) if !line.trim().is_empty() => *printed += &format!("{line}\n"),
            _ => {}
        }
    }
    examples
}

/// The example as a program: the value of an expression at its end is shown.
fn program(code: &str) -> String {
    let source = Source::new("example", code);
    let Ok(module) = syntax::parse(&source) else { return code.to_owned() };
    match module.body.last() {
        Some(last) if matches!(last.kind, StmtKind::Expr(_)) => {
            let (before, shown) = code.split_at(last.span.start as usize);
            format!("{before}\n_ = {}\nif _ is not none: print(repr(_))\n", shown.trim_end())
        }
        _ => code.to_owned(),
    }
}

#[test]
fn every_example_prints_what_it_says() {
    let (mut text, mut expected) = (String::new(), String::new());
    for module in native::names().filter(|name| *name != "builtins") {
        let _ = writeln!(text, "import {module}");
    }
    let _ = writeln!(text, "import collections, functools, io\nfrom collections import *");
    for Defined { name, native } in all() {
        for (code, printed) in examples(native.doc) {
            let _ = writeln!(text, "print('# {name}')\n{}", program(&code));
            let _ = write!(expected, "# {name}\n{printed}");
        }
    }
    let path = std::env::temp_dir().join(format!("zpy-examples-{}.zpy", std::process::id()));
    std::fs::write(&path, text).expect("a place for the program");
    let run = Command::new(env!("CARGO_BIN_EXE_zpy")).arg(&path).output().expect("the binary runs");
    let _ = std::fs::remove_file(&path);
    let printed = String::from_utf8_lossy(&run.stdout);
    for (line, (got, wanted)) in printed.lines().zip(expected.lines()).enumerate() {
        let place = expected.lines().take(line + 1).filter(|line| line.starts_with("# ")).last();
        assert_eq!(got, wanted, "{place:?}");
    }
    assert_eq!(printed.lines().count(), expected.lines().count(), "{}", String::from_utf8_lossy(&run.stderr));
}
