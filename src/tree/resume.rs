//! Statements in generators that contain a `yield`: each remembers in a hidden slot how far it was, so that running the
//! body again continues where it was suspended. Whatever way such a statement ends, other than by being suspended, its
//! slot is unbound again.

use std::ops::Range;

use super::assign::Target;
use super::exception::{Handler, catch, end_handling};
use super::frame::Frame;
use super::loops::{Bounds, bounds};
use super::node::{Completion, Done, Expr, Statement, Stmt, StmtNode};
use super::operand::{Arg, Placed};
use super::statement::{ends_loop, otherwise};
use super::variable::Place;
use super::with::{self, Entered, leave_after_error};
use crate::heap::{Raised, Value, Word};
use crate::runtime::{R, call, ops};
use crate::text::Span;
use crate::types::List;

/// Whether a statement has been suspended.
#[inline(always)]
fn is_suspended(done: &Done) -> bool {
    matches!(done, Ok(done) if **done == Word::YIELD)
}

/// The number in a hidden slot; 0 if there is none.
#[inline(always)]
fn phase(frame: Frame, slot: u32) -> usize {
    frame.word(slot).as_int().map_or(0, |phase| phase as usize)
}

/// A slot of phases holds nothing that is counted.
#[inline(always)]
fn set_phase(frame: Frame, slot: u32, phase: usize) {
    frame.put(slot, Value::int(phase as i64).unwrap_or(Value::UNBOUND));
}

/// The end of a statement that keeps its state in these slots.
#[inline(always)]
fn ended(frame: Frame, done: Done, slots: Range<u32>) -> Done {
    if !is_suspended(&done) {
        for slot in slots {
            frame.set(slot, Value::UNBOUND);
        }
    }
    done
}

/// Statements in a row.
pub struct Sequence {
    pub statements: Box<[Stmt]>,
    pub state: u32,
}

impl Statement for Sequence {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let begin = phase(frame, this.state);
        for (at, statement) in this.statements.iter().enumerate().skip(begin) {
            let done = statement.exec(frame);
            if matches!(&done, Ok(ended) if **ended == Word::NORMAL) {
                continue;
            }
            if is_suspended(&done) {
                set_phase(frame, this.state, at);
            } else {
                frame.put(this.state, Value::UNBOUND);
            }
            return done;
        }
        frame.put(this.state, Value::UNBOUND);
        Ok(Value::NORMAL)
    }
}

/// `if`
pub struct Branch {
    pub test: Expr,
    pub then: Stmt,
    pub otherwise: Stmt,
    pub state: u32,
    pub span: Span,
}

impl Statement for Branch {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let truth = match frame.word(this.state).as_bool() {
            Some(truth) => truth,
            None => this.test.test(frame).placed(frame, this.span)?,
        };
        let done = if truth { this.then.exec(frame) } else { this.otherwise.exec(frame) };
        frame.put(this.state, if is_suspended(&done) { Value::bool(truth) } else { Value::UNBOUND });
        done
    }
}

/// `while`; what its test suspends for stands in front of it.
pub struct Loop {
    /// Evaluates what the test needs, if that may be suspended.
    pub before: Option<Stmt>,
    pub test: Expr,
    pub body: Stmt,
    pub otherwise: Option<Stmt>,
    /// 0 at the test, 1 in the body, 2 in the `else`.
    pub state: u32,
    pub span: Span,
}

impl Loop {
    fn run(&self, frame: Frame) -> Done {
        let mut state = phase(frame, self.state);
        loop {
            if state == 0 {
                if let Some(before) = &self.before {
                    let done = before.exec(frame)?;
                    if *done != Word::NORMAL {
                        return Ok(done);
                    }
                }
                state = if self.test.test(frame).placed(frame, self.span)? { 1 } else { 2 };
            }
            if state == 2 {
                set_phase(frame, self.state, 2);
                return otherwise(self.otherwise.as_ref(), frame);
            }
            let done = self.body.exec(frame)?;
            if *done == Word::YIELD {
                set_phase(frame, self.state, 1);
                return Ok(done);
            }
            if let Some(done) = ends_loop(done) {
                return Ok(done);
            }
            state = 0;
            set_phase(frame, self.state, 0);
            super::call::tick(frame.vm()).placed(frame, self.span)?;
        }
    }
}

