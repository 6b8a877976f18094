//! Pure functions of numbers and text, as CPython computes them. Nothing here sees an object, a heap or a
//! Python error: failures are plain enums and strings that `types/` turns into exceptions.

pub mod braces;
pub mod codec;
pub mod complex;
pub mod digits;
pub mod failure;
pub mod float;
pub mod format;
pub mod hash;
pub mod int;
pub mod percent;
pub mod quote;
pub mod radix;
pub mod random;
#[cfg(test)]
mod recorded;
pub mod search;
pub mod sort;
pub mod strings;
pub mod sum;
pub mod text;
pub mod unicode;
mod unicode_tables;
