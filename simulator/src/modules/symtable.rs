//! The module `_symtable` (`Modules/symtablemodule.c`): the blocks of a program, for `symtable`.

use super::builtins::source_text;
use crate::compile::{self, Block, Mode};
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_symtable",
    functions: &[Native::new("symtable", Call::Fast(symtable))],
    fill: None,
    doc: "",
}];

fn symtable(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let &[source, file, mode] = args else { return Ok(vm.none()) };
    let file = vm.heap.text_lossy(file);
    let mode = match vm.heap.text_lossy(mode).as_str() {
        "exec" => Mode::File,
        "eval" => Mode::Eval,
        "single" => Mode::Prompt,
        _ => return Err(vm.value_error("symtable() arg 3 must be 'exec' or 'eval' or 'single'")),
    };
    let text = source_text(vm, source, "symtable", "string or bytes", &file)?;
    match compile::blocks(&text, mode) {
        Ok(block) => Ok(told(vm, &block)),
        Err(error) => Err(vm.raise_compile_error(error, &file)),
    }
}

/// A block as a tuple.
fn told(vm: &mut Vm, block: &Block) -> Own {
    let name = vm.heap.string(&block.name);
    let [kind, line] = [u32::from(block.kind), block.line].map(|number| vm.heap.int(i64::from(number)));
    let nested = vm.heap.bool(block.nested);
    let symbols = block.symbols.iter().map(|(name, bits)| {
        let pair = [vm.heap.string(name), vm.heap.int(i64::from(*bits))];
        vm.heap.tuple(pair)
    });
    let symbols: Vec<Own> = symbols.collect();
    let symbols = vm.heap.tuple(symbols);
    let parameters: Vec<Own> = block.parameters.iter().map(|name| vm.heap.string(name)).collect();
    let parameters = vm.heap.tuple(parameters);
    let children: Vec<Own> = block.children.iter().map(|child| told(vm, child)).collect();
    let children = vm.heap.tuple(children);
    vm.heap.tuple([name, kind, line, nested, symbols, parameters, children])
}
