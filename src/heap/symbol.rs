//! Symbols: the names of attributes as numbers, the same for all the code and all the interpreters of a thread, so that
//! a shape compares integers.
//!
//! A name of the syntax tree belongs to one parsed text; the executable tree turns it into a symbol when it is built.

use indexmap::IndexSet;

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

const INVISIBLE: [&str; 2] = ["(payload)", "(dict)"];

#[derive(Debug)]
pub struct Symbols {
    texts: IndexSet<Box<str>, foldhash::fast::RandomState>,
}

impl Default for Symbols {
    fn default() -> Symbols {
        let mut symbols = Symbols { texts: IndexSet::default() };
        symbols.texts.extend(INVISIBLE.map(Box::from));
        symbols
    }
}

impl Symbols {
    /// The symbol spelled like this; `None` if there is no memory, or there are as many as a word counts.
    pub fn intern(&mut self, text: &str) -> Option<Symbol> {
        if let Some(known) = self.find(text) {
            return Some(known);
        }
        let number = u32::try_from(self.texts.len()).ok().filter(|&number| number < u32::MAX)?;
        self.texts.try_reserve(1).ok()?;
        self.texts.insert(text.into());
        Some(Symbol(number))
    }

    /// The symbol, if anybody has needed it: an attribute without one exists nowhere.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.texts.get_index_of(text).map(|index| Symbol(index as u32))
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.get_index(symbol.0 as usize).map_or("", |text| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_spellings_are_equal_symbols() {
        let mut symbols = Symbols::default();
        let (x, y) = (symbols.intern("x"), symbols.intern("y"));
        assert!(x != y && symbols.intern("x") == x && symbols.find("y") == y);
        assert_eq!(x.map(|x| symbols.text(x)), Some("x"));
        assert_eq!(symbols.find("z"), None);
    }
}
