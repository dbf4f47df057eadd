//! Numbers and characters.

use crate::heap::Lent;
use crate::runtime::native::{Bound, ModuleDef, Theme};
use crate::runtime::{R, Vm, call, names, ops};
use crate::text::digits::Bits;
use crate::types::int;

pub fn theme() -> Theme {
    ModuleDef::theme()
        .function("abs(x, /)", "The absolute value.\n\n>>> abs(-3)\n3", abs)
        .function("divmod(x, y, /)", "The pair (x // y, x % y).\n\n>>> divmod(-7, 2)\n(-4, 1)", |vm, bound| {
            ops::divmod(vm, bound.lent(0), bound.lent(1))
        })
        .function("pow(base, exp, mod=none)", "base ** exp, or that modulo mod.\n\n>>> pow(3, 4, 5)\n1", |vm, bound| {
            ops::power(vm, bound.lent(0), bound.lent(1), bound.lent(2))
        })
        .function("round(number, ndigits=none)", "Rounds, halves to the even side.\n\n>>> round(2.5)\n2", round)
        .function("bin(number, /)", "The binary digits of an int.\n\n>>> bin(5)\n'0b101'", |vm, bound| {
            digits(vm, bound, 2, "0b")
        })
        .function("oct(number, /)", "The octal digits of an int.\n\n>>> oct(8)\n'0o10'", |vm, bound| {
            digits(vm, bound, 8, "0o")
        })
        .function("hex(number, /)", "The hexadecimal digits of an int.\n\n>>> hex(255)\n'0xff'", |vm, bound| {
            digits(vm, bound, 16, "0x")
        })
        .function("chr(i, /)", "The character of a code point.\n\n>>> chr(65)\n'A'", chr)
        .function("ord(c, /)", "The code point of a character.\n\n>>> ord('A')\n65", ord)
}

fn abs(vm: &Vm, bound: Bound) -> R {
    let x = bound.lent(0);
    if let Some(int) = x.as_int() {
        return vm.int(int.abs());
    }
    if let Some(float) = x.as_float() {
        return vm.float(float.abs());
    }
    match call::try_method(vm, x, names::ABS, &[])? {
        Some(result) => Ok(result),
        None => Err(vm.type_error(format!("bad operand type for abs(): '{}'", vm.type_name(x)))),
    }
}

fn round(vm: &Vm, bound: Bound) -> R {
    let number = bound.lent(0);
    let digits = bound.some(1).map(Lent::keep);
    match call::try_method(vm, number, names::ROUND, digits.as_slice())? {
        Some(result) => Ok(result),
        None => Err(vm.type_error(format!("type {} doesn't define __round__ method", vm.type_name(number)))),
    }
}

fn digits(vm: &Vm, bound: Bound, radix: u32, prefix: &str) -> R {
    let index = ops::index(vm, bound.lent(0))?;
    let Some(int) = int::of(index.lend()) else { return Ok(index) };
    if let Some(small) = int.to_i64() {
        let sign = if small < 0 { "-" } else { "" };
        let digits = Bits::binary(small.unsigned_abs(), radix.trailing_zeros(), false);
        return vm.memory(vm.heap.str_one(&digits.behind(prefix).behind(sign)));
    }
    let digits = int.to_radix(radix).map_err(|fault| vm.fault(fault))?;
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
    vm.str(&format!("{sign}{prefix}{digits}"))
}

fn chr(vm: &Vm, bound: Bound) -> R {
    let code_point = bound.int(vm, 0)?;
    match u32::try_from(code_point) {
        Ok(byte @ 0..256) => vm.character(byte as u8),
        Ok(code_point @ 256..0x11_0000) => vm.memory(vm.heap.str_char(code_point)),
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &Vm, bound: Bound) -> R {
    let object = bound.lent(0);
    let bare = vm.bare(object);
    let found = match (bare.str(), bare.bytes()) {
        (Some(text), _) => Ok((text.units().get(0), text.len())),
        (_, Some(bytes)) => Ok((bytes.as_slice().first().map(|byte| u32::from(*byte)), bytes.len())),
        _ => Err(vm.type_error(format!("ord() expected string of length 1, but {} found", vm.type_name(object)))),
    };
    match found? {
        (Some(code_point), 1) => vm.int(i64::from(code_point)),
        (_, length) => Err(vm.type_error(format!("ord() expected a character, but string of length {length} found"))),
    }
}
