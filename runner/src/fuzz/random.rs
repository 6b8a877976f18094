//! Numbers that depend on a seed alone, so that a program can be made again.

/// A generator of numbers: SplitMix64.
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The generator for program `number` of the series `seed`.
    pub fn new(seed: u64, number: u64) -> Random {
        let mut random = Random { state: seed };
        random.state = random.next() ^ number;
        random
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 if there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).unwrap_or(0)
    }

    /// True in `percent` of 100 cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `items`.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The place of a weight, chosen in proportion to it; none if all are 0.
    pub fn weighted(&mut self, weights: &[u32]) -> Option<usize> {
        let total: usize = weights.iter().map(|&weight| weight as usize).sum();
        let mut left = self.below(total);
        weights.iter().position(|&weight| {
            let found = left < weight as usize;
            left = left.saturating_sub(weight as usize);
            found
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depends_on_seed_and_number_alone() {
        let numbers = |seed, number| {
            let mut random = Random::new(seed, number);
            (0..8).map(|_| random.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1, 2), numbers(1, 2));
        assert_ne!(numbers(1, 2), numbers(1, 3));
        assert_ne!(numbers(1, 2), numbers(2, 2));
    }

    #[test]
    fn weights() {
        let mut random = Random::new(0, 0);
        for _ in 0..100 {
            assert!(matches!(random.weighted(&[0, 3, 0, 1]), Some(1 | 3)));
        }
        assert_eq!(random.weighted(&[0, 0]), None);
    }
}
