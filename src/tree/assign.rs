//! Targets: what can stand left of `=`, behind `for`, `as` and `with … as`.

use super::attribute::{Cache, store_attribute};
use super::frame::Frame;
use super::item::{store as store_item, store_quickly};
use super::node::{Completion, Done, Expr, Statement, StmtNode};
use super::operand::{Arg, Placed, check, done};
use super::variable::Place;
use crate::heap::{Lent, Raised, Symbol, Value, Word};
use crate::runtime::{R, Vm, ops};
use crate::syntax::ast::BinaryOp;
use crate::text::Span;
use crate::types::List;

/// Where a value goes.
pub enum Target {
    Name(Place, Span),
    Attribute { object: Expr, name: Symbol, span: Span, cache: Cache },
    Item { object: Arg, index: Arg, span: Span },
    Unpack(Box<Unpack>),
}

/// `a, *b, c`
pub struct Unpack {
    pub before: Box<[Target]>,
    pub star: Option<Target>,
    pub after: Box<[Target]>,
    /// Where all targets are plain variables and none has a star: their slots.
    pub slots: Box<[u32]>,
    pub span: Span,
}

impl Target {
    /// The slot of a plain variable.
    fn slot(&self) -> Option<u32> {
        match self {
            Target::Name(Place::Local(slot), _) => Some(*slot),
            _ => None,
        }
    }

    #[inline(always)]
    pub fn store(&self, frame: Frame, value: Value) -> R<()> {
        match self {
            Target::Unpack(unpack) => unpack.store(frame, value),
            _ => self.store_one(frame, value),
        }
    }

    #[inline(never)]
    fn store_one(&self, frame: Frame, value: Value) -> R<()> {
        match self {
            Target::Name(place, span) => place.store(frame, value).placed(frame, *span),
            Target::Attribute { object, name, span, cache } => {
                let object = object.eval(frame)?;
                store_attribute(frame, cache, object.lend(), *name, value).placed(frame, *span)
            }
            Target::Item { object: Arg::Local(object), index: Arg::Local(index), span } => {
                match store_quickly(frame.vm(), frame.lend(*object), frame.lend(*index), value) {
                    Ok(stored) => stored.placed(frame, *span),
                    Err(value) => store_between(frame, (*object, *index), value).placed(frame, *span),
                }
            }
            Target::Item { object, index, span } => object.with(frame, |object| {
                index.with(frame, |index| store_item(frame.vm(), object, index, value).placed(frame, *span))
            }),
            Target::Unpack(unpack) => unpack.store(frame, value),
        }
    }
}

/// `a[b] = value` for two variables, in the general way.
#[inline(never)]
fn store_between(frame: Frame, (a, b): (u32, u32), value: Value) -> R<()> {
    check(frame, Some(a)).and_then(|()| check(frame, Some(b)))?;
    store_item(frame.vm(), frame.lend(a), frame.lend(b), value)
}

/// The slots of targets that are all plain variables; else none.
pub fn slots_of(targets: &[Target]) -> Box<[u32]> {
    targets.iter().map(Target::slot).collect::<Option<_>>().unwrap_or_default()
}

impl Unpack {
    #[inline(never)]
    pub fn store(&self, frame: Frame, value: Value) -> R<()> {
        if let Some(tuple) = value.lend().tuple() {
            match (&*self.slots, tuple.items()) {
                ([one, other], [a, b]) => {
                    frame.set(*one, a.clone());
                    frame.set(*other, b.clone());
                    return Ok(());
                }
                (slots @ [_, _, ..], items) if slots.len() == items.len() => {
                    slots.iter().zip(items).for_each(|(slot, item)| frame.set(*slot, item.clone()));
                    return Ok(());
                }
                _ => {}
            }
        } else if let [one, other] = *self.slots
            && let Some(list) = value.get::<List>().filter(|list| list.items.len() == 2)
            && let (Some(a), Some(b)) = (list.items.get(0), list.items.get(1))
        {
            frame.set(one, a);
            frame.set(other, b);
            return Ok(());
        }
        self.store_slowly(frame, value)
    }

    #[inline(never)]
    fn store_slowly(&self, frame: Frame, value: Value) -> R<()> {
        if self.star.is_none() && self.store_quickly(frame, &value)? {
            return Ok(());
        }
        let items = self.items(frame.vm(), value.lend()).placed(frame, self.span)?;
        let mut items = items.into_iter();
        for (target, item) in self.before.iter().zip(items.by_ref()) {
            target.store(frame, item)?;
        }
        if let Some(star) = &self.star {
            let rest: Vec<Value> = {
                let count = items.len() - self.after.len();
                items.by_ref().take(count).collect()
            };
            star.store(frame, frame.vm().list(rest)?)?;
        }
        for (target, item) in self.after.iter().zip(items) {
            target.store(frame, item)?;
        }
        Ok(())
    }

