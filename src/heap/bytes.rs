//! Bytes: a header, a hash that is computed once, how many, and the bytes themselves.
//!
//! They never change while two hold them. Whoever holds them alone may change them in place: so a `bytearray` is nothing
//! but a slot with bytes, and whoever reads it holds them meanwhile.

use std::cell::Cell;
use std::ops::Range;
use std::ptr::{self, NonNull};
use std::{mem, slice};

use super::alloc::Heap;
use super::header::Header;
use super::object::NoMemory;
use super::value::{Lent, Value};
use super::{copy, kind};

#[repr(C)]
pub struct Bytes {
    header: Header,
    /// 0: not yet.
    hash: Cell<i64>,
    len: Cell<usize>,
}

const START: usize = size_of::<Bytes>();

impl Bytes {
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len.get()
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len.get() == 0
    }

    #[inline(always)]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: the bytes stand behind the fields in the same cell, whose address was exposed when it became a value.
        unsafe {
            let start = ptr::with_exposed_provenance::<u8>(ptr::from_ref(self).addr()).add(START);
            slice::from_raw_parts(start, self.len.get())
        }
    }

    /// The hash, computed on first need by the function.
    #[inline]
    pub fn hash(&self, compute: impl FnOnce(&[u8]) -> i64) -> i64 {
        if self.hash.get() == 0 {
            self.hash.set(compute(self.as_slice()));
        }
        self.hash.get()
    }
}

impl Heap {
    pub fn bytes(&self, bytes: &[u8]) -> Result<Value, NoMemory> {
        // SAFETY: the bytes fill the room.
        self.bytes_with(bytes.len(), |room| unsafe { copy::bytes(bytes, room) })
    }

    /// As many null bytes, for the function to write over.
    pub fn bytes_filled(&self, len: usize, fill: impl FnOnce(&mut [u8])) -> Result<Value, NoMemory> {
        // SAFETY: the room is that long, and initialised before it is seen.
        self.bytes_with(len, |room| unsafe {
            room.write_bytes(0, len);
            fill(slice::from_raw_parts_mut(room, len));
        })
    }

    /// Puts others in the place of some: in place, if nobody else holds the bytes, else into new ones. What is not bytes
    /// stays what it is.
    pub fn splice_bytes(&self, bytes: &mut Value, range: Range<usize>, with: &[u8]) -> Result<(), NoMemory> {
        let Some(old) = bytes.lend().bytes() else { return Ok(()) };
        let end = range.end.min(old.len());
        let start = range.start.min(end);
        let tail = old.len() - end;
        let len = (start + tail).checked_add(with.len()).ok_or(NoMemory)?;
        if !old.header.is_unique() {
            let old = old.as_slice();
            let spliced = self.bytes_filled(len, |room| {
                room[..start].copy_from_slice(&old[..start]);
                room[start..start + with.len()].copy_from_slice(with);
                room[start + with.len()..].copy_from_slice(&old[end..]);
            })?;
            *bytes = spliced;
            return Ok(());
        }
        self.fit_bytes(bytes, len, 0)?;
        let Some(cell) = bytes.as_pointer() else { return Ok(()) };
        // SAFETY: the bytes are held here alone and are not lent, for `bytes` is; the cell has room for them.
        unsafe {
            let from = cell.byte_add(START).cast::<u8>().as_ptr();
            from.add(start + with.len()).copy_from(from.add(end), tail);
            from.add(start).copy_from_nonoverlapping(with.as_ptr(), with.len());
            let new = cell.cast::<Bytes>().as_ref();
            new.len.set(len);
            new.hash.set(0);
        }
        self.fit_bytes(bytes, len, 4)
    }

    /// A larger cell with some to spare, if these bytes, which one holds alone, are too many for theirs; a smaller one if
    /// theirs is more than so many times too large.
    fn fit_bytes(&self, bytes: &mut Value, len: usize, slack: usize) -> Result<(), NoMemory> {
        let Some(cell) = bytes.as_pointer() else { return Ok(()) };
        let wanted = len.checked_add(START).ok_or(NoMemory)?;
        // SAFETY: the object is alive.
        let room = unsafe { Heap::room(cell) };
        let is_too_large = slack > 0 && room / slack > wanted;
        if wanted <= room && !is_too_large {
            return Ok(());
        }
        let size = if is_too_large { wanted } else { wanted.checked_add(len / 2).ok_or(NoMemory)? };
        // SAFETY: the caller holds it alone, and nothing but the bytes that fit is looked at. When it moves, the old value
        // is forgotten, for its cell is.
        unsafe {
            match self.resize(cell, size) {
                Some(moved) => mem::forget(mem::replace(bytes, Value::from_cell(moved))),
                None if is_too_large => {}
                None => return Err(NoMemory),
            }
        }
        Ok(())
    }

    /// The bytes, to be changed where they stand: those held alone, else a copy that takes their place.
    pub fn bytes_mut<'a>(&self, bytes: &'a mut Value) -> Result<&'a mut [u8], NoMemory> {
        self.splice_bytes(bytes, 0..0, &[])?;
        let len = bytes.lend().bytes().map_or(0, Bytes::len);
        match bytes.as_pointer() {
            // SAFETY: they are held here alone, and lent as long as `bytes` is.
            Some(cell) if len > 0 => unsafe {
                Ok(slice::from_raw_parts_mut(cell.byte_add(START).cast().as_ptr(), len))
            },
            _ => Ok(&mut []),
        }
    }

    #[inline(always)]
    fn bytes_with(&self, len: usize, fill: impl FnOnce(*mut u8)) -> Result<Value, NoMemory> {
        let bytes = len.checked_add(START).ok_or(NoMemory)?;
        let cell: NonNull<Header> = self.allocate(bytes, kind::BYTES).ok_or(NoMemory)?;
        let new = Bytes { header: Header::new(kind::BYTES), hash: Cell::new(0), len: Cell::new(len) };
        // SAFETY: the cell is fresh and large enough.
        unsafe {
            cell.cast::<Bytes>().write(new);
            fill(cell.byte_add(START).cast().as_ptr());
            Ok(Value::from_cell(cell))
        }
    }
}

impl<'a> Lent<'a> {
    /// The bytes, if it is exactly that.
    #[inline(always)]
    pub fn bytes(self) -> Option<&'a Bytes> {
        let cell = self.as_pointer()?;
        // SAFETY: the lender keeps the object, and only bytes have their kind.
        (self.shape() == kind::BYTES).then(|| unsafe { cell.cast::<Bytes>().as_ref() })
    }
}
