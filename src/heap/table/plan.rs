//! Where things stand in the cell of a table.

use super::{Header, NoMemory, Word};

pub const HEADER: usize = size_of::<Header>();
pub const WORD: usize = size_of::<Word>();
const LEAST_LOG: u8 = 3;
const MOST_LOG: u8 = 31;

#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Form {
    pub has_values: bool,
    pub keeps_hashes: bool,
}

#[derive(Clone, Copy)]
pub struct Plan {
    pub log: u8,
    pub form: Form,
}

impl Plan {
    /// As a power of two, the bytes of a number in the index.
    #[inline(always)]
    pub fn width_log(self) -> u8 {
        match self.log {
            ..=7 => 0,
            8..=15 => 1,
            _ => 2,
        }
    }

    /// The entries for which there is room.
    #[inline(always)]
    pub fn usable(self) -> usize {
        (2 << self.log) / 3
    }

    pub fn index_bytes(self) -> usize {
        1 << (self.log + self.width_log())
    }

    #[inline(always)]
    pub fn stride(self) -> usize {
        if self.form.has_values { 2 * WORD } else { WORD }
    }

    pub fn bytes(self) -> usize {
        let hashes = if self.form.keeps_hashes { WORD } else { 0 };
        HEADER + self.index_bytes() + self.usable() * (self.stride() + hashes)
    }

    /// The smallest with room for so many entries.
    pub fn for_entries(entries: usize, form: Form) -> Result<Plan, NoMemory> {
        if entries <= (2 << LEAST_LOG) / 3 {
            return Ok(Plan { log: LEAST_LOG, form });
        }
        let fits = |log: &u8| Plan { log: *log, form }.usable() >= entries;
        (LEAST_LOG..=MOST_LOG).find(fits).map(|log| Plan { log, form }).ok_or(NoMemory)
    }
}
