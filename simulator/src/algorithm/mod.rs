//! Pure functions of numbers and text, as CPython 3.13 computes them. Nothing here sees an object, a heap or a
//! Python error: a [`failure::Failure`] names an exception class and CPython's message, and `types/` raises it.
//!
//! Absent on purpose: locales (the C locale is the only one), clocks and other seeds from outside, and Rust's own
//! Unicode tables, whose version is not CPython's.
//!
//! Every file's expectations were recorded from CPython 3.13.0 by `recorded/record.py`; the tests replay them.

pub mod braces;
pub mod calendar;
mod code_pages;
pub mod codec;
pub mod columns;
pub mod complex;
pub mod digits;
pub mod elementary;
pub mod error_function;
pub mod escapes;
pub mod failure;
pub mod float;
pub mod format;
pub mod hash;
pub mod int;
pub mod names;
pub mod packing;
pub mod percent;
pub mod pointer_table;
pub mod quote;
pub mod radix;
pub mod random;
pub mod real;
#[cfg(test)]
mod recorded;
pub mod regex;
pub mod search;
pub mod sort;
pub mod source;
pub mod strings;
pub mod suggest;
pub mod sum;
pub mod text;
pub mod unicode;
mod unicode_categories;
mod unicode_tables;
