//! The module `_abc` (`Modules/_abc.c`): what each abstract base class keeps, and the checks that use it.

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::{Args, Result, Vm};

/// Places of CPython's cache of types' attributes (`MCACHE_SIZE_EXP`).
const TYPE_CACHE: usize = 1 << 12;

/// The types that stand in this file.
pub(crate) static TYPES: &[&TypeDef] = &[&DATA];

/// `_abc_data`. Fields: the sets of weak references; they are made when something is first put in. Number: the
/// registration count that the negative cache belongs to.
static DATA: TypeDef =
    TypeDef { module: "_abc", basicsize: 48, gc: true, no_new: true, ..TypeDef::new(Kind::AbcData) };

const REGISTRY: usize = 0;
const CACHE: usize = 1;
const NEGATIVE: usize = 2;

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_abc",
    functions: &[
        Native::new("get_cache_token", Call::NoArgs(cache_token)),
        Native::new("_abc_init", Call::One(init)),
        Native::new("_reset_registry", Call::One(|vm, _, class| forget(vm, class, &[REGISTRY]))),
        Native::new("_reset_caches", Call::One(|vm, _, class| forget(vm, class, &[CACHE, NEGATIVE]))),
        Native::new("_get_dump", Call::One(dump)),
        Native::new("_abc_register", Call::Fast(register)),
        Native::new("_abc_instancecheck", Call::Fast(instance_check)),
        Native::new("_abc_subclasscheck", Call::Fast(subclass_check)),
    ],
    fill: None,
    doc: "Module contains faster C implementation of abc.ABCMeta",
}];

fn name_of_data(vm: &mut Vm) -> ObjId {
    let name = vm.heap.intern("_abc_impl");
    vm.keep(name)
}

/// The data of a class, kept.
fn data_of(vm: &mut Vm, class: ObjId) -> Result<ObjId> {
    let name = name_of_data(vm);
    let data = vm.get_attr(class, name)?;
    let data = vm.keep(data);
    if vm.heap.type_of(data) != ty::ABC_DATA {
        return Err(vm.type_error("_abc_impl is set to a wrong type"));
    }
    Ok(data)
}

fn cache_token(vm: &mut Vm, _module: ObjId) -> Result {
    Ok(vm.heap.int(vm.modules_state.abc_registrations))
}

/// Bits of `tp_flags` that `__abc_tpflags__` may set.
const SEQUENCE: i64 = 1 << 5;
const MAPPING: i64 = 1 << 6;

/// Takes `__abc_tpflags__` out of a new class: what patterns its instances are subjects of.
fn take_pattern_flags(vm: &mut Vm, class: ObjId) -> Result<()> {
    let Some(dict) = vm.heap.class(class).and_then(|t| t.dict) else { return Ok(()) };
    let Some(bits) = vm.heap.dict_get_str(dict, name::__abc_tpflags__) else { return Ok(()) };
    if vm.heap.as_i64(bits).is_some_and(|bits| bits & SEQUENCE != 0 && bits & MAPPING != 0) {
        let message = "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING";
        return Err(vm.type_error(message));
    }
    let Some((key, value)) = vm.heap.dict_remove_str(dict, name::__abc_tpflags__) else { return Ok(()) };
    let bits = vm.heap.as_i64(value.id()).unwrap_or(0);
    if let Some(t) = vm.heap.class_mut(class) {
        (t.flags.match_sequence, t.flags.match_mapping) = (bits & SEQUENCE != 0, bits & MAPPING != 0);
    }
    vm.release_field(key);
    vm.release(value);
    vm.type_modified(class);
    Ok(())
}

