//! Elementary functions of one real number or two (`exp`, `sin`, `pow`), equal to those of glibc, which computes them for
//! CPython, to the last digit wherever that can be had.
//!
//! Elsewhere than with glibc, in a reader's browser above all, the C library's functions differ from glibc's in the last
//! digit of 3 to 13 results of a hundred. There these are `precise.rs`: one result in some hundreds or thousands differs.

#[cfg(any(test, not(target_env = "gnu")))]
mod long;
#[cfg(any(test, not(target_env = "gnu")))]
mod precise;

#[cfg(target_env = "gnu")]
pub use host::*;
#[cfg(not(target_env = "gnu"))]
pub use precise::*;

/// The functions of the machine's C library.
#[cfg(target_env = "gnu")]
mod host {
    #![expect(clippy::disallowed_methods, reason = "elsewhere this module is the way to them")]

    macro_rules! of_one {
        ($($name:ident)*) => { $(#[doc = "The host's."] pub fn $name(x: f64) -> f64 { x.$name() })* };
    }
    macro_rules! of_two {
        ($($name:ident)*) => { $(#[doc = "The host's."] pub fn $name(x: f64, y: f64) -> f64 { x.$name(y) })* };
    }
    of_one!(acos asin atan cos cosh exp exp2 ln log10 log2 sin sinh tan tanh);
    of_two!(atan2 hypot powf);
}
