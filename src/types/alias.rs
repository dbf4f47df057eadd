//! `list[int]` and `int | none`: types with parameters, and one type or another. They are for readers and for tools; a
//! call of `list[int]` makes a list.

use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Slots, Vm, attr, call, names, ops};
use crate::syntax::ast::{BinaryOp, CompareOp};
use crate::types::Class;

/// `origin[args]`
pub struct Alias {
    pub origin: Slot,
    pub args: Slot,
}

/// `a | b`
pub struct Union {
    pub args: Slot,
}

impl Trace for Alias {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.origin.trace(see);
        self.args.trace(see);
    }
}

impl Payload for Alias {
    const KIND: ShapeId = kind::ALIAS;
}

impl Trace for Union {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.args.trace(see);
    }
}

impl Payload for Union {
    const KIND: ShapeId = kind::UNION;
}

/// `origin[item]`
pub fn create(vm: &Vm, origin: Lent, item: Lent) -> R {
    let args = if item.tuple().is_some() { item.keep() } else { vm.tuple(&[item.keep()])? };
    vm.memory(vm.heap.create(Alias { origin: Slot::new(origin.keep()), args: Slot::new(args) }))
}

/// `__class_getitem__` of the built-in types that hold others.
pub fn class_getitem(vm: &Vm, bound: Bound) -> R {
    create(vm, bound.lent(0), bound.lent(1))
}

pub static SLOTS: Slots = Slots {
    repr: Some(repr),
    hash: Some(|vm, me| match me.get::<Alias>() {
        Some(alias) => Ok(ops::hash(vm, alias.origin.get().lend())? ^ ops::hash(vm, alias.args.get().lend())?),
        None => Ok(1),
    }),
    compare: Some(|vm, op, a, b| {
        let (Some(a), Some(b)) = (a.get::<Alias>(), b.get::<Alias>()) else { return Ok(Value::NOT_IMPLEMENTED) };
        let same = ops::equals(vm, a.origin.get().lend(), b.origin.get().lend())?
            && ops::equals(vm, a.args.get().lend(), b.args.get().lend())?;
        equality(op, same)
    }),
    binary: Some(union),
    operators: &[BinaryOp::BitOr],
    get_item: Some(|vm, me, item| match me.get::<Alias>() {
        Some(alias) => create(vm, alias.origin.get().lend(), item),
        None => Ok(me.keep()),
    }),
    call: Some(|vm, me, args| match me.get::<Alias>() {
        Some(alias) => call::call_with(vm, alias.origin.get().lend(), args),
        None => Err(call::not_callable(vm, me)),
    }),
    get_attr: Some(|vm, me, name| match me.get::<Alias>() {
        Some(alias) if name != names::MRO => attr::get_or_none(vm, alias.origin.get().lend(), name),
        _ => Ok(None),
    }),
    ..Slots::NONE
};

fn equality(op: CompareOp, same: bool) -> R {
    Ok(match op {
        CompareOp::Eq => Value::bool(same),
        CompareOp::Ne => Value::bool(!same),
        _ => Value::NOT_IMPLEMENTED,
    })
}

fn repr(vm: &Vm, me: Lent) -> R {
    let Some(alias) = me.get::<Alias>() else { return super::object::repr(vm, me) };
    let args = alias.args.get();
    let shown = show_all(vm, args.lend())?;
    let shown = if shown.is_empty() { "()".to_owned() } else { shown.join(", ") };
    vm.str(&format!("{}[{shown}]", show(vm, alias.origin.get().lend())?))
}

fn show_all(vm: &Vm, args: Lent) -> R<Vec<String>> {
    args.tuple().map(|args| args.items()).unwrap_or_default().iter().map(|arg| show(vm, arg.lend())).collect()
}

/// A type as people write it.
fn show(vm: &Vm, shown: Lent) -> R<String> {
    if *shown == *Value::ELLIPSIS {
        return Ok("...".to_owned());
    }
    let none = vm.class(kind::NONE)?;
    if *shown == *none {
        return Ok("None".to_owned());
    }
    let Some(class) = shown.get::<Class>() else { return ops::repr_text(vm, shown) };
    let qualified = ops::str_text(vm, class.qualified.get().lend())?;
    match attr::lookup(vm, shown, names::MODULE)?.map(|module| ops::str_text(vm, module.lend())).transpose()? {
        Some(module) if module != "builtins" => Ok(format!("{module}.{qualified}")),
        _ => Ok(qualified),
    }
}

