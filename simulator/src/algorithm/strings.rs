//! The methods of `str` that find, split and arrange, on [`Text`] (`Objects/unicodeobject.c`). Case and the
//! tests of characters are in [`super::unicode`]; `bytes` use [`super::search`] directly.

use std::borrow::Cow;
use std::ops::Range;

use super::search;
use super::text::{Text, TextBuilder, Units};
use super::unicode;

/// Both texts' units in one storage. `None`: the needle has a character that the other text cannot have.
enum Pair<'a> {
    Ascii(&'a [u8], &'a [u8]),
    Wide(&'a [u32], Cow<'a, [u32]>),
}

fn pair<'a>(hay: &'a Text, needle: &'a Text) -> Option<Pair<'a>> {
    match (hay.as_units(), needle.as_units()) {
        (Units::Ascii(hay), Units::Ascii(needle)) => Some(Pair::Ascii(hay, needle)),
        (Units::Ascii(_), Units::Wide(_)) => None,
        (Units::Wide(hay), _) => Some(Pair::Wide(hay, needle.to_wide())),
    }
}

/// `needle in text`.
pub fn contains(text: &Text, needle: &Text) -> bool {
    find(text, needle, 0..text.len()).is_some()
}

/// `text.find(needle)` within `part` (see [`search::part`]): the index in the whole text.
pub fn find(text: &Text, needle: &Text, part: Range<usize>) -> Option<usize> {
    let start = part.start;
    Some(
        start
            + match pair(text, needle)? {
                Pair::Ascii(hay, needle) => search::find(&hay[part], needle)?,
                Pair::Wide(hay, needle) => search::find(&hay[part], &needle)?,
            },
    )
}

/// `text.rfind(needle)` within `part`.
pub fn rfind(text: &Text, needle: &Text, part: Range<usize>) -> Option<usize> {
    let start = part.start;
    Some(
        start
            + match pair(text, needle)? {
                Pair::Ascii(hay, needle) => search::rfind(&hay[part], needle)?,
                Pair::Wide(hay, needle) => search::rfind(&hay[part], &needle)?,
            },
    )
}

/// `text.count(needle)` within `part`.
pub fn count(text: &Text, needle: &Text, part: Range<usize>) -> usize {
    match pair(text, needle) {
        Some(Pair::Ascii(hay, needle)) => search::count(&hay[part], needle),
        Some(Pair::Wide(hay, needle)) => search::count(&hay[part], &needle),
        None => 0,
    }
}

/// `text.startswith(prefix)` within `part`.
pub fn starts_with(text: &Text, prefix: &Text, part: Range<usize>) -> bool {
    match pair(text, prefix) {
        Some(Pair::Ascii(hay, prefix)) => hay[part].starts_with(prefix),
        Some(Pair::Wide(hay, prefix)) => hay[part].starts_with(&prefix),
        None => false,
    }
}

/// `text.endswith(suffix)` within `part`.
pub fn ends_with(text: &Text, suffix: &Text, part: Range<usize>) -> bool {
    match pair(text, suffix) {
        Some(Pair::Ascii(hay, suffix)) => hay[part].ends_with(suffix),
        Some(Pair::Wide(hay, suffix)) => hay[part].ends_with(&suffix),
        None => false,
    }
}

/// The parts of `text.split(separator, maxsplit)`, with `None` at white space; the separator is not empty (CPython:
/// `ValueError: empty separator`).
pub fn split(text: &Text, separator: Option<&Text>, maxsplit: i64) -> Vec<Range<usize>> {
    let most = search::limit(maxsplit);
    match separator {
        None => match text.as_units() {
            Units::Ascii(hay) => search::split_space(hay, |u| unicode::is_space(u32::from(u)), most),
            Units::Wide(hay) => search::split_space(hay, unicode::is_space, most),
        },
        Some(separator) => match pair(text, separator) {
            Some(Pair::Ascii(hay, separator)) => search::split(hay, separator, most),
            Some(Pair::Wide(hay, separator)) => search::split(hay, &separator, most),
            None => std::iter::once(0..text.len()).collect(),
        },
    }
}

/// The parts of `text.rsplit(separator, maxsplit)`.
pub fn rsplit(text: &Text, separator: Option<&Text>, maxsplit: i64) -> Vec<Range<usize>> {
    let most = search::limit(maxsplit);
    match separator {
        None => match text.as_units() {
            Units::Ascii(hay) => search::rsplit_space(hay, |u| unicode::is_space(u32::from(u)), most),
            Units::Wide(hay) => search::rsplit_space(hay, unicode::is_space, most),
        },
        Some(separator) => match pair(text, separator) {
            Some(Pair::Ascii(hay, separator)) => search::rsplit(hay, separator, most),
            Some(Pair::Wide(hay, separator)) => search::rsplit(hay, &separator, most),
            None => std::iter::once(0..text.len()).collect(),
        },
    }
}

/// The parts of `text.splitlines(keepends)`.
pub fn splitlines(text: &Text, keepends: bool) -> Vec<Range<usize>> {
    match text.as_units() {
        Units::Ascii(hay) => search::splitlines(hay, |u| unicode::is_line_break(u32::from(u)), keepends),
        Units::Wide(hay) => search::splitlines(hay, unicode::is_line_break, keepends),
    }
}

/// The sides of a text that a strip works on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// `strip`
    Both,
    /// `lstrip`
    Left,
    /// `rstrip`
    Right,
}

/// `text.strip(characters)` and its one-sided forms: the part that is left.
pub fn strip(text: &Text, characters: Option<&Text>, side: Side) -> Range<usize> {
    let (left, right) = (side != Side::Right, side != Side::Left);
    let units = characters.map(Text::to_wide);
    let off = |unit: u32| match &units {
        None => unicode::is_space(unit),
        Some(units) => units.contains(&unit),
    };
    match text.as_units() {
        Units::Ascii(hay) => search::strip(hay, |u| off(u32::from(u)), left, right),
        Units::Wide(hay) => search::strip(hay, off, left, right),
    }
}

