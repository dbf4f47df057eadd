//! `print` and `input`.

use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, ModuleDef, Theme};
use crate::runtime::{R, Vm, attr, call, names, ops};

pub fn theme() -> Theme {
    ModuleDef::theme()
        .function(
            "print(*args, sep=' ', end='\\n', file=none, flush=false)",
            "Writes texts, with `sep` between them and `end` behind.\n\n>>> print(1, 'a', sep='-')\n1-a",
            print,
        )
        .function("input(prompt='', /)", "Reads a line from standard input, without its end.", input)
}

fn print(vm: &Vm, bound: Bound) -> R {
    let [separator, end] = [separator(vm, bound, 0, "sep", " ")?, separator(vm, bound, 1, "end", "\n")?];
    let to = match bound.some(2) {
        Some(file) => Some(file.keep()),
        None => replaced_output(vm)?,
    };
    match to {
        None => write_all(bound.rest(), &separator, &end, |text| vm.print(text), |value| ops::str(vm, value))?,
        Some(file) => {
            let write = |text: Lent| call::attribute(vm, file.lend(), names::WRITE, &[text.keep()]).map(drop);
            write_all(bound.rest(), &separator, &end, write, |value| ops::str(vm, value))?;
        }
    }
    if bound.truth(vm, 3)? {
        flush(vm, bound.some(2))?;
    }
    Ok(Value::NONE)
}

fn write_all(
    values: &[Value],
    separator: &Value,
    end: &Value,
    write: impl Fn(Lent) -> R<()>,
    text: impl Fn(Lent) -> R,
) -> R<()> {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            write(separator.lend())?;
        }
        write(text(value.lend())?.lend())?;
    }
    write(end.lend())
}

fn separator(vm: &Vm, bound: Bound, at: usize, name: &str, otherwise: &str) -> R {
    match bound.some(at) {
        None => vm.str(otherwise),
        Some(text) if vm.as_str(text).is_some() => Ok(text.keep()),
        Some(other) => Err(vm.type_error(format!("{name} must be None or a string, not {}", vm.type_name(other)))),
    }
}

/// `sys.stdout`, if a script has put something else there.
fn replaced_output(vm: &Vm) -> R<Option<Value>> {
    vm.replaced_stream(names::STDOUT)
}

fn flush(vm: &Vm, file: Option<Lent>) -> R<()> {
    match file.map(Lent::keep).map_or_else(|| replaced_output(vm), |file| Ok(Some(file)))? {
        Some(file) => call::attribute(vm, file.lend(), names::FLUSH, &[]).map(drop),
        None => vm.flush(),
    }
}

fn input(vm: &Vm, bound: Bound) -> R {
    if let Some(stdin) = vm.replaced_stream(names::STDIN)? {
        print_prompt(vm, bound.lent(0))?;
        return line_of(vm, stdin.lend());
    }
    print_prompt(vm, bound.lent(0))?;
    vm.flush()?;
    match vm.read_line()? {
        Some(line) => Ok(line),
        None => Err(vm.raise(crate::runtime::Exc::EOFError, "EOF when reading a line")),
    }
}

fn print_prompt(vm: &Vm, prompt: Lent) -> R<()> {
    let text = ops::str(vm, prompt)?;
    match replaced_output(vm)? {
        Some(file) => call::attribute(vm, file.lend(), names::WRITE, &[text]).map(drop),
        None => vm.print(text.lend()),
    }
}

/// A line of something that a script put in the place of standard input.
fn line_of(vm: &Vm, stdin: Lent) -> R {
    let read = attr::get(vm, stdin, names::READLINE)?;
    let line = call::call(vm, read.lend(), &[])?;
    let Some(text) = vm.as_str(line.lend()).map(|text| text.to_text()) else {
        return Err(vm.type_error("object.readline() returned non-string"));
    };
    if text.is_empty() {
        return Err(vm.raise(crate::runtime::Exc::EOFError, "EOF when reading a line"));
    }
    vm.str(text.strip_suffix('\n').unwrap_or(&text))
}
