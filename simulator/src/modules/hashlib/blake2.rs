//! `_blake2.blake2b` and `_blake2.blake2s` (`Modules/_blake2/`).

use super::algorithms::Digest;
use super::{ATTRIBUTES, METHODS, State, data};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::text_args;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Called, Slots};
use crate::vm::{Args, Result, Signature, Vm};
use num_traits::{Signed, ToPrimitive};

/// The digest's words: 64 bits or 32.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    B,
    S,
}

impl Size {
    /// The longest digest, and the longest key.
    fn most(self) -> usize {
        if self == Size::B { blake2b_simd::OUTBYTES } else { blake2s_simd::OUTBYTES }
    }

    /// Bytes of a salt, and of a person.
    fn salt(self) -> usize {
        if self == Size::B { blake2b_simd::SALTBYTES } else { blake2s_simd::SALTBYTES }
    }

    /// Bytes that are worked on at a time.
    fn block(self) -> usize {
        if self == Size::B { blake2b_simd::BLOCKBYTES } else { blake2s_simd::BLOCKBYTES }
    }
}

/// A digest under way, and how long it will be.
#[derive(Clone)]
struct Blake2<T> {
    state: T,
    length: usize,
}

macro_rules! digest {
    ($state:ty) => {
        impl Digest for Blake2<$state> {
            fn update(&mut self, data: &[u8]) {
                self.state.update(data);
            }

            fn finished(&self, _: Option<usize>) -> Vec<u8> {
                self.state.finalize().as_bytes().to_vec()
            }

            fn size(&self) -> usize {
                self.length
            }

            fn copied(&self) -> Box<dyn Digest> {
                Box::new(self.clone())
            }
        }
    };
}
digest!(blake2b_simd::State);
digest!(blake2s_simd::State);

pub(super) static BLAKE2B: TypeDef = blake2(
    Kind::Blake2b,
    272,
    |vm, class, args| new(vm, class, args, Size::B),
    |vm, class| constants(vm, class, Size::B),
);
pub(super) static BLAKE2S: TypeDef = blake2(
    Kind::Blake2s,
    160,
    |vm, class, args| new(vm, class, args, Size::S),
    |vm, class| constants(vm, class, Size::S),
);

const fn blake2(kind: Kind, basicsize: usize, new: Called, fill: fn(&mut Vm, ObjId)) -> TypeDef {
    TypeDef {
        module: "_blake2",
        basicsize,
        is_base: true,
        slots: Slots { new: Some(new), ..Slots::NONE },
        methods: METHODS,
        attributes: ATTRIBUTES,
        fill: Some(fill),
        ..TypeDef::new(kind)
    }
}

fn constants(vm: &mut Vm, class: ObjId, size: Size) {
    let Some(dict) = vm.heap.class(class).and_then(|t| t.dict) else { return };
    let numbers = [
        ("SALT_SIZE", size.salt()),
        ("PERSON_SIZE", size.salt()),
        ("MAX_KEY_SIZE", size.most()),
        ("MAX_DIGEST_SIZE", size.most()),
    ];
    for (name, number) in numbers {
        let name = vm.heap.intern(name);
        let number = vm.heap.int(number as i64);
        vm.dict_set_name(dict, name.id(), number);
        vm.release(name);
    }
}

const NAMES: [&str; 13] = [
    "",
    "digest_size",
    "key",
    "salt",
    "person",
    "fanout",
    "depth",
    "leaf_size",
    "node_offset",
    "node_depth",
    "inner_size",
    "last_node",
    "usedforsecurity",
];
static B_ARGUMENTS: Signature<13> = Signature::new("blake2b", NAMES, 1, 1, 0);
static S_ARGUMENTS: Signature<13> = Signature::new("blake2s", NAMES, 1, 1, 0);

