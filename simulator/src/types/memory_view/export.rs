//! Giving a view of an object: what `memoryview()` asks of it, and `__buffer__` and `__release_buffer__`, which say the
//! same in Python (`slot_bf_getbuffer` and its like in `Objects/typeobject.c`).

use super::{Layout, MANAGED_SIZE, add_view, change_exports, exporter, exports_of, look, release, released};
use crate::modules::io::bytes_io;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::text_args::type_name;
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

/// `PyBUF_WRITABLE`.
const WRITABLE: i64 = 1;
/// `PyBUF_FULL_RO`: whatever there is.
pub(crate) const FULL_RO: i64 = 0x11c;
/// `PyBUF_SIMPLE`: the bytes.
pub(crate) const SIMPLE: i64 = 0;

/// A view of the object (`PyObject_GetBuffer`).
pub(crate) fn get(vm: &mut Vm, object: ObjId, flags: i64) -> Result {
    match vm.slots_for(object).getbuffer {
        Some(get) => get(vm, object, flags),
        None => {
            let class = type_name(vm, object);
            Err(vm.type_error(&format!("memoryview: a bytes-like object is required, not '{class}'")))
        }
    }
}

/// Whether a class defined in Python gives the views of this object.
pub(crate) fn in_python(vm: &Vm, object: ObjId) -> bool {
    let of_class: crate::vm::slots::GetBuffer = of_class;
    vm.slots_for(object).getbuffer.is_some_and(|get| std::ptr::fn_addr_eq(get, of_class))
}

/// The bytes that such a class shows; none for all other objects.
pub(crate) fn bytes_in_python(vm: &mut Vm, object: ObjId, flags: i64) -> Result<Option<Vec<u8>>> {
    if !in_python(vm, object) {
        return Ok(None);
    }
    let view = get(vm, object, flags)?;
    let bytes = look(vm, view.id()).map(|seen| super::gathered_in(vm, &seen, false));
    release(vm, view.id());
    vm.release(view);
    Ok(bytes)
}

/// The view of a built-in object.
pub(crate) fn of_builtin(vm: &mut Vm, object: ObjId, flags: i64) -> Result {
    super::check_released(vm, object)?;
    if let Some(view) = look(vm, object) {
        if view.readonly && flags & WRITABLE != 0 {
            return Err(vm.error(ty::BUFFER_ERROR, "memoryview: underlying buffer is not writable"));
        }
        return Ok(add_view(vm, view.managed, view.layout, view.readonly));
    }
    let (layout, readonly) = match vm.heap.body(object) {
        Body::Bytes(b) => (Layout::flat('B', 1, b.data.len()), true),
        Body::ByteArray(b) => (Layout::flat('B', 1, b.data.len()), false),
        _ if let Some(array) = vm.heap.typed_bytes(object) => {
            // Characters are four bytes wide (`array_buffer_getbuf`).
            let letter = if array.code == 'u' { 'w' } else { array.code };
            (Layout::flat(letter, array.itemsize, array.len()), false)
        }
        _ => (Layout::flat('B', 1, bytes_io::shown(vm, object).unwrap_or(0)), false),
    };
    if readonly && flags & WRITABLE != 0 {
        return Err(vm.error(ty::BUFFER_ERROR, "Object is not writable."));
    }
    if let Some(exports) = exports_of(vm, object) {
        *exports += 1;
    }
    bytes_io::change_views(vm, object, 1);
    let held = vm.own(object);
    let managed = vm.heap.new_record(ty::MANAGED_BUFFER, MANAGED_SIZE, vec![Some(held)], vec![0]);
    let view = add_view(vm, managed.id(), layout, readonly);
    vm.release(managed);
    Ok(view)
}

