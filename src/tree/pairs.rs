//! `for a, b in …` over what gives pairs: the items of a dict, `enumerate`, `zip` of two. No tuple is made for a pair that
//! is taken apart at once.

use super::assign::Target;
use super::call::tick;
use super::frame::Frame;
use super::loops::For;
use super::operand::Placed;
use super::statement::ends_loop;
use crate::heap::{Lent, Value, kind};
use crate::runtime::{R, Vm};
use crate::types::iterator::builtin::{Enumerate, Zip};
use crate::types::iterator::walk::ItemIterator;

/// How the loop ended, if the body ended it; none if these are no pairs for two variables.
pub fn over_pairs(looped: &For, frame: Frame, iterator: Lent) -> R<Option<Option<Value>>> {
    let Target::Unpack(unpack) = &looped.target else { return Ok(None) };
    let [one, other] = *unpack.slots else { return Ok(None) };
    let pairs = Pairs { looped, frame, slots: (one, other) };
    match iterator.shape() {
        kind::ITEM_ITERATOR => pairs.run(iterator.get::<ItemIterator>(), |items, vm| items.0.next_two(vm)),
        kind::ENUMERATE => pairs.run(iterator.get::<Enumerate>(), Enumerate::next_two),
        kind::ZIP => pairs.run(iterator.get::<Zip>().filter(|zip| zip.is_of_two()), Zip::next_two),
        _ => Ok(None),
    }
}

struct Pairs<'a> {
    looped: &'a For,
    frame: Frame,
    slots: (u32, u32),
}

impl Pairs<'_> {
    #[inline(always)]
    fn run<T>(
        &self,
        iterator: Option<&T>,
        next: impl Fn(&T, &Vm) -> R<Option<(Value, Value)>>,
    ) -> R<Option<Option<Value>>> {
        let Some(iterator) = iterator else { return Ok(None) };
        let (frame, span, vm) = (self.frame, self.looped.span, self.frame.vm());
        while let Some((one, other)) = next(iterator, vm).placed(frame, span)? {
            frame.set(self.slots.0, one);
            frame.set(self.slots.1, other);
            if let Some(done) = ends_loop(self.looped.body.exec(frame)?) {
                return Ok(Some(Some(done)));
            }
            tick(vm).placed(frame, span)?;
        }
        Ok(Some(None))
    }
}
