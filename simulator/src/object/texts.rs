//! Storage for the characters of strings.

use super::body::StrBody;
use crate::address::Rows;
use crate::algorithm::text::Text;

/// What strings hold, in one array with a free list: most strings are short, and then cost no host allocation.
pub struct Texts {
    rows: Rows<StrBody>,
    /// The first free row, or [`Texts::END`]; a free one holds the next in the place of its hash.
    free: u32,
}

impl Default for Texts {
    fn default() -> Texts {
        Texts { rows: Rows::default(), free: Texts::END }
    }
}

impl Texts {
    const END: u32 = u32::MAX;

    /// A row with these characters, whose hash is not known yet.
    pub fn take(&mut self, text: Text) -> u32 {
        let row = StrBody { text, hash: (-1).into() };
        if self.free == Texts::END {
            self.rows.push(row);
            return (self.rows.len() - 1) as u32;
        }
        let at = self.free;
        self.free = std::mem::replace(&mut self.rows[at as usize], row).hash.get() as u32;
        at
    }

    /// Takes the characters out; the row is free.
    pub fn give(&mut self, at: u32) -> Text {
        let next = std::mem::replace(&mut self.free, at);
        let free = StrBody { text: Text::EMPTY, hash: i64::from(next).into() };
        std::mem::replace(&mut self.rows[at as usize], free).text
    }

    #[inline(always)]
    pub fn get(&self, at: u32) -> &StrBody {
        &self.rows[at as usize]
    }

    #[inline(always)]
    pub fn get_mut(&mut self, at: u32) -> &mut StrBody {
        &mut self.rows[at as usize]
    }
}