/// The view that `__buffer__` of a class answers, seen through a managed buffer that also holds that view and the
/// object: both are wanted when the buffer is let go.
pub(crate) fn of_class(vm: &mut Vm, this: ObjId, flags: i64) -> Result {
    let wanted = vm.heap.int(flags);
    let wanted = vm.keep(wanted);
    let Some(given) = vm.call_special(this, name::__buffer__, &[wanted])? else {
        return Err(vm.no_attribute(this, name::__buffer__));
    };
    if vm.heap.type_of(given.id()) != ty::MEMORYVIEW {
        vm.release(given);
        return Err(vm.type_error("__buffer__ returned non-memoryview object"));
    }
    let Some(seen) = look(vm, given.id()) else {
        vm.release(given);
        return Err(released(vm));
    };
    if seen.readonly && flags & WRITABLE != 0 {
        vm.release(given);
        return Err(vm.error(ty::BUFFER_ERROR, "memoryview: underlying buffer is not writable"));
    }
    let shown = exporter(vm, seen.managed).map(|object| vm.own(object));
    let fields = vec![shown, Some(given), Some(vm.own(this))];
    let managed = vm.heap.new_record(ty::MANAGED_BUFFER, MANAGED_SIZE, fields, vec![0]);
    let view = add_view(vm, managed.id(), seen.layout, seen.readonly);
    vm.release(managed);
    Ok(view)
}

/// The last view of a managed buffer has let go of it (`mbuf_release`).
pub(super) fn let_go(vm: &mut Vm, managed: ObjId) {
    if change_exports(vm, managed, -1) > 0 {
        return;
    }
    let Some(record) = vm.heap.record_mut(managed) else { return };
    let fields: Vec<Option<ObjId>> = record.fields.iter_mut().map(Option::take).collect();
    if let &[shown, Some(given), Some(owner)] = fields.as_slice() {
        if let Some(let_go) = vm.slots_for(owner).releasebuffer {
            let_go(vm, owner, given);
        }
        vm.release_id(shown);
        vm.release_id(Some(given));
        vm.release_id(Some(owner));
        return;
    }
    let object = fields.first().copied().flatten();
    if let Some(exports) = object.and_then(|o| exports_of(vm, o)) {
        *exports = exports.saturating_sub(1);
    }
    if let Some(object) = object {
        bytes_io::change_views(vm, object, -1);
    }
    vm.release_id(object);
}

/// What a built-in object does when a view of it is let go.
pub(crate) fn release_of_builtin(vm: &mut Vm, _this: ObjId, view: ObjId) {
    release(vm, view);
}

/// `releasebuffer_call_python`: nobody hears of its errors.
pub(crate) fn release_of_class(vm: &mut Vm, this: ObjId, view: ObjId) {
    let saved = vm.current.take();
    match vm.call_special(this, name::__release_buffer__, &[view]) {
        Ok(Some(result)) => vm.release(result),
        Ok(None) => {}
        Err(raised) => vm.write_unraisable(raised, Some(this)),
    }
    let now = std::mem::replace(&mut vm.current, saved);
    vm.release_id(now);
}

/// `wrap_buffer`.
pub(crate) fn wrap_get(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 1)?;
    let flags = vm.index_clamped(args.positional[0])?;
    if i32::try_from(flags).is_err() {
        let bound = if flags < 0 { "small" } else { "large" };
        return Err(vm.overflow_error(&format!("buffer flags too {bound}")));
    }
    slots.getbuffer.unwrap_or(get)(vm, this, flags)
}

/// `wrap_releasebuffer`.
pub(crate) fn wrap_release(vm: &mut Vm, _slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 1)?;
    let view = args.positional[0];
    if vm.heap.type_of(view) != ty::MEMORYVIEW {
        return Err(vm.type_error("expected a memoryview object"));
    }
    let Some(seen) = look(vm, view) else { return Ok(vm.none()) };
    let own = look(vm, this).is_some_and(|own| own.managed == seen.managed);
    if !own && exporter(vm, seen.managed) != Some(this) {
        return Err(vm.value_error("memoryview's buffer is not this object"));
    }
    release(vm, view);
    Ok(vm.none())
}

/// `memoryview._from_flags`.
pub(super) fn from_flags(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("_from_flags", ["object", "flags"], 0, 2, 2);
    let [object, flags] = args.bind(vm, &SIGNATURE)?;
    let flags = crate::types::text_args::c_int(vm, flags, 0)?;
    get(vm, object.unwrap_or(fixed::NONE), i64::from(flags))
}
