//! `BaseExceptionGroup` and `ExceptionGroup`: several exceptions at once. The payload keeps the message and a tuple of the
//! exceptions beside the arguments.

use super::{Exception, base};
use crate::heap::{Lent, Raised, Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Exc, R, Vm, attr, call, exceptions, names, ops};
use crate::types::{Class, List};

pub fn define(definition: TypeDef) -> TypeDef {
    definition
        .method("__str__(self, /)", "The message, and how many exceptions there are.", |vm, bound| {
            let exception = bound.this::<Exception>(vm)?;
            let (message, count) = (exception.name.get(), members(exception).len());
            let message = ops::str_text(vm, message.lend())?;
            vm.str(&format!("{message} ({count} sub-exception{})", if count == 1 { "" } else { "s" }))
        })
        .property("message", "The message.", |vm, me| base::slot(vm, me, |exception| &exception.name))
        .property("exceptions", "The exceptions, a tuple.", |vm, me| base::slot(vm, me, |exception| &exception.object))
        .method("derive(self, excs, /)", "A group of other exceptions with the same message.", |vm, bound| {
            let class = vm.exception_class(Exc::BaseExceptionGroup)?;
            call::call(vm, class.lend(), &[bound.this::<Exception>(vm)?.name.get(), bound.value(1)])
        })
        .method(
            "split(self, condition, /)",
            "A group of the exceptions that match a class, some classes or a function, and one of the others.",
            |vm, bound| {
                let parts = split(vm, bound.lent(0), &Condition::of(vm, bound.lent(1))?)?;
                vm.tuple(&[parts.matching.unwrap_or(Value::NONE), parts.rest.unwrap_or(Value::NONE)])
            },
        )
        .method("subgroup(self, condition, /)", "A group of the exceptions that match.", |vm, bound| {
            let parts = split(vm, bound.lent(0), &Condition::of(vm, bound.lent(1))?)?;
            Ok(parts.matching.unwrap_or(Value::NONE))
        })
        .class_method("__class_getitem__(cls, item, /)", "The class itself, for annotations.", |vm, bound| {
            crate::types::alias::create(vm, bound.lent(0), bound.lent(1))
        })
}

/// The exceptions of a group.
pub fn members(exception: &Exception) -> Vec<Value> {
    exception.object.get().lend().tuple().map(|members| members.items().to_vec()).unwrap_or_default()
}

/// Fills the payload of a group before its instance is made, and says which class that is to have: a group of nothing
/// but ordinary exceptions is an `ExceptionGroup`. Of other exceptions the class stays.
pub fn prepare(vm: &Vm, class: Lent, args: &[Value], payload: &Value) -> R {
    let base = vm.exception_class(Exc::BaseExceptionGroup)?;
    if !exceptions::is_subclass(class, base.lend()) {
        return Ok(class.keep());
    }
    let [message, members] = args else {
        let given = args.len();
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)")));
    };
    if vm.as_str(message.lend()).is_none() {
        let got = vm.type_name(message.lend());
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {got}")));
    }
    let members = checked_members(vm, members.lend())?;
    let is_ordinary = members.iter().all(|member| exceptions::is_instance(vm, member.lend(), Exc::Exception));
    if let Some(exception) = payload.get::<Exception>() {
        exception.name.set(message.clone());
        exception.object.set(vm.tuple(&members)?);
    }
    class_for(vm, class, is_ordinary)
}

