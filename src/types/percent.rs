//! `text % values`, for `str` and `bytes`. The text is read as generalised UTF-8; bytes are looked at as characters of
//! Latin-1, and turned back in the end.

mod prepared;

use super::bytes::BytesKin;
use super::str::StrKin;
use super::str::template::append_str;
use super::text::{self, Kin};
use super::{float, format, int, sequence};
use crate::heap::{Lent, Raised, Value, kind};
use crate::number::{Int, IntRef};
use crate::runtime::{Exc, R, Vm, attr, call, names, ops};
use crate::string::utf8;
use crate::text::digits::Decimals;
use crate::text::format::Error;
use crate::text::format::percent::{self, Amount, Conversion, Directive, Piece, Pieces};

pub use prepared::Prepared;

/// The values on the right.
struct Values<'a> {
    from: From,
    /// Given if it can be asked for names.
    mapping: Option<Lent<'a>>,
}

/// What the next value is taken from.
enum From {
    Tuple(Value, usize),
    One(Option<Value>),
}

impl<'a> Values<'a> {
    fn new<K: Kin>(vm: &Vm, values: Lent<'a>) -> R<Values<'a>> {
        let bare = vm.bare(values);
        let from = if bare.tuple().is_some() { From::Tuple(bare.keep(), 0) } else { From::One(Some(values.keep())) };
        let is_bytes = K::NAME == "bytes" && matches!(bare.shape(), kind::BYTES | kind::BYTEARRAY);
        let is_plain = bare.tuple().is_some() || bare.str().is_some() || is_bytes;
        let mapping = if is_plain || !has_items(vm, values)? { None } else { Some(values) };
        Ok(Values { from, mapping })
    }

    fn next(&mut self, vm: &Vm) -> R {
        let next = match &mut self.from {
            From::One(value) => value.take(),
            From::Tuple(tuple, at) => {
                *at += 1;
                tuple.lend().tuple().and_then(|tuple| tuple.items().get(*at - 1).cloned())
            }
        };
        next.ok_or_else(|| format::fault(vm, &percent::too_few()))
    }

    fn has_more(&self) -> bool {
        match &self.from {
            From::One(value) => value.is_some(),
            From::Tuple(tuple, at) => tuple.lend().tuple().is_some_and(|tuple| *at < tuple.len()),
        }
    }
}

fn has_items(vm: &Vm, values: Lent) -> R<bool> {
    if values.shape().is_of_instances() {
        return Ok(attr::of_class(vm, values, names::GETITEM)?.is_some());
    }
    Ok(vm.slots(values).get_item.is_some())
}

/// A type of text that has `%`.
pub trait Percent: Kin {
    /// As an error says which numbers a character may have, and the last of them.
    const RANGE: &'static str;
    const LAST: u32;

    fn of_utf8(vm: &Vm, text: &[u8]) -> R;

    /// What stands in for a value, by a conversion that the type understands in its own way.
    fn converted(vm: &Vm, code: u32, value: Lent) -> R<Option<Value>>;

    fn no_character(vm: &Vm) -> Raised;
}

impl Percent for StrKin {
    const RANGE: &'static str = "0x110000";
    const LAST: u32 = 0x10_ffff;

    fn of_utf8(vm: &Vm, text: &[u8]) -> R {
        super::str::of_utf8(vm, text)
    }

    fn converted(_: &Vm, _: u32, _: Lent) -> R<Option<Value>> {
        Ok(None)
    }

    fn no_character(vm: &Vm) -> Raised {
        vm.type_error("%c requires int or char")
    }
}

impl Percent for BytesKin {
    const RANGE: &'static str = "256";
    const LAST: u32 = 0xff;

    fn of_utf8(vm: &Vm, text: &[u8]) -> R {
        super::bytes::make::of_latin1(vm, text)
    }

    fn converted(vm: &Vm, code: u32, value: Lent) -> R<Option<Value>> {
        match u8::try_from(code) {
            Ok(b's' | b'b') => super::bytes::make::shown(vm, value).map(Some),
            Ok(b'r' | b'a') => ops::ascii(vm, value).map(Some),
            _ => Ok(None),
        }
    }

