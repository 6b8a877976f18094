//! The module `_traceback`: what `Lib/traceback.py` shows of exceptions as the interpreter itself does. The rest is
//! Python, in the module `traceback`.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm, report};

pub(super) static MODULES: &[&ModuleDef] = &[&TRACEBACK];

static TRACEBACK: ModuleDef = ModuleDef {
    name: "_traceback",
    functions: &[
        Native::new("_last_lines", Call::Fast(last_lines)),
        Native::new("_marked", Call::Fast(marked)),
        Native::new("_position", Call::Fast(position)),
    ],
    fill: None,
    doc: "Extract, format and print information about Python stack traces.",
};

/// `_last_lines(exception, text)`: the lines of an exception below its frames; the text is its `str()`.
fn last_lines(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_last_lines", 2, 2)?;
    let lines = report::format_exception_only(vm, args[0], args[1]);
    let lines: Vec<Own> = lines.iter().map(|line| vm.heap.string(line)).collect();
    Ok(vm.heap.list_from(lines))
}

/// `_marked(source, start, end, span, parse)`: lines of source with marks under the columns, in bytes, of the first line and
/// of the one `span` lines below; `None` if they do not fit. CPython takes the lines apart with `ast.parse`, whose
/// trees leave something in the free lists (`_extract_caret_anchors_from_line_segment`).
fn marked(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_marked", 5, 5)?;
    let source = vm.str_text(args[0])?;
    let mut numbers = [0; 3];
    for (number, &arg) in numbers.iter_mut().zip(&args[1..]) {
        *number = usize::try_from(vm.index_isize(arg)?).unwrap_or(0);
    }
    let mut parse = |text: &str| {
        let text = vm.heap.string(text);
        let tree = vm.call_positional(args[4], &[text.id()]);
        vm.release(text);
        let tree = tree.map(|tree| vm.release(tree));
        vm.forget(tree);
    };
    match report::marked_lines(&source, numbers[2], numbers[0], numbers[1], &mut parse) {
        Some(text) => Ok(vm.heap.string(&text)),
        None => Ok(vm.none()),
    }
}

/// `_position(code, index)`: lines and columns, first and last, of the instruction at a byte; four times `None` below 0
/// (`_get_code_position`).
fn position(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_position", 2, 2)?;
    let index = vm.index_isize(args[1])?;
    let location = match vm.heap.outer(args[0]) {
        Body::Code(code) => usize::try_from(index).ok().and_then(|at| code.unit.locations.get(at / 2)),
        _ => None,
    };
    Ok(crate::types::code::place(vm, location.unwrap_or_default()))
}
