//! How objects are shown: `repr`, `str`, `format`.

use crate::heap::{Lent, Value};
use crate::runtime::{R, Vm, attr, call, names};
use crate::types;

/// `repr(a)`
pub fn repr(vm: &Vm, a: Lent) -> R {
    vm.nested(|| {
        if a.shape().is_of_instances() {
            let text = call::method(vm, a, names::REPR, &[])?;
            return checked(vm, text, "__repr__");
        }
        match vm.slots(a).repr {
            Some(repr) => repr(vm, a),
            None => types::object::repr(vm, a),
        }
    })
}

/// `str(a)`
pub fn str(vm: &Vm, a: Lent) -> R {
    if a.str().is_some() {
        return Ok(a.keep());
    }
    if a.shape().is_of_instances() {
        let text = call::method(vm, a, names::STR, &[])?;
        return checked(vm, text, "__str__");
    }
    match vm.slots(a).str {
        Some(str) => str(vm, a),
        None => repr(vm, a),
    }
}

fn checked(vm: &Vm, text: Value, method: &str) -> R {
    if vm.as_str(text.lend()).is_some() {
        return Ok(text);
    }
    Err(vm.type_error(format!("{method} returned non-string (type {})", vm.type_name(text.lend()))))
}

/// `repr(a)` for a message; lone surrogates are shown as replaced.
pub fn repr_text(vm: &Vm, a: Lent) -> R<String> {
    let text = repr(vm, a)?;
    Ok(vm.as_str(text.lend()).map(|text| text.to_text()).unwrap_or_default())
}

pub fn str_text(vm: &Vm, a: Lent) -> R<String> {
    let text = str(vm, a)?;
    Ok(vm.as_str(text.lend()).map(|text| text.to_text()).unwrap_or_default())
}

/// `ascii(a)`
pub fn ascii(vm: &Vm, a: Lent) -> R {
    let text = repr(vm, a)?;
    types::str::ascii(vm, text.lend())
}

/// `format(a, specification)`
pub fn format(vm: &Vm, a: Lent, specification: Lent) -> R {
    let Some(text) = vm.as_str(specification) else {
        return Err(vm.type_error(format!("format() argument 2 must be str, not {}", vm.type_name(specification))));
    };
    if !a.shape().is_of_instances() {
        if text.is_empty() {
            return str(vm, a);
        }
        return match vm.slots(a).format {
            Some(format) => match text.as_ascii() {
                Some(ascii) => format(vm, a, ascii),
                None => format(vm, a, &text.to_text()),
            },
            None => types::object::refuse_format(vm, a),
        };
    }
    let Some(method) = attr::of_class(vm, a, names::FORMAT)? else { return str(vm, a) };
    let args = [specification.keep()];
    let formatted = vm.nested(|| call::call_bound(vm, method.lend(), a, crate::runtime::Args::placed(&args)))?;
    if vm.as_str(formatted.lend()).is_some() {
        return Ok(formatted);
    }
    Err(vm.type_error(format!("__format__ must return a str, not {}", vm.type_name(formatted.lend()))))
}
