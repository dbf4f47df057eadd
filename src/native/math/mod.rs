//! The module `math`: what `number` computes, over whatever counts as a number.

mod fold;
mod whole;

use crate::heap::{Lent, Value};
use crate::number::{Fault, IntRef, math as number};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm, ops};
use crate::types::{float as floats, int};

pub fn definition() -> ModuleDef {
    let module = ModuleDef::new("math", "Functions of numbers.")
        .value("pi", |vm| vm.float(std::f64::consts::PI))
        .value("e", |vm| vm.float(std::f64::consts::E))
        .value("tau", |vm| vm.float(std::f64::consts::TAU))
        .value("inf", |vm| vm.float(f64::INFINITY))
        .value("nan", |vm| vm.float(f64::NAN));
    fold::functions(whole::functions(parts(tests(two(powers(curves(module)))))))
}

/// Trigonometry.
fn curves(module: ModuleDef) -> ModuleDef {
    module
        .function("acos(x, /)", "The angle whose cosine is x.", |vm, bound| real(vm, bound, number::acos))
        .function("acosh(x, /)", "The inverse of cosh.", |vm, bound| real(vm, bound, number::acosh))
        .function("asin(x, /)", "The angle whose sine is x.", |vm, bound| real(vm, bound, number::asin))
        .function("asinh(x, /)", "The inverse of sinh.", |vm, bound| plain(vm, bound, number::asinh))
        .function("atan(x, /)", "The angle whose tangent is x.", |vm, bound| plain(vm, bound, number::atan))
        .function("atanh(x, /)", "The inverse of tanh.", |vm, bound| real(vm, bound, number::atanh))
        .function("cos(x, /)", "The cosine of an angle in radians.", |vm, bound| real(vm, bound, number::cos))
        .function("cosh(x, /)", "The hyperbolic cosine.", |vm, bound| real(vm, bound, number::cosh))
        .function(
            "degrees(x, /)",
            "An angle in degrees, from radians.\n\n>>> math.degrees(math.pi)\n180.0",
            |vm, bound| plain(vm, bound, number::degrees),
        )
        .function("radians(x, /)", "An angle in radians, from degrees.", |vm, bound| plain(vm, bound, number::radians))
        .function("sin(x, /)", "The sine of an angle in radians.", |vm, bound| real(vm, bound, number::sin))
        .function("sinh(x, /)", "The hyperbolic sine.", |vm, bound| real(vm, bound, number::sinh))
        .function("tan(x, /)", "The tangent of an angle in radians.", |vm, bound| real(vm, bound, number::tan))
        .function("tanh(x, /)", "The hyperbolic tangent.", |vm, bound| plain(vm, bound, number::tanh))
}

/// Powers, roots, logarithms and their kin.
fn powers(module: ModuleDef) -> ModuleDef {
    module
        .function("cbrt(x, /)", "The cube root.", |vm, bound| plain(vm, bound, number::cbrt))
        .function("erf(x, /)", "The error function.", |vm, bound| plain(vm, bound, number::erf))
        .function("erfc(x, /)", "One minus the error function.", |vm, bound| plain(vm, bound, number::erfc))
        .function("exp(x, /)", "e to the power of x.", |vm, bound| real(vm, bound, number::exp))
        .function("exp2(x, /)", "2 to the power of x.", |vm, bound| real(vm, bound, number::exp2))
        .function("expm1(x, /)", "exp(x) - 1, exact for small x too.", |vm, bound| real(vm, bound, number::expm1))
        .function("gamma(x, /)", "The gamma function, which goes through the factorials.", |vm, bound| {
            real(vm, bound, number::gamma)
        })
        .function("lgamma(x, /)", "The logarithm of the absolute value of gamma.", |vm, bound| {
            real(vm, bound, number::lgamma)
        })
        .function(
            "log(x, base=..., /)",
            "The logarithm to a base, or the natural one.\n\n>>> math.log(8, 2), math.log(math.e)\n(3.0, 1.0)",
            log,
        )
        .function("log10(x, /)", "The logarithm to base 10.\n\n>>> math.log10(10 ** 400)\n400.0", |vm, bound| {
            logarithm(vm, bound.lent(0), number::log10, number::log10_of_int).and_then(|log| vm.float(log))
        })
        .function("log1p(x, /)", "log(1 + x), exact for small x too.", |vm, bound| real(vm, bound, number::log1p))
        .function("log2(x, /)", "The logarithm to base 2.", |vm, bound| {
            logarithm(vm, bound.lent(0), number::log2, number::log2_of_int).and_then(|log| vm.float(log))
        })
        .function("sqrt(x, /)", "The square root.\n\n>>> math.sqrt(2)\n1.4142135623730951", |vm, bound| {
            real(vm, bound, number::sqrt)
        })
}

