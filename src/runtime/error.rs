//! Raising. Rust code says what went wrong, without saying where: `Err(vm.type_error(format!(…)))`. The tree adds the
//! place while it unwinds.
//!
//! The pending exception is an instance of an exception class. `Raised` says that there is one; whoever handles it takes
//! it out with [`Vm::take_error`].

use std::cell::Cell;

use super::{R, Vm};
use crate::heap::{Lent, Raised, Slot, Symbol, Value, Word};
use crate::number::{Exception, Fault};
use crate::text::{Diagnostic, Kind, Source, Span, Style};

pub use super::exceptions::Exc;

/// The exception that is under way, and the one that is being handled.
pub(crate) struct Pending {
    raised: Slot,
    /// Where in the innermost function it passes; unset until a node has said so.
    place: Cell<Option<Span>>,
    /// What `raise` alone raises again, and what a new exception has as its context.
    handled: Slot,
}

impl Default for Pending {
    fn default() -> Pending {
        Pending { raised: Slot::new(Value::UNBOUND), place: Cell::new(None), handled: Slot::new(Value::NONE) }
    }
}

impl Vm {
    /// Makes an exception pending. What is being handled becomes its context.
    pub fn raise_value(&self, exception: Value) -> Raised {
        super::exceptions::set_context(self, exception.lend());
        self.raise_again(exception)
    }

    /// As it is: its context stays.
    pub fn raise_again(&self, exception: Value) -> Raised {
        self.pending.place.set(None);
        self.pending.raised.set(exception);
        Raised
    }

    #[cold]
    #[inline(never)]
    pub fn raise(&self, class: Exc, message: impl AsRef<str>) -> Raised {
        let made = self.str(message.as_ref()).and_then(|message| self.exception(class, &[message]));
        match made {
            Ok(exception) => self.raise_value(exception),
            Err(raised) => raised,
        }
    }

    /// With arguments of its own.
    #[cold]
    #[inline(never)]
    pub fn raise_with(&self, class: Exc, arguments: &[Value]) -> Raised {
        match self.exception(class, arguments) {
            Ok(exception) => self.raise_value(exception),
            Err(raised) => raised,
        }
    }

    /// Takes what is pending away for a while, with its place.
    pub fn set_aside(&self) -> (Value, Option<Span>) {
        (self.pending.raised.replace(Value::UNBOUND), self.pending.place.take())
    }

    /// Gives back what was set aside.
    pub fn put_back(&self, (raised, place): (Value, Option<Span>)) {
        self.pending.raised.set(raised);
        self.pending.place.set(place);
    }

    /// The pending exception, which stays pending.
    pub fn raised(&self) -> Value {
        self.pending.raised.get()
    }

    /// Takes the pending exception; the caller handles it.
    pub fn take_error(&self) -> Value {
        self.pending.place.set(None);
        let raised = self.pending.raised.replace(Value::UNBOUND);
        if *raised == *Value::UNBOUND { Value::NONE } else { raised }
    }

    /// Whether the pending exception is one of these.
    pub fn is_raised(&self, class: Exc) -> bool {
        let raised = self.pending.raised.get();
        *raised != *Value::UNBOUND && super::exceptions::is_instance(self, raised.lend(), class)
    }

    /// If the pending exception is one of these, it is forgotten.
    pub fn forgive(&self, class: Exc, raised: Raised) -> R<()> {
        if !self.is_raised(class) {
            return Err(raised);
        }
        drop(self.take_error());
        Ok(())
    }

    /// The exception that is being handled; `NONE` if there is none.
    pub fn handled(&self) -> Value {
        self.pending.handled.get()
    }

    /// The bits of [`Vm::handled`].
    #[inline(always)]
    pub fn handled_word(&self) -> Word {
        self.pending.handled.word()
    }

    /// Begins or ends handling; gives back what was handled before.
    pub fn set_handled(&self, exception: Value) -> Value {
        self.pending.handled.replace(exception)
    }

    /// A node that could not go on says where it stands. The innermost one is right.
    #[cold]
    #[inline(never)]
    pub fn failed_at(&self, place: Span) {
        if self.pending.place.get().is_none() {
            self.pending.place.set(Some(place));
        }
    }

