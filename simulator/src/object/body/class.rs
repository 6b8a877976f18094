//! Types, the descriptors in their dictionaries, and modules.

use super::{Buffer, Field};
use crate::object::id::ObjId;
use crate::object::layout::Kind;
use std::rc::Rc;

/// What a descriptor of a built-in type stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// A method: index among `vm::natives`.
    Method(u32),
    /// A `classmethod_descriptor`: index among `vm::natives`.
    ClassMethod(u32),
    /// A slot function under its special name: index in `vm::slots`.
    Slot(u16),
    /// A computed attribute: index among `vm::natives`' attributes.
    Attribute(u32),
    /// The same, declared as a structure's member: its descriptor is a `member_descriptor`.
    Field(u32),
    /// A `__slots__` member: its position among the instance's slots.
    Member(u16),
    /// `__dict__` and `__weakref__` of a class written in Python.
    Dict,
    /// The list of weak references, read as its first (`subtype_getweakref`).
    WeakRefs,
}

/// A descriptor of a built-in type, or a `method-wrapper` (`PyDescrObject`, `wrapperobject`).
pub struct DescriptorBody {
    /// `d_type`: the class whose instances it is for.
    pub class: ObjId,
    /// `d_name`, interned.
    pub name: ObjId,
    /// What it does when it is read, set or called.
    pub access: Access,
    /// For a `method-wrapper`: the object it is bound to; the descriptor then stands in `wrapped`.
    pub this: Field,
    /// The descriptor of a `method-wrapper`; a class's own descriptor has none.
    pub wrapped: Field,
}

/// `tp_flags` that a program or the collector can tell apart.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct TypeFlags {
    /// Made by a class statement or `type()`: it is counted, collected and can be changed.
    pub heap: bool,
    /// CPython makes it when its module is imported (`PyType_FromModuleAndSpec`), so there it is counted and collected
    /// too. Here it is as old as the interpreter and nobody counts its references; whoever shows them looks for them.
    pub from_spec: bool,
    /// May be a base class.
    pub base: bool,
    /// Its instances are known to the collector.
    pub gc: bool,
    /// Its instances have a `__dict__` in front of the object.
    pub managed_dict: bool,
    /// Attribute values stand inside the instance.
    pub inline_values: bool,
    /// The list of weak references stands in front of the object (`Py_TPFLAGS_MANAGED_WEAKREF`).
    pub managed_weakrefs: bool,
    /// Its attributes cannot be set (`Py_TPFLAGS_IMMUTABLETYPE`).
    pub immutable: bool,
    /// It cannot be called (`Py_TPFLAGS_DISALLOW_INSTANTIATION`).
    pub disallow_instantiation: bool,
    /// An abstract method is left, as `abc` found (`Py_TPFLAGS_IS_ABSTRACT`).
    pub is_abstract: bool,
    /// Function-like: a call through an attribute need not bind (`Py_TPFLAGS_METHOD_DESCRIPTOR`).
    pub method_descriptor: bool,
    /// Calls of the type itself take their arguments as they stand (`tp_vectorcall`). No class inherits it.
    pub vectorcall: bool,
    /// A sequence pattern may match its instances (`Py_TPFLAGS_SEQUENCE`, PEP 634).
    pub match_sequence: bool,
    /// A mapping pattern may (`Py_TPFLAGS_MAPPING`).
    pub match_mapping: bool,
}

/// A type (`PyTypeObject`, and `PyHeapTypeObject` for a class made by a program). References are counted in a heap
/// type alone; `weakrefs` never are.
pub struct TypeBody {
    /// The type of the type: `type` or another metaclass.
    pub class: ObjId,
    /// The layout of its instances.
    pub kind: Kind,
    /// `tp_flags`.
    pub flags: TypeFlags,
    /// `tp_name`: with the module for built-in types outside `builtins`.
    pub name: Rc<str>,
    /// `__name__` of a class made by a program (`ht_name`).
    pub name_object: Field,
    /// `ht_qualname`.
    pub qualname: Field,
    /// `tp_base`: the one of the bases whose layout instances extend (`best_base`).
    pub base: Field,
    /// `tp_bases`, a tuple.
    pub bases: Field,
    /// `tp_mro`, a tuple that begins with the type itself.
    pub mro: Field,
    /// `tp_dict`.
    pub dict: Field,
    /// Instances: bytes without the words in front of the object, bytes for each item.
    pub basicsize: usize,
    /// `tp_itemsize`, 0 if all instances are of one size.
    pub itemsize: usize,
    /// Whether instances have a `__dict__`, a list of weak references.
    pub has_dict: bool,
    /// `tp_weaklistoffset` is not 0.
    pub has_weakrefs: bool,
    /// Members of `__slots__`, those of bases included.
    pub slot_count: u16,
    /// `__slots__` names of this class, a tuple, if it has them.
    pub slot_names: Field,
    /// A dictionary of weak references to the direct subclasses by their addresses, while there are any.
    pub subclasses: Field,
    /// The first of its weak references.
    pub weakrefs: Field,
    /// The slot functions: index in `vm::slots`.
    pub slots: u32,
    /// `tp_version_tag`, 0 while it has none.
    pub version: u32,
    /// The key table that its instances share, 0 if none.
    pub shared_keys: u32,
    /// Blocks that a heap type takes apart from itself.
    pub buffers: Vec<Buffer>,
    /// Of a class that is C in CPython and Python here, and of those that derive from it.
    pub layout: Option<std::rc::Rc<Layout>>,
}

/// A reference that a `tp_traverse` of C shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The type.
    Type,
    /// The instance's `__dict__`.
    Dict,
    /// A member, by position.
    Member(u16),
    /// The same, unless it is None.
    Given(u16),
}

/// How CPython lays out the instances of a class that is C there and Python here: what stands in C fields is in members
/// of `__slots__` here, and no reference of a Python program's.
pub struct Layout {
    /// The class whose C structure it is: those that derive from it share it.
    pub of: ObjId,
    /// What `tp_traverse` shows, in its order.
    pub shown: Vec<Shown>,
    /// So many members are fields of C.
    pub members: u16,
}

/// A module (`PyModuleObject`).
pub struct ModuleBody {
    /// `types.ModuleType` or a class that extends it.
    pub class: ObjId,
    /// `md_dict`, what its globals are.
    pub dict: ObjId,
    /// `md_name`: a copy of `__name__` that outlives the dictionary's.
    pub name: Field,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
    /// Types and other references that the module's Rust side keeps.
    pub state: Vec<ObjId>,
}
