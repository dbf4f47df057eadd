//! Decoding for readers, who get their bytes in pieces that end anywhere.

use super::{Codec, Fault, Halt};
use crate::string::{SizeError, StrBuf};

#[derive(Debug, Clone)]
pub struct Incremental {
    codec: Codec,
    /// Whether there may still come a byte order mark.
    is_start: bool,
    /// The beginning of a character whose end has not come yet.
    pending: Vec<u8>,
}

impl Incremental {
    pub fn new(codec: Codec) -> Self {
        Incremental { codec, is_start: true, pending: Vec::new() }
    }

    /// The bytes that wait for more.
    pub fn pending(&self) -> &[u8] {
        &self.pending
    }

    /// Appends what the bytes mean, together with those that were left over. The handler is as in [`Codec::decode`].
    pub fn decode<E: From<SizeError>>(
        &mut self,
        bytes: &[u8],
        is_last: bool,
        out: &mut StrBuf,
        handler: impl FnMut(&Fault, &[u8], &mut StrBuf) -> Result<usize, E>,
    ) -> Result<(), E> {
        let mut pending = std::mem::take(&mut self.pending);
        let bytes = if pending.is_empty() {
            bytes
        } else {
            pending.try_reserve(bytes.len()).map_err(SizeError::from)?;
            pending.extend_from_slice(bytes);
            &pending
        };
        if self.is_start && !is_last && self.awaits_mark(bytes) {
            return self.keep(bytes);
        }
        let at = self.skip_mark(bytes);
        self.decode_behind_mark(bytes, at, is_last, out, handler)
    }

    /// Whether a byte order mark may have begun and not ended.
    fn awaits_mark(&self, bytes: &[u8]) -> bool {
        match self.codec {
            Codec::Utf8Sig => bytes.len() < super::UTF8_MARK.len() && super::UTF8_MARK.starts_with(bytes),
            Codec::Utf16(super::Order::Marked) => bytes.len() < 2,
            Codec::Utf32(super::Order::Marked) => bytes.len() < 4,
            _ => false,
        }
    }

    fn skip_mark(&mut self, bytes: &[u8]) -> usize {
        if !self.is_start {
            return 0;
        }
        let (codec, mark) = self.codec.behind_mark(bytes);
        (self.codec, self.is_start) = (codec, false);
        mark
    }

    fn decode_behind_mark<E: From<SizeError>>(
        &mut self,
        bytes: &[u8],
        mut at: usize,
        is_last: bool,
        out: &mut StrBuf,
        mut handler: impl FnMut(&Fault, &[u8], &mut StrBuf) -> Result<usize, E>,
    ) -> Result<(), E> {
        loop {
            match self.codec.decode_from(bytes, at, out) {
                Ok(()) => return Ok(()),
                Err(Halt::Size(error)) => return Err(error.into()),
                Err(Halt::Fault(fault)) if fault.is_incomplete && !is_last => return self.keep(&bytes[fault.start..]),
                Err(Halt::Fault(fault)) => at = handler(&fault, bytes, out)?.min(bytes.len()),
            }
        }
    }

    fn keep<E: From<SizeError>>(&mut self, rest: &[u8]) -> Result<(), E> {
        Ok(super::push_all(&mut self.pending, rest)?)
    }
}
