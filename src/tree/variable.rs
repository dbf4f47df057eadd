//! Variables: local slots, cells, captured variables, the names of the module and the builtins, and the names of a class
//! that is being built.
//!
//! Names of modules live in dictionaries. A node remembers at which entry it found its name, and compares the key there;
//! where the module does not have the name, it remembers that under the layout of the module's dictionary, and the entry
//! among the builtins.

use std::cell::Cell;

use super::call::unbound_local;
use super::frame::{FIRST, Frame};
use super::function;
use super::node::{Completion, Done, Expr, ExprNode, Expression, Statement, Stmt, StmtNode};
use super::operand::{Any, Arg, Const, Local, Operand, Placed, at, done};
use crate::heap::{Hint, Lent, Raised, Str, Table, Value, Word};
use crate::runtime::{Exc, R, Vm, builtins, ops};
use crate::text::Span;
use crate::types::{Dict, Exception, dict};

/// A name of the module or of the builtins.
pub struct Global {
    pub name: Value,
    pub span: Span,
    entry: Cell<u32>,
    /// Of the module's dictionary when it did not have the name; 0 if it had.
    layout: Cell<u32>,
}

impl Global {
    pub fn new(name: Value, span: Span) -> Global {
        Global { name, span, entry: Cell::new(0), layout: Cell::new(0) }
    }

    #[inline(always)]
    pub fn get(&self, frame: Frame) -> R {
        let module = &frame.module().table;
        let entry = self.entry.get() as usize;
        if self.layout.get() == 0 {
            if let Some(value) = module.get_under(entry, *self.name) {
                return Ok(value);
            }
        } else if self.layout.get() == module.layout()
            && let Some(value) = self.in_builtins(frame.vm())
        {
            return Ok(value);
        }
        self.find(frame)
    }

    /// The value, if it stands in the module and is no object.
    #[inline(always)]
    pub fn without_object(&self, frame: Frame) -> Option<Value> {
        if self.layout.get() != 0 {
            return None;
        }
        let word = frame.module().table.value_under(self.entry.get() as usize, *self.name)?;
        Value::without_object(word)
    }

    #[inline(always)]
    fn in_builtins(&self, vm: &Vm) -> Option<Value> {
        let table = &super::frame::builtins(vm).table;
        let entry = self.entry.get() as usize;
        table.get_under(entry, *self.name)
    }

    #[inline(never)]
    fn find(&self, frame: Frame) -> R {
        let module = &frame.module().table;
        if let Some((entry, value)) = find(module, self.name.lend()) {
            self.remember(entry, 0);
            return Ok(value);
        }
        let vm = frame.vm();
        // Builtins are made when somebody first asks for them.
        if let Some(symbol) = self.name.lend().str().and_then(Str::symbol)
            && builtins::find(vm, symbol)?.is_some()
            && let Some((entry, value)) = find(&super::frame::builtins(vm).table, self.name.lend())
        {
            self.remember(entry, module.layout());
            return Ok(value);
        }
        let raised = undefined(vm, self.name.lend());
        know_names(vm, module);
        Err(at(frame, self.span, raised))
    }

    fn remember(&self, entry: usize, layout: u32) {
        if let Ok(entry) = u32::try_from(entry) {
            self.entry.set(entry);
            self.layout.set(layout);
        }
    }
}

/// Where a name is, and its value. The key there is the name itself, if it was put there by code.
fn find(table: &Table, name: Lent) -> Option<(usize, Value)> {
    match table.find_str(name.str()?) {
        Hint::Entry(entry) => Some((entry, table.value(entry)?)),
        _ => None,
    }
}

/// What the name may have meant: the error keeps the names of the module.
#[cold]
fn know_names(vm: &Vm, module: &Table) {
    let mut names = Vec::new();
    let mut position = 0;
    while let Some((next, key, _)) = module.next(position) {
        position = next;
        names.push(key);
    }
    if let Some(payload) = vm.payload::<Exception>(vm.raised().lend())
        && let Ok(names) = vm.heap.tuple(&names)
    {
        payload.object.set(names);
    }
}

#[cold]
fn undefined(vm: &Vm, name: Lent) -> Raised {
    let text = name.str().map(Str::to_text).unwrap_or_default();
    let raised = vm.name_error(format!("name '{text}' is not defined"));
    if let Some(payload) = vm.payload::<Exception>(vm.raised().lend()) {
        payload.name.set(name.keep());
    }
    raised
}

/// Most often it stands for a number: then nothing is counted.
impl Operand for Global {
    #[inline(always)]
    fn with<T>(&self, frame: Frame, then: impl FnOnce(Lent) -> R<T>) -> R<T> {
        let value = match self.without_object(frame) {
            Some(value) => value,
            None => self.get(frame)?,
        };
        then(value.lend())
    }

    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        self.get(frame)
    }

    #[inline(always)]
    fn float(&self, frame: Frame) -> Result<f64, R> {
        let value = self.get(frame);
        match value.as_ref().ok().and_then(|value| value.as_float()) {
            Some(float) => Ok(float),
            None => Err(value),
        }
    }
}

