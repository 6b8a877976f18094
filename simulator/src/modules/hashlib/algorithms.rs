//! The digests that have names.

use sha2::digest::{DynDigest, ExtendableOutput, Update};

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
    /// As `hashlib.new` knows it.
    pub name: &'static str,
    /// `block_size`, in bytes.
    pub block: usize,
    /// A digest of nothing yet.
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

/// A digest whose length may be chosen.
#[derive(Clone)]
struct Sponge<T>(T);

impl<T: ExtendableOutput + Update + Clone + 'static> Digest for Sponge<T> {
    fn update(&mut self, data: &[u8]) {
        self.0.update(data);
    }

    fn finished(&self, length: Option<usize>) -> Vec<u8> {
        let mut bytes = vec![0; length.unwrap_or(0)];
        self.0.clone().finalize_xof_into(&mut bytes);
        bytes
    }

    fn size(&self) -> usize {
        0
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
    SHA3_224 "sha3_224" 144 Boxed(Box::new(sha3::Sha3_224::default()));
    SHA3_256 "sha3_256" 136 Boxed(Box::new(sha3::Sha3_256::default()));
    SHA3_384 "sha3_384" 104 Boxed(Box::new(sha3::Sha3_384::default()));
    SHA3_512 "sha3_512" 72 Boxed(Box::new(sha3::Sha3_512::default()));
    SHAKE_128 "shake_128" 168 Sponge(shake::Shake128::default());
    SHAKE_256 "shake_256" 136 Sponge(shake::Shake256::default());
}
