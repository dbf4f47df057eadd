//! `sys`: the interpreter itself.

use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{Exc, R, Vm, attr, import, names};
use crate::string::StrBuf;
use crate::sys::environment;
use crate::types::{self, Module, structure};

/// The language that this interpreter speaks.
const VERSION: (i64, i64, i64) = (3, 12, 0);

pub fn definition() -> ModuleDef {
    ModuleDef::new("sys", "The interpreter: its arguments, streams, modules and limits.")
        .function("exit(status=none, /)", "Ends the program: raises SystemExit(status).", exit)
        .function("getrecursionlimit()", "How deep calls may nest.\n\n>>> sys.getrecursionlimit()\n1000", |vm, _| {
            vm.int(i64::from(vm.recursion_limit.get()))
        })
        .function("setrecursionlimit(limit, /)", "Sets how deep calls may nest.", set_recursion_limit)
        .function("getdefaultencoding()", "The encoding of str.encode().", |vm, _| vm.str("utf-8"))
        .function("getfilesystemencoding()", "The encoding of paths.", |vm, _| vm.str("utf-8"))
        .function("getfilesystemencodeerrors()", "What paths do with bytes that are no text.", |vm, _| {
            vm.str("surrogateescape")
        })
        .function("getsizeof(object, default=..., /)", "The size of an object in bytes.", |vm, bound| {
            vm.size(vm.heap.size_of(bound.lent(0)))
        })
        .function("getrefcount(object, /)", "How often an object is held.", |vm, bound| {
            vm.int(bound.lent(0).header().and_then(|header| header.count()).map_or(1 << 30, i64::from))
        })
        .function("intern(string, /)", "The one string with this text.", intern)
        .function("exc_info()", "The exception that is being handled: class, instance, traceback.", exc_info)
        .function("exception()", "The exception that is being handled.", |vm, _| Ok(vm.handled()))
        .function("get_int_max_str_digits()", "How many digits an int may have as text.", |vm, _| {
            vm.int(i64::from(vm.int_digits.get()))
        })
        .function("set_int_max_str_digits(maxdigits, /)", "Sets how many digits an int may have as text.", set_digits)
        .function("is_finalizing()", "Whether the interpreter is ending.", |_, _| Ok(Value::bool(false)))
        .function("getswitchinterval()", "Kept for old programs.", |vm, _| vm.float(0.005))
        .function("_getframe(depth=0, /)", "Frames do not exist here.", |vm, _| {
            Err(vm.raise(Exc::NotImplementedError, "frame objects do not exist in zpy"))
        })
        .value("argv", arguments)
        .value("path", path)
        .value("modules", |vm| Ok(vm.modules.get()))
        .value("version", |vm| vm.str(concat!("3.12.0 (zpy ", env!("CARGO_PKG_VERSION"), ")")))
        .value("version_info", version_info)
        .value("hexversion", |vm| vm.int(VERSION.0 << 24 | VERSION.1 << 16 | VERSION.2 << 8 | 0xf0))
        .value("implementation", implementation)
        .value("platform", |vm| vm.str(std::env::consts::OS))
        .value("byteorder", |vm| vm.str("little"))
        .value("maxsize", |vm| vm.int(i64::MAX))
        .value("maxunicode", |vm| vm.int(0x10_ffff))
        .value("executable", |vm| vm.str(&environment::executable().unwrap_or_default()))
        .value("prefix", |vm| vm.str("/usr"))
        .value("exec_prefix", |vm| vm.str("/usr"))
        .value("base_prefix", |vm| vm.str("/usr"))
        .value("copyright", |vm| vm.str("Copyright (c) the ZPy authors"))
        .value("dont_write_bytecode", |_| Ok(Value::bool(true)))
        .value("warnoptions", |vm| vm.list(Vec::new()))
        .value("builtin_module_names", |vm| {
            let names = super::names().map(|name| vm.str(name)).collect::<R<Vec<Value>>>()?;
            vm.tuple(&names)
        })
        .value("float_info", float_info)
        .value("int_info", int_info)
        .value("hash_info", hash_info)
        .value("flags", flags)
        .value("stdout", |vm| types::file::standard(vm, 1))
        .value("stderr", |vm| types::file::standard(vm, 2))
        .value("stdin", |vm| types::file::standard(vm, 0))
        .value("__stdout__", |vm| types::file::standard(vm, 1))
        .value("__stderr__", |vm| types::file::standard(vm, 2))
        .value("__stdin__", |vm| types::file::standard(vm, 0))
}

pub fn exit(vm: &Vm, bound: Bound) -> R {
    let status = bound.some(0).map(Lent::keep);
    Err(vm.raise_with(Exc::SystemExit, status.as_slice()))
}

