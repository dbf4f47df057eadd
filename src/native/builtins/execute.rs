//! Texts that a program runs: `exec`, `eval`, `compile`, `__import__`; and `help`.

use crate::heap::{Lent, Raised, Value};
use crate::native::sys;
use crate::runtime::native::{Bound, ModuleDef, Theme};
use crate::runtime::{Exc, R, Vm, attr, builtins, call, import, names, ops};
use crate::text::{Source, decode};
use crate::tree::code::CodeObject;
use crate::tree::execute::{self, Form};
use crate::types::bytes::still;
use crate::types::{Dict, object};

pub fn theme() -> Theme {
    ModuleDef::theme()
        .function(
            "exec(source, globals=none, locals=none, /)",
            "Runs a program in a text.\n\n>>> names = {}\n>>> exec('x = 1 + 1', names)\n>>> names['x']\n2",
            |vm, bound| run(vm, bound, "exec", Form::Module).map(|_| Value::NONE),
        )
        .function(
            "eval(source, globals=none, locals=none, /)",
            "The value of an expression in a text.\n\n>>> eval('x + 1', {'x': 1})\n2",
            |vm, bound| run(vm, bound, "eval", Form::Expression),
        )
        .function(
            "compile(source, filename, mode, flags=0, dont_inherit=false, optimize=-1)",
            "Code that exec or eval can run, from a text.\n\n>>> eval(compile('1 + 1', 'sum', 'eval'))\n2",
            compile,
        )
        .function(
            "__import__(name, globals=none, locals=none, fromlist=(), level=0)",
            "What the statement `import` calls.",
            import_module,
        )
        .function("help(object=..., /)", "Shows what an object is for.", help)
        .function("exit(code=none, /)", "Ends the program: raises SystemExit(code).", sys::exit)
        .function("quit(code=none, /)", "Ends the program: raises SystemExit(code).", sys::exit)
}

fn run(vm: &Vm, bound: Bound, name: &str, form: Form) -> R {
    let (globals, locals) = namespaces(vm, bound, name)?;
    if let Some(CodeObject(code)) = bound.lent(0).get::<CodeObject>() {
        if !code.captures.is_empty() {
            return Err(vm.type_error(format!("code object passed to {name}() may not contain free variables")));
        }
        return execute::run_code(vm, code, globals, locals);
    }
    let source = source(vm, bound.lent(0), name, "<string>", form)?;
    execute::run_text(vm, source, form, globals, locals)
}

/// The names of the caller, if none are given.
fn namespaces(vm: &Vm, bound: Bound, name: &str) -> R<(Value, Value)> {
    let locals = bound.some(2).map(Lent::keep);
    if let Some(locals) = &locals
        && !is_mapping(vm, locals.lend())?
    {
        let got = vm.type_name(locals.lend());
        return Err(match name {
            "eval" => vm.type_error("locals must be a mapping"),
            _ => vm.type_error(format!("locals must be a mapping or None, not {got}")),
        });
    }
    match bound.some(1) {
        Some(globals) if globals.get::<Dict>().is_some() => {
            let locals = locals.unwrap_or_else(|| globals.keep());
            Ok((globals.keep(), locals))
        }
        Some(globals) => match vm.payload::<Dict>(globals) {
            Some(_) => {
                let bare = vm.bare(globals).keep();
                let locals = locals.unwrap_or_else(|| bare.clone());
                Ok((bare, locals))
            }
            None => Err(wrong_globals(vm, globals, name)),
        },
        None => Ok((crate::tree::globals(vm)?, locals.map_or_else(|| crate::tree::locals(vm), Ok)?)),
    }
}

#[cold]
fn wrong_globals(vm: &Vm, globals: Lent, name: &str) -> Raised {
    match name {
        "eval" => vm.type_error("globals must be a dict"),
        _ => vm.type_error(format!("{name}() globals must be a dict, not {}", vm.type_name(globals))),
    }
}

