//! `operator`: the operators as functions, and objects to call that look into others.

use crate::heap::{Lent, Value, kind};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{Args, Exc, R, Vm, attr, call, names, ops};
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// Each with its other name, under which methods have it.
macro_rules! functions {
    ($module:ident $function:ident $kind:ident ($signature:literal $dunder_doc:literal) $($name:literal $op:ident $doc:literal)*) => {
        $module$(
            .function(concat!($name, $signature), $doc, |vm, bound| $function(vm, bound, $kind::$op))
            .function(concat!("__", $name, "__", $signature), $dunder_doc, |vm, bound| $function(vm, bound, $kind::$op))
        )*
    };
}

pub fn definition() -> ModuleDef {
    let module = ModuleDef::new("operator", "The operators as functions.");
    let themes = [arithmetic, in_place_arithmetic, comparison, bits, truth, items, sequences];
    themes
        .into_iter()
        .fold(module, |module, define| define(module))
        .value("itemgetter", |vm| vm.class(kind::ITEM_GETTER))
        .value("attrgetter", |vm| vm.class(kind::ATTR_GETTER))
        .value("methodcaller", |vm| vm.class(kind::METHOD_CALLER))
        .function(
            "call(obj, /, *args, **kwargs)",
            "Calls an object.\n\n>>> operator.call(max, 1, 2)\n2",
            |vm, bound| {
                let (values, names) = bound.forward(1);
                call::call_with(vm, bound.lent(0), Args { values: &values, names: &names })
            },
        )
}

fn binary(vm: &Vm, bound: Bound, op: BinaryOp) -> R {
    ops::binary(vm, op, bound.lent(0), bound.lent(1))
}

fn in_place(vm: &Vm, bound: Bound, op: BinaryOp) -> R {
    ops::in_place(vm, op, bound.lent(0), bound.lent(1))
}

fn compare(vm: &Vm, bound: Bound, op: CompareOp) -> R {
    ops::compare(vm, op, bound.lent(0), bound.lent(1))
}

fn unary(vm: &Vm, bound: Bound, op: UnaryOp) -> R {
    ops::unary(vm, op, bound.lent(0))
}

fn arithmetic(module: ModuleDef) -> ModuleDef {
    functions! { module binary BinaryOp ("(a, b, /)" "The same function under the name of the method.")
        "add" Add "a + b\n\n>>> operator.add(1, 2)\n3"
        "sub" Sub "a - b\n\n>>> operator.sub(3, 2)\n1"
        "mul" Mul "a * b\n\n>>> operator.mul(2, 3)\n6"
        "matmul" MatMul "a @ b"
        "truediv" Div "a / b\n\n>>> operator.truediv(3, 2)\n1.5"
        "floordiv" FloorDiv "a // b\n\n>>> operator.floordiv(7, 2)\n3"
        "mod" Mod "a % b\n\n>>> operator.mod(7, 4)\n3"
        "pow" Pow "a ** b\n\n>>> operator.pow(2, 3)\n8"
        "lshift" Shl "a << b\n\n>>> operator.lshift(1, 3)\n8"
        "rshift" Shr "a >> b\n\n>>> operator.rshift(8, 1)\n4"
    }
}

fn bits(module: ModuleDef) -> ModuleDef {
    let module = functions! { module binary BinaryOp ("(a, b, /)" "The same function under the name of the method.")
        "xor" BitXor "a ^ b\n\n>>> operator.xor(5, 1)\n4"
    };
    let module = functions! { module unary UnaryOp ("(a, /)" "The same function under the name of the method.")
        "neg" Neg "-a\n\n>>> operator.neg(1)\n-1"
        "pos" Pos "+a\n\n>>> operator.pos(true)\n1"
        "inv" Invert "~a\n\n>>> operator.inv(1)\n-2"
        "invert" Invert "~a\n\n>>> operator.invert(1)\n-2"
    };
    // These two are keywords, so their names end differently.
    module
        .function("and_(a, b, /)", "a & b\n\n>>> operator.and_(6, 3)\n2", |vm, bound| {
            binary(vm, bound, BinaryOp::BitAnd)
        })
        .function("__and__(a, b, /)", "a & b", |vm, bound| binary(vm, bound, BinaryOp::BitAnd))
        .function("or_(a, b, /)", "a | b\n\n>>> operator.or_(6, 3)\n7", |vm, bound| binary(vm, bound, BinaryOp::BitOr))
        .function("__or__(a, b, /)", "a | b", |vm, bound| binary(vm, bound, BinaryOp::BitOr))
}

