//! What stands in a class and decides what reading an attribute gives: properties, static and class methods, attributes
//! that Rust computes, and `super()`.

use crate::heap::{Lent, Payload, Raised, ShapeId, Slot, Symbol, Trace, Value, kind};
use crate::runtime::native::{self, Bound, TypeDef};
use crate::runtime::{Exc, R, Slots, Vm, attr, call, exceptions, names, ops};
use crate::types::Class;

macro_rules! payload {
    ($name:ident { $($field:ident),* } $kind:expr) => {
        impl Trace for $name {
            fn trace(&self, see: &mut dyn FnMut(Lent)) {
                $(self.$field.trace(see);)*
            }
        }

        impl Payload for $name {
            const KIND: ShapeId = $kind;
        }
    };
}

/// `property(get, set, delete, doc)`; `none` for what is missing.
pub struct Property {
    pub get: Slot,
    pub set: Slot,
    pub delete: Slot,
    pub doc: Slot,
    pub name: Slot,
}
payload!(Property { get, set, delete, doc, name } kind::PROPERTY);

pub struct StaticMethod {
    pub function: Slot,
}
payload!(StaticMethod { function } kind::STATIC_METHOD);

pub struct ClassMethod {
    pub function: Slot,
}
payload!(ClassMethod { function } kind::CLASS_METHOD);

/// An attribute that Rust computes.
pub struct NativeProperty {
    pub property: &'static native::Property,
    pub class: Slot,
}
payload!(NativeProperty { class } kind::NATIVE_PROPERTY);

/// `super(class, object)`: the attributes of an object as the classes behind `class` have them.
pub struct Super {
    pub class: Slot,
    /// An instance, a class, or `none` while it is unbound.
    pub object: Slot,
    /// The class whose order is searched.
    pub of: Slot,
}
payload!(Super { class, object, of } kind::SUPER);

impl StaticMethod {
    pub fn create(vm: &Vm, function: Value) -> R {
        vm.memory(vm.heap.create(StaticMethod { function: Slot::new(function) }))
    }
}

impl ClassMethod {
    pub fn create(vm: &Vm, function: Value) -> R {
        vm.memory(vm.heap.create(ClassMethod { function: Slot::new(function) }))
    }
}

impl NativeProperty {
    pub fn create(vm: &Vm, property: &'static native::Property, class: Lent) -> R {
        vm.memory(vm.heap.create(NativeProperty { property, class: Slot::new(class.keep()) }))
    }
}

const HASHED: Slots = Slots { hash: Some(|_, object| Ok(super::object::identity_hash(object))), ..Slots::NONE };

pub static PROPERTY_SLOTS: Slots = Slots { get: Some(get_property), set: Some(set_property), ..HASHED };

fn get_property(vm: &Vm, found: Lent, object: Option<Lent>, _: Lent) -> R {
    let (Some(property), Some(object)) = (vm.payload::<Property>(found), object) else { return Ok(found.keep()) };
    let get = property.get.get();
    if *get == *Value::NONE {
        return Err(property_lacks(vm, property, object, "getter"));
    }
    call::call(vm, get.lend(), &[object.keep()])
}

fn set_property(vm: &Vm, found: Lent, object: Lent, value: Option<Value>) -> R<()> {
    let Some(property) = vm.payload::<Property>(found) else { return Ok(()) };
    let (function, what) = match value {
        Some(_) => (property.set.get(), "setter"),
        None => (property.delete.get(), "deleter"),
    };
    if *function == *Value::NONE {
        return Err(property_lacks(vm, property, object, what));
    }
    let arguments: Vec<Value> = std::iter::once(object.keep()).chain(value).collect();
    call::call(vm, function.lend(), &arguments).map(drop)
}

