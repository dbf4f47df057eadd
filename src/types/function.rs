//! What can be called, besides what scripts define: functions in Rust, and methods, which are a function with the object
//! it was found on.

use std::cell::Cell;

use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::{Flavour, Native, TypeDef};
use crate::runtime::{Args, R, Slots, Vm, attr, call, names, ops};
use crate::types::Class;

/// A function in Rust, as an object.
pub struct NativeFunction {
    pub native: &'static Native,
    /// The class or module it belongs to.
    pub home: Slot,
    /// The number of arguments of the calls that need no binding; [`UNKNOWN`] before the first call, and where there is
    /// no such number.
    exact: Cell<u32>,
}

/// No call has so many arguments.
const UNKNOWN: u32 = u32::MAX;

impl Trace for NativeFunction {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.home.trace(see);
    }
}

impl Payload for NativeFunction {
    const KIND: ShapeId = kind::NATIVE;
}

impl NativeFunction {
    pub fn create(vm: &Vm, native: &'static Native, home: Lent) -> R {
        let function = NativeFunction { native, home: Slot::new(home.keep()), exact: Cell::new(UNKNOWN) };
        vm.memory(vm.heap.create(function))
    }

    #[inline]
    pub fn call(&self, vm: &Vm, args: Args) -> R {
        self.native.call(vm, args)
    }

    /// How many arguments a call has that [`Native::call_filled`] serves.
    #[inline(always)]
    pub fn exact(&self) -> u32 {
        self.exact.get()
    }

    /// A signature is not read before somebody calls the function.
    pub fn learn_exact(&self) {
        self.exact.set(self.native.exact().unwrap_or(UNKNOWN));
    }

    /// Whether it gets the object that it was found on as its first argument.
    pub fn is_method(&self) -> bool {
        self.native.flavour == Flavour::Method
    }
}

/// A function with its first argument.
pub struct Method {
    pub this: Slot,
    pub function: Slot,
}

impl Trace for Method {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.this.trace(see);
        self.function.trace(see);
    }
}

impl Payload for Method {
    const KIND: ShapeId = kind::METHOD;
}

impl Method {
    pub fn create(vm: &Vm, this: Value, function: Value) -> R {
        vm.memory(vm.heap.create(Method { this: Slot::new(this), function: Slot::new(function) }))
    }
}

pub static NATIVE_SLOTS: Slots = Slots {
    repr: Some(|vm, function| vm.str(&show_native(vm, function))),
    hash: Some(|_, function| Ok(super::object::identity_hash(function))),
    call: Some(call::call_with),
    get: Some(bind_native),
    ..Slots::NONE
};

fn show_native(vm: &Vm, function: Lent) -> String {
    let Some(shown) = function.get::<NativeFunction>() else { return String::new() };
    let home = shown.home.get();
    match (shown.is_method(), home.lend().get::<Class>()) {
        (true, Some(_)) => format!("<method '{}' of '{}' objects>", shown.native.name, vm.class_name(home.lend())),
        _ => format!("<built-in function {}>", shown.native.name),
    }
}

fn bind_native(vm: &Vm, function: Lent, object: Option<Lent>, class: Lent) -> R {
    let Some(native) = function.get::<NativeFunction>() else { return Ok(function.keep()) };
    match (native.native.flavour, object) {
        (Flavour::Method, Some(object)) => Method::create(vm, object.keep(), function.keep()),
        (Flavour::ClassMethod, _) => Method::create(vm, class.keep(), function.keep()),
        _ => Ok(function.keep()),
    }
}

