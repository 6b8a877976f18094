//! The names of characters, as `"\N{BULLET}"` and `unicodedata` have them.

/// Whether this build has their table; without it, what needs a name is refused. The crate `unicode-names` says why
/// there is such a build.
pub const KNOWN: bool = cfg!(feature = "unicode-names");

/// The character of this name, in whatever case it is written.
pub fn character(name: &str) -> Option<u32> {
    unicode_names2::character(name).map(u32::from)
}

/// The name of this character, if it has one.
pub fn name(character: u32) -> Option<String> {
    char::from_u32(character).and_then(unicode_names2::name)
}
