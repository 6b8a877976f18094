//! BLAKE2b and BLAKE2s (RFC 7693), with the parameters of a tree.

/// The order in which a round takes the message's words.
const ORDERS: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/// The fractions of the square roots of the first primes, 64 bits of each; BLAKE2s takes the upper halves.
const ROOTS: [u64; 8] = [
    0x6a09_e667_f3bc_c908,
    0xbb67_ae85_84ca_a73b,
    0x3c6e_f372_fe94_f82b,
    0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1,
    0x9b05_688c_2b3e_6c1f,
    0x1f83_d9ab_fb41_bd6b,
    0x5be0_cd19_137e_2179,
];

/// What the two kinds differ in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words of 64 bits, digests of up to 64 bytes.
    B,
    /// Words of 32 bits, digests of up to 32 bytes.
    S,
}

impl Kind {
    /// Bytes of a word.
    const fn word(self) -> usize {
        match self {
            Kind::B => 8,
            Kind::S => 4,
        }
    }

    /// Bytes of a block.
    pub const fn block(self) -> usize {
        16 * self.word()
    }

    /// The most bytes of a digest, and of a key.
    pub const fn most(self) -> usize {
        8 * self.word()
    }

    /// The most bytes of a salt, and of a personal text.
    pub const fn salt(self) -> usize {
        2 * self.word()
    }

    fn rounds(self) -> usize {
        if self == Kind::B { 12 } else { 10 }
    }

    fn turns(self) -> [u32; 4] {
        if self == Kind::B { [32, 24, 16, 63] } else { [16, 12, 8, 7] }
    }

    fn add(self, a: u64, b: u64) -> u64 {
        let sum = a.wrapping_add(b);
        if self == Kind::B { sum } else { sum & 0xffff_ffff }
    }

    fn turn(self, word: u64, bits: u32) -> u64 {
        match self {
            Kind::B => word.rotate_right(bits),
            Kind::S => u64::from((word as u32).rotate_right(bits)),
        }
    }

    fn root(self, at: usize) -> u64 {
        if self == Kind::B { ROOTS[at] } else { ROOTS[at] >> 32 }
    }
}

/// The parameters of a digest, beside its kind.
#[derive(Clone, Default)]
pub struct Parameters {
    pub size: u8,
    pub key: Vec<u8>,
    pub salt: Vec<u8>,
    pub person: Vec<u8>,
    pub fanout: u8,
    pub depth: u8,
    pub leaf_size: u32,
    pub node_offset: u64,
    pub node_depth: u8,
    pub inner_size: u8,
    pub last_node: bool,
}

/// The state of a digest under way.
#[derive(Clone)]
pub struct Blake2 {
    kind: Kind,
    size: usize,
    last_node: bool,
    chain: [u64; 8],
    /// Bytes taken, without those that wait.
    count: u128,
    /// What waits for the end of its block: the last block is told from the others.
    waiting: Vec<u8>,
}

impl Blake2 {
    pub fn new(kind: Kind, parameters: &Parameters) -> Blake2 {
        let mut block =
            vec![parameters.size, parameters.key.len() as u8, parameters.fanout, parameters.depth];
        block.extend(parameters.leaf_size.to_le_bytes());
        // BLAKE2s has two bytes less for the offset, and nothing is kept for later.
        block.extend(&parameters.node_offset.to_le_bytes()[..if kind == Kind::B { 8 } else { 6 }]);
        block.extend([parameters.node_depth, parameters.inner_size]);
        block.resize(4 * kind.word(), 0);
        for text in [&parameters.salt, &parameters.person] {
            let end = block.len() + kind.salt();
            block.extend(text);
            block.resize(end, 0);
        }
        let mut chain = [0; 8];
        for (at, (word, bytes)) in chain.iter_mut().zip(block.chunks(kind.word())).enumerate() {
            *word = kind.root(at) ^ little_endian(bytes);
        }
        let size = usize::from(parameters.size);
        let last_node = parameters.last_node;
        let mut digest = Blake2 { kind, size, last_node, chain, count: 0, waiting: Vec::new() };
        if !parameters.key.is_empty() {
            let mut key = parameters.key.clone();
            key.resize(kind.block(), 0);
            digest.update(&key);
        }
        digest
    }

    pub fn size(&self) -> usize {
        self.size
    }

    pub fn block(&self) -> usize {
        self.kind.block()
    }

    pub fn update(&mut self, mut data: &[u8]) {
        let block = self.kind.block();
        while !data.is_empty() {
            if self.waiting.len() == block {
                self.count += block as u128;
                self.mix(false);
                self.waiting.clear();
            }
            let (now, later) = data.split_at(data.len().min(block - self.waiting.len()));
            self.waiting.extend(now);
            data = later;
        }
    }

    /// The digest of what has been taken so far.
    pub fn digest(&self) -> Vec<u8> {
        let mut end = self.clone();
        end.count += end.waiting.len() as u128;
        end.waiting.resize(end.kind.block(), 0);
        end.mix(true);
        let word = end.kind.word();
        end.chain.iter().flat_map(|w| w.to_le_bytes().into_iter().take(word)).take(end.size).collect()
    }

    /// The compression function, with the block that waits.
    fn mix(&mut self, last: bool) {
        let kind = self.kind;
        let mut message = [0; 16];
        for (word, bytes) in message.iter_mut().zip(self.waiting.chunks(kind.word())) {
            *word = little_endian(bytes);
        }
        let all = if kind == Kind::B { u64::MAX } else { u64::from(u32::MAX) };
        let mut v: [u64; 16] =
            std::array::from_fn(|at| if at < 8 { self.chain[at] } else { kind.root(at - 8) });
        v[12] ^= self.count as u64 & all;
        v[13] ^= (self.count >> (8 * kind.word())) as u64 & all;
        if last {
            v[14] ^= all;
            v[15] ^= if self.last_node { all } else { 0 };
        }
        let [first, second, third, fourth] = kind.turns();
        for round in 0..kind.rounds() {
            let order = &ORDERS[round % 10];
            for step in 0..8 {
                // Columns, then diagonals.
                let shift = step / 4;
                let [a, b, c, d] = std::array::from_fn(|row| 4 * row + (step + row * shift) % 4);
                let (x, y) = (message[order[2 * step]], message[order[2 * step + 1]]);
                v[a] = kind.add(kind.add(v[a], v[b]), x);
                v[d] = kind.turn(v[d] ^ v[a], first);
                v[c] = kind.add(v[c], v[d]);
                v[b] = kind.turn(v[b] ^ v[c], second);
                v[a] = kind.add(kind.add(v[a], v[b]), y);
                v[d] = kind.turn(v[d] ^ v[a], third);
                v[c] = kind.add(v[c], v[d]);
                v[b] = kind.turn(v[b] ^ v[c], fourth);
            }
        }
        for at in 0..8 {
            self.chain[at] ^= v[at] ^ v[at + 8];
        }
    }
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))
}
