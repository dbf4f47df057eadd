//! The executable tree: programs as nodes that run and specialise themselves.
//!
//! - [`node`]: nodes and how they change their mind; [`frame`]: slots on the value stack; the only two with `unsafe`
//! - [`code`], [`function`]: what a `def` became, and the object; [`call`], [`bind`]: how it is called
//! - [`operand`] to [`with`](mod@with): the nodes, by theme; [`resume`], [`generator`]: those that can be suspended
//! - [`build`]: from the syntax tree to nodes; [`execute`]: texts that a program compiles and runs

pub mod assign;
pub mod attribute;
pub mod binary;
pub mod bind;
pub mod branch;
mod build;
pub mod call;
pub mod callsite;
pub mod class;
pub mod code;
pub mod compare;
pub mod comprehension;
pub mod definition;
pub mod display;
pub mod exception;
pub mod execute;
pub mod frame;
pub mod fstring;
pub mod function;
pub mod generator;
mod group;
pub mod import;
pub mod item;
pub mod lambda;
pub mod like;
pub mod logic;
pub mod loops;
pub mod node;
pub mod operand;
pub mod pairs;
pub mod pattern;
pub mod resume;
pub mod statement;
pub mod subscript;
pub mod variable;
pub mod with;

use std::rc::Rc;

pub use call::call_function;
pub use frame::enter;

use crate::heap::{Value, Word};
use crate::runtime::{Args, R, Vm};
use crate::syntax::Program;
use crate::text::Source;
use crate::types::dict;
use function::Function;

/// Runs a module in its namespace.
pub fn run(vm: &Vm, source: Rc<Source>, program: Program, namespace: Value) -> R {
    let code = build::module(vm, &source, &program)?;
    drop(program);
    let function = Function::new(code, namespace, Value::NONE);
    let function = vm.memory(vm.heap.create(function))?;
    call_function(vm, function.lend(), Args::NONE)
}

/// The names of the module whose code runs.
pub fn globals(vm: &Vm) -> R {
    match frame::running() {
        Some(frame) => Ok(frame.globals().keep()),
        None => vm.dict(),
    }
}

/// The variables of the function that runs, as a dictionary of its own; in a module the module's names, in a class body
/// those of the class.
pub fn locals(vm: &Vm) -> R {
    let Some(frame) = frame::running() else { return vm.dict() };
    let code = Rc::clone(&frame.callee().code);
    if let code::Kind::Namespace = code.kind {
        return Ok(match code.parameters.positional {
            0 => frame.globals().keep(),
            slots => frame.get(frame::FIRST + slots - 1),
        });
    }
    let names = vm.dict()?;
    for (slot, name) in (frame::FIRST..).zip(&code.locals) {
        let value = frame.get(slot);
        let value = value.get::<function::Cell>().map_or_else(|| value.clone(), |cell| cell.0.get());
        if *value != Word::UNBOUND {
            dict::set(vm, names.lend(), name.lend(), value)?;
        }
    }
    for (index, name) in (0..).zip(&code.captures) {
        let value = variable::with_free(frame, index, |cell| Ok(cell.0.get()))?;
        if *value != Word::UNBOUND {
            dict::set(vm, names.lend(), name.lend(), value)?;
        }
    }
    Ok(names)
}
