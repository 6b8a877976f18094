//! The module `gc` (`Modules/gcmodule.c`).

use super::arguments;
use crate::heap::collect::list;
use crate::object::*;
use crate::vm::collect::{Reason, debug};
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&GC];

static GC: ModuleDef = ModuleDef {
    name: "gc",
    functions: &[
        Native::new("enable", Call::NoArgs(enable)),
        Native::new("disable", Call::NoArgs(disable)),
        Native::new("isenabled", Call::NoArgs(is_enabled)),
        Native::new("set_debug", Call::One(set_debug)),
        Native::new("get_debug", Call::NoArgs(get_debug)),
        Native::new("get_count", Call::NoArgs(get_count)),
        Native::new("set_threshold", Call::Packed(set_threshold)),
        Native::new("get_threshold", Call::NoArgs(get_threshold)),
        Native::new("collect", Call::Keywords(collect)),
        Native::new("get_objects", Call::Keywords(get_objects)),
        Native::new("get_stats", Call::NoArgs(get_stats)),
        Native::new("is_tracked", Call::One(is_tracked)),
        Native::new("is_finalized", Call::One(is_finalized)),
        Native::new("get_referrers", Call::Fast(get_referrers)),
        Native::new("get_referents", Call::Fast(get_referents)),
        Native::new("freeze", Call::NoArgs(freeze)),
        Native::new("unfreeze", Call::NoArgs(unfreeze)),
        Native::new("get_freeze_count", Call::NoArgs(get_freeze_count)),
    ],
    fill: Some(fill),
    doc: DOC,
};

const DOC: &str =
    "The cyclic garbage collector: switching it on and off, running it, and asking it about objects.";

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    let Some(dict) = vm.heap.dict_of(module) else { return Ok(()) };
    // `gcmodule_exec` makes the one list; the other is there from the start.
    let garbage = match vm.collector.garbage {
        Some(list) => vm.own(list),
        None => vm.heap.empty_list(0),
    };
    if vm.collector.garbage.is_none() {
        let held = vm.own(garbage.id());
        vm.held.push(held.into_id());
        vm.collector.garbage = Some(garbage.id());
    }
    vm.dict_set_text(dict, "garbage", garbage);
    let callbacks = vm.own(vm.collector.callbacks);
    vm.dict_set_text(dict, "callbacks", callbacks);
    let leak = debug::COLLECTABLE | debug::UNCOLLECTABLE | debug::SAVEALL;
    for (name, flag) in [
        ("DEBUG_STATS", debug::STATS),
        ("DEBUG_COLLECTABLE", debug::COLLECTABLE),
        ("DEBUG_UNCOLLECTABLE", debug::UNCOLLECTABLE),
        ("DEBUG_SAVEALL", debug::SAVEALL),
        ("DEBUG_LEAK", leak),
    ] {
        let flag = vm.heap.int(i64::from(flag));
        vm.dict_set_text(dict, name, flag);
    }
    Ok(())
}

fn enable(vm: &mut Vm, _module: ObjId) -> Result {
    vm.heap.collector.enabled = true;
    Ok(vm.none())
}

fn disable(vm: &mut Vm, _module: ObjId) -> Result {
    vm.heap.collector.enabled = false;
    Ok(vm.none())
}

fn is_enabled(vm: &mut Vm, _module: ObjId) -> Result {
    let enabled = vm.heap.collector.enabled;
    Ok(vm.heap.bool(enabled))
}

fn set_debug(vm: &mut Vm, _module: ObjId, flags: ObjId) -> Result {
    vm.heap.collector.debug = arguments::c_int(vm, flags)? as u32;
    Ok(vm.none())
}

fn get_debug(vm: &mut Vm, _module: ObjId) -> Result {
    let flags = vm.heap.collector.debug as i32;
    Ok(vm.heap.int(i64::from(flags)))
}

fn triple(vm: &mut Vm, numbers: [i64; 3]) -> Own {
    let numbers = numbers.map(|n| vm.heap.int(n));
    vm.heap.tuple(numbers)
}

fn get_count(vm: &mut Vm, _module: ObjId) -> Result {
    let counts = vm.heap.collector.generations.map(|g| i64::from(g.count));
    Ok(triple(vm, counts))
}

fn set_threshold(vm: &mut Vm, _module: ObjId, given: &[ObjId]) -> Result {
    if given.is_empty() || given.len() > 3 {
        return Err(vm.type_error("gc.set_threshold requires 1 to 3 arguments"));
    }
    let mut thresholds = Vec::with_capacity(3);
    for &argument in given {
        thresholds.push(arguments::format_int(vm, argument)?);
    }
    for (generation, threshold) in vm.heap.collector.generations.iter_mut().zip(thresholds) {
        generation.threshold = threshold;
    }
    Ok(vm.none())
}

fn get_threshold(vm: &mut Vm, _module: ObjId) -> Result {
    let thresholds = vm.heap.collector.generations.map(|g| i64::from(g.threshold));
    Ok(triple(vm, thresholds))
}

