//! The methods of `int`.

use super::{SLOTS, boxed, construct, of, of_outcome, power_modulo};
use crate::heap::{Lent, Value, kind};
use crate::number::int::ByteOrder;
use crate::number::{Int, IntRef};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm, call, ops};
use crate::syntax::ast::{BinaryOp, UnaryOp};
use crate::types::{bytes, float};

pub fn definition() -> TypeDef {
    let int = TypeDef::new("int", kind::INT, "Whole numbers of any size.", &SLOTS).constructor(
        "int(x=..., /, base=...)",
        "A number without what is behind its point, or a text read as a whole number.\n\n\
         >>> int(2.9), int('-7'), int('ff', 16), int('0b101', 0)\n(2, -7, 255, 5)",
        construct::construct,
    );
    parts(conversions(arithmetic(int)))
}

/// What the operators do not have a method for.
fn arithmetic(int: TypeDef) -> TypeDef {
    int.method("__abs__(self, /)", "The absolute value.", |vm, bound| of_outcome(vm, me(vm, bound)?.abs()))
        .method("__invert__(self, /)", "Return ~self.", |vm, bound| {
            super::unary(vm, UnaryOp::Invert, vm.bare(bound.lent(0)))
        })
        .method("__divmod__(self, value, /)", "Return divmod(self, value).", |vm, bound| {
            divided(vm, bound.lent(0), bound.lent(1))
        })
        .method("__rdivmod__(self, value, /)", "Return divmod(value, self).", |vm, bound| {
            divided(vm, bound.lent(1), bound.lent(0))
        })
        .method("__pow__(self, value, mod=none, /)", "Return pow(self, value, mod).", |vm, bound| {
            power(vm, bound.lent(0), bound.lent(1), bound.some(2))
        })
        .method("__rpow__(self, value, mod=none, /)", "Return pow(value, self, mod).", |vm, bound| {
            power(vm, bound.lent(1), bound.lent(0), bound.some(2))
        })
        .method(
            "__round__(self, ndigits=..., /)",
            "Rounded to a multiple of a power of ten, half to even.\n\n>>> round(1250, -2)\n1200",
            round,
        )
        .method("__trunc__(self, /)", "The int itself.", itself)
        .method("__floor__(self, /)", "The int itself.", itself)
        .method("__ceil__(self, /)", "The int itself.", itself)
}

fn conversions(int: TypeDef) -> TypeDef {
    int.method("__int__(self, /)", "The int itself.", itself)
        .method("__float__(self, /)", "The nearest float.", |vm, bound| float::of_outcome(vm, me(vm, bound)?.to_f64()))
        .method("__getnewargs__(self, /)", "What makes it again.", |vm, bound| vm.tuple(&[itself(vm, bound)?]))
        .method(
            "to_bytes(self, /, length=1, byteorder='big', *, signed=false)",
            "The int as bytes, the highest first unless byteorder is 'little'.\n\n\
             >>> (1000).to_bytes(2)\nb'\\x03\\xe8'",
            to_bytes,
        )
        .class_method(
            "from_bytes(type, /, bytes, byteorder='big', *, signed=false)",
            "The int that bytes are, the highest first unless byteorder is 'little'.\n\n\
             >>> int.from_bytes(b'\\x03\\xe8')\n1000",
            from_bytes,
        )
        .method(
            "as_integer_ratio(self, /)",
            "The int over one.\n\n>>> (10).as_integer_ratio()\n(10, 1)",
            |vm, bound| vm.tuple(&[itself(vm, bound)?, vm.int(1)?]),
        )
}

fn parts(int: TypeDef) -> TypeDef {
    int.method("conjugate(self, /)", "The int itself.", itself)
        .method("is_integer(self, /)", "Ints are.", |vm, bound| me(vm, bound).map(|_| Value::bool(true)))
        .method(
            "bit_length(self, /)",
            "How many bits the absolute value has.\n\n>>> (37).bit_length()\n6",
            |vm, bound| vm.int(me(vm, bound)?.bit_length() as i64),
        )
        .method(
            "bit_count(self, /)",
            "How many ones the absolute value has in binary.\n\n>>> (13).bit_count()\n3",
            |vm, bound| vm.int(me(vm, bound)?.bit_count() as i64),
        )
        .property("real", "The int itself.", ops::index)
        .property("imag", "Zero.", |vm, _| vm.int(0))
        .property("numerator", "The int itself.", ops::index)
        .property("denominator", "One.", |vm, _| vm.int(1))
}

