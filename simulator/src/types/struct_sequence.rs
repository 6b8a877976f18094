//! Tuples whose items have names (`Objects/structseq.c`): what `sys` tells about itself.

use crate::algorithm::text::TextBuilder;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] =
    &[&VERSION_INFO, &FLAGS, &FLOAT_INFO, &INT_INFO, &HASH_INFO, &THREAD_INFO, &ASYNCGEN_HOOKS];

static VERSION_INFO: TypeDef = TypeDef {
    attributes: &[
        Attribute::member("major", item::<0>),
        Attribute::member("minor", item::<1>),
        Attribute::member("micro", item::<2>),
        Attribute::member("releaselevel", item::<3>),
        Attribute::member("serial", item::<4>),
    ],
    ..sequence(Kind::VersionInfo)
};

static FLAGS: TypeDef = TypeDef {
    basicsize: size::TUPLE + size::POINTER,
    attributes: &[
        Attribute::member("debug", item::<0>),
        Attribute::member("inspect", item::<1>),
        Attribute::member("interactive", item::<2>),
        Attribute::member("optimize", item::<3>),
        Attribute::member("dont_write_bytecode", item::<4>),
        Attribute::member("no_user_site", item::<5>),
        Attribute::member("no_site", item::<6>),
        Attribute::member("ignore_environment", item::<7>),
        Attribute::member("verbose", item::<8>),
        Attribute::member("bytes_warning", item::<9>),
        Attribute::member("quiet", item::<10>),
        Attribute::member("hash_randomization", item::<11>),
        Attribute::member("isolated", item::<12>),
        Attribute::member("dev_mode", item::<13>),
        Attribute::member("utf8_mode", item::<14>),
        Attribute::member("warn_default_encoding", item::<15>),
        Attribute::member("safe_path", item::<16>),
        Attribute::member("int_max_str_digits", item::<17>),
        Attribute::member("gil", item::<18>),
    ],
    ..sequence(Kind::SysFlags)
};

static FLOAT_INFO: TypeDef = TypeDef {
    attributes: &[
        Attribute::member("max", item::<0>),
        Attribute::member("max_exp", item::<1>),
        Attribute::member("max_10_exp", item::<2>),
        Attribute::member("min", item::<3>),
        Attribute::member("min_exp", item::<4>),
        Attribute::member("min_10_exp", item::<5>),
        Attribute::member("dig", item::<6>),
        Attribute::member("mant_dig", item::<7>),
        Attribute::member("epsilon", item::<8>),
        Attribute::member("radix", item::<9>),
        Attribute::member("rounds", item::<10>),
    ],
    ..instantiable(Kind::FloatInfo)
};

static INT_INFO: TypeDef = TypeDef {
    attributes: &[
        Attribute::member("bits_per_digit", item::<0>),
        Attribute::member("sizeof_digit", item::<1>),
        Attribute::member("default_max_str_digits", item::<2>),
        Attribute::member("str_digits_check_threshold", item::<3>),
    ],
    ..instantiable(Kind::IntInfo)
};

static HASH_INFO: TypeDef = TypeDef {
    attributes: &[
        Attribute::member("width", item::<0>),
        Attribute::member("modulus", item::<1>),
        Attribute::member("inf", item::<2>),
        Attribute::member("nan", item::<3>),
        Attribute::member("imag", item::<4>),
        Attribute::member("algorithm", item::<5>),
        Attribute::member("hash_bits", item::<6>),
        Attribute::member("seed_bits", item::<7>),
        Attribute::member("cutoff", item::<8>),
    ],
    ..instantiable(Kind::HashInfo)
};

static THREAD_INFO: TypeDef = TypeDef {
    attributes: &[
        Attribute::member("name", item::<0>),
        Attribute::member("lock", item::<1>),
        Attribute::member("version", item::<2>),
    ],
    ..instantiable(Kind::ThreadInfo)
};

static ASYNCGEN_HOOKS: TypeDef = TypeDef {
    module: "",
    attributes: &[Attribute::member("firstiter", item::<0>), Attribute::member("finalizer", item::<1>)],
    ..sequence(Kind::AsyncGenHooks)
};

