//! `except*`: groups of exceptions are split by what matches, and what is left is raised together.

use crate::heap::{Lent, Value, Word};
use crate::runtime::{Exc, R, Vm, attr, call, exceptions};

/// The part of an exception that a handler of this kind gets, and the rest. One that is no group and matches is put into
/// a group.
pub fn split(vm: &Vm, exception: Lent, kind: Lent) -> R<(Option<Value>, Option<Value>)> {
    let group = vm.exception_class(Exc::BaseExceptionGroup)?;
    if exceptions::matches(vm, exception, kind)? {
        if exceptions::is_instance(vm, exception, Exc::BaseExceptionGroup) {
            return Ok((Some(exception.keep()), None));
        }
        let members = vm.list(vec![exception.keep()])?;
        let wrapped = call::call(vm, group.lend(), &[vm.str("")?, members])?;
        return Ok((Some(wrapped), None));
    }
    if !exceptions::is_instance(vm, exception, Exc::BaseExceptionGroup) {
        return Ok((None, Some(exception.keep())));
    }
    let parts = call::attribute(vm, exception, vm.symbol("split")?, &[kind.keep()])?;
    let some = |value: &Value| (**value != Word::NONE).then(|| value.clone());
    match parts.lend().tuple().map(|parts| parts.items()) {
        Some([part, rest]) => Ok((some(part), some(rest))),
        _ => Err(vm.type_error("split() should return a pair")),
    }
}

/// What is raised after all handlers have run: what they raised, and what none of them got.
pub fn regroup(vm: &Vm, original: Lent, raised: Vec<Value>, rest: Option<Value>) -> R<Option<Value>> {
    if raised.is_empty() {
        return Ok(rest);
    }
    if raised.len() == 1 && rest.is_none() {
        return Ok(raised.into_iter().next());
    }
    let mut members = raised;
    members.extend(rest);
    let group = vm.exception_class(Exc::BaseExceptionGroup)?;
    let message = attr::get_forgiving(vm, original, vm.symbol("message")?)?;
    let message = message.map_or_else(|| vm.str(""), Ok)?;
    let members = vm.list(members)?;
    call::call(vm, group.lend(), &[message, members]).map(Some)
}
