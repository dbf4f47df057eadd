//! The callable objects of `operator`: they look into what they are called with.

use crate::heap::{Lent, Slot, Symbol, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Args, R, Slots, Vm, attr, call, ops};
use crate::types::payload::payload;
use crate::types::{iterator, sequence};

/// `itemgetter(*items)`
pub struct ItemGetter {
    /// A tuple.
    items: Slot,
}
payload!(ItemGetter ITEM_GETTER { items });

/// `attrgetter(*names)`
pub struct AttrGetter {
    /// A tuple of the names as they were given.
    names: Slot,
    /// The same, cut at the dots.
    paths: Box<[Box<[Symbol]>]>,
}
payload!(AttrGetter ATTR_GETTER { names } outside);

/// `methodcaller(name, *args, **kwargs)`
pub struct MethodCaller {
    name: Slot,
    /// A tuple of the arguments; the last ones have names.
    args: Slot,
    /// A tuple.
    keywords: Slot,
}
payload!(MethodCaller METHOD_CALLER { name, args, keywords });

pub static ITEM_SLOTS: Slots = Slots { call: Some(get_items), repr: Some(show_items), ..iterator::IDENTITY };
pub static ATTR_SLOTS: Slots = Slots { call: Some(get_attributes), repr: Some(show_names), ..iterator::IDENTITY };
pub static METHOD_SLOTS: Slots = Slots { call: Some(call_method), repr: Some(show_call), ..iterator::IDENTITY };

/// The one argument of such a call.
fn single<'a>(vm: &Vm, name: &str, args: Args<'a>) -> R<Lent<'a>> {
    match args.values {
        _ if !args.names.is_empty() => Err(vm.type_error(format!("{name}() takes no keyword arguments"))),
        [object] => Ok(object.lend()),
        values => Err(vm.type_error(format!("{name} expected 1 argument, got {}", values.len()))),
    }
}

/// The values of a slot that holds a tuple, each passed through a function: alone if there is one, else as a tuple.
fn one_or_tuple(vm: &Vm, len: usize, mut make: impl FnMut(usize) -> R) -> R {
    if len == 1 {
        return make(0);
    }
    let made = (0..len).map(&mut make).collect::<R<Vec<Value>>>()?;
    vm.tuple(&made)
}

fn get_items(vm: &Vm, me: Lent, args: Args) -> R {
    let object = single(vm, "itemgetter", args)?;
    let Some(getter) = me.get::<ItemGetter>() else { return Ok(Value::NONE) };
    let items = getter.items.get();
    let items = items.lend().tuple().map(|items| items.items()).unwrap_or_default();
    one_or_tuple(vm, items.len(), |at| ops::get_item(vm, object, items[at].lend()))
}

fn show_items(vm: &Vm, me: Lent) -> R {
    let Some(getter) = me.get::<ItemGetter>() else { return Ok(Value::NONE) };
    show_tuple(vm, me, "itemgetter", &getter.items.get())
}

fn show_tuple(vm: &Vm, me: Lent, name: &str, tuple: &Value) -> R {
    sequence::show(vm, me, "...", |shown| {
        shown.text(&format!("operator.{name}("))?;
        shown.row(tuple.lend().tuple().map(|items| items.items()).unwrap_or_default())?;
        shown.text(")")
    })
}

pub fn item_definition() -> TypeDef {
    TypeDef::new("itemgetter", kind::ITEM_GETTER, "Gets items of what it is called with.", &ITEM_SLOTS)
        .in_module("operator")
        .constructor(
            "itemgetter(*items)",
            "Something to call that gets an item, or a tuple of several.\n\n\
             >>> operator.itemgetter(1)('abc')\n'b'\n>>> operator.itemgetter(0, 2)('abc')\n('a', 'c')",
            |vm, bound| {
                if bound.rest().is_empty() {
                    return Err(vm.type_error("itemgetter expected 1 argument, got 0"));
                }
                let items = Slot::new(vm.tuple(bound.rest())?);
                vm.memory(vm.heap.create(ItemGetter { items }))
            },
        )
}

