//! `int.to_bytes` and `int.from_bytes`.

use super::{Int, IntRef, Outcome};
use crate::number::Fault;
use crate::number::big::{Big, room};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteOrder {
    Big,
    Little,
}

const TOO_BIG: Fault = Fault::Overflow("int too big to convert");

impl IntRef<'_> {
    /// In two's complement if it may have a sign.
    pub fn to_bytes(self, length: usize, order: ByteOrder, signed: bool) -> Result<Vec<u8>, Fault> {
        let is_negative = self.is_negative();
        if is_negative && !signed {
            return Err(Fault::Overflow("can't convert negative int to unsigned"));
        }
        // Minus one has a short complement, so that the number itself says how many bits it needs.
        let magnitude = if is_negative { self.invert()? } else { self.copy()? };
        let bits = magnitude.borrow().bit_length();
        // Where there is nothing to write, nothing needs no room for a sign either.
        let is_nothing = bits == 0 && length == 0;
        if bits + u64::from(signed) > 8u64.saturating_mul(length as u64) && !is_nothing {
            return Err(TOO_BIG);
        }
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(length).map_err(|_| Fault::Memory)?;
        bytes.extend(magnitude.borrow().to_big().words().iter().flat_map(|word| word.to_le_bytes()).take(length));
        bytes.resize(length, 0);
        if is_negative {
            bytes.iter_mut().for_each(|byte| *byte = !*byte);
        }
        if order == ByteOrder::Big {
            bytes.reverse();
        }
        Ok(bytes)
    }
}

impl Int {
    pub fn from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> Outcome {
        room(bytes.len() as u64 * 8)?;
        let highest = if order == ByteOrder::Big { bytes.first() } else { bytes.last() };
        let is_negative = signed && highest.is_some_and(|byte| byte & 0x80 != 0);
        let mut bytes = bytes.to_vec();
        if order == ByteOrder::Big {
            bytes.reverse();
        }
        if is_negative {
            bytes.iter_mut().for_each(|byte| *byte = !*byte);
        }
        let magnitude = Int::from(Big::from_le_bytes(&bytes));
        if is_negative { magnitude.borrow().invert() } else { Ok(magnitude) }
    }
}
