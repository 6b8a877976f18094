//! Making and freeing objects: the sizes and the order of CPython's allocations.

use super::Heap;
use super::free::{FreeList, TUPLE_LENGTHS};
use crate::algorithm::text::Text;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::cell::Cell;

impl Heap {
    /// A new object of `size` bytes that the collector does not know.
    #[inline(always)]
    pub fn put(&mut self, size: usize, body: Body) -> Own {
        let block = self.take(size, body);
        self.blocks.heads[block as usize].count = 1;
        Own::from_counted(ObjId::at(block))
    }

    /// A new object of `size` bytes behind the collector's words (`_PyObject_GC_New`): counted as an allocation,
    /// not tracked yet.
    #[inline(always)]
    pub fn put_gc(&mut self, size: usize, body: Body) -> Own {
        self.put_in_front(size, size::GC_HEAD, body)
    }

    /// The same with `front` bytes in front of the object.
    #[inline(always)]
    pub fn put_in_front(&mut self, size: usize, front: usize, body: Body) -> Own {
        self.collector.count_one();
        self.put(size + front, body)
    }

    /// Gives the block of a dead object back (`tp_free`). Its references must be gone.
    #[inline]
    pub(crate) fn free(&mut self, id: ObjId) {
        self.give(id.number());
    }

    /// The same for an object that the collector counted (`PyObject_GC_Del`).
    #[inline]
    pub(crate) fn free_gc(&mut self, id: ObjId) {
        self.untrack(id);
        self.collector.forget_one();
        self.free(id);
    }

    /// `True` or `False`: nothing is made.
    pub fn bool(&mut self, value: bool) -> Own {
        Own::from_counted(fixed::boolean(value))
    }

    /// `None`: nothing is made or counted.
    pub fn none(&self) -> Own {
        Own::from_counted(fixed::NONE)
    }

    /// An `int`; of a small value the shared object (`PyLong_FromLongLong`).
    #[inline]
    pub fn int(&mut self, value: i64) -> Own {
        match fixed::small_int(value) {
            Some(id) => Own::from_counted(id),
            None => self.int_in_a_block(value),
        }
    }

    #[inline(never)]
    fn int_in_a_block(&mut self, value: i64) -> Own {
        self.new_int(value)
    }

    /// An integer that is not one of the small ones.
    #[inline(always)]
    pub(crate) fn new_int(&mut self, value: i64) -> Own {
        let block = self.take_row(int_block(value));
        self.blocks.heads[block as usize].count = 1;
        self.fill(block, Body::Int(value));
        Own::from_counted(ObjId::at(block))
    }

    /// Frees a dead integer.
    #[inline(never)]
    pub(crate) fn free_int(&mut self, id: ObjId) {
        self.give_here(id.number());
    }

    /// Frees a dead float, or keeps its block for the next one (`_PyFloat_ExactDealloc`).
    #[inline(never)]
    pub(crate) fn free_float(&mut self, id: ObjId) {
        if !self.recycle(id, FreeList::Float) {
            self.free(id);
        }
    }

    /// An `int` of any size, in as many digits of 30 bits as it needs.
    pub fn big_int(&mut self, value: BigInt) -> Own {
        match value.to_i64() {
            Some(small) => self.int(small),
            None => {
                let digits = value.bits().div_ceil(30) as usize;
                self.put(size::int(digits), Body::BigInt(Box::new(value)))
            }
        }
    }

    /// An integer in a block for `digits` digits: arithmetic asks for the most that its result can need, and keeps
    /// the block when it needs less (`_PyLong_New`, `long_normalize`).
    pub fn int_in(&mut self, value: BigInt, digits: usize) -> Own {
        match value.to_i64() {
            Some(word) => self.word_in(word, digits),
            None => self.put(size::int(digits), Body::BigInt(Box::new(value))),
        }
    }

    /// The same for a value that fits a word.
    pub fn word_in(&mut self, value: i64, digits: usize) -> Own {
        let size = size::int(digits);
        if fixed::small_int(value).is_some() {
            if digits > 0 {
                // `maybe_small_long`: the block goes again.
                let mut unused = self.take_buffer(size);
                self.give_buffer(&mut unused);
            }
            return self.int(value);
        }
        self.put(size, Body::Int(value))
    }