impl Statement for Loop {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let done = this.run(frame);
        ended(frame, done, this.state..this.state + 1)
    }
}

/// What a loop goes over.
pub enum Source {
    /// Its iterator has been put into its slot before.
    Begun,
    Any(Expr),
    /// What the name `range` means, and its arguments.
    Range(Expr, Box<[Arg]>),
}

/// `for`
///
/// Of a list the slots hold the list and the next index; of a range of small ints the next int, the end and the step;
/// of everything else an iterator.
pub struct ForEach {
    pub target: Target,
    pub source: Source,
    pub body: Stmt,
    pub otherwise: Option<Stmt>,
    pub iterator: u32,
    /// From here on: 0 before an item, 1 in the body, 2 in the `else`; the next index or the end; the step.
    pub state: u32,
    pub span: Span,
}

impl ForEach {
    pub const SLOTS: u32 = 3;

    fn begin(&self, frame: Frame) -> R<()> {
        let vm = frame.vm();
        let iterable = match &self.source {
            Source::Begun => return Ok(()),
            Source::Any(iterable) => iterable.eval(frame)?,
            Source::Range(range, arguments) => {
                let callee = range.eval(frame)?;
                let mut values = [Value::NONE, Value::NONE, Value::NONE];
                for (place, argument) in values.iter_mut().zip(arguments) {
                    *place = argument.get(frame)?;
                }
                let values = &values[..arguments.len().min(3)];
                if let Some(bounds) = bounds(vm, callee.lend(), values)? {
                    return self.begin_range(frame, bounds);
                }
                call::call(vm, callee.lend(), values).placed(frame, self.span)?
            }
        };
        if iterable.get::<List>().is_some() {
            set_phase(frame, self.state + 1, 0);
            frame.set(self.iterator, iterable);
            return Ok(());
        }
        frame.set(self.iterator, ops::iter(vm, iterable.lend()).placed(frame, self.span)?);
        Ok(())
    }

    fn begin_range(&self, frame: Frame, (start, stop, step): Bounds) -> R<()> {
        let vm = frame.vm();
        frame.set(self.iterator, vm.int(start)?);
        frame.put(self.state + 1, vm.int(stop)?);
        frame.put(self.state + 2, vm.int(step)?);
        Ok(())
    }

    /// Runs the body for the next items, up to the end, or up to what ends or suspends the loop.
    #[inline(always)]
    fn rounds(&self, frame: Frame, is_in_body: bool, mut next: impl FnMut() -> R) -> R<Option<Value>> {
        let mut is_in_body = is_in_body;
        loop {
            if !is_in_body {
                let item = next()?;
                if *item == Word::UNBOUND {
                    return Ok(None);
                }
                match &self.target {
                    Target::Name(Place::Local(slot), _) => frame.set(*slot, item),
                    target => target.store(frame, item)?,
                }
            }
            is_in_body = false;
            let done = self.body.exec(frame)?;
            if *done == Word::YIELD {
                set_phase(frame, self.state, 1);
                return Ok(Some(done));
            }
            if let Some(done) = ends_loop(done) {
                return Ok(Some(done));
            }
            super::call::tick(frame.vm()).placed(frame, self.span)?;
        }
    }

