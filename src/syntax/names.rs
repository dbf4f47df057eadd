//! Names as small numbers: every spelling is kept once per parsed text, so that tokens are plain
//! words and the resolver compares integers.

use indexmap::IndexSet;

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
    /// Hashed without a secret: who can choose the names of a program need not look for collisions to keep us busy.
    texts: IndexSet<Box<str>, foldhash::fast::FixedState>,
}

impl Names {
    pub fn intern(&mut self, text: &str) -> Name {
        let index = match self.texts.get_index_of(text) {
            Some(index) => index,
            None => self.texts.insert_full(text.into()).0,
        };
        // A text is shorter than 4 GiB, and so has fewer names.
        Name(index as u32)
    }

    /// The name spelled like this, if the text has it anywhere.
    pub fn find(&self, text: &str) -> Option<Name> {
        self.texts.get_index_of(text).map(|index| Name(index as u32))
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