/// One that a program may make more of, from a sequence.
const fn instantiable(kind: Kind) -> TypeDef {
    let made = sequence(kind);
    TypeDef { no_new: false, slots: Slots { new: Some(new), ..made.slots }, ..made }
}

/// A type of the module `sys` that cannot be called, such as that of `sys.flags`.
pub(crate) const fn sequence(kind: Kind) -> TypeDef {
    TypeDef {
        module: "sys",
        base: Kind::Tuple,
        basicsize: size::TUPLE,
        itemsize: size::POINTER,
        gc: true,
        no_new: true,
        slots: Slots { repr: Some(repr), ..Slots::NONE },
        methods: METHODS,
        fill: Some(fill),
        ..TypeDef::new(kind)
    }
}

/// Reads the field at this position: an item of the tuple, or one of those behind them that have only names.
pub(crate) fn item<const INDEX: usize>(vm: &mut Vm, this: ObjId) -> Result {
    let value = match vm.heap.tuple_len(this) {
        Some(shown) if INDEX >= shown => hidden(vm, this, INDEX - shown),
        _ => vm.heap.tuple_item(this, INDEX),
    };
    Ok(vm.own(value.unwrap_or(fixed::NONE)))
}

/// A value that has a name but is no item of the tuple.
pub(crate) fn hidden(vm: &Vm, this: ObjId, index: usize) -> Field {
    match vm.heap.outer(this) {
        Body::Derived(d) => d.slots.get(index).copied().flatten(),
        _ => None,
    }
}

/// How many of a class's names stand for items; the rest are hidden.
fn shown(class: ObjId, names: usize) -> usize {
    match class {
        ty::STRUCT_TIME => 9,
        ty::SYS_FLAGS => 18,
        _ => names,
    }
}

static METHODS: &[Native] =
    &[Native::new("__reduce__", Call::NoArgs(reduce)), Native::new("__replace__", Call::Keywords(replace))];

/// All items, the hidden ones too.
fn items(vm: &Vm, this: ObjId) -> Vec<ObjId> {
    let mut items = vm.heap.tuple_items(this);
    let count = names(vm, vm.heap.type_of(this)).len();
    let hidden = (items.len()..count).map(|at| hidden(vm, this, at - items.len()).unwrap_or(fixed::NONE));
    let hidden: Vec<ObjId> = hidden.collect();
    items.extend(hidden);
    items
}

/// `structseq_reduce`: the visible items, and the hidden ones by name.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let (all, names) = (items(vm, this), names(vm, class));
    let visible = shown(class, names.len());
    let hidden = vm.heap.new_dict();
    for (name, &value) in names.iter().zip(&all).skip(visible) {
        let value = vm.own(value);
        vm.dict_set_text(hidden.id(), name, value);
    }
    let visible = vm.heap.tuple_of(&all[..visible]);
    let arguments = vm.heap.tuple([visible, hidden]);
    let class = vm.own(class);
    Ok(vm.heap.tuple([class, arguments]))
}

/// `structseq_replace`.
fn replace(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    if !args.positional.is_empty() {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let class = vm.heap.type_of(this);
    let (mut all, names) = (items(vm, this), names(vm, class));
    let mut unexpected = Vec::new();
    for (&name, &value) in args.names.iter().zip(args.named) {
        let text = vm.heap.text_lossy(name);
        match names.iter().position(|&known| known == text) {
            Some(at) => all[at] = value,
            None => unexpected.push(vm.repr_text(name)?),
        }
    }
    if !unexpected.is_empty() {
        let message = format!("Got unexpected field name(s): [{}]", unexpected.join(", "));
        return Err(vm.type_error(&message));
    }
    let all = all.into_iter().map(|item| vm.own(item)).collect();
    Ok(vm.new_struct(class, all))
}

/// The names of a sequence's items.
fn names(vm: &Vm, class: ObjId) -> Vec<&'static str> {
    let kind = vm.heap.kind_of_type(class);
    let definition = super::definitions().find(|d| Some(d.kind) == kind);
    definition.map_or(&[][..], |d| d.attributes).iter().map(|a| a.name).collect()
}