pub fn native_definition() -> TypeDef {
    TypeDef::new("builtin_function_or_method", kind::NATIVE, "A function in Rust.", &NATIVE_SLOTS)
        .sealed()
        .property("__name__", "The name of the function.", |vm, function| {
            vm.str(function.get::<NativeFunction>().map_or("", |function| function.native.name))
        })
        .property("__qualname__", "The name with that of the class.", |vm, function| vm.str(&qualified(vm, function)))
        .property("__doc__", "What the function does.", |vm, function| {
            vm.str(function.get::<NativeFunction>().map_or("", |function| function.native.doc))
        })
        .property("__module__", "The module of the function.", |vm, _| vm.str("builtins"))
        .property("__self__", "What a built-in function is bound to.", |_, _| Ok(Value::NONE))
        .property("__objclass__", "The class of a method.", |_, function| {
            Ok(function.get::<NativeFunction>().map_or(Value::NONE, |function| function.home.get()))
        })
        .property("__text_signature__", "The parameters.", |vm, function| {
            let text = function.get::<NativeFunction>().map_or("", |function| function.native.text);
            vm.str(text.find('(').map_or("", |at| &text[at..]))
        })
}

fn qualified(vm: &Vm, function: Lent) -> String {
    let Some(shown) = function.get::<NativeFunction>() else { return String::new() };
    let home = shown.home.get();
    match home.lend().get::<Class>() {
        Some(_) => format!("{}.{}", vm.class_name(home.lend()), shown.native.name),
        None => shown.native.name.to_owned(),
    }
}

pub static METHOD_SLOTS: Slots = Slots {
    repr: Some(show_method),
    hash: Some(|vm, method| match method.get::<Method>() {
        Some(parts) => {
            let function = ops::hash(vm, parts.function.get().lend())?;
            Ok(super::object::identity_hash(parts.this.get().lend()) ^ function)
        }
        None => Ok(1),
    }),
    compare: Some(|_, op, a, b| {
        let (Some(a), Some(b)) = (a.get::<Method>(), b.get::<Method>()) else { return Ok(Value::NOT_IMPLEMENTED) };
        let same = a.this.word() == b.this.word() && a.function.word() == b.function.word();
        Ok(match op {
            crate::syntax::ast::CompareOp::Eq => Value::bool(same),
            crate::syntax::ast::CompareOp::Ne => Value::bool(!same),
            _ => Value::NOT_IMPLEMENTED,
        })
    }),
    call: Some(call::call_with),
    get_attr: Some(|vm, method, name| match method.get::<Method>() {
        Some(method) => attr::get_or_none(vm, method.function.get().lend(), name),
        None => Ok(None),
    }),
    ..Slots::NONE
};

fn show_method(vm: &Vm, method: Lent) -> R {
    let Some(parts) = method.get::<Method>() else { return super::object::repr(vm, method) };
    let (function, this) = (parts.function.get(), parts.this.get());
    if let Some(native) = function.lend().get::<NativeFunction>() {
        let class = vm.type_name(this.lend());
        return vm.str(&format!("<built-in method {} of {class} object at {:#x}>", native.native.name, this.bits()));
    }
    let name = attr::get_forgiving(vm, function.lend(), names::QUALNAME)?;
    let name = name.map(|name| ops::str_text(vm, name.lend())).transpose()?.unwrap_or_else(|| "?".to_owned());
    let this = ops::repr_text(vm, this.lend())?;
    vm.str(&format!("<bound method {name} of {this}>"))
}

pub fn method_definition() -> TypeDef {
    TypeDef::new("method", kind::METHOD, "A function with the object it was found on.", &METHOD_SLOTS)
        .sealed()
        .constructor("method(function, instance, /)", "Binds a function to an object.", |vm, bound| {
            Method::create(vm, bound.value(1), bound.value(0))
        })
        .property("__self__", "The object that the method is called on.", |_, method| {
            Ok(method.get::<Method>().map_or(Value::NONE, |method| method.this.get()))
        })
        .property("__func__", "The function.", |_, method| {
            Ok(method.get::<Method>().map_or(Value::NONE, |method| method.function.get()))
        })
        .property("__doc__", "What the function says about itself.", |vm, method| match method.get::<Method>() {
            Some(method) => attr::get(vm, method.function.get().lend(), names::DOC),
            None => Ok(Value::NONE),
        })
}
