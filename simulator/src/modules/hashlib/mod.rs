//! The modules `_hashlib` (`Modules/_hashopenssl.c`) and `_blake2`. `hashlib` itself is `python/hashlib.py`.

mod algorithms;
mod blake2;
mod stretch;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::memory_view::export;
use crate::types::text_args;
use crate::vm::native::{Attribute, Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};
use algorithms::{Algorithm, Digest};

pub(crate) static TYPES: &[&TypeDef] = &[&DIGEST, &DIGEST_XOF, &blake2::BLAKE2B, &blake2::BLAKE2S];

macro_rules! constructor {
    ($name:literal, $algorithm:ident) => {
        Native::new($name, Call::Keywords(|vm, _, args| construct(vm, args, $name, &algorithms::$algorithm)))
            .shown("($module, /, string=b'', *, usedforsecurity=True)")
    };
}

pub(super) static MODULES: &[&ModuleDef] = &[
    &ModuleDef {
        name: "_hashlib",
        functions: &[
            constructor!("openssl_md5", MD5),
            constructor!("openssl_sha1", SHA1),
            constructor!("openssl_sha224", SHA224),
            constructor!("openssl_sha256", SHA256),
            constructor!("openssl_sha384", SHA384),
            constructor!("openssl_sha512", SHA512),
            constructor!("openssl_sha3_224", SHA3_224),
            constructor!("openssl_sha3_256", SHA3_256),
            constructor!("openssl_sha3_384", SHA3_384),
            constructor!("openssl_sha3_512", SHA3_512),
            constructor!("openssl_shake_128", SHAKE_128),
            constructor!("openssl_shake_256", SHAKE_256),
            Native::new("new", Call::Keywords(named))
                .shown("($module, /, name, string=b'', *, usedforsecurity=True)"),
            Native::new("pbkdf2_hmac", Call::Keywords(stretch::pbkdf2_hmac))
                .shown("($module, /, hash_name, password, salt, iterations, dklen=None)"),
        ],
        fill: Some(|vm, module| {
            vm.ready_types(TYPES);
            vm.module_type(module, Kind::Digest);
            vm.module_type(module, Kind::DigestXof);
            Ok(())
        }),
        doc: "OpenSSL interface for hashlib module",
    },
    &ModuleDef {
        name: "_blake2",
        functions: &[],
        fill: Some(|vm, module| {
            vm.ready_types(TYPES);
            vm.module_type(module, Kind::Blake2b);
            vm.module_type(module, Kind::Blake2s);
            Ok(())
        }),
        doc: "",
    },
];

/// A digest under way.
struct State {
    name: &'static str,
    block: usize,
    digest: Box<dyn Digest>,
}

const ATTRIBUTES: &[Attribute] = &[
    Attribute::read("digest_size", |vm, this| {
        let size = state(vm, this)?.digest.size();
        Ok(vm.heap.int(size as i64))
    }),
    Attribute::read("block_size", |vm, this| {
        let block = state(vm, this)?.block;
        Ok(vm.heap.int(block as i64))
    }),
    Attribute::read("name", |vm, this| {
        let name = state(vm, this)?.name;
        Ok(vm.heap.string(name))
    }),
];

const METHODS: &[Native] = &[
    Native::new("update", Call::One(update)),
    Native::new("digest", Call::NoArgs(digest)).shown("($self, /)"),
    Native::new("hexdigest", Call::NoArgs(hex_digest)).shown("($self, /)"),
    Native::new("copy", Call::NoArgs(copy)).shown("($self, /)"),
];

static DIGEST: TypeDef = TypeDef {
    module: "_hashlib",
    basicsize: 32,
    is_base: true,
    no_new: true,
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    methods: METHODS,
    attributes: ATTRIBUTES,
    doc: "A hash is an object used to calculate a checksum of a string of information.",
    ..TypeDef::new(Kind::Digest)
};

/// Digests of any length.
static DIGEST_XOF: TypeDef = TypeDef {
    module: "_hashlib",
    base: Kind::Digest,
    basicsize: 32,
    is_base: true,
    no_new: true,
    methods: &[
        Native::new("digest", Call::Keywords(long_digest)).shown("($self, /, length)"),
        Native::new("hexdigest", Call::Keywords(long_hex_digest)).shown("($self, /, length)"),
    ],
    doc: "A hash is an object used to calculate a checksum of a string of information.",
    ..TypeDef::new(Kind::DigestXof)
};

fn state(vm: &mut Vm, this: ObjId) -> Result<&mut State> {
    if vm.native::<State>(this).is_none() {
        return Err(vm.value_error("a digest is expected"));
    }
    match vm.native_mut::<State>(this) {
        Some(state) => Ok(state),
        None => Err(crate::vm::Raised(())),
    }
}

