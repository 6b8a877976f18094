//! The items of an `array.array`: bytes that a type code gives a meaning.

/// Packed items of one type, in native order.
pub struct TypedBytes {
    /// The code, as in `array.typecode`.
    pub code: char,
    /// Bytes of an item.
    pub itemsize: usize,
    /// The items, one behind the other.
    pub bytes: Vec<u8>,
    /// Items that the modelled block has room for (`allocated`).
    pub allocated: usize,
    /// Views that forbid resizing.
    pub exports: u32,
}

impl TypedBytes {
    /// The number of items.
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        self.bytes.len() / self.itemsize
    }
}
