//! `re.Match`.

use super::pattern::{GROUP_INDEX, INDEX_GROUP};
use super::{Subject, part, replace};
use crate::algorithm::regex::Found;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

// Fields, in the order in which they are let go.
const REGS: usize = 0;
const STRING: usize = 1;
const PATTERN: usize = 2;
// Numbers: then a start and an end for each group, -1 if it took no part.
const START: usize = 0;
const END: usize = 1;
const LAST: usize = 2;
const PLACES: usize = 3;

pub(super) static MATCH: TypeDef = TypeDef {
    module: "re",
    basicsize: 88,
    itemsize: 8,
    gc: true,
    no_new: true,
    slots: Slots { repr: Some(repr), mp_subscript: Some(subscript), ..Slots::NONE },
    methods: &[
        Native::new("group", Call::Packed(group)),
        Native::new("start", Call::Fast(|vm, this, args| edge(vm, this, args, "start", 0)))
            .shown("($self, group=0, /)"),
        Native::new("end", Call::Fast(|vm, this, args| edge(vm, this, args, "end", 1)))
            .shown("($self, group=0, /)"),
        Native::new("span", Call::Fast(span)).shown("($self, group=0, /)"),
        Native::new("groups", Call::Keywords(groups)).shown("($self, /, default=None)"),
        Native::new("groupdict", Call::Keywords(group_dict)).shown("($self, /, default=None)"),
        Native::new("expand", Call::Keywords(expand)).shown("($self, /, template)"),
        Native::new("__copy__", Call::NoArgs(|vm, this| Ok(vm.own(this)))).shown("($self, /)"),
        Native::new("__deepcopy__", Call::One(|vm, this, _| Ok(vm.own(this)))).shown("($self, memo, /)"),
        Native::new(
            "__sizeof__",
            Call::NoArgs(|vm, this| {
                let places = vm.heap.record(this).map_or(0, |r| r.numbers.len() - PLACES);
                Ok(vm.heap.size_int((MATCH.basicsize + places * MATCH.itemsize) as i64))
            }),
        ),
        crate::modules::record::CLASS_GETITEM,
    ],
    attributes: &[
        Attribute::member("string", |vm, this| held(vm, this, STRING)),
        Attribute::member("re", |vm, this| held(vm, this, PATTERN)),
        Attribute::member("pos", |vm, this| Ok(vm.heap.size_int(vm.number(this, START)))),
        Attribute::member("endpos", |vm, this| Ok(vm.heap.size_int(vm.number(this, END)))),
        Attribute::read("lastindex", |vm, this| match vm.number(this, LAST) {
            0 => Ok(vm.none()),
            last => Ok(vm.heap.size_int(last)),
        }),
        Attribute::read("lastgroup", |vm, this| {
            let last = vm.number(this, LAST) as usize;
            let names = vm.field(this, PATTERN).and_then(|p| vm.field(p, INDEX_GROUP));
            let name = names.filter(|_| last > 0).and_then(|names| vm.heap.tuple_item(names, last));
            Ok(vm.own(name.unwrap_or(fixed::NONE)))
        }),
        Attribute::read("regs", regs),
    ],
    doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    ..TypeDef::new(Kind::Match)
};

fn held(vm: &mut Vm, this: ObjId, field: usize) -> Result {
    let value = vm.field(this, field).unwrap_or(fixed::NONE);
    Ok(vm.own(value))
}

pub(super) fn new(
    vm: &mut Vm,
    pattern: ObjId,
    subject: &Subject,
    found: &Found,
    start: usize,
    end: usize,
) -> Own {
    let mut numbers = vec![start as i64, end as i64, found.last.unwrap_or(0) as i64];
    for place in &found.groups {
        let (from, to) = place.map_or((-1, -1), |(from, to)| (from as i64, to as i64));
        numbers.extend([from, to]);
    }
    let size = MATCH.basicsize + 2 * found.groups.len() * MATCH.itemsize;
    let fields = vec![None, Some(vm.own(subject.object)), Some(vm.own(pattern))];
    vm.heap.new_record(ty::MATCH, size, fields, numbers)
}

/// Where a group is; none if it took no part. `index` must be a group.
fn place(vm: &Vm, this: ObjId, index: usize) -> Option<(usize, usize)> {
    let from = usize::try_from(vm.number(this, PLACES + 2 * index)).ok()?;
    Some((from, vm.number(this, PLACES + 2 * index + 1) as usize))
}

fn count(vm: &Vm, this: ObjId) -> usize {
    vm.heap.record(this).map_or(0, |r| (r.numbers.len() - PLACES) / 2)
}

/// What a group matched, or the default.
pub(super) fn text(vm: &mut Vm, this: ObjId, index: usize, default: ObjId) -> Own {
    match (place(vm, this, index), vm.field(this, STRING)) {
        (Some((from, to)), Some(string)) => part(vm, string, from, to),
        _ => vm.own(default),
    }
}

