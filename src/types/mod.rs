//! The built-in types, one file each: what an object keeps, what its operators do, and its methods with their help.
//!
//! A type is two things: a `static` row of [`Slots`], which the operators use, and a [`TypeDef`], which is made when its
//! class is first asked for. [`ALL`] is the one list of them.

pub mod alias;
pub mod bool;
pub mod bytearray;
pub mod bytes;
pub mod class;
pub mod codec;
pub mod complex;
pub mod deque;
pub mod descriptor;
pub mod dict;
pub mod dunder;
pub mod exception;
pub mod file;
pub mod float;
pub mod format;
pub mod function;
pub mod functools;
pub mod int;
pub mod iterator;
pub mod itertools;
pub mod list;
pub mod literal;
pub mod memoryview;
pub mod module;
pub mod object;
pub mod operator;
pub mod payload;
pub mod percent;
pub mod range;
pub mod sequence;
pub mod set;
pub mod singleton;
pub mod slice;
pub mod sort;
pub mod str;
pub mod structure;
pub mod text;
pub mod tuple;

pub use class::Class;
pub use descriptor::{ClassMethod, NativeProperty, Property, StaticMethod, Super};
pub use dict::Dict;
pub use exception::Exception;
pub use function::{Method, NativeFunction};
pub use list::List;
pub use module::Module;
pub use range::Range;
pub use set::{FrozenSet, Set};
pub use slice::Slice;

use crate::heap::{Kinds, Lent, ShapeId, Slot, kind};
use crate::runtime::native::{Lazy, TypeDef};
use crate::runtime::{R, Slots, Traceback, Vm};
use crate::tree;
use crate::tree::definition as scripted;

/// How objects of each kind die, and what they own.
pub static KINDS: Kinds = Kinds::new()
    .with::<Class>()
    .with::<int::BigInt>()
    .with::<float::Float>()
    .with::<complex::Complex>()
    .with::<iterator::Iterator>()
    .with::<List>()
    .with::<Dict>()
    .with::<Set>()
    .with::<FrozenSet>()
    .with::<Slice>()
    .with::<Range>()
    .with::<dict::view::Keys>()
    .with::<dict::view::Values>()
    .with::<dict::view::Items>()
    .with::<iterator::row::ListIterator>()
    .with::<iterator::row::TupleIterator>()
    .with::<range::walk::RangeIterator>()
    .with::<iterator::walk::KeyIterator>()
    .with::<iterator::walk::ValueIterator>()
    .with::<iterator::walk::ItemIterator>()
    .with::<iterator::walk::SetIterator>()
    .with::<iterator::builtin::Enumerate>()
    .with::<iterator::builtin::Zip>()
    .with::<iterator::builtin::Map>()
    .with::<iterator::builtin::Filter>()
    .with::<iterator::builtin::Reversed>()
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
    .with::<Traceback>()
    .with::<tree::function::Function>()
    .with::<tree::function::Cell>()
    .with::<tree::code::CodeObject>()
    .with::<tree::generator::Generator>()
    .with::<functools::partial::Partial>()
    .with::<functools::key::ComparisonKey>()
    .with::<functools::cached::Cached>()
    .with::<deque::Deque>()
    .with::<deque::walk::DequeIterator>()
    .with::<deque::walk::Backwards>()
    .with::<operator::ItemGetter>()
    .with::<operator::AttrGetter>()
    .with::<operator::MethodCaller>()
    .with::<itertools::endless::Count>()
    .with::<itertools::endless::Cycle>()
    .with::<itertools::endless::Repeat>()
    .with::<itertools::combine::Chain>()
    .with::<itertools::select::Compress>()
    .with::<itertools::select::DropWhile>()
    .with::<itertools::select::TakeWhile>()
    .with::<itertools::select::FilterFalse>()
    .with::<itertools::group::GroupBy>()
    .with::<itertools::group::Group>()
    .with::<itertools::select::Slice>()
    .with::<itertools::combine::Pairwise>()
    .with::<itertools::combine::Batched>()
    .with::<itertools::combine::StarMap>()
    .with::<itertools::tee::Tee>()
    .with::<itertools::combine::ZipLongest>()
    .with::<itertools::combine::Accumulate>()
    .with::<itertools::choose::Product>()
    .with::<itertools::choose::Permutations>()
    .with::<itertools::choose::Combinations>()
    .with::<itertools::choose::Replacing>()
    .with::<itertools::tee::Link>()
    .with::<str::StrIterator>()
    .with::<bytes::BytesIterator>()
    .with::<bytearray::ByteArray>()
    .with::<bytearray::ByteArrayIterator>()
    .with::<memoryview::MemoryView>()
    .with::<memoryview::MemoryViewIterator>();

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