/// "property 'x' of 'C' object has no setter"
fn property_lacks(vm: &Vm, property: &Property, object: Lent, what: &str) -> Raised {
    let name = property.name.get();
    let name = if *name == *Value::NONE { Ok(String::new()) } else { ops::repr_text(vm, name.lend()) };
    let shown = name.map(|name| if name.is_empty() { name } else { format!(" {name}") });
    let class = vm.class_of(object).ok();
    let class = class.as_ref().and_then(|class| class.lend().get::<Class>());
    let class = class.and_then(|class| ops::str_text(vm, class.qualified.get().lend()).ok()).unwrap_or_default();
    match shown {
        Ok(shown) => vm.raise(Exc::AttributeError, format!("property{shown} of '{class}' object has no {what}")),
        Err(raised) => raised,
    }
}

pub fn property() -> TypeDef {
    TypeDef::new("property", kind::PROPERTY, "An attribute that functions read, store and delete.", &PROPERTY_SLOTS)
        .constructor(
            "property(fget=none, fset=none, fdel=none, doc=none)",
            "An attribute that functions compute.\n\n\
             >>> class C:\n...     @property\n...     def x(self): return 1\n>>> C().x\n1",
            |vm, bound| new_property(vm, [0, 1, 2, 3].map(|at| bound.value(at))),
        )
        .method("getter(self, fget, /)", "The property with another function to read.", |vm, bound| {
            replaced(vm, bound, 0)
        })
        .method("setter(self, fset, /)", "The property with another function to store.", |vm, bound| {
            replaced(vm, bound, 1)
        })
        .method("deleter(self, fdel, /)", "The property with another function to delete.", |vm, bound| {
            replaced(vm, bound, 2)
        })
        .method("__set_name__(self, owner, name, /)", "Learns its name.", |vm, bound| {
            bound.this::<Property>(vm)?.name.set(bound.value(2));
            Ok(Value::NONE)
        })
        .property("fget", "The function that reads.", |vm, me| part(vm, me, |property| &property.get))
        .property("fset", "The function that stores.", |vm, me| part(vm, me, |property| &property.set))
        .property("fdel", "The function that deletes.", |vm, me| part(vm, me, |property| &property.delete))
        .settable(
            "__doc__",
            "What the attribute is.",
            |vm, me| part(vm, me, |property| &property.doc),
            |vm, me, value| {
                if let Some(property) = vm.payload::<Property>(me) {
                    property.doc.set(value.unwrap_or(Value::NONE));
                }
                Ok(())
            },
        )
}

fn part(vm: &Vm, me: Lent, slot: fn(&Property) -> &Slot) -> R {
    Ok(vm.payload::<Property>(me).map_or(Value::NONE, |property| slot(property).get()))
}

fn new_property(vm: &Vm, [get, set, delete, doc]: [Value; 4]) -> R {
    let mut doc = doc;
    if *doc == *Value::NONE && *get != *Value::NONE {
        doc = attr::get_forgiving(vm, get.lend(), names::DOC)?.unwrap_or(Value::NONE);
    }
    let mut name = Value::NONE;
    if *get != *Value::NONE {
        name = attr::get_forgiving(vm, get.lend(), names::NAME)?.unwrap_or(Value::NONE);
    }
    let [get, set, delete, doc, name] = [get, set, delete, doc, name].map(Slot::new);
    vm.memory(vm.heap.create(Property { get, set, delete, doc, name }))
}

fn replaced(vm: &Vm, bound: Bound, which: usize) -> R {
    let old = bound.this::<Property>(vm)?;
    let mut functions = [&old.get, &old.set, &old.delete, &old.doc].map(Slot::get);
    functions[which] = bound.value(1);
    let class = vm.class_of(bound.lent(0))?;
    if class.lend().get::<Class>().is_some_and(Class::is_built_in) {
        return new_property(vm, functions);
    }
    call::call(vm, class.lend(), &functions)
}

