//! `list.sort`: Tim Peters's sort with the powersort merge policy, comparison for comparison as CPython 3.13 does
//! it (`Objects/listobject.c`, explained in `Objects/listsort.txt`). Only `<` is asked, and which pairs are asked
//! in which order is observable through `__lt__`, so every search and every threshold here is CPython's.
//!
//! To sort by keys, sort pairs and compare their first halves. To sort in reverse, reverse the items before and
//! after, as CPython does to stay stable.

use std::ops::Range;

/// Runs shorter than 32 to 64 items are extended by insertion (`MAX_MINRUN`).
const MAX_MINRUN: usize = 64;
/// How often one run must win before galloping is tried (`MIN_GALLOP`).
const MIN_GALLOP: usize = 7;

/// What a sort asks of whoever wants one.
pub trait Order<T> {
    /// Why a comparison ended the sort: what `__lt__` raised.
    type Error;
    /// Whether `a < b`.
    fn less(&mut self, a: T, b: T) -> Result<bool, Self::Error>;
    /// A merge is about to copy so many items aside (`merge_getmem`).
    fn set_aside(&mut self, _items: usize) {}
}

impl<T, E, F: FnMut(T, T) -> Result<bool, E>> Order<T> for F {
    type Error = E;
    fn less(&mut self, a: T, b: T) -> Result<bool, E> {
        self(a, b)
    }
}

/// Sorts `items` by `order`. At its first error the sort ends: the items are then some permutation of what they were.
pub fn sort<T: Copy, O: Order<T>>(items: &mut [T], order: O) -> Result<(), O::Error> {
    let length = items.len();
    if length < 2 {
        return Ok(());
    }
    let mut sorter = Sorter { items, order, runs: Vec::new(), min_gallop: MIN_GALLOP, spare: Vec::new() };
    let minimum = minimum_run(length);
    let mut start = 0;
    while start < length {
        let mut run = sorter.count_run(start)?;
        if run < minimum {
            let forced = minimum.min(length - start);
            sorter.insert(start, start + forced, start + run)?;
            run = forced;
        }
        sorter.found_run(start, run)?;
        start += run;
    }
    sorter.collapse()
}

/// A length between 32 and 64 such that `length` divided by it is just below a power of two, or one
/// (`merge_compute_minrun`).
fn minimum_run(mut length: usize) -> usize {
    let mut lost = 0;
    while length >= MAX_MINRUN {
        lost |= length & 1;
        length >>= 1;
    }
    length + lost
}

/// A sorted stretch waiting to be merged (`struct s_slice`).
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    length: usize,
    /// The depth in the merge tree of the boundary behind this run; known once the next run is.
    power: u32,
}

/// One sort under way (`MergeState`).
struct Sorter<'a, T, O> {
    items: &'a mut [T],
    order: O,
    runs: Vec<Run>,
    min_gallop: usize,
    /// The shorter run's items while two are merged.
    spare: Vec<T>,
}

