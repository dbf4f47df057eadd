//! Calls as they are written. Arguments are evaluated right into the frame of the callee.

use std::cell::{Cell, OnceCell};

use super::attribute::NamePlace;
use super::call::{drop_call, invoke, invoke_function, run, run_native, run_native_short};
use super::frame::{CALLEE, FIRST, Frame, Remembered};
use super::function::Function;
use super::node::{Expr, ExprNode, Expression};
use super::operand::{Arg, Placed};
use super::variable::{Global, LoadFree};
use crate::heap::{Lent, ShapeId, Symbol, Value, Word, kind};
use crate::runtime::native::Native;
use crate::runtime::{Args, R, Vm, attr, call, names, ops};
use crate::text::Span;
use crate::types::class::Flags;
use crate::types::{self, Class, Dict, NativeFunction};

/// What is called.
pub trait Callee: 'static {
    fn own(&self, frame: Frame) -> R;
}

impl Callee for Global {
    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        self.get(frame)
    }
}

impl Callee for LoadFree {
    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        self.get(frame)
    }
}

impl Callee for Arg {
    #[inline(always)]
    fn own(&self, frame: Frame) -> R {
        self.get(frame)
    }
}

/// A row of arguments, of a length that the compiler knows or not.
pub trait Row: 'static {
    fn row(&self) -> &[Arg];
}

impl<const COUNT: usize> Row for [Arg; COUNT] {
    #[inline(always)]
    fn row(&self) -> &[Arg] {
        self
    }
}

impl Row for Box<[Arg]> {
    #[inline(always)]
    fn row(&self) -> &[Arg] {
        self
    }
}

/// Evaluates arguments into slots from `first` on. If that fails, the slots from `begin` on are dropped.
#[inline(always)]
fn put_arguments(frame: Frame, new: Frame, row: &[Arg], begin: u32, first: u32) -> R<()> {
    for (slot, argument) in (first..).zip(row) {
        match argument.get(frame) {
            Ok(value) => new.put(slot, value),
            Err(raised) => {
                new.drop_slots(begin, slot);
                return Err(raised);
            }
        }
    }
    Ok(())
}

/// `callee(a, b)`
pub struct Call<C, A> {
    pub callee: C,
    pub arguments: A,
    /// Where the frame of the callee begins.
    pub base: u32,
    pub span: Span,
    pub class: OnceCell<Box<ClassCall>>,
}

impl<C: Callee, A: Row> Expression for Call<C, A> {
    #[inline(always)]
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let callee = this.callee.own(frame)?;
        let row = this.arguments.row();
        let is_simple = callee.get::<Function>().is_some_and(|function| function.simple() == row.len() as u32);
        let new = frame.above(this.base);
        new.put(CALLEE, callee);
        if !is_simple {
            return this.call_other(frame, new).placed(frame, this.span);
        }
        if let Err(raised) = put_arguments(frame, new, row, FIRST, FIRST) {
            drop(new.pull(CALLEE));
            return Err(raised);
        }
        run(frame.vm(), new, new.callee()).placed(frame, this.span)
    }
}

impl<C: Callee, A: Row> Call<C, A> {
    /// The callee is not a function that takes just these arguments.
    #[inline(never)]
    fn call_other(&self, frame: Frame, new: Frame) -> R {
        let vm = frame.vm();
        let known = match new.lend(CALLEE).shape() {
            kind::CLASS => Some(self.class.get_or_init(Box::default)),
            _ => None,
        };
        if let Some(known) = known
            && known.prepare(vm, new)?
        {
            return self.make_instance(frame, new, known);
        }
        let row = self.arguments.row();
        let count = row.len() as u32;
        if let Err(raised) = put_arguments(frame, new, row, FIRST, FIRST) {
            drop(new.pull(CALLEE));
            return Err(raised);
        }
        match (new.lend(CALLEE).get::<NativeFunction>(), known) {
            (Some(function), _) if function.exact() == count => {
                let result = run_native(vm, new, function.native, count);
                drop(new.pull(CALLEE));
                result
            }
            (_, Some(known)) => known.call(vm, new, count),
            _ => invoke(vm, new, count, &[]),
        }
    }

    /// The arguments leave room for the new instance in front of them.
    #[inline(always)]
    fn make_instance(&self, frame: Frame, new: Frame, known: &ClassCall) -> R {
        let vm = frame.vm();
        let row = self.arguments.row();
        let count = row.len() as u32;
        new.put(FIRST, Value::NONE);
        if let Err(raised) = put_arguments(frame, new, row, FIRST, FIRST + 1) {
            drop(new.pull(CALLEE));
            return Err(raised);
        }
        // An argument may have changed the class.
        match known.instance(vm, new.lend(CALLEE)) {
            Some(making) => known.make(vm, new, count + 1, making),
            None => {
                for slot in FIRST..FIRST + count {
                    new.put(slot, new.pull(slot + 1));
                }
                invoke(vm, new, count, &[])
            }
        }
    }
}