/// A class that is registered, and its subclasses, are subjects of the same patterns
/// (`set_collection_flag_recursive`).
fn inherit_pattern_flags(vm: &mut Vm, class: ObjId, child: ObjId) {
    let flags = |vm: &Vm, class| vm.heap.class(class).map(|t| t.flags).unwrap_or_default();
    let (from, to) = (flags(vm, class), flags(vm, child));
    let wanted = (from.match_sequence, from.match_mapping);
    if wanted == (false, false) || to.immutable || (to.match_sequence, to.match_mapping) == wanted {
        return;
    }
    if let Some(t) = vm.heap.class_mut(child) {
        (t.flags.match_sequence, t.flags.match_mapping) = wanted;
    }
    for subclass in vm.subclasses(child) {
        inherit_pattern_flags(vm, class, subclass);
    }
}

/// `_abc__abc_init`: the abstract methods of a new class, and its data.
fn init(vm: &mut Vm, _module: ObjId, class: ObjId) -> Result {
    compute_abstract_methods(vm, class)?;
    let now = vm.modules_state.abc_registrations;
    let data = vm.record(ty::ABC_DATA, Kind::AbcData, vec![None, None, None], vec![now]);
    let data = vm.keep(data);
    let name = name_of_data(vm);
    vm.set_attr(class, name, Some(data))?;
    take_pattern_flags(vm, class)?;
    Ok(vm.none())
}

fn is_abstract(vm: &mut Vm, value: ObjId) -> Result<bool> {
    match vm.find_attr(value, name::__isabstractmethod__)? {
        Some(flag) => vm.truth_of(flag),
        None => Ok(false),
    }
}

/// `compute_abstract_methods`: those of the class itself, from a list of its items, then those of its bases.
fn compute_abstract_methods(vm: &mut Vm, class: ObjId) -> Result<()> {
    let abstracts = vm.new_set(true);
    let abstracts = vm.keep(abstracts);
    let items = own_items(vm, class)?;
    for item in vm.heap.sequence_items(items).unwrap_or_default() {
        let [key, value] = vm.heap.tuple_items(item)[..] else { continue };
        if is_abstract(vm, value)? {
            vm.set_add(abstracts, key)?;
        }
    }
    let bases =
        vm.heap.class(class).and_then(|t| t.bases).map(|b| vm.heap.tuple_items(b)).unwrap_or_default();
    for base in bases {
        let Some(inherited) = vm.find_attr(base, name::__abstractmethods__)? else { continue };
        let inherited = vm.keep(inherited);
        vm.for_each(inherited, |vm, key| {
            let found = inherits_abstract(vm, class, key.id());
            let result = match found {
                Ok(true) => vm.set_add(abstracts, key.id()).map(|_| true),
                other => other.map(|_| true),
            };
            vm.release(key);
            result
        })?;
    }
    vm.set_attr(class, name::__abstractmethods__, Some(abstracts))
}

/// `PyMapping_Items` of the class's `__dict__`, kept.
fn own_items(vm: &mut Vm, class: ObjId) -> Result<ObjId> {
    let namespace = vm.get_attr(class, name::__dict__)?;
    let namespace = vm.keep(namespace);
    let view = vm.call_method(namespace, name::items, &[])?;
    let iterator = vm.iter(view.id());
    vm.release(view);
    let iterator = iterator?;
    let items = vm.list_from_iterable(iterator.id());
    vm.release(iterator);
    let items = items?;
    Ok(vm.keep(items))
}

/// Whether what a class has under a name of its base's is still abstract.
fn inherits_abstract(vm: &mut Vm, class: ObjId, key: ObjId) -> Result<bool> {
    let Some(value) = vm.find_attr(class, key)? else { return Ok(false) };
    let answer = is_abstract(vm, value.id());
    vm.release(value);
    answer
}

fn forget(vm: &mut Vm, class: ObjId, fields: &[usize]) -> Result {
    let data = data_of(vm, class)?;
    for &at in fields {
        if let Some(set) = vm.field(data, at) {
            vm.set_clear(set);
        }
    }
    Ok(vm.none())
}

