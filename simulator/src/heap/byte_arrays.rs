//! The buffers of bytearrays (`Objects/bytearrayobject.c`): when they grow, and by how much.

use super::Heap;
use crate::object::{Body, Buffer, ByteArrayBody, ObjId, Own, size};

impl Heap {
    /// `PyByteArray_FromStringAndSize`: room for the bytes and a final null; none for no bytes.
    pub fn bytearray_from(&mut self, data: Vec<u8>) -> Own {
        let object = self.put(size::BYTEARRAY, Body::None);
        let body = self.bytearray_body(data);
        *self.body_mut(object.id()) = Body::ByteArray(Box::new(body));
        object
    }

    /// What a bytearray of these bytes holds, apart from its object.
    pub(crate) fn bytearray_body(&mut self, data: Vec<u8>) -> ByteArrayBody {
        let buffer = if data.is_empty() { Buffer::default() } else { self.take_buffer(data.len() + 1) };
        ByteArrayBody { data, buffer, offset: 0, exports: 0 }
    }

    /// `PyByteArray_Resize` as far as the buffer is concerned; the caller changes the bytes. Nobody must have
    /// a view of them.
    pub(crate) fn bytearray_set_room(&mut self, id: ObjId, length: usize, wanted: usize) {
        if length == wanted {
            return;
        }
        let Some(b) = self.bytearray_mut(id) else { return };
        let (allocated, offset) = (b.buffer.size(), b.offset);
        let room = if wanted + offset < allocated {
            if wanted >= allocated / 2 {
                return;
            }
            wanted + 1
        } else if wanted <= allocated + allocated / 8 {
            wanted + (wanted >> 3) + if wanted < 9 { 3 } else { 6 }
        } else {
            wanted + 1
        };
        let mut buffer = std::mem::take(&mut b.buffer);
        b.offset = 0;
        if offset > 0 {
            // The bytes stand behind the buffer's beginning: they move to a new one.
            let new = self.take_buffer(room);
            self.give_buffer(&mut buffer);
            buffer = new;
        } else {
            self.resize_buffer(&mut buffer, room);
        }
        if let Some(b) = self.bytearray_mut(id) {
            b.buffer = buffer;
        }
    }

    /// Replaces the bytes from `low` to before `high` (`bytearray_setslice_linear`).
    pub(crate) fn bytearray_splice(&mut self, id: ObjId, low: usize, high: usize, new: &[u8]) {
        let Some(b) = self.bytearray_mut(id) else { return };
        let length = b.data.len();
        let (low, high) = (low.min(length), high.clamp(low.min(length), length));
        let wanted = length - (high - low) + new.len();
        if wanted < length && low == 0 {
            // The bytes stay where they are: the logical start moves.
            b.offset += length - wanted;
        }
        b.data.splice(low..high, new.iter().copied());
        self.bytearray_set_room(id, length, wanted);
    }
}
