//! The tests stand in `book.rs` and `fidelity.rs`; this crate has nothing else.
