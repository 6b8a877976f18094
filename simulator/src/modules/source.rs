//! The module `_source`, which CPython does not have: the text of what was run, for `linecache`, `inspect` and their
//! like, which read files there.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_source",
    functions: &[Native::new("lines", Call::One(lines)), Native::new("unsupported", Call::One(unsupported))],
    fill: None,
    doc: "The text of what was run, and the refusal of what the simulator does not do.",
}];

/// All lines of a file that was run, with their newlines; `None` for any other. A page's later sources stand below
/// the earlier ones, and what lies between is empty.
fn lines(vm: &mut Vm, _module: ObjId, filename: ObjId) -> Result {
    let filename = vm.str_text(filename)?;
    let Some(sources) = vm.sources.get(&filename) else { return Ok(vm.none()) };
    let mut texts: Vec<String> = Vec::new();
    for source in sources {
        let first = (source.first_line as usize).saturating_sub(1);
        for (offset, line) in source.text.split_inclusive('\n').enumerate() {
            let at = first + offset;
            if texts.len() <= at {
                texts.resize(at + 1, "\n".to_owned());
            }
            let line = line.strip_suffix('\n').unwrap_or(line);
            texts[at] = format!("{}\n", line.strip_suffix('\r').unwrap_or(line));
        }
    }
    let lines: Vec<Own> = texts.iter().map(|line| vm.heap.string(line)).collect();
    Ok(vm.heap.list_from(lines))
}

/// Refuses what the Python part of the library can't do here.
fn unsupported(vm: &mut Vm, _module: ObjId, what: ObjId) -> Result {
    let what = vm.str_text(what)?;
    Err(vm.unsupported(&what))
}
