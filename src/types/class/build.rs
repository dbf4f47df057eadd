//! How a class comes to be: from a definition in Rust, from a row of the exceptions, or from a `class` statement.

use std::cell::Cell;

use super::order::linearize;
use super::{Class, Flags};
use crate::heap::{ClassFacts, Lent, ShapeId, Slot, Table, Value, kind};
use crate::runtime::error::Exc;
use crate::runtime::native::{Flavour, Native, TypeDef};
use crate::runtime::{Args, R, Vm, attr, call, names};
use crate::types::{self, Dict, NativeFunction, NativeProperty, dunder};

/// What a new class is made of.
pub struct Plan<'a> {
    pub name: Value,
    pub bases: &'a [Value],
    pub metaclass: Value,
    pub kind: ShapeId,
    pub definition: Option<&'static TypeDef>,
    /// Attributes that its instances will probably have.
    pub capacity: usize,
    /// Whether its instances say farewell: known from the beginning, because it is a fact of their shapes.
    pub has_finaliser: bool,
}

/// A class with nothing in it; the instances of one that scripts define have slots.
pub fn bare(vm: &Vm, plan: Plan, has_instances: bool) -> R {
    let mut order = linearize(vm, plan.bases)?;
    let class = Class {
        qualified: Slot::new(plan.name.clone()),
        name: Slot::new(plan.name),
        bases: Slot::new(vm.tuple(plan.bases)?),
        order: Slot::new(Value::NONE),
        metaclass: Slot::new(plan.metaclass),
        dict: Table::default(),
        root: Cell::new(ShapeId::FREE),
        kind: plan.kind,
        definition: plan.definition,
        flags: Cell::new((0, Flags::default())),
    };
    let value = vm.memory(vm.heap.create(class))?;
    order.insert(0, value.clone());
    let order = vm.tuple(&order)?;
    if let Some(class) = value.lend().get::<Class>() {
        class.order.set(order);
        if has_instances {
            let payload = (plan.kind != kind::OBJECT).then_some(names::PAYLOAD);
            let facts = ClassFacts {
                capacity: plan.capacity + payload.iter().count(),
                payload,
                has_finaliser: plan.has_finaliser,
            };
            let root = vm.shapes.borrow_mut().adopt_class(&value, facts);
            class.root.set(root.ok_or_else(|| vm.no_memory())?);
        }
    }
    Ok(value)
}

/// The class of a built-in kind, put into its place before its methods are made.
pub fn make_builtin(vm: &Vm, definition: &'static TypeDef, base: Option<ShapeId>, place: &Slot) -> R<()> {
    let bases = base.map(|base| vm.class(base)).transpose()?;
    let has_instances = matches!(definition.kind, kind::OBJECT | kind::EXCEPTION);
    let plan = Plan {
        name: vm.str(definition.name)?,
        bases: bases.as_slice(),
        metaclass: Value::UNBOUND,
        kind: definition.kind,
        definition: Some(definition),
        capacity: 0,
        has_finaliser: false,
    };
    let value = bare(vm, plan, has_instances)?;
    place.set(value.clone());
    let made = fill(vm, &value, definition);
    if made.is_err() {
        place.set(Value::UNBOUND);
    }
    made
}

fn fill(vm: &Vm, class: &Value, definition: &'static TypeDef) -> R<()> {
    let put = |name: &str, value: Value| define(vm, class.lend(), name, value);
    for native in dunder::of(definition.slots) {
        put(native.name, NativeFunction::create(vm, native, class.lend())?)?;
    }
    for native in definition.methods.iter().chain(&definition.init) {
        put(native.name, NativeFunction::create(vm, native, class.lend())?)?;
    }
    if !definition.doc.is_empty() {
        put("__doc__", vm.str(definition.doc)?)?;
    }
    put("__module__", vm.str(definition.module)?)?;
    // Those of functions come in the place of the two above.
    for property in &definition.properties {
        put(property.name, NativeProperty::create(vm, property, class.lend())?)?;
    }
    for (name, value) in &definition.constants {
        put(name, value(vm)?)?;
    }
    if definition.new.is_some() {
        put("__new__", NativeFunction::create(vm, &NEW, class.lend())?)?;
    }
    if definition.slots.compare.is_some() && definition.slots.hash.is_none() {
        put("__hash__", Value::NONE)?;
    }
    Ok(())
}

/// `T.__new__` of every type that Rust defines.
pub static NEW: Native = Native::new(
    "__new__",
    "__new__(*args, **kwargs)",
    "Makes a new object of a class, without initialising it.",
    |vm, bound| {
        let Some(class) = bound.rest().first() else {
            return Err(vm.type_error("object.__new__(): not enough arguments"));
        };
        if class.lend().get::<Class>().is_none() {
            let got = vm.type_name(class.lend());
            return Err(vm.type_error(format!("object.__new__(X): X is not a type object ({got})")));
        }
        let (values, names) = bound.forward(1);
        super::call::make(vm, class.lend(), Args { values: &values, names: &names })
    },
    Flavour::StaticMethod,
);

