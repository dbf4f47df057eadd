//! Real programs with edits: the first bytes choose them, the rest is the program.
#![no_main]

#[path = "../../tests/common/edits.rs"]
mod edits;
mod front;

use edits::{Chance, edited};

const CHOICES: usize = 24;

/// Numbers from the fuzzer's input; 0 when it is used up.
struct Bytes<'a>(&'a [u8]);

impl Chance for Bytes<'_> {
    fn below(&mut self, bound: usize) -> usize {
        let (&[high, low], rest) = self.0.split_first_chunk().unwrap_or((&[0, 0], &[]));
        self.0 = rest;
        usize::from(u16::from_be_bytes([high, low])) % bound.max(1)
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (choices, program) = bytes.split_at(CHOICES.min(bytes.len()));
    let mut chance = Bytes(choices);
    let mut text = String::from_utf8_lossy(program).into_owned();
    while !chance.0.is_empty() {
        text = edited(&text, &mut chance);
    }
    front::survives(text.as_bytes());
});
