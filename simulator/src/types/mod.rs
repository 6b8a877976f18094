//! One file for each built-in type: its slots and its method table side by side. A file lists its types in
//! `TYPES`; the line below registers them.

pub(crate) mod anext;
pub(crate) mod async_generator;
pub(crate) mod attributes;
pub(crate) mod boolean;
mod byte_methods;
pub(crate) mod bytearray;
pub(crate) mod bytes;
pub(crate) mod cell;
pub(crate) mod class;
mod class_bases;
pub(crate) mod code;
mod code_replace;
pub(crate) mod common;
pub(crate) mod complex;
mod coroutine;
pub(crate) mod descriptor;
pub(crate) mod dict;
mod dict_iterators;
mod dict_methods;
pub(crate) mod dict_views;
pub(crate) mod exception;
pub(crate) mod exception_fields;
pub(crate) mod exception_group;
pub(crate) mod exception_os;
pub(crate) mod exception_syntax;
pub(crate) mod exception_unicode;
pub(crate) mod float;
pub(crate) mod frame;
pub(crate) mod frame_locals;
pub(crate) mod function;
pub(crate) mod functional;
pub(crate) mod generator;
pub(crate) mod generic_alias;
pub(crate) mod int;
pub(crate) mod io_base;
pub(crate) mod iterators;
pub(crate) mod list;
mod list_methods;
mod list_sort;
pub(crate) mod mapping_proxy;
pub(crate) mod memory_view;
pub(crate) mod method;
pub(crate) mod method_wrappers;
pub(crate) mod module;
mod namespace;
pub(crate) mod none;
pub(crate) mod object;
mod percent;
pub(crate) mod pickle_support;
pub(crate) mod property;
pub(crate) mod range;
pub(crate) mod set;
mod set_methods;
mod signatures;
pub(crate) mod slice;
pub(crate) mod str;
pub(crate) mod str_codec;
pub(crate) mod str_format;
mod str_methods;
mod str_translate;
pub(crate) mod struct_sequence;
pub(crate) mod super_object;
pub(crate) mod text_args;
pub(crate) mod text_io;
mod text_iter;
pub(crate) mod traceback;
pub(crate) mod tuple;
pub(crate) mod union_type;
pub(crate) mod unraisable;
pub(crate) mod weakref;

use crate::vm::native::TypeDef;

/// All built-in types. A type's base must come before it, in this order.
pub(crate) static ALL: &[&[&TypeDef]] = &[
    object::TYPES,
    class::TYPES,
    none::TYPES,
    int::TYPES,
    boolean::TYPES,
    float::TYPES,
    complex::TYPES,
    str::TYPES,
    bytes::TYPES,
    bytearray::TYPES,
    memory_view::TYPES,
    tuple::TYPES,
    list::TYPES,
    dict::TYPES,
    dict_views::TYPES,
    dict_iterators::TYPES,
    set::TYPES,
    range::TYPES,
    slice::TYPES,
    iterators::TYPES,
    functional::TYPES,
    cell::TYPES,
    function::TYPES,
    method::TYPES,
    descriptor::TYPES,
    property::TYPES,
    super_object::TYPES,
    module::TYPES,
    code::TYPES,
    generator::TYPES,
    coroutine::TYPES,
    async_generator::TYPES,
    anext::TYPES,
    frame::TYPES,
    traceback::TYPES,
    mapping_proxy::TYPES,
    namespace::TYPES,
    generic_alias::TYPES,
    weakref::TYPES,
    exception::TYPES,
    crate::modules::collections::AT_START,
    crate::modules::abc::TYPES,
    unraisable::TYPES,
    struct_sequence::TYPES,
    io_base::TYPES,
    text_io::TYPES,
];

/// The definitions of all built-in types, those of modules too.
pub(crate) fn definitions() -> impl Iterator<Item = &'static TypeDef> {
    ALL.iter().chain(crate::modules::TYPES).flat_map(|file| file.iter()).copied()
}
