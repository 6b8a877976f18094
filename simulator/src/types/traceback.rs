//! `traceback` (`Python/traceback.c`): one entry for each frame that an exception passed.

use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&TRACEBACK];

static TRACEBACK: TypeDef = TypeDef {
    basicsize: size::TRACEBACK,
    gc: true,
    slots: Slots { new: Some(new), ..Slots::NONE },
    methods: &[Native::new("__dir__", Call::NoArgs(dir))],
    attributes: &[
        Attribute::member("tb_frame", get_frame),
        Attribute::member("tb_lasti", get_lasti),
        Attribute::write("tb_next", get_next, set_next),
        Attribute::read("tb_lineno", get_line),
    ],
    ..TypeDef::new(Kind::Traceback)
};

impl Vm {
    /// A traceback entry for a frame, tracked (`tb_create_raw`). `at` counts code units.
    pub(crate) fn new_traceback(&mut self, next: Option<Own>, frame: ObjId, at: u32, line: u32) -> Own {
        let frame = self.own(frame).into_id();
        let body = TracebackBody { next: next.map(Own::into_id), frame, at, line };
        let traceback = self.heap.put_gc(size::TRACEBACK, Body::Traceback(Box::new(body)));
        self.heap.track(traceback.id());
        traceback
    }
}

static SIGNATURE: Signature<4> =
    Signature::new("traceback", ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"], 0, 4, 4);

/// `types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`.
fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    let [Some(next), Some(frame), Some(lasti), Some(line)] = args.bind(vm, &SIGNATURE)? else {
        return Err(vm.type_error("traceback() needs four arguments"));
    };
    if vm.heap.frame(frame).is_none() {
        let given = if frame == fixed::NONE { "None".into() } else { vm.type_name(frame) };
        let message = format!("traceback() argument 'tb_frame' must be frame, not {given}");
        return Err(vm.type_error(&message));
    }
    let lasti = c_int(vm, lasti)?;
    let line = c_int(vm, line)?;
    if next != fixed::NONE && vm.heap.traceback(next).is_none() {
        return Err(expected_traceback(vm, next));
    }
    let next = if next == fixed::NONE { None } else { Some(vm.own(next)) };
    Ok(vm.new_traceback(next, frame, (lasti.max(0) / 2) as u32, line.max(0) as u32))
}

fn c_int(vm: &mut Vm, value: ObjId) -> Result<i32> {
    let number = vm.size_argument(value)?;
    i32::try_from(number).map_err(|_| vm.overflow_error("Python int too large to convert to C int"))
}

fn expected_traceback(vm: &mut Vm, value: ObjId) -> crate::vm::Raised {
    let message = format!("expected traceback object or None, got '{}'", vm.type_name(value));
    vm.type_error(&message)
}

fn dir(vm: &mut Vm, _this: ObjId) -> Result {
    let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map(|name| vm.heap.intern(name));
    Ok(vm.heap.list_from(names))
}

fn get_frame(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.traceback(this).map(|t| t.frame) {
        Some(frame) => Ok(vm.own(frame)),
        None => Ok(vm.none()),
    }
}

/// In bytes, as `f_lasti`.
fn get_lasti(vm: &mut Vm, this: ObjId) -> Result {
    let at = vm.heap.traceback(this).map_or(0, |t| t.at);
    Ok(vm.heap.int(i64::from(at) * 2))
}

fn get_line(vm: &mut Vm, this: ObjId) -> Result {
    // No instruction that raises stands in line 0: its line is not known.
    match vm.heap.traceback(this).map_or(0, |t| t.line) {
        0 => Ok(vm.none()),
        line => Ok(vm.heap.int(i64::from(line))),
    }
}

fn get_next(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.traceback(this).and_then(|t| t.next) {
        Some(next) => Ok(vm.own(next)),
        None => Ok(vm.none()),
    }
}

/// `traceback_tb_next_set`: a chain must not lead back to itself.
fn set_next(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete tb_next attribute")) };
    let mut cursor = match value {
        fixed::NONE => None,
        value if vm.heap.traceback(value).is_some() => Some(value),
        other => return Err(expected_traceback(vm, other)),
    };
    while let Some(at) = cursor {
        if at == this {
            return Err(vm.value_error("traceback loop detected"));
        }
        cursor = vm.heap.traceback(at).and_then(|t| t.next);
    }
    let next = if value == fixed::NONE { None } else { Some(vm.own(value).into_id()) };
    let old = vm.heap.traceback_mut(this).and_then(|t| std::mem::replace(&mut t.next, next));
    vm.release_id(old);
    Ok(())
}
