//! The module `_random` (`Modules/_randommodule.c`): the Mersenne Twister. What `random` makes of it is in
//! `python/random.py`.
//!
//! A program reaches no source of chance: a generator without a seed is seeded by the simulator's clock, so that a
//! run repeats exactly.

use crate::algorithm::random::Twister;
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

pub(crate) static TYPES: &[&TypeDef] = &[&RANDOM];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_random",
    functions: &[],
    fill: Some(|vm, module| {
        vm.ready_types(TYPES);
        vm.module_type(module, Kind::RandomBase);
        Ok(())
    }),
    doc: "Module implements the Mersenne Twister random number generator.",
}];

static RANDOM: TypeDef = TypeDef {
    module: "_random",
    basicsize: 2520,
    is_base: true,
    slots: Slots { new: Some(new), init: Some(init), ..Slots::NONE },
    methods: &[
        Native::new("random", Call::NoArgs(random)).shown("($self, /)"),
        Native::new("seed", Call::Fast(seed)).shown("($self, n=None, /)"),
        Native::new("getstate", Call::NoArgs(get_state)).shown("($self, /)"),
        Native::new("setstate", Call::One(set_state)).shown("($self, state, /)"),
        Native::new("getrandbits", Call::One(bits)).shown("($self, k, /)"),
    ],
    doc: "Random() -> create a random number generator with its own internal state.",
    ..TypeDef::new(Kind::RandomBase)
};

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    let this = vm.record(class, Kind::RandomBase, Vec::new(), Vec::new());
    vm.set_native(this.id(), Twister::from_int(&BigInt::ZERO));
    Ok(this)
}

/// `random_init`.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    args.count(vm, "Random", 0, 1)?;
    set_seed(vm, this, args.get(0))
}

fn twister(vm: &mut Vm, this: ObjId) -> Result<&mut Twister> {
    if vm.native::<Twister>(this).is_none() {
        return Err(vm.type_error("a random number generator is expected"));
    }
    match vm.native_mut::<Twister>(this) {
        Some(twister) => Ok(twister),
        None => Err(crate::vm::Raised(())),
    }
}

fn random(vm: &mut Vm, this: ObjId) -> Result {
    let value = twister(vm, this)?.random();
    Ok(vm.heap.float(value))
}

fn seed(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "seed", 0, 1)?;
    set_seed(vm, this, args.first().copied())?;
    Ok(vm.none())
}

/// `random_seed`: integers by their absolute value, anything else by its hash.
fn set_seed(vm: &mut Vm, this: ObjId, argument: Field) -> Result<()> {
    let seed = match argument.filter(|&a| a != fixed::NONE) {
        None => BigInt::from(super::time::entropy(vm)),
        Some(seed) if vm.is_int(seed) => vm.heap.as_int(seed).unwrap_or_default().abs(),
        Some(seed) => BigInt::from(vm.hash(seed)? as u64),
    };
    *twister(vm, this)? = Twister::from_int(&seed);
    Ok(())
}

/// The words and the index, in one tuple.
fn get_state(vm: &mut Vm, this: ObjId) -> Result {
    let (words, index) = twister(vm, this)?.state();
    let mut numbers = words.to_vec();
    numbers.push(index as u32);
    let items: Vec<Own> = numbers.into_iter().map(|word| vm.heap.int(i64::from(word))).collect();
    Ok(vm.heap.tuple(items))
}

fn set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    if !vm.heap.is_tuple(state) {
        return Err(vm.type_error("state vector must be a tuple"));
    }
    let items = vm.heap.tuple_items(state);
    let Some((&index, words)) = items.split_last().filter(|(_, words)| words.len() == 624) else {
        return Err(vm.value_error("state vector is the wrong size"));
    };
    let mut numbers = Vec::with_capacity(624);
    for &word in words {
        let Some(number) = vm.heap.as_int(word) else { return Err(vm.type_error("an integer is required")) };
        match number.to_u64() {
            Some(number) => numbers.push(number as u32),
            None => return Err(vm.overflow_error("can't convert negative int to unsigned")),
        }
    }
    let index = vm.heap.as_i64(index).and_then(|i| usize::try_from(i).ok());
    match index.and_then(|index| Twister::from_state(&numbers, index)) {
        Some(new) => *twister(vm, this)? = new,
        None => return Err(vm.value_error("invalid state")),
    }
    Ok(vm.none())
}

fn bits(vm: &mut Vm, this: ObjId, count: ObjId) -> Result {
    let index = vm.index(count)?;
    let count = vm.heap.as_int(index.id()).unwrap_or_default();
    vm.release(index);
    if count.is_negative() {
        // `_PyLong_UInt64_Converter`, `_PyLong_AsInt`.
        return Err(vm.value_error("number of bits must be non-negative"));
    }
    let Some(count) = count.to_i32() else {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    };
    vm.room_for(count as usize / 8)?;
    let value = twister(vm, this)?.bits(count as u64);
    Ok(vm.heap.big_int(value.into()))
}
