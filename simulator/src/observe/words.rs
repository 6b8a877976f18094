//! An object's memory as CPython lays it out, word by word, with the model's values.

use super::snapshot::{Word, WordValue};
use super::value;
use crate::heap::Heap;
use crate::heap::collect::list;
use crate::object::dict::Keys;
use crate::object::*;

/// Items, digits or values shown of one object.
const MOST: usize = 12;

/// The words of an object: those in front of it first, then its own, then those of an array that it has apart.
pub(super) fn of(heap: &Heap, id: ObjId) -> Vec<Word> {
    let front = heap.words_in_front(id);
    let mut words = Words { heap, list: Vec::new(), offset: -(front as i32), apart: None };
    words.front(id, front);
    words.number("ob_refcnt", u64::from(heap.count(id)));
    let class = heap.type_of(id);
    let name = heap.class(class).map_or("?", |t| &t.name);
    words.text("ob_type", 8, format!("→ {:#x}  type {name}", heap.address(class)));
    words.body(heap.outer(id), id);
    let size = (heap.size_with_front(id) - front) as i32;
    if words.apart.is_none() && words.offset < size {
        let rest = (size - words.offset) as usize;
        words.add("…", rest, WordValue::Text(format!("{rest} more bytes")));
    }
    words.list
}

struct Words<'a> {
    heap: &'a Heap,
    list: Vec<Word>,
    offset: i32,
    /// The address of the array whose words follow.
    apart: Option<u64>,
}

