//! f-strings. The pieces are written one behind the other in a buffer, strings and everyday numbers without an object
//! between; a specifier that is known before is read when the tree is built.

use super::frame::Frame;
use super::node::{ExprNode, Expression};
use super::operand::{Arg, Placed};
use crate::heap::{Lent, Value};
use crate::runtime::{R, Vm, names, ops};
use crate::string::StrBuf;
use crate::syntax::ast::Conversion;
use crate::text::Span;
use crate::types;
use crate::types::format::{Specifier, push, push_plain};

/// A piece of an f-string.
pub enum Piece {
    Text(Value),
    Field(Box<Field>),
}

/// `{value!conversion:spec}`
pub struct Field {
    pub value: Arg,
    pub conversion: Option<Conversion>,
    pub spec: Spec,
    pub span: Span,
}

pub enum Spec {
    None,
    Known(Value, Specifier),
    Made(Arg),
}

/// `f"…"`
pub struct Format {
    pub pieces: Box<[Piece]>,
}

impl Expression for Format {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        match &*this.pieces {
            [] => frame.vm().name(names::EMPTY),
            [Piece::Field(field)] if matches!(field.spec, Spec::None) => {
                field.value.with(frame, |value| field.general(frame, value))
            }
            pieces => frame.vm().with_scratch(|out| {
                for piece in pieces {
                    piece.write(frame, out)?;
                }
                types::str::of_units(frame.vm(), out.units())
            }),
        }
    }
}

impl Piece {
    #[inline(always)]
    fn write(&self, frame: Frame, out: &mut StrBuf) -> R<()> {
        match self {
            Piece::Text(text) => push_string(frame.vm(), out, text.lend()),
            Piece::Field(field) => field.value.with(frame, |value| field.write(frame, out, value)),
        }
    }
}

fn push_string(vm: &Vm, out: &mut StrBuf, text: Lent) -> R<()> {
    match vm.as_str(text) {
        Some(text) => push(vm, out, text.units()),
        None => Ok(()),
    }
}

impl Field {
    #[inline(always)]
    fn write(&self, frame: Frame, out: &mut StrBuf, value: Lent) -> R<()> {
        let vm = frame.vm();
        let is_written = match (self.conversion, &self.spec) {
            (None, Spec::None) => push_plain(vm, out, value)?,
            (None, Spec::Known(_, spec)) => spec.push(vm, out, value).placed(frame, self.span)?,
            _ => false,
        };
        if is_written {
            return Ok(());
        }
        let text = self.general(frame, value)?;
        push_string(vm, out, text.lend())
    }

    /// The text of a value, whatever it is.
    #[inline(never)]
    fn general(&self, frame: Frame, value: Lent) -> R {
        let vm = frame.vm();
        let converted = match self.conversion {
            None => value.keep(),
            Some(Conversion::Str) => ops::str(vm, value).placed(frame, self.span)?,
            Some(Conversion::Repr) => ops::repr(vm, value).placed(frame, self.span)?,
            Some(Conversion::Ascii) => ops::ascii(vm, value).placed(frame, self.span)?,
        };
        let spec = match &self.spec {
            Spec::None if converted.lend().str().is_some() => return Ok(converted),
            Spec::None => vm.name(names::EMPTY)?,
            Spec::Known(text, _) => text.clone(),
            Spec::Made(spec) => spec.get(frame)?,
        };
        ops::format(vm, converted.lend(), spec.lend()).placed(frame, self.span)
    }
}
