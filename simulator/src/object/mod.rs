//! Data, no behaviour: what an object is made of. Nothing here allocates, counts or runs anything.
//!
//! An object is a row of the block table (its [`crate::address::Head`]: count, links, address) and a
//! [`Body`] of the same number. The body's variant is the object's layout; for an exact built-in type it
//! tells the type too.

mod body;
pub mod deque;
pub mod dict;
mod id;
mod indices;
pub mod layout;
mod list;
pub mod names;
pub mod order;
pub mod set;
pub mod size;
mod texts;
mod typed_bytes;
mod visit;
mod words;

pub use body::*;
pub use id::{ObjId, Own, fixed};
pub use list::{Items, List, ListMut};
pub use names::name;
pub use texts::Texts;
pub use typed_bytes::TypedBytes;
pub use visit::{INSTANCE_HEAD, Shape};
pub use words::Words;

#[cfg(test)]
mod tests {
    use super::*;

    /// Sizes decide memory and speed: a row is two halves of 16 bytes, and an empty field costs nothing extra.
    #[test]
    fn rows_stay_small() {
        assert_eq!(size_of::<Body>(), 16);
        assert_eq!(size_of::<crate::address::Head>(), 16);
        assert_eq!(size_of::<Field>(), 4);
    }
}
