//! The Mersenne Twister (`Modules/_randommodule.c`); what `random.Random` makes of it is written in Python.
//! Seeding from the clock or the system is absent: a host has neither.

use num_bigint::{BigInt, BigUint};

const N: usize = 624;
const M: usize = 397;

/// A generator's state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Twister {
    state: Box<[u32; N]>,
    index: usize,
}

impl Twister {
    fn from_number(seed: u32) -> Twister {
        let mut state = Box::new([0; N]);
        state[0] = seed;
        for i in 1..N {
            let before = state[i - 1];
            state[i] = 1_812_433_253u32.wrapping_mul(before ^ before >> 30).wrapping_add(i as u32);
        }
        Twister { state, index: N }
    }

    /// The generator of a key, which is not empty (`init_by_array`).
    fn from_key(key: &[u32]) -> Twister {
        let mut twister = Twister::from_number(19_650_218);
        let state = &mut *twister.state;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let before = state[i - 1];
            state[i] = (state[i] ^ (before ^ before >> 30).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j = (j + 1) % key.len();
            if i == N {
                state[0] = state[N - 1];
                i = 1;
            }
        }
        for _ in 1..N {
            let before = state[i - 1];
            state[i] =
                (state[i] ^ (before ^ before >> 30).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i == N {
                state[0] = state[N - 1];
                i = 1;
            }
        }
        state[0] = 0x8000_0000;
        twister
    }

    /// `Random(seed)` of an integer: its absolute value counts (`random_seed`).
    pub fn from_int(seed: &BigInt) -> Twister {
        let key = seed.magnitude().to_u32_digits();
        Twister::from_key(if key.is_empty() { &[0] } else { &key })
    }

    /// The next 32 bits (`genrand_uint32`).
    pub fn next_u32(&mut self) -> u32 {
        if self.index >= N {
            for i in 0..N {
                let mixed = self.state[i] & 0x8000_0000 | self.state[(i + 1) % N] & 0x7fff_ffff;
                let twist = if mixed & 1 == 1 { 0x9908_b0df } else { 0 };
                self.state[i] = self.state[(i + M) % N] ^ mixed >> 1 ^ twist;
            }
            self.index = 0;
        }
        let mut y = self.state[self.index];
        self.index += 1;
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c_5680;
        y ^= y << 15 & 0xefc6_0000;
        y ^ y >> 18
    }

    /// `random()`: 53 bits in [0, 1).
    pub fn random(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5);
        let low = f64::from(self.next_u32() >> 6);
        (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// `getrandbits(k)`, 32 bits at a time from the lowest.
    pub fn bits(&mut self, count: u64) -> BigUint {
        let words = (0..count.div_ceil(32)).map(|i| {
            let missing = count - 32 * i;
            let word = self.next_u32();
            if missing < 32 { word >> (32 - missing) } else { word }
        });
        BigUint::new(words.collect())
    }

    /// The generator of a state that [`Twister::state`] gave: none if there is no such state.
    pub fn from_state(words: &[u32], index: usize) -> Option<Twister> {
        let state: [u32; N] = words.try_into().ok()?;
        (index <= N).then(|| Twister { state: Box::new(state), index })
    }

    /// `getstate()[1]`: the words and the index.
    pub fn state(&self) -> (&[u32], usize) {
        (&self.state[..], self.index)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{float, recorded};
    use super::*;

    #[test]
    fn the_sequence_is_cpythons() {
        recorded::check(include_str!("recorded/randoms.txt"), |fields| {
            let mut twister = Twister::from_int(&fields[0].parse().unwrap());
            let floats: Vec<String> = (0..4).map(|_| float::repr(twister.random())).collect();
            let words = [1, 31, 32, 33, 100].map(|count| twister.bits(count).to_string());
            [floats, words.to_vec()].concat().join(" ")
        });
    }
}
