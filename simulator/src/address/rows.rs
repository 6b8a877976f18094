//! A table that is asked at every step of a program.

use std::ops::{Deref, DerefMut, Index, IndexMut};
use std::slice::SliceIndex;

/// A growing array whose indices are known to be right. Asking for an entry that does not exist is a defect, and a
/// panic without the index: a message with it would keep index and length in registers at each place that asks, and the
/// loop has few to spare.
pub struct Rows<T>(Vec<T>);

impl<T> Rows<T> {
    /// No row yet, and room for so many.
    pub fn with_capacity(rows: usize) -> Rows<T> {
        Rows(Vec::with_capacity(rows))
    }

    /// Adds a row at the end.
    pub fn push(&mut self, row: T) {
        self.0.push(row);
    }

    /// Drops the rows from `length` on, and their memory.
    pub fn shorten(&mut self, length: usize) {
        self.0.truncate(length);
        self.0.shrink_to_fit();
    }

    /// Makes it so long, with rows made one by one.
    pub fn resize_with(&mut self, length: usize, row: impl FnMut() -> T) {
        self.0.resize_with(length, row);
    }
}

impl<T: Clone> Rows<T> {
    /// Makes it so long, with copies of a row.
    pub fn resize(&mut self, length: usize, row: T) {
        self.0.resize(length, row);
    }
}

impl<T> From<Vec<T>> for Rows<T> {
    fn from(rows: Vec<T>) -> Rows<T> {
        Rows(rows)
    }
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Rows(Vec::new())
    }
}

impl<T> Deref for Rows<T> {
    type Target = [T];

    #[inline(always)]
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for Rows<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for Rows<T> {
    type Output = I::Output;

    #[inline(always)]
    fn index(&self, index: I) -> &I::Output {
        match self.0.get(index) {
            Some(row) => row,
            None => absent(),
        }
    }
}

impl<T, I: SliceIndex<[T]>> IndexMut<I> for Rows<T> {
    #[inline(always)]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        match self.0.get_mut(index) {
            Some(row) => row,
            None => absent(),
        }
    }
}

#[cold]
#[inline(never)]
fn absent() -> ! {
    panic!("a row that does not exist was asked for")
}
