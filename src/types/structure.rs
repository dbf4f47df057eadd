//! Tuples whose items have names, such as `sys.version_info`: instances that keep a tuple, with the named items as
//! attributes that nobody may change. Some have more named items than the tuple shows.

use crate::heap::{Lent, Value, kind};
use crate::runtime::native::{Bound, Flavour, Native};
use crate::runtime::{Exc, R, Vm, attr, names, ops};
use crate::types::{NativeFunction, StaticMethod, class, dict};

/// A tuple of these values, whose class has this name (`module.name`).
pub fn create(vm: &Vm, name: &str, fields: &[&str], values: Vec<Value>) -> R {
    let class = make_class(vm, name, fields, fields.len(), None)?;
    instance(vm, class.lend(), fields, fields.len(), &values)
}

/// A class of this name (`module.name`); the first fields are items of the tuple. Without `new`, only Rust makes
/// instances.
pub fn make_class(vm: &Vm, name: &str, fields: &[&str], visible: usize, new: Option<&'static Native>) -> R {
    let (module, short) = name.rsplit_once('.').unwrap_or(("builtins", name));
    let namespace = vm.dict()?;
    let put = |key: &str, value: Value| dict::set(vm, namespace.lend(), vm.str(key)?.lend(), value);
    let shown = fields.iter().take(visible).map(|field| vm.str(field)).collect::<R<Vec<_>>>()?;
    put("__module__", vm.str(module)?)?;
    put("__match_args__", vm.tuple(&shown)?)?;
    put("n_fields", vm.size(fields.len())?)?;
    put("n_sequence_fields", vm.size(visible)?)?;
    put("n_unnamed_fields", vm.size(0)?)?;
    for native in [&REPR, &SET, &DELETE] {
        put(native.name, NativeFunction::create(vm, native, Lent::NONE)?)?;
    }
    if let Some(new) = new {
        put("__new__", StaticMethod::create(vm, NativeFunction::create(vm, new, Lent::NONE)?)?)?;
    }
    let (metaclass, base) = (vm.class(kind::CLASS)?, vm.class(kind::TUPLE)?);
    let name = vm.str(short)?;
    class::build::from_namespace(vm, &metaclass, name.lend(), &[base], namespace.lend(), &[], fields.len())
}

/// An instance of such a class, with a value for each field.
pub fn instance(vm: &Vm, class: Lent, fields: &[&str], visible: usize, values: &[Value]) -> R {
    let shown = values.get(..visible).unwrap_or(values);
    let instance = class::instance_with_payload(vm, class, vm.tuple(shown)?)?;
    for (field, value) in fields.iter().zip(values) {
        attr::generic_store(vm, instance.lend(), class, vm.symbol(field)?, Some(value.clone()))?;
    }
    Ok(instance)
}

static REPR: Native = Native::new(
    "__repr__",
    "__repr__(self, /)",
    "The items with their names.",
    |vm, bound| {
        let me = bound.lent(0);
        let class = vm.class_of(me)?;
        let names = attr::get(vm, class.lend(), names::MATCH_ARGS)?;
        let items = vm.bare(me).tuple().map(|items| items.items()).unwrap_or_default();
        let mut shown = Vec::new();
        for (name, item) in names.lend().tuple().map(|names| names.items()).unwrap_or_default().iter().zip(items) {
            shown.push(format!("{}={}", ops::str_text(vm, name.lend())?, ops::repr_text(vm, item.lend())?));
        }
        let module = ops::str_text(vm, attr::get(vm, class.lend(), names::MODULE)?.lend())?;
        vm.str(&format!("{module}.{}({})", vm.class_name(class.lend()), shown.join(", ")))
    },
    Flavour::Method,
);

static SET: Native = Native::new(
    "__setattr__",
    "__setattr__(self, name, value, /)",
    "Refuses: the items stay what they are.",
    refuse,
    Flavour::Method,
);

static DELETE: Native = Native::new(
    "__delattr__",
    "__delattr__(self, name, /)",
    "Refuses: the items stay what they are.",
    refuse,
    Flavour::Method,
);

/// Whether this is the method that keeps the items what they are.
pub fn refuses(method: Lent) -> bool {
    let native = method.get::<NativeFunction>().map(|function| function.native);
    native.is_some_and(|native| [&SET, &DELETE].iter().any(|refusing| std::ptr::eq(native, *refusing)))
}

fn refuse(vm: &Vm, bound: Bound) -> R {
    let (me, name) = (bound.lent(0), vm.symbol_of(bound.str(vm, 1)?)?);
    match name {
        Some(name) if attr::own(vm, me, name)?.is_none() => {
            let module = ops::str_text(vm, attr::get(vm, me, names::MODULE)?.lend())?;
            let (class, name) = (vm.type_name(me), vm.text(name));
            let message = format!("'{module}.{class}' object has no attribute '{name}'");
            Err(vm.raise(Exc::AttributeError, message))
        }
        _ => Err(vm.raise(Exc::AttributeError, "readonly attribute")),
    }
}
