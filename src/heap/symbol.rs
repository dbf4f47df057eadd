//! Symbols: the names of attributes as numbers, the same for all the code and all the interpreters of a thread, so that
//! a shape compares integers.
//!
//! A [`Name`] belongs to one parsed text; the tree turns it into a symbol when it is built.

use crate::syntax::{Name, Names};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(Name);

#[derive(Debug, Default)]
pub struct Symbols {
    texts: Names,
}

impl Symbols {
    /// The symbol spelled like this; `None` once there are as many as a word counts.
    pub fn intern(&mut self, text: &str) -> Option<Symbol> {
        let is_full = u32::try_from(self.texts.len()).is_err();
        if is_full { self.find(text) } else { Some(Symbol(self.texts.intern(text))) }
    }

    /// The symbol, if anybody has needed it: an attribute without one exists nowhere.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.texts.find(text).map(Symbol)
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.text(symbol.0)
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
