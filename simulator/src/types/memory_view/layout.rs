//! Where the items of a view stand in the bytes of the object that it shows.

/// Most dimensions (`PyBUF_MAX_NDIM`).
pub(super) const MOST_DIMENSIONS: usize = 64;

/// Items of one format in rows, columns and so on.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The format's letter, as the module `struct` has it.
    pub letter: char,
    /// Bytes of an item.
    pub itemsize: usize,
    /// Where the first item stands.
    pub start: usize,
    /// Items in each dimension.
    pub shape: Vec<usize>,
    /// Bytes from an item to the next one of each dimension.
    pub strides: Vec<isize>,
}

impl Layout {
    /// One dimension without gaps.
    pub fn flat(letter: char, itemsize: usize, count: usize) -> Layout {
        Layout { letter, itemsize, start: 0, shape: vec![count], strides: vec![itemsize as isize] }
    }

    /// The same bytes without gaps in another shape (`init_strides_from_shape`).
    pub fn shaped(&self, letter: char, itemsize: usize, shape: Vec<usize>) -> Layout {
        let mut strides = vec![0; shape.len()];
        let mut step = itemsize as isize;
        for (stride, &count) in strides.iter_mut().zip(&shape).rev() {
            *stride = step;
            step = step.saturating_mul(count as isize);
        }
        Layout { letter, itemsize, start: self.start, shape, strides }
    }

    /// The number of items.
    pub fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// Bytes of all items, without gaps.
    pub fn bytes(&self) -> usize {
        self.count() * self.itemsize
    }

    /// Whether the items follow each other without gaps, the last index running fastest, or the first.
    pub fn is_contiguous(&self, first_fastest: bool) -> bool {
        let mut wanted = self.itemsize as isize;
        let mut dimensions: Vec<usize> = (0..self.shape.len()).collect();
        if !first_fastest {
            dimensions.reverse();
        }
        self.count() == 0
            || dimensions.into_iter().all(|d| {
                let fits = self.shape[d] <= 1 || self.strides[d] == wanted;
                wanted *= self.shape[d] as isize;
                fits
            })
    }

    /// Where the items stand, the last index running fastest, or the first.
    pub fn places(&self, first_fastest: bool) -> Vec<usize> {
        let mut places = vec![self.start as isize];
        let mut dimensions: Vec<usize> = (0..self.shape.len()).collect();
        if first_fastest {
            dimensions.reverse();
        }
        for d in dimensions {
            let (count, stride) = (self.shape[d], self.strides[d]);
            let row = |&place: &isize| (0..count as isize).map(move |i| place + i * stride);
            places = places.iter().flat_map(row).collect();
        }
        places.into_iter().map(|place| place as usize).collect()
    }

    /// The place of the item with these indices; the number of the dimension that one is out of.
    pub fn place(&self, indices: &[isize]) -> Result<usize, usize> {
        let mut place = self.start as isize;
        for (d, &index) in indices.iter().enumerate() {
            let count = self.shape[d] as isize;
            let index = if index < 0 { index + count } else { index };
            if !(0..count).contains(&index) {
                return Err(d + 1);
            }
            place += index * self.strides[d];
        }
        Ok(place as usize)
    }

    /// Part of the only dimension.
    pub fn sliced(&self, start: isize, step: isize, count: usize) -> Layout {
        let stride = self.strides.first().copied().unwrap_or_default();
        let mut part = self.clone();
        part.start = (self.start as isize + if count > 0 { start * stride } else { 0 }) as usize;
        part.shape = vec![count];
        part.strides = vec![stride.saturating_mul(step)];
        part
    }
}

/// The size of an item of a native format (`get_native_fmtchar`).
pub(super) fn native_size(letter: char) -> Option<usize> {
    Some(match letter {
        'c' | 'b' | 'B' | '?' => 1,
        'h' | 'H' | 'e' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' | 'q' | 'Q' | 'n' | 'N' | 'd' | 'P' => 8,
        _ => return None,
    })
}