impl Words<'_> {
    fn add(&mut self, name: impl Into<String>, size: usize, value: WordValue) {
        let word =
            Word { name: name.into(), offset: self.offset, size: size as u32, value, apart: self.apart };
        self.list.push(word);
        self.offset += size as i32;
    }

    fn number(&mut self, name: &str, value: u64) {
        self.add(name, 8, WordValue::Number(value));
    }

    fn signed(&mut self, name: &str, value: i64) {
        self.add(name, 8, WordValue::Signed(value));
    }

    fn pointer(&mut self, name: &str, to: Option<ObjId>) {
        let address = to.map_or(0, |to| self.heap.address(to));
        self.add(name, 8, WordValue::Pointer(address));
    }

    fn text(&mut self, name: &str, size: usize, text: impl Into<String>) {
        self.add(name, size, WordValue::Text(text.into()));
    }

    fn buffer(&mut self, name: &str, buffer: &Buffer) {
        let address =
            if buffer.size() == 0 { 0 } else { self.heap.blocks.heads[buffer.block() as usize].address() };
        self.add(name, 8, WordValue::Pointer(address));
    }

    /// The words that a managed dictionary, weak references and the collector have in front of an object.
    fn front(&mut self, id: ObjId, front: usize) {
        if front > size::GC_HEAD {
            self.pointer("weakreflist", self.heap.weak_head(id).flatten());
            self.pointer("managed dict", self.heap.dict_of(id));
        }
        if front < size::GC_HEAD {
            return;
        }
        let head = self.heap.blocks.heads[id.index()];
        let neighbours = [("_gc_next", head.next), ("_gc_prev", head.prev)];
        let tracked = self.heap.is_tracked(id) && !self.heap.collector.collecting;
        for (name, row) in neighbours {
            let row = row & 0x3fff_ffff;
            if self.heap.collector.collecting {
                self.text(name, 8, "used by the collector");
            } else if !tracked || row == 0 {
                self.text(name, 8, "0 (untracked)");
            } else if row <= list::of(3) {
                self.text(name, 8, format!("the head of generation {}", row - list::of(0)));
            } else {
                let address = self.heap.address(ObjId::at(row)) - size::GC_HEAD as u64;
                self.add(name, 8, WordValue::Pointer(address));
            }
        }
    }

    fn items(&mut self, name: &str, items: &[Option<ObjId>]) {
        for (i, item) in items.iter().take(MOST).enumerate() {
            self.pointer(&format!("{name}[{i}]"), *item);
        }
        let rest = items.len().saturating_sub(MOST);
        if rest > 0 {
            self.text("…", rest * size::POINTER, format!("{rest} more"));
        }
    }

    fn body(&mut self, body: &Body, id: ObjId) {
        let heap = self.heap;
        match body {
            Body::Bool(v) => self.integer(i64::from(*v)),
            Body::Int(v) => self.integer(*v),
            Body::Float(v) => {
                self.text("ob_fval", 8, value::short(heap, id, 24) + &format!(" ({:#018x})", v.to_bits()))
            }
            Body::Complex(parts) => {
                self.text("cval.real", 8, parts[0].to_string());
                self.text("cval.imag", 8, parts[1].to_string());
            }
            &Body::Str { at, interned, .. } => self.string(heap.texts.get(at), interned, id),
            Body::Bytes(b) => {
                self.number("ob_size", b.data.len() as u64);
                self.signed("ob_shash", b.hash.get());
                self.text("ob_sval", b.data.len() + 1, format!("{} bytes and a null", b.data.len()));
            }
            Body::Tuple { length, start } => {
                self.number("ob_size", u64::from(*length));
                let items: Vec<_> =
                    heap.words.run(*start, *length as usize).iter().map(|&word| ObjId::new(word)).collect();
                self.items("ob_item", &items);
            }
            &Body::List { ref items, block, sorting } => {
                let list = List { items, block, sorting };
                let array = list.array();
                self.number("ob_size", items.len() as u64);
                self.buffer("ob_item", &array);
                self.signed("allocated", list.allocated() as i64);
                if array.size() > 0 {
                    self.apart = Some(heap.blocks.heads[array.block() as usize].address());
                    self.offset = 0;
                    let room = items.capacity().min(items.len() + MOST);
                    let mut items: Vec<_> = items.iter().map(|&item| Some(item)).collect();
                    items.resize(room, None);
                    self.items("item", &items);
                }
            }
            Body::Dict(d) => {
                self.number("ma_used", d.used as u64);
                self.text("_ma_watcher_tag", 8, "0");
                match &d.keys {
                    Keys::Combined(table) => {
                        self.buffer("ma_keys", &table.buffer);
                        self.number("ma_values", 0);
                    }
                    Keys::Split { .. } => {
                        self.text("ma_keys", 8, "the class's shared keys");
                        self.text("ma_values", 8, "the values apart or in the instance");
                    }
                }
            }
            Body::Set(s) => {
                self.number("fill", s.filled as u64);
                self.number("used", s.used as u64);
                self.number("mask", (s.table.len() as u64).saturating_sub(1));
                match s.buffer.size() {
                    0 => self.text("table", 8, "→ smalltable"),
                    _ => self.buffer("table", &s.buffer),
                }
                self.signed("hash", s.hash);
                self.number("finger", s.finger as u64);
                for (i, entry) in s.table.iter().take(8).enumerate().filter(|_| s.buffer.size() == 0) {
                    self.pointer(&format!("smalltable[{i}].key"), entry.key);
                    self.signed(&format!("smalltable[{i}].hash"), entry.hash);
                }
            }
            Body::Cell(value) => self.pointer("ob_ref", *value),
            Body::Slice(parts) => {
                for (name, part) in ["start", "stop", "step"].into_iter().zip(parts) {
                    self.pointer(name, *part);
                }
            }
            Body::Method { function, this, weakrefs } => {
                self.pointer("im_func", Some(*function));
                self.pointer("im_self", Some(*this));
                self.pointer("im_weakreflist", *weakrefs);
                self.text("vectorcall", 8, "C function");
            }
            Body::Function(f) => {
                for (name, part) in [
                    ("func_globals", Some(f.globals)),
                    ("func_builtins", Some(f.builtins)),
                    ("func_name", Some(f.name)),
                    ("func_qualname", Some(f.qualname)),
                    ("func_code", Some(f.code)),
                    ("func_defaults", f.defaults),
                    ("func_kwdefaults", f.kwdefaults),
                    ("func_closure", f.closure),
                    ("func_doc", f.doc),
                    ("func_dict", f.dict),
                    ("func_weakreflist", f.weakrefs),
                    ("func_module", f.module),
                    ("func_annotations", f.annotations),
                    ("func_typeparams", f.type_params),
                ] {
                    self.pointer(name, part);
                }
                self.text("vectorcall", 8, "C function");
                self.add("func_version", 8, WordValue::Number(u64::from(f.version)));
            }
            Body::WeakRef(w) => {
                self.pointer("wr_object", w.target);
                self.pointer("wr_callback", w.callback);
                self.signed("hash", w.hash);
                self.pointer("wr_prev", w.prev);
                self.pointer("wr_next", w.next);
                self.text("vectorcall", 8, "C function");
            }
            Body::Generator(g) => {
                self.pointer("gi_weakreflist", g.weakrefs);
                self.pointer("gi_name", Some(g.name));
                self.pointer("gi_qualname", Some(g.qualname));
                self.pointer("gi_exc_state.exc_value", g.handled);
            }
            Body::Instance { .. } => self.instance(id),
            _ => {}
        }
    }

    /// `lv_tag`: digits times 8, and the sign; then digits of 30 bits.
    fn integer(&mut self, v: i64) {
        let mut rest = v.unsigned_abs();
        let mut digits = Vec::new();
        while rest > 0 {
            digits.push(rest & 0x3fff_ffff);
            rest >>= 30;
        }
        let sign = match v {
            0 => 1,
            1.. => 0,
            _ => 2,
        };
        self.number("lv_tag", (digits.len() as u64) << 3 | sign);
        if digits.is_empty() {
            digits.push(0);
        }
        for (i, digit) in digits.into_iter().enumerate() {
            self.add(format!("ob_digit[{i}]"), 4, WordValue::Number(digit));
        }
    }

    fn string(&mut self, s: &StrBody, interned: bool, id: ObjId) {
        self.number("length", s.text.len() as u64);
        match s.hash.get() {
            -1 => self.text("hash", 8, "-1 (not computed)"),
            hash => self.signed("hash", hash),
        }
        let text: &crate::algorithm::text::Text = &s.text;
        let ascii = text.max() < 0x80;
        let kind = s.text.kind();
        let interned = if interned { ", interned" } else { "" };
        let ascii_text = if ascii { ", ascii" } else { "" };
        self.text("state", 8, format!("kind {kind}, compact{ascii_text}{interned}"));
        if !ascii {
            let kept = self.heap.utf8_buffer(id);
            self.number("utf8_length", kept.size().saturating_sub(1) as u64);
            match kept.exists() {
                true => self.buffer("utf8", &kept),
                false => self.text("utf8", 8, "0 (not made)"),
            }
        }
        let text = value::short(self.heap, id, 24);
        self.text("data", (s.text.len() + 1) * kind, format!("{text} and a null"));
    }

    fn instance(&mut self, id: ObjId) {
        let heap = self.heap;
        let Some((class, _, shape, _)) = heap.instance(id) else { return };
        for (i, place) in heap.member_places(class).into_iter().enumerate() {
            self.pointer(&format!("slot {i}"), heap.slot(id, place));
        }
        if shape.capacity == 0 {
            return;
        }
        let valid = u8::from(shape.valid);
        let (capacity, used) = (shape.capacity, shape.used);
        self.text("values", 8, format!("capacity {capacity}, size {used}, embedded 1, valid {valid}"));
        let shared = heap.class(class).map_or(0, |t| t.shared_keys) as usize;
        for i in 0..usize::from(capacity) {
            let key = heap.shared.get(shared).and_then(|s| s.table.entries.get(i)?.key);
            let name = key.map_or_else(
                || format!("values[{i}]"),
                |key| format!("values[{i}] {}", heap.text_lossy(key)),
            );
            if i < MOST {
                self.pointer(&name, heap.inline_value(id, i));
            }
        }
        let rest = usize::from(capacity).saturating_sub(MOST);
        if rest > 0 {
            self.text("…", rest * size::POINTER, format!("{rest} more values"));
        }
        let order = heap.inline_order(id);
        let bytes = usize::from(capacity).next_multiple_of(size::POINTER);
        self.text(
            "insertion order",
            bytes,
            order.iter().map(|i| i.to_string()).collect::<Vec<_>>().join(" "),
        );
    }
}
