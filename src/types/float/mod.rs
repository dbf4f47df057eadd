//! `float`: in the word, or, if very small or very large, an object.

mod construct;
mod methods;
mod quick;

use super::{complex, format, int, object};
use crate::heap::{Lent, Payload, ShapeId, Trace, Value, kind};
use crate::number::Fault;
use crate::number::complex::Complex;
use crate::number::float::{self, Power};
use crate::runtime::ops::rich_by_order;
use crate::runtime::{R, Slots, Vm};
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};
use crate::text::format::{Operand, Spec, float as text};
use crate::text::repr;

pub use construct::{convert, converted};
pub use methods::definition;
pub use quick::{order, quick};

/// What `pow` says where a modulus stands beside a float.
pub const NO_MODULUS: &str = "pow() 3rd argument not allowed unless all arguments are integers";

/// A float that no word holds.
pub struct Float {
    pub float: f64,
}

impl Trace for Float {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for Float {
    const KIND: ShapeId = kind::FLOAT;
    const IS_CONTAINER: bool = false;
}

pub fn boxed(vm: &Vm, float: f64) -> R {
    vm.memory(vm.heap.create(Float { float }))
}

/// What arithmetic made, as a value.
#[inline]
pub fn of_outcome(vm: &Vm, outcome: Result<f64, Fault>) -> R {
    match outcome {
        Ok(float) => vm.float(float),
        Err(fault) => Err(vm.fault(fault)),
    }
}

/// The float that a value is.
#[inline]
pub fn of(value: Lent) -> Option<f64> {
    match value.as_float() {
        Some(float) => Some(float),
        None => value.get::<Float>().map(|float| float.float),
    }
}

/// The float that a number of a built-in type is or becomes.
pub fn of_number(vm: &Vm, value: Lent) -> Option<R<f64>> {
    match (of(value), int::of(value)) {
        (Some(float), _) => Some(Ok(float)),
        (_, Some(int)) => Some(int.to_f64().map_err(|fault| vm.fault(fault))),
        _ => None,
    }
}

pub static SLOTS: Slots = Slots {
    repr: Some(show),
    hash: Some(|_, value| Ok(of(value).and_then(float::hash).unwrap_or_else(|| object::identity_hash(value)))),
    compare: Some(compare),
    binary: Some(binary),
    operators: &[
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::Div,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
    ],
    unary: Some(unary),
    truth: Some(|_, value| Ok(of(value) != Some(0.0))),
    format: Some(formatted),
    ..Slots::NONE
};

fn show(vm: &Vm, value: Lent) -> R {
    let text = repr::float_text(of(value).unwrap_or(f64::NAN));
    vm.memory(vm.heap.str_one(text.as_bytes()))
}

fn formatted(vm: &Vm, value: Lent, specifier: &str) -> R {
    let Some(float) = of(value) else { return object::refuse_format(vm, value) };
    format::written(vm, |out| {
        let spec = Spec::parse(specifier.as_bytes(), Operand::Float, "float")?;
        text::format(out, &spec, float)
    })
}

/// With floats and, exactly, with ints.
fn compare(_: &Vm, op: CompareOp, a: Lent, b: Lent) -> R {
    let Some(float) = of(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    let order = match (of(b), int::of(b)) {
        (Some(other), _) => float.partial_cmp(&other),
        (_, Some(other)) => other.compare_float(float).map(std::cmp::Ordering::reverse),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(Value::bool(rich_by_order(op, order)))
}

fn binary(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    let (Some(a), Some(b)) = (of_number(vm, a), of_number(vm, b)) else { return Ok(Value::NOT_IMPLEMENTED) };
    let (a, b) = (a?, b?);
    let outcome = match op {
        BinaryOp::Add => Ok(a + b),
        BinaryOp::Sub => Ok(a - b),
        BinaryOp::Mul => Ok(a * b),
        BinaryOp::Div => float::truediv(a, b),
        BinaryOp::FloorDiv => float::floordiv(a, b),
        BinaryOp::Mod => float::modulo(a, b),
        BinaryOp::Pow => return power(vm, a, b),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    of_outcome(vm, outcome)
}

/// A root of what is negative is a complex number.
fn power(vm: &Vm, base: f64, exponent: f64) -> R {
    match float::pow(base, exponent) {
        Ok(Power::Float(float)) => vm.float(float),
        Ok(Power::Complex) => {
            let power = Complex::new(base, 0.0).pow(Complex::new(exponent, 0.0));
            complex::boxed(vm, power.map_err(|fault| vm.fault(fault))?)
        }
        Err(fault) => Err(vm.fault(fault)),
    }
}

fn unary(vm: &Vm, op: UnaryOp, a: Lent) -> R {
    let Some(float) = of(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    match op {
        UnaryOp::Pos => Ok(a.keep()),
        UnaryOp::Neg => vm.float(-float),
        UnaryOp::Invert => Ok(Value::NOT_IMPLEMENTED),
        UnaryOp::Not => Ok(Value::bool(float == 0.0)),
    }
}