    /// Where the pending exception passes the function that is being left; the next one has not said yet.
    pub fn take_place(&self) -> Option<Span> {
        self.pending.place.take()
    }
}

macro_rules! short_forms {
    ($($name:ident $class:ident)*) => {
        /// An exception with a message becomes pending.
        impl Vm {
            $(pub fn $name(&self, message: impl AsRef<str>) -> Raised {
                self.raise(Exc::$class, message)
            })*
        }
    };
}

short_forms! {
    type_error TypeError
    value_error ValueError
    index_error IndexError
    overflow_error OverflowError
    zero_division ZeroDivisionError
    runtime_error RuntimeError
    name_error NameError
    import_error ImportError
    memory_error MemoryError
}

impl Vm {
    /// Arithmetic has no result.
    #[cold]
    pub fn fault(&self, fault: Fault) -> Raised {
        let class = match fault.exception() {
            Exception::ZeroDivision => Exc::ZeroDivisionError,
            Exception::Overflow => Exc::OverflowError,
            Exception::Value => Exc::ValueError,
            Exception::Memory => return self.no_memory(),
        };
        if fault == Fault::OutOfRange {
            return self.out_of_range(class);
        }
        self.raise(class, fault.message())
    }

    /// What the C library says: a number and a text.
    fn out_of_range(&self, class: Exc) -> Raised {
        let (number, text) = Fault::ERANGE;
        match (self.int(number), self.str(text)) {
            (Ok(number), Ok(text)) => self.raise_with(class, &[number, text]),
            _ => self.no_memory(),
        }
    }

    /// There is no memory for what was asked; the exception itself needs none.
    #[cold]
    pub fn no_memory(&self) -> Raised {
        match self.exceptions.out_of_memory(self) {
            Some(exception) => self.raise_again(exception),
            None => self.raise_again(Value::NONE),
        }
    }

    pub fn key_error(&self, key: Lent) -> Raised {
        self.raise_with(Exc::KeyError, &[key.keep()])
    }

    pub fn recursion_error(&self) -> Raised {
        self.raise(Exc::RecursionError, "maximum recursion depth exceeded")
    }

    /// The end of an iteration that answers with a value.
    pub fn stop_iteration(&self, value: Option<Value>) -> Raised {
        self.raise_with(Exc::StopIteration, value.as_slice())
    }

    /// A text is not a program: a `SyntaxError` with Python's five details.
    #[cold]
    pub fn syntax_error(&self, fault: &Diagnostic, source: &Source) -> Raised {
        match self.make_syntax_error(fault, source) {
            Ok(exception) => self.raise_value(exception),
            Err(raised) => raised,
        }
    }

    fn make_syntax_error(&self, fault: &Diagnostic, source: &Source) -> R {
        let class = match fault.kind {
            Kind::IndentationError => Exc::IndentationError,
            Kind::TabError => Exc::TabError,
            _ => Exc::SyntaxError,
        };
        let (start, end) = (source.position(fault.span.start), source.position(fault.span.end));
        let line = source.line_text(start.line).unwrap_or("");
        let details = [
            self.str(&source.name)?,
            self.int(i64::from(start.line))?,
            self.int(i64::from(start.column))?,
            self.str(line)?,
            self.int(i64::from(end.line))?,
            self.int(i64::from(end.column))?,
        ];
        let exception = self.exception(class, &[self.str(&fault.message)?, self.tuple(&details)?])?;
        if let Some(payload) = self.payload::<crate::types::Exception>(exception.lend()) {
            payload.object.set(self.str(&fault.render(source, Style::Plain))?);
        }
        Ok(exception)
    }

    /// "'list' object has no attribute 'x'".
    #[cold]
    pub fn attribute_error(&self, object: Lent, name: Symbol) -> Raised {
        let message = super::attr::missing(self, object, name);
        let (Ok(text), Ok(name)) = (self.str(&message), self.name(name)) else { return self.no_memory() };
        match self.exception(Exc::AttributeError, &[text]) {
            Ok(exception) => {
                super::exceptions::remember(self, exception.lend(), object, name);
                self.raise_value(exception)
            }
            Err(raised) => raised,
        }
    }
}
