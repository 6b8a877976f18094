//! The module `_weakref` (`Modules/_weakref.c`); `weakref` is written in Python.

use crate::object::layout::ty;
use crate::object::*;
use crate::types::weakref;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&WEAKREF];

static WEAKREF: ModuleDef = ModuleDef {
    name: "_weakref",
    functions: &[
        Native::new("getweakrefcount", Call::One(count)),
        Native::new("_remove_dead_weakref", Call::Fast(remove_dead)),
        Native::new("getweakrefs", Call::One(list)),
        Native::new("proxy", Call::Fast(proxy)),
    ],
    fill: Some(fill),
    doc: "Weak references to objects.",
};

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    let Some(dict) = vm.heap.dict_of(module) else { return Ok(()) };
    for (name, class) in [
        ("ref", ty::WEAKREF),
        ("ReferenceType", ty::WEAKREF),
        ("ProxyType", ty::WEAKPROXY),
        ("CallableProxyType", ty::WEAKCALLABLEPROXY),
    ] {
        let class = vm.own(class);
        vm.dict_set_text(dict, name, class);
    }
    Ok(())
}

fn count(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    let count = vm.heap.weak_list(object).len();
    Ok(vm.heap.size_int(count as i64))
}

fn list(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    let references = vm.heap.weak_list(object);
    Ok(vm.heap.list_of(&references))
}

fn proxy(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "proxy", 1, 2)?;
    let class = if vm.is_callable(args[0]) { ty::WEAKCALLABLEPROXY } else { ty::WEAKPROXY };
    weakref::make(vm, class, args[0], args.get(1).copied())
}

/// Takes an entry out of a dictionary if its value is a dead weak reference (`_PyDict_DelItemIf`). That the key is
/// gone already is no error.
fn remove_dead(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_remove_dead_weakref", 2, 2)?;
    let (dict, key) = (args[0], args[1]);
    if vm.heap.dict(dict).is_none() {
        let message = format!("_remove_dead_weakref() argument 1 must be dict, not {}", vm.type_name(dict));
        return Err(vm.type_error(&message));
    }
    let Some(value) = vm.dict_find(dict, key)? else { return Ok(vm.none()) };
    let dead = vm.heap.weakref(value.id()).map(|w| w.target.is_none());
    vm.release(value);
    match dead {
        Some(true) => {
            vm.dict_delete(dict, key)?;
            Ok(vm.none())
        }
        Some(false) => Ok(vm.none()),
        None => Err(vm.type_error("not a weakref")),
    }
}