impl Expression for Global {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.get(frame)
    }
}

/// A local variable, owned: it stands where something around may write it.
pub struct LoadLocal(pub u32, pub Span);

impl Expression for LoadLocal {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let value = frame.get(this.0);
        if *value == Word::UNBOUND {
            return Err(at(frame, this.1, unbound_local(frame, this.0)));
        }
        Ok(value)
    }
}

/// What was put aside; it is used once.
pub struct Temporary(pub u32);

impl Expression for Temporary {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        Ok(frame.take(this.0))
    }
}

/// A variable that inner functions capture: its slot holds a cell.
pub struct LoadCell(pub u32, pub Span);

impl Expression for LoadCell {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        match frame.lend(this.0).get::<function::Cell>() {
            Some(cell) if cell.0.word() != Word::UNBOUND => Ok(cell.0.get()),
            _ => Err(at(frame, this.1, unbound_local(frame, this.0))),
        }
    }
}

/// A captured variable.
pub struct LoadFree(pub u32, pub Span);

/// The cell of a captured variable.
#[inline(always)]
fn captured(frame: &Frame, index: u32) -> Option<&function::Cell> {
    frame.closure().tuple()?.get(index as usize)?.get::<function::Cell>()
}

#[inline(always)]
pub fn with_free<T>(frame: Frame, index: u32, then: impl FnOnce(&function::Cell) -> R<T>) -> R<T> {
    match captured(&frame, index) {
        Some(cell) => then(cell),
        None => Err(unbound_free(frame, index)),
    }
}

#[cold]
#[inline(never)]
fn unbound_free(frame: Frame, index: u32) -> Raised {
    let code = &frame.callee().code;
    let name = code.captures.get(index as usize).map(super::code::text_of).unwrap_or_default();
    frame.vm().name_error(format!(
        "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    ))
}

impl LoadFree {
    #[inline(always)]
    pub fn get(&self, frame: Frame) -> R {
        match captured(&frame, self.0) {
            Some(cell) if cell.0.word() != Word::UNBOUND => Ok(cell.0.get()),
            _ => Err(at(frame, self.1, unbound_free(frame, self.0))),
        }
    }
}

impl Expression for LoadFree {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        this.get(frame)
    }
}

/// A name in a class body: of the class that is being built, then captured or of the module.
pub struct LoadName {
    pub namespace: u32,
    pub name: Value,
    pub otherwise: Expr,
    pub span: Span,
}

impl Expression for LoadName {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let namespace = frame.get(this.namespace);
        match namespace.get::<Dict>() {
            Some(dict) => match find(&dict.table, this.name.lend()) {
                Some((_, value)) => Ok(value),
                None => this.otherwise.eval(frame),
            },
            None => match ops::get_item(vm, namespace.lend(), this.name.lend()) {
                Err(raised) if vm.is_raised(Exc::KeyError) => {
                    vm.forgive(Exc::KeyError, raised)?;
                    this.otherwise.eval(frame)
                }
                result => result.placed(frame, this.span),
            },
        }
    }
}

// ---- storing

/// `variable = value`
pub struct StoreLocal<V> {
    pub slot: u32,
    pub value: V,
}

impl<V: Operand + 'static> Statement for StoreLocal<V> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.own(frame)?;
        frame.set(this.slot, value);
        Ok(Value::NORMAL)
    }
}

/// The node that stores what an operand of this kind gives.
pub fn store_local(slot: u32, value: Arg) -> Stmt {
    match value {
        Arg::Local(from) => Stmt::new(StoreLocal { slot, value: Local(from) }),
        Arg::Const(value) => Stmt::new(StoreLocal { slot, value: Const::new(value) }),
        Arg::Expr(value) => Stmt::new(StoreLocal { slot, value: Any(value) }),
    }
}

/// Where a value goes that has a name.
pub enum Place {
    Local(u32),
    Cell(u32),
    Free(u32),
    /// A name of the module; the entry where it was.
    Global(Value, Cell<u32>),
    /// A name of the class that is being built, whose names are in this slot.
    Name(Value, u32),
}

impl Place {
    #[inline]
    pub fn store(&self, frame: Frame, value: Value) -> R<()> {
        match self {
            Place::Local(slot) => frame.set(*slot, value),
            Place::Cell(slot) => {
                if let Some(cell) = frame.lend(*slot).get::<function::Cell>() {
                    cell.0.set(value);
                }
            }
            Place::Free(index) => {
                return with_free(frame, *index, |cell| {
                    cell.0.set(value);
                    Ok(())
                });
            }
            Place::Global(name, entry) => return store_global(frame, name, entry, value),
            Place::Name(name, namespace) => return store_name(frame, name, *namespace, value),
        }
        Ok(())
    }