/// The int that a method is called on.
fn me<'a>(vm: &Vm, bound: Bound<'a>) -> R<IntRef<'a>> {
    of(vm.bare(bound.lent(0))).ok_or_else(|| bound.wrong_receiver(vm, kind::INT))
}

/// As such, though it be of a subclass or a bool.
fn itself(vm: &Vm, bound: Bound) -> R {
    me(vm, bound)?;
    ops::index(vm, vm.bare(bound.lent(0)))
}

/// `divmod(a, b)` of ints; none for other operands.
pub fn divmod(vm: &Vm, a: Lent, b: Lent) -> R<Option<Value>> {
    let (Some(a), Some(b)) = (of(a), of(b)) else { return Ok(None) };
    let (quotient, rest) = a.divmod(b).map_err(|fault| vm.fault(fault))?;
    vm.tuple(&[boxed(vm, quotient)?, boxed(vm, rest)?]).map(Some)
}

fn divided(vm: &Vm, a: Lent, b: Lent) -> R {
    Ok(divmod(vm, vm.bare(a), vm.bare(b))?.unwrap_or(Value::NOT_IMPLEMENTED))
}

fn power(vm: &Vm, base: Lent, exponent: Lent, modulus: Option<Lent>) -> R {
    match modulus {
        Some(modulus) => Ok(power_modulo(vm, base, exponent, modulus)?.unwrap_or(Value::NOT_IMPLEMENTED)),
        None => super::binary(vm, BinaryOp::Pow, vm.bare(base), vm.bare(exponent)),
    }
}

fn round(vm: &Vm, bound: Bound) -> R {
    let Some(places) = bound.given(1) else { return itself(vm, bound) };
    let places = ops::index(vm, places)?;
    match of(places.lend()) {
        Some(places) if places.is_negative() => {
            let zeros = places.neg().map_err(|fault| vm.fault(fault))?;
            of_outcome(vm, me(vm, bound)?.round_to_tens(zeros.borrow()))
        }
        _ => itself(vm, bound),
    }
}

fn byte_order(vm: &Vm, bound: Bound) -> R<ByteOrder> {
    match bound.str(vm, 2)?.as_ascii() {
        Some("big") => Ok(ByteOrder::Big),
        Some("little") => Ok(ByteOrder::Little),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn to_bytes(vm: &Vm, bound: Bound) -> R {
    let length = bound.int(vm, 1)?;
    let order = byte_order(vm, bound)?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    let bytes = me(vm, bound)?.to_bytes(length, order, bound.truth(vm, 3)?);
    vm.bytes(&bytes.map_err(|fault| vm.fault(fault))?)
}

fn from_bytes(vm: &Vm, bound: Bound) -> R {
    let order = byte_order(vm, bound)?;
    let signed = bound.truth(vm, 3)?;
    let given = bound.lent(1);
    let made = if given.shape().is_of_instances() { bytes::make::by_method(vm, given)? } else { None };
    let given = bytes::still::or_same(vm, made.as_ref().map_or(given, Value::lend))?;
    let given = given.lend();
    let outcome = match bytes::like(vm, given) {
        Some(bytes) => Int::from_bytes(bytes, order, signed),
        None => Int::from_bytes(&collected(vm, given)?, order, signed),
    };
    let int = of_outcome(vm, outcome)?;
    if *bound.lent(0) == *vm.class(kind::INT)? { Ok(int) } else { call::call(vm, bound.lent(0), &[int]) }
}

/// The bytes of an iterable of ints.
fn collected(vm: &Vm, iterable: Lent) -> R<Vec<u8>> {
    if vm.as_str(iterable).is_some() {
        return Err(vm.type_error("cannot convert 'str' object to bytes"));
    }
    bytes::make::collected(vm, iterable, bytes::make::BYTES)
}
