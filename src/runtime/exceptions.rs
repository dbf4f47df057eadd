//! The built-in exceptions: one row each, with its base and what it says. Their classes are made when they are first
//! asked for.

use std::array;

use super::{R, Vm};
use crate::heap::{Lent, Slot, Value};
use crate::types::{Class, Exception, class};

macro_rules! exceptions {
    ($($name:ident($base:ident) $doc:literal)*) => {
        /// The classes of built-in exceptions.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Exc { BaseException, $($name),* }

        impl Exc {
            pub const ALL: &[Exc] = &[Exc::BaseException, $(Exc::$name),*];

            pub fn name(self) -> &'static str {
                match self { Exc::BaseException => "BaseException", $(Exc::$name => stringify!($name)),* }
            }

            pub fn base(self) -> Option<Exc> {
                match self { Exc::BaseException => None, $(Exc::$name => Some(Exc::$base)),* }
            }

            pub fn doc(self) -> &'static str {
                match self { Exc::BaseException => "What every exception is.", $(Exc::$name => $doc),* }
            }
        }
    };
}

exceptions! {
    BaseExceptionGroup(BaseException) "Several exceptions at once."
    GeneratorExit(BaseException) "A generator is asked to end."
    KeyboardInterrupt(BaseException) "The user pressed Ctrl-C."
    SystemExit(BaseException) "The program asks to end."
    Exception(BaseException) "What went wrong in an ordinary way."
    ExceptionGroup(BaseExceptionGroup) "Several ordinary exceptions at once."
    ArithmeticError(Exception) "A calculation has no result."
    FloatingPointError(ArithmeticError) "A floating-point operation failed."
    OverflowError(ArithmeticError) "A result is too large."
    ZeroDivisionError(ArithmeticError) "A division by zero."
    AssertionError(Exception) "An `assert` does not hold."
    AttributeError(Exception) "An object has no such attribute."
    BufferError(Exception) "A buffer cannot be used like this."
    EOFError(Exception) "The input ended too early."
    ImportError(Exception) "A module or a name in it cannot be imported."
    ModuleNotFoundError(ImportError) "There is no such module."
    LookupError(Exception) "There is nothing under this key or index."
    IndexError(LookupError) "There is no item at this index."
    KeyError(LookupError) "There is no item under this key."
    MemoryError(Exception) "There is not enough memory."
    NameError(Exception) "There is no variable of this name."
    UnboundLocalError(NameError) "A local variable has no value yet."
    OSError(Exception) "The operating system refused."
    BlockingIOError(OSError) "The operation would have to wait."
    ChildProcessError(OSError) "There is no such child process."
    ConnectionError(OSError) "A connection failed."
    BrokenPipeError(ConnectionError) "Nobody reads the pipe any more."
    ConnectionAbortedError(ConnectionError) "The other side gave up."
    ConnectionRefusedError(ConnectionError) "Nobody listens there."
    ConnectionResetError(ConnectionError) "The other side closed the connection."
    FileExistsError(OSError) "There is such a file already."
    FileNotFoundError(OSError) "There is no such file."
    InterruptedError(OSError) "A signal interrupted the call."
    IsADirectoryError(OSError) "It is a folder, not a file."
    NotADirectoryError(OSError) "It is not a folder."
    PermissionError(OSError) "It is not permitted."
    ProcessLookupError(OSError) "There is no such process."
    TimeoutError(OSError) "It took too long."
    ReferenceError(Exception) "What a weak reference pointed to is gone."
    RuntimeError(Exception) "An error of no other kind."
    NotImplementedError(RuntimeError) "A subclass has to define this."
    RecursionError(RuntimeError) "Calls are nested too deeply."
    StopAsyncIteration(Exception) "An asynchronous iterator has no further item."
    StopIteration(Exception) "An iterator has no further item."
    SyntaxError(Exception) "The text is not a program."
    IndentationError(SyntaxError) "The indentation is wrong."
    TabError(IndentationError) "Tabs and spaces are mixed."
    SystemError(Exception) "The interpreter itself is at fault."
    TypeError(Exception) "An object of the wrong type."
    ValueError(Exception) "A value that does not fit."
    UnicodeError(ValueError) "A text that cannot be encoded or decoded."
    UnicodeDecodeError(UnicodeError) "Bytes that are not text in this encoding."
    UnicodeEncodeError(UnicodeError) "A text that this encoding cannot say."
    UnicodeTranslateError(UnicodeError) "A text that cannot be translated."
    Warning(Exception) "Something to think about."
    BytesWarning(Warning) "About bytes used as text."
    DeprecationWarning(Warning) "About what will go."
    EncodingWarning(Warning) "About encodings."
    FutureWarning(Warning) "About what will change."
    ImportWarning(Warning) "About imports."
    PendingDeprecationWarning(Warning) "About what will go one day."
    ResourceWarning(Warning) "About resources left open."
    RuntimeWarning(Warning) "About doubtful results."
    SyntaxWarning(Warning) "About doubtful programs."
    UnicodeWarning(Warning) "About text."
    UserWarning(Warning) "A warning of a program."
}

