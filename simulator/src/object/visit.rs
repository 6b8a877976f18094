//! Every reference that an object owns, in CPython's `tp_traverse` order where that shows.

use super::body::*;
use super::dict::{Keys, SplitValues};
use super::id::ObjId;
use super::layout::ty;
use super::words::Words;

/// Words of an instance before its values: its weak references, and its shape.
pub const INSTANCE_HEAD: u32 = 2;

/// How an instance's words are laid out: `[weakrefs, shape, values.., insertion order.., slots..]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Inline values it has room for, and those in use.
    pub capacity: u8,
    /// Values in use.
    pub used: u8,
    /// Members of `__slots__`: those of the base first, and of one class the last name first.
    pub slots: u8,
    /// False once the values were moved out to a dictionary.
    pub valid: bool,
}

impl Shape {
    /// Reads it back from the word that [`Shape::word`] made.
    pub fn from_word(word: u32) -> Shape {
        let [capacity, used, slots, valid] = word.to_le_bytes();
        Shape { capacity, used, slots, valid: valid != 0 }
    }

    /// The second word of an instance's run.
    pub fn word(self) -> u32 {
        u32::from_le_bytes([self.capacity, self.used, self.slots, u8::from(self.valid)])
    }

    /// Offset of the insertion order: four positions to a word.
    pub fn order_at(self) -> u32 {
        INSTANCE_HEAD + u32::from(self.capacity)
    }

    /// Offset of the members of `__slots__`.
    pub fn slots_at(self) -> u32 {
        self.order_at() + u32::from(self.capacity).div_ceil(4)
    }

    /// Words altogether.
    pub fn length(self) -> usize {
        (self.slots_at() + u32::from(self.slots)) as usize
    }
}

/// Types whose `tp_traverse` shows the fields in another order than the one in which they die: the iterator before the
/// function (`filter_traverse` and its like), or before what it has given (`chain_traverse`).
const ITERATOR_FIRST: [ObjId; 6] =
    [ty::FILTER, ty::STARMAP, ty::TAKEWHILE, ty::DROPWHILE, ty::FILTERFALSE, ty::CHAIN];

fn each(fields: &[Field], f: &mut impl FnMut(ObjId)) {
    fields.iter().flatten().for_each(|&id| f(id));
}

/// Members of `__slots__`: those of the class itself, then its base's (`subtype_traverse`).
fn members(fields: &[Field], f: &mut impl FnMut(ObjId)) {
    fields.iter().rev().flatten().for_each(|&id| f(id));
}

fn words(run: &[u32], f: &mut impl FnMut(ObjId)) {
    run.iter().filter_map(|&w| ObjId::new(w)).for_each(f);
}

impl Body {
    /// Calls `f` for each reference that the object owns, as often as it owns it. A new layout does not compile
    /// until it says in [`Body::traverse`] what it refers to.
    pub fn visit(&self, store: &Words, f: &mut impl FnMut(ObjId)) {
        self.traverse(store, f);
        self.untraversed(store, f);
    }

