//! Stands in for the crate `unicode-normalization`, of which the parser takes one function: the normal form NFKC of an
//! identifier that is not ASCII. The module `unicodedata` takes the other forms.
//!
//! The real crate's tables are of a later Unicode than CPython 3.13's and a sixteenth of all that a page fetches. So the
//! workspace's `[patch.crates-io]` puts this crate in its place, with the tables of CPython 3.13.0 itself as three short
//! texts (`tables/write.py` writes them).

use std::sync::OnceLock;

/// The normal form of a text.
pub trait UnicodeNormalization {
    /// The text's characters in NFKC.
    fn nfkc(self) -> std::vec::IntoIter<char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> std::vec::IntoIter<char> {
        normalized(self, Form { compatible: true, composed: true }).into_iter()
    }
}

/// A normal form: NFC, NFD, NFKC or NFKD.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Form {
    /// Characters that only look otherwise become the plain ones (the K in the form's name).
    pub compatible: bool,
    /// Characters join those that they belong to (the C), or are apart (the D).
    pub composed: bool,
}

/// A text's characters in a normal form.
pub fn normalized(text: &str, form: Form) -> Vec<char> {
    let tables = Tables::get();
    let mut chars = Vec::with_capacity(text.len());
    text.chars().for_each(|c| tables.decompose(c, form.compatible, &mut chars));
    tables.order(&mut chars);
    if form.composed { tables.compose(chars) } else { chars }
}

/// The canonical combining class of a character: 0 if it is no mark that joins another.
pub fn combining_class(c: char) -> u8 {
    Tables::get().class(c)
}

/// The syllables of Hangul are numbers of a first consonant, a vowel and perhaps a last consonant.
mod hangul {
    /// The first syllable.
    pub const SYLLABLE: u32 = 0xac00;
    /// The first of the first consonants.
    pub const FIRST: u32 = 0x1100;
    /// The first vowel.
    pub const VOWEL: u32 = 0x1161;
    /// No last consonant; the first of them is the one after it.
    pub const LAST: u32 = 0x11a7;
    /// How many first consonants there are.
    pub const FIRSTS: u32 = 19;
    /// How many vowels.
    pub const VOWELS: u32 = 21;
    /// How many last consonants, none included.
    pub const LASTS: u32 = 28;
}

/// What the texts beside this file say, read once.
struct Tables {
    /// A character, and the two that it is composed of; in the order of characters.
    compositions: Vec<(char, [char; 2])>,
    /// The same in the order of the two.
    pairs: Vec<([char; 2], char)>,
    /// A character that is not composed, what stands for it in NFKD, and in NFD if that is not itself; in the order
    /// of characters.
    decompositions: Vec<(char, &'static str, Option<&'static str>)>,
    /// The first and the last character of a run, and its class; in the order of characters.
    classes: Vec<(u32, u32, u8)>,
}