fn in_place_arithmetic(module: ModuleDef) -> ModuleDef {
    functions! { module in_place BinaryOp ("(a, b, /)" "The same function under the name of the method.")
        "iadd" Add "a += b; says what a is then.\n\n>>> operator.iadd([1], [2])\n[1, 2]"
        "isub" Sub "a -= b; says what a is then.\n\n>>> operator.isub(3, 1)\n2"
        "imul" Mul "a *= b; says what a is then.\n\n>>> operator.imul([1], 2)\n[1, 1]"
        "imatmul" MatMul "a @= b; says what a is then."
        "itruediv" Div "a /= b; says what a is then.\n\n>>> operator.itruediv(3, 2)\n1.5"
        "ifloordiv" FloorDiv "a //= b; says what a is then.\n\n>>> operator.ifloordiv(3, 2)\n1"
        "imod" Mod "a %= b; says what a is then.\n\n>>> operator.imod(7, 4)\n3"
        "ipow" Pow "a **= b; says what a is then.\n\n>>> operator.ipow(2, 3)\n8"
        "ilshift" Shl "a <<= b; says what a is then.\n\n>>> operator.ilshift(1, 3)\n8"
        "irshift" Shr "a >>= b; says what a is then.\n\n>>> operator.irshift(8, 1)\n4"
        "iand" BitAnd "a &= b; says what a is then.\n\n>>> operator.iand(6, 3)\n2"
        "ior" BitOr "a |= b; says what a is then.\n\n>>> operator.ior(6, 3)\n7"
        "ixor" BitXor "a ^= b; says what a is then.\n\n>>> operator.ixor(5, 1)\n4"
    }
}

fn comparison(module: ModuleDef) -> ModuleDef {
    functions! { module compare CompareOp ("(a, b, /)" "The same function under the name of the method.")
        "lt" Lt "a < b\n\n>>> operator.lt(1, 2)\ntrue"
        "le" Le "a <= b\n\n>>> operator.le(1, 1)\ntrue"
        "eq" Eq "a == b\n\n>>> operator.eq(1, 1.0)\ntrue"
        "ne" Ne "a != b\n\n>>> operator.ne(1, 2)\ntrue"
        "ge" Ge "a >= b\n\n>>> operator.ge(1, 2)\nfalse"
        "gt" Gt "a > b\n\n>>> operator.gt(2, 1)\ntrue"
    }
}

fn truth(module: ModuleDef) -> ModuleDef {
    module
        .function("not_(a, /)", "not a\n\n>>> operator.not_(0)\ntrue", not)
        .function("__not__(a, /)", "not a", not)
        .function("truth(a, /)", "Whether it counts as true.\n\n>>> operator.truth([])\nfalse", |vm, bound| {
            bound.truth(vm, 0).map(Value::bool)
        })
        .function("is_(a, b, /)", "a is b\n\n>>> operator.is_(none, none)\ntrue", |_, bound| {
            Ok(Value::bool(*bound.lent(0) == *bound.lent(1)))
        })
        .function("is_not(a, b, /)", "a is not b\n\n>>> operator.is_not(none, 0)\ntrue", |_, bound| {
            Ok(Value::bool(*bound.lent(0) != *bound.lent(1)))
        })
        .function("abs(a, /)", "abs(a)\n\n>>> operator.abs(-1)\n1", abs)
        .function("__abs__(a, /)", "abs(a)", abs)
        .function("index(a, /)", "The int that an object stands for.\n\n>>> operator.index(true)\n1", index)
        .function("__index__(a, /)", "The int that an object stands for.", index)
}

fn not(vm: &Vm, bound: Bound) -> R {
    bound.truth(vm, 0).map(|truth| Value::bool(!truth))
}

fn abs(vm: &Vm, bound: Bound) -> R {
    let number = bound.lent(0);
    match call::try_method(vm, number, names::ABS, &[])? {
        Some(result) => Ok(result),
        None => Err(vm.type_error(format!("bad operand type for abs(): '{}'", vm.type_name(number)))),
    }
}

fn index(vm: &Vm, bound: Bound) -> R {
    ops::index(vm, bound.lent(0))
}

fn items(module: ModuleDef) -> ModuleDef {
    module
        .function("getitem(a, b, /)", "a[b]\n\n>>> operator.getitem('abc', 1)\n'b'", get_item)
        .function("__getitem__(a, b, /)", "a[b]", get_item)
        .function("setitem(a, b, c, /)", "a[b] = c\n\n>>> l = [1]; operator.setitem(l, 0, 2); l\n[2]", set_item)
        .function("__setitem__(a, b, c, /)", "a[b] = c", set_item)
        .function("delitem(a, b, /)", "del a[b]\n\n>>> l = [1]; operator.delitem(l, 0); l\n[]", del_item)
        .function("__delitem__(a, b, /)", "del a[b]", del_item)
        .function("contains(a, b, /)", "b in a\n\n>>> operator.contains('abc', 'b')\ntrue", contains)
        .function("__contains__(a, b, /)", "b in a", contains)
}

