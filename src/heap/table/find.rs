//! Looking for a key.
//!
//! What is equal without doubt is decided here: the same object, two strings, two ints in words. For all else the caller
//! brings an equality, which may run code of a script and so change the table under the search.

use super::{EMPTY, Lent, Raised, Str, Table, Word};

/// What can be said of a key without asking anybody whether two objects are equal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// It is this entry.
    Entry(usize),
    Absent,
    /// There is a key whose equality is not known here: use [`Table::find`].
    Ask,
}

/// The hash of an int: of equal numbers equal, whatever their type. Never -1.
#[inline(always)]
pub const fn hash_int(int: i64) -> i64 {
    const MODULUS: i64 = (1 << 61) - 1;
    match if int > -MODULUS && int < MODULUS { int } else { int % MODULUS } {
        -1 => -2,
        hash => hash,
    }
}

impl Table {
    /// Goes along the places of a hash, until the function has an answer for one of the entries there, or there are no
    /// more.
    #[inline(always)]
    fn probe<T>(&self, hash: i64, mut answer: impl FnMut(usize) -> Option<T>) -> Option<T> {
        if self.len.get() == 0 {
            return None;
        }
        let mut places = Places::new(hash, self.log.get());
        loop {
            // SAFETY: a table with keys has a cell, and places lie in its index.
            let entry = unsafe { self.index(places.here) };
            if entry >= 0 {
                if let Some(answer) = answer(entry as usize) {
                    return Some(answer);
                }
            } else if entry == EMPTY {
                return None;
            }
            places.step();
        }
    }

    /// The entry of a key that is this very object, or this int, and stands at the first place of its hash. That is where
    /// most keys are; of all others it says nothing.
    #[inline(always)]
    fn first_hit(&self, hash: i64, key: Word) -> Option<usize> {
        let log = self.log.get();
        if log == 0 {
            return None;
        }
        // SAFETY: a table with a cell has an index, in which the place lies; what it names is there.
        unsafe {
            let entry = self.index(hash as usize & ((1 << log) - 1));
            (entry >= 0 && self.entry(entry as usize).read() == Some(key)).then_some(entry as usize)
        }
    }

    /// The entry of a key that knows its hash, if it is found at the first look.
    #[inline(always)]
    pub fn first_place(&self, key: Lent) -> Option<usize> {
        let hash = match key.as_int() {
            Some(int) => int,
            None => key.str()?.known_hash(),
        };
        self.first_hit(hash, *key)
    }

    /// Looks for a string.
    #[inline(always)]
    pub fn find_str(&self, key: &Str) -> Hint {
        match self.first_hit(key.known_hash(), key.word()) {
            Some(entry) => Hint::Entry(entry),
            None => self.search_str(key),
        }
    }

    #[inline(never)]
    fn search_str(&self, key: &Str) -> Hint {
        let (word, hash) = (key.word(), key.hash());
        if self.form.get().keeps_hashes {
            return self.search_str_among_others(key, hash);
        }
        let found = self.probe(hash, |entry| {
            // SAFETY: the index names entries that are there.
            let candidate = unsafe { self.lend_key(entry) }?;
            if *candidate == word {
                return Some(Hint::Entry(entry));
            }
            let text = candidate.str()?;
            // A key has been asked for its hash before.
            (text.known_hash() == hash && text.is_same(key)).then_some(Hint::Entry(entry))
        });
        found.unwrap_or(Hint::Absent)
    }

    fn search_str_among_others(&self, key: &Str, hash: i64) -> Hint {
        let word = key.word();
        let found = self.probe(hash, |entry| {
            // SAFETY: the index names entries that are there.
            let candidate = unsafe { self.lend_key(entry) }?;
            if *candidate == word {
                return Some(Hint::Entry(entry));
            }
            // SAFETY: as above.
            if unsafe { self.kept_hash(entry).read() } != hash {
                return None;
            }
            match candidate.str() {
                Some(text) => text.is_same(key).then_some(Hint::Entry(entry)),
                None => (!candidate.is_int()).then_some(Hint::Ask),
            }
        });
        found.unwrap_or(Hint::Absent)
    }

    /// Looks for an int that a word holds. A larger one is for [`Table::find`].
    #[inline(always)]
    pub fn find_int(&self, int: i64) -> Hint {
        // Most ints are their own hashes.
        match Word::int(int).and_then(|word| self.first_hit(int, word)) {
            Some(entry) => Hint::Entry(entry),
            None => self.search_int(int),
        }
    }