impl Tables {
    /// The tables, read when they are first asked for.
    fn get() -> &'static Tables {
        static TABLES: OnceLock<Tables> = OnceLock::new();
        TABLES.get_or_init(Tables::read)
    }

    /// Reads the texts.
    fn read() -> Tables {
        let compositions: Vec<_> = include_str!("tables/compositions.txt")
            .lines()
            .filter_map(|line| {
                let mut chars = line.chars();
                Some((chars.next()?, [chars.next()?, chars.next()?]))
            })
            .collect();
        let mut pairs: Vec<_> = compositions.iter().map(|&(one, two)| (two, one)).collect();
        pairs.sort_unstable();
        let decompositions = include_str!("tables/decompositions.txt").lines().filter_map(|line| {
            let mut chars = line.chars();
            let c = chars.next()?;
            Some(match chars.as_str().split_once('\t') {
                Some((compatible, canonical)) => (c, compatible, Some(canonical)),
                None => (c, chars.as_str(), None),
            })
        });
        let classes = include_str!("tables/classes.txt").lines().filter_map(|line| {
            let mut words = line.split(' ');
            let mut number = |radix| u32::from_str_radix(words.next()?, radix).ok();
            Some((number(16)?, number(16)?, u8::try_from(number(10)?).ok()?))
        });
        Tables { pairs, decompositions: decompositions.collect(), classes: classes.collect(), compositions }
    }

    /// The canonical combining class.
    fn class(&self, c: char) -> u8 {
        let c = u32::from(c);
        let at = self.classes.partition_point(|&(_, last, _)| last < c);
        self.classes.get(at).filter(|&&(first, ..)| first <= c).map_or(0, |&(.., class)| class)
    }

    /// Adds what a character is made of, down to characters that are made of none, in the order in which they stand.
    fn decompose(&self, c: char, compatible: bool, into: &mut Vec<char>) {
        use hangul::*;
        let syllable = u32::from(c).wrapping_sub(SYLLABLE);
        if syllable < FIRSTS * VOWELS * LASTS {
            let parts = [
                FIRST + syllable / (VOWELS * LASTS),
                VOWEL + syllable / LASTS % VOWELS,
                LAST + syllable % LASTS,
            ];
            let length = if syllable % LASTS == 0 { 2 } else { 3 };
            into.extend(parts.into_iter().take(length).filter_map(char::from_u32));
        } else if let Ok(at) = self.compositions.binary_search_by_key(&c, |&(one, _)| one) {
            for part in self.compositions[at].1 {
                self.decompose(part, compatible, into);
            }
        } else if let Ok(at) = self.decompositions.binary_search_by_key(&c, |&(one, ..)| one)
            && let (_, parts, canonical) = self.decompositions[at]
            && let Some(parts) = if compatible { Some(parts) } else { canonical }
        {
            into.extend(parts.chars());
        } else {
            into.push(c);
        }
    }

    /// Puts marks that follow each other in the order of their classes.
    fn order(&self, chars: &mut [char]) {
        for run in chars.chunk_by_mut(|&a, &b| (self.class(a) == 0) == (self.class(b) == 0)) {
            if self.class(run[0]) != 0 {
                run.sort_by_key(|&c| self.class(c));
            }
        }
    }

    /// Each character joins the last starter before it, if no mark between them is in the way.
    fn compose(&self, chars: Vec<char>) -> Vec<char> {
        let mut made: Vec<char> = Vec::with_capacity(chars.len());
        let mut starter: Option<usize> = None;
        let mut before = 0;
        for c in chars {
            let class = self.class(c);
            let open = starter.filter(|&at| at + 1 == made.len() || before < class);
            if let Some((at, one)) = open.and_then(|at| Some((at, self.pair(made[at], c)?))) {
                made[at] = one;
                continue;
            }
            if class == 0 {
                starter = Some(made.len());
            }
            before = class;
            made.push(c);
        }
        made
    }

    /// The character that is composed of these two.
    fn pair(&self, a: char, b: char) -> Option<char> {
        use hangul::*;
        let (first, vowel) = (u32::from(a).wrapping_sub(FIRST), u32::from(b).wrapping_sub(VOWEL));
        if first < FIRSTS && vowel < VOWELS {
            return char::from_u32(SYLLABLE + (first * VOWELS + vowel) * LASTS);
        }
        let (syllable, last) = (u32::from(a).wrapping_sub(SYLLABLE), u32::from(b).wrapping_sub(LAST));
        if syllable < FIRSTS * VOWELS * LASTS && syllable.is_multiple_of(LASTS) && (1..LASTS).contains(&last)
        {
            return char::from_u32(u32::from(a) + last);
        }
        let at = self.pairs.binary_search_by_key(&[a, b], |&(two, _)| two).ok()?;
        Some(self.pairs[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_cpython_has_it() {
        let mut seen = 0;
        for line in include_str!("tables/samples.txt").lines() {
            let (text, expected) = line.split_once(' ').unwrap_or_default();
            assert_eq!(text.nfkc().collect::<String>(), expected, "{text}");
            seen += 1;
        }
        assert!(seen > 30);
    }
}
