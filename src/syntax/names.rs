//! Names as small numbers: every spelling is kept once per parsed text, so that tokens are plain
//! words and the resolver compares integers.

use std::collections::HashMap;

/// An identifier of one parsed text. Two are equal exactly if they are spelled alike (after NFKC).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(u32);

impl Name {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Default)]
pub struct Names {
    by_text: HashMap<Box<str>, Name>,
    texts: Vec<Box<str>>,
}

impl Names {
    pub fn intern(&mut self, text: &str) -> Name {
        if let Some(name) = self.by_text.get(text) {
            return *name;
        }
        let name = Name(u32::try_from(self.texts.len()).expect("fewer names than bytes of source text"));
        self.texts.push(text.into());
        self.by_text.insert(text.into(), name);
        name
    }

    /// The name spelled like this, if the text has it anywhere.
    pub fn find(&self, text: &str) -> Option<Name> {
        self.by_text.get(text).copied()
    }

    pub fn text(&self, name: Name) -> &str {
        &self.texts[name.index()]
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
