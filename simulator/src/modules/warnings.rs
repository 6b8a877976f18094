//! The module `_warnings` (`Python/_warnings.c`), which `warnings` builds on. The mechanism is in `vm::warn`.

use crate::modules::arguments;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::warn::Place;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_warnings",
    functions: &[
        Native::new("warn", Call::Keywords(warn)),
        Native::new("warn_explicit", Call::Keywords(warn_explicit)),
        Native::new("_filters_mutated", Call::NoArgs(filters_mutated)),
    ],
    fill: Some(fill),
    doc: "What the module warnings builds on: the functions that warn, and the first filters.",
}];

/// The filters that CPython starts with: action, category, module (`init_filters`).
const FILTERS: &[(&str, ObjId, Option<&str>)] = &[
    ("default", ty::DEPRECATION_WARNING, Some("__main__")),
    ("ignore", ty::DEPRECATION_WARNING, None),
    ("ignore", ty::PENDING_DEPRECATION_WARNING, None),
    ("ignore", ty::IMPORT_WARNING, None),
    ("ignore", ty::RESOURCE_WARNING, None),
];

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    let mut filters = Vec::new();
    for &(action, category, in_module) in FILTERS {
        let (action, category) = (vm.heap.intern(action), vm.own(category));
        let in_module = match in_module {
            Some(name) => vm.heap.intern(name),
            None => vm.none(),
        };
        let (none, line) = (vm.none(), vm.heap.int(0));
        filters.push(vm.heap.tuple([action, none, category, in_module, line]));
    }
    let state = [vm.heap.list_from(filters), vm.heap.new_dict(), vm.heap.intern("default")];
    for (name, value) in ["filters", "_onceregistry", "_defaultaction"].into_iter().zip(&state) {
        let value = vm.own(value.id());
        vm.module_set(module, name, value);
    }
    let old = std::mem::replace(&mut vm.modules_state.warnings, state.map(|value| Some(value.into_id())));
    old.into_iter().for_each(|value| vm.release_id(value));
    Ok(())
}

fn filters_mutated(vm: &mut Vm, _module: ObjId) -> Result {
    vm.modules_state.filters_version += 1;
    Ok(vm.none())
}

/// The class of a warning (`get_category`).
fn category_of(vm: &mut Vm, message: ObjId, category: Field) -> Result<ObjId> {
    if vm.is_instance_of(message, ty::WARNING) {
        return Ok(vm.heap.type_of(message));
    }
    let category = category.filter(|&c| c != fixed::NONE).unwrap_or(ty::USER_WARNING);
    if vm.heap.class(category).is_none() || !vm.is_subtype(category, ty::WARNING) {
        let kind = vm.type_name(category);
        let message = format!("category must be a Warning subclass, not '{kind}'");
        return Err(vm.type_error(&message));
    }
    Ok(category)
}

fn warn(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<5> = Signature::new(
        "warn",
        ["message", "category", "stacklevel", "source", "skip_file_prefixes"],
        0,
        4,
        1,
    );
    let [message, category, level, source, skipped] = args.bind(vm, &SIGNATURE)?;
    let message = message.unwrap_or(fixed::NONE);
    let mut level = match level {
        Some(level) => vm.index_isize(level)? as i64,
        None => 1,
    };
    let mut prefixes = Vec::new();
    if let Some(skipped) = skipped {
        if !vm.heap.is_tuple(skipped) {
            let kind = vm.type_name(skipped);
            let message = format!("warn() argument 'skip_file_prefixes' must be tuple, not {kind}");
            return Err(vm.type_error(&message));
        }
        for prefix in vm.heap.tuple_items(skipped) {
            if vm.heap.text(prefix).is_none() {
                let kind = vm.type_name(prefix);
                let message = format!("Found non-str '{kind}' in skip_file_prefixes.");
                return Err(vm.type_error(&message));
            }
            prefixes.push(vm.str_text(prefix)?);
        }
        if !prefixes.is_empty() {
            level = level.max(2);
        }
    }
    let category = category_of(vm, message, category)?;
    vm.warn_at_level(category, message, level, &prefixes, source.unwrap_or(fixed::NONE))?;
    Ok(vm.none())
}

fn warn_explicit(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<8> = Signature::new(
        "warn_explicit",
        ["message", "category", "filename", "lineno", "module", "registry", "module_globals", "source"],
        0,
        8,
        4,
    );
    let [message, category, filename, line, module, registry, _, source] = args.bind(vm, &SIGNATURE)?;
    let [message, category, filename, line] =
        [message, category, filename, line].map(|a| a.unwrap_or(fixed::NONE));
    if vm.heap.text(filename).is_none() {
        let kind = vm.type_name(filename);
        let message = format!("warn_explicit() argument 'filename' must be str, not {kind}");
        return Err(vm.type_error(&message));
    }
    let line = arguments::c_int(vm, line)?;
    let line = vm.heap.int(i64::from(line));
    let line = vm.keep(line);
    let registry = registry.filter(|&r| r != fixed::NONE);
    if let Some(registry) = registry.filter(|&r| vm.heap.dict(r).is_none()) {
        let kind = vm.type_name(registry);
        return Err(vm.type_error(&format!("'registry' must be a dict or None, not '{kind}'")));
    }
    // `normalize_module`.
    let module = match module.filter(|&m| m != fixed::NONE) {
        Some(module) => module,
        None => {
            let name = vm.str_text(filename)?;
            let name = if name.is_empty() { "<unknown>" } else { name.strip_suffix(".py").unwrap_or(&name) };
            let name = vm.heap.string(name);
            vm.keep(name)
        }
    };
    let category = category_of(vm, message, Some(category))?;
    let place = Place { filename, line, module, registry };
    vm.warn_about(category, message, &place, source.unwrap_or(fixed::NONE))?;
    Ok(vm.none())
}
