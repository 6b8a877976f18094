//! Storage for the characters of strings.

use super::body::StrBody;
use crate::address::Rows;
use crate::algorithm::text::Text;

/// What strings hold, in one array with a free list: most strings are short, and then cost no host allocation.
pub struct Texts {
    rows: Rows<StrBody>,
    /// The first free row, or [`Texts::END`]; a free one holds the next in the place of its hash.
    free: u32,
    /// How many rows are free, and with how many the end of the array is worth a look.
    vacant: usize,
    trim: usize,
}

impl Default for Texts {
    fn default() -> Texts {
        Texts { rows: Rows::default(), free: Texts::END, vacant: 0, trim: Texts::FEW }
    }
}

impl Texts {
    const END: u32 = u32::MAX;
    /// So few free rows are left as they are.
    const FEW: usize = 1 << 14;

    /// A row with these characters, whose hash is not known yet.
    pub fn take(&mut self, text: Text) -> u32 {
        let row = StrBody { text, hash: (-1).into() };
        if self.free == Texts::END {
            self.rows.push(row);
            return (self.rows.len() - 1) as u32;
        }
        let at = self.free;
        self.vacant -= 1;
        self.free = std::mem::replace(&mut self.rows[at as usize], row).hash.get() as u32;
        at
    }

    /// Takes the characters out; the row is free.
    pub fn give(&mut self, at: u32) -> Text {
        let next = std::mem::replace(&mut self.free, at);
        let free = StrBody { text: Text::EMPTY, hash: i64::from(next).into() };
        let text = std::mem::replace(&mut self.rows[at as usize], free).text;
        self.vacant += 1;
        if self.vacant >= self.trim {
            self.give_back();
        }
        text
    }

    /// Gives the host the free rows at the end. It looks at all rows, and so not before at least half of them were freed
    /// since it last did.
    #[cold]
    #[inline(never)]
    fn give_back(&mut self) {
        let mut is_free = vec![false; self.rows.len()];
        let mut next = self.free;
        while next != Texts::END {
            is_free[next as usize] = true;
            next = self.get(next).hash.get() as u32;
        }
        let kept = is_free.iter().rposition(|free| !free).map_or(0, |last| last + 1);
        self.rows.shorten(kept);
        (self.free, self.vacant) = (Texts::END, 0);
        // The first free row is the next taken, so that the last ones become free for good.
        for at in (0..kept).rev().filter(|&at| is_free[at]) {
            self.rows[at].hash.set(i64::from(self.free));
            (self.free, self.vacant) = (at as u32, self.vacant + 1);
        }
        self.trim = self.vacant + (kept / 2).max(Texts::FEW);
    }

    /// A string's row; it must be in use.
    #[inline(always)]
    pub fn get(&self, at: u32) -> &StrBody {
        &self.rows[at as usize]
    }

    /// The same, to be changed.
    #[inline(always)]
    pub fn get_mut(&mut self, at: u32) -> &mut StrBody {
        &mut self.rows[at as usize]
    }
}