    /// Ints that words hold: none of the sums can overflow.
    fn over_ints(&self, frame: Frame, is_in_body: bool, start: i64) -> R<Option<Value>> {
        let [stop, step] = [1, 2].map(|more| frame.word(self.state + more).as_int().unwrap_or(0));
        let mut at = start;
        let ended = self.rounds(frame, is_in_body, || {
            if if step > 0 { at >= stop } else { at <= stop } {
                return Ok(Value::UNBOUND);
            }
            let item = Value::int(at).unwrap_or(Value::UNBOUND);
            at += step;
            Ok(item)
        });
        // An int that is too large for a word is behind the end.
        frame.put(self.iterator, Value::int(at).or(Value::int(stop)).unwrap_or(Value::NONE));
        ended
    }

    fn over_list(&self, frame: Frame, is_in_body: bool) -> R<Option<Value>> {
        let mut at = phase(frame, self.state + 1);
        let ended = self.rounds(frame, is_in_body, || {
            at += 1;
            let list = frame.lend(self.iterator).get::<List>();
            Ok(list.and_then(|list| list.items.get(at - 1)).unwrap_or(Value::UNBOUND))
        });
        set_phase(frame, self.state + 1, at);
        ended
    }

    fn over_any(&self, frame: Frame, is_in_body: bool) -> R<Option<Value>> {
        self.rounds(frame, is_in_body, || ops::next(frame.vm(), frame.lend(self.iterator)).placed(frame, self.span))
    }

    fn run(&self, frame: Frame) -> Done {
        let state = phase(frame, self.state);
        if state == 2 {
            return otherwise(self.otherwise.as_ref(), frame);
        }
        if state == 0 {
            self.begin(frame)?;
        }
        let is_in_body = state == 1;
        let ended = match frame.word(self.iterator).as_int() {
            Some(at) => self.over_ints(frame, is_in_body, at)?,
            None if frame.lend(self.iterator).get::<List>().is_some() => self.over_list(frame, is_in_body)?,
            None => self.over_any(frame, is_in_body)?,
        };
        if let Some(done) = ended {
            return Ok(done);
        }
        set_phase(frame, self.state, 2);
        otherwise(self.otherwise.as_ref(), frame)
    }
}

impl Statement for ForEach {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let done = this.run(frame);
        if !is_suspended(&done) {
            frame.set(this.iterator, Value::UNBOUND);
        }
        ended(frame, done, this.state..this.state + ForEach::SLOTS)
    }
}

/// `try … except … else`
pub struct Try {
    pub body: Stmt,
    pub handlers: Box<[Handler]>,
    pub otherwise: Option<Stmt>,
    /// 0 in the body, 1 in the `else`, from 2 on in a handler.
    pub state: u32,
    /// What was being handled before.
    pub before: u32,
}

const BODY: usize = 0;
const ELSE: usize = 1;
const HANDLER: usize = 2;

impl Try {
    fn run(&self, frame: Frame) -> Done {
        if phase(frame, self.state) == BODY {
            match self.body.exec(frame) {
                Ok(done) if *done == Word::NORMAL => set_phase(frame, self.state, ELSE),
                Ok(done) => return Ok(done),
                Err(Raised) => self.find_handler(frame)?,
            }
        }
        match phase(frame, self.state) {
            ELSE => otherwise(self.otherwise.as_ref(), frame),
            handler => self.handle(frame, handler - HANDLER),
        }
    }

    /// Begins to handle the exception that the body ended with.
    fn find_handler(&self, frame: Frame) -> R<()> {
        let vm = frame.vm();
        let exception = catch(frame);
        let before = vm.set_handled(exception.clone());
        for (at, handler) in self.handlers.iter().enumerate() {
            let found = handler.matches(frame, &exception).and_then(|matches| {
                if let (true, Some(name)) = (matches, &handler.name) {
                    name.store(frame, exception.clone())?;
                }
                Ok(matches)
            });
            match found {
                Ok(false) => {}
                Ok(true) => {
                    frame.set(self.before, before);
                    set_phase(frame, self.state, HANDLER + at);
                    return Ok(());
                }
                Err(raised) => {
                    end_handling(vm, before);
                    return Err(raised);
                }
            }
        }
        end_handling(vm, before);
        Err(vm.raise_again(exception))
    }

