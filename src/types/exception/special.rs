//! What some classes of exceptions add: arguments that have names.

use super::{Exception, argument, base};
use crate::heap::{Lent, Value};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, ops};

pub fn key_error(definition: TypeDef) -> TypeDef {
    definition.method("__str__(self, /)", "The key.", |vm, bound| {
        let args = bound.this::<Exception>(vm)?.args.get();
        match args.lend().tuple().map(|args| args.items()).unwrap_or_default() {
            [key] => ops::repr(vm, key.lend()),
            _ => base::message(vm, bound.lent(0)),
        }
    })
}

/// An attribute that is an argument, until a script stores another there.
macro_rules! argument_property {
    ($definition:expr, $name:literal, $doc:literal, $at:literal) => {
        $definition.settable(
            $name,
            $doc,
            |vm, me| Ok(argument(vm, me, $at)),
            |vm, me, value| replace_argument(vm, me, $at, value),
        )
    };
}

fn replace_argument(vm: &Vm, me: Lent, at: usize, value: Option<Value>) -> R<()> {
    let Some(exception) = vm.payload::<Exception>(me) else { return Ok(()) };
    let args = exception.args.get();
    let mut items = args.lend().tuple().map(|args| args.items().to_vec()).unwrap_or_default();
    if items.len() <= at {
        items.resize(at + 1, Value::NONE);
    }
    items[at] = value.unwrap_or(Value::NONE);
    exception.args.set(vm.tuple(&items)?);
    Ok(())
}

pub fn stop_iteration(definition: TypeDef) -> TypeDef {
    argument_property!(definition, "value", "What the generator returned.", 0)
}

pub fn system_exit(definition: TypeDef) -> TypeDef {
    argument_property!(definition, "code", "The exit code.", 0)
}

/// Keyword arguments that are kept beside the others.
fn init_with(vm: &Vm, bound: Bound, name: &str, object: &str) -> R {
    let exception = bound.this::<Exception>(vm)?;
    exception.args.set(vm.tuple(bound.rest())?);
    for (key, value) in bound.keywords() {
        let key = key.str().map(|key| key.to_text()).unwrap_or_default();
        match key.as_str() {
            key if key == name => exception.name.set(value.keep()),
            key if key == object => exception.object.set(value.keep()),
            _ => {
                let class = vm.type_name(bound.lent(0));
                return Err(vm.type_error(format!("{class}() got an unexpected keyword argument '{key}'")));
            }
        }
    }
    Ok(Value::NONE)
}

macro_rules! slot_property {
    ($definition:expr, $name:literal, $doc:literal, $field:ident) => {
        $definition.settable(
            $name,
            $doc,
            |vm, me| base::slot(vm, me, |exception| &exception.$field),
            |vm, me, value| {
                if let Some(exception) = vm.payload::<Exception>(me) {
                    exception.$field.set(value.unwrap_or(Value::NONE));
                }
                Ok(())
            },
        )
    };
}

pub fn name_error(definition: TypeDef) -> TypeDef {
    let definition = definition.method("__init__(self, /, *args, **kwargs)", "Keeps the arguments.", |vm, bound| {
        init_with(vm, bound, "name", "")
    });
    slot_property!(definition, "name", "The name that has no value.", name)
}

pub fn attribute_error(definition: TypeDef) -> TypeDef {
    let definition = definition.method("__init__(self, /, *args, **kwargs)", "Keeps the arguments.", |vm, bound| {
        init_with(vm, bound, "name", "obj")
    });
    let definition = slot_property!(definition, "name", "The name of the attribute.", name);
    slot_property!(definition, "obj", "The object that lacks it.", object)
}

pub fn import_error(definition: TypeDef) -> TypeDef {
    let definition = definition.method("__init__(self, /, *args, **kwargs)", "Keeps the arguments.", |vm, bound| {
        init_with(vm, bound, "name", "path")
    });
    let definition = slot_property!(definition, "name", "The module.", name);
    let definition = slot_property!(definition, "path", "The file that was found.", object);
    argument_property!(definition, "msg", "The message.", 0)
}

