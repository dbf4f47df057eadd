//! One interpreter: its heap, its classes, its pending exception, its value stack. It lives on one thread for its whole
//! life, and everybody borrows it shared: what changes stands in cells.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::attr::Lookups;
use super::error::Exc;
use super::error::Pending;
use super::exceptions::ExceptionClasses;
use super::native::ModuleDef;
use super::{R, Thread, names};
use crate::heap::{HeapBox, Lent, NoMemory, Scratch, ShapeId, Shapes, Slot, Str, Symbol, Value, kind};
use crate::string::Units;
use crate::sys::output::Output;
use crate::sys::{signal, stack};
use crate::types::{self, Class, Dict, KINDS, List};

const BUILTIN_KINDS: usize = ShapeId::FIRST_OF_INSTANCES as usize;

/// Finds a module in Rust.
pub type NativeModules = fn(&str) -> Option<&'static ModuleDef>;

/// Finds the text of a module that is inside the binary.
pub type Library = fn(&str) -> Option<&'static str>;

/// Calls that a script may nest until it says otherwise.
const RECURSION_LIMIT: u32 = 1000;

/// Calls and back edges between two safe points: a fraction of a millisecond.
const TICKS: u32 = 1 << 14;

pub struct Vm {
    // What dies first stands first: values die before the heap does.
    pub(crate) pending: Pending,
    /// `sys.modules`.
    pub modules: Slot,
    /// The module `sys`, once it has been imported.
    pub sys: Slot,
    /// Standard output, for those who write without an object between.
    pub output: Rc<Output>,
    /// The namespace of the module `builtins`.
    pub builtins: Slot,
    /// The class of each built-in kind, made when it is first asked for.
    classes: [Slot; BUILTIN_KINDS],
    pub(crate) exceptions: ExceptionClasses,
    /// The modules in Rust, and the texts of those that are inside the binary, by name.
    pub native_module: NativeModules,
    pub library: Library,
    /// The list that `sys.path` is, once it is needed; and where it begins.
    pub path: Slot,
    pub home: RefCell<String>,
    /// The class `time.struct_time`, once it is needed.
    pub struct_time: Slot,
    empty_tuple: Slot,
    characters: [Slot; 256],
    /// Where texts are put together; who does so takes it away meanwhile.
    scratch: Cell<Option<Box<Scratch>>>,
    /// Objects whose `repr` is being made: a container that contains itself prints as `[...]`.
    pub(crate) reprs: RefCell<Vec<u64>>,
    pub shapes: RefCell<Shapes>,
    pub(crate) lookups: Lookups,
    /// Goes up when a class gains or loses a name, or a function in one is replaced: caches of methods look at it.
    pub epoch: Cell<u32>,
    /// The frame of the function that runs; null if none does.
    pub running: Cell<*mut Value>,
    /// What of the value stack is in use below this, besides that frame; and where the stack ends.
    pub top: Cell<*mut Value>,
    pub stack_end: Cell<*mut Value>,
    /// Calls under way, and how many may be.
    pub depth: Cell<u32>,
    pub recursion_limit: Cell<u32>,
    /// Whether the collector runs by itself.
    pub collects: Cell<bool>,
    /// How many digits an int may have as text; 0 for as many as it has.
    pub int_digits: Cell<u32>,
    /// `sys.argv`, until `sys` is imported.
    pub arguments: RefCell<Vec<Vec<u8>>>,
    pub heap: HeapBox,
    pub thread: Rc<Thread>,
}

impl Vm {
    /// An interpreter on this thread, with an empty value stack.
    pub fn new(
        thread: Rc<Thread>,
        native_module: NativeModules,
        library: Library,
        unbuffered: bool,
    ) -> Result<Vm, NoMemory> {
        let heap = HeapBox::with_hash_key(&KINDS, thread.heap.hash_key().clone());
        heap.countdown().set(TICKS);
        let empty_tuple = heap.tuple(&[])?;
        let namespace = || heap.create(Dict::default());
        let (modules, builtins) = (namespace()?, namespace()?);
        Ok(Vm {
            pending: Pending::default(),
            modules: Slot::new(modules),
            builtins: Slot::new(builtins),
            sys: Slot::new(Value::NONE),
            output: Rc::new(Output::standard(unbuffered)),
            classes: std::array::from_fn(|_| Slot::new(Value::UNBOUND)),
            exceptions: ExceptionClasses::default(),
            native_module,
            library,
            path: Slot::new(Value::NONE),
            home: RefCell::default(),
            struct_time: Slot::new(Value::NONE),
            empty_tuple: Slot::new(empty_tuple),
            characters: std::array::from_fn(|_| Slot::new(Value::UNBOUND)),
            scratch: Cell::default(),
            reprs: RefCell::default(),
            shapes: RefCell::new(Shapes::new(Rc::clone(&thread.shapes))),
            lookups: Lookups::default(),
            epoch: Cell::new(1),
            running: Cell::new(std::ptr::null_mut()),
            top: Cell::new(std::ptr::null_mut()),
            stack_end: Cell::new(std::ptr::null_mut()),
            depth: Cell::new(0),
            recursion_limit: Cell::new(RECURSION_LIMIT),
            collects: Cell::new(true),
            int_digits: Cell::new(4300),
            arguments: RefCell::default(),
            heap,
            thread,
        })
    }
}

