//! Finding, counting, splitting and stripping runs of units, generic over the unit: bytes, or code points
//! (`Objects/stringlib/`). Everything takes linear time and answers with ranges of the input.
//!
//! [`super::strings`] applies these to text.

use std::ops::Range;

/// The part that `start` and `end` arguments mean, negative ones counted from the end (`ADJUST_INDICES`);
/// `None` if it begins behind its end, where not even the empty text is found.
pub fn part(start: Option<i64>, end: Option<i64>, length: usize) -> Option<Range<usize>> {
    let length = length as i64;
    let place = |index: i64| if index < 0 { (index + length).max(0) } else { index };
    let start = place(start.unwrap_or(0));
    let end = place(end.unwrap_or(length)).min(length);
    (start <= end).then_some(start as usize..end as usize)
}

/// What texts are made of: bytes, or code points.
pub trait Unit: Copy + Eq {
    /// Where `needle` first occurs.
    fn find(hay: &[Self], needle: &[Self]) -> Option<usize>;
    /// Where `needle` last occurs.
    fn rfind(hay: &[Self], needle: &[Self]) -> Option<usize>;
    /// Everywhere that the unit stands.
    fn each(hay: &[Self], unit: Self) -> impl Iterator<Item = usize>;
}

impl Unit for u8 {
    fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
        match needle {
            [unit] => memchr::memchr(*unit, hay),
            _ => memchr::memmem::find(hay, needle),
        }
    }

    fn rfind(hay: &[u8], needle: &[u8]) -> Option<usize> {
        match needle {
            [unit] => memchr::memrchr(*unit, hay),
            _ => memchr::memmem::rfind(hay, needle),
        }
    }

    fn each(hay: &[u8], unit: u8) -> impl Iterator<Item = usize> {
        memchr::memchr_iter(unit, hay)
    }
}

impl Unit for u32 {
    fn find(hay: &[u32], needle: &[u32]) -> Option<usize> {
        match needle {
            [] => Some(0),
            [unit] => hay.iter().position(|u| u == unit),
            _ => first_match(needle.len(), hay.len(), |i| needle[i], |i| hay[i]),
        }
    }

    fn rfind(hay: &[u32], needle: &[u32]) -> Option<usize> {
        let (long, most) = (needle.len(), hay.len());
        match needle {
            [] => Some(most),
            [unit] => hay.iter().rposition(|u| u == unit),
            _ => first_match(long, most, |i| needle[long - 1 - i], |i| hay[most - 1 - i])
                .map(|place| most - long - place),
        }
    }

    fn each(hay: &[u32], unit: u32) -> impl Iterator<Item = usize> {
        hay.iter().enumerate().filter(move |&(_, &u)| u == unit).map(|(place, _)| place)
    }
}

/// Where `needle` first occurs.
pub fn find<T: Unit>(hay: &[T], needle: &[T]) -> Option<usize> {
    T::find(hay, needle)
}

/// Where `needle` last occurs.
pub fn rfind<T: Unit>(hay: &[T], needle: &[T]) -> Option<usize> {
    T::rfind(hay, needle)
}

/// Knuth, Morris and Pratt's search.
fn first_match<T: Eq>(
    long: usize,
    most: usize,
    needle: impl Fn(usize) -> T,
    hay: impl Fn(usize) -> T,
) -> Option<usize> {
    if long > most {
        return None;
    }
    // For each prefix of the needle, the length of its longest proper prefix that also ends it.
    let mut borders = vec![0; long];
    let mut matched = 0;
    for i in 1..long {
        while matched > 0 && needle(i) != needle(matched) {
            matched = borders[matched - 1];
        }
        matched += usize::from(needle(i) == needle(matched));
        borders[i] = matched;
    }
    matched = 0;
    for i in 0..most {
        while matched > 0 && hay(i) != needle(matched) {
            matched = borders[matched - 1];
        }
        matched += usize::from(hay(i) == needle(matched));
        if matched == long {
            return Some(i + 1 - long);
        }
    }
    None
}

/// The places of `needle` from the left, not overlapping; the empty needle is before, between and after all.
pub fn matches<'a, T: Unit>(hay: &'a [T], needle: &'a [T]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let place = from + find(hay.get(from..)?, needle)?;
        from = place + needle.len().max(1);
        Some(place)
    })
}

/// How often `needle` occurs, not overlapping.
pub fn count<T: Unit>(hay: &[T], needle: &[T]) -> usize {
    match needle {
        [] => hay.len() + 1,
        &[unit] => T::each(hay, unit).count(),
        _ => matches(hay, needle).count(),
    }
}

/// The number of splits that a `maxsplit` argument allows; negative is no limit.
pub fn limit(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX)
}

/// `split(separator, maxsplit)`; the separator is not empty.
pub fn split<T: Unit>(hay: &[T], separator: &[T], most: usize) -> Vec<Range<usize>> {
    match separator {
        &[unit] => parts_between(hay, T::each(hay, unit).take(most), 1),
        _ => parts_between(hay, matches(hay, separator).take(most), separator.len()),
    }
}

