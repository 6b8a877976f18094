//! Assigning `__bases__` of a class (`type_set_bases` in `Objects/typeobject.c`).

use super::object::compatible;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Result, Vm};

/// Gives a class other bases: its order of resolution and its subclasses' are computed anew, and their slots follow.
pub(super) fn set_bases(vm: &mut Vm, this: ObjId, new: ObjId) -> Result<()> {
    if vm.assigns_bases {
        return Err(vm.unsupported("assigning __bases__ in mro(), while bases are assigned"));
    }
    let class = vm.tp_name(this);
    if !vm.heap.is_tuple(new) {
        let message = format!("can only assign tuple to {class}.__bases__, not {}", vm.type_name(new));
        return Err(vm.type_error(&message));
    }
    let bases = vm.heap.tuple_items(new);
    if bases.is_empty() {
        return Err(vm.type_error(&format!("can only assign non-empty tuple to {class}.__bases__, not ()")));
    }
    for &base in &bases {
        if vm.heap.class(base).is_none() {
            let message = format!("{class}.__bases__ must be tuple of classes, not '{}'", vm.type_name(base));
            return Err(vm.type_error(&message));
        }
        if vm.is_subtype(base, this) {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let base = vm.best_base(&bases)?;
    let old_base = vm.heap.class(this).and_then(|t| t.base).unwrap_or(ty::OBJECT);
    may_replace(vm, old_base, base)?;
    let (base, bases_tuple) = (vm.own(base), vm.own(new));
    let mut replaced = Replaced { mros: Vec::new(), base: None, bases: None };
    if let Some(t) = vm.heap.class_mut(this) {
        replaced.base = t.base.replace(base.into_id());
        replaced.bases = t.bases.replace(bases_tuple.into_id());
    }
    // The classes of the hierarchy are listed with their new and old orders (`mro_hierarchy`).
    let listed = vm.heap.empty_list(0);
    vm.assigns_bases = true;
    let resolved = resolve(vm, this, &mut replaced, listed.id());
    vm.assigns_bases = false;
    vm.release(listed);
    if let Err(raised) = resolved {
        replaced.restore(vm, this);
        return Err(raised);
    }
    for base in replaced.bases.map(|b| vm.heap.tuple_items(b)).unwrap_or_default() {
        vm.remove_subclass(base, this);
    }
    for base in bases {
        vm.add_subclass(base, this);
    }
    fix_slots(vm, this);
    for (_, mro) in replaced.mros {
        vm.release_id(mro);
    }
    vm.release_id(replaced.bases);
    vm.release_id(replaced.base);
    Ok(())
}

/// `compatible_for_assignment` of the best bases: instances of the class stay as they are laid out.
fn may_replace(vm: &mut Vm, old: ObjId, new: ObjId) -> Result<()> {
    let is_heap = |vm: &Vm, class| vm.heap.class(class).is_some_and(|t| t.flags.heap);
    // `int` and `object` have the same deallocator, other built-in types their own, and classes share one.
    let plain = |class| class == ty::OBJECT || class == ty::INT;
    let same_deallocator = old == new || is_heap(vm, old) && is_heap(vm, new) || plain(old) && plain(new);
    let differs = if !same_deallocator {
        "deallocator"
    } else if !compatible(vm, old, new) {
        "object layout"
    } else {
        return Ok(());
    };
    let (new, old) = (vm.tp_name(new), vm.tp_name(old));
    Err(vm.type_error(&format!("__bases__ assignment: '{new}' {differs} differs from '{old}'")))
}

/// What an assignment has replaced, owned, to be put back if it fails.
struct Replaced {
    mros: Vec<(ObjId, Field)>,
    base: Field,
    bases: Field,
}

impl Replaced {
    fn restore(self, vm: &mut Vm, class: ObjId) {
        for (class, old) in self.mros {
            let new = vm.heap.class_mut(class).and_then(|t| std::mem::replace(&mut t.mro, old));
            vm.release_id(new);
            vm.type_modified(class);
        }
        let Some(t) = vm.heap.class_mut(class) else { return };
        let new = [std::mem::replace(&mut t.bases, self.bases), std::mem::replace(&mut t.base, self.base)];
        new.into_iter().for_each(|id| vm.release_id(id));
    }
}

/// `mro_hierarchy`: the class, then its subclasses.
fn resolve(vm: &mut Vm, class: ObjId, replaced: &mut Replaced, listed: ObjId) -> Result<()> {
    let Some(t) = vm.heap.class(class) else { return Ok(()) };
    let (mro, bases) = (t.mro, t.bases);
    // `set_mro` releases the old one: it is wanted if a later class refuses.
    if let Some(mro) = mro {
        vm.heap.incref(mro);
    }
    let bases = bases.map(|b| vm.heap.tuple_items(b)).unwrap_or_default();
    if let Err(raised) = vm.set_mro(class, &bases) {
        vm.release_id(mro);
        return Err(raised);
    }
    replaced.mros.push((class, mro));
    let new = vm.heap.class(class).and_then(|t| t.mro);
    let orders: Vec<ObjId> = [Some(class), new, mro].into_iter().flatten().collect();
    let orders = vm.heap.tuple_of(&orders);
    vm.heap.list_push(listed, orders);
    let subclasses = vm.subclasses(class);
    if subclasses.is_empty() {
        return Ok(());
    }
    let held = super::class::subclasses(vm, class)?;
    let resolved = subclasses.into_iter().try_for_each(|subclass| resolve(vm, subclass, replaced, listed));
    vm.release(held);
    resolved
}

/// `update_all_slots`.
fn fix_slots(vm: &mut Vm, class: ObjId) {
    vm.fix_slots(class);
    for subclass in vm.subclasses(class) {
        fix_slots(vm, subclass);
    }
}