/// The list, as long as it is.
macro_rules! all_types {
    ($($row:expr,)*) => {
        static ALL: [Type; [$(stringify!($row)),*].len()] = [$($row),*];
    };
}

// All of them.
all_types! {
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
    a_type(kind::STR_ITERATOR, &str::ITERATOR_SLOTS, "str_iterator", str::iterator_definition),
    a_type(kind::BYTES, &bytes::SLOTS, "bytes", bytes::definition),
    a_type(kind::BYTES_ITERATOR, &bytes::ITERATOR_SLOTS, "bytes_iterator", bytes::iterator_definition),
    a_type(kind::BYTEARRAY, &bytearray::SLOTS, "bytearray", bytearray::definition),
    a_type(
        kind::BYTEARRAY_ITERATOR,
        &bytearray::ITERATOR_SLOTS,
        "bytearray_iterator",
        bytearray::iterator_definition,
    ),
    a_type(kind::MEMORYVIEW, &memoryview::SLOTS, "memoryview", memoryview::definition),
    a_type(
        kind::MEMORYVIEW_ITERATOR,
        &memoryview::ITERATOR_SLOTS,
        "memory_iterator",
        memoryview::iterator_definition,
    ),
    a_type(kind::LIST, &list::SLOTS, "list", list::definition),
    a_type(kind::DICT, &dict::SLOTS, "dict", dict::definition),
    a_type(kind::TUPLE, &tuple::SLOTS, "tuple", tuple::definition),
    a_type(kind::SET, &set::SLOTS, "set", set::definition),
    a_type(kind::FROZENSET, &set::FROZEN_SLOTS, "frozenset", set::frozen_definition),
    a_type(kind::RANGE, &range::SLOTS, "range", range::definition),
    a_type(kind::SLICE, &slice::SLOTS, "slice", slice::definition),
    a_type(kind::DICT_KEYS, &dict::view::KEYS, "dict_keys", dict::view::keys_definition),
    a_type(kind::DICT_VALUES, &dict::view::VALUES, "dict_values", dict::view::values_definition),
    a_type(kind::DICT_ITEMS, &dict::view::ITEMS, "dict_items", dict::view::items_definition),
    a_type(kind::LIST_ITERATOR, &iterator::row::LIST_SLOTS, "list_iterator", iterator::row::list_definition),
    a_type(kind::TUPLE_ITERATOR, &iterator::row::TUPLE_SLOTS, "tuple_iterator", iterator::row::tuple_definition),
    a_type(kind::RANGE_ITERATOR, &range::walk::SLOTS, "range_iterator", range::walk::definition),
    a_type(kind::KEY_ITERATOR, &iterator::walk::KEY_SLOTS, "dict_keyiterator", iterator::walk::key_definition),
    a_type(kind::VALUE_ITERATOR, &iterator::walk::VALUE_SLOTS, "dict_valueiterator", iterator::walk::value_definition),
    a_type(kind::ITEM_ITERATOR, &iterator::walk::ITEM_SLOTS, "dict_itemiterator", iterator::walk::item_definition),
    a_type(kind::SET_ITERATOR, &iterator::walk::SET_SLOTS, "set_iterator", iterator::walk::set_definition),
    a_type(kind::ENUMERATE, &iterator::builtin::ENUMERATE_SLOTS, "enumerate", iterator::builtin::enumerate_definition),
    a_type(kind::ZIP, &iterator::builtin::ZIP_SLOTS, "zip", iterator::builtin::zip_definition),
    a_type(kind::MAP, &iterator::builtin::MAP_SLOTS, "map", iterator::builtin::map_definition),
    a_type(kind::FILTER, &iterator::builtin::FILTER_SLOTS, "filter", iterator::builtin::filter_definition),
    a_type(kind::REVERSED, &iterator::builtin::REVERSED_SLOTS, "reversed", iterator::builtin::reversed_definition),
    a_type(kind::EXCEPTION, &exception::SLOTS, "BaseException", exception::base_definition),
    a_type(kind::FUNCTION, &scripted::FUNCTION, "function", scripted::function),
    a_type(kind::CELL, &scripted::CELL, "cell", scripted::cell),
    a_type(kind::CODE, &scripted::CODE, "code", scripted::code),
    a_type(kind::GENERATOR, &scripted::GENERATOR, "generator", scripted::generator),
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
    a_type(kind::ITEM_GETTER, &operator::ITEM_SLOTS, "itemgetter", operator::item_definition),
    a_type(kind::ATTR_GETTER, &operator::ATTR_SLOTS, "attrgetter", operator::attr_definition),
    a_type(kind::METHOD_CALLER, &operator::METHOD_SLOTS, "methodcaller", operator::method_definition),
    a_type(kind::COUNT, &itertools::endless::COUNT_SLOTS, "count", itertools::endless::count_definition),
    a_type(kind::CYCLE, &itertools::endless::CYCLE_SLOTS, "cycle", itertools::endless::cycle_definition),
    a_type(kind::REPEAT, &itertools::endless::REPEAT_SLOTS, "repeat", itertools::endless::repeat_definition),
    a_type(kind::CHAIN, &itertools::combine::CHAIN_SLOTS, "chain", itertools::combine::chain_definition),
    a_type(kind::COMPRESS, &itertools::select::COMPRESS_SLOTS, "compress", itertools::select::compress_definition),
    a_type(kind::DROP_WHILE, &itertools::select::DROP_WHILE_SLOTS, "dropwhile", itertools::select::drop_while_definition),
    a_type(kind::TAKE_WHILE, &itertools::select::TAKE_WHILE_SLOTS, "takewhile", itertools::select::take_while_definition),
    a_type(kind::FILTER_FALSE, &itertools::select::FILTER_FALSE_SLOTS, "filterfalse", itertools::select::filter_false_definition),
    a_type(kind::GROUP_BY, &itertools::group::GROUP_BY_SLOTS, "groupby", itertools::group::definition),
    a_type(kind::GROUPER, &itertools::group::GROUP_SLOTS, "_grouper", itertools::group::group_definition),
    a_type(kind::ISLICE, &itertools::select::SLICE_SLOTS, "islice", itertools::select::slice_definition),
    a_type(kind::PAIRWISE, &itertools::combine::PAIRWISE_SLOTS, "pairwise", itertools::combine::pairwise_definition),
    a_type(kind::BATCHED, &itertools::combine::BATCHED_SLOTS, "batched", itertools::combine::batched_definition),
    a_type(kind::STAR_MAP, &itertools::combine::STAR_MAP_SLOTS, "starmap", itertools::combine::star_map_definition),
    a_type(kind::TEE, &itertools::tee::TEE_SLOTS, "_tee", itertools::tee::definition),
    a_type(kind::ZIP_LONGEST, &itertools::combine::ZIP_LONGEST_SLOTS, "zip_longest", itertools::combine::zip_longest_definition),
    a_type(kind::ACCUMULATE, &itertools::combine::ACCUMULATE_SLOTS, "accumulate", itertools::combine::accumulate_definition),
    a_type(kind::PRODUCT, &itertools::choose::PRODUCT_SLOTS, "product", itertools::choose::product_definition),
    a_type(kind::PERMUTATIONS, &itertools::choose::PERMUTATIONS_SLOTS, "permutations", itertools::choose::permutations_definition),
    a_type(kind::COMBINATIONS, &itertools::choose::COMBINATIONS_SLOTS, "combinations", itertools::choose::combinations_definition),
    a_type(kind::COMBINATIONS_WITH_REPLACEMENT, &itertools::choose::REPLACING_SLOTS, "combinations_with_replacement", itertools::choose::replacing_definition),
    a_type(kind::PARTIAL, &functools::partial::SLOTS, "partial", functools::partial::definition),
    a_type(kind::COMPARISON_KEY, &functools::key::SLOTS, "KeyWrapper", functools::key::definition),
    a_type(kind::CACHED, &functools::cached::SLOTS, "_lru_cache_wrapper", functools::cached::definition),
    a_type(kind::DEQUE, &deque::SLOTS, "deque", deque::definition),
    a_type(kind::DEQUE_ITERATOR, &deque::walk::SLOTS, "_deque_iterator", deque::walk::definition),
    a_type(kind::DEQUE_BACKWARDS, &deque::walk::BACKWARDS_SLOTS, "_deque_reverse_iterator", deque::walk::backwards_definition),
}

/// The rows of slots by kind: what every operator looks at first.
static ROWS: [&Slots; KIND_COUNT] = rows();

const KIND_COUNT: usize = ShapeId::FIRST_OF_INSTANCES as usize;

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

/// All definitions, for those who list or test them.
pub fn definitions() -> impl Iterator<Item = &'static TypeDef> {
    ALL.iter().map(|known| known.definition.get())
}

/// The types whose names every program knows.
pub static NAMES: [&str; 26] = [
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
    "enumerate",
    "zip",
    "map",
    "filter",
    "reversed",
    "property",
    "staticmethod",
    "classmethod",
    "super",
];
