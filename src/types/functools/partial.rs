//! `partial`: a function of which some arguments are known.

use super::Attributes;
use crate::heap::{Lent, Slot, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Args, R, Slots, Vm, call};
use crate::types::payload::payload;
use crate::types::{Dict, dict, iterator, sequence, text};

pub struct Partial {
    function: Slot,
    /// A tuple.
    args: Slot,
    /// A dict.
    keywords: Slot,
    attributes: Attributes,
}
payload!(Partial PARTIAL { function, args, keywords, attributes });

pub static SLOTS: Slots = Slots {
    call: Some(call_partial),
    repr: Some(repr),
    get_attr: Some(|vm, me, name| me.get::<Partial>().map_or(Ok(None), |partial| partial.attributes.get(vm, name))),
    set_attr: Some(|vm, me, name, value| {
        me.get::<Partial>().map_or(Ok(()), |partial| partial.attributes.store(vm, me, name, value))
    }),
    ..iterator::IDENTITY
};

fn call_partial(vm: &Vm, me: Lent, args: Args) -> R {
    let Some(partial) = me.get::<Partial>() else { return Ok(Value::NONE) };
    let (function, known, keywords) = (partial.function.get(), partial.args.get(), partial.keywords.get());
    let known = known.lend().tuple().map(|known| known.items()).unwrap_or_default();
    let has_keywords = keywords.get::<Dict>().is_some_and(|dict| !dict.table.is_empty());
    if !has_keywords {
        return call_behind(vm, function.lend(), known, args);
    }
    let (placed, named) = args.values.split_at(args.values.len().saturating_sub(args.names.len()));
    let merged = merge(vm, &keywords, args.names, named)?;
    let mut values = known.to_vec();
    values.extend_from_slice(placed);
    let names = unfold(&merged, &mut values);
    vm.nested(|| call::call_with(vm, function.lend(), Args { values: &values, names: &names }))
}

/// Calls a function with more arguments in front.
fn call_behind(vm: &Vm, function: Lent, known: &[Value], args: Args) -> R {
    const FEW: usize = 6;
    let len = known.len() + args.values.len();
    if len <= FEW {
        let mut values = [const { Value::UNBOUND }; FEW];
        values.iter_mut().zip(known.iter().chain(args.values)).for_each(|(place, value)| *place = value.clone());
        return vm.nested(|| call::call_with(vm, function, Args { values: &values[..len], names: args.names }));
    }
    let mut values = text::room(vm, len)?;
    values.extend(known.iter().chain(args.values).cloned());
    vm.nested(|| call::call_with(vm, function, Args { values: &values, names: args.names }))
}

/// A dict of the known keyword arguments and of those of a call, which win.
fn merge(vm: &Vm, keywords: &Value, names: &[Value], values: &[Value]) -> R {
    let table =
        keywords.get::<Dict>().map(|known| known.table.copy(&vm.heap)).unwrap_or_else(|| Ok(Default::default()));
    let merged = dict::create(vm, vm.memory(table)?)?;
    for (name, value) in names.iter().zip(values) {
        dict::set(vm, merged.lend(), name.lend(), value.clone())?;
    }
    Ok(merged)
}

/// Appends the values of a dict to others, and gives the keys.
fn unfold(dict: &Value, values: &mut Vec<Value>) -> Vec<Value> {
    let (mut names, mut position) = (Vec::new(), 0);
    let Some(dict) = dict.get::<Dict>() else { return names };
    while let Some((next, name, value)) = dict.table.next(position) {
        position = next;
        names.push(name);
        values.push(value);
    }
    names
}

fn repr(vm: &Vm, me: Lent) -> R {
    let Some(partial) = me.get::<Partial>() else { return Ok(Value::NONE) };
    let args = partial.args.get();
    let mut values = args.lend().tuple().map(|args| args.items().to_vec()).unwrap_or_default();
    let names = unfold(&partial.keywords.get(), &mut values);
    let (values, names) = (vm.tuple(&values)?, vm.tuple(&names)?);
    sequence::show(vm, me, "...", |shown| {
        shown.text("functools.partial(")?;
        shown.repr(partial.function.get().lend())?;
        shown.arguments(&values, &names)?;
        shown.text(")")
    })
}

fn construct(vm: &Vm, bound: Bound) -> R {
    let (values, names) = bound.forward(0);
    let placed = values.len() - names.len();
    let Some((function, known)) = values[..placed].split_first() else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if !call::is_callable(vm, function.lend())? {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let named = &values[placed..];
    let made = match function.get::<Partial>().filter(|inner| inner.attributes.are_none()) {
        Some(inner) => {
            let args = inner.args.get();
            let args = args.lend().tuple().map(|args| args.items()).unwrap_or_default();
            let args = vm.tuple(&[args, known].concat())?;
            (inner.function.get(), args, merge(vm, &inner.keywords.get(), &names, named)?)
        }
        None => (function.clone(), vm.tuple(known)?, merge(vm, &Value::NONE, &names, named)?),
    };
    let [function, args, keywords] = [made.0, made.1, made.2].map(Slot::new);
    vm.memory(vm.heap.create(Partial { function, args, keywords, attributes: Attributes::new() }))
}

pub fn definition() -> TypeDef {
    TypeDef::new("partial", kind::PARTIAL, "A function of which some arguments are known.", &SLOTS)
        .in_module("functools")
        .constructor(
            "partial(*args, **kwargs)",
            "partial(func, *args, **keywords): a function of which some arguments are known.\n\n\
             >>> functools.partial(int, base=2)('101')\n5",
            construct,
        )
        .property("func", "The function.", |vm, me| slot(vm, me, |partial| &partial.function))
        .property("args", "The arguments that are known.", |vm, me| slot(vm, me, |partial| &partial.args))
        .property("keywords", "The keyword arguments that are known.", |vm, me| {
            slot(vm, me, |partial| &partial.keywords)
        })
        .property("__dict__", "The attributes that scripts gave it.", |vm, me| {
            vm.payload::<Partial>(me).map_or(Ok(Value::NONE), |partial| partial.attributes.dict(vm))
        })
}

fn slot(vm: &Vm, me: Lent, of: fn(&Partial) -> &Slot) -> R {
    Ok(vm.payload::<Partial>(me).map_or(Value::NONE, |partial| of(partial).get()))
}
