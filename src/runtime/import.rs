//! Finding and running modules.
//!
//! A module is looked for in `sys.modules`, then among those in Rust, then in the folders of `sys.path`: `x.zpy`,
//! `x/__init__.zpy`, the same as `.py`; then in the library inside the binary. It stands in `sys.modules` before its code
//! runs, so that modules may import each other, and is taken out again if that fails.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::{Exc, R, Vm, attr, names, ops};
use crate::heap::{Lent, Raised, Symbol, Value};
use crate::sys::{environment, file};
use crate::text::{Source, decode};
use crate::types::{self, List, Module, NativeFunction};
use crate::{syntax, tree};

/// `import a.b.c`: the module at the end of the path.
pub fn import(vm: &Vm, path: &str) -> R {
    let mut parent: Option<Value> = None;
    let mut end = 0;
    for part in path.split('.') {
        end += part.len();
        let name = &path[..end];
        let module = load(vm, name, parent.as_ref())?;
        if let Some(package) = &parent
            && package.get::<Module>().is_some()
        {
            attr::set(vm, package.lend(), vm.symbol(part)?, module.clone())?;
        }
        parent = Some(module);
        end += 1;
    }
    parent.ok_or_else(|| vm.value_error("Empty module name"))
}

/// A module that has been imported already.
pub fn known(vm: &Vm, name: &str) -> Option<Value> {
    let key = vm.str(name).ok()?;
    types::dict::get(vm, vm.modules.get().lend(), key.lend()).ok().flatten()
}

/// `import a.b.c` without `as`: the package at the beginning of the path.
pub fn import_top(vm: &Vm, path: &str) -> R {
    import(vm, path)?;
    let top = path.split('.').next().unwrap_or(path);
    import(vm, top)
}

/// The full name of what `from ..path import` means in a module.
pub fn absolute(vm: &Vm, globals: Lent, level: u32, path: &str) -> R<String> {
    if level == 0 {
        return Ok(path.to_owned());
    }
    let mut package = package_of(vm, globals)?;
    if package.is_empty() {
        return Err(vm.import_error("attempted relative import with no known parent package"));
    }
    for _ in 1..level {
        match package.rsplit_once('.') {
            Some((outer, _)) => package.truncate(outer.len()),
            None => return Err(vm.import_error("attempted relative import beyond top-level package")),
        }
    }
    Ok(if path.is_empty() { package } else { format!("{package}.{path}") })
}

/// The package that a module belongs to, or is.
fn package_of(vm: &Vm, globals: Lent) -> R<String> {
    let text = |name| -> R<Option<String>> {
        let found = types::dict::get_name(vm, globals, name)?;
        Ok(found.and_then(|found| found.lend().str().map(|found| found.to_text())))
    };
    if let Some(package) = text(names::PACKAGE)? {
        return Ok(package);
    }
    let name = text(names::NAME)?.unwrap_or_default();
    if types::dict::get_name(vm, globals, names::PATH)?.is_some() {
        return Ok(name);
    }
    Ok(name.rsplit_once('.').map_or(String::new(), |(package, _)| package.to_owned()))
}

/// `from module import name`: an attribute, or a module of that package.
pub fn from(vm: &Vm, module: Lent, name: Symbol) -> R {
    if let Some(found) = attr::get_forgiving(vm, module, name)? {
        return Ok(found);
    }
    let known = module.get::<Module>();
    let is_package = match known {
        Some(known) => known.get(vm, names::PATH)?.is_some(),
        None => false,
    };
    let package = known.map_or_else(String::new, |known| known.name_text(vm));
    let wanted = vm.text(name);
    if is_package {
        let path = format!("{package}.{wanted}");
        match import(vm, &path) {
            Ok(found) => return Ok(found),
            Err(raised) if !is_about(vm, &path) => return Err(raised),
            Err(raised) => vm.forgive(Exc::ModuleNotFoundError, raised)?,
        }
    }
    Err(cannot_import(vm, module, &package, name))
}

/// Whether the pending exception says that there is no such module.
fn is_about(vm: &Vm, path: &str) -> bool {
    vm.is_raised(Exc::ModuleNotFoundError)
        && vm
            .payload::<types::Exception>(vm.raised().lend())
            .is_some_and(|payload| payload.name.get().lend().str().is_some_and(|name| name.to_text() == path))
}

