//! Reading objects: their type and the body of each layout. A body of a built-in type is found under an
//! instance of a class that extends it, too.

use super::Heap;
use crate::algorithm::text::Text;
use crate::object::deque::DequeBody;
use crate::object::dict::DictBody;
use crate::object::layout::Kind;
use crate::object::set::SetBody;
use crate::object::*;
use num_bigint::BigInt;
use std::rc::Rc;

macro_rules! readable {
    ($($get:ident $variant:ident $body:ty;)*) => {
        $(
            /// The body, if the object has that layout.
            #[inline]
            pub fn $get(&self, id: ObjId) -> Option<&$body> {
                match self.body(id) {
                    Body::$variant(b) => Some(b),
                    _ => None,
                }
            }
        )*
    };
}

macro_rules! bodies {
    ($($get:ident $get_mut:ident $variant:ident $body:ty;)*) => {
        $(
            /// The body, if the object has that layout.
            #[inline]
            pub fn $get(&self, id: ObjId) -> Option<&$body> {
                match &self.bodies[id.index()] {
                    Body::$variant(b) => Some(b),
                    Body::Derived(d) => match &d.payload {
                        Body::$variant(b) => Some(b),
                        _ => None,
                    },
                    _ => None,
                }
            }

            /// The body to change, if the object has that layout.
            #[inline]
            pub(crate) fn $get_mut(&mut self, id: ObjId) -> Option<&mut $body> {
                match &mut self.bodies[id.index()] {
                    Body::$variant(b) => Some(b),
                    Body::Derived(d) => match &mut d.payload {
                        Body::$variant(b) => Some(b),
                        _ => None,
                    },
                    _ => None,
                }
            }
        )*
    };
}

impl Heap {
    readable! {
        bytes_body Bytes BytesBody;
        descriptor Descriptor DescriptorBody;
        code Code Rc<Code>;
    }

    bodies! {
        dict dict_mut Dict DictBody;
        set set_mut Set SetBody;
        deque deque_mut Deque DequeBody;
        bytearray bytearray_mut ByteArray ByteArrayBody;
        function function_mut Function FunctionBody;
        builtin builtin_mut Builtin BuiltinBody;
        class class_mut Type TypeBody;
        module module_mut Module ModuleBody;
        generator generator_mut Generator GeneratorBody;
        frame frame_mut Frame FrameBody;
        traceback traceback_mut Traceback TracebackBody;
        exception exception_mut Exception ExceptionBody;
        weakref weakref_mut WeakRef WeakRefBody;
        record record_mut Record RecordBody;
    }

    /// What a string holds.
    #[inline]
    pub fn str_body(&self, id: ObjId) -> Option<&StrBody> {
        match *self.body(id) {
            Body::Str { at, .. } => Some(self.texts.get(at)),
            _ => None,
        }
    }

