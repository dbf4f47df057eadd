//! Whole numbers: rounding, divisors, counting.

use crate::heap::{Lent, Symbol};
use crate::number::int::Outcome;
use crate::number::{Int, IntRef, float};
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm, call, names, ops};
use crate::types::{float as floats, int};

pub fn functions(module: ModuleDef) -> ModuleDef {
    counting(rounding(module))
        .function("gcd(*integers)", "The greatest common divisor.\n\n>>> math.gcd(12, 18)\n6", |vm, bound| {
            gather(vm, bound, Int::ZERO, |all, next| all.gcd(next))
        })
        .function("lcm(*integers)", "The least common multiple.\n\n>>> math.lcm(4, 6)\n12", |vm, bound| {
            gather(vm, bound, Int::ONE, |all, next| all.lcm(next))
        })
        .function("isqrt(n, /)", "The square root, rounded down.\n\n>>> math.isqrt(17)\n4", |vm, bound| {
            on_int(vm, bound.lent(0), |n| n.isqrt())
        })
}

fn rounding(module: ModuleDef) -> ModuleDef {
    module
        .function("ceil(x, /)", "The smallest int that is not less.\n\n>>> math.ceil(1.2)\n2", |vm, bound| {
            rounded(vm, bound.lent(0), names::CEIL, float::ceil)
        })
        .function("floor(x, /)", "The largest int that is not greater.\n\n>>> math.floor(-1.2)\n-2", |vm, bound| {
            rounded(vm, bound.lent(0), names::FLOOR, float::floor)
        })
        .function("trunc(x, /)", "The int before the point.\n\n>>> math.trunc(-1.8)\n-1", |vm, bound| {
            trunc(vm, bound.lent(0))
        })
}

fn counting(module: ModuleDef) -> ModuleDef {
    module
        .function(
            "comb(n, k, /)",
            "In how many ways k things can be chosen from n.\n\n>>> math.comb(5, 2)\n10",
            |vm, bound| {
                let k = ops::index(vm, bound.lent(1))?;
                on_int(vm, bound.lent(0), |n| n.comb(int::of(k.lend()).unwrap_or(IntRef::Small(0))))
            },
        )
        .function(
            "factorial(n, /)",
            "The product of all ints from 1 to n.\n\n>>> math.factorial(5)\n120",
            |vm, bound| on_int(vm, bound.lent(0), |n| n.factorial()),
        )
        .function(
            "perm(n, k=none, /)",
            "In how many orders k things, or all, can be taken from n.\n\n>>> math.perm(5, 2)\n20",
            |vm, bound| match bound.some(1) {
                Some(k) => {
                    let k = ops::index(vm, k)?;
                    on_int(vm, bound.lent(0), |n| n.perm(int::of(k.lend()).unwrap_or(IntRef::Small(0))))
                }
                None => on_int(vm, bound.lent(0), |n| n.factorial()),
            },
        )
}

/// What arithmetic makes of an int, or of what stands for one.
fn on_int(vm: &Vm, value: Lent, function: impl FnOnce(IntRef) -> Outcome) -> R {
    let index = ops::index(vm, value)?;
    int::of_outcome(vm, function(int::of(index.lend()).unwrap_or(IntRef::Small(0))))
}

fn gather(vm: &Vm, bound: Bound, start: Int, join: impl Fn(IntRef, IntRef) -> Outcome) -> R {
    let mut all = start;
    for value in bound.rest() {
        let index = ops::index(vm, value.lend())?;
        let next = int::of(index.lend()).unwrap_or(IntRef::Small(0));
        all = join(all.borrow(), next).map_err(|fault| vm.fault(fault))?;
    }
    int::boxed(vm, all)
}

/// By the method of the class, where the number is not plainly a float.
fn rounded(vm: &Vm, value: Lent, method: Symbol, round: fn(f64) -> Outcome) -> R {
    if let Some(float) = floats::of(value) {
        return int::of_outcome(vm, round(float));
    }
    if value.is_int() {
        return Ok(value.keep());
    }
    match call::try_method(vm, value, method, &[])? {
        Some(rounded) => Ok(rounded),
        None => int::of_outcome(vm, round(ops::to_f64(vm, value)?)),
    }
}

fn trunc(vm: &Vm, value: Lent) -> R {
    if let Some(float) = floats::of(value) {
        return int::of_outcome(vm, Int::from_float(float));
    }
    match call::try_method(vm, value, names::TRUNC, &[])? {
        Some(whole) => Ok(whole),
        None => Err(vm.type_error(format!("type {} doesn't define __trunc__ method", vm.type_name(value)))),
    }
}
