//! "Did you mean": the name that somebody probably wanted.

use super::{Exc, R, Vm, exceptions};
use crate::heap::{Lent, Value};
use crate::text::similar;
use crate::types::{Exception, object};

/// A name like the one that an exception misses.
pub fn did_you_mean(vm: &Vm, exception: Lent) -> Option<String> {
    let payload = vm.payload::<Exception>(exception)?;
    let wanted = payload.name.get();
    let wanted = wanted.lend().str()?.to_text();
    let found = if exceptions::is_instance(vm, exception, Exc::AttributeError) {
        attributes(vm, payload.object.get().lend())
    } else {
        names(vm, payload.object.get().lend())
    };
    match found {
        Ok(known) => similar::closest(&wanted, known.iter().map(String::as_str)).map(str::to_owned),
        Err(_) => {
            drop(vm.take_error());
            None
        }
    }
}

fn attributes(vm: &Vm, of: Lent) -> R<Vec<String>> {
    Ok(texts(&object::directory(vm, of)?))
}

/// The names that code could have used where a variable was missing: what it kept in a tuple when it failed, and what
/// every program knows.
fn names(vm: &Vm, known: Lent) -> R<Vec<String>> {
    let mut found = known.tuple().map(|known| texts(known.items())).unwrap_or_default();
    found.extend(super::builtins::listed(vm).map(str::to_owned));
    Ok(found)
}

fn texts(names: &[Value]) -> Vec<String> {
    names.iter().filter_map(|name| name.lend().str()).map(|name| name.to_text()).collect()
}
