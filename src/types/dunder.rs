//! The methods that come from a row of slots: `list.__len__` is the slot `len` of lists. Written once for all types; the
//! receiver says whose slot it is.

use crate::heap::{Lent, Raised, Value};
use crate::runtime::native::{Bound, Flavour, Native};
use crate::runtime::ops::row;
use crate::runtime::{Args, R, Slots, Vm, ops};
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// A method, and whether a row has its slot.
struct Row {
    has: fn(&Slots) -> bool,
    native: Native,
}

/// The methods of a type with this row.
pub fn of(slots: &'static Slots) -> impl Iterator<Item = &'static Native> {
    let simple = SIMPLE.iter().filter(|row| (row.has)(slots)).map(|row| &row.native);
    let binary = BINARY.iter().filter(|row| slots.operators.contains(&row.op));
    let binary = binary.flat_map(|row| [Some(&row.left), row.right.as_ref()]).flatten();
    let in_place = IN_PLACE.iter().filter(|(op, _)| slots.in_place_operators.contains(op)).map(|(_, native)| native);
    simple.chain(binary).chain(in_place)
}

struct BinaryMethods {
    op: BinaryOp,
    left: Native,
    right: Option<Native>,
}

macro_rules! binary_methods {
    ($($op:ident $left:literal $right:literal)*) => {
        [$(BinaryMethods {
            op: BinaryOp::$op,
            left: Native::new($left, concat!($left, "(self, value, /)"), "Return self op value.", |vm, bound| left(vm, bound, BinaryOp::$op), Flavour::Method),
            right: Some(Native::new($right, concat!($right, "(self, value, /)"), "Return value op self.", |vm, bound| right(vm, bound, BinaryOp::$op), Flavour::Method)),
        }),*]
    };
}

static BINARY: [BinaryMethods; 13] = binary_methods! {
    Add "__add__" "__radd__"
    Sub "__sub__" "__rsub__"
    Mul "__mul__" "__rmul__"
    MatMul "__matmul__" "__rmatmul__"
    Div "__truediv__" "__rtruediv__"
    FloorDiv "__floordiv__" "__rfloordiv__"
    Mod "__mod__" "__rmod__"
    Pow "__pow__" "__rpow__"
    Shl "__lshift__" "__rlshift__"
    Shr "__rshift__" "__rrshift__"
    BitAnd "__and__" "__rand__"
    BitOr "__or__" "__ror__"
    BitXor "__xor__" "__rxor__"
};

macro_rules! in_place_methods {
    ($($op:ident $name:literal)*) => {
        [$((BinaryOp::$op, Native::new($name, concat!($name, "(self, value, /)"), "Change self in place.", |vm, bound| in_place(vm, bound, BinaryOp::$op), Flavour::Method))),*]
    };
}

static IN_PLACE: [(BinaryOp, Native); 6] = in_place_methods! {
    Add "__iadd__"
    Mul "__imul__"
    BitAnd "__iand__"
    BitOr "__ior__"
    BitXor "__ixor__"
    Sub "__isub__"
};

/// A method by its name, its parameters behind `self`, what it does, the slot that a row must have for it, and its body.
macro_rules! method {
    ($name:literal $parameters:literal, $doc:literal, $slot:ident, $body:expr $(,)?) => {
        Row {
            has: |slots| slots.$slot.is_some(),
            native: Native::new($name, concat!($name, $parameters), $doc, $body, Flavour::Method),
        }
    };
}

macro_rules! compare_method {
    ($op:ident $name:literal) => {
        method!($name "(self, value, /)", "Compares.", compare, |vm, bound| compare(vm, bound, CompareOp::$op))
    };
}

static SIMPLE: [Row; 24] = [
    compare_method!(Eq "__eq__"),
    compare_method!(Ne "__ne__"),
    compare_method!(Lt "__lt__"),
    compare_method!(Le "__le__"),
    compare_method!(Gt "__gt__"),
    compare_method!(Ge "__ge__"),
    method!("__repr__" "(self, /)", "Return repr(self).", repr, |vm, bound| ops::repr(vm, me(vm, bound))),
    method!("__str__" "(self, /)", "Return str(self).", str, |vm, bound| ops::str(vm, me(vm, bound))),
    method!("__hash__" "(self, /)", "Return hash(self).", hash, |vm, bound| vm.int(ops::hash(vm, me(vm, bound))?)),
    method!("__bool__" "(self, /)", "Whether self counts as true.", truth,
        |vm, bound| ops::is_true(vm, me(vm, bound)).map(Value::bool)),
    method!("__len__" "(self, /)", "Return len(self).", len, |vm, bound| vm.size(ops::len(vm, me(vm, bound))?)),
    method!("__getitem__" "(self, key, /)", "Return self[key].", get_item,
        |vm, bound| ops::get_item(vm, me(vm, bound), bound.lent(1))),
    method!("__setitem__" "(self, key, value, /)", "Set self[key] to value.", set_item,
        |vm, bound| ops::set_item(vm, me(vm, bound), bound.lent(1), bound.value(2)).map(|()| Value::NONE)),
    method!("__delitem__" "(self, key, /)", "Delete self[key].", set_item,
        |vm, bound| ops::del_item(vm, me(vm, bound), bound.lent(1)).map(|()| Value::NONE)),
    method!("__contains__" "(self, key, /)", "Return key in self.", contains,
        |vm, bound| ops::contains(vm, me(vm, bound), bound.lent(1)).map(Value::bool)),
    method!("__iter__" "(self, /)", "Return iter(self).", iter,
        |vm, bound| {
            let me = me(vm, bound);
            if *me == *bound.lent(0) || vm.slots(me).next.is_none() { ops::iter(vm, me) } else { Ok(bound.value(0)) }
        },
    ),
    method!("__next__" "(self, /)", "Return next(self).", next,
        |vm, bound| {
            let item = ops::next(vm, me(vm, bound))?;
            if *item == *Value::UNBOUND { Err(crate::tree::definition::stop(vm, bound.lent(0))) } else { Ok(item) }
        },
    ),
    method!("__call__" "(self, /, *args, **kwargs)", "Call self as a function.", call,
        |vm, bound| {
            let (values, names) = bound.forward(0);
            crate::runtime::call::call_with(vm, me(vm, bound), Args { values: &values, names: &names })
        },
    ),
    method!("__neg__" "(self, /)", "Return -self.", unary, |vm, bound| ops::unary(vm, UnaryOp::Neg, me(vm, bound))),
    method!("__pos__" "(self, /)", "Return +self.", unary, |vm, bound| ops::unary(vm, UnaryOp::Pos, me(vm, bound))),
    method!("__index__" "(self, /)", "The int that self stands for.", index,
        |vm, bound| ops::index(vm, me(vm, bound))),
    method!("__format__" "(self, format_spec, /)", "Return format(self, format_spec).", format,
        |vm, bound| match vm.as_str(bound.lent(1)) {
            Some(specifier) if specifier.is_empty() => ops::str(vm, bound.lent(0)),
            _ => ops::format(vm, me(vm, bound), bound.lent(1)),
        },
    ),
    method!("__get__" "(self, instance, owner=none, /)", "What reading the attribute gives.", get, descriptor_get),
    method!("__set__" "(self, instance, value, /)", "Stores into the attribute.", set,
        |vm, bound| match vm.slots(bound.lent(0)).set {
            Some(set) => set(vm, bound.lent(0), bound.lent(1), Some(bound.value(2))).map(|()| Value::NONE),
            None => Err(wrong(vm, bound)),
        },
    ),
];

fn descriptor_get(vm: &Vm, bound: Bound) -> R {
    let Some(get) = vm.slots(bound.lent(0)).get else { return Err(wrong(vm, bound)) };
    let class = match bound.some(2) {
        Some(class) => class.keep(),
        None => vm.class_of(bound.lent(1))?,
    };
    get(vm, bound.lent(0), bound.some(1), class.lend())
}

/// The receiver as its built-in type sees it: the class of the receiver may have overridden the method.
fn me<'a>(vm: &Vm, bound: Bound<'a>) -> Lent<'a> {
    vm.bare(bound.lent(0))
}

