//! `str`: code points.

use crate::heap::{Lent, Str, kind};
use crate::runtime::native::TypeDef;
use crate::runtime::{R, Slots, Vm};

pub fn hash_of(_: &Vm, text: &Str) -> i64 {
    text.hash()
}

/// A text in which what is not ASCII is escaped.
pub fn ascii(vm: &Vm, text: Lent) -> R {
    let Some(text) = vm.as_str(text) else { return Ok(text.keep()) };
    let mut escaped = String::new();
    for unit in text.units().iter() {
        match unit {
            0..128 => escaped.push(unit as u8 as char),
            128..256 => escaped.push_str(&format!("\\x{unit:02x}")),
            256..0x1_0000 => escaped.push_str(&format!("\\u{unit:04x}")),
            _ => escaped.push_str(&format!("\\U{unit:08x}")),
        }
    }
    vm.str(&escaped)
}

pub static SLOTS: Slots = Slots::NONE;

pub fn definition() -> TypeDef {
    TypeDef::new("str", kind::STR, "Text: a sequence of code points.", &SLOTS)
}
