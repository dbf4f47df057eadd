//! Hashes of strings: keyed, so that nobody can guess which collide; equal for equal strings in every process that
//! shares the key.

use super::units::{Unit, Units, Width, each_width};
use foldhash::quality::FixedState;
use std::hash::{BuildHasher, Hasher};

/// What a program's strings are hashed with.
#[derive(Debug, Clone)]
pub struct HashKey(FixedState);

impl HashKey {
    pub fn new(seed: u64) -> Self {
        HashKey(FixedState::with_seed(seed))
    }
}

/// A table of Rust's, too, is hashed with the key.
impl BuildHasher for HashKey {
    type Hasher = <FixedState as BuildHasher>::Hasher;

    fn build_hasher(&self) -> Self::Hasher {
        self.0.build_hasher()
    }
}

/// Of the code points, whatever width they stand in. Never -1, which says that something has no hash.
pub fn hash_units(units: Units, key: &HashKey) -> i64 {
    let mut hasher = key.0.build_hasher();
    match units {
        Units::One(bytes @ [_, ..]) if bytes.len() <= CHUNK => hasher.write(bytes),
        Units::One(bytes) => bytes.chunks(CHUNK).for_each(|chunk| hasher.write(chunk)),
        wider => hash_wider(wider, &mut hasher),
    }
    match hasher.finish() as i64 {
        -1 => -2,
        hash => hash,
    }
}

fn hash_wider(units: Units, hasher: &mut impl Hasher) {
    match units.width() {
        Width::Ascii | Width::One => each_width!(units, slice => write(hasher, slice, |code| [code as u8])),
        Width::Two => each_width!(units, slice => write(hasher, slice, |code| (code as u16).to_le_bytes())),
        Width::Four => each_width!(units, slice => write(hasher, slice, u32::to_le_bytes)),
    }
}

/// How many bytes are hashed at a time: it is part of the hash.
const CHUNK: usize = 512;

/// The units of a string as the bytes of its narrowest form.
fn write<U: Unit, const SIZE: usize>(hasher: &mut impl Hasher, slice: &[U], bytes: fn(u32) -> [u8; SIZE]) {
    let mut room = [0; CHUNK];
    for chunk in slice.chunks(CHUNK / SIZE) {
        for (place, unit) in room.chunks_exact_mut(SIZE).zip(chunk) {
            place.copy_from_slice(&bytes(unit.code()));
        }
        hasher.write(&room[..chunk.len() * SIZE]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str) -> Vec<i64> {
        let key = HashKey::new(1);
        let four: Vec<u32> = text.chars().map(u32::from).collect();
        let two: Option<Vec<u16>> = four.iter().map(|code| u16::fit(*code)).collect();
        let one: Option<Vec<u8>> = four.iter().map(|code| u8::fit(*code)).collect();
        let narrower = [two.as_deref().map(Units::Two), one.as_deref().map(Units::One)];
        narrower.into_iter().flatten().chain([Units::Four(&four)]).map(|units| hash_units(units, &key)).collect()
    }

    #[test]
    fn equal_strings_have_equal_hashes_in_every_width() {
        for text in ["", "a", "name", "é", "日本", "a日🔔"] {
            for length in [1, 127, 128, 129, 511, 512, 513, 2000] {
                let mut hashes = hashes(&text.repeat(length));
                hashes.dedup();
                assert_eq!(hashes.len(), 1, "{text} {length} times");
            }
        }
    }

    #[test]
    fn other_strings_and_other_keys_have_other_hashes() {
        let names: std::collections::HashSet<_> = (0..10_000).map(|n| hashes(&format!("name{n}"))[0]).collect();
        assert_eq!(names.len(), 10_000);
        let hash = |seed| hash_units(Units::One(b"name"), &HashKey::new(seed));
        assert_eq!(hash(7), hash(7));
        assert_ne!(hash(7), hash(8));
        assert_ne!(hashes("\0"), hashes("\0\0"));
    }
}