pub fn syntax_error(definition: TypeDef) -> TypeDef {
    let definition = definition.method("__str__(self, /)", "The message and the place.", syntax_message);
    let definition = argument_property!(definition, "msg", "The message.", 0);
    definition
        .property("filename", "The file.", |vm, me| detail(vm, me, 0))
        .property("lineno", "The line, from 1.", |vm, me| detail(vm, me, 1))
        .property("offset", "The column, from 1.", |vm, me| detail(vm, me, 2))
        .property("text", "The line itself.", |vm, me| detail(vm, me, 3))
        .property("end_lineno", "The line of the end.", |vm, me| detail(vm, me, 4))
        .property("end_offset", "The column of the end.", |vm, me| detail(vm, me, 5))
        .property("print_file_and_line", "Kept for old programs.", |_, _| Ok(Value::NONE))
}

fn detail(vm: &Vm, me: Lent, at: usize) -> R {
    let details = argument(vm, me, 1);
    Ok(details.lend().tuple().and_then(|details| details.items().get(at).cloned()).unwrap_or(Value::NONE))
}

fn syntax_message(vm: &Vm, bound: Bound) -> R {
    let me = bound.lent(0);
    let message = ops::str_text(vm, argument(vm, me, 0).lend())?;
    let (file, line) = (detail(vm, me, 0)?, detail(vm, me, 1)?);
    let file = file.lend().str().map(|file| file.to_text());
    let file = file.map(|file| file.rsplit('/').next().unwrap_or_default().to_owned());
    match (file, line.as_int()) {
        (Some(file), Some(line)) => vm.str(&format!("{message} ({file}, line {line})")),
        (Some(file), None) => vm.str(&format!("{message} ({file})")),
        (None, Some(line)) => vm.str(&format!("{message} (line {line})")),
        (None, None) => vm.str(&message),
    }
}

pub fn unicode_error(definition: TypeDef) -> TypeDef {
    let definition = argument_property!(definition, "encoding", "The encoding.", 0);
    let definition = argument_property!(definition, "object", "What could not be converted.", 1);
    let definition = argument_property!(definition, "start", "Where the fault begins.", 2);
    let definition = argument_property!(definition, "end", "Where it ends.", 3);
    let definition = argument_property!(definition, "reason", "What is wrong there.", 4);
    definition.method("__str__(self, /)", "The message.", unicode_message)
}

fn unicode_message(vm: &Vm, bound: Bound) -> R {
    let me = bound.lent(0);
    let [encoding, object, start, end, reason] = [0, 1, 2, 3, 4].map(|at| argument(vm, me, at));
    let (Some(start), Some(end)) = (start.as_int(), end.as_int()) else { return base::message(vm, me) };
    let (encoding, reason) = (ops::str_text(vm, encoding.lend())?, ops::str_text(vm, reason.lend())?);
    let at = usize::try_from(start).unwrap_or(0);
    let is_one = end == start + 1;
    let text = match (object.lend().bytes().and_then(|bytes| bytes.as_slice().get(at)), object.lend().str()) {
        (Some(byte), _) if is_one => {
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        (_, Some(text)) if is_one => {
            let escaped = escaped(text.units().get(at).unwrap_or(0));
            format!("'{encoding}' codec can't encode character '{escaped}' in position {start}: {reason}")
        }
        (_, Some(_)) => format!("'{encoding}' codec can't encode characters in position {start}-{}: {reason}", end - 1),
        _ => format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1),
    };
    vm.str(&text)
}

fn escaped(code_point: u32) -> String {
    match code_point {
        0..256 => format!("\\x{code_point:02x}"),
        256..0x1_0000 => format!("\\u{code_point:04x}"),
        _ => format!("\\U{code_point:08x}"),
    }
}
