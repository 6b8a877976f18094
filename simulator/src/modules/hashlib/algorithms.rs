//! The digests that have names.

use crate::algorithm::blake2::Blake2;
use crate::algorithm::keccak::Keccak;
use sha2::digest::DynDigest;

/// A digest under way, of whatever algorithm.
pub(super) trait Digest {
    fn update(&mut self, data: &[u8]);
    /// The digest of what there is so far; of that length, where the length may be chosen.
    fn finished(&self, length: Option<usize>) -> Vec<u8>;
    /// How many bytes it has; 0 where the length may be chosen.
    fn size(&self) -> usize;
    fn copied(&self) -> Box<dyn Digest>;
}

pub(super) struct Algorithm {
    pub name: &'static str,
    pub block: usize,
    pub make: fn() -> Box<dyn Digest>,
}

/// One of the crates' digests.
struct Boxed(Box<dyn DynDigest>);

impl Digest for Boxed {
    fn update(&mut self, data: &[u8]) {
        self.0.update(data);
    }

    fn finished(&self, _: Option<usize>) -> Vec<u8> {
        self.0.box_clone().finalize().into_vec()
    }

    fn size(&self) -> usize {
        self.0.output_size()
    }

    fn copied(&self) -> Box<dyn Digest> {
        Box::new(Boxed(self.0.box_clone()))
    }
}

#[derive(Clone)]
struct Sponge {
    state: Keccak,
    size: usize,
}

impl Digest for Sponge {
    fn update(&mut self, data: &[u8]) {
        self.state.update(data);
    }

    fn finished(&self, length: Option<usize>) -> Vec<u8> {
        self.state.digest(length.unwrap_or(self.size))
    }

    fn size(&self) -> usize {
        self.size
    }

    fn copied(&self) -> Box<dyn Digest> {
        Box::new(self.clone())
    }
}

impl Digest for Blake2 {
    fn update(&mut self, data: &[u8]) {
        Blake2::update(self, data);
    }

    fn finished(&self, _: Option<usize>) -> Vec<u8> {
        self.digest()
    }

    fn size(&self) -> usize {
        Blake2::size(self)
    }

    fn copied(&self) -> Box<dyn Digest> {
        Box::new(self.clone())
    }
}

macro_rules! algorithms {
    ($($constant:ident $name:literal $block:literal $make:expr;)*) => {
        $(pub(super) static $constant: Algorithm =
            Algorithm { name: $name, block: $block, make: || Box::new($make) };)*

        pub(super) static ALL: &[&Algorithm] = &[$(&$constant),*];
    };
}

algorithms! {
    MD5 "md5" 64 Boxed(Box::new(md5::Md5::default()));
    SHA1 "sha1" 64 Boxed(Box::new(sha1::Sha1::default()));
    SHA224 "sha224" 64 Boxed(Box::new(sha2::Sha224::default()));
    SHA256 "sha256" 64 Boxed(Box::new(sha2::Sha256::default()));
    SHA384 "sha384" 128 Boxed(Box::new(sha2::Sha384::default()));
    SHA512 "sha512" 128 Boxed(Box::new(sha2::Sha512::default()));
    SHA512_224 "sha512_224" 128 Boxed(Box::new(sha2::Sha512_224::default()));
    SHA512_256 "sha512_256" 128 Boxed(Box::new(sha2::Sha512_256::default()));
    SHA3_224 "sha3_224" 144 Sponge { state: Keccak::sha3(28), size: 28 };
    SHA3_256 "sha3_256" 136 Sponge { state: Keccak::sha3(32), size: 32 };
    SHA3_384 "sha3_384" 104 Sponge { state: Keccak::sha3(48), size: 48 };
    SHA3_512 "sha3_512" 72 Sponge { state: Keccak::sha3(64), size: 64 };
    SHAKE_128 "shake_128" 168 Sponge { state: Keccak::shake(16), size: 0 };
    SHAKE_256 "shake_256" 136 Sponge { state: Keccak::shake(32), size: 0 };
}
