//! The sponge of SHA-3 and SHAKE (FIPS 202).

const ROUND_CONSTANTS: [u64; 24] = [
    0x0000_0000_0000_0001,
    0x0000_0000_0000_8082,
    0x8000_0000_0000_808a,
    0x8000_0000_8000_8000,
    0x0000_0000_0000_808b,
    0x0000_0000_8000_0001,
    0x8000_0000_8000_8081,
    0x8000_0000_0000_8009,
    0x0000_0000_0000_008a,
    0x0000_0000_0000_0088,
    0x0000_0000_8000_8009,
    0x0000_0000_8000_000a,
    0x0000_0000_8000_808b,
    0x8000_0000_0000_008b,
    0x8000_0000_0000_8089,
    0x8000_0000_0000_8003,
    0x8000_0000_0000_8002,
    0x8000_0000_0000_0080,
    0x0000_0000_0000_800a,
    0x8000_0000_8000_000a,
    0x8000_0000_8000_8081,
    0x8000_0000_0000_8080,
    0x0000_0000_8000_0001,
    0x8000_0000_8000_8008,
];

/// Where the lanes go one after the other, beginning with lane 1, and by how many bits each is turned on its way.
const MOVES: [(usize, u32); 24] = [
    (10, 1),
    (7, 3),
    (11, 6),
    (17, 10),
    (18, 15),
    (3, 21),
    (5, 28),
    (16, 36),
    (8, 45),
    (21, 55),
    (24, 2),
    (4, 14),
    (15, 27),
    (23, 41),
    (19, 56),
    (13, 8),
    (12, 25),
    (2, 43),
    (20, 62),
    (14, 18),
    (22, 39),
    (9, 61),
    (6, 20),
    (1, 44),
];

/// The state of a digest under way.
#[derive(Clone)]
pub struct Keccak {
    lanes: [u64; 25],
    /// Bytes taken between two permutations.
    rate: usize,
    /// How many of them are taken.
    taken: usize,
    /// What ends the message: SHA-3 and SHAKE differ in it.
    suffix: u8,
}

impl Keccak {
    /// SHA-3 with a digest of that many bytes.
    pub fn sha3(size: usize) -> Keccak {
        Keccak { lanes: [0; 25], rate: 200 - 2 * size, taken: 0, suffix: 0x06 }
    }

    /// SHAKE with a strength of that many bytes.
    pub fn shake(strength: usize) -> Keccak {
        Keccak { lanes: [0; 25], rate: 200 - 2 * strength, taken: 0, suffix: 0x1f }
    }

    pub fn update(&mut self, data: &[u8]) {
        for &byte in data {
            self.mix(self.taken, byte);
            self.taken += 1;
            if self.taken == self.rate {
                permute(&mut self.lanes);
                self.taken = 0;
            }
        }
    }

    fn mix(&mut self, at: usize, byte: u8) {
        self.lanes[at / 8] ^= u64::from(byte) << (at % 8 * 8);
    }

    /// The digest of what has been taken so far.
    pub fn digest(&self, length: usize) -> Vec<u8> {
        let mut end = self.clone();
        end.mix(end.taken, end.suffix);
        end.mix(end.rate - 1, 0x80);
        let mut digest = Vec::with_capacity(length);
        while digest.len() < length {
            permute(&mut end.lanes);
            let bytes = end.lanes.iter().flat_map(|lane| lane.to_le_bytes());
            digest.extend(bytes.take(end.rate.min(length - digest.len())));
        }
        digest
    }
}

/// Keccak-f with 1600 bits: theta, rho and pi, chi, iota.
fn permute(lanes: &mut [u64; 25]) {
    for constant in ROUND_CONSTANTS {
        let column = |lanes: &[u64; 25], x: usize| (0..5).fold(0, |sum, y| sum ^ lanes[x + 5 * y]);
        let columns: [u64; 5] = std::array::from_fn(|x| column(lanes, x));
        for (at, lane) in lanes.iter_mut().enumerate() {
            *lane ^= columns[(at + 4) % 5] ^ columns[(at + 1) % 5].rotate_left(1);
        }
        let mut moved = lanes[1];
        for (to, bits) in MOVES {
            moved = std::mem::replace(&mut lanes[to], moved.rotate_left(bits));
        }
        for row in lanes.chunks_exact_mut(5) {
            let before: [u64; 5] = std::array::from_fn(|x| row[x]);
            for (x, lane) in row.iter_mut().enumerate() {
                *lane ^= !before[(x + 1) % 5] & before[(x + 2) % 5];
            }
        }
        lanes[0] ^= constant;
    }
}
