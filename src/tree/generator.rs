//! Generators, and coroutines, which are generators that wait for something.
//!
//! A suspended generator keeps the slots of its frame. To resume it, they are moved onto the value stack; the statements
//! that contain a `yield` know from hidden slots how far they were. What goes in and out passes through one of these slots,
//! the *transfer*: the value that was yielded, the value that was sent, or the mark that an exception is thrown in.

use std::cell::Cell;
use std::rc::Rc;

use super::call::{finish, leave_by_error, tick};
use super::code::{Code, Kind};
use super::frame::{CALLEE, FIRST, Frame, Saved, is_stack_low, reset_running, set_running};
use super::function::Function;
use super::lambda::Closure;
use super::node::{Completion, Done, Expr, ExprNode, Expression, Statement, StmtNode};
use super::operand::{Arg, Placed};
use crate::heap::{Lent, Payload, Raised, ShapeId, Slot, Trace, Value, Word, kind};
use crate::runtime::{Exc, R, Vm, attr, call, exceptions, names, ops};
use crate::text::Span;
use crate::types::{Exception, List};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    New,
    Suspended,
    Running,
    Finished,
}

pub struct Generator {
    pub code: Rc<Code>,
    pub state: Cell<State>,
    /// The slots of the frame, while it does not run.
    frame: Saved,
    /// The exception that it is handling, while it is suspended.
    handled: Slot,
    /// What it returned.
    pub result: Slot,
}

impl Trace for Generator {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        self.frame.trace(see);
        self.handled.trace(see);
        self.result.trace(see);
    }
}

impl Payload for Generator {
    const KIND: ShapeId = kind::GENERATOR;
    const HOLDS_OUTSIDE: bool = true;
    const FAREWELL: Option<fn(&Generator) -> bool> =
        Some(|generator| generator.state.get() == State::Suspended && generator.code.body.cleans_up);
}

impl Generator {
    /// Coroutines are not.
    pub fn is_iterable(&self) -> bool {
        self.code.kind == Kind::Generator
    }
}

/// What a step of a generator gave.
pub enum Step {
    Yielded(Value),
    Returned(Value),
}

/// What goes into a generator that is resumed.
pub enum Sent {
    Value(Value),
    Exception(Value),
}

/// Makes a generator of a frame whose arguments are bound. The frame is empty after.
#[inline(never)]
pub fn start(vm: &Vm, frame: Frame) -> R {
    let code = Rc::clone(&frame.callee().code);
    let Some(saved) = Saved::begin(frame, code.body.first_unbound, code.body.slots) else {
        super::call::drop_call(frame, code.parameters.all());
        return Err(vm.no_memory());
    };
    vm.memory(vm.heap.create(Generator {
        code,
        state: Cell::new(State::New),
        frame: saved,
        handled: Slot::default(),
        result: Slot::new(Value::NONE),
    }))
}

/// Runs a generator up to its next `yield` or its end.
pub fn resume(vm: &Vm, object: Lent, generator: &Generator, sent: Sent) -> R<Step> {
    match generator.state.get() {
        State::Running => return Err(already_runs(vm, generator)),
        State::Finished => return after_end(vm, sent),
        State::New => {
            if let Some(ended) = before_start(vm, generator, &sent)? {
                return Ok(ended);
            }
        }
        State::Suspended => {}
    }
    // The object may lose its last other owner meanwhile.
    let kept = object.keep();
    let result = match sent {
        Sent::Value(value) => {
            drop(generator.frame.replace(generator.code.body.transfer, value));
            advance(vm, generator)
        }
        Sent::Exception(exception) => {
            drop(generator.frame.replace(generator.code.body.transfer, Value::BREAK));
            run(vm, generator, Some(exception))
        }
    };
    let step = match result {
        Ok(value) if generator.state.get() == State::Finished => Ok(Step::Returned(value)),
        Ok(value) => Ok(Step::Yielded(value)),
        Err(raised) => Err(raised),
    };
    drop(kept);
    step
}

#[cold]
fn already_runs(vm: &Vm, generator: &Generator) -> Raised {
    vm.value_error(format!("{} already executing", what(generator)))
}

/// The next item of a generator whose object the caller keeps; [`Value::UNBOUND`] at its end.
#[inline]
pub fn next(vm: &Vm, generator: &Generator) -> R {
    match generator.state.get() {
        State::Suspended => drop(generator.frame.replace(generator.code.body.transfer, Value::NONE)),
        State::New => {}
        State::Finished => {
            drop(generator.result.take());
            return Ok(Value::UNBOUND);
        }
        State::Running => return Err(already_runs(vm, generator)),
    }
    let value = advance(vm, generator)?;
    if generator.state.get() == State::Finished {
        generator.result.set(value);
        return Ok(Value::UNBOUND);
    }
    Ok(value)
}

