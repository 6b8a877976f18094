//! `pbkdf2_hmac` (RFC 8018): a key out of a password, in many rounds.

use super::algorithms::{Algorithm, Digest};
use crate::object::*;
use crate::types::text_args;
use crate::vm::{Args, Result, Signature, Vm};

/// A digest with a key (RFC 2104): what its two parts are after the key.
struct Keyed {
    inner: Box<dyn Digest>,
    outer: Box<dyn Digest>,
}

impl Keyed {
    fn new(algorithm: &Algorithm, key: &[u8]) -> Keyed {
        let mut key = key.to_vec();
        if key.len() > algorithm.block {
            let mut digest = (algorithm.make)();
            digest.update(&key);
            key = digest.finished(None);
        }
        key.resize(algorithm.block, 0);
        let part = |mask: u8| {
            let mut digest = (algorithm.make)();
            digest.update(&key.iter().map(|byte| byte ^ mask).collect::<Vec<u8>>());
            digest
        };
        Keyed { inner: part(0x36), outer: part(0x5c) }
    }

    fn digest(&self, data: &[&[u8]]) -> Vec<u8> {
        let (mut inner, mut outer) = (self.inner.copied(), self.outer.copied());
        data.iter().for_each(|part| inner.update(part));
        outer.update(&inner.finished(None));
        outer.finished(None)
    }
}

/// More rounds than this would take the host too long.
const MOST_ROUNDS: i64 = 20_000_000;

/// `pbkdf2_hmac_impl`.
pub(super) fn pbkdf2_hmac(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<5> =
        Signature::new("pbkdf2_hmac", ["hash_name", "password", "salt", "iterations", "dklen"], 0, 5, 4);
    let [name, password, salt, rounds, length] =
        args.bind(vm, &SIGNATURE)?.map(|given| given.unwrap_or(fixed::NONE));
    if vm.heap.text(name).is_none() {
        return Err(text_args::bad_argument(vm, "pbkdf2_hmac", "argument 'hash_name'", "str", name));
    }
    let name = vm.heap.text_lossy(name);
    let password = text_args::bytes_like(vm, password)?;
    let salt = text_args::bytes_like(vm, salt)?;
    let rounds = vm.size_argument(rounds)? as i64;
    let algorithm = super::algorithm(vm, &name)?.filter(|algorithm| (algorithm.make)().size() > 0);
    let Some(algorithm) = algorithm else {
        return Err(vm.unsupported(&format!("pbkdf2_hmac() with the digest {name}")));
    };
    if rounds < 1 {
        return Err(vm.value_error("iteration value must be greater than 0."));
    }
    let size = (algorithm.make)().size();
    let length = if length == fixed::NONE { size as isize } else { vm.size_argument(length)? };
    let Some(length) = usize::try_from(length).ok().filter(|&length| length > 0) else {
        return Err(vm.value_error("key length must be greater than 0."));
    };
    vm.room_for(length)?;
    let blocks = length.div_ceil(size) as i64;
    if blocks.saturating_mul(rounds) > MOST_ROUNDS {
        return Err(vm.unsupported("pbkdf2_hmac() with so many iterations"));
    }
    let keyed = Keyed::new(algorithm, &password);
    let mut key = Vec::with_capacity(length + size);
    for block in 1..=blocks as u32 {
        let mut last = keyed.digest(&[&salt, &block.to_be_bytes()]);
        let mut sum = last.clone();
        for _ in 1..rounds {
            last = keyed.digest(&[&last]);
            sum.iter_mut().zip(&last).for_each(|(sum, byte)| *sum ^= byte);
        }
        key.extend(sum);
    }
    key.truncate(length);
    Ok(vm.heap.bytes(&key))
}
