//! Stands in for the crate `unicode_names2`, of which the parser takes one function: the character that
//! `"\N{BULLET}"` names.
//!
//! The real crate's table is two thirds of the parser's size as WebAssembly, and the parser has no feature to leave it
//! out. So the workspace's `[patch.crates-io]` puts this crate in its place. With the feature `table` it passes the
//! questions on to the real one, so the native build is what it would be without it. Without, no name is known, and
//! the simulator refuses a program that would need one (`simulator/src/algorithm/names.rs`).

/// The character of this name, if there is one.
#[cfg(feature = "table")]
pub fn character(name: &str) -> Option<char> {
    table::character(name)
}

/// No character: this build has no names.
#[cfg(not(feature = "table"))]
pub fn character(_name: &str) -> Option<char> {
    None
}

/// The name of this character, if it has one.
#[cfg(feature = "table")]
pub fn name(character: char) -> Option<String> {
    table::name(character).map(|name| name.to_string())
}

/// No name: this build has none.
#[cfg(not(feature = "table"))]
pub fn name(_character: char) -> Option<String> {
    None
}