pub fn what(generator: &Generator) -> &'static str {
    match generator.code.kind {
        Kind::Coroutine => "coroutine",
        Kind::AsyncGenerator => "async generator",
        _ => "generator",
    }
}

fn after_end(vm: &Vm, sent: Sent) -> R<Step> {
    match sent {
        Sent::Value(_) => Ok(Step::Returned(Value::NONE)),
        Sent::Exception(exception) => Err(vm.raise_again(exception)),
    }
}

fn before_start(vm: &Vm, generator: &Generator, sent: &Sent) -> R<Option<Step>> {
    match sent {
        Sent::Value(value) if **value == Word::NONE => Ok(None),
        Sent::Value(_) => {
            Err(vm.type_error(format!("can't send non-None value to a just-started {}", what(generator))))
        }
        Sent::Exception(exception) => {
            finish_off(generator);
            vm.passed(&generator.code.origin);
            Err(vm.raise_again(exception.clone()))
        }
    }
}

/// Nothing of its frame is needed any more.
fn finish_off(generator: &Generator) {
    generator.state.set(State::Finished);
    generator.frame.clear();
}

/// Runs a generator that can run, after what is sent has been put into its transfer. If it waits for another one, that
/// one runs instead of it: however long such a chain is, it costs a few steps for each link.
fn advance(vm: &Vm, generator: &Generator) -> R {
    let body = &generator.code.body;
    if generator.frame.word(body.delegate).as_pointer().is_none() || generator.handled.word() != Word::NONE {
        return run(vm, generator, None);
    }
    let delegate = generator.frame.get(body.delegate);
    match delegate.get::<Generator>() {
        Some(inner) if inner.state.get() == State::Suspended && !is_stack_low() => advance_inner(vm, generator, inner),
        _ => run(vm, generator, None),
    }
}

fn advance_inner(vm: &Vm, outer: &Generator, inner: &Generator) -> R {
    let body = &outer.code.body;
    let sent = outer.frame.replace(body.transfer, Value::UNBOUND);
    drop(inner.frame.replace(inner.code.body.transfer, sent));
    outer.state.set(State::Running);
    let result = advance(vm, inner);
    outer.state.set(State::Suspended);
    let ended = match result {
        Ok(value) if inner.state.get() != State::Finished => return Ok(value),
        Ok(value) => value,
        Err(Raised) => Value::BREAK,
    };
    drop(outer.frame.replace(body.transfer, ended));
    drop(outer.frame.replace(body.delegate, Value::CONTINUE));
    let result = run(vm, outer, None);
    // It may have had no room to run at all: then nobody will tell it how the other one ended.
    if result.is_err() && outer.state.get() != State::Finished {
        finish_off(outer);
    }
    result
}

/// Moves its frame onto the stack and runs it; what is thrown in is raised where it waits.
fn run(vm: &Vm, generator: &Generator, thrown: Option<Value>) -> R {
    let Some(frame) = Frame::free(vm) else { return Err(vm.runtime_error("no interpreter runs")) };
    let body = &generator.code.body;
    let depth = vm.depth.get();
    if frame.end(body.size) > vm.stack_end.get() || depth >= vm.recursion_limit.get() || is_stack_low() {
        return Err(vm.recursion_error());
    }
    generator.frame.move_to(frame);
    generator.state.set(State::Running);
    let outer = vm.handled();
    if generator.handled.word() != Word::NONE {
        drop(vm.set_handled(generator.handled.take()));
    }
    if let Some(exception) = thrown {
        let _ = vm.raise_value(exception);
    }
    vm.depth.set(depth + 1);
    let caller = set_running(vm, frame);
    let done = match tick(vm) {
        Ok(()) => body.statement.exec(frame),
        Err(raised) => Err(raised),
    };
    vm.depth.set(depth);
    reset_running(vm, caller);
    let is_yield = matches!(&done, Ok(done) if **done == Word::YIELD);
    if vm.handled_word() != *outer {
        let inner = vm.set_handled(outer);
        if is_yield {
            generator.handled.set(inner);
        }
    }
    if is_yield {
        let yielded = frame.take(body.transfer);
        generator.frame.move_from(frame);
        generator.state.set(State::Suspended);
        return Ok(yielded);
    }
    end_run(vm, generator, frame, done)
}

fn end_run(vm: &Vm, generator: &Generator, frame: Frame, done: Done) -> R {
    if done.is_err() {
        leave_by_error(vm, frame);
    }
    frame.drop_slots(FIRST, generator.code.body.slots);
    drop(frame.pull(CALLEE));
    generator.state.set(State::Finished);
    finish(done).map_err(|raised| no_stop(vm, generator, raised))
}

