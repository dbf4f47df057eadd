//! Functions that scripts define: code, the module's names, cells of captured variables, defaults. And the cells.

use std::cell::OnceCell;
use std::rc::Rc;

use super::code::{Code, Kind, NEVER_SIMPLE};
use crate::heap::{Lent, Payload, ShapeId, Slot, Trace, Value, kind};
use crate::runtime::{R, Vm};

pub struct Function {
    pub code: Rc<Code>,
    /// The names of the module: a dict. Never stored again.
    pub globals: Slot,
    /// The cells of captured variables: a tuple. Never stored again.
    pub closure: Slot,
    /// Of the last positional parameters: a tuple, or none.
    pub defaults: Slot,
    /// By name: a dict, or none.
    pub keyword_defaults: Slot,
    details: OnceCell<Box<Details>>,
}

/// What few functions have: other names than their code says, and attributes.
pub struct Details {
    pub name: Slot,
    pub qualified: Slot,
    pub doc: Slot,
    pub module: Slot,
    pub annotations: Slot,
    pub type_params: Slot,
    pub dict: Slot,
}

impl Details {
    fn slots(&self) -> [&Slot; 7] {
        [&self.name, &self.qualified, &self.doc, &self.module, &self.annotations, &self.type_params, &self.dict]
    }
}

impl Trace for Function {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        for slot in [&self.globals, &self.closure, &self.defaults, &self.keyword_defaults] {
            slot.trace(see);
        }
        if let Some(details) = self.details.get() {
            details.slots().iter().for_each(|slot| slot.trace(see));
        }
    }
}

impl Payload for Function {
    const KIND: ShapeId = kind::FUNCTION;
    const HOLDS_OUTSIDE: bool = true;
}

impl Function {
    pub fn new(code: Rc<Code>, globals: Value, closure: Value) -> Function {
        Function {
            code,
            globals: Slot::new(globals),
            closure: Slot::new(closure),
            defaults: Slot::new(Value::NONE),
            keyword_defaults: Slot::new(Value::NONE),
            details: OnceCell::new(),
        }
    }

    /// How many arguments a call has that need no more than to be put into their slots.
    #[inline(always)]
    pub fn simple(&self) -> u32 {
        self.code.simple
    }

    pub fn is_plain(&self) -> bool {
        self.code.simple != NEVER_SIMPLE
    }

    pub fn details(&self) -> &Details {
        self.details.get_or_init(|| {
            Box::new(Details {
                name: Slot::new(self.code.name.clone()),
                qualified: Slot::new(self.code.qualified.clone()),
                doc: Slot::new(self.code.doc.clone()),
                module: Slot::new(Value::UNBOUND),
                annotations: Slot::new(Value::UNBOUND),
                type_params: Slot::new(Value::UNBOUND),
                dict: Slot::new(Value::UNBOUND),
            })
        })
    }

    pub fn known_details(&self) -> Option<&Details> {
        self.details.get().map(|details| &**details)
    }

    pub fn name(&self) -> Value {
        self.known_details().map_or_else(|| self.code.name.clone(), |details| details.name.get())
    }

    pub fn qualified(&self) -> Value {
        self.known_details().map_or_else(|| self.code.qualified.clone(), |details| details.qualified.get())
    }

    pub fn doc(&self) -> Value {
        self.known_details().map_or_else(|| self.code.doc.clone(), |details| details.doc.get())
    }

    pub fn is_generator(&self) -> bool {
        matches!(self.code.kind, Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator)
    }
}

/// A variable that several functions share.
pub struct Cell(pub Slot);

impl Trace for Cell {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.0.trace(see);
    }
}

impl Payload for Cell {
    const KIND: ShapeId = kind::CELL;
}

/// A new cell that holds a value.
pub fn cell(vm: &Vm, value: Value) -> R {
    vm.memory(vm.heap.create(Cell(Slot::new(value))))
}