pub fn definition() -> TypeDef {
    TypeDef::new("GenericAlias", kind::ALIAS, "A type with parameters, such as `list[int]`.", &SLOTS)
        .in_module("types")
        .constructor("GenericAlias(origin, args, /)", "A type with parameters.", |vm, bound| {
            create(vm, bound.lent(0), bound.lent(1))
        })
        .property("__origin__", "The type without parameters.", |_, me| {
            Ok(me.get::<Alias>().map_or(Value::NONE, |alias| alias.origin.get()))
        })
        .property("__args__", "The parameters.", |_, me| {
            Ok(me.get::<Alias>().map_or(Value::NONE, |alias| alias.args.get()))
        })
        .property("__parameters__", "The type variables among them.", |vm, _| vm.tuple(&[]))
        .method("__mro_entries__(self, bases, /)", "What a class statement takes as its base.", |vm, bound| {
            vm.tuple(&[bound.this::<Alias>(vm)?.origin.get()])
        })
}

/// `a | b` of types.
pub fn union(vm: &Vm, op: BinaryOp, a: Lent, b: Lent) -> R {
    if op != BinaryOp::BitOr || !is_type(a) || !is_type(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut args: Vec<Value> = Vec::new();
    for side in [a, b] {
        for arg in members(vm, side)? {
            if !args.iter().any(|known| **known == *arg) {
                args.push(arg);
            }
        }
    }
    if let [one] = args.as_slice() {
        return Ok(one.clone());
    }
    let args = vm.tuple(&args)?;
    vm.memory(vm.heap.create(Union { args: Slot::new(args) }))
}

fn is_type(value: Lent) -> bool {
    *value == *Value::NONE || matches!(value.shape(), kind::CLASS | kind::ALIAS | kind::UNION)
}

fn members(vm: &Vm, side: Lent) -> R<Vec<Value>> {
    if *side == *Value::NONE {
        return Ok(vec![vm.class(kind::NONE)?]);
    }
    Ok(match side.get::<Union>() {
        Some(union) => union.args.get().lend().tuple().map(|args| args.items().to_vec()).unwrap_or_default(),
        None => vec![side.keep()],
    })
}

pub static UNION_SLOTS: Slots = Slots {
    repr: Some(|vm, me| {
        let args = me.get::<Union>().map_or(Value::NONE, |union| union.args.get());
        vm.str(&show_all(vm, args.lend())?.join(" | "))
    }),
    hash: Some(|_, _| Ok(0x0e13)),
    compare: Some(|vm, op, a, b| {
        let (Some(a), Some(b)) = (a.get::<Union>(), b.get::<Union>()) else { return Ok(Value::NOT_IMPLEMENTED) };
        let (a, b) = (a.args.get(), b.args.get());
        let items = |args: &Value| args.lend().tuple().map(|args| args.items().to_vec()).unwrap_or_default();
        let (a, b) = (items(&a), items(&b));
        let mut same = a.len() == b.len();
        for arg in &a {
            let mut found = false;
            for other in &b {
                found = found || ops::equals(vm, arg.lend(), other.lend())?;
            }
            same = same && found;
        }
        equality(op, same)
    }),
    binary: Some(union),
    operators: &[BinaryOp::BitOr],
    ..Slots::NONE
};

pub fn union_definition() -> TypeDef {
    TypeDef::new("UnionType", kind::UNION, "One type or another, such as `int | none`.", &UNION_SLOTS)
        .in_module("types")
        .sealed()
        .property("__args__", "The types.", |_, me| Ok(me.get::<Union>().map_or(Value::NONE, |union| union.args.get())))
        .method("__instancecheck__(self, instance, /)", "Whether it is of one of them.", |vm, bound| {
            let args = bound.this::<Union>(vm)?.args.get();
            let class = vm.class_of(bound.lent(1))?;
            let is = |arg: &Value| crate::runtime::exceptions::is_subclass(class.lend(), arg.lend());
            Ok(Value::bool(args.lend().tuple().is_some_and(|args| args.items().iter().any(is))))
        })
}