    /// An integer of arithmetic whose block, of so many digits, is taken only for what is no small integer.
    #[inline]
    pub fn int_of_digits(&mut self, value: i64, digits: usize) -> Own {
        if let Some(id) = fixed::small_int(value) {
            return Own::from_counted(id);
        }
        self.put(size::int(digits), Body::Int(value))
    }

    /// An integer made of a size, an index or a hash: it asks for its digits alone (`PyLong_FromSsize_t`), where one
    /// of arithmetic asks for the whole structure.
    pub fn size_int(&mut self, value: i64) -> Own {
        let magnitude = value.unsigned_abs();
        self.int_of_digits(value, (64 - magnitude.leading_zeros()).div_ceil(30) as usize)
    }

    /// An integer that stood packed in so many bytes: a long unsigned one asks for its digits alone
    /// (`PyLong_FromUnsignedLong`).
    pub fn unpacked_int(&mut self, value: i128, signed: bool, bytes: usize) -> Own {
        match i64::try_from(value) {
            Ok(word) if !signed && bytes >= 4 => self.size_int(word),
            Ok(word) => self.int(word),
            Err(_) => self.big_int(BigInt::from(value)),
        }
    }

    /// A `float`, from the free list if it has one (`PyFloat_FromDouble`).
    #[inline]
    pub fn float(&mut self, value: f64) -> Own {
        match self.reuse(FreeList::Float) {
            Some(id) => {
                self.fill(id.number(), Body::Float(value));
                Own::from_counted(id)
            }
            None => self.put(size::FLOAT, Body::Float(value)),
        }
    }

    /// A `complex` (`PyComplex_FromCComplex`).
    pub fn complex(&mut self, real: f64, imaginary: f64) -> Own {
        self.put(size::COMPLEX, Body::Complex(Box::new([real, imaginary])))
    }

    /// A string; the empty one and Latin-1 characters are the shared objects.
    pub fn str(&mut self, text: Text) -> Own {
        match text.len() {
            1 if text.at(0) < 256 => Own::from_counted(fixed::character(text.at(0) as u8)),
            _ => self.new_str(text),
        }
    }

    /// The body of a string that is not interned.
    pub(crate) fn text_body(&mut self, text: Text) -> Body {
        Body::Str { at: self.texts.take(text), interned: false, utf8: 0 }
    }

    /// A new string even of one character, where CPython fills one in after `PyUnicode_New`. The empty one is
    /// shared all the same.
    pub fn new_str(&mut self, text: Text) -> Own {
        if text.is_empty() {
            return Own::from_counted(fixed::EMPTY_STR);
        }
        let size = size::str(text.len(), text.bound());
        let body = self.text_body(text);
        self.put(size, body)
    }

    /// A string that is an object of its own even if it is one character, as `str(5)` makes it
    /// (`PyUnicode_New` without `unicode_result`).
    pub fn str_apart(&mut self, text: Text) -> Own {
        let size = size::str(text.len(), text.bound());
        let body = self.text_body(text);
        self.put(size, body)
    }

    /// A string in the block in which it was put together.
    pub(crate) fn str_in(&mut self, mut buffer: Buffer, text: Text) -> Own {
        let block = buffer.take();
        self.bodies[block as usize] = self.text_body(text);
        self.blocks.heads[block as usize].count = 1;
        Own::from_counted(ObjId::at(block))
    }

    /// A string from Rust text.
    pub fn string(&mut self, text: &str) -> Own {
        self.str(Text::from(text))
    }

    /// Bytes; the empty ones and those of one byte are the shared objects.
    pub fn bytes(&mut self, data: &[u8]) -> Own {
        match data {
            [one] => Own::from_counted(fixed::byte(*one)),
            _ => self.new_bytes(data.into()),
        }
    }

    /// New bytes even of one byte, where CPython fills them in after allocating
    /// (`PyBytes_FromStringAndSize(NULL, size)`). The empty ones are shared all the same.
    pub fn new_bytes(&mut self, data: Box<[u8]>) -> Own {
        if data.is_empty() {
            return Own::from_counted(fixed::EMPTY_BYTES);
        }
        self.put_bytes(data)
    }

    /// A new object even if there are no bytes.
    pub fn put_bytes(&mut self, data: Box<[u8]>) -> Own {
        let size = size::BYTES + data.len();
        self.put(size, Body::Bytes(Box::new(BytesBody { data, hash: Cell::new(-1) })))
    }

