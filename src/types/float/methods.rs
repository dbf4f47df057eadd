//! The methods of `float`.

use super::{NO_MODULUS, SLOTS, construct, of, of_number, of_outcome};
use crate::heap::{Lent, Value, kind};
use crate::number::{Int, float};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, call, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::int;

pub fn definition() -> TypeDef {
    let float = TypeDef::new("float", kind::FLOAT, "Floating-point numbers.", &SLOTS).constructor(
        "float(x=..., /)",
        "A number or a text as a floating-point number.\n\n>>> float(3), float(' -1.5e3 '), float('inf')\n\
         (3.0, -1500.0, inf)",
        construct::construct,
    );
    parts(conversions(arithmetic(float)))
}

/// What the operators do not have a method for.
fn arithmetic(float: TypeDef) -> TypeDef {
    float
        .method("__abs__(self, /)", "The absolute value.", |vm, bound| vm.float(me(vm, bound)?.abs()))
        .method("__divmod__(self, value, /)", "Return divmod(self, value).", |vm, bound| {
            divmod(vm, bound.lent(0), bound.lent(1))
        })
        .method("__rdivmod__(self, value, /)", "Return divmod(value, self).", |vm, bound| {
            divmod(vm, bound.lent(1), bound.lent(0))
        })
        .method("__pow__(self, value, mod=none, /)", "Return pow(self, value).", |vm, bound| {
            power(vm, bound.lent(0), bound.lent(1), bound.some(2))
        })
        .method("__rpow__(self, value, mod=none, /)", "Return pow(value, self).", |vm, bound| {
            power(vm, bound.lent(1), bound.lent(0), bound.some(2))
        })
        .method(
            "__round__(self, ndigits=none, /)",
            "Rounded to an int, or to so many digits behind the point, half to even.\n\n\
             >>> round(2.5), round(2.675, 2)\n(2, 2.67)",
            round,
        )
        .method("__trunc__(self, /)", "Towards zero.", |vm, bound| whole(vm, bound, Int::from_float))
        .method("__floor__(self, /)", "Downwards.", |vm, bound| whole(vm, bound, float::floor))
        .method("__ceil__(self, /)", "Upwards.", |vm, bound| whole(vm, bound, float::ceil))
}

fn conversions(float: TypeDef) -> TypeDef {
    float
        .method("__int__(self, /)", "Towards zero.", |vm, bound| whole(vm, bound, Int::from_float))
        .method("__float__(self, /)", "The float itself.", itself)
        .method("__getnewargs__(self, /)", "What makes it again.", |vm, bound| vm.tuple(&[itself(vm, bound)?]))
        .method(
            "as_integer_ratio(self, /)",
            "Two ints whose ratio it is.\n\n>>> (0.75).as_integer_ratio()\n(3, 4)",
            |vm, bound| {
                let ratio = float::as_integer_ratio(me(vm, bound)?);
                let (numerator, denominator) = ratio.map_err(|fault| vm.fault(fault))?;
                vm.tuple(&[int::boxed(vm, numerator)?, int::boxed(vm, denominator)?])
            },
        )
        .method(
            "hex(self, /)",
            "The float in hexadecimal, which is exact.\n\n>>> (0.1).hex()\n'0x1.999999999999ap-4'",
            |vm, bound| vm.str(&float::hex(me(vm, bound)?)),
        )
        .class_method(
            "fromhex(type, string, /)",
            "The float that a hexadecimal text denotes.\n\n>>> float.fromhex('0x1.8p3')\n12.0",
            from_hex,
        )
}

fn parts(float: TypeDef) -> TypeDef {
    float
        .method("conjugate(self, /)", "The float itself.", itself)
        .method(
            "is_integer(self, /)",
            "Whether there is nothing behind the point.\n\n>>> (2.0).is_integer(), (2.5).is_integer()\n(true, false)",
            |vm, bound| me(vm, bound).map(|float| Value::bool(float::is_integer(float))),
        )
        .property("real", "The float itself.", |vm, me| Ok(vm.bare(me).keep()))
        .property("imag", "Zero.", |vm, _| vm.float(0.0))
}

/// The float that a method is called on.
fn me(vm: &Vm, bound: Bound) -> R<f64> {
    of(vm.bare(bound.lent(0))).ok_or_else(|| bound.wrong_receiver(vm, kind::FLOAT))
}

/// As such, though it be of a subclass.
fn itself(vm: &Vm, bound: Bound) -> R {
    me(vm, bound)?;
    Ok(vm.bare(bound.lent(0)).keep())
}

fn whole(vm: &Vm, bound: Bound, round: fn(f64) -> crate::number::int::Outcome) -> R {
    int::of_outcome(vm, round(me(vm, bound)?))
}

fn divmod(vm: &Vm, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (of_number(vm, vm.bare(a)), of_number(vm, vm.bare(b))) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let (quotient, rest) = float::divmod(a?, b?).map_err(|fault| vm.fault(fault))?;
    vm.tuple(&[vm.float(quotient)?, vm.float(rest)?])
}

fn power(vm: &Vm, base: Lent, exponent: Lent, modulus: Option<Lent>) -> R {
    if modulus.is_some() {
        return Err(vm.type_error(NO_MODULUS));
    }
    super::binary(vm, BinaryOp::Pow, vm.bare(base), vm.bare(exponent))
}

fn round(vm: &Vm, bound: Bound) -> R {
    match bound.some(1) {
        Some(places) => of_outcome(vm, float::round_to(me(vm, bound)?, ops::to_clamped(vm, places)?)),
        None => whole(vm, bound, float::round),
    }
}

fn from_hex(vm: &Vm, bound: Bound) -> R {
    let text = bound.str(vm, 1)?.to_text();
    let float = of_outcome(vm, float::from_hex(&text))?;
    if *bound.lent(0) == *vm.class(kind::FLOAT)? { Ok(float) } else { call::call(vm, bound.lent(0), &[float]) }
}
