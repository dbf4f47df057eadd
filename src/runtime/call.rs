//! Calls from Rust, of whatever can be called.

use super::{R, Vm, attr, names};
use crate::heap::{Lent, Symbol, Value, kind};
use crate::tree;
use crate::types::{Class, Method, NativeFunction, class};

/// The arguments of a call: the last ones have names.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    pub values: &'a [Value],
    pub names: &'a [Value],
}

impl<'a> Args<'a> {
    pub const NONE: Args<'static> = Args { values: &[], names: &[] };

    pub fn placed(values: &'a [Value]) -> Args<'a> {
        Args { values, names: &[] }
    }

    /// Without the first.
    #[must_use]
    pub fn behind(self, many: usize) -> Args<'a> {
        Args { values: self.values.get(many..).unwrap_or_default(), names: self.names }
    }
}

/// `callee(*arguments)`
#[inline]
pub fn call(vm: &Vm, callee: Lent, arguments: &[Value]) -> R {
    call_with(vm, callee, Args::placed(arguments))
}

pub fn call_with(vm: &Vm, callee: Lent, args: Args) -> R {
    match callee.shape() {
        kind::FUNCTION => tree::call_function(vm, callee, args),
        kind::NATIVE => match callee.get::<NativeFunction>() {
            Some(function) => function.call(vm, args),
            None => Err(not_callable(vm, callee)),
        },
        kind::METHOD => match callee.get::<Method>() {
            Some(method) => call_method_object(vm, method, args),
            None => Err(not_callable(vm, callee)),
        },
        kind::CLASS => class::call(vm, callee, args),
        _ => call_object(vm, callee, args),
    }
}

fn call_method_object(vm: &Vm, method: &Method, args: Args) -> R {
    vm.nested(|| with_first(vm, method.function.get().lend(), method.this.get(), args))
}

/// A call with one more argument in front.
pub fn with_first(vm: &Vm, callee: Lent, first: Value, args: Args) -> R {
    const FEW: usize = 5;
    if args.values.len() < FEW {
        let mut values = [const { Value::UNBOUND }; FEW];
        values[0] = first;
        for (place, value) in values[1..].iter_mut().zip(args.values) {
            *place = value.clone();
        }
        return call_with(vm, callee, Args { values: &values[..=args.values.len()], names: args.names });
    }
    let mut values = Vec::new();
    if values.try_reserve_exact(args.values.len() + 1).is_err() {
        return Err(vm.no_memory());
    }
    values.push(first);
    values.extend_from_slice(args.values);
    call_with(vm, callee, Args { values: &values, names: args.names })
}

/// An object whose type says what a call does.
fn call_object(vm: &Vm, callee: Lent, args: Args) -> R {
    if callee.shape().is_of_instances() {
        if let Some(method) = attr::of_class(vm, callee, names::CALL)? {
            return vm.nested(|| call_bound(vm, method.lend(), callee, args));
        }
        return Err(not_callable(vm, callee));
    }
    match vm.slots(callee).call {
        Some(call) => call(vm, callee, args),
        None => Err(not_callable(vm, callee)),
    }
}

/// Calls what was found in a class as a method of an object.
pub fn call_bound(vm: &Vm, found: Lent, object: Lent, args: Args) -> R {
    let binds_plainly = match found.shape() {
        kind::FUNCTION => true,
        kind::NATIVE => found.get::<NativeFunction>().is_some_and(NativeFunction::is_method),
        _ => false,
    };
    if binds_plainly {
        return with_first(vm, found, object.keep(), args);
    }
    let class = vm.class_of(object)?;
    let bound = attr::bind(vm, found, Some(object), class.lend())?;
    call_with(vm, bound.lend(), args)
}

pub fn not_callable(vm: &Vm, callee: Lent) -> crate::heap::Raised {
    vm.type_error(format!("'{}' object is not callable", vm.type_name(callee)))
}

pub fn is_callable(vm: &Vm, object: Lent) -> R<bool> {
    if object.shape().is_of_instances() {
        return Ok(attr::of_class(vm, object, names::CALL)?.is_some());
    }
    let shape = object.shape();
    Ok(matches!(shape, kind::FUNCTION | kind::NATIVE | kind::METHOD | kind::CLASS) || vm.slots(object).call.is_some())
}

/// `object.name(*arguments)`, where the class of the object has the method; as operators call theirs.
pub fn method(vm: &Vm, object: Lent, name: Symbol, arguments: &[Value]) -> R {
    match try_method(vm, object, name, arguments)? {
        Some(result) => Ok(result),
        None => Err(vm.attribute_error(object, name)),
    }
}

/// The same; none if the class has no such method.
pub fn try_method(vm: &Vm, object: Lent, name: Symbol, arguments: &[Value]) -> R<Option<Value>> {
    match attr::of_class(vm, object, name)? {
        Some(found) => vm.nested(|| call_bound(vm, found.lend(), object, Args::placed(arguments))).map(Some),
        None => Ok(None),
    }
}

/// `object.name(*arguments)`, the attribute read as scripts read it.
pub fn attribute(vm: &Vm, object: Lent, name: Symbol, arguments: &[Value]) -> R {
    let found = attr::get(vm, object, name)?;
    call(vm, found.lend(), arguments)
}

/// Whether a value is a class.
pub fn is_class(value: Lent) -> bool {
    value.get::<Class>().is_some()
}
