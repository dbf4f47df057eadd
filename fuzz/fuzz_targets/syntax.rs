//! Any bytes, through the whole front half.
#![no_main]

mod front;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| front::survives(bytes));
