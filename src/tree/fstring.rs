//! f-strings, and texts with `%`. The pieces are written one behind the other in a buffer, strings and everyday numbers without an object
//! between; a specifier that is known before is read when the tree is built.

use super::frame::Frame;
use super::node::{ExprNode, Expression};
use super::operand::{Arg, Placed};
use crate::heap::{Lent, Scratch, Value};
use crate::runtime::{R, names, ops};
use crate::syntax::ast::{BinaryOp, Conversion};
use crate::text::Span;
use crate::types::format::{Specifier, push, push_plain};
use crate::types::percent::Prepared;

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
    Known(Value, Box<Specifier>),
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
                frame.vm().str_of_scratch(out)
            }),
        }
    }
}

impl Piece {
    #[inline(always)]
    fn write(&self, frame: Frame, out: &mut Scratch) -> R<()> {
        match self {
            Piece::Text(text) => push(frame.vm(), out, text.lend()),
            Piece::Field(field) => field.value.with(frame, |value| field.write(frame, out, value)),
        }
    }
}

impl Field {
    #[inline(always)]
    fn write(&self, frame: Frame, out: &mut Scratch, value: Lent) -> R<()> {
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
        push(vm, out, text.lend())
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

/// `"…" % values`
pub struct Percent {
    pub text: Value,
    pub prepared: Prepared,
    pub values: Arg,
    pub span: Span,
}

impl Expression for Percent {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        this.values.with(frame, |values| {
            let filled = match this.prepared.fill(vm, values) {
                Ok(None) => ops::binary(vm, BinaryOp::Mod, this.text.lend(), values),
                Ok(Some(filled)) => Ok(filled),
                Err(raised) => Err(raised),
            };
            filled.placed(frame, this.span)
        })
    }
}