    /// A tuple of these items, tracked.
    pub fn tuple(&mut self, items: impl IntoIterator<Item = Own, IntoIter: ExactSizeIterator>) -> Own {
        let items = items.into_iter();
        let length = items.len();
        if length == 0 {
            return Own::from_counted(fixed::EMPTY_TUPLE);
        }
        let start = self.words.take(length);
        for (i, item) in items.enumerate() {
            self.words.set(start + i as u32, item.into_id().number());
        }
        let tuple = self.tuple_of_words(length, start);
        self.track(tuple.id());
        tuple
    }

    /// A tuple of new references to these objects, tracked.
    pub fn tuple_of(&mut self, items: &[ObjId]) -> Own {
        if items.is_empty() {
            return Own::from_counted(fixed::EMPTY_TUPLE);
        }
        let start = self.words.take(items.len());
        for (i, &item) in items.iter().enumerate() {
            self.incref(item);
            self.words.set(start + i as u32, item.number());
        }
        let tuple = self.tuple_of_words(items.len(), start);
        self.track(tuple.id());
        tuple
    }

    /// A tuple that takes these references over; some of its places may be empty. Tracked.
    pub(crate) fn tuple_of_fields(&mut self, items: &[Field]) -> Own {
        if items.is_empty() {
            return Own::from_counted(fixed::EMPTY_TUPLE);
        }
        let start = self.words.take(items.len());
        for (i, &item) in items.iter().enumerate() {
            self.words.set(start + i as u32, ObjId::word(item));
        }
        let tuple = self.tuple_of_words(items.len(), start);
        self.track(tuple.id());
        tuple
    }

    /// `tuple_alloc`: not tracked.
    pub(super) fn tuple_of_words(&mut self, length: usize, start: u32) -> Own {
        let body = Body::Tuple { length: length as u32, start };
        if length <= TUPLE_LENGTHS
            && let Some(id) = self.reuse(FreeList::Tuple(length as u8))
        {
            self.fill(id.number(), body);
            return Own::from_counted(id);
        }
        self.put_gc(size::TUPLE + length * size::POINTER, body)
    }

    /// An empty list with room for `allocated` items, tracked (`PyList_New`).
    pub fn empty_list(&mut self, allocated: usize) -> Own {
        self.list_around(Items::with_capacity(allocated))
    }

    /// A list of these references, with as much room as the array has.
    fn list_around(&mut self, items: Items) -> Own {
        let list = match self.reuse(FreeList::List) {
            Some(id) => Own::from_counted(id),
            None => self.put_gc(size::LIST, Body::None),
        };
        let buffer = match items.capacity() {
            0 => Buffer::default(),
            allocated => self.take_buffer(allocated * size::POINTER),
        };
        self.fill(list.id().number(), Body::List { items, block: buffer.block(), sorting: false });
        self.track(list.id());
        list
    }

    /// A list of exactly these items, tracked.
    pub fn list_from(&mut self, items: impl IntoIterator<Item = Own, IntoIter: ExactSizeIterator>) -> Own {
        let items = items.into_iter();
        let list = self.empty_list(items.len());
        for item in items {
            if let Some(l) = self.list_mut(list.id()) {
                l.items.push(item.into_id());
            }
        }
        list
    }

    /// A list of new references to these objects, tracked.
    pub fn list_of(&mut self, items: &[ObjId]) -> Own {
        let mut array = Items::with_capacity(items.len());
        array.extend_from_slice(items);
        self.list_of_items(array)
    }

    /// The same of an array that has room for just these.
    pub(crate) fn list_of_items(&mut self, items: Items) -> Own {
        items.iter().for_each(|&item| self.incref(item));
        self.list_around(items)
    }

    /// A list that takes these references over, tracked.
    pub(crate) fn list_of_fields(&mut self, items: &[Field]) -> Own {
        let mut array = Items::with_capacity(items.len());
        array.extend(items.iter().flatten().copied());
        self.list_around(array)
    }

    /// `_PyList_AppendTakeRef`. The object must be a list.
    pub fn list_push(&mut self, list: ObjId, item: Own) {
        if let Body::List { items, .. } = self.body_mut(list)
            && items.len() < items.capacity()
        {
            items.push(item.into_id());
            return;
        }
        self.list_push_slow(list, item);
    }

    #[inline(never)]
    fn list_push_slow(&mut self, list: ObjId, item: Own) {
        if self.list(list).is_some_and(|l| l.items.len() == l.items.capacity()) {
            self.list_resize_room(list, 1);
        }
        if let Some(l) = self.list_mut(list) {
            l.items.push(item.into_id());
        }
    }

