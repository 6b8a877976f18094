//! The module `_trees`, which CPython does not have: a text's syntax tree for `ast`, whose nodes are made in Python
//! (`modules/python/ast/nodes.py`), and what `compile` does with trees.

use super::tree_places::Places;
use crate::compile::Mode;
use crate::compile::code::Const;
use crate::compile::nodes::{self, Item, Node};
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_trees",
    functions: &[Native::new("parse", Call::Fast(parse))],
    fill: None,
    doc: "The syntax tree of a text.",
}];

/// The mode that a name means.
pub(super) fn mode(name: &str) -> Option<Mode> {
    match name {
        "exec" => Some(Mode::File),
        "eval" => Some(Mode::Eval),
        "single" => Some(Mode::Prompt),
        _ => None,
    }
}

/// `parse(text, filename, mode, make)`: what `make(kind, fields, place)` gives for the outermost node, after those in it.
fn parse(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "parse", 4, 4)?;
    let (text, file, name) = (vm.str_text(args[0])?, vm.str_text(args[1])?, vm.str_text(args[2])?);
    let Some(mode) = mode(&name) else {
        return Err(vm.value_error("compile() mode must be 'exec', 'eval', 'single' or 'func_type'"));
    };
    let text = if mode == Mode::Eval { text.trim_start_matches([' ', '\t']) } else { &text };
    match nodes::tree(text, mode, vm.max_str_digits()) {
        Ok(node) => {
            let node = made(vm, &node, args[3])?;
            Ok(vm.own(node))
        }
        Err(error) => Err(vm.raise_compile_error(error, &file)),
    }
}

/// The object of a node, kept.
fn made(vm: &mut Vm, node: &Node, make: ObjId) -> Result<ObjId> {
    let fields = items(vm, &node.fields, make)?;
    let fields = vm.heap.tuple_of(&fields);
    let fields = vm.keep(fields);
    let kind = vm.heap.intern(node.kind);
    let kind = vm.keep(kind);
    let place = match node.place {
        Some(place) => {
            let numbers: Vec<Own> = place.iter().map(|&number| vm.heap.int(i64::from(number))).collect();
            vm.heap.tuple(numbers)
        }
        None => vm.none(),
    };
    let place = vm.keep(place);
    let made = vm.call_positional(make, &[kind, fields, place])?;
    Ok(vm.keep(made))
}

fn items(vm: &mut Vm, items: &[Item], make: ObjId) -> Result<Vec<ObjId>> {
    items.iter().map(|field| item(vm, field, make)).collect()
}

fn item(vm: &mut Vm, item: &Item, make: ObjId) -> Result<ObjId> {
    let made = match item {
        Item::Nothing => vm.none(),
        Item::Number(number) => vm.heap.int(*number),
        Item::Text(text) => vm.heap.intern(text),
        Item::Const(value) => constant(vm, value),
        Item::Node(node) => return made(vm, node, make),
        Item::List(list) => {
            let list = items(vm, list, make)?;
            vm.heap.list_of(&list)
        }
    };
    Ok(vm.keep(made))
}

/// The value of a literal. There is no other constant in a tree that nobody has folded.
fn constant(vm: &mut Vm, value: &Const) -> Own {
    match value {
        Const::Bool(value) => vm.heap.bool(*value),
        Const::Int(value) => vm.heap.big_int(value.clone()),
        Const::Float(value) => vm.heap.float(*value),
        Const::Complex(real, imaginary) => vm.heap.complex(*real, *imaginary),
        Const::Str(text) => vm.heap.str(text.clone()),
        Const::Bytes(data) => vm.heap.bytes(data),
        Const::Ellipsis => vm.own(fixed::ELLIPSIS),
        Const::None | Const::Tuple(_) | Const::FrozenSet(_) | Const::Code(_) => vm.none(),
    }
}

/// Whether an object is a syntax tree (`PyAST_Check`).
pub(super) fn is_tree(vm: &mut Vm, object: ObjId) -> Result<bool> {
    let Some(module) = vm.made_module("_ast") else { return Ok(false) };
    let class = vm.get_attr_str(module, "AST")?;
    let is_tree = vm.is_instance_of(object, class.id());
    vm.release(class);
    Ok(is_tree)
}

/// The text that stands for a tree given to `compile`; none if it is no tree.
pub(super) fn text_of(vm: &mut Vm, source: ObjId, mode: ObjId) -> Result<Option<Own>> {
    if !is_tree(vm, source)? {
        return Ok(None);
    }
    let unparse = vm.import("_ast.text")?;
    let text = vm.call_method_str(unparse.id(), "text_of", &[source, mode]);
    vm.release(unparse);
    text.map(Some)
}

/// Where the nodes of `tree` say that they stand, of which `text` was made; none if the text is no program.
pub(super) fn places(vm: &mut Vm, text: &str, mode: Mode, tree: ObjId) -> Result<Option<Places>> {
    match nodes::tree(text, mode, vm.max_str_digits()) {
        Ok(node) => Places::of(vm, &node, tree).map(Some),
        Err(_) => Ok(None),
    }
}