    fn handle(&self, frame: Frame, at: usize) -> Done {
        let Some(handler) = self.handlers.get(at) else { return Ok(Value::NORMAL) };
        let done = handler.body.exec(frame);
        if !is_suspended(&done) {
            if let Some(name) = &handler.name {
                name.clear(frame);
            }
            end_handling(frame.vm(), frame.take(self.before));
        }
        done
    }
}

impl Statement for Try {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let done = this.run(frame);
        ended(frame, done, this.state..this.state + 1)
    }
}

/// `try … except* … else`
pub struct TryStar {
    pub body: Stmt,
    pub handlers: Box<[Handler]>,
    pub otherwise: Option<Stmt>,
    /// 0 in the body, 1 in the `else`, from 2 on in a handler.
    pub state: u32,
    /// Behind it: what was being handled before, the exception of the body, what no handler has got yet (or `none`),
    /// and the list of what handlers raised.
    pub slots: u32,
}

impl TryStar {
    pub const SLOTS: u32 = 5;

    fn run(&self, frame: Frame) -> Done {
        if phase(frame, self.state) == BODY {
            match self.body.exec(frame) {
                Ok(done) if *done == Word::NORMAL => set_phase(frame, self.state, ELSE),
                Ok(done) => return Ok(done),
                Err(Raised) => {
                    let (vm, exception) = (frame.vm(), catch(frame));
                    frame.set(self.slots, vm.set_handled(exception.clone()));
                    frame.set(self.slots + 1, exception.clone());
                    frame.set(self.slots + 2, exception);
                    frame.set(self.slots + 3, vm.list(Vec::new())?);
                    return self.handle_from(frame, 0);
                }
            }
        }
        match phase(frame, self.state) {
            ELSE => otherwise(self.otherwise.as_ref(), frame),
            handler => self.go_on(frame, handler - HANDLER),
        }
    }

    /// Begins or resumes the body of a handler, and lets the next ones follow.
    fn go_on(&self, frame: Frame, at: usize) -> Done {
        let Some(handler) = self.handlers.get(at) else { return self.end(frame) };
        let done = handler.body.exec(frame);
        if is_suspended(&done) {
            return done;
        }
        if let Some(name) = &handler.name {
            name.clear(frame);
        }
        if done.is_err() {
            let raised = catch(frame);
            crate::types::list::append(frame.vm(), frame.get(self.slots + 3).lend(), raised)?;
        }
        self.handle_from(frame, at + 1)
    }

    /// Finds the next handler that gets a part.
    fn handle_from(&self, frame: Frame, first: usize) -> Done {
        let vm = frame.vm();
        for (at, handler) in self.handlers.iter().enumerate().skip(first) {
            let rest = frame.get(self.slots + 2);
            let Some(kind) = handler.kind.as_ref().filter(|_| *rest != Word::NONE) else { break };
            let parts = kind
                .eval(frame)
                .and_then(|kind| super::group::split(vm, rest.lend(), kind.lend()).placed(frame, handler.span));
            let (part, rest) = match parts {
                Ok(parts) => parts,
                Err(raised) => {
                    end_handling(vm, frame.take(self.slots));
                    return Err(raised);
                }
            };
            frame.set(self.slots + 2, rest.unwrap_or(Value::NONE));
            let Some(part) = part else { continue };
            drop(vm.set_handled(part.clone()));
            if let Some(name) = &handler.name {
                name.store(frame, part)?;
            }
            set_phase(frame, self.state, HANDLER + at);
            return self.go_on(frame, at);
        }
        self.end(frame)
    }