    fn no_character(vm: &Vm) -> Raised {
        vm.type_error("%c requires an integer in range(256) or a single byte")
    }
}

pub fn format<K: Percent>(vm: &Vm, text: Lent, values: Lent) -> R {
    let Some(units) = K::units(vm, text) else { return Ok(Value::NOT_IMPLEMENTED) };
    let mut encoded = Vec::new();
    let template = match units.as_ascii() {
        Some(ascii) => ascii.as_bytes(),
        None => {
            utf8::encode(units, &mut encoded).map_err(|error| text::size_error(vm, error))?;
            &encoded
        }
    };
    let mut values = Values::new::<K>(vm, values)?;
    let mut out = Vec::new();
    for piece in Pieces::new(template, values.mapping.is_some()) {
        match piece.map_err(|error| format::fault(vm, &error))? {
            Piece::Literal(literal) => append(vm, &mut out, literal)?,
            Piece::Directive(directive) => convert::<K>(vm, directive, &mut values, &mut out)?,
        }
    }
    if values.has_more() && values.mapping.is_none() {
        return Err(too_many::<K>(vm));
    }
    K::of_utf8(vm, &out)
}

#[cold]
fn too_many<K: Kin>(vm: &Vm) -> Raised {
    if K::NAME == "str" {
        return format::fault(vm, &percent::too_many());
    }
    vm.type_error("not all arguments converted during bytes formatting")
}

fn append(vm: &Vm, out: &mut Vec<u8>, text: &[u8]) -> R<()> {
    if out.try_reserve(text.len()).is_err() {
        return Err(vm.no_memory());
    }
    out.extend_from_slice(text);
    Ok(())
}

/// Fetches what a directive needs and writes it.
fn convert<K: Percent>(vm: &Vm, mut directive: Directive, values: &mut Values, out: &mut Vec<u8>) -> R<()> {
    if let (Some(name), Some(mapping)) = (directive.name, values.mapping) {
        let name = K::of_utf8(vm, name)?;
        values.from = From::One(Some(ops::get_item(vm, mapping, name.lend())?));
    }
    if directive.width == Some(Amount::Star) {
        directive.set_width(star(vm, values)?);
    }
    if directive.precision == Some(Amount::Star) {
        directive.set_precision(star(vm, values)?);
    }
    let value = values.next(vm)?;
    let value = value.lend();
    if let Some(text) = K::converted(vm, directive.code, value)? {
        return write_text(vm, &directive, text.lend(), out);
    }
    match written(vm, directive.conversion())? {
        Conversion::Text(b's') => write_text(vm, &directive, ops::str(vm, value)?.lend(), out),
        Conversion::Text(b'r') => write_text(vm, &directive, ops::repr(vm, value)?.lend(), out),
        Conversion::Text(_) => write_text(vm, &directive, ops::ascii(vm, value)?.lend(), out),
        Conversion::Decimal if value.is_int() => write_int(vm, &directive, value, out),
        Conversion::Decimal => {
            let int = whole(vm, &directive, value)?;
            write_int(vm, &directive, int.lend(), out)
        }
        Conversion::Radix(_) => {
            if !sequence::is_index(vm, value)? {
                return Err(wrong_type(vm, &directive, value));
            }
            let int = ops::index(vm, value)?;
            write_int(vm, &directive, int.lend(), out)
        }
        Conversion::Float(_) => {
            let float = real::<K>(vm, value)?;
            written(vm, directive.format_float(out, float))
        }
        Conversion::Character => write_character::<K>(vm, &directive, value, out),
    }
}

fn written<T>(vm: &Vm, result: Result<T, Error>) -> R<T> {
    result.map_err(|error| format::fault(vm, &error))
}

fn star(vm: &Vm, values: &mut Values) -> R<i64> {
    let value = values.next(vm)?;
    if !int::is_int(vm, value.lend()) {
        return Err(format::fault(vm, &percent::star_wants_int()));
    }
    ops::to_i64(vm, value.lend())
}

/// The digits of a small int, where nothing else was asked for.
fn write_small(vm: &Vm, int: i64, out: &mut Vec<u8>) -> R<()> {
    append(vm, out, &Decimals::signed(int))
}

/// A text, made by `str`, `repr` or `ascii`, or bytes.
fn write_text(vm: &Vm, directive: &Directive, text: Lent, out: &mut Vec<u8>) -> R<()> {
    if let Some(string) = vm.as_str(text) {
        if directive.is_bare() {
            return append_str(vm, out, string);
        }
        return super::str::with_utf8(vm, string, |text| written(vm, directive.format_text(out, text)));
    }
    let Some(bytes) = super::bytes::like(vm, text) else { return Ok(()) };
    let mut encoded = Vec::new();
    let size = utf8::encode(bytes.into(), &mut encoded);
    size.map_err(|error| text::size_error(vm, error))?;
    written(vm, directive.format_text(out, &encoded))
}

fn write_int(vm: &Vm, directive: &Directive, value: Lent, out: &mut Vec<u8>) -> R<()> {
    let int = int::of(value).unwrap_or(IntRef::Small(0));
    if let (IntRef::Small(small), 10, true) = (int, directive.radix(), directive.is_bare()) {
        return write_small(vm, small, out);
    }
    if let IntRef::Small(small) = int {
        return written(vm, directive.format_small(out, small));
    }
    let digits = match (int, directive.radix()) {
        (_, 10) => ops::repr_text(vm, value)?,
        (_, radix) => int.to_radix(radix).map_err(|fault| vm.fault(fault))?,
    };
    written(vm, directive.format_int(out, int.is_negative(), digits.trim_start_matches('-')))
}

#[cold]
fn wrong_type(vm: &Vm, directive: &Directive, value: Lent) -> Raised {
    format::fault(vm, &percent::wrong_type(directive, &vm.type_name(value)))
}

/// The int that a number is when it is cut off after the point.
fn whole(vm: &Vm, directive: &Directive, value: Lent) -> R {
    let bare = vm.bare(value);
    if int::of(bare).is_some() {
        return int::boxed(vm, int::of(bare).map_or(Int::ZERO, IntRef::to_int));
    }
    if let Some(float) = float::of(bare) {
        let int = Int::from_float(float).map_err(|fault| vm.fault(fault))?;
        return int::boxed(vm, int);
    }
    if let Some(int) = call::try_method(vm, value, names::INT, &[])?
        && int::is_int(vm, int.lend())
    {
        return Ok(vm.bare(int.lend()).keep());
    }
    match sequence::is_index(vm, value)? {
        true => ops::index(vm, value),
        false => Err(wrong_type(vm, directive, value)),
    }
}

/// The float that a number is.
fn real<K: Kin>(vm: &Vm, value: Lent) -> R<f64> {
    let float = ops::to_f64(vm, value);
    if float.is_ok() || K::NAME == "str" || !vm.is_raised(Exc::TypeError) {
        return float;
    }
    drop(vm.take_error());
    Err(vm.type_error(format!("float argument required, not {}", vm.type_name(value))))
}

/// A character, or its number.
fn write_character<K: Percent>(vm: &Vm, directive: &Directive, value: Lent, out: &mut Vec<u8>) -> R<()> {
    if let Some((1, Some(only))) = K::like(vm, value).map(|units| (units.len(), units.get(0))) {
        return written(vm, directive.format_character(out, only.into()));
    }
    if !sequence::is_index(vm, value)? {
        return Err(K::no_character(vm));
    }
    let index = ops::index(vm, value)?;
    let number = int::to_i64(index.lend()).unwrap_or(-1);
    if number < 0 || number > K::LAST.into() {
        return Err(vm.overflow_error(format!("%c arg not in range({})", K::RANGE)));
    }
    written(vm, directive.format_character(out, number))
}