/// A class that a call has met: what making an instance of it comes to.
pub struct ClassCall {
    class: Remembered,
    epoch: Cell<u32>,
    known: Cell<Making>,
    /// `__init__`, or nothing.
    init: Remembered,
}

#[derive(Clone, Copy)]
enum Making {
    /// A plain instance, of this root shape and capacity, which a method of a script fills.
    Instance(ShapeId, u32),
    /// An exception of this root shape and capacity, which keeps its arguments and does no more.
    Exception(ShapeId, u32),
    /// What a function in Rust gives.
    Native(&'static Native),
    Unknown,
}

impl Default for ClassCall {
    fn default() -> ClassCall {
        ClassCall {
            class: Remembered::nothing(),
            epoch: Cell::new(0),
            known: Cell::new(Making::Unknown),
            init: Remembered::nothing(),
        }
    }
}

impl ClassCall {
    /// Where a class died, another may stand; but no two have the same root.
    #[inline(always)]
    fn fits(&self, vm: &Vm, class: Lent) -> bool {
        if self.epoch.get() != vm.epoch.get() || *class != self.class.word() {
            return false;
        }
        match self.known.get() {
            Making::Instance(root, _) | Making::Exception(root, _) => {
                class.get::<Class>().is_some_and(|class| class.root.get() == root)
            }
            Making::Native(_) | Making::Unknown => true,
        }
    }

    /// Learns what the class in the slot of the callee is; says whether a call makes a plain instance. If it cannot be
    /// said, the call is given up.
    #[inline(always)]
    fn prepare(&self, vm: &Vm, new: Frame) -> R<bool> {
        if !self.fits(vm, new.lend(CALLEE)) {
            self.learn(vm, new)?;
        }
        Ok(matches!(self.known.get(), Making::Instance(..)))
    }

    #[inline(never)]
    fn learn(&self, vm: &Vm, new: Frame) -> R<()> {
        let class = new.lend(CALLEE);
        match self.find(vm, class) {
            Ok(known) => self.known.set(known),
            Err(raised) => {
                drop(new.pull(CALLEE));
                return Err(raised);
            }
        }
        self.class.set(class);
        self.epoch.set(vm.epoch.get());
        Ok(())
    }

    #[inline(always)]
    fn instance(&self, vm: &Vm, class: Lent) -> Option<(ShapeId, u32)> {
        match self.known.get() {
            Making::Instance(root, capacity) if self.fits(vm, class) => Some((root, capacity)),
            _ => None,
        }
    }

    fn find(&self, vm: &Vm, class: Lent) -> R<Making> {
        let Some(known) = class.get::<Class>() else { return Ok(Making::Unknown) };
        if known.metaclass.word() != Word::UNBOUND {
            return Ok(Making::Unknown);
        }
        if let Some(new) = native_maker(known) {
            return Ok(Making::Native(new));
        }
        let root = known.root.get();
        let capacity = vm.shapes.borrow().capacity(root) as u32;
        if types::exception::is_plain_class(vm, class)? {
            return Ok(Making::Exception(root, capacity));
        }
        if known.kind != kind::OBJECT || root == ShapeId::FREE || known.is_built_in() {
            return Ok(Making::Unknown);
        }
        let new = attr::lookup(vm, class, names::NEW)?;
        if !new.is_some_and(|new| types::class::is_native_new(new.lend())) {
            return Ok(Making::Unknown);
        }
        match attr::lookup(vm, class, names::INIT)? {
            Some(init) if init.shape() == kind::FUNCTION => self.init.set(init.lend()),
            _ => return Ok(Making::Unknown),
        }
        Ok(Making::Instance(root, capacity))
    }

    /// What was learnt before the arguments: they may have changed the class, or come here again with another one.
    fn call(&self, vm: &Vm, new: Frame, count: u32) -> R {
        if !self.fits(vm, new.lend(CALLEE)) {
            return invoke(vm, new, count, &[]);
        }
        match self.known.get() {
            Making::Native(native) if native.is_short(count as usize) => {
                let result = run_native_short(vm, new, native, count);
                drop(new.pull(CALLEE));
                result
            }
            Making::Exception(root, capacity) => {
                let arguments = new.values(FIRST, count as usize);
                let made = types::exception::make_plain(vm, arguments, (root, capacity as usize));
                drop_call(new, count);
                made
            }
            _ => invoke(vm, new, count, &[]),
        }
    }