fn get_attributes(vm: &Vm, me: Lent, args: Args) -> R {
    let object = single(vm, "attrgetter", args)?;
    let Some(getter) = me.get::<AttrGetter>() else { return Ok(Value::NONE) };
    one_or_tuple(vm, getter.paths.len(), |at| {
        getter.paths[at].iter().try_fold(object.keep(), |object, name| attr::get(vm, object.lend(), *name))
    })
}

fn show_names(vm: &Vm, me: Lent) -> R {
    let Some(getter) = me.get::<AttrGetter>() else { return Ok(Value::NONE) };
    show_tuple(vm, me, "attrgetter", &getter.names.get())
}

/// The names between the dots.
fn path(vm: &Vm, name: &Value) -> R<Box<[Symbol]>> {
    let Some(text) = vm.as_str(name.lend()) else {
        return Err(vm.type_error("attribute name must be a string"));
    };
    text.to_text().split('.').map(|part| vm.symbol(part)).collect()
}

pub fn attr_definition() -> TypeDef {
    TypeDef::new("attrgetter", kind::ATTR_GETTER, "Gets attributes of what it is called with.", &ATTR_SLOTS)
        .in_module("operator")
        .constructor(
            "attrgetter(*attrs)",
            "Something to call that gets an attribute, or a tuple of several. Dots lead on.\n\n\
             >>> operator.attrgetter('real')(5)\n5\n>>> operator.attrgetter('real.imag', 'real')(5)\n(0, 5)",
            |vm, bound| {
                let names = bound.rest();
                if names.is_empty() {
                    return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
                }
                let paths = names.iter().map(|name| path(vm, name)).collect::<R<Box<[_]>>>()?;
                let names = Slot::new(vm.tuple(names)?);
                vm.memory(vm.heap.create(AttrGetter { names, paths }))
            },
        )
}

fn call_method(vm: &Vm, me: Lent, args: Args) -> R {
    let object = single(vm, "methodcaller", args)?;
    let Some(caller) = me.get::<MethodCaller>() else { return Ok(Value::NONE) };
    let (name, values, names) = (caller.name.get(), caller.args.get(), caller.keywords.get());
    let Some(symbol) = name.lend().str().map(|name| vm.symbol_of(name)).transpose()?.flatten() else {
        return Err(super::object::unspeakable(vm, name.lend()));
    };
    let method = attr::get(vm, object, symbol)?;
    let [values, names] = [&values, &names].map(|tuple| tuple.lend().tuple().map(|t| t.items()).unwrap_or_default());
    call::call_with(vm, method.lend(), Args { values, names })
}

fn show_call(vm: &Vm, me: Lent) -> R {
    let Some(caller) = me.get::<MethodCaller>() else { return Ok(Value::NONE) };
    sequence::show(vm, me, "...", |shown| {
        shown.text("operator.methodcaller(")?;
        shown.repr(caller.name.get().lend())?;
        shown.arguments(&caller.args.get(), &caller.keywords.get())?;
        shown.text(")")
    })
}

pub fn method_definition() -> TypeDef {
    TypeDef::new("methodcaller", kind::METHOD_CALLER, "Calls a method of what it is called with.", &METHOD_SLOTS)
        .in_module("operator")
        .constructor(
            "methodcaller(*args, **kwargs)",
            "methodcaller(name, *args, **kwargs): something to call that calls the method of this name.\n\n\
             >>> operator.methodcaller('split', ',')('a,b')\n['a', 'b']",
            new_method_caller,
        )
}

fn new_method_caller(vm: &Vm, bound: Bound) -> R {
    let Some(name) = bound.rest().first() else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    if vm.as_str(name.lend()).is_none() {
        return Err(vm.type_error("method name must be a string"));
    }
    let (values, names) = bound.forward(1);
    let [args, keywords] = [vm.tuple(&values)?, vm.tuple(&names)?].map(Slot::new);
    let name = Slot::new(vm.bare(name.lend()).keep());
    vm.memory(vm.heap.create(MethodCaller { name, args, keywords }))
}