/// `text.replace(old, new, count)`; `None` if nothing changes, where CPython answers the same object.
pub fn replace(text: &Text, old: &Text, new: &Text, count: i64) -> Option<Text> {
    let most = search::limit(count);
    match (pair(text, old)?, new.as_ascii()) {
        (Pair::Ascii(hay, old), Some(new)) => {
            search::replace(hay, old, new.as_bytes(), most).map(Text::from_bytes)
        }
        (Pair::Ascii(..), None) => {
            search::replace(&text.to_wide(), &old.to_wide(), &new.to_wide(), most).map(Text::from_units)
        }
        (Pair::Wide(hay, old), _) => search::replace(hay, &old, &new.to_wide(), most).map(Text::from_units),
    }
}

/// `text.expandtabs(tabsize)`; a negative size is 0.
pub fn expandtabs(text: &Text, tabsize: i64) -> Text {
    let tabsize = usize::try_from(tabsize).unwrap_or(0);
    match text.as_units() {
        Units::Ascii(hay) => Text::from_latin1(&search::expandtabs(hay, tabsize)),
        Units::Wide(hay) => Text::from_units(search::expandtabs(hay, tabsize)),
    }
}

/// A text with `left` and `right` fill characters around it.
pub fn padded(text: &Text, left: usize, right: usize, fill: u32) -> Text {
    let mut to = TextBuilder::default();
    to.push_times(fill, left);
    to.push_text(text);
    to.push_times(fill, right);
    to.finish()
}

/// `text.center(width, fill)`.
pub fn center(text: &Text, width: usize, fill: u32) -> Text {
    let (left, right) = search::center(text.len(), width);
    padded(text, left, right, fill)
}

/// `text.ljust(width, fill)`.
pub fn ljust(text: &Text, width: usize, fill: u32) -> Text {
    padded(text, 0, width.saturating_sub(text.len()), fill)
}

/// `text.rjust(width, fill)`.
pub fn rjust(text: &Text, width: usize, fill: u32) -> Text {
    padded(text, width.saturating_sub(text.len()), 0, fill)
}

/// `text.zfill(width)`.
pub fn zfill(text: &Text, width: usize) -> Text {
    let (at, zeros) = search::zfill(text.units().next(), text.len(), width);
    let mut to = TextBuilder::default();
    to.push_text(&text.slice(0, at));
    to.push_times(48, zeros);
    to.push_text(&text.slice(at, text.len()));
    to.finish()
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::*;

    fn listed(text: &Text, parts: Vec<Range<usize>>) -> String {
        parts.iter().map(|part| recorded::escaped(&text.slice(part.start, part.end)) + "|").collect()
    }

    fn place(found: Option<usize>) -> String {
        found.map_or(-1, |place| place as i64).to_string()
    }

    #[test]
    fn methods_are_cpythons() {
        recorded::check(include_str!("recorded/strings.txt"), |fields| {
            let text = recorded::text(fields[1]);
            let other = recorded::text(fields[2]);
            let number = |i: usize| fields[i].parse::<i64>().unwrap();
            let part = || search::part(Some(number(3)), Some(number(4)), text.len());
            match fields[0] {
                "find" => place(part().and_then(|part| find(&text, &other, part))),
                "rfind" => place(part().and_then(|part| rfind(&text, &other, part))),
                "count" => part().map_or(0, |part| count(&text, &other, part)).to_string(),
                "startswith" => {
                    u8::from(part().is_some_and(|part| starts_with(&text, &other, part))).to_string()
                }
                "endswith" => u8::from(part().is_some_and(|part| ends_with(&text, &other, part))).to_string(),
                "split" => listed(&text, split(&text, Some(&other), number(3))),
                "rsplit" => listed(&text, rsplit(&text, Some(&other), number(3))),
                "words" => listed(&text, split(&text, None, number(3))),
                "rwords" => listed(&text, rsplit(&text, None, number(3))),
                "splitlines" => listed(&text, splitlines(&text, number(3) != 0)),
                "strip" | "lstrip" | "rstrip" => {
                    let side = match fields[0] {
                        "strip" => Side::Both,
                        "lstrip" => Side::Left,
                        _ => Side::Right,
                    };
                    let characters = Some(&other).filter(|_| number(3) != 0);
                    let left = strip(&text, characters, side);
                    recorded::escaped(&text.slice(left.start, left.end))
                }
                "replace" => {
                    let new = recorded::text(fields[3]);
                    recorded::escaped(&replace(&text, &other, &new, number(4)).unwrap_or(text.clone()))
                }
                "expandtabs" => recorded::escaped(&expandtabs(&text, number(3))),
                "center" => recorded::escaped(&center(&text, number(3) as usize, 42)),
                "ljust" => recorded::escaped(&ljust(&text, number(3) as usize, 233)),
                "rjust" => recorded::escaped(&rjust(&text, number(3) as usize, 42)),
                "zfill" => recorded::escaped(&zfill(&text, number(3) as usize)),
                other => panic!("{other}"),
            }
        });
    }

    #[test]
    fn long_needles_take_linear_time() {
        let hay: Text = "a".repeat(200_000).into();
        let needle: Text = ("a".repeat(50_000) + "b").into();
        assert!(!contains(&hay, &needle));
        assert_eq!(rfind(&hay, &("b".to_owned() + &"a".repeat(50_000)).into(), 0..hay.len()), None);
        assert_eq!(count(&hay, &"a".repeat(10).into(), 0..hay.len()), 20_000);
    }
}