    /// Raises what is left.
    fn end(&self, frame: Frame) -> Done {
        let vm = frame.vm();
        end_handling(vm, frame.take(self.slots));
        let (exception, rest) = (frame.take(self.slots + 1), frame.take(self.slots + 2));
        let raised = frame.take(self.slots + 3);
        let raised = raised.get::<List>().map(|raised| raised.items.to_vec());
        let raised = vm.memory(raised.unwrap_or_else(|| Ok(Vec::new())))?;
        let rest = (*rest != Word::NONE).then_some(rest);
        match super::group::regroup(vm, exception.lend(), raised, rest)? {
            Some(exception) => Err(vm.raise_again(exception)),
            None => Ok(Value::NORMAL),
        }
    }
}

impl Statement for TryStar {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let done = this.run(frame);
        ended(frame, done, this.state..this.state + TryStar::SLOTS)
    }
}

/// `try … finally`
pub struct TryFinally {
    pub body: Stmt,
    pub last: Stmt,
    /// 0 in the body, 1 in the `finally` after it ended, 2 after an exception.
    pub state: u32,
    /// How the body ended, or its exception.
    pub pending: u32,
    pub before: u32,
}

impl TryFinally {
    fn run(&self, frame: Frame) -> Done {
        let vm = frame.vm();
        if phase(frame, self.state) == BODY {
            match self.body.exec(frame) {
                Ok(done) if *done == Word::YIELD => return Ok(done),
                Ok(done) => {
                    frame.set(self.pending, done);
                    set_phase(frame, self.state, 1);
                }
                Err(Raised) => {
                    let exception = catch(frame);
                    frame.set(self.before, vm.set_handled(exception.clone()));
                    frame.set(self.pending, exception);
                    set_phase(frame, self.state, 2);
                }
            }
        }
        let last = self.last.exec(frame);
        if is_suspended(&last) {
            return last;
        }
        let pending = frame.take(self.pending);
        let was_raised = phase(frame, self.state) == 2;
        if was_raised {
            end_handling(vm, frame.take(self.before));
        }
        match last {
            Ok(last) if *last != Word::NORMAL => Ok(last),
            Err(raised) => Err(raised),
            Ok(_) if was_raised => Err(vm.raise_again(pending)),
            Ok(_) => Ok(pending),
        }
    }
}

impl Statement for TryFinally {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let done = this.run(frame);
        ended(frame, done, this.state..this.state + 1)
    }
}

/// `with`
pub struct With {
    pub manager: Expr,
    pub target: Option<Target>,
    pub body: Stmt,
    /// The manager while the body runs, and its `__exit__` in the slot behind.
    pub slots: u32,
    pub span: Span,
}

impl With {
    fn begin(&self, frame: Frame) -> R {
        let manager = self.manager.eval(frame)?;
        let (entered, value) = with::enter(frame.vm(), manager).placed(frame, self.span)?;
        let (manager, exit) = entered.into_values();
        frame.set(self.slots, manager);
        frame.set(self.slots + 1, exit);
        Ok(value)
    }

    fn run_body(&self, frame: Frame, value: Option<Value>) -> Done {
        if let (Some(target), Some(value)) = (&self.target, value) {
            target.store(frame, value)?;
        }
        self.body.exec(frame)
    }
}

impl Statement for With {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = match frame.word(this.slots) {
            Word::UNBOUND => Some(this.begin(frame)?),
            _ => None,
        };
        let done = this.run_body(frame, value);
        if is_suspended(&done) {
            return done;
        }
        let entered = Entered::from_values(frame.take(this.slots), frame.take(this.slots + 1));
        match done {
            Ok(done) => entered.leave(frame.vm()).placed(frame, this.span).map(|_| done),
            Err(Raised) => leave_after_error(frame, &entered, this.span),
        }
    }
}

/// Puts a value aside.
pub struct PutAside {
    pub slot: u32,
    pub value: Expr,
}

impl Statement for PutAside {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.eval(frame)?;
        frame.set(this.slot, value);
        Ok(Value::NORMAL)
    }
}
