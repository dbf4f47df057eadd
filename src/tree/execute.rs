//! `compile`, `exec`, `eval`: texts that a program compiles and runs in namespaces of its choice.
//!
//! A text that runs in the names of a module is like a module. One with other local names, and every text that is compiled
//! before anybody knows where it will run, has a namespace, as a class body has.

use std::rc::Rc;

use super::build;
use super::class::run_in;
use super::code::{Code, CodeObject, Kind};
use super::frame::Frame;
use super::function::Function;
use super::node::{Completion, Done, Expr, Statement, StmtNode};
use super::operand::Placed;
use crate::heap::{Value, Word};
use crate::runtime::{Args, R, Vm, builtins, call, ops};
use crate::syntax::ast::StmtKind;
use crate::syntax::{self, Program};
use crate::text::{Diagnostic, Source, Span};
use crate::types::dict;

pub use super::build::Form;

/// A code object that can run in any namespaces.
pub fn compile(vm: &Vm, source: Source, form: Form) -> R {
    let code = built(vm, source, form, true)?;
    vm.memory(vm.heap.create(CodeObject(code)))
}

/// Compiles a text and runs it.
pub fn run_text(vm: &Vm, source: Source, form: Form, globals: Value, locals: Value) -> R {
    let code = built(vm, source, form, *globals != *locals)?;
    run_code(vm, &code, globals, locals)
}

/// Runs code with these names.
pub fn run_code(vm: &Vm, code: &Rc<Code>, globals: Value, locals: Value) -> R {
    let builtins = vm.name(vm.symbol("__builtins__")?)?;
    if dict::get(vm, globals.lend(), builtins.lend())?.is_none() {
        dict::set(vm, globals.lend(), builtins.lend(), vm.builtins.get())?;
    }
    let function = Function::new(Rc::clone(code), globals, Value::NONE);
    if code.kind == Kind::Namespace && code.parameters.positional > 0 {
        return run_in(vm, function, locals, &Value::UNBOUND);
    }
    let function = vm.memory(vm.heap.create(function))?;
    super::call_function(vm, function.lend(), Args::NONE)
}

fn built(vm: &Vm, source: Source, form: Form, has_namespace: bool) -> R<Rc<Code>> {
    match load(&source, form) {
        Ok(program) => build::text(vm, &Rc::new(source), &program, form, has_namespace),
        Err(fault) => Err(vm.syntax_error(&fault, &source)),
    }
}

fn load(source: &Source, form: Form) -> Result<Program, Diagnostic> {
    let program = syntax::load(source)?;
    let body = &program.module.body;
    let wrong = match form {
        Form::Module => None,
        Form::Expression => match body.as_slice() {
            [] => Some(Span::new(0, 0)),
            [only] if matches!(only.kind, StmtKind::Expr(_)) => None,
            [only] => Some(only.span),
            [_, second, ..] => Some(second.span),
        },
        Form::Lines if body.is_empty() => Some(Span::new(0, 0)),
        Form::Lines => None,
    };
    match wrong {
        Some(span) => Err(Diagnostic::syntax(span, "invalid syntax")),
        None => Ok(program),
    }
}

/// An expression that somebody typed: its value is shown, unless it is `none`.
pub struct Show {
    pub value: Expr,
    pub span: Span,
}

impl Statement for Show {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.eval(frame)?;
        if *value != Word::NONE {
            show(frame.vm(), &value).placed(frame, this.span)?;
        }
        Ok(Value::NORMAL)
    }
}

fn show(vm: &Vm, value: &Value) -> R<()> {
    let shown = ops::repr(vm, value.lend())?;
    if let Some(print) = builtins::find(vm, vm.symbol("print")?)? {
        call::call(vm, print.lend(), &[shown])?;
    }
    Ok(())
}