fn checked_members(vm: &Vm, members: Lent) -> R<Vec<Value>> {
    let bare = vm.bare(members);
    let is_sequence = vm.slots(bare).get_item.is_some() && !matches!(bare.shape(), kind::DICT);
    let is_like_one = members.shape().is_of_instances() && attr::of_class(vm, members, names::GETITEM)?.is_some();
    if !is_sequence && !is_like_one {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let iterator = ops::iter(vm, members)?;
    let members = ops::collect(vm, iterator.lend())?;
    if members.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    match members.iter().position(|member| vm.payload::<Exception>(member.lend()).is_none()) {
        Some(at) => Err(vm.value_error(format!("Item {at} of second argument (exceptions) is not an exception"))),
        None => Ok(members),
    }
}

fn class_for(vm: &Vm, class: Lent, is_ordinary: bool) -> R {
    if is_ordinary && *class == *vm.exception_class(Exc::BaseExceptionGroup)? {
        return vm.exception_class(Exc::ExceptionGroup);
    }
    if !is_ordinary && exceptions::is_subclass(class, vm.exception_class(Exc::Exception)?.lend()) {
        let plain = *class == *vm.exception_class(Exc::ExceptionGroup)?;
        let name = vm.class_name(class);
        let message = if plain {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
        } else {
            format!("Cannot nest BaseExceptions in '{name}'")
        };
        return Err(vm.type_error(message));
    }
    Ok(class.keep())
}

/// What `split` asks of each exception.
pub enum Condition {
    /// To be of a class, or of one of a tuple.
    Classes(Value),
    Function(Value),
    /// To be one of these.
    Among(Vec<Value>),
}

impl Condition {
    fn of(vm: &Vm, condition: Lent) -> R<Condition> {
        let base = vm.exception_class(Exc::BaseException)?;
        let is_class = |value: Lent| value.get::<Class>().is_some() && exceptions::is_subclass(value, base.lend());
        let is_classes = match condition.tuple() {
            Some(several) => several.items().iter().all(|one| is_class(one.lend())),
            None => is_class(condition),
        };
        if is_classes {
            return Ok(Condition::Classes(condition.keep()));
        }
        if condition.get::<Class>().is_none() && condition.tuple().is_none() && call::is_callable(vm, condition)? {
            return Ok(Condition::Function(condition.keep()));
        }
        Err(vm.type_error("expected a function, exception type or tuple of exception types"))
    }

    fn holds(&self, vm: &Vm, exception: &Value) -> R<bool> {
        match self {
            Condition::Classes(classes) => exceptions::matches(vm, exception.lend(), classes.lend()),
            Condition::Function(function) => {
                let answer = call::call(vm, function.lend(), std::slice::from_ref(exception))?;
                ops::is_true(vm, answer.lend())
            }
            // A group may be there itself, but it is its members that count.
            Condition::Among(several) => {
                Ok(!is_group(vm, exception.lend()) && several.iter().any(|one| **one == **exception))
            }
        }
    }
}

pub struct Parts {
    pub matching: Option<Value>,
    pub rest: Option<Value>,
}

/// Splits an exception by a condition; groups inside groups keep their place.
pub fn split(vm: &Vm, exception: Lent, condition: &Condition) -> R<Parts> {
    if condition.holds(vm, &exception.keep())? {
        return Ok(Parts { matching: Some(exception.keep()), rest: None });
    }
    let Some(payload) = vm.payload::<Exception>(exception).filter(|_| is_group(vm, exception)) else {
        return Ok(Parts { matching: None, rest: Some(exception.keep()) });
    };
    let (mut matching, mut others) = (Vec::new(), Vec::new());
    vm.nested(|| {
        for member in members(payload) {
            let parts = split(vm, member.lend(), condition)?;
            matching.extend(parts.matching);
            others.extend(parts.rest);
        }
        Ok(())
    })?;
    Ok(Parts { matching: derived(vm, exception, matching)?, rest: derived(vm, exception, others)? })
}

/// The part of a group that consists of these exceptions, all of them members at some depth.
pub fn only(vm: &Vm, group: Lent, exceptions: &[Value]) -> R<Option<Value>> {
    let mut leaves = Vec::new();
    exceptions.iter().try_for_each(|exception| leaves_of(vm, exception, &mut leaves))?;
    split(vm, group, &Condition::Among(leaves)).map(|parts| parts.matching)
}

fn leaves_of(vm: &Vm, exception: &Value, leaves: &mut Vec<Value>) -> R<()> {
    match vm.payload::<Exception>(exception.lend()) {
        Some(payload) if is_group(vm, exception.lend()) => {
            vm.nested(|| members(payload).iter().try_for_each(|member| leaves_of(vm, member, leaves)))
        }
        _ => {
            leaves.push(exception.clone());
            Ok(())
        }
    }
}

pub fn is_group(vm: &Vm, exception: Lent) -> bool {
    exceptions::is_instance(vm, exception, Exc::BaseExceptionGroup)
}

/// A group like another of some of its exceptions, raised where that was raised.
fn derived(vm: &Vm, of: Lent, members: Vec<Value>) -> R<Option<Value>> {
    if members.is_empty() {
        return Ok(None);
    }
    let group = call::attribute(vm, of, vm.symbol("derive")?, &[vm.list(members)?])?;
    if !is_group(vm, group.lend()) {
        return Err(not_derived(vm));
    }
    if let (Some(from), Some(to)) = (vm.payload::<Exception>(of), vm.payload::<Exception>(group.lend())) {
        to.traceback.set(from.traceback.get());
        to.context.set(from.context.get());
        to.cause.set(from.cause.get());
        to.suppress_context.set(true);
    }
    if let Some(notes) = attr::get_forgiving(vm, of, names::NOTES)?
        && let Some(notes) = notes.get::<List>()
    {
        let notes = vm.list(vm.memory(notes.items.to_vec())?)?;
        attr::set(vm, group.lend(), names::NOTES, notes)?;
    }
    Ok(Some(group))
}

#[cold]
fn not_derived(vm: &Vm) -> Raised {
    vm.type_error("derive must return an instance of BaseExceptionGroup")
}
