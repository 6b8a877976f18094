//! Finds the book's blocks, runs them on the simulator, compares what they print with what the page says, and
//! with what CPython printed.
//!
//! The way of a block, in the order of the modules: [`markdown`] finds the fences of a file as mdBook sees them;
//! [`words`] reads what stands on a fence; [`chapter`] names the blocks and sorts them into sessions; [`engine`]
//! runs them; [`part`] is what one piece of source did; [`check`] compares that with the page, [`pattern`] line
//! by line; [`session`] puts it together and writes the report.
//!
//! This crate sees only the simulator's facade. It knows no Python beyond what `lesson` needs in order to
//! indent a program.

#![forbid(unsafe_code)]

pub mod asking;
pub mod bench;
pub mod bless;
pub mod book;
pub mod chapter;
pub mod check;
pub mod complaint;
pub mod cpython;
pub mod cpython_tests;
pub mod engine;
pub mod fidelity;
pub mod fuzz;
pub mod include;
pub mod lesson;
pub mod lint;
pub mod markdown;
pub mod page;
pub mod pages;
pub mod part;
pub mod pattern;
pub mod picture;
pub mod playground;
pub mod preprocess;
pub mod program;
pub mod python;
pub mod recorded;
pub mod session;
pub mod suite;
pub mod trace;
pub mod transcript;
pub mod words;

#[cfg(test)]
mod fake;
