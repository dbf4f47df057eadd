//! Bytes: a header, a hash that is computed once, how many, and the bytes themselves.

use std::cell::Cell;
use std::ptr::{self, NonNull};
use std::slice;

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
    len: usize,
}

const START: usize = size_of::<Bytes>();

impl Bytes {
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    #[inline(always)]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: the bytes stand behind the fields in the same cell, whose address was exposed when it became a value.
        unsafe {
            slice::from_raw_parts(ptr::with_exposed_provenance::<u8>(ptr::from_ref(self).addr()).add(START), self.len)
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

    #[inline(always)]
    fn bytes_with(&self, len: usize, fill: impl FnOnce(*mut u8)) -> Result<Value, NoMemory> {
        let bytes = len.checked_add(START).ok_or(NoMemory)?;
        let cell: NonNull<Header> = self.allocate(bytes, kind::BYTES).ok_or(NoMemory)?;
        let new = Bytes { header: Header::new(kind::BYTES), hash: Cell::new(0), len };
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