/// Of two numbers.
fn two(module: ModuleDef) -> ModuleDef {
    module
        .function("atan2(y, x, /)", "The angle of the point (x, y).", |vm, bound| {
            of_two(vm, bound, |y, x| Ok(number::atan2(y, x)))
        })
        .function("copysign(x, y, /)", "The size of x with the sign of y.", |vm, bound| {
            of_two(vm, bound, |x, y| Ok(x.copysign(y)))
        })
        .function("fmod(x, y, /)", "What is left of x, with its sign, after dividing by y.", |vm, bound| {
            of_two(vm, bound, number::fmod)
        })
        .function("pow(x, y, /)", "x to the power of y, as floats.", |vm, bound| of_two(vm, bound, number::pow))
        .function(
            "remainder(x, y, /)",
            "The difference of x and the nearest multiple of y.\n\n>>> math.remainder(7, 4)\n-1.0",
            |vm, bound| of_two(vm, bound, number::remainder),
        )
        .function(
            "nextafter(x, y, /, *, steps=none)",
            "The float next to x, or so many steps away, in the direction of y.\n\n>>> math.nextafter(1, 2)\n\
             1.0000000000000002",
            nextafter,
        )
        .function("ulp(x, /)", "The distance of x to the next float.", |vm, bound| plain(vm, bound, number::ulp))
}

fn tests(module: ModuleDef) -> ModuleDef {
    module
        .function("isfinite(x, /)", "Whether x is neither infinite nor nan.", |vm, bound| {
            bound.float(vm, 0).map(|x| Value::bool(x.is_finite()))
        })
        .function("isinf(x, /)", "Whether x is infinite.", |vm, bound| {
            bound.float(vm, 0).map(|x| Value::bool(x.is_infinite()))
        })
        .function("isnan(x, /)", "Whether x is nan.", |vm, bound| bound.float(vm, 0).map(|x| Value::bool(x.is_nan())))
        .function(
            "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
            "Whether two numbers are nearly equal.\n\n>>> math.isclose(0.1 + 0.2, 0.3)\ntrue",
            |vm, bound| {
                let close =
                    number::isclose(bound.float(vm, 0)?, bound.float(vm, 1)?, bound.float(vm, 2)?, bound.float(vm, 3)?);
                close.map(Value::bool).map_err(|fault| vm.fault(fault))
            },
        )
}

/// What numbers consist of.
fn parts(module: ModuleDef) -> ModuleDef {
    module
        .function("fabs(x, /)", "The absolute value, as a float.", |vm, bound| plain(vm, bound, f64::abs))
        .function("frexp(x, /)", "Mantissa and exponent of two.\n\n>>> math.frexp(6)\n(0.75, 3)", |vm, bound| {
            let (mantissa, exponent) = number::frexp(bound.float(vm, 0)?);
            vm.tuple(&[vm.float(mantissa)?, vm.int(exponent.into())?])
        })
        .function("ldexp(x, i, /)", "x * 2 ** i: the inverse of frexp.", ldexp)
        .function("modf(x, /)", "What is behind the point, and what before it.\n\n>>> math.modf(1.5)\n(0.5, 1.0)", {
            |vm, bound| {
                let (fraction, whole) = number::modf(bound.float(vm, 0)?);
                vm.tuple(&[vm.float(fraction)?, vm.float(whole)?])
            }
        })
}

/// A function that may have no result.
#[inline(always)]
fn real(vm: &Vm, bound: Bound, function: impl Fn(f64) -> Result<f64, Fault>) -> R {
    floats::of_outcome(vm, function(bound.float(vm, 0)?))
}

#[inline(always)]
fn plain(vm: &Vm, bound: Bound, function: impl Fn(f64) -> f64) -> R {
    vm.float(function(bound.float(vm, 0)?))
}

#[inline(always)]
fn of_two(vm: &Vm, bound: Bound, function: impl Fn(f64, f64) -> Result<f64, Fault>) -> R {
    floats::of_outcome(vm, function(bound.float(vm, 0)?, bound.float(vm, 1)?))
}

/// An int may be larger than any float.
fn logarithm(
    vm: &Vm,
    value: Lent,
    of_float: fn(f64) -> Result<f64, Fault>,
    of_int: fn(IntRef) -> Result<f64, Fault>,
) -> R<f64> {
    let outcome = match int::of(vm.bare(value)) {
        Some(int) => of_int(int),
        None => of_float(ops::to_f64(vm, value)?),
    };
    outcome.map_err(|fault| vm.fault(fault))
}

fn log(vm: &Vm, bound: Bound) -> R {
    let log = |value| logarithm(vm, value, number::log, number::log_of_int);
    let of_x = log(bound.lent(0))?;
    match bound.given(1) {
        Some(base) => floats::of_outcome(vm, number::log_to_base(of_x, log(base)?)),
        None => vm.float(of_x),
    }
}

fn nextafter(vm: &Vm, bound: Bound) -> R {
    let (from, to) = (bound.float(vm, 0)?, bound.float(vm, 1)?);
    let Some(steps) = bound.some(2) else { return vm.float(number::nextafter(from, to)) };
    let steps = ops::index(vm, steps)?;
    let steps = match int::of(steps.lend()) {
        Some(steps) if steps.is_negative() => return Err(vm.value_error("steps must be a non-negative integer")),
        Some(IntRef::Small(steps)) => steps as u64,
        _ => u64::MAX,
    };
    vm.float(number::nextafter_by(from, to, steps))
}

fn ldexp(vm: &Vm, bound: Bound) -> R {
    let x = bound.float(vm, 0)?;
    match int::of(vm.bare(bound.lent(1))) {
        Some(exponent) => floats::of_outcome(vm, number::ldexp(x, exponent)),
        None => Err(vm.type_error("Expected an int as second argument to ldexp.")),
    }
}
