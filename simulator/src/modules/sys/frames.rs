//! Frames, and the exception being handled.

use crate::modules::arguments;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Signature, Vm};

/// `sys._getframe(depth=0)`: the frame object is made now if nothing has asked for it before.
pub(super) fn get_frame(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_getframe", 0, 1)?;
    let depth = match args.first() {
        Some(&depth) => arguments::c_int(vm, depth)?.max(0) as usize,
        None => 0,
    };
    match vm.frames.len().checked_sub(depth + 1) {
        Some(index) => Ok(vm.frame_object(index)),
        None => Err(vm.value_error("call stack is not deep enough")),
    }
}

/// `sys._current_frames()`: the innermost frame of each thread, by the thread's number.
pub(super) fn current_frames(vm: &mut Vm, _module: ObjId) -> Result {
    if vm.fibers.any_runs() || vm.fibers.held().next().is_some() {
        return Err(vm.unsupported("sys._current_frames with threads"));
    }
    let threads = vm.import_unseen("_thread")?;
    let threads = vm.keep(threads);
    let number = vm.call_method_str(threads, "get_ident", &[])?;
    let frame = vm.frame_object(vm.frames.len() - 1);
    let frames = vm.heap.new_dict();
    let stored = vm.dict_set(frames.id(), number.id(), frame.id());
    [number, frame].into_iter().for_each(|own| vm.release(own));
    stored.map(|()| frames)
}

pub(super) fn get_frame_module_name(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("_getframemodulename", ["depth"], 0, 1, 0);
    let [depth] = args.bind(vm, &SIGNATURE)?;
    let depth = match depth {
        Some(depth) => arguments::c_int(vm, depth)?.max(0) as usize,
        None => 0,
    };
    let frame = vm.frames.len().checked_sub(depth + 1).and_then(|index| vm.frames.get(index));
    let module = frame.and_then(|f| vm.heap.function(f.function)).and_then(|f| f.module);
    Ok(vm.own(module.unwrap_or(fixed::NONE)))
}

pub(super) fn exc_info(vm: &mut Vm, _module: ObjId) -> Result {
    let exception = vm.handled_exception();
    let traceback = exception.and_then(|e| vm.heap.exception(e)).and_then(|e| e.traceback);
    let class = exception.map(|e| vm.heap.type_of(e));
    let items = [class, exception, traceback].map(|item| item.unwrap_or(fixed::NONE));
    Ok(vm.heap.tuple_of(&items))
}

pub(super) fn exception(vm: &mut Vm, _module: ObjId) -> Result {
    let exception = vm.handled_exception().unwrap_or(fixed::NONE);
    Ok(vm.own(exception))
}

/// `sys.exit(status=None)`: raises `SystemExit`.
pub(super) fn exit(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "exit", 0, 1)?;
    Err(vm.error_of(ty::SYSTEM_EXIT, args.first().copied().unwrap_or(fixed::NONE)))
}

/// `sys.call_tracing(function, arguments)`: a call that is traced although a trace function makes it, for debuggers. Here
/// it is a call like any other.
pub(super) fn call_tracing(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "call_tracing", 2, 2)?;
    let Some(_) = vm.heap.tuple_len(args[1]) else {
        let message = format!("call_tracing() argument 2 must be tuple, not {}", vm.type_name(args[1]));
        return Err(vm.type_error(&message));
    };
    vm.call_positional(args[0], &vm.heap.tuple_items(args[1]))
}