impl<T: Copy, O: Order<T>> Sorter<'_, T, O> {
    fn is_less(&mut self, a: usize, b: usize) -> Result<bool, O::Error> {
        self.order.less(self.items[a], self.items[b])
    }

    /// The length of the run that begins at `start`; a descending one is reversed (`count_run`).
    fn count_run(&mut self, start: usize) -> Result<usize, O::Error> {
        let end = self.items.len();
        let mut at = start + 1;
        while at < end && !self.is_less(at, at - 1)? {
            at += 1;
        }
        if at == end {
            return Ok(at - start);
        }
        // All equal until here is the beginning of a descending run.
        if at > start + 1 {
            if self.is_less(start, at - 1)? {
                return Ok(at - start);
            }
            self.items[start..at].reverse();
        }
        at += 1;
        // Equal stretches inside are reversed now, and reversed back with the whole.
        let mut equal = 0;
        while at < end {
            if self.is_less(at, at - 1)? {
                self.reverse_equal(at, &mut equal);
            } else if self.is_less(at - 1, at)? {
                break;
            } else {
                equal += 1;
            }
            at += 1;
        }
        self.reverse_equal(at, &mut equal);
        self.items[start..at].reverse();
        while at < end && !self.is_less(at, at - 1)? {
            at += 1;
        }
        Ok(at - start)
    }

    fn reverse_equal(&mut self, at: usize, equal: &mut usize) {
        if *equal > 0 {
            self.items[at - *equal - 1..at].reverse();
            *equal = 0;
        }
    }

    /// Sorts `start..end`, of which `start..sorted` is sorted, by binary insertion (`binarysort`).
    fn insert(&mut self, start: usize, end: usize, sorted: usize) -> Result<(), O::Error> {
        for next in sorted..end {
            let (mut left, mut right) = (start, next);
            while left < right {
                let middle = (left + right - 2 * start) / 2 + start;
                if self.is_less(next, middle)? { right = middle } else { left = middle + 1 }
            }
            self.items[left..=next].rotate_right(1);
        }
        Ok(())
    }

    /// Merges what the merge policy wants merged before a new run is put on the stack (`found_new_run`).
    fn found_run(&mut self, start: usize, length: usize) -> Result<(), O::Error> {
        if let Some(&top) = self.runs.last() {
            let power = power(top.start, top.length, length, self.items.len());
            while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
                self.merge_at(self.runs.len() - 2)?;
            }
            self.runs.last_mut().expect("a merge leaves one").power = power;
        }
        self.runs.push(Run { start, length, power: 0 });
        Ok(())
    }

    /// Merges all runs (`merge_force_collapse`).
    fn collapse(&mut self) -> Result<(), O::Error> {
        while self.runs.len() > 1 {
            let mut at = self.runs.len() - 2;
            if at > 0 && self.runs[at - 1].length < self.runs[at + 1].length {
                at -= 1;
            }
            self.merge_at(at)?;
        }
        Ok(())
    }

    /// Merges the runs at `at` and `at + 1` of the stack (`merge_at`).
    fn merge_at(&mut self, at: usize) -> Result<(), O::Error> {
        let Run { start: a, length: a_length, .. } = self.runs[at];
        let Run { start: b, length: b_length, .. } = self.runs[at + 1];
        self.runs[at].length = a_length + b_length;
        self.runs.remove(at + 1);
        // What is in place already, at the front of `a` and at the end of `b`, takes no part.
        let skipped = gallop_right(&mut self.order, self.items[b], &self.items[a..b], 0)?;
        let (a, a_length) = (a + skipped, a_length - skipped);
        if a_length == 0 {
            return Ok(());
        }
        let key = self.items[a + a_length - 1];
        let b_length = gallop_left(&mut self.order, key, &self.items[b..b + b_length], b_length - 1)?;
        if b_length == 0 {
            Ok(())
        } else if a_length <= b_length {
            self.merge_low(a, a_length, b_length)
        } else {
            self.merge_high(a, a_length, b_length)
        }
    }

    fn set_aside(&mut self, run: Range<usize>) {
        self.order.set_aside(run.len());
        self.spare.clear();
        self.spare.extend_from_slice(&self.items[run]);
    }

    /// Merges two neighbours from the front, the first, shorter one copied aside (`merge_lo`).
    fn merge_low(&mut self, start: usize, a_length: usize, b_length: usize) -> Result<(), O::Error> {
        self.set_aside(start..start + a_length);
        // The hole `to..b` is as long as what is left of the spare run.
        let mut merge = Ends { a: 0, b: start + a_length, to: start };
        let end = start + a_length + b_length;
        let result = self.merge_low_until(&mut merge, end);
        let left = self.spare.len() - merge.a;
        if left == 1 && result.is_ok() && merge.b < end {
            // The last of the first run belongs at the end.
            self.items.copy_within(merge.b..end, merge.to);
            self.items[end - 1] = self.spare[merge.a];
        } else {
            self.items[merge.to..merge.to + left].copy_from_slice(&self.spare[merge.a..]);
        }
        result
    }

    /// The loop of [`Sorter::merge_low`]; it ends when `b` is used up, or when one item of `a` is left.
    fn merge_low_until(&mut self, at: &mut Ends, end: usize) -> Result<(), O::Error> {
        let count = self.spare.len();
        at.b_to_front(self.items);
        if at.b == end || count == 1 {
            return Ok(());
        }
        let mut min_gallop = self.min_gallop;
        loop {
            let (mut a_wins, mut b_wins) = (0, 0);
            loop {
                if self.order.less(self.items[at.b], self.spare[at.a])? {
                    at.b_to_front(self.items);
                    (a_wins, b_wins) = (0, b_wins + 1);
                    if at.b == end {
                        return Ok(());
                    }
                    if b_wins >= min_gallop {
                        break;
                    }
                } else {
                    at.a_to_front(self.items, &self.spare, 1);
                    (a_wins, b_wins) = (a_wins + 1, 0);
                    if at.a + 1 == count {
                        return Ok(());
                    }
                    if a_wins >= min_gallop {
                        break;
                    }
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                a_wins = gallop_right(&mut self.order, self.items[at.b], &self.spare[at.a..], 0)?;
                at.a_to_front(self.items, &self.spare, a_wins);
                if a_wins > 0 && at.a + 1 >= count {
                    return Ok(());
                }
                at.b_to_front(self.items);
                if at.b == end {
                    return Ok(());
                }
                b_wins = gallop_left(&mut self.order, self.spare[at.a], &self.items[at.b..end], 0)?;
                self.items.copy_within(at.b..at.b + b_wins, at.to);
                at.to += b_wins;
                at.b += b_wins;
                if at.b == end {
                    return Ok(());
                }
                at.a_to_front(self.items, &self.spare, 1);
                if at.a + 1 == count {
                    return Ok(());
                }
                if a_wins < MIN_GALLOP && b_wins < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }

    /// Merges two neighbours from the end, the second, shorter one copied aside (`merge_hi`).
    fn merge_high(&mut self, start: usize, a_length: usize, b_length: usize) -> Result<(), O::Error> {
        let middle = start + a_length;
        self.set_aside(middle..middle + b_length);
        // Here `a`, `b` and `to` are one past what is next: `start..a` and the spare `0..b` are left.
        let mut merge = Ends { a: middle, b: b_length, to: middle + b_length };
        let result = self.merge_high_until(&mut merge, start);
        if merge.b == 1 && result.is_ok() && merge.a > start {
            // The first of the second run belongs at the front.
            self.items.copy_within(start..merge.a, start + 1);
            self.items[start] = self.spare[0];
        } else {
            self.items[merge.to - merge.b..merge.to].copy_from_slice(&self.spare[..merge.b]);
        }
        result
    }

    /// The loop of [`Sorter::merge_high`]; it ends when `a` is used up, or when one item of `b` is left.
    fn merge_high_until(&mut self, at: &mut Ends, start: usize) -> Result<(), O::Error> {
        at.a_to_back(self.items, 1);
        if at.a == start || at.b == 1 {
            return Ok(());
        }
        let mut min_gallop = self.min_gallop;
        loop {
            let (mut a_wins, mut b_wins) = (0, 0);
            loop {
                if self.order.less(self.spare[at.b - 1], self.items[at.a - 1])? {
                    at.a_to_back(self.items, 1);
                    (a_wins, b_wins) = (a_wins + 1, 0);
                    if at.a == start {
                        return Ok(());
                    }
                    if a_wins >= min_gallop {
                        break;
                    }
                } else {
                    at.b_to_back(self.items, &self.spare, 1);
                    (a_wins, b_wins) = (0, b_wins + 1);
                    if at.b == 1 {
                        return Ok(());
                    }
                    if b_wins >= min_gallop {
                        break;
                    }
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                let left = at.a - start;
                let key = self.spare[at.b - 1];
                a_wins = left - gallop_right(&mut self.order, key, &self.items[start..at.a], left - 1)?;
                at.a_to_back(self.items, a_wins);
                if at.a == start {
                    return Ok(());
                }
                at.b_to_back(self.items, &self.spare, 1);
                if at.b == 1 {
                    return Ok(());
                }
                let key = self.items[at.a - 1];
                b_wins = at.b - gallop_left(&mut self.order, key, &self.spare[..at.b], at.b - 1)?;
                at.b_to_back(self.items, &self.spare, b_wins);
                if b_wins > 0 && at.b <= 1 {
                    return Ok(());
                }
                at.a_to_back(self.items, 1);
                if at.a == start {
                    return Ok(());
                }
                if a_wins < MIN_GALLOP && b_wins < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }
}

/// Where a merge of two runs has come to. Whatever is not merged yet is in the spare run or in the items, and
/// the hole in the items is as long as the rest of the spare run: so an error loses nothing.
struct Ends {
    a: usize,
    b: usize,
    to: usize,
}

impl Ends {
    fn b_to_front<T: Copy>(&mut self, items: &mut [T]) {
        items[self.to] = items[self.b];
        self.to += 1;
        self.b += 1;
    }

    fn a_to_front<T: Copy>(&mut self, items: &mut [T], spare: &[T], count: usize) {
        items[self.to..self.to + count].copy_from_slice(&spare[self.a..self.a + count]);
        self.to += count;
        self.a += count;
    }

    fn a_to_back<T: Copy>(&mut self, items: &mut [T], count: usize) {
        items.copy_within(self.a - count..self.a, self.to - count);
        self.to -= count;
        self.a -= count;
    }

    fn b_to_back<T: Copy>(&mut self, items: &mut [T], spare: &[T], count: usize) {
        items[self.to - count..self.to].copy_from_slice(&spare[self.b - count..self.b]);
        self.to -= count;
        self.b -= count;
    }
}

/// The depth at which a binary merge tree over `total` items separates the middles of two neighbours
/// (`powerloop`).
fn power(start: usize, first: usize, second: usize, total: usize) -> u32 {
    let mut a = 2 * start + first;
    let mut b = a + first + second;
    let mut result = 0;
    loop {
        result += 1;
        if a >= total {
            a -= total;
            b -= total;
        } else if b >= total {
            return result;
        }
        a <<= 1;
        b <<= 1;
    }
}

/// Where `key` belongs in sorted `run`, before its equals; the search starts at `hint` and doubles its steps
/// (`gallop_left`).
fn gallop_left<T: Copy, O: Order<T>>(
    order: &mut O,
    key: T,
    run: &[T],
    hint: usize,
) -> Result<usize, O::Error> {
    gallop(run, hint, |item| order.less(item, key))
}

/// Where `key` belongs in sorted `run`, behind its equals (`gallop_right`).
fn gallop_right<T: Copy, O: Order<T>>(
    order: &mut O,
    key: T,
    run: &[T],
    hint: usize,
) -> Result<usize, O::Error> {
    gallop(run, hint, |item| order.less(key, item).map(|is_less| !is_less))
}

/// How many items at the front of `run` are `before` the place looked for.
fn gallop<T: Copy, E>(
    run: &[T],
    hint: usize,
    mut before: impl FnMut(T) -> Result<bool, E>,
) -> Result<usize, E> {
    let (mut last, mut step) = (0, 1);
    let (mut low, mut high);
    if before(run[hint])? {
        let most = run.len() - hint;
        while step < most && before(run[hint + step])? {
            last = step;
            step = 2 * step + 1;
        }
        (low, high) = (hint + last + 1, hint + step.min(most));
    } else {
        let most = hint + 1;
        while step < most && !before(run[hint - step])? {
            last = step;
            step = 2 * step + 1;
        }
        (low, high) = (hint + 1 - step.min(most), hint - last);
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if before(run[middle])? { low = middle + 1 } else { high = middle }
    }
    Ok(high)
}

#[cfg(test)]
mod tests {
    use super::super::{hash, recorded};
    use super::*;

    /// Sorts numbered values and answers the order, with all comparisons as one hash and their count.
    fn sorted(values: &[i64], fail_at: usize) -> String {
        let mut items: Vec<usize> = (0..values.len()).collect();
        let mut log = Vec::new();
        let mut count = 0;
        let result = sort(&mut items, |a: usize, b: usize| {
            count += 1;
            log.extend((a as u32).to_le_bytes());
            log.extend((b as u32).to_le_bytes());
            if count == fail_at { Err(()) } else { Ok(values[a] < values[b]) }
        });
        assert_eq!(result.is_err(), fail_at > 0 && count == fail_at);
        let order: Vec<u8> = items.iter().flat_map(|&i| (i as u32).to_le_bytes()).collect();
        format!("{count} {} {}", hash::bytes(&log), hash::bytes(&order))
    }

    #[test]
    fn every_comparison_is_cpythons() {
        recorded::check(include_str!("recorded/sort.txt"), |fields| {
            let values: Vec<i64> = fields[1].split(',').filter_map(|v| v.parse().ok()).collect();
            sorted(&values, fields[0].parse().unwrap())
        });
    }

    #[test]
    fn inconsistent_comparisons_lose_nothing() {
        let mut state = 1u64;
        for length in [2, 40, 100, 700, 3000] {
            let mut items: Vec<usize> = (0..length).collect();
            let _ = sort(&mut items, |_: usize, _: usize| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                Ok::<_, ()>(state >> 40 & 3 == 0)
            });
            items.sort_unstable();
            assert!(items.iter().copied().eq(0..length));
        }
    }
}