/// The class of a built-in exception.
pub fn make_exception_class(vm: &Vm, which: Exc, place: &Slot) -> R<()> {
    let base = match which.base() {
        Some(base) => vm.exception_class(base)?,
        None => vm.class(kind::EXCEPTION)?,
    };
    if which == Exc::BaseException {
        place.set(base);
        return Ok(());
    }
    let definition = types::exception::definition(which);
    let mut bases = vec![base];
    if which == Exc::ExceptionGroup {
        bases.push(vm.exception_class(Exc::Exception)?);
    }
    let plan = Plan {
        name: vm.str(which.name())?,
        bases: &bases,
        metaclass: Value::UNBOUND,
        kind: kind::EXCEPTION,
        definition: Some(definition),
        capacity: 0,
        has_finaliser: false,
    };
    let value = bare(vm, plan, true)?;
    fill(vm, &value, definition)?;
    place.set(value);
    Ok(())
}

/// `class name(*bases, **keywords): …`, after its body has run in `namespace`.
pub fn build(vm: &Vm, name: Lent, bases: &[Value], namespace: Lent, keywords: &[(Value, Value)], capacity: usize) -> R {
    let metaclass = most_derived_metaclass(vm, bases, keywords)?;
    let type_class = vm.class(kind::CLASS)?;
    if *metaclass != *type_class {
        return by_metaclass(vm, &metaclass, name, bases, namespace, keywords);
    }
    from_namespace(vm, &metaclass, name, bases, namespace, keywords, capacity)
}

/// The metaclass that the keyword asks for, or the most derived one of the bases.
pub fn most_derived_metaclass(vm: &Vm, bases: &[Value], keywords: &[(Value, Value)]) -> R {
    let type_class = vm.class(kind::CLASS)?;
    let asked = keywords.iter().find(|(key, _)| key.lend().str().is_some_and(|key| key.is("metaclass")));
    let mut winner = asked.map_or(type_class, |(_, metaclass)| metaclass.clone());
    if winner.lend().get::<Class>().is_none() {
        return Ok(winner);
    }
    for base in bases {
        let of_base = vm.class_of(base.lend())?;
        if crate::runtime::exceptions::is_subclass(winner.lend(), of_base.lend()) {
            continue;
        }
        if !crate::runtime::exceptions::is_subclass(of_base.lend(), winner.lend()) {
            return Err(vm.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                 metaclasses of all its bases",
            ));
        }
        winner = of_base;
    }
    Ok(winner)
}

fn by_metaclass(
    vm: &Vm,
    metaclass: &Value,
    name: Lent,
    bases: &[Value],
    namespace: Lent,
    keywords: &[(Value, Value)],
) -> R {
    let mut values = vec![name.keep(), vm.tuple(bases)?, namespace.keep()];
    let passed = keywords.iter().filter(|(key, _)| !key.lend().str().is_some_and(|key| key.is("metaclass")));
    let (names, more): (Vec<Value>, Vec<Value>) = passed.cloned().unzip();
    values.extend(more);
    call::call_with(vm, metaclass.lend(), Args { values: &values, names: &names })
}

/// What `type.__new__` does.
pub fn from_namespace(
    vm: &Vm,
    metaclass: &Value,
    name: Lent,
    bases: &[Value],
    namespace: Lent,
    keywords: &[(Value, Value)],
    capacity: usize,
) -> R {
    let object = [vm.class(kind::OBJECT)?];
    let bases = if bases.is_empty() { &object[..] } else { bases };
    let kind = payload_kind(vm, bases)?;
    let inherited = bases.iter().filter_map(|base| base.lend().get::<Class>()).map(|base| base.root.get());
    let known = inherited.map(|root| vm.shapes.borrow().capacity(root)).max().unwrap_or(0);
    let metaclass = if *vm.class(kind::CLASS)? == **metaclass { Value::UNBOUND } else { metaclass.clone() };
    let has_finaliser = has_finaliser(vm, bases, namespace)?;
    let capacity = capacity + known;
    let plan = Plan { name: name.keep(), bases, metaclass, kind, definition: None, capacity, has_finaliser };
    let value = bare(vm, plan, true)?;
    let class = value.lend();
    copy_namespace(vm, class, namespace)?;
    finish_namespace(vm, class)?;
    set_names(vm, class)?;
    init_subclass(vm, class, keywords)?;
    Ok(value)
}

