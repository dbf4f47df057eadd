//! `complex`: two floats, the real and the imaginary part.

use super::{float, format, int, literal, object};
use crate::heap::{Lent, Payload, ShapeId, Trace, Value, kind};
use crate::number::{Fault, complex as number};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, call, names};
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};
use crate::text::format::{Operand, Spec, complex as text};
use crate::text::number::{has_stray_underscore, parse_complex};

type Number = number::Complex;

/// What `pow` says where a modulus stands beside a complex number.
pub const NO_MODULUS: &str = "complex modulo";

pub struct Complex {
    pub number: Number,
}

impl Trace for Complex {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for Complex {
    const KIND: ShapeId = kind::COMPLEX;
    const IS_CONTAINER: bool = false;
}

pub fn boxed(vm: &Vm, number: Number) -> R {
    vm.memory(vm.heap.create(Complex { number }))
}

pub fn of(value: Lent) -> Option<Number> {
    value.get::<Complex>().map(|complex| complex.number)
}

/// The complex number that a number of a built-in type is or becomes.
fn of_number(vm: &Vm, value: Lent) -> Option<R<Number>> {
    match of(value) {
        Some(number) => Some(Ok(number)),
        None => Some(float::of_number(vm, value)?.map(|real| Number::new(real, 0.0))),
    }
}

pub static SLOTS: Slots = Slots {
    repr: Some(show),
    hash: Some(|_, value| Ok(of(value).and_then(Number::hash).unwrap_or_else(|| object::identity_hash(value)))),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[BinaryOp::Add, BinaryOp::Sub, BinaryOp::Mul, BinaryOp::Div, BinaryOp::Pow],
    unary: Some(unary),
    truth: Some(|_, value| Ok(of(value) != Some(Number::ZERO))),
    format: Some(formatted),
    ..Slots::NONE
};

fn show(vm: &Vm, value: Lent) -> R {
    written(vm, value, &Spec::new(Operand::Complex))
}

fn written(vm: &Vm, value: Lent, spec: &Spec) -> R {
    let Some(number) = of(value) else { return object::repr(vm, value) };
    format::written(vm, |out| text::format(out, spec, number.real, number.imaginary))
}

fn formatted(vm: &Vm, value: Lent, specifier: &str) -> R {
    let spec = Spec::parse(specifier.as_bytes(), Operand::Complex, "complex");
    written(vm, value, &spec.map_err(|error| format::fault(vm, &error))?)
}

/// There is no order; equal to an int is what equals it exactly.
fn compare(_: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let Some(number) = of(a).filter(|_| matches!(op, CompareOp::Eq | CompareOp::Ne)) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let is_equal = match (of(b), float::of(b), int::of(b)) {
        (Some(other), _, _) => number == other,
        (_, Some(other), _) => number == Number::new(other, 0.0),
        (_, _, Some(other)) => number.imaginary == 0.0 && other.equals_float(number.real),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(Value::bool(is_equal == (op == CompareOp::Eq)))
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (of_number(vm, a), of_number(vm, b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    let (a, b) = (a?, b?);
    let outcome = match op {
        BinaryOp::Add => Ok(Number::new(a.real + b.real, a.imaginary + b.imaginary)),
        BinaryOp::Sub => Ok(Number::new(a.real - b.real, a.imaginary - b.imaginary)),
        BinaryOp::Mul => Ok(a.mul(b)),
        BinaryOp::Div => a.div(b),
        BinaryOp::Pow => a.pow(b),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    of_outcome(vm, outcome)
}

fn of_outcome(vm: &Vm, outcome: Result<Number, Fault>) -> R {
    match outcome {
        Ok(number) => boxed(vm, number),
        Err(fault) => Err(vm.fault(fault)),
    }
}

fn unary(vm: &Vm, op: UnaryOp, a: Lent) -> R {
    let Some(number) = of(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        UnaryOp::Pos => Ok(a.keep()),
        UnaryOp::Neg => boxed(vm, Number::new(-number.real, -number.imaginary)),
        UnaryOp::Invert => Ok(Value::NOT_IMPLEMENTED),
        UnaryOp::Not => Ok(Value::bool(number == Number::ZERO)),
    }
}

pub fn definition() -> TypeDef {
    TypeDef::new("complex", kind::COMPLEX, "Complex numbers.", &SLOTS)
        .constructor(
            "complex(real=..., imag=...)",
            "A complex number of its parts, or as a text says it.\n\n\
             >>> complex(1, 2), complex('1-2j')\n((1+2j), (1-2j))",
            construct,
        )
        .method("conjugate(self, /)", "With the other sign of the imaginary part.", |vm, bound| {
            let number = me(vm, bound)?;
            boxed(vm, Number::new(number.real, -number.imaginary))
        })
        .method("__abs__(self, /)", "The distance from zero.\n\n>>> abs(3+4j)\n5.0", |vm, bound| {
            float::of_outcome(vm, me(vm, bound)?.abs())
        })
        .method("__complex__(self, /)", "The number itself.", |vm, bound| {
            me(vm, bound)?;
            Ok(vm.bare(bound.lent(0)).keep())
        })
        .method("__pow__(self, value, mod=none, /)", "Return pow(self, value).", |vm, bound| {
            power(vm, bound.lent(0), bound.lent(1), bound.some(2))
        })
        .method("__rpow__(self, value, mod=none, /)", "Return pow(value, self).", |vm, bound| {
            power(vm, bound.lent(1), bound.lent(0), bound.some(2))
        })
        .method("__getnewargs__(self, /)", "What makes it again.", |vm, bound| {
            let number = me(vm, bound)?;
            vm.tuple(&[vm.float(number.real)?, vm.float(number.imaginary)?])
        })
        .property("real", "The real part.", |vm, me| part(vm, me, |number| number.real))
        .property("imag", "The imaginary part.", |vm, me| part(vm, me, |number| number.imaginary))
}

/// The number that a method is called on.
fn me(vm: &Vm, bound: Bound) -> R<Number> {
    bound.this::<Complex>(vm).map(|complex| complex.number)
}

fn part(vm: &Vm, me: Lent, part: fn(Number) -> f64) -> R {
    vm.float(of(vm.bare(me)).map_or(0.0, part))
}

fn power(vm: &Vm, base: Lent, exponent: Lent, modulus: Option<Lent>) -> R {
    match modulus {
        Some(_) => Err(vm.value_error(NO_MODULUS)),
        None => binary(vm, BinaryOp::Pow, vm.bare(base), vm.bare(exponent)),
    }
}

fn construct(vm: &Vm, bound: Bound) -> R {
    let (real, imaginary) = (bound.given(0), bound.given(1));
    if let Some(text) = real.filter(|real| vm.as_str(*real).is_some()) {
        return match imaginary {
            Some(_) => Err(vm.type_error("complex() can't take second arg if first is a string")),
            None => read(vm, text),
        };
    }
    if imaginary.is_some_and(|imaginary| vm.as_str(imaginary).is_some()) {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    if let (Some(real), None) = (real, imaginary)
        && of(real).is_some()
    {
        return Ok(real.keep());
    }
    let real = real.map(|real| first(vm, real)).transpose()?.unwrap_or(Number::ZERO);
    let Some(imaginary) = imaginary else { return boxed(vm, real) };
    let imaginary = argument(vm, imaginary, "second argument must be a number")?;
    // Each part may have parts itself; a zero that is none of them must not change the sign of another zero.
    let turned = if real.imaginary == 0.0 { imaginary.real } else { imaginary.real + real.imaginary };
    boxed(vm, Number::new(real.real - imaginary.imaginary, turned))
}

fn read(vm: &Vm, value: Lent) -> R {
    let text = literal::text_of(vm, value).unwrap_or_default();
    match parse_complex(&text) {
        Some((real, imaginary)) => boxed(vm, Number::new(real, imaginary)),
        None if has_stray_underscore(&text) => {
            literal::unreadable(vm, |shown| format!("could not convert string to complex: {shown}"), value)
        }
        None => Err(vm.value_error("complex() arg is a malformed string")),
    }
}

/// The first argument, which may know itself what complex number it is.
fn first(vm: &Vm, value: Lent) -> R<Number> {
    if value.shape().is_of_instances()
        && let Some(result) = call::try_method(vm, value, names::COMPLEX, &[])?
    {
        let got = vm.type_name(result.lend());
        return match of(vm.bare(result.lend())) {
            Some(number) => Ok(number),
            None => Err(vm.type_error(format!("__complex__ returned non-complex (type {got})"))),
        };
    }
    argument(vm, value, "first argument must be a string or a number")
}

fn argument(vm: &Vm, value: Lent, wanted: &str) -> R<Number> {
    if let Some(number) = of(vm.bare(value)) {
        return Ok(number);
    }
    match float::converted(vm, value)? {
        Some(real) => Ok(Number::new(real, 0.0)),
        None => Err(vm.type_error(format!("complex() {wanted}, not '{}'", vm.type_name(value)))),
    }
}
