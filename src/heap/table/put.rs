//! Storing under a key that knows its hash: one search finds the key, or else the place for it.

use super::find::{Places, known_hash, knows_hash};
use super::{EMPTY, Heap, Lent, NoMemory, Table, Value};

/// What became of a value that was to be stored.
pub enum Put {
    /// The key is new.
    New,
    /// The key was there already, with this value; `None` in a table of keys.
    Instead(Value),
    /// There is a key whose equality is not known here, or the key does not know its hash: nothing has been stored.
    Ask(Value),
}

enum Found {
    Entry(usize),
    /// A place in the index for the key, which is not there.
    Free(usize),
    Ask,
}

impl Table {
    /// Stores a value under a key. A table of keys alone drops it.
    #[inline]
    pub fn put(&self, heap: &Heap, key: Lent, value: Value) -> Result<Put, NoMemory> {
        if !knows_hash(key) {
            return Ok(Put::Ask(value));
        }
        let hash = known_hash(key);
        if self.log.get() == 0 {
            return self.insert_new(heap, hash, key.keep(), value).map(|_| Put::New);
        }
        match self.locate(key, hash) {
            Found::Entry(entry) => Ok(Put::Instead(self.set_value(entry, value).unwrap_or(Value::NONE))),
            Found::Ask => Ok(Put::Ask(value)),
            Found::Free(_) if self.is_full() => self.insert_new(heap, hash, key.keep(), value).map(|_| Put::New),
            Found::Free(place) => {
                self.layout.set(0);
                let entry = self.used.get();
                // SAFETY: there is room for the entry, and the place is one of the index.
                unsafe {
                    self.write_entry(entry as usize, hash, key.keep(), value);
                    self.set_index(place, entry as i32);
                }
                self.used.set(entry + 1);
                self.len.set(self.len.get() + 1);
                Ok(Put::New)
            }
        }
    }

    /// The table has a cell, and the key knows its hash.
    #[inline(always)]
    fn locate(&self, key: Lent, hash: i64) -> Found {
        let keeps_hashes = self.form.get().keeps_hashes;
        let mut free = None;
        let mut places = Places::new(hash, self.log.get());
        loop {
            // SAFETY: places lie in the index.
            let entry = unsafe { self.index(places.here) };
            if entry < 0 {
                let place = *free.get_or_insert(places.here);
                if entry == EMPTY {
                    return Found::Free(place);
                }
            // SAFETY: the index names entries that are there.
            } else if let Some(candidate) = unsafe { self.lend_key(entry as usize) } {
                if *candidate == *key {
                    return Found::Entry(entry as usize);
                }
                // SAFETY: as above.
                let may_be = !keeps_hashes || unsafe { self.kept_hash(entry as usize).read() } == hash;
                match if may_be { is_same(candidate, key, hash) } else { Some(false) } {
                    Some(true) => return Found::Entry(entry as usize),
                    Some(false) => {}
                    None => return Found::Ask,
                }
            }
            places.step();
        }
    }
}

/// Whether a key that may have the same hash is equal to one that knows its hash; nobody knows if it does not itself.
#[inline(always)]
fn is_same(candidate: Lent, key: Lent, hash: i64) -> Option<bool> {
    match (candidate.str(), key.str()) {
        (Some(candidate), Some(key)) => Some(candidate.hash() == hash && candidate.is_same(key)),
        (None, _) if !candidate.is_int() => None,
        _ => Some(false),
    }
}