    pub fn delete(&self, frame: Frame, span: Span) -> R<()> {
        let vm = frame.vm();
        match self {
            Place::Local(slot) => {
                if *frame.take(*slot) == Word::UNBOUND {
                    return Err(at(frame, span, unbound_local(frame, *slot)));
                }
                Ok(())
            }
            Place::Cell(slot) => match frame.lend(*slot).get::<function::Cell>() {
                Some(cell) if *cell.0.replace(Value::UNBOUND) != Word::UNBOUND => Ok(()),
                _ => Err(at(frame, span, unbound_local(frame, *slot))),
            },
            Place::Free(index) => with_free(frame, *index, |cell| match *cell.0.replace(Value::UNBOUND) {
                Word::UNBOUND => Err(at(frame, span, unbound_free(frame, *index))),
                _ => Ok(()),
            }),
            Place::Global(name, _) => match dict::remove_name(vm, frame.globals(), name.lend()) {
                true => Ok(()),
                false => Err(at(frame, span, undefined(vm, name.lend()))),
            },
            Place::Name(name, namespace) => {
                let names = frame.get(*namespace);
                ops::del_item(vm, names.lend(), name.lend())
                    .or_else(|raised| {
                        vm.forgive(Exc::KeyError, raised)?;
                        Err(undefined(vm, name.lend()))
                    })
                    .placed(frame, span)
            }
        }
    }

    /// Makes the variable unbound, whether it had a value or not.
    pub fn clear(&self, frame: Frame) {
        match self {
            Place::Local(slot) => frame.set(*slot, Value::UNBOUND),
            Place::Cell(slot) => {
                if let Some(cell) = frame.lend(*slot).get::<function::Cell>() {
                    cell.0.set(Value::UNBOUND);
                }
            }
            Place::Free(index) => {
                let _ = with_free(frame, *index, |cell| {
                    cell.0.set(Value::UNBOUND);
                    Ok(())
                });
            }
            Place::Global(name, _) => {
                dict::remove_name(frame.vm(), frame.globals(), name.lend());
            }
            Place::Name(name, namespace) => {
                dict::remove_name(frame.vm(), frame.get(*namespace).lend(), name.lend());
            }
        }
    }
}

#[inline]
fn store_global(frame: Frame, name: &Value, entry: &Cell<u32>, value: Value) -> R<()> {
    let module = &frame.module().table;
    let at = entry.get() as usize;
    if module.key_word(at) == Some(**name) {
        drop(module.set_value(at, value));
        return Ok(());
    }
    store_new_global(frame, name, entry, value)
}

#[inline(never)]
fn store_new_global(frame: Frame, name: &Value, entry: &Cell<u32>, value: Value) -> R<()> {
    let module = &frame.module().table;
    dict::set_name(frame.vm(), module, name.clone(), value)?;
    if let Some((at, _)) = find(module, name.lend()) {
        entry.set(at as u32);
    }
    Ok(())
}

fn store_name(frame: Frame, name: &Value, namespace: u32, value: Value) -> R<()> {
    let namespace = frame.get(namespace);
    match namespace.get::<Dict>() {
        Some(dict) => dict::set_name(frame.vm(), &dict.table, name.clone(), value),
        None => ops::set_item(frame.vm(), namespace.lend(), name.lend(), value),
    }
}

/// `name = value`, wherever the name lives.
pub struct Store {
    pub place: Place,
    pub value: Arg,
    pub span: Span,
}

impl Statement for Store {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        done(this.place.store(frame, value).placed(frame, this.span))
    }
}

/// `name := value`
pub struct Named {
    pub place: Place,
    pub value: Expr,
    pub span: Span,
}

impl Expression for Named {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let value = this.value.eval(frame)?;
        this.place.store(frame, value.clone()).placed(frame, this.span)?;
        Ok(value)
    }
}

/// `del name`
pub struct Delete(pub Place, pub Span);

impl Statement for Delete {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        done(this.0.delete(frame, this.1))
    }
}

/// The beginning of a function: a variable that inner functions capture gets its cell, which takes over the argument.
pub struct MakeCell {
    pub slot: u32,
    /// What stands in the slot is the value.
    pub is_parameter: bool,
}

impl Statement for MakeCell {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        debug_assert!(this.slot >= FIRST);
        let value = if this.is_parameter { frame.take(this.slot) } else { Value::UNBOUND };
        frame.set(this.slot, function::cell(frame.vm(), value)?);
        Ok(Value::NORMAL)
    }
}
