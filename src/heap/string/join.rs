//! Strings of strings: one behind the other, with another between them. Their forms are known, so that nothing is looked
//! at twice.

use super::{NewStr, Str};
use crate::heap::alloc::Heap;
use crate::heap::items::Items;
use crate::heap::object::NoMemory;
use crate::heap::value::{Lent, Value};
use crate::string::{Units, Width};

impl Heap {
    /// One string behind the other.
    #[inline]
    pub fn str_concat(&self, a: &Str, b: &Str) -> Result<Value, NoMemory> {
        let string = self.str_with_room(a.width.get().max(b.width.get()), a.len() + b.len())?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe {
            string.push_str(a);
            string.push_str(b);
        }
        Ok(string.into_value())
    }

    /// A string between two characters of ASCII.
    pub fn str_between(&self, quote: u8, string: &Str) -> Result<Value, NoMemory> {
        let quote = [quote & 0x7f];
        let quoted = self.str_with_room(string.width.get(), string.len() + 2)?;
        // SAFETY: there is room, and nobody else has the string.
        unsafe {
            quoted.push(Units::One(&quote));
            quoted.push_str(string);
            quoted.push(Units::One(&quote));
        }
        Ok(quoted.into_value())
    }

    /// The items of a row with a string between them; none if one of them is not exactly a string, or that is too long.
    pub fn str_joined_items(&self, between: &Str, items: &Items) -> Option<Result<Value, NoMemory>> {
        // SAFETY: as long as this takes nothing runs that could change the row.
        self.joined(between, items.len(), |at| unsafe { items.lend(at) })
    }

    /// The same of values that stand side by side.
    pub fn str_joined(&self, between: &Str, items: &[Value]) -> Option<Result<Value, NoMemory>> {
        self.joined(between, items.len(), |at| items.get(at).map_or(Lent::NONE, Value::lend))
    }

    /// Asked twice for an item, the function gives the same.
    fn joined<'i>(
        &self,
        between: &Str,
        count: usize,
        item: impl Fn(usize) -> Lent<'i>,
    ) -> Option<Result<Value, NoMemory>> {
        let (mut width, mut len) = (Width::Ascii, 0);
        for at in 0..count {
            let string = item(at).str()?;
            width = width.max(string.width.get());
            len += string.len();
        }
        if count > 1 {
            width = width.max(between.width.get());
            len = between.len().checked_mul(count - 1)?.checked_add(len)?;
        }
        Some(self.str_with_room(width, len).map(|string| {
            (0..count).for_each(|at| {
                // SAFETY: there is room for these very strings, and nobody else has the new one.
                unsafe { string.push_item(at, between, item(at)) };
            });
            string.into_value()
        }))
    }
}

impl NewStr {
    /// # Safety
    ///
    /// As for [`NewStr::push`].
    #[inline(always)]
    unsafe fn push_item(&self, at: usize, between: &Str, item: Lent) {
        let Some(item) = item.str() else { return };
        // SAFETY: as the caller says.
        unsafe {
            if at > 0 && !between.is_empty() {
                self.push_str(between);
            }
            self.push_str(item);
        }
    }
}
