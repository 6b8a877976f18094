//! Storage for short runs of words: the items of tuples and the attributes of instances.

use crate::address::Rows;

/// Runs of words in one array, each taken and given back by its length. One run costs no host allocation and
/// is reached by an index, which matters because nearly every instance and tuple has one.
#[derive(Default)]
pub struct Words {
    words: Rows<u32>,
    /// By length: the first free run, which holds the next one in its first word (0 ends the list).
    free: Vec<u32>,
}

impl Words {
    /// A run of `length` zeros. 0 is never a run's start.
    pub fn take(&mut self, length: usize) -> u32 {
        if self.words.is_empty() {
            self.words.push(0);
        }
        if let Some(&start) = self.free.get(length).filter(|&&s| s != 0) {
            let at = start as usize;
            self.free[length] = self.words[at];
            self.words[at..at + length].fill(0);
            return start;
        }
        let start = self.words.len() as u32;
        self.words.resize(self.words.len() + length.max(1), 0);
        start
    }

    /// Gives a run back; `length` must be what it was taken with.
    pub fn give(&mut self, start: u32, length: usize) {
        if self.free.len() <= length {
            self.free.resize(length + 1, 0);
        }
        self.words[start as usize] = self.free[length];
        self.free[length] = start;
    }

    /// The words of a run. It must be one that was taken and not given back, which nothing checks.
    #[inline(always)]
    pub fn run(&self, start: u32, length: usize) -> &[u32] {
        &self.words[start as usize..start as usize + length]
    }

    /// The same, to be changed.
    #[inline(always)]
    pub fn run_mut(&mut self, start: u32, length: usize) -> &mut [u32] {
        &mut self.words[start as usize..start as usize + length]
    }

    /// One word, by its index among all.
    #[inline(always)]
    pub fn get(&self, at: u32) -> u32 {
        self.words[at as usize]
    }

    /// Changes one word.
    #[inline(always)]
    pub fn set(&mut self, at: u32, word: u32) {
        self.words[at as usize] = word;
    }
}