/// What dies with an interpreter is not taken apart object by object.
impl Drop for Vm {
    fn drop(&mut self) {
        self.heap.abandon();
    }
}

/// Making values.
impl Vm {
    pub fn memory<T>(&self, made: Result<T, NoMemory>) -> R<T> {
        made.map_err(|NoMemory| self.no_memory())
    }

    /// An int of the machine; beyond 63 bits it is an object.
    #[inline]
    pub fn int(&self, int: i64) -> R {
        match Value::int(int) {
            Some(value) => Ok(value),
            None => types::int::boxed(self, int.into()),
        }
    }

    #[inline]
    pub fn size(&self, size: usize) -> R {
        self.int(i64::try_from(size).unwrap_or(i64::MAX))
    }

    /// A float; one very small or very large is an object.
    #[inline]
    pub fn float(&self, float: f64) -> R {
        match Value::float(float) {
            Some(value) => Ok(value),
            None => types::float::boxed(self, float),
        }
    }

    pub fn str(&self, text: &str) -> R {
        self.memory(self.heap.str(text))
    }

    /// The one string of a name.
    pub fn name(&self, symbol: Symbol) -> R {
        self.memory(self.thread.name(symbol))
    }

    pub fn symbol(&self, text: &str) -> R<Symbol> {
        self.memory(self.thread.symbol(text))
    }

    /// The symbol of an attribute's name; none if it is not Unicode, and so nobody's.
    pub fn symbol_of(&self, text: &Str) -> R<Option<Symbol>> {
        self.memory(self.thread.symbol_of(text))
    }

    pub fn text(&self, symbol: Symbol) -> String {
        self.thread.text(symbol)
    }

    /// The string of one code point below 256, always the same.
    #[inline(always)]
    pub fn character(&self, byte: u8) -> R {
        let slot = &self.characters[usize::from(byte)];
        if slot.word() == *Value::UNBOUND { self.make_character(byte) } else { Ok(slot.get()) }
    }

    /// It stays for good, so that nobody need count who has it.
    #[cold]
    #[inline(never)]
    fn make_character(&self, byte: u8) -> R {
        let character = self.memory(self.heap.str_one(&[byte]))?;
        if let Some(header) = character.header() {
            header.make_immortal();
        }
        self.characters[usize::from(byte)].set(character.clone());
        Ok(character)
    }

    /// Room for a text that is being put together, which is used again.
    #[inline(always)]
    pub fn with_scratch<T>(&self, write: impl FnOnce(&mut Scratch) -> R<T>) -> R<T> {
        let mut scratch = self.scratch.take().unwrap_or_default();
        let written = write(&mut scratch);
        if scratch.recycle() {
            self.scratch.set(Some(scratch));
        }
        written
    }

    /// The string of what was put together; short ones are always the same.
    #[inline(always)]
    pub fn str_of_scratch(&self, scratch: &Scratch) -> R {
        match scratch.view() {
            Units::One(&[]) => self.name(names::EMPTY),
            Units::One(&[only]) => self.character(only),
            _ => self.memory(self.heap.str_of_scratch(scratch)),
        }
    }

    pub fn bytes(&self, bytes: &[u8]) -> R {
        self.memory(self.heap.bytes(bytes))
    }

    pub fn tuple(&self, items: &[Value]) -> R {
        if items.is_empty() { Ok(self.empty_tuple.get()) } else { self.memory(self.heap.tuple(items)) }
    }

    pub fn list(&self, items: Vec<Value>) -> R {
        let made = List::from_vec(&self.heap, items);
        self.memory(made)
    }

    pub fn dict(&self) -> R {
        self.memory(self.heap.create(Dict::default()))
    }
}

/// Safe points.
impl Vm {
    /// Whether the next safe point should not wait for a call or a loop.
    #[inline(always)]
    pub fn is_due(&self) -> bool {
        self.heap.countdown().get() <= 1
    }

    /// Does what has become due: nothing else interrupts a script.
    #[cold]
    #[inline(never)]
    pub fn safe_point(&self) -> R<()> {
        self.heap.countdown().set(TICKS);
        if signal::take_interrupt() {
            return Err(self.raise_with(Exc::KeyboardInterrupt, &[]));
        }
        if self.collects.get() && self.heap.wants_collection() {
            self.collect();
        }
        super::farewell::say_all(self);
        Ok(())
    }