fn cannot_import(vm: &Vm, module: Lent, package: &str, name: Symbol) -> Raised {
    let file = module.get::<Module>().and_then(|module| module.get(vm, names::FILE).ok().flatten());
    let place = file.and_then(|file| file.lend().str().map(|file| file.to_text()));
    let place = place.unwrap_or_else(|| "unknown location".to_owned());
    let message = format!("cannot import name '{}' from '{package}' ({place})", vm.text(name));
    raise_about(vm, Exc::ImportError, &message, &vm.text(name), module)
}

/// An error about a module or a name in it, which it remembers for "Did you mean".
fn raise_about(vm: &Vm, class: Exc, message: &str, name: &str, module: Lent) -> Raised {
    let made = vm.str(message).and_then(|message| vm.exception(class, &[message]));
    let (Ok(exception), Ok(name)) = (made, vm.str(name)) else { return vm.no_memory() };
    super::exceptions::remember(vm, exception.lend(), module, name);
    vm.raise_value(exception)
}

/// `from module import *`: into a namespace.
pub fn star(vm: &Vm, module: Lent, into: Lent) -> R<()> {
    let listed = attr::get_forgiving(vm, module, names::ALL)?;
    if let Some(listed) = &listed {
        for name in ops::collect(vm, listed.lend())? {
            let Some(symbol) = types::object::attribute_name(vm, name.lend())? else { continue };
            types::dict::set(vm, into, name.lend(), attr::get(vm, module, symbol)?)?;
        }
        return Ok(());
    }
    for name in types::object::directory(vm, module)? {
        let is_public = name.lend().str().is_some_and(|name| !name.to_text().starts_with('_'));
        if is_public && let Some(symbol) = types::object::attribute_name(vm, name.lend())? {
            types::dict::set(vm, into, name.lend(), attr::get(vm, module, symbol)?)?;
        }
    }
    Ok(())
}

/// One module, whose package has been imported.
fn load(vm: &Vm, name: &str, package: Option<&Value>) -> R {
    let key = vm.str(name)?;
    let modules = vm.modules.get();
    match types::dict::get(vm, modules.lend(), key.lend())? {
        Some(known) if *known == *Value::NONE => {
            let message = format!("import of {name} halted; None in sys.modules");
            return Err(raise_about(vm, Exc::ModuleNotFoundError, &message, name, Lent::NONE));
        }
        Some(known) => return Ok(known),
        None => {}
    }
    if let Some(definition) = (vm.native_module)(name) {
        let module = make_native(vm, name, definition)?;
        types::dict::set(vm, modules.lend(), key.lend(), module.clone())?;
        return Ok(module);
    }
    match find(vm, name, package)? {
        Some(found) => run(vm, name, &key, found),
        None => Err(not_found(vm, name, package)),
    }
}

fn not_found(vm: &Vm, name: &str, package: Option<&Value>) -> Raised {
    let is_inside = package.and_then(|package| package.get::<Module>()).map(|package| package.get(vm, names::PATH));
    let message = match is_inside {
        Some(Ok(None)) => {
            let (outer, _) = name.rsplit_once('.').unwrap_or(("", name));
            format!("No module named '{name}'; '{outer}' is not a package")
        }
        _ => format!("No module named '{name}'"),
    };
    raise_about(vm, Exc::ModuleNotFoundError, &message, name, Lent::NONE)
}

/// A module in Rust as an object of this interpreter.
fn make_native(vm: &Vm, name: &str, definition: &'static super::native::ModuleDef) -> R {
    let module = Module::create(vm, name, vm.str(definition.doc)?)?;
    let Some(made) = module.get::<Module>() else { return Ok(module) };
    if name == "builtins" {
        // Who changes this module changes what every program knows.
        let known = super::builtins::all(vm)?;
        types::dict::set(vm, known.lend(), vm.name(names::NAME)?.lend(), vm.str(name)?)?;
        made.dict.set(known);
        return Ok(module);
    }
    for native in definition.functions() {
        made.set(vm, vm.symbol(native.name)?, NativeFunction::create(vm, native, module.lend())?)?;
    }
    for (name, value) in &definition.values {
        made.set(vm, vm.symbol(name)?, value(vm)?)?;
    }
    if name == "sys" {
        vm.sys.set(module.clone());
    }
    Ok(module)
}