    #[inline(never)]
    fn search_int(&self, int: i64) -> Hint {
        let Some(word) = Word::int(int) else { return Hint::Ask };
        let hash = hash_int(int);
        let keeps_hashes = self.form.get().keeps_hashes;
        let found = self.probe(hash, |entry| {
            // SAFETY: the index names entries that are there.
            let candidate = unsafe { self.lend_key(entry) }?;
            if *candidate == word {
                return Some(Hint::Entry(entry));
            }
            // SAFETY: as above.
            let is_open = keeps_hashes && unsafe { self.kept_hash(entry).read() } == hash && !knows_hash(candidate);
            is_open.then_some(Hint::Ask)
        });
        found.unwrap_or(Hint::Absent)
    }

    /// Looks for a key that knows its hash.
    #[inline(always)]
    pub fn find_known(&self, key: Lent) -> Hint {
        if let Some(int) = key.as_int() {
            return self.find_int(int);
        }
        match key.str() {
            Some(text) => self.find_str(text),
            None => Hint::Ask,
        }
    }

    /// Looks for a key: the same object first, then equal ones. The equality is asked about keys of the same hash that
    /// are neither strings nor ints in a word, or if the key sought is neither; it may change the table.
    pub fn find(
        &self,
        hash: i64,
        key: Lent,
        mut is_equal: impl FnMut(Lent) -> Result<bool, Raised>,
    ) -> Result<Option<usize>, Raised> {
        match self.find_known(key) {
            Hint::Entry(entry) => Ok(Some(entry)),
            Hint::Absent => Ok(None),
            Hint::Ask => loop {
                if let Some(answer) = self.find_by(hash, key, &mut is_equal) {
                    return answer;
                }
            },
        }
    }

    /// `None` if the table was changed meanwhile.
    fn find_by(
        &self,
        hash: i64,
        key: Lent,
        is_equal: &mut impl FnMut(Lent) -> Result<bool, Raised>,
    ) -> Option<Result<Option<usize>, Raised>> {
        let found = self.probe(hash, |entry| {
            if self.key_word(entry)? == *key {
                return Some(Some(Ok(Some(entry))));
            }
            if self.hash(entry) != Some(hash) {
                return None;
            }
            let candidate = self.key(entry)?;
            if knows_hash(candidate.lend()) && knows_hash(key) {
                return are_same_text(candidate.lend(), key).then_some(Some(Ok(Some(entry))));
            }
            let before = (self.entries.get(), self.log.get());
            let answer = is_equal(candidate.lend());
            if (self.entries.get(), self.log.get()) != before || self.key_word(entry) != Some(*candidate) {
                return Some(answer.err().map(Err));
            }
            match answer {
                Ok(false) => None,
                Ok(true) => Some(Some(Ok(Some(entry)))),
                Err(raised) => Some(Some(Err(raised))),
            }
        });
        found.unwrap_or(Some(Ok(None)))
    }
}

/// The places where a hash may be, one after the other: first those its low bits say, then such as all of its bits
/// have a say in; in the end, every place.
pub(super) struct Places {
    pub here: usize,
    perturb: u64,
    mask: usize,
}

impl Places {
    #[inline(always)]
    pub fn new(hash: i64, log: u8) -> Places {
        let mask = (1 << log) - 1;
        Places { here: hash as usize & mask, perturb: hash as u64, mask }
    }

    #[inline(always)]
    pub fn step(&mut self) {
        self.perturb >>= 5;
        self.here = (self.here * 5 + self.perturb as usize + 1) & self.mask;
    }
}

/// Whether a key knows its hash: an int in a word, or exactly a `str`.
#[inline(always)]
pub(super) fn knows_hash(key: Lent) -> bool {
    key.is_int() || key.str().is_some()
}

/// The hash of a key that knows it: an int in a word, or a `str`.
#[inline(always)]
pub fn known_hash(key: Lent) -> i64 {
    match key.as_int() {
        Some(int) => hash_int(int),
        None => key.str().map_or(0, Str::hash),
    }
}

pub(super) fn are_same_text(one: Lent, other: Lent) -> bool {
    one.str().zip(other.str()).is_some_and(|(one, other)| one.is_same(other))
}