fn dump(vm: &mut Vm, _module: ObjId, class: ObjId) -> Result {
    let data = data_of(vm, class)?;
    let mut parts = Vec::new();
    for at in [REGISTRY, CACHE, NEGATIVE] {
        let copy = vm.new_set(false);
        let copy = vm.keep(copy);
        for reference in references(vm, data, at) {
            vm.set_add(copy, reference)?;
        }
        parts.push(copy);
    }
    let version = vm.heap.int(vm.number(data, 0));
    parts.push(vm.keep(version));
    Ok(vm.heap.tuple_of(&parts))
}

fn references(vm: &Vm, data: ObjId, at: usize) -> Vec<ObjId> {
    let set = vm.field(data, at).and_then(|set| vm.heap.set(set));
    set.map(|set| set.keys().collect()).unwrap_or_default()
}

/// `_destroy`: the callback of a weak reference in one of the sets; it is bound to a weak reference to the set.
static DESTROY: Native = Native::new("_destroy", Call::One(destroy));

fn destroy(vm: &mut Vm, set_reference: ObjId, reference: ObjId) -> Result {
    let set = vm.heap.weak_target(set_reference);
    if let Some(set) = set {
        let set = vm.keep_ref(set);
        vm.set_discard(set, reference)?;
    }
    Ok(vm.none())
}

/// `_add_to_weak_set`.
fn remember(vm: &mut Vm, data: ObjId, at: usize, class: ObjId) -> Result<()> {
    if vm.field(data, at).is_none() {
        let set = vm.new_set(false);
        vm.set_field(data, at, Some(set));
    }
    let Some(set) = vm.field(data, at) else { return Ok(()) };
    let set_reference = weakref(vm, set, None)?;
    let destroy = vm.new_builtin(&DESTROY, Some(set_reference), None);
    let destroy = vm.keep(destroy);
    let reference = weakref(vm, class, Some(destroy))?;
    vm.set_add(set, reference)?;
    Ok(())
}

/// A weak reference, kept.
fn weakref(vm: &mut Vm, target: ObjId, callback: Field) -> Result<ObjId> {
    let callback = callback.map(|c| vm.own(c));
    match vm.heap.new_weakref(ty::WEAKREF, target, callback) {
        Ok(reference) => Ok(vm.keep(reference)),
        Err(()) => {
            let message = format!("cannot create weak reference to '{}' object", vm.type_name(target));
            Err(vm.type_error(&message))
        }
    }
}

/// `_in_weak_set`: a weak reference to the class is looked up.
fn remembers(vm: &mut Vm, data: ObjId, at: usize, class: ObjId) -> Result<bool> {
    let Some(set) = vm.field(data, at).filter(|&set| vm.heap.set(set).is_some_and(|s| s.used > 0)) else {
        return Ok(false);
    };
    let reference = weakref(vm, class, None)?;
    vm.set_contains(set, reference)
}

fn register(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_abc_register", 2, 2)?;
    let (class, subclass) = (args[0], args[1]);
    if vm.heap.class(subclass).is_none() {
        return Err(vm.type_error("Can only register classes"));
    }
    if vm.is_subclass(subclass, class)? {
        return Ok(vm.own(subclass));
    }
    // The other way round is a cycle.
    if vm.is_subclass(class, subclass)? {
        return Err(vm.runtime_error("Refusing to create an inheritance cycle"));
    }
    let data = data_of(vm, class)?;
    remember(vm, data, REGISTRY, subclass)?;
    vm.modules_state.abc_registrations += 1;
    inherit_pattern_flags(vm, class, subclass);
    Ok(vm.own(subclass))
}

fn subclasscheck_of(vm: &mut Vm, class: ObjId, subclass: ObjId) -> Result {
    vm.call_method(class, name::__subclasscheck__, &[subclass])
}

