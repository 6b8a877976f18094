//! The names that modules of CPython 3.13 have (`dir(module)`, Linux), so that one that the simulator's module lacks is
//! refused as missing here, and only one that CPython does not have either is an error of the program.

mod a_to_d;
mod e_to_o;
mod p_to_z;

/// Modules, in alphabetical order, and their names.
type Names = &'static [(&'static str, &'static str)];

/// Whether CPython's module has the name; `None` if that is not known of this module.
pub(crate) fn has(module: &str, name: &str) -> Option<bool> {
    let tables = [a_to_d::NAMES, e_to_o::NAMES, p_to_z::NAMES];
    let of = |table: Names| Some(table[table.binary_search_by(|(known, _)| (*known).cmp(module)).ok()?].1);
    let names = tables.into_iter().find_map(of)?;
    Some(names.split(' ').any(|known| known == name))
}