    /// The class stands in the slot of the callee: `__init__` takes its place, and the new instance that of the first
    /// argument.
    #[inline(always)]
    fn make(&self, vm: &Vm, new: Frame, count: u32, (root, capacity): (ShapeId, u32)) -> R {
        let instance = match vm.memory(vm.heap.create_instance(root, capacity as usize)) {
            Ok(instance) => instance,
            Err(raised) => {
                drop_call(new, count);
                return Err(raised);
            }
        };
        new.put(FIRST, instance.clone());
        new.set(CALLEE, self.init.lend().keep());
        let function = new.callee();
        let result =
            if function.simple() == count { run(vm, new, function)? } else { invoke_function(vm, new, count, &[])? };
        if *result != Word::NONE {
            let got = vm.type_name(result.lend());
            return Err(vm.type_error(format!("__init__() should return None, not '{got}'")));
        }
        Ok(instance)
    }
}

/// What makes an instance of a built-in class that needs no more.
fn native_maker(class: &Class) -> Option<&'static Native> {
    let definition = class.definition?;
    let is_plain = class.root.get() == ShapeId::FREE && definition.init.is_none();
    definition.new.as_ref().filter(|_| is_plain && !matches!(class.kind, kind::OBJECT | kind::EXCEPTION | kind::CLASS))
}

// ---- methods

const WAYS: usize = 4;

/// What a class has under the name of a method.
#[derive(Clone, Copy)]
enum Known {
    /// A function, which is remembered beside.
    Function,
    Native(&'static Native, Fit),
}

/// How the arguments of a call fit to a function in Rust.
#[derive(Clone, Copy)]
enum Fit {
    /// There is one for each parameter.
    Whole,
    /// What is left out has simple defaults.
    Short,
    Other,
}

impl Known {
    fn of(native: &'static Native, count: u32) -> Known {
        let fit = match native.exact() {
            Some(exact) if exact == count => Fit::Whole,
            _ if native.is_short(count as usize) => Fit::Short,
            _ => Fit::Other,
        };
        Known::Native(native, fit)
    }
}

struct Way {
    shape: Cell<ShapeId>,
    known: Cell<Known>,
    function: Remembered,
}

impl Way {
    const fn none() -> Way {
        Way { shape: Cell::new(ShapeId::FREE), known: Cell::new(Known::Function), function: Remembered::nothing() }
    }
}

/// `object.name(a, b)`, without an object for the bound method.
pub struct CallMethod<A> {
    pub object: Arg,
    pub name: Symbol,
    pub arguments: A,
    pub base: u32,
    pub span: Span,
    /// Of the attribute alone.
    pub name_span: Span,
    pub cache: MethodCache,
    /// Where the name is, if the object is a module.
    pub place: NamePlace,
}

pub struct MethodCache {
    epoch: Cell<u32>,
    used: Cell<u32>,
    ways: [Way; WAYS],
}

impl Default for MethodCache {
    fn default() -> MethodCache {
        MethodCache { epoch: Cell::new(0), used: Cell::new(0), ways: [const { Way::none() }; WAYS] }
    }
}

impl MethodCache {
    #[inline(always)]
    fn find(&self, vm: &Vm, shape: ShapeId) -> Option<&Way> {
        if shape == ShapeId::FREE || self.epoch.get() != vm.epoch.get() {
            return None;
        }
        self.ways.iter().find(|way| way.shape.get() == shape)
    }

