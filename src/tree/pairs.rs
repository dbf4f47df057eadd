//! `for` loops that need fewer objects: over the entries of a table no iterator is made, and for a pair that is taken
//! apart at once no tuple.

use super::assign::Target;
use super::call::tick;
use super::frame::Frame;
use super::loops::For;
use super::operand::Placed;
use super::statement::ends_loop;
use super::variable::Place;
use crate::heap::{Lent, Table, Value, kind};
use crate::runtime::{R, Vm};
use crate::types::dict::view::dict_of;
use crate::types::iterator::builtin::{Enumerate, Zip};
use crate::types::iterator::walk::{TableWalk, both};

/// How a loop ended: by what its body did, or because there was nothing more.
type Ended = Option<Value>;

/// Over a dict, its views, or a set; none if it is something else.
pub fn over_entries(looped: &For, frame: Frame, iterable: Lent) -> R<Option<Ended>> {
    let held = match iterable.shape() {
        kind::DICT | kind::SET | kind::FROZENSET => iterable.keep(),
        kind::DICT_KEYS | kind::DICT_VALUES | kind::DICT_ITEMS => dict_of(iterable),
        _ => return Ok(None),
    };
    let Some(mut walk) = TableWalk::over(&held) else { return Ok(None) };
    let ended = match iterable.shape() {
        kind::DICT_ITEMS => {
            let Some(pairs) = Pairs::of(looped, frame) else { return Ok(None) };
            pairs.run(|vm| walk.next(vm, both))
        }
        kind::DICT_VALUES => each(looped, frame, |vm| walk.next(vm, Table::value)),
        _ => each(looped, frame, |vm| walk.next(vm, Table::key)),
    };
    ended.map(Some)
}

/// Over an iterator that gives pairs, with two variables for them.
pub fn over_pairs(looped: &For, frame: Frame, iterator: Lent) -> R<Option<Ended>> {
    let Some(pairs) = Pairs::of(looped, frame) else { return Ok(None) };
    if let Some(enumerate) = iterator.get::<Enumerate>() {
        return pairs.run(|vm| enumerate.next_two(vm)).map(Some);
    }
    match iterator.get::<Zip>().filter(|zip| zip.is_of_two()) {
        Some(zip) => pairs.run(|vm| zip.next_two(vm)).map(Some),
        None => Ok(None),
    }
}

#[inline(always)]
fn each(looped: &For, frame: Frame, mut next: impl FnMut(&Vm) -> R<Option<Value>>) -> R<Ended> {
    while let Some(item) = next(frame.vm()).placed(frame, looped.span)? {
        match &looped.target {
            Target::Name(Place::Local(slot), _) => frame.set(*slot, item),
            target => target.store(frame, item)?,
        }
        if let Some(done) = end_of_round(looped, frame)? {
            return Ok(Some(done));
        }
    }
    Ok(None)
}

/// The rest of a round: how the loop ended, if it did.
#[inline(always)]
fn end_of_round(looped: &For, frame: Frame) -> R<Ended> {
    let ended = ends_loop(looped.body.exec(frame)?);
    if ended.is_none() {
        tick(frame.vm()).placed(frame, looped.span)?;
    }
    Ok(ended)
}

/// A loop with two variables.
struct Pairs<'a> {
    looped: &'a For,
    frame: Frame,
    one: u32,
    other: u32,
}

impl<'a> Pairs<'a> {
    fn of(looped: &'a For, frame: Frame) -> Option<Pairs<'a>> {
        match &looped.target {
            Target::Unpack(unpack) => match *unpack.slots {
                [one, other] => Some(Pairs { looped, frame, one, other }),
                _ => None,
            },
            _ => None,
        }
    }

    #[inline(always)]
    fn run(&self, mut next: impl FnMut(&Vm) -> R<Option<(Value, Value)>>) -> R<Ended> {
        let frame = self.frame;
        while let Some((one, other)) = next(frame.vm()).placed(frame, self.looped.span)? {
            frame.set(self.one, one);
            frame.set(self.other, other);
            if let Some(done) = end_of_round(self.looped, frame)? {
                return Ok(Some(done));
            }
        }
        Ok(None)
    }
}