/// A group by its number or name (`match_getindex`).
fn index(vm: &mut Vm, this: ObjId, group: ObjId) -> Result<usize> {
    let mut found = None;
    if vm.slots_for(group).index.is_some() {
        let index = vm.index(group)?;
        found = vm.heap.as_i64(index.id());
        vm.release(index);
    } else if let Some(names) = vm.field(this, PATTERN).and_then(|p| vm.field(p, GROUP_INDEX))
        && vm.heap.text(group).is_some()
        && let Some(number) = vm.dict_find(names, group)?
    {
        found = vm.heap.as_i64(number.id());
        vm.release(number);
    } else {
        // It is looked up as a name, whatever it is.
        vm.hash(group)?;
    }
    match found.and_then(|i| usize::try_from(i).ok()).filter(|&i| i < count(vm, this)) {
        Some(index) => Ok(index),
        None => Err(vm.index_error("no such group")),
    }
}

fn group(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    match args {
        [] => Ok(text(vm, this, 0, fixed::NONE)),
        &[one] => {
            let index = index(vm, this, one)?;
            Ok(text(vm, this, index, fixed::NONE))
        }
        several => {
            let mut parts = Vec::with_capacity(several.len());
            for &one in several {
                match index(vm, this, one) {
                    Ok(index) => parts.push(text(vm, this, index, fixed::NONE)),
                    Err(raised) => {
                        parts.into_iter().for_each(|part| vm.release(part));
                        return Err(raised);
                    }
                }
            }
            Ok(vm.heap.tuple(parts))
        }
    }
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let index = index(vm, this, key)?;
    Ok(text(vm, this, index, fixed::NONE))
}

fn which(vm: &mut Vm, this: ObjId, args: &[ObjId], function: &str) -> Result<usize> {
    Args::positional(args).count(vm, function, 0, 1)?;
    args.first().map_or(Ok(0), |&group| index(vm, this, group))
}

fn edge(vm: &mut Vm, this: ObjId, args: &[ObjId], function: &str, side: usize) -> Result {
    let index = which(vm, this, args, function)?;
    let number = vm.number(this, PLACES + 2 * index + side);
    Ok(vm.heap.size_int(number))
}

fn span(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let index = which(vm, this, args, "span")?;
    Ok(pair(vm, this, index))
}

fn pair(vm: &mut Vm, this: ObjId, index: usize) -> Own {
    let at = PLACES + 2 * index;
    let (from, to) = (vm.heap.size_int(vm.number(this, at)), vm.heap.size_int(vm.number(this, at + 1)));
    vm.heap.tuple([from, to])
}

fn regs(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(regs) = vm.field(this, REGS) {
        return Ok(vm.own(regs));
    }
    let pairs: Vec<Own> = (0..count(vm, this)).map(|index| pair(vm, this, index)).collect();
    let regs = vm.heap.tuple(pairs);
    let held = vm.own(regs.id());
    vm.set_field(this, REGS, Some(held));
    Ok(regs)
}

fn groups(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("groups", ["default"], 0, 1, 0);
    let [default] = args.bind(vm, &SIGNATURE)?;
    let default = default.unwrap_or(fixed::NONE);
    let parts: Vec<Own> = (1..count(vm, this)).map(|index| text(vm, this, index, default)).collect();
    Ok(vm.heap.tuple(parts))
}

fn group_dict(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("groupdict", ["default"], 0, 1, 0);
    let [default] = args.bind(vm, &SIGNATURE)?;
    let default = default.unwrap_or(fixed::NONE);
    let result = vm.heap.new_dict();
    let result = vm.keep(result);
    let names = vm.field(this, PATTERN).and_then(|p| vm.field(p, GROUP_INDEX));
    for item in names.map(|names| vm.heap.dict_items(names)).unwrap_or_default() {
        let index = vm.heap.as_i64(item.value).unwrap_or(0) as usize;
        let value = text(vm, this, index, default);
        let set = vm.dict_set(result, item.key, value.id());
        vm.release(value);
        set?;
    }
    Ok(vm.own(result))
}

fn expand(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("expand", ["template"], 0, 1, 1);
    let [template] = args.bind(vm, &SIGNATURE)?;
    let pattern = vm.field(this, PATTERN).unwrap_or(fixed::NONE);
    let parts = replace::template(vm, pattern, template.unwrap_or(fixed::NONE))?;
    let string = vm.field(this, STRING).unwrap_or(fixed::NONE);
    let bytes = vm.heap.text(string).is_none();
    let mut units = Vec::new();
    for part in parts {
        match part {
            replace::Part::Literal(literal) => units.extend(literal),
            replace::Part::Group(index) => {
                let text = text(vm, this, index, fixed::NONE);
                units.extend(replace::units(vm, text.id()));
                vm.release(text);
            }
        }
    }
    Ok(replace::joined(vm, units, bytes))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let whole = text(vm, this, 0, fixed::NONE);
    let whole = vm.keep(whole);
    let (from, to) = place(vm, this, 0).unwrap_or((0, 0));
    let class = vm.heap.type_of(this);
    let mut text = crate::algorithm::text::TextBuilder::default();
    let name = vm.tp_name(class);
    text.push_str(&format!("<{name} object; span=({from}, {to}), match="));
    let shown = vm.repr(whole)?;
    if let Some(shown) = vm.heap.text(shown.id()) {
        text.push_text(&shown.slice(0, shown.len().min(50)));
    }
    vm.release(shown);
    text.push_str(">");
    Ok(vm.heap.str(text.finish()))
}
