//! Blocks that have pages of their own (`sysmalloc_mmap`, `mremap_chunk`). The kernel gives the highest free place.

use super::GRANULE;
use std::collections::BTreeMap;

/// Granules of a page.
pub(super) const PAGE: u32 = 4096 / GRANULE as u32;
/// The pages that mappings may have: they lie above everything else of the region, whose two highest bits are not free.
const FIRST: u32 = (1 << 29) / PAGE;
const END: u32 = (1 << 30) / PAGE;

struct Mapping {
    pages: u32,
    asked: usize,
}

/// All mappings by their first pages.
#[derive(Default)]
pub(super) struct Mappings {
    all: BTreeMap<u32, Mapping>,
}

/// Pages for a chunk of so many granules: it has a word more in front.
fn pages(granules: u32) -> u32 {
    (granules + 1).div_ceil(PAGE)
}

/// The page of a block, which stands behind two words, if it is in a mapping.
fn page(place: u32) -> Option<u32> {
    (place / PAGE >= FIRST).then_some(place / PAGE)
}

impl Mappings {
    /// A mapping for a chunk; none if there is no room left.
    pub(super) fn take(&mut self, granules: u32) -> Option<u32> {
        let pages = pages(granules);
        let first = self.room(pages)?;
        self.all.insert(first, Mapping { pages, asked: 0 });
        Some(first * PAGE + 1)
    }

    pub(super) fn put_to_use(&mut self, place: u32, size: usize) {
        if let Some(mapping) = page(place).and_then(|page| self.all.get_mut(&page)) {
            mapping.asked = size;
        }
    }

    /// Gives a mapping back: the bytes that were asked for, and its granules.
    pub(super) fn give(&mut self, place: u32) -> Option<(usize, u32)> {
        let mapping = self.all.remove(&page(place)?)?;
        Some((mapping.asked, mapping.pages * PAGE))
    }

    /// Makes a mapping larger or smaller: the bytes that were asked for before, and where the block is now.
    pub(super) fn resize(&mut self, place: u32, size: usize) -> Option<(usize, u32)> {
        let first = page(place)?;
        let wanted = pages(super::granules(size));
        let &Mapping { pages: old, asked } = self.all.get(&first)?;
        let following = self.all.range(first + 1..).next().map_or(END, |(&next, _)| next);
        if first + wanted <= following {
            self.all.insert(first, Mapping { pages: wanted, asked: size });
            return Some((asked, place));
        }
        let moved = self.room(wanted).filter(|_| wanted > old)?;
        self.all.remove(&first);
        self.all.insert(moved, Mapping { pages: wanted, asked: size });
        Some((asked, moved * PAGE + 1))
    }

    /// The highest place for so many pages.
    fn room(&self, pages: u32) -> Option<u32> {
        let mut end = END;
        for (&first, mapping) in self.all.iter().rev() {
            if end - (first + mapping.pages) >= pages {
                break;
            }
            end = first;
        }
        end.checked_sub(pages).filter(|&first| first >= FIRST)
    }
}
