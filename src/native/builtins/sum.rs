//! `sum`: ints and floats are added without becoming objects, floats with what rounding loses kept beside; whatever
//! else there is goes through `+`.

use std::ops::ControlFlow;

use crate::heap::{Lent, Value};
use crate::number::math::Running;
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, ops};
use crate::syntax::ast::BinaryOp;
use crate::types::float;

/// The sum so far.
enum Total {
    Int(i64),
    Float(Running),
    Object(Value),
}

pub fn sum(vm: &Vm, bound: Bound) -> R {
    let start = bound.lent(1);
    refuse(vm, start)?;
    let mut total = Total::of(start);
    ops::each(vm, bound.lent(0), |item| {
        total.add(vm, item.lend())?;
        Ok(ControlFlow::Continue(()))
    })?;
    total.value(vm)
}

fn refuse(vm: &Vm, start: Lent) -> R<()> {
    let (what, better) = if vm.as_str(start).is_some() {
        ("strings", "''.join(seq)")
    } else if vm.bare(start).bytes().is_some() {
        ("bytes", "b''.join(seq)")
    } else {
        return Ok(());
    };
    Err(vm.type_error(format!("sum() can't sum {what} [use {better} instead]")))
}

/// An int in a word, or a bool.
fn small(value: Lent) -> Option<i64> {
    value.as_int().or_else(|| value.as_bool().map(i64::from))
}

impl Total {
    fn of(value: Lent) -> Total {
        match (value.as_int(), float::of(value)) {
            (Some(int), _) => Total::Int(int),
            (_, Some(float)) => Total::Float(Running::new(float)),
            _ => Total::Object(value.keep()),
        }
    }

    fn value(&self, vm: &Vm) -> R {
        match self {
            Total::Int(int) => vm.int(*int),
            Total::Float(float) => vm.float(float.total()),
            Total::Object(object) => Ok(object.clone()),
        }
    }

    fn add(&mut self, vm: &Vm, item: Lent) -> R<()> {
        match self {
            Total::Int(total) => {
                if let Some(sum) = small(item).and_then(|int| total.checked_add(int)) {
                    *total = sum;
                    return Ok(());
                }
            }
            Total::Float(total) => {
                if let Some(float) = float::of(item) {
                    total.add(float);
                    return Ok(());
                }
                if let Some(int) = small(item) {
                    total.add_plainly(int as f64);
                    return Ok(());
                }
            }
            Total::Object(_) => {}
        }
        let sum = ops::binary(vm, BinaryOp::Add, self.value(vm)?.lend(), item)?;
        // Ints that a float joins go on as floats; what grew too large for a word stays an object.
        *self = if matches!(self, Total::Int(_)) { Total::of(sum.lend()) } else { Total::Object(sum) };
        Ok(())
    }
}