fn set_recursion_limit(vm: &Vm, bound: Bound) -> R {
    let limit = bound.int(vm, 0)?;
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    // Beyond this the stack is the limit: it is looked at in every call too.
    vm.recursion_limit.set(u32::try_from(limit).unwrap_or(u32::MAX));
    Ok(Value::NONE)
}

fn set_digits(vm: &Vm, bound: Bound) -> R {
    match u32::try_from(bound.int(vm, 0)?) {
        Ok(digits) if digits == 0 || digits >= 640 => {
            vm.int_digits.set(digits);
            Ok(Value::NONE)
        }
        _ => Err(vm.value_error("maxdigits must be 0 or larger than 640")),
    }
}

fn intern(vm: &Vm, bound: Bound) -> R {
    let text = bound.str(vm, 0)?;
    match vm.symbol_of(text)? {
        Some(symbol) => vm.name(symbol),
        None => Ok(bound.value(0)),
    }
}

fn exc_info(vm: &Vm, _: Bound) -> R {
    let exception = vm.handled();
    if *exception == *Value::NONE {
        return vm.tuple(&[Value::NONE, Value::NONE, Value::NONE]);
    }
    let traceback = attr::get(vm, exception.lend(), names::TRACEBACK)?;
    vm.tuple(&[vm.class_of(exception.lend())?, exception, traceback])
}

/// Bytes from the operating system as text: what is not UTF-8 becomes lone surrogates.
fn text_of(vm: &Vm, bytes: &[u8]) -> R {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return vm.str(text);
    }
    let mut text = StrBuf::default();
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid().chars().map(u32::from);
        let escaped = chunk.invalid().iter().map(|byte| 0xdc00 + u32::from(*byte));
        for code_point in valid.chain(escaped) {
            text.push(code_point).map_err(|_| vm.no_memory())?;
        }
    }
    vm.memory(vm.heap.str_from(text.units()))
}

fn arguments(vm: &Vm) -> R {
    let arguments = vm.arguments.borrow().clone();
    let arguments = arguments.iter().map(|argument| text_of(vm, argument)).collect::<R<Vec<Value>>>()?;
    vm.list(arguments)
}

fn path(vm: &Vm) -> R {
    import::search_path(vm)
}

fn numbers(vm: &Vm, numbers: &[i64]) -> R<Vec<Value>> {
    numbers.iter().map(|number| vm.int(*number)).collect()
}

fn version_info(vm: &Vm) -> R {
    let mut values = numbers(vm, &[VERSION.0, VERSION.1, VERSION.2])?;
    values.extend([vm.str("final")?, vm.int(0)?]);
    structure::create(vm, "sys.version_info", &["major", "minor", "micro", "releaselevel", "serial"], values)
}

fn implementation(vm: &Vm) -> R {
    let module = Module::create(vm, "implementation", Value::NONE)?;
    let Some(made) = module.get::<Module>() else { return Ok(module) };
    made.set(vm, vm.symbol("name")?, vm.str("zpy")?)?;
    made.set(vm, vm.symbol("version")?, version_info(vm)?)?;
    made.set(vm, vm.symbol("cache_tag")?, Value::NONE)?;
    Ok(module)
}

fn float_info(vm: &Vm) -> R {
    let mut values = vec![vm.float(f64::MAX)?];
    values.extend(numbers(vm, &[1024, 308])?);
    values.push(vm.float(f64::MIN_POSITIVE)?);
    values.extend(numbers(vm, &[-1021, -307, 15, 53])?);
    values.push(vm.float(f64::EPSILON)?);
    values.extend(numbers(vm, &[2, 1])?);
    let names = [
        "max",
        "max_exp",
        "max_10_exp",
        "min",
        "min_exp",
        "min_10_exp",
        "dig",
        "mant_dig",
        "epsilon",
        "radix",
        "rounds",
    ];
    structure::create(vm, "sys.float_info", &names, values)
}

fn int_info(vm: &Vm) -> R {
    let names = ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"];
    structure::create(vm, "sys.int_info", &names, numbers(vm, &[30, 4, 4300, 640])?)
}

fn hash_info(vm: &Vm) -> R {
    let mut values = numbers(vm, &[64, (1 << 61) - 1, 314_159, 0, 1_000_003])?;
    values.extend([vm.str("foldhash")?, vm.int(64)?, vm.int(64)?, vm.int(0)?]);
    let names = ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"];
    structure::create(vm, "sys.hash_info", &names, values)
}

fn flags(vm: &Vm) -> R {
    let names = [
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "dev_mode",
        "utf8_mode",
    ];
    structure::create(vm, "sys.flags", &names, numbers(vm, &[0; 15])?)
}
