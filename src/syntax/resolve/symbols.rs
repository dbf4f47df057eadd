//! Names as the running program knows them. A private name (`__x`) inside a class gets the name of the
//! class in front; everything behind the resolver sees only the result.

use crate::syntax::names::{Name, Names};
use crate::syntax::resolve::Map;

/// Two symbols are equal exactly if they are spelled alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// A name of the text.
    Written(Name),
    /// A spelling that the text has nowhere: one of [`Symbols::made`].
    Made(u32),
}

#[derive(Debug, Default)]
pub struct Symbols {
    made: Vec<Box<str>>,
    by_text: Map<Box<str>, Symbol>,
    /// What a private name becomes inside a class.
    mangled: Map<(Name, Name), Symbol>,
}

impl Symbols {
    pub fn intern(&mut self, names: &Names, text: &str) -> Symbol {
        if let Some(name) = names.find(text) {
            return Symbol::Written(name);
        }
        if let Some(symbol) = self.by_text.get(text) {
            return *symbol;
        }
        let symbol = Symbol::Made(self.made.len() as u32);
        self.made.push(text.into());
        self.by_text.insert(text.into(), symbol);
        symbol
    }

    /// The symbol of a name inside a class, and from now on what [`Symbols::get`] answers for it.
    pub fn mangle(&mut self, names: &Names, class: Option<Name>, name: Name) -> Symbol {
        let Some(class) = class.filter(|_| is_private(names.text(name))) else { return Symbol::Written(name) };
        if let Some(symbol) = self.mangled.get(&(class, name)) {
            return *symbol;
        }
        let symbol = match names.text(class).trim_start_matches('_') {
            "" => Symbol::Written(name),
            class => self.intern(names, &format!("_{class}{}", names.text(name))),
        };
        self.mangled.insert((class, name), symbol);
        symbol
    }

    pub fn get(&self, class: Option<Name>, name: Name) -> Symbol {
        let mangled = class.and_then(|class| self.mangled.get(&(class, name)));
        mangled.copied().unwrap_or(Symbol::Written(name))
    }

    pub fn text<'a>(&'a self, names: &'a Names, symbol: Symbol) -> &'a str {
        match symbol {
            Symbol::Written(name) => names.text(name),
            Symbol::Made(index) => &self.made[index as usize],
        }
    }
}

fn is_private(text: &str) -> bool {
    text.starts_with("__") && !text.ends_with("__")
}
