//! `except*`: groups of exceptions are split by what matches, and what is left is raised together.

use crate::heap::{Lent, Raised, Value};
use crate::runtime::{Exc, R, Vm, attr, call, exceptions, names};
use crate::types::Exception;
use crate::types::exception::group;

/// The part of an exception that a handler of this kind gets, and the rest. One that is no group and matches is put into
/// a group.
pub fn split(vm: &Vm, exception: Lent, kind: Lent) -> R<(Option<Value>, Option<Value>)> {
    refuse_groups(vm, kind)?;
    let is_group = group::is_group(vm, exception);
    if exceptions::matches(vm, exception, kind)? {
        let part = if is_group { exception.keep() } else { grouped(vm, vm.tuple(&[exception.keep()])?)? };
        return Ok((Some(part), None));
    }
    if !is_group {
        return Ok((None, Some(exception.keep())));
    }
    let parts = call::attribute(vm, exception, vm.symbol("split")?, &[kind.keep()])?;
    let some = |value: &Value| (**value != *Value::NONE).then(|| value.clone());
    match parts.lend().tuple().map(|parts| parts.items()) {
        Some([part, rest, ..]) => Ok((some(part), some(rest))),
        Some(parts) => Err(not_a_pair(vm, parts.len())),
        None => Err(vm.type_error("split must return a tuple")),
    }
}

#[cold]
fn not_a_pair(vm: &Vm, len: usize) -> Raised {
    vm.type_error(format!("split must return a 2-tuple, got tuple of size {len}"))
}

/// `except*` splits groups: it does not look for them.
fn refuse_groups(vm: &Vm, kind: Lent) -> R<()> {
    if let Some(several) = kind.tuple() {
        return several.items().iter().try_for_each(|one| refuse_groups(vm, one.lend()));
    }
    if exceptions::is_subclass(kind, vm.exception_class(Exc::BaseExceptionGroup)?.lend()) {
        return Err(vm.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
    }
    Ok(())
}

fn grouped(vm: &Vm, members: Value) -> R {
    let class = vm.exception_class(Exc::BaseExceptionGroup)?;
    call::call(vm, class.lend(), &[vm.str("")?, members])
}

/// What is raised after all handlers have run: what they raised, and what none of them got. What a handler raised again
/// without adding anything keeps its place in the group.
pub fn regroup(vm: &Vm, original: Lent, raised: Vec<Value>, rest: Option<Value>) -> R<Option<Value>> {
    if raised.is_empty() {
        return Ok(rest);
    }
    if !group::is_group(vm, original) {
        return Ok(raised.into_iter().next());
    }
    let (mut again, mut new) = (Vec::new(), Vec::new());
    for exception in raised {
        let is_again = is_same(vm, original, exception.lend())?;
        if is_again { again.push(exception) } else { new.push(exception) }
    }
    again.extend(rest);
    let again = group::only(vm, original, &again)?;
    if new.is_empty() {
        return Ok(again);
    }
    new.extend(again);
    match <[Value; 1]>::try_from(new) {
        Ok([one]) => Ok(Some(one)),
        Err(several) => grouped(vm, vm.list(several)?).map(Some),
    }
}

/// Whether an exception is a part of a group to which nothing has happened since.
fn is_same(vm: &Vm, group: Lent, part: Lent) -> R<bool> {
    let (Some(a), Some(b)) = (vm.payload::<Exception>(group), vm.payload::<Exception>(part)) else {
        return Ok(false);
    };
    let slots = [(&a.traceback, &b.traceback), (&a.cause, &b.cause), (&a.context, &b.context)];
    let notes = [group, part].map(|exception| attr::get_forgiving(vm, exception, names::NOTES));
    let [notes_of_group, notes_of_part] = notes;
    let has_same_notes = notes_of_group?.is_some() == notes_of_part?.is_some();
    Ok(group::is_group(vm, part) && has_same_notes && slots.iter().all(|(a, b)| a.word() == b.word()))
}