    fn add(&self, vm: &Vm, shape: ShapeId, found: Lent, count: u32) {
        if self.epoch.replace(vm.epoch.get()) != vm.epoch.get() {
            self.ways.iter().for_each(|way| way.shape.set(ShapeId::FREE));
            self.used.set(0);
        }
        let used = self.used.get();
        let Some(way) = self.ways.get(used as usize) else { return };
        match found.get::<NativeFunction>() {
            Some(native) => way.known.set(Known::of(native.native, count)),
            None => {
                way.known.set(Known::Function);
                way.function.set(found);
            }
        }
        way.shape.set(shape);
        self.used.set(used + 1);
    }
}

/// The method that a call by this name means, if it can be called with the object as its first argument.
fn plain_method(vm: &Vm, object: Lent, name: Symbol) -> R<Option<Value>> {
    let shape = object.shape();
    let class = vm.class_of(object)?;
    let Some(known) = class.get::<Class>() else { return Ok(None) };
    if matches!(shape, kind::CLASS | kind::MODULE | kind::SUPER)
        || known.flags(vm, class.lend())?.has(Flags::GETATTRIBUTE)
    {
        return Ok(None);
    }
    let Some(found) = attr::lookup(vm, class.lend(), name)? else { return Ok(None) };
    let is_method = match found.shape() {
        kind::FUNCTION => true,
        kind::NATIVE => found.get::<NativeFunction>().is_some_and(NativeFunction::is_method),
        _ => false,
    };
    // What stands in a dict comes and goes without a change of the shape.
    let may_hide =
        shape.is_of_instances() && (vm.shapes.borrow().is_with_dict(shape) || attr::own(vm, object, name)?.is_some());
    if !is_method || may_hide {
        return Ok(None);
    }
    Ok(Some(found))
}

impl<A: Row> CallMethod<A> {
    #[inline(always)]
    fn call_known(&self, frame: Frame, new: Frame, way: &Way, object: Value) -> R {
        let vm = frame.vm();
        let row = self.arguments.row();
        let count = row.len() as u32 + 1;
        let Known::Native(native, fit) = way.known.get() else {
            new.put(CALLEE, way.function.lend().keep());
            new.put(FIRST, object);
            if let Err(raised) = put_arguments(frame, new, row, FIRST, FIRST + 1) {
                drop(new.pull(CALLEE));
                return Err(raised);
            }
            let function = new.callee();
            return if function.simple() == count {
                run(vm, new, function)
            } else {
                invoke_function(vm, new, count, &[])
            };
        };
        new.put(FIRST, object);
        put_arguments(frame, new, row, FIRST, FIRST + 1)?;
        match fit {
            Fit::Whole => run_native(vm, new, native, count),
            Fit::Short => run_native_short(vm, new, native, count),
            Fit::Other => {
                let result = native.call(vm, Args { values: new.values(FIRST, count as usize), names: &[] });
                new.drop_slots(FIRST, FIRST + count);
                result
            }
        }
    }

    #[inline(never)]
    fn call_unknown(&self, frame: Frame, new: Frame, object: Value) -> R {
        let vm = frame.vm();
        if let Some(callee) = self.place.get(object.lend()) {
            new.put(CALLEE, callee);
            return self.call_prepared(frame, new, FIRST);
        }
        if let Some(found) = plain_method(vm, object.lend(), self.name)? {
            if object.is_pointer() {
                self.cache.add(vm, object.shape(), found.lend(), self.arguments.row().len() as u32 + 1);
            }
            new.put(CALLEE, found);
            new.put(FIRST, object);
            return self.call_prepared(frame, new, FIRST + 1);
        }
        let callee = attr::get(vm, object.lend(), self.name).placed(frame, self.name_span)?;
        self.place.learn(vm, object.lend(), self.name)?;
        drop(object);
        new.put(CALLEE, callee);
        self.call_prepared(frame, new, FIRST)
    }

    /// Callee, and perhaps the object, stand in their slots.
    fn call_prepared(&self, frame: Frame, new: Frame, first: u32) -> R {
        let row = self.arguments.row();
        if let Err(raised) = put_arguments(frame, new, row, FIRST, first) {
            drop(new.pull(CALLEE));
            return Err(raised);
        }
        invoke(frame.vm(), new, first - FIRST + row.len() as u32, &[])
    }
}

impl<A: Row> Expression for CallMethod<A> {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let object = this.object.get(frame)?;
        let new = frame.above(this.base);
        let result = match this.cache.find(frame.vm(), object.shape()) {
            Some(way) => this.call_known(frame, new, way, object),
            None => this.call_unknown(frame, new, object),
        };
        result.placed(frame, this.span)
    }
}

// ---- keywords and stars

/// `callee(a, key=b)`: the last arguments have names.
pub struct CallKeywords {
    pub callee: Arg,
    pub arguments: Box<[Arg]>,
    pub names: Box<[Value]>,
    pub base: u32,
    pub span: Span,
}

impl Expression for CallKeywords {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let callee = this.callee.get(frame)?;
        let new = frame.above(this.base);
        new.put(CALLEE, callee);
        if let Err(raised) = put_arguments(frame, new, &this.arguments, FIRST, FIRST) {
            drop(new.pull(CALLEE));
            return Err(raised);
        }
        invoke(frame.vm(), new, this.arguments.len() as u32, &this.names).placed(frame, this.span)
    }
}

/// A part of a call that has stars.
pub enum Part {
    Positional(Expr),
    Spread(Expr),
    Keyword(Value, Expr),
    KeywordSpread(Expr),
}

/// `callee(a, *b, key=c, **d)`
pub struct CallSpread {
    pub callee: Expr,
    pub parts: Box<[Part]>,
    pub span: Span,
}

