//! Pure functions of numbers and text, as CPython computes them. Nothing here sees an object, a heap or a
//! Python error: failures are plain enums and strings that `types/` turns into exceptions.

pub mod codec;
pub mod digits;
pub mod failure;
pub mod float;
pub mod format;
pub mod hash;
pub mod int;
pub mod quote;
pub mod radix;
#[cfg(test)]
mod recorded;
pub mod sort;
pub mod suggest;
pub mod text;
pub mod unicode;
mod unicode_tables;