/// A `StopIteration` that leaves a generator would look like its end.
#[cold]
fn no_stop(vm: &Vm, generator: &Generator, raised: Raised) -> Raised {
    let stop = match generator.code.kind {
        Kind::AsyncGenerator if vm.is_raised(Exc::StopAsyncIteration) => "StopAsyncIteration",
        _ if vm.is_raised(Exc::StopIteration) => "StopIteration",
        _ => return raised,
    };
    let cause = vm.take_error();
    let message = format!("{} raised {stop}", what(generator));
    let raised = vm.runtime_error(message);
    if let Some(payload) = vm.payload::<Exception>(vm.raised().lend()) {
        payload.cause.set(cause.clone());
        payload.context.set(cause);
        payload.suppress_context.set(true);
    }
    raised
}

/// `close()`: the generator ends by `GeneratorExit`.
pub fn close(vm: &Vm, object: Lent, generator: &Generator) -> R {
    match generator.state.get() {
        State::New => {
            finish_off(generator);
            return Ok(Value::NONE);
        }
        State::Finished => return Ok(Value::NONE),
        _ => {}
    }
    let exit = vm.exception(Exc::GeneratorExit, &[])?;
    match resume(vm, object, generator, Sent::Exception(exit)) {
        Ok(Step::Yielded(_)) => Err(vm.runtime_error(format!("{} ignored GeneratorExit", what(generator)))),
        Ok(Step::Returned(_)) => Ok(Value::NONE),
        Err(raised) if vm.is_raised(Exc::GeneratorExit) => vm.forgive(Exc::GeneratorExit, raised).map(|()| Value::NONE),
        Err(raised) if vm.is_raised(Exc::StopIteration) => vm.forgive(Exc::StopIteration, raised).map(|()| Value::NONE),
        Err(raised) => Err(raised),
    }
}

// ---- nodes

/// `yield value`
pub struct Yield {
    pub value: Arg,
    /// Whether it is being resumed.
    pub state: u32,
    pub transfer: u32,
    /// Where what is sent goes.
    pub result: Option<u32>,
    pub span: Span,
}

impl Statement for Yield {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        if frame.word(this.state) == Word::UNBOUND {
            let value = this.value.get(frame)?;
            frame.set(this.transfer, value);
            frame.put(this.state, Value::NONE);
            return Ok(Value::YIELD);
        }
        frame.put(this.state, Value::UNBOUND);
        let sent = frame.take(this.transfer);
        if *sent == Word::BREAK {
            return Err(Raised).placed(frame, this.span);
        }
        if let Some(result) = this.result {
            frame.set(result, sent);
        }
        Ok(Value::NORMAL)
    }
}

/// `yield from iterable`, and `await`.
pub struct YieldFrom {
    pub iterable: Arg,
    /// The iterator, while it gives something; [`Value::CONTINUE`] when it has ended without passing through here. One
    /// such slot serves all of them in a body: it can wait at one place only.
    pub delegate: u32,
    pub transfer: u32,
    pub result: Option<u32>,
    pub is_await: bool,
    pub span: Span,
}

impl YieldFrom {
    fn begin(&self, frame: Frame) -> R {
        let vm = frame.vm();
        let iterable = self.iterable.get(frame)?;
        if self.is_await {
            return awaitable(vm, iterable.lend()).placed(frame, self.span);
        }
        let is_coroutine = iterable.get::<Generator>().is_some_and(|of| of.code.kind == Kind::Coroutine);
        if is_coroutine && frame.callee().code.kind != Kind::Coroutine {
            let raised: R = Err(vm.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"));
            return raised.placed(frame, self.span);
        }
        if iterable.get::<Generator>().is_some_and(Generator::is_iterable) {
            return Ok(iterable);
        }
        ops::iter(vm, iterable.lend()).placed(frame, self.span)
    }

    fn step(&self, frame: Frame) -> R<Step> {
        let vm = frame.vm();
        match frame.word(self.delegate) {
            Word::UNBOUND => {
                let iterator = self.begin(frame)?;
                frame.set(self.delegate, iterator.clone());
                delegate(vm, iterator.lend(), Sent::Value(Value::NONE))
            }
            Word::CONTINUE => match frame.take(self.transfer) {
                failed if *failed == Word::BREAK => Err(Raised),
                result => Ok(Step::Returned(result)),
            },
            _ => {
                let (iterator, sent) = (frame.get(self.delegate), frame.take(self.transfer));
                let sent = if *sent == Word::BREAK { Sent::Exception(vm.take_error()) } else { Sent::Value(sent) };
                delegate(vm, iterator.lend(), sent)
            }
        }
    }
}

impl Statement for YieldFrom {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        match this.step(frame).placed(frame, this.span) {
            Ok(Step::Yielded(value)) => {
                frame.set(this.transfer, value);
                Ok(Value::YIELD)
            }
            Ok(Step::Returned(value)) => {
                frame.set(this.delegate, Value::UNBOUND);
                if let Some(result) = this.result {
                    frame.set(result, value);
                }
                Ok(Value::NORMAL)
            }
            Err(raised) => {
                frame.set(this.delegate, Value::UNBOUND);
                Err(raised)
            }
        }
    }
}

