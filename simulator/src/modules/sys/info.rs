//! The constants of `sys`, and the objects that it shows: streams, modules, arguments.

use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Result, Vm};

const VERSION: &str = "3.13.0 (main, Oct  7 2024, 05:02:14) [GCC 12.2.0]";
const HEX_VERSION: i64 = 0x030d_00f0;
const PREFIX: &str = "/usr";

/// `sys.builtin_module_names` (`list_builtin_module_names`): the modules that this build has compiled in.
#[rustfmt::skip]
const BUILT_IN: &[&str] = &[
    "_abc", "_ast", "_codecs", "_collections", "_functools", "_imp", "_io", "_locale", "_operator", "_signal", "_sre",
    "_stat", "_string", "_suggestions", "_symtable", "_sysconfig", "_thread", "_tokenize", "_tracemalloc", "_typing",
    "_warnings", "_weakref", "atexit", "builtins", "errno", "faulthandler", "gc", "itertools", "marshal", "posix",
    "pwd", "sys", "time",
];

/// The two attributes that hold nothing but names of modules. They are made when a program first reads them: hundreds
/// of strings that hardly any program wants.
pub(crate) fn names(vm: &mut Vm, attribute: &str) -> Result<Option<Own>> {
    let names = match attribute {
        "builtin_module_names" => BUILT_IN,
        "stdlib_module_names" => crate::vm::LIBRARY_NAMES,
        _ => return Ok(None),
    };
    let names: Vec<Own> = names.iter().map(|name| vm.heap.intern(name)).collect();
    let mut value = vm.heap.tuple(names);
    if attribute == "stdlib_module_names" {
        let set = vm.call_positional(ty::FROZENSET, &[value.id()]);
        vm.release(value);
        value = set?;
    }
    let held = vm.own(value.id());
    vm.dict_set_text(vm.sys, attribute, held);
    Ok(Some(value))
}

pub(super) fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    let Some(dict) = vm.heap.dict_of(module) else { return Ok(()) };
    // The hooks and streams in use, and as they were at the start.
    for name in ["displayhook", "excepthook", "unraisablehook", "breakpointhook"] {
        let key = vm.heap.intern(name);
        if let Some(hook) = vm.heap.dict_get_str(dict, key.id()) {
            let hook = vm.own(hook);
            vm.dict_set_text(dict, &format!("__{name}__"), hook);
        }
        vm.release(key);
    }
    for (descriptor, name) in ["stdin", "stdout", "stderr"].into_iter().enumerate() {
        let stream = vm.new_standard_stream(descriptor as i64);
        if descriptor > 0 {
            vm.modules_state.streams.objects[descriptor - 1] = Some(stream.id());
        }
        let other = vm.own(stream.id());
        vm.dict_set_text(dict, &format!("__{name}__"), other);
        vm.dict_set_text(dict, name, stream);
    }
    for (name, text) in [
        ("version", VERSION),
        ("platform", "linux"),
        ("byteorder", "little"),
        ("copyright", "Copyright (c) 2001-2024 Python Software Foundation.\nAll Rights Reserved."),
        ("abiflags", ""),
        ("float_repr_style", "short"),
        ("executable", "/usr/bin/python3"),
        ("_base_executable", "/usr/bin/python3"),
        ("prefix", PREFIX),
        ("base_prefix", PREFIX),
        ("exec_prefix", PREFIX),
        ("base_exec_prefix", PREFIX),
        ("platlibdir", "lib"),
        ("_framework", ""),
    ] {
        let text = vm.heap.string(text);
        vm.dict_set_text(dict, name, text);
    }
    for (name, number) in [
        ("maxsize", i64::MAX),
        ("maxunicode", 0x0010_ffff),
        ("hexversion", HEX_VERSION),
        ("api_version", 1013),
    ] {
        let number = vm.heap.int(number);
        vm.dict_set_text(dict, name, number);
    }
    let no = vm.heap.bool(false);
    vm.dict_set_text(dict, "dont_write_bytecode", no);
    let none = vm.none();
    vm.dict_set_text(dict, "pycache_prefix", none);
    let modules = vm.own(vm.modules);
    vm.dict_set_text(dict, "modules", modules);
    let arguments = vm.modules_state.argv.clone();
    list(vm, dict, "argv", &arguments);
    let mut original = vec!["/usr/bin/python3".to_owned()];
    original.extend(arguments);
    list(vm, dict, "orig_argv", &original);
    let path = ["python313.zip", "python3.13", "python3.13/lib-dynload"].map(|p| format!("{PREFIX}/lib/{p}"));
    list(vm, dict, "path", &path);
    for name in ["warnoptions", "meta_path", "path_hooks"] {
        list(vm, dict, name, &[]);
    }
    for name in ["_xoptions", "path_importer_cache"] {
        let empty = vm.heap.new_dict();
        vm.dict_set_text(dict, name, empty);
    }
    structures(vm, dict);
    Ok(())
}