pub static STATIC_SLOTS: Slots = Slots {
    get: Some(|vm, found, _, _| {
        Ok(vm.payload::<StaticMethod>(found).map_or(Value::NONE, |found| found.function.get()))
    }),
    call: Some(|vm, found, args| match vm.payload::<StaticMethod>(found) {
        Some(found) => vm.nested(|| call::call_with(vm, found.function.get().lend(), args)),
        None => Err(call::not_callable(vm, found)),
    }),
    get_attr: Some(|vm, found, name| {
        passed_on(vm, found.get::<StaticMethod>().map(|found| found.function.get()), name)
    }),
    repr: Some(|vm, found| {
        show(vm, found, "staticmethod", found.get::<StaticMethod>().map(|found| found.function.get()))
    }),
    ..HASHED
};

pub static CLASS_SLOTS: Slots = Slots {
    get: Some(|vm, found, _, class| match vm.payload::<ClassMethod>(found) {
        Some(found) => attr::bind(vm, found.function.get().lend(), Some(class), vm.class_of(class)?.lend()),
        None => Ok(found.keep()),
    }),
    get_attr: Some(|vm, found, name| passed_on(vm, found.get::<ClassMethod>().map(|found| found.function.get()), name)),
    repr: Some(|vm, found| {
        show(vm, found, "classmethod", found.get::<ClassMethod>().map(|found| found.function.get()))
    }),
    ..HASHED
};

/// `<staticmethod(<function f at …>)>`
fn show(vm: &Vm, found: Lent, kind: &str, function: Option<Value>) -> R {
    match function {
        Some(function) => vm.str(&format!("<{kind}({})>", ops::repr_text(vm, function.lend())?)),
        None => super::object::repr(vm, found),
    }
}

/// What the function inside says about itself.
fn passed_on(vm: &Vm, function: Option<Value>, name: Symbol) -> R<Option<Value>> {
    match function {
        Some(function)
            if [names::NAME, names::QUALNAME, names::DOC, names::MODULE, names::ANNOTATIONS].contains(&name) =>
        {
            attr::get_or_none(vm, function.lend(), name)
        }
        _ => Ok(None),
    }
}

pub fn static_method() -> TypeDef {
    TypeDef::new("staticmethod", kind::STATIC_METHOD, "A function in a class that binds to nothing.", &STATIC_SLOTS)
        .constructor("staticmethod(function, /)", "A function that gets no object.", |vm, bound| {
            StaticMethod::create(vm, bound.value(0))
        })
        .property("__func__", "The function.", |vm, me| {
            Ok(vm.payload::<StaticMethod>(me).map_or(Value::NONE, |me| me.function.get()))
        })
        .property("__wrapped__", "The function.", |vm, me| {
            Ok(vm.payload::<StaticMethod>(me).map_or(Value::NONE, |me| me.function.get()))
        })
}

pub fn class_method() -> TypeDef {
    TypeDef::new("classmethod", kind::CLASS_METHOD, "A function in a class that gets the class.", &CLASS_SLOTS)
        .constructor("classmethod(function, /)", "A function that gets the class.", |vm, bound| {
            ClassMethod::create(vm, bound.value(0))
        })
        .property("__func__", "The function.", |vm, me| {
            Ok(vm.payload::<ClassMethod>(me).map_or(Value::NONE, |me| me.function.get()))
        })
        .property("__wrapped__", "The function.", |vm, me| {
            Ok(vm.payload::<ClassMethod>(me).map_or(Value::NONE, |me| me.function.get()))
        })
}

pub static NATIVE_SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let Some(shown) = me.get::<NativeProperty>() else { return super::object::repr(vm, me) };
        let class = vm.class_name(shown.class.get().lend());
        vm.str(&format!("<attribute '{}' of '{class}' objects>", shown.property.name))
    }),
    get: Some(|vm, found, object, _| match (found.get::<NativeProperty>(), object) {
        (Some(native), Some(object)) => (native.property.get)(vm, object),
        _ => Ok(found.keep()),
    }),
    set: Some(|vm, found, object, value| {
        let Some(native) = found.get::<NativeProperty>() else { return Ok(()) };
        match native.property.set {
            Some(set) => set(vm, object, value),
            None => {
                let (name, class) = (native.property.name, vm.type_name(object));
                Err(vm.raise(Exc::AttributeError, format!("attribute '{name}' of '{class}' objects is not writable")))
            }
        }
    }),
    ..HASHED
};

