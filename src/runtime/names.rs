//! The names that the machine itself asks for. They are the first symbols of every thread, in this order, so that each
//! is a constant.

use crate::heap::{FirstNames, Symbol, Symbols};
use crate::string::hash::HashKey;

macro_rules! names {
    ($($constant:ident $text:literal)*) => {
        #[allow(clippy::upper_case_acronyms, non_camel_case_types)]
        #[derive(Clone, Copy)]
        enum Order { $($constant),* }
        $(pub const $constant: Symbol = Symbol::of_order(Order::$constant as u32);)*
        const TEXTS: &[&str] = &[$($text),*];
    };
}

names! {
    PAYLOAD "(payload)" IN_DICT "(dict)" EMPTY ""
    ABS "__abs__" ADD "__add__" AND "__and__" ANNOTATIONS "__annotations__" BASES "__bases__" BOOL "__bool__"
    BUILTINS "__builtins__" BYTES "__bytes__" CALL "__call__" CAUSE "__cause__" CEIL "__ceil__" CLASS "__class__"
    CLASS_GETITEM "__class_getitem__" CLOSURE "__closure__" COMPLEX "__complex__" CONTAINS "__contains__"
    CONTEXT "__context__" DEL "__del__" DELATTR "__delattr__" DELETE "__delete__" DELITEM "__delitem__" DICT "__dict__"
    DIR "__dir__" DIVMOD "__divmod__" DOC "__doc__" ENTER "__enter__" EQ "__eq__" EXIT "__exit__" FILE "__file__"
    FLOAT "__float__" FLOOR "__floor__" FLOORDIV "__floordiv__" FORMAT "__format__" FSPATH "__fspath__" GE "__ge__"
    GET "__get__" GETATTR "__getattr__" GETATTRIBUTE "__getattribute__" GETITEM "__getitem__" GT "__gt__"
    HASH "__hash__" IADD "__iadd__" IAND "__iand__" IFLOORDIV "__ifloordiv__" ILSHIFT "__ilshift__"
    IMATMUL "__imatmul__" IMOD "__imod__" IMPORT "__import__" IMUL "__imul__" INDEX "__index__" INIT "__init__"
    INIT_SUBCLASS "__init_subclass__" INSTANCECHECK "__instancecheck__" INT "__int__" INVERT "__invert__" IOR "__ior__"
    IPOW "__ipow__" IRSHIFT "__irshift__" ISUB "__isub__" ITER "__iter__" ITRUEDIV "__itruediv__" IXOR "__ixor__"
    LE "__le__" LEN "__len__" LENGTH_HINT "__length_hint__" LSHIFT "__lshift__" LT "__lt__" MATMUL "__matmul__"
    MATCH_ARGS "__match_args__" MISSING "__missing__" MOD "__mod__" MODULE "__module__" MRO "__mro__" MUL "__mul__" NAME "__name__"
    NE "__ne__" NEG "__neg__" NEW "__new__" NEXT "__next__" OR "__or__" PATH "__path__" POS "__pos__" POW "__pow__"
    PREPARE "__prepare__" QUALNAME "__qualname__" RADD "__radd__" RAND "__rand__" RDIVMOD "__rdivmod__"
    REDUCE "__reduce__" REPR "__repr__" REVERSED "__reversed__" RFLOORDIV "__rfloordiv__" RLSHIFT "__rlshift__"
    RMATMUL "__rmatmul__" RMOD "__rmod__" RMUL "__rmul__" ROR "__ror__" ROUND "__round__" RPOW "__rpow__"
    RRSHIFT "__rrshift__" RSHIFT "__rshift__" RSUB "__rsub__" RTRUEDIV "__rtruediv__" RXOR "__rxor__" SET "__set__"
    SETATTR "__setattr__" SETITEM "__setitem__" SET_NAME "__set_name__" SIZEOF "__sizeof__" SLOTS "__slots__"
    STR "__str__" SUB "__sub__" SUBCLASSCHECK "__subclasscheck__" SUPPRESS_CONTEXT "__suppress_context__"
    TRACEBACK "__traceback__" TRUEDIV "__truediv__" TRUNC "__trunc__" WRAPPED "__wrapped__" XOR "__xor__" ALL "__all__"
    PACKAGE "__package__" MAIN "__main__" LOADER "__loader__" SPEC "__spec__" NOTES "__notes__"
    AITER "__aiter__" ANEXT "__anext__" AENTER "__aenter__" AEXIT "__aexit__" AWAIT "__await__"
    DEFAULTS "__defaults__" KWDEFAULTS "__kwdefaults__" CODE "__code__" GLOBALS "__globals__" SELF "__self__" FUNC "__func__"
    TYPE_PARAMS "__type_params__" WEAKREF "__weakref__" SUBCLASSES "__subclasses__"
    APPEND "append" ARGS "args" CLOSE "close" FLUSH "flush" ITEMS "items" KEYS "keys" READLINE "readline" SEND "send" THROW "throw"
    VALUE "value" VALUES "values" WRITE "write" STDOUT "stdout" STDERR "stderr" STDIN "stdin" PRINT "print"
}

static FIRST: FirstNames = FirstNames::new(TEXTS);

/// A table that begins with the names above.
pub fn symbols(key: HashKey) -> Symbols {
    Symbols::new(&FIRST, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_constant_is_its_text() {
        let symbols = symbols(HashKey::new(0));
        assert_eq!((symbols.text(PAYLOAD), symbols.text(PRINT)), ("(payload)", "print"));
        assert_eq!((symbols.text(ADD), symbols.text(VALUES)), ("__add__", "values"));
        assert!(
            TEXTS.iter().enumerate().all(|(order, text)| symbols.find(text) == Some(Symbol::of_order(order as u32)))
        );
    }
}
