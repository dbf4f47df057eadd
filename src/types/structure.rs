//! Tuples whose items have names, such as `sys.version_info`.

use crate::heap::{Value, kind};
use crate::runtime::native::{Flavour, Native};
use crate::runtime::{R, Vm, attr, ops};
use crate::types::{NativeFunction, class, dict};

/// A tuple of these values, whose class has this name (`module.name`).
pub fn create(vm: &Vm, name: &str, fields: &[&str], values: Vec<Value>) -> R {
    let (module, short) = name.rsplit_once('.').unwrap_or(("builtins", name));
    let namespace = vm.dict()?;
    let put = |key: &str, value: Value| dict::set(vm, namespace.lend(), vm.str(key)?.lend(), value);
    put("__module__", vm.str(module)?)?;
    put("__match_args__", vm.tuple(&fields.iter().map(|field| vm.str(field)).collect::<R<Vec<_>>>()?)?)?;
    put("n_fields", vm.size(fields.len())?)?;
    put("__repr__", NativeFunction::create(vm, &REPR, crate::heap::Lent::NONE)?)?;
    let (metaclass, base) = (vm.class(kind::CLASS)?, vm.class(kind::TUPLE)?);
    let name = vm.str(short)?;
    let made = class::build::from_namespace(vm, &metaclass, name.lend(), &[base], namespace.lend(), &[], fields.len())?;
    let instance = class::instance_with_payload(vm, made.lend(), vm.tuple(&values)?)?;
    for (field, value) in fields.iter().zip(values) {
        attr::set(vm, instance.lend(), vm.symbol(field)?, value)?;
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
        let names = attr::get(vm, class.lend(), crate::runtime::names::MATCH_ARGS)?;
        let items = vm.bare(me).tuple().map(|items| items.items()).unwrap_or_default();
        let mut shown = Vec::new();
        for (name, item) in names.lend().tuple().map(|names| names.items()).unwrap_or_default().iter().zip(items) {
            shown.push(format!("{}={}", ops::str_text(vm, name.lend())?, ops::repr_text(vm, item.lend())?));
        }
        let module = ops::str_text(vm, attr::get(vm, class.lend(), crate::runtime::names::MODULE)?.lend())?;
        vm.str(&format!("{module}.{}({})", vm.class_name(class.lend()), shown.join(", ")))
    },
    Flavour::Method,
);