pub fn native_property() -> TypeDef {
    TypeDef::new("getset_descriptor", kind::NATIVE_PROPERTY, "An attribute that Rust computes.", &NATIVE_SLOTS)
        .sealed()
        .property("__name__", "The name of the attribute.", |vm, me| {
            vm.str(me.get::<NativeProperty>().map_or("", |me| me.property.name))
        })
        .property("__doc__", "What the attribute is.", |vm, me| {
            vm.str(me.get::<NativeProperty>().map_or("", |me| me.property.doc))
        })
}

pub static SUPER_SLOTS: Slots = Slots { get_attr: Some(get_through_super), ..HASHED };

/// Searches the classes behind the one that `super` was asked for.
fn get_through_super(vm: &Vm, me: Lent, name: Symbol) -> R<Option<Value>> {
    let Some(parts) = me.get::<Super>() else { return Ok(None) };
    let (of, class, object) = (parts.of.get(), parts.class.get(), parts.object.get());
    let order = of.lend().get::<Class>().map(|class| class.order.get());
    let Some(order) = order.as_ref().and_then(|order| order.lend().tuple()).map(|order| order.items()) else {
        return Ok(None);
    };
    let key = vm.name(name)?;
    for base in order.iter().skip_while(|base| ***base != *class).skip(1) {
        let Some(dict) = base.lend().get::<Class>().map(|base| &base.dict) else { continue };
        let Some(found) = dict.find_name(&key).and_then(|entry| dict.value(entry)) else { continue };
        let object = (*object != *of).then(|| object.lend());
        return attr::bind(vm, found.lend(), object, of.lend()).map(Some);
    }
    Ok(None)
}

/// `super(class, object)`, and what `super()` in a method means.
pub fn make_super(vm: &Vm, class: Lent, object: Lent) -> R {
    if class.get::<Class>().is_none() {
        return Err(vm.type_error(format!("super() argument 1 must be a type, not {}", vm.type_name(class))));
    }
    let of_object = vm.class_of(object)?;
    let of = if exceptions::is_subclass(object, class) {
        object.keep()
    } else if exceptions::is_subclass(of_object.lend(), class) {
        of_object
    } else {
        return Err(vm.type_error("super(type, obj): obj must be an instance or subtype of type"));
    };
    let [class, object, of] = [class.keep(), object.keep(), of].map(Slot::new);
    vm.memory(vm.heap.create(Super { class, object, of }))
}

pub fn super_definition() -> TypeDef {
    TypeDef::new("super", kind::SUPER, "The attributes of an object as the bases of a class have them.", &SUPER_SLOTS)
        .constructor("super(type=..., object=..., /)", "The bases' view of an object.", |vm, bound| {
            match (bound.given(0), bound.given(1)) {
                (Some(class), Some(object)) => make_super(vm, class, object),
                (Some(class), None) => {
                    let [class, object, of] = [class.keep(), Value::NONE, Value::NONE].map(Slot::new);
                    vm.memory(vm.heap.create(Super { class, object, of }))
                }
                _ => Err(vm.runtime_error("super(): no arguments")),
            }
        })
        .property("__thisclass__", "The class that was given.", |_, me| {
            Ok(me.get::<Super>().map_or(Value::NONE, |me| me.class.get()))
        })
        .property("__self__", "The object that was given.", |_, me| {
            Ok(me.get::<Super>().map_or(Value::NONE, |me| me.object.get()))
        })
}