    /// Tuples of the right length, and short lists.
    #[inline]
    fn store_quickly(&self, frame: Frame, value: &Value) -> R<bool> {
        if let Some(tuple) = value.lend().tuple() {
            if tuple.len() != self.before.len() {
                return Ok(false);
            }
            for (target, item) in self.before.iter().zip(tuple.items()) {
                target.store(frame, item.clone())?;
            }
            return Ok(true);
        }
        let Some(list) = value.get::<List>().filter(|list| list.items.len() == self.before.len()) else {
            return Ok(false);
        };
        match &*self.before {
            [a, b] => {
                let (Some(x), Some(y)) = (list.items.get(0), list.items.get(1)) else { return Ok(false) };
                a.store(frame, x)?;
                b.store(frame, y)?;
                Ok(true)
            }
            [a, b, c] => {
                let items = (list.items.get(0), list.items.get(1), list.items.get(2));
                let (Some(x), Some(y), Some(z)) = items else { return Ok(false) };
                a.store(frame, x)?;
                b.store(frame, y)?;
                c.store(frame, z)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// As many items as there are targets; or, with a star, at least as many.
    fn items(&self, vm: &Vm, value: Lent) -> R<Vec<Value>> {
        let complaint = || format!("cannot unpack non-iterable {} object", vm.type_name(value));
        let iterator = ops::iterator_of(vm, value, complaint)?;
        let wanted = self.before.len() + self.after.len();
        let mut items = Vec::new();
        let most = if self.star.is_some() { usize::MAX } else { wanted };
        while items.len() < most {
            let item = ops::next(vm, iterator.lend())?;
            if *item == Word::UNBOUND {
                break;
            }
            items.push(item);
        }
        if items.len() < wanted {
            return Err(self.not_enough(vm, wanted, items.len()));
        }
        if self.star.is_none() && *ops::next(vm, iterator.lend())? != Word::UNBOUND {
            return Err(vm.value_error(format!("too many values to unpack (expected {wanted})")));
        }
        Ok(items)
    }

    fn not_enough(&self, vm: &Vm, wanted: usize, got: usize) -> Raised {
        let at_least = if self.star.is_some() { "at least " } else { "" };
        vm.value_error(format!("not enough values to unpack (expected {at_least}{wanted}, got {got})"))
    }
}

/// `target = value`
pub struct Assign {
    pub targets: Box<[Target]>,
    pub value: Arg,
}

impl Statement for Assign {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        let Some((last, others)) = this.targets.split_last() else { return Ok(Value::NORMAL) };
        for target in others {
            target.store(frame, value.clone())?;
        }
        done(last.store(frame, value))
    }
}

/// `a, b = value` and its like
pub struct AssignUnpacked {
    pub unpack: Unpack,
    pub value: Arg,
}

impl Statement for AssignUnpacked {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let value = this.value.get(frame)?;
        done(this.unpack.store(frame, value))
    }
}

/// `a, b = c, d` for plain variables.
pub struct AssignTwo {
    pub slots: [u32; 2],
    pub values: [Arg; 2],
}

impl Statement for AssignTwo {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let [x, y] = &this.values;
        let (x, y) = (x.get(frame)?, y.get(frame)?);
        frame.set(this.slots[0], x);
        frame.set(this.slots[1], y);
        Ok(Value::NORMAL)
    }
}

/// `a, b = c, d`: no tuple is made.
pub struct AssignPairs {
    pub targets: Box<[Target]>,
    pub values: Box<[Arg]>,
}

impl Statement for AssignPairs {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        match (&*this.targets, &*this.values) {
            ([a, b], [x, y]) => {
                let (x, y) = (x.get(frame)?, y.get(frame)?);
                a.store(frame, x)?;
                b.store(frame, y)?;
            }
            (targets, values) => {
                let mut items = Vec::with_capacity(values.len());
                for value in values {
                    items.push(value.get(frame)?);
                }
                for (target, item) in targets.iter().zip(items) {
                    target.store(frame, item)?;
                }
            }
        }
        Ok(Value::NORMAL)
    }
}

/// `name op= value` for a name that is not a plain local variable, or where the value is a string to grow.
pub struct Augment<O> {
    pub place: Place,
    pub load: Expr,
    pub value: Arg,
    pub span: Span,
    pub operator: std::marker::PhantomData<O>,
}

impl<O: super::binary::Operator> Statement for Augment<O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let vm = frame.vm();
        let old = this.load.eval(frame)?;
        let value = this.value.get(frame)?;
        let new = super::attribute::augment::<O>(vm, old.lend(), value.lend()).placed(frame, this.span)?;
        drop(old);
        done(this.place.store(frame, new).placed(frame, this.span))
    }
}

/// `variable op= value` for a local variable. A string that nobody else holds grows in place.
pub struct AugmentLocal<O> {
    pub slot: u32,
    pub value: Arg,
    pub span: Span,
    pub operator: std::marker::PhantomData<O>,
}

impl<O: super::binary::Operator> Statement for AugmentLocal<O> {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let vm = frame.vm();
        if frame.word(this.slot) == Word::UNBOUND {
            return Err(super::call::unbound_local(frame, this.slot)).placed(frame, this.span);
        }
        let value = this.value.get(frame)?;
        let old = frame.word(this.slot);
        if old.bits() & value.bits() & 1 == 1
            && let Some(new) = O::ints(old, *value)
        {
            // An int was never counted.
            frame.put(this.slot, new);
            return Ok(Value::NORMAL);
        }
        if O::OP == BinaryOp::Add
            && let Some(more) = value.lend().str()
            && frame.lend(this.slot).str().is_some()
        {
            let text = frame.take(this.slot);
            let longer = vm.memory(vm.heap.str_append(text, more.units())).placed(frame, this.span)?;
            frame.set(this.slot, longer);
            return Ok(Value::NORMAL);
        }
        let old = frame.get(this.slot);
        let new = super::attribute::augment::<O>(vm, old.lend(), value.lend()).placed(frame, this.span)?;
        frame.set(this.slot, new);
        Ok(Value::NORMAL)
    }
}
