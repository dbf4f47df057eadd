//! `none`, `...` and `NotImplemented`: one value each.

use crate::heap::{Value, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{Slots, Vm};

pub static NONE: Slots = Slots {
    repr: Some(|vm, _| vm.str("none")),
    truth: Some(|_, _| Ok(false)),
    hash: Some(|_, _| Ok(0xfca8_6420)),
    ..Slots::NONE
};

pub static ELLIPSIS: Slots =
    Slots { repr: Some(|vm, _| vm.str("Ellipsis")), hash: Some(|_, _| Ok(0x0e11)), ..Slots::NONE };

pub static NOT_IMPLEMENTED: Slots =
    Slots { repr: Some(|vm, _| vm.str("NotImplemented")), hash: Some(|_, _| Ok(0x0e12)), ..Slots::NONE };

pub fn none() -> TypeDef {
    TypeDef::new("NoneType", kind::NONE, "The type of `none`.", &NONE).sealed().constructor(
        "NoneType()",
        "`none`.",
        |_: &Vm, _| Ok(Value::NONE),
    )
}

pub fn ellipsis() -> TypeDef {
    TypeDef::new("ellipsis", kind::ELLIPSIS, "The type of `...`.", &ELLIPSIS).sealed().constructor(
        "ellipsis()",
        "`...`.",
        |_: &Vm, _| Ok(Value::ELLIPSIS),
    )
}

pub fn not_implemented() -> TypeDef {
    TypeDef::new("NotImplementedType", kind::NOT_IMPLEMENTED, "The type of `NotImplemented`.", &NOT_IMPLEMENTED)
        .sealed()
        .constructor("NotImplementedType()", "`NotImplemented`.", |_: &Vm, _| Ok(Value::NOT_IMPLEMENTED))
}