/// The built-in kind that the instances keep: that of the bases, if they agree.
fn payload_kind(vm: &Vm, bases: &[Value]) -> R<ShapeId> {
    let mut found = kind::OBJECT;
    for (at, base) in bases.iter().enumerate() {
        let Some(class) = base.lend().get::<Class>() else {
            return Err(vm.type_error("bases must be types"));
        };
        if class.definition.is_some_and(|definition| !definition.is_base) {
            return Err(vm.type_error(format!("type '{}' is not an acceptable base type", class.name_text())));
        }
        if bases[..at].iter().any(|other| **other == **base) {
            return Err(vm.type_error(format!("duplicate base class {}", class.name_text())));
        }
        if class.kind != kind::OBJECT {
            if found != kind::OBJECT && found != class.kind {
                return Err(vm.type_error("multiple bases have instance lay-out conflict"));
            }
            found = class.kind;
        }
    }
    Ok(found)
}

fn copy_namespace(vm: &Vm, class: Lent, namespace: Lent) -> R<()> {
    let Some(names) = vm.payload::<Dict>(namespace) else {
        return Err(vm.type_error("type.__new__() argument 3 must be dict"));
    };
    let mut position = 0;
    while let Some((next, key, value)) = names.table.next(position) {
        position = next;
        define_value(vm, class, key, value)?;
    }
    Ok(())
}

/// Whether the class or one of its bases has `__del__`.
fn has_finaliser(vm: &Vm, bases: &[Value], namespace: Lent) -> R<bool> {
    if types::dict::get_name(vm, namespace, names::DEL)?.is_some() {
        return Ok(true);
    }
    for base in bases {
        if attr::lookup(vm, base.lend(), names::DEL)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts a name into a class that nobody has searched yet.
pub fn define(vm: &Vm, class: Lent, name: &str, value: Value) -> R<()> {
    let key = vm.name(vm.symbol(name)?)?;
    define_value(vm, class, key, value)
}

fn define_value(vm: &Vm, class: Lent, key: Value, value: Value) -> R<()> {
    let Some(class) = class.get::<Class>() else { return Ok(()) };
    types::dict::insert(vm, &class.dict, key.lend(), value)
}

/// `__qualname__` goes to where it belongs; what defines equality without a hash has none; `__init_subclass__` and
/// `__class_getitem__` belong to the class.
fn finish_namespace(vm: &Vm, value: Lent) -> R<()> {
    let Some(class) = value.get::<Class>() else { return Ok(()) };
    let own = |name| -> R<Option<(usize, Value)>> {
        let key = vm.name(name)?;
        Ok(class.dict.find_name(&key).and_then(|entry| Some((entry, class.dict.value(entry)?))))
    };
    if let Some((entry, qualified)) = own(names::QUALNAME)? {
        drop(class.dict.remove(entry));
        class.qualified.set(qualified);
    }
    if own(names::EQ)?.is_some() && own(names::HASH)?.is_none() {
        define(vm, value, "__hash__", Value::NONE)?;
    }
    if own(names::DOC)?.is_none() {
        define(vm, value, "__doc__", Value::NONE)?;
    }
    for name in [names::INIT_SUBCLASS, names::CLASS_GETITEM] {
        if let Some((entry, function)) = own(name)?
            && function.shape() == kind::FUNCTION
        {
            drop(class.dict.set_value(entry, types::ClassMethod::create(vm, function)?));
        }
    }
    if let Some((entry, function)) = own(names::NEW)?
        && function.shape() == kind::FUNCTION
    {
        drop(class.dict.set_value(entry, types::StaticMethod::create(vm, function)?));
    }
    Ok(())
}

/// Descriptors learn under which name they stand.
fn set_names(vm: &Vm, class: Lent) -> R<()> {
    let Some(dict) = class.get::<Class>().map(|class| &class.dict) else { return Ok(()) };
    let mut position = 0;
    while let Some((next, key, value)) = dict.next(position) {
        position = next;
        if value.shape().is_of_instances() {
            call::try_method(vm, value.lend(), names::SET_NAME, &[class.keep(), key])?;
        }
    }
    Ok(())
}

/// Tells the base that it has a subclass.
fn init_subclass(vm: &Vm, class: Lent, keywords: &[(Value, Value)]) -> R<()> {
    let passed = keywords.iter().filter(|(key, _)| !key.lend().str().is_some_and(|key| key.is("metaclass")));
    let (names, values): (Vec<Value>, Vec<Value>) = passed.cloned().unzip();
    let Some(bases) = class.get::<Class>().map(|class| class.order.get()) else { return Ok(()) };
    for base in bases.lend().tuple().map(|order| order.items()).unwrap_or_default().iter().skip(1) {
        let Some(dict) = base.lend().get::<Class>().map(|class| &class.dict) else { continue };
        let key = vm.name(names::INIT_SUBCLASS)?;
        let Some(found) = dict.find_name(&key).and_then(|entry| dict.value(entry)) else { continue };
        let bound = attr::bind(vm, found.lend(), None, class)?;
        return call::call_with(vm, bound.lend(), Args { values: &values, names: &names }).map(drop);
    }
    Ok(())
}
