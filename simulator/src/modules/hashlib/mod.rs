//! The modules `_md5`, `_sha1` and `_sha2`, and `_hashlib` as far as it gives the same digests
//! (`Modules/_hashopenssl.c`). `hashlib` itself is `python/hashlib.py`.

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::text_args;
use crate::vm::native::{Attribute, Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};
use sha2::digest::DynDigest;

pub(crate) static TYPES: &[&TypeDef] = &[&DIGEST];

macro_rules! constructor {
    ($name:literal, $algorithm:expr) => {
        Native::new($name, Call::Keywords(|vm, _, args| construct(vm, args, $name, &$algorithm)))
            .shown("($module, /, string=b'', *, usedforsecurity=True)")
    };
}

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_hashlib",
    functions: &[
        constructor!("openssl_md5", MD5),
        constructor!("openssl_sha1", SHA1),
        constructor!("openssl_sha224", SHA224),
        constructor!("openssl_sha256", SHA256),
        constructor!("openssl_sha384", SHA384),
        constructor!("openssl_sha512", SHA512),
        Native::new("new", Call::Keywords(named))
            .shown("($module, /, name, string=b'', *, usedforsecurity=True)"),
    ],
    fill: Some(|vm, module| {
        vm.ready_types(TYPES);
        vm.module_type(module, Kind::Digest);
        Ok(())
    }),
    doc: "OpenSSL interface for hashlib module",
}];

struct Algorithm {
    name: &'static str,
    block: usize,
    make: fn() -> Box<dyn DynDigest>,
}

static MD5: Algorithm = Algorithm { name: "md5", block: 64, make: || Box::new(md5::Md5::default()) };
static SHA1: Algorithm = Algorithm { name: "sha1", block: 64, make: || Box::new(sha1::Sha1::default()) };
static SHA224: Algorithm =
    Algorithm { name: "sha224", block: 64, make: || Box::new(sha2::Sha224::default()) };
static SHA256: Algorithm =
    Algorithm { name: "sha256", block: 64, make: || Box::new(sha2::Sha256::default()) };
static SHA384: Algorithm =
    Algorithm { name: "sha384", block: 128, make: || Box::new(sha2::Sha384::default()) };
static SHA512: Algorithm =
    Algorithm { name: "sha512", block: 128, make: || Box::new(sha2::Sha512::default()) };

/// A digest under way.
struct State {
    algorithm: &'static Algorithm,
    digest: Box<dyn DynDigest>,
}

static DIGEST: TypeDef = TypeDef {
    module: "_hashlib",
    basicsize: 32,
    is_base: true,
    no_new: true,
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    methods: &[
        Native::new("update", Call::One(update)),
        Native::new("digest", Call::NoArgs(digest)).shown("($self, /)"),
        Native::new("hexdigest", Call::NoArgs(hex_digest)).shown("($self, /)"),
        Native::new("copy", Call::NoArgs(copy)).shown("($self, /)"),
    ],
    attributes: &[
        Attribute::read("digest_size", |vm, this| {
            let size = state(vm, this)?.digest.output_size();
            Ok(vm.heap.int(size as i64))
        }),
        Attribute::read("block_size", |vm, this| {
            let block = state(vm, this)?.algorithm.block;
            Ok(vm.heap.int(block as i64))
        }),
        Attribute::read("name", |vm, this| {
            let name = state(vm, this)?.algorithm.name;
            Ok(vm.heap.string(name))
        }),
    ],
    doc: "A hash is an object used to calculate a checksum of a string of information.",
    ..TypeDef::new(Kind::Digest)
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
    let this = vm.heap.new_record(ty::DIGEST, DIGEST.basicsize, Vec::new(), Vec::new());
    vm.set_native(this.id(), State { algorithm, digest });
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
    let name = vm.heap.text_lossy(name.unwrap_or(fixed::NONE)).to_ascii_lowercase();
    let all = [&MD5, &SHA1, &SHA224, &SHA256, &SHA384, &SHA512];
    match all.into_iter().find(|algorithm| algorithm.name == name) {
        Some(algorithm) => made(vm, algorithm, argument),
        None => Err(vm.value_error(&format!("unsupported hash type {name}"))),
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let name = state(vm, this)?.algorithm.name;
    let text = format!("<{name} _hashlib.HASH object @ {:#x}>", vm.heap.address(this));
    Ok(vm.heap.string(&text))
}

fn update(vm: &mut Vm, this: ObjId, argument: ObjId) -> Result {
    let data = data(vm, argument)?;
    state(vm, this)?.digest.update(&data);
    Ok(vm.none())
}

fn finished(vm: &mut Vm, this: ObjId) -> Result<Box<[u8]>> {
    Ok(state(vm, this)?.digest.box_clone().finalize())
}

fn digest(vm: &mut Vm, this: ObjId) -> Result {
    let bytes = finished(vm, this)?;
    Ok(vm.heap.bytes(&bytes))
}

fn hex_digest(vm: &mut Vm, this: ObjId) -> Result {
    let text: String = finished(vm, this)?.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(vm.heap.string(&text))
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let from = state(vm, this)?;
    let state = State { algorithm: from.algorithm, digest: from.digest.box_clone() };
    let new = vm.heap.new_record(ty::DIGEST, DIGEST.basicsize, Vec::new(), Vec::new());
    vm.set_native(new.id(), state);
    Ok(new)
}