/// Arguments that are being collected.
#[derive(Default)]
pub struct Collected {
    pub values: Vec<Value>,
    pub named: Vec<Value>,
    pub names: Vec<Value>,
}

impl Collected {
    /// Evaluates all parts; `callee` is for complaints.
    pub fn collect(frame: Frame, callee: Lent, parts: &[Part]) -> R<Collected> {
        let mut collected = Collected::default();
        for part in parts {
            collected.add(frame, callee, part)?;
        }
        collected.values.append(&mut collected.named);
        Ok(collected)
    }

    fn add(&mut self, frame: Frame, callee: Lent, part: &Part) -> R<()> {
        let vm = frame.vm();
        match part {
            Part::Positional(value) => self.values.push(value.eval(frame)?),
            Part::Spread(value) => {
                let value = value.eval(frame)?;
                let complaint = || {
                    let (callee, got) = (callee_name(vm, callee), vm.type_name(value.lend()));
                    format!("{callee} argument after * must be an iterable, not {got}")
                };
                let items = ops::iterator_of(vm, value.lend(), complaint)?;
                self.values.append(&mut ops::collect(vm, items.lend())?);
            }
            Part::Keyword(name, value) => {
                let value = value.eval(frame)?;
                self.add_named(vm, callee, name.clone(), value)?;
            }
            Part::KeywordSpread(value) => {
                let value = value.eval(frame)?;
                self.add_mapping(vm, callee, &value)?;
            }
        }
        Ok(())
    }

    fn add_named(&mut self, vm: &Vm, callee: Lent, name: Value, value: Value) -> R<()> {
        for known in &self.names {
            if ops::is_same_or_equal(vm, known.lend(), name.lend())? {
                let (callee, name) = (callee_name(vm, callee), ops::str_text(vm, name.lend())?);
                return Err(vm.type_error(format!("{callee} got multiple values for keyword argument '{name}'")));
            }
        }
        if vm.as_str(name.lend()).is_none() {
            return Err(vm.type_error("keywords must be strings"));
        }
        self.names.push(name);
        self.named.push(value);
        Ok(())
    }

    fn add_mapping(&mut self, vm: &Vm, callee: Lent, mapping: &Value) -> R<()> {
        if let Some(dict) = mapping.get::<Dict>() {
            let mut position = 0;
            while let Some((next, key, value)) = dict.table.next(position) {
                position = next;
                self.add_named(vm, callee, key, value)?;
            }
            return Ok(());
        }
        let Some(keys) = attr::get_forgiving(vm, mapping.lend(), names::KEYS)? else {
            let (callee, got) = (callee_name(vm, callee), vm.type_name(mapping.lend()));
            return Err(vm.type_error(format!("{callee} argument after ** must be a mapping, not {got}")));
        };
        let keys = call::call(vm, keys.lend(), &[])?;
        for key in ops::collect(vm, keys.lend())? {
            let value = ops::get_item(vm, mapping.lend(), key.lend())?;
            self.add_named(vm, callee, key, value)?;
        }
        Ok(())
    }
}

/// A function as complaints name it: with its module, unless that is `builtins`.
fn callee_name(vm: &Vm, callee: Lent) -> String {
    let text = |name| {
        let found = attr::get_forgiving(vm, callee, name).ok().flatten();
        found.as_ref().and_then(|found| found.lend().str()).map(crate::heap::Str::to_text)
    };
    let Some(name) = text(names::QUALNAME) else { return format!("{} object", vm.type_name(callee)) };
    match text(names::MODULE) {
        Some(module) if module != "builtins" => format!("{module}.{name}()"),
        _ => format!("{name}()"),
    }
}

impl Expression for CallSpread {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let callee = this.callee.eval(frame)?;
        let call = || {
            let collected = Collected::collect(frame, callee.lend(), &this.parts)?;
            call::call_with(frame.vm(), callee.lend(), Args { values: &collected.values, names: &collected.names })
        };
        call().placed(frame, this.span)
    }
}

/// `super()` in a method: its class stands in the cell of `__class__`, its object is the first parameter.
pub struct SuperCall {
    /// What the name `super` means.
    pub callee: Expr,
    pub class: Expr,
    pub this: Expr,
    pub span: Span,
}

impl Expression for SuperCall {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let callee = this.callee.eval(frame)?;
        if *callee != *vm.class(kind::SUPER)? {
            return call::call(vm, callee.lend(), &[]).placed(frame, this.span);
        }
        let (class, object) = (this.class.eval(frame)?, this.this.eval(frame)?);
        crate::types::descriptor::make_super(vm, class.lend(), object.lend()).placed(frame, this.span)
    }
}