/// Where the text of a module is.
enum Found {
    File {
        path: PathBuf,
        is_package: bool,
    },
    /// In the library inside the binary.
    Library(&'static str),
}

fn find(vm: &Vm, name: &str, package: Option<&Value>) -> R<Option<Found>> {
    let stem = name.rsplit('.').next().unwrap_or(name);
    let folders = match package.and_then(|package| package.get::<Module>()) {
        Some(package) => match package.get(vm, names::PATH)? {
            Some(path) => ops::collect(vm, path.lend())?,
            None => return Ok(None),
        },
        None => ops::collect(vm, search_path(vm)?.lend())?,
    };
    for folder in folders.iter().filter_map(|folder| folder.lend().str()) {
        if let Some(found) = find_in(Path::new(&folder.to_text()), stem) {
            return Ok(Some(found));
        }
    }
    Ok((vm.library)(name).map(Found::Library))
}

fn find_in(folder: &Path, stem: &str) -> Option<Found> {
    ["zpy", "py"].iter().find_map(|suffix| {
        let file = folder.join(format!("{stem}.{suffix}"));
        let init = folder.join(stem).join(format!("__init__.{suffix}"));
        match (file::is_file(&file), file::is_file(&init)) {
            (_, true) => Some(Found::File { path: init, is_package: true }),
            (true, false) => Some(Found::File { path: file, is_package: false }),
            (false, false) => None,
        }
    })
}

/// The list that `sys.path` is.
pub fn search_path(vm: &Vm) -> R {
    if vm.path.word() == *Value::NONE {
        let mut folders = vec![vm.home.borrow().clone()];
        let more = environment::variable("ZPYPATH").unwrap_or_default();
        folders.extend(std::env::split_paths(&more).map(|folder| folder.to_string_lossy().into_owned()));
        let folders = folders.iter().map(|folder| vm.str(folder)).collect::<R<Vec<Value>>>()?;
        vm.path.set(vm.list(folders)?);
    }
    if let Some(sys) = vm.sys.get().get::<Module>()
        && let Some(path) = sys.get(vm, vm.symbol("path")?)?
        && path.get::<List>().is_some()
    {
        return Ok(path);
    }
    Ok(vm.path.get())
}

fn run(vm: &Vm, name: &str, key: &Value, found: Found) -> R {
    let module = Module::create(vm, name, Value::NONE)?;
    let Some(made) = module.get::<Module>() else { return Ok(module) };
    let (source, is_package) = match found {
        Found::Library(text) => (Source::new(format!("<library {name}>"), text), false),
        Found::File { path, is_package } => {
            let shown = path.to_string_lossy().into_owned();
            made.set(vm, names::FILE, vm.str(&shown)?)?;
            if is_package {
                let folder = path.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
                made.set(vm, names::PATH, vm.list(vec![vm.str(&folder)?])?)?;
            }
            (read(vm, &path)?, is_package)
        }
    };
    let package = if is_package { name } else { name.rsplit_once('.').map_or("", |(package, _)| package) };
    made.set(vm, names::PACKAGE, vm.str(package)?)?;
    types::dict::set(vm, vm.modules.get().lend(), key.lend(), module.clone())?;
    match execute(vm, source, made.dict.get()) {
        // A module may have put something else in its place.
        Ok(_) => Ok(types::dict::get(vm, vm.modules.get().lend(), key.lend())?.unwrap_or(module)),
        Err(raised) => {
            types::dict::remove_name(vm, vm.modules.get().lend(), key.lend());
            Err(raised)
        }
    }
}

fn read(vm: &Vm, path: &Path) -> R<Source> {
    let bytes = match file::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return Err(vm.os_error(&error, Some(vm.str(&path.to_string_lossy())?))),
    };
    decode(path.to_string_lossy(), bytes).map_err(|fault| vm.syntax_error(&fault.diagnostic, &fault.source))
}

/// Runs the text of a module in its namespace.
pub fn execute(vm: &Vm, source: Source, namespace: Value) -> R {
    match syntax::load(&source) {
        Ok(program) => tree::run(vm, Rc::new(source), program, namespace),
        Err(fault) => Err(vm.syntax_error(&fault, &source)),
    }
}
