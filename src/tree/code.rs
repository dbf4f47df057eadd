//! Code: what a `def`, a `lambda`, a class body, a generator expression or a module became. It belongs to a thread and
//! serves all its interpreters: it refers to none of their objects, only to constants of the thread.

use std::rc::Rc;

use super::node::Stmt;
use crate::heap::{Lent, Payload, ShapeId, Str, Trace, Value, kind};
use crate::runtime::traceback::Origin;
use crate::text::Span;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    /// A class body or a module: its names live in a dictionary.
    Namespace,
}

/// How many parameters there are of each sort, in the order of their slots.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Parameters {
    pub positional_only: u32,
    /// Those that may be given by position, the positional-only ones included.
    pub positional: u32,
    pub keyword_only: u32,
    pub has_rest: bool,
    pub has_keywords: bool,
}

impl Parameters {
    /// All but `*args` and `**kwargs`.
    pub fn single(&self) -> u32 {
        self.positional + self.keyword_only
    }

    pub fn all(&self) -> u32 {
        self.single() + u32::from(self.has_rest) + u32::from(self.has_keywords)
    }
}

pub struct Code {
    pub name: Value,
    pub qualified: Value,
    pub doc: Value,
    pub kind: Kind,
    pub origin: Rc<Origin>,
    pub span: Span,
    pub parameters: Parameters,
    /// The names of the variables that have slots, parameters first.
    pub locals: Box<[Value]>,
    /// The names of captured variables, in the order of the closure.
    pub captures: Box<[Value]>,
    /// The exact number of arguments of a call that needs no more than to put them into their slots.
    pub simple: u32,
    /// The same for code of every kind: a generator is made of such a call without more ado.
    pub exact: u32,
    pub body: Body,
}

/// The tree itself, and what its frame needs.
pub struct Body {
    pub statement: Stmt,
    /// The first slot behind the parameters: what stands from there on begins without values.
    pub first_unbound: u32,
    /// Slots that are dropped when the function ends.
    pub slots: u32,
    /// Of a generator: through which slot values go in and out.
    pub transfer: u32,
    /// Of a generator: where the iterator stands that it waits for.
    pub delegate: u32,
    /// Of a generator: it may have to clean up when it is given up.
    pub cleans_up: bool,
    /// Those and the room for calls.
    pub size: u32,
}

/// No call has so many arguments.
pub const NEVER_SIMPLE: u32 = u32::MAX;

impl Code {
    /// What a slot is called, if it is a variable.
    pub fn local_name(&self, slot: u32) -> Option<String> {
        let index = slot.checked_sub(super::frame::FIRST)?;
        self.locals.get(index as usize).map(text_of)
    }

    pub fn line(&self) -> u32 {
        self.origin.source.line(self.span.start)
    }
}

pub fn text_of(name: &Value) -> String {
    name.lend().str().map(Str::to_text).unwrap_or_default()
}

/// A code object, as scripts see it.
pub struct CodeObject(pub Rc<Code>);

impl Trace for CodeObject {
    fn trace(&self, _: &mut dyn FnMut(Lent)) {}
}

impl Payload for CodeObject {
    const KIND: ShapeId = kind::CODE;
    const IS_CONTAINER: bool = false;
    const HOLDS_OUTSIDE: bool = true;
}
