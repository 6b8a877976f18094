//! What a backslash means, and sets of characters.

use super::super::made::{Held, PAIR};
use super::super::tree::{At, Category, Item, Manner, Node, One};
use super::{Parser, Read, absent, is, shown};
use crate::algorithm::{names, quote};

impl Parser<'_> {
    /// A number of hexadecimal digits behind an escape that begins at `start`.
    pub(super) fn hex(&mut self, start: usize, digits: usize) -> Read<u32> {
        let from = self.at;
        while self.at - from < digits
            && self.peek().is_some_and(|c| char::from_u32(c).is_some_and(|c| c.is_ascii_hexdigit()))
        {
            self.at += 1;
        }
        if self.at - from != digits {
            let escape = self.text(start, self.at);
            return Err(self.mistake(format!("incomplete escape {escape}"), start));
        }
        Ok(u32::from_str_radix(&self.text(from, self.at), 16).unwrap_or(0))
    }

    /// An escape that is a character wherever it stands; the backslash and `c` are read.
    pub(super) fn character_escape(&mut self, start: usize, c: u32) -> Read<Option<u32>> {
        let simple = match char::from_u32(c).unwrap_or('\0') {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' => 92,
            'x' => return self.hex(start, 2).map(Some),
            'u' if !self.bytes => return self.hex(start, 4).map(Some),
            'U' if !self.bytes => {
                let code = self.hex(start, 8)?;
                if code > 0x0010_ffff {
                    let escape = self.text(start, self.at);
                    return Err(self.mistake(format!("bad escape {escape}"), start));
                }
                return Ok(Some(code));
            }
            'N' if !self.bytes => return self.named_character().map(Some),
            _ => return Ok(None),
        };
        Ok(Some(simple))
    }

    /// What stands behind `\N`.
    pub(super) fn named_character(&mut self) -> Read<u32> {
        if !self.next_is('{') {
            return Err(self.mistake("missing {", self.at));
        }
        let name = self.until('}', "character name")?;
        if let Some(character) = names::character(&name) {
            return Ok(character);
        }
        if !names::KNOWN {
            return Err(absent(names::ABSENT));
        }
        let shown = quote::repr(&name.as_str().into());
        let start = self.at - name.chars().count() - r"\N{}".len();
        Err(self.mistake(format!("undefined character name {shown}"), start))
    }

    pub(super) fn octal(&mut self, start: usize) -> Read<u32> {
        let escape = self.text(start, self.at);
        let value = u32::from_str_radix(&escape[1..], 8).unwrap_or(0);
        if value > 0o377 {
            let message = format!("octal escape value {escape} outside of range 0-0o377");
            return Err(self.mistake(message, start));
        }
        Ok(value)
    }

    pub(super) fn escaped(&mut self) -> Read<u32> {
        match self.peek() {
            Some(c) => {
                self.at += 1;
                Ok(c)
            }
            None => Err(self.mistake("bad escape (end of pattern)", self.at - 1)),
        }
    }

    pub(super) fn category(c: u32) -> Option<Item> {
        Some(match char::from_u32(c)? {
            'd' => Item::Category(Category::Digit, false),
            'D' => Item::Category(Category::Digit, true),
            's' => Item::Category(Category::Space, false),
            'S' => Item::Category(Category::Space, true),
            'w' => Item::Category(Category::Word, false),
            'W' => Item::Category(Category::Word, true),
            _ => return None,
        })
    }

    /// `_escape`.
    pub(super) fn escape(&mut self, start: usize, manner: Manner) -> Read<Node> {
        let c = self.escaped()?;
        if let Some(item) = Parser::category(c) {
            return Ok(Node::One(One::Set { items: vec![item], negated: false }, manner));
        }
        let place = match char::from_u32(c) {
            Some('A') => Some(At::Start),
            Some('Z') => Some(At::End),
            Some('b') => Some(At::Boundary),
            Some('B') => Some(At::NotBoundary),
            _ => None,
        };
        if let Some(place) = place {
            return Ok(Node::At(place, manner));
        }
        self.count_escape(c);
        if let Some(code) = self.character_escape(start, c)? {
            return Ok(Node::One(One::Char(code), manner));
        }
        let octal_next = |parser: &Parser| parser.peek().is_some_and(|c| (48..56).contains(&c));
        if c == '0' as u32 {
            while self.at - start < 4 && octal_next(self) {
                self.at += 1;
            }
            return Ok(Node::One(One::Char(self.octal(start)?), manner));
        }
        if (49..58).contains(&c) {
            if self.peek().is_some_and(|c| (48..58).contains(&c)) {
                let two_octal = (48..56).contains(&c) && octal_next(self);
                self.at += 1;
                if two_octal && octal_next(self) {
                    self.at += 1;
                    return Ok(Node::One(One::Char(self.octal(start)?), manner));
                }
            }
            let group: usize = self.text(start + 1, self.at).parse().unwrap_or(usize::MAX);
            return self.reference(group, start + 1, manner);
        }
        if char::from_u32(c).is_some_and(|c| c.is_ascii_alphabetic()) {
            return Err(self.mistake(format!("bad escape \\{}", shown(c)), start));
        }
        Ok(Node::One(One::Char(c), manner))
    }

    pub(super) fn reference(&mut self, group: usize, position: usize, manner: Manner) -> Read<Node> {
        if group > self.groups {
            return Err(self.mistake(format!("invalid group reference {group}"), position));
        }
        if self.widths.get(group).copied().flatten().is_none() {
            return Err(self.mistake("cannot refer to an open group", position - 1));
        }
        self.check_behind(group)?;
        Ok(Node::Backreference(group, manner))
    }

    /// What all patterns share is not made: `CATEGORIES` and `ESCAPES`.
    fn count_escape(&mut self, c: u32) {
        self.made.make(PAIR, usize::from(!is(c, "afnrtv\\")));
    }

    /// An item of a set: a character, or a class (`_class_escape`).
    pub(super) fn set_item(&mut self) -> Read<Result<u32, Item>> {
        let start = self.at;
        let Some(c) = self.peek() else { return Ok(Ok(0)) };
        self.at += 1;
        if c != '\\' as u32 {
            self.made.make(PAIR, 1);
            return Ok(Ok(c));
        }
        let c = self.escaped()?;
        if let Some(item) = Parser::category(c) {
            return Ok(Err(item));
        }
        if c == 'b' as u32 {
            return Ok(Ok(8));
        }
        self.count_escape(c);
        if let Some(code) = self.character_escape(start, c)? {
            return Ok(Ok(code));
        }
        if (48..56).contains(&c) {
            while self.at - start < 4 && self.peek().is_some_and(|c| (48..56).contains(&c)) {
                self.at += 1;
            }
            return self.octal(start).map(Ok);
        }
        if char::from_u32(c).is_some_and(|c| c.is_ascii_alphanumeric()) {
            return Err(self.mistake(format!("bad escape \\{}", shown(c)), start));
        }
        Ok(Ok(c))
    }

    pub(super) fn set(&mut self, start: usize, manner: Manner, held: &mut Held) -> Read<Node> {
        self.made.begin_set(held);
        if self.peek() == Some('[' as u32) {
            self.warnings.push(format!("Possible nested set at position {}", self.at));
        }
        let negated = self.next_is('^');
        let mut items = Vec::new();
        let unterminated = |p: &Parser| p.mistake("unterminated character set", start);
        loop {
            let Some(c) = self.peek() else { return Err(unterminated(self)) };
            if c == ']' as u32 && !items.is_empty() {
                self.at += 1;
                break;
            }
            let from = self.at;
            if !items.is_empty() && self.pattern.get(from + 1) == Some(&c) {
                self.warn_of_operation(c, from);
            }
            let before = self.made.now[PAIR];
            let low = self.set_item()?;
            let low_pairs = self.made.now[PAIR] - before;
            self.made.drop(PAIR, std::mem::take(&mut held.low));
            if !self.next_is('-') {
                items.push(low.map_or_else(|item| item, |c| Item::Range(c, c)));
                continue;
            }
            match self.peek() {
                None => return Err(unterminated(self)),
                Some(c) if c == ']' as u32 => {
                    items.push(low.map_or_else(|item| item, |c| Item::Range(c, c)));
                    items.push(Item::Range('-' as u32, '-' as u32));
                    self.made.make(PAIR, 1);
                    self.at += 1;
                    break;
                }
                Some(next) => {
                    if next == '-' as u32 {
                        self.warn_of_operation(next, self.at - 1);
                    }
                    let before = self.made.now[PAIR];
                    let high = self.set_item()?;
                    self.made.range(held, low_pairs, self.made.now[PAIR] - before);
                    match (low, high) {
                        (Ok(low), Ok(high)) if low <= high => items.push(Item::Range(low, high)),
                        _ => {
                            let range = self.text(from, self.at);
                            return Err(self.mistake(format!("bad character range {range}"), from));
                        }
                    }
                }
            }
        }
        let items = self.made.end_set(held, items, negated);
        // One character of which nothing is said but that it is that one.
        if let ([Item::Range(low, high)], false) = (items.as_slice(), negated)
            && low == high
        {
            return Ok(Node::One(One::Char(*low), manner));
        }
        Ok(Node::One(One::Set { items, negated }, manner))
    }

    /// Two marks of one kind may come to mean an operation of sets.
    fn warn_of_operation(&mut self, mark: u32, position: usize) {
        let operation = match char::from_u32(mark) {
            Some('-') => "difference",
            Some('&') => "intersection",
            Some('~') => "symmetric difference",
            Some('|') => "union",
            _ => return,
        };
        self.warnings.push(format!("Possible set {operation} at position {position}"));
    }
}
