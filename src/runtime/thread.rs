//! What all interpreters of one thread share: names as numbers, numbers of shapes, and the immortal strings of names and
//! the constants, which the code of the thread refers to.

use std::cell::RefCell;
use std::rc::Rc;

use super::names;
use crate::heap::{HeapBox, Lent, NoMemory, ShapeIds, Str, Symbol, Symbols, Value};
use crate::string::hash::HashKey;
use crate::types::KINDS;

pub struct Thread {
    symbols: RefCell<Symbols>,
    /// The string of each symbol that was asked for; `UNBOUND` for the others.
    strings: RefCell<Vec<Value>>,
    pub shapes: Rc<ShapeIds>,
    /// Names, which are immortal and gone with the thread; and constants of code, gone with that.
    pub heap: HeapBox,
}

impl Thread {
    /// A thread whose strings are hashed with this key, which all its interpreters share.
    pub fn new(key: HashKey) -> Thread {
        Thread {
            symbols: RefCell::new(names::symbols(key.clone())),
            strings: RefCell::default(),
            shapes: Rc::default(),
            heap: HeapBox::with_hash_key(&KINDS, key),
        }
    }
}

impl Thread {
    /// The symbol spelled like this.
    pub fn symbol(&self, text: &str) -> Result<Symbol, NoMemory> {
        self.symbols.borrow_mut().intern(text).ok_or(NoMemory)
    }

    /// The symbol of a string, remembered in the string. None if the string is not valid Unicode: no attribute is
    /// called so.
    pub fn symbol_of(&self, text: &Str) -> Result<Option<Symbol>, NoMemory> {
        if let Some(symbol) = text.symbol() {
            return Ok(Some(symbol));
        }
        let Some(spelling) = text.to_utf8() else { return Ok(None) };
        let symbol = self.symbol(&spelling)?;
        text.note_symbol(symbol);
        Ok(Some(symbol))
    }

    pub fn text(&self, symbol: Symbol) -> String {
        self.symbols.borrow().text(symbol).to_owned()
    }

    /// The one string that stands for a name, immortal: names that code mentions are compared by identity.
    pub fn name(&self, symbol: Symbol) -> Result<Value, NoMemory> {
        let known =
            self.strings.borrow().get(symbol.number() as usize).filter(|value| ***value != *Value::UNBOUND).cloned();
        known.map_or_else(|| self.make_name(symbol), Ok)
    }

    #[cold]
    fn make_name(&self, symbol: Symbol) -> Result<Value, NoMemory> {
        let string = self.heap.str(self.symbols.borrow().text(symbol))?;
        string.lend().str().ok_or(NoMemory)?.note_symbol(symbol);
        make_immortal(string.lend());
        let mut strings = self.strings.borrow_mut();
        let missing = (symbol.number() as usize + 1).saturating_sub(strings.len());
        strings.try_reserve(missing).map_err(|_| NoMemory)?;
        strings.extend((0..missing).map(|_| Value::UNBOUND));
        if let Some(place) = strings.get_mut(symbol.number() as usize) {
            *place = string.clone();
        }
        Ok(string)
    }
}

fn make_immortal(object: Lent) {
    if let Some(header) = object.header() {
        header.make_immortal();
    }
}