/// The iterator of what stands behind `await`.
pub fn awaitable(vm: &Vm, value: Lent) -> R {
    if value.get::<Generator>().is_some_and(|of| of.code.kind == Kind::Coroutine) {
        return Ok(value.keep());
    }
    match attr::of_class(vm, value, names::AWAIT)? {
        Some(method) => call::call_bound(vm, method.lend(), value, crate::runtime::Args::NONE),
        None => {
            let got = vm.type_name(value);
            Err(vm.type_error(format!("object {got} can't be used in 'await' expression")))
        }
    }
}

/// Passes on to another iterator what was sent or thrown in.
pub fn delegate(vm: &Vm, iterator: Lent, sent: Sent) -> R<Step> {
    if let Some(generator) = iterator.get::<Generator>() {
        return match sent {
            Sent::Exception(exception) if is_exit(vm, &exception) => {
                close(vm, iterator, generator)?;
                Err(vm.raise_again(exception))
            }
            sent => resume(vm, iterator, generator, sent),
        };
    }
    let result = match sent {
        Sent::Value(value) if *value == Word::NONE => match next_of(vm, iterator) {
            Ok(item) if *item == Word::UNBOUND => return Ok(Step::Returned(Value::NONE)),
            result => result,
        },
        Sent::Value(value) => call::attribute(vm, iterator, names::SEND, &[value]),
        Sent::Exception(exception) => throw_into(vm, iterator, exception),
    };
    match result {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(raised) if vm.is_raised(Exc::StopIteration) => stop_value(vm, raised).map(Step::Returned),
        Err(raised) => Err(raised),
    }
}

fn is_exit(vm: &Vm, exception: &Value) -> bool {
    exceptions::is_instance(vm, exception.lend(), Exc::GeneratorExit)
}

/// The next item; unlike [`ops::next`] it leaves a `StopIteration` as it is, for its value.
fn next_of(vm: &Vm, iterator: Lent) -> R {
    if iterator.shape().is_of_instances() {
        call::method(vm, iterator, names::NEXT, &[])
    } else {
        ops::next(vm, iterator)
    }
}

fn throw_into(vm: &Vm, iterator: Lent, exception: Value) -> R {
    if is_exit(vm, &exception) {
        if let Some(close) = attr::get_forgiving(vm, iterator, names::CLOSE)? {
            call::call(vm, close.lend(), &[])?;
        }
        return Err(vm.raise_again(exception));
    }
    match attr::get_forgiving(vm, iterator, names::THROW)? {
        Some(throw) => call::call(vm, throw.lend(), &[exception]),
        None => Err(vm.raise_again(exception)),
    }
}

/// What an iterator that ended by `StopIteration` returned; the exception is forgotten.
pub fn stop_value(vm: &Vm, _: Raised) -> R {
    let stop = vm.take_error();
    let arguments = vm.payload::<Exception>(stop.lend()).map_or(Value::NONE, |payload| payload.args.get());
    let first = arguments.lend().tuple().and_then(|arguments| arguments.items().first().cloned());
    Ok(first.unwrap_or(Value::NONE))
}

/// `(element for …)`: its first iterable is evaluated, and its iterator made, outside.
pub struct MakeGenerator {
    pub code: Rc<Code>,
    pub closure: Closure,
    pub iterable: Expr,
    pub iterable_span: Span,
    pub span: Span,
}

impl Expression for MakeGenerator {
    fn eval(this: &ExprNode<Self>, frame: Frame) -> R {
        let vm = frame.vm();
        let iterable = this.iterable.eval(frame)?;
        // A loop that has begun goes over a list by itself.
        let iterator = match iterable.get::<List>() {
            Some(_) => iterable,
            None => ops::iter(vm, iterable.lend()).placed(frame, this.iterable_span)?,
        };
        let closure = this.closure.collect(frame)?;
        let function = Function::new(Rc::clone(&this.code), frame.globals().keep(), closure);
        let callee = vm.memory(vm.heap.create(function)).placed(frame, this.span)?;
        let Some(new) = Frame::free(vm) else { return Ok(Value::NONE) };
        if new.end(FIRST + 1) > vm.stack_end.get() {
            return Err(vm.recursion_error()).placed(frame, this.span);
        }
        new.put(CALLEE, callee);
        new.put(FIRST, iterator);
        start(vm, new).placed(frame, this.span)
    }
}
