//! The module `_opcode` (`Modules/_opcode.c`): the compiler's own table of instructions, for `opcode` and `dis`.

use crate::compile::opcode;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_opcode",
    functions: &[
        Native::new("_table", Call::NoArgs(table)),
        Native::new("stack_effect", Call::Keywords(stack_effect)),
    ],
    fill: None,
    doc: "Opcode support module.",
}];

/// The number, the name and the number of inline cache entries of each instruction that code objects may have.
fn table(vm: &mut Vm, _module: ObjId) -> Result {
    let mut rows = Vec::new();
    for op in (0..=u8::MAX).filter(|&op| opcode::is_instruction(op)) {
        let (number, name) = (vm.heap.int(i64::from(op)), vm.heap.intern(opcode::name(op)));
        let caches = vm.heap.int(opcode::caches(op) as i64);
        rows.push(vm.heap.tuple([number, name, caches]));
    }
    Ok(vm.heap.list_from(rows))
}

/// How an instruction changes the height of the stack; with `jump=None` the larger of both ways.
fn stack_effect(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("stack_effect", ["opcode", "oparg", "jump"], 2, 2, 1);
    let [op, arg, jump] = args.bind(vm, &SIGNATURE)?;
    let number = vm.index_isize(op.unwrap_or(fixed::NONE))?;
    let arg = match arg.filter(|&arg| arg != fixed::NONE) {
        Some(arg) => u32::try_from(vm.index_isize(arg)?).unwrap_or(0),
        None => 0,
    };
    let Some(op) = u8::try_from(number).ok().filter(|&op| opcode::is_instruction(op)) else {
        return Err(vm.value_error("invalid opcode or oparg"));
    };
    let (straight, jumped) = (opcode::effect(op, arg), opcode::jump_effect(op, arg));
    let effect = match jump {
        Some(fixed::TRUE) => jumped,
        Some(fixed::FALSE) => straight,
        None | Some(fixed::NONE) => straight.max(jumped),
        Some(_) => return Err(vm.value_error("stack_effect: jump must be False, True or None")),
    };
    Ok(vm.heap.int(i64::from(effect)))
}
