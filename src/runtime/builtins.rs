//! The names that every program knows. Their namespace fills as they are asked for: start-up makes none of them.

use super::native::ModuleDef;
use super::{Exc, R, Vm};
use crate::heap::{Symbol, Value};
use crate::types::{self, NativeFunction};

/// What stands behind a name that the module does not have.
pub fn find(vm: &Vm, name: Symbol) -> R<Option<Value>> {
    let builtins = vm.builtins.get();
    if let Some(known) = types::dict::get_name(vm, builtins.lend(), name)? {
        return Ok(Some(known));
    }
    let Some(made) = make(vm, &vm.text(name))? else { return Ok(None) };
    types::dict::set(vm, builtins.lend(), vm.name(name)?.lend(), made.clone())?;
    Ok(Some(made))
}

/// Every name there is.
pub fn listed(vm: &Vm) -> impl Iterator<Item = &'static str> {
    let functions = definitions(vm).into_iter().flat_map(|module| module.functions().map(|native| native.name));
    let values = definitions(vm).map(|module| module.values.iter().map(|(name, _)| *name)).into_iter().flatten();
    let exceptions = Exc::ALL.iter().map(|exception| exception.name());
    functions.chain(values).chain(exceptions).chain(types::NAMES)
}

/// The namespace with every name in it, for those who list it.
pub fn all(vm: &Vm) -> R {
    for name in listed(vm) {
        find(vm, vm.symbol(name)?)?;
    }
    Ok(vm.builtins.get())
}

fn definitions(vm: &Vm) -> Option<&'static ModuleDef> {
    (vm.native_module)("builtins")
}

fn make(vm: &Vm, name: &str) -> R<Option<Value>> {
    if let Some(kind) = types::NAMES.contains(&name).then(|| types::kind_of_name(name)).flatten() {
        return vm.class(kind).map(Some);
    }
    // The old names of one class.
    let name = if matches!(name, "IOError" | "EnvironmentError") { "OSError" } else { name };
    if let Some(exception) = Exc::ALL.iter().find(|exception| exception.name() == name) {
        return vm.exception_class(*exception).map(Some);
    }
    let Some(module) = definitions(vm) else { return Ok(None) };
    if let Some(native) = module.function_named(name) {
        return NativeFunction::create(vm, native, crate::heap::Lent::NONE).map(Some);
    }
    match module.values.iter().find(|(known, _)| *known == name) {
        Some((_, value)) => value(vm).map(Some),
        None => Ok(None),
    }
}