fn get_item(vm: &Vm, bound: Bound) -> R {
    ops::get_item(vm, bound.lent(0), bound.lent(1))
}

fn set_item(vm: &Vm, bound: Bound) -> R {
    ops::set_item(vm, bound.lent(0), bound.lent(1), bound.value(2)).map(|()| Value::NONE)
}

fn del_item(vm: &Vm, bound: Bound) -> R {
    ops::del_item(vm, bound.lent(0), bound.lent(1)).map(|()| Value::NONE)
}

fn contains(vm: &Vm, bound: Bound) -> R {
    ops::contains(vm, bound.lent(0), bound.lent(1)).map(Value::bool)
}

fn sequences(module: ModuleDef) -> ModuleDef {
    module
        .function("concat(a, b, /)", "a + b, of sequences.\n\n>>> operator.concat('a', 'b')\n'ab'", concat)
        .function("__concat__(a, b, /)", "a + b, of sequences.", concat)
        .function("iconcat(a, b, /)", "a += b, of sequences.\n\n>>> operator.iconcat([1], [2])\n[1, 2]", iconcat)
        .function("__iconcat__(a, b, /)", "a += b, of sequences.", iconcat)
        .function("countOf(a, b, /)", "How often b is in a.\n\n>>> operator.countOf('abca', 'a')\n2", count_of)
        .function("indexOf(a, b, /)", "Where b first is in a.\n\n>>> operator.indexOf('abc', 'c')\n2", index_of)
        .function(
            "length_hint(obj, default=0, /)",
            "About how many items an object has.\n\n>>> operator.length_hint(iter([1, 2]))\n2",
            length_hint,
        )
}

/// Whether both are sequences, as far as that can be seen.
fn check_sequences(vm: &Vm, bound: Bound) -> R<()> {
    for object in [bound.lent(0), bound.lent(1)] {
        if attr::of_class(vm, object, names::GETITEM)?.is_none() {
            return Err(vm.type_error(format!("'{}' object can't be concatenated", vm.type_name(object))));
        }
    }
    Ok(())
}

fn concat(vm: &Vm, bound: Bound) -> R {
    check_sequences(vm, bound)?;
    binary(vm, bound, BinaryOp::Add)
}

fn iconcat(vm: &Vm, bound: Bound) -> R {
    check_sequences(vm, bound)?;
    in_place(vm, bound, BinaryOp::Add)
}

/// The items of what `count` and `index` search.
fn searched(vm: &Vm, a: Lent) -> R {
    ops::iterator_of(vm, a, || format!("argument of type '{}' is not iterable", vm.type_name(a)))
}

fn count_of(vm: &Vm, bound: Bound) -> R {
    let (items, mut count) = (searched(vm, bound.lent(0))?, 0);
    loop {
        let item = ops::next(vm, items.lend())?;
        if *item == *Value::UNBOUND {
            return vm.int(count);
        }
        count += i64::from(ops::is_same_or_equal(vm, item.lend(), bound.lent(1))?);
    }
}

fn index_of(vm: &Vm, bound: Bound) -> R {
    let (items, mut at) = (searched(vm, bound.lent(0))?, 0);
    loop {
        let item = ops::next(vm, items.lend())?;
        if *item == *Value::UNBOUND {
            return Err(vm.value_error("sequence.index(x): x not in sequence"));
        }
        if ops::is_same_or_equal(vm, item.lend(), bound.lent(1))? {
            return vm.int(at);
        }
        at += 1;
    }
}

fn length_hint(vm: &Vm, bound: Bound) -> R {
    let (object, default) = (bound.lent(0), bound.int(vm, 1)?);
    let forgiven = |hint: R<Option<Value>>| hint.or_else(|raised| vm.forgive(Exc::TypeError, raised).map(|()| None));
    if let Some(len) = forgiven(call::try_method(vm, object, names::LEN, &[]))? {
        return Ok(len);
    }
    match forgiven(call::try_method(vm, object, names::LENGTH_HINT, &[]))? {
        None => vm.int(default),
        Some(hint) if *hint == *Value::NOT_IMPLEMENTED => vm.int(default),
        Some(hint) => match crate::types::int::to_i64(hint.lend()) {
            Some(hint) if hint < 0 => Err(vm.value_error("__length_hint__() should return >= 0")),
            Some(hint) => vm.int(hint),
            None => {
                let got = vm.type_name(hint.lend());
                Err(vm.type_error(format!("__length_hint__ must be an integer, not {got}")))
            }
        },
    }
}