    /// Calls `f` for each reference that `tp_traverse` shows, in its order: that order decides how the collector
    /// rewrites a generation's list, and with it the order of finalisers.
    ///
    /// The type of an object comes where a class made by a program has it; types that are not counted have none in
    /// CPython, and whoever shows references leaves them out.
    pub fn traverse(&self, store: &Words, f: &mut impl FnMut(ObjId)) {
        match self {
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
            // Code objects are unknown to the collector.
            | Body::Code(_) => {}
            Body::Tuple { length, start } => {
                let run = store.run(*start, *length as usize);
                run.iter().rev().filter_map(|&w| ObjId::new(w)).for_each(f);
            }
            Body::List { items, .. } => items.iter().rev().for_each(|&id| f(id)),
            Body::Dict(dict) => {
                // `odict_traverse` begins with its own list of keys.
                dict.order.iter().for_each(|order| order.keys().for_each(&mut *f));
                match &dict.keys {
                // `dict_traverse` leaves the keys out when all are strings.
                Keys::Combined(table) if table.unicode => table.entries.iter().for_each(|e| each(&[e.value], f)),
                Keys::Combined(table) => {
                    table.entries.iter().filter(|e| e.value.is_some()).for_each(|e| each(&[e.value, e.key], f));
                }
                // Values inside an instance are the instance's.
                Keys::Split { values: SplitValues::Inside(_), .. } => {}
                Keys::Split { values: SplitValues::Apart { values, .. }, .. } => each(values, f),
            }
            }
            Body::Set(set) => set.keys().for_each(f),
            Body::Deque(deque) => deque.items.iter().for_each(|&id| f(id)),
            Body::Slice(parts) => each(parts, f),
            Body::Cell(value) => each(&[*value], f),
            Body::Function(b) => {
                let FunctionBody { code, globals, builtins, name, qualname, .. } = **b;
                let FunctionBody { defaults, kwdefaults, closure, doc, dict, .. } = **b;
                let FunctionBody { module, annotations, type_params, weakrefs: _, version: _, .. } = **b;
                each(&[Some(code), Some(globals), Some(builtins), module, defaults, kwdefaults, doc], f);
                each(&[Some(name), dict, closure, annotations, type_params, Some(qualname)], f);
            }
            Body::Method { function, this, weakrefs: _ } => each(&[Some(*function), Some(*this)], f),
            Body::Builtin(b) => {
                let BuiltinBody { native: _, this, module, weakrefs: _ } = **b;
                each(&[this, module], f);
            }
            Body::Descriptor(b) => {
                let DescriptorBody { class, name: _, access: _, this, wrapped } = **b;
                match wrapped {
                    Some(wrapped) => each(&[Some(wrapped), this], f),
                    None => f(class),
                }
            }
            Body::Type(b) => each(&[Some(b.class), b.dict, b.mro, b.bases, b.base], f),
            Body::Module(b) => {
                let ModuleBody { class, dict, name: _, weakrefs: _, state } = &**b;
                f(*class);
                state.iter().for_each(|&id| f(id));
                f(*dict);
            }
            Body::Generator(b) => {
                let GeneratorBody { code_id, name, qualname, function, frame_object, handled, finalizer, .. } = **b;
                each(&[finalizer, Some(name), Some(qualname), frame_object, function, Some(code_id)], f);
                each(&b.locals, f);
                each(&[handled], f);
            }
            Body::Frame(b) => {
                let FrameBody { back, trace, extra_locals, code_id, function, locals_mapping, .. } = **b;
                each(&[back, trace, extra_locals, locals_mapping, function, code_id], f);
                each(&b.variables, f);
            }
            Body::Traceback(b) => {
                let TracebackBody { next, frame, at: _, line: _ } = **b;
                each(&[next, Some(frame)], f);
            }
            Body::Exception(b) => {
                let ExceptionBody { class, args, dict, traceback, context, cause, .. } = **b;
                members(&b.slots, f);
                f(class);
                each(&b.fields, f);
                each(&[dict, Some(args), traceback, cause, context], f);
            }
            Body::WeakRef(b) => {
                let WeakRefBody { class, target: _, callback, hash: _, next: _, prev: _, .. } = **b;
                let WeakRefBody { dict, weakrefs: _, .. } = **b;
                members(&b.slots, f);
                each(&[dict, Some(class), callback], f);
            }
            Body::Iterator { kind: _, over, index: _ } => each(&[*over], f),
            Body::Record(b) => {
                f(b.class);
                if b.class == ty::ACCUMULATE
                    && let [function, total, iterator, initial] = b.fields[..]
                {
                    each(&[function, iterator, total, initial], f);
                } else if ITERATOR_FIRST.contains(&b.class) {
                    b.fields.iter().rev().flatten().for_each(|&id| f(id));
                } else {
                    each(&b.fields, f);
                }
                each(&[b.dict], f);
            }
            Body::Instance { class, start, dict } => {
                let shape = Shape::from_word(store.get(start + 1));
                let slots = store.run(start + shape.slots_at(), shape.slots as usize);
                slots.iter().rev().filter_map(|&w| ObjId::new(w)).for_each(&mut *f);
                words(store.run(start + INSTANCE_HEAD, shape.capacity as usize), f);
                // While the values are inside, the dictionary that shows them is not traversed
                // (`PyObject_VisitManagedDict`).
                each(&[if shape.valid { None } else { *dict }, Some(*class)], f);
            }
            Body::Derived(b) => {
                let DerivedBody { class, payload, dict, weakrefs: _, slots, block: _ } = &**b;
                members(slots, f);
                each(&[*dict, Some(*class)], f);
                payload.traverse(store, f);
            }
        }
    }

    /// References that are counted but that `tp_traverse` does not show: they cannot be part of a cycle, or CPython
    /// has none in that place.
    fn untraversed(&self, store: &Words, f: &mut impl FnMut(ObjId)) {
        match self {
            Body::Instance { start, dict, .. } if Shape::from_word(store.get(start + 1)).valid => {
                each(&[*dict], f);
            }
            Body::Dict(dict) => {
                if let Keys::Combined(table) = &dict.keys {
                    table
                        .entries
                        .iter()
                        .filter(|e| table.unicode || e.value.is_none())
                        .for_each(|e| each(&[e.key], f));
                }
            }
            Body::Descriptor(b) => {
                if b.wrapped.is_some() {
                    f(b.class);
                }
                f(b.name);
            }
            Body::Type(b) => {
                each(&[b.name_object, b.qualname, b.slot_names, b.subclasses], f);
            }
            Body::Module(b) => each(&[b.name], f),
            Body::Code(code) => {
                for id in [
                    code.consts_tuple,
                    code.names_tuple,
                    code.variables_tuple,
                    code.kinds,
                    code.name,
                    code.qualname,
                    code.filename,
                    code.linetable,
                    code.exceptiontable,
                ] {
                    f(id);
                }
                code.cached.iter().filter_map(std::cell::Cell::get).for_each(f);
            }
            Body::Derived(b) => b.payload.untraversed(store, f),
            _ => {}
        }
    }
}