/// The classes of this interpreter, and the one exception that is made before it is needed.
pub(crate) struct ExceptionClasses {
    classes: [Slot; Exc::ALL.len()],
    out_of_memory: Slot,
}

impl Default for ExceptionClasses {
    fn default() -> ExceptionClasses {
        ExceptionClasses {
            classes: array::from_fn(|_| Slot::new(Value::UNBOUND)),
            out_of_memory: Slot::new(Value::UNBOUND),
        }
    }
}

impl ExceptionClasses {
    /// An instance of `MemoryError`, if it could ever be made.
    pub(crate) fn out_of_memory(&self, vm: &Vm) -> Option<Value> {
        if self.out_of_memory.word() == *Value::UNBOUND {
            // While it is being made, memory may be missing again.
            self.out_of_memory.set(Value::NONE);
            let made = vm.exception(Exc::MemoryError, &[]);
            self.out_of_memory.set(made.unwrap_or(Value::UNBOUND));
        }
        let known = self.out_of_memory.get();
        known.is_pointer().then_some(known)
    }
}

impl Vm {
    /// The class of a built-in exception.
    pub fn exception_class(&self, which: Exc) -> R {
        let slot = &self.exceptions.classes[which as usize];
        if slot.word() == *Value::UNBOUND {
            class::make_exception_class(self, which, slot)?;
        }
        Ok(slot.get())
    }

    /// A new exception of a built-in class.
    pub fn exception(&self, which: Exc, arguments: &[Value]) -> R {
        let class = self.exception_class(which)?;
        let payload = self.new_exception_payload(arguments)?;
        class::instance_with_payload(self, class.lend(), payload)
    }

    pub fn new_exception_payload(&self, arguments: &[Value]) -> R {
        let arguments = self.tuple(arguments)?;
        self.memory(self.heap.create(Exception::new(arguments)))
    }
}

pub fn is_instance(vm: &Vm, exception: Lent, which: Exc) -> bool {
    let (Ok(class), Ok(wanted)) = (vm.class_of(exception), vm.exception_class(which)) else { return false };
    is_subclass(class.lend(), wanted.lend())
}

/// Whether one class is among those that another is searched in.
pub fn is_subclass(class: Lent, of: Lent) -> bool {
    *class == *of || class.get::<Class>().is_some_and(|class| class.inherits(of))
}

/// What is being handled becomes the context of a new exception, unless that would close a circle.
pub(super) fn set_context(vm: &Vm, exception: Lent) {
    let handled = vm.handled();
    let Some(payload) = vm.payload::<Exception>(exception) else { return };
    if *handled == *Value::NONE || *handled == *exception || payload.context.word() != *Value::NONE {
        return;
    }
    break_circle(vm, exception, handled.lend());
    payload.context.set(handled);
}

/// Cuts the chain of contexts behind `from` where it comes back to `exception`.
fn break_circle(vm: &Vm, exception: Lent, from: Lent) {
    let mut current = from.keep();
    loop {
        let Some(payload) = vm.payload::<Exception>(current.lend()) else { return };
        let next = payload.context.get();
        if *next == *exception {
            return payload.context.set(Value::NONE);
        }
        current = next;
    }
}

/// An `AttributeError` knows whose attribute was missing, for "Did you mean".
pub(super) fn remember(vm: &Vm, exception: Lent, object: Lent, name: Value) {
    let Some(payload) = vm.payload::<Exception>(exception) else { return };
    payload.name.set(name);
    payload.object.set(object.keep());
}

/// Makes what stands behind `raise` an exception: a class is called without arguments.
pub fn instantiate(vm: &Vm, raised: Lent) -> R {
    if vm.payload::<Exception>(raised).is_some() {
        return Ok(raised.keep());
    }
    let base = vm.exception_class(Exc::BaseException)?;
    if raised.get::<Class>().is_none() || !is_subclass(raised, base.lend()) {
        return Err(vm.type_error("exceptions must derive from BaseException"));
    }
    let made = super::call::call(vm, raised, &[])?;
    if vm.payload::<Exception>(made.lend()).is_some() {
        return Ok(made);
    }
    let (class, got) = (vm.class_name(raised), vm.type_name(made.lend()));
    Err(vm.type_error(format!(
        "calling <class '{class}'> should have returned an instance of BaseException, not <class '{got}'>"
    )))
}

/// Whether `except kinds` catches an exception.
pub fn matches(vm: &Vm, exception: Lent, kinds: Lent) -> R<bool> {
    if let Some(several) = kinds.tuple() {
        for kind in several.items() {
            if matches(vm, exception, kind.lend())? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let class = vm.class_of(exception)?;
    // The class of an exception is one that may be caught.
    if *class == *kinds {
        return Ok(true);
    }
    let base = vm.exception_class(Exc::BaseException)?;
    if kinds.get::<Class>().is_none() || !is_subclass(kinds, base.lend()) {
        return Err(vm.type_error("catching classes that do not inherit from BaseException is not allowed"));
    }
    Ok(is_subclass(class.lend(), kinds))
}