fn parts_between<T>(hay: &[T], places: impl Iterator<Item = usize>, width: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for place in places {
        parts.push(start..place);
        start = place + width;
    }
    parts.push(start..hay.len());
    parts
}

/// `rsplit(separator, maxsplit)`; the parts come in order.
pub fn rsplit<T: Unit>(hay: &[T], separator: &[T], most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut end = hay.len();
    while parts.len() < most
        && let Some(place) = rfind(&hay[..end], separator)
    {
        parts.push(place + separator.len()..end);
        end = place;
    }
    parts.push(0..end);
    parts.reverse();
    parts
}

/// `split(None, maxsplit)`: the words between white space.
pub fn split_space<T: Copy>(hay: &[T], is_space: impl Fn(T) -> bool, most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    loop {
        at += hay[at..].iter().take_while(|&&u| is_space(u)).count();
        if at == hay.len() {
            return parts;
        }
        if parts.len() == most {
            parts.push(at..hay.len());
            return parts;
        }
        let length = hay[at..].iter().take_while(|&&u| !is_space(u)).count();
        parts.push(at..at + length);
        at += length;
    }
}

/// `rsplit(None, maxsplit)`; the parts come in order.
pub fn rsplit_space<T: Copy>(hay: &[T], is_space: impl Fn(T) -> bool, most: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut end = hay.len();
    loop {
        end -= hay[..end].iter().rev().take_while(|&&u| is_space(u)).count();
        if end == 0 {
            break;
        }
        if parts.len() == most {
            parts.push(0..end);
            break;
        }
        let length = hay[..end].iter().rev().take_while(|&&u| !is_space(u)).count();
        parts.push(end - length..end);
        end -= length;
    }
    parts.reverse();
    parts
}

/// `splitlines(keepends)`; `is_break` knows the ends of lines, of which CR LF is one.
pub fn splitlines<T: Unit + From<u8>>(
    hay: &[T],
    is_break: impl Fn(T) -> bool,
    keepends: bool,
) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < hay.len() {
        let start = at;
        at += hay[at..].iter().take_while(|&&u| !is_break(u)).count();
        let end = at;
        at += match hay[at..] {
            [] => 0,
            [cr, lf, ..] if cr == T::from(b'\r') && lf == T::from(b'\n') => 2,
            _ => 1,
        };
        parts.push(start..if keepends { at } else { end });
    }
    parts
}

/// What is left when the units at the left, the right or both are taken off.
pub fn strip<T: Copy>(hay: &[T], off: impl Fn(T) -> bool, left: bool, right: bool) -> Range<usize> {
    let start = if left { hay.iter().take_while(|&&u| off(u)).count() } else { 0 };
    let rest = &hay[start..];
    let cut = if right { rest.iter().rev().take_while(|&&u| off(u)).count() } else { 0 };
    start..hay.len() - cut
}

/// `replace(old, new, count)`; `None` if nothing is replaced, where CPython answers the same object.
pub fn replace<T: Unit>(hay: &[T], old: &[T], new: &[T], most: usize) -> Option<Vec<T>> {
    let first = find(hay, old).filter(|_| most > 0 && old != new)?;
    if let (&[old], &[new]) = (old, new) {
        let mut result = hay.to_vec();
        result[first..].iter_mut().filter(|unit| **unit == old).take(most).for_each(|unit| *unit = new);
        return Some(result);
    }
    let longer = match new.len().saturating_sub(old.len()) {
        0 => 0,
        more => more * matches(hay, old).take(most).count(),
    };
    let mut result = Vec::with_capacity(hay.len() + longer);
    let mut from = 0;
    for place in matches(hay, old).take(most) {
        result.extend_from_slice(&hay[from..place]);
        result.extend_from_slice(new);
        from = place + old.len();
    }
    result.extend_from_slice(&hay[from..]);
    Some(result)
}

/// `expandtabs(tabsize)`: a column begins anew after CR or LF.
pub fn expandtabs<T: Unit + From<u8>>(hay: &[T], tabsize: usize) -> Vec<T> {
    let mut result = Vec::with_capacity(hay.len());
    let mut column = 0;
    for &unit in hay {
        if unit == T::from(b'\t') {
            let width = if tabsize == 0 { 0 } else { tabsize - column % tabsize };
            result.extend(std::iter::repeat_n(T::from(b' '), width));
            column += width;
        } else {
            result.push(unit);
            column = if unit == T::from(b'\n') || unit == T::from(b'\r') { 0 } else { column + 1 };
        }
    }
    result
}

/// How many fill units `center(width)` puts at the left and the right (`pad` in `stringlib_center`).
pub fn center(length: usize, width: usize) -> (usize, usize) {
    let missing = width.saturating_sub(length);
    let left = missing / 2 + (missing & width & 1);
    (left, missing - left)
}

/// `zfill(width)`: where the zeros go, behind a sign, and how many.
pub fn zfill(first: Option<u32>, length: usize, width: usize) -> (usize, usize) {
    let sign = first.is_some_and(|unit| unit == u32::from(b'+') || unit == u32::from(b'-'));
    (usize::from(sign), width.saturating_sub(length))
}