    /// Frees what only cycles keep alive; says how many objects that were.
    pub fn collect(&self) -> usize {
        let mut shapes = self.shapes.borrow_mut();
        let classes = shapes.count();
        let freed = self.heap.collect(&mut shapes);
        if shapes.count() < classes {
            // What was found in a class that is gone is not in the one that will stand in its place.
            self.forget_lookups();
        }
        freed
    }

    /// What classes have under a name may have changed.
    pub fn forget_lookups(&self) {
        self.epoch.set(self.epoch.get().wrapping_add(1).max(1));
    }
}

/// The native stack that code in Rust may need before it asks again.
const RED_ZONE: usize = 128 << 10;

/// Depth.
impl Vm {
    /// Shows a container, unless it is being shown already: then `none` says that it contains itself.
    pub fn showing(&self, object: Lent, show: impl FnOnce() -> R) -> R<Option<Value>> {
        if self.reprs.borrow().contains(&object.bits()) {
            return Ok(None);
        }
        self.reprs.borrow_mut().push(object.bits());
        let shown = show();
        self.reprs.borrow_mut().pop();
        shown.map(Some)
    }

    /// Runs what may nest as deep as data do, if the stack carries it.
    #[inline]
    pub fn nested<T>(&self, run: impl FnOnce() -> R<T>) -> R<T> {
        if stack::remaining() < RED_ZONE { Err(self.recursion_error()) } else { run() }
    }
}

/// Classes of objects.
impl Vm {
    /// The kind of a value, those without an object included; of an instance its shape.
    #[inline]
    pub fn kind_of(&self, value: Lent) -> ShapeId {
        let shape = value.shape();
        if shape == ShapeId::FREE { kind_of_word(value) } else { shape }
    }

    /// The class of a value.
    pub fn class_of(&self, value: Lent) -> R {
        let kind = self.kind_of(value);
        if let Some(class) = value.get::<Class>()
            && class.metaclass.word() != *Value::UNBOUND
        {
            return Ok(class.metaclass.get());
        }
        if !kind.is_of_instances() {
            return self.class(kind);
        }
        match self.shapes.borrow().class(kind) {
            Some(class) => Ok(class.keep()),
            None => self.class(kind::OBJECT),
        }
    }

    /// The class of a built-in kind.
    pub fn class(&self, kind: ShapeId) -> R {
        let slot = &self.classes[kind.number() as usize % BUILTIN_KINDS];
        if slot.word() == *Value::UNBOUND {
            types::make_class(self, kind, slot)?;
        }
        Ok(slot.get())
    }

    /// What people call the class of a value.
    pub fn type_name(&self, value: Lent) -> String {
        match self.class_of(value) {
            Ok(class) => self.said_name(class.lend()),
            Err(_) => "object".to_owned(),
        }
    }

    /// The name of a class; of one that a module in Rust defines, with that of the module.
    fn said_name(&self, class: Lent) -> String {
        let name = self.class_name(class);
        match class.get::<Class>().and_then(|class| class.definition).map(|definition| definition.module) {
            None | Some("builtins") => name,
            Some(module) => format!("{module}.{name}"),
        }
    }

    pub fn class_name(&self, class: Lent) -> String {
        class.get::<Class>().map_or_else(|| "object".to_owned(), |class| class.name_text())
    }

    /// The payload of a built-in type: the object itself, or what an instance of a subclass keeps.
    #[inline]
    pub fn payload<'a, T: crate::heap::Payload>(&self, value: Lent<'a>) -> Option<&'a T> {
        match value.get::<T>() {
            Some(payload) => Some(payload),
            None => self.shapes.borrow().payload(value)?.get::<T>(),
        }
    }

    /// The object of a built-in kind that a value is, or that an instance of a subclass keeps; else the value itself.
    #[inline]
    pub fn bare<'a>(&self, value: Lent<'a>) -> Lent<'a> {
        if value.shape().is_of_instances() { self.kept_payload(value) } else { value }
    }

    #[inline(never)]
    fn kept_payload<'a>(&self, value: Lent<'a>) -> Lent<'a> {
        self.shapes.borrow().payload(value).unwrap_or(value)
    }

    /// A string, also of a subclass.
    #[inline]
    pub fn as_str<'a>(&self, value: Lent<'a>) -> Option<&'a Str> {
        match value.str() {
            Some(text) => Some(text),
            None => self.bare(value).str(),
        }
    }
}

fn kind_of_word(value: Lent) -> ShapeId {
    if value.is_int() {
        kind::INT
    } else if value.is_float() {
        kind::FLOAT
    } else if value.as_bool().is_some() {
        kind::BOOL
    } else if *value == *Value::NONE {
        kind::NONE
    } else if *value == *Value::ELLIPSIS {
        kind::ELLIPSIS
    } else {
        kind::NOT_IMPLEMENTED
    }
}