    /// Makes room for `more` items as `list_resize` does: the array grows by about an eighth.
    pub fn list_resize_room(&mut self, list: ObjId, more: usize) {
        let Some(l) = self.list_mut(list) else { return };
        let size = l.items.len() + more;
        self.list_set_room(list, size);
    }

    /// `list_resize(list, size)` as far as the array is concerned; call it before items are added, or after
    /// they were taken out.
    pub fn list_set_room(&mut self, list: ObjId, size: usize) {
        let Some(l) = self.list_mut(list) else { return };
        let (allocated, length) = (l.items.capacity(), l.items.len());
        if allocated >= size && size >= allocated >> 1 && !*l.sorting {
            return;
        }
        let mut room = (size + (size >> 3) + 6) & !3;
        if size > length && size - length > room - size {
            room = (size + 3) & !3;
        }
        if size == 0 {
            room = 0;
        }
        self.list_set_allocated(list, room);
    }

    /// The same for a list that was made too large. Where nothing is left, a block of no bytes stays.
    pub fn list_cut_room(&mut self, list: ObjId, size: usize) {
        if size > 0 {
            return self.list_set_room(list, size);
        }
        self.list_move_array(list, 0, |heap, buffer| heap.resize_buffer(buffer, 0));
    }

    /// Makes the item array have room for exactly `room` items.
    pub fn list_set_allocated(&mut self, list: ObjId, room: usize) {
        self.list_move_array(list, room, |heap, buffer| match room {
            0 => heap.give_buffer(buffer),
            _ => heap.resize_buffer(buffer, room * size::POINTER),
        });
    }

    fn list_move_array(&mut self, list: ObjId, room: usize, act: impl FnOnce(&mut Heap, &mut Buffer)) {
        let Some(mut l) = self.list_mut(list) else { return };
        let mut buffer = l.take_array();
        l.set_room(room);
        *l.sorting = false;
        act(self, &mut buffer);
        if let Some(l) = self.list_mut(list) {
            *l.block = buffer.block();
        }
    }

    /// A `slice`, tracked as CPython's are (`PySlice_New`).
    pub fn slice(&mut self, start: Own, stop: Own, step: Own) -> Own {
        let fields = [Some(start.into_id()), Some(stop.into_id()), Some(step.into_id())];
        let slice = match self.reuse(FreeList::Slice) {
            Some(id) => {
                self.fill(id.number(), Body::Slice(fields));
                Own::from_counted(id)
            }
            None => self.put_gc(size::SLICE, Body::Slice(fields)),
        };
        self.track(slice.id());
        slice
    }

    /// A cell, empty or with a value (`PyCell_New`).
    pub fn cell(&mut self, value: Option<Own>) -> Own {
        let cell = self.put_gc(size::CELL, Body::Cell(value.map(Own::into_id)));
        self.track(cell.id());
        cell
    }

    /// A bound method (`PyMethod_New`).
    pub fn method(&mut self, function: Own, this: Own) -> Own {
        let body = Body::Method { function: function.into_id(), this: this.into_id(), weakrefs: None };
        let method = self.put_gc(size::METHOD, body);
        self.track(method.id());
        method
    }

    /// The next item of a `range_iterator`.
    pub(crate) fn next_of_range(&mut self, iterator: ObjId) -> Option<Own> {
        let Body::RangeIterator(range) = self.body_mut(iterator) else { return None };
        let value = next_number(range)?;
        Some(self.int(value))
    }

    /// An iterator over `over` that keeps a position.
    pub fn iterator(&mut self, kind: Kind, over: Own) -> Own {
        let iterator =
            self.put_gc(size::ITERATOR, Body::Iterator { kind, over: Some(over.into_id()), index: 0 });
        self.track(iterator.id());
        iterator
    }

    /// An object of a native type that is described by its fields, tracked if the collector knows its type. `size`
    /// is `tp_basicsize`.
    pub fn new_record(
        &mut self,
        class: ObjId,
        size: usize,
        fields: Vec<Option<Own>>,
        numbers: Vec<i64>,
    ) -> Own {
        self.incref(class);
        let fields = fields.into_iter().map(|f| f.map(Own::into_id)).collect();
        let body = RecordBody::new(class, fields, numbers);
        let front = self.front_of(class);
        if front == 0 {
            return self.put(size, Body::Record(Box::new(body)));
        }
        let body = Body::Record(Box::new(body));
        let record = match FreeList::of_records(class).and_then(|list| self.reuse(list)) {
            Some(id) => {
                self.fill(id.number(), body);
                Own::from_counted(id)
            }
            None => self.put_in_front(size, front, body),
        };
        self.track(record.id());
        record
    }