    /// The list, if the object is one.
    #[inline]
    pub fn list(&self, id: ObjId) -> Option<List<'_>> {
        match self.body(id) {
            Body::List { items, block, sorting } => Some(List { items, block: *block, sorting: *sorting }),
            _ => None,
        }
    }

    /// The list to change, if the object is one.
    #[inline]
    pub(crate) fn list_mut(&mut self, id: ObjId) -> Option<ListMut<'_>> {
        match self.body_mut(id) {
            Body::List { items, block, sorting } => Some(ListMut { items, block, sorting }),
            Body::Derived(d) => match &mut d.payload {
                Body::List { items, block, sorting } => Some(ListMut { items, block, sorting }),
                _ => None,
            },
            _ => None,
        }
    }

    /// The body: of the built-in type, where a class extends one.
    #[inline]
    pub fn body(&self, id: ObjId) -> &Body {
        match &self.bodies[id.index()] {
            Body::Derived(d) => &d.payload,
            body => body,
        }
    }

    /// The object's own body.
    #[inline(always)]
    pub fn outer(&self, id: ObjId) -> &Body {
        &self.bodies[id.index()]
    }

    /// `Py_TYPE`.
    #[inline(always)]
    pub fn type_of(&self, id: ObjId) -> ObjId {
        let body = &self.bodies[id.index()];
        match (body, Heap::kind_of_layout(body)) {
            (Body::Instance { class, .. }, _) => *class,
            (_, Some(kind)) => kind.id(),
            (body, None) => Heap::type_of_body(body),
        }
    }

    /// The type that all objects of a layout are of, if there is one. Nothing but constants, so that it is one look
    /// into a table.
    #[inline(always)]
    fn kind_of_layout(body: &Body) -> Option<Kind> {
        Some(match body {
            Body::None | Body::Buffer => Kind::Object,
            Body::Bool(_) => Kind::Bool,
            Body::Int(_) | Body::BigInt(_) => Kind::Int,
            Body::Float(_) => Kind::Float,
            Body::Complex(_) => Kind::Complex,
            Body::RangeIterator(_) => Kind::RangeIterator,
            Body::Str { .. } => Kind::Str,
            Body::Bytes(_) => Kind::Bytes,
            Body::ByteArray(_) => Kind::ByteArray,
            Body::Tuple { .. } => Kind::Tuple,
            Body::List { .. } => Kind::List,
            Body::Dict(_) => Kind::Dict,
            Body::Deque(_) => Kind::Deque,
            Body::Slice(_) => Kind::Slice,
            Body::Cell(_) => Kind::Cell,
            Body::Function(_) => Kind::Function,
            Body::Method { .. } => Kind::Method,
            Body::Builtin(_) => Kind::BuiltinFunction,
            Body::Code(_) => Kind::Code,
            Body::Frame(_) => Kind::Frame,
            Body::Traceback(_) => Kind::Traceback,
            Body::Plain { .. }
            | Body::Iterator { .. }
            | Body::Set(_)
            | Body::Descriptor(_)
            | Body::Type(_)
            | Body::Module(_)
            | Body::Generator(_)
            | Body::Exception(_)
            | Body::WeakRef(_)
            | Body::Record(_)
            | Body::Instance { .. }
            | Body::Derived(_) => return None,
        })
    }

    /// The type of an object whose layout does not tell it.
    fn type_of_body(body: &Body) -> ObjId {
        let kind = match body {
            Body::Instance { class, .. } => return *class,
            Body::Derived(b) => return b.class,
            Body::Record(b) => return b.class,
            Body::Exception(b) => return b.class,
            Body::WeakRef(b) => return b.class,
            Body::Type(b) => return b.class,
            Body::Module(b) => return b.class,
            Body::Plain { kind } | Body::Iterator { kind, .. } => *kind,
            Body::Generator(g) => g.kind,
            Body::Set(s) if s.frozen => Kind::FrozenSet,
            Body::Set(_) => Kind::Set,
            Body::Descriptor(d) => match d.access {
                Access::Slot(_) if d.wrapped.is_some() => Kind::MethodWrapper,
                Access::Slot(_) => Kind::WrapperDescriptor,
                Access::Method(_) => Kind::MethodDescriptor,
                Access::ClassMethod(_) => Kind::ClassMethodDescriptor,
                Access::Member(_) | Access::Field(_) => Kind::MemberDescriptor,
                Access::Attribute(_) | Access::Dict | Access::WeakRefs => Kind::GetSetDescriptor,
            },
            body => Heap::kind_of_layout(body).unwrap_or(Kind::Object),
        };
        kind.id()
    }

    /// The items of an array.
    pub fn typed_bytes(&self, id: ObjId) -> Option<&TypedBytes> {
        self.record(id)?.native.as_ref()?.downcast_ref()
    }

    /// The items of an `array.array`, to be changed.
    pub(crate) fn typed_bytes_mut(&mut self, id: ObjId) -> Option<&mut TypedBytes> {
        self.record_mut(id)?.native.as_mut()?.downcast_mut()
    }

    /// The value of an integer (or bool) that fits.
    #[inline(always)]
    pub fn as_i64(&self, id: ObjId) -> Option<i64> {
        match &self.bodies[id.index()] {
            Body::Int(v) => Some(*v),
            Body::Bool(b) => Some(i64::from(*b)),
            Body::Derived(d) => match d.payload {
                Body::Int(v) => Some(v),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value of any integer or bool.
    pub fn as_int(&self, id: ObjId) -> Option<BigInt> {
        match self.body(id) {
            Body::Int(v) => Some(BigInt::from(*v)),
            Body::Bool(b) => Some(BigInt::from(*b)),
            Body::BigInt(b) => Some((**b).clone()),
            _ => None,
        }
    }

    /// The number of a `float`; an `int` is none.
    #[inline(always)]
    pub fn as_f64(&self, id: ObjId) -> Option<f64> {
        match self.body(id) {
            Body::Float(v) => Some(*v),
            _ => None,
        }
    }

    /// The characters of a string.
    #[inline]
    pub fn text(&self, id: ObjId) -> Option<&Text> {
        self.str_body(id).map(|b| &b.text)
    }

    /// A string as Rust text, for messages; empty if it is no string.
    pub fn text_lossy(&self, id: ObjId) -> String {
        self.text(id).map(Text::to_string).unwrap_or_default()
    }

    /// The items of a tuple (or a class that extends it), as words.
    #[inline(always)]
    pub(crate) fn tuple_run(&self, id: ObjId) -> Option<&[u32]> {
        match self.body(id) {
            Body::Tuple { length, start } => Some(self.words.run(*start, *length as usize)),
            _ => None,
        }
    }

    /// Items of a tuple, or of an instance of a class that extends `tuple`; `None` of anything else.
    #[inline]
    pub fn tuple_len(&self, id: ObjId) -> Option<usize> {
        self.tuple_run(id).map(<[u32]>::len)
    }

    /// One of its items; `None` also past the end.
    #[inline]
    pub fn tuple_item(&self, id: ObjId, index: usize) -> Option<ObjId> {
        self.tuple_run(id)?.get(index).copied().and_then(ObjId::new)
    }

    /// The items of a tuple, borrowed one by one; empty if it is no tuple.
    pub fn tuple_items(&self, id: ObjId) -> Vec<ObjId> {
        self.tuple_run(id).map(|run| run.iter().filter_map(|&w| ObjId::new(w)).collect()).unwrap_or_default()
    }

    /// The items of a tuple or list, exact or not.
    pub fn sequence_items(&self, id: ObjId) -> Option<Vec<ObjId>> {
        match self.body(id) {
            Body::Tuple { .. } => Some(self.tuple_items(id)),
            Body::List { items, .. } => Some(items.to_vec()),
            _ => None,
        }
    }

    /// Whether it is of exactly type `tuple`.
    pub fn is_tuple(&self, id: ObjId) -> bool {
        matches!(self.body(id), Body::Tuple { .. })
    }

    /// Whether it is a string of exactly type `str`.
    #[inline(always)]
    pub fn is_exact_str(&self, id: ObjId) -> bool {
        matches!(self.bodies[id.index()], Body::Str { .. })
    }

    /// Calls `f` for each reference that the object owns.
    pub fn references(&self, id: ObjId, f: &mut impl FnMut(ObjId)) {
        self.bodies[id.index()].visit(&self.words, f);
    }

    /// Calls `f` for each reference that the collector follows from the object.
    pub fn traverse(&self, id: ObjId, f: &mut impl FnMut(ObjId)) {
        self.bodies[id.index()].traverse(&self.words, f);
    }
}
