//! `for` loops: over ranges, lists, tuples, and whatever iterates.

use super::assign::Target;
use super::call::tick;
use super::frame::Frame;
use super::generator::{self, Generator};
use super::node::{Done, Expr, Statement, Stmt, StmtNode};
use super::operand::{Arg, Placed};
use super::pairs::{over_entries, over_pairs};
use super::statement::{ends_loop, otherwise};
use super::variable::Place;
use crate::heap::{Lent, Value, Word, kind};
use crate::runtime::{R, Vm, call, ops};
use crate::text::Span;
use crate::types::List;

/// `for target in iterable: body else: otherwise`
pub struct For {
    pub target: Target,
    pub iterable: Expr,
    /// What a comprehension does after that.
    pub begin: Option<Stmt>,
    pub body: Stmt,
    pub otherwise: Option<Stmt>,
    /// Of the iterable.
    pub span: Span,
}

impl For {
    /// One round.
    #[inline(always)]
    fn round(&self, frame: Frame, item: Value) -> R<Option<Value>> {
        match &self.target {
            Target::Name(Place::Local(slot), _) => frame.set(*slot, item),
            target => target.store(frame, item)?,
        }
        let ended = ends_loop(self.body.exec(frame)?);
        if ended.is_none() {
            tick(frame.vm()).placed(frame, self.span)?;
        }
        Ok(ended)
    }

    fn over_list(&self, frame: Frame, list: &List) -> R<Option<Value>> {
        let mut index = 0;
        while let Some(item) = list.items.get(index) {
            index += 1;
            if let Some(done) = self.round(frame, item)? {
                return Ok(Some(done));
            }
        }
        Ok(None)
    }

    fn over_tuple(&self, frame: Frame, items: &[Value]) -> R<Option<Value>> {
        for item in items {
            if let Some(done) = self.round(frame, item.clone())? {
                return Ok(Some(done));
            }
        }
        Ok(None)
    }

    fn over_generator(&self, frame: Frame, generator: &Generator) -> R<Option<Value>> {
        loop {
            let item = generator::next(frame.vm(), generator).placed(frame, self.span)?;
            if *item == Word::UNBOUND {
                return Ok(None);
            }
            if let Some(done) = self.round(frame, item)? {
                return Ok(Some(done));
            }
        }
    }

    fn over_any(&self, frame: Frame, iterable: Lent) -> R<Option<Value>> {
        let vm = frame.vm();
        if let Some(ended) = over_entries(self, frame, iterable)? {
            return Ok(ended);
        }
        let iterator = ops::iter(vm, iterable).placed(frame, self.span)?;
        if let Some(ended) = over_pairs(self, frame, iterator.lend())? {
            return Ok(ended);
        }
        let next = ops::step_of(vm, iterator.lend()).unwrap_or(ops::next);
        loop {
            let item = next(vm, iterator.lend()).placed(frame, self.span)?;
            if *item == Word::UNBOUND {
                return Ok(None);
            }
            if let Some(done) = self.round(frame, item)? {
                return Ok(Some(done));
            }
        }
    }
}

impl Statement for For {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let iterable = this.iterable.eval(frame)?;
        otherwise(this.begin.as_ref(), frame)?;
        let ended = if let Some(list) = iterable.get::<List>() {
            this.over_list(frame, list)?
        } else if let Some(tuple) = iterable.lend().tuple() {
            this.over_tuple(frame, tuple.items())?
        } else if let Some(generator) = iterable.get::<Generator>().filter(|generator| generator.is_iterable()) {
            this.over_generator(frame, generator)?
        } else {
            this.over_any(frame, iterable.lend())?
        };
        drop(iterable);
        match ended {
            Some(done) => Ok(done),
            None => otherwise(this.otherwise.as_ref(), frame),
        }
    }
}

/// `for target in range(…): body`: no range is made, as long as the name means what it usually does.
pub struct ForRange {
    pub target: Target,
    /// What the name `range` means.
    pub range: Expr,
    pub arguments: Box<[Arg]>,
    /// What a comprehension does after these.
    pub begin: Option<Stmt>,
    pub body: Stmt,
    pub otherwise: Option<Stmt>,
    pub span: Span,
}

/// Start, stop and step of a range of ints that words hold.
pub type Bounds = (i64, i64, i64);

pub fn bounds(vm: &Vm, callee: Lent, arguments: &[Value]) -> R<Option<Bounds>> {
    if *callee != *vm.class(kind::RANGE)? {
        return Ok(None);
    }
    let mut ints = [0; 3];
    for (int, argument) in ints.iter_mut().zip(arguments) {
        match argument.as_int() {
            Some(argument) => *int = argument,
            None => return Ok(None),
        }
    }
    let [a, b, c] = ints;
    Ok(match arguments.len() {
        1 => Some((0, a, 1)),
        2 => Some((a, b, 1)),
        3 if c != 0 => Some((a, b, c)),
        _ => None,
    })
}

impl ForRange {
    #[inline(always)]
    fn round(&self, frame: Frame, item: Value) -> R<Option<Value>> {
        match &self.target {
            Target::Name(Place::Local(slot), _) => frame.set(*slot, item),
            target => target.store(frame, item)?,
        }
        let ended = ends_loop(self.body.exec(frame)?);
        if ended.is_none() {
            tick(frame.vm()).placed(frame, self.span)?;
        }
        Ok(ended)
    }

    #[inline(always)]
    fn count(&self, frame: Frame, (start, stop, step): Bounds) -> R<Option<Value>> {
        let mut at = start;
        while if step > 0 { at < stop } else { at > stop } {
            let Some(int) = Value::int(at) else { return Ok(None) };
            if let Some(done) = self.round(frame, int)? {
                return Ok(Some(done));
            }
            at += step;
        }
        Ok(None)
    }

    #[inline(never)]
    fn iterate(&self, frame: Frame, callee: Lent, arguments: &[Value]) -> R<Option<Value>> {
        let vm = frame.vm();
        let iterable = call::call(vm, callee, arguments).placed(frame, self.span)?;
        let iterator = ops::iter(vm, iterable.lend()).placed(frame, self.span)?;
        loop {
            let item = ops::next(vm, iterator.lend()).placed(frame, self.span)?;
            if *item == Word::UNBOUND {
                return Ok(None);
            }
            if let Some(done) = self.round(frame, item)? {
                return Ok(Some(done));
            }
        }
    }
}

impl Statement for ForRange {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let callee = this.range.eval(frame)?;
        let mut arguments = [Value::NONE, Value::NONE, Value::NONE];
        for (place, argument) in arguments.iter_mut().zip(&this.arguments) {
            *place = argument.get(frame)?;
        }
        let arguments = &arguments[..this.arguments.len().min(3)];
        otherwise(this.begin.as_ref(), frame)?;
        let ended = match bounds(frame.vm(), callee.lend(), arguments)? {
            Some((start, stop, 1)) => this.count(frame, (start, stop, 1))?,
            Some(bounds) => this.count(frame, bounds)?,
            None => this.iterate(frame, callee.lend(), arguments)?,
        };
        match ended {
            Some(done) => Ok(done),
            None => otherwise(this.otherwise.as_ref(), frame),
        }
    }
}
