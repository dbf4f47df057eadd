//! `str.format`: fields in braces, with values from the arguments.

use super::with_utf8;
use crate::heap::{Lent, Scratch, Str, Value};
use crate::runtime::native::Bound;
use crate::runtime::{Exc, R, Vm, attr, ops};
use crate::string::utf8;
use crate::text::format::template::{AutoNumber, DEEPEST, Field, FieldName, Key, Piece, Pieces, Step, too_deep};
use crate::types::format::{fault, push, push_by, push_plain};
use crate::types::text::size_error;

/// Where the values come from.
enum Source<'a> {
    Arguments { placed: &'a [Value], bound: Bound<'a> },
    Mapping(Lent<'a>),
}

pub fn format(vm: &Vm, bound: Bound) -> R {
    formatted(vm, bound, &Source::Arguments { placed: bound.rest(), bound })
}

pub fn format_map(vm: &Vm, bound: Bound) -> R {
    formatted(vm, bound, &Source::Mapping(bound.lent(1)))
}

fn formatted(vm: &Vm, bound: Bound, source: &Source) -> R {
    let Some(text) = vm.as_str(bound.lent(0)) else { return Err(bound.wrong_receiver(vm, crate::heap::kind::STR)) };
    let mut numbers = AutoNumber::default();
    vm.with_scratch(|out| {
        with_utf8(vm, text, |text| fill(vm, (text, source), &mut numbers, DEEPEST, out))?;
        vm.str_of_scratch(out)
    })
}

/// Writes a template with its fields filled.
fn fill(vm: &Vm, (text, source): (&[u8], &Source), numbers: &mut AutoNumber, depth: usize, out: &mut Scratch) -> R<()> {
    if depth == 0 {
        return Err(fault(vm, &too_deep()));
    }
    for piece in Pieces::new(text) {
        match piece.map_err(|error| fault(vm, &error))? {
            Piece::Literal(text) => push_utf8(vm, out, text)?,
            Piece::Field(field) => write_field(vm, &field, source, (numbers, depth), out)?,
        }
    }
    Ok(())
}

/// Appends generalised UTF-8.
fn push_utf8(vm: &Vm, out: &mut Scratch, text: &[u8]) -> R<()> {
    let pushed = if text.is_ascii() {
        out.bytes(text)
    } else {
        utf8::decode(text).and_then(|decoded| out.units(decoded.units()))
    };
    pushed.map_err(|error| size_error(vm, error))
}

/// Appends a string as generalised UTF-8.
pub fn append_str(vm: &Vm, out: &mut Vec<u8>, text: &Str) -> R<()> {
    utf8::encode(text.units(), out).map_err(|error| size_error(vm, error))
}

/// Writes what stands in the place of a field.
fn write_field(
    vm: &Vm,
    field: &Field,
    source: &Source,
    (numbers, depth): (&mut AutoNumber, usize),
    out: &mut Scratch,
) -> R<()> {
    let value = field_value(vm, field, source, numbers)?;
    if field.conversion.is_none() && !field.is_nested {
        let is_written = match field.specifier {
            [] => push_plain(vm, out, value.lend())?,
            specifier => push_by(vm, out, specifier, value.lend())?,
        };
        if is_written {
            return Ok(());
        }
    }
    let value = match field.conversion().map_err(|error| fault(vm, &error))? {
        None => value,
        Some(b's') => ops::str(vm, value.lend())?,
        Some(b'r') => ops::repr(vm, value.lend())?,
        Some(_) => ops::ascii(vm, value.lend())?,
    };
    let text = formatted_field(vm, value.lend(), field, source, (numbers, depth))?;
    push(vm, out, text.lend())
}

fn formatted_field(
    vm: &Vm,
    value: Lent,
    field: &Field,
    source: &Source,
    (numbers, depth): (&mut AutoNumber, usize),
) -> R {
    if field.is_nested {
        let mut specifier = Scratch::default();
        fill(vm, (field.specifier, source), numbers, depth - 1, &mut specifier)?;
        return ops::format(vm, value, vm.str_of_scratch(&specifier)?.lend());
    }
    if field.specifier.is_empty() && !value.shape().is_of_instances() {
        return ops::str(vm, value);
    }
    ops::format(vm, value, super::of_utf8(vm, field.specifier)?.lend())
}

fn field_value(vm: &Vm, field: &Field, source: &Source, numbers: &mut AutoNumber) -> R {
    if field.name.is_empty() {
        let index = numbers.next_index().map_err(|error| fault(vm, &error))?;
        return first(vm, &Key::Index(index), source);
    }
    let name = FieldName::parse(field.name, numbers).map_err(|error| fault(vm, &error))?;
    let mut value = first(vm, &name.first, source)?;
    for step in name.steps {
        value = match step.map_err(|error| fault(vm, &error))? {
            Step::Attribute(name) => attribute(vm, value.lend(), name)?,
            Step::Item(Key::Index(index)) => ops::get_item(vm, value.lend(), vm.size(index)?.lend())?,
            Step::Item(Key::Name(name)) => ops::get_item(vm, value.lend(), super::of_utf8(vm, name)?.lend())?,
        };
    }
    Ok(value)
}

fn attribute(vm: &Vm, value: Lent, name: &[u8]) -> R {
    let name = super::of_utf8(vm, name)?;
    match crate::types::object::attribute_name(vm, name.lend())? {
        Some(symbol) => attr::get(vm, value, symbol),
        None => Err(crate::types::object::unspeakable(vm, name.lend())),
    }
}

/// The value that a field begins with.
fn first(vm: &Vm, key: &Key, source: &Source) -> R {
    match (key, source) {
        (Key::Index(index), Source::Arguments { placed, .. }) => placed.get(*index).cloned().ok_or_else(|| {
            let message = format!("Replacement index {index} out of range for positional args tuple");
            vm.raise(Exc::IndexError, message)
        }),
        (Key::Index(_), Source::Mapping(_)) => Err(vm.value_error("Format string contains positional fields")),
        (Key::Name(name), Source::Arguments { bound, .. }) => {
            let name = super::of_utf8(vm, name)?;
            let is_meant = |key: Lent| match (key.str(), name.lend().str()) {
                (Some(key), Some(name)) => key.is_same(name),
                _ => false,
            };
            let found = bound.keywords().find(|(key, _)| is_meant(*key));
            found.map(|(_, value)| value.keep()).ok_or_else(|| vm.key_error(name.lend()))
        }
        (Key::Name(name), Source::Mapping(mapping)) => ops::get_item(vm, *mapping, super::of_utf8(vm, name)?.lend()),
    }
}