fn list(vm: &mut Vm, dict: ObjId, name: &str, items: &[String]) {
    let list = vm.heap.empty_list(0);
    for item in items {
        let item = vm.heap.string(item);
        vm.heap.list_push(list.id(), item);
    }
    vm.dict_set_text(dict, name, list);
}

fn numbers(vm: &mut Vm, numbers: &[i64]) -> Vec<Own> {
    numbers.iter().map(|&n| vm.heap.int(n)).collect()
}

fn version(vm: &mut Vm) -> Own {
    let mut items = numbers(vm, &[3, 13, 0, 0]);
    items.insert(3, vm.heap.intern("final"));
    vm.new_struct(ty::VERSION_INFO, items)
}

/// The structure sequences, and `sys.implementation`.
fn structures(vm: &mut Vm, dict: ObjId) {
    let version_info = version(vm);
    let shared = vm.own(version_info.id());
    vm.dict_set_text(dict, "version_info", version_info);

    let mut flags = numbers(vm, &[0; 13]);
    flags.push(vm.heap.bool(false));
    flags.extend(numbers(vm, &[0, 0]));
    flags.push(vm.heap.bool(false));
    flags.extend(numbers(vm, &[4300, 1]));
    let flags = vm.new_struct(ty::SYS_FLAGS, flags);
    vm.dict_set_text(dict, "flags", flags);

    let (max, min) = (vm.heap.float(f64::MAX), vm.heap.float(f64::MIN_POSITIVE));
    let mut float = vec![max];
    float.extend(numbers(vm, &[1024, 308]));
    float.push(min);
    float.extend(numbers(vm, &[-1021, -307, 15, 53]));
    float.push(vm.heap.float(f64::EPSILON));
    float.extend(numbers(vm, &[2, 1]));
    let float = vm.new_struct(ty::FLOAT_INFO, float);
    vm.dict_set_text(dict, "float_info", float);

    let int = numbers(vm, &[30, 4, 4300, 640]);
    let int = vm.new_struct(ty::INT_INFO, int);
    vm.dict_set_text(dict, "int_info", int);

    let mut hash = numbers(vm, &[64, (1 << 61) - 1, 314_159, 0, 1_000_003, 64, 128, 0]);
    hash.insert(5, vm.heap.string("siphash13"));
    let hash = vm.new_struct(ty::HASH_INFO, hash);
    vm.dict_set_text(dict, "hash_info", hash);

    let thread = ["pthread", "semaphore", "NPTL 2.36"].map(|text| vm.heap.string(text));
    let thread = vm.new_struct(ty::THREAD_INFO, thread.into());
    vm.dict_set_text(dict, "thread_info", thread);

    let implementation = vm.heap.new_record(ty::SIMPLE_NAMESPACE, 24, Vec::new(), Vec::new());
    let attributes = vm.heap.new_dict();
    for (name, text) in [("name", "cpython"), ("cache_tag", "cpython-313")] {
        let text = vm.heap.string(text);
        vm.dict_set_text(attributes.id(), name, text);
    }
    vm.dict_set_text(attributes.id(), "version", shared);
    let hex = vm.heap.int(HEX_VERSION);
    vm.dict_set_text(attributes.id(), "hexversion", hex);
    let multiarch = vm.heap.string("x86_64-linux-gnu");
    vm.dict_set_text(attributes.id(), "_multiarch", multiarch);
    let old = vm.heap.set_dict_of(implementation.id(), Some(attributes.into_id()));
    vm.release_id(old);
    vm.dict_set_text(dict, "implementation", implementation);
}
