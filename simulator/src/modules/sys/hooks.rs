//! What shows values and errors.

use crate::object::*;
use crate::vm::{Args, Result, Vm};

/// `sys_displayhook`: shows a value at a prompt and keeps it as `_`.
pub(super) fn display_hook(vm: &mut Vm, _module: ObjId, value: ObjId) -> Result {
    if value == fixed::NONE {
        return Ok(vm.none());
    }
    let none = vm.none();
    let builtins = vm.builtins;
    vm.dict_set_text(builtins, "_", none);
    let file = super::attribute(vm, "stdout").filter(|&f| f != fixed::NONE);
    let Some(file) = file else { return Err(vm.runtime_error("lost sys.stdout")) };
    let file = vm.keep_ref(file);
    let text = vm.repr(value)?;
    let text = vm.keep(text);
    write(vm, file, text)?;
    write(vm, file, fixed::character(b'\n'))?;
    let held = vm.own(value);
    vm.dict_set_text(builtins, "_", held);
    Ok(vm.none())
}

/// `PyFile_WriteObject` of a string.
fn write(vm: &mut Vm, file: ObjId, text: ObjId) -> Result<()> {
    if let Some(stream) = vm.standard_stream(file) {
        return vm.write_stream(stream, text);
    }
    let written = vm.call_method_str(file, "write", &[text])?;
    vm.release(written);
    Ok(())
}

/// `sys.excepthook(type, value, traceback)`: shows an exception as one that reaches the top is shown.
pub(super) fn except_hook(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "excepthook", 3, 3)?;
    let value = args[1];
    let text = if vm.heap.exception(value).is_some() {
        crate::vm::report::format_exception(vm, value)
    } else {
        let class = vm.type_name(value);
        format!("TypeError: print_exception(): Exception expected for value, {class} found\n")
    };
    vm.write_stderr(&text)?;
    Ok(vm.none())
}