/// The bytes to digest; text has none (`GET_BUFFER_VIEW_OR_ERROUT`).
fn data(vm: &mut Vm, argument: ObjId) -> Result<Vec<u8>> {
    if vm.heap.text(argument).is_some() {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    if let Some(data) = export::bytes_in_python(vm, argument, export::SIMPLE)? {
        return Ok(data);
    }
    match text_args::buffer(vm, argument) {
        Some(data) => Ok(data.to_vec()),
        None => Err(vm.type_error("object supporting the buffer API required")),
    }
}

fn made(vm: &mut Vm, algorithm: &'static Algorithm, argument: Field) -> Result {
    let mut digest = (algorithm.make)();
    if let Some(argument) = argument {
        digest.update(&data(vm, argument)?);
    }
    let class = if digest.size() == 0 { ty::DIGEST_XOF } else { ty::DIGEST };
    let this = vm.heap.new_record(class, DIGEST.basicsize, Vec::new(), Vec::new());
    vm.set_native(this.id(), State { name: algorithm.name, block: algorithm.block, digest });
    Ok(this)
}

fn construct(vm: &mut Vm, args: Args, function: &'static str, algorithm: &'static Algorithm) -> Result {
    let signature: Signature<2> = Signature::new(function, ["string", "usedforsecurity"], 0, 1, 0);
    let [argument, _] = args.bind(vm, &signature)?;
    made(vm, algorithm, argument)
}

fn named(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("new", ["name", "string", "usedforsecurity"], 0, 2, 1);
    let [name, argument, _] = args.bind(vm, &SIGNATURE)?;
    let name = name.unwrap_or(fixed::NONE);
    if vm.heap.text(name).is_none() {
        return Err(vm.type_error("name must be a string"));
    }
    let name = vm.heap.text_lossy(name);
    let algorithm = algorithm(vm, &name)?;
    match algorithm {
        Some(algorithm) => made(vm, algorithm, argument),
        None => Err(vm.value_error(&format!("unsupported hash type {name}"))),
    }
}

/// The algorithm of that name, if there is one. OpenSSL has some that are absent here.
fn algorithm(vm: &mut Vm, name: &str) -> Result<Option<&'static Algorithm>> {
    const ABSENT: [&str; 3] = ["md5-sha1", "ripemd160", "sm3"];
    let lower = name.to_ascii_lowercase();
    if ABSENT.contains(&lower.as_str()) {
        return Err(vm.unsupported(&format!("the digest {lower}")));
    }
    let found = algorithms::ALL.iter().find(|algorithm| algorithm.name == lower);
    Ok(found.copied())
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let name = state(vm, this)?.name;
    let class = vm.tp_name(vm.heap.type_of(this));
    let text = format!("<{name} {class} object @ {:#x}>", vm.heap.address(this));
    Ok(vm.heap.string(&text))
}

fn update(vm: &mut Vm, this: ObjId, argument: ObjId) -> Result {
    let data = data(vm, argument)?;
    state(vm, this)?.digest.update(&data);
    Ok(vm.none())
}

fn digest(vm: &mut Vm, this: ObjId) -> Result {
    let bytes = state(vm, this)?.digest.finished(None);
    Ok(vm.heap.bytes(&bytes))
}

fn hex_digest(vm: &mut Vm, this: ObjId) -> Result {
    let bytes = state(vm, this)?.digest.finished(None);
    Ok(hex(vm, &bytes))
}

fn hex(vm: &mut Vm, bytes: &[u8]) -> Own {
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    vm.heap.string(&text)
}

static DIGEST_ARGUMENTS: Signature<1> = Signature::new("digest", ["length"], 0, 1, 1);
static HEX_DIGEST_ARGUMENTS: Signature<1> = Signature::new("hexdigest", ["length"], 0, 1, 1);

/// As many bytes as are asked for.
fn of_length(vm: &mut Vm, this: ObjId, args: Args, signature: &Signature<1>) -> Result<Vec<u8>> {
    let [length] = args.bind(vm, signature)?;
    let length = vm.size_argument(length.unwrap_or(fixed::NONE))?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.error(ty::SYSTEM_ERROR, "Negative size passed to PyBytes_FromStringAndSize"));
    };
    vm.room_for(length)?;
    Ok(state(vm, this)?.digest.finished(Some(length)))
}

fn long_digest(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let bytes = of_length(vm, this, args, &DIGEST_ARGUMENTS)?;
    Ok(vm.heap.bytes(&bytes))
}

fn long_hex_digest(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let bytes = of_length(vm, this, args, &HEX_DIGEST_ARGUMENTS)?;
    Ok(hex(vm, &bytes))
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let from = state(vm, this)?;
    let state = State { name: from.name, block: from.block, digest: from.digest.copied() };
    let class = vm.heap.type_of(this);
    let new = vm.heap.new_record(class, DIGEST.basicsize, Vec::new(), Vec::new());
    vm.set_native(new.id(), state);
    Ok(new)
}