/// `py_blake2b_new_impl`.
fn new(vm: &mut Vm, class: ObjId, args: Args, size: Size) -> Result {
    let (signature, name) = match size {
        Size::B => (&B_ARGUMENTS, "blake2b"),
        Size::S => (&S_ARGUMENTS, "blake2s"),
    };
    let [
        start,
        digest_size,
        key,
        salt,
        person,
        fanout,
        depth,
        leaf_size,
        node_offset,
        node_depth,
        inner_size,
        last,
        _,
    ] = args.bind(vm, signature)?;
    let most = size.most();
    let int = |vm: &mut Vm, given: Field, default: usize| text_args::c_int(vm, given, default as i32);
    let digest_size = int(vm, digest_size, most)?;
    let [key, salt, person] =
        [key, salt, person].map(|given| given.map(|given| text_args::bytes_like(vm, given)));
    let (key, salt, person) = (
        key.transpose()?.unwrap_or_default(),
        salt.transpose()?.unwrap_or_default(),
        person.transpose()?.unwrap_or_default(),
    );
    let (fanout, depth) = (int(vm, fanout, 1)?, int(vm, depth, 1)?);
    let leaf_size = unsigned(vm, leaf_size)?;
    let node_offset = unsigned(vm, node_offset)?;
    let (node_depth, inner_size) = (int(vm, node_depth, 0)?, int(vm, inner_size, 0)?);
    let last_node = last.map_or(Ok(false), |last| vm.truth(last))?;
    let wrong = |vm: &mut Vm, message: String| Err(vm.value_error(&message));
    let within = |value: i32, least: i32, most: usize| value >= least && value as usize <= most;
    if !within(digest_size, 1, most) {
        return wrong(vm, format!("digest_size must be between 1 and {most} bytes"));
    }
    for (text, what) in [(&salt, "salt"), (&person, "person")] {
        if text.len() > size.salt() {
            return wrong(vm, format!("maximum {what} length is {} bytes", size.salt()));
        }
    }
    if !within(fanout, 0, 255) {
        return wrong(vm, "fanout must be between 0 and 255".to_string());
    }
    if !within(depth, 1, 255) {
        return wrong(vm, "depth must be between 1 and 255".to_string());
    }
    let Ok(leaf_size) = u32::try_from(leaf_size) else {
        return Err(vm.overflow_error("leaf_size is too large"));
    };
    if size == Size::S && node_offset >> 48 != 0 {
        return Err(vm.overflow_error("node_offset is too large"));
    }
    if !within(node_depth, 0, 255) {
        return wrong(vm, "node_depth must be between 0 and 255".to_string());
    }
    if !within(inner_size, 0, most) {
        return wrong(vm, format!("inner_size must be between 0 and is {most}"));
    }
    if key.len() > most {
        return wrong(vm, format!("maximum key length is {most} bytes"));
    }
    let length = digest_size as usize;
    // Everything is within what the crates take: they panic at what is not.
    macro_rules! begin {
        ($crate_name:ident) => {{
            let mut parameters = $crate_name::Params::new();
            parameters.hash_length(length).key(&key).salt(&salt).personal(&person);
            parameters.fanout(fanout as u8).max_depth(depth as u8).max_leaf_length(leaf_size);
            parameters.node_offset(node_offset).node_depth(node_depth as u8);
            parameters.inner_hash_length(inner_size as usize).last_node(last_node);
            Box::new(Blake2 { state: parameters.to_state(), length })
        }};
    }
    let mut digest: Box<dyn Digest> = match size {
        Size::B => begin!(blake2b_simd),
        Size::S => begin!(blake2s_simd),
    };
    if let Some(start) = start {
        digest.update(&data(vm, start)?);
    }
    let block = size.block();
    let bytes = vm.heap.class(class).map_or(0, |t| t.basicsize);
    let this = vm.heap.new_record(class, bytes, Vec::new(), Vec::new());
    vm.set_native(this.id(), State { name, block, digest });
    Ok(this)
}

/// An argument that is a number without a sign (`_PyLong_UnsignedLongLong_Converter`).
fn unsigned(vm: &mut Vm, given: Field) -> Result<u64> {
    let Some(given) = given else { return Ok(0) };
    let index = vm.index(given)?;
    let value = vm.heap.as_int(index.id());
    vm.release(index);
    let value = value.unwrap_or_default();
    if value.is_negative() {
        return Err(vm.value_error("value must be positive"));
    }
    match value.to_u64() {
        Some(value) => Ok(value),
        None => Err(vm.error(ty::OVERFLOW_ERROR, "int too big to convert")),
    }
}
