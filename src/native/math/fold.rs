//! Functions of many numbers: sums, products, distances.

use std::ops::ControlFlow;

use crate::heap::{Lent, Value};
use crate::number::math as number;
use crate::runtime::native::{Bound, ModuleDef};
use crate::runtime::{R, Vm, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::{float, int};

pub fn functions(module: ModuleDef) -> ModuleDef {
    module
        .function("dist(p, q, /)", "The distance of two points.\n\n>>> math.dist([0, 0], [3, 4])\n5.0", dist)
        .function("fsum(seq, /)", "The sum, rounded once.\n\n>>> math.fsum([0.1] * 10)\n1.0", |vm, bound| {
            float::of_outcome(vm, number::fsum(floats(vm, bound.lent(0))?))
        })
        .function(
            "hypot(*coordinates)",
            "The distance of a point from the origin.\n\n>>> math.hypot(3, 4)\n5.0",
            |vm, bound| {
                let coordinates = bound.rest().iter().map(|x| ops::to_f64(vm, x.lend())).collect::<R<Vec<_>>>()?;
                vm.float(number::hypot(coordinates.into_iter()))
            },
        )
        .function(
            "prod(iterable, /, *, start=1)",
            "The product of all, and of start.\n\n>>> math.prod([2, 3, 4])\n24",
            prod,
        )
        .function(
            "sumprod(p, q, /)",
            "The sum of the products of pairs.\n\n>>> math.sumprod([1, 2], [3, 4])\n11",
            sumprod,
        )
}

fn floats(vm: &Vm, iterable: Lent) -> R<Vec<f64>> {
    let mut floats = Vec::new();
    ops::each(vm, iterable, |item| {
        let float = ops::to_f64(vm, item.lend())?;
        floats.try_reserve(1).map_err(|_| vm.no_memory())?;
        floats.push(float);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(floats)
}

fn dist(vm: &Vm, bound: Bound) -> R {
    let (p, q) = (ops::collect(vm, bound.lent(0))?, ops::collect(vm, bound.lent(1))?);
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let pair = |(p, q): (&Value, &Value)| Ok((ops::to_f64(vm, p.lend())?, ops::to_f64(vm, q.lend())?));
    let pairs = p.iter().zip(&q).map(pair).collect::<R<Vec<_>>>()?;
    vm.float(number::dist(pairs.into_iter()))
}

fn prod(vm: &Vm, bound: Bound) -> R {
    let mut product = bound.value(1);
    ops::each(vm, bound.lent(0), |item| {
        product = ops::binary(vm, BinaryOp::Mul, product.lend(), item.lend())?;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(product)
}

/// Ints in front are summed as words, floats behind them in more than their precision, and the rest, or what does not
/// fit into words, by the operators.
fn sumprod(vm: &Vm, bound: Bound) -> R {
    let (p, q) = (ops::collect(vm, bound.lent(0))?, ops::collect(vm, bound.lent(1))?);
    if p.len() != q.len() {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    let mut pairs = p.iter().zip(&q).map(|(p, q)| (p.lend(), q.lend())).peekable();
    let mut words = 0i64;
    while let Some(sum) = pairs.peek().and_then(|(p, q)| words.checked_add(word(*p)?.checked_mul(word(*q)?)?)) {
        words = sum;
        pairs.next();
    }
    let mut floats = Vec::new();
    while let Some(pair) = pairs.peek().and_then(|(p, q)| pair_of_floats(*p, *q)) {
        floats.push(pair);
        pairs.next();
    }
    let mut total = vm.int(words)?;
    if !floats.is_empty() {
        let sum = vm.float(number::sumprod(floats.into_iter()))?;
        total = ops::binary(vm, BinaryOp::Add, total.lend(), sum.lend())?;
    }
    pairs.try_fold(total, |total, (p, q)| add_product(vm, total, p, q))
}

/// An int of the machine that is no bool.
fn word(value: Lent) -> Option<i64> {
    if value.as_bool().is_some() { None } else { int::to_i64(value) }
}

fn add_product(vm: &Vm, total: Value, p: Lent, q: Lent) -> R {
    let product = ops::binary(vm, BinaryOp::Mul, p, q)?;
    ops::binary(vm, BinaryOp::Add, total.lend(), product.lend())
}

/// One of the two is a float, and the other a float or an int that can become one.
fn pair_of_floats(p: Lent, q: Lent) -> Option<(f64, f64)> {
    let is_bool = p.as_bool().is_some() || q.as_bool().is_some();
    let as_float = |value| float::of(value).or_else(|| int::of(value)?.to_f64().ok());
    let has_float = float::of(p).is_some() || float::of(q).is_some();
    if has_float && !is_bool { Some((as_float(p)?, as_float(q)?)) } else { None }
}
