//! The module `atexit` (`Modules/atexitmodule.c`).

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ATEXIT];

static ATEXIT: ModuleDef = ModuleDef {
    name: "atexit",
    functions: &[
        Native::new("register", Call::PackedKeywords(register)),
        Native::new("_clear", Call::NoArgs(clear)),
        Native::new("unregister", Call::One(unregister)),
        Native::new("_run_exitfuncs", Call::NoArgs(run_exit_functions)),
        Native::new("_ncallbacks", Call::NoArgs(count)),
    ],
    fill: Some(fill),
    doc: "Functions to be called when the interpreter ends, the one registered last first.",
};

/// What the interpreter knows of the module.
#[derive(Default)]
pub(crate) struct Registered {
    /// The module, once it is imported.
    module: Field,
    /// The block of each registered call, empty for one that was taken back (`atexit_py_callback`).
    blocks: Vec<Buffer>,
    /// The pointers to them, once they are more than there is room for from the start (`callbacks`).
    pointers: Buffer,
}

/// Bytes of a registered call's block.
const BLOCK: usize = 3 * size::POINTER;
/// Calls that there is room for from the start, and for how many more it is made at a time.
const ROOM: usize = 32;
const MORE: usize = 16;

/// A registered call takes three places of the module's state: function, arguments, keyword arguments or `None`.
/// The places of one that was taken back hold `None`.
const PLACES: usize = 3;

/// The interpreter keeps the module, so that what was registered runs even if a program forgets it.
fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    let held = vm.own(module).into_id();
    vm.held.push(held);
    vm.modules_state.atexit.module = Some(held);
    Ok(())
}

/// What is registered, borrowed.
fn entries(vm: &Vm, module: ObjId) -> &[ObjId] {
    vm.heap.module(module).map_or(&[], |m| &m.state)
}

fn register(vm: &mut Vm, module: ObjId, args: Args) -> Result {
    let Some(function) = args.get(0) else {
        return Err(vm.type_error("register() takes at least 1 argument (0 given)"));
    };
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    take_block(vm);
    let rest = vm.heap.tuple_of(args.rest().positional);
    let keywords = if args.names.is_empty() { vm.none() } else { vm.heap.new_dict() };
    for (&name, &value) in args.names.iter().zip(args.named) {
        let value = vm.own(value);
        vm.dict_set_name(keywords.id(), name, value);
    }
    let held = vm.own(function);
    let entry = [held, rest, keywords].map(Own::into_id);
    if let Some(m) = vm.heap.module_mut(module) {
        m.state.extend(entry);
    }
    Ok(vm.own(function))
}

/// A block for one more call.
fn take_block(vm: &mut Vm) {
    let registered = &mut vm.modules_state.atexit;
    let count = registered.blocks.len();
    if count >= ROOM && (count - ROOM).is_multiple_of(MORE) {
        vm.heap.resize_buffer(&mut registered.pointers, (count + MORE) * size::POINTER);
    }
    let block = vm.heap.take_buffer(BLOCK);
    registered.blocks.push(block);
}

fn give_block(vm: &mut Vm, number: usize) {
    if let Some(block) = vm.modules_state.atexit.blocks.get_mut(number) {
        vm.heap.give_buffer(block);
    }
}

/// `atexit_cleanup`.
fn clear(vm: &mut Vm, module: ObjId) -> Result {
    let entries = vm.heap.module_mut(module).map(|m| std::mem::take(&mut m.state)).unwrap_or_default();
    for (number, call) in entries.chunks(PLACES).enumerate() {
        call.iter().for_each(|&id| vm.release_id(Some(id)));
        give_block(vm, number);
    }
    vm.modules_state.atexit.blocks.clear();
    Ok(vm.none())
}

/// Takes back every registration of functions that are equal to this one.
fn unregister(vm: &mut Vm, module: ObjId, function: ObjId) -> Result {
    let mut at = 0;
    while let Some(&registered) = entries(vm, module).get(at) {
        if registered != fixed::NONE {
            let held = vm.own(registered);
            let same = vm.equal(held.id(), function);
            vm.release(held);
            if same? {
                delete(vm, module, at);
            }
        }
        at += PLACES;
    }
    Ok(vm.none())
}

fn delete(vm: &mut Vm, module: ObjId, at: usize) {
    for place in at..at + PLACES {
        let place = vm.heap.module_mut(module).and_then(|m| m.state.get_mut(place));
        let old = place.map(|p| std::mem::replace(p, fixed::NONE));
        vm.release_id(old);
    }
    give_block(vm, at / PLACES);
}

fn count(vm: &mut Vm, module: ObjId) -> Result {
    let count = entries(vm, module).len() / PLACES;
    Ok(vm.heap.int(count as i64))
}

/// `atexit_callfuncs`: an error is reported and the next function called; all are forgotten in the end.
fn run_exit_functions(vm: &mut Vm, module: ObjId) -> Result {
    let mut at = entries(vm, module).len();
    while at >= PLACES {
        at -= PLACES;
        let entry = entries(vm, module).get(at..).and_then(|e| e.first_chunk());
        let Some(&[function, rest, keywords]) = entry else {
            continue;
        };
        if function == fixed::NONE || vm.stop.is_some() {
            continue;
        }
        let held = [function, rest, keywords].map(|id| vm.own(id));
        let positional = vm.heap.tuple_items(rest);
        let named = if vm.heap.dict(keywords).is_some() { vm.heap.dict_items(keywords) } else { Vec::new() };
        let names: Vec<ObjId> = named.iter().map(|item| item.key).collect();
        let values: Vec<ObjId> = named.iter().map(|item| item.value).collect();
        let dict = Some(keywords).filter(|_| !names.is_empty());
        let args = Args { positional: &positional, names: &names, named: &values, tuple: Some(rest), dict };
        match vm.call_packed(function, args) {
            Ok(value) => vm.release(value),
            Err(raised) => {
                let shown = match vm.stop.is_some() {
                    true => String::new(),
                    false => shown(vm, function),
                };
                let message = format!("Exception ignored in atexit callback {shown}");
                vm.write_unraisable_with(raised, Some(&message), None);
            }
        }
        held.into_iter().for_each(|own| vm.release(own));
    }
    clear(vm, module)
}

/// The function's `repr`, for the report, while its exception waits.
fn shown(vm: &mut Vm, function: ObjId) -> String {
    let waiting = vm.current.take();
    let text = match vm.repr_text(function) {
        Ok(text) => text,
        Err(raised) => {
            let error = vm.take_raised(raised);
            vm.release_field(error);
            "<object repr() failed>".to_owned()
        }
    };
    let error = std::mem::replace(&mut vm.current, waiting);
    vm.release_id(error);
    text
}

/// The interpreter ends: runs what was registered.
pub(crate) fn at_exit(vm: &mut Vm) {
    if let Some(module) = vm.modules_state.atexit.module
        && let Ok(none) = run_exit_functions(vm, module)
    {
        vm.release(none);
    }
}
