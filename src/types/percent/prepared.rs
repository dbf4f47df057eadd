//! `"…" % values` where the text is known before its values are: taken apart once, and carried out as long as the values
//! are strings and numbers that stand in words. Whoever meets something else has done nothing yet that could be seen, and
//! begins anew in the general way.

use crate::heap::{Lent, Scratch, Value};
use crate::runtime::{R, Vm};
use crate::text::digits::Decimals;
use crate::text::format::Error;
use crate::text::format::percent::{Conversion, Directive, Piece, Pieces};
use crate::types::format::{fault, push_plain};

pub struct Prepared {
    parts: Box<[Part]>,
    fields: usize,
}

enum Part {
    Text(Box<[u8]>),
    /// A directive that says nothing but what is converted.
    Bare(Conversion),
    Field(Directive<'static>, Conversion),
}

impl Prepared {
    /// None if the text is not ASCII, asks for names or stars, or is wrong.
    pub fn read(text: &[u8]) -> Option<Prepared> {
        let parts: Option<Box<[Part]>> = Pieces::new(text, false).map(|piece| Part::read(piece.ok()?)).collect();
        let parts = parts.filter(|_| text.is_ascii())?;
        let fields = parts.iter().filter(|part| !matches!(part, Part::Text(_))).count();
        Some(Prepared { parts, fields })
    }

    /// The text with its values; none if that takes the general way.
    pub fn fill(&self, vm: &Vm, values: Lent) -> R<Option<Value>> {
        let one = [values.keep()];
        let values = values.tuple().map_or(&one[..], |tuple| tuple.items());
        if values.len() != self.fields {
            return Ok(None);
        }
        vm.with_scratch(|out| {
            let mut values = values.iter();
            for part in &self.parts {
                let is_done = match part {
                    Part::Text(text) => written(vm, out.bytes(text).map_err(Error::from))?,
                    field => match values.next() {
                        Some(value) => field.write(vm, out, value.lend())?,
                        None => false,
                    },
                };
                if !is_done {
                    return Ok(None);
                }
            }
            vm.str_of_scratch(out).map(Some)
        })
    }
}

fn written(vm: &Vm, result: Result<(), Error>) -> R<bool> {
    result.map(|()| true).map_err(|error| fault(vm, &error))
}

impl Part {
    fn read(piece: Piece) -> Option<Part> {
        let directive = match piece {
            Piece::Literal(text) => return Some(Part::Text(text.into())),
            Piece::Directive(directive) => directive.without_name().filter(|directive| !directive.has_stars())?,
        };
        match directive.conversion() {
            Ok(Conversion::Text(b's')) if directive.is_bare() => Some(Part::Bare(Conversion::Text(b's'))),
            Ok(Conversion::Decimal) if directive.is_bare() => Some(Part::Bare(Conversion::Decimal)),
            Ok(conversion) => Some(Part::Field(directive, conversion)),
            Err(_) => None,
        }
    }

    /// Appends a value; false if it is none of those that are easy.
    fn write(&self, vm: &Vm, out: &mut Scratch, value: Lent) -> R<bool> {
        let int = value.as_int();
        match self {
            Part::Bare(Conversion::Decimal) => match int {
                Some(int) => written(vm, out.bytes(&Decimals::signed(int)).map_err(Error::from)),
                None => Ok(false),
            },
            Part::Bare(_) => push_plain(vm, out, value),
            Part::Field(directive, Conversion::Text(b's')) => match value.str().and_then(|text| text.as_ascii()) {
                Some(text) => written(vm, out.write(|out| directive.format_text(out, text.as_bytes()))),
                None => Ok(false),
            },
            Part::Field(directive, Conversion::Decimal | Conversion::Radix(_)) => match int {
                Some(int) => written(vm, out.write(|out| directive.format_small(out, int))),
                None => Ok(false),
            },
            Part::Field(directive, Conversion::Float(_)) => {
                match value.as_float().or_else(|| int.map(|int| int as f64)) {
                    Some(float) => written(vm, out.write(|out| directive.format_float(out, float))),
                    None => Ok(false),
                }
            }
            _ => Ok(false),
        }
    }
}
