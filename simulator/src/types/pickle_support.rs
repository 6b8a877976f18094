//! `object.__reduce_ex__` and its kin: how `copy` and `pickle` take an object apart (`Objects/typeobject.c`).

use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Result, Vm};

/// `object.__reduce_ex__(protocol)`: a `__reduce__` that the class overrides, or the default.
pub(super) fn reduce_ex(vm: &mut Vm, this: ObjId, protocol: ObjId) -> Result {
    let protocol = vm.index_isize(protocol)?;
    let class = vm.heap.type_of(this);
    let mark = vm.sp;
    if let Some(reduce) = vm.find_attr(this, name::__reduce__)? {
        let reduce = vm.keep(reduce);
        let of_class = vm.get_attr(class, name::__reduce__)?;
        let replaced = Some(of_class.id()) != vm.type_lookup(ty::OBJECT, name::__reduce__);
        vm.release(of_class);
        if replaced {
            return vm.call_positional(reduce, &[]);
        }
    }
    vm.drain(mark);
    common_reduce(vm, this, protocol)
}

pub(super) fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    common_reduce(vm, this, 0)
}

fn common_reduce(vm: &mut Vm, this: ObjId, protocol: isize) -> Result {
    if protocol >= 2 {
        return reduce_newobj(vm, this);
    }
    let copyreg = copyreg(vm)?;
    let protocol = vm.heap.int(protocol as i64);
    let protocol = vm.keep(protocol);
    vm.call_method_str(copyreg, "_reduce_ex", &[this, protocol])
}

/// The module `copyreg`, kept (`import_copyreg`).
fn copyreg(vm: &mut Vm) -> Result<ObjId> {
    let name = vm.heap.intern("copyreg");
    let name = vm.keep(name);
    let module = match vm.dict_find(vm.modules, name)? {
        Some(module) if !vm.is_asleep("copyreg", module.id()) => module,
        Some(asleep) => {
            vm.release(asleep);
            vm.import("copyreg")?
        }
        None => vm.import_as_called(name)?,
    };
    Ok(vm.keep(module))
}

/// `reduce_newobj`: how protocols from 2 on make an object again.
fn reduce_newobj(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    if vm.slots_of(class).new.is_none() {
        let message = format!("cannot pickle '{}' object", vm.tp_name(class));
        return Err(vm.type_error(&message));
    }
    let mark = vm.sp;
    let (args, kwargs) = new_arguments(vm, this)?;
    let copyreg = copyreg(vm)?;
    let with_keywords = kwargs.filter(|&k| vm.heap.dict_len(k) > 0);
    let (function, arguments) = match (with_keywords, args) {
        (Some(kwargs), Some(args)) => {
            let function = vm.get_attr_str(copyreg, "__newobj_ex__")?;
            (function, vm.heap.tuple_of(&[class, args, kwargs]))
        }
        _ => {
            let function = vm.get_attr_str(copyreg, "__newobj__")?;
            let mut all = vec![class];
            all.extend(args.map(|a| vm.heap.tuple_items(a)).unwrap_or_default());
            (function, vm.heap.tuple_of(&all))
        }
    };
    // What the arguments came in goes before the state is asked for.
    vm.drain(mark);
    let (function, arguments) = (vm.keep(function), vm.keep(arguments));
    let (is_list, is_dict) = (vm.heap.list(this).is_some(), vm.heap.dict(this).is_some());
    let state = state_of(vm, this, !(args.is_some() || is_list || is_dict))?;
    let state = vm.keep(state);
    let list_items = if is_list { vm.iter(this)? } else { vm.none() };
    let list_items = vm.keep(list_items);
    let dict_items = if is_dict {
        let items = vm.call_method_str(this, "items", &[])?;
        let iterator = vm.iter(items.id());
        vm.release(items);
        iterator?
    } else {
        vm.none()
    };
    let dict_items = vm.keep(dict_items);
    Ok(vm.heap.tuple_of(&[function, arguments, state, list_items, dict_items]))
}

/// The arguments for `__new__`, kept (`_PyObject_GetNewArguments`).
fn new_arguments(vm: &mut Vm, this: ObjId) -> Result<(Field, Field)> {
    if let Some(pair) = vm.call_special(this, name::__getnewargs_ex__, &[])? {
        let pair = vm.keep(pair);
        if !vm.heap.is_tuple(pair) {
            let message = format!("__getnewargs_ex__ should return a tuple, not '{}'", vm.type_name(pair));
            return Err(vm.type_error(&message));
        }
        let [args, kwargs] = vm.heap.tuple_items(pair)[..] else {
            let length = vm.heap.tuple_len(pair).unwrap_or(0);
            let message = format!("__getnewargs_ex__ should return a tuple of length 2, not {length}");
            return Err(vm.value_error(&message));
        };
        if !vm.heap.is_tuple(args) {
            let message = format!(
                "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{}'",
                vm.type_name(args)
            );
            return Err(vm.type_error(&message));
        }
        if vm.heap.dict(kwargs).is_none() {
            let message = format!(
                "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{}'",
                vm.type_name(kwargs)
            );
            return Err(vm.type_error(&message));
        }
        return Ok((Some(args), Some(kwargs)));
    }
    if let Some(args) = vm.call_special(this, name::__getnewargs__, &[])? {
        let args = vm.keep(args);
        if !vm.heap.is_tuple(args) {
            let message = format!("__getnewargs__ should return a tuple, not '{}'", vm.type_name(args));
            return Err(vm.type_error(&message));
        }
        return Ok((Some(args), None));
    }
    Ok((None, None))
}

