//! How types, functions and modules written in Rust are declared: static tables, registered by one line in the
//! room's `mod.rs`.

use super::slots::Slots;
use super::{Args, Result, Vm};
use crate::object::layout::Kind;
use crate::object::{ObjId, Own};

/// How a function takes its arguments: CPython's calling conventions, since some of them make objects.
#[derive(Clone, Copy)]
pub enum Call {
    /// `METH_NOARGS`: the object (or module) only.
    NoArgs(fn(&mut Vm, ObjId) -> Result),
    /// `METH_O`: exactly one positional argument.
    One(fn(&mut Vm, ObjId, ObjId) -> Result),
    /// `METH_FASTCALL`: positional arguments.
    Fast(fn(&mut Vm, ObjId, &[ObjId]) -> Result),
    /// `METH_FASTCALL | METH_KEYWORDS`.
    Keywords(fn(&mut Vm, ObjId, Args) -> Result),
    /// `METH_VARARGS`: CPython packs the positional arguments into a tuple for the call.
    Packed(fn(&mut Vm, ObjId, &[ObjId]) -> Result),
    /// `METH_VARARGS | METH_KEYWORDS`: into a tuple and, if there are any, a dictionary.
    PackedKeywords(fn(&mut Vm, ObjId, Args) -> Result),
}

/// A function or method written in Rust.
pub struct Native {
    /// `__name__`.
    pub name: &'static str,
    /// What it takes, and what it does.
    pub call: Call,
    /// `METH_STATIC`: for types, the object passed is the type.
    pub is_static: bool,
    /// `METH_CLASS`.
    pub is_class: bool,
    /// The parameters as `inspect` shows them, `($self, object, /)`; empty if CPython gives none.
    pub signature: &'static str,
}

impl Native {
    /// A function, or a method of instances.
    pub const fn new(name: &'static str, call: Call) -> Native {
        Native { name, call, is_static: false, is_class: false, signature: "" }
    }

    /// A class method: the object passed is the class.
    pub const fn class(name: &'static str, call: Call) -> Native {
        Native { is_class: true, ..Native::new(name, call) }
    }

    /// A static method, such as `str.maketrans`.
    pub const fn fixed(name: &'static str, call: Call) -> Native {
        Native { is_static: true, ..Native::new(name, call) }
    }

    /// The same with the parameters that `inspect` shows.
    pub const fn shown(self, signature: &'static str) -> Native {
        Native { signature, ..self }
    }
}

/// Reads a computed attribute.
pub type Get = fn(&mut Vm, ObjId) -> Result;
/// Sets a computed attribute, or deletes it.
pub type Set = fn(&mut Vm, ObjId, Option<ObjId>) -> Result<()>;

/// A computed attribute of a type written in Rust (`PyGetSetDef`, `PyMemberDef`).
pub struct Attribute {
    /// `__name__`.
    pub name: &'static str,
    /// Reads it.
    pub get: Get,
    /// Sets or deletes it; an `AttributeError` without it.
    pub set: Option<Set>,
    /// Declared as a structure member, so that its descriptor is a `member_descriptor`.
    pub member: bool,
}

impl Attribute {
    /// One that cannot be set (a `getset_descriptor`).
    pub const fn read(name: &'static str, get: Get) -> Attribute {
        Attribute { name, get, set: None, member: false }
    }

    /// One that can be set.
    pub const fn write(name: &'static str, get: Get, set: Set) -> Attribute {
        Attribute { name, get, set: Some(set), member: false }
    }

    /// A structure's member, read-only (a `member_descriptor`).
    pub const fn member(name: &'static str, get: Get) -> Attribute {
        Attribute { name, get, set: None, member: true }
    }
}

/// A built-in type.
pub struct TypeDef {
    /// Its number, and with it the row of its object.
    pub kind: Kind,
    /// The module before the name in `repr`, empty for builtins.
    pub module: &'static str,
    /// `tp_base`; [`Kind::Object`] unless it is said.
    pub base: Kind,
    /// `tp_basicsize`: bytes of an instance.
    pub basicsize: usize,
    /// `tp_itemsize`: bytes of each item more.
    pub itemsize: usize,
    /// May be a base class.
    pub is_base: bool,
    /// The collector knows its instances.
    pub gc: bool,
    /// Instances have a `__dict__`.
    pub has_dict: bool,
    /// Whether weak references to instances can be made.
    pub has_weakrefs: bool,
    /// Cannot be called to make an instance.
    pub no_new: bool,
    /// Called with the arguments as they stand, without a tuple (`tp_vectorcall`).
    pub vectorcall: bool,
    /// `Py_TPFLAGS_METHOD_DESCRIPTOR`.
    pub method_descriptor: bool,
    /// A sequence pattern may match its instances (`Py_TPFLAGS_SEQUENCE`).
    pub match_sequence: bool,
    /// A mapping pattern may (`Py_TPFLAGS_MAPPING`).
    pub match_mapping: bool,
    /// Its own slot functions; those of its bases are inherited (`inherit_slots`).
    pub slots: Slots,
    /// Its methods, in the order of CPython's table: `dir` and `__dict__` show it.
    pub methods: &'static [Native],
    /// Its computed attributes, in that order.
    pub attributes: &'static [Attribute],
    /// `__doc__`, empty for none.
    pub doc: &'static str,
    /// Adds what is not a method or computed attribute, such as constants.
    pub fill: Option<fn(&mut Vm, ObjId)>,
}

impl TypeDef {
    /// A type with nothing in it that derives from `object`.
    pub const fn new(kind: Kind) -> TypeDef {
        TypeDef {
            kind,
            module: "",
            base: Kind::Object,
            basicsize: crate::object::size::OBJECT,
            itemsize: 0,
            is_base: false,
            gc: false,
            has_dict: false,
            has_weakrefs: false,
            no_new: false,
            vectorcall: false,
            method_descriptor: false,
            match_sequence: false,
            match_mapping: false,
            slots: Slots::NONE,
            methods: &[],
            attributes: &[],
            doc: "",
            fill: None,
        }
    }
}

/// A module written in Rust.
pub struct ModuleDef {
    /// `__name__`.
    pub name: &'static str,
    /// In the order of CPython's table.
    pub functions: &'static [Native],
    /// Adds types, constants and state.
    pub fill: Option<fn(&mut Vm, ObjId) -> Result<()>>,
    /// `__doc__`, empty for none.
    pub doc: &'static str,
}

impl Vm {
    /// Registers a function's definition and returns its number.
    pub(crate) fn register(&mut self, native: &'static Native) -> u32 {
        self.natives.push(native);
        self.natives.len() as u32 - 1
    }

    /// A function object for a definition, bound to `this`.
    pub fn new_builtin(
        &mut self,
        native: &'static Native,
        this: Option<ObjId>,
        module: Option<ObjId>,
    ) -> Own {
        let native = self.register(native);
        self.new_builtin_numbered(native, this, module)
    }

    /// A function whose definition is registered already.
    pub(crate) fn new_builtin_numbered(
        &mut self,
        native: u32,
        this: Option<ObjId>,
        module: Option<ObjId>,
    ) -> Own {
        use crate::object::{Body, BuiltinBody, size};
        let this = this.map(|id| self.own(id).into_id());
        let module = module.map(|id| self.own(id).into_id());
        let body = BuiltinBody { native, this, module, weakrefs: None };
        let function = self.heap.put_gc(size::BUILTIN, Body::Builtin(Box::new(body)));
        self.heap.track(function.id());
        function
    }
}