#[cold]
fn wrong(vm: &Vm, bound: Bound) -> Raised {
    vm.type_error(format!("descriptor requires another object than a '{}'", vm.type_name(bound.lent(0))))
}

fn left(vm: &Vm, bound: Bound, op: BinaryOp) -> R {
    let this = vm.bare(bound.lent(0));
    ask(vm, this, (op, this, other(vm, this, bound.lent(1))))
}

fn right(vm: &Vm, bound: Bound, op: BinaryOp) -> R {
    let this = vm.bare(bound.lent(0));
    ask(vm, this, (op, other(vm, this, bound.lent(1)), this))
}

/// The other operand. Numbers and sets see it bare; sequences look at it themselves, and name it when they complain.
fn other<'a>(vm: &Vm, this: Lent, other: Lent<'a>) -> Lent<'a> {
    if vm.slots(this).get_item.is_some() { other } else { vm.bare(other) }
}

fn ask(vm: &Vm, this: Lent, (op, a, b): (BinaryOp, Lent, Lent)) -> R {
    match vm.slots(this).binary {
        Some(binary) => match crate::types::int::small(op, a, b) {
            Some(result) => Ok(result),
            None => binary(vm, op, a, b),
        },
        None => Err(vm.type_error(format!("'{}' object has no {}", vm.type_name(this), row::binary(op).sign))),
    }
}

fn in_place(vm: &Vm, bound: Bound, op: BinaryOp) -> R {
    let this = bound.lent(0);
    match vm.slots(vm.bare(this)).in_place {
        Some(in_place) => {
            let result = in_place(vm, op, vm.bare(this), vm.bare(bound.lent(1)))?;
            // The object of a subclass is the same as before.
            if *result == *vm.bare(this) { Ok(this.keep()) } else { Ok(result) }
        }
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn compare(vm: &Vm, bound: Bound, op: CompareOp) -> R {
    let this = vm.bare(bound.lent(0));
    match vm.slots(this).compare {
        Some(compare) => compare(vm, op, this, vm.bare(bound.lent(1))),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}
