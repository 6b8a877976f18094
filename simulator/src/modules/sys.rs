//! The module `sys` (`Python/sysmodule.c`).

mod frames;
mod hooks;
mod info;
pub(crate) use info::names;
mod settings;
mod sizes;

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&SYS];

static SYS: ModuleDef = ModuleDef {
    name: "sys",
    functions: &[
        Native::new("_clear_internal_caches", Call::NoArgs(nothing)),
        Native::new("_clear_type_cache", Call::NoArgs(nothing)),
        Native::new("_debugmallocstats", Call::NoArgs(sizes::debug_malloc_stats)),
        Native::new("_getframe", Call::Fast(frames::get_frame)),
        Native::new("_getframemodulename", Call::Keywords(frames::get_frame_module_name)),
        Native::new("_is_gil_enabled", Call::NoArgs(|vm, _| Ok(vm.heap.bool(true)))),
        Native::new("_is_interned", Call::One(sizes::is_interned)),
        Native::new("audit", Call::Fast(|vm, _, _| Ok(vm.none()))),
        Native::new("call_tracing", Call::Fast(frames::call_tracing)),
        Native::new("displayhook", Call::One(hooks::display_hook)),
        Native::new("exc_info", Call::NoArgs(frames::exc_info)),
        Native::new("excepthook", Call::Fast(hooks::except_hook)),
        Native::new("exception", Call::NoArgs(frames::exception)),
        Native::new("exit", Call::Fast(frames::exit)),
        Native::new("get_asyncgen_hooks", Call::NoArgs(settings::asyncgen_hooks)),
        Native::new("get_coroutine_origin_tracking_depth", Call::NoArgs(|vm, _| Ok(vm.heap.int(0)))),
        Native::new("get_int_max_str_digits", Call::NoArgs(settings::int_max_str_digits)),
        Native::new("getallocatedblocks", Call::NoArgs(sizes::allocated_blocks)),
        Native::new("getdefaultencoding", Call::NoArgs(|vm, _| Ok(vm.heap.string("utf-8")))),
        Native::new("getfilesystemencodeerrors", Call::NoArgs(|vm, _| Ok(vm.heap.string("surrogateescape")))),
        Native::new("getfilesystemencoding", Call::NoArgs(|vm, _| Ok(vm.heap.string("utf-8")))),
        Native::new("getprofile", Call::NoArgs(settings::profile_function)),
        Native::new("getrecursionlimit", Call::NoArgs(settings::recursion_limit)),
        Native::new("getrefcount", Call::One(sizes::reference_count)),
        Native::new("getsizeof", Call::PackedKeywords(sizes::size_of)),
        Native::new("getswitchinterval", Call::NoArgs(settings::switch_interval)),
        Native::new("gettrace", Call::NoArgs(settings::trace_function)),
        Native::new("getunicodeinternedsize", Call::Keywords(sizes::interned)),
        Native::new("intern", Call::One(sizes::intern)),
        Native::new("is_finalizing", Call::NoArgs(settings::is_finalizing)),
        Native::new("is_stack_trampoline_active", Call::NoArgs(|vm, _| Ok(vm.heap.bool(false)))),
        Native::new("set_int_max_str_digits", Call::Keywords(settings::set_int_max_str_digits)),
        Native::new("setprofile", Call::One(settings::set_profile)),
        Native::new("setrecursionlimit", Call::One(settings::set_recursion_limit)),
        Native::new("setswitchinterval", Call::One(settings::set_switch_interval)),
        Native::new("settrace", Call::One(settings::set_trace)),
        Native::new("unraisablehook", Call::One(|vm, _, args| vm.unraisable_hook(args))),
        // What the simulator has no equivalent of is refused by name.
        Native::new(
            "_current_exceptions",
            Call::Fast(|vm, _, _| Err(vm.unsupported("sys._current_exceptions"))),
        ),
        Native::new("_current_frames", Call::NoArgs(frames::current_frames)),
        Native::new(
            "activate_stack_trampoline",
            Call::Fast(|vm, _, _| Err(vm.unsupported("sys.activate_stack_trampoline"))),
        ),
        Native::new("addaudithook", Call::Fast(|vm, _, _| Err(vm.unsupported("sys.addaudithook")))),
        Native::new("breakpointhook", Call::Keywords(|vm, _, _| Err(vm.unsupported("breakpoint()")))),
        Native::new("set_asyncgen_hooks", Call::Keywords(settings::set_asyncgen_hooks)),
    ],
    fill: Some(info::fill),
    doc: "What a program can ask the interpreter about itself.",
};

fn nothing(vm: &mut Vm, _module: ObjId) -> Result {
    Ok(vm.none())
}

/// What the module's dictionary has under a name, borrowed.
fn attribute(vm: &mut Vm, name: &str) -> Field {
    let name = vm.heap.intern(name);
    let found = vm.heap.dict_get_str(vm.sys, name.id());
    vm.release(name);
    found
}