/// `initialize_structseq_dict`.
fn fill(vm: &mut Vm, class: ObjId) {
    let names = names(vm, class);
    let visible = shown(class, names.len());
    let Some(dict) = vm.heap.dict_of(class) else { return };
    for (name, count) in [("n_sequence_fields", visible), ("n_fields", names.len()), ("n_unnamed_fields", 0)]
    {
        let count = vm.heap.int(count as i64);
        vm.dict_set_text(dict, name, count);
    }
    let names: Vec<Own> = names.into_iter().take(visible).map(|name| vm.heap.intern(name)).collect();
    let names = vm.heap.tuple(names);
    vm.dict_set_text(dict, "__match_args__", names);
}

/// `structseq_new_impl`: from a sequence that is long enough; hidden values that it lacks are `None`.
pub(crate) fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("structseq", ["sequence", "dict"], 0, 2, 1);
    let [sequence, dict] = args.bind(vm, &SIGNATURE)?;
    if dict.is_some_and(|dict| vm.heap.dict(dict).is_none()) {
        let message = format!("{}() takes a dict as second arg, if any", vm.tp_name(class));
        return Err(vm.type_error(&message));
    }
    let sequence = vm.sequence_fast(sequence.unwrap_or(fixed::NONE), "constructor requires a sequence")?;
    let items = vm.heap.sequence_items(sequence.id()).unwrap_or_default();
    let all = names(vm, class).len();
    let least = shown(class, all);
    if items.len() < least || items.len() > all {
        let (bound, number) = if items.len() < least { ("at least", least) } else { ("at most", all) };
        let article = if least == all { "a" } else { "an" };
        let bound = if least == all { String::new() } else { format!("{bound} ") };
        let message = format!(
            "{}() takes {article} {bound}{number}-sequence ({}-sequence given)",
            vm.tp_name(class),
            items.len()
        );
        vm.release(sequence);
        return Err(vm.type_error(&message));
    }
    let mut items: Vec<Own> = items.into_iter().map(|item| vm.own(item)).collect();
    let mut unused = dict.map_or(0, |dict| vm.heap.dict_len(dict));
    for name in names(vm, class).into_iter().skip(items.len()) {
        let name = vm.heap.intern(name);
        let given = dict.and_then(|dict| vm.heap.dict_get_str(dict, name.id()));
        vm.release(name);
        unused -= usize::from(given.is_some());
        items.push(vm.own(given.unwrap_or(fixed::NONE)));
    }
    vm.release(sequence);
    if unused > 0 {
        items.into_iter().for_each(|item| vm.release(item));
        let message = format!("{}() got duplicate or unexpected field name(s)", vm.tp_name(class));
        return Err(vm.type_error(&message));
    }
    Ok(vm.new_struct(class, items))
}

/// `structseq_repr`.
pub(super) fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let mut to = TextBuilder::default();
    to.push_str(&vm.type_name(this));
    to.push_str("(");
    let length = vm.heap.tuple_len(this).unwrap_or(0);
    for (index, name) in names(vm, vm.heap.type_of(this)).into_iter().take(length).enumerate() {
        to.push_str(if index == 0 { "" } else { ", " });
        to.push_str(name);
        to.push_str("=");
        let Some(value) = vm.heap.tuple_item(this, index) else { continue };
        let text = vm.repr(value)?;
        if let Some(text) = vm.heap.text(text.id()) {
            to.push_text(text);
        }
        vm.release(text);
    }
    to.push_str(")");
    Ok(vm.heap.str(to.finish()))
}

impl Vm {
    /// A structure sequence of a class of this file; not tracked (`PyStructSequence_New`).
    pub(crate) fn new_struct(&mut self, class: ObjId, mut items: Vec<Own>) -> Own {
        let bytes = items.len() * size::POINTER;
        let length = shown(class, items.len()).min(items.len());
        let hidden: Vec<Field> = items.split_off(length).into_iter().map(|own| Some(own.into_id())).collect();
        let start = self.heap.words.take(length);
        for (index, item) in items.into_iter().enumerate() {
            self.heap.words.set(start + index as u32, item.into_id().number());
        }
        let sequence = self.new_derived_of(class, Body::Tuple { length: length as u32, start }, bytes);
        self.heap.untrack(sequence.id());
        if !hidden.is_empty() {
            self.heap.set_derived_slots(sequence.id(), hidden.into());
        }
        sequence
    }
}
