//! The kinds of objects that Rust defines, in one list for the whole machine.
//!
//! A kind is the shape of all its objects: one comparison says what a value is. What lies behind the header is said by
//! the [`Payload`](super::object::Payload) of that kind, or here in the heap where objects differ in length.

use super::header::ShapeId;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $number:literal;)*) => {
        $($(#[$doc])* pub const $name: ShapeId = ShapeId::builtin($number);)*

        /// The name of a kind, for those who look into a heap.
        pub fn name(kind: ShapeId) -> Option<&'static str> {
            match kind.number() {
                $($number => Some(stringify!($name)),)*
                _ => None,
            }
        }
    };
}

kinds! {
    /// The storage of a container, owned by it alone.
    BUFFER = 1;
    STR = 2;
    BYTES = 3;
    /// An int of more than 63 bits.
    INT = 4;
    /// A float that no word holds.
    FLOAT = 5;
    TUPLE = 6;
    LIST = 7;
    DICT = 8;
    SET = 9;
    FROZENSET = 10;
    CELL = 11;
    CODE = 12;
    FUNCTION = 13;
    /// A function written in Rust.
    NATIVE = 14;
    METHOD = 15;
    CLASS = 16;
    MODULE = 17;
    SLICE = 18;
    RANGE = 19;
    /// All iterators written in Rust.
    ITERATOR = 20;
    GENERATOR = 21;
    /// What every instance of an exception class keeps as its payload.
    EXCEPTION = 22;
    TRACEBACK = 23;
    PROPERTY = 24;
    STATIC_METHOD = 25;
    CLASS_METHOD = 26;
    SUPER = 27;
    /// An attribute computed in Rust.
    NATIVE_PROPERTY = 28;
    DICT_KEYS = 29;
    FILE = 30;
    ELLIPSIS = 31;
    NOT_IMPLEMENTED = 32;
    COMPLEX = 33;
    BYTEARRAY = 34;
    MEMORYVIEW = 35;
    /// `object()`, and whatever else a module keeps behind a value.
    OBJECT = 36;
    WEAKREF = 37;
    /// Attributes of an instance beyond those that stand in it.
    OVERFLOW = 38;
    /// The types of values that have no object.
    NONE = 39;
    BOOL = 40;
    STR_ITERATOR = 41;
    BYTES_ITERATOR = 42;
    BYTEARRAY_ITERATOR = 43;
    MEMORYVIEW_ITERATOR = 44;
    // The iterators that loops meet most, and those that are classes, from the end.
    DICT_VALUES = 47;
    DICT_ITEMS = 48;
    LIST_ITERATOR = 49;
    TUPLE_ITERATOR = 50;
    RANGE_ITERATOR = 51;
    KEY_ITERATOR = 52;
    VALUE_ITERATOR = 53;
    ITEM_ITERATOR = 54;
    SET_ITERATOR = 55;
    ENUMERATE = 56;
    ZIP = 57;
    MAP = 58;
    FILTER = 59;
    /// `list[int]`
    ALIAS = 60;
    /// `int | none`
    UNION = 61;
    REVERSED = 62;
    // What modules define: operator, itertools, functools, collections, io.
    ITEM_GETTER = 64;
    ATTR_GETTER = 65;
    METHOD_CALLER = 66;
    COUNT = 67;
    CYCLE = 68;
    REPEAT = 69;
    CHAIN = 70;
    COMPRESS = 71;
    DROP_WHILE = 72;
    TAKE_WHILE = 73;
    FILTER_FALSE = 74;
    GROUP_BY = 75;
    GROUPER = 76;
    ISLICE = 77;
    PAIRWISE = 78;
    BATCHED = 79;
    STAR_MAP = 80;
    TEE = 81;
    TEE_LINK = 82;
    ZIP_LONGEST = 83;
    ACCUMULATE = 84;
    PRODUCT = 85;
    PERMUTATIONS = 86;
    COMBINATIONS = 87;
    COMBINATIONS_WITH_REPLACEMENT = 88;
    PARTIAL = 89;
    COMPARISON_KEY = 90;
    CACHED = 91;
    DEQUE = 92;
    DEQUE_ITERATOR = 93;
    DEQUE_BACKWARDS = 94;
    STRING_IO = 95;
    BYTES_IO = 96;
    BINARY_FILE = 97;
    TEXT_FILE = 98;
}