    /// Gives an object of a class that extends a built-in type counted references of its own.
    pub(crate) fn set_derived_slots(&mut self, id: ObjId, slots: Box<[Field]>) {
        if let Body::Derived(d) = &mut self.bodies[id.index()] {
            d.slots = slots;
        }
    }

    /// `PyInstanceMethod_New` and the like apart, `object()` itself.
    pub fn plain_object(&mut self) -> Own {
        self.put(size::OBJECT, Body::Plain { kind: Kind::Object })
    }

    /// Bytes in front of the instances of `class`.
    pub(crate) fn front_of(&self, class: ObjId) -> usize {
        let Some(t) = self.class(class) else { return 0 };
        let gc = if t.flags.gc { size::GC_HEAD } else { 0 };
        let managed = if t.flags.managed_dict || t.flags.managed_weakrefs { size::MANAGED } else { 0 };
        gc + managed
    }

    /// Bytes in front of this object.
    pub(crate) fn words_in_front(&self, id: ObjId) -> usize {
        match &self.bodies[id.index()] {
            Body::Instance { .. }
            | Body::Derived(_)
            | Body::Record(_)
            | Body::Exception(_)
            | Body::WeakRef(_) => self.front_of(self.type_of(id)),
            Body::Type(t) if t.flags.from_spec => size::GC_HEAD,
            _ if self.is_gc(id) => size::GC_HEAD,
            _ => 0,
        }
    }

    /// Whether the collector can know this object (`PyObject_IS_GC`).
    #[inline]
    pub fn is_gc(&self, id: ObjId) -> bool {
        match &self.bodies[id.index()] {
            Body::None
            | Body::Buffer
            | Body::Plain { .. }
            | Body::Bool(_)
            | Body::Int(_)
            | Body::BigInt(_)
            | Body::Float(_)
            | Body::Complex(_)
            | Body::RangeIterator(_)
            | Body::Str { .. }
            | Body::Bytes(_)
            | Body::ByteArray(_)
            | Body::Code(_) => false,
            Body::Type(t) => t.flags.heap,
            Body::Instance { class, .. } => self.class(*class).is_some_and(|t| t.flags.gc),
            Body::Derived(b) => self.class(b.class).is_some_and(|t| t.flags.gc),
            Body::Record(b) => self.class(b.class).is_some_and(|t| t.flags.gc),
            Body::Iterator { .. }
            | Body::Tuple { .. }
            | Body::List { .. }
            | Body::Dict(_)
            | Body::Set(_)
            | Body::Deque(_)
            | Body::Slice(_)
            | Body::Cell(_)
            | Body::Function(_)
            | Body::Method { .. }
            | Body::Builtin(_)
            | Body::Descriptor(_)
            | Body::Module(_)
            | Body::Generator(_)
            | Body::Frame(_)
            | Body::Traceback(_)
            | Body::Exception(_)
            | Body::WeakRef(_) => true,
        }
    }

    /// Whether `class` is one of the types made when the simulator starts.
    pub fn is_builtin_type(&self, class: ObjId) -> bool {
        class.number() >= ty::OBJECT.number() && class.number() < ty::OBJECT.number() + Kind::ALL.len() as u32
    }
}

/// Bytes asked for an integer: one of a single digit asks for the whole structure with its padding
/// (`_PyLong_FromMedium`), larger ones for their digits.
fn int_block(value: i64) -> usize {
    if crate::algorithm::int::is_word_compact(value) {
        return 32;
    }
    size::int(if value.unsigned_abs() < 1 << 60 { 2 } else { 3 })
}

/// The next number of a `range_iterator` (`rangeiter_next`): of the next one, the step and how many are left.
#[inline(always)]
pub(crate) fn next_number([next, step, left]: &mut [i64; 3]) -> Option<i64> {
    if *left <= 0 {
        return None;
    }
    let value = *next;
    *next = value.wrapping_add(*step);
    *left -= 1;
    Some(value)
}