fn is_mapping(vm: &Vm, value: Lent) -> R<bool> {
    if value.shape().is_of_instances() {
        return Ok(attr::of_class(vm, value, names::GETITEM)?.is_some());
    }
    Ok(vm.slots(value).get_item.is_some())
}

/// The text in a string or in bytes.
fn source(vm: &Vm, text: Lent, function: &str, file: &str, form: Form) -> R<Source> {
    let source = if let Some(text) = vm.as_str(text) {
        Source::new(file, text.to_text())
    } else if let Some(bytes) = still::of(vm, text)? {
        let bytes = bytes.lend().bytes().map(|bytes| bytes.as_slice().to_vec()).unwrap_or_default();
        decode(file, bytes).map_err(|fault| vm.syntax_error(&fault.diagnostic, &fault.source))?
    } else {
        return Err(vm.type_error(format!("{function}() arg 1 must be a string, bytes or code object")));
    };
    if source.text.contains('\0') {
        return Err(vm.raise(Exc::SyntaxError, "source code string cannot contain null bytes"));
    }
    match form {
        Form::Expression => Ok(Source::new(file, source.text.trim_start_matches([' ', '\t']))),
        _ => Ok(source),
    }
}

fn compile(vm: &Vm, bound: Bound) -> R {
    let form = match bound.str(vm, 2)?.to_text().as_str() {
        "exec" => Form::Module,
        "eval" => Form::Expression,
        "single" => Form::Lines,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let file = match still::of(vm, bound.lent(1))? {
        Some(bytes) => {
            let bytes = bytes.lend().bytes().map(|bytes| bytes.as_slice()).unwrap_or_default();
            String::from_utf8_lossy(bytes).into_owned()
        }
        None => bound.str(vm, 1)?.to_text(),
    };
    execute::compile(vm, source(vm, bound.lent(0), "compile", &file, form)?, form)
}

/// `__import__(name, globals, locals, fromlist, level)`: the package at the beginning of the path, or the module at its
/// end if names are wanted from it.
fn import_module(vm: &Vm, bound: Bound) -> R {
    let Some(name) = vm.as_str(bound.lent(0)) else { return Err(vm.type_error("module name must be a string")) };
    let name = name.to_text();
    let Ok(level) = u32::try_from(bound.int(vm, 4)?) else { return Err(vm.value_error("level must be >= 0")) };
    let globals = bound.some(1).map_or_else(|| vm.dict(), |globals| Ok(globals.keep()))?;
    let path = import::absolute(vm, globals.lend(), level, &name)?;
    if path.is_empty() {
        return Err(vm.value_error("Empty module name"));
    }
    let Some(wanted) = bound.some(3) else { return import::import_top(vm, &path) };
    if !ops::is_true(vm, wanted)? {
        return if level == 0 { import::import_top(vm, &path) } else { import::import(vm, &path) };
    }
    let module = import::import(vm, &path)?;
    let iterator = ops::iter(vm, wanted)?;
    for name in ops::collect(vm, iterator.lend())? {
        let Some(symbol) = object::attribute_name(vm, name.lend())? else { continue };
        // Modules of the package are imported; what else is missing is the caller's business.
        if let Err(raised) = import::from(vm, module.lend(), symbol) {
            vm.forgive(Exc::ImportError, raised)?;
        }
    }
    Ok(module)
}

fn help(vm: &Vm, bound: Bound) -> R {
    let text = match bound.given(0) {
        Some(object) => match attr::get_forgiving(vm, object, names::DOC)? {
            Some(doc) if *doc != *Value::NONE => doc,
            _ => vm.str(&format!("No documentation found for {}.", ops::repr_text(vm, object)?))?,
        },
        None => vm.str("help(object) shows what an object is for.")?,
    };
    match builtins::find(vm, vm.symbol("print")?)? {
        Some(print) => call::call(vm, print.lend(), &[text]),
        None => Ok(Value::NONE),
    }
}