fn instance_check(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_abc_instancecheck", 2, 2)?;
    let (class, instance) = (args[0], args[1]);
    let data = data_of(vm, class)?;
    let subclass = vm.get_attr(instance, name::__class__)?;
    let subclass = vm.keep(subclass);
    if remembers(vm, data, CACHE, subclass)? {
        return Ok(vm.heap.bool(true));
    }
    let subtype = vm.heap.type_of(instance);
    if subtype == subclass {
        let fresh = vm.number(data, 0) == vm.modules_state.abc_registrations;
        if fresh && remembers(vm, data, NEGATIVE, subclass)? {
            return Ok(vm.heap.bool(false));
        }
        return subclasscheck_of(vm, class, subclass);
    }
    let result = subclasscheck_of(vm, class, subclass)?;
    if vm.truth(result.id())? {
        return Ok(result);
    }
    vm.release(result);
    subclasscheck_of(vm, class, subtype)
}

fn subclass_check(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_abc_subclasscheck", 2, 2)?;
    let (class, subclass) = (args[0], args[1]);
    if vm.heap.class(subclass).is_none() {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    let data = data_of(vm, class)?;
    if remembers(vm, data, CACHE, subclass)? {
        return Ok(vm.heap.bool(true));
    }
    let now = vm.modules_state.abc_registrations;
    if vm.number(data, 0) < now {
        if let Some(negative) = vm.field(data, NEGATIVE) {
            vm.set_clear(negative);
        }
        vm.set_number(data, 0, now);
    } else if remembers(vm, data, NEGATIVE, subclass)? {
        return Ok(vm.heap.bool(false));
    }
    let answer = ask(vm, class, data, subclass)?;
    let at = match answer {
        Answer::Registered => return Ok(vm.heap.bool(true)),
        Answer::Yes => CACHE,
        Answer::No => NEGATIVE,
    };
    remember(vm, data, at, subclass)?;
    Ok(vm.heap.bool(at == CACHE))
}

/// Whether a class is a subclass of an abstract one.
enum Answer {
    Yes,
    No,
    /// It was registered itself. No cache takes that down (`subclasscheck_check_registry`).
    Registered,
}

/// The hook, the MRO, what was registered, and the subclasses.
fn ask(vm: &mut Vm, class: ObjId, data: ObjId, subclass: ObjId) -> Result<Answer> {
    let hook = vm.call_method(class, name::__subclasshook__, &[subclass])?;
    match hook.id() {
        fixed::TRUE | fixed::FALSE => {
            let answer = hook.id() == fixed::TRUE;
            vm.release(hook);
            return Ok(if answer { Answer::Yes } else { Answer::No });
        }
        fixed::NOT_IMPLEMENTED => vm.release(hook),
        _ => {
            vm.release(hook);
            return Err(vm.error(
                ty::ASSERTION_ERROR,
                "__subclasshook__ must return either False, True, or NotImplemented",
            ));
        }
    }
    if vm.is_subtype(subclass, class) {
        return Ok(Answer::Yes);
    }
    if remembers(vm, data, REGISTRY, subclass)? {
        return Ok(Answer::Registered);
    }
    for reference in references(vm, data, REGISTRY) {
        let Some(registered) = vm.heap.weak_target(reference) else { continue };
        let registered = vm.keep_ref(registered);
        if vm.is_subclass(subclass, registered)? {
            return Ok(Answer::Yes);
        }
    }
    // C asks by a new string each time, which stays in a place of the cache of types' attributes (`_PyType_Lookup`).
    let asked = vm.heap.new_str("__subclasses__".into());
    if vm.held.len() < TYPE_CACHE {
        vm.held.push(asked.into_id());
    } else {
        vm.release(asked);
    }
    let subclasses = vm.call_method_str(class, "__subclasses__", &[])?;
    let subclasses = vm.keep(subclasses);
    for other in vm.heap.sequence_items(subclasses).unwrap_or_default() {
        let other = vm.keep_ref(other);
        if vm.is_subclass(subclass, other)? {
            return Ok(Answer::Yes);
        }
    }
    Ok(Answer::No)
}
