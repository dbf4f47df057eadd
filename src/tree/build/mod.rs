//! From the resolved syntax tree to nodes.
//!
//! A [`Builder`] makes the code of one frame: of a module, a function, a class body or a generator expression. Slots of
//! variables come from the resolver; behind them stand hidden slots, and behind those is the room for calls that are being
//! prepared. What is nested inside has a builder of its own.
//!
//! In generators statements that contain a `yield` become such that remember how far they were: [`resume`].

mod call;
mod class;
mod comprehension;
mod control;
mod expression;
mod function;
mod name;
mod operator;
mod parts;
mod pattern;
mod resume;
mod statement;
mod target;

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use foldhash::fast::FixedState;

use super::code::{Body, Code, Kind, NEVER_SIMPLE, Parameters};
use super::execute::Show;
use super::frame::FIRST;
use super::node::{Expr, Stmt};
use super::operand::Arg;
use super::statement::{block, return_value};
use super::variable::{MakeCell, Place, Store};
use crate::heap::{Symbol, Value};
use crate::runtime::traceback::Origin;
use crate::runtime::{R, Vm};
use crate::syntax::ast::{self, ExprKind};
use crate::syntax::resolve::{Binding, Facts, Resolution, Scope, ScopeId};
use crate::syntax::{Name, Program};
use crate::text::{Source, Span};

/// The text that is being built.
pub struct Unit<'a> {
    pub vm: &'a Vm,
    pub program: &'a Program,
    pub source: &'a Rc<Source>,
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Module,
    /// One expression, whose value the code gives.
    Expression,
    /// Lines as somebody types them: values of expressions are shown.
    Lines,
}

/// The code of a module.
pub fn module(vm: &Vm, source: &Rc<Source>, program: &Program) -> R<Rc<Code>> {
    text(vm, source, program, Form::Module, false)
}

/// The code of a text. Its variables live in the dictionary of the module, or in a namespace in front of that, which
/// stands in the last of its parameters.
pub fn text(vm: &Vm, source: &Rc<Source>, program: &Program, form: Form, has_namespace: bool) -> R<Rc<Code>> {
    let unit = Unit { vm, program, source };
    let mut builder = Builder::new(&unit, ScopeId::MODULE, Kind::Namespace);
    if has_namespace {
        let namespace = builder.take_hidden(1);
        builder.room_start = builder.most_hidden;
        builder.namespace = Some(namespace);
        let slots = builder.frame_scope().slots;
        builder.parameters = Parameters { positional: slots + 1, ..Parameters::default() };
    }
    let body = &program.module.body;
    let statements = match form {
        Form::Module => builder.documented(body)?,
        Form::Expression => builder.value_of_text(body)?,
        Form::Lines => body.iter().map(|statement| builder.line(statement)).collect::<R<Vec<Stmt>>>()?,
    };
    let end = source.text.len() as u32;
    let name = vm.name(vm.symbol("<module>")?)?;
    builder.finish(About { name: name.clone(), qualified: name, doc: Value::NONE, span: Span::new(0, end) }, statements)
}

/// Slots behind the room for calls, for arguments of built-in functions that a call leaves out.
const SPARE: u32 = crate::runtime::signature::FEW as u32;

/// What is known of code besides its tree.
struct About {
    name: Value,
    qualified: Value,
    doc: Value,
    span: Span,
}

pub struct Builder<'a> {
    unit: &'a Unit<'a>,
    vm: &'a Vm,
    resolution: &'a Resolution,
    /// Whose names are meant: that of the frame, or of a comprehension inside it.
    scope: ScopeId,
    /// Whose slots these are.
    frame: ScopeId,
    kind: Kind,
    parameters: Parameters,
    /// `f.<locals>.`, in front of the names of what is defined here.
    prefix: String,
    /// Slots behind the variables that are in use, and the most that ever were.
    hidden: u32,
    most_hidden: u32,
    /// Where the room for calls begins: behind all hidden slots, which a generator knows after a first pass.
    room_start: u32,
    room: u32,
    most_room: u32,
    /// The slot that holds the names of a class that is being built.
    namespace: Option<u32>,
    /// Variables that `:=` writes: they are not lent.
    written: HashSet<u32, FixedState>,
    /// Expressions that have been put aside, by their addresses, and the slots where.
    aside: HashMap<*const ast::ExprNode, u32, FixedState>,
    /// A first pass over a generator, for the number of hidden slots: nothing nested is built.
    is_measuring: bool,
    cleans_up: bool,
}

