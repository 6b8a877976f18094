//! The tests stand in the files beside this one; this crate has nothing else.
