//! What stands in a list. Its item array is one allocation of the host, as it is one block of the model, and has room for
//! as many items: so `allocated` is kept nowhere else.

use super::body::Buffer;
use super::id::ObjId;
use super::size;
use crate::address::BlockId;
use thin_vec::ThinVec;

/// The items. The array's capacity is the model's `allocated`, so only `heap` may change it.
pub type Items = ThinVec<ObjId>;

/// A list that is read.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// The items, in order.
    pub items: &'a Items,
    /// Their array's block, 0 if there is none.
    pub(crate) block: BlockId,
    /// See [`Body::List`](super::body::Body::List).
    pub(crate) sorting: bool,
}

/// A list that is changed.
pub struct ListMut<'a> {
    /// The items, in order.
    pub(crate) items: &'a mut Items,
    /// Their array's block, 0 if there is none.
    pub(crate) block: &'a mut BlockId,
    /// Whether it is being sorted and nothing has changed it meanwhile.
    pub(crate) sorting: &'a mut bool,
}

impl List<'_> {
    /// Items that the array has room for; -1 while the list is being sorted.
    pub fn allocated(&self) -> isize {
        if self.sorting { -1 } else { self.items.capacity() as isize }
    }

    /// Whether there is an array; it may have no room.
    pub fn has_array(&self) -> bool {
        self.block != 0
    }

    /// The array's block and its bytes, for reading.
    pub(crate) fn array(&self) -> Buffer {
        Buffer::new(self.block, self.items.capacity() * size::POINTER)
    }
}

impl ListMut<'_> {
    /// Takes everything out: the list is empty and has no array.
    pub(crate) fn take(&mut self) -> (Items, Buffer) {
        let buffer = self.take_array();
        (std::mem::take(self.items), buffer)
    }

    /// Takes the array's block out, before its room is changed.
    pub(crate) fn take_array(&mut self) -> Buffer {
        Buffer::new(std::mem::take(self.block), self.items.capacity() * size::POINTER)
    }

    /// Gives the items room for exactly `room`, which is not less than there are.
    pub(crate) fn set_room(&mut self, room: usize) {
        if room > self.items.capacity() {
            self.items.reserve_exact(room - self.items.len());
        } else if room < self.items.capacity() {
            let mut moved = Items::with_capacity(room);
            moved.append(self.items);
            *self.items = moved;
        }
    }
}
