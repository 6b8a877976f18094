//! Every reference that an object owns, in CPython's `tp_traverse` order where that shows.

use super::body::*;
use super::dict::{Keys, SplitValues};
use super::id::ObjId;
use super::words::Words;

/// Words of an instance before its values: its weak references, and its shape.
pub const INSTANCE_HEAD: u32 = 2;

/// How an instance's words are laid out: `[weakrefs, shape, values.., insertion order.., slots..]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Inline values it has room for, and those in use.
    pub capacity: u8,
    pub used: u8,
    /// Members of `__slots__`.
    pub slots: u8,
    /// False once the values were moved out to a dictionary.
    pub valid: bool,
}

impl Shape {
    pub fn from_word(word: u32) -> Shape {
        let [capacity, used, slots, valid] = word.to_le_bytes();
        Shape { capacity, used, slots, valid: valid != 0 }
    }

    pub fn word(self) -> u32 {
        u32::from_le_bytes([self.capacity, self.used, self.slots, u8::from(self.valid)])
    }

    /// Offset of the insertion order: four positions to a word.
    pub fn order_at(self) -> u32 {
        INSTANCE_HEAD + u32::from(self.capacity)
    }

    pub fn slots_at(self) -> u32 {
        self.order_at() + u32::from(self.capacity).div_ceil(4)
    }

    /// Words altogether.
    pub fn length(self) -> usize {
        (self.slots_at() + u32::from(self.slots)) as usize
    }
}

fn each(fields: &[Field], f: &mut impl FnMut(ObjId)) {
    fields.iter().flatten().for_each(|&id| f(id));
}

fn words(run: &[u32], f: &mut impl FnMut(ObjId)) {
    run.iter().filter_map(|&w| ObjId::new(w)).for_each(f);
}

impl Body {
    /// Calls `f` for each reference that the object owns, as often as it owns it. A new layout does not compile
    /// until it says here what it refers to.
    pub fn visit(&self, store: &Words, f: &mut impl FnMut(ObjId)) {
        match self {
            Body::None
            | Body::Buffer { .. }
            | Body::Plain { .. }
            | Body::Bool(_)
            | Body::Int(_)
            | Body::BigInt(_)
            | Body::Float(_)
            | Body::Complex(_)
            | Body::Str(_)
            | Body::Bytes(_)
            | Body::ByteArray(_) => {}
            Body::Tuple { length, start } => words(store.run(*start, *length as usize), f),
            Body::List(list) => list.items.iter().for_each(|&id| f(id)),
            Body::Dict(dict) => match &dict.keys {
                Keys::Combined(table) => table.entries.iter().for_each(|e| each(&[e.value, e.key], f)),
                // Values inside an instance are the instance's.
                Keys::Split { values: SplitValues::Inside(_), .. } => {}
                Keys::Split { values: SplitValues::Apart { values, .. }, .. } => each(values, f),
            },
            Body::Set(set) => set.keys().for_each(f),
            Body::Slice(parts) => each(parts, f),
            Body::Cell(value) => each(&[*value], f),
            Body::Function(b) => {
                let FunctionBody { code, globals, builtins, name, qualname, .. } = **b;
                let FunctionBody { defaults, kwdefaults, closure, doc, dict, .. } = **b;
                let FunctionBody { module, annotations, type_params, weakrefs: _, version: _, .. } = **b;
                each(&[Some(code), Some(globals), module, defaults, kwdefaults, doc, Some(name), dict], f);
                each(&[closure, annotations, type_params, Some(builtins), Some(qualname)], f);
            }
            Body::Method { function, this, weakrefs: _ } => each(&[Some(*function), Some(*this)], f),
            Body::Builtin(b) => {
                let BuiltinBody { native: _, this, module, weakrefs: _ } = **b;
                each(&[this, module], f);
            }
            Body::Descriptor(b) => {
                let DescriptorBody { class, name, access: _, this, wrapped } = **b;
                each(&[Some(class), Some(name), this, wrapped], f);
            }
            Body::Type(b) => visit_type(b, f),
            Body::Module(b) => {
                let ModuleBody { dict, name, weakrefs: _, state } = &**b;
                each(&[Some(*dict), *name], f);
                state.iter().for_each(|&id| f(id));
            }
            Body::Code(code) => {
                for id in [
                    code.consts_tuple,
                    code.names_tuple,
                    code.variables_tuple,
                    code.name,
                    code.qualname,
                    code.filename,
                    code.linetable,
                    code.exceptiontable,
                ] {
                    f(id);
                }
            }
            Body::Generator(b) => {
                let GeneratorBody { code_id, name, qualname, function, frame_object, handled, .. } = **b;
                each(&[Some(code_id), Some(name), Some(qualname)], f);
                each(&b.locals, f);
                each(&[function, frame_object, handled], f);
            }
            Body::Frame(b) => {
                let FrameBody { back, extra_locals, code_id, function, globals, .. } = **b;
                let FrameBody { builtins, locals_mapping, .. } = **b;
                each(&[back, extra_locals], f);
                each(&b.variables, f);
                each(&[code_id, function, globals, builtins, locals_mapping], f);
            }
            Body::Traceback(b) => {
                let TracebackBody { next, frame, at: _, line: _ } = **b;
                each(&[next, Some(frame)], f);
            }
            Body::Exception(b) => {
                // `subtype_traverse`, then the exception's own `tp_traverse`, then `BaseException_traverse`.
                let ExceptionBody { class, args, dict, traceback, context, cause, .. } = **b;
                each(&b.slots, f);
                each(&[Some(class)], f);
                each(&b.fields, f);
                each(&[dict, Some(args), traceback, cause, context], f);
            }
            Body::WeakRef(b) => {
                let WeakRefBody { class, target: _, callback, hash: _, next: _, prev: _, dict, .. } = **b;
                each(&[Some(class), callback, dict], f);
                each(&b.slots, f);
            }
            Body::Iterator { kind: _, over, index: _ } => each(&[*over], f),
            Body::Record(b) => {
                f(b.class);
                each(&b.fields, f);
                each(&[b.dict], f);
            }
            Body::Instance { class, start, dict } => {
                let shape = Shape::from_word(store.get(start + 1));
                words(store.run(start + shape.slots_at(), shape.slots as usize), f);
                words(store.run(start + INSTANCE_HEAD, shape.capacity as usize), f);
                each(&[*dict, Some(*class)], f);
            }
            Body::Derived(b) => {
                let DerivedBody { class, payload, dict, weakrefs: _, slots } = &**b;
                payload.visit(store, f);
                each(slots, f);
                each(&[*dict, Some(*class)], f);
            }
        }
    }
}

fn visit_type(b: &TypeBody, f: &mut impl FnMut(ObjId)) {
    // Its own subclasses and weak references are not owned through these fields in `tp_traverse`'s sense,
    // but the weak references to subclasses are counted.
    each(&[Some(b.class), b.dict, b.mro, b.bases, b.base, b.qualname, b.slot_names], f);
    b.subclasses.iter().for_each(|&id| f(id));
}