impl<'a> Builder<'a> {
    fn new(unit: &'a Unit<'a>, frame: ScopeId, kind: Kind) -> Builder<'a> {
        let resolution = &unit.program.resolution;
        let room_start = FIRST + resolution.scope(frame).slots;
        Builder {
            unit,
            vm: unit.vm,
            resolution,
            scope: frame,
            frame,
            kind,
            parameters: Parameters::default(),
            prefix: String::new(),
            hidden: room_start,
            most_hidden: room_start,
            room_start,
            room: 0,
            most_room: 0,
            namespace: None,
            written: HashSet::default(),
            aside: HashMap::default(),
            is_measuring: false,
            cleans_up: false,
        }
    }

    fn frame_scope(&self) -> &'a Scope {
        self.resolution.scope(self.frame)
    }

    /// Takes hidden slots, which stay in use.
    fn take_hidden(&mut self, count: u32) -> u32 {
        let slot = self.hidden;
        self.hidden += count;
        self.most_hidden = self.most_hidden.max(self.hidden);
        slot
    }

    /// Room for the frame of a call with so many arguments; [`Builder::leave_room`] gives it back.
    fn enter_room(&mut self, arguments: usize) -> u32 {
        let base = self.room_start + self.room;
        // The callee's own two slots, and one for the object of a bound method.
        self.room += FIRST + arguments as u32 + 1;
        self.most_room = self.most_room.max(self.room);
        base
    }

    fn leave_room(&mut self, base: u32) {
        self.room = base - self.room_start;
    }

    /// The code, after its statements have been built.
    fn finish(self, about: About, statements: Vec<Stmt>) -> R<Rc<Code>> {
        let scope = self.frame_scope();
        let parameters = self.parameters;
        let is_exact = self.kind != Kind::Namespace
            && parameters.keyword_only == 0
            && !parameters.has_rest
            && !parameters.has_keywords;
        let names = |symbols: &mut dyn Iterator<Item = _>| -> R<Box<[Value]>> {
            symbols.map(|symbol| self.value_of(symbol)).collect()
        };
        let origin = Origin { source: Rc::clone(self.unit.source), name: super::code::text_of(&about.name) };
        Ok(Rc::new(Code {
            name: about.name,
            qualified: about.qualified,
            doc: about.doc,
            kind: self.kind,
            origin: Rc::new(origin),
            span: about.span,
            parameters,
            locals: names(&mut scope.locals.iter().copied())?,
            captures: names(&mut scope.captures.iter().map(|capture| capture.symbol))?,
            simple: if is_exact && self.kind == Kind::Function { parameters.positional } else { NEVER_SIMPLE },
            exact: if is_exact { parameters.positional } else { NEVER_SIMPLE },
            body: Body {
                statement: block(statements),
                first_unbound: FIRST + parameters.all(),
                slots: self.most_hidden,
                transfer: FIRST + scope.slots,
                delegate: FIRST + scope.slots + 1,
                cleans_up: self.cleans_up,
                size: self.room_start.max(self.most_hidden) + self.most_room + SPARE,
            },
        }))
    }

    /// Statements that make the cells of a scope's captured variables.
    fn cells(&self, scope: &Scope) -> Vec<Stmt> {
        // Of a class body, that is the one of `__class__`, which its caller has made.
        let is_class = self.namespace.is_some() && std::ptr::eq(scope, self.frame_scope());
        let cells = scope.names.entries().iter().filter_map(|entry| match entry.binding {
            Binding::Cell(slot) if !is_class => Some(slot),
            _ => None,
        });
        let parameters = self.parameters.all();
        cells.map(|slot| Stmt::new(MakeCell { slot: FIRST + slot, is_parameter: slot < parameters })).collect()
    }

    // ---- names

    fn text(&self, name: Name) -> &'a str {
        let symbol = self.resolution.symbol(self.scope, name);
        self.resolution.text(&self.unit.program.module, symbol)
    }

    /// The string of a name as it is spelled, not mangled.
    fn spelled(&self, name: Name) -> R {
        self.vm.name(self.vm.symbol(self.unit.program.module.names.text(name))?)
    }

    /// The string of a name.
    fn name_value(&self, name: Name) -> R {
        self.vm.name(self.symbol(name)?)
    }

    fn symbol(&self, name: Name) -> R<Symbol> {
        self.vm.symbol(self.text(name))
    }

    fn value_of(&self, symbol: crate::syntax::resolve::Symbol) -> R {
        let text = self.resolution.text(&self.unit.program.module, symbol);
        self.vm.name(self.vm.symbol(text)?)
    }

    fn binding(&self, name: Name) -> Binding {
        let binding = self.resolution.binding(self.scope, name).unwrap_or(Binding::Global);
        if binding == Binding::Global && self.is_in_namespace(name) { Binding::Class } else { binding }
    }

    /// A text with a namespace of its own reads and writes as a class body does, but for what it declares `global`.
    fn is_in_namespace(&self, name: Name) -> bool {
        if self.frame != ScopeId::MODULE || self.namespace.is_none() {
            return false;
        }
        let entry = self.frame_scope().names.get(self.resolution.symbol(self.frame, name));
        !entry.is_some_and(|entry| entry.facts.has(Facts::GLOBAL))
    }

    /// Builds something whose names are those of another scope.
    fn within<T>(&mut self, scope: ScopeId, build: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        let outer = std::mem::replace(&mut self.scope, scope);
        let built = build(self);
        self.scope = outer;
        built
    }

    // ---- whole texts

    fn documented(&mut self, body: &[ast::Stmt]) -> R<Vec<Stmt>> {
        let mut statements = Vec::new();
        if let Some(doc) = doc_string(body) {
            let (name, doc) = (self.vm.name(self.vm.symbol("__doc__")?)?, self.string(doc)?);
            let place = match self.namespace {
                Some(namespace) => Place::Name(name, namespace),
                None => Place::Global(name, Cell::new(0)),
            };
            statements.push(Stmt::new(Store { place, value: Arg::Const(doc), span: Span::default() }));
        }
        statements.extend(self.statements(body)?);
        Ok(statements)
    }

    fn value_of_text(&mut self, body: &[ast::Stmt]) -> R<Vec<Stmt>> {
        match body {
            [ast::Stmt { kind: ast::StmtKind::Expr(value), .. }] => {
                Ok(vec![return_value(Arg::Expr(self.expr(value)?))])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn line(&mut self, statement: &ast::Stmt) -> R<Stmt> {
        match &statement.kind {
            ast::StmtKind::Expr(value) => Ok(Stmt::new(Show { value: self.expr(value)?, span: statement.span })),
            _ => self.statement(statement),
        }
    }

    // ---- shared little things

    fn exprs(&mut self, expressions: &[ast::Expr]) -> R<Vec<Expr>> {
        expressions.iter().map(|expression| self.expr(expression)).collect()
    }

    fn args(&mut self, expressions: &[ast::Expr]) -> R<Box<[Arg]>> {
        expressions.iter().map(|expression| self.arg(expression)).collect()
    }

    /// The name of what is defined here, with the names of what it is in.
    fn qualify(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}

/// The text of a string that stands alone at the beginning of a body.
fn doc_string(body: &[ast::Stmt]) -> Option<&[u8]> {
    let ast::StmtKind::Expr(expression) = &body.first()?.kind else { return None };
    match &expression.kind {
        ExprKind::Constant(ast::Constant::Str(text)) => Some(&text.text),
        _ => None,
    }
}
