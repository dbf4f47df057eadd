//! The built-in types, one file each: what an object keeps, what its operators do, and its methods with their help.
//!
//! A type is two things: a `static` row of [`Slots`], which the operators use, and a [`TypeDef`], which is made when its
//! class is first asked for. [`ALL`] is the one list of them.

pub mod alias;
pub mod bool;
pub mod class;
pub mod complex;
pub mod descriptor;
pub mod dict;
pub mod dunder;
pub mod exception;
pub mod file;
pub mod float;
pub mod format;
pub mod function;
pub mod int;
pub mod iterator;
pub mod list;
pub mod literal;
pub mod module;
pub mod object;
pub mod singleton;
pub mod str;
pub mod structure;

pub use class::Class;
pub use descriptor::{ClassMethod, NativeProperty, Property, StaticMethod, Super};
pub use dict::Dict;
pub use exception::Exception;
pub use function::{Method, NativeFunction};
pub use list::List;
pub use module::Module;

use crate::heap::{Kinds, Lent, ShapeId, Slot, kind};
use crate::runtime::native::{Lazy, TypeDef};
use crate::runtime::{R, Slots, Traceback, Vm};

/// How objects of each kind die, and what they own.
pub static KINDS: Kinds = Kinds::new()
    .with::<Class>()
    .with::<int::BigInt>()
    .with::<float::Float>()
    .with::<complex::Complex>()
    .with::<iterator::Iterator>()
    .with::<List>()
    .with::<Dict>()
    .with::<Exception>()
    .with::<Method>()
    .with::<NativeFunction>()
    .with::<NativeProperty>()
    .with::<Property>()
    .with::<StaticMethod>()
    .with::<ClassMethod>()
    .with::<Super>()
    .with::<Module>()
    .with::<alias::Alias>()
    .with::<alias::Union>()
    .with::<file::Stream>()
    .with::<Traceback>();

/// A type: its kind, its row of slots, its base if that is not `object`, its definition.
struct Type {
    kind: ShapeId,
    slots: &'static Slots,
    base: ShapeId,
    definition: Lazy<TypeDef>,
}

const fn a_type(kind: ShapeId, slots: &'static Slots, name: &'static str, make: fn() -> TypeDef) -> Type {
    Type { kind, slots, base: kind::OBJECT, definition: Lazy::new(name, make) }
}

const fn subtype(
    kind: ShapeId,
    base: ShapeId,
    slots: &'static Slots,
    name: &'static str,
    make: fn() -> TypeDef,
) -> Type {
    Type { kind, slots, base, definition: Lazy::new(name, make) }
}

/// All of them.
static ALL: [Type; 25] = [
    a_type(kind::OBJECT, &object::SLOTS, "object", object::definition),
    a_type(kind::CLASS, &class::definition::SLOTS, "type", class::definition::definition),
    a_type(kind::NONE, &singleton::NONE, "NoneType", singleton::none),
    a_type(kind::ELLIPSIS, &singleton::ELLIPSIS, "ellipsis", singleton::ellipsis),
    a_type(kind::NOT_IMPLEMENTED, &singleton::NOT_IMPLEMENTED, "NotImplementedType", singleton::not_implemented),
    a_type(kind::INT, &int::SLOTS, "int", int::definition),
    subtype(kind::BOOL, kind::INT, &bool::SLOTS, "bool", bool::definition),
    a_type(kind::FLOAT, &float::SLOTS, "float", float::definition),
    a_type(kind::COMPLEX, &complex::SLOTS, "complex", complex::definition),
    a_type(kind::STR, &str::SLOTS, "str", str::definition),
    a_type(kind::LIST, &list::SLOTS, "list", list::definition),
    a_type(kind::DICT, &dict::SLOTS, "dict", dict::definition),
    a_type(kind::EXCEPTION, &exception::SLOTS, "BaseException", exception::base_definition),
    a_type(kind::NATIVE, &function::NATIVE_SLOTS, "builtin_function_or_method", function::native_definition),
    a_type(kind::METHOD, &function::METHOD_SLOTS, "method", function::method_definition),
    a_type(kind::FILE, &file::SLOTS, "TextIOWrapper", file::definition),
    a_type(kind::ALIAS, &alias::SLOTS, "GenericAlias", alias::definition),
    a_type(kind::UNION, &alias::UNION_SLOTS, "UnionType", alias::union_definition),
    a_type(kind::MODULE, &module::SLOTS, "module", module::definition),
    a_type(kind::PROPERTY, &descriptor::PROPERTY_SLOTS, "property", descriptor::property),
    a_type(kind::STATIC_METHOD, &descriptor::STATIC_SLOTS, "staticmethod", descriptor::static_method),
    a_type(kind::CLASS_METHOD, &descriptor::CLASS_SLOTS, "classmethod", descriptor::class_method),
    a_type(kind::NATIVE_PROPERTY, &descriptor::NATIVE_SLOTS, "getset_descriptor", descriptor::native_property),
    a_type(kind::SUPER, &descriptor::SUPER_SLOTS, "super", descriptor::super_definition),
    a_type(kind::ITERATOR, &iterator::SLOTS, "iterator", iterator::definition),
];

/// The rows of slots by kind: what every operator looks at first.
static ROWS: [&Slots; KIND_COUNT] = rows();

const KIND_COUNT: usize = 64;

const fn rows() -> [&'static Slots; KIND_COUNT] {
    let mut rows = [&Slots::NONE; KIND_COUNT];
    let mut at = 0;
    while at < ALL.len() {
        rows[ALL[at].kind.number() as usize] = ALL[at].slots;
        at += 1;
    }
    rows
}

impl Vm {
    /// What a value can do. Of instances, see their class: their row is that of `object`.
    #[inline(always)]
    pub fn slots(&self, value: Lent) -> &'static Slots {
        let kind = self.kind_of(value).number() as usize;
        if kind < KIND_COUNT { ROWS[kind] } else { &Slots::NONE }
    }
}

fn find(kind: ShapeId) -> Option<&'static Type> {
    ALL.iter().find(|known| known.kind == kind)
}

/// Makes the class of a built-in kind and puts it into its place.
pub fn make_class(vm: &Vm, kind: ShapeId, place: &Slot) -> R<()> {
    let Some(made) = find(kind).or_else(|| find(kind::OBJECT)) else {
        return Err(vm.type_error("an object of a type that nobody knows"));
    };
    let base = (made.kind != kind::OBJECT).then_some(made.base);
    class::make_builtin(vm, made.definition.get(), base, place)
}

/// The built-in type of a name that every program knows, such as `list`.
pub fn kind_of_name(name: &str) -> Option<ShapeId> {
    ALL.iter().find(|known| known.definition.name == name).map(|known| known.kind)
}

/// The types whose names every program knows.
pub static NAMES: [&str; 21] = [
    "object",
    "type",
    "int",
    "bool",
    "float",
    "complex",
    "str",
    "bytes",
    "bytearray",
    "memoryview",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "property",
    "staticmethod",
    "classmethod",
    "super",
];
