//! Symbols: the names of attributes as numbers, the same for all the code and all the interpreters of a thread, so that
//! a shape compares integers.
//!
//! A name of the syntax tree belongs to one parsed text; the executable tree turns it into a symbol when it is built.

use indexmap::IndexSet;

use crate::string::hash::HashKey;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(u32);

impl Symbol {
    /// The attribute where an instance of a subclass of a built-in type keeps the object of that type. No script can
    /// spell it.
    pub const PAYLOAD: Symbol = Symbol(0);
    /// The mark of an instance whose attributes stand in a dict; nothing stands in its slot.
    pub const IN_DICT: Symbol = Symbol(1);

    /// A name that every table begins with, by its place there.
    pub const fn of_order(number: u32) -> Symbol {
        Symbol(number)
    }

    pub(super) const fn from_number(number: u32) -> Symbol {
        Symbol(number)
    }

    pub fn number(self) -> u32 {
        self.0
    }
}

/// Names that every table begins with. They are found in a table that the compiler has made, so that a thread begins
/// without one.
pub struct FirstNames {
    texts: &'static [&'static str],
    /// Where each name is, counted from 1, at the place its hash gives or behind; 0 ends the search.
    places: [u16; FirstNames::PLACES],
}

impl FirstNames {
    const PLACES: usize = 1 << 10;

    /// The names of a table, in their order.
    pub const fn new(texts: &'static [&'static str]) -> FirstNames {
        assert!(texts.len() <= FirstNames::PLACES / 2, "the table of names is to be larger");
        let mut places = [0; FirstNames::PLACES];
        let mut order = 0;
        while order < texts.len() {
            let mut place = FirstNames::place(texts[order].as_bytes());
            while places[place] > 0 {
                place = (place + 1) % FirstNames::PLACES;
            }
            order += 1;
            places[place] = order as u16;
        }
        FirstNames { texts, places }
    }

    /// The names are known, so nobody can choose those that collide.
    const fn place(text: &[u8]) -> usize {
        let (mut hash, mut at) = (0u32, 0);
        while at < text.len() {
            hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        (hash ^ hash >> 15) as usize % FirstNames::PLACES
    }

    fn find(&self, text: &str) -> Option<usize> {
        let mut place = FirstNames::place(text.as_bytes());
        loop {
            let order = usize::from(*self.places.get(place)?).checked_sub(1)?;
            if self.texts.get(order) == Some(&text) {
                return Some(order);
            }
            place = (place + 1) % FirstNames::PLACES;
        }
    }
}

pub struct Symbols {
    first: &'static FirstNames,
    /// All others, numbered on.
    others: IndexSet<Box<str>, HashKey>,
}

impl Symbols {
    /// A table that begins with these names: the first two are [`Symbol::PAYLOAD`] and [`Symbol::IN_DICT`].
    pub fn new(first: &'static FirstNames, key: HashKey) -> Symbols {
        Symbols { first, others: IndexSet::with_hasher(key) }
    }

    /// The symbol spelled like this; `None` if there is no memory, or there are as many as a word counts.
    pub fn intern(&mut self, text: &str) -> Option<Symbol> {
        if let Some(known) = self.find(text) {
            return Some(known);
        }
        let number =
            u32::try_from(self.first.texts.len() + self.others.len()).ok().filter(|&number| number < u32::MAX)?;
        self.others.try_reserve(1).ok()?;
        self.others.insert(text.into());
        Some(Symbol(number))
    }

    /// The symbol, if anybody has needed it: an attribute without one exists nowhere.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        let of_others = |at| self.first.texts.len() + at;
        let number = self.first.find(text).or_else(|| self.others.get_index_of(text).map(of_others));
        number.map(|number| Symbol(number as u32))
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        let number = symbol.0 as usize;
        match number.checked_sub(self.first.texts.len()) {
            None => self.first.texts[number],
            Some(at) => self.others.get_index(at).map_or("", |text| text),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    static FIRST: FirstNames = FirstNames::new(&["(payload)", "(dict)", "", "__add__", "append"]);

    /// A table that begins with a few names.
    pub fn some() -> Symbols {
        Symbols::new(&FIRST, HashKey::new(0))
    }

    #[test]
    fn the_first_names_are_known_from_the_start_and_count_before_all_others() {
        let mut symbols = some();
        for (order, text) in FIRST.texts.iter().enumerate() {
            assert_eq!(symbols.find(text), Some(Symbol::of_order(order as u32)));
        }
        assert_eq!((symbols.text(Symbol::PAYLOAD), symbols.text(Symbol(4))), ("(payload)", "append"));
        assert_eq!(symbols.find("appen"), None);
        assert_eq!(symbols.intern("appen"), Some(Symbol(5)));
        assert_eq!((symbols.intern("append"), symbols.text(Symbol(5))), (Some(Symbol(4)), "appen"));
        assert_eq!(symbols.text(Symbol(6)), "");
    }

    #[test]
    fn equal_spellings_are_equal_symbols() {
        let mut symbols = some();
        let (x, y) = (symbols.intern("x"), symbols.intern("y"));
        assert!(x != y && symbols.intern("x") == x && symbols.find("y") == y);
        assert_eq!(x.map(|x| symbols.text(x)), Some("x"));
        assert_eq!(symbols.find("z"), None);
    }
}