/// `object_getstate`: `__getstate__`, with what the default may not leave out checked.
pub(crate) fn state_of(vm: &mut Vm, this: ObjId, required: bool) -> Result {
    let mark = vm.sp;
    let getstate = vm.get_attr(this, name::__getstate__)?;
    let getstate = vm.keep(getstate);
    let of_object =
        vm.type_lookup(ty::OBJECT, name::__getstate__).and_then(|found| vm.heap.descriptor(found));
    let of_object = of_object.map(|descriptor| descriptor.access);
    let bound = vm.heap.builtin(getstate).filter(|bound| bound.this == Some(this));
    let state = match bound.is_some_and(|bound| of_object == Some(Access::Method(bound.native))) {
        true => default_state(vm, this, required)?,
        false => vm.call_positional(getstate, &[])?,
    };
    vm.drain(mark);
    Ok(state)
}

pub(super) fn getstate(vm: &mut Vm, this: ObjId) -> Result {
    default_state(vm, this, false)
}

/// The bytes of an object that has nothing but what the default state holds: a larger one has more than that.
fn size_of_state(class: &TypeBody, slots: usize) -> usize {
    let words = usize::from(class.has_dict && !class.flags.managed_dict)
        + usize::from(class.has_weakrefs && !class.flags.managed_weakrefs)
        + slots;
    size::OBJECT + words * size::POINTER
}

/// `object_getstate_default`: the dictionary itself, with the members of `__slots__` beside it if there are any.
fn default_state(vm: &mut Vm, this: ObjId, required: bool) -> Result {
    let class = vm.heap.type_of(this);
    let (has_dict, itemsize) = vm.heap.class(class).map_or((false, 0), |t| (t.has_dict, t.itemsize));
    if required && itemsize > 0 {
        let message = format!("cannot pickle {} objects", vm.tp_name(class));
        return Err(vm.type_error(&message));
    }
    let empty = match vm.heap.instance(this) {
        Some((_, _, shape, dict)) if shape.valid || dict.is_none() => shape.used == 0,
        _ => vm.heap.dict_of(this).is_none_or(|d| vm.heap.dict_len(d) == 0),
    };
    let state = if has_dict && !empty {
        let dict = vm.heap.materialize_dict(this);
        vm.own(dict)
    } else {
        vm.none()
    };
    let state = vm.keep(state);
    let names = slot_names(vm, class)?;
    let length_of = |vm: &Vm| names.and_then(|names| vm.heap.list(names)).map_or(0, |list| list.items.len());
    let length = length_of(vm);
    if required && vm.heap.class(class).is_some_and(|t| t.basicsize > size_of_state(t, length)) {
        let message = format!("cannot pickle '{}' object", vm.tp_name(class));
        return Err(vm.type_error(&message));
    }
    let Some(names) = names else { return Ok(vm.own(state)) };
    if length == 0 {
        return Ok(vm.own(state));
    }
    let slots = vm.heap.new_dict();
    let slots = vm.keep(slots);
    for at in 0..length {
        // The list belongs to the class: asking for an attribute may change it.
        let Some(name) = vm.heap.list(names).and_then(|list| list.items.get(at).copied()) else { break };
        let name = vm.own(name);
        let found = match vm.check_attribute_name(name.id()) {
            Ok(()) => vm.find_attr(this, name.id()),
            Err(raised) => Err(raised),
        };
        let done = match found {
            Ok(Some(value)) => {
                let done = vm.dict_set(slots, name.id(), value.id());
                vm.release(value);
                done
            }
            Ok(None) => Ok(()),
            Err(raised) => Err(raised),
        };
        vm.release(name);
        done?;
        if length_of(vm) != length {
            return Err(vm.error(ty::RUNTIME_ERROR, "__slotsname__ changed size during iteration"));
        }
    }
    if vm.heap.dict_len(slots) == 0 {
        return Ok(vm.own(state));
    }
    Ok(vm.heap.tuple_of(&[state, slots]))
}

/// The list of a class's member names, kept, if it has one: `__slotnames__`, where `copyreg` remembers what it found
/// (`_PyType_GetSlotNames`).
fn slot_names(vm: &mut Vm, class: ObjId) -> Result<Option<ObjId>> {
    let Some(dict) = vm.heap.class(class).and_then(|t| t.dict) else { return Ok(None) };
    let (names, source) = match vm.heap.dict_get_str(dict, name::__slotnames__) {
        Some(names) => (vm.keep_ref(names), "__slotnames__ should be a list or None"),
        None => {
            let copyreg = copyreg(vm)?;
            let names = vm.call_method_str(copyreg, "_slotnames", &[class])?;
            (vm.keep(names), "")
        }
    };
    if vm.heap.list(names).is_some() {
        return Ok(Some(names));
    }
    if names == fixed::NONE {
        return Ok(None);
    }
    let message = match source {
        "" => "copyreg._slotnames didn't return a list or None".to_owned(),
        _ => format!("{}.{source}, not {}", vm.tp_name(class), vm.type_name(names)),
    };
    Err(vm.type_error(&message))
}