fn collect(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("collect", ["generation"], 0, 1, 0);
    let [generation] = args.bind(vm, &SIGNATURE)?;
    let generation = match generation {
        Some(generation) => arguments::c_int(vm, generation)?,
        None => 2,
    };
    if !(0..3).contains(&generation) {
        return Err(vm.value_error("invalid generation"));
    }
    let collected = vm.collect(generation as usize, Reason::Manual);
    Ok(vm.heap.size_int(collected as i64))
}

/// `gc.get_objects(generation=None)`: what the collector knows, the youngest generation first.
fn get_objects(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    vm.show_start_objects();
    static SIGNATURE: Signature<1> = Signature::new("get_objects", ["generation"], 0, 1, 0);
    let [generation] = args.bind(vm, &SIGNATURE)?;
    let generations = match generation.filter(|&g| g != fixed::NONE) {
        None => 0..3,
        Some(given) => match vm.optional_size(given)? {
            3.. => {
                let message =
                    "generation parameter must be less than the number of available generations (3)";
                return Err(vm.value_error(message));
            }
            generation @ 0..3 => generation as usize..generation as usize + 1,
            -1 => 0..3,
            _ => return Err(vm.value_error("generation parameter cannot be negative")),
        },
    };
    let result = vm.heap.empty_list(0);
    for generation in generations {
        for id in vm.heap.list_of_generation(list::of(generation)) {
            if id != result.id() {
                let item = vm.own(id);
                vm.heap.list_push(result.id(), item);
            }
        }
    }
    Ok(result)
}

fn get_stats(vm: &mut Vm, _module: ObjId) -> Result {
    let result = vm.heap.empty_list(0);
    for generation in vm.heap.collector.generations {
        let dict = vm.built_dict([
            ("collections", generation.collections as i64),
            ("collected", generation.collected as i64),
            ("uncollectable", generation.uncollectable as i64),
        ]);
        vm.heap.list_push(result.id(), dict);
    }
    Ok(result)
}

fn is_tracked(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    let from_spec = vm.heap.class(object).is_some_and(|t| t.flags.from_spec);
    let tracked = from_spec || vm.heap.is_tracked(object);
    Ok(vm.heap.bool(tracked))
}

fn is_finalized(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    let finalized = vm.heap.is_finalized(object);
    Ok(vm.heap.bool(finalized))
}

/// The tracked objects that refer to any of those given (`gc_referrers_for`).
fn get_referrers(vm: &mut Vm, _module: ObjId, objects: &[ObjId]) -> Result {
    vm.show_start_objects();
    let asked = vm.pack(objects);
    let result = vm.heap.empty_list(0);
    for generation in 0..3 {
        for id in vm.heap.list_of_generation(list::of(generation)) {
            if id != result.id()
                && id != asked
                && referents(vm, id).iter().any(|referent| objects.contains(referent))
            {
                let item = vm.own(id);
                vm.heap.list_push(result.id(), item);
            }
        }
    }
    Ok(result)
}

/// What the collector finds in an object. A generator that runs refers to its function, and to its variables too while it
/// waits for a function that an instruction of its called: then its frame says how much of its stack is in use.
fn referents(vm: &Vm, object: ObjId) -> Vec<ObjId> {
    let mut found = vm.heap.referents(object);
    if vm.heap.generator(object).is_some_and(|g| g.state == GeneratorState::Running)
        && let Some(index) = vm.frames.iter().position(|frame| frame.generator == Some(object))
    {
        let frame = &vm.frames[index];
        found.push(frame.function);
        if vm.frames.get(index + 1).is_some_and(|called| !called.entry) {
            found.extend(vm.stack[frame.base..frame.sp].iter().flatten());
        }
    }
    found
}

fn get_referents(vm: &mut Vm, _module: ObjId, objects: &[ObjId]) -> Result {
    vm.pack(objects);
    let result = vm.heap.empty_list(0);
    for &object in objects {
        let from_spec = vm.heap.class(object).is_some_and(|t| t.flags.from_spec);
        if !vm.heap.is_gc(object) && !from_spec {
            continue;
        }
        // `type_traverse` ends with the module that has made the type.
        let module = if from_spec { module_of_type(vm, object) } else { None };
        for referent in referents(vm, object).into_iter().chain(module) {
            let item = vm.own(referent);
            vm.heap.list_push(result.id(), item);
        }
    }
    Ok(result)
}

fn module_of_type(vm: &mut Vm, class: ObjId) -> Field {
    let name = vm.tp_name(class);
    vm.made_module(name.split_once('.')?.0)
}

/// Sets everything aside: the collector does not look at the permanent generation.
fn freeze(vm: &mut Vm, _module: ObjId) -> Result {
    for generation in 0..3 {
        vm.heap.merge_lists(list::of(generation), list::PERMANENT);
        vm.heap.collector.generations[generation].count = 0;
    }
    Ok(vm.none())
}

fn unfreeze(vm: &mut Vm, _module: ObjId) -> Result {
    vm.heap.merge_lists(list::PERMANENT, list::of(2));
    Ok(vm.none())
}

fn get_freeze_count(vm: &mut Vm, _module: ObjId) -> Result {
    let count = vm.heap.list_len(list::PERMANENT);
    Ok(vm.heap.size_int(count as i64))
}
