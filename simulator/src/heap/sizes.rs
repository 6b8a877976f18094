//! The bytes of an object as `sys.getsizeof` says them for built-in types: without asking a class's own `__sizeof__`.

use super::Heap;
use crate::algorithm::int;
use crate::object::dict::{Keys, table_bytes};
use crate::object::layout::ty;
use crate::object::set::SMALLEST;
use crate::object::*;

impl Heap {
    /// What the type's own `__sizeof__` says, and the words in front of the object (`_PySys_GetSizeOf`).
    pub fn size_with_front(&self, id: ObjId) -> usize {
        self.size_without_front(id) + self.words_in_front(id)
    }

    /// What the type's own `__sizeof__` says.
    pub fn size_without_front(&self, id: ObjId) -> usize {
        let class = self.type_of(id);
        let (basic, item) = self.class(class).map_or((size::OBJECT, 0), |t| (t.basicsize, t.itemsize));
        match self.body(id) {
            Body::Tuple { length, .. } => basic + item * *length as usize,
            Body::Bytes(b) => basic + item * b.data.len(),
            Body::Bool(_) => basic + item,
            Body::Int(v) => basic + item * int::small_digit_count(*v).max(1) as usize,
            Body::BigInt(v) => basic + item * int::digit_count(v).max(1) as usize,
            &Body::Str { at, .. } if self.is_exact_str(id) => {
                let text = &self.texts.get(at).text;
                let (length, first) = (text.len(), if text.is_empty() { 0 } else { text.at(0) });
                let shared =
                    length == 1 && (0x80..0x100).contains(&first) && id == fixed::character(first as u8);
                size::str(length, text.bound()) + if shared { 3 } else { self.utf8_buffer(id).size() }
            }
            &Body::Str { at, .. } => {
                let text = &self.texts.get(at).text;
                64 + (text.len() + 1) * text.kind() + self.utf8_buffer(id).size()
            }
            &Body::List { ref items, block, sorting } => {
                basic.wrapping_add_signed(List { items, block, sorting }.allocated() * size::POINTER as isize)
            }
            Body::Set(s) => basic + if s.table.len() > SMALLEST { s.table.len() * 16 } else { 0 },
            Body::Deque(d) => basic + d.block_bytes(),
            Body::ByteArray(b) => basic + b.buffer.size(),
            Body::Dict(d) => {
                basic
                    + match &d.keys {
                        Keys::Combined(table) if !table.is_static() => table_bytes(table.log2, table.unicode),
                        Keys::Split { shared, .. } => {
                            let keys = &self.shared[*shared as usize];
                            let own = if keys.users == 1 { table_bytes(keys.table.log2, true) } else { 0 };
                            (keys.table.entries.len() + keys.table.usable) * size::POINTER + own
                        }
                        _ => 0,
                    }
            }
            Body::Type(t) => {
                let keys = if t.shared_keys == 0 { 0 } else { table_bytes(6, true) };
                if t.flags.heap || t.flags.from_spec { size::HEAP_TYPE + keys } else { size::STATIC_TYPE }
            }
            Body::Generator(g) => basic + g.code.frame_entries() * size::POINTER,
            Body::Frame(f) => basic + f.code.frame_entries() * size::POINTER,
            Body::Code(c) => (basic + 2 * c.unit.instructions.len()).next_multiple_of(size::POINTER),
            _ if class == ty::MEMORYVIEW => {
                // The shape, the strides and the suboffsets of each dimension.
                let dimensions = self.record(id).and_then(|r| r.numbers.get(2).copied()).unwrap_or(1);
                basic + item * 3 * dimensions.max(1) as usize
            }
            _ => basic,
        }
    }
}
