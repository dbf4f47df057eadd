//! The order in which a class and its bases are searched: C3, as Python has it.

use super::Class;
use crate::heap::{Lent, Value};
use crate::runtime::{R, Vm};

/// The order of a class with these bases, without the class itself.
pub fn linearize(vm: &Vm, bases: &[Value]) -> R<Vec<Value>> {
    let mut lines: Vec<Vec<Value>> = bases.iter().map(order_of).collect();
    lines.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() {
            return Ok(order);
        }
        let Some(head) = good_head(&lines) else { return Err(inconsistent(vm, &lines)) };
        for line in &mut lines {
            if line.first().is_some_and(|first| **first == *head) {
                line.remove(0);
            }
        }
        order.push(head);
    }
}

fn order_of(base: &Value) -> Vec<Value> {
    let order = base.lend().get::<Class>().map(|class| class.order.get());
    order.and_then(|order| Some(order.lend().tuple()?.items().to_vec())).unwrap_or_default()
}

/// The first class that stands behind no other in any line.
fn good_head(lines: &[Vec<Value>]) -> Option<Value> {
    let is_behind = |class: Lent| lines.iter().any(|line| line.iter().skip(1).any(|other| **other == *class));
    lines.iter().filter_map(|line| line.first()).find(|head| !is_behind(head.lend())).cloned()
}

fn inconsistent(vm: &Vm, lines: &[Vec<Value>]) -> crate::heap::Raised {
    let mut names: Vec<String> = Vec::new();
    for head in lines.iter().filter_map(|line| line.first()) {
        let name = vm.class_name(head.lend());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    vm.type_error(format!("Cannot create a consistent method resolution\norder (MRO) for bases {}", names.join(", ")))
}
